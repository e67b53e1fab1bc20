"""Ledgers that a command asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.cli.output import warn
from reportedly.cli.running import ask

if TYPE_CHECKING:
    from reportedly.api import Ledger


def opened(path: Path) -> Ledger:
    """Return a ledger that is there; one whose last run was cut off is told of."""
    ledger = found(path)
    tell_incomplete(ledger)
    return ledger


def found(path: Path) -> Ledger:
    """Return a ledger by its path."""
    from reportedly.api import Ledger

    ledger = Ledger(path)
    ask(ledger)
    return ledger


def tell_incomplete(ledger: Ledger) -> None:
    """Tell of a ledger whose last run was cut off."""
    if not ledger.is_complete():
        warn(
            f"{ledger.path}: a run is still at work, or was cut off before it linked all reports, so this is incomplete; "
            "wait for it, or run `reportedly read` again with the same inputs"
        )
