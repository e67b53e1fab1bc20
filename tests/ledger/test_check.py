"""A sound ledger gives no findings; a damaged one gives findings or one clear error, and never a traceback."""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from small_ledger import FIRST, a_reading, make_ledger

from reportedly.errors import LedgerError
from reportedly.ledger import Finding, LedgerFile, check

FIGURE = a_reading(FIRST).figures[0].id


def damaged(path: Path, *statements: str) -> Path:
    """Return a small ledger in which somebody changed values by hand."""
    with closing(sqlite3.connect(make_ledger(path))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def findings(path: Path) -> list[Finding]:
    with LedgerFile.open(path) as ledger:
        return check(ledger)


def test_sound_ledger_has_no_findings(tmp_path):
    assert findings(make_ledger(tmp_path / "story.ledger")) == []


def test_a_damaged_page_that_stops_several_steps_is_told_once(tmp_path):
    path = damaged(tmp_path / "story.ledger", "DROP TABLE sentence", "DROP TABLE figure")
    found = findings(path)
    assert found
    assert len(found) == len(set(found))


def test_finding_says_where_and_what(tmp_path):
    path = damaged(tmp_path / "story.ledger", f"UPDATE figure SET text = '41 people' WHERE id = '{FIGURE}'")
    what = "text is '41 people', but '40 people' stands there"
    assert findings(path) == [Finding(f"figure {FIGURE}", what)]


# What is changed, and words of a finding that must follow.
DAMAGES = [
    ("UPDATE input SET bytes = x'789c030000000001'", "input .* its bytes have another hash"),
    ("UPDATE input SET bytes = x'00ff'", "input .* is damaged"),
    ("UPDATE input SET bytes = 'text'", "input .* is damaged"),
    ("DELETE FROM input", "sha256 names input .* not there"),
    ("UPDATE report SET text = 'short'", "is outside the report's text of 5 characters"),
    ("UPDATE report SET text = 'x' || text", "content is '40 people were missing', but"),
    ("UPDATE report SET outlet = 'Somebody Else'", "its id is not the hash"),
    ("UPDATE report SET parts = '[{}]'", "report .* parts holds"),
    ("UPDATE report SET parts = '[{\"span\": [0, 9999], \"kind\": \"body\"}]'", "part body at 0 to 9999 is outside"),
    ("UPDATE report SET published = '2031-02-30'", "published holds '2031-02-30', which cannot be read"),
    ("UPDATE report SET published_basis = 'guessed'", "published_basis is 'guessed'"),
    ("UPDATE report SET published_basis = NULL", "a date without a basis"),
    ("UPDATE report SET story = 'x'", "story names story x"),
    ("UPDATE claim SET source_text = NULL", "source has a place but no words"),
    ("UPDATE claim SET source_text = 'Nobody'", "source is 'Nobody', but 'Mayor Ines Falk' stands there"),
    ("UPDATE claim SET source_kind = 'ghost'", "source.kind is 'ghost'"),
    ("UPDATE claim SET source_actor = 'x'", "source names actor x"),
    ("UPDATE claim SET cue_text = 'sang'", "cue is 'sang', but 'said'"),
    ("UPDATE claim SET content_spans = '[]'", "content '40 people were missing' has no place"),
    ("UPDATE claim SET content_spans = '[[-3, 4]]'", "content at -3 to 4 is outside"),
    ("UPDATE claim SET content_spans = '[[4, 4]]'", "content at 4 is empty"),
    ("UPDATE claim SET content_spans = '[[\"a\", 4]]'", "content.spans is .*which it cannot be"),
    ("UPDATE claim SET content_spans = '[[1, 2, 3]]'", "content_spans holds .* cannot be read"),
    ("UPDATE claim SET evidence = '{\"said\": [[900, 901]]}'", "evidence for said at 900 to 901 is outside"),
    ("UPDATE claim SET evidence = '[]'", "evidence holds '\\[\\]', which cannot be read"),
    ("UPDATE claim SET evidence = '" + "[" * 100_000 + "'", "evidence holds"),
    ("UPDATE claim SET relay = '[\"x\"]'", "relay names actor x"),
    ("UPDATE claim SET relay = '[1]'", "relay is \\(1,\\), which it cannot be"),
    ("UPDATE claim SET question = 'x'", "question names question x"),
    ("UPDATE claim SET origin = 'x'", "origin names origin x"),
    ("UPDATE claim SET stance = 'shouted'", "stance is 'shouted'"),
    ("UPDATE claim SET chance_low = 0.9", "chance are out of order"),
    ("UPDATE claim SET chance_words = NULL", "chance_words holds None"),
    ("UPDATE claim SET score = 1.5", "score are out of order"),
    ("UPDATE claim SET score = 'high'", "score holds 'high'"),
    ("UPDATE claim SET said = 'soon'", "said holds 'soon'"),
    ("UPDATE claim SET report = 'x'", "report names report x"),
    ("UPDATE figure SET low = 50, high = 40", "low and high are out of order: 50, 40"),
    ("UPDATE figure SET low = 9e999", "low is inf"),
    ("UPDATE figure SET span = NULL", None),  # refused by the table itself
    ("UPDATE figure SET evidence = '{\"state\": []}'", "evidence for state has no place"),
    ("UPDATE figure SET claim = 'x'", "claim names claim x"),
    ("UPDATE figure SET part_of = 'x'", "part_of names figure x"),
    ("UPDATE figure SET bound = 'roughly'", "bound is 'roughly'"),
    ("UPDATE figure SET text = x'ff'", "text holds b'\\\\xff'"),
    ("UPDATE figure SET text = CAST(x'ff' AS TEXT)", "the file is damaged: Could not decode"),
    ("UPDATE moment SET text = 'never'", "text is 'never', but"),
    ("UPDATE moment SET timex_type = 'ERA'", "timex.type is 'ERA'"),
    ("UPDATE mention SET name = 'Falk' WHERE span IS NOT NULL", "name is 'Falk', but 'Ines Falk'"),
    ("UPDATE mention SET actor = 'x'", "actor names actor x"),
    ("UPDATE sentence SET span = '[0, 9999]'", "sentence 1 of report .* span at 0 to 9999 is outside"),
    ("DELETE FROM sentence WHERE number = 1", "sentence_search, row 1 the index does not fit"),
    ("UPDATE sentence SET span = '{}'", "sentence 1 of report .* span holds"),
    ("UPDATE sentence SET span = '[0.5, 3]'", "sentence 1 of report .* span.start is 0.5"),
    ("UPDATE dating SET days = '[{\"span\": [0, 999], \"year\": 1, \"month\": 1, \"day\": 1}]'", "days at 0 to 999"),
    ("UPDATE dating SET own_value = 'soon'", "dating of report .* own_value holds 'soon'"),
    ("DELETE FROM actor", "names actor .*, which is not there"),
    ("UPDATE origin SET claims = '[\"x\"]'", "claims names claim x"),
    ("UPDATE topic SET questions = '[\"x\"]'", "questions names question x"),
    ("UPDATE question SET answers = '[\"x\"]'", "answers names figure x"),
    ("UPDATE question SET kind = 'whether'", "answers names claim .*, which is not there"),
    ("UPDATE question SET status = 'true'", "status is 'true'"),
    ("UPDATE relation SET a = 'x'", "a names claim x"),
    ("UPDATE copy SET share = -0.1", "share are out of order"),
    ("UPDATE copy SET passages = '[{\"a\": [0, 1], \"b\": [0, 9999]}]'", "passages in report .* 0 to 9999 is outside"),
    ("UPDATE forecast SET settled_by = '[\"x\"]'", "settled_by names claim x"),
    ("UPDATE estimate SET mid = 10", "low, middle and high are out of order"),
    ("UPDATE estimate SET \"on\" = 'Friday'", "on holds 'Friday'"),
    ("UPDATE event SET \"when\" = 'Friday'", "when holds 'Friday'"),
    ("UPDATE event SET evidence = '[{\"report\": \"x\", \"span\": [0, 1], \"claim\": null}]'", "evidence names report x"),
    ("UPDATE event SET actors = '[\"x\"]'", "actors names actor x"),
    ("UPDATE story SET reports = '[\"x\"]'", "reports names report x"),
    ("DROP TABLE moment", "the file is damaged: no such table: moment"),
    ("DROP TABLE report", "the file is damaged: no such table"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "expected"), DAMAGES)
def test_changed_value_is_found(tmp_path, damage, expected):
    try:
        path = damaged(tmp_path / "story.ledger", damage)
    except sqlite3.IntegrityError:
        assert expected is None
        return
    told = [f"{finding.where} {finding.what}" for finding in findings(path)]
    assert any(re.search(expected, line) for line in told), told


@pytest.mark.parametrize(("damage", "expected"), DAMAGES)
def test_damaged_ledger_is_read_or_refused_in_words(tmp_path, damage, expected):
    if expected is None:
        return
    with LedgerFile.open(damaged(tmp_path / "story.ledger", damage)) as ledger:
        for use in uses(ledger):
            refused_in_words(use, ledger.path)


@pytest.mark.parametrize("part", [0.0, 0.01, 0.1, 0.3, 0.5, 0.9, 0.999])
def test_truncated_file_is_found_or_refused(tmp_path, part):
    path = make_ledger(tmp_path / "story.ledger")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
    found_or_refused(path)


@pytest.mark.parametrize("seed", range(25))
def test_overwritten_pages_are_found_or_refused(tmp_path, seed):
    path = make_ledger(tmp_path / "story.ledger")
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    # The first hundred bytes are the file's header, which other tests damage; here it is a whole page.
    page = chance.randrange(100, len(data) - 4096)
    data[page : page + 4096] = chance.randbytes(4096)
    path.write_bytes(data)
    found_or_refused(path)


def found_or_refused(path: Path) -> None:
    try:
        ledger = LedgerFile.open(path)
    except LedgerError as refused:
        ledger, told = None, str(refused)
    if ledger is None:
        assert told.startswith(str(path))
        return
    with ledger:
        assert check(ledger)
        for use in uses(ledger):
            refused_in_words(use, path)


def refused_in_words(use: Callable[[], object], path: Path) -> None:
    told = str(path)
    try:
        use()
    except LedgerError as refused:
        told = str(refused)
    assert told.startswith(str(path))


def uses(ledger: LedgerFile) -> list[Callable[[], object]]:
    """Return everything that a reader does with a ledger."""
    report = a_reading(FIRST).report.id
    return [
        ledger.contents,
        ledger.contents_as_read,
        ledger.datings,
        ledger.is_linked,
        lambda: list(ledger.inputs()),
        lambda: ledger.search("missing"),
        lambda: ledger.received(report),
    ]
