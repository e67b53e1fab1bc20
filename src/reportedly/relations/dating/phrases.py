"""Days in the words of a reason: "14 February 2019", "Thursday", "the report of 16–19 November 2024"."""

from __future__ import annotations

from datetime import date

from reportedly.records import Edtf

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Monday is 0, as `date.weekday` counts.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_words(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def report_words(value: Edtf | None) -> str:
    """Return what a report is called after its date of publication."""
    if value is None or value.earliest is None or value.latest is None:
        return "another report, with its year"
    first, last = value.earliest, value.latest
    if first == last:
        return f"the report of {day_words(last)}"
    begin = str(first.day) if (first.year, first.month) == (last.year, last.month) else day_words(first)
    return f"the report of {begin}{'–' if begin.isdigit() else ' – '}{day_words(last)}"


def ordinal(number: int) -> str:
    """Return a number as an ordinal: 1st, 2nd, 11th."""
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
