"""Numbers with their nouns, and days from one to another, as every list tells them."""

from __future__ import annotations

from datetime import date

from reportedly.records import Edtf


def days_between(first: date, last: date) -> Edtf:
    """Return the days from `first` to `last`, one day where they are the same."""
    return Edtf.day(first) if first == last else Edtf.interval(first, last)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 origin", "2 origins", "2 copies", "2 days"."""
    if number == 1:
        return f"1 {noun}"
    is_changed = noun.endswith("y") and noun[-2] not in "aeiou"
    return f"{number:,} {noun[:-1]}ies" if is_changed else f"{number:,} {noun}s"
