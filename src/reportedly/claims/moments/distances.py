"""Times counted from the day of writing or from a day beside them: "two weeks ago", "a day after the 3 May raid"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportedly.claims.moments import calendar
from reportedly.claims.moments.amounts import read_amount
from reportedly.claims.moments.days import read_bare_day, read_calendar_date, read_iso_date
from reportedly.claims.moments.expressions import MOST_UNITS, Expression, Rule, Setting, longest
from reportedly.claims.moments.periods import read_month, read_year_end
from reportedly.claims.moments.quarters import spoken_of
from reportedly.claims.moments.references import without_value
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.claims.moments.weekdays import read_weekday
from reportedly.claims.moments.years import read_decade, read_year
from reportedly.records import Edtf


def read_ago(typed: TimeWords, at: int) -> Expression | None:
    """Read "two weeks ago", "a year ago", "a week or so ago"; "some time ago" and "weeks ago" have no value."""
    # Told before numbers are read: few sentences have the word.
    if "ago" not in typed.vocabulary:
        return None
    if typed.low(at) in ("some", "a", "long") and typed.low(at + 1) == "time" and typed.low(at + 2) == "ago":
        return without_value(at, at + 3)
    counted = _counted(typed, at)
    if counted is None:
        return None
    count, unit, after = counted
    loose = typed.low(after) == "or" and typed.low(after + 1) in ("so", "more")
    after += 2 * loose
    if typed.low(after) != "ago":
        return None
    if count is None:
        return without_value(at, after + 1)
    expression = _year_ago(at, after + 1) if (count, unit) == (1, "year") else _ago(at, after + 1, unit, count)
    return approximate(expression, "APPROX") if loose else expression


def _counted(typed: TimeWords, at: int) -> tuple[int | None, str, int] | None:
    """Return how many of which unit are named, None for "several", and the position after them."""
    amount = read_amount(typed, at)
    after = amount.after if amount else at
    if amount is None and typed.low(at) in ("many", "some"):
        after = at + 1
    unit = words("units").get(typed.low(after))
    if unit is None or unit in words("seasons") or (amount is None and not typed.low(after).endswith("s")):
        return None
    if amount is None or amount.low is None or (amount.about and amount.low == amount.high):
        return None, unit, after + 1
    if amount.low != amount.high or amount.low.denominator != 1 or amount.low > MOST_UNITS:
        return None
    return int(amount.low), unit, after + 1


def _ago(first: int, last: int, unit: str, count: int) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        if setting.day is None:
            return None
        # "Two decades ago" names a year as well as "twenty years ago" does.
        years = {"decade": 10, "century": 100}.get(unit)
        return calendar.unit_of(setting.day, "year" if years else unit, -count * (years or 1))

    return Expression(first, last, value, value)


def _year_ago(first: int, last: int) -> Expression:
    """Return "a year ago": in a report on earnings the same quarter of the year before."""

    def value(setting: Setting) -> Edtf | None:
        if setting.quarter is not None:
            return calendar.years_from(setting.quarter, -1)
        return calendar.unit_of(setting.day, "year", -1) if setting.day else None

    return Expression(first, last, value, value, aside=True)


# Words before a distance that leave it open, as TIMEX3 writes them.
_ABOUT = {
    ("about",): "APPROX",
    ("around",): "APPROX",
    ("circa",): "APPROX",
    ("approximately",): "APPROX",
    ("roughly",): "APPROX",
    ("some",): "APPROX",
    ("nearly",): "LESS_THAN",
    ("almost",): "LESS_THAN",
    ("less", "than"): "LESS_THAN",
    ("over",): "MORE_THAN",
    ("more", "than"): "MORE_THAN",
    ("at", "least"): "EQUAL_OR_MORE",
}
# "He wrote about June" tells what he wrote about.
_RULES_ABOUT: dict[str, tuple[Rule, ...]] = {
    "about": (read_ago, read_calendar_date),
    "around": (read_ago, read_calendar_date, read_weekday, read_month, read_year, read_decade, read_year_end),
    "circa": (read_year, read_decade),
}
ABOUT_WORDS = frozenset(phrase[0] for phrase in _ABOUT)


def read_about(typed: TimeWords, at: int) -> Expression | None:
    """Read "nearly four years ago", "more than a decade ago", "around Nov. 1"."""
    if typed.low(at) not in ABOUT_WORDS:
        return None
    for phrase, mod in _ABOUT.items():
        if typed.low(at) == phrase[0] and (len(phrase) == 1 or typed.low(at + 1) == phrase[1]):
            after = at + len(phrase)
            core = longest(typed, after, _RULES_ABOUT.get(typed.low(at), (read_ago,)))
            # "About two dozen", "around 3 May Street" have no time behind them.
            return replace(approximate(core, mod), first=at) if core and not core.vague else None
    return None


def approximate(core: Expression, mod: str) -> Expression:
    """Return an expression as one that is only near its value."""

    def value(setting: Setting) -> Edtf | None:
        found = core.value(setting)
        # Of an interval EDTF would make one end uncertain.
        return (calendar.parsed(f"{found.text}~") or found) if found and "/" not in found.text else found

    return replace(core, value=value, mod=mod)


def read_shifted(typed: TimeWords, at: int) -> Expression | None:
    """Read "two days after the 3 May raid", "the day before Tuesday's vote"."""
    count = 1 if typed.low(at) == "the" and typed.low(at + 1) == "day" else typed.quantity(at)
    unit = words("units").get(typed.low(at + 1))
    sign = {"after": 1, "following": 1, "before": -1}.get(typed.low(at + 2))
    if count is None or unit is None or sign is None or count > MOST_UNITS or unit in words("seasons"):
        return None
    article = typed.low(at + 3) == "the" and not typed.ordinal(at + 4)
    core = longest(
        typed, at + 4 if article else at + 3, [read_calendar_date, read_weekday, read_iso_date, read_bare_day]
    )
    if core is None:
        return None

    def value(setting: Setting) -> Edtf | None:
        day = core.value(setting)
        return shift(day.earliest, unit, sign * count) if day and day.is_day and day.earliest else None

    return Expression(at, _after_noun(typed, core.last, article), value, value, days=core.days)


def _after_noun(typed: TimeWords, at: int, article: bool) -> int:
    """Return the position after the noun that a date describes: "the 3 May raid", "Tuesday's vote"."""
    start = at
    if typed.low(at) in ("'", "’") and typed.low(at + 1) == "s":
        start, article = at + 2, True
    return start + 1 if article and typed.kind(start) == "word" and not typed.is_capitalised(start) else at


def shift(day: date, unit: str, step: int) -> Edtf | None:
    """Return what lies some units from a day, as coarse as the unit: "two months later" is a month."""
    moved = calendar.day_after(day, unit, step)
    return Edtf.day(moved) if unit in ("day", "week", "weekend") else calendar.unit_of(moved, unit, 0)


_SIGNS = {"later": 1, "earlier": -1}


def read_later(typed: TimeWords, at: int) -> Expression | None:
    """Read "two days later", "a year earlier": counted from the time that was named last."""
    counted = None if typed.vocabulary.isdisjoint(_SIGNS) else _counted(typed, at)
    if counted is None:
        return None
    count, unit, after = counted
    sign = _SIGNS.get(typed.low(after))
    if sign is None or count is None or typed.low(after + 1) == "than":
        return None
    step = sign * count

    def value(setting: Setting) -> Edtf | None:
        if (step, unit) == (-1, "year"):
            return _year_earlier(setting)
        if setting.mentioned and setting.mentioned.earliest and unit in ("month", "quarter", "year", "decade"):
            return shift(setting.mentioned.earliest, unit, step)
        return shift(setting.named, unit, step) if setting.named else None

    return Expression(at, after + 1, value, value, aside=sign == -1)


def _year_earlier(setting: Setting) -> Edtf | None:
    """Return the same time of the year before: quarter with quarter, month with month."""
    base = spoken_of(setting) or setting.mentioned
    found = calendar.years_from(base, -1)
    if found is None and setting.day is not None:
        return calendar.unit_of(setting.day, "year", -1)
    return found
