"""The whole way once: inputs to reports, reports to claims, claims to the ledger, the ledger linked."""

from reportedly.pipeline.changes import BOUNDS, SOURCE_KINDS, STANCES
from reportedly.pipeline.correcting import add_corrections, correct, undo
from reportedly.pipeline.correctionlines import lines_of, read_lines
from reportedly.pipeline.drafts import ALONE, CHANGES
from reportedly.pipeline.linking import relink
from reportedly.pipeline.reading import Outcome, Progress, Run, Status, named_report, read_into, remove

__all__ = [
    "ALONE",
    "BOUNDS",
    "CHANGES",
    "SOURCE_KINDS",
    "STANCES",
    "Outcome",
    "Progress",
    "Run",
    "Status",
    "add_corrections",
    "correct",
    "lines_of",
    "named_report",
    "read_into",
    "read_lines",
    "relink",
    "remove",
    "undo",
]
