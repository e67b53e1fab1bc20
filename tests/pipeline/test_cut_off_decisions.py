"""A decision whose run was cut off before it linked is linked by the next run, whatever that has to say of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import reportedly
from reportedly.errors import CorrectionError, InputError
from reportedly.ledger import LedgerFile
from reportedly.pipeline import read_lines

FIRST = "Harbour Echo, 5 May 2031\n\nMayor Ines Falk said that 40 people were missing off Orrin.\n"
SECOND = "The coast guard denied on Tuesday that 40 people were missing off Orrin.\n"
WHEN = "2031-06-01T10:00:00.000Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    ledger = reportedly.open(tmp_path / "a.ledger")
    ledger.read(tmp_path / "first.txt", tmp_path / "second.txt")
    return ledger.path


def export_of(path: Path) -> bytes:
    return reportedly.open(path).export(path.with_suffix(".jsonl")).read_bytes()


def undisturbed(path: Path, name: str = "undisturbed.ledger") -> Path:
    return Path(shutil.copyfile(path, path.with_name(name)))


def test_report_that_was_removed_but_not_unlinked(path: Path) -> None:
    other = undisturbed(path)
    first = str(path.with_name("first.txt"))
    reportedly.open(other).remove(first)
    with LedgerFile.create_or_open(path) as ledger:
        ledger.remove_report(next(report.id for report in ledger.reports() if report.path == first))
    assert not reportedly.open(path).is_complete()
    with pytest.raises(InputError, match="there is no report with the path or id"):
        reportedly.open(path).remove(first)
    assert reportedly.open(path).is_complete()
    assert export_of(path) == export_of(other)


def test_corrections_that_were_kept_but_not_linked(path: Path, tmp_path: Path) -> None:
    other = undisturbed(path)
    claim = reportedly.open(path).contents().claims[0].id
    reportedly.open(other).correct(claim, by="Ada", when=WHEN, stance="doubted")
    lines = reportedly.open(other).export_corrections(tmp_path / "decided.jsonl")
    decided, _ = read_lines(lines.read_text(encoding="utf-8").splitlines(), "decided")
    again = undisturbed(path, "again.ledger")
    for each in (path, again):
        with LedgerFile.create_or_open(each) as ledger:
            ledger.add_corrections(decided, [place.report for one in decided for place in one.target.places])
        assert not reportedly.open(each).is_complete()
    assert reportedly.open(path).import_corrections(lines)[:2] == (0, 1)
    with pytest.raises(CorrectionError):
        reportedly.open(again).correct(claim, by="Ada", when=WHEN, stance="doubted")
    for each in (path, again):
        assert reportedly.open(each).is_complete()
        assert export_of(each) == export_of(other)


def test_merge_that_was_cut_off_after_it_kept_its_copy(path: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text("Ines Falk said that 28 people were missing off Orrin.\n", encoding="utf-8")
    more = reportedly.open(tmp_path / "more.ledger")
    more.read(tmp_path / "third.txt")
    undisturbed(path, "a.before-merge.ledger")
    (tmp_path / ".a.before-merge.ledger.part").write_bytes(b"half a copy")
    reportedly.open(path).merge(more.path, add=True)
    assert len(reportedly.open(path).reports()) == 3
    assert len(reportedly.open(tmp_path / "a.before-merge.ledger").reports()) == 2
    assert not list(tmp_path.glob(".*"))
