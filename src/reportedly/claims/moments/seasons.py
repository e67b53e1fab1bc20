"""Seasons: "last summer", "the summer of 2023", "over the summer"."""

from __future__ import annotations

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING
from reportedly.claims.moments.expressions import Expression, Setting, fixed, trailing_year
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf

# "Fall" and "spring" are other words as well; after one of these with "the" they are seasons.
_IN = (
    "in",
    "over",
    "during",
    "throughout",
    "into",
    "through",
    "until",
    "since",
    "by",
    "early",
    "late",
    "mid",
    "this",
    "for",
    "before",
    "after",
)
# "Spring" without an article is a season behind these.
_BARE = ("in", "before", "until", "since", "by")


def read_season_of_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "the summer of 2023", "spring 2024", "the summer of last year"."""
    start = at + 1 if typed.low(at) == "the" else at
    code = _code(typed, start)
    if code is None or typed.low(start + 1) == ",":
        return None
    year, after = trailing_year(typed, start + 1)
    if year is not None:
        return fixed(at, after, calendar.parsed(f"{year:04d}-{code}"))
    behind = start + 2 if typed.low(start + 1) == "of" else start + 1
    if typed.low(behind) in ("this", "last", "next") and typed.low(behind + 1) == "year":
        return _season_of(at, behind + 2, code, words("deixis")[typed.low(behind)])
    return None


def _season_of(first: int, last: int, code: int, years: int) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        return calendar.parsed(f"{setting.day.year + years:04d}-{code}") if setting.day else None

    return Expression(first, last, value, value)


def _code(typed: TimeWords, at: int) -> int | None:
    code: int | None = words("seasons").get(words("units").get(typed.low(at), ""))
    return code


def read_the_season(typed: TimeWords, at: int) -> Expression | None:
    """Read "over the summer", "in autumn": the season last begun or next to come."""
    start = at + 1 if typed.low(at) == "the" else at
    code = _code(typed, start)
    if code is None or typed.low(at - 1) not in _IN or typed.low(start + 1) in ("of", "-"):
        return None
    bare = start == at and typed.low(at) not in ("summer", "winter", "autumn")
    if bare and typed.low(at - 1) not in _BARE:
        return None
    bound = typed.low(at - 1) in ("before", "after", "until") or (bare and typed.low(at - 1) in ("since", "by"))
    if bound and not _ends(typed, start + 1):
        return None
    if typed.kind(start + 1) == "word" and typed.is_capitalised(start + 1):
        return None

    def value(setting: Setting) -> Edtf | None:
        day = setting.beside
        if day is None:
            return None
        if setting.is_history:
            return calendar.parsed(f"{day.year:04d}-{code}")
        if setting.direction == COMING:
            near = season_beside(setting, code, 1 if typed.low(at - 1) == "before" else 0)
            # What will open "in the spring" opens in the next one, once this year's is over.
            is_over = (
                typed.low(at - 1) in ("in", "by", "until")
                and near is not None
                and near.latest is not None
                and near.latest < day
            )
            return season_beside(setting, code, 1) if is_over else near
        years = [calendar.parsed(f"{day.year + away:04d}-{code}") for away in (0, -1)]
        return next((year for year in years if year and year.earliest and year.earliest <= day), None)

    return Expression(at, start + 1, value, value)


def _ends(typed: TimeWords, at: int) -> bool:
    """Say whether a season ends here: "before spring, he said", not "before spring water"."""
    return typed.kind(at) != "word" or typed.low(at) in listed("times", "after_bare_day")


def season_away(first: int, last: int, code: int, step: int) -> Expression:
    """Return the season before, around or after the day of writing ("last summer")."""

    def value(setting: Setting) -> Edtf | None:
        return season_beside(setting, code, step)

    return Expression(first, last, value, value)


def season_beside(setting: Setting, code: int, step: int) -> Edtf | None:
    """Return the season last ended (-1), next to begin (1), or the one now or else of this year (0)."""
    day = setting.day
    if day is None:
        return None
    years = [calendar.parsed(f"{day.year + away:04d}-{code}") for away in (-1, 0, 1)]
    known = [year for year in years if year and year.earliest and year.latest]
    if step == 1:
        return next((year for year in known if year.earliest and year.earliest > day), None)
    if step == -1:
        return next((year for year in reversed(known) if year.latest and year.latest < day), None)
    now = next((year for year in known if year.meets(Edtf.day(day))), None)
    return now or calendar.parsed(f"{day.year:04d}-{code}")
