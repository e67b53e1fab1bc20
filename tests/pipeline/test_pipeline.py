"""The whole way once: what becomes of each input, what a second run adds, and what is made good after a cut."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.claims import read_report, read_sentences
from reportedly.errors import InputError
from reportedly.inputs import Given, Place, receive
from reportedly.ledger import LedgerFile, check
from reportedly.pipeline import Run, read_into, relink, remove
from reportedly.records import Contents, Edtf, Received, Report

MORNING = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed in Corvane.\n"
EVENING = "Nela Marsh said on Thursday that 19 people were killed in Corvane.\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[LedgerFile]:
    with LedgerFile.create_or_open(tmp_path / "a.ledger") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "1.txt").write_text(MORNING)
    (made / "2.txt").write_text(EVENING)
    return made


def given(day: str | None, outlet: str | None = None) -> Given:
    return Given(Edtf.parse(day) if day else None, outlet)


def only(run: Run) -> Report:
    """Return the report of a run that read one."""
    assert len(run.outcomes) == 1
    report = run.outcomes[0].report
    assert report is not None
    return report


# What becomes of each input


def test_every_input_has_an_outcome_in_the_order_met(ledger: LedgerFile, folder: Path) -> None:
    run = read_into(ledger, [str(folder), str(folder / "nosuch.txt"), str(folder / "1.txt")])
    assert [(outcome.status, Path(outcome.path).name) for outcome in run.outcomes] == [
        ("skipped", "nosuch.txt"),
        ("read", "1.txt"),
        ("read", "2.txt"),
    ]
    assert str(run) == "2 read, 0 known already, 1 skipped"
    assert [run.count(status) for status in ("read", "known", "skipped")] == [2, 0, 1]


def test_the_same_bytes_under_two_names_are_read_once(ledger: LedgerFile, folder: Path) -> None:
    (folder / "3.txt").write_text(MORNING)
    run = read_into(ledger, [str(folder)])
    assert [outcome.status for outcome in run.outcomes] == ["read", "read", "known"]
    assert len(ledger.reports()) == 2


def test_progress_is_told_before_each_place_and_before_linking(ledger: LedgerFile, folder: Path) -> None:
    told: list[tuple[float, int, str]] = []
    read_into(ledger, [str(folder)], progress=lambda *now: told.append(now))
    places = [f"{folder}/1.txt", f"{folder}/2.txt"]
    assert told == [(0, 2, places[0]), (1, 2, places[1]), (2, 2, "linking")]


def test_progress_is_told_within_a_place_of_many_reports(ledger: LedgerFile, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("\n".join(json.dumps({"text": f"{MORNING}{n}"}) for n in range(3)))
    told: list[tuple[float, int, str]] = []
    read_into(ledger, [str(tmp_path / "many.jsonl")], progress=lambda done, *now: told.append((round(done, 1), *now)))
    path = f"{tmp_path}/many.jsonl"
    assert told == [(0, 1, path), (0.3, 1, f"{path}, report 2"), (0.7, 1, f"{path}, report 3"), (1, 1, "linking")]


def test_an_outlet_given_later_makes_another_report_and_says_so(ledger: LedgerFile, folder: Path) -> None:
    place = [str(folder / "1.txt")]
    first = only(read_into(ledger, place))
    again = read_into(ledger, place, given(None, "Corvane Post"))
    assert again.outcomes[0].status == "read"
    assert again.outcomes[0].notes == (
        f"this file is in the ledger a second time, without an outlet; `reportedly remove {first.id} --from LEDGER` takes that out",
    )
    remove(ledger, first.id)
    assert [report.outlet for report in ledger.reports()] == ["Corvane Post"]


def test_a_fault_in_one_report_costs_that_report(
    ledger: LedgerFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(report: Report, *rest: object) -> object:
        if "Wednesday" in report.text:
            raise IndexError("nobody expected this")
        return read_report(report)

    monkeypatch.setattr(pipeline.readings, "read_report", trip)
    run = read_into(ledger, [str(folder)])
    assert [outcome.status for outcome in run.outcomes] == ["skipped", "read"]
    assert "a fault of its own (IndexError: nobody expected this); please report it" in run.outcomes[0].notes[0]
    assert [report.text for report in ledger.reports()] == [EVENING]


def test_sentences_of_which_no_figures_were_read_are_noted(ledger: LedgerFile, folder: Path) -> None:
    endless = "The mayor said " + "that 40 people were hurt and " * 300 + "no more."
    table = "The clerk counted " + ", ".join(f"{number} votes in hall {number}" for number in range(50, 99)) + "."
    (folder / "long.txt").write_text(f"{MORNING}\n{endless}\n")
    (folder / "both.txt").write_text(f"{MORNING}\n{endless}\n\n{table}\n")
    notes = {Path(one.path).name: one.notes for one in read_into(ledger, [str(folder)]).outcomes}
    assert notes["1.txt"] == ()
    assert notes["long.txt"] == ("figures in a very long sentence or list of numbers were not read",)
    assert notes["both.txt"] == ("figures in 2 very long sentences or lists of numbers were not read",)
    kept = [report for report in ledger.reports() if report.path and report.path.endswith("long.txt")]
    assert ledger.received(kept[0].id).notes == notes["long.txt"]


# A second run


def test_reports_that_hold_nothing_but_notices_are_kept(ledger: LedgerFile, tmp_path: Path) -> None:
    lines = [{"text": "Follow us for more.", "outlet": "Orme", "url": f"http://orme.example/{n}"} for n in range(3)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    read_into(ledger, [str(tmp_path / "a.jsonl")])
    assert len(list(ledger.values("report", "id"))) == 3
    assert not check(ledger)


def test_reading_again_adds_nothing(ledger: LedgerFile, folder: Path) -> None:
    read_into(ledger, [str(folder)])
    before = ledger.contents()
    run = read_into(ledger, [str(folder)])
    assert str(run) == "0 read, 2 known already, 0 skipped"
    assert ledger.contents() == before


def test_a_day_given_later_dates_the_report_anew(ledger: LedgerFile, folder: Path) -> None:
    place = [str(folder / "1.txt")]
    assert only(read_into(ledger, place)).published is None
    report = only(read_into(ledger, place, given("2031-03-05")))
    assert (str(report.published), report.published_basis) == ("2031-03-05", "given")
    assert {str(moment.value) for moment in ledger.contents().moments} == {"2031-03-05"}
    assert check(ledger) == []


def test_two_days_given_for_a_report_are_kept_as_one_of_both(ledger: LedgerFile, folder: Path) -> None:
    place = [str(folder / "1.txt")]
    only(read_into(ledger, place, given("2031-03-05")))
    report = only(read_into(ledger, place, given("2031-03-07")))
    assert report.published == Edtf.parse("[2031-03-05..2031-03-07]")
    assert report.published_why == "given differently: 2031-03-05, 2031-03-07"


def test_what_is_given_wins_over_what_stands_beside_the_report(ledger: LedgerFile, folder: Path) -> None:
    (folder / "1.json").write_text(json.dumps({"outlet": "Beside", "published": "2031-03-01"}))
    report = only(read_into(ledger, [str(folder / "1.txt")], given("2031-03-05", "Corvane Post")))
    assert (report.outlet, str(report.published)) == ("Corvane Post", "2031-03-05")


def test_a_day_given_in_either_order_gives_the_same_ledger(tmp_path: Path, folder: Path) -> None:
    place = [str(folder / "1.txt")]
    found = []
    for name, days in (("a", (None, "2031-03-05")), ("b", ("2031-03-05", None))):
        with LedgerFile.create_or_open(tmp_path / f"{name}.ledger") as ledger:
            for day in days:
                read_into(ledger, place, given(day))
            found.append(ledger.contents())
    assert found[0] == found[1]


# Runs that were cut off


def read_without_linking(ledger: LedgerFile, path: Path) -> None:
    """Do what a run does before it is killed."""
    for received in receive(Place(str(path))):
        assert isinstance(received, Received)
        sentences = read_sentences(received.report)
        ledger.write_reading(received, read_report(received.report, sentences), sentences)


def test_the_next_run_links_what_a_killed_one_left_even_with_nothing_new(ledger: LedgerFile, folder: Path) -> None:
    read_into(ledger, [str(folder / "1.txt")])
    read_without_linking(ledger, folder / "2.txt")
    assert not ledger.is_linked()
    read_into(ledger, [str(folder / "nosuch.txt")])
    assert ledger.is_linked()
    answers = [len(question.answers) for question in ledger.contents().questions]
    assert max(answers) == 2


def test_a_cut_run_taken_up_again_gives_the_same_ledger(tmp_path: Path, folder: Path, ledger: LedgerFile) -> None:
    read_without_linking(ledger, folder / "2.txt")
    read_into(ledger, [str(folder)])
    with LedgerFile.create_or_open(tmp_path / "whole.ledger") as whole:
        read_into(whole, [str(folder)])
        assert whole.contents() == ledger.contents()


def test_linking_again_changes_nothing(ledger: LedgerFile, folder: Path) -> None:
    read_into(ledger, [str(folder)])
    before = ledger.contents()
    relink(ledger)
    assert ledger.contents() == before


# Taking a report out


@pytest.mark.parametrize("by", ["path", "path from here", "end of the path", "id", "beginning of the id"])
def test_a_report_is_removed_by(by: str, ledger: LedgerFile, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_into(ledger, [str(folder)])
    report = next(one for one in ledger.reports() if one.text == MORNING)
    monkeypatch.chdir(folder)
    names = {
        "path": str(report.path),
        "path from here": "1.txt",
        "end of the path": f"{folder.name}/1.txt",
        "id": report.id,
        "beginning of the id": report.id[:4],
    }
    remove(ledger, names[by])
    assert [one.text for one in ledger.reports()] == [EVENING]
    assert ledger.is_linked()
    assert check(ledger) == []


def test_a_ledger_without_a_report_is_one_that_never_had_it(ledger: LedgerFile, folder: Path, tmp_path: Path) -> None:
    read_into(ledger, [str(folder)])
    remove(ledger, str(folder / "1.txt"))
    with LedgerFile.create_or_open(tmp_path / "other.ledger") as other:
        read_into(other, [str(folder / "2.txt")])
        assert other.contents() == ledger.contents()


def test_a_name_that_fits_several_reports_or_none_removes_nothing(ledger: LedgerFile, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text("\n".join(json.dumps({"text": text}) for text in (MORNING, EVENING)))
    read_into(ledger, [str(records)])
    with pytest.raises(InputError, match="there are 2 reports with the path or id"):
        remove(ledger, str(records))
    for name in ("nosuch.txt", ledger.reports()[0].id[:3], ""):
        with pytest.raises(
            InputError, match=r"there is no report with the path or id .* `reportedly reports .* --csv`"
        ):
            remove(ledger, name)
    assert len(ledger.reports()) == 2


class Disturbed(LedgerFile):
    """A ledger to which another run adds a report each time when this one has looked at what is to be linked."""

    others: list[Path]

    def contents_as_read(self, reports: Sequence[str] | None = None) -> Contents:
        """Return what is there before the other run adds to it."""
        contents = super().contents_as_read(reports)
        if self.others:
            with LedgerFile.create_or_open(self.path) as other:
                read_without_linking(other, self.others.pop())
        return contents


@pytest.mark.parametrize(("number", "is_linked"), [(1, True), (2, True), (3, False)])
def test_report_that_another_run_adds_while_this_one_links_is_linked_too(
    number: int, is_linked: bool, folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    more = [folder / f"more{count}.txt" for count in range(number)]
    for count, path in enumerate(more):
        path.write_text(f"Nela Marsh said on Friday that {30 + count} people were killed in Corvane.\n")
    with Disturbed.create_or_open(tmp_path / "a.ledger") as ledger:
        ledger.others = list(more)
        read_into(ledger, [str(folder / "1.txt"), str(folder / "2.txt")])
        assert ledger.others == []
        assert ledger.is_linked() == is_linked
        assert ("another run keeps adding reports" in caplog.text) != is_linked
        relink(ledger)
        shown = ledger.contents()
    with LedgerFile.create_or_open(tmp_path / "b.ledger") as whole:
        read_into(whole, [str(path) for path in (folder / "1.txt", folder / "2.txt", *reversed(more))])
        assert shown == whole.contents()
