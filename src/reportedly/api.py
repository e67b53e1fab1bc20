"""The Python interface: `reportedly.open("story.ledger")` and what a ledger can be asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple, Self

from rich.console import RenderableType

from reportedly import pipeline
from reportedly.errors import DateError, LedgerError
from reportedly.inputs import Given
from reportedly.ledger import Finding, LedgerFile, check
from reportedly.pages import jsonl, terminal, views
from reportedly.pages.report import write_report
from reportedly.pipeline import Outcome, Progress, Run
from reportedly.records import Contents, Edtf, Span

__all__ = ["Finding", "Ledger", "Outcome", "Progress", "Run", "open"]

Place = str | os.PathLike[str]
Day = date | str | None
# When a ledger's file and its write-ahead log were last changed, in nanoseconds, and how many bytes they have.
State = tuple[int, int, int, int]


class Table(NamedTuple):
    """A table that a ledger can be asked for: how its rows are found, their type, and how a terminal of some width shows
    them."""

    find: Callable[[views.Index, views.Filters], Sequence[Any]]
    kind: type[Any]
    show: Callable[[Sequence[Any], int], RenderableType]


# One command of the command line and one file of a CSV export each.
TABLES: dict[str, Table] = {
    "questions": Table(
        views.questions, views.TopicView, lambda rows, width: terminal.show_questions(rows, width=width)
    ),
    "claims": Table(views.claims, views.ClaimView, lambda rows, _: terminal.show_claims(rows)),
    "figures": Table(views.figures, views.FigureView, lambda rows, _: terminal.show_figures(rows)),
    "timeline": Table(views.timeline, views.EventView, lambda rows, _: terminal.show_timeline(rows)),
    "forecasts": Table(views.forecasts, views.ForecastView, lambda rows, _: terminal.show_forecasts(rows)),
    "sources": Table(views.sources, views.SourceView, lambda rows, _: terminal.show_sources(rows)),
    "copies": Table(views.copies, views.CopyView, lambda rows, _: terminal.show_copies(rows)),
    "reports": Table(views.reports, views.ReportView, lambda rows, _: terminal.show_reports(rows)),
}


class Ledger:
    """A ledger by its file: `read` adds reports to it, the other methods ask it.

    The file is opened for each call and closed again, so that others can read and write it meanwhile. Every method raises
    `LedgerError` with one clear sentence when the file is missing, is no ledger, or is being written by another run.
    """

    def __init__(self, path: Place) -> None:
        self.path = Path(path)
        self._kept: tuple[State | None, views.Index] | None = None

    def __repr__(self) -> str:
        return f"reportedly.open({str(self.path)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def read(
        self,
        *places: Place,
        published: Edtf | date | str | None = None,
        outlet: str | None = None,
        progress: Progress | None = None,
    ) -> Run:
        """Read files, folders, globs or http(s) addresses into the ledger and return what became of each.

        The ledger is made when it is not there. `published` (a day, or EDTF such as "2024-11-01" or "2024-10/2024-11") and
        `outlet` are what you know of all of these inputs and win over what they say of themselves. Reading an input again
        adds nothing but a date that was not known of it. `progress` is called with how many places are done, of how many,
        and the name of the one at work. An input that cannot be read is an outcome with its reason, not an error.

        Raises:
            DateError: `published` is no date.
            LedgerError: the ledger cannot be written.
        """
        given = Given(_edtf(published), outlet)
        with LedgerFile.create_or_open(self.path) as ledger:
            return pipeline.read_into(ledger, [os.fspath(place) for place in places], given, progress=progress)

    def remove(self, report: str) -> None:
        """Remove a report, named by its path, its id or the beginning of its id, with everything read from it.

        Raises:
            InputError: no report, or more than one, is named so.
        """
        LedgerFile.open(self.path).close()  # to write to a ledger would make one where there is none
        with LedgerFile.create_or_open(self.path) as ledger:
            pipeline.remove(ledger, report)

    def contents(self) -> Contents:
        """Return every row of the ledger as records."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.contents()

    def is_complete(self) -> bool:
        """Say whether questions and relations were made for the reports that are there; False after a run was cut off."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.is_linked()

    def topics(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.TopicView]:
        """Return the topics with their questions, the most disputed first.

        `about` are words that must stand in a topic, question or answer, `by` a source's name or part of it, `first` and
        `last` bound the day on which something was said, `as_of` leaves out what was published later. Days are dates or
        "2024-11-01". Without options all is returned.

        Raises:
            DateError: a day is none.
        """
        return list(views.questions(self._index(), _filters(about, by, first, last, as_of)))

    def questions(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.QuestionView]:
        """Return the questions with their answers, one answer for each origin; options as for `topics`."""
        found = self.topics(about=about, by=by, first=first, last=last, as_of=as_of)
        return [question for topic in found for question in topic.questions]

    def claims(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False,
    ) -> list[views.ClaimView]:  # fmt: skip
        """Return the claims, who said what, through whom, when, in the order of the days; options as for `topics`.

        With `own_voice` also what outlets say without naming a source. `score` is 0 to 1.
        """
        return list(views.claims(self._index(), _filters(about, by, first, last, as_of, own_voice)))

    def figures(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.FigureView]:
        """Return the figures with what they count and who gives them; options as for `topics`.

        `low` and `high` are in the figure's `unit` ("count", "percent", a currency, "count/day"); None is an open end.
        """
        return list(views.figures(self._index(), _filters(about, by, first, last, as_of)))

    def timeline(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.EventView]:
        """Return the dated events in the order of their days, which `first` and `last` bound; options as for `topics`."""
        return list(views.timeline(self._index(), _filters(about, by, first, last, as_of)))

    def forecasts(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.ForecastView]:
        """Return the forecasts with their due days and what became of them; options as for `topics`."""
        return list(views.forecasts(self._index(), _filters(about, by, first, last, as_of)))

    def sources(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False,
    ) -> list[views.SourceView]:  # fmt: skip
        """Return the sources with how much they said and the chains through which it came; options as for `claims`."""
        return list(views.sources(self._index(), _filters(about, by, first, last, as_of, own_voice)))

    def copies(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.CopyView]:
        """Return which reports copy which, with the passages on both sides; `share` of the copy is 0 to 1.

        Options as for `topics`, but `by` is a part of an outlet's name, and the days bound when the copy was printed.
        """
        return list(views.copies(self._index(), _filters(about, by, first, last, as_of)))

    def reports(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.ReportView]:
        """Return the reports with their outlets and dates, and what the dates rest on; options as for `copies`."""
        return list(views.reports(self._index(), _filters(about, by, first, last, as_of)))

    def rows(self, table: str, filters: views.Filters | None = None) -> Sequence[Any]:
        """Return the rows of one of the `TABLES` by its name: "claims" gives what `claims()` does."""
        return TABLES[table].find(self._index(), filters or views.Filters())

    def search(self, words: str, limit: int = 50) -> list[tuple[str, Span, str]]:
        """Return sentences that hold all words, best first: the report's id, the place in its text, the sentence."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.search(words, limit)

    def check(self) -> list[Finding]:
        """Return what does not hold together: spans, hashes, references; an empty list when everything does."""
        with LedgerFile.open(self.path) as ledger:
            return check(ledger)

    def write_report(self, path: Place, title: str | None = None) -> Path:
        """Write the ledger as one HTML file that opens anywhere, without script or network, and return its path.

        The title is by default that of the largest topic.

        Raises:
            LedgerError: it cannot be written there.
        """
        return _write(Path(path), write_report(self.contents(), title))

    def export(self, path: Place, format: Literal["jsonl", "csv"] = "jsonl") -> Path:  # noqa: A002 - the field's word
        """Write all rows as JSON lines to a file, or as CSV tables to a folder, and return its path.

        Raises:
            LedgerError: it cannot be written there.
        """
        target = Path(path)
        if format == "jsonl":
            return _write(target, "".join(f"{row}\n" for row in jsonl.lines(self.contents())))
        index = self._index()
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{target}: cannot make this folder ({error.strerror}); give another place") from error
        for name, table in TABLES.items():
            _write(target / f"{name}.csv", views.as_csv(table.find(index, views.Filters()), table.kind))
        return target

    def _index(self) -> views.Index:
        """The rows with their cross-references, kept until the file changes."""
        # Looked at before reading: what is written meanwhile makes the next call read again.
        state = _state(self.path)
        if self._kept is None or state is None or self._kept[0] != state:
            self._kept = state, views.Index(self.contents())
        return self._kept[1]


