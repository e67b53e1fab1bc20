"""Loading: the rows of some reports, out of the tables of the files that they were read from, into a small ledger."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.engines.stores import Store
from reportedly.engines.tables import read_table
from reportedly.ledger import READ_TABLES, Cell, LedgerFile
from reportedly.records import Received

# What placing a report needs.
NAMED_TABLES = ("report", "dating", "mention")

_NO_BYTES = zlib.compress(b"")
_Table = tuple[str, Sequence[str], Sequence[Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Copies:
    """The reports of some files that other files hold too, each with these files' keys in order; the first one's reading counts."""

    files: Mapping[str, tuple[str, ...]]

    def left_out(self, key: str) -> set[str]:
        """Return the reports of a file whose reading in another file counts."""
        return {report for report, files in self.files.items() if key in files and files[0] != key}

    def joined(self, key: str) -> set[str]:
        """Return the reports of a file whose reading counts, and for which other files can give other dates."""
        return {report for report, files in self.files.items() if files[0] == key}


@contextmanager
def small_ledger() -> Iterator[LedgerFile]:
    """Give an empty ledger that is gone at the end of the block."""
    with (
        TemporaryDirectory(prefix="reportedly-") as folder,
        LedgerFile.create_or_open(Path(folder) / "small.ledger") as ledger,
    ):
        yield ledger


def load(
    ledger: LedgerFile,
    store: Store,
    folder: str,
    reports: Collection[str],
    tables: Sequence[str] = READ_TABLES,
    *,
    with_inputs: bool = True,
) -> None:
    """Add some reports, with what was read from them, to a ledger.

    `folder` holds the tables. Without inputs the bytes that they were read from are left out, which are most of what there is.
    """
    ledger.put_tables(list(_rows(store, folder, set(reports), tables, with_inputs)))


def _rows(store: Store, folder: str, reports: set[str], tables: Sequence[str], with_inputs: bool) -> Iterator[_Table]:
    if not reports:
        return
    for table in tables:
        if table == "input":
            continue
        names, rows = read_table(store, f"{folder}/{table}.parquet", where={_owner(table): reports})
        yield table, names, rows
        if table == "report":
            at = names.index("sha256")
            wanted = {row[at] for row in rows}
            if with_inputs:
                yield "input", *read_table(store, f"{folder}/input.parquet", where={"sha256": wanted})
            else:
                yield "input", ("sha256", "bytes"), [(one, _NO_BYTES) for one in wanted]


def add_places(ledger: LedgerFile, store: Store, key: str, reports: Collection[str]) -> None:
    """Add to reports of a ledger the paths and dates that another file gives them."""
    with small_ledger() as other:
        load(other, store, f"read/{key}", reports, with_inputs=False)
        for found in received_in(other, reports):
            ledger.add_place(found)


def received_in(ledger: LedgerFile, reports: Collection[str]) -> Iterator[Received]:
    """Yield reports as they came in, once for each place; their bytes are not looked at."""
    for report in sorted(reports):
        provenance = ledger.provenance(report)
        for place in provenance.places:
            there = replace(provenance.report, path=place.path)
            yield Received(there, b"", provenance.dates, record=place.record, reader=place.reader)


def by_file(places: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    """Return some reports, each given with its file, by file."""
    found: dict[str, set[str]] = defaultdict(set)
    for report, key in places:
        found[key].add(report)
    return found


def _owner(table: str) -> str:
    return "id" if table == "report" else "report"
