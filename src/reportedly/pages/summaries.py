"""The overview and the stories as flat rows for other programs: their sizes, and the ids by which the rest is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.pages.overview import Overview
from reportedly.pages.stories import StoryBrief, StoryView
from reportedly.records import Status


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """What was read, in numbers.

    `origins` counts the independent origins, `copies` the reports in words of another one, `inferred` the dates that were inferred,
    `undated` and `unnamed` the reports without a date and without an outlet, `days` says in words when most were printed.
    `open_questions` counts the questions with more than one answer, `standing` says how these stand, `most_disputed` has the ids of
    the first of them.
    """

    title: str
    reports: int
    outlets: int
    unnamed: int
    origins: int
    claims: int
    figures: int
    copies: int
    inferred: int
    undated: int
    days: str | None
    stories: int
    open_questions: int
    standing: str
    most_disputed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story: its headline, how many reports and outlets tell it, its days of print, how its most disputed question stands, and the
    ids of its reports, topics and open questions, the most disputed first."""

    id: str
    title: str
    status: Status
    reports: int
    outlets: int
    first: date | None
    last: date | None
    report_ids: tuple[str, ...]
    topic_ids: tuple[str, ...]
    question_ids: tuple[str, ...]


def overview_row(overview: Overview, title: str) -> OverviewRow:
    """Return an overview as one row."""
    return OverviewRow(
        title=title,
        reports=overview.reports,
        outlets=overview.outlets,
        unnamed=overview.unnamed,
        origins=overview.origins,
        claims=overview.claims,
        figures=overview.figures,
        copies=overview.copies,
        inferred=overview.inferred,
        undated=len(overview.undated),
        days=overview.days,
        stories=overview.stories,
        open_questions=overview.asked,
        standing=overview.standing,
        most_disputed=tuple(question.id for question in overview.disputed),
    )


def story_row(story: StoryView | StoryBrief) -> StoryRow:
    """Return a story as one row."""
    return StoryRow(
        id=story.id,
        title=story.title,
        status=story.status,
        reports=len(story.reports),
        outlets=story.outlets,
        first=story.first,
        last=story.last,
        report_ids=tuple(report.id for report in story.reports),
        topic_ids=tuple(topic.id for topic in story.topics),
        question_ids=tuple(question.id for question in story.questions),
    )
