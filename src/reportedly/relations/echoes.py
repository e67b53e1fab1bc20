"""Which later sentences speak of what was foretold: by its words, its day, its maker, or by how much it came late."""

from __future__ import annotations

import re
from datetime import date

from reportedly.lexicons import load
from reportedly.relations.dues import DAYS
from reportedly.relations.foretold import Foretold, recurs
from reportedly.relations.measuredtimes import MONTHS
from reportedly.relations.numbers import Numbers
from reportedly.relations.outcomes import Telling, has_mark
from reportedly.relations.outcomewords import are_apart, count_apart, is_class, outcome_words

# Of the forecast's telling words, the part that a later report must have to speak of the same thing. Lower, and any
# report of the story settles any forecast; higher, and only its own words would.
_SAME_THING = 0.5
_LEAST = 3
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}")


def is_too_late(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence gives a day after the last on which something could still come true."""
    return one.last is not None and any(day.earliest and day.earliest > one.last for day in telling.days)


def is_day_past(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence says that the day went by: "The end of April has come and gone, and …"."""
    if not has_mark(telling.text, "passed"):
        return False
    return any(day.latest == one.last for day in telling.days if one.last) or (
        _is_over(one, telling) and _names_day(one, telling)
    )


def _names_day(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence names the day by which something was to be: "Easter", "July"."""
    return not _day_names(one.text).isdisjoint(_day_names(telling.text))


def _is_of_its_day(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence names the day on which something fell due, in words or as a date."""
    return _names_day(one, telling) or any(day.latest == one.last for day in telling.days if one.last)


def _day_names(words: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _DAY_NAME.findall(words)))


_DAY_NAME = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|Christmas|Easter|Ramadan|New Year|Thanksgiving"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|summer|winter|spring|autumn|deadline)\b"
)


def _is_over(one: Foretold, telling: Telling) -> bool:
    return one.last is not None and telling.day is not None and telling.day >= one.last


def is_on_the_same(one: Foretold, telling: Telling) -> bool:
    """Say whether a later sentence speaks of what was forecast.

    A shared day says little, as much else happens on it; but what names the day and says "not" is meant, and so is one
    that looks back on who foretold it, one that puts a happening of the same kind on the day, and one that puts it off.
    """
    shared = one.what & telling.words
    if is_mostly_in(one.what, telling.words):
        return True
    if telling.fell_short and (shared or _is_of_its_day(one, telling)) and is_mostly_in(one.words, telling.words):
        return True
    if one.around and _is_on_the_same_around(one, telling):
        return True
    if is_late_by(one, telling) and (shared or (one.is_alone and tells_late(telling, "day"))):
        return True
    if not shared:
        return False
    if is_day_past(one, telling) or (_looks_back_at(one, telling) and _names_maker(one, telling)):
        return True
    if finds_none(one, telling, shared):
        return True
    if not any(map(is_class, shared)):
        return False
    if telling.put_off and _names_day(one, telling):
        # "In an address that had been put off from Monday".
        return True
    if telling.looks_back and telling.fell_short and _on_its_day_or_later(one, telling):
        return True
    if (
        one.last
        and one.core
        and all(map(is_class, one.core))
        and _PRONOUNS.search(one.text)
        and _is_dated_after(one, telling)
    ):
        # "We will reach them within 48 hours" names nothing but what is to be.
        return True
    if one.around and not any(not is_class(word) for word in (one.what | one.around) & telling.words):
        # "Will not be passable", said of a road, is not settled by what is told of schools.
        return False
    if one.not_before and len(one.what) < _LEAST and telling.day is not None and telling.day >= one.not_before:
        return True
    if (one.not_before and is_in_time(one, telling)) or (_on_its_day(one, telling) and not _NUMBER.search(one.text)):
        # The same kind of happening on the very day, or on a day on which there was to be none.
        return True
    if len(one.what) < _LEAST and _STILL_NOT.search(telling.text):
        return True
    if _is_same_deed(one, shared):
        return True
    if count_apart(shared) < min(2, count_apart(one.what)):
        return False
    if telling.put_off or (is_in_time(one, telling) and not (one.deeds and one.deeds.isdisjoint(shared))):
        return True
    if len(shared) > 1 and has_mark(telling.text, "failed"):
        # "The schools opened on 24 June, a week late".
        return True
    # "The exchange would take place on Thursday" is of one exchange, and so is the one of a week later.
    return _THE.match(one.text) is not None and count_apart(one.what) == 1 and is_too_late(one, telling)


