"""Words of probability on the one scale that a view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportedly import claims

if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.records import Chance, Claim, Report

DEFAULT_SCALE: ScaleName = "icd203"


def chance_of(report: Report, claim: Claim, scale: ScaleName) -> Chance | None:
    """Return the chance of a claim on a scale. The ledger keeps that of ICD 203; on another the words are read anew."""
    return claim.chance if scale == DEFAULT_SCALE else claims.chance_on(report, claim, scale)


def band(view: Any) -> str:
    """Return what its scale makes of a claim's or forecast's words of probability: " (55–80 % on ICD 203)", "" without any, or of a number."""
    if view.chance_low is None or view.chance_high is None or view.chance_scale == claims.STATED:
        # A number that the source gives stands in its words.
        return ""
    name = next((name for scale, name in claims.SCALES.items() if scale == view.chance_scale), view.chance_scale)
    return f" ({view.chance_low * 100:.0f}–{view.chance_high * 100:.0f} % on {name})"


def chance_in_words(view: Any) -> str | None:
    """Return the words of probability of a claim or forecast with their band: "“likely” (55–80 % on ICD 203)"; None without any."""
    return f"“{view.chance}”{band(view)}" if view.chance else None
