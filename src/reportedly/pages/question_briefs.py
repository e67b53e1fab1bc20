"""The topics that are asked for, in the order of their list; see `statement_briefs`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.pages.asking import Asked
from reportedly.pages.columns import ClaimRow, FigureRow
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.topic_briefs import QuestionBrief, TopicBrief
from reportedly.pages.topics import TopicView, one_topic


def questions(outline: Outline, filters: Filters) -> Sequence[TopicBrief | TopicView]:
    """Return the topics: in brief where all their answers are asked for, and else whole; see `topics.questions`."""
    topics = outline.topics
    if filters == Filters(scale=filters.scale):
        return topics.ranked
    asked, index = Asked(outline, filters), outline.index
    told = _told_in_words(asked, topics)
    chosen = [topic for topic in topics if any(_is_asked(asked, told, one) for one in topic.questions)]
    whole_ones = [topic for topic in chosen if _is_whole(asked, topic)]
    known = {topic.id for topic in whole_ones}
    parted = [topic.id for topic in chosen if topic.id not in known]
    index.load("topic", parted)
    rows = (index.topics.get(topic) for topic in parted)
    views = (one_topic(index, row, filters) for row in rows if row is not None)
    return topics.in_order([*whole_ones, *(view for view in views if view is not None)])


def _is_whole(asked: Asked, topic: TopicBrief) -> bool:
    """Say whether filters surely leave all answers of a topic: words leave those to a question that has them, days those of them."""
    filters = asked.filters
    if filters != Filters(about=filters.about, first=filters.first, last=filters.last, scale=filters.scale):
        return False
    if filters.about and any(one.id not in asked.questions for one in topic.questions):
        return False
    return not filters.has_days or all(_may_be(asked, answer) for one in topic.questions for answer in one.answers)


def _told_in_words(asked: Asked, topics: Iterable[TopicBrief]) -> frozenset[str]:
    """Return the answers with words that are asked for, of questions that have not these words themselves."""
    if not asked.filters.about:
        return frozenset()
    questions = (one for topic in topics for one in topic.questions if one.id not in asked.questions)
    answers = {answer for one in questions for answer in one.answers}
    figures = [row for answer in answers if (row := asked.outline.figures.get(answer)) is not None]
    return asked.told(figures) | (answers & asked.claims)


def _is_asked(asked: Asked, told: frozenset[str], question: QuestionBrief) -> bool:
    """Say whether an answer to a question may be among what is asked for; its topic then decides."""
    if asked.filters.about and question.id not in asked.questions and told.isdisjoint(question.answers):
        return False
    return any(_may_be(asked, answer) for answer in question.answers)


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
