"""Dates of the ledger as other formats write them, where they can."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from reportedly.records import Edtf

# A year, month, day or moment, without doubt and without choice.
_PLAIN = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?", re.ASCII
)


def plain_date(value: Edtf | None) -> str | None:
    """Return a date that plain ISO 8601 can write ("2024-10", "2024-10-27"); None for what only EDTF can ("2024-10-27~")."""
    return value.text if value and _PLAIN.fullmatch(value.text) else None


def written(value: Edtf | None) -> str | None:
    """Return a date as the ledger has it, in EDTF; None where there is none."""
    return None if value is None else value.text


def timestamp(value: Edtf | None) -> str | None:
    """Return the moment of a known day in UTC, "2024-10-27T00:00:00.000Z"; None where the day is not known.

    A time of day is kept; without one, or with one of an unknown zone, it is the first moment of the day.
    """
    if value is None or not value.is_day or value.earliest is None:
        return None
    moment = datetime.combine(value.earliest, datetime.min.time(), UTC)
    if "T" in value.text and plain_date(value):
        told = datetime.fromisoformat(value.text)
        moment = told.astimezone(UTC) if told.tzinfo else moment
    return moment_of(moment)


def moment_of(moment: datetime) -> str:
    """Return a moment in UTC as RFC 3339 has it, in thousandths of a second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def first_and_last(value: Edtf | None) -> tuple[date | None, date | None]:
    """Return the first and the last day that a date can touch."""
    return (value.earliest, value.latest) if value else (None, None)
