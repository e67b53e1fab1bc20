"""Step 2, first half: what each report is recognised by, once it is known which sentences are notices and which words are rare."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from reportedly.engines.loading import NAMED_TABLES, Copies, add_places, load, small_ledger
from reportedly.engines.stores import Store
from reportedly.engines.tables import read_columns, read_table, write_table
from reportedly.ledger import READ_TABLES, Cell
from reportedly.pipeline.linking import named_reports
from reportedly.pipeline.rereading import read_again
from reportedly.records import Features
from reportedly.relations.features import NUMBERS, possible_days, read_features, sentence_keys
from reportedly.relations.likeness import Among
from reportedly.relations.placing import Keys, printed_notices

COLUMNS = (
    ("report", "TEXT"),
    ("words", "BLOB"),
    ("strengths", "BLOB"),
    ("sentences", "BLOB"),
    ("first", "INTEGER"),
    ("last", "INTEGER"),
    ("bare", "INTEGER"),
    ("low_mark", "INTEGER"),
    ("high_mark", "INTEGER"),
)
# Reports that are not compared, each with the one that is compared in its place.
STAND_INS = (("report", "TEXT"), ("stand_in", "TEXT"))
_KEYS = (("keys", "BLOB"),)
_SPREAD = (("reports", "INTEGER"), ("spread", "BLOB"))


# Reports that stand in several files


def find_copies(out: str, link: str, keys: Sequence[str], bucket: int, buckets: int) -> None:
    """Write which reports of one bucket stand in several files; `keys` are all files in the order in which their readings count."""
    store, name = Store(out), f"{link}/copies/{bucket}.parquet"
    if store.holds(name):
        return
    files: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        for report in read_columns(store, f"read/{key}/report.parquet", ["id"]).column("id").to_pylist():
            if zlib.crc32(report.encode()) % buckets == bucket:
                files[report].append(key)
    rows = [(report, json.dumps(found)) for report, found in sorted(files.items()) if len(found) > 1]
    write_table(store, name, (("report", "TEXT"), ("files", "TEXT")), [rows])


def read_copies(store: Store, link: str, reports: Collection[str]) -> Copies:
    """Return which of some reports stand in several files."""
    rows: list[tuple[Cell, ...]] = []
    for name in store.names(f"{link}/copies"):
        rows += read_table(store, f"{link}/copies/{name}", where={"report": reports})[1]
    return Copies({str(report): tuple(json.loads(str(files))) for report, files in rows})


def own(out: str, link: str, key: str) -> None:
    """Write for each report of a file, without those whose reading in another file counts, its sentences as numbers and its first day.

    Reports that other files give other dates are read again with all of them; these lie under "LINK/joined/KEY".
    """
    store, name = Store(out), f"{link}/own/{key}.parquet"
    if store.holds(name):
        return
    ids = set(read_columns(store, f"read/{key}/report.parquet", ["id"]).column("id").to_pylist())
    copies = read_copies(store, link, ids)
    joined = copies.joined(key)
    if joined:
        _join(store, link, key, joined, copies)
    rows: list[tuple[Cell, ...]] = []
    for some, folder in _folders(link, key, ids - joined - copies.left_out(key), joined):
        with small_ledger() as ledger:
            load(ledger, store, folder, some, NAMED_TABLES, with_inputs=False)
            for report, _ in named_reports(ledger, sorted(some)):
                rows.append((report.id, sentence_keys(report), possible_days(report)[0], folder))
    columns = (("report", "TEXT"), ("sentences", "BLOB"), ("first", "INTEGER"), ("folder", "TEXT"))
    write_table(store, name, columns, [sorted(rows)])


def _join(store: Store, link: str, key: str, joined: Collection[str], copies: Copies) -> None:
    others: dict[str, set[str]] = defaultdict(set)
    for report in joined:
        for other in copies.files[report][1:]:
            others[other].add(report)
    with small_ledger() as ledger:
        load(ledger, store, f"read/{key}", joined)
        for other, reports in sorted(others.items(), key=lambda item: copies.files[min(item[1])].index(item[0])):
            add_places(ledger, store, other, reports)
        for unread in sorted(ledger.unread_dates()):
            read_again(ledger, unread, None, None)
        for table in READ_TABLES:
            write_table(store, f"{link}/joined/{key}/{table}.parquet", ledger.columns(table), ledger.take_table(table))


def _folders(link: str, key: str, plain: set[str], joined: set[str]) -> Iterator[tuple[list[str], str]]:
    """Yield the reports of a file a few at a time, with the folder that holds their tables."""
    for reports, folder in ((sorted(plain), f"read/{key}"), (sorted(joined), f"{link}/joined/{key}")):
        for start in range(0, len(reports), _AT_ONCE):
            yield reports[start : start + _AT_ONCE], folder


# The rows of so many reports are held in a small ledger at once.
_AT_ONCE = 5_000


# Notices, features, rare words


def find_notices(out: str, link: str, keys: Sequence[str], bucket: int, buckets: int) -> None:
    """Write which sentences of one bucket are notices among all reports."""
    store, name = Store(out), f"{link}/notices/{bucket}.parquet"
    if store.holds(name):
        return
    told: list[tuple[bytes, int | None]] = []
    for key in keys:
        table = read_columns(store, f"{link}/own/{key}.parquet", ["sentences", "first"])
        columns = (table.column(column).to_pylist() for column in ("sentences", "first"))
        some = ((in_bucket(sentences, bucket, buckets), first) for sentences, first in zip(*columns, strict=True))
        told += [each for each in some if each[0]]
    write_keys(store, name, printed_notices(told, [sentences for sentences, _ in told]))


def make_features(out: str, link: str, key: str) -> int:
    """Write what each report that counts in a file is recognised by, and return how many these are."""
    store, name = Store(out), f"{link}/features/{key}.parquet"
    if not store.holds(name):
        rows = read_table(store, f"{link}/own/{key}.parquet")[1]
        told = {str(report): (bytes(sentences), str(folder)) for report, sentences, _, folder in rows}  # type: ignore[arg-type]
        notices = known_keys(store, f"{link}/notices", (sentences for sentences, _ in told.values()))
        write_table(store, name, COLUMNS, [list(_features(store, told, notices))])
    return int(read_columns(store, name, ["report"]).num_rows)


def _features(store: Store, told: dict[str, tuple[bytes, str]], notices: frozenset[int]) -> Iterator[tuple[Cell, ...]]:
    folders: dict[str, list[str]] = defaultdict(list)
    for name, (_, folder) in told.items():
        folders[folder].append(name)
    for folder, reports in sorted(folders.items()):
        for start in range(0, len(reports), _AT_ONCE):
            some = sorted(reports)[start : start + _AT_ONCE]
            with small_ledger() as ledger:
                load(ledger, store, folder, some, NAMED_TABLES, with_inputs=False)
                for report, mentions in named_reports(ledger, some):
                    one = read_features(report, mentions, notices, told[report.id][0])
                    yield row_of(one)


def count_words(out: str, link: str, keys: Sequence[str]) -> int:
    """Write in how many compared reports each word is, and return how many reports there are. One pass over all features."""
    store, name = Store(out), f"{link}/spread.parquet"
    if not store.holds(name):
        spread, reports, left = np.zeros(NUMBERS, dtype=np.int64), 0, read_stand_ins(store, link)
        for key in keys:
            table = read_columns(store, f"{link}/features/{key}.parquet", ["report", "words"])
            told = zip(table.column("report").to_pylist(), table.column("words").to_pylist(), strict=True)
            words = b"".join(words for report, words in told if report not in left)
            spread += np.bincount(np.frombuffer(words, dtype="<u4"), minlength=NUMBERS)
            reports += table.num_rows
        write_table(store, name, _SPREAD, [[(reports, spread.astype("<i8").tobytes())]])
    return int(read_columns(store, name, ["reports"]).column("reports")[0].as_py())


def read_among(store: Store, link: str) -> Among:
    """Return how many reports there are, and in how many each word is."""
    ((reports, spread),) = read_table(store, f"{link}/spread.parquet")[1]
    assert isinstance(reports, int)
    assert isinstance(spread, bytes)
    return Among(reports, np.frombuffer(spread, dtype="<i8"))


def read_stand_ins(store: Store, link: str) -> dict[str, str]:
    """Return for each report that is not compared the one that is compared in its place; see `standins`."""
    return {str(report): str(first) for report, first in read_table(store, f"{link}/stand_ins.parquet")[1]}


# Rows and keys


def row_of(one: Features) -> tuple[Cell, ...]:
    """Return features as a row of `COLUMNS`."""
    return (one.report, one.words, one.strengths, one.sentences, one.first, one.last, int(one.bare), *one.marks)


def features_of(rows: Iterable[Sequence[Cell]]) -> list[Features]:
    """Return rows of `COLUMNS` as features."""
    return [Features(*row[:6], bool(row[6])) for row in rows]  # type: ignore[arg-type, call-arg]


def in_bucket(sentences: bytes, bucket: int, buckets: int) -> bytes:
    """Return those of a report's sentences that are in one bucket; the last bit says whose they are, and is no part of that."""
    keys = np.frombuffer(sentences, dtype="<i8")
    found: bytes = keys[(keys >> 1) % buckets == bucket].tobytes()
    return found


def write_keys(store: Store, name: str, keys: npt.NDArray[np.int64]) -> None:
    """Write the keys of some sentences, ascending."""
    write_table(store, name, _KEYS, [[(keys.astype("<i8").tobytes(),)]])


def known_keys(store: Store, folder: str, sentences: Iterable[bytes]) -> frozenset[int]:
    """Return those of some sentences whose keys lie in a folder."""
    wanted: Keys = np.unique(np.frombuffer(b"".join(sentences), dtype="<i8"))
    found: set[int] = set()
    for name in store.names(folder):
        ((keys,),) = read_table(store, f"{folder}/{name}")[1]
        assert isinstance(keys, bytes)
        found.update(np.intersect1d(wanted, np.frombuffer(keys, dtype="<i8")).tolist())
    return frozenset(found)
