"""Step 3: what follows from the reports of each story, with the same functions as on one machine; then who is named across stories."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from reportedly.engines.features import features_of, known_keys
from reportedly.engines.loading import by_file, load, small_ledger
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_columns, read_table, write_table
from reportedly.ledger import LINKED_TABLES, READ_TABLES, Cell, LedgerFile, Naming
from reportedly.pipeline.linking import link_placed
from reportedly.records import Actor, Placed, hashed
from reportedly.relations import AMONG_OTHERS, tell_actor
from reportedly.relations.likeness import Numbers

# What lies with a story; the bytes that its reports were read from stay where step 1 put them.
CARRIED = (*(table for table in READ_TABLES if table != "input"), "feature", *LINKED_TABLES)
NAMINGS = ("actor", "id", "report", "name", "kind", "role", "span")
_INDEX = (
    ("id", "TEXT"),
    ("title", "TEXT"),
    ("first", "TEXT"),
    ("last", "TEXT"),
    ("reports", "INTEGER"),
    ("batch", "TEXT"),
    ("words", "TEXT"),
)

_Names = npt.NDArray[np.bytes_]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some stories that one task links, and the file that says where their reports are."""

    name: str
    file: str


# So many batches lie in one file, each as a group of rows that is read alone.
_BATCHES = 100
_PLACES = (("batch", "TEXT"), ("report", "TEXT"), ("story", "TEXT"), ("key", "TEXT"), ("folder", "TEXT"))
_PLACE = [column for column, _ in _PLACES[1:]]
# A report, its story, the key of its file and the folder of its tables.
_Place = tuple[str, str, str, str]


def cut_batches(store: Store, link: str, keys: Sequence[str], most: int) -> list[Batch]:
    """Write the stories in batches of so many reports at most, those of the same days together, and return these; a larger one is alone.

    All reports are seen here, as some numbers each.
    """
    batches: list[Batch] = []
    waiting: list[list[tuple[Cell, ...]]] = []
    for some in _cut(_stories(store, link, keys), most):
        file = f"{link}/batches/{len(batches) // _BATCHES:06}.parquet"
        batches.append(Batch(hashed("batch", *(place[0] for place in some)), file))
        waiting.append([(batches[-1].name, *place) for place in some])
        if len(waiting) == _BATCHES:
            _write_places(store, file, waiting)
            waiting = []
    if waiting:
        _write_places(store, batches[-1].file, waiting)
    return batches


def _write_places(store: Store, file: str, batches: Sequence[Sequence[Sequence[Cell]]]) -> None:
    if not store.holds(file):
        write_table(store, file, _PLACES, batches)


def _cut(stories: Iterable[list[_Place]], most: int) -> Iterator[list[_Place]]:
    batch: list[_Place] = []
    for story in stories:
        if batch and len(batch) + len(story) > most:
            yield batch
            batch = []
        batch = batch + story
    if batch:
        yield batch


def _stories(store: Store, link: str, keys: Sequence[str]) -> Iterator[list[_Place]]:
    """Yield the places of each story's reports, the story with the earliest day first."""
    reports, first, where, folders = _all_places(store, link, keys)
    ids, of = _all_stories(store, link)
    order = np.argsort(reports)
    reports, first, where, of = reports[order], first[order], where[order], of[np.argsort(ids)]
    stories, number = np.unique(of, return_inverse=True)
    earliest = np.full(len(stories), np.iinfo(np.int64).max)
    np.minimum.at(earliest, number, first)
    rank = np.empty(len(stories), dtype=np.int64)
    rank[np.lexsort((stories, earliest))] = np.arange(len(stories))
    order = np.argsort(rank[number], kind="stable")
    cuts = np.flatnonzero(np.diff(rank[number][order])) + 1
    for some in np.split(order, cuts) if len(order) else ():
        yield [(reports[at].decode(), of[at].decode(), *folders[where[at]]) for at in some.tolist()]


def _all_places(
    store: Store, link: str, keys: Sequence[str]
) -> tuple[_Names, Numbers, Numbers, Sequence[tuple[str, str]]]:
    """Return all reports in columns: ids, first days, and which of some files and folders each is in; these come last."""
    names, first, where = [], [], []
    folders: list[tuple[str, str]] = []
    for key in keys:
        table = read_columns(store, f"{link}/own/{key}.parquet", ["report", "first", "folder"])
        reports, days, places = (table.column(word).to_pylist() for word in ("report", "first", "folder"))
        there = {place: len(folders) + at for at, place in enumerate(sorted(set(places)))}
        folders += [(key, place) for place in there]
        names.append(np.array(reports, dtype=np.bytes_))
        first.append(np.array([day or 0 for day in days], dtype=np.int64))
        where.append(np.array([there[place] for place in places], dtype=np.int64))
    return np.concatenate(names), np.concatenate(first), np.concatenate(where), folders


def _all_stories(store: Store, link: str) -> tuple[_Names, _Names]:
    """Return all reports with their stories, in columns."""
    found = [read_columns(store, f"{link}/stories/{name}") for name in store.names(f"{link}/stories")]
    reports, stories = (
        np.concatenate([np.array(table.column(word).to_pylist(), dtype=np.bytes_) for table in found])
        for word in ("report", "story")
    )
    return reports, stories


