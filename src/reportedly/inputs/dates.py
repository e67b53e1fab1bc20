"""Dates as pages, feeds and people write them, as EDTF."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from reportedly.errors import DateError
from reportedly.records import Edtf

_STAMP = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ]\s?(?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?")
_SLASHES = re.compile(r"(\d{4})[/.](\d\d?)[/.](\d\d?)")
_DAY_FIRST = re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d{4})")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?")
# Written out, because the calendar of the standard library speaks the user's language.
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:,?\s+(?P<clock>\d\d:\d\d(?::\d\d)?)\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
# A day in words, with its year: "Tuesday, October 12, 2021", "12 Oct. 2021", "Tue, 12 Oct 2021 14:05:00 +0200".
DAY_IN_WORDS = rf"{_WEEKDAY}(?:{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\.?,?\s+\d{{4}})"
_WORDS = re.compile(
    rf"{_WEEKDAY}(?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{MONTH})\.?,?\s+(?P<year2>\d{{4}})){_CLOCK}",
    re.IGNORECASE,
)
# What programs write for "no date": the beginnings of their calendars.
_EMPTY_DAYS = ("0001-01-01", "1601-01-01", "1900-01-01", "1970-01-01")


def read_date(written: str) -> Edtf | None:
    """Return the date that a string writes, None when it writes none or leaves open which.

    "Tue, 12 Oct 2021 14:05 +0200" is 2021-10-12T14:05+02:00, "2021/10/12" a day; 03/04/2021 is two days to two
    readers and so none. Every form of `Edtf.parse` is taken as it is.
    """
    written = " ".join(written[:100].split())
    for read in (_stamp, _as_edtf, _compact, _slashes, _seconds, _words):
        value = read(written)
        if value is not None:
            return None if value.text.startswith(_EMPTY_DAYS) else value
    return None


def _parse(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except DateError:
        return None


def _as_edtf(written: str) -> Edtf | None:
    return _parse(written)


def _stamp(written: str) -> Edtf | None:
    match = _STAMP.fullmatch(written)
    return _parse(f"{match['day']}T{match['clock']}{_zone(match['zone'])}") if match else None


def _zone(written: str | None) -> str:
    if not written:
        return ""
    if written[0] not in "+-":
        return "Z"
    digits = written[1:].replace(":", "")
    return f"{written[0]}{digits[:2]}:{digits[2:] or '00'}"


def _compact(written: str) -> Edtf | None:
    match = _COMPACT.fullmatch(written)
    if not match or not "1900" <= match[1] <= "2099":
        return None
    clock = f"T{match[4]}:{match[5]}:{match[6] or '00'}{match[7] or ''}" if match[4] else ""
    return _parse(f"{match[1]}-{match[2]}-{match[3]}{clock}")


def _slashes(written: str) -> Edtf | None:
    if match := _SLASHES.fullmatch(written):
        return _day(match[1], int(match[2]), match[3])
    if match := _DAY_FIRST.fullmatch(written):
        first, second = int(match[1]), int(match[2])
        if first > 12 or first == second:
            return _day(match[3], second, match[1])
        if second > 12:
            return _day(match[3], first, match[2])
    return None


def _seconds(written: str) -> Edtf | None:
    match = _SECONDS.fullmatch(written)
    return _parse(datetime.fromtimestamp(int(match[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")) if match else None


def _words(written: str) -> Edtf | None:
    match = _WORDS.fullmatch(written)
    if not match:
        return None
    month = _month(match["month"] or match["month2"])
    value = _day(match["year"] or match["year2"], month, match["day"] or match["day2"]) if month else None
    return _parse(f"{value.text}T{match['clock']}{_zone(match['zone'])}") if value and match["clock"] else value


def _month(name: str) -> int | None:
    name = "sep" if name.lower() == "sept" else name.lower()
    return next((number for number, full in enumerate(MONTHS, 1) if full.startswith(name)), None)


def _day(year: str, month: int, day: str) -> Edtf | None:
    return _parse(f"{year}-{month:02}-{int(day):02}")
