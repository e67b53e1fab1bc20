"""Notices: sentences that an outlet prints again and again and that tell nothing of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from reportedly.records import PartKind, Report, Span
from reportedly.text import sentences

_WORD = re.compile(r"[^\W_]+")
# A sentence that one outlet prints in so many stories is its notice or its background, one that several print in so many is
# their common form. A wire that everybody prints is in one story, or two where its reprints were not joined.
IN_STORIES, IN_STORIES_ANYWHERE = 2, 3

# A sentence of an outlet, or of no matter which: a signed 64-bit number, odd in the second case.
Notice = int
# A sentence of a headline or a body: where it stands, and its words in lower case.
Told = tuple[PartKind, Span, str]


def notice(outlet: str, words: str) -> Notice:
    """Return the key of a sentence as one of an outlet's, or with "" for the outlet as anybody's.

    It is a hash of both. That any two of a million sentences share one has a chance of one in some ten millions.
    """
    return _as_anybodys(_hashed(words)) if not outlet else _as_one_outlets(_hashed(words), outlet)


def _as_anybodys(words: int) -> Notice:
    return words | 1


def _as_one_outlets(words: int, outlet: str) -> Notice:
    return (words ^ _hashed_outlet(outlet)) & ~1


def _hashed(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=4096)
def _hashed_outlet(outlet: str) -> int:
    return _hashed(f"printed by {outlet}")


def stories_needed(key: Notice) -> int:
    """Return in how many stories a sentence must stand to be a notice; fewer where one outlet prints it in all."""
    return IN_STORIES_ANYWHERE if key & 1 else IN_STORIES


def notice_keys(report: Report) -> list[Notice]:
    """Return the keys of a report's sentences, sorted, each once: those of its outlet, and the same as anybody's.

    A key that stands in `stories_needed` stories is a notice. Who keeps the keys of all reports can say so at any time from counts
    alone, and hand `find_copies` those of one story that are.
    """
    return keys_of(report, tell(report))


def keys_of(report: Report, told: Iterable[Told]) -> list[Notice]:
    """Return the same keys, of the sentences that `tell` has given."""
    return sorted({key for kind, _, words in told if kind == "body" for key in _keys(report, words)})


def find_notices(
    reports: Iterable[Report], *, times: int, among: Callable[[Report], str], anywhere: int | None = None
) -> frozenset[Notice]:
    """Return the sentences that an outlet prints in so many different places.

    "Stay with Channel 9 for more on this story" stands under every report. What is a place, a report or a story, is said by
    `among`. With `anywhere` also those in so many places of whatever outlet: sister stations have one notice.
    """
    places: dict[Notice, set[str]] = defaultdict(set)
    for report in reports:
        place = among(report)
        for key in notice_keys(report):
            places[key].add(place)
    return frozenset(
        key
        for key, found in places.items()
        if len(found) >= times and (not key & 1 or (anywhere and len(found) >= anywhere))
    )


def tell(report: Report) -> Iterator[Told]:
    """Yield the sentences of headline and body, each with its place and its words in lower case."""
    for part in report.parts:
        if part.kind in ("headline", "body"):
            for sentence, words in _sentences(report, part.span):
                yield part.kind, sentence, words


def outside_notices(report: Report, notices: frozenset[Notice]) -> list[Span]:
    """Return the stretches of a report's body between the notices, in reading order."""
    found: list[Span] = []
    for part in report.spans("body"):
        goes_on = False
        for sentence, words in _sentences(report, part):
            is_told = not is_notice(report, words, notices)
            if is_told:
                found.append(Span(found.pop().start if goes_on else sentence.start, sentence.end))
            goes_on = is_told
    return found


def is_notice(report: Report, words: str, notices: frozenset[Notice]) -> bool:
    """Say whether a sentence of a report is among some notices, as its outlet's or as anybody's."""
    return not notices.isdisjoint(_keys(report, words))


def _sentences(report: Report, part: Span) -> Iterator[tuple[Span, str]]:
    for sentence in sentences(report.text, part):
        yield sentence, " ".join(_WORD.findall(sentence.of(report.text).casefold()))


def _keys(report: Report, words: str) -> list[Notice]:
    found = _hashed(words)
    return [_as_anybodys(found), *([_as_one_outlets(found, report.outlet)] if report.outlet else [])]
