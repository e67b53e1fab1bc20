"""Several ledgers and exports in one: the same as one ledger that read everything, or nothing at all."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.errors import InputError, LedgerError
from reportedly.ledger import LedgerFile
from reportedly.ledger.migrations import STEPS
from reportedly.pipeline import Merge

FERRY = [
    "Ferry sinks off Halden\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
    "\n\n“We will find the others by Friday,” Tarn said. The harbour stays closed.",
    "Toll of ferry rises\n\nGovernor Ilse Tarn said on Wednesday that 19 people were killed when the ferry sank."
    "\n\nThe opposition leader, Bram Oake, denied that 19 people were killed. “It was 31,” Oake said.",
    "Ferry: what we know\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
    "\n\nDivers went down on 4 March 2031. The ferry had been overloaded, Oake told the Post.",
    "Mill burns in Orrin\n\nTwo people were hurt when the mill in Orrin burned, fire chief Dana Voss said on 9 May 2031.",
]
PAGE = (
    '<html lang="en"><head><title>Divers find the ferry</title><meta property="og:site_name" content="Harbour Post">'
    '<meta property="article:published_time" content="2031-03-05"></head><body><article><h1>Divers find the ferry</h1>'
    "<p>Divers found the ferry off Halden, and 19 people were killed when it sank, governor Ilse Tarn said.</p></article></body></html>"
)
WHEN = "2031-06-0{}T10:00:00Z"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with reports, two ledgers that share two of them, and one that read all."""
    folder = tmp_path_factory.mktemp("made")
    files = [folder / f"{number}.txt" for number in range(len(FERRY))] + [folder / "page.html"]
    for file, text in zip(files, [*FERRY, PAGE], strict=True):
        file.write_text(text, encoding="utf-8")
    for name, mine in (("a", files[:3]), ("b", files[1:]), ("all", files)):
        reportedly.open(folder / f"{name}.ledger").read(*mine)
    return folder


@pytest.fixture
def here(made: Path, tmp_path: Path) -> Path:
    for name in ("a", "b", "all"):
        shutil.copy(made / f"{name}.ledger", tmp_path)
    return tmp_path


def at(here: Path, name: str) -> reportedly.Ledger:
    return reportedly.open(here / f"{name}.ledger")


def exported(ledger: reportedly.Ledger) -> str:
    assert ledger.check() == []
    return ledger.export(ledger.path.with_suffix(".lines")).read_text("utf-8")


def merged(here: Path, *names: str) -> Merge:
    return at(here, "c").merge(*(here / name for name in names))


def row(ledger: reportedly.Ledger, words: str) -> str:
    """Return the id of the figure or claim with some words."""
    contents = ledger.contents()
    figures = [one.id for one in contents.figures if one.text == words]
    return (figures or [one.id for one in contents.claims if words in one.content.text])[0]


def decide(here: Path, name: str, words: str, day: int, by: str = "Ada Moor", **changes: Any) -> str:
    ledger = at(here, name)
    known = {report.title: report.id for report in ledger.contents().reports}
    return ledger.correct(known.get(words) or row(ledger, words), by=by, when=WHEN.format(day), **changes).id


@pytest.mark.parametrize(
    "names", [("a.ledger", "b.ledger"), ("b.ledger", "a.ledger"), ("b.ledger", "a.ledger", "b.ledger")]
)
def test_ledgers_become_the_one_that_read_everything(here: Path, names: Sequence[str]) -> None:
    found = merged(here, *names)
    assert exported(at(here, "c")) == exported(at(here, "all"))
    assert (found.reports, found.is_whole) == (5, True)
    assert sorted((one.new, one.known, one.anew) for one in found.inputs) in (
        [(2, 2, 0), (3, 0, 0)],
        [(1, 2, 0), (4, 0, 0)],
    )


def test_corrections_of_both_come_along(here: Path) -> None:
    decide(here, "a", "31", 1, value="32")
    decide(here, "b", "Divers find the ferry", 2, by="Ben Roy", outlet="Harbour Herald", published="2031-03-06")
    decide(here, "b", "Mill burns in Orrin", 3, by="Ben Roy", published="2031-05-10", story="alone")
    for name in "ab":
        at(here, "all").import_corrections(at(here, name).export_corrections(here / f"{name}.jsonl"))
    found = merged(here, "a.ledger", "b.ledger")
    assert exported(at(here, "c")) == exported(at(here, "all"))
    assert (found.corrections, found.orphans, found.conflicts) == (3, 0, ())


