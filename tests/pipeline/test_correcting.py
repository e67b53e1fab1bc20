"""Corrections of a real ledger: what they change, that they survive new readings, and that undoing leaves no trace."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly import pipeline
from reportedly.errors import CorrectionError
from reportedly.inputs import Given
from reportedly.ledger import LedgerFile, check
from reportedly.pages import jsonl
from reportedly.records import Claim, Correction, Edtf, Figure

REPORTS = [
    {
        "title": "Ferry sinks off Halden",
        "outlet": "Halden Courier",
        "published": "2031-03-03",
        "text": "Ferry sinks off Halden\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
        "\n\n“We will find the others by Friday,” Tarn said. The harbour stays closed.",
    },
    {
        "title": "Toll of ferry rises",
        "outlet": "Northgate Herald",
        "text": "Toll of ferry rises\n\nGovernor Ilse Tarn said on Wednesday that 19 people were killed when the ferry sank."
        "\n\nThe opposition leader, Bram Oake, denied that 19 people were killed. “It was 31,” Oake said.",
    },
    {
        "title": "Ferry: what we know",
        "outlet": "Harbour Post",
        "published": "2031-03-04",
        "text": "Ferry: what we know\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
        "\n\nDivers went down on 4 March 2031. The ferry had been overloaded, Oake told the Post.",
    },
]


def lines(folder: Path, *numbers: int) -> list[str]:
    """Write some of the reports, a file each, and return the paths."""
    paths = [folder / f"{number}.jsonl" for number in numbers]
    for path, number in zip(paths, numbers, strict=True):
        path.write_text(json.dumps(REPORTS[number]) + "\n", encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with LedgerFile.create_or_open(folder / "ferry.ledger") as ledger:
        pipeline.read_into(ledger, lines(folder, 0, 1, 2))
    return folder / "ferry.ledger"


@pytest.fixture
def ledger(made: Path, tmp_path: Path) -> Iterator[LedgerFile]:
    shutil.copy(made, tmp_path / "ferry.ledger")
    with LedgerFile.create_or_open(tmp_path / "ferry.ledger") as opened:
        yield opened
        assert check(opened) == []


def correct(ledger: LedgerFile, row: str | None, second: int = 0, **changes: object) -> Correction:
    when = f"2031-06-01T10:00:{second:02d}Z"
    return pipeline.correct(ledger, row, changes, by="Ada Moor", when=when, why="misread")


def export(ledger: LedgerFile) -> list[str]:
    """Return the rows as they are exported; where the files lay is no part of what is compared."""
    return [re.sub(r'("path": ")[^"]*/', r"\1", line) for line in jsonl.lines(ledger.contents())]


def claim(ledger: LedgerFile, words: str, outlet: str = "") -> Claim:
    reports = {report.id: report.outlet or "" for report in ledger.reports()}
    found = ledger.contents().claims
    return next(one for one in found if words in one.content.text and outlet in reports[one.report])


def figure(ledger: LedgerFile, words: str) -> Figure:
    return next(one for one in ledger.contents().figures if words in one.text)


def report(ledger: LedgerFile, outlet: str) -> str:
    return next(one.id for one in ledger.reports() if one.outlet == outlet)


def actor(ledger: LedgerFile, name: str) -> str:
    return next(one.id for one in ledger.contents().actors if one.name == name)


def test_a_claims_stance_and_source_are_changed_beside_what_was_read(ledger: LedgerFile) -> None:
    read = claim(ledger, "19 people were killed", "Northgate Herald")
    denial = next(one for one in ledger.contents().claims if one.stance == "denied")
    assert any(question.status == "denied" for question in ledger.contents().questions)
    correct(ledger, denial.id, 1, stance="asserted", source="Bram Oake")
    now = ledger.row(denial.id, "claim")
    assert (now.stance, now.source.text) == ("asserted", "Bram Oake")
    assert "corrected by Ada Moor on 2031-06-01: misread" in now.why
    assert "stance was denied" in now.why
    kept = next(one for one in ledger.contents_as_read().claims if one.id == denial.id)
    assert (kept.stance, kept.source.text) == ("denied", denial.source.text)
    assert not any(question.status == "denied" for question in ledger.contents().questions)
    assert read.id in {one.id for one in ledger.contents().claims}


def test_a_figures_value_is_changed_and_its_question_with_it(ledger: LedgerFile) -> None:
    twelve = figure(ledger, "12")
    before = next(one for one in ledger.contents().questions if twelve.id in one.answers)
    made = correct(ledger, twelve.id, value="21", bound="exact", state="wounded")
    now = figure(ledger, "12")
    assert (now.low, now.high, now.bound, now.state, now.text) == (21, 21, "exact", "wounded", twelve.text)
    assert made.before == {"low": 12, "high": None, "bound": "at_least", "state": "killed"}
    assert now.question != before.id


def test_what_is_rejected_is_left_out_of_all_that_follows(ledger: LedgerFile) -> None:
    nineteen = figure(ledger, "19")
    correct(ledger, nineteen.id, reject=True)
    now = ledger.contents()
    assert nineteen.id not in {one.id for one in now.figures}
    assert not any(nineteen.id in question.answers for question in now.questions)
    assert nineteen.id in {one.id for one in ledger.contents_as_read().figures}


def test_a_reports_date_is_read_into_its_moments(ledger: LedgerFile) -> None:
    undated = report(ledger, "Northgate Herald")
    correct(ledger, undated, published="2031-04-09", outlet="Evening Herald")
    now = next(one for one in ledger.reports() if one.id == undated)
    assert (str(now.published), now.outlet, now.published_basis) == ("2031-04-09", "Evening Herald", "given")
    assert "corrected by Ada Moor" in (now.published_why or "")
    wednesday = next(one for one in ledger.contents().moments if one.report == undated and "Wednesday" in one.text)
    assert str(wednesday.value) == "2031-04-09"
    assert actor(ledger, "Evening Herald")


def test_a_report_is_put_in_a_story_of_its_own_and_back_beside_another(ledger: LedgerFile) -> None:
    herald, post = report(ledger, "Northgate Herald"), report(ledger, "Harbour Post")
    assert len(ledger.contents().stories) == 1
    correct(ledger, herald, 1, story="alone")
    assert {len(story.reports) for story in ledger.contents().stories} == {1, 2}
    correct(ledger, herald, 2, story=post)
    assert len(ledger.contents().stories) == 1


def test_two_actors_are_taken_for_one_and_a_name_taken_out_again(ledger: LedgerFile) -> None:
    tarn, oake = actor(ledger, "Ilse Tarn"), actor(ledger, "Bram Oake")
    correct(ledger, tarn, 1, merge=oake)
    one = next(one for one in ledger.contents().actors if {"Ilse Tarn", "Bram Oake"} <= {one.name, *one.aliases})
    assert "were taken for one by Ada Moor" in one.why
    speakers = {one.source.actor for one in ledger.contents().claims if one.source.kind == "person"}
    assert len(speakers - {None}) <= 2
    correct(ledger, one.id, 2, split=["Bram Oake", "Oake"])
    assert {"Ilse Tarn", "Bram Oake"} <= {one.name for one in ledger.contents().actors}


def test_copies_are_marked_and_unmarked(ledger: LedgerFile) -> None:
    courier, post = report(ledger, "Halden Courier"), report(ledger, "Harbour Post")
    pairs = {(copy.a, copy.b): copy for copy in ledger.contents().copies if copy.kind != "cites"}
    assert (courier, post) not in pairs
    correct(ledger, post, 1, copy_of=courier)
    copy = next(copy for copy in ledger.contents().copies if (copy.a, copy.b) == (courier, post))
    assert "marked as a copy by Ada Moor" in copy.why
    assert copy.passages
    correct(ledger, copy.id, 2, reject=True)
    assert not any({one.a, one.b} == {courier, post} for one in ledger.contents().copies)


def test_questions_are_split_named_pinned_and_noted(ledger: LedgerFile) -> None:
    question = max(
        (one for one in ledger.contents().questions if one.kind == "amount"), key=lambda one: len(one.answers)
    )
    correct(ledger, question.id, 1, split=[question.answers[-1]], text="How many did Oake count?")
    own = next(one for one in ledger.contents().questions if one.text == "How many did Oake count?")
    assert own.answers == question.answers[-1:]
    pin = correct(ledger, own.id, 2, pin=True)
    note = correct(ledger, own.id, 3, note="ask him")
    assert ledger.applied()[pin.id] == ledger.applied()[note.id] == (own.id,)
    asked = correct(ledger, None, 4, ask="Who owned the ferry?")
    assert asked.target.kind == "ledger"


CHANGES: list[tuple[str, dict[str, object]]] = [
    ("claim", {"stance": "doubted"}),
    ("claim", {"source_kind": "organisation"}),
    ("claim", {"reject": True}),
    ("figure", {"value": "7 9", "bound": "between"}),
    ("figure", {"counted": "people"}),
    ("figure", {"reject": True}),
    ("report", {"published": "2031-02-01", "outlet": "Other Paper"}),
    ("report", {"story": "alone"}),
    ("actor", {"split": ["Tarn"]}),
    ("question", {"text": "How many?"}),
    ("question", {"note": "look again"}),
]


def row_of(ledger: LedgerFile, kind: str) -> str:
    rows: dict[str, Any] = {
        "claim": lambda: claim(ledger, "19 people").id,
        "figure": lambda: next(one.id for one in ledger.contents().figures if one.counted is None or one.text == "19"),
        "report": lambda: report(ledger, "Northgate Herald"),
        "actor": lambda: actor(ledger, "Ilse Tarn"),
        "question": lambda: ledger.contents().questions[0].id,
    }
    found: str = rows[kind]()
    return found


def test_undoing_leaves_the_ledger_as_it_was_and_undoing_that_brings_it_back(ledger: LedgerFile) -> None:
    before = export(ledger)
    done = []
    for second, (kind, changes) in enumerate(CHANGES):
        try:
            done.append(correct(ledger, row_of(ledger, kind), second, **changes))
        except (CorrectionError, StopIteration):
            continue  # an earlier one took its row away
    assert len(done) > 7
    after = export(ledger)
    assert after != before
    backs = [
        pipeline.undo(ledger, one.id, by="Ada", when=f"2031-06-02T10:00:{second:02d}Z")
        for second, one in enumerate(done)
    ]
    assert export(ledger) == before
    for second, back in enumerate(backs):
        pipeline.undo(ledger, back.id, by="Ada", when=f"2031-06-03T10:00:{second:02d}Z")
    assert export(ledger) == after
    assert len(ledger.corrections()) == 3 * len(done)


def test_the_ledger_is_the_same_in_whatever_order_reports_and_corrections_come(
    ledger: LedgerFile, tmp_path: Path
) -> None:
    courier, herald = report(ledger, "Halden Courier"), report(ledger, "Northgate Herald")
    correct(ledger, claim(ledger, "overloaded").id, 1, stance="denied")
    correct(ledger, figure(ledger, "19").id, 2, value="18")
    correct(ledger, actor(ledger, "Ilse Tarn"), 3, merge=actor(ledger, "Bram Oake"))
    correct(ledger, report(ledger, "Harbour Post"), 4, story="alone")
    correct(ledger, herald, 5, published="2031-03-06", outlet="Evening Herald")
    correct(ledger, herald, 6, copy_of=courier)
    expected, held = export(ledger), ledger.applied()
    with LedgerFile.create_or_open(tmp_path / "other.ledger") as other:
        pipeline.read_into(other, lines(tmp_path, 2))
        # What they are about is not there yet.
        pipeline.add_corrections(other, list(reversed(ledger.corrections())))
        assert not other.applied().keys() >= held.keys()
        for number in (1, 0):
            pipeline.read_into(other, lines(tmp_path, number))
        assert export(other) == expected
        assert other.applied() == held
        assert check(other) == []


def test_a_correction_outlives_its_report_as_an_orphan_and_holds_again(ledger: LedgerFile, tmp_path: Path) -> None:
    made = correct(ledger, claim(ledger, "overloaded").id, stance="denied")
    after = export(ledger)
    post = report(ledger, "Harbour Post")
    pipeline.remove(ledger, post)
    assert made.id not in ledger.applied()
    assert made in ledger.corrections()
    pipeline.read_into(ledger, lines(tmp_path, 2))
    assert made.id in ledger.applied()
    assert export(ledger) == after


def test_a_correction_survives_another_date_that_has_its_report_read_again(ledger: LedgerFile, tmp_path: Path) -> None:
    made = correct(ledger, claim(ledger, "19 people", "Northgate").id, stance="doubted")
    (again,) = lines(tmp_path, 1)
    pipeline.read_into(ledger, [again], Given(Edtf.parse("2031-03-05"), None))
    assert str(next(one for one in ledger.reports() if one.outlet == "Northgate Herald").published) == "2031-03-05"
    assert made.id in ledger.applied()
    assert claim(ledger, "19 people", "Northgate").stance == "doubted"


REFUSED: list[tuple[str, dict[str, object], str]] = [
    ("claim", {"stance": "true"}, "is none of asserted"),
    ("claim", {"source": "Nobody Here"}, "does not stand in the report"),
    ("claim", {"source": "", "source_kind": "person"}, "needs the words"),
    ("claim", {"source_kind": "outlet", "source": "Bram Oake"}, "has no words of its own"),
    ("claim", {"published": "2031-01-01"}, "cannot be said of a claim"),
    ("claim", {"note": "x", "stance": "denied"}, "by itself"),
    ("claim", {"note": " "}, "nothing was given"),
    ("claim", {"note": "x" * 10_001}, "are the most"),
    ("claim", {"note": "bell \x07"}, "cannot be kept"),
    ("claim", {}, "nothing was changed"),
    ("figure", {"value": "many"}, "is no number"),
    ("figure", {"bound": "between", "low": 9, "high": 3}, "are no ends"),
    ("figure", {"low": "1e99"}, "larger than anything"),
    ("figure", {"counted": "unicorns"}, "does not stand in the report"),
    ("report", {"published": "yesterday"}, "published:"),
    ("report", {"story": "nowhere"}, "no other story"),
    ("report", {"copy_of": "nowhere"}, "no other report"),
    ("actor", {"merge": "nobody"}, "no other actor"),
    ("actor", {"stance": "denied"}, "cannot be said of an actor; known are merge"),
    ("actor", {"split": ["Somebody Else"]}, "is no name of"),
    ("actor", {"split": ["Ilse Tarn", "Tarn"]}, "leave at least one"),
    ("question", {"merge": "none"}, "no other question"),
    ("question", {"split": ["none"]}, "leave at least one"),
]


@pytest.mark.parametrize(("kind", "changes", "told"), REFUSED)
def test_what_cannot_be_meant_is_refused_in_one_sentence(
    ledger: LedgerFile, kind: str, changes: dict[str, object], told: str
) -> None:
    with pytest.raises(CorrectionError, match=told) as error:
        correct(ledger, row_of(ledger, kind), **changes)
    assert "\n" not in str(error.value)
    assert ledger.corrections() == ()
    assert ledger.is_linked()


def test_what_is_so_already_is_no_correction(ledger: LedgerFile) -> None:
    denial = next(one for one in ledger.contents().claims if one.stance == "denied")
    with pytest.raises(CorrectionError, match="is so already"):
        correct(ledger, denial.id, stance="denied")
    made = correct(ledger, denial.id, stance="asserted")
    pipeline.undo(ledger, made.id, by="Ada", when="2031-06-02T10:00:00Z")
    with pytest.raises(CorrectionError, match="undone already"):
        pipeline.undo(ledger, made.id, by="Ada", when="2031-06-02T11:00:00Z")
    with pytest.raises(CorrectionError, match="no correction"):
        pipeline.undo(ledger, "nothing", by="Ada", when="2031-06-02T11:00:00Z")


def test_lines_that_are_no_corrections_cost_themselves_only(ledger: LedgerFile) -> None:
    good = correct(ledger, claim(ledger, "overloaded").id, stance="denied")
    (line,) = pipeline.lines_of([good])
    plain = json.loads(line)
    broken = [
        "{", "[]", '"x"', "{}", "7", "null",
        json.dumps({**plain, "by": "Somebody Else"}),
        json.dumps({**plain, "value": {"stance": ["denied"]}}),
    ]  # fmt: skip
    found, wrong = pipeline.read_lines([line, "", *broken], "c.jsonl")
    assert found == [good]
    assert len(wrong) == len(broken)
    assert all(sentence.startswith(f"c.jsonl: line {number} ") for number, sentence in enumerate(wrong, start=3))
