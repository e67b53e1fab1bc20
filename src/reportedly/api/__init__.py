"""The Python interface: `reportedly.open("story.ledger")` and what a ledger can be asked; `reportedly.figures(text)`,
`reportedly.quantities(text)` and `reportedly.moments(text)` need none."""

from reportedly.api.ledger import Ledger, demo, open  # noqa: A004 - reads as reportedly.open("story.ledger")
from reportedly.api.tables import TABLES, Table
from reportedly.api.texts import figures, moments, quantities
from reportedly.api.watching import Heard, Watch
from reportedly.ledger import Finding
from reportedly.pages.lists import Rows
from reportedly.pipeline import Outcome, Progress, Run

__all__ = [
    "TABLES",
    "Finding",
    "Heard",
    "Ledger",
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
