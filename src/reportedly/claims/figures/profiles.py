"""Coding profiles: by which habit of counting words become numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from reportedly.claims.quantities.amounts import Amount
from reportedly.errors import ReportedlyError
from reportedly.lexicons import load

LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Profile:
    """A habit of counting: what vague words come to, and whether a person told of without a number counts one."""

    name: str
    vague: Literal["range", "least"]
    singles: bool
    about: str


@cache
def find_profile(name: str) -> Profile:
    """Return the coding profile of a name: `literal`, `recorder`, `acled`.

    Raises:
        ReportedlyError: there is none of that name.
    """
    known = load("profiles")
    if name not in known:
        raise ReportedlyError(f"there is no coding profile “{name}”; choose one of {', '.join(sorted(known))}")
    return Profile(name, **known[name])


def coded(amount: Amount, profile: Profile) -> Amount:
    """Return an amount as a profile counts it: "dozens" is 12 to 100, and 12 where the least counts."""
    if amount.kind != "vague" or profile.vague == "range":
        return amount
    least = amount.value
    return replace(amount, low=None if amount.low is None else least, high=None if amount.high is None else least)
