"""Whether-questions that ask once more what an amount question asks: a denied number is an answer to "how many"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.relations.comparing import is_denial
from reportedly.relations.denials import Whether
from reportedly.relations.grouping import Group


def set_apart(whethers: Sequence[Whether], groups: Sequence[Group]) -> tuple[list[Whether], list[Whether]]:
    """Return the whether-questions that ask something new, and those of which one amount question holds all.

    Of such a one each claim has a number in that question, and the "no" rejects it.
    "Nearly 300 were killed" and "denied that nearly 300 were killed" are two answers to how many were killed. "Some 3,000 soldiers
    have crossed" and "not one has" are not: it is rejected that anybody crossed.
    """
    numbers: dict[str, list[_Number]] = defaultdict(list)
    for which, group in enumerate(groups):
        for answer in group.answers:
            if answer.claim:
                numbers[answer.claim.id].append((which, is_denial(answer)))
    new: list[Whether] = []
    doubled: list[Whether] = []
    for whether in whethers:
        (doubled if whether.yes and whether.no and _is_asked(whether, numbers) else new).append(whether)
    return new, doubled


# Which question a number answers, and whether it is rejected.
_Number = tuple[int, bool]


def _is_asked(whether: Whether, numbers: Mapping[str, Sequence[_Number]]) -> bool:
    given = [{which for which, is_no in numbers.get(one.id, ()) if not is_no} for one in whether.yes]
    rejected = [{which for which, is_no in numbers.get(one.id, ()) if is_no} for one in whether.no]
    return bool(set.intersection(*given, *rejected))
