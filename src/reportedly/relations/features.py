"""What a report is recognised by: its words and names, which of them count, and the days on which it can have appeared."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from zlib import crc32

import numpy as np

from reportedly.language import fold
from reportedly.lexicons import listed
from reportedly.records import Features, Mention, Report, Span
from reportedly.relations.bodies import first_day, last_day
from reportedly.relations.headlines import site_name
from reportedly.relations.notices import Notice, Told, is_notice, keys_of, notice_keys, tell

# Words are told apart by so many numbers. Of 150,000 different words, which 10,000 reports have, one in thirty shares its number.
NUMBERS = 1 << 22
# The upper half are the full names of people, which tell one story from another long after.
PEOPLE = NUMBERS // 2
# A word of a headline counts as often as three of the text below it.
HEADLINE = 3
# A name says half as much again as another word. Chosen on 700 headlines of 10 stories, where it takes B-cubed from .90 to .92.
NAMED = 1.5
# Days as far apart as this leave open to which story a report belongs.
WIDE_DAYS = 366
# Strengths are kept as so many parts of that of a word said once; a byte holds a name said 250 times.
PARTS = 16


def read_features(
    report: Report, mentions: Iterable[Mention], notices: frozenset[Notice] = frozenset(), keys: bytes | None = None
) -> Features:
    """Return what a report is recognised by, without the sentences that are notices and without the site's name in its headline.

    A report that has no headline and says nothing but notices is recognised by these.
    `mentions` are those of the report. Its date must be the one that it has by itself: one that follows from other reports may rest on
    the story that is looked for here. `keys` are its `sentence_keys` where they are known.
    """
    lines, mentions = list(tell(report)), list(mentions)
    # What an outlet prints twice as a whole is no notice: else the two would be like nothing at all.
    counts = _counted(report, lines, mentions, notices) or _counted(report, lines, mentions, frozenset())
    strengths: dict[int, float] = {}
    for feature, times in counts.items():
        number = crc32(feature.encode("utf-8", "replace")) % PEOPLE
        strength = 1 + math.log(times)
        # No word holds a space.
        if " " in feature:
            strength *= NAMED
            number += PEOPLE if feature.startswith(_FULL_NAME) else 0
        if strength > strengths.get(number, 0.0):
            strengths[number] = strength
    words = sorted(strengths)
    told = np.array([strengths[word] for word in words], dtype=np.float64)
    first, last = possible_days(report)
    return Features(
        report.id,
        np.array(words, dtype="<u4").tobytes(),
        np.minimum(255, np.rint(PARTS * told)).astype(np.uint8).tobytes(),
        _stored(keys_of(report, lines)) if keys is None else keys,
        first,
        last,
        not any(part.kind == "body" for part in report.parts),
    )


def sentence_keys(report: Report) -> bytes:
    """Return the keys of a report's sentences, by which those that recur are known."""
    return _stored(notice_keys(report))


def _stored(keys: Sequence[Notice]) -> bytes:
    return np.array(keys, dtype="<i8").tobytes()


# A name is told apart from the same letters as a word, and the full name of a person from other names.
_NAME = "name "
_FULL_NAME = "name of a person "
_WORD = re.compile(r"[^\W_]+")


def _counted(
    report: Report, lines: Iterable[Told], mentions: Iterable[Mention], notices: frozenset[Notice]
) -> Counter[str]:
    above: list[str] = []
    below: list[str] = []
    site = site_name(report)
    left_out = [site] if site else []
    for kind, sentence, words in lines:
        if kind == "body" and notices and is_notice(report, words, notices):
            left_out.append(sentence)
        elif kind == "headline" and site and site.meets(sentence):
            above += _WORD.findall(report.text[sentence.start : site.start].casefold())
        else:
            (above if kind == "headline" else below).extend(words.split())
    counts = Counter(below + HEADLINE * above)
    short = {word for word in counts if len(word) < 3 and not word.isdecimal()}
    for word in short | (counts.keys() & _little_words()):
        del counts[word]
    left_out.sort()
    for mention in mentions:
        if mention.span is not None and mention.kind != "unnamed" and not _lies_in(mention.span, left_out):
            name = fold(mention.name)
            counts[(_FULL_NAME if mention.kind == "person" and " " in name else _NAME) + name] += 1
    return counts


def _lies_in(span: Span, stretches: Sequence[Span]) -> bool:
    """Say whether a span begins in one of some stretches, which are sorted and apart."""
    at = bisect_right(stretches, span.start, key=lambda stretch: stretch.start)
    return at > 0 and span.start < stretches[at - 1].end


@cache
def _little_words() -> frozenset[str]:
    return frozenset((*listed("english", "stop_words"), *listed("english", "little_words")))


def possible_days(report: Report) -> tuple[int | None, int | None]:
    """Return the first and the last day on which a report can have appeared; an interval of more than a year says nothing."""
    first, last = first_day(report), last_day(report)
    if first and last and (last - first).days > WIDE_DAYS:
        return None, None
    return first.toordinal() if first else None, last.toordinal() if last else None
