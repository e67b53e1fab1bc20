"""Numbers that were foretold beside those that were counted in the end: "20,000 are expected", "12,000 came"."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from reportedly.records import AHEAD
from reportedly.relations.amounts import ABOUT, interval
from reportedly.relations.answers import Answer
from reportedly.relations.outcomewords import is_class, outcome_words
from reportedly.relations.wording import counted_class, head_noun

# Stances of a number that was not counted yet.
# "Up to 10,000" has come true with nine of ten, and is open with half of them.
_NEARLY_ALL = 0.8


class Numbers:
    """The figures of a story's claims, to compare what was foretold with what was counted."""

    def __init__(self, amounts: Iterable[Answer] = ()) -> None:
        self._of: dict[str, list[Answer]] = defaultdict(list)
        for amount in amounts:
            if amount.claim:
                self._of[amount.claim.id].append(amount)

    def compare(
        self, foretold: Answer, told: Sequence[Answer], *, loosely: bool = True
    ) -> Literal["same", "near", "other"] | None:
        """Return how the one number that was foretold stands to the one that is told of the same thing later.

        A tenth either way is the same of a round or rough number, and "near" of an exact one, which says neither. None where no
        number of the same thing stands on both sides; `loosely` the one number on each side is taken where one does not say what it counts.
        """
        before = [one for one in self._of.get(_claim_id(foretold), ()) if one.amount.stance in AHEAD]
        later = [one for each in told for one in self._of.get(each.id, ()) if one.amount.stance not in AHEAD]
        pairs = [(one, other) for one in before for other in later if _thing(one) and _thing(one) == _thing(other)]
        pairs = pairs or [(one, other) for one in before for other in later if _is_akin(one, other)]
        if loosely and not pairs and len(before) == len(later) == 1 and before[0].amount.unit == later[0].amount.unit:
            pairs = [] if _thing(before[0]) and _thing(later[0]) else [(before[0], later[0])]
        return _compare(*pairs[0]) if len(pairs) == 1 else None

    def foretells(self, foretold: Answer) -> bool:
        """Say whether what was foretold is a number: "20,000 spectators are expected", and not how many come on a day."""
        return any(one.amount.stance in AHEAD for one in self._of.get(_claim_id(foretold), ()))


def _claim_id(answer: Answer) -> str:
    """The claim of an answer, which is half of it where it foretells two things."""
    return answer.claim.id if answer.claim else answer.id


def _thing(answer: Answer) -> tuple[str, str] | None:
    """What a figure counts, with its unit; None where its words do not say."""
    counted = counted_class(head_noun(answer.amount.counted))
    return (counted, answer.amount.unit) if counted and answer.amount.unit != "year" else None


def _is_akin(foretold: Answer, told: Answer) -> bool:
    """Say whether two figures count people or things that go by several names in forecasts: "spectators" and "visitors"."""
    one, other = foretold.amount, told.amount
    if one.unit != other.unit or not (one.counted and other.counted):
        return False
    return any(map(is_class, outcome_words(one.counted) & outcome_words(other.counted)))


def _compare(foretold: Answer, told: Answer) -> Literal["same", "near", "other"] | None:
    (low, high), (found_low, found_high) = interval(foretold.amount), interval(told.amount)
    if foretold.amount.bound == "not" or told.amount.bound == "not":
        return None
    if foretold.amount.bound in ("at_most", "less_than"):
        return "other" if found_low > high else "same" if found_high >= _NEARLY_ALL * high else None
    if low <= found_high and found_low <= high:
        return "same"
    near = low * (1 - ABOUT) <= found_high and found_low <= high * (1 + ABOUT)
    if not near:
        return "other"
    return "same" if _is_round(low) else "near"


def _is_round(number: float) -> bool:
    """Say whether a number has one or two digits and zeros: 20,000 and 1.5 million, not 112."""
    if number < 100 or not math.isfinite(number):
        return False
    return bool(number % 10 ** (len(str(int(number))) - 2) == 0)
