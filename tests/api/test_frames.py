"""The ledger as data frames: the columns of the CSV export, each with one type."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.api import TABLES, Ledger, Rows
from reportedly.errors import MissingLibraryError, ReportedlyError
from reportedly.pages.views import ClaimView, TopicView, columns

LIBRARIES = ["pandas", "polars"]
FRAMES = [
    "questions",
    "answers",
    "claims",
    "figures",
    "timeline",
    "forecasts",
    "sources",
    "actors",
    "copies",
    "reports",
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return reportedly.demo(tmp_path_factory.mktemp("demo") / "demo.ledger")


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> Any:
    pytest.importorskip(request.param)
    return request.param


def records(frame: Any) -> list[dict[str, Any]]:
    """Return the rows of a frame of either library with None for gaps and days as dates."""
    if hasattr(frame, "to_dicts"):
        found: list[dict[str, Any]] = frame.to_dicts()
        return found
    import pandas

    rows = frame.to_dict("records")
    return [{name: None if pandas.isna(value) else _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    return value.date() if hasattr(value, "date") else value


def test_frames_have_the_columns_and_rows_of_the_csv_export(library: Any, ledger: Ledger, tmp_path: Path) -> None:
    frames = ledger.to_frames(library)
    assert list(frames) == [*FRAMES, "relations"]
    ledger.export(tmp_path, "csv")
    for name in TABLES:
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            header, *lines = csv.reader(file)
        frame = frames["answers" if name == "questions" else name]
        added = {f"{column}_{end}" for column in header for end in ("earliest", "latest")}
        assert [column for column in frame.columns if column not in added] == header
        rows = records(frame)
        assert len(rows) == len(lines)
        for row, line in zip(rows, lines, strict=True):
            for column, cell in zip(header, line, strict=True):
                assert same(row[column], cell), (name, column)


def same(value: Any, cell: str) -> bool:
    """Say whether a value of a frame is what CSV writes of it."""
    if isinstance(value, float):
        return float(cell) == value
    return cell in ("" if value is None else str(value), f"'{value}")


def test_whole_ledger_is_there(library: Any, ledger: Ledger) -> None:
    frames = ledger.to_frames(library)
    assert len(frames["questions"]) == len(ledger.questions())
    assert len(frames["relations"]) == len(ledger.contents().relations)
    ends = {row["id"] for name in ("answers", "claims", "figures") for row in records(frames[name])}
    known = ends | {claim.id for claim in ledger.contents().claims} | {row.id for row in ledger.contents().figures}
    assert {row["a"] for row in records(frames["relations"])} <= known


def test_columns_have_one_type_each(library: Any, ledger: Ledger) -> None:
    frame = ledger.figures().to_frame(library)
    types = {name: str(frame[name].dtype) for name in ("low", "paragraph", "figure", "said", "said_earliest")}
    assert (
        types
        == {
            "pandas": {
                "low": "Float64",
                "paragraph": "Int64",
                "figure": "string",
                "said": "string",
                "said_earliest": "datetime64[s]",
            },
            "polars": {
                "low": "Float64",
                "paragraph": "Int64",
                "figure": "String",
                "said": "String",
                "said_earliest": "Date",
            },
        }[library]
    )


def test_a_date_stands_as_written_and_as_real_days(library: Any, ledger: Ledger) -> None:
    for claim, row in zip(ledger.claims(), records(ledger.claims().to_frame(library)), strict=True):
        said = claim.said
        assert row["said"] == (str(said) if said else None)
        assert (row["said_earliest"], row["said_latest"]) == ((said.earliest, said.latest) if said else (None, None))


def test_days_of_sources_are_real_days(library: Any, ledger: Ledger) -> None:
    first = records(ledger.sources().to_frame(library))[0]["first"]
    assert isinstance(first, date)
    assert first == ledger.sources()[0].first


def test_days_long_ago_are_no_trouble(library: Any, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("Nela Marsh said that 12 people were killed.")
    ledger = reportedly.open(tmp_path / "old.ledger")
    ledger.read(tmp_path / "old.txt", published="1588-07-29")
    assert records(ledger.reports().to_frame(library))[0]["published_earliest"] == date(1588, 7, 29)


@pytest.mark.parametrize("kind", [ClaimView, TopicView])
def test_empty_list_has_the_columns_of_its_kind(kind: type[object], library: Any, ledger: Ledger) -> None:
    none = ledger.topics(about="volcano") if kind is TopicView else ledger.claims(about="volcano")
    frame = none.to_frame(library)
    assert len(frame) == 0
    assert set(frame.columns) >= set(columns(kind))


def test_found_sentences_have_their_place(library: Any, ledger: Ledger) -> None:
    found = ledger.search("killed")
    rows = records(found.to_frame(library))
    assert rows[0] == {
        "report": found[0].report,
        "start": found[0].span.start,
        "end": found[0].span.end,
        "words": found[0].words,
    }


def test_pandas_comes_first_and_polars_will_do(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    assert type(ledger.copies().to_frame()).__module__.startswith("pandas")
    pytest.importorskip("polars")
    monkeypatch.setitem(sys.modules, "pandas", None)  # as where it is not installed
    assert type(ledger.copies().to_frame()).__module__.startswith("polars")


@pytest.mark.parametrize(("library", "words"), [(None, "pandas or polars"), ("pandas", "pandas"), ("polars", "polars")])
def test_without_a_library_it_says_what_to_install(
    library: Any, words: str, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in LIBRARIES:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingLibraryError, match=rf"data frames need {words}; pip install {words.split()[0]}") as told:
        ledger.to_frames(library)
    assert isinstance(told.value, ReportedlyError | ImportError)


def test_other_libraries_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'dask' is no library for data frames here"):
        Rows([], ClaimView).to_frame("dask")  # type: ignore[arg-type]