def link_batch(out: str, link: str, batch: Batch) -> int:
    """Write all that was read from the reports of some stories and all that follows from it, and return how many stories these are."""
    store, folder = Store(out), f"{link}/linked/{batch.name}"
    places = [tuple(map(str, row)) for row in read_table(store, batch.file, _PLACE, {"batch": [batch.name]})[1]]
    if store.holds(f"{folder}/index.parquet"):
        return len({story for _, story, _, _ in places})
    placed = _placed(store, link, places)
    recurring = known_keys(store, f"{link}/recurring", (one.features.sentences for one in placed))
    with small_ledger() as ledger:
        for place, reports in by_file([(report, where) for report, _, _, where in places]).items():
            load(ledger, store, place, reports)
        link_placed(ledger, placed, recurring)
        for table in CARRIED:
            write_table(store, f"{folder}/{table}.parquet", ledger.columns(table), ledger.take_table(table))
        # Written last: it says that the others are there.
        write_table(store, f"{folder}/index.parquet", _INDEX, [list(_index(ledger, batch.name))])
    return len({story for _, story, _, _ in places})


def _placed(store: Store, link: str, places: Sequence[tuple[str, ...]]) -> list[Placed]:
    story_of = {report: story for report, story, _, _ in places}
    found = []
    for key, reports in by_file([(report, key) for report, _, key, _ in places]).items():
        rows = read_table(store, f"{link}/features/{key}.parquet", where={"report": reports})[1]
        found += [Placed(one, "", AMONG_OTHERS, story_of[one.report]) for one in features_of(rows)]
    return found


def _index(ledger: LedgerFile, batch: str) -> Iterator[tuple[Cell, ...]]:
    """Yield for each story what it is found by: its title, the headlines of its reports, and who is named in them."""
    contents = ledger.contents()
    words: dict[str, set[str]] = defaultdict(set)
    story_of = {report.id: report.story or "" for report in contents.reports}
    for report in contents.reports:
        words[story_of[report.id]].update(filter(None, (report.title, report.outlet)))
    for mention in contents.mentions:
        words[story_of[mention.report]].add(mention.name)
    for story in contents.stories:
        told = " · ".join(sorted({each.casefold() for each in words[story.id]}))
        days = (day.isoformat() if day else None for day in (story.first, story.last))
        yield (story.id, story.title, *days, len(story.reports), batch, told)


# Actors


def tell_actors(out: str, link: str, batches: Sequence[str], bucket: int, buckets: int) -> int:
    """Write the actors of one bucket that several batches name, as all of them name them, and return how many there are."""
    store, name = Store(out), f"{link}/actors/{bucket}.parquet"
    if not store.holds(name):
        shared = _shared(store, link, batches, bucket, buckets)
        namings: list[tuple[Cell, ...]] = []
        reasons: list[tuple[Cell, ...]] = []
        for batch in batches if shared else ():
            folder = f"{link}/linked/{batch}"
            namings += read_table(store, f"{folder}/mention.parquet", NAMINGS, {"actor": shared})[1]
            reasons += read_table(store, f"{folder}/actor_reason.parquet", ["actor", "reasons"], {"actor": shared})[1]
        with small_ledger() as ledger:
            # A ledger knows how an actor is written down.
            ledger.write_named(list(_actors(namings, reasons)))
            write_table(store, name, ledger.columns("actor"), ledger.take_table("actor"))
    return int(read_columns(store, name, ["id"]).num_rows)


def _shared(store: Store, link: str, batches: Sequence[str], bucket: int, buckets: int) -> set[Cell]:
    times: Counter[str] = Counter()
    for batch in batches:
        actors = read_columns(store, f"{link}/linked/{batch}/actor.parquet", ["id"]).column("id").to_pylist()
        times.update(one for one in actors if zlib.crc32(one.encode()) % buckets == bucket)
    return {actor for actor, found in times.items() if found > 1}


def _actors(namings: Iterable[Sequence[Cell]], reasons: Iterable[Sequence[Cell]]) -> Iterator[Actor]:
    named: dict[str, list[Naming]] = defaultdict(list)
    for actor, _, *naming in sorted(namings, key=lambda row: (str(row[0]), str(row[1]))):
        named[str(actor)].append(Naming(*naming))  # type: ignore[arg-type]
    whys: dict[str, list[str]] = defaultdict(list)
    for actor, told in reasons:
        whys[str(actor)] += json.loads(str(told))
    for actor, mentions in named.items():
        yield tell_actor(actor, mentions, whys[actor])


def write_index(out: str, link: str, batches: Sequence[str]) -> int:
    """Write what all stories are found by into one table, and return how many stories there are."""
    store, name = Store(out), f"{link}/index.parquet"
    if not store.holds(name):
        tables = (read_table(store, f"{link}/linked/{batch}/index.parquet")[1] for batch in batches)
        write_table(store, name, _INDEX, [sorted(chain.from_iterable(tables), key=lambda row: str(row[0]))])
    return int(read_columns(store, name, ["id"]).num_rows)
