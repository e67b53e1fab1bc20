"""The Python interface: `reportedly.open("story.ledger")` and what a ledger can be asked; `reportedly.figures(text)`,
`reportedly.quantities(text)` and `reportedly.moments(text)` need none."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.api.ledger import Ledger, demo, open  # noqa: A004 - reads as reportedly.open("story.ledger")
from reportedly.api.tables import TABLES, Table
from reportedly.later import later
from reportedly.pages.lists import Rows

if TYPE_CHECKING:
    from reportedly.api.texts import figures, moments, quantities
    from reportedly.api.watching import Heard, Watch
    from reportedly.ledger import Finding
    from reportedly.pipeline import Merge, MergedInput, Outcome, Progress, Run

__all__ = [
    "TABLES",
    "Finding",
    "Heard",
    "Ledger",
    "Merge",
    "MergedInput",
    "Outcome",
    "Progress",
    "Rows",
    "Run",
    "Table",
    "Watch",
    "demo",
    "figures",
    "moments",
    "open",
    "quantities",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    texts="figures moments quantities",
    watching="Heard Watch",
    runs="Finding Merge MergedInput Outcome Progress Run",
)
