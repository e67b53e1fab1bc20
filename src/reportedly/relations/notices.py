"""Notices: sentences that an outlet prints again and again and that tell nothing of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from reportedly.records import PartKind, Report, Span
from reportedly.text import sentences

_WORD = re.compile(r"[^\W_]+")
Notice = tuple[str, str]


def find_notices(
    reports: Iterable[Report], *, times: int, among: Callable[[Report], str], anywhere: int | None = None
) -> frozenset[Notice]:
    """Return the sentences that an outlet prints in so many different places, each as the outlet and the words.

    "Stay with Channel 9 for more on this story" stands under every report. What is a place, a report or a story, is said by
    `among`. With `anywhere` also those in so many places of whatever outlet, with "" for the outlet: sister stations have one notice.
    """
    places: dict[Notice, set[str]] = defaultdict(set)
    for report in reports:
        place = among(report)
        for kind, _, words in tell(report):
            if kind == "body":
                if report.outlet:
                    places[report.outlet, words].add(place)
                if anywhere:
                    places["", words].add(place)
    return frozenset(
        (outlet, words)
        for (outlet, words), found in places.items()
        if len(found) >= (times if outlet else anywhere or 1)
    )


def tell(report: Report) -> Iterator[tuple[PartKind, Span, str]]:
    """Yield the sentences of headline and body, each with its place and its words in lower case."""
    for part in report.parts:
        if part.kind in ("headline", "body"):
            for sentence in sentences(report.text, part.span):
                yield part.kind, sentence, " ".join(_WORD.findall(sentence.of(report.text).casefold()))


def outside_notices(report: Report, notices: frozenset[Notice]) -> list[Span]:
    """Return the stretches of a report's body without the notices of its outlet, in reading order."""
    return [
        span
        for kind, span, words in tell(report)
        if kind == "body" and notices.isdisjoint([(report.outlet or "", words), ("", words)])
    ]
