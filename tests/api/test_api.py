"""The Python interface as the docs promise it."""

from __future__ import annotations

import inspect
import json
import os
import typing
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import reportedly
from reportedly import claims, exports, inputs, language, ledger, pipeline, records, relations
from reportedly.api import TABLES, Ledger
from reportedly.errors import DateError, InputError, LedgerError
from reportedly.pages import corrections, frames, hits, listed, news, partial, versions
from reportedly.records import Edtf

MORNING = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed in Corvane.\n"
EVENING = "Nela Marsh said on Thursday that 19 people were killed in Corvane.\n"
METHODS = [name for name, _ in inspect.getmembers(Ledger, inspect.isfunction) if not name.startswith("_")]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with reports, and the process in it."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text, day in (("morning", MORNING, "2031-03-05"), ("evening", EVENING, "2031-03-06")):
        (folder / f"{name}.txt").write_text(text)
        (folder / f"{name}.json").write_text(json.dumps({"outlet": f"Corvane {name}", "published": day}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_example_of_the_docs_runs_word_for_word(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # fmt: off
    import reportedly
    ledger = reportedly.open("story.ledger")
    ledger.read("reports/")
    for question in ledger.questions():
        print(question.text, question.low, question.high, question.status)
        for answer in question.answers:
            print("  ", answer.source, answer.figure, answer.said, answer.report.outlet, repr(answer.words))
    # fmt: on
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "How many people have been killed in Corvane? 12 19 revised"
    assert any("Nela Marsh 12 2031-03-05 Corvane morning" in line for line in lines)
    assert all(" at 0x" not in line for line in lines)


def test_example_in_the_package_runs(here: Path) -> None:
    example = (reportedly.__doc__ or "").partition("\n\n")[2]
    assert example.startswith("import reportedly\n")
    exec(example, {})


def test_nothing_is_touched_until_it_is_read_into(here: Path) -> None:
    ledger = reportedly.open(here / "new.ledger")
    with pytest.raises(LedgerError, match=r"new\.ledger is not there"):
        ledger.claims()
    assert not (here / "new.ledger").exists()
    ledger.read("reports")
    assert (here / "new.ledger").exists()


@pytest.mark.parametrize("kind", [str, Path])
def test_places_are_text_or_paths(kind: Callable[[object], str | Path], here: Path) -> None:
    with reportedly.open(kind(here / "a.ledger")) as ledger:
        assert ledger.read(kind("reports/morning.txt"), kind("reports/evening.txt")).count("read") == 2
        ledger.write_report(kind("page.html"))
        ledger.export(kind("rows.jsonl"))
    assert Path("page.html").stat().st_size > Path("rows.jsonl").stat().st_size / 10 > 0


# What a call gives back


def test_run_and_ledger_say_what_they_are(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    run = ledger.read("reports", "nosuch.txt")
    assert repr(ledger) == "reportedly.open('a.ledger')"
    assert str(run) == "2 read, 0 known already, 1 skipped"
    assert repr(run.outcomes[1]) == "Outcome(path='reports/evening.txt', status='read', notes=())"
    assert run.outcomes[1].report is not None
    assert run.outcomes[1].report.outlet == "Corvane evening"


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_typed_and_explained(name: str) -> None:
    method = getattr(Ledger, name)
    # The module brings these in for type checkers alone, so that asking a ledger does not wait for what reads one.
    rooms = (
        claims,
        corrections,
        exports,
        frames,
        hits,
        inputs,
        language,
        ledger,
        listed,
        news,
        partial,
        pipeline,
        records,
        relations,
        versions,
    )
    known = {word: getattr(room, word) for room in rooms for word in getattr(room, "__all__", vars(room))}
    hints = typing.get_type_hints(method, localns=known)
    assert set(inspect.signature(method).parameters) - {"self"} <= set(hints)
    assert "return" in hints
    assert inspect.getdoc(method)


@pytest.mark.parametrize("name", TABLES)
def test_rows_of_a_table_are_those_of_its_method(name: str, here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    method = getattr(ledger, "topics" if name == "questions" else name)
    assert list(ledger.rows(name)) == method()
    assert all(isinstance(row, TABLES[name].kind) for row in ledger.rows(name))


@pytest.mark.parametrize("name", ["topics", "questions", *TABLES])
def test_every_table_takes_the_same_options(name: str, here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    method = getattr(ledger, name)
    assert method(about="volcano") == []
    assert method(by="nobody at all") == []
    assert method(first=date(2040, 1, 1)) == []
    assert method(last="1999-12-31") == []
    assert method(as_of="1999-12-31") == []
    assert method(about=None, by=None, first=None, last=None, as_of=None) == method()


def test_options_choose(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    assert [figure.figure for figure in ledger.figures(first="2031-03-06")] == ["19"]
    assert [figure.figure for figure in ledger.figures(as_of=datetime(2031, 3, 5, tzinfo=UTC))] == ["12"]
    assert {claim.source for claim in ledger.claims(by="marsh", about="killed")} == {"Nela Marsh"}
    assert [report.outlet for report in ledger.reports(by="evening")] == ["Corvane evening"]
    assert len(ledger.claims(own_voice=True)) >= len(ledger.claims())


def test_search_gives_the_place_of_each_sentence(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    texts = {report.id: report.text for report in ledger.contents().reports}
    found = ledger.search("19 killed")
    assert [sentence for _, _, sentence in found] == [EVENING.strip()]
    assert all(span.of(texts[report]) == sentence for report, span, sentence in found)


DAYS = ["2031-03-05", date(2031, 3, 5), Edtf.parse("2031-03-05")]


@pytest.mark.parametrize("day", DAYS, ids=repr)
def test_day_of_publication_is_text_a_date_or_edtf(day: str | date | Edtf, here: Path) -> None:
    (here / "plain.txt").write_text(MORNING)
    ledger = reportedly.open("a.ledger")
    ledger.read("plain.txt", published=day, outlet="Corvane Post")
    report = ledger.reports()[0]
    assert (str(report.published), report.published_basis, report.outlet) == ("2031-03-05", "given", "Corvane Post")


def test_time_of_publication_keeps_its_zone(here: Path) -> None:
    (here / "plain.txt").write_text(MORNING)
    ledger = reportedly.open("a.ledger")
    ledger.read("plain.txt", published=datetime(2031, 3, 5, 16, 40, tzinfo=UTC))
    assert str(ledger.reports()[0].published) == "2031-03-05T16:40:00+00:00"


# The index


def test_the_rows_are_read_once_until_the_file_changes(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports/morning.txt")
    assert len(ledger.reports()) == 1
    # What was written just now may not be seen by all yet, and is read again.
    assert ledger.index() is not ledger.index()
    for path in here.glob("a.ledger*"):
        os.utime(path, (0, 0))
    kept = ledger.index()
    ledger.questions()
    ledger.contents()
    assert ledger.index() is kept
    ledger.read("reports/evening.txt")
    assert len(ledger.reports()) == 2
    assert ledger.index() is not kept


def test_what_another_reader_adds_or_removes_is_seen(here: Path) -> None:
    ledger, other = reportedly.open("a.ledger"), reportedly.open("a.ledger")
    other.read("reports/morning.txt")
    assert len(ledger.reports()) == 1
    other.read("reports/evening.txt")
    assert len(ledger.reports()) == 2
    other.remove("reports/morning.txt")
    assert [report.outlet for report in ledger.reports()] == ["Corvane evening"]
    (here / "a.ledger").unlink()
    with pytest.raises(LedgerError):
        ledger.reports()


# When things go wrong


@pytest.mark.parametrize("day", ["yesterday", "2031-02-30", "2031-03", ""])
def test_a_day_that_is_none_is_told(day: str, here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    with pytest.raises(DateError, match="is not a day; write it as 2024-11-01"):
        ledger.claims(first=day)


def test_a_date_of_publication_that_is_none_makes_no_ledger(here: Path) -> None:
    with pytest.raises(DateError, match="'soon' is not a date"):
        reportedly.open("a.ledger").read("reports", published="soon")
    assert not Path("a.ledger").exists()


def test_report_that_is_not_there_cannot_be_removed(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    with pytest.raises(InputError, match=r"there is no report with the path or id 'x\.txt'"):
        ledger.remove("x.txt")


def test_page_that_cannot_be_written_leaves_the_old_one(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    page = ledger.write_report("page.html", "First title")
    with pytest.raises(LedgerError, match="cannot write this file"):
        ledger.write_report(here / "no folder" / "page.html")
    with pytest.raises(LedgerError, match="reports: cannot write this file"):
        ledger.write_report("reports")
    assert "First title" in page.read_text(encoding="utf-8")
    ledger.write_report(page, "Second title")
    assert "Second title" in page.read_text(encoding="utf-8")
    assert sorted(path.name for path in here.iterdir()) == ["a.ledger", "page.html", "reports"]


def test_link_to_a_page_stays_a_link(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    (here / "real.html").write_text("old")
    try:
        (here / "link.html").symlink_to("real.html")
    except OSError:
        pytest.skip("links cannot be made here")
    ledger.write_report("link.html")
    assert (here / "link.html").is_symlink()
    assert (here / "real.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_same_ledger_gives_the_same_exports(here: Path) -> None:
    ledger = reportedly.open("a.ledger")
    ledger.read("reports")
    first, second = (ledger.export(here / name).read_bytes() for name in ("1.jsonl", "2.jsonl"))
    assert first == second
    assert {json.loads(line)["type"] for line in first.splitlines()} >= {"report", "claim", "figure"}
    tables = ledger.export("tables", "csv")
    assert sorted(path.name for path in tables.iterdir()) == sorted(f"{name}.csv" for name in TABLES)
