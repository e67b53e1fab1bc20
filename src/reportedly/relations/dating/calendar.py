"""Days of the calendar that can lie anywhere in it: what is beyond its ends is its end, or no day."""

from __future__ import annotations

from datetime import date, timedelta

# Newsrooms name the weekday alone of days up to seven days away (Associated Press Stylebook, "days of the week").
WEEK = timedelta(7)


def known_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None for one that it does not have."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(month: int, day: int, beside: date) -> date | None:
    """Return the day of that name which is nearest to another."""
    days = [found for step in (-1, 0, 1) if (found := known_day(beside.year + step, month, day))]
    return min(days, key=lambda found: abs(found - beside), default=None)


def moved(day: date, by: timedelta) -> date:
    """Return the day so much later, or earlier, and the calendar's first or last one where it ends before."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
