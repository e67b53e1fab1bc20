"""What a number comes to: its value, its ends, its unit and the tokens that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.claims.quantities.tokens import Token
from reportedly.lexicons import listed
from reportedly.records import Bound

Kind = Literal["digits", "words", "vague", "share", "zero"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the tokens it is made of, `last` excluded.

    `scale` is what its scale word multiplies by (1 without one). `dotted` says that a point stands before three digits,
    so that "12.000" may be twelve or twelve thousand.
    """

    first: int
    last: int
    low: float
    high: float
    kind: Kind
    scale: float = 1
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number comes to, over the tokens from `first` to `last` (excluded).

    `number` is where the number itself begins, behind its bound, and `noun` where what is counted could begin. `low`
    and `high` are None where open; `bounded` is the place of the words that bound it and `rate` that of "a day".
    `numbers` are the numbers as printed, in their order: two for a range, a score and "five feet eleven".
    """

    first: int
    last: int
    number: int
    noun: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    kind: Kind
    value: float
    scale: float = 1
    dotted: bool = False
    bounded: tuple[int, int] | None = None
    rate: tuple[int, int] | None = None
    money: bool = False
    bare: bool = False
    numbers: tuple[float, ...] = ()


def low_at(tokens: Sequence[Token], at: int) -> str:
    """Return a token's text in lower case, and nothing outside the stretch."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word before "at" or "by" says that something is counted: "put the dead at", "rose by"."""
    return any(low_at(tokens, at - back) in _MEASURES for back in range(1, 9))


_MEASURES = listed("counting", "exceptions", "measures")
