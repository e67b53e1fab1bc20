"""Figures as a coding profile counts them: what "dozens" comes to."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.figures.profiles import coded, find_profile
from reportedly.claims.quantities.amounts import Amount, find_amounts
from reportedly.claims.quantities.tokens import tokenise
from reportedly.exports.choices import ProfileName
from reportedly.records import Figure, Span


def code(figure: Figure, profile: ProfileName) -> Figure:
    """Return a figure with the ends that a profile gives it: "dozens" is 12 to 100, and 12 by ACLED's habit.

    A figure without vague words keeps its ends. Whether somebody told of without a number counts one is decided when a report is
    read, and not here.
    """
    vague = _vague(figure)
    if profile == "literal" or vague is None:
        return figure
    again = coded(vague, find_profile(profile))
    return replace(figure, low=again.low, high=again.high)


def _vague(figure: Figure) -> Amount | None:
    """Return the one vague amount of a figure's words; None where there is none, or its ends are not those in the ledger."""
    amounts = find_amounts(tokenise(figure.text, Span(0, len(figure.text))))
    vague = [amount for amount in amounts if amount.kind == "vague"]
    if len(vague) != 1 or (vague[0].low, vague[0].high) != (figure.low, figure.high):
        return None
    return vague[0]
