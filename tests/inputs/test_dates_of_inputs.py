"""Dates as pages and feeds write them."""

from __future__ import annotations

import pytest

from reportedly.inputs.dates import read_date

WRITTEN = [
    ("2021-10-12", "2021-10-12"),
    ("2021-10", "2021-10"),
    ("[2021-10-12..2021-10-14]", "[2021-10-12..2021-10-14]"),
    ("2021-10-12T14:05:00+02:00", "2021-10-12T14:05:00+02:00"),
    ("2021-10-12T14:05:00Z", "2021-10-12T14:05:00Z"),
    ("2021-10-12 14:05", "2021-10-12T14:05"),
    ("2021-10-12T14:05:00.123456+0200", "2021-10-12T14:05:00+02:00"),
    ("2021-10-12 14:05:00 UTC", "2021-10-12T14:05:00Z"),
    ("2021-10-12T14:05:00-05", "2021-10-12T14:05:00-05:00"),
    ("20211012", "2021-10-12"),
    ("20211012T140500Z", "2021-10-12T14:05:00Z"),
    ("2021/10/5", "2021-10-05"),
    ("25/12/2021", "2021-12-25"),
    ("12/25/2021", "2021-12-25"),
    ("03/04/2021", None),  # a day in March or in April
    ("Tue, 12 Oct 2021 14:05:00 +0200", "2021-10-12T14:05:00+02:00"),
    ("Tuesday, October 12, 2021", "2021-10-12"),
    ("Sept. 3, 2021", "2021-09-03"),
    ("3rd May 2021", "2021-05-03"),
    ("1634047500", "2021-10-12T14:05:00Z"),
    ("1634047500000", "2021-10-12T14:05:00Z"),
    ("2021-02-30", None),
    ("Oct 12", None),
    ("Marbles 12, 2021", None),
    ("0001-01-01T00:00:00Z", None),  # programs write it for no date
    ("1970-01-01T00:00:00Z", None),
    ("99999999999999999999", None),
    ("yesterday", None),
    ("", None),
    ("\ud800", None),
]


@pytest.mark.parametrize(("written", "expected"), WRITTEN)
def test_written_date_is_read_or_refused(written: str, expected: str | None) -> None:
    value = read_date(written)
    assert (value.text if value else None) == expected
