"""Forecasts: when they fall due, and what later reports say became of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.records import Edtf, Forecast, ForecastStatus, derived_id
from reportedly.relations.answers import Answer
from reportedly.relations.dues import find_due
from reportedly.relations.joining import Joined
from reportedly.relations.outcomes import (
    Telling,
    find_tellings,
    has_mark,
    is_class,
    says_no,
    thing_words,
)
from reportedly.relations.wording import day_words, shortened

# Of the forecast's telling words, the part that a later report must have to speak of the same thing. Lower, and any
# report of the story settles any forecast; higher, and only its own words would.
_SAME_THING = 0.5
_LEAST = 3
# A word that stands in more than this part of a story's sentences, and in more than a few, is what the story is about: two sentences
# that share it need not tell of the same thing.
_EVERYWHERE, _FEW = 0.3, 10
# A word of more sentences than this is looked up for none, so that a long story stays linear.
_MOST = 400
# A reprint appears within a week of what it prints; the same words later are said anew, of another Wednesday.
_REPRINTED = timedelta(days=7)
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Foretold:
    """One forecast with what finding its outcome needs: its telling words, without those of its day, and who made it."""

    answer: Answer
    due: Edtf | None
    words: frozenset[str]
    what: frozenset[str]
    names: frozenset[str]

    @property
    def last(self) -> date | None:
        return self.due.latest if self.due else None


_Fate = tuple[ForecastStatus, tuple[str, ...], str]


def find_forecasts(answers: Sequence[Answer], last_day: date | None) -> list[Forecast]:
    """Return the forecasts among one story's claims, in the order given: what will or may happen, and plans with a day.

    A forecast is open until a report of the story appeared after it fell due; then a later sentence with its telling
    words settles it: said to have happened (came_true), said not to have happened or to have happened later (did_not), else it is
    unclear. Forecasts of the same thing for the same day share what became of it.
    """
    foretold = _with_first_dues([_foretold(answer) for answer in answers if is_forecast(answer)])
    tellings = find_tellings(answers) if _is_anything_later(foretold, answers) else []
    index: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for word in telling.words:
            index[word].append(telling)
    everywhere = {word for word, found in index.items() if len(found) > max(_FEW, _EVERYWHERE * len(tellings))}
    foretold = [replace(one, what=one.what - everywhere) for one in foretold]
    fates = {one.answer.id: _settle(one, index, last_day) for one in foretold}
    shared = _share(foretold, fates)
    return [
        Forecast(derived_id("forecast", one.answer.id), one.answer.id, one.due, *shared[one.answer.id])
        for one in foretold
    ]


def _is_anything_later(foretold: Iterable[_Foretold], answers: Iterable[Answer]) -> bool:
    """Say whether anything was said after the first forecast of a known day; else nothing can tell what became of them."""
    first = min((one.answer.day for one in foretold if one.answer.day), default=None)
    return first is not None and any(answer.day and answer.day > first for answer in answers)


def is_forecast(answer: Answer) -> bool:
    """Say whether a claim can come true or not: a forecast, or a plan with a day."""
    claim = answer.claim
    if claim is None or (claim.source.kind == "outlet" and claim.about is None):
        return False
    return claim.stance == "forecast" or (claim.stance == "intended" and claim.about is not None)


def _foretold(answer: Answer) -> _Foretold:
    claim = answer.claim
    text = claim.content.text if claim else ""
    words = thing_words(text)
    spans = (*claim.source.spans, *claim.evidence.get("actor", ())) if claim else ()
    names = {name.casefold() for span in spans for name in _NAME.findall(span.of(answer.report.text))}
    return _Foretold(answer, find_due(answer), words, words - day_words(), frozenset(names))


def _with_first_dues(foretold: Sequence[_Foretold]) -> list[_Foretold]:
    """The forecasts with reprints due when the first print is: "by Wednesday", printed again on Thursday, was yesterday."""
    first: dict[tuple[str | None, str], _Foretold] = {}
    found: list[_Foretold] = []
    for one in foretold:
        claim = one.answer.claim
        key = (one.answer.origin, " ".join(claim.content.text.casefold().split()) if claim else "")
        earlier = first.setdefault(key, one)
        days = one.answer.day, earlier.answer.day
        near = days[0] and days[1] and days[0] - days[1] <= _REPRINTED
        found.append(replace(one, due=earlier.due) if one.answer.origin and near else one)
    return found


def _settle(one: _Foretold, index: Mapping[str, Sequence[Telling]], last_day: date | None) -> _Fate:
    if one.due is not None and one.last is not None and (last_day is None or one.last > last_day):
        return "open", (), "it falls due after the last report of the story"
    for telling in _later_on_the_same(one, index):
        fate = _fate(one, telling)
        if fate:
            return fate
    if one.due is None:
        return "unclear", (), "it names no day, and no later report speaks of it"
    return "unclear", (), "it fell due, and no later report says what became of it"


def _fate(one: _Foretold, telling: Telling) -> _Fate | None:
    """What one later sentence makes of a forecast; None where it says nothing yet."""
    quoted = f"“{shortened(telling.text)}”"
    over = one.last is None or (telling.day is not None and telling.day >= one.last)
    if has_mark(telling.text, "unsettled"):
        return None
    if _day_is_past(one, telling):
        return "did_not", (telling.answer.id,), f"a later report says that its day has passed: {quoted}"
    if says_no(telling, one.words):
        if not (over or telling.looks_back):
            return None
        return "did_not", (telling.answer.id,), f"a later report says that it did not: {quoted}"
    if _too_late(one, telling):
        return "did_not", (telling.answer.id,), f"a later report gives another day: {quoted}"
    if telling.looks_ahead and not telling.as_told:
        return None
    if not over and has_mark(one.answer.claim.content.text if one.answer.claim else "", "lasting"):
        return None
    if one.answer.claim and _other_number(one.answer.claim.content.text, telling.text):
        return None
    return "came_true", (telling.answer.id,), f"a later report says that it happened: {quoted}"


def _other_number(foretold: str, told: str) -> bool:
    """Say whether two sentences give the same thing other numbers: "would win 112 of 200 seats" and "won 108 seats"."""
    if _BOUND.search(foretold) or _BOUND.search(told):
        return False
    before, later = _numbers(foretold), _numbers(told)
    return any(before[noun].isdisjoint(later[noun]) for noun in before.keys() & later.keys())


def _numbers(words: str) -> dict[str, set[str]]:
    """The numbers of a sentence by the noun behind them."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _COUNTED.finditer(words.casefold()):
        if match[2] not in day_words() and match[2] not in _OF_TIME:
            found[match[2]].add(match[1].replace(",", ""))
    return found


