"""Corrections as rows of the ledger's file: kept, found again, and looked at by `check`."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path

import pytest
from small_ledger import make_ledger

from reportedly.ledger import LedgerFile, check
from reportedly.records import Correction, Linked, Place, Target, make_correction


def about(ledger: LedgerFile, second: int = 0, **value: object) -> Correction:
    claim = next(one for one in ledger.contents_as_read().claims)
    place = Place("claim", claim.report, claim.content.spans, claim.content.text)
    when = f"2031-06-01T10:00:{second:02d}.000Z"
    return make_correction("edit", Target("claim", (place,), None, "words"), value, {}, by="Ada", when=when, why="seen")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_ledger(tmp_path / "small.ledger")


def test_what_is_added_comes_back_in_the_order_in_which_it_was_made(path: Path) -> None:
    with LedgerFile.create_or_open(path) as ledger:
        late, early = about(ledger, 2, stance="denied"), about(ledger, 1, stance="doubted")
        assert ledger.add_corrections([late, early]) == (late, early)
        assert ledger.add_corrections([early]) == ()
    with LedgerFile.open(path) as ledger:
        assert ledger.corrections() == (early, late)
        assert check(ledger) == []


def test_the_stories_that_a_correction_touches_are_to_be_linked_anew(path: Path) -> None:
    with LedgerFile.create_or_open(path) as ledger:
        assert ledger.is_linked()
        one = about(ledger, stance="denied")
        ledger.add_corrections([one], [one.target.places[0].report])
        assert not ledger.is_linked()
        assert len(ledger.pending()) == 1


def test_what_was_linked_without_a_correction_that_came_meanwhile_is_not_written(path: Path) -> None:
    with LedgerFile.create_or_open(path) as ledger:
        contents = ledger.contents()
        _, _, readings = ledger.places()
        one = about(ledger, stance="denied")
        ledger.add_corrections([one], [one.target.places[0].report])
        ledger.write_stories([Linked(contents, {})], readings, [])
        assert not ledger.is_linked()
        ledger.write_stories([Linked(contents, {})], readings, [one.id])
        assert ledger.pending() == {}


def test_rows_are_given_as_corrected_and_kept_as_read(path: Path) -> None:
    with LedgerFile.create_or_open(path) as ledger:
        contents = ledger.contents()
        _, _, readings = ledger.places()
        claim, gone = contents.claims[0], contents.figures[0]
        changed = dataclasses.replace(claim, stance="doubted")
        made = dataclasses.replace(
            contents,
            claims=(changed, *contents.claims[1:]),
            figures=contents.figures[1:],
            questions=tuple(
                dataclasses.replace(one, answers=tuple(row for row in one.answers if row != gone.id))
                for one in contents.questions
            ),
        )
        pairs = frozenset({("c1", claim.id)})
        ledger.write_stories([Linked(made, {}, frozenset({gone.id}), frozenset({claim.id}), pairs)], readings)
        assert next(one for one in ledger.contents().claims if one.id == claim.id) == changed
        assert gone.id not in {one.id for one in ledger.contents().figures}
        assert ledger.applied() == {"c1": (claim.id,)}
        assert claim.stance in {one.stance for one in ledger.contents_as_read().claims if one.id == claim.id}
        assert check(ledger) == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE correction SET by = 'Somebody Else'",
        "UPDATE correction SET value = '{'",
        "UPDATE correction SET value = '{}'",
    ],
)
def test_a_correction_that_somebody_changed_is_found(path: Path, damage: str) -> None:
    with LedgerFile.create_or_open(path) as ledger:
        ledger.add_corrections([about(ledger, stance="denied")])
    with sqlite3.connect(path) as connection:
        connection.execute(damage.replace("SET by", 'SET "by"'))
    connection.close()
    with LedgerFile.open(path) as ledger:
        assert any(finding.where.startswith("correction ") for finding in check(ledger))


def test_an_outlet_that_no_correction_gave_is_found(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE report SET outlet = 'Somebody Else', outlet_read = 'Somebody Else'")
    connection.close()
    with LedgerFile.open(path) as ledger:
        assert any("hash of its bytes, outlet" in finding.what for finding in check(ledger))
