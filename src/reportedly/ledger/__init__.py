"""The ledger's file: one SQLite database, written a report at a time, read by anybody."""

from reportedly.ledger.check import Finding, check, faults
from reportedly.ledger.migrations import schema
from reportedly.ledger.store import LedgerFile

__all__ = ["Finding", "LedgerFile", "check", "faults", "schema"]
