"""What one later sentence makes of something that was foretold: that it came true, that it did not, or nothing yet."""

from __future__ import annotations

import re
from collections import defaultdict

from reportedly.records import ForecastStatus
from reportedly.relations.foretold import Foretold
from reportedly.relations.numbers import Numbers
from reportedly.relations.outcomes import Telling, has_mark, is_class, says_no
from reportedly.relations.wording import day_words, is_negated, shortened

# Of the forecast's telling words, the part that a later report must have to speak of the same thing. Lower, and any
# report of the story settles any forecast; higher, and only its own words would.
_SAME_THING = 0.5
_LEAST = 3
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}")


Fate = tuple[ForecastStatus, tuple[str, ...], str]


def fate(one: Foretold, telling: Telling, numbers: Numbers) -> Fate | None:
    """Return what one later sentence on the same thing makes of a forecast; None where it says nothing yet.

    "The opening has been put off" settles it at once, "the bridge has not opened" only when its day is over. What was foretold not to
    be comes true by a "not".
    """
    if has_mark(telling.text, "unsettled"):
        return None
    if _day_is_past(one, telling):
        return _did_not(telling, "says that its day has passed")
    if one.is_negative:
        return _fate_of_not(one, telling)
    over = one.last is None or (telling.day is not None and telling.day >= one.last)
    in_time = _in_time(one, telling)
    if telling.put_off and not telling.as_told:
        return _did_not(telling, "says that it was put off or given up")
    if says_no(telling, one.words) and not (in_time and not is_negated(telling.text)):
        # "An hour later than planned" is late, and on its day.
        return _did_not(telling, "says that it did not") if over or telling.looks_back else None
    if _too_late(one, telling):
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
        return _did_not(telling, "gives another number") if over else None
    if counted == "near" or (counted is None and _other_number(one.text, telling.text)):
        return None
    if one.answer.day and not over and not (in_time or _is_bound(one)):
        return None
    return "came_true", (telling.answer.id,), f"a later report says that it happened: {_quoted(telling)}"


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
    return _did_not(telling, "says that it happened all the same")


def _did_not(telling: Telling, why: str) -> Fate:
    return "did_not", (telling.answer.id,), f"a later report {why}: {_quoted(telling)}"


def _quoted(telling: Telling) -> str:
    return f"“{shortened(telling.text)}”"


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


def _too_late(one: Foretold, telling: Telling) -> bool:
    return one.last is not None and any(day.earliest and day.earliest > one.last for day in telling.days)


def _day_is_past(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence says that the day went by: "The end of April has come and gone, and …"."""
    return has_mark(telling.text, "passed") and any(day.latest == one.last for day in telling.days if one.last)


def is_on_the_same(one: Foretold, telling: Telling) -> bool:
    """Say whether a later sentence speaks of what was forecast.

    A shared day says little, as much else happens on it; but what names the day and says "not" is meant, and so is one
    that looks back on who foretold it, one that puts a happening of the same kind on the day, and one that puts it off.
    """
    shared = one.what & telling.words
    if _mostly_in(one.what, telling.words) or (telling.fell_short and _mostly_in(one.words, telling.words)):
        return True
    if one.around and _is_on_the_same_around(one, telling):
        return True
    if not shared:
        return False
    if _day_is_past(one, telling) or (_looks_back_at(telling) and _names_maker(one, telling)):
        return True
    if not any(map(is_class, shared)):
        return False
    if (one.not_before and _in_time(one, telling)) or (_on_its_day(one, telling) and not _NUMBER.search(one.text)):
        # The same kind of happening on the very day, or on a day on which there was to be none.
        return True
    if len(one.what) < _LEAST and _STILL_NOT.search(telling.text):
        return True
    if len(shared) < min(2, len(one.what)):
        return False
    if telling.put_off or _in_time(one, telling):
        return True
    if len(shared) > 1 and has_mark(telling.text, "failed"):
        # "The schools opened on 24 June, a week late".
        return True
    # "The exchange would take place on Thursday" is of one exchange, and so is the one of a week later.
    return _THE.match(one.text) is not None and len(one.what) == 1 and _too_late(one, telling)


def _is_on_the_same_around(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence has two of the telling words behind a pronoun, of which one tells what happens."""
    shared = (one.what | one.around) & telling.words
    return len(shared) > 1 and any(map(is_class, shared)) and any(not is_class(word) for word in shared)


_THE = re.compile(r"\W*(?:the|a)\s+(?:\w+\s+)?\w+\s+(?:will|would|shall|is|are|was)\b", re.IGNORECASE)


# "Charges had not yet been brought" looks for what was to be.
_STILL_NOT = re.compile(
    r"\b(?:has|have|had)\s+(?:still\s+)?not\b|\bnot yet\b|\bstill (?:no|not)\b|\byet to be\b", re.IGNORECASE
)


def _on_its_day(one: Foretold, telling: Telling) -> bool:
    return one.due is not None and one.due.is_day and one.due in telling.days


# How many come is not told by their coming.
_NUMBER = re.compile(r"\b(?:\d{3}|\d+,\d{3}|million|thousand|hundred|dozen)", re.IGNORECASE)


def _looks_back_at(telling: Telling) -> bool:
    """Say whether a sentence tells what came of a thing foretold: that it came as told, or that it did not."""
    return telling.as_told or (telling.looks_back and telling.fell_short)


def is_only_named(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence was taken for one on the same thing because it names who foretold it: too little before its day."""
    alike = any(map(is_class, one.what & telling.words)) and (telling.put_off or _in_time(one, telling))
    return not _mostly_in(one.what, telling.words) and not alike


def _names_maker(one: Foretold, telling: Telling) -> bool:
    return any(name in one.names for name in map(str.casefold, _NAME.findall(telling.text)))


def _in_time(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence gives a day after the forecast was made and not after it fell due."""
    made = one.answer.day
    return one.last is not None and any(
        day.earliest and day.latest and made and made < day.earliest <= one.last for day in telling.days
    )


def _mostly_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether most of some telling words stand among others; of two or three words all must."""
    enough = min(len(words), max(_LEAST, round(_SAME_THING * len(words))))
    return enough > 1 and len(words & others) >= enough
