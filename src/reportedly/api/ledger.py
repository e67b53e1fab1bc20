"""A ledger by its file: what it can read and what it can be asked."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reportedly import pipeline
from reportedly.api import correcting, merging
from reportedly.api.asking import AskedLedger, Place
from reportedly.api.files import write_text
from reportedly.api.options import Day, edtf_of, filters_of
from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile
from reportedly.pages import views
from reportedly.pages.lists import Rows

# Asking a ledger needs none of what reads, links and exports one; that is brought in by the methods that do so.
if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.exports import FormatName, Grades, ProfileName
    from reportedly.inputs import Fetching
    from reportedly.language import Reader
    from reportedly.pages.corrections import CorrectionView
    from reportedly.pipeline import Merge, Progress, Run
    from reportedly.records import Edtf

# The first few show what a ledger is about; `questions()` has all.
_MOST_DISPUTED = 5


class Ledger(AskedLedger):
    """A ledger by its file: `read` adds reports to it, the other methods ask it.

    The file is opened for each call and closed again, so that others can read and write it meanwhile, and one `Ledger` can be
    asked from several threads at once. Every method raises `LedgerError` with one clear sentence when the file is missing, is no
    ledger, or is being written by another run.
    """

    def __repr__(self) -> str:
        return f"reportedly.open({str(self.path)!r})"

    def _repr_html_(self) -> str:
        from reportedly.pages import notebook

        try:
            index = self.index()
        except LedgerError as error:
            return notebook.note_html(self.path.name, str(error))
        disputed = [question for question in self.questions() if question.status != "single"]
        return notebook.overview_html(self.path.name, index, disputed[:_MOST_DISPUTED])

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
        language: Reader | None = None,
        progress: Progress | None = None,
        workers: int = 1,
        fetch: bool | Fetching = False,
    ) -> Run:
        """Read files, folders, globs or http(s) addresses into the ledger and return what became of each.

        The ledger is made when it is not there and one of the names leads to something. `published` (a day, or EDTF such as "2024-11-01" or "2024-10/2024-11") and
        `outlet` are what you know of all of these inputs and win over what they say of themselves. Reading an input again
        adds nothing but a date that was not known of it. `language` reads sentences, words and names in place of our own model:
        `reportedly.language.reader(nlp)` makes it of a spaCy pipeline. `progress` is called with how many places are done (2.5 when half of the
        third is), of how many, and the name of the one at work. An input that cannot be read is an outcome with its reason, not an error.
        With several `workers` that many processes read side by side, where there is enough to read and `language` is our own; the
        ledger is the same. With `fetch` the pages are read too that lists of stories name and do not hold, asked for as `watch` does; a `Fetching`
        says how long to pause and which hosts may be outside the public internet.

        Raises:
            DateError: `published` is no date.
            LedgerError: the ledger cannot be written.
            ReportedlyError: there is not even one worker.
        """
        from reportedly.inputs import Fetching, Given

        given = Given(edtf_of(published), outlet, (Fetching() if fetch is True else fetch) or None)
        names = [os.fspath(place) for place in places]
        # A misspelt name should not leave an empty ledger behind.
        if names and _can_be_made(self.path) and (nothing := pipeline.run_of_nothing(names)):
            return nothing
        with LedgerFile.create_or_open(self.path) as ledger:
            return pipeline.read_into(ledger, names, given, language=language, progress=progress, workers=workers)

    def merge(
        self, *inputs: Place, add: bool = False, language: Reader | None = None, progress: Progress | None = None
    ) -> Merge:
        """Put the reports and corrections of other ledgers, of exports and of files of corrections into this one.

        It is then what one ledger would be that read all the reports and was given all the corrections. What this version read is copied,
        the rest is read from the kept texts, by `language` where it is given. All of it is written or nothing, and the inputs stay as they are;
        one that cannot be read is left out, with the reason in what is returned. A ledger with reports is only merged into with `add`, and a
        copy of it is kept beside it as "NAME.before-merge.ledger". `progress` as for `read`.

        Raises:
            LedgerError: the ledger has reports already, is one of the inputs, or cannot be written.
        """
        names = [os.fspath(place) for place in inputs]
        return merging.merge(self.path, names, add=add, language=language, progress=progress)

    def remove(self, report: str, *, to: Place | None = None, for_good: bool = False) -> str | None:
        """Remove a report, named by its path, its id or the beginning of its id, and return a place from which it can be read again.

        With `to` it is kept in that ledger, from which `merge` brings it back. What was decided about it stays, and holds again when it comes back.

        Raises:
            InputError: no report, or more than one, is named so; or its file is no longer there, and neither `to` nor `for_good` was given.
        """
        LedgerFile.open(self.path).close()  # to write to a ledger would make one where there is none
        with LedgerFile.create_or_open(self.path) as ledger:
            if to is None:
                return pipeline.remove(ledger, report, for_good=for_good)
            merging.refuse_same(self.path, to)
            with LedgerFile.create_or_open(to) as other:
                return pipeline.remove(ledger, report, to=other)

    def correct(
        self,
        row: str | None,
        *,
        by: str,
        why: str = "",
        when: datetime | str | None = None,
        language: Reader | None = None,
        **changes: object,
    ) -> CorrectionView:
        """Keep what you decided about a row, by its id, link anew what that touches, and return it.

        Of a claim: `stance`, `source` (words of the report) with `source_kind`. Of a figure: `value` or `low` and `high`, `bound`,
        `state`, `counted` (words of the report). Of a report: `published`, `outlet`, `story` (the id of another story or report, or "alone"),
        `copy_of` (the id of the original). Of an actor: `merge` (the id of another), `split` (some of its names). Of a question: `merge`,
        `split` (some of its answers) with `text`, `text`, `pin=True`. Of a copy, claim or figure: `reject=True`. Of all these: `note`. Without a row:
        `ask` a question in your words, with `answers`, the ids of figures or of claims. What was read stays as it is, and the correction is applied
        to every later reading. `when` is now unless it is given; `language` reads reports whose date or outlet is another now.

        Raises:
            CorrectionError: there is no such row, or a value cannot be meant.
            LedgerError: the ledger cannot be written.
        """
        return correcting.correct(self.path, row, changes, by=by, why=why, when=when, language=language)

    def undo(
        self,
        correction: str,
        *,
        by: str,
        why: str = "",
        when: datetime | str | None = None,
        language: Reader | None = None,
    ) -> CorrectionView:
        """Take a correction back, by its id, or what took one back; both stay in the ledger.

        Raises:
            CorrectionError: there is no such correction, or it was taken back already.
            LedgerError: the ledger cannot be written.
        """
        return correcting.undo(self.path, correction, by=by, why=why, when=when, language=language)

    def corrections(self) -> Rows[CorrectionView]:
        """Return all that readers decided, the latest first, with whether it holds; an "orphan" has lost what it is about."""
        from reportedly.pages.corrections import CorrectionView

        return Rows(correcting.listed(self.path), CorrectionView)

    def export_corrections(self, path: Place) -> Path:
        """Write all corrections as lines of JSON, and return the file's path.

        Raises:
            LedgerError: it cannot be written there.
        """
        return correcting.export(self.path, Path(path))

    def import_corrections(self, path: Place, *, language: Reader | None = None) -> correcting.Imported:
        """Add the corrections of a file that `export_corrections` wrote, each once, and return what became of them.

        What they speak of need not be there: they hold as soon as it is.

        Raises:
            InputError: the file cannot be read.
            LedgerError: the ledger cannot be written.
        """
        return correcting.take_in(self.path, Path(path), language)

    def is_writable(self) -> bool:
        """Say whether the ledger can be corrected here: its file and its folder can be written by this user."""
        return os.access(self.path, os.W_OK) and os.access(self.path.absolute().parent, os.W_OK)

    def write_report(
        self,
        path: Place,
        title: str | None = None,
        *,
        as_of: Day = None,
        quotes_only: bool = False,
        tolls: bool = False,
    ) -> Path:
        """Write the ledger as one HTML file that opens anywhere, without script or network, and return its path.

        The title is by default that of the largest topic. `as_of` shows what was known on a day. With `quotes_only` the file has of each
        report the sentences that answer a question, with its link and hash, not the whole text. With `tolls` it has the killed and wounded of
        each story, for which the reports are read anew.

        Raises:
            DateError: `as_of` is no day.
            LedgerError: it cannot be written there.
        """
        from reportedly.api.tolls import find_tolls
        from reportedly.api.versions import all_versions
        from reportedly.pages import past
        from reportedly.pages.corrections import by_row
        from reportedly.pages.report import write_report

        day = filters_of(None, None, None, None, as_of).as_of
        contents = self.contents()
        totals = (
            find_tolls(past.as_of(views.Index(contents), day).contents, "modal", self.changed_figures())
            if tolls
            else ()
        )
        with LedgerFile.open(self.path) as ledger:
            versions = all_versions(ledger)
        return write_text(
            Path(path),
            write_report(
                contents,
                title,
                day=day,
                quotes_only=quotes_only,
                totals=totals,
                decided=by_row(correcting.listed(self.path)),
                versions=versions,
            ),
        )

    def export(
        self,
        path: Place,
        format: FormatName = "jsonl",  # noqa: A002 - the field's word
        *,
        texts: bool = True,
        scale: ScaleName = "icd203",
        profile: ProfileName = "literal",
        grades: Grades = "none",
    ) -> Path:
        """Write the ledger in a format to a file, or as tables ("csv", "parquet") to a folder, and return its path.

        Without `texts` the texts of whole reports are left out. `scale`, `profile` and `grades` are named readings of words of
        probability, of vague numbers and of sources, written into the export; each format says which it takes.

        Raises:
            LedgerError: it cannot be written there.
            ReportedlyError: something was chosen that the format has no place for.
            MissingLibraryError: pyarrow is needed for Parquet.
        """
        from reportedly.api.exporting import write_export
        from reportedly.exports import Choices

        choices = Choices(texts=texts, scale=scale, profile=profile, grades=grades)
        return write_export(self.index(), Path(path), format, choices)


def open(path: Place) -> Ledger:  # noqa: A001 - reads as reportedly.open("story.ledger")
    """Return the ledger at `path`; nothing is touched until it is read from or read into."""
    return Ledger(path)


def demo(path: Place = "demo.ledger") -> Ledger:
    """Return a ledger at `path` into which the bundled invented story of 14 reports was read; needs no network.

    Raises:
        LedgerError: it cannot be written there.
    """
    from importlib import resources

    ledger = Ledger(path)
    with resources.as_file(resources.files("reportedly") / "story") as story:
        ledger.read(story)
    return ledger


def _can_be_made(path: Path) -> bool:
    """Say whether nothing is at a place, in a folder that is there; of any other the ledger says itself what is wrong."""
    try:
        return not path.exists() and path.absolute().parent.is_dir()
    except OSError:  # the working folder was removed
        return False
