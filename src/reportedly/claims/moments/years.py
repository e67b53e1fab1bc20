"""Years, decades and centuries: "2019", "fiscal 1989", "nineteen eighty-six", "the late 1970s", "the 19th century"."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.claims.moments import algebra, calendar
from reportedly.claims.moments.expressions import (
    RANGE_MARKS,
    Expression,
    Setting,
    counts,
    ends_of,
    fixed,
    spoken_year,
)
from reportedly.claims.moments.timewords import APOSTROPHES, TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf

# Four digits outside of these are a year only where a word before them asks for one.
_USUAL = range(1900, 2050)


def read_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "2019" where it counts nothing, "nineteen eighty-six", "the year 2000"."""
    if (typed.low(at), typed.low(at + 1)) == ("the", "year"):
        year, after = _said(typed, at + 2)
        return fixed(at, after, calendar.parsed(f"{year:04d}")) if year else None
    year, after = _said(typed, at)
    if year is None or (after == at + 1 and not _is_year(typed, at, year)):
        return None
    return fixed(at, after, calendar.parsed(f"{year:04d}"))


def read_year_or_later(typed: TimeWords, at: int) -> Expression | None:
    """Read a year, with the words behind it that open its end: "1994 or later"."""
    core = read_year(typed, at)
    return with_later(typed, core) if core else None


def _said(typed: TimeWords, at: int) -> tuple[int | None, int]:
    year = typed.year(at)
    return (year, at + 1) if year else spoken_year(typed, at)


def _is_year(typed: TimeWords, at: int, year: int) -> bool:
    """Say whether four digits are a year, and count nothing and are no part of a name."""
    asked = typed.low(at - 1) in listed("times", "before_year") or _after_mid(typed, at)
    in_brackets = typed.low(at - 1) == "(" and typed.low(at + 1) in (")", ",")
    # "The 2024 elections" dates, "of 2000 soldiers" counts.
    named = typed.low(at - 1) in ("the", "its", "their") and year % 100 != 0 and 1950 <= year < 2050
    if counts(typed, at + 1) and not named:
        return False
    return asked or in_brackets or _follows_year(typed, at) or _describes(typed, at, year)


def _follows_year(typed: TimeWords, at: int) -> bool:
    """Say whether a year stands before it in a list or a range: "1994, 1995 and 1997", "2019-2022"."""
    joined = typed.low(at - 1) in (*RANGE_MARKS, ",", "and", "or", "/")
    return joined and (typed.year(at - 2) is not None or (typed.low(at - 2) == "," and typed.year(at - 3) is not None))


def _describes(typed: TimeWords, at: int, year: int) -> bool:
    """Say whether a usual year stands before what it describes ("his failed 1996 campaign"), in no name and no count."""
    if year not in _USUAL or year % 100 == 0 or typed.kind(at + 1) != "word":
        return False
    if typed.low(at + 1) in listed("times", "after_bare_day"):
        return False
    owned = [place for place in (at - 1, at - 2) if typed.low(place) in listed("times", "before_described")]
    if not owned or typed.low(at - 1) in listed("times", "before_count"):
        return False
    return not typed.is_capitalised(at + 1) or owned[0] == at - 1


