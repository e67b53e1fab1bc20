"""What one later sentence makes of something that was foretold: that it came true, that it did not, or nothing yet."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from reportedly.lexicons import load
from reportedly.records import ForecastStatus
from reportedly.relations.echoes import finds_none, is_day_past, is_in_time, is_late_by, is_mostly_in, is_too_late
from reportedly.relations.foretold import Foretold
from reportedly.relations.numbers import Numbers
from reportedly.relations.outcomes import Telling, has_mark, part_on, says_no
from reportedly.relations.outcomewords import is_class, is_shut_until, outcome_words
from reportedly.relations.tellable import without_dateline
from reportedly.relations.wording import day_words, is_negated, shortened

Fate = tuple[ForecastStatus, tuple[str, ...], str]


def fate(one: Foretold, telling: Telling, numbers: Numbers) -> Fate | None:
    """Return what one later sentence on the same thing makes of a forecast; None where it says nothing yet.

    "The opening has been put off" settles it at once, "the bridge has not opened" only when its day is over. What was foretold not to
    be comes true by a "not".
    """
    if has_mark(telling.text, "unsettled") or _is_no_outcome(one, telling):
        return None
    if is_day_past(one, telling):
        return _did_not(telling, "says that its day has passed")
    if one.is_negative:
        return _fate_of_not(one, telling)
    if finds_none(one, telling, one.what & telling.words):
        return _did_not(telling, "finds nothing of it")
    if is_late_by(one, telling):
        return _did_not(telling, "says that it came late")
    if is_shut_until(one.text) and "open" in telling.words and not telling.fell_short and is_in_time(one, telling):
        return _did_not(telling, "says that it ended before its day")
    over = one.last is None or (telling.day is not None and telling.day >= one.last)
    in_time = is_in_time(one, telling)
    if telling.put_off and not telling.as_told and not _is_put_off_beside(one, telling):
        return _did_not(telling, "says that it was put off or given up")
    if says_no(telling, one.words) and not (
        in_time and not has_mark(telling.text, "short") and not is_negated(telling.text)
    ):
        # "An hour later than planned" is late, and on its day.
        return _did_not(telling, "says that it did not come about") if over or telling.looks_back else None
    if over and says_contrary(one.text, telling.text):
        return _did_not(telling, "says the contrary")
    if is_too_late(one, telling) and _may_replace(one, telling):
        return _did_not(telling, "gives another day")
    if telling.looks_ahead and not telling.as_told:
        return None
    if has_mark(one.text, "lasting") and not (
        over and (telling.day != one.last or not has_mark(telling.text, "lasting"))
    ):
        # "The schools stay shut till 17 June" says again what is to last, and not that it did.
        return None
    counted = numbers.compare(one.answer, telling.answers)
    if counted == "other":
        is_it = _is_of_a_number(one) or is_mostly_in(one.what, telling.words)
        return _did_not(telling, "gives another number") if over and is_it else None
    if counted == "near" or (counted is None and _other_number(one.text, telling.text)):
        return None
    if counted is None and numbers.foretells(one.answer) and (_is_of_a_number(one) or _has_other_digits(one, telling)):
        # How many come is not told by their coming.
        return None
    if one.answer.day and not over and not (in_time or _is_bound(one)):
        return None
    if _is_to_come(telling):
        return None
    if may_be_late(one, telling):
        return (
            "unclear",
            (telling.answer.id,),
            f"a report after its day says that it happened, but not when: {_quoted(telling)}",
        )
    return "came_true", (telling.answer.id,), f"a later report says that it happened: {_quoted(telling)}"


def _is_put_off_beside(one: Foretold, telling: Telling) -> bool:
    """Say whether all that a sentence puts off is something else, in a part of its own: "Reform wins, count halted"."""
    parts = _COMMA.split(telling.text)
    marked = [part for part in parts if has_mark(part, "moved")]
    if len(parts) == 1 or not marked:
        return False
    others = [part for part in parts if part not in marked]
    tells = any(is_class(word) for part in others for word in outcome_words(part) & one.words)
    return tells and all(_has_own_subject(part) and outcome_words(part).isdisjoint(one.words) for part in marked)


def _has_own_subject(part: str) -> bool:
    """Say whether a part of a sentence begins with what it tells of, and not with a verb, a pronoun or a conjunction."""
    first = part.split(None, 1)[:1]
    return bool(first) and first[0].casefold() not in _NO_SUBJECTS


_COMMA = re.compile(r"[,;]\s+")
_NO_SUBJECTS = frozenset(
    [
        "but",
        "and",
        "it",
        "they",
        "he",
        "she",
        "which",
        "who",
        "has",
        "had",
        "have",
        "was",
        "were",
        "is",
        "are",
        "after",
        "then",
        "now",
        "later",
        "put",
        "postponed",
        "delayed",
        "cancelled",
        "canceled",
        "called",
    ]
)


def _may_replace(one: Foretold, telling: Telling) -> bool:
    """Say whether a day that a sentence gives can stand for that of a forecast: of another forecast only where both name one thing."""
    shared = one.what & telling.words
    return not telling.looks_ahead or telling.put_off or any(not is_class(word) for word in shared)


def _is_to_come(telling: Telling) -> bool:
    """Say whether all days of a sentence lie after its report: "General strike on Monday, 17 June, everyone!" of the 12th calls for one."""
    printed = telling.answer.last_day
    if not telling.days or printed is None or telling.as_told:
        return False
    return all(day.earliest and day.earliest > printed for day in telling.days)


def may_be_late(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence tells of something without a day so long after it fell due that it can have come late.

    "The bridge has opened" of 20 May tells nothing of "by 10 May"; "opened as planned" does, and so does the print of the day after.
    """
    if one.last is None or telling.day is None or telling.days or telling.as_told:
        return False
    return (telling.day - one.last).days > _NEWS


