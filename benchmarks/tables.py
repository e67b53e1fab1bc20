"""The tables that `benchmarks.bench` prints: every score of ours with the best peer beside it, and every score of the peers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.floors import Floors
from benchmarks.runs import OURS, Run
from benchmarks.scores import Measure, Score
from benchmarks.sets import Set

NONE = "–"
Row = tuple[str, ...]
_HEAD: Row = ("step", "set", "size", "measure", "P", "R", "F1 or share", "best peer", "floor", "kB/s", "peer kB/s")
_PEERS_HEAD: Row = ("step", "set", "measure", "peer", "P", "R", "F1 or share", "kB/s")
# Columns of words stand on the left, numbers on the right.
_WORDS = frozenset(("step", "set", "size", "measure", "best peer", "peer", "stage"))


@dataclass(frozen=True, slots=True)
class SetResult:
    """What was measured on one set: its size in words, and the run of ours and of each peer by name."""

    of: Set
    size: str
    runs: Mapping[str, Run]


def make_table(results: Sequence[SetResult], floors: Floors) -> list[Row]:
    """Return a head and a row for each measure of ours. What is said once for a set stands in its first row only."""
    rows = [_HEAD]
    before = ""
    for result in results:
        if OURS in result.runs:
            first, *more = _rows(result, result.runs[OURS], floors)
            rows += [first if result.of.task != before else ("", *first[1:])]
            rows += [("", "", "", *row[3:-2], "", "") for row in more]
            before = result.of.task
    return rows


def _rows(result: SetResult, ours: Run, floors: Floors) -> Iterator[Row]:
    known = floors[result.of.key].floors if result.of.key in floors else {}
    for measure in result.of.measures:
        peer, found = _best_peer(result, measure)
        yield (
            result.of.task,
            result.of.name,
            result.size,
            measure.name,
            *_cells(measure, ours.scores[measure]),
            f"{peer} {measure.shown(found.value)}" if found else NONE,
            measure.shown(known[measure.name].value) if measure.name in known else NONE,
            _speed(ours),
            _speed(result.runs[peer]) if found else "",
        )


def make_peers_table(results: Sequence[SetResult]) -> list[Row]:
    """Return a head and a row for each measure of each peer that was run; the head alone when there was none."""
    rows = [_PEERS_HEAD]
    for result in results:
        for measure in result.of.measures:
            for name, run in result.runs.items():
                if name != OURS:
                    cells = _cells(measure, run.scores[measure])
                    rows.append((result.of.task, result.of.name, measure.name, name, *cells, _speed(run)))
    return rows


def _best_peer(result: SetResult, measure: Measure) -> tuple[str, Score | None]:
    best: tuple[str, Score | None] = ("", None)
    for name, run in result.runs.items():
        score = run.scores[measure]
        # A kind of thing that a peer does not look for at all is no score of it.
        if name == OURS or not score.value:
            continue
        if best[1] is None or measure.is_worse(best[1].value, score.value):
            best = (name, score)
    return best


def _cells(measure: Measure, score: Score) -> Row:
    p, r = ("" if value is None else measure.shown(value) for value in (score.precision, score.recall))
    return p, r, measure.shown(score.value)


def _speed(run: Run) -> str:
    """Two digits: the second already changes from run to run."""
    if run.speed is None:
        return NONE
    return f"{float(f'{run.speed:.2g}'):,.0f}" if run.speed >= 1 else f"{run.speed:.2g}"


def as_text(rows: Sequence[Row]) -> str:
    """Return a table for a terminal, columns two spaces apart."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    left = [head in _WORDS for head in rows[0]]
    lines = (
        "  ".join(
            cell.ljust(width) if is_left else cell.rjust(width)
            for cell, width, is_left in zip(row, widths, left, strict=True)
        ).rstrip()
        for row in rows
    )
    return "\n".join(lines) + "\n"


def as_markdown(rows: Sequence[Row]) -> str:
    """Return a table in Markdown."""
    head, *body = rows
    rule = ["---" if name in _WORDS else "---:" for name in head]
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, rule, *body))
