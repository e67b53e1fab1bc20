"""Topics and their questions: what was asked, what was answered, how far it differs and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from reportedly.pages.answers import AnswerView, answers
from reportedly.pages.counting import counted, days_between
from reportedly.pages.dates import in_words
from reportedly.pages.differing import why_numbers_differ
from reportedly.pages.figures import range_in_words, whole
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ReportRef, in_brief
from reportedly.records import Edtf, Question, QuestionKind, Status, Topic

if TYPE_CHECKING:
    from reportedly.relations import Rule

# The order of pages: first what is disputed.
STATUSES: tuple[Status, ...] = ("denied", "conflicting", "revised", "agreed", "single")


@dataclass(frozen=True, slots=True)
class EstimateView:
    """What the answers together leave on a day (a 90 % interval).

    `low`, `mid` and `high` are in the question's unit, None where that end is open; `origins` counts the independent origins that
    it rests on, `method` names how it was made.
    """

    on: date
    low: float | None
    mid: float | None
    high: float | None
    origins: int
    method: str

    def __str__(self) -> str:
        return f"{range_in_words(self.low, self.high)} on {in_words(Edtf.day(self.on))} (90 %)"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers.

    - `text` is the question in words, `kind` whether it asks for an amount, a date or a yes or no, `id` names it.
    - `status` says how the answers stand to each other: "single", "agreed", "conflicting", "revised" or "denied".
    - `low` and `high` are the smallest and largest number that an answer names, denials left out, in `unit` ("count", "percent", a
      currency, a rate such as "count/day"); None where no answer names one.
    - `origins` counts independent origins, `reports` the reports in which an answer stands, copies too.
    - `answers` has one for each origin and figure, in the order in which they were said, undated ones first.
    - `estimates` and `together` (the last one in words) are what the answers leave together; empty and None where none was made.
    - `why` says what made these figures or claims answers to one question.
    """

    id: str
    text: str
    kind: QuestionKind
    status: Status
    low: float | None
    high: float | None
    unit: str | None
    origins: int
    reports: int
    answers: tuple[AnswerView, ...]
    together: str | None
    estimates: tuple[EstimateView, ...]
    why: str

    def __repr__(self) -> str:
        spread = self.spread
        standing = f"{self.status}, {counted(self.origins, 'origin')}{f', {spread}' if spread else ''}"
        return f"<QuestionView {in_brief(self.text)} {standing}>"

    def _repr_html_(self) -> str:
        # Here and not above: what shows these views is made of them.
        from reportedly.pages.notebook import question_html

        return question_html(self)

    def number_by(self, rule: Rule) -> float | None:
        """Return what a plain rule of coders makes of the newest number of each origin: "lowest", "modal" or "median".

        Of 40, 60, 60 and 90 these are 40, 60 and 60; of two that are as common, or in the middle, it is the lower one. Denials are
        left out, and of a range the low end counts. None where no answer names a number.
        """
        newest: dict[str, float] = {}
        for answer in self.answers:
            number = answer.low if answer.low is not None else answer.high
            if number is not None and not answer.denies:
                newest[answer.origin] = number
        from reportedly.relations import PLAIN_RULES

        return PLAIN_RULES[rule](sorted(newest.values())) if newest else None

    @property
    def spread(self) -> str:
        """The smallest and largest number that an answer names, in words: "870 to 1,140"; "" where none does."""
        return (
            range_in_words(self.low, self.high, unit=self.unit) if self.low is not None or self.high is not None else ""
        )

    @property
    def standing(self) -> str:
        """The status in words: "denied · 2 origins"; "2 answers · 1 origin" where one source gives both and nothing tells which holds."""
        several = self.status == "single" and len(self.answers) > 1
        return f"{counted(len(self.answers), 'answer') if several else self.status} · {counted(self.origins, 'origin')}"


@dataclass(frozen=True, slots=True)
class TopicView:
    """One thing that is counted or asked, with its questions, the most disputed first.

    `text` names it, `first` and `last` are the days between which it was spoken of (None when no day is known), `origins` and
    `reports` count what stands behind all its answers. `why_differ` says in words why its numbers differ, None where they do not.
    """

    id: str
    text: str
    first: date | None
    last: date | None
    origins: int
    reports: int
    why_differ: str | None
    questions: tuple[QuestionView, ...]

    def __repr__(self) -> str:
        return f"<TopicView {in_brief(self.text)} {self.summary}>"

    def _repr_html_(self) -> str:
        from reportedly.pages.notebook import topic_html

        return topic_html(self)

    @property
    def period(self) -> str | None:
        """From when to when it was said or printed, in words."""
        return in_words(days_between(self.first, self.last)) if self.first and self.last else None

    @property
    def status(self) -> Status:
        """The status of its most disputed question."""
        return min((question.status for question in self.questions), key=STATUSES.index, default="single")

    @property
    def is_open(self) -> bool:
        """Whether one of its questions has more than one answer to see."""
        return any(len(question.answers) > 1 for question in self.questions)

    @property
    def is_one_question(self) -> bool:
        """Whether it is nothing but its one question, which then need not be asked twice."""
        return len(self.questions) == 1 and self.questions[0].text == self.text

    @property
    def summary(self) -> str:
        """Its size in words: "4 questions · 6 origins in 11 reports · 14 Oct – 17 Nov 2024"; of one question its standing."""
        if self.is_one_question:
            size = f"{self.questions[0].standing} in {counted(self.reports, 'report')}"
        else:
            size = f"{counted(len(self.questions), 'question')} · {counted(self.origins, 'origin')} in {counted(self.reports, 'report')}"
        return " · ".join(part for part in (size, self.period) if part)


