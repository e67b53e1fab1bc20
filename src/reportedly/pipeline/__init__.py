"""The whole way once: inputs to reports, reports to claims, claims to the ledger, the ledger linked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.pipeline.changes import BOUNDS, SOURCE_KINDS, STANCES
    from reportedly.pipeline.correcting import add_corrections, correct, undo
    from reportedly.pipeline.correctionlines import lines_of, read_lines
    from reportedly.pipeline.drafts import ALONE, CHANGES
    from reportedly.pipeline.linking import relink
    from reportedly.pipeline.merging import Merge, MergedInput, MergedKind, merge_into
    from reportedly.pipeline.naming import named_report
    from reportedly.pipeline.pool import count_cores
    from reportedly.pipeline.reading import Outcome, Progress, Run, Status, read_into, run_of_nothing
    from reportedly.pipeline.removing import remove

__all__ = [
    "ALONE",
    "BOUNDS",
    "CHANGES",
    "SOURCE_KINDS",
    "STANCES",
    "Merge",
    "MergedInput",
    "MergedKind",
    "Outcome",
    "Progress",
    "Run",
    "Status",
    "add_corrections",
    "correct",
    "count_cores",
    "lines_of",
    "merge_into",
    "named_report",
    "read_into",
    "read_lines",
    "relink",
    "remove",
    "run_of_nothing",
    "undo",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    changes="BOUNDS SOURCE_KINDS STANCES",
    correcting="add_corrections correct undo",
    correctionlines="lines_of read_lines",
    drafts="ALONE CHANGES",
    linking="relink",
    merging="Merge MergedInput MergedKind merge_into",
    pool="count_cores",
    naming="named_report",
    reading="Outcome Progress Run Status read_into run_of_nothing",
    removing="remove",
)
