"""Numbers that somebody puts against one just told: "18,000 walked out, the union said. The ministry put the number at 9,400"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.keys import Key

# Two sources seldom differ by more: 80,000 and half a million marchers; a larger step is another number.
_FAR = 8.0
# "Thousands" can be doubted down to "hundreds".
_DOUBTED = 100.0
_NEAR = 4.0
# So far back the number stands that "it" and "the figure" mean: in the same paragraph or at the end of the one before.
_REACH = 320
_AMOUNT = r"(?:(?:about|around|nearly|almost|some|over|even|only|just|closer to|close to|more than|less than|at least|up to)\s+)*\Z"
_POINTING = re.compile(
    r"\b(?:put|puts|putting|placed|places|set|sets|estimated|estimates|reckoned|reckons|gave|gives|lowered|raised|corrected|revised|counted)\s+"
    r"(?:it|that|this|them|the (?:number|figure|figures|total|toll|count|tally|cost|bill|crowd|price|turnout|sum|damage|loss(?:es)?))(?:\s+(?:down|up|only|itself))?\s+(?:at|to|as|from)\s+"
    + _AMOUNT,
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:says|said|had|has|counted|counts|spoke of|speaks of|talks of|talked of|claims|claimed|gives|gave|estimates|estimated)\s+"
    + _AMOUNT,
    re.IGNORECASE,
)
# "They were 19 and 20" are ages. "It was closer to 1,200", "the union fears it will be 1,500", "the real sum is nearer to three billion".
_IS = re.compile(
    r"\b(?:it|the (?:real|true|actual|right|correct) (?:number|figure|figures|total|toll|count|tally|cost|bill|sum|amount))\s+"
    r"(?:is|was|will be|would be|could be|may be|might be)\s+"
    r"(?:(?:now|really|actually|in fact|rather|much|far|more like|nearer|nearer to|near to)\s+){0,3}" + _AMOUNT,
    re.IGNORECASE,
)
_STOP = re.compile(r"\s*(?:[.!?;]|,|\n|[”\"]|\Z|(?:and|but|while)\b)")


def join_given(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> list[tuple[str, str]]:
    """Let a number that names nothing count what the number before it counts, where the words say that it is put against that.

    "Put it at 14 million" after "25 million euros a day" are millions of euros a day. "The police had 7,500" must be near the number
    before it. What the number before counts must be known itself. Returns the
    pairs of answers that were joined.
    """
    joined: list[tuple[str, str]] = []
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    for members in by_report.values():
        members.sort(key=figure_place)
        for place, answer in enumerate(members):
            if not _is_open(answer, keys[answer.id]):
                continue
            told = _told_before(answer, members[max(0, place - _BACK) : place], keys)
            if told:
                keys[answer.id] = replace(keys[told.id], alone=keys[told.id].alone)
                reasons[answer.id] = f"“{answer.amount.text}” is put against “{told.amount.text}” before it"
                joined.append((told.id, answer.id))
    return joined


# As many numbers before one are looked at.
_BACK = 6


def _is_open(answer: Answer, key: Key) -> bool:
    """Say whether a number names nothing and is said in so many words: "put it at 9,400." and not "put it at 9,400 metres"."""
    figure = answer.amount
    if figure.counted is not None or figure.bound == "not" or key.state or key.part or key.alone or key.extent:
        return False
    return _STOP.match(answer.report.text[figure.span.end : figure.span.end + 12]) is not None


def _told_before(answer: Answer, before: Sequence[Answer], keys: dict[str, Key]) -> Answer | None:
    """The number that one is put against: the last one before it that is not too far from it."""
    text, start = answer.report.text, answer.amount.span.start
    words = text[max(0, start - 80) : start]
    pointing = bool(_POINTING.search(words))
    if not pointing and not _OWN.search(words) and not _IS.search(words):
        return None
    doubted = answer.amount.stance == "doubted"
    # "Thousands came, he said. The mayor doubted that it was even hundreds": what is doubted is the number just told.
    for one in reversed(before[-1:] if doubted else before):
        if start - one.amount.span.end > _REACH or text.count("\n\n", one.amount.span.end, start) > 1:
            return None
        key = keys[one.id]
        known = not key.is_bare or key.unit not in ("count", "percent", "share")
        if (
            known
            and not key.alone
            # A candidate's share of the vote is no one else's, nor is it the turnout.
            and (pointing or not (key.extent or "").startswith("for "))
            and not key.part
            and _may_be(one, answer, _DOUBTED if doubted else _FAR if pointing or key.state == "protesting" else _NEAR)
        ):
            return one
    return None


def _may_be(one: Answer, answer: Answer, most: float) -> bool:
    """Say whether two numbers are of one size and unit; a bare number can be one of money."""
    first, second = value_of(one.amount)[0] or 0.0, value_of(answer.amount)[0] or 0.0
    if one.amount.unit != answer.amount.unit and answer.amount.unit != "count":
        return False
    if one.amount.bound == "not" or min(first, second) <= 0:
        return False
    return max(first, second) <= most * min(first, second)
