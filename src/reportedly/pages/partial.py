"""The rows of a ledger, story by story as they are asked for."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from reportedly.ledger import LedgerFile
from reportedly.pages.index import Index
from reportedly.pages.past import as_of, is_out_by
from reportedly.records import Edtf

if TYPE_CHECKING:
    from reportedly.pages.corrections import CorrectionView
    from reportedly.records import Actor, Contents

Key = TypeVar("Key")
Row = TypeVar("Row")
Open = Callable[[], AbstractContextManager[LedgerFile]]

# What is made of the rows of which tables, which are read together; and by the ids of which tables' rows it is found.
_PARTS: tuple[tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]], ...] = (
    (("report",), {"reports": ("report",)}),
    (
        ("claim", "figure", "origin"),
        {
            "claims": ("claim",), "figures": ("figure",), "claims_of": ("report",), "figures_of": ("report",),
            "figures_in": ("claim",), "origins": ("origin",), "origin_of": ("claim", "figure"),
        },
    ),
    (("moment",), {"moments": ("moment",), "moments_of": ("report",)}),
    # Mentions are found by a report and an actor.
    (("mention",), {"mentions_of": ("report",)}),
    (
        ("topic", "question", "estimate"),
        {
            "topics": ("topic",), "questions": ("question",), "question_of": ("claim", "figure"),
            "estimates_of": ("question",),
        },
    ),
    (("relation",), {"relations_of": ("claim", "figure")}),
    (("copy",), {"copies": ("copy",), "copies_of": ("report",), "root_of": ("report",)}),
    (("forecast",), {"forecast_of": ("claim",)}),
    (("event",), {"events": ("event",)}),
    (("story",), {"stories": ("story",)}),
)  # fmt: skip


class PartialIndex(Index):
    """An index that reads the rows of a story when one of them is first asked for by its id.

    All that follows from a story's reports is made of these alone, so what is told of one row is the same as when all stories
    are read; tests hold it to that. With `day` it is the ledger as known on that day. Whoever asks for the whole tables
    (`contents`) has them read.
    """

    def __init__(
        self, open_: Open, decided: Mapping[str, Sequence[CorrectionView]] | None = None, day: date | None = None
    ) -> None:
        """`open_` opens the ledger for a moment; between two moments nobody may have written to it."""
        self.decided: Mapping[str, Sequence[CorrectionView]] = decided or {}
        self.day = day
        self._open = open_
        self._held: LedgerFile | None = None
        # The stories of which a row was asked for, and those of which each part was read.
        self._stories: set[str] = set()
        self._read: list[set[str]] = [set() for _ in _PARTS]
        self._places = {}
        self.actors: dict[str, Actor] = _Found(self._find_actor)
        for number, (_, found) in enumerate(_PARTS):
            for name, tables in found.items():
                setattr(self, name, _Found(partial(self._find, number, name, tables)))

    def on(self, day: date) -> PartialIndex:
        """Return an index of the ledger as known on a day, which is open whenever this one is."""
        return PartialIndex(self._open_here, self.decided, day)

    @contextmanager
    def _open_here(self) -> Iterator[LedgerFile]:
        with self.reading() as ledger:
            yield ledger

    @property
    def size(self) -> int:
        """How many reports were read so far."""
        return dict.__len__(self.reports)

    @contextmanager
    def reading(self) -> Iterator[LedgerFile]:
        """Hold the ledger open, in one state, while several rows are looked for."""
        if self._held is not None:
            yield self._held
            return
        with self._open() as ledger, ledger.whole(), _uncollected():
            self._held = ledger
            try:
                yield ledger
            finally:
                self._held = None

    @cached_property
    def contents(self) -> Contents:
        """All rows of the ledger, which are read for this."""
        with self.reading() as ledger:
            every = Index(ledger.contents(), self.decided)
        return as_of(every, self.day).contents

    def load(self, table: str, ids: Collection[str]) -> None:
        """Take note of some rows of a table: what is asked of any of them is read of the stories of them all, at once."""
        known: dict[str, Any] = getattr(self, _NAMES[table])
        missing = sorted(row for row in set(ids) if not dict.__contains__(known, row))
        if missing:
            with self.reading() as ledger:
                self._stories.update(ledger.story_of(table, missing).values())

    def _load(self, number: int) -> None:
        """Read a part of the stories that are noted, of a day all parts of those not yet known whole: what was known then rests on them all."""
        if not (new := self._stories - self._read[number]):
            return
        with self.reading() as ledger:
            parted = self._parted(ledger, new)
            if whole_ones := new - parted:
                part = Index(self._of_today(ledger.contents_of(whole_ones, _PARTS[number][0])), self.decided)
                self._keep(part, whole_ones, [number])
            if parted:
                part = as_of(Index(ledger.contents_of(parted), self.decided), self.day)
                self._keep(part, parted, range(len(_PARTS)))

    def _parted(self, ledger: LedgerFile, stories: Collection[str]) -> set[str]:
        """Return those of some stories of which a report was printed after the day of the index, or has no story yet."""
        day = self.day
        if day is None:
            return set()
        rows = ledger.values_of("report", "story", stories, "id", "story", "published")
        out = {text: is_out_by(Edtf.parse(text), day) for text in {row[2] for row in rows} if text}
        return {story for _, story, text in rows if not out.get(text)} | {"" for story in stories if not story}

    def _of_today(self, part: Contents) -> Contents:
        """Return rows of stories that were known whole as they were on the day of the index; an estimate says for which day it is."""
        if self.day is None or not part.estimates:
            return part
        return replace(part, estimates=tuple(row for row in part.estimates if row.on <= self.day))

    def _keep(self, part: Index, stories: Collection[str], numbers: Iterable[int]) -> None:
        self.actors.update(part.actors)
        for one in numbers:
            self._read[one].update(stories)
            for name in _PARTS[one][1]:
                getattr(self, name).update(getattr(part, name))

    def _find(self, number: int, name: str, tables: Sequence[str], key: str | tuple[str, str]) -> None:
        self._load(number)
        row = key if isinstance(key, str) else key[0]
        # Of the stories that are noted the part is read now: where the row is of one of them and has nothing, there is nothing.
        known = (dict.__contains__(getattr(self, _NAMES[table]), row) for table in tables)
        if dict.__contains__(getattr(self, name), key) or any(known):
            return
        with self.reading() as ledger:
            for table in tables:
                self._stories.update(ledger.story_of(table, [row]).values())
        self._load(number)

    def _find_actor(self, key: str) -> None:
        with self.reading() as ledger:
            for actor in ledger.actors([key]):
                self.actors[actor.id] = actor


def keep_rows() -> None:
    """Put all rows that were read out of the collector's sight for good, as a server does with the lists that it has made."""
    gc.freeze()
    _kept.set()


