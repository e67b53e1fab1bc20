"""When what was foretold falls due: the end of the day or period that its words name."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import ceil

from reportedly.lexicons import load
from reportedly.records import Claim, Edtf
from reportedly.relations.answers import Answer

# Of two that begin alike the longer one first.
_COUNTS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen"
    "|twenty-four|twenty|thirty|forty-eight|forty|fifty|sixty|seventy-two|ninety"
)
# "within two weeks": how long until what is foretold is due.
WITHIN = re.compile(
    r"\b(?:within|in|inside|over|during)\s+(?:at\s+most\s+|about\s+|less\s+than\s+)?(?:the\s+)?(?:(?:next|coming|following)\s+)?"
    rf"(?:(a|an|{_COUNTS}|\d{{1,3}})\s+)?"
    r"((?:a\s+)?(?:few|several|couple\s+of)\s+)?(?:(?:next|coming|following)\s+)?(hour|day|week|fortnight|month|year)(s?)\b(?!\s+(?:ago|earlier|later|before|after|of))",
    re.IGNORECASE,
)
# "It will take three weeks to restore supply": about so long; "up to" sets a bound, "at least" none.
TAKING = re.compile(
    r"\btak(?:e|es|ing)\s+(?:(?P<bound>up\s+to|at\s+most|no\s+(?:more|longer)\s+than)\s+|(?:about|around|roughly|some|another|a\s+further|nearly|almost)\s+)?"
    rf"(?P<number>a|an|{_COUNTS}|\d{{1,3}})\s+(?P<unit>hour|day|week|fortnight|month|year)s?(?=\s+(?:to\s+[a-z]+|until|till|before|for)\b|\W*(?:[,;.]|\Z))",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:within|inside|next|coming|following)\b", re.IGNORECASE)
# "Freed overnight" is by the next morning.
_OVERNIGHT = re.compile(r"\bovernight\b|\bduring the (?:coming )?night\b", re.IGNORECASE)
# "Finished by nightfall" is on the day on which it is said.
_TODAY = re.compile(
    r"\b(?:by|before|until)\s+(?:nightfall|dusk|sunset|sundown|dark|(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+)?(?:day|play|business))\b",
    re.IGNORECASE,
)
# "He said that they would come on 27 October", printed in November: it was said before that day, and when is not told.
_RETOLD = re.compile(r"\b(?:would|could|might|(?:was|were) to)\b", re.IGNORECASE)
# Reports go back over the last weeks of a story; an older day is more often one of another year.
_RETOLD_FOR = timedelta(days=31)
# A month is counted as thirty days: who says "within two months" does not count days.
DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
# Who says "in the coming days" thinks of a week at most, with "weeks" of a month; the day is marked as about right.
_SOME = {"hour": 1, "day": 7, "week": 30, "fortnight": 30, "month": 182, "year": 1095}
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
    if answer.day and about.latest < answer.day and not _is_retold(claim, answer.day - about.latest):
        return None
    return Edtf.day(about.latest) if about.text.startswith("[..") else about


def _is_retold(claim: Claim, after: timedelta) -> bool:
    """Say whether a forecast can have been made before its day, and only be printed so long after it."""
    return claim.said is None and after <= _RETOLD_FOR and _RETOLD.search(claim.content.text) is not None


def _after_a_while(answer: Answer, words: str) -> Edtf | None:
    """The day that "within two weeks" ends on; None where two such spans are named."""
    spans = [length for match in WITHIN.finditer(words) if (length := _length(match))]
    spans = spans or [taken for match in TAKING.finditer(words) if (taken := _taken(match))]
    if not spans and _OVERNIGHT.search(words):
        spans = [(1, True)]
    if not spans and _TODAY.search(words):
        spans = [(0, True)]
    if len(spans) != 1 or answer.last_day is None:
        return None
    days, sure = spans[0]
    if (date.max - answer.last_day).days < days:
        return None
    due = answer.last_day + timedelta(days=days)
    return Edtf.day(due) if sure else Edtf.parse(f"{due}~")


def _length(match: re.Match[str]) -> tuple[int, bool] | None:
    """How many days a span lasts, rounded up, and whether its words say so; None for "in 1990 days" and "in week"."""
    number, some, unit, many = match[1], match[2], match[3].casefold(), match[4]
    if some:
        return _SOME[unit], False
    if number is None:
        # "The first in years" and "over the years" promise nothing.
        return (_SOME[unit], False) if many and _TO_COME.search(match[0]) else None
    count = _SMALL.get(number.casefold()) or (int(number) if number.isdigit() else _number(number.casefold()))
    return ceil(count * DAYS[unit]), True


def _taken(match: re.Match[str]) -> tuple[int, bool]:
    """How many days something takes, and whether it takes no longer: "three weeks" is about so long, "up to three weeks" at most."""
    number, unit = match["number"].casefold(), match["unit"].casefold()
    count = _SMALL.get(number) or (int(number) if number.isdigit() else _number(number))
    return ceil(count * DAYS[unit]), match["bound"] is not None


def _number(word: str) -> int:
    first, _, second = word.partition("-")
    cardinals = load("numbers")["cardinals"]
    return int(cardinals[first]) + (int(cardinals[second]) if second else 0)
