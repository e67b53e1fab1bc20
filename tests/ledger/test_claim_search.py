"""Claims are found by what was said and by who said it, as long as they are there."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

from small_ledger import FIRST, a_reading, write

from reportedly.ledger import LedgerFile, check


def test_a_claim_is_found_by_its_words_and_its_source_together(tmp_path: Path) -> None:
    reading = a_reading(FIRST)
    claim = next(claim for claim in reading.claims if claim.source.text)
    said, source = max(claim.content.text.split(), key=len).strip(",."), (claim.source.text or "").split()[-1]
    with LedgerFile.create_or_open(tmp_path / "a.ledger") as ledger:
        write(ledger, reading)
        assert claim.id in ledger.search_claims(f"{source} {said}")
        assert ledger.search_claims(f"{said} zeppelin") == []
        assert check(ledger) == []
        ledger.remove_report(reading.report.id)
        assert ledger.search_claims(source) == []


def test_a_claim_that_is_read_anew_is_found_by_its_new_words_alone(tmp_path: Path) -> None:
    reading = a_reading(FIRST)
    claim = next(claim for claim in reading.claims if claim.source.text)
    changed = dataclasses.replace(claim, source=dataclasses.replace(claim.source, text=None, spans=()))
    with LedgerFile.create_or_open(tmp_path / "a.ledger") as ledger:
        write(ledger, reading)
        rest = tuple(one for one in reading.claims if one.id != claim.id)
        ledger.replace_reading(dataclasses.replace(reading, claims=(*rest, changed)))
        assert claim.id not in ledger.search_claims(f'"{claim.source.text}"')
        assert claim.id in ledger.search_claims(f'"{claim.content.text}"')
        assert check(ledger) == []


def test_a_claim_that_the_index_misses_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    with LedgerFile.create_or_open(path) as ledger:
        write(ledger, a_reading(FIRST))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM claim_search_docsize WHERE id = 1")
    with LedgerFile.open(path) as ledger:
        assert [finding.where for finding in check(ledger)] == ["claim_search, row 1"]