# Asking the collector what is frozen would count it, one by one.
_kept = Event()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave Python's collector out: rows that are read stay, and it would look through all of them again and again.

    Of ten thousand reports that takes a third of the time of a list.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Else it would look through them as soon as it is on again; what is kept for good stays so.
            if not _kept.is_set():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


_NAMES = {
    "report": "reports", "claim": "claims", "figure": "figures", "moment": "moments", "topic": "topics",
    "question": "questions", "copy": "copies", "event": "events", "story": "stories", "origin": "origins",
}  # fmt: skip


class _Found(dict[Key, Row]):
    """Rows by their keys; one that is not there is looked for, once."""

    def __init__(self, find: Callable[[Any], None]) -> None:
        super().__init__()
        self._find = find
        self._missed: set[Key] = set()

    def __missing__(self, key: Key) -> Row:
        if key in self:
            return super().__getitem__(key)
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        # No row has an empty id, or none.
        if key and not super().__contains__(key) and key not in self._missed:
            self._find(key)
            if not super().__contains__(key):
                self._missed.add(key)  # type: ignore[arg-type]
        return super().__contains__(key)

    def get(self, key: Key, default: Any = None) -> Any:
        # Most rows are there by then.
        found = super().get(key, self)
        if found is not self:
            return found
        return super().__getitem__(key) if key in self else default