def open(path: Place) -> Ledger:  # noqa: A001 - reads as reportedly.open("story.ledger")
    """Return the ledger at `path`; nothing is touched until it is read from or read into."""
    return Ledger(path)


def _filters(
    about: str | None, by: str | None, first: Day, last: Day, as_of: Day, own_voice: bool = False
) -> views.Filters:
    return views.Filters(about, by, _day(first), _day(last), _day(as_of), own_voice)


def _day(day: Day) -> date | None:
    if isinstance(day, datetime):
        return day.date()
    try:
        return date.fromisoformat(day) if isinstance(day, str) else day
    except ValueError as error:
        raise DateError(f"{day!r} is not a day; write it as 2024-11-01") from error


def _edtf(day: Edtf | date | str | None) -> Edtf | None:
    if isinstance(day, str):
        return Edtf.parse(day)
    if isinstance(day, datetime):
        return Edtf.parse(day.isoformat(timespec="seconds"))
    return Edtf.day(day) if isinstance(day, date) else day


def _state(path: Path) -> State | None:
    """What changes when a ledger is written; None when it is not there."""
    try:
        file = path.stat()
    except OSError:
        return None
    try:
        log = path.with_name(f"{path.name}-wal").stat()
    except OSError:
        return file.st_mtime_ns, file.st_size, 0, 0
    # Readers make an empty log too.
    return file.st_mtime_ns, file.st_size, log.st_mtime_ns if log.st_size else 0, log.st_size


def _write(path: Path, text: str) -> Path:
    """Write a file whole or not at all. What is no file, such as a pipe or /dev/stdout, is written to as it is."""
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
        else:
            _write_whole(path.resolve(), text)
    except OSError as error:
        raise LedgerError(f"{path}: cannot write this file ({error.strerror}); give another place") from error
    return path


def _write_whole(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
