"""Parquet: the tables of the CSV export, each column with one type, also where there is no row."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pages.small_story import small_story

from reportedly.exports import tables
from reportedly.pages import views
from reportedly.pages.frames import typed_columns
from reportedly.records import Contents

parquet = pytest.importorskip("pyarrow.parquet")


def test_tables_come_back_as_they_were() -> None:
    index = views.Index(small_story())
    claims, figures = views.claims(index), views.figures(index)
    named = {"claims": (claims, views.ClaimView), "figures": (figures, views.FigureView)}
    for name, data in tables(named):
        back = parquet.read_table(io.BytesIO(data)).to_pydict()
        assert back == {column: values for column, (_, values) in typed_columns(*named[name]).items()}
        assert data == dict(tables(named))[name]


def test_dates_are_dates_beside_their_edtf() -> None:
    ((_, data),) = tables({"claims": (views.claims(views.Index(small_story())), views.ClaimView)})
    back = parquet.read_table(io.BytesIO(data)).to_pydict()
    assert date(2031, 3, 3) in back["said_earliest"]
    assert "2031-03-03" in back["said"]


def test_list_without_rows_has_its_columns() -> None:
    ((_, data),) = tables({"copies": (views.copies(views.Index(Contents())), views.CopyView)})
    assert "share" in parquet.read_table(io.BytesIO(data)).column_names
