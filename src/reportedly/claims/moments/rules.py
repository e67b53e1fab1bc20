"""All rules for expressions of time, each with the words it can begin with, so that at most words none need be tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from reportedly.claims.moments import amounts, clock, distances, durations, habits, holidays, named
from reportedly.claims.moments.dayparts import read_part_of_day
from reportedly.claims.moments.days import read_bare_day, read_calendar_date, read_figure_date, read_iso_date
from reportedly.claims.moments.expressions import Rule
from reportedly.claims.moments.periods import (
    DAYS_OF,
    read_month,
    read_period,
    read_the_weekend,
    read_third,
    read_week_of,
    read_year_end,
)
from reportedly.claims.moments.quarters import read_quarter
from reportedly.claims.moments.ranges import read_night_of, read_overnight
from reportedly.claims.moments.references import read_reference, read_vague_time
from reportedly.claims.moments.seasons import read_season_of_year, read_the_season
from reportedly.claims.moments.timewords import APOSTROPHES, TimeWords, spelled_days, words
from reportedly.claims.moments.weekdays import SHADES, read_day_word, read_weekday
from reportedly.claims.moments.years import (
    read_century,
    read_decade,
    read_fiscal_year,
    read_split_year,
    read_year_before_christ,
    read_year_or_later,
)
from reportedly.lexicons import listed

_COUNTS = frozenset(["amount", "number"])


def rules_at(typed: TimeWords, at: int) -> tuple[Rule, ...]:
    """Return the rules that can read something at a position, in the order of all; the others would read nothing there.

    At "the" the word behind it tells: "the week", "the 25th" begin an expression, "the mayor" none.
    """
    if at >= len(typed):
        return ()
    if typed.keys[at] != "the":
        return _beginning().get(typed.keys[at], ())
    return _after_the().get(typed.keys[at + 1], ()) if at + 1 < len(typed) else ()


@cache
def beginnings() -> frozenset[str]:
    """Return the words and kinds of number at which some rule can read something."""
    return frozenset({"the", *_beginning()})


@cache
def all_rules() -> tuple[tuple[Rule, Iterable[str], Iterable[str]], ...]:
    """Return every rule with the words and kinds of number it can begin with, and those it can read behind a leading "the"."""
    months, weekdays = {*words("months"), *words("short_months")}, {*words("weekdays")}
    deixis, units, ordinals, parts = words("deixis"), words("units"), words("ordinals"), words("dayparts")
    seasons = {word for word, unit in units.items() if unit in words("seasons")}
    counted = {*_COUNTS, *amounts.beginnings()}
    fiscal = {*deixis, "latest", "fiscal", "financial"}
    quarters = {*deixis, *ordinals, "year", "comparable", "corresponding", "same", "latest", "most", "fiscal", "final"}
    references = [phrase.split() for phrase in words("references")]
    lengths = {*durations.beginnings(), *_COUNTS} - {"the"}
    return (
        (read_iso_date, {"iso"}, ()),
        (read_figure_date, {"amount"}, ()),
        (
            read_calendar_date,
            {*months, *weekdays, *words("short_weekdays"), "number", "ordinal"},
            {"ordinal", *spelled_days()},
        ),
        (read_bare_day, (), {"ordinal", *spelled_days()}),
        (read_weekday, {*weekdays, *deixis, "early", "late"}, ()),
        (read_day_word, {*words("day_words"), *SHADES, "last", "this"}, {"day"}),
        (read_overnight, {"overnight"}, ()),
        (read_night_of, (), {*parts, "early"}),
        (holidays.read_holiday, {*holidays.beginnings(), *deixis}, ()),
        (read_month, {*months, *deixis}, ()),
        (read_year_or_later, {*words("spoken"), "two", "number"}, {"year"}),
        (read_split_year, _COUNTS, ()),
        (read_year_before_christ, {"number"}, ()),
        (read_fiscal_year, fiscal, fiscal),
        (read_decade, {*APOSTROPHES, "number"}, {*APOSTROPHES, *words("decades"), "number"}),
        (read_century, {*ordinals, "twenty", "ordinal"}, {*ordinals, "twenty", "ordinal"}),
        (read_third, words("thirds"), {*words("thirds"), *DAYS_OF}),
        (read_year_end, {"year"}, ()),
        (read_period, {"earlier", "later", "sometime", "this", "last", "next"}, {"current", "present", "past", "last"}),
        (read_season_of_year, seasons, seasons),
        (read_the_season, seasons, seasons),
        (read_the_weekend, (), {"weekend"}),
        (read_week_of, (), {*ordinals, "last", "week"}),
        (
            read_quarter,
            {*quarters, "that", "number", "ordinal"},
            {*quarters, "quarter", "half", "period", "number", "ordinal"},
        ),
        (distances.read_ago, {*counted, *units, "some", "many", "long"}, ()),
        (distances.read_about, distances.ABOUT_WORDS, ()),
        (distances.read_shifted, {*words("numbers"), "number"}, {"day"}),
        (distances.read_later, {*counted, *units, "some", "many"}, ()),
        (named.read_from_named, {"earlier", "later", "that"}, {*named.STEPS, *units}),
        (named.read_from_last, (), {*units, *weekdays}),
        (named.read_the_unit, (), {*units, "full", "entire", "whole"}),
        (read_vague_time, {*listed("times", "vague"), "more", "most", "in", "over", "during", "within"}, ()),
        (
            read_reference,
            {"current", *(phrase[0] for phrase in references)},
            {phrase[1] for phrase in references if phrase[0] == "the"},
        ),
        (clock.read_clock_time, {*clock.beginnings(), *_COUNTS}, ()),
        (
            read_part_of_day,
            {"early", "late", "that", "mid"},
            {*parts, "early", "late", "next", "following", "previous", "same"},
        ),
        (habits.read_habit, {*habits.beginnings(), *counted}, ()),
        (durations.read_duration, lengths, lengths),
    )


@cache
def _beginning() -> Mapping[str, tuple[Rule, ...]]:
    return _by_word((rule, begins) for rule, begins, _ in all_rules())


@cache
def _after_the() -> Mapping[str, tuple[Rule, ...]]:
    return _by_word((rule, follows) for rule, _, follows in all_rules())


def _by_word(rules: Iterable[tuple[Rule, Iterable[str]]]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule, keys in rules:
        for key in keys:
            found[key] = (*found.get(key, ()), rule)
    return found
