"""Dates from events that two reports tell: "on Thursday" in the one is 14 February in the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reportedly.records import DateCandidate, Edtf
from reportedly.relations.dating.calendar import WEEK, moved
from reportedly.relations.dating.phrases import WEEKDAYS, day_words
from reportedly.relations.dating.sentences import Rarity, Told

# The likeness (0 to 1) from which two sentences with the same weekday tell of the same day, and from which two do where the one says "this
# month" and nothing checks the day. Of 118 real reports of shootings that were dated by sentences with a weekday, 112 lay in their interval.
ALIKE, ALIKE_IN_PERIOD = 0.25, 0.4
# So much more alike than the best sentence of another such day.
_AHEAD = 0.1
# Fewer words in common are a phrase, not an event.
_SHARED = 3
# Words in more sentences than this say little, and comparing all that have them would take the square of the reports.
_COMMON = 100
# A sentence is compared with so many others, those that share the most of its words.
_COMPARED = 40
# How many months before that of writing a period lies. "Yesterday" and "this week" are wrong too often: they leave too few days.
_MONTHS_BACK = {"this month": 0, "earlier this month": 0, "last month": 1}


def date_by_events(asked: Iterable[Told], known: Sequence[Told], rarity: Rarity) -> dict[str, list[DateCandidate]]:
    """Return intervals for undated reports, surest first, from sentences that name a weekday or period of a day known elsewhere.

    `asked` are sentences of undated reports, `known` those of dated reports of the same story. "The captain said on Thursday that a boat
    had hit him", which a dated report tells of Thursday, 14 February, was written from 14 to 21 February, and "this month" in the rest of
    February. Whether the intervals of one report fit together is not decided here.
    """
    where: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for number, told in enumerate(known):
        for word in told.words if told.day else ():
            where[told.day.weekday() if told.day else None, word].append(number)
            where[None, word].append(number)
    found: dict[str, list[tuple[float, DateCandidate]]] = defaultdict(list)
    for told in asked:
        if told.mention.looks > 0 or (told.mention.weekday is None and told.named.casefold() not in _MONTHS_BACK):
            # "Would speak by Friday" may look ahead from days ago.
            continue
        numbers = Counter(
            number
            for word in told.words
            if len(places := where.get((told.mention.weekday, word), ())) <= _COMMON
            for number in places
        )
        best = _best_day(told, [known[number] for number in _most(numbers)], rarity)
        if best is not None:
            found[told.report].append((best[0], _candidate(told, best[1])))
    return {
        report: [candidate for _, candidate in sorted(pairs, key=lambda pair: (-pair[0], pair[1].why))]
        for report, pairs in sorted(found.items())
    }


def _most(numbers: Counter[int]) -> list[int]:
    """Return the numbers of the sentences that share the most words."""
    able = [number for number, count in numbers.items() if count >= _SHARED]
    return sorted(able, key=lambda number: (-numbers[number], number))[:_COMPARED]


def _best_day(told: Told, known: Iterable[Told], rarity: Rarity) -> tuple[float, date] | None:
    """Return the likeness and the day of the sentence most like this one, None where none is, or one of another day is as well."""
    scores: dict[date, float] = {}
    for other in known:
        if other.day is not None and other.report != told.report:
            scores[other.day] = max(scores.get(other.day, 0.0), round(rarity.likeness(told.words, other.words), 6))
    ranked = sorted(scores, key=lambda day: (-scores[day], day))
    enough = ALIKE if told.mention.weekday is not None else ALIKE_IN_PERIOD
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    if not ranked or scores[ranked[0]] < max(enough, second + _AHEAD):
        return None
    return scores[ranked[0]], ranked[0]


def _candidate(told: Told, day: date) -> DateCandidate:
    elsewhere = f"another report tells of {day_words(day)}"
    if told.mention.weekday is not None:
        why = f"what it tells of {WEEKDAYS[day.weekday()]}, at most a week before, {elsewhere}"
        return DateCandidate(Edtf.one_of(day, moved(day, WEEK)), "inferred", why)
    first = day.replace(day=1)
    for _ in range(_MONTHS_BACK[told.named.casefold()]):
        first = _next_month(first)
    value = Edtf.one_of(max(day, first), moved(_next_month(first), -timedelta(1)))
    return DateCandidate(value, "inferred", f"what it tells of “{told.named}” {elsewhere}")


def _next_month(first: date) -> date:
    return moved(first, timedelta(31)).replace(day=1)
