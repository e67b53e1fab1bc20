"""Sentences that place something on a day, as words that can be compared with those of another report."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.records import Dating, DayMention, Edtf, Report, Span
from reportedly.relations.dating.calendar import known_day, moved, nearest_day
from reportedly.text import paragraphs, sentences

# "Deployed" and "deployment", "Korea" and "Korean" begin alike. A rule of thumb: "police" and "policy" do, too.
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{3,40}|\d(?:[\d.,]{0,20}\d)?")
# As if so many other sentences had been read that share nothing with these, so that a small story has common words too.
_BACKGROUND = 50


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that names a day: the words that name it, what else it speaks of, and the day, None where the report is not dated."""

    report: str
    span: Span
    mention: DayMention
    named: str
    words: frozenset[str]
    day: date | None


def told_days(report: Report, dating: Dating, published: Edtf | None) -> list[Told]:
    """Return the sentences of a report that name a time, and the day where that is known from its date of publication.

    "It burned on Monday" in a report of Wednesday, 12 June 2024 tells of 10 June 2024.
    """
    spans = sentence_spans(report) if dating.days else []
    found = []
    for mention in dating.days:
        at = bisect_right(spans, Span(mention.span.start, len(report.text) + 1)) - 1
        if at < 0:
            continue
        day, whole = _day_of(mention, published), spans[at]
        around = f"{report.text[whole.start : mention.span.start]} {report.text[mention.span.end : whole.end]}"
        found.append(Told(report.id, whole, mention, mention.span.of(report.text), words_of(around), day))
    return found


def headlines(reports: Iterable[Report], published: Mapping[str, Edtf | None]) -> list[Told]:
    """Return the headlines of dated reports as told of their day: news is mostly of the day on which it is printed."""
    found = []
    for report in reports:
        own = published[report.id]
        for span in report.spans("headline")[:1] if own and own.is_day else ():
            mention = DayMention(span, None, None, None)
            found.append(
                Told(report.id, span, mention, "", words_of(span.of(report.text)), own.earliest if own else None)
            )
    return found


def sentence_spans(report: Report) -> list[Span]:
    """Return the sentences of a report in reading order."""
    return [span for paragraph in paragraphs(report.text) for span in sentences(report.text, paragraph)]


def words_of(text: str) -> frozenset[str]:
    """Return what a stretch of text speaks of: beginnings of its longer words, and its figures."""
    found = (match[0] for match in _WORD.finditer(text.casefold()))
    return frozenset(word if word[0].isdigit() else word[:_STEM] for word in found if word not in _passed_over())


@cache
def _passed_over() -> frozenset[str]:
    return frozenset([*listed("english", "stop_words"), *load("times")["weekdays"]])


def _day_of(mention: DayMention, published: Edtf | None) -> date | None:
    """Return the day that a mention means in a report of some days, None when it could mean several."""
    if mention.year is not None:
        return known_day(mention.year, mention.month or 0, mention.day or 0)
    if published is None or published.earliest is None or published.latest is None:
        return None
    days = {_day_beside(mention, written) for written in (published.earliest, published.latest)}
    return days.pop() if len(days) == 1 else None


def _day_beside(mention: DayMention, written: date) -> date | None:
    if mention.month is not None and mention.day is not None:
        return nearest_day(mention.month, mention.day, written)
    if mention.weekday is None or mention.day is not None:
        return None
    if mention.looks < 0:
        return moved(written, -timedelta((written.weekday() - mention.weekday) % 7))
    return moved(written, timedelta((mention.weekday - written.weekday()) % 7))


class Rarity:
    """How much each word says among some sentences, and how alike two of them are, 0 to 1."""

    def __init__(self, spoken: Iterable[frozenset[str]]) -> None:
        found = list(spoken)
        self._spread = Counter(word for words in found for word in words)
        self._count = len(found) + _BACKGROUND

    def weight(self, words: Iterable[str]) -> float:
        """Return the summed squares of what words say."""
        return math.fsum(math.log(self._count / self._spread[word]) ** 2 for word in words if self._spread[word])

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the cosine of two sentences: 1 for the same words, 0 for none in common."""
        common = self.weight(one & other)
        return common / math.sqrt(self.weight(one) * self.weight(other)) if common else 0.0

    def held(self, words: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of what some words say that another sentence holds."""
        common = self.weight(words & other)
        return common / self.weight(words) if common else 0.0
