"""Forecasts: when they fall due, and what later reports say became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from reportedly.records import Edtf, Forecast, ForecastStatus, derived_id
from reportedly.relations.answers import Answer
from reportedly.relations.wording import day_words, is_negated, shortened, stems

# Of the forecast's telling words, the part that a later report must have to speak of the same thing. Lower, and any
# report of the story settles any forecast; higher, and only its own words would.
_SAME_THING = 0.5
_LEAST = 3
# A word of more claims than this is looked up for none, so that a long story stays linear.
_MOST = 400


def find_forecasts(answers: Sequence[Answer], last_day: date | None) -> list[Forecast]:
    """Return the forecasts among one story's claims, in the order given: what will or may happen, and plans with a day.

    A forecast is open until a report of the story appeared after it fell due; then a later claim with its telling
    words settles it: said to have happened (came_true), said not to have happened (did_not), else it is unclear.
    """
    words = {answer.id: stems(answer.claim.content.text) for answer in answers if answer.claim}
    index: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        for word in words[answer.id]:
            index[word].append(answer)
    return [_forecast(answer, words, index, last_day) for answer in answers if is_forecast(answer)]


def is_forecast(answer: Answer) -> bool:
    """Say whether a claim can come true or not: a forecast, or a plan with a day."""
    claim = answer.claim
    if claim is None or (claim.source.kind == "outlet" and claim.about is None):
        return False
    return claim.stance == "forecast" or (claim.stance == "intended" and claim.about is not None)


def _forecast(
    answer: Answer, words: dict[str, frozenset[str]], index: dict[str, list[Answer]], last_day: date | None
) -> Forecast:
    due = _due(answer)
    status, settled_by, why = _settle(answer, due, words, index, last_day)
    return Forecast(derived_id("forecast", answer.id), answer.id, due, status, settled_by, why)


def _due(answer: Answer) -> Edtf | None:
    """The day after which it can be judged: the end of what the claim names, when that lies ahead of its saying."""
    about = answer.claim.about if answer.claim else None
    if about is None:
        return None
    if about.latest is None:
        return about
    if answer.day and about.latest < answer.day:
        return None
    return Edtf.day(about.latest) if about.text.startswith("[..") else about


def _settle(
    answer: Answer,
    due: Edtf | None,
    words: dict[str, frozenset[str]],
    index: dict[str, list[Answer]],
    last_day: date | None,
) -> tuple[ForecastStatus, tuple[str, ...], str]:
    if due is not None and due.latest is not None and (last_day is None or due.latest > last_day):
        return "open", (), "it falls due after the last report of the story"
    later = _later_on_the_same(answer, words, index)
    for other in later:
        text = other.claim.content.text if other.claim else ""
        if _is_negative(other):
            if due is None or due.latest is None or (other.day and other.day >= due.latest):
                return "did_not", (other.id,), f"a later report says that it did not: “{shortened(text)}”"
            continue
        happened = other.claim.about if other.claim else None
        if due and due.latest and happened and happened.earliest and happened.earliest > due.latest:
            return "did_not", (other.id,), f"a later report gives another day: “{shortened(text)}”"
        return "came_true", (other.id,), f"a later report says that it happened: “{shortened(text)}”"
    if due is None:
        return "unclear", (), "it names no day, and no later report speaks of it"
    return "unclear", (), "it fell due, and no later report says what became of it"


def _later_on_the_same(
    answer: Answer, words: dict[str, frozenset[str]], index: dict[str, list[Answer]]
) -> list[Answer]:
    """Later claims that tell what happened, in the order of their days, with enough of the forecast's words."""
    near: dict[str, Answer] = {}
    for word in words[answer.id]:
        if len(index[word]) <= _MOST:
            near.update((other.id, other) for other in index[word])
    found = [
        other
        for other in near.values()
        if _tells_later(answer, other) and _on_the_same(words[answer.id], words[other.id], other)
    ]
    return sorted(found, key=lambda other: other.order)


def _on_the_same(words: frozenset[str], others: frozenset[str], other: Answer) -> bool:
    """Say whether a later claim speaks of what was forecast.

    A shared day says little, as much else happens on it; but what names the day and says "not" is meant.
    """
    what = words - day_words()
    return _mostly_in(what, others) or (_is_negative(other) and _mostly_in(words, others))


def _mostly_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether most of some telling words stand among others; of two or three words all must."""
    enough = min(len(words), max(_LEAST, round(_SAME_THING * len(words))))
    return enough > 1 and len(words & others) >= enough


def _is_negative(answer: Answer) -> bool:
    """Say whether a claim says that something did not happen, or is a denial."""
    claim = answer.claim
    return claim is not None and (claim.stance == "denied" or is_negated(claim.content.text))


def _tells_later(answer: Answer, other: Answer) -> bool:
    if other.claim is None or other.claim.stance not in ("asserted", "denied", "estimated"):
        return False
    return bool(answer.day and other.day and other.day > answer.day)
