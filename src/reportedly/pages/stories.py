"""The stories of a ledger: reports that belong together, with the questions that they raise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import overload

from reportedly.pages.disagreement import open_questions
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView
from reportedly.pages.outline import Outline, QuestionBrief
from reportedly.pages.topics import STATUSES, QuestionView, TopicView
from reportedly.records import Status, Story

_UNTITLED = "A story without a headline"


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story: its headline, its reports and outlets, the days of print, its topics, and its open questions by disagreement."""

    id: str
    title: str
    reports: tuple[ReportView, ...]
    outlets: int
    first: date | None
    last: date | None
    topics: tuple[TopicView, ...]
    questions: tuple[QuestionView, ...]

    @property
    def status(self) -> Status:
        """The status of its most disputed question."""
        return self.questions[0].status if self.questions else "single"


def stories(index: Index, topics: Sequence[TopicView], reports: Sequence[ReportView]) -> list[StoryView]:
    """Return the stories, first those with the most disputed questions, then those with most reports."""
    place = {view.id: number for number, view in enumerate(reports)}
    story_of = {report: story.id for story in index.contents.stories for report in story.reports}
    told: dict[str, list[TopicView]] = defaultdict(list)
    for topic in topics:
        places = (answer.report.id for question in topic.questions for answer in question.answers)
        for story_id in dict.fromkeys(story_of[place] for place in places if place in story_of):
            told[story_id].append(topic)
    found = []
    for story in index.contents.stories:
        own = [reports[number] for number in sorted(place[report] for report in story.reports if report in place)]
        found.append(_story(story, told.get(story.id, []), own))
    return sorted(found, key=_precedence)


class StoryList(Sequence[StoryView]):
    """All stories in the order of `stories`; the view of each is made when it is looked at."""

    def __init__(self, outline: Outline, make: Callable[[str], StoryView | None]) -> None:
        """`make` makes a story's view by its id."""
        self.outline = outline
        self._make = make

    @cached_property
    def ids(self) -> list[str]:
        """The ids of the stories, in order."""
        told: dict[str, list[QuestionBrief]] = defaultdict(list)
        for topic in self.outline.topics:
            told[topic.story] += [question for question in topic.questions if question.status != "single"]
        return [story.id for story in sorted(self.outline.known.contents.stories, key=lambda row: self._key(row, told))]

    def _key(self, story: Story, told: Mapping[str, Sequence[QuestionBrief]]) -> tuple[object, ...]:
        asked = told.get(story.id, ())
        status = min((STATUSES.index(question.status) for question in asked), default=STATUSES.index("single"))
        reports = sum(report in self.outline.reports for report in story.reports)
        return status, -len(asked), -reports, headline(story), story.id

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> StoryView: ...
    @overload
    def __getitem__(self, place: slice) -> list[StoryView]: ...
    def __getitem__(self, place: int | slice) -> StoryView | list[StoryView]:
        rows = self.ids[place] if isinstance(place, slice) else [self.ids[place]]
        with self.outline.index.reading():
            self.outline.index.load("story", rows)
            found = [view for row in rows if (view := self._make(row)) is not None]
        return found if isinstance(place, slice) else found[0]


def one_story(story: Story, topics: Sequence[TopicView], reports: Sequence[ReportView]) -> StoryView:
    """Return one story of the topics, in their order, that a report of it answers, and of its reports among `reports`."""
    members = set(story.reports)
    told = [
        topic
        for topic in topics
        if any(answer.report.id in members for question in topic.questions for answer in question.answers)
    ]
    return _story(story, told, [view for view in reports if view.id in members])


def headline(story: Story) -> str:
    """Return what to call a story."""
    return story.title or _UNTITLED


def _story(story: Story, topics: Sequence[TopicView], reports: Sequence[ReportView]) -> StoryView:
    days = [
        day for view in reports if view.published for day in (view.published.earliest, view.published.latest) if day
    ]
    return StoryView(
        id=story.id,
        title=headline(story),
        reports=tuple(reports),
        outlets=len({view.outlet for view in reports if view.outlet}),
        first=min(days, default=None),
        last=max(days, default=None),
        topics=tuple(topics),
        questions=tuple(open_questions(topics)),
    )


def _precedence(story: StoryView) -> tuple[object, ...]:
    return STATUSES.index(story.status), -len(story.questions), -len(story.reports), story.title, story.id
