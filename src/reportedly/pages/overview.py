"""What was read, what is disputed and what is new: the head of the one-file report and the first page of a served ledger."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.pages.changes import LatestDay, changes_of, last_day, latest_day, own_day
from reportedly.pages.columns import ReportRow, StoryRow
from reportedly.pages.dates import in_words
from reportedly.pages.disagreement import open_questions, tally
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView
from reportedly.pages.outline import Outline
from reportedly.pages.quoting import Printed
from reportedly.pages.ranked import InBrief
from reportedly.pages.stories import StoryBrief, StoryList, StoryView, headline
from reportedly.pages.topic_briefs import QuestionBrief, TopicBrief
from reportedly.pages.topics import QuestionView, TopicView, one_question, one_topic
from reportedly.pages.wording import period
from reportedly.records import Contents, Edtf, Story

# The questions and stories that the overview names; the others follow in their order below, or on pages of their own.
_FIRST_QUESTIONS, _FIRST_STORIES = 8, 12
# A headline that is a paragraph is no title for a page.
_LONGEST_TITLE = 140
# Reports apart from most others are told apart when the days without any are more than twice as many as those of all the others.
_TIMES = 2
# A shorter silence is a quiet week of the same story.
_SILENCE = timedelta(days=60)
# A ledger of more stories than these is named by its size; the topic of one says nothing of the others.
_FEW_STORIES = 2


@dataclass(frozen=True, slots=True)
class Overview:
    """What was read, in numbers and names.

    `copies` are the reports that share their words with another one, `inferred` those of which the date was inferred; `days` says
    when most were printed, `apart` which lie far from these. `disputed` are the first of the `asked` open questions, of which
    `standing` says how many stand how; `alone` have one answer each. `told` are the first of `stories`, `story_of` has the headline of the story of each, where these
    are several.
    """

    reports: int
    outlets: int
    unnamed: int
    origins: int
    claims: int
    figures: int
    copies: int
    days: str | None
    apart: str | None
    inferred: int
    undated: Sequence[ReportView]
    disputed: Sequence[QuestionView]
    asked: int
    standing: str
    alone: int
    told: Sequence[StoryView | StoryBrief]
    story_of: Mapping[str, str]
    stories: int
    latest: LatestDay | None


def overview(
    index: Index, topics: Sequence[TopicView], views: Sequence[ReportView], told: Sequence[StoryView]
) -> Overview:
    """Return how much was read and from when, the questions that have more to them than one answer, and what the last day brought."""
    asked = open_questions(topics)
    days, apart = _days(views)
    return Overview(
        reports=len(views),
        outlets=len({view.outlet for view in views if view.outlet}),
        unnamed=sum(view.outlet is None for view in views),
        origins=len(index.contents.origins),
        claims=len(index.claims),
        figures=len(index.figures),
        copies=sum(any(kind != "cites" for kind, _ in view.copies) for view in views),
        days=days,
        apart=apart,
        inferred=sum(view.published_basis == "inferred" for view in views if view.published),
        undated=[view for view in views if view.published is None],
        disputed=asked[: _shown(asked)],
        asked=len(asked),
        standing=tally(asked),
        alone=_alone(topics),
        told=told[:_FIRST_STORIES] if len(told) > 1 else [],
        story_of=_stories_of(asked[: _shown(asked)], told),
        stories=len(told),
        latest=latest_day(index, topics, views),
    )


def overview_in_brief(outline: Outline, listed: InBrief[ReportRow, ReportView], told: StoryList) -> Overview:
    """Return the same of a ledger in outline: the views of what is told in full are the only ones that are made."""
    index, asked = outline.index, outline.topics.open
    rows, sizes = listed.rows, outline.sizes
    first = outline.topics.disputed[: _shown(asked)]
    index.load("question", [question.id for question in first])
    days, apart = _days(rows)
    return Overview(
        reports=len(rows),
        outlets=len({row.outlet for row in rows if row.outlet}),
        unnamed=sum(row.outlet is None for row in rows),
        origins=len(outline.origins),
        claims=sizes["claim"],
        figures=sizes["figure"],
        copies=len({copy.b for copy in outline.copies if copy.kind != "cites"}),
        days=days,
        apart=apart,
        inferred=sum(row.published_basis == "inferred" for row in rows if row.day),
        undated=listed.kept(row.day is None for row in rows)[:],
        disputed=[view for one in first if (view := _question(index, one.id)) is not None],
        asked=len(asked),
        standing=tally(asked),
        alone=_alone(outline.topics),
        told=told[:_FIRST_STORIES] if len(told) > 1 else [],
        story_of=_headlines(outline, first),
        stories=len(told),
        latest=_latest(outline, listed),
    )


def _shown(asked: Sequence[object]) -> int:
    """How many questions are shown: "and 1 more question" takes as much room as the question."""
    return _FIRST_QUESTIONS + (len(asked) == _FIRST_QUESTIONS + 1)


def _alone(topics: Iterable[TopicView | TopicBrief]) -> int:
    """How many questions have one answer."""
    return sum(question.status == "single" for topic in topics for question in topic.questions)


def _question(index: Index, row: str) -> QuestionView | None:
    question = index.questions[row]
    return one_question(index, index.topics[question.topic], question, Filters())


def _headlines(outline: Outline, asked: Sequence[QuestionBrief]) -> dict[str, str]:
    """Return the headline of the story of each question, none where all are of one story."""
    stories = outline.stories
    found = {one.id: headline(stories[one.story]) for one in asked if one.story in stories}
    return found if len({one.story for one in asked if one.story in stories}) > 1 else {}


def _latest(outline: Outline, listed: InBrief[ReportRow, ReportView]) -> LatestDay | None:
    """Return what the latest day changed; only open questions that a report of that day answers can have changed."""
    # One report of each day says what there is to know of it.
    index, days = outline.index, {row.day: row for row in listed.rows}
    last = last_day(days.values())
    # Where all is of one day nothing was known before, and every topic would be made to say so.
    if last is None:
        return None
    after = {text for text, row in days.items() if (day := row.published) and day.earliest and day.earliest >= last}
    late = [row.id for row in listed.rows if row.day in after]
    with index.reading() as ledger:
        told = {row for table in ("claim", "figure") for (row,) in ledger.values_of(table, "report", late, "id")}
    stories = {outline.reports[report].story for report in late}
    touched = [
        topic.id
        for topic in outline.topics
        if topic.story in stories
        and any(one.status != "single" and not told.isdisjoint(one.answers) for one in topic.questions)
    ]
    index.load("topic", touched)
    made = (one_topic(index, index.topics[row], Filters()) for row in touched)
    named = {text for text, row in days.items() if own_day(row) == last}
    of_it = listed.kept(row.day in named for row in listed.rows)[:]
    return changes_of(index, [view for view in made if view is not None], last, of_it)


def title_of(contents: Contents, topics: Sequence[TopicView]) -> str:
    """Return what to call a ledger: its only story, else the topic with most origins, else how many reports it holds."""
    return _title(contents.stories, len(contents.reports), lambda: topics)


def title_in_brief(outline: Outline) -> str:
    """Return the same of a ledger in outline."""
    return _title(outline.stories.values(), len(outline.reports), lambda: outline.topics)


def _title(
    stories: Collection[Story | StoryRow], reports: int, topics: Callable[[], Iterable[TopicView | TopicBrief]]
) -> str:
    """Of many stories no topic is looked at, so that a list of reports need not wait for them."""
    named = [story.title for story in stories if story.title]
    if len(named) == 1:
        # The headline stands in full above its report.
        words = named[0]
        return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
    if len(stories) > _FEW_STORIES:
        return f"{reports:,} reports of {len(stories):,} stories"
    most = max(topics(), key=lambda topic: topic.origins, default=None)
    return most.text if most else f"{reports:,} reports"


def _stories_of(asked: Sequence[QuestionView], told: Sequence[StoryView]) -> dict[str, str]:
    """Return the headline of the story of each question, none where all are of one story."""
    story_of = {question.id: story for story in told for question in story.questions}
    found = {question.id: story_of[question.id] for question in asked if question.id in story_of}
    return {row: story.title for row, story in found.items()} if len({story.id for story in found.values()}) > 1 else {}


def _days(views: Sequence[Printed]) -> tuple[str | None, str | None]:
    """Return when the reports were printed, and apart from it the few that are much older or newer than the others."""
    printed = [published for view in views if (published := view.published)]
    days = sorted(day for one in printed if (day := one.earliest or one.latest))
    # Many reports are of one day.
    ends = [day for one in set(printed) for day in (one.earliest, one.latest) if day]
    if not ends:
        return None, None
    first, last = _most(days) or (min(ends), max(ends))
    few = [day for day in days if not first <= day <= last]
    apart = ", ".join(in_words(Edtf.day(day)) for day in few) if few and len(few) <= len(days) // 4 else None
    return (period(first, last), apart) if apart else (period(min(ends), max(ends)), None)


def _most(days: Sequence[date]) -> tuple[date, date] | None:
    """Return the days of most reports where one gap is far longer than all that lies on its larger side, else None."""
    gap, at = max(
        ((later - earlier, number) for number, (earlier, later) in enumerate(itertools.pairwise(days), 1)),
        default=(None, 0),
    )
    if gap is None:
        return None
    most = days[at:] if len(days) - at >= at else days[:at]
    return (most[0], most[-1]) if gap > max(_SILENCE, _TIMES * (most[-1] - most[0])) else None