_COUNTED = re.compile(r"(?<![\d,.])(\d[\d,.]*)\s+(?:of\s+(?:\w+\s+)?\d[\d,.]*\s+)?([a-z]{4,})")
# Any number fits these more or less.
_BOUND = re.compile(
    r"\b(?:up to|at least|at most|more than|less than|fewer than|over|under|about|around|some|nearly|between)\s+\$?\d",
    re.I,
)
_OF_TIME = frozenset(["days", "weeks", "months", "years", "hours", "minutes", "a.m.", "p.m."])


def _too_late(one: _Foretold, telling: Telling) -> bool:
    return one.last is not None and any(day.earliest and day.earliest > one.last for day in telling.days)


def _day_is_past(one: _Foretold, telling: Telling) -> bool:
    """Say whether a sentence says that the day went by: "The end of April has come and gone, and …"."""
    return has_mark(telling.text, "passed") and any(day.latest == one.last for day in telling.days if one.last)


def _later_on_the_same(one: _Foretold, index: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    """Later sentences that speak of what was foretold, in the order of their days."""
    near: dict[str, Telling] = {}
    for word in one.words:
        if len(index.get(word, ())) <= _MOST:
            near.update((telling.answer.id, telling) for telling in index.get(word, ()))
    found = [telling for telling in near.values() if _is_later(one, telling) and _on_the_same(one, telling)]
    return sorted(found, key=lambda telling: (telling.day, -len(one.words & telling.words), telling.answer.order))


def _is_later(one: _Foretold, telling: Telling) -> bool:
    return bool(one.answer.day and telling.day and telling.day > one.answer.day)


def _on_the_same(one: _Foretold, telling: Telling) -> bool:
    """Say whether a later sentence speaks of what was forecast.

    A shared day says little, as much else happens on it; but what names the day and says "not" is meant, and so is one
    that looks back on who foretold it, and one that puts a happening of the same kind on the day.
    """
    shared = one.what & telling.words
    if _mostly_in(one.what, telling.words) or (telling.fell_short and _mostly_in(one.words, telling.words)):
        return True
    if not shared:
        return False
    if _day_is_past(one, telling) or (_looks_back_at(telling) and _names_maker(one, telling)):
        return True
    return any(map(is_class, shared)) and len(shared) >= min(2, len(one.what)) and _in_time(one, telling)


def _looks_back_at(telling: Telling) -> bool:
    """Say whether a sentence tells what came of a thing foretold: that it came as told, or that it did not."""
    return telling.as_told or (telling.looks_back and telling.fell_short)


def _names_maker(one: _Foretold, telling: Telling) -> bool:
    return any(name in one.names for name in map(str.casefold, _NAME.findall(telling.text)))


def _in_time(one: _Foretold, telling: Telling) -> bool:
    """Say whether a sentence gives a day after the forecast was made and not after it fell due."""
    made = one.answer.day
    return one.last is not None and any(
        day.earliest and day.latest and made and made < day.earliest <= one.last for day in telling.days
    )


def _mostly_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether most of some telling words stand among others; of two or three words all must."""
    enough = min(len(words), max(_LEAST, round(_SAME_THING * len(words))))
    return enough > 1 and len(words & others) >= enough


def _share(foretold: Sequence[_Foretold], fates: Mapping[str, _Fate]) -> dict[str, _Fate]:
    """The fates, where forecasts of the same thing for the same day share the first that is settled."""
    joined = Joined()
    by_due: dict[date, list[_Foretold]] = defaultdict(list)
    for one in foretold:
        if one.last:
            by_due[one.last].append(one)
    for members in by_due.values():
        _join_same(members, joined)
    settled: dict[str, _Fate] = {}
    for one in sorted(foretold, key=lambda one: one.answer.order):
        if fates[one.answer.id][1]:
            settled.setdefault(joined.top(one.answer.id), fates[one.answer.id])
    return {key: _told_again(fate, settled.get(joined.top(key))) for key, fate in fates.items()}


def _told_again(fate: _Fate, settled: _Fate | None) -> _Fate:
    return settled if settled and fate[0] == "unclear" else fate


def _join_same(members: Iterable[_Foretold], joined: Joined) -> None:
    """Join forecasts for one day that foretell the same, in the same words or in others of the same kind."""
    heads: dict[str, list[_Foretold]] = defaultdict(list)
    first: dict[frozenset[str], _Foretold] = {}
    for one in sorted(members, key=lambda one: one.answer.order):
        if one.what in first and (len(one.what) > 1 or any(map(is_class, one.what))):
            # What reprints foretell is compared once.
            joined.join(one.answer.id, first[one.what].answer.id)
            continue
        first[one.what] = one
        for other in {id(head): head for word in sorted(one.what) for head in heads[word][:30]}.values():
            shared = one.what & other.what
            half = 2 * len(shared) >= min(len(one.what), len(other.what))
            if half and (len(shared) > 1 or any(map(is_class, shared))):
                joined.join(one.answer.id, other.answer.id)
        for word in one.what:
            heads[word].append(one)
