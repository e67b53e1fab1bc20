"""Dates from the time that has passed since an event: "a week after the first march", "the fifth day after the disaster"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.records import DateCandidate, Dating, Edtf, Report, Span
from reportedly.relations.dating.calendar import WEEK, moved
from reportedly.relations.dating.phrases import day_words
from reportedly.relations.dating.sentences import Rarity, Told, sentence_spans, words_of

# The share of an event's words ("Belmarin raised its estimate") that the sentence of a dated report must hold to tell of it.
_HELD = 0.4
# So much more than the best sentence of any other day.
_AHEAD = 0.1
# "Belmarin raised its estimate" can be looked up by its words, "the disaster" cannot; of two words both must be there.
_NAMED, _ALL = 2, 0.99
# So many times as many reports must tell of the day as of any other.
_TIMES = 2
# From here on nobody counts in days.
_MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Distance:
    """A sentence that counts days from an event: where it stands, how many, and the words of the event."""

    sentence: Span
    days: int
    words: str
    event: frozenset[str]


def distances_in(report: Report) -> list[Distance]:
    """Return where a report counts the days since an event: "a week after the first march" is 7 days after "the first march".

    "Within a week after" counts nothing.
    """
    matches = list(_pattern().finditer(report.text))
    silent, spans = report.spans("boilerplate", "caption"), sentence_spans(report) if matches else []
    found = []
    for match in matches:
        span, days = spans[bisect_right(spans, Span(match.start(), len(report.text) + 1)) - 1], _days(match)
        if 0 < days <= _MOST_DAYS and not _meets(silent, span):
            end = min(match.end(), span.end)
            words = " ".join(report.text[match.start() : end].split()).rstrip(".”’\"' ")
            found.append(Distance(span, days, words, words_of(report.text[match.start("event") : end])))
    return found


def _days(match: re.Match[str]) -> int:
    numbers, ordinals = load("times")["numbers"], load("times")["ordinals"]
    if match["nth"]:
        written = match["nth"].casefold()
        return int(ordinals.get(written) or written[:-2])
    written = match["count"].casefold()
    count = int(numbers.get(written) or written)
    return count * (7 if match["unit"].casefold().startswith("week") else 1)


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted(load("times")["numbers"], key=len, reverse=True))
    ordinals = "|".join(sorted(load("times")["ordinals"], key=len, reverse=True))
    inexact = "".join(rf"(?<!\b{word} )" for word in listed("times", "before_inexact_distance"))
    return re.compile(
        rf"{inexact}\b(?:(?P<count>{numbers}|[0-9]{{1,2}}) (?P<unit>days?|weeks?)"
        rf"|the (?P<nth>{ordinals}|[0-9]{{1,2}}(?:st|nd|rd|th)) day) after (?P<event>[^,;\n]{{3,80}})",
        re.IGNORECASE,
    )


def _meets(parts: Sequence[Span], span: Span) -> bool:
    at = bisect_left(parts, Span(span.end, span.end)) - 1
    return at >= 0 and parts[at].meets(span)


def date_by_distance(
    dating: Dating, distances: Iterable[Distance], known: Sequence[Told], rarity: Rarity
) -> DateCandidate | None:
    """Return the interval in which a report that counts the days since an event was written, None where that is not clear.

    "Prices rose on Friday, five days after the wreck was found" was written in the week from the Friday five days after the day of which
    other reports tell that finding; `known` are their sentences. Some weekday in the report must be the day so counted.
    """
    told = [one for one in known if one.day is not None and one.mention.looks < 0]
    for distance in distances:
        inside = _weekdays(dating, distance.sentence)
        wanted = {(weekday - distance.days) % 7 for weekday in inside or _weekdays(dating)}
        able = [one for one in told if one.day and one.day.weekday() in wanted]
        # An event that is only called "the disaster" is the day of which most reports tell.
        is_named = len(distance.event) >= _NAMED
        event = _told_in_words(distance, able, rarity) if is_named else _told_most(able if inside else told, wanted)
        if event is not None:
            day = moved(event, timedelta(distance.days))
            why = f"says “{distance.words}”, which other reports tell of {day_words(event)}"
            return DateCandidate(Edtf.one_of(day, moved(day, WEEK)), "inferred", why)
    return None


def _weekdays(dating: Dating, within: Span | None = None) -> set[int]:
    """Return the past weekdays that a report, or one of its sentences, names without a date."""
    return {
        mention.weekday
        for mention in dating.days
        if mention.weekday is not None
        and mention.day is None
        and mention.looks < 0
        and (within is None or within.holds(mention.span))
    }


def _told_in_words(distance: Distance, known: Iterable[Told], rarity: Rarity) -> date | None:
    """Return the day of the one sentence that holds the words of the event."""
    held: dict[date, float] = defaultdict(float)
    for told in known:
        if told.day is not None:
            held[told.day] = max(held[told.day], rarity.held(distance.event, told.words))
    ranked = sorted(held, key=lambda day: (-held[day], day))
    second = held[ranked[1]] if len(ranked) > 1 else 0.0
    enough = _HELD if len(distance.event) > _NAMED else _ALL
    return ranked[0] if ranked and held[ranked[0]] >= max(enough, second + _AHEAD) else None


def _told_most(known: Iterable[Told], weekdays: set[int]) -> date | None:
    """Return the day of which by far the most reports tell, if it is one of some weekdays."""
    tellers: dict[date, set[str]] = defaultdict(set)
    for told in known:
        if told.day is not None:
            tellers[told.day].add(told.report)
    ranked = sorted(tellers, key=lambda day: (-len(tellers[day]), day))
    second = len(tellers[ranked[1]]) if len(ranked) > 1 else 1
    is_first = bool(ranked) and len(tellers[ranked[0]]) >= _TIMES * second and ranked[0].weekday() in weekdays
    return ranked[0] if is_first else None
