"""What the options of the interface mean: days and dates in the forms in which people write them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from reportedly.errors import DateError
from reportedly.pages import views
from reportedly.records import Edtf

if TYPE_CHECKING:
    from reportedly.claims import ScaleName

Day = date | str | None


def filters_of(
    about: str | None,
    by: str | None,
    first: Day,
    last: Day,
    as_of: Day,
    own_voice: bool = False,
    scale: ScaleName = "icd203",
    top: int | None = None,
    chosen: tuple[tuple[str, str], ...] = (),
) -> views.Filters:
    """Return what the options ask for.

    Raises:
        DateError: a day is none.
    """
    return views.Filters(about, by, _day(first), _day(last), _day(as_of), own_voice, scale, top, chosen)


def _day(day: Day) -> date | None:
    if isinstance(day, datetime):
        return day.date()
    try:
        return date.fromisoformat(day) if isinstance(day, str) else day
    except ValueError as error:
        raise DateError(f"{day!r} is not a day; write it as 2024-11-01") from error


def edtf_of(day: Edtf | date | str | None) -> Edtf | None:
    """Return a date of publication, which may be a day, a time or EDTF.

    Raises:
        DateError: the words are no date.
    """
    if isinstance(day, str):
        return Edtf.parse(day)
    if isinstance(day, datetime):
        return Edtf.parse(day.isoformat(timespec="seconds"))
    return Edtf.day(day) if isinstance(day, date) else day