def read_split_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "2022-23" and "2022/23", a year that runs over two of the calendar, and "1914-18", which lasted from one to the other."""
    match = re.fullmatch(r"(\d{4})/(\d{2})", typed.text(at)) if typed.kind(at) == "amount" else None
    year = int(match[1]) if match else typed.year(at)
    short, after = (match[2], at + 1) if match else (typed.text(at + 2), at + 3)
    if year is None or not (match or (typed.low(at + 1) in RANGE_MARKS and typed.is_glued(at + 2))):
        return None
    if len(short) != 2 or not short.isdecimal() or (typed.is_glued(after) and typed.kind(after) != "mark"):
        return None
    end = year - year % 100 + int(short) + (100 if int(short) == 0 else 0)
    if end <= year or (match and end != year + 1):
        return None
    first, last = (calendar.parsed(f"{each:04d}") for each in (year, end))
    whole = fixed(at, after, algebra.lasting(first, last))
    if end == year + 1:
        return replace(whole, plain=lambda _: first)
    return replace(whole, parts=ends_of((at, at + 1, at + 2, after), lambda _: first, lambda _: last))


def _after_mid(typed: TimeWords, at: int) -> bool:
    return typed.low(at - 1) == "-" and typed.low(at - 2) in ("mid", "pre", "post", "early", "late")


def read_year_before_christ(typed: TimeWords, at: int) -> Expression | None:
    """Read "480 BC", "44 B.C.": TIMEX3 has a way to write it, EDTF as it is kept here has none."""
    digits = typed.text(at)
    if typed.kind(at) != "number" or len(digits) > 4 or typed.is_in_a_sign(at):
        return None
    if typed.text(at + 1) in ("BC", "BCE"):
        after = at + 2
    elif (typed.text(at + 1), typed.low(at + 2), typed.text(at + 3)) == ("B", ".", "C"):
        after = at + 5 if typed.low(at + 4) == "." and typed.is_glued(at + 4) else at + 4
    else:
        return None
    unknown = fixed(at, after, None)
    return replace(unknown, written=lambda _: f"BC{int(digits):04d}")


def read_fiscal_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "fiscal 1989", "the current fiscal year", "fiscal year 2024"."""
    start = at + 1 if typed.low(at) == "the" else at
    step = words("deixis").get(typed.low(start))
    start += step is not None or typed.low(start) == "latest"
    if typed.low(start) not in ("fiscal", "financial") or typed.low(at - 1) == "a":
        return None
    has_noun = typed.low(start + 1) == "year"
    year, after = _said(typed, start + 2 if has_noun else start + 1)
    if year is not None:
        return fixed(at, after, calendar.parsed(f"{year:04d}"))
    if not has_noun:
        return None

    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.day, "year", step or 0) if setting.day else None

    return Expression(at, start + 2, value, value)


def read_decade(typed: TimeWords, at: int) -> Expression | None:
    """Read "the 1990s", "the '80s", "the nineties"."""
    start = at + 1 if typed.low(at) == "the" else at
    digits = typed.text(start)
    if typed.kind(start) == "number" and len(digits) == 4 and digits.endswith("0") and _ends_in_s(typed, start):
        return fixed(at, start + 2, calendar.parsed(digits[:3] + "X"))
    in_words = words("decades").get(typed.low(start)) if start > at else None
    if in_words:
        return _recent_decade(at, start + 1, in_words)
    short = start + 1 if typed.low(start) in APOSTROPHES else start
    digits = typed.text(short)
    apart = start > at or short > start or typed.low(at - 1) == "and"
    if apart and len(digits) == 2 and digits.isdecimal() and digits.endswith("0") and _ends_in_s(typed, short):
        return _recent_decade(at, short + 2, int(digits)) if int(digits) >= 20 else None
    return None


def _ends_in_s(typed: TimeWords, at: int) -> bool:
    return typed.text(at + 1) == "s" and typed.is_glued(at + 1)


def _recent_decade(first: int, last: int, tens: int) -> Expression:
    """Return the decade of that name that began last ("the '80s")."""

    def value(setting: Setting) -> Edtf | None:
        day = setting.beside
        if day is None:
            return None
        century = day.year // 100 - (day.year % 100 < tens)
        return calendar.parsed(f"{century:02d}{tens // 10}X")

    return Expression(first, last, value, value)


def read_century(typed: TimeWords, at: int) -> Expression | None:
    """Read "the 19th century", "the twenty-first century"; "this century" is a period."""
    start = at + 1 if typed.low(at) == "the" else at
    number = typed.ordinal(start) or words("ordinals").get(typed.low(start))
    after = start + 1
    if number is None and (typed.low(start), typed.low(start + 1), typed.low(start + 2)) == ("twenty", "-", "first"):
        number, after = 21, start + 3
    after += typed.low(after) == "-"
    if number is None or number > 30 or typed.low(after) != "century":
        return None
    # "The first century of its rule" counts from elsewhere.
    if number < 10 and typed.kind(start) == "word":
        return None
    return fixed(at, after + 1, calendar.parsed(f"{number - 1:02d}XX"))


def with_later(typed: TimeWords, core: Expression) -> Expression:
    """Return a year with the words behind it that open its end: "1994 or later", "1990 and beyond"."""
    at = core.last
    if (typed.low(at), typed.low(at + 1)) not in (("or", "later"), ("and", "beyond"), ("and", "after")):
        return core

    def value(setting: Setting) -> Edtf | None:
        found = core.value(setting)
        return algebra.since(found) if found else None

    return replace(core, last=at + 2, value=value, mod="ON_OR_AFTER", bound=True)
