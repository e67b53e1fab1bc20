"""Reading: inputs to reports, reports to claims, claims to the ledger; at last the ledger is linked."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.errors import ReportedlyError
from reportedly.inputs import Given, Place, find_inputs, receive
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pipeline.linking import finish
from reportedly.pipeline.pool import read_tasks
from reportedly.pipeline.readings import Read, read_received
from reportedly.pipeline.worker import Task
from reportedly.records import Received, Report, Skipped

Status = Literal["read", "known", "skipped"]
Progress = Callable[[float, int, str], None]
# A file of these can hold any number of reports; cutting them out is a small part of reading them.
_OF_MANY = (".jsonl", ".json", ".csv", ".tsv", ".mbox", ".warc", ".warc.gz", ".wacz", ".rss", ".atom", ".rdf", ".xml")
_PACKED = (".gz", ".wacz")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input, or of one record of it: read, known already, or skipped with its reason.

    `path` is where it was read from, `report` the report as it is in the ledger, None when it was skipped. `notes` say what a
    reader should know about the reading, and of a skipped input why.
    """

    path: str
    status: Status
    report: Report | None = field(repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What became of all inputs of one run, in the order in which they were met.

    `copies` is how many of the reports copy another one of the ledger, whole or in part.
    """

    outcomes: tuple[Outcome, ...]
    copies: int = 0

    def count(self, status: Status) -> int:
        """Return how many inputs had this outcome."""
        return sum(outcome.status == status for outcome in self.outcomes)

    @property
    def new(self) -> tuple[str, ...]:
        """The ids of the reports that were not in the ledger before."""
        return tuple(one.report.id for one in self.outcomes if one.status == "read" and one.report)

    def __repr__(self) -> str:
        return f"<Run {self}>"

    def __str__(self) -> str:
        return f"{self.count('read')} read, {self.count('known')} known already, {self.count('skipped')} skipped"


def read_into(
    ledger: LedgerFile,
    names: Sequence[str],
    given: Given | None = None,
    *,
    language: Reader | None = None,
    progress: Progress | None = None,
    workers: int = 1,
) -> Run:
    """Read files, folders, globs and addresses into a ledger, link it anew, and return what became of each.

    Each report is written whole or not at all, so that a run can be stopped at any moment and taken up again. Reading an
    input again adds nothing. `language` reads sentences, words and names in place of `language.read`. `progress` is told how many
    places are done (2.5 when half of the third is), of how many, and where it is now. So many `workers` read, processes of their own when
    there are several; what is written is the same.

    Raises:
        ReportedlyError: there is not even one worker.
    """
    if workers < 1:
        raise ReportedlyError(f"{workers} workers cannot read anything; give 1 or more")
    places, skipped = find_inputs(names)
    outcomes = [_skipped(one) for one in skipped]
    known = set(ledger.known_reports())
    met: Counter[int] = Counter()
    tasks = _tasks(places, given or Given(), known)
    with closing(read_tasks(tasks, known.__contains__, language, workers)) as stream:
        for task, results in stream:
            if progress:
                name, before = places[task.number].name, met[task.number]
                progress(task.number + task.share, len(places), f"{name}, report {before + 1}" if before else name)
            met[task.number] += 1
            outcomes += [_write(ledger, one, known, language) for one in results]
    finish(ledger, language, lambda told: progress(len(places), len(places), told) if progress else None)
    read = {one.report.id for one in outcomes if one.report}
    found = ledger.reports(sorted(ledger.twins(read)))
    return Run(tuple(_as_linked(outcomes, found)), ledger.copying(read))


def run_of_nothing(names: Sequence[str]) -> Run | None:
    """Return the run in which no name leads to anything, None where one does: for that a ledger need not be made."""
    places, skipped = find_inputs(names)
    return None if places else Run(tuple(map(_skipped, skipped)))


def write_received(ledger: LedgerFile, received: Received, known: set[str], language: Reader | None) -> Outcome:
    """Read a report that came through the door into a ledger, and return what became of it; `known` are the ids that are there.

    What follows from it is not made here; see `linking`.
    """
    if received.report.id in known and ledger.add_place(received):
        return Outcome(received.report.path or "", "known", received.report, received.notes)
    return _write(ledger, read_received(received, language), known, language)


def _write(ledger: LedgerFile, one: Read | Skipped, known: set[str], language: Reader | None) -> Outcome:
    """Write what was read of one report, and return what became of it."""
    if isinstance(one, Skipped):
        return _skipped(one)
    received, path = one.received, one.received.report.path or ""
    # Of a known report only its path and dates can be new. Another run can have removed it meanwhile.
    if received.report.id in known and ledger.add_place(received):
        return Outcome(path, "known", received.report, received.notes)
    if one.reading is None:
        return _write(ledger, read_received(received, language), known, language)
    received = replace(received, notes=received.notes + one.notes)
    is_new = ledger.write_reading(received, one.reading, one.sentences)
    known.add(received.report.id)
    # Another run can have read it meanwhile.
    return Outcome(path, "read" if is_new else "known", one.reading.report, received.notes)


def _tasks(places: Sequence[Place], given: Given, known: Container[str]) -> Iterator[Task]:
    """Yield what is to be read of some places. What holds many reports, and what comes from the web, is cut up here."""
    for number, place in enumerate(places):
        # Manners towards hosts are those of one process.
        if not (place.is_address or given.fetch or place.name.lower().endswith(_OF_MANY)):
            yield Task(place, given, number)
            continue
        size, passed = _length(place), 0
        for one in receive(place, given):
            is_known = isinstance(one, Received) and one.report.id in known
            share = min(passed / size, 0.99) if size else 0.0
            yield Task(Read(one, None) if isinstance(one, Received) and is_known else one, given, number, share)
            passed += len(one.data) if isinstance(one, Received) else 0


def _length(place: Place) -> int:
    """How many bytes a file has that its reports add up to; 0 when that is not known."""
    try:
        return 0 if place.is_address or place.name.lower().endswith(_PACKED) else os.path.getsize(place.name)
    except (OSError, ValueError):
        return 0


def _as_linked(outcomes: Sequence[Outcome], reports: Sequence[Report]) -> Iterator[Outcome]:
    """Yield the outcomes with their reports as they are now: dates that follow from other reports are known only then."""
    known = {report.id: report for report in reports}
    places: dict[tuple[str | None, str], list[Report]] = {}
    for report in reports:
        places.setdefault((report.path, report.sha256), []).append(report)
    for one in outcomes:
        now = known.get(one.report.id) if one.report else None
        twins = places[now.path, now.sha256] if now and one.status == "read" else []
        yield replace(one, report=now, notes=(*one.notes, *(_twin_note(twin) for twin in twins if twin != now)))


def _twin_note(twin: Report) -> str:
    """An outlet that is given later makes another report, and the reader may not want both."""
    outlet = f"with outlet {twin.outlet}" if twin.outlet else "without an outlet"
    return f"this file is in the ledger a second time, {outlet}; `reportedly remove {twin.id} --from LEDGER` takes that out"


def _skipped(skipped: Skipped) -> Outcome:
    return Outcome(skipped.path, "skipped", None, (skipped.why,))
