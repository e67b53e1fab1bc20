"""Finding stories in a folder that many machines have filled, and taking one out as a ledger of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.engines.cluster import CURRENT
from reportedly.engines.linking import CARRIED
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_table
from reportedly.errors import ClusterError
from reportedly.ledger import LINKED_TABLES, Cell, LedgerFile

# So many characters of an id at least name a story; fewer are words.
_SHORTEST_ID = 4
# Where many stories match, so many are named.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A story of a folder: its id, its title, its first and last day (2024-11-01), and how many reports it has."""

    id: str
    title: str | None
    first: str | None
    last: str | None
    reports: int


def find_stories(out: str, words: str = "") -> list[Found]:
    """Return the stories of a folder with all these words in titles, outlets or names, those with most reports first.

    A word may be a part of one. Without words these are all stories.

    Raises:
        ClusterError: nothing was read into the folder yet, or the run is still going on.
    """
    store = Store(out)
    return [Found(*row[:5]) for row in _matching(store, _link_of(store), words)]  # type: ignore[arg-type]


def pull_story(out: str, story: str, ledger: Path) -> Found:
    """Write one story as a ledger, which must not be there yet, and return it.

    `story` is its id, the beginning of that, or words that only this one has. The ledger exports what one machine makes of this story
    when it reads all the files of the folder. Once other reports are read into it, it is a ledger of its own reports like any other.

    Raises:
        ClusterError: no story, or more than one, is named so, or the ledger is there.
    """
    store = Store(out)
    link = _link_of(store)
    row = _named(store, link, story)
    if os.path.lexists(ledger):
        raise ClusterError(f"{ledger} is there already; give a path where nothing is yet")
    made = ledger.with_name(f".{ledger.name}.pulled")
    made.unlink(missing_ok=True)
    try:
        with LedgerFile.create_or_open(made) as pulled:
            pulled.put_tables(list(_tables(store, link, str(row[0]), str(row[5]))))
        made.replace(ledger)
    finally:
        for name in (made, made.with_name(f"{made.name}-wal"), made.with_name(f"{made.name}-shm")):
            name.unlink(missing_ok=True)
    return Found(*row[:5])  # type: ignore[arg-type]


def _link_of(store: Store) -> str:
    if not store.holds(CURRENT):
        raise ClusterError(
            f"{store.url}: no run has been finished in this folder; reportedly read … --cluster local --into {store.url} does so"
        )
    link: str = store.read_json(CURRENT)["link"]
    return link


def _matching(store: Store, link: str, words: str) -> list[tuple[Cell, ...]]:
    if not store.holds(f"{link}/index.parquet"):
        return []
    wanted = words.casefold().split()
    rows = read_table(store, f"{link}/index.parquet")[1]
    found = [row for row in rows if all(word in str(row[6]) for word in wanted)]
    return sorted(found, key=lambda row: (-int(str(row[4])), str(row[2]), str(row[0])))


def _named(store: Store, link: str, story: str) -> tuple[Cell, ...]:
    rows = _matching(store, link, "")
    found = [row for row in rows if len(story) >= _SHORTEST_ID and str(row[0]).startswith(story)]
    found = found or _matching(store, link, story)
    if len(found) != 1:
        listed = "; ".join(f"{row[0]!s} ({_title(row)})" for row in found[:_NAMED])
        wrong = f"are {len(found)} stories" if found else "is no story"
        raise ClusterError(
            f"{store.url}: there {wrong} with {story!r}{': ' * bool(found)}{listed}; `reportedly find {store.url}` lists them with their ids"
        )
    return found[0]


def _title(row: tuple[Cell, ...]) -> str:
    return str(row[1] or "without a title")


_Table = tuple[str, Sequence[str], Sequence[Sequence[Cell]]]


def _tables(store: Store, link: str, story: str, batch: str) -> Iterator[_Table]:
    """Yield the rows of a story, table by table."""
    folder = f"{link}/linked/{batch}"
    names, reports = read_table(store, f"{folder}/report.parquet", where={"story": [story]})
    yield "report", names, reports
    ids = {row[names.index("id")] for row in reports}
    yield "input", *_inputs(store, {row[names.index("sha256")] for row in reports}, ids)
    actors: set[Cell] = set()
    for table in CARRIED:
        if table in ("report", "actor"):
            continue
        owner, wanted = _owner(table, story, ids)
        names, rows = read_table(store, f"{folder}/{table}.parquet", where={owner: wanted})
        if table == "mention":
            actors = {row[names.index("actor")] for row in rows} - {None}
        yield table, names, rows
    # As all stories name them, where several do; a row that is there stays.
    for name in store.names(f"{link}/actors"):
        yield "actor", *read_table(store, f"{link}/actors/{name}", where={"id": actors})
    yield "actor", *read_table(store, f"{folder}/actor.parquet", where={"id": actors})


def _owner(table: str, story: str, reports: set[Cell]) -> tuple[str, set[Cell]]:
    if table == "story":
        return "id", {story}
    return ("story", {story}) if table in LINKED_TABLES else ("report", reports)


def _inputs(store: Store, hashes: set[Cell], reports: set[Cell]) -> tuple[list[str], list[tuple[Cell, ...]]]:
    """Return the bytes that reports were read from, out of the files that have them."""
    rows: dict[Cell, tuple[Cell, ...]] = {}
    for key in store.read_json(CURRENT)["files"]:
        if hashes - rows.keys() and read_table(store, f"read/{key}/report.parquet", ["id"], {"id": reports})[1]:
            _, found = read_table(store, f"read/{key}/input.parquet", where={"sha256": hashes})
            rows |= {row[0]: row for row in found}
    return ["sha256", "bytes"], list(rows.values())
