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
    from reportedly.api import Ledger

    ledger = Ledger(path)
    ask(ledger)
    if not ledger.is_complete():
        warn(
            f"{path}: a run is still at work, or was cut off before it linked all reports, so this is incomplete; "
            "wait for it, or run `reportedly read` again with the same inputs"
        )
    return ledger
