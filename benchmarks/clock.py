"""How long this process has worked, and how much memory it had: the same for our steps and for the peers, undisturbed by what else runs."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def worked() -> float:
    """Return the seconds of processor time that this process and its finished children have used.

    Waiting is not counted, and work on two cores at once counts twice. Windows does not tell the time of children.
    """
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def most_memory() -> float:
    """Return the most megabytes that this process, or one of its finished children, ever had at once; Windows does not tell."""
    import resource

    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    # Linux counts in kilobytes, macOS in bytes.
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def own_memory() -> float:
    """Return the most megabytes that this process ever had at once, without the processes that it has started."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def write_seconds(path: Path | None, since: float) -> None:
    """Write the seconds worked since a reading of the clock to a file, if one is asked for."""
    if path:
        path.write_text(f"{worked() - since:.3f}\n", encoding="utf-8")
