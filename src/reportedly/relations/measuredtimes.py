"""For when a percentage of an economy holds: the month, the quarter, the year or the end of it that its clause names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Moment, Span
from reportedly.relations.answers import Answer

# A clause is seldom longer before its number.
REACH = 160
CLAUSE_END = re.compile(r"[.!?;:]\s|\n|[“”\"]")
# A month, a quarter or a year, or the end of one by which something is to be.
_PERIOD = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]|3[3-6]))?")
_BY = re.compile(r"\[\.\.(\d{4}-\d\d)-(?:28|29|30|31)\]")
_COMPARED = re.compile(
    r"\b(?:earlier|ago|before|previous|since|from|forecast|predicted|expected|said)\b", re.IGNORECASE
)
# "From 5.7 percent a month earlier" names the time of its own number.
_OF_FROM = re.compile(r"\b(?:from|against|after|compared (?:with|to))\s+(?:the\s+)?\Z", re.IGNORECASE)
_EARLIER = re.compile(r"\s+(?:earlier|ago|before)\b")
# Where another clause or another number begins.
_NEXT = re.compile(r"[.!?;,]\s|\n|\b(?:after|and|from|against)\b|\d+(?:\.\d+)?(?:%| per)", re.IGNORECASE)
# "Wheat for May delivery", "the June meeting".
_GOODS = re.compile(
    r"\s+(?:delivery|deliveries|contracts?|futures|meeting|issue|election|vote|budget)\b", re.IGNORECASE
)
# "In the year to January" is January's.
_TO = re.compile(r"\s+(?:to|through|ended|ending)\s+(?:the end of\s+|mid-)?[A-Z]")
_YEAR_END = re.compile(
    r"\b(?:end|close|finish)(?:s|ed|ing)?\s+(?:the|last|this)?\s*(?:year|\d{4})\s+(?:at|on|with)\s+\D{0,20}\Z",
    re.IGNORECASE,
)
# Before, a year that has ended is the last one.
_DECEMBER = 12
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_QUARTERS = {"33": "first", "34": "second", "35": "third", "36": "fourth"}


def moments_by_report(moments: Iterable[Moment]) -> Mapping[str, Sequence[Moment]]:
    """Return the times that reports name, by report."""
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        found[moment.report].append(moment)
    return found


def period_of(answer: Answer, moments: Iterable[Moment]) -> str | None:
    """Return the period that a clause names for its number: "2031", "2031-05", "2031-33" for a quarter, "[..2031-12]" for by its end."""
    text, span = answer.report.text, answer.amount.span
    before = CLAUSE_END.split(text[max(0, span.start - REACH) : span.start])[-1]
    after = _NEXT.split(text[span.end : span.end + REACH])[0]
    reach = Span(span.start - len(before), span.end + len(after))
    inside = [one for one in moments if reach.holds(one.span) and one.value is not None]
    compared = _OF_FROM.search(before)
    if compared:
        inside = [one for one in inside if one.span.start >= span.end]
        of_it = next((one for one in inside if one.span.start - span.end <= 2 and _COMPARED.search(one.text)), None)
        if of_it is not None and _PERIOD.fullmatch(str(of_it.value)):
            return str(of_it.value)
    elif ended := _YEAR_END.search(before):
        return _last_month(answer, ended[0])
    found = [one for one in inside if _is_period(text, one)]
    nearest = min(found, key=lambda one: (one.span.start < span.start, abs(one.span.start - span.start)), default=None)
    return _value(nearest) if nearest is not None else None


def _value(moment: Moment) -> str:
    by = _BY.fullmatch(str(moment.value))
    return f"[..{by[1]}]" if by else str(moment.value)


def _last_month(answer: Answer, words: str) -> str | None:
    """December of the year that has ended: "unemployment ended the year at 5.3 percent"."""
    year = re.search(r"\d{4}", words)
    if year:
        return f"{year[0]}-12"
    return f"{answer.day.year - (answer.day.month < _DECEMBER)}-12" if answer.day else None


def _is_period(text: str, moment: Moment) -> bool:
    """Say whether a moment is a period with which no other one is compared: not "from a year earlier", "forecast in May"."""
    value = str(moment.value)
    if not (_PERIOD.fullmatch(value) or _BY.fullmatch(value)) or _COMPARED.search(moment.text):
        return False
    before = CLAUSE_END.split(text[max(0, moment.span.start - len("forecast back in ")) : moment.span.start])[-1]
    behind = moment.span.end
    is_of_another = _EARLIER.match(text, behind) or _TO.match(text, behind) or _GOODS.match(text, behind)
    return _COMPARED.search(before) is None and is_of_another is None


def period_words(when: str) -> str:
    """Return a period as a question names it: "in May 2031", "in the first quarter of 2031", "by the end of 2031"."""
    by = when.startswith("[..")
    year, _, part = when.strip("[.]").partition("-")
    if by:
        return f"by the end of {year}" if part == "12" else f"by the end of {MONTHS[int(part) - 1]} {year}"
    if part in _QUARTERS:
        return f"in the {_QUARTERS[part]} quarter of {year}"
    return f"in {MONTHS[int(part) - 1]} {year}" if part else f"in {year}"
