"""A score: one number, or precision, recall and F1; and where it stands in what a scorer prints."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.errors import ReportedlyError


class ScorerError(ReportedlyError):
    """A scorer failed, or does not print what it is known to print."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was measured: `value` is F1 where there are precision and recall, else the one number. Shares are per cent."""

    value: float
    precision: float | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a scorer: the name it has here, and where it stands in the scorer's JSON, keys joined by "/".

    `is_share` is false for what is no share of something (a count, a distance): it is shown as it is.
    """

    name: str
    path: str
    is_share: bool = True
    less_is_better: bool = False

    def is_worse(self, value: float, than: float) -> bool:
        """Say whether one value is worse than another by this measure; what is printed alike is alike."""
        lost = than - value if not self.less_is_better else value - than
        return round(lost, 1 if self.is_share else 3) > 0

    def shown(self, value: float) -> str:
        """Return a value as the table prints it: per cent with one decimal; other numbers with three, counts with none."""
        if self.is_share:
            return f"{value:.1f}"
        return str(int(value)) if float(value).is_integer() else f"{value:.3f}"


def parse_printed(printed: str, scorer: str) -> dict[str, Any]:
    """Return the object that a scorer printed with `--json`.

    Raises:
        ScorerError: it printed something else.
    """
    try:
        result = json.loads(printed)
    except ValueError as error:
        raise ScorerError(f"{scorer} printed no JSON but {printed[:60]!r}; has the scorer changed?") from error
    if not isinstance(result, dict):
        raise ScorerError(f"{scorer} printed no JSON object but {printed[:60]!r}; has the scorer changed?")
    return result


def read_score(result: Mapping[str, Any], measure: Measure, scorer: str, *, in_percent: bool) -> Score:
    """Return one score of what a scorer printed. `in_percent` says that the scorer's shares are per cent already.

    The scorers write a score in four ways: {"p", "r", "f1"}, [p, r, f1], [share, of how many] and a bare number.

    Raises:
        ScorerError: the measure is not there or is no score.
    """
    found: Any = result
    for key in measure.path.split("/"):
        if not isinstance(found, Mapping) or key not in found:
            raise ScorerError(f"{scorer} does not print {measure.path!r}; has the scorer changed?")
        found = found[key]
    scale = 1 if in_percent or not measure.is_share else 100
    numbers = [scale * number for number in _numbers(found, measure, scorer)]
    return Score(numbers[2], numbers[0], numbers[1]) if len(numbers) == 3 else Score(numbers[0])


def _numbers(found: Any, measure: Measure, scorer: str) -> Sequence[float]:
    if isinstance(found, Mapping) and {"p", "r", "f1"} <= found.keys():
        found = [found["p"], found["r"], found["f1"]]
    numbers = found if isinstance(found, list) else [found]
    if len(numbers) not in (1, 2, 3) or not all(_is_number(number) for number in numbers):
        raise ScorerError(
            f"{scorer}: {measure.path!r} is {json.dumps(found)[:60]} and no score; has the scorer changed?"
        )
    return numbers


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