def test_correction_that_both_have_is_counted_once(here: Path) -> None:
    decide(here, "a", "19", 1, value="18")
    at(here, "b").import_corrections(at(here, "a").export_corrections(here / "a.jsonl"))
    found = merged(here, "a.ledger", "b.ledger", "a.jsonl")
    assert [(one.kind, one.decided, one.decided_before) for one in found.inputs] == [
        ("ledger", 1, 0),
        ("ledger", 0, 1),
        ("corrections", 0, 1),
    ]
    assert (found.corrections, found.conflicts) == (1, ())


CONFLICTS: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"value": "18"}, {"value": "20"}, "figure “19”: value 18 (Ada Moor, 2031-06-01, A) gives way to value 20 (Ben Roy, 2031-06-02, B)"),
    ({"reject": True}, {"value": "20"}, "rejected (Ada Moor, 2031-06-01, A) gives way to value 20"),
    ({"value": "20"}, {"reject": True}, "value 20 (Ada Moor, 2031-06-01, A) gives way to rejected"),
]  # fmt: skip


@pytest.mark.parametrize(("ada", "ben", "told"), CONFLICTS)
def test_of_two_corrections_the_later_holds_and_both_are_kept(
    here: Path, ada: dict[str, Any], ben: dict[str, Any], told: str
) -> None:
    nineteen = row(at(here, "a"), "19")
    decide(here, "a", "19", 1, **ada)
    decide(here, "b", "19", 2, by="Ben Roy", **ben)
    found = merged(here, "a.ledger", "b.ledger")
    (conflict,) = found.conflicts
    assert told in conflict.replace(str(here / "a.ledger"), "A").replace(str(here / "b.ledger"), "B")
    values = {one.id: one.low for one in at(here, "c").contents().figures}
    assert values.get(nineteen) == (None if "reject" in ben else 20)
    assert len(at(here, "c").corrections()) == 2


def test_corrections_that_agree_or_speak_of_other_things_are_no_conflict(here: Path) -> None:
    decide(here, "a", "19", 1, value="18")
    decide(here, "b", "19", 2, by="Ben Roy", value="18")
    decide(here, "b", "19", 3, by="Ben Roy", state="missing")
    decide(here, "b", "19", 4, by="Ben Roy", note="see the harbour's log")
    assert merged(here, "a.ledger", "b.ledger").conflicts == ()


def test_correction_taken_back_in_the_other_ledger_is_told(here: Path) -> None:
    known = decide(here, "a", "19", 1, value="18")
    at(here, "b").import_corrections(at(here, "a").export_corrections(here / "a.jsonl"))
    at(here, "b").undo(known, by="Ben Roy", when=WHEN.format(2))
    found = merged(here, "a.ledger", "b.ledger")
    (told,) = found.conflicts
    assert (found.corrections, found.orphans) == (2, 0)
    assert "was taken back (Ben Roy, 2031-06-02" in told
    assert exported(at(here, "c")) == exported(at(here, "all"))


def change(here: Path, name: str, query: str) -> None:
    with sqlite3.connect(here / f"{name}.ledger") as connection:
        connection.execute(query)
    connection.close()


def test_what_another_version_read_is_read_anew_from_its_kept_text(here: Path) -> None:
    change(here, "a", "UPDATE report_path SET reader = 'reportedly 0.0.9'")
    change(here, "a", "UPDATE claim SET stance = 'doubted'")
    found = merged(here, "a.ledger", "b.ledger")
    assert found.inputs[0].anew == 3
    assert exported(at(here, "c")) == exported(at(here, "all"))