def is_its_number(one: Foretold, telling: Telling, numbers: Numbers) -> bool:
    """Say whether a sentence counts what was foretold, in time: "would pass 100 dead by Sunday", "the dead are now 187"."""
    shared = one.what & telling.words
    if not shared or one.last is None or telling.day is None or telling.day > one.last:
        return False
    is_near = any(map(is_class, shared)) or _on_its_day(one, telling)
    return numbers.compare(one.answer, telling.answers, loosely=is_near) == "same"


def _is_on_the_same_around(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence has two of the telling words behind a pronoun, of which one tells what happens."""
    shared = (one.what | one.around) & telling.words
    return len(shared) > 1 and any(map(is_class, shared)) and any(not is_class(word) for word in shared)


def finds_none(one: Foretold, telling: Telling, shared: frozenset[str]) -> bool:
    """Say whether a sentence looks for a thing of what was foretold, on the day or after, and finds none: "No buses on the bridge"."""
    if not _is_over(one, telling) or one.is_negative or not any(not is_class(word) for word in shared & one.core):
        return False
    if _STILL_SO.search(telling.text):
        return True
    soon = one.last is not None and telling.day is not None and (telling.day - one.last).days <= _SOON
    found = soon and _NONE.match(telling.text)
    return bool(found) and bool(outcome_words(telling.text[: _HEAD + _HEAD]) & shared)


# "Two excavators still stand in the pit", "the beach is still closed".
_STILL_SO = re.compile(
    r"\b(?:still|remains?|remained)\s+(?:stands?|wait(?:s|ing)?|closed|shut|locked|empty|missing|out|dark|dry|without|not|no|idle|un\w+|lies?|in ruins|under water)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\W*(?:no|not an?|not one|not a single|nobody)\b", re.IGNORECASE)
# A headline that finds nothing is of the day before.
_SOON, _HEAD = 3, 20


def _on_its_day_or_later(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence puts what it tells on a day not before the week of what was foretold."""
    made = one.answer.day
    return one.last is not None and any(
        day.earliest and made and made < day.earliest and (one.last - day.earliest).days <= 7 for day in telling.days
    )


_PRONOUNS = re.compile(r"\b(?:it|they|them|he|she|her|him|we|all of|both)\b", re.IGNORECASE)


def _is_dated_after(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence names a day, after that on which the forecast was made, on which what it tells came about."""
    made = one.answer.day
    return made is not None and any(made < day for day in _told_days(telling))


def _told_days(telling: Telling) -> list[date]:
    """The day or the first of the days that each time of a sentence names; of "by 28 May" the last."""
    return [day for when in telling.days if (day := when.earliest or when.latest)]


def is_late_by(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence tells of something as late by as much as its day is after the one foretold: "five weeks late"."""
    match = _LATE.search(telling.text)
    if match is None or one.last is None:
        return False
    unit, many = match[2].casefold(), load("times")["numbers"].get(match[1].casefold(), match[1])
    if not str(many).isdigit() or len(str(many)) > 3:
        return False
    by, give = int(many) * DAYS[unit], _GIVE[unit]
    came = [day.earliest for day in telling.days if day.is_day and day.earliest] or (
        [telling.day] if telling.day else []
    )
    return any(abs((day - one.last).days - by) <= give for day in came)


def tells_late(telling: Telling, unit: str = "") -> bool:
    """Say whether a sentence tells by how long something was late, or by how many of a unit."""
    match = _LATE.search(telling.text)
    return match is not None and match[2].casefold().startswith(unit)


_LATE = re.compile(
    r"\b(an?|\w+)\s+(day|week|month|year)s?\s+(?:late\b|(?:later|after)\s+(?:than|the\s+(?:date|day|deadline|promised|planned|announced))\b"
    r"|behind\s+(?:schedule|plan|time)|overdue)",
    re.IGNORECASE,
)
# Days are counted one by one; weeks, months and years are rounded.
_GIVE = {"day": 0, "week": 3, "month": 16, "year": 100}


# How many come and what a thing costs is foretold without a day, and known in the end.
_COUNTED = ("crowd", "price")


def _is_same_deed(one: Foretold, shared: frozenset[str]) -> bool:
    """Say whether a sentence shares with the clause that foretells both what happens and a thing that it happens to."""
    near = one.core & shared
    deeds = frozenset(filter(is_class, near))
    if one.deeds and one.deeds.isdisjoint(near):
        return False
    things = near - deeds
    if (
        (one.last is None and near.isdisjoint(_COUNTED))
        or not deeds
        or (not things and not are_apart(deeds))
        or recurs(one.text)
    ):
        return False
    return 3 * len(near) >= len(one.core)


_THE = re.compile(r"\W*(?:the|a)\s+(?:\w+\s+)?\w+\s+(?:will|would|shall|is|are|was)\b", re.IGNORECASE)
# "Charges had not yet been brought" looks for what was to be.
_STILL_NOT = re.compile(
    r"\b(?:has|have|had)\s+(?:still\s+)?not\b|\bnot yet\b|\bstill (?:no|not)\b|\byet to be\b", re.IGNORECASE
)


def _on_its_day(one: Foretold, telling: Telling) -> bool:
    return one.due is not None and one.due.is_day and one.due in telling.days


# How many come is not told by their coming.
_NUMBER = re.compile(r"\b(?:\d{3}|\d+,\d{3}|million|thousand|hundred|dozen)", re.IGNORECASE)


def _looks_back_at(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence tells what came of a thing foretold: that it came as told, or that it did not. Without a day nothing is late."""
    short = telling.looks_back and telling.fell_short and not (one.last is None and tells_late(telling))
    return telling.as_told or short


def is_only_named(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence was taken for one on the same thing because it names who foretold it: too little before its day."""
    alike = any(map(is_class, one.what & telling.words)) and (telling.put_off or is_in_time(one, telling))
    return not is_mostly_in(one.what, telling.words) and not alike


def _names_maker(one: Foretold, telling: Telling) -> bool:
    whose = _WHO_HAD.search(telling.text)
    if whose and not any(name.casefold() in one.names for name in _NAME.findall(whose[0])):
        # "Short of the 160 million that its chairman had promised" looks back on what he promised.
        return False
    return any(name in one.names for name in map(str.casefold, _NAME.findall(telling.text)))


_WHO_HAD = re.compile(
    r"\b(?:that|as|what|than)\s[^,.;:]{1,60}?\shad\s(?:\w+\s)?(?:said|promised|announced|predicted|forecast|expected|pledged)\b",
    re.IGNORECASE,
)


def is_in_time(one: Foretold, telling: Telling) -> bool:
    """Say whether a sentence gives a day after the forecast was made and not after it fell due."""
    made = one.answer.day
    if one.last is None or made is None:
        return False
    if not telling.days:
        # What is told without a day came about on the day of the report at the latest.
        first = one.due.earliest if one.due else None
        return first is not None and telling.day is not None and first <= telling.day <= one.last and made < first
    return any(made < day <= one.last for day in _told_days(telling))


def is_mostly_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether most of some telling words stand among others; of two or three words all must."""
    count = count_apart(words)
    enough = min(count, max(_LEAST, round(_SAME_THING * count)))
    return enough > 1 and count_apart(words & others) >= enough
