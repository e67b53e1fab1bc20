"""When what was foretold falls due: the end of the day or period that its words name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reportedly.lexicons import load
from reportedly.records import Edtf
from reportedly.relations.answers import Answer

# "within two weeks": how long until what is foretold is due.
WITHIN = re.compile(
    r"\b(?:within|in)\s+(?:the\s+(?:next|coming)\s+)?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s+(day|week|month|year)s?\b",
    re.IGNORECASE,
)
# A month is counted as thirty days: who says "within two months" does not count days.
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_SMALL = {"a": 1, "an": 1}


def find_due(answer: Answer) -> Edtf | None:
    """Return the day or period in which a forecast falls due, None where its words name none that lies ahead.

    "by Friday" is that Friday; "within two weeks" is counted from the last day on which it can have been said.
    """
    claim = answer.claim
    if claim is None:
        return None
    about = claim.about
    if about is None:
        return _after_a_while(answer, claim.content.text)
    if about.latest is None:
        return about
    if answer.day and about.latest < answer.day:
        return None
    return Edtf.day(about.latest) if about.text.startswith("[..") else about


def _after_a_while(answer: Answer, words: str) -> Edtf | None:
    """The day that "within two weeks" ends on; None where two such spans are named."""
    spans = WITHIN.findall(words)
    if len(spans) != 1 or answer.last_day is None:
        return None
    number, unit = spans[0]
    count = _SMALL.get(number.casefold()) or (int(number) if number.isdigit() else _number(number.casefold()))
    days = count * _DAYS[unit.casefold()]
    if (date.max - answer.last_day).days < days:
        return None
    return Edtf.day(answer.last_day + timedelta(days=days))


def _number(word: str) -> int:
    return int(load("numbers")["cardinals"][word])
