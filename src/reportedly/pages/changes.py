"""What the latest day of print changed: a ledger keeps no record of when it was read, but reports have days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.pages.answers import AnswerView
from reportedly.pages.disagreement import open_questions
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView
from reportedly.pages.past import status_then
from reportedly.pages.quoting import Printed, ReportRef
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.records import Status


@dataclass(frozen=True, slots=True)
class Change:
    """A question with the answers that a day brought; `before` is how it stood until then, None when nobody had asked it."""

    question: QuestionView
    answers: tuple[AnswerView, ...]
    before: Status | None


@dataclass(frozen=True, slots=True)
class LatestDay:
    """The last day on which a report was printed, the reports of that day, and what they changed, the most disputed first."""

    day: date
    reports: tuple[ReportView, ...]
    changes: tuple[Change, ...]


def latest_day(index: Index, topics: Iterable[TopicView], reports: Sequence[ReportView]) -> LatestDay | None:
    """Return what the latest day of print brought, None where no report has a day of its own, or all are of one day.

    An answer is new when every report that has it is of that day or later. A report that is only known to be of some week says
    nothing about a day, and neither it nor its answers are counted here.
    """
    last = last_day(reports)
    if last is None:
        return None
    return changes_of(index, topics, last, [view for view in reports if own_day(view) == last])


def changes_of(index: Index, topics: Iterable[TopicView], last: date, reports: Sequence[ReportView]) -> LatestDay:
    """Return what a day brought, with the reports that were printed on it."""
    found = [_change(index, question, last) for question in open_questions(topics)]
    return LatestDay(last, tuple(reports), tuple(change for change in found if change is not None))


def last_day(reports: Iterable[Printed]) -> date | None:
    """Return the last of the days on which some reports were printed, None without two such days."""
    days = {day for report in reports if (day := own_day(report))}
    return max(days) if len(days) > 1 else None


def own_day(report: Printed) -> date | None:
    """Return the day on which a report was printed, None where only some days are known of which it was one."""
    return report.published.earliest if report.published and report.published.is_day else None


def _change(index: Index, question: QuestionView, last: date) -> Change | None:
    new = tuple(answer for answer in question.answers if _is_new(answer, last))
    if not new:
        return None
    fresh = {answer.id for answer in new}
    old = [answer for answer in question.answers if answer.id not in fresh]
    members = tuple(member for answer in old for member in answer.members)
    origins = tuple({answer.origin for answer in old})
    return Change(question, new, status_then(index, members, origins) if old else None)


def _is_new(answer: AnswerView, last: date) -> bool:
    places: list[ReportRef] = [answer.report, *(again.report for again in answer.repeated_in)]
    days = [place.published.earliest if place.published else None for place in places]
    return all(day is not None and day >= last for day in days)
