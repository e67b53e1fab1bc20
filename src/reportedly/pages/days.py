"""Rows in the order of their days, as columns have these, and the days as facets have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from reportedly.pages.columns import day_of
from reportedly.pages.facets import day_in_facets
from reportedly.pages.ranked import Ranked
from reportedly.records import Edtf

Row = TypeVar("Row")


def by_day(rows: Sequence[Row], days: Sequence[str], finer: Callable[[list[Row]], Sequence[Row]]) -> Ranked[Row]:
    """Return rows by their days, as these are written, those without one last, and those of one day in a finer order."""
    # There are far fewer days than rows, and numbers are compared much faster than days.
    steps = {text: number for number, text in enumerate(sorted(set(days), key=lambda text: order_of(edtf_of(text))))}
    return Ranked(rows, [steps[text] for text in days], finer)


def edtf_of(day: str) -> Edtf | None:
    """Return a day that is written, None for ""."""
    return day_of(day) if day else None


def order_of(value: Edtf | None) -> tuple[date, date, str]:
    """Return a key that puts days in their order, none last."""
    return value.sort_key() if value else (date.max, date.max, "~")


def days_in_facets(days: Sequence[str]) -> list[str]:
    """Return the days as facets have them."""
    known = {text: day_in_facets(edtf_of(text)) for text in set(days)}
    return [known[text] for text in days]
