"""Reading: inputs to reports, reports to claims, claims to the ledger; at last the ledger is linked."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.claims import notes_on, read_report
from reportedly.errors import InputError, ReportedlyError
from reportedly.inputs import Given, find_inputs, receive
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pipeline.linking import relink
from reportedly.pipeline.rereading import find_sentences
from reportedly.records import Received, Report, Skipped

Status = Literal["read", "known", "skipped"]
Progress = Callable[[int, int, str], None]
# Shorter ones are mistyped paths rather than ids.
_SHORTEST_ID = 4
_FAULT = "reportedly cannot understand this because of a fault of its own ({}: {}); please report it with the input"
_log = logging.getLogger(__name__)


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
) -> Run:
    """Read files, folders, globs and addresses into a ledger, link it anew, and return what became of each.

    Each report is written whole or not at all, so that a run can be stopped at any moment and taken up again. Reading an
    input again adds nothing. `language` reads sentences, words and names in place of `language.read`. `progress` is told how many
    places are done, of how many, and where it is now.
    """
    places, skipped = find_inputs(names)
    outcomes = [_skipped(one) for one in skipped]
    known = set(ledger.known_reports())
    for number, place in enumerate(places):
        if progress:
            progress(number, len(places), place.name)
        for count, received in enumerate(receive(place, given or Given())):
            if progress and count:
                progress(number, len(places), f"{place.name}, report {count + 1}")
            outcomes.append(
                _skipped(received)
                if isinstance(received, Skipped)
                else write_received(ledger, received, known, language)
            )
    if not ledger.is_linked() or ledger.unread_dates():
        relink(ledger, language, lambda told: progress(len(places), len(places), told) if progress else None)
    read = {one.report.id for one in outcomes if one.report}
    found = ledger.reports(sorted(ledger.twins(read)))
    return Run(tuple(_as_linked(outcomes, found)), ledger.copying(read))


def remove(ledger: LedgerFile, name: str) -> None:
    """Remove a report with everything read from it, and link what is left anew.

    Raises:
        InputError: no report, or more than one, is named so; see `named_report`.
    """
    ledger.remove_report(named_report(ledger, name).id)
    relink(ledger)


def named_report(ledger: LedgerFile, name: str) -> Report:
    """Return the report with a path, as it was given or from here, with an id, or with at least four characters of the beginning of its id.

    Raises:
        InputError: no report, or more than one, is named so.
    """
    found = _named(ledger.reports(), name)
    if len(found) != 1:
        wrong = f"are {len(found)} reports" if found else "is no report"
        listed = f"`reportedly reports {ledger.path} --csv` lists ids and paths"
        raise InputError(f"there {wrong} with the path or id {name!r}; {listed}")
    return found[0]


def _named(reports: Sequence[Report], name: str) -> list[Report]:
    """The reports with a path, else with an id, else with the beginning of an id; several records can share a path."""
    here = os.path.abspath(name)
    return (
        [one for one in reports if one.path and (one.path == name or os.path.abspath(one.path) == here)]
        or [one for one in reports if one.id == name]
        or [one for one in reports if len(name) >= _SHORTEST_ID and one.id.startswith(name)]
    )


def write_received(ledger: LedgerFile, received: Received, known: set[str], language: Reader | None) -> Outcome:
    """Read a report that came through the door into a ledger, and return what became of it; `known` are the ids that are there.

    What follows from it is not made here; see `linking`.
    """
    report = received.report
    # Of a known report only its path and dates can be new. Another run can have removed it meanwhile.
    if report.id in known and ledger.add_place(received):
        return Outcome(report.path or "", "known", report, received.notes)
    try:
        sentences = find_sentences(report, language)
        reading = read_report(report, sentences)
        received = replace(received, notes=received.notes + notes_on(reading, sentences))
    except ReportedlyError as error:
        return Outcome(report.path or "", "skipped", None, (str(error),))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one report must not cost the others
        _log.info("%s cannot be understood", report.path, exc_info=True)
        return Outcome(report.path or "", "skipped", None, (_FAULT.format(type(error).__name__, error),))
    is_new = ledger.write_reading(received, reading, sentences)
    known.add(report.id)
    # Another run can have read it meanwhile.
    return Outcome(report.path or "", "read" if is_new else "known", reading.report, received.notes)


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
