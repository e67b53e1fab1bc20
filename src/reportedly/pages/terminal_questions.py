"""Topics, questions and their answers for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.pages.between import told_stance
from reportedly.pages.characters import plain
from reportedly.pages.counting import counted
from reportedly.pages.quoting import said_in_words
from reportedly.pages.terminal_lines import NARROW, chain, few, figure_marked, heading, labelled, named, table_of

if TYPE_CHECKING:
    from reportedly.pages.answers import AnswerView
    from reportedly.pages.topics import QuestionView, TopicView

_DISPUTED = ("denied", "conflicting")
# Narrower than this, a sentence beside an answer folds to a word or two a line.
_WIDE = 96


def show_questions(topics: Sequence[TopicView], *, width: int = 100) -> RenderableType:
    """Return the topics, each with its questions and a table of answers; `width` is that of the terminal.

    Questions with one answer stand together in one table, and so do topics in which no question has more.
    """
    if not topics:
        return Text("No questions.")
    shown: list[RenderableType] = []
    for topic in topics:
        if topic.is_open:
            shown += [*_topic(topic, width), Text()]
    settled = [topic for topic in topics if not topic.is_open]
    if settled:
        size = f"{counted(len(settled), 'topic')} in which no question has more than one answer"
        asked = [question for topic in settled for question in topic.questions]
        shown += [heading("Told once", size, width), Text(), Padding(_alone(asked, None, width), (0, 0, 0, 2)), Text()]
    return Group(*shown[:-1])


def _topic(topic: TopicView, width: int) -> Iterable[RenderableType]:
    year = topic.last.year if topic.first and topic.last and topic.first.year == topic.last.year else None
    yield heading(topic.text, topic.summary, width)
    for question in topic.questions:
        if len(question.answers) > 1:
            yield _question(question, year, width, asked=not topic.is_one_question)
    alone = [question for question in topic.questions if len(question.answers) == 1]
    if alone:
        yield Text()
        yield Text("And with one answer each" if len(alone) > 1 else "And with one answer", style="bold")
        yield Padding(_alone(alone, year, width), (0, 0, 0, 2))
    if topic.why_differ:
        yield Text()
        yield labelled("Why the numbers differ: ", topic.why_differ)


def _question(question: QuestionView, year: int | None, width: int, *, asked: bool) -> RenderableType:
    """Return a question with its answers; `asked` says whether its words do not stand above it already."""
    style = "bold red" if question.status in _DISPUTED else "dim"
    title = Text.assemble((plain(question.text), "bold"), "  ", (question.standing, style))
    answers = _answer_lines(question, year) if width < NARROW else _answer_table(question, year, width)
    shown: list[RenderableType] = [Text(), *([title] if asked else []), Padding(answers, (0, 0, 0, 2))]
    if question.together:
        shown.append(Padding(labelled("together  ", question.together), (0, 0, 0, 2)))
    return Group(*shown)


def _answer_table(question: QuestionView, year: int | None, width: int) -> RenderableType:
    """Return the answers as a table; how they stand to one another is its last column, or under them where that would be narrow."""
    relayed = any(answer.via for answer in question.answers)
    is_wide = width >= _WIDE
    rows: list[tuple[str | Text, ...]] = [
        (
            _said(answer, year),
            _answered_among(question, answer),
            named(answer.source, answer.role),
            *([" → ".join(reversed(answer.via)) or "–"] if relayed else []),
            _reports(answer),
            *([Text("\n").join(_relations(answer))] if is_wide else []),
        )
        for answer in question.answers
    ]
    names = ("said", "figure", "who", *(["through"] if relayed else []), "reports", *([""] if is_wide else []))
    return table_of(names, rows, () if is_wide else map(_relations, question.answers))


def _answer_lines(question: QuestionView, year: int | None) -> Group:
    shown: list[RenderableType] = []
    for answer in question.answers:
        shown.append(Text.assemble((_answered_among(question, answer), "bold"), "  ", (_said(answer, year), "dim")))
        via = [f"through {' → '.join(reversed(answer.via))}"] if answer.via else []
        lines = [named(answer.source, answer.role), *via, _reports(answer)]
        shown += [Padding(Text(plain(line)), (0, 0, 0, 2)) for line in lines]
        shown += [Padding(line, (0, 0, 0, 2)) for line in _relations(answer)]
    return Group(*shown)


def _alone(asked: Sequence[QuestionView], year: int | None, width: int) -> RenderableType:
    """Return questions with one answer each, a row a question."""
    if width < NARROW:
        return Group(*(line for question in asked for line in _alone_lines(question, year)))
    rows = [
        (question.text, _answered(answer), _who(answer), _said(answer, year), _reports(answer))
        for question in asked
        for answer in question.answers[:1]
    ]
    return table_of(("question", "figure", "who", "said", "reports"), rows)


def _alone_lines(question: QuestionView, year: int | None) -> Iterable[RenderableType]:
    answer = question.answers[0]
    yield Text.assemble(plain(question.text), "  ", (_answered(answer), "bold"))
    yield Padding(Text(plain(f"{_who(answer)}, {_said(answer, year)}, {_reports(answer)}"), style="dim"), (0, 0, 0, 2))


def _who(answer: AnswerView) -> str:
    return chain(named(answer.source, answer.role), answer.via, None)


def _said(answer: AnswerView, year: int | None) -> str:
    return said_in_words(answer.said, answer.said_from, answer.report.published_basis, year=year)


def _answered(answer: AnswerView) -> str:
    return figure_marked(
        answer.figure, denied=answer.is_named_to_deny, rejected=answer.denies and answer.bound is not None
    )


def _answered_among(question: QuestionView, answer: AnswerView) -> str:
    stance = told_stance(question, answer)
    return f"{_answered(answer)} ({stance})" if stance else _answered(answer)


def _reports(answer: AnswerView) -> str:
    again = len(answer.repeated_in)
    return f"{answer.report.short}, and {again} more" if again else answer.report.short


def _relations(answer: AnswerView) -> list[Text]:
    return few(
        [
            Text(plain(str(relation)), style="red" if relation.kind in ("denies", "conflicts") else "")
            for relation in answer.notable
        ]
    )
