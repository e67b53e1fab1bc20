"""The ledger's file: one SQLite database, written a report at a time, read by anybody."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.ledger.checking import Finding, check, faults
    from reportedly.ledger.keeping import Kept
    from reportedly.ledger.links import Naming
    from reportedly.ledger.migrations import schema
    from reportedly.ledger.narrowing import Voice
    from reportedly.ledger.readings import stands_in
    from reportedly.ledger.shards import LINKED_TABLES, READ_TABLES, Cell
    from reportedly.ledger.store import LedgerFile

__all__ = [
    "LINKED_TABLES",
    "READ_TABLES",
    "Cell",
    "Finding",
    "Kept",
    "LedgerFile",
    "Naming",
    "Voice",
    "check",
    "faults",
    "schema",
    "stands_in",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    checking="Finding check faults",
    keeping="Kept",
    links="Naming",
    migrations="schema",
    narrowing="Voice",
    readings="stands_in",
    shards="LINKED_TABLES READ_TABLES Cell",
    store="LedgerFile",
)
