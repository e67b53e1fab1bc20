"""The stories of a ledger: reports that belong together, with the questions that they raise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import overload

from reportedly.pages.columns import StoryRow
from reportedly.pages.disagreement import open_questions
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView, by_date
from reportedly.pages.outline import Outline
from reportedly.pages.quoting import Printed, ReportRef
from reportedly.pages.topic_briefs import QuestionBrief, TopicBrief
from reportedly.pages.topics import STATUSES, QuestionView, TopicView, precedence
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


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """The same without the answers to its questions, and of its reports what lists show of them."""

    id: str
    title: str
    reports: tuple[ReportRef, ...]
    outlets: int
    first: date | None
    last: date | None
    topics: tuple[TopicBrief, ...]
    questions: tuple[QuestionBrief, ...]

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


class StoryList(Sequence[StoryBrief]):
    """All stories in brief, in the order of `stories`; each is made when it is looked at."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline

    @cached_property
    def _topics(self) -> Mapping[str, Sequence[TopicBrief]]:
        told: dict[str, list[TopicBrief]] = defaultdict(list)
        for topic in self.outline.topics:
            told[topic.story].append(topic)
        return told

    @cached_property
    def _stories(self) -> list[StoryRow]:
        return sorted(self.outline.stories.values(), key=self._key)

    def _key(self, story: StoryRow) -> tuple[object, ...]:
        topics = self._topics.get(story.id, ())
        asked = [question.status for topic in topics for question in topic.questions if question.status != "single"]
        status = min(map(STATUSES.index, asked), default=STATUSES.index("single"))
        return status, -len(asked), -len(story.reports), headline(story), story.id

    def __len__(self) -> int:
        return len(self._stories)

    @overload
    def __getitem__(self, place: int) -> StoryBrief: ...
    @overload
    def __getitem__(self, place: slice) -> list[StoryBrief]: ...
    def __getitem__(self, place: int | slice) -> StoryBrief | list[StoryBrief]:
        rows = self._stories[place] if isinstance(place, slice) else [self._stories[place]]
        topics = self.outline.topics
        asked = [one for row in rows for topic in self._topics.get(row.id, ()) for one in topic.questions]
        topics.look_up(asked)
        topics.measure(asked)
        made = [self._brief(row) for row in rows]
        return made if isinstance(place, slice) else made[0]

    def _brief(self, story: StoryRow) -> StoryBrief:
        known, topics = self.outline.reports, sorted(self._topics.get(story.id, ()), key=precedence)
        reports = sorted((known[report] for report in story.reports), key=by_date)
        return StoryBrief(
            story.id,
            headline(story),
            tuple(self.outline.ref(report.id) for report in reports),
            *_printed(reports),
            tuple(topics),
            tuple(open_questions(topics)),
        )


def one_story(story: Story, topics: Sequence[TopicView], reports: Sequence[ReportView]) -> StoryView:
    """Return one story of the topics, in their order, that a report of it answers, and of its reports among `reports`."""
    members = set(story.reports)
    told = [
        topic
        for topic in topics
        if any(answer.report.id in members for question in topic.questions for answer in question.answers)
    ]
    return _story(story, told, [view for view in reports if view.id in members])


def headline(story: Story | StoryRow) -> str:
    """Return what to call a story."""
    return story.title or _UNTITLED


def _story(story: Story, topics: Sequence[TopicView], reports: Sequence[ReportView]) -> StoryView:
    outlets, first, last = _printed(reports)
    return StoryView(
        id=story.id,
        title=headline(story),
        reports=tuple(reports),
        outlets=outlets,
        first=first,
        last=last,
        topics=tuple(topics),
        questions=tuple(open_questions(topics)),
    )


def _printed(reports: Sequence[Printed]) -> tuple[int, date | None, date | None]:
    """Return how many outlets printed some reports, on which day first and on which last."""
    printed = (one.published for one in reports if one.published)
    days = [day for value in printed for day in (value.earliest, value.latest) if day]
    outlets = {one.outlet for one in reports if one.outlet}
    return len(outlets), min(days, default=None), max(days, default=None)


def _precedence(story: StoryView) -> tuple[object, ...]:
    return STATUSES.index(story.status), -len(story.questions), -len(story.reports), story.title, story.id
