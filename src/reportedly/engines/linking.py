"""Step 3: what follows from the reports of each story, with the same functions as on one machine; then who is named across stories."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reportedly.engines.features import features_of, known_keys
from reportedly.engines.loading import by_file, load, small_ledger
from reportedly.engines.placing import read_stories
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_columns, read_table, write_table
from reportedly.ledger import LINKED_TABLES, READ_TABLES, Cell, LedgerFile, Naming
from reportedly.pipeline.linking import link_placed
from reportedly.records import Actor, Placed, hashed
from reportedly.relations import AMONG_OTHERS, tell_actor

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


@dataclass(frozen=True, slots=True)
class Batch:
    """Some stories that one task links, each report with its story, its file's key and the folder of its tables."""

    name: str
    places: tuple[tuple[str, str, str, str], ...]


def cut_batches(store: Store, link: str, keys: Sequence[str], most: int) -> list[Batch]:
    """Return the stories in batches of so many reports at most, those of the same days together; a larger one is alone."""
    story_of = read_stories(store, link)
    where: dict[str, tuple[str, str, int]] = {}
    for key in keys:
        for report, first, folder in read_table(store, f"{link}/own/{key}.parquet", ["report", "first", "folder"])[1]:
            where[str(report)] = (key, str(folder), int(first or 0))
    members: dict[str, list[str]] = defaultdict(list)
    for report, story in story_of.items():
        members[story].append(report)
    batches: list[list[tuple[str, str, str, str]]] = [[]]
    for story in sorted(members, key=lambda story: (min(where[report][2] for report in members[story]), story)):
        if batches[-1] and len(batches[-1]) + len(members[story]) > most:
            batches.append([])
        batches[-1] += [(report, story, *where[report][:2]) for report in sorted(members[story])]
    return [Batch(hashed("batch", *(one[0] for one in some)), tuple(some)) for some in batches if some]


def link_batch(out: str, link: str, batch: Batch) -> int:
    """Write all that was read from the reports of some stories and all that follows from it, and return how many stories these are."""
    store, folder = Store(out), f"{link}/linked/{batch.name}"
    stories = {story for _, story, _, _ in batch.places}
    if store.holds(f"{folder}/index.parquet"):
        return len(stories)
    placed = _placed(store, link, batch)
    recurring = known_keys(store, f"{link}/recurring", (one.features.sentences for one in placed))
    with small_ledger() as ledger:
        for place, reports in by_file([(report, where) for report, _, _, where in batch.places]).items():
            load(ledger, store, place, reports)
        link_placed(ledger, placed, recurring)
        for table in CARRIED:
            write_table(store, f"{folder}/{table}.parquet", ledger.columns(table), ledger.take_table(table))
        # Written last: it says that the others are there.
        write_table(store, f"{folder}/index.parquet", _INDEX, [list(_index(ledger, batch.name))])
    return len(stories)


def _placed(store: Store, link: str, batch: Batch) -> list[Placed]:
    story_of = {report: story for report, story, _, _ in batch.places}
    found = []
    for key, reports in by_file([(report, key) for report, _, key, _ in batch.places]).items():
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
