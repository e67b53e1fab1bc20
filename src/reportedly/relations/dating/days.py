"""Dates of reports that do not say when they were published, from the dated reports of the same story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from reportedly.errors import DateError
from reportedly.records import DateCandidate, Dating, DayMention, Edtf
from reportedly.relations.dating.calendar import known_day, moved, nearest_day
from reportedly.relations.dating.phrases import MONTHS, ordinal, report_words

# An interval up to this wide dates a report well enough to date others; a wider one is worth narrowing.
WIDE = 31
# A report dated in one round can date others in the next. Longer chains would rest on too little.
_ROUNDS = 3
# Bare days of the month ("the 25th") count only when two of them fall this near to one another.
_NEAR = timedelta(31)

Key = TypeVar("Key")


def date_reports(datings: Mapping[str, Dating], together: Sequence[frozenset[str]]) -> dict[str, DateCandidate]:
    """Return better dates for the undated reports of some stories, each set in `together` being one story.

    A report that names November 1 without a year was published after 1 November 2024 when a dated report of its
    story names that day, and one that names "the 25th" and "the 27th" near the days of a report that
    names both. A weekday with its date ("Tuesday, November 19") takes the one year that fits among those the
    story names. A date that was given or stands in a page's own data is never replaced. Which reports
    tell one story is not decided here.
    """
    better: dict[str, DateCandidate] = {}
    for group in together:
        story = {report: _with_days(datings[report]) for report in group if report in datings}
        for report, candidate in _date_story(story).items():
            if report not in better or _rank(candidate) < _rank(better[report]):
                better[report] = candidate
    return dict(sorted(better.items()))


def _with_days(dating: Dating) -> Dating:
    """The dating with the days of the calendar alone; weekdays are for `relations.weekdays`."""
    return Dating(dating.own, tuple(mention for mention in dating.days if mention.day is not None))


def _rank(candidate: DateCandidate) -> tuple[int, str, str]:
    return candidate.value.days or 10**6, candidate.value.text, candidate.why


def _date_story(story: Mapping[str, Dating]) -> dict[str, DateCandidate]:
    better: dict[str, DateCandidate] = {}
    for _ in range(_ROUNDS):
        known = {report: better.get(report) or dating.own for report, dating in story.items()}
        facts = _facts(story, known)
        found = {}
        for report, dating in story.items():
            candidate = _better(dating, facts) if report not in better and _is_open(dating.own) else None
            if candidate is not None:
                found[report] = candidate
        if not found:
            break
        better |= found
    return better


def _is_open(own: DateCandidate | None) -> bool:
    """Say whether a better date is wanted: there is none, or an inferred one that is wide or lacks its year."""
    return own is None or (own.basis == "inferred" and not _is_dated(own))


def _is_dated(own: DateCandidate | None) -> bool:
    return own is not None and own.value.days is not None and own.value.days <= WIDE


# What the dated reports of a story know.


@dataclass(frozen=True, slots=True)
class _Facts:
    """The years that a story names; for a month and day, the days it is and who names them; the same for pairs of days; the days of its reports."""

    years: frozenset[int]
    days: Mapping[tuple[int, int], Mapping[date, str]]
    pairs: Mapping[tuple[int, int], Mapping[tuple[date, date], str]]
    printed: frozenset[date]


def _facts(story: Mapping[str, Dating], known: Mapping[str, DateCandidate | None]) -> _Facts:
    years: set[int] = set()
    printed: set[date] = set()
    days: dict[tuple[int, int], dict[date, str]] = defaultdict(dict)
    pairs: dict[tuple[int, int], dict[tuple[date, date], str]] = defaultdict(dict)
    for report, dating in story.items():
        own = known[report]
        named = _days_of(dating.days, own)
        years |= {mention.year for mention in dating.days if mention.year is not None}
        if own and _is_dated(own) and own.value.earliest and own.value.latest:
            years |= {own.value.earliest.year, own.value.latest.year}
            printed |= {own.value.earliest, own.value.latest}
        name = _report_words(own)
        for day in named:
            _keep(days[day.month, day.day], day, name)
        for first, last in _near_pairs(named) if _is_dated(own) else ():
            _keep(pairs[_ordered(first.day, last.day)], (first, last), name)
    return _Facts(frozenset(years), days, pairs, frozenset(printed))


def _keep(names: dict[Key, str], key: Key, name: str) -> None:
    names[key] = min(name, names.get(key, name))


def _days_of(mentions: Iterable[DayMention], own: DateCandidate | None) -> list[date]:
    """Return the days that a report names with a year or, when the report is dated, whose year follows from its date."""
    found = {day for mention in mentions if mention.month and (day := _day_of(mention, own)) is not None}
    return sorted(found)


def _day_of(mention: DayMention, own: DateCandidate | None) -> date | None:
    if mention.month is None or mention.day is None:
        return None
    if mention.year is not None:
        return known_day(mention.year, mention.month, mention.day)
    if own is None or not _is_dated(own) or own.value.earliest is None or own.value.latest is None:
        return None
    nearest = {nearest_day(mention.month, mention.day, end) for end in (own.value.earliest, own.value.latest)}
    return nearest.pop() if len(nearest) == 1 else None


def _near_pairs(days: Sequence[date]) -> Iterable[tuple[date, date]]:
    for number, first in enumerate(days):
        for last in days[number + 1 :]:
            if last - first > _NEAR:
                break
            if first.day != last.day:
                yield first, last


def _ordered(a: int, b: int) -> tuple[int, int]:
    return min(a, b), max(a, b)


# What one undated report gains from them.


def _better(dating: Dating, facts: _Facts) -> DateCandidate | None:
    own = dating.own.value if dating.own else None
    options = _options(own)
    if options:
        return _with_own_words(dating.own, _chosen_option(options, dating, facts))
    shared = _shared_days(dating, facts)
    if own is not None and "XXXX" in own.text:
        return _with_own_words(dating.own, _with_year(own, shared) or _in_year_of_story(own, facts))
    found = _after_shared(dating, shared) if shared else _between_bare_days(dating, facts)
    return _narrowed(own, found) if found else None


def _with_own_words(own: DateCandidate | None, found: DateCandidate | None) -> DateCandidate | None:
    """Return a date whose days stand in the report's own words, and whose year another tells, with both reasons."""
    if own is None or found is None:
        return found
    # What the report alone could not tell of its year stands behind these words.
    words = own.why.partition("; ")[0].removesuffix(", in a year it does not name")
    return _candidate(found.value, f"{words}; {found.why}")