# What happened on its day is news on that day and on the next ones; a weekly tells it within the week.
_NEWS = 2


def _is_no_outcome(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence only says again what was foretold, doubts it, or counts what stands in no claim."""
    if one.last is None and _RELATIVE.search(one.text):
        return True
    claim = telling.answer.claim
    if (
        telling.answers
        and claim is not None
        and claim.stance == "doubted"
        and part_on(telling, one.words) == telling.parts[0]
    ):
        return True
    told = " ".join(telling.text.split()).casefold()
    return any(" ".join(piece.split()).strip('.”"').casefold() in told for piece in one.text.split(" … "))


# "It will be done sooner": than what, these words do not say.
_RELATIVE = re.compile(r"\b(?:sooner|earlier|faster|by then)\b", re.IGNORECASE)


def _fate_of_not(one: Foretold, telling: Telling) -> Fate | None:
    """What a later sentence makes of what was foretold not to be, at all or before some day."""
    over = one.last is None or (telling.day is not None and telling.day >= one.last)
    if telling.put_off or says_no(telling, one.words):
        return ("came_true", (telling.answer.id,), f"a later report says so too: {_quoted(telling)}") if over else None
    if telling.looks_ahead:
        return None
    firsts = [day.earliest for day in telling.days if day.earliest]
    when = max(firsts, default=telling.day)
    if one.last and when and when >= one.last:
        if one.not_before or firsts:
            return "came_true", (telling.answer.id,), f"a later report tells of a later day: {_quoted(telling)}"
        return None
    if one.deeds and one.deeds.isdisjoint(telling.words) and not one.not_before:
        # "Is unlikely to reach the island": what passes south of it has not.
        return None
    return _did_not(telling, "says that it happened all the same")


def says_contrary(foretold: str, told: str) -> bool:
    """Say whether a sentence says the contrary of what was foretold without a "not": "would break" and "the dam holds"."""
    return any(
        deeds.search(foretold) and not deeds.search(told) and contrary.search(told) for deeds, contrary in _contraries()
    )


@cache
def _contraries() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(rf"\b(?:{'|'.join(one['deeds'])})(?:s|es|d|ed|ing)?\b", re.IGNORECASE),
            # "Held a meeting" is another thing.
            re.compile(
                rf"\b(?:{'|'.join(one['told'])})(?:\s+(?:firm|out|so far|for now))?(?=\W*(?:[.,;:!?]|\Z))",
                re.IGNORECASE,
            ),
        )
        for one in load("outcomes")["contrary"].values()
    )


def _did_not(telling: Telling, why: str) -> Fate:
    return "did_not", (telling.answer.id,), f"a later report {why}: {_quoted(telling)}"


def _quoted(telling: Telling) -> str:
    """The sentence without the dateline before it, as far as one looks."""
    report = telling.answer.report
    told = without_dateline(report.text, telling.place, report.spans("dateline", "byline"))
    return f"“{shortened(told.of(report.text))}”"


def _is_bound(one: Foretold) -> bool:
    """Say whether it may come true on any day until it is due: "by Friday", "within a week"."""
    claim = one.answer.claim
    return claim is not None and (claim.about is None or claim.about.text.startswith("[.."))


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


def _is_of_a_number(one: Foretold) -> bool:
    """Say whether it is foretold how many: "will reach 100,000", "20,000 spectators", and not "its 120 observers will arrive"."""
    # Each of the dead counts; of other things few are a detail.
    chance = one.answer.claim.chance if one.answer.claim else None
    # "A 70 percent chance" is no number of what is to come.
    text = one.text.replace(chance.words, " ") if chance else one.text
    number = (_COUNTS if one.what.isdisjoint(("price", "die")) else _DIGITS).search(text)
    modal = _MODAL.search(text)
    return number is not None and (modal is None or number.start() > modal.start() or "crowd" in one.what)


def _has_other_digits(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence without a claim gives a number of its own: "52 come home" where sixty were to."""
    return not telling.answers and not set(_DIGITS.findall(telling.text)) <= set(_DIGITS.findall(one.text))


_DIGITS = re.compile(r"\d[\d,.]*")
_COUNTS = re.compile(r"\d{3}|\b(?:million|thousand|hundred)|\d\s?(?:percent|per cent|%)", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:will|would|shall|could|may|might|is|are|was|were|expect\w*|foresee\w*|counts? on|to)\b|['’]ll\b",
    re.IGNORECASE,
)
