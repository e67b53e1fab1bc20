"""The topics that are asked for, in the order of their list; see `statement_briefs`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from reportedly.pages.answer_briefs import PartBrief, Parts, figures_among
from reportedly.pages.asking import Asked, asked_of
from reportedly.pages.columns import FigureRow
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.ranked import InBrief, each
from reportedly.pages.topic_briefs import QuestionBrief, TopicBrief

_Row = TopicBrief | PartBrief


def questions(outline: Outline, filters: Filters) -> InBrief[_Row, _Row]:
    """Return the topics, with all their answers or with those that are asked for; see `topics.questions`."""
    topics, filters = outline.topics, replace(filters, own_voice=False, top=None)
    if filters == Filters(scale=filters.scale):
        return _in_brief(topics.rows, lambda rows: topics.ranked if rows is topics.rows else topics.in_order(rows))
    asked = asked_of(outline, filters)
    left = list(_chosen(topics, filters) if filters.chosen else topics)
    told, fitting = _told_in_words(asked, left), _fitting(asked)
    chosen = [topic for topic in left if any(_is_asked(asked, told, fitting, one) for one in topic.questions)]
    whole_ones = [topic for topic in chosen if _is_whole(asked, fitting, topic)]
    known = {topic.id for topic in whole_ones}
    parted = _in_part(asked, told, fitting, [topic for topic in chosen if topic.id not in known])
    return _in_brief([*whole_ones, *parted], topics.in_order)


def _in_brief(rows: Sequence[_Row], rank: Callable[[Sequence[_Row]], Sequence[_Row]]) -> InBrief[_Row, _Row]:
    return InBrief(rows, rank, list, {"status": each("statuses"), "story": each("stories")})


def _chosen(topics: Iterable[TopicBrief], filters: Filters) -> Iterator[TopicBrief]:
    """Yield topics with those of their questions that have the chosen values of facets, those without any left out."""
    values = [(attrgetter(name), value) for name, value in filters.chosen]
    for topic in topics:
        asked = [one for one in topic.questions if all(of(one) == value for of, value in values)]
        if asked:
            yield topic if len(asked) == len(topic.questions) else topic.cut(asked)


def _in_part(
    asked: Asked, told: Collection[str], fitting: Collection[str] | None, topics: Sequence[TopicBrief]
) -> list[PartBrief]:
    """Return topics of which filters leave some answers out, those without any other left out."""
    if not topics:
        return []
    parts = Parts(asked.outline, (one for topic in topics for one in topic.questions))

    def is_worded(question: QuestionBrief, answers: Collection[str]) -> bool:
        return not asked.filters.about or question.id in asked.questions or any(one in told for one in answers)

    found = (parts.topic(topic, is_worded, lambda answer: fitting is None or answer in fitting) for topic in topics)
    return [one for one in found if one is not None]


def _is_whole(asked: Asked, fitting: Collection[str] | None, topic: TopicBrief) -> bool:
    """Say whether filters surely leave all answers of a topic: words leave those to a question that has them, else each must fit."""
    if asked.filters.about and any(one.id not in asked.questions for one in topic.questions):
        return False
    answers = asked.outline.topics.answers
    return fitting is None or all(answer in fitting for one in topic.questions for answer in answers[one.id])


def _told_in_words(asked: Asked, topics: Iterable[TopicBrief]) -> frozenset[str]:
    """Return the answers with words that are asked for, of questions that have not these words themselves."""
    if not asked.filters.about:
        return frozenset()
    questions = [one for topic in topics for one in topic.questions if one.id not in asked.questions]
    answers = {answer for one in questions for answer in asked.outline.topics.answers[one.id]}
    if not answers:
        return frozenset()
    # An answer with the words is enough for those that others give to its question.
    return asked.told(figures_among(asked.outline, answers)) | (answers & asked.claims)


def _is_asked(asked: Asked, told: Collection[str], fitting: frozenset[str] | None, question: QuestionBrief) -> bool:
    """Say whether an answer to a question may be among what is asked for; which of one origin is shown then decides."""
    answers = asked.outline.topics.answers[question.id]
    if asked.filters.about and question.id not in asked.questions and all(one not in told for one in answers):
        return False
    return fitting is None or not fitting.isdisjoint(answers)


def _fitting(asked: Asked) -> frozenset[str] | None:
    """Return the claims and figures that somebody who is asked for gives, on a day that is asked for; None where all are."""
    if not asked.filters.by and not asked.filters.has_days:
        return None
    outline = asked.outline
    claims = asked.fitting(outline.claims.values())
    figures = {
        row.id
        for row in outline.figures.values()
        if (row.claim in claims if row.claim in outline.claims else _is_given(asked, row))
    }
    return claims | figures


def _is_given(asked: Asked, figure: FigureRow) -> bool:
    """Say whether a figure outside any claim is asked for, which its report gives."""
    return asked.is_dated(None, figure.report) and asked.gives(None, figure.report)
