"""Step 2, second half: which reports are one story, block against block and then part by part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.engines.features import (
    COLUMNS,
    features_of,
    in_bucket,
    read_among,
    read_stand_ins,
    write_keys,
)
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_columns, read_table, write_table
from reportedly.ledger import Cell
from reportedly.records import Features, derived_id
from reportedly.relations.likeness import WINDOW_DAYS, Numbers
from reportedly.relations.placing import find_recurring
from reportedly.relations.shares import Days, Pairs, connected, pairs_across, stories_of, strongest

_PAIRS = (("report", "TEXT"), ("other", "TEXT"), ("value", "REAL"), ("most", "INTEGER"))


@dataclass(frozen=True, slots=True)
class Block:
    """Reports whose first days follow each other: from one (day, id) up to, but without, another; None for the end of all.

    `first` and `last` bound the days of its reports, None where one of them is open.
    """

    name: str
    start: tuple[int, str]
    stop: tuple[int, str] | None
    first: int | None
    last: int | None


def cut_blocks(store: Store, link: str, keys: Sequence[str], most: int) -> tuple[list[Block], dict[str, list[str]]]:
    """Return blocks of so many compared reports at most, in the order of their days, and for each the files that these are in.

    Those without a first day come first. All reports are seen here, as some numbers each.
    """
    names, first, last, holder = _all_days(store, link, keys)
    starts = np.where(first < 0, 0, first)
    order = np.lexsort((names, starts))
    shares = [order[at : at + most] for at in range(0, len(order), most)]
    edges = [(int(starts[share[0]]), names[share[0]].decode()) for share in shares]
    blocks = [
        Block(f"{number:06}", start, stop, _bound(first[share], min), _bound(last[share], max))
        for number, (share, start, stop) in enumerate(zip(shares, edges, [*edges[1:], None], strict=True))
    ]
    files = {
        block.name: sorted(keys[at] for at in np.unique(holder[share]))
        for block, share in zip(blocks, shares, strict=True)
    }
    return blocks, files


def _all_days(store: Store, link: str, keys: Sequence[str]) -> tuple[npt.NDArray[np.bytes_], Numbers, Numbers, Numbers]:
    """Return all compared reports in columns: ids, first and last days, -1 where one is open, the place of each one's file among the keys."""
    names: list[npt.NDArray[np.bytes_]] = []
    days: list[npt.NDArray[np.int64]] = []
    left = read_stand_ins(store, link)
    for key in keys:
        told = [one for one in read_days(store, f"{link}/features/{key}.parquet") if one[0] not in left]
        names.append(np.array([report for report, _ in told], dtype=np.bytes_))
        bounds = [[-1 if day is None else day for day in pair] for _, pair in told]
        days.append(np.array(bounds, dtype=np.int64).reshape(-1, 2))
    first, last = np.concatenate(days).T
    return np.concatenate(names), first, last, np.repeat(np.arange(len(keys)), [len(each) for each in names])


def _bound(days: Numbers, bound: Callable[[Iterable[int]], int]) -> int | None:
    return None if (days < 0).any() else bound(days.tolist())


def are_near(one: Block, other: Block) -> bool:
    """Say whether reports of two blocks can be of one story, as far as their days tell."""
    apart = [
        later.first - earlier.last
        for later, earlier in ((one, other), (other, one))
        if later.first is not None and earlier.last is not None
    ]
    return max(apart, default=0) <= WINDOW_DAYS


def gather_block(out: str, link: str, keys: Sequence[str], block: Block) -> None:
    """Write the features of a block's compared reports, out of those of all files that have any."""
    store, name = Store(out), f"{link}/blocks/{block.name}.parquet"
    if store.holds(name):
        return
    rows: list[tuple[Cell, ...]] = []
    left = read_stand_ins(store, link)
    for key in keys:
        for row in read_table(store, f"{link}/features/{key}.parquet")[1]:
            place = (int(row[4] or 0), str(row[0]))
            if block.start <= place and (block.stop is None or place < block.stop) and place[1] not in left:
                rows.append(row)
    write_table(store, name, COLUMNS, [sorted(rows, key=lambda row: str(row[0]))])


def compare_blocks(out: str, link: str, one: str, other: str) -> None:
    """Write which reports of two blocks, or within one, are most like which."""
    store, name = Store(out), f"{link}/pairs/{one}-{other}.parquet"
    if store.holds(name):
        return
    ours = _features(store, link, one)
    theirs = ours if one == other else _features(store, link, other)
    _write_pairs(store, name, pairs_across(ours, theirs, read_among(store, link)))


def join_pairs(out: str, link: str, block: str, others: Sequence[str]) -> None:
    """Write for each report of a block those of all reports that it is most like; `others` are the blocks it was compared with."""
    store, name = Store(out), f"{link}/strongest/{block}.parquet"
    if store.holds(name):
        return
    members = set(read_columns(store, f"{link}/blocks/{block}.parquet", ["report"]).column("report").to_pylist())
    found = strongest([])
    for other in others:
        one, two = sorted((block, other))
        found = strongest([found, _read_pairs(store, f"{link}/pairs/{one}-{two}.parquet", members)])
    _write_pairs(store, name, found)


