"""What is measured or counted in a text: quantities, whether a report claims them of its story or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.records.claims import Bound, Evidence
from reportedly.records.spans import Span

QuantityKind = Literal["count", "share", "money", "measure", "duration", "age", "score", "multiple", "number"]
Trend = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text with what it measures or counts: "at least 40 people", "$52 a barrel", "-5 °C", "a 3-1 win".

    `low` and `high` are its ends, None where open; `numbers` are the numbers as printed and in their order: one for
    most, two for a range, a change ("from 4.8 to 4.7"), a score and a compound ("5 ft 11 in"). `unit` is `count`, `percent`,
    `share`, an ISO 4217 code, an SI or everyday unit or a rate ("USD/barrel"), None for a bare number that may count
    anything, and for a score. `trend` says which way the words move it ("fell 3 per cent"). `counted` are the words for what is
    counted or measured, where they stand behind it or are the subject of its verb. Their place, and that of the words for number,
    bound, rate and trend, stands in `evidence`.
    """

    text: str
    span: Span
    numbers: tuple[float, ...]
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    kind: QuantityKind
    trend: Trend | None
    counted: str | None
    evidence: Evidence
    why: str


def rate_words(unit: str) -> str:
    """Return what a rate is by, in words: "an hour" of "km/hour"; empty for a unit that is no rate."""
    return " ".join(f"{'an' if per == 'hour' else 'a'} {per}" for per in unit.split("/")[1:])
