"""What is found in a plain text, without a ledger: moments, quantities and figures one by one, flat enough for a data frame."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import Bound, Edtf, Figure, Grade, Moment, Quantity, QuantityKind, Scope, Span, Trend


@dataclass(frozen=True, slots=True)
class FoundMoment:
    """An expression of time: its exact words at `span` (in code points) and what they mean.

    - `value` is EDTF: a day, an interval, an open end; None when the calendar does not follow from the words and the day of
      writing, and for what has no place on it ("for two weeks", "every Monday").
    - `type` is TIMEX3's: DATE, TIME, DURATION or SET; `timex` its value in that notation ("P2W"), `mod` its modifier ("START").
    """

    text: str
    span: Span
    value: Edtf | None
    type: str
    timex: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A number that measures or counts something: its exact words at `span` (in code points) and what they mean.

    - `numbers` are as printed and in their order: two for a range, a change, a score ("3-1") or "5 ft 11 in".
    - `low` and `high` are its ends, None where an end is open, `bound` how they are meant ("at_least").
    - `kind` is what it is: a count, a share, money, a measure, a duration, an age, a score, a multiple or a bare number; `unit` as in a
      figure, None where there is none.
    - `trend` says which way the words move it ("fell 3 per cent" is down), `counted` are the words for what is counted or measured.
    - `left_out` says why it is none of the text's figures ("an age"), None for one that is.
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
    left_out: str | None
    why: str


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A number that a text claims of what it tells: its exact words at `span` (in code points) and what they mean.

    - `low` and `high` are its ends, None where an end is open, `bound` how they are meant ("at_least").
    - `unit` is `count`, `percent`, `share`, a currency's code (ISO 4217), a unit of measure, or a rate such as `count/day`.
    - `counted` are the words for what is counted, `state` what is said of it ("killed"), `grade` ("confirmed") and `scope`
      ("daily") which count it is, `as_of` the day it holds for. Each is None where the text does not say.
    - `part_of` is where the figure stands of which it is a part: "including six women".
    - `why` says in words what decided.
    """

    text: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    counted: str | None
    state: str | None
    grade: Grade | None
    scope: Scope | None
    as_of: Edtf | None
    part_of_span: Span | None
    why: str


def moment_view(moment: Moment) -> FoundMoment:
    """Return a moment as it stands by itself."""
    timex = moment.timex
    return FoundMoment(moment.text, moment.span, moment.value, timex.type, timex.value, timex.mod)


def quantity_view(quantity: Quantity, left_out: str | None) -> FoundQuantity:
    """Return a quantity as it stands by itself, with the reason why it is no figure."""
    return FoundQuantity(
        quantity.text,
        quantity.span,
        quantity.numbers,
        quantity.low,
        quantity.high,
        quantity.bound,
        quantity.unit,
        quantity.kind,
        quantity.trend,
        quantity.counted,
        left_out,
        quantity.why,
    )


def figure_views(figures: list[Figure]) -> list[FoundFigure]:
    """Return the figures of one text as they stand by themselves."""
    places = {figure.id: figure.span for figure in figures}
    return [
        FoundFigure(
            figure.text,
            figure.span,
            figure.low,
            figure.high,
            figure.bound,
            figure.unit,
            figure.counted,
            figure.state,
            figure.grade,
            figure.scope,
            figure.as_of,
            places.get(figure.part_of or ""),
            figure.why,
        )
        for figure in figures
    ]
