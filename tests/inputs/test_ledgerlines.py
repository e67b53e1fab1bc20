"""Our own JSON lines come back as reports; other programs' records are none of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers import a_report

from reportedly.inputs import Place, receive
from reportedly.pages.jsonl import lines
from reportedly.records import Contents, Edtf, Part, Received, Skipped, Span

REPORT = replace(
    a_report(
        "Dam gives way\nThe dam gave way on Sunday night.",
        published="2031-03-02",
        outlet="Corvane",
        url="https://c.example/1",
    ),
    title="Dam gives way",
    parts=(Part(Span(0, 13), "headline"), Part(Span(14, 47), "body")),
)


def read(path: Path, *rows: str) -> list[Received | Skipped]:
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return list(receive(Place(str(path))))


def test_report_read_from_a_plain_text_comes_back_with_its_id_and_parts(tmp_path: Path) -> None:
    (got,) = read(tmp_path / "a.jsonl", *lines(Contents(reports=(REPORT,))))
    assert isinstance(got, Received)
    assert replace(got.report, path=None) == REPORT
    assert got.data == REPORT.text.encode()


def test_report_cut_out_of_a_page_comes_back_with_another_id(tmp_path: Path) -> None:
    page = replace(REPORT, sha256="0" * 64)
    (got,) = read(tmp_path / "a.jsonl", *lines(Contents(reports=(page,))))
    assert isinstance(got, Received)
    assert (got.report.text, got.report.outlet, got.report.parts) == (page.text, page.outlet, page.parts)
    assert got.report.sha256 != page.sha256


def test_date_that_followed_from_other_reports_is_not_taken_over(tmp_path: Path) -> None:
    inferred = replace(REPORT, published=Edtf.parse("2031-03-02/2031-03-05"), published_basis="inferred")
    (got,) = read(tmp_path / "a.jsonl", *lines(Contents(reports=(inferred,))))
    assert isinstance(got, Received)
    assert got.candidates == ()


def test_rows_that_are_no_reports_are_passed_over(tmp_path: Path) -> None:
    figure = {"type": "figure", "id": "0" * 20, "report": REPORT.id, "text": "14"}
    got = read(tmp_path / "a.jsonl", json.dumps(figure), *lines(Contents(reports=(REPORT,))))
    assert [type(one) for one in got] == [Received]


def test_report_without_its_text_says_what_to_do(tmp_path: Path) -> None:
    (got,) = read(tmp_path / "a.jsonl", *lines(Contents(reports=(REPORT,)), texts=False))
    assert isinstance(got, Skipped)
    assert "export the ledger again without --no-text" in got.why


def test_record_of_another_program_is_read_as_before(tmp_path: Path) -> None:
    record = {"type": "story", "id": "77", "text": "The dam gave way on Sunday night."}
    (got,) = read(tmp_path / "a.jsonl", json.dumps(record))
    assert isinstance(got, Received)
    assert got.report.text == record["text"]


BROKEN: list[Any] = [
    None,
    "all",
    [{"span": [0, 999], "kind": "body"}],
    [{"span": [5, 2], "kind": "body"}],
    [{"span": [0, 20], "kind": "body"}, {"span": [10, 30], "kind": "body"}],
    [{"span": [0, 20], "kind": "poem"}],
    [{"span": [0.5, "x"], "kind": "body"}],
    [{"span": [1e400, 3], "kind": "body"}],
    [7],
]


@pytest.mark.parametrize("parts", BROKEN, ids=str)
def test_broken_parts_are_found_anew(tmp_path: Path, parts: Any) -> None:
    row = json.loads(next(lines(Contents(reports=(REPORT,))))) | {"parts": parts}
    (got,) = read(tmp_path / "a.jsonl", json.dumps(row))
    assert isinstance(got, Received)
    assert [part.kind for part in got.report.parts] == ["headline", "body"]
