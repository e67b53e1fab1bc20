"""Step 2, between its halves: which report stands for each of the many that are nearly the same as it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.engines.features import COLUMNS, STAND_INS, features_of
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_columns, read_table, write_table
from reportedly.ledger import Cell
from reportedly.records import Features
from reportedly.relations import standins
from reportedly.relations.standins import MARKS, Crowd, find_stand_in, stands_for

_CROWDS = (("report", "TEXT"), ("side", "INTEGER"), ("first", "TEXT"))


def find_crowds(out: str, link: str, keys: Sequence[str], bucket: int, buckets: int) -> None:
    """Write of the crowds of one bucket of marks which reports are left to which."""
    store, name = Store(out), f"{link}/crowds/{bucket}.parquet"
    if store.holds(name):
        return
    rows: list[tuple[Cell, ...]] = []
    for side, column in enumerate(MARKS):
        crowds = _crowds(store, link, keys, column, bucket, buckets)
        features = _features(store, link, keys, crowds)
        for report, crowd in sorted(crowds.items()):
            if first := find_stand_in(features[report], [crowd], features.__getitem__):
                rows.append((report, side, first))
    write_table(store, name, _CROWDS, [rows])


def _crowds(store: Store, link: str, keys: Sequence[str], column: str, bucket: int, buckets: int) -> dict[str, Crowd]:
    """Return the crowd of each report that is in one, of those with a mark in a bucket."""
    marked: list[tuple[int, str]] = []
    for key in keys:
        table = read_columns(store, f"{link}/features/{key}.parquet", [column, "report"])
        told = zip(table.column(column).to_pylist(), table.column("report").to_pylist(), strict=True)
        marked += [(mark, report) for mark, report in told if mark % buckets == bucket]
    crowds = standins.find_crowds(marked)
    return {report: crowds[mark] for mark, report in marked if mark in crowds}


def _features(store: Store, link: str, keys: Sequence[str], reports: Mapping[str, Crowd]) -> dict[str, Features]:
    found: list[Features] = []
    for key in keys if reports else ():
        names = [column for column, _ in COLUMNS]
        found += features_of(read_table(store, f"{link}/features/{key}.parquet", names, {"report": reports})[1])
    return {one.report: one for one in found}


def join_crowds(out: str, link: str) -> int:
    """Write who stands for each report that is not compared with others, and return how many these are."""
    store, name = Store(out), f"{link}/stand_ins.parquet"
    if not store.holds(name):
        rows = [
            row for bucket in store.names(f"{link}/crowds") for row in read_table(store, f"{link}/crowds/{bucket}")[1]
        ]
        # As where all are looked at, the first of the two marks goes before.
        left = {str(report): str(first) for report, _, first in sorted(rows, key=lambda row: str(row[1]), reverse=True)}
        write_table(store, name, STAND_INS, [sorted((report, stands_for(report, left.get)) for report in left)])
    return int(read_columns(store, name, ["report"]).num_rows)