def test_of_two_readings_of_one_report_neither_wins_by_coming_first(here: Path) -> None:
    change(here, "a", "UPDATE report_path SET reader = 'reportedly 0.0.9'")
    change(here, "a", "UPDATE report SET reading = 'another'")
    change(here, "b", "UPDATE claim SET stance = 'doubted'")
    change(here, "b", "UPDATE report SET reading = 'a third'")
    merged(here, "b.ledger", "a.ledger")
    shared = {one.id for one in at(here, "a").contents().reports}
    stances = {one.stance for one in at(here, "c").contents().claims if one.report in shared}
    assert "doubted" not in stances


def test_words_that_do_not_stand_in_their_report_are_never_copied(here: Path) -> None:
    change(here, "a", "UPDATE figure SET text = '90' WHERE text = '31'")
    found = merged(here, "a.ledger", "b.ledger")
    assert found.inputs[0].anew == 1
    assert exported(at(here, "c")) == exported(at(here, "all"))


DAMAGES = [
    ("UPDATE input SET bytes = (SELECT bytes FROM input ORDER BY sha256 DESC LIMIT 1)", "its bytes have another hash"),
    ("UPDATE report SET url = 'https://other.example/'", "its id is not the hash"),
    ("DELETE FROM dating", "has no dating"),
    ("UPDATE claim SET content_spans = 'none'", "content_spans holds 'none'"),
]


@pytest.mark.parametrize(("damage", "why"), DAMAGES)
def test_report_that_cannot_be_trusted_is_left_out_with_its_place_and_reason(here: Path, damage: str, why: str) -> None:
    change(here, "b", damage)
    found = merged(here, "a.ledger", "b.ledger")
    assert found.inputs[1].left_out >= 2
    assert not found.is_whole
    assert all(note.startswith("report ") and why in note for note in found.inputs[1].notes)
    assert at(here, "c").check() == []


def test_row_that_takes_the_place_of_another_reports_row_costs_its_report(here: Path) -> None:
    shared = {one.id for one in at(here, "b").contents().reports}
    taken = next(one.id for one in at(here, "a").contents().moments if one.report not in shared)
    mill = next(one.id for one in at(here, "b").contents().reports if one.title and "Mill" in one.title)
    change(
        here, "b", f"UPDATE moment SET id = '{taken}' WHERE id = (SELECT min(id) FROM moment WHERE report = '{mill}')"
    )
    found = merged(here, "a.ledger", "b.ledger")
    assert [note.partition(":")[0] for note in found.inputs[1].notes] == [f"report {mill}"]
    assert at(here, "c").check() == []


def test_what_cannot_be_merged_is_left_out_whole_with_its_reason(here: Path) -> None:
    (here / "empty.ledger").touch()
    (here / "words.txt").write_text("The harbour stays closed.", "utf-8")
    (here / "folder").mkdir()
    sqlite3.connect(here / "other.db").execute("CREATE TABLE t (a)").connection.close()
    change(here, "b", f"PRAGMA user_version = {len(STEPS) + 1}")
    names = ("gone.ledger", "empty.ledger", "words.txt", "folder", "other.db", "b.ledger", "a.ledger")
    found = merged(here, *names)
    reasons = ["No such file", "is empty", "no ledger and no export", "is a folder", "is not a ledger", "newer version"]
    for one, why in zip(found.inputs, reasons, strict=False):
        assert one.kind is None
        assert why in one.notes[0]
        assert not one.notes[0].startswith(one.path)
    assert (found.inputs[-1].new, found.is_nothing) == (3, False)


def test_nothing_is_left_where_nothing_was_merged(here: Path) -> None:
    assert merged(here, "gone.ledger").is_nothing
    assert not (here / "c.ledger").exists()


def test_ledger_with_reports_is_only_merged_into_when_that_is_asked_for(here: Path) -> None:
    before = exported(at(here, "a"))
    with pytest.raises(LedgerError, match="has reports already"):
        at(here, "a").merge(here / "b.ledger")
    with pytest.raises(LedgerError, match="is the ledger itself"):
        at(here, "a").merge(here / "a.ledger", add=True)
    assert exported(at(here, "a")) == before
    at(here, "a").merge(here / "b.ledger", add=True)
    assert exported(at(here, "a")) == exported(at(here, "all"))
    assert exported(reportedly.open(here / "a.before-merge.ledger")) == before
    with pytest.raises(LedgerError, match="from an earlier merge"):
        at(here, "a").merge(here / "b.ledger", add=True)


