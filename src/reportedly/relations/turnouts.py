"""Marches and rallies: who counts a crowd counts it for one day, and a march a week later is another question."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.lexicons import listed
from reportedly.records import Moment, Report
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key

# A sentence is seldom longer on either side of its figure.
_SENTENCE = 160
_LETTERS = re.compile(r"[a-z]+")
_STOP_BEFORE = re.compile(r"[.!?]\s|\n")
_STOP_AFTER = re.compile(r"[.!?;]\s|\n")
# A dateline and "on March 12" name the month, in which nobody need have marched.
_MONTH = re.compile(
    r"(?:\b(?:in|since|until|by|of|early|late|mid|last|this|next|from)[ -]|\b\d{1,2}(?:st|nd|rd|th)? )March\b(?! for\b)|\bMarch,? \d"
)
_ONLY_CROWD = frozenset(["crowd", "turnout"])
_COUNTED = (None, "people", "demonstrators")


def count_turnouts(answers: Sequence[Answer], keys: dict[str, Key], moments: Iterable[Moment]) -> None:
    """Give each count of a crowd that came the same thing counted and state, and the day on which it came.

    "The march drew 80,000 people", "118,000 marchers" and "put the crowd at 500,000" count the same. The day is the last one
    named before the figure, other than the day of the report; without one it stays unknown.
    """
    turnouts = [answer for answer in answers if _is_turnout(answer, keys[answer.id])]
    if not turnouts:
        return
    by_report: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        if (
            moment.value is not None
            and moment.value.earliest is not None
            and moment.value.earliest == moment.value.latest
        ):
            by_report[moment.report].append(moment)
    reports = {answer.report.id: answer.report for answer in turnouts}
    days = {id_: _days_of(group, reports[id_]) for id_, group in by_report.items() if id_ in reports}
    for answer in turnouts:
        day = _day(answer, days)
        keys[answer.id] = replace(
            keys[answer.id], counted="demonstrators", state="protesting", day=day.isoformat() if day else None
        )


def _is_turnout(answer: Answer, key: Key) -> bool:
    if key.counted not in _COUNTED or key.state not in (None, "protesting") or key.unit != "count" or key.alone:
        return False
    if key.counted == "demonstrators" or key.state == "protesting":
        return True
    text, span = answer.report.text, answer.amount.span
    before, after = text[max(0, span.start - _SENTENCE) : span.start], text[span.end : span.end + _SENTENCE]
    if not _names_crowd(f"{before} {after}"):
        return False
    return _names_crowd(f"{_STOP_BEFORE.split(before)[-1]} {_STOP_AFTER.split(after, maxsplit=1)[0]}")


def _names_crowd(words: str) -> bool:
    found = frozenset(_LETTERS.findall(_MONTH.sub(" ", words).casefold()))
    watched = found & _ONLY_CROWD == found & listed("questions", "turnout", "words")
    if watched and not listed("questions", "turnout", "watched").isdisjoint(found):
        return False
    return not listed("questions", "turnout", "words").isdisjoint(found)


def _day(answer: Answer, moments: Mapping[str, Sequence[tuple[int, date]]]) -> date | None:
    known = moments.get(answer.report.id, ())
    place = bisect_left(known, answer.amount.span.start, key=lambda moment: moment[0])
    if not known:
        return None
    return known[place - 1][1] if place else known[0][1]


def _days_of(moments: Sequence[Moment], report: Report) -> list[tuple[int, date]]:
    """The days named in a report with their places: none to come, and the report's own only where it names no other."""
    published = report.published
    own = published.earliest if published and published.earliest == published.latest else None
    until = (published.latest if published else None) or date.max
    days = [(one.span.start, one.value.earliest) for one in moments if one.value and one.value.earliest]
    past = sorted((start, day) for start, day in days if day <= until)
    return [(start, day) for start, day in past if day != own] or past
