"""What sums of money are of in business: "a profit of €145 million", "a bid of €18.50 a share", "a break fee of €40 million"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportedly.lexicons import load
from reportedly.records import Moment
from reportedly.relations.answers import Answer
from reportedly.relations.economy import is_compared_with_foreseen
from reportedly.relations.keys import Key, Mood
from reportedly.relations.measuredtimes import CLAUSE_END, REACH, moments_by_report, period_of, period_words

# "A profit of", "profit would exceed", "revenue rose to": between a noun and its sum stands no other number and no other clause.
_OF = r"(?:\s+(?:of|was|is|at|to|reached|totalled|totaled|stood|rose|fell|grew|climbed|dropped|would|will|could|may|be|reach|exceed|come|came|about|around|nearly|almost|over|under|up|down|more|less|least|most|than|some|the|an?|previously|only|just|put|set|cut|raised|lowered)){0,6}\s*\Z"
# "It offered 18.50 euros per share", "agreed to buy the chain for", "valuing the company at".
_BIDS = re.compile(
    r"\b(?:(?:offer(?:s|ed|ing)?|bid(?:s|ding)?)(?:\s+to\s+(?:buy|pay))?|(?:buy|buys|bought|buying|acquir(?:e|es|ed|ing))\s[^.;:\d]{1,60}?\sfor|valu(?:es|ed|ing)\s[^.;:\d]{1,40}?\sat)"
    r"(?:\s+(?:of|about|around|nearly|almost|some|up|to|a|total))*\s*\Z",
    re.IGNORECASE,
)
# "Raised its offer for the chain to".
_CHANGED_BID = re.compile(
    r"\b(?:rais|lift|increas|sweeten|boost|hik|improv|cut|lower|reduc)\w*\s(?:[\w'’-]+\s){1,3}?(?:bid|offer|proposal)\b[^.;:\d]{0,60}?\sto(?:\s+(?:about|around|nearly|almost|at|least|a|total|of))*\s*\Z",
    re.IGNORECASE,
)
# "In cash, or €18.50 a share": the same sum told another way.
_OR = re.compile(r"\A(?:[^.;:\d]{0,20},)?\s+(?:or|that is|equal to|equivalent to)\s+\Z", re.IGNORECASE)
_OWNER = re.compile(r"\b([A-Z][\w&-]+)(?:\s+[A-Z][\w&-]+){0,3}['’]s?\s+(?:[a-z-]+\s+){0,2}\Z")
_MAKES = re.compile(
    r"\b([A-Z][\w&-]+)(?:\s+[A-Z][\w&-]+){0,3}\s+(?:has\s+|had\s+)?(?:made|makes|reported|reports|posted|posts|recorded|booked|earned|announced)\s+(?:an?\s+|its\s+)?(?:[a-z-]+\s+){0,2}\Z"
)


class _Sum(NamedTuple):
    """What a sum is of, whose, and for when."""

    counted: str
    owner: str | None
    when: str | None
    ahead: bool = False


def count_finances(
    answers: Sequence[Answer], keys: dict[str, Key], moments: Iterable[Moment], reasons: dict[str, str]
) -> None:
    """Give each sum of money of a business what it is of, so that a bid is not compared with a profit.

    A profit has its year. Where profits of two companies are told, those of which it is not clear whose they are stay as they were.
    """
    by_report = moments_by_report(moments)
    sums = {one.id: found for one in answers if (found := _sum(one, keys[one.id], by_report.get(one.report.id, ())))}
    _join_told_twice(answers, keys, sums)
    owners: dict[str, set[str]] = defaultdict(set)
    for each in sums.values():
        owners[each.counted].update([each.owner] if each.owner else [])
    for answer in answers:
        if (one := sums.get(answer.id)) is None or (one.owner is None and len(owners[one.counted]) > 1):
            continue
        whose = f"of {one.owner}" if len(owners[one.counted]) > 1 else None
        when = period_words(one.when) if one.when else None
        extent = " ".join(part for part in (whose, when) if part) or None
        key = keys[answer.id]
        state = None if key.state == "planned" else key.state
        mood: Mood = "possible" if one.ahead or answer.amount.stance == "forecast" else "actual"
        keys[answer.id] = replace(
            key, counted=one.counted, state=state, mood=mood, extent=extent, place=None, actor=None, alone=None
        )
        reasons[answer.id] = f"“{answer.amount.text}” is of the {one.counted}"


def _join_told_twice(answers: Sequence[Answer], keys: dict[str, Key], sums: dict[str, _Sum]) -> None:
    """Let a sum that is told a second time be of the same: "for €2.4 billion in cash, or €18.50 a share"."""
    by_place = sorted(answers, key=lambda one: (one.report.id, one.amount.span.start))
    for before, answer in pairwise(by_place):
        if before.id not in sums or answer.id in sums or before.report.id != answer.report.id:
            continue
        text, span = answer.report.text, answer.amount.span
        between = text[before.amount.span.end : span.start]
        if not _is_money(keys[answer.id].unit) or len(between) > REACH:
            continue
        if _OR.match(between):
            sums[answer.id] = sums[before.id]
        elif is_compared_with_foreseen(between, text, span.end):
            # "A profit of €131 million, short of the €160 million that he had promised".
            sums[answer.id] = sums[before.id]._replace(ahead=True)


def _sum(answer: Answer, key: Key, moments: Sequence[Moment]) -> _Sum | None:
    if not _is_money(key.unit):
        return None
    text, span = answer.report.text, answer.amount.span
    before = CLAUSE_END.split(text[max(0, span.start - REACH) : span.start])[-1]
    if _OF_ANOTHER_YEAR.search(_near(text, span.start, span.end)) or _ENTITLES.search(before):
        return None
    words = load("questions")["finances"]
    behind = _behind().match(text, span.end)
    if behind:
        return _made(words[behind[1].casefold()], before, answer, moments)
    ahead = _ahead().search(before)
    if ahead:
        name = words[" ".join(ahead[1].casefold().split())]
        return _made(name, before[: ahead.start()], answer, moments)
    if _BIDS.search(before) or _CHANGED_BID.search(before):
        return _Sum("bid", None, None)
    return None


def _near(text: str, start: int, end: int) -> str:
    """The words right before a sum, back to the number before it, and right behind it up to the next."""
    before = re.split(r"\d", text[max(0, start - _AROUND) : start])[-1]
    return f"{before} # {re.split(r'[.;]', text[end : end + _AROUND])[0]}"


# So near a sum stands the year that it is of.
_AROUND = 60
# "Net income of $2 million, or 9 cents a share, a year earlier" is of another year than what it is compared with.
_OF_ANOTHER_YEAR = re.compile(
    r"\b(?:year-ago|year-earlier|a year (?:earlier|ago|before)|(?:the )?(?:previous|corresponding) (?:year|period|quarter)|compared with|compared to|versus|against)\b[^#]*(?:#|\Z)"
    r"|#.*\b(?:a year (?:earlier|ago|before)|(?:the )?(?:year-ago|year-earlier|previous|corresponding))\b",
    re.IGNORECASE,
)
# "Each right entitles holders to buy a share for $30" is no bid.
_ENTITLES = re.compile(r"\b(?:entitl|right|option|warrant)\w*\b", re.IGNORECASE)


def _made(name: str, before: str, answer: Answer, moments: Sequence[Moment]) -> _Sum:
    if name not in load("questions")["yearly"]["words"]:
        return _Sum(name, None, None)
    owner = _OWNER.search(before) or _MAKES.search(before)
    return _Sum(name, owner[1] if owner else None, period_of(answer, moments))


def is_finance(key: Key) -> bool:
    """Say whether a question is for a sum of money of a business."""
    return _is_money(key.unit) and key.counted in load("questions")["finances"].values()


def finance_text(key: Key) -> str:
    """Return the question for such a sum: "How high could the profit be in 2034, in euros?"."""
    money, _, per = key.unit.partition("/")
    named = load("questions")["measures"]["money"].get(money, money)
    when = f" {key.extent}" if key.extent else ""
    share = " a share" if per else ""
    is_many = key.counted == "savings"
    if key.mood != "actual":
        return f"How high could the {key.counted}{share} be{when}, in {named}?"
    return f"How high {'are' if is_many else 'is'} the {key.counted}{share}{when}, in {named}?"


def is_changed_to(earlier: Answer, later: Answer) -> bool:
    """Say whether a report tells that somebody changed what he offers or sets, and a sum is the new one: "raised its offer to €20.25"."""
    text, start = later.report.text, later.amount.span.start
    before = _SENTENCE.split(text[max(0, start - REACH) : start])[-1]
    one, other = earlier.amount.low, later.amount.low
    if one is None or other is None or not earlier.surely_before(later):
        return False
    return bool((_RAISES if other > one else _CUTS).search(before))


_SENTENCE = re.compile(r"[.!?]\s|\n")
_SET = r"(?:\s+\w+)?\s+(?:its|their|his|her|the)\s+(?:[\w-]+\s+){0,3}?(?:bid|offer|proposal|dividend|price|target|guidance|key\s+rate|interest\s+rate|policy\s+rate)s?\b"
_RAISES = re.compile(rf"\b(?:rais|lift|increas|sweeten|boost|hik|improv)(?:e|es|ed|ing|s)?{_SET}", re.IGNORECASE)
_CUTS = re.compile(rf"\b(?:cut|lower|reduc|trim|slash)(?:e|es|ed|ing|s|ting)?{_SET}", re.IGNORECASE)


def _is_money(unit: str) -> bool:
    plain, _, per = unit.partition("/")
    return len(plain) == len("EUR") and plain.isalpha() and plain.isupper() and per in ("", "share")


@cache
def _ahead() -> re.Pattern[str]:
    """A noun with its number behind it: "a profit of", "profit would exceed"."""
    return re.compile(rf"\b({_nouns()}){_OF}", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """A number with its noun behind it: "its 2.63 billion euro purchase of"."""
    return re.compile(
        rf"[\s-]+(?:[a-z]+-)?(?:(?!and\b|or\b|on\b|in\b|of\b|to\b|from\b|with\b|for\b|as\b|after\b)[a-z]+\s)?({_nouns()})\b",
        re.IGNORECASE,
    )


@cache
def _nouns() -> str:
    return "|".join(sorted((re.escape(word) for word in load("questions")["finances"]), key=len, reverse=True))