class StoppedError(Exception):
    pass


def stopping(when: str) -> Callable[[float, int, str], None]:
    def tell(done: float, total: int, name: str) -> None:
        if when in name:
            raise StoppedError

    return tell


@pytest.mark.parametrize("when", ["a.ledger", "report 2 of", "b.ledger", "linking"])
def test_merge_that_is_stopped_leaves_everything_as_it_was(here: Path, when: str) -> None:
    inputs = (here / "a.ledger", here / "b.ledger")
    with pytest.raises(StoppedError):
        at(here, "c").merge(*inputs, progress=stopping(when))
    assert not list(here.glob("c.*"))
    at(here, "c").read(Path(at(here, "a").contents().reports[0].path or ""))
    before = exported(at(here, "c"))
    with pytest.raises(StoppedError):
        at(here, "c").merge(*inputs, add=True, progress=stopping(when))
    assert exported(at(here, "c")) == before
    assert not (here / "c.before-merge.ledger").exists()
    at(here, "c").merge(*inputs, add=True)
    assert exported(at(here, "c")) == exported(at(here, "all"))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
@pytest.mark.parametrize("is_there", [True, False])
def test_merge_that_finds_no_room_leaves_the_ledger_as_it_was(here: Path, is_there: bool) -> None:
    LedgerFile.create_or_open(here / "empty.ledger").close()
    # Too little for the copy of a ledger that is there, or for what is written to a new one.
    room = 100_000 if is_there else (here / "empty.ledger").stat().st_size + 20_000
    if is_there:
        shutil.copy(here / "a.ledger", here / "c.ledger")
    program = (
        "import resource, signal, sys, reportedly\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "reportedly.open(sys.argv[1]).merge(sys.argv[2], add=True)\n"
    )
    arguments = [sys.executable, "-c", program, str(here / "c.ledger"), str(here / "b.ledger")]
    ended = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    assert "LedgerError" in ended.stderr
    assert "disk is full" in ended.stderr
    if is_there:
        assert exported(at(here, "c")) == exported(at(here, "a"))
    assert (
        {path.name for path in here.glob("c.*")} <= {"c.ledger", "c.lines"} if is_there else not list(here.glob("c.*"))
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be killed by this signal there")
def test_merge_that_is_killed_leaves_the_ledger_as_it_was(here: Path) -> None:
    shutil.copy(here / "a.ledger", here / "c.ledger")
    program = (
        "import os, sys, reportedly\n"
        "def tell(done, total, name):\n"
        "    if name == 'linking': os.kill(os.getpid(), 9)\n"
        "reportedly.open(sys.argv[1]).merge(sys.argv[2], add=True, progress=tell)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, here / "c.ledger", here / "b.ledger"], timeout=60)
    assert ended.returncode == -signal.SIGKILL
    assert exported(at(here, "c")) == exported(at(here, "a"))


def test_export_and_corrections_read_back_give_the_same_bytes(here: Path) -> None:
    decide(here, "all", "31", 1, value="32")
    decide(here, "all", "Divers find the ferry", 2, outlet="Harbour Herald", published="2031-03-06")
    decide(here, "all", "Ferry sinks off Halden", 3, outlet="Coast Radio")
    wanted = exported(at(here, "all"))
    at(here, "all").export(here / "all.jsonl")
    at(here, "all").export_corrections(here / "decided.jsonl")
    found = merged(here, "all.jsonl", "decided.jsonl")
    assert [(one.kind, one.new, one.decided) for one in found.inputs] == [("export", 5, 0), ("corrections", 0, 3)]
    assert exported(at(here, "c")) == wanted


def test_export_of_a_ledger_adds_nothing_to_it(here: Path) -> None:
    decide(here, "all", "Divers find the ferry", 2, outlet="Harbour Herald", published="2031-03-06")
    wanted = exported(at(here, "all"))
    at(here, "all").export(here / "all.jsonl")
    found = merged(here, "all.jsonl", "all.ledger")
    assert [(one.kind, one.new, one.known) for one in found.inputs] == [("export", 0, 5), ("ledger", 5, 0)]
    assert exported(at(here, "c")) == wanted


def test_page_takes_the_place_of_the_line_that_stood_for_it(here: Path, made: Path) -> None:
    at(here, "all").export(here / "all.jsonl")
    merged(here, "all.jsonl")
    page = next(one for one in at(here, "c").contents().reports if (one.path or "").endswith(".html"))
    assert at(here, "c").provenance(page.id).size != len(PAGE.encode())
    at(here, "c").read(made / "page.html")
    assert at(here, "c").provenance(page.id).size == len(PAGE.encode())
    assert exported(at(here, "c")) == exported(at(here, "all"))


def test_page_that_reads_otherwise_than_an_export_says_wins(here: Path, made: Path) -> None:
    lines = at(here, "all").export(here / "all.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for one in rows:
        if one["type"] == "report" and one["path"].endswith(".html"):
            one["text"] = one["text"].replace("19 people", "90 people")
    (here / "false.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in rows), "utf-8")
    merged(here, "false.jsonl")
    assert exported(at(here, "c")) != exported(at(here, "all"))
    at(here, "c").read(made / "page.html")
    assert exported(at(here, "c")) == exported(at(here, "all"))


def test_lines_that_hold_nothing_are_left_out_one_by_one(here: Path) -> None:
    lines = at(here, "a").export(here / "a.jsonl").read_text("utf-8").splitlines()
    (here / "a.jsonl").write_text("\n".join([*lines, "{ broken", "{}"]), "utf-8")
    (here / "decided.jsonl").write_text('{"type": "correction", "id": "made up"}\n', "utf-8")
    found = merged(here, "a.jsonl", "decided.jsonl")
    export, decided = found.inputs
    assert (export.new, export.left_out, decided.left_out) == (3, 2, 1)
    assert export.notes[0].startswith(f"line {len(lines) + 1}")
    assert decided.notes[0].startswith("line 1 is no correction")


def test_removed_report_comes_back_with_what_was_decided_about_it(here: Path) -> None:
    decide(here, "all", "31", 1, value="32")
    wanted = exported(at(here, "all"))
    report = next(one.id for one in at(here, "all").contents().reports if one.title == "Toll of ferry rises")
    at(here, "all").remove(report, to=here / "out.ledger")
    assert [one.state for one in at(here, "all").corrections()] == ["orphan"]
    assert [one.id for one in at(here, "out").contents().reports] == [report]
    at(here, "all").merge(here / "out.ledger", add=True)
    assert exported(at(here, "all")) == wanted
    with pytest.raises(LedgerError, match="is the ledger itself"):
        at(here, "all").remove(report, to=here / "all.ledger")


def test_report_that_could_not_be_read_again_is_only_removed_for_good(here: Path) -> None:
    (here / "note.txt").write_text("The harbour opens on Friday, mayor Bram Oake said.", "utf-8")
    ledger = at(here, "c")
    ledger.read(here / "note.txt")
    (report,) = ledger.contents().reports
    assert ledger.remove(report.id) == str(here / "note.txt")
    ledger.read(here / "note.txt")
    (here / "note.txt").write_text("The harbour opens on Monday, mayor Bram Oake said.", "utf-8")
    with pytest.raises(InputError, match="no longer there as it was"):
        ledger.remove(report.id)
    assert ledger.remove(report.id, for_good=True) is None
    assert ledger.contents().reports == ()


def test_of_dates_that_came_in_two_ways_the_same_holds_in_every_order(tmp_path: Path) -> None:
    for name in ("near", "far"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "near" / "page.html.json").write_text('{"published": "2031-03-09"}', "utf-8")
    pages = [tmp_path / name / "page.html" for name in ("near", "far")]
    for name, some in (("one", pages), ("other", pages[::-1]), ("near", pages[:1]), ("far", pages[1:])):
        at(tmp_path, name).read(*some)
    merged(tmp_path, "near.ledger", "far.ledger")
    at(tmp_path, "d").merge(tmp_path / "far.ledger", tmp_path / "near.ledger")
    assert len({exported(at(tmp_path, name)) for name in ("one", "other", "c", "d")}) == 1
