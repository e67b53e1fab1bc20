"""What was read, in a few lines: the head of the one-file report and the first page of a served ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.pages.listing import ReportView
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.pages.wording import period
from reportedly.records import Contents

# The questions that the overview names; the others follow in their order below.
_FIRST_QUESTIONS = 6
# A headline that is a paragraph is no title for a page.
_LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True)
class Overview:
    """What was read, in numbers and names."""

    reports: int
    outlets: int
    origins: int
    days: str | None
    undated: Sequence[ReportView]
    disputed: Sequence[QuestionView]


def overview(contents: Contents, topics: Sequence[TopicView], views: Sequence[ReportView]) -> Overview:
    """Return how much was read and from when, and the questions that have more to them than one answer."""
    days = [day for view in views if view.published for day in (view.published.earliest, view.published.latest) if day]
    asked = [question for topic in topics for question in topic.questions if question.status != "single"]
    return Overview(
        reports=len(views),
        outlets=len({view.outlet for view in views if view.outlet}),
        origins=len(contents.origins),
        days=period(min(days), max(days)) if days else None,
        undated=[view for view in views if view.published is None],
        disputed=asked[:_FIRST_QUESTIONS],
    )


def title_of(contents: Contents, topics: Sequence[TopicView]) -> str:
    """Return what to call a ledger: its only story, else the topic with most origins, else how many reports it holds."""
    named = [story.title for story in contents.stories if story.title]
    if len(named) == 1:
        # The headline stands in full above its report.
        words = named[0]
        return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
    if topics:
        return max(topics, key=lambda topic: topic.origins).text
    return f"{len(contents.reports):,} reports"
