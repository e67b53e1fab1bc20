"""The command: gold lines in, predicted lines in the same format out.

    python -m benchmarks.predict attribution < polnear/dev.jsonl > predicted.jsonl

Of each line only the fields that FIELDS names are read; the gold answers beside them are dropped unseen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from benchmarks.clock import worked, write_seconds
from benchmarks.counted import predict_casualties, predict_counts, predict_events
from benchmarks.groups import predict_clusters, predict_copies
from benchmarks.language import predict_names, predict_syntax
from benchmarks.lines import Line, LineError, read_lines
from benchmarks.quantities import predict_quantities
from benchmarks.revisions import predict_revisions
from benchmarks.series import predict_timeline, predict_truth
from benchmarks.statements import predict_attribution, predict_statements
from benchmarks.times import predict_times

Row = dict[str, Any]
_TEXT, _MAYBE, _NUMBER = (str,), (str, type(None)), (int, float)
_REPORT = {"id": _TEXT, "outlet": _MAYBE, "date": _MAYBE, "title": _MAYBE, "text": _MAYBE}
# What each task may read.
FIELDS: dict[str, dict[str, tuple[type, ...]]] = {
    "syntax": {"id": _TEXT, "text": _TEXT},
    "names": {"id": _TEXT, "text": _TEXT},
    "attribution": {"doc_id": _TEXT, "text": _TEXT},
    "times": {"doc_id": _TEXT, "dct": _MAYBE, "title": _MAYBE, "text": _TEXT},
    "quantities": {"id": _TEXT, "text": _TEXT},
    "statements": {"id": _TEXT, "dct": _MAYBE, "outlet": _MAYBE, "text": _TEXT},
    "clusters": _REPORT | {"url": _MAYBE},
    "copies": _REPORT,
    "timeline": {"id": _TEXT, "date": _TEXT, "sents": (list,)},
    "truth": {"object": _TEXT, "source": _MAYBE, "value": _NUMBER},
    "casualties": _REPORT | {"url": _MAYBE, "story": _TEXT},
    "counts": {"article": _TEXT, "sent": (int,), "date": _TEXT, "text": _TEXT},
    "revisions": {"article": _TEXT, "sent": (int,), "date": _TEXT, "text": _TEXT},
    "events": {"id": _TEXT, "sources": _TEXT},
}
_EACH: dict[str, Callable[[Line], Row]] = {
    "syntax": predict_syntax,
    "names": predict_names,
    "attribution": predict_attribution,
    "times": predict_times,
    "quantities": predict_quantities,
    "statements": predict_statements,
    "counts": predict_counts,
    "events": predict_events,
}
_ALL: dict[str, Callable[[Sequence[Line]], list[Row]]] = {
    "clusters": predict_clusters,
    "copies": predict_copies,
    "truth": predict_truth,
    "casualties": predict_casualties,
    "revisions": predict_revisions,
}


def predict(task: str, lines: Iterable[str], options: argparse.Namespace | None = None) -> Iterator[Row]:
    """Yield the predicted lines of a task; `options` are those of a timeline.

    Raises:
        LineError: a line is broken.
    """
    read = read_lines(lines, FIELDS[task])
    if task in _EACH:
        yield from map(_EACH[task], read)
    elif task in _ALL:
        yield from _ALL[task](list(read))
    else:
        chosen = options or _parser().parse_args([task])
        yield from predict_timeline(
            list(read), dates=chosen.dates, sentences=chosen.sentences, first=chosen.first, last=chosen.last
        )


def main(arguments: Sequence[str] | None = None, source: TextIO | None = None, target: TextIO | None = None) -> int:
    """Run the command and return its exit status: 1 after a broken line, with its number on stderr."""
    options = _parser().parse_args(arguments)
    lines, out = source or _utf8(sys.stdin), target or _utf8(sys.stdout)
    since = worked()
    try:
        for row in predict(options.task, lines, options):
            out.write(json.dumps(row) + "\n")
        write_seconds(options.seconds, since)
    except LineError as error:
        print(f"benchmarks.predict {options.task}: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.predict", description="Gold lines in, predicted out.")
    parser.add_argument("task", choices=sorted(FIELDS))
    parser.add_argument("--seconds", type=Path, metavar="FILE", help="write the seconds of processor time to a file")
    only = parser.add_argument_group("for timeline only")
    only.add_argument("--dates", type=_count, default=20, metavar="N", help="so many days (default %(default)s)")
    only.add_argument("--sentences", type=_count, default=1, metavar="M", help="so many sentences a day (default 1)")
    only.add_argument("--from", type=date.fromisoformat, dest="first", metavar="DAY", help="no day before this")
    only.add_argument("--to", type=date.fromisoformat, dest="last", metavar="DAY", help="no day after this")
    return parser


def _count(words: str) -> int:
    number = int(words)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than 1")
    return number


def _utf8(stream: TextIO) -> TextIO:
    stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")  # type: ignore[attr-defined]
    return stream


if __name__ == "__main__":
    raise SystemExit(main())