def connect(out: str, link: str, blocks: Sequence[str], most: int) -> dict[str, list[str]]:
    """Write which reports are connected, and return batches of whole parts, each with the blocks that its reports are in.

    One pass over all pairs: it holds a name for each report, and no pairs. A batch has so many reports at most, or is one part.
    """
    store, name = Store(out), f"{link}/parts.parquet"
    if not store.holds(name):
        block_of = {
            report: block
            for block in blocks
            for report in read_columns(store, f"{link}/blocks/{block}.parquet", ["report"]).column("report").to_pylist()
        }
        parts = connected(block_of, _connections(store, link, blocks))
        write_table(store, name, _PARTS, [list(_batched(parts, block_of, most))])
    found: dict[str, set[str]] = defaultdict(set)
    table = read_columns(store, name, ["batch", "block"])
    for batch, block in zip(*(table.column(word).to_pylist() for word in ("batch", "block")), strict=True):
        found[batch].add(block)
    return {batch: sorted(names) for batch, names in sorted(found.items())}


_PARTS = (("batch", "TEXT"), ("report", "TEXT"), ("part", "TEXT"), ("block", "TEXT"))


def _connections(store: Store, link: str, blocks: Sequence[str]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        table = read_columns(store, f"{link}/strongest/{block}.parquet", ["report", "other"])
        yield from zip(table.column("report").to_pylist(), table.column("other").to_pylist(), strict=True)


def _batched(parts: Mapping[str, str], block_of: Mapping[str, str], most: int) -> Iterator[tuple[str, str, str, str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for report, part in sorted(parts.items()):
        members[part].append(report)
    batch, filled = 0, 0
    # Parts of the same days lie in the same blocks.
    for part in sorted(members, key=lambda part: (block_of[part], part)):
        if filled and filled + len(members[part]) > most:
            batch, filled = batch + 1, 0
        filled += len(members[part])
        yield from ((f"{batch:06}", report, part, block_of[report]) for report in members[part])


def find_stories(out: str, link: str, batch: str, blocks: Sequence[str]) -> None:
    """Write the story of each report of a batch, and of those for which they stand."""
    store, name = Store(out), f"{link}/stories/{batch}.parquet"
    if store.holds(name):
        return
    rows = read_table(store, f"{link}/parts.parquet", ["report", "part"], {"batch": [batch]})[1]
    parts = {str(report): str(part) for report, part in rows}
    pairs = strongest([_read_pairs(store, f"{link}/strongest/{block}.parquet", set(parts)) for block in blocks])
    days = {report: told for block in blocks for report, told in read_days(store, f"{link}/blocks/{block}.parquet")}
    mine = {report: days[report] for report in parts}
    total = read_among(store, link).reports
    stories = stories_of(parts, pairs, mine, total)
    placed = {report: derived_id("story", story[0]) for story in stories for report in story}
    placed |= {report: placed[first] for report, first in read_stand_ins(store, link).items() if first in placed}
    write_table(store, name, (("report", "TEXT"), ("story", "TEXT")), [sorted(placed.items())])


def read_days(store: Store, name: str) -> list[tuple[str, Days]]:
    """Return the reports of a table of features, each with the first and the last day on which it can have appeared."""
    table = read_columns(store, name, ["report", "first", "last"])
    reports, first, last = (table.column(word).to_pylist() for word in ("report", "first", "last"))
    return list(zip(reports, zip(first, last, strict=True), strict=True))


def read_stories(store: Store, link: str) -> Iterator[tuple[str, str]]:
    """Yield each report with its story."""
    for name in store.names(f"{link}/stories"):
        for report, story in read_table(store, f"{link}/stories/{name}")[1]:
            yield str(report), str(story)


def find_recurring_in(out: str, link: str, keys: Sequence[str], bucket: int, buckets: int) -> None:
    """Write which sentences of one bucket recur over stories."""
    store, name = Store(out), f"{link}/recurring/{bucket}.parquet"
    if store.holds(name):
        return
    there: dict[str, bytes] = {}
    for key in keys:
        for report, sentences in read_table(store, f"{link}/own/{key}.parquet", ["report", "sentences"])[1]:
            assert isinstance(sentences, bytes)
            if some := in_bucket(sentences, bucket, buckets):
                there[str(report)] = some
    # Of the others, which are most when there are many, no more than one batch is held.
    told = [(there[report], story) for report, story in read_stories(store, link) if report in there]
    found = find_recurring(told, {story for _, story in told})
    write_keys(store, name, np.array(sorted(found), dtype=np.int64))


def _features(store: Store, link: str, block: str) -> list[Features]:
    return features_of(read_table(store, f"{link}/blocks/{block}.parquet")[1])


def _write_pairs(store: Store, name: str, pairs: Pairs) -> None:
    columns = [each.tolist() for each in (pairs.reports, pairs.others, pairs.values, pairs.limits)]
    write_table(store, name, _PAIRS, [list(zip(*columns, strict=True))])


def _read_pairs(store: Store, name: str, reports: set[str]) -> Pairs:
    table = read_columns(store, name, where={"report": reports})
    words = [np.array(table.column(word).to_pylist(), dtype=np.str_) for word in ("report", "other")]
    values, limits = (table.column(word).to_numpy() for word in ("value", "most"))
    return Pairs(words[0], words[1], values.astype(np.float64), limits.astype(np.int64))
