"""What a run tells of itself; in a module of its own, so that asking a ledger does not bring in what reads one."""

from reportedly.ledger import Finding
from reportedly.pipeline import Merge, MergedInput, Outcome, Progress, Run

__all__ = ["Finding", "Merge", "MergedInput", "Outcome", "Progress", "Run"]
