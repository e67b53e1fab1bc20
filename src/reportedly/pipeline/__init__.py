"""The whole way once: inputs to reports, reports to claims, claims to the ledger, the ledger linked."""

from reportedly.pipeline.linking import relink
from reportedly.pipeline.reading import Outcome, Progress, Run, Status, read_into, remove

__all__ = ["Outcome", "Progress", "Run", "Status", "read_into", "relink", "remove"]
