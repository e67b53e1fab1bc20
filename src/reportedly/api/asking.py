"""What a ledger can be asked: its lists, its search, and all its rows as views for pages and other programs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from reportedly import pipeline
from reportedly.api.correcting import listed as listed_corrections
from reportedly.api.files import State, is_settled, state_of
from reportedly.api.lists import LedgerLists
from reportedly.api.options import Day, filters_of
from reportedly.api.tables import TABLES
from reportedly.errors import ReportedlyError
from reportedly.ledger import LedgerFile
from reportedly.pages import views
from reportedly.pages.lists import Rows

# Who asks for one list should not wait for what the others are made with.
if TYPE_CHECKING:
    from reportedly.language import Reader
    from reportedly.ledger import Finding
    from reportedly.pages.corrections import CorrectionView
    from reportedly.pages.frames import Library
    from reportedly.pages.hits import Hit
    from reportedly.pages.listed import Listed
    from reportedly.pages.news import News
    from reportedly.pages.partial import PartialIndex
    from reportedly.pages.versions import VersionView
    from reportedly.records import Contents, Figure, Provenance, TotalToll
    from reportedly.relations import Rule

Place = str | os.PathLike[str]
# Lists whose rows say nothing that takes more than a few columns of a table.
_IN_OUTLINE = ("actors", "reports")


class AskedLedger(LedgerLists):
    """A ledger's file as it can be asked; `Ledger` adds what fills and corrects it.

    The file is opened for each call and closed again, so that others can read and write it meanwhile.
    """

    def __init__(self, path: Place) -> None:
        self.path: Path = Path(path)
        # What was read last, and in which state of the file.
        self._kept: tuple[State, views.Index] | None = None

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

    def tolls(
        self, *, rule: Rule = "modal", as_of: Day = None, language: Reader | None = None
    ) -> tuple[TotalToll, ...]:
        """Return how many were killed and wounded in each story that tells of any, the largest story first.

        Counted as recorders of casualties count: "four were shot, two fatally" is two killed and two wounded, "a man and his wife
        were killed" two killed, and whoever did it counts too. `rule` ("modal", "median", "lowest") chooses among the newest numbers of
        each origin; `as_of` leaves out what was printed after a day. A story should be one event. A figure that was corrected counts as it is now. Reports with words of harm are read anew, each once while the process runs.

        Raises:
            ReportedlyError: there is no such rule.
            DateError: `as_of` is no day.
        """
        from reportedly.api.tolls import find_tolls
        from reportedly.pages import past
        from reportedly.relations import Rule

        if rule not in get_args(Rule):
            raise ReportedlyError(f"{rule!r} is no rule for tolls; known are {', '.join(get_args(Rule))}")
        day = filters_of(None, None, None, None, as_of).as_of
        contents = self.contents() if day is None else past.as_of(self.index(), day).contents
        return tuple(find_tolls(contents, rule, self.changed_figures(), language))

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
        with self.listed(table, chosen) as rows:
            return rows[:]

    @contextmanager
    def listed(self, table: str, filters: views.Filters | None = None) -> Iterator[Listed]:
        """Give the same rows, each made when it is looked at; for the first ones only their stories are read.

        The ledger is held open as it is to the end of the block.
        """
        from reportedly.pages.listed import listed
        from reportedly.pages.narrowing import narrowed
        from reportedly.pages.outline import Outline

        chosen = filters or views.Filters()
        index, left = self.partial(chosen.as_of), replace(chosen, as_of=None)
        with index.reading():
            yield listed(narrowed(Outline(index), table, left), table, left)

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
        from reportedly.pages.hits import Hit
        from reportedly.pages.listed import searched
        from reportedly.pages.outline import Outline

        hits, _ = searched(Outline(self.partial()), words, limit)
        return Rows(hits, Hit)

    def news(self, reports: Iterable[str]) -> list[News]:
        """Return what some reports brought to the ledger: denials, conflicts, revisions, further answers, what must be known first.

        `reports` are ids: of a `run` these are `run.new`. What only reprints an answer that was there is no news.
        """
        from reportedly.pages.index import Index
        from reportedly.pages.news import find_news

        new = sorted(set(reports))
        with LedgerFile.open(self.path) as ledger:
            stories = set(ledger.story_of("report", new).values())
            return find_news(Index(ledger.contents_of(stories)), new) if stories else []

    def check(self) -> list[Finding]:
        """Return what does not hold together (spans, hashes, references): where, and what; an empty list when all holds."""
        from reportedly.ledger import check

        with LedgerFile.open(self.path) as ledger:
            return check(ledger)

    def to_frames(self, library: Library | None = None) -> dict[str, Any]:
        """Return the whole ledger as data frames by name: pandas or polars, by default the one that is installed, pandas first.

        "answers" has a row for each answer, as `questions --csv` has, and "relations" how two claims or figures stand to each
        other; the others are named as the methods. Which types the columns have is said at `frame` in `pages.frames`.

        Raises:
            MissingLibraryError: neither of the two is installed, or not the one that is named.
        """
        from reportedly.records import Relation

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

    def partial(self, day: date | None = None) -> PartialIndex:
        """Return an index of the ledger, or of what was known of it on a day, that reads a story when a row of it is asked for."""
        from reportedly.pages.partial import PartialIndex

        return PartialIndex(lambda: LedgerFile.open(self.path), _decided(self.path), day)

    def _is_kept(self) -> bool:
        kept = self._kept
        return kept is not None and kept[0] == state_of(self.path)

    def index(self) -> views.Index:
        """Return all rows with their cross-references, from which the views are made; kept until the file changes, but not in the two seconds after it."""
        # Looked at before reading: what is written meanwhile makes the next call read again.
        state = state_of(self.path)
        kept = self._kept
        if kept is not None and kept[0] == state:
            return kept[1]
        found = views.Index(self.contents(), _decided(self.path))
        # The bytes of a change lie in the file a moment before readers see it, and clocks tick slowly: what was read of a file that
        # changed just now may be what was there before, and is not kept for those who ask later.
        if state is not None and is_settled(state):
            self._kept = state, found
        return found


def _decided(path: Path) -> dict[str, list[CorrectionView]]:
    """Return what readers decided about each row of a ledger."""
    decided = listed_corrections(path)
    if not decided:
        return {}
    from reportedly.pages.corrections import by_row

    return by_row(decided)
