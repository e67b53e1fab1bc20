"""A ledger by its file: what it can read and what it can be asked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from reportedly import pipeline
from reportedly.api import correcting, merging
from reportedly.api.files import State, state_of, write_text
from reportedly.api.options import Day, edtf_of, filters_of
from reportedly.api.tables import TABLES
from reportedly.errors import LedgerError
from reportedly.ledger import Finding, LedgerFile, check
from reportedly.pages import past, views
from reportedly.pages.briefs import listed, searched
from reportedly.pages.corrections import CorrectionView, by_row
from reportedly.pages.hits import Hit
from reportedly.pages.lists import Rows
from reportedly.pages.outline import Outline
from reportedly.pages.partial import PartialIndex
from reportedly.records import Contents, Edtf, Figure, Provenance, Relation, TotalToll

# Asking a ledger needs none of what reads, links and exports one; that is brought in by the methods that do so.
if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.exports import FormatName, Grades, ProfileName
    from reportedly.inputs import Fetching
    from reportedly.language import Reader
    from reportedly.pages.frames import Library
    from reportedly.pages.versions import VersionView
    from reportedly.pipeline import Merge, Progress, Run
    from reportedly.relations import Rule

Place = str | os.PathLike[str]
# The first few show what a ledger is about; `questions()` has all.
_MOST_DISPUTED = 5
# Lists whose rows say nothing that takes more than a few columns of a table.
_IN_OUTLINE = ("actors", "reports")


class Ledger:
    """A ledger by its file: `read` adds reports to it, the other methods ask it.

    The file is opened for each call and closed again, so that others can read and write it meanwhile, and one `Ledger` can be
    asked from several threads at once. Every method raises `LedgerError` with one clear sentence when the file is missing, is no
    ledger, or is being written by another run.
    """

    def __init__(self, path: Place) -> None:
        self.path: Path = Path(path)
        self._kept: tuple[State | None, views.Index] | None = None

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

        The ledger is made when it is not there. `published` (a day, or EDTF such as "2024-11-01" or "2024-10/2024-11") and
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
        with LedgerFile.create_or_open(self.path) as ledger:
            names = [os.fspath(place) for place in places]
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

    def provenance(self, report: str) -> Provenance:
        """Return where a report came from: its files and the records in them, with what it was read, all its dates, and the notes.

        `report` is its path, its id or the beginning of its id.

        Raises:
            InputError: no report, or more than one, is named so.
        """
        with LedgerFile.open(self.path) as ledger:
            return ledger.provenance(pipeline.named_report(ledger, report).id)

    def versions(self, report: str) -> tuple[VersionView, ...]:
        """Return the other reports that are the same page as it stood at other times, the earliest first, with the sentences that changed.

        `report` is its path, its id or the beginning of its id. What it rests on which one is later, `why` of each says.

        Raises:
            InputError: no report, or more than one, is named so.
        """
        from reportedly.api.versions import versions_of

        with LedgerFile.open(self.path) as ledger:
            return versions_of(ledger, pipeline.named_report(ledger, report).id)

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

    def contents(self) -> Contents:
        """Return every row of the ledger as records."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.contents()

    def changed_figures(self) -> dict[str, dict[str, Figure | None]]:
        """Return by report and id the figures that readers corrected, as they are now; None for a rejected one."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.changed_figures()

    def is_complete(self) -> bool:
        """Say whether questions and relations were made for the reports that are there; False after a run was cut off."""
        with LedgerFile.open(self.path) as ledger:
            return ledger.is_linked()

    def is_writable(self) -> bool:
        """Say whether the ledger can be corrected here: its file and its folder can be written by this user."""
        return os.access(self.path, os.W_OK) and os.access(self.path.absolute().parent, os.W_OK)

    def topics(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.TopicView]:
        """Return the topics with their questions, the most disputed first.

        `about` are words that must stand in a topic, question or answer, `by` a source's name or part of it, `first` and
        `last` bound the day on which something was said and count themselves (the command line calls them `--from` and `--to`),
        `as_of` leaves out what was published later. Days are dates or "2024-11-01". Without options all is returned.

        Raises:
            DateError: a day is none.
        """
        return Rows(views.questions(self.index(), filters_of(about, by, first, last, as_of)), views.TopicView)

    def questions(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.QuestionView]:
        """Return the questions with their answers, one answer for each origin; options as for `topics`."""
        found = self.topics(about=about, by=by, first=first, last=last, as_of=as_of)
        return Rows((question for topic in found for question in topic.questions), views.QuestionView)

    def claims(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False, scale: ScaleName = "icd203",
    ) -> Rows[views.ClaimView]:  # fmt: skip
        """Return the claims, who said what, through whom, when, in the order of the days; options as for `topics`.

        With `own_voice` also what outlets say without naming a source. `scale` reads words of probability: "icd203", "phia" or "kent".
        `score` is 0 to 1.
        """
        return Rows(
            views.claims(self.index(), filters_of(about, by, first, last, as_of, own_voice, scale)), views.ClaimView
        )

    def figures(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.FigureView]:
        """Return the figures with what they count and who gives them; options as for `topics`.

        `low` and `high` are in the figure's `unit` ("count", "percent", a currency, "count/day"); None is an open end.
        """
        return Rows(views.figures(self.index(), filters_of(about, by, first, last, as_of)), views.FigureView)

    def tolls(self, *, rule: Rule = "modal", language: Reader | None = None) -> tuple[TotalToll, ...]:
        """Return how many were killed and wounded in each story that tells of any, the largest story first.

        Counted as recorders of casualties count: "four were shot, two fatally" is two killed and two wounded, "a man and his wife
        were killed" two killed, and whoever did it counts too. `rule` ("modal", "median", "lowest") chooses among the newest numbers of
        each origin. A story should be one event. A figure that was corrected counts as it is now. Reports with words of harm are read anew, each once while the process runs.
        """
        from reportedly.api.tolls import find_tolls

        return tuple(find_tolls(self.contents(), rule, self.changed_figures(), language))

    def timeline(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        top: int | None = None,
    ) -> Rows[views.EventView]:  # fmt: skip
        """Return the dated events in the order of their days, which `first` and `last` bound; options as for `topics`.

        `top` asks for so many days, those that stand out most by how reports name them, each with the one event that tells it best.
        """
        return Rows(views.timeline(self.index(), filters_of(about, by, first, last, as_of, top=top)), views.EventView)

    def forecasts(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        scale: ScaleName = "icd203",
    ) -> Rows[views.ForecastView]:  # fmt: skip
        """Return the forecasts with their due days and what became of them; options as for `claims`."""
        filters = filters_of(about, by, first, last, as_of, scale=scale)
        return Rows(views.forecasts(self.index(), filters), views.ForecastView)

    def sources(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False,
    ) -> Rows[views.SourceView]:  # fmt: skip
        """Return the sources with how much they said and the chains through which it came; options as for `claims`."""
        return Rows(views.sources(self.index(), filters_of(about, by, first, last, as_of, own_voice)), views.SourceView)

    def actors(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.ActorView]:
        """Return who and what the reports name, with all their names and why these are one.

        Options as for `topics`, but `by` is a part of one of their names, and the days bound the print of a report that names them.
        """
        return Rows(views.actors(self.index(), filters_of(about, by, first, last, as_of)), views.ActorView)

    def copies(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.CopyView]:
        """Return which reports copy which, with the passages on both sides; `share` of the copy is 0 to 1.

        Options as for `topics`, but `by` is a part of an outlet's name, and the days bound when the copy was printed.
        """
        return Rows(views.copies(self.index(), filters_of(about, by, first, last, as_of)), views.CopyView)

    def reports(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None
    ) -> Rows[views.ReportView]:
        """Return the reports with their outlets and dates, and what the dates rest on; options as for `copies`."""
        return Rows(views.reports(self.index(), filters_of(about, by, first, last, as_of)), views.ReportView)

    def rows(self, table: str, filters: views.Filters | None = None) -> Sequence[Any]:
        """Return the rows of one of the `TABLES` by its name: "claims" gives what `claims()` does.

        Where filters leave a part of them, only the stories in which that part stands are read.
        """
        chosen = filters or views.Filters()
        is_whole = chosen == views.Filters(
            scale=chosen.scale, as_of=chosen.as_of, own_voice=chosen.own_voice, top=chosen.top
        )
        if self._is_kept() or (is_whole and table not in _IN_OUTLINE):
            return TABLES[table].find(self.index(), chosen)
        index = self.partial(chosen.as_of)
        return listed(Outline(index), table, replace(chosen, as_of=None))[:]

    def search(self, words: str, limit: int = 50) -> Rows[views.FoundSentence]:
        """Return sentences that hold all words, best first: the report's id, the place in its text, the sentence.

        "soldiers border" finds "A soldier crossed the border." No mark in `words` is a command.
        """
        with LedgerFile.open(self.path) as ledger:
            found = ledger.search(words, limit)
        return Rows((views.FoundSentence(*one) for one in found), views.FoundSentence)

    def find(self, words: str, limit: int = 50) -> Rows[Hit]:
        """Return sentences that hold all words, best first, each with those beside it, the claims in it and who made them.

        After them come the sentences with which claims begin that hold the words together with the name of their source.
        """
        hits, _ = searched(Outline(self.partial()), words, limit)
        return Rows(hits, Hit)

    def to_frames(self, library: Library | None = None) -> dict[str, Any]:
        """Return the whole ledger as data frames by name: pandas or polars, by default the one that is installed, pandas first.

        "answers" has a row for each answer, as `questions --csv` has, and "relations" how two claims or figures stand to each
        other; the others are named as the methods. Which types the columns have is said at `frame` in `pages.frames`.

        Raises:
            MissingLibraryError: neither of the two is installed, or not the one that is named.
        """
        index = self.index()
        topics = views.questions(index)
        found: dict[str, Rows[Any]] = {
            "questions": Rows((question for topic in topics for question in topic.questions), views.QuestionView),
            "answers": Rows(topics, views.TopicView),
        }
        for name, table in TABLES.items():
            if name != "questions":
                found[name] = Rows(table.find(index, views.Filters()), table.kind)
        found["relations"] = Rows(index.contents.relations, Relation)
        return {name: rows.to_frame(library) for name, rows in found.items()}

    def check(self) -> list[Finding]:
        """Return what does not hold together (spans, hashes, references): where, and what; an empty list when all holds."""
        with LedgerFile.open(self.path) as ledger:
            return check(ledger)

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

    def partial(self, day: date | None = None) -> PartialIndex:
        """Return an index of the ledger, or of what was known of it on a day, that reads a story when a row of it is asked for."""
        return PartialIndex(lambda: LedgerFile.open(self.path), by_row(correcting.listed(self.path)), day)

    def _is_kept(self) -> bool:
        return self._kept is not None and self._kept[0] is not None and self._kept[0] == state_of(self.path)

    def index(self) -> views.Index:
        """Return all rows with their cross-references, from which the views are made; kept until the file changes."""
        # Looked at before reading: what is written meanwhile makes the next call read again.
        state = state_of(self.path)
        if self._kept is None or state is None or self._kept[0] != state:
            self._kept = state, views.Index(self.contents(), by_row(correcting.listed(self.path)))
        return self._kept[1]


def open(path: Place) -> Ledger:  # noqa: A001 - reads as reportedly.open("story.ledger")
    """Return the ledger at `path`; nothing is touched until it is read from or read into."""
    return Ledger(path)


def demo(path: Place = "demo.ledger") -> Ledger:
    """Return a ledger at `path` into which the bundled invented story of 14 reports was read; needs no network.

    Raises:
        LedgerError: it cannot be written there.
    """
    ledger = Ledger(path)
    with resources.as_file(resources.files("reportedly") / "story") as story:
        ledger.read(story)
    return ledger
