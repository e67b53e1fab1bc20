"""The Python interface: `reportedly.open("story.ledger")` and what a ledger can be asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from reportedly import pipeline
from reportedly.errors import LedgerError
from reportedly.inputs import Given
from reportedly.ledger import Finding, LedgerFile, check
from reportedly.pages import jsonl, views
from reportedly.pages.report import write_report
from reportedly.pipeline import Outcome, Progress, Run
from reportedly.records import Contents, Edtf, Span

__all__ = ["Finding", "Ledger", "Outcome", "Progress", "Run", "open"]

Place = str | os.PathLike[str]
Day = date | str | None
# The tables of a CSV export, each with the type of its rows: one file each.
TABLES: dict[str, tuple[Callable[[views.Index, views.Filters], Sequence[object]], type[object]]] = {
    "questions": (views.questions, views.TopicView),
    "claims": (views.claims, views.ClaimView),
    "figures": (views.figures, views.FigureView),
    "timeline": (views.timeline, views.EventView),
    "forecasts": (views.forecasts, views.ForecastView),
    "sources": (views.sources, views.SourceView),
    "copies": (views.copies, views.CopyView),
    "reports": (views.reports, views.ReportView),
}


class Ledger:
    """A ledger by its file: `read` adds reports to it, the other methods ask it.

    The file is opened for each call and closed again, so that others can read and write it meanwhile. Every method raises
    `LedgerError` with one clear sentence when the file is missing, is no ledger, or is being written by another run.
    """

    def __init__(self, path: Place) -> None:
        self.path = Path(path)
        self._kept: tuple[tuple[int, int, int], views.Index] | None = None

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
        published: Edtf | str | None = None,
        outlet: str | None = None,
        progress: Progress | None = None,
    ) -> Run:
        """Read files, folders, globs or http(s) addresses into the ledger and return what became of each.

        The ledger is made when it is not there. `published` (EDTF: "2024-11-01") and `outlet` are what you know of all
        of these inputs and win over what they say of themselves. Reading an input again adds nothing.

        Raises:
            DateError: `published` is no date.
            LedgerError: the ledger cannot be written.
        """
        day = Edtf.parse(published) if isinstance(published, str) else published
        with LedgerFile.create_or_open(self.path) as ledger:
            return pipeline.read_into(
                ledger, [os.fspath(place) for place in places], Given(day, outlet), progress=progress
            )

    def remove(self, report: str) -> None:
        """Remove a report, named by its id, the beginning of its id or its path, with everything read from it."""
        with LedgerFile.create_or_open(self._existing()) as ledger:
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
        """Return the topics with their questions, the most disputed question first.

        `about` are words that must stand in a topic or question, `by` a source's name, `first` and `last` bound the day on
        which something was said, `as_of` leaves out what was published later. Days are dates or "2024-11-01".
        """
        return list(views.questions(self._index(), _filters(about, by, first, last, as_of)))

    def questions(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.QuestionView]:
        """Return the questions with their answers; options as for `topics`."""
        found = self.topics(about=about, by=by, first=first, last=last, as_of=as_of)
        return [question for topic in found for question in topic.questions]

    def claims(
        self,
        *,
        about: str | None = None,
        by: str | None = None,
        first: Day = None,
        last: Day = None,
        as_of: Day = None,
        own_voice: bool = False,
    ) -> list[views.ClaimView]:
        """Return the claims: who said what, through whom, when; with `own_voice` also what outlets say themselves."""
        return list(views.claims(self._index(), _filters(about, by, first, last, as_of, own_voice)))

    def figures(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> list[views.FigureView]:
        """Return the figures with their bounds, what they count, and who gives them."""
        return list(views.figures(self._index(), _filters(about, by, first, last, as_of)))

    def timeline(self, *, about: str | None = None, first: Day = None, last: Day = None) -> list[views.EventView]:
        """Return the dated events in the order of their days."""
        return list(views.timeline(self._index(), _filters(about, None, first, last, None)))

    def forecasts(self, *, about: str | None = None, by: str | None = None) -> list[views.ForecastView]:
        """Return the forecasts with their due days and what became of them."""
        return list(views.forecasts(self._index(), _filters(about, by, None, None, None)))

    def sources(self, *, by: str | None = None) -> list[views.SourceView]:
        """Return the sources with their claims and the chains through which they reach the reader."""
        return list(views.sources(self._index(), _filters(None, by, None, None, None)))

    def copies(self) -> list[views.CopyView]:
        """Return which reports copy which, with the passages on both sides."""
        return list(views.copies(self._index(), views.Filters()))

    def reports(self) -> list[views.ReportView]:
        """Return the reports with their outlets and dates, and what the dates rest on."""
        return list(views.reports(self._index(), views.Filters()))

    def search(self, words: str, limit: int = 50) -> list[tuple[str, Span, str]]:
        """Return sentences that hold all words, best first: the report's id, the place in its text, the sentence."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.search(words, limit)

    def check(self) -> list[Finding]:
        """Return what does not hold together: spans, hashes, references; an empty list when everything does."""
        with LedgerFile.open(self.path) as ledger:
            return check(ledger)

    def write_report(self, path: Place, title: str | None = None) -> Path:
        """Write the ledger as one HTML file that opens anywhere, without script or network, and return its path."""
        return _write(Path(path), write_report(self.contents(), title))

    def export(self, path: Place, format: Literal["jsonl", "csv"] = "jsonl") -> Path:  # noqa: A002 - the field's word
        """Write all rows as JSON lines to a file, or as CSV tables to a folder, and return its path."""
        target = Path(path)
        if format == "jsonl":
            return _write(target, "".join(f"{row}\n" for row in jsonl.lines(self.contents())))
        index = self._index()
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(
                f"{target}: cannot make this folder ({error.strerror}); give another with --output"
            ) from error
        for name, (view, kind) in TABLES.items():
            _write(target / f"{name}.csv", views.as_csv(view(index, views.Filters()), kind))
        return target

    def _existing(self) -> Path:
        LedgerFile.open(self.path).close()
        return self.path

    def _index(self) -> views.Index:
        """The rows with their cross-references, kept until the file changes."""
        state = _state(self.path)
        if self._kept is None or self._kept[0] != state or state == (0, 0, 0):
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
    return date.fromisoformat(day) if isinstance(day, str) else day


def _state(path: Path) -> tuple[int, int, int]:
    """What changes when the file or its write-ahead log is written; zeros when it is not there."""
    try:
        log = path.with_name(path.name + "-wal")
        return path.stat().st_mtime_ns, path.stat().st_size, log.stat().st_mtime_ns if log.exists() else 0
    except OSError:
        return 0, 0, 0


def _write(path: Path, text: str) -> Path:
    """Write a file whole or not at all."""
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise LedgerError(f"{path}: cannot write here ({error.strerror}); give another place with --output") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise LedgerError(f"{path}: cannot write ({error.strerror}); nothing was changed there") from error
    return path