def _options(own: Edtf | None) -> list[Edtf]:
    """Return the intervals of a date that can lie in one of several years."""
    if own is None or "XXXX" in own.text or not own.text.startswith("[") or "," not in own.text:
        return []
    return [Edtf.parse(f"[{piece}]") for piece in own.text[1:-1].split(",")]


def _chosen_option(options: Sequence[Edtf], dating: Dating, facts: _Facts) -> DateCandidate | None:
    """Return the only year that fits what the story names: a day the report shares, else the years themselves."""
    shared = _shared_days(dating, facts)
    near = [option for option in options if any(_is_beside(option, day) for day in shared)]
    if len(near) == 1:
        return _candidate(near[0], _sharing(shared))
    named = [option for option in options if option.latest and _years_of(option) & facts.years]
    if len(named) != 1 or named[0].earliest is None:
        return None
    year = next(iter(sorted(_years_of(named[0]) & facts.years)))
    return _candidate(named[0], f"its weekdays fit {year}, the only such year that the reports of this story name")


def _years_of(value: Edtf) -> set[int]:
    return {end.year for end in (value.earliest, value.latest) if end}


def _is_beside(option: Edtf, day: date) -> bool:
    half_a_year = timedelta(183)
    return bool(option.earliest and option.latest) and (
        moved(option.earliest or day, -half_a_year) <= day <= moved(option.latest or day, half_a_year)
    )


def _shared_days(dating: Dating, facts: _Facts) -> dict[date, str]:
    """Return the days that the report names without a year and another names with one; a day of two years is left out."""
    shared: dict[date, str] = {}
    for mention in dating.days:
        days = facts.days.get((mention.month or 0, mention.day or 0), {})
        if mention.year is None and len(days) == 1:
            shared |= days
    return shared


