"""Whether a ledger holds together: every hash, every span, every reference."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from reportedly.errors import LedgerError
from reportedly.ledger import corrections, readings, tables
from reportedly.ledger.references import dangling_references
from reportedly.ledger.rows import DERIVED, READ, from_row
from reportedly.ledger.search import StoredSentence, unsearchable
from reportedly.ledger.store import LedgerFile
from reportedly.ledger.values import contradictions, misfits
from reportedly.ledger.words import misplaced_days, misplaced_sentence, misplaced_words
from reportedly.records import Correction, correction_id, in_force, report_id


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a ledger that does not hold: `where` names the file or the row, `what` says it in words."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class _Rows:
    """All records that could be read, by table, and the ids of all rows, read or not."""

    records: dict[str, list[Any]] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)


_KINDS: dict[str, Any] = {**READ, **DERIVED}
Step = Callable[[LedgerFile, _Rows], Iterator[Finding]]


def check(ledger: LedgerFile) -> list[Finding]:
    """Return everything in a ledger that does not hold together; a sound one gives an empty list.

    "figure 5f0c…: text is '40', but '41' stands there". A damaged file is a finding too, and the rest of it is still
    looked at. Whether what was read is right is not decided here.
    """
    rows = _Rows()
    steps: tuple[Step, ...] = (
        _file,
        _inputs,
        *(partial(_gather, table) for table in _KINDS),
        _row_by_row,
        _report_ids,
        _corrections,
        _datings,
        _sentences,
        _search,
    )
    # All steps look at one state, also while another run is writing.
    ledger.connection.execute("BEGIN")
    try:
        found = (finding for step in steps for finding in _guarded(step, ledger, rows))
        # Several steps stop at one damaged page, which is told once.
        return list(dict.fromkeys(found))
    finally:
        # Nothing was written; of a damaged file even this can fail.
        with suppress(sqlite3.Error):
            ledger.connection.execute("ROLLBACK")


def faults(record: object, texts: Mapping[str, str]) -> list[str]:
    """Return what cannot be of one row, by itself and with the texts of the reports that it quotes; empty for a sound one."""
    return list(misfits(record)) or [*contradictions(record), *misplaced_words(record, texts)]


def _guarded(step: Step, ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    try:
        yield from step(ledger, rows)
    except sqlite3.Error as error:
        yield Finding(str(ledger.path), f"the file is damaged: {error}")


def _file(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    for row in ledger.connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Finding(str(ledger.path), str(row[0]))
    pages, size = (ledger.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    # A ledger of an older schema is looked at as a copy in memory that was brought up to date; see `opening`.
    place = ledger.connection.execute("PRAGMA database_list").fetchone()["file"]
    if place and not _has_log(ledger) and ledger.path.stat().st_size < pages * size:
        # SQLite itself does not miss pages at the end that nothing stands on.
        yield Finding(str(ledger.path), "the file is shorter than it was; its end was cut off")
    for row in ledger.connection.execute("PRAGMA foreign_key_check"):
        yield Finding(f"{row[0]}, row {row[1]}", f"names a row of {row[2]} that is not there")


def _has_log(ledger: LedgerFile) -> bool:
    """Say whether another run's last pages stand beside the file still."""
    log = ledger.path.with_name(f"{ledger.path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _inputs(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    hashes = [row["sha256"] for row in ledger.connection.execute("SELECT sha256 FROM input ORDER BY sha256")]
    rows.ids["input"] = frozenset(hashes)
    for sha256 in hashes:
        try:
            data = readings.read_input(ledger.connection, sha256)
        except LedgerError as error:
            yield Finding(f"input {sha256}", str(error))
            continue
        actual = hashlib.sha256(data).hexdigest()
        if actual != sha256 and not readings.stands_in(data, sha256):
            yield Finding(f"input {sha256}", f"its bytes have another hash, {actual}")


def _gather(table: str, ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    """Read a table; what cannot be read, or holds what it cannot hold, is a finding and is left out after that."""
    rows.ids[table] = frozenset(row["id"] for row in ledger.connection.execute(f"SELECT id FROM {table}"))
    for row in tables.select(ledger.connection, table):
        try:
            record = from_row(_KINDS[table], row)
            wrong = list(misfits(record))
        except LedgerError as error:
            wrong = [str(error)]
        yield from (Finding(f"{table} {row['id']}", what) for what in wrong)
        if not wrong:
            rows.records.setdefault(table, []).append(record)


def _row_by_row(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    texts = _texts(rows)
    for table, records in rows.records.items():
        for record in records:
            wrong = [*contradictions(record), *dangling_references(record, rows.ids), *misplaced_words(record, texts)]
            yield from (Finding(f"{table} {record.id}", what) for what in wrong)


def _report_ids(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    """Look whether each report has the outlet that its id rests on, or one that a reader gave it."""
    decided = in_force(one for _, one in _decided(ledger) if isinstance(one, Correction))
    edits = [one for one in decided if one.target.kind == "report" and one.target.places]
    given = {(one.target.places[0].report, str(one.value["outlet"])) for one in edits if "outlet" in one.value}
    for row in ledger.connection.execute("SELECT id, sha256, outlet, outlet_read, url FROM report ORDER BY id"):
        own = row["outlet"] == row["outlet_read"] or (row["id"], row["outlet"]) in given
        if not own or row["id"] != report_id(row["sha256"], row["outlet_read"], row["url"]):
            yield Finding(f"report {row['id']}", "its id is not the hash of its bytes, outlet and URL")


def _corrections(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    """Look at what readers decided, and at the rows that it changed as at all others."""
    for row_id, decided in _decided(ledger):
        if not isinstance(decided, Correction):
            yield Finding(f"correction {row_id}", decided)
        elif decided.id != correction_id(decided):
            yield Finding(f"correction {row_id}", "its id is not the hash of all the rest")
    texts = _texts(rows)
    try:
        changed = corrections.changed(ledger.connection)
    except LedgerError as error:
        yield Finding("corrected", str(error))
        return
    for row_id, record in changed.items():
        if record is not None:
            wrong = faults(record, texts) or list(dangling_references(record, rows.ids))
            yield from (Finding(f"corrected row {row_id}", what) for what in wrong)


def _decided(ledger: LedgerFile) -> Iterator[tuple[str, Correction | str]]:
    """Yield the id of each correction with the correction, or with what is wrong with it."""
    for row in ledger.connection.execute('SELECT * FROM correction ORDER BY "when", id'):
        try:
            yield row["id"], from_row(Correction, row)
        except LedgerError as error:
            yield row["id"], str(error)


def _datings(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    texts = _texts(rows)
    for row in ledger.connection.execute("SELECT * FROM dating ORDER BY report"):
        # The text of a report that is damaged itself is not known.
        if row["report"] not in texts:
            continue
        try:
            dating = readings.read_dating(row)
            wrong = list(misfits(dating)) or list(misplaced_days(dating, texts[row["report"]]))
        except LedgerError as error:
            wrong = [str(error)]
        yield from (Finding(f"dating of report {row['report']}", what) for what in wrong)


def _sentences(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    texts = _texts(rows)
    for row in ledger.connection.execute("SELECT * FROM sentence ORDER BY number"):
        if row["report"] not in texts:
            continue
        try:
            sentence: StoredSentence = from_row(StoredSentence, row)
            wrong = list(misfits(sentence)) or list(misplaced_sentence(sentence, texts[sentence.report]))
        except LedgerError as error:
            wrong = [str(error)]
        yield from (Finding(f"sentence {row['number']} of report {row['report']}", what) for what in wrong)


def _search(ledger: LedgerFile, rows: _Rows) -> Iterator[Finding]:
    """Look whether each sentence and each claim can be found by its words."""
    for table in ("sentence", "claim"):
        for number in unsearchable(ledger.connection, table):
            yield Finding(
                f"{table}_search, row {number}", f"the index does not fit the table {table}; search misses words"
            )


def _texts(rows: _Rows) -> dict[str, str]:
    return {report.id: report.text for report in rows.records.get("report", [])}