def questions(index: Index, filters: Filters | None = None) -> list[TopicView]:
    """Return the topics with their questions and answers, the most disputed first, then those with most origins.

    A question that matches `about` through its own or its topic's words is shown whole, and so is one of whose answers the words
    match; `by` and the days leave out answers one by one, and values of facets questions.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    topics = [view for topic in then.contents.topics if (view := one_topic(then, topic, chosen)) is not None]
    return sorted(topics, key=precedence)


class Placed(Protocol):
    """What the place of a topic or a question on pages rests on."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def origins(self) -> int: ...  # noqa: D102
    @property
    def reports(self) -> int: ...  # noqa: D102


def precedence(view: Placed) -> tuple[object, ...]:
    """Return a key that puts topics, or the questions of one, in the order of pages: what is disputed, then what many speak of."""
    return STATUSES.index(view.status), -view.origins, -view.reports, view.text, view.id


def one_topic(index: Index, topic: Topic, filters: Filters) -> TopicView | None:
    """Return one topic with its questions, None where none of their answers fits; the filters' `as_of` is the index's business."""
    rows = [index.questions[one] for one in topic.questions if one in index.questions]
    views = [view for row in rows if (view := one_question(index, topic, row, filters)) is not None]
    if not views:
        return None
    views.sort(key=precedence)
    shown = [answer for view in views for answer in view.answers]
    days = [day for answer in shown for day in _days(answer)]
    return TopicView(
        id=topic.id,
        text=topic.text,
        first=min(days, default=None),
        last=max(days, default=None),
        origins=len({answer.origin for answer in shown}),
        reports=_reports(shown),
        why_differ=why_numbers_differ(index, [(index.questions[view.id], view.answers) for view in views]),
        questions=tuple(views),
    )


def one_question(index: Index, topic: Topic, question: Question, filters: Filters) -> QuestionView | None:
    """Return one question of a topic, None where none of its answers fits, or where it has not the chosen values."""
    if not all(_value(index, question, name) == value for name, value in filters.chosen):
        return None
    every = answers(index, question)
    if not filters.mentioned(topic.text, question.text, *(answer.words for answer in every)):
        return None
    shown = [answer for answer in every if _is_shown(index, answer, filters)]
    if not shown:
        return None
    numbers = [end for answer in shown if not answer.denies for end in (answer.low, answer.high) if end is not None]
    estimates = _estimates(index, question) if len(shown) == len(every) else ()
    return QuestionView(
        id=question.id,
        text=question.text,
        kind=question.kind,
        status=question.status,
        low=whole(min(numbers, default=None)),
        high=whole(max(numbers, default=None)),
        unit=question.unit,
        origins=len({answer.origin for answer in shown}),
        reports=_reports(shown),
        answers=tuple(shown),
        together=_together(estimates, question.unit),
        estimates=estimates,
        why=question.why,
    )


def _value(index: Index, question: Question, facet: str) -> str | None:
    """Return the value that a question has in a facet of its list."""
    if facet == "status":
        return question.status
    first = question.answers[0]
    return index.reports[(index.figures.get(first) or index.claims[first]).report].story


def _is_shown(index: Index, answer: AnswerView, filters: Filters) -> bool:
    if not filters.dated(answer.said):
        return False
    claim = index.claims.get(answer.claim or "")
    if claim is None:
        return filters.named(answer.source)
    return filters.spoken(index, claim.source)


def _days(answer: AnswerView) -> Iterable[date]:
    dated = [answer.said, *(again.said for again in answer.repeated_in)]
    return [day for value in dated if value for day in (value.earliest, value.latest) if day]


def _reports(shown: Iterable[AnswerView]) -> int:
    places: Iterable[ReportRef] = (
        place for answer in shown for place in (answer.report, *(again.report for again in answer.repeated_in))
    )
    return len({place.id for place in places})


def _estimates(index: Index, question: Question) -> tuple[EstimateView, ...]:
    rows = index.estimates_of.get(question.id, ())
    return tuple(
        EstimateView(row.on, whole(row.low), whole(row.mid), whole(row.high), row.origins, row.method) for row in rows
    )


def _together(estimates: Sequence[EstimateView], unit: str | None) -> str | None:
    """Return the latest estimate in words: "7,000 to 8,900 on 17 Nov 2024 (90 %)"."""
    if not estimates:
        return None
    last = estimates[-1]
    words = range_in_words(last.low, last.high, unit=unit)
    return f"{words} on {in_words(Edtf.day(last.on))} (90 %)" if words else None
