"""Corrections from Python: made, listed, undone, and taken to another ledger."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import reportedly
from reportedly.errors import CorrectionError, InputError, LedgerError

TEXT = (
    "Ferry sinks\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
    "\n\nThe mayor, Bram Oake, denied that 12 people were killed."
)


@pytest.fixture
def ledger(tmp_path: Path) -> reportedly.Ledger:
    made = reportedly.open(tmp_path / "ferry.ledger")
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    made.read(tmp_path / "ferry.txt", published="2031-03-03", outlet="Halden Courier")
    return made


def test_a_claim_is_corrected_listed_and_given_back(ledger: reportedly.Ledger) -> None:
    denial = next(claim for claim in ledger.claims() if claim.stance == "denied")
    when = datetime(2031, 6, 1, 12, tzinfo=UTC)
    made = ledger.correct(denial.id, stance="doubted", by="Ada Moor", why="he was asked", when=when)
    assert (made.now, made.before, made.by, made.when, made.why, made.state) == (
        "stance doubted", "stance denied", "Ada Moor", "2031-06-01T12:00:00.000Z", "he was asked", "applied",
    )  # fmt: skip
    assert next(claim.stance for claim in ledger.claims() if claim.id == denial.id) == "doubted"
    assert "Ada Moor" in next(claim.why for claim in ledger.claims() if claim.id == denial.id)
    assert "stance was denied" in next(claim.why for claim in ledger.claims() if claim.id == denial.id)
    assert ledger.corrections()[0] == made
    ledger.undo(made.id, by="Ada Moor")
    assert next(claim.stance for claim in ledger.claims() if claim.id == denial.id) == "denied"
    assert {one.state for one in ledger.corrections()} == {"undone", "undo"}
    assert ledger.check() == []


def test_corrections_travel_as_a_file_of_their_own(ledger: reportedly.Ledger, tmp_path: Path) -> None:
    denial = next(claim for claim in ledger.claims() if claim.stance == "denied")
    ledger.correct(denial.id, stance="asserted", by="Ada")
    before = len((ledger.export(tmp_path / "before.jsonl")).read_text(encoding="utf-8").splitlines())
    file = ledger.export_corrections(tmp_path / "corrections.jsonl")
    assert all(json.loads(line)["type"] == "correction" for line in file.read_text(encoding="utf-8").splitlines())
    assert '"correction"' not in (tmp_path / "before.jsonl").read_text(encoding="utf-8")
    other = reportedly.open(tmp_path / "other.ledger")
    other.read(tmp_path / "ferry.txt", published="2031-03-03", outlet="Halden Courier")
    assert other.import_corrections(file) == (1, 0, ())
    assert other.import_corrections(file) == (0, 1, ())
    assert next(claim.stance for claim in other.claims() if claim.id == denial.id) == "asserted"
    assert len(other.export(tmp_path / "after.jsonl").read_text(encoding="utf-8").splitlines()) == before


def test_a_correction_of_a_report_that_is_not_there_is_an_orphan_until_it_is(
    ledger: reportedly.Ledger, tmp_path: Path
) -> None:
    ledger.correct(ledger.reports()[0].id, note="look at the photo", by="Ada")
    file = ledger.export_corrections(tmp_path / "corrections.jsonl")
    (tmp_path / "else.txt").write_text("Nothing happened in Orrin, mayor Ines Falk said.", encoding="utf-8")
    other = reportedly.open(tmp_path / "other.ledger")
    other.read(tmp_path / "else.txt")
    other.import_corrections(file)
    assert [one.state for one in other.corrections()] == ["orphan"]
    other.read(tmp_path / "ferry.txt", published="2031-03-03", outlet="Halden Courier")
    assert [one.state for one in other.corrections()] == ["applied"]


def test_the_one_file_report_says_what_was_corrected(ledger: reportedly.Ledger, tmp_path: Path) -> None:
    denial = next(claim for claim in ledger.claims() if claim.stance == "denied")
    ledger.correct(denial.id, stance="doubted", by="<b>Ada</b>", why="</p><script>alert(1)</script>")
    page = ledger.write_report(tmp_path / "page.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Ada&lt;/b&gt;" in page
    assert "<script>alert" not in page
    assert "stance denied" in page


def test_what_cannot_be_is_told_in_one_sentence(ledger: reportedly.Ledger, tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="there is no row"):
        ledger.correct("nothing", stance="denied", by="Ada")
    with pytest.raises(CorrectionError, match="no time in UTC"):
        ledger.correct(ledger.claims()[0].id, stance="denied", by="Ada", when="noon")
    with pytest.raises(LedgerError, match="is not there"):
        reportedly.open(tmp_path / "none.ledger").correct("x", note="y", by="Ada")
    assert not (tmp_path / "none.ledger").exists()
    with pytest.raises(InputError, match="there is no such file"):
        ledger.import_corrections(tmp_path / "none.jsonl")


def test_a_later_correction_of_the_same_field_is_the_one_that_holds(ledger: reportedly.Ledger) -> None:
    denial = next(claim for claim in ledger.claims() if claim.stance == "denied")
    ledger.correct(denial.id, stance="doubted", by="Ada", when="2031-06-01T12:00:00.000Z")
    last = ledger.correct(denial.id, stance="asserted", by="Ada", when="2031-06-01T12:01:00.000Z")
    assert [(one.now, one.state) for one in ledger.corrections()] == [
        ("stance asserted", "applied"),
        ("stance doubted", "replaced"),
    ]
    ledger.undo(last.id, by="Ada", when="2031-06-01T12:02:00.000Z")
    assert [one.state for one in ledger.corrections()] == ["undo", "undone", "applied"]


@pytest.mark.parametrize("file", ["ferry.txt", "{folder}/ferry.txt"])
def test_a_report_is_corrected_by_its_path(ledger: reportedly.Ledger, tmp_path: Path, file: str) -> None:
    ledger.correct(file.format(folder=tmp_path), outlet="Tern Gazette", by="Ada")
    assert [report.outlet for report in ledger.reports()] == ["Tern Gazette"]


def test_actors_are_merged_and_questions_worded_by_what_they_are_called(ledger: reportedly.Ledger) -> None:
    ledger.correct("Bram Oake", merge="ilse tarn", by="Ada", why="to see it done")
    assert len([actor for actor in ledger.actors() if actor.name in ("Bram Oake", "Ilse Tarn")]) == 1
    (question,) = {question.text for question in ledger.questions() if question.kind == "amount"}
    ledger.correct(question, text="Who died?", by="Ada")
    assert "Who died?" in {question.text for question in ledger.questions()}
    with pytest.raises(CorrectionError, match="an actor's name or a question's words"):
        ledger.correct("Bram Nobody", note="who?", by="Ada")