def _with_year(own: Edtf, shared: Mapping[date, str]) -> DateCandidate | None:
    """Return an interval of an unknown year in the year of the days it shares, None when these disagree."""
    values = {_in_year_of(own, day) for day in shared}
    if len(values) != 1:
        return None
    value = values.pop()
    return _candidate(value, _sharing(shared)) if value else None


def _in_year_of_story(own: Edtf, facts: _Facts) -> DateCandidate | None:
    """Return an interval of an unknown year in the year that lies nearest to every dated report of the story, None where these disagree."""
    values = {_in_year_of(own, day) for day in facts.printed}
    value = values.pop() if len(values) == 1 else None
    if value is None or value.earliest is None:
        return None
    return _candidate(
        value, f"of the years that it leaves open {value.earliest.year} is nearest to the other reports of the story"
    )


def _in_year_of(own: Edtf, day: date) -> Edtf | None:
    """Return the value with the year that brings its beginning nearest to a day."""
    values: list[Edtf] = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            values.append(Edtf.parse(own.text.replace("XXXX", f"{year:04d}")))
        except DateError:
            continue
    known = [value for value in values if value.earliest or value.latest]
    nearest = min(known, key=lambda value: abs((value.earliest or value.latest or day) - day), default=None)
    return _closed(nearest) if nearest else None


def _closed(value: Edtf) -> Edtf:
    """Return a date with both ends: a coming day that is named without its year is less than a year away."""
    if value.earliest is None and value.latest is not None:
        return Edtf.one_of(moved(value.latest, -timedelta(364)), value.latest)
    return value


def _after_shared(dating: Dating, shared: Mapping[date, str]) -> DateCandidate | None:
    """Return what follows from days without a year: after the latest past one, and less than a year after it.

    What is only told as still to come gives its year to the others and no day.
    """
    placed = [(day, mention) for mention in dating.days if (day := _beside(mention, max(shared))) is not None]
    past = [day for day, mention in placed if mention.looks < 0]
    if not past:
        return None
    latest = max(past)
    coming = [day for day, mention in placed if mention.looks > 0 and day > latest]
    last = min([moved(latest, timedelta(364)), *coming])
    until = f"before {MONTHS[last.month - 1]} {last.day}" if coming else "not after a year from then"
    return _candidate(Edtf.one_of(latest, last), f"{_sharing(shared)}, and {until}")


def _beside(mention: DayMention, anchor: date) -> date | None:
    return _day_of(mention, DateCandidate(Edtf.day(anchor), "inferred", ""))


def _between_bare_days(dating: Dating, facts: _Facts) -> DateCandidate | None:
    """Return the days around two bare days of the month that one dated report names too."""
    numbers = sorted({mention.day for mention in dating.days if mention.day and mention.month is None})
    found: dict[tuple[date, date], str] = {}
    for place, first in enumerate(numbers):
        for last in numbers[place + 1 :]:
            found |= facts.pairs.get((first, last), {})
    if not found:
        return None
    begin, end = min(first for first, _ in found), max(last for _, last in found)
    if end - begin > _NEAR:
        return None
    names = f"{ordinal(begin.day)} and {ordinal(end.day)}"
    return _candidate(Edtf.one_of(begin, end), f"names the {names}, as does {min(found.values())}")


def _narrowed(own: Edtf | None, found: DateCandidate) -> DateCandidate | None:
    """Return the part of a found interval that the report's own evidence leaves, None when nothing is gained."""
    if own is None:
        return found
    if not own.meets(found.value):
        return None
    first = max(filter(None, [own.earliest, found.value.earliest]), default=None)
    last = min(filter(None, [own.latest, found.value.latest]), default=None)
    value = Edtf.one_of(first, last)
    return _candidate(value, found.why) if (value.days or 10**6) < (own.days or 10**6) else None


def _candidate(value: Edtf, why: str) -> DateCandidate:
    return DateCandidate(value, "inferred", why)


def _sharing(shared: Mapping[date, str]) -> str:
    latest = max(shared)
    return f"names {MONTHS[latest.month - 1]} {latest.day}, as does {shared[latest]}"


def _report_words(own: DateCandidate | None) -> str:
    return report_words(own.value if own and _is_dated(own) else None)
