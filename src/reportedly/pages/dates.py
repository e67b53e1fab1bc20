"""Dates in plain words, for readers who have never met EDTF."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from reportedly.records import DateBasis, Edtf

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# The codes 21 to 24 and 33 to 36 of EDTF.
_PARTS = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
}  # fmt: skip
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MONTH_BEFORE_YEAR = re.compile(rf"(?<={'|'.join(_MONTHS)}) \d{{4}}(?!\d)")


# A page names the same few days again and again.
@lru_cache(maxsize=1024)
def in_words(value: Edtf, *, year: int | None = None) -> str:
    """Return a date in plain words, its grain and its doubt kept.

    "2024-10-27/2024-10-28" is "27–28 Oct 2024", "2024-10-07/.." is "since 7 Oct 2024", "[2024-10-12..2024-10-19]" is "some
    day from 12 to 19 Oct 2024". With `year` that year is left unsaid, for columns in which it is always the same.
    """
    words = _whole(value.text)
    same_year = year is not None and set(_YEAR.findall(words)) == {str(year)}
    return _MONTH_BEFORE_YEAR.sub("", words) if same_year else words


def due_in_words(value: Edtf | None) -> str:
    """Return in plain words when something is to come: "27 Oct 2024", "from 27 Oct 2024 on" for "as soon as the 27th", "–" for no day."""
    if value is None:
        return "–"
    first, slash, last = value.text.partition("/")
    return f"from {_point(first)} on" if slash and last == ".." and first not in ("", "..") else in_words(value)


def printed_in_words(published: Edtf | None, basis: DateBasis | None, *, year: int | None = None) -> str:
    """Return when a report was printed, with its doubt: "17 Nov 2024", "16–19 Nov 2024 (inferred)", "undated"."""
    if published is None:
        return "undated"
    text = published.text
    if text[:1] == "[" and published.earliest and published.latest:
        text = f"{published.earliest}/{published.latest}"
    words = in_words(Edtf.parse(text), year=year)
    return f"{words} (inferred)" if basis == "inferred" else words


def _whole(text: str) -> str:
    if text[:1] == "[":
        return _choice(text[1:-1], "or")
    if text[:1] == "{":
        return _choice(text[1:-1], "and")
    if "/" in text:
        return _lasting(*text.split("/", 1))
    return _point(text)


def _choice(inner: str, word: str) -> str:
    pieces = [piece.strip() for piece in inner.split(",")]
    if len(pieces) > 1:
        said = [_range(piece, word) if ".." in piece else _point(piece) for piece in pieces]
        shortened = _shared(said) if not any(".." in piece for piece in pieces) else said
        return f"{', '.join(shortened[:-1])} {word} {shortened[-1]}"
    return _range(inner, word) if ".." in inner else _point(inner)


def _range(piece: str, word: str) -> str:
    first, _, last = piece.partition("..")
    if not first:
        return f"{_point(last)} or earlier"
    if not last:
        return f"{_point(first)} or later"
    lead = "some day from" if word == "or" else "every day from"
    return f"{lead} {' to '.join(_shared([_point(first), _point(last)]))}"


def _lasting(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"until {_point(last)}"
    if last == "..":
        return f"since {_point(first)}"
    if last == "":
        return f"from {_point(first)}"
    start, end = _shared([_point(first), _point(last)])
    # "27–28 Oct" but "27 Oct – 2 Nov": a bare dash joins numbers only.
    return f"{start}–{end}" if start.isdigit() and end[:1].isdigit() else f"{start} – {end}"


def _shared(points: list[str]) -> list[str]:
    """Leave out of each point what the last one says too: ["27 Oct 2024", "28 Oct 2024"] is ["27", "28 Oct 2024"]."""
    last = points[-1].split(" ")
    shortened = []
    for point in points[:-1]:
        words = point.split(" ")
        if len(words) == len(last) == 3 and words[0].isdigit():
            if words[1:] == last[1:]:
                words = words[:1]
            elif words[2] == last[2]:
                words = words[:2]
        elif len(words) == len(last) == 2 and words[1] == last[1]:
            words = words[:1]
        shortened.append(" ".join(words))
    return [*shortened, points[-1]]


def _point(text: str) -> str:
    bare = text.rstrip("?~%")
    doubt = text[len(bare) :]
    said = _clock(bare) if "T" in bare else _calendar(bare)
    if doubt in ("~", "%"):
        said = f"about {said}"
    return f"{said} (uncertain)" if doubt in ("?", "%") else said


def _clock(text: str) -> str:
    moment = datetime.fromisoformat(text)
    offset = moment.strftime("%z")
    zone = "" if not offset else " UTC" if offset == "+0000" else f" UTC{offset[:3]}:{offset[3:5]}"
    return f"{_calendar(text.partition('T')[0])}, {moment:%H:%M}{zone}"


def _calendar(text: str) -> str:
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    named = "" if year == "XXXX" else _year(year)
    if not month or month == "XX":
        return named or "year unknown"
    if month in _PARTS:
        return f"{_PARTS[month]} {named}"
    stem = f"{_MONTHS[int(month) - 1]} {named}".strip()
    if day == "XX":
        stem = f"some day in {stem}"
    elif day:
        stem = f"{int(day)} {stem}"
    return stem if named else f"{stem}, year unknown"


def _year(year: str) -> str:
    if year.endswith("XX"):
        return f"{year[:2]}00 to {year[:2]}99"
    return f"the {year[:3]}0s" if "X" in year else year
