"""Sums of money that leave their money unsaid: "withdrew 2.1 billion crowns" here, "the outflow came to 7 billion" there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key
from reportedly.relations.wording import head_noun

# People and things are seldom counted in so many; a story that has such a count is left as it is.
_LARGE = 1e6
_SCALED = re.compile(r"\b(?:million|billion|trillion|mn|bn|tn)\b", re.IGNORECASE)


def fill_sums(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Let "7 billion" be of the money in which the story tells its other sums, where it tells them in one and counts nothing else so high.

    The report's own money comes before that of the story. What stands near such a number ("pulled out 4.3 billion") befell nobody.
    """
    by_report: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        if value_of(answer.amount)[1] in _money():
            by_report[answer.report.id].add(answer.amount.unit)
    units = set().union(*by_report.values())
    if not units or any(map(_counts_things, answers)):
        return
    for answer in answers:
        if keys[answer.id].unit != "count" or not _is_large(answer) or not _SCALED.search(answer.amount.text):
            continue
        money = by_report.get(answer.report.id) or units
        if len(money) == 1:
            key = keys[answer.id]
            keys[answer.id] = replace(key, unit=next(iter(money)), counted=None, state=None, place=None, alone=None)
            reasons[answer.id] = f"“{answer.amount.text}” is read in the money of the other sums"


def _counts_things(answer: Answer) -> bool:
    """Say whether so many people or things are counted: "3.1 million customers"."""
    known = listed("counted", "groups")
    return answer.amount.unit == "count" and _is_large(answer) and head_noun(answer.amount.counted) in known


def _is_large(answer: Answer) -> bool:
    return (value_of(answer.amount)[0] or 0.0) >= _LARGE


@cache
def _money() -> frozenset[str]:
    """The units that are money, as figures have them."""
    units = load("units")
    return frozenset((*units["money_before"], *units["money_after"], *listed("units", "money_codes", "words")))
