"""The topics that are asked for, in the order of their list; see `statement_briefs`."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.pages.asking import Asked
from reportedly.pages.columns import ClaimRow, FigureRow
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.topic_briefs import TopicBrief
from reportedly.pages.topics import TopicView, one_topic


def questions(outline: Outline, filters: Filters) -> Sequence[TopicBrief | TopicView]:
    """Return the topics: in brief where all their answers are asked for, and else whole; see `topics.questions`."""
    topics = outline.topics
    if filters == Filters(scale=filters.scale):
        return topics.ranked
    asked, index = Asked(outline, filters), outline.index
    chosen = [topic for topic in topics if any(_is_asked(asked, one.id, one.answers) for one in topic.questions)]
    # Words alone leave all answers to a question that has them.
    is_whole = filters == Filters(about=filters.about, scale=filters.scale)
    whole_ones = [topic for topic in chosen if is_whole and all(one.id in asked.questions for one in topic.questions)]
    known = {topic.id for topic in whole_ones}
    parted = [topic.id for topic in chosen if topic.id not in known]
    index.load("topic", parted)
    rows = (index.topics.get(topic) for topic in parted)
    views = (one_topic(index, row, filters) for row in rows if row is not None)
    return topics.in_order([*whole_ones, *(view for view in views if view is not None)])


def _is_asked(asked: Asked, question: str, answers: Sequence[str]) -> bool:
    """Say whether an answer to a question may be among what is asked for; its topic then decides."""
    filters = asked.filters
    if filters.about and question not in asked.questions and not any(_may_say(asked, answer) for answer in answers):
        return False
    return any(_may_be(asked, answer) for answer in answers)


def _may_say(asked: Asked, answer: str) -> bool:
    figure, claim = _told(asked.outline, answer)
    if claim is not None and claim.id in asked.claims:
        return True
    return figure is not None and figure.report in asked.reports


def _may_be(asked: Asked, answer: str) -> bool:
    filters = asked.filters
    if not filters.by and not filters.has_days:
        return True
    figure, claim = _told(asked.outline, answer)
    row = figure or claim
    if row is None or not asked.is_dated(claim, row.report):
        return False
    return asked.speaks(claim) if claim is not None else asked.by(asked.outline.source(None, row.report))


def _told(outline: Outline, answer: str) -> tuple[FigureRow | None, ClaimRow | None]:
    """Return the figure that is an answer, if it is one, and the claim that holds the answer."""
    figure = outline.figures.get(answer)
    return figure, outline.claims.get((figure.claim or "") if figure else answer)
