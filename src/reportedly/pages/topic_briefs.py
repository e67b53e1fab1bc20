"""The topics of a ledger in brief: how their questions stand, without the answers' words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.pages.columns import MANY, lists_of
from reportedly.pages.disagreement import by_dispute, by_spread
from reportedly.pages.figures import whole
from reportedly.pages.index import heads
from reportedly.pages.ranked import Foremost, Ranked
from reportedly.pages.topics import STATUSES, precedence
from reportedly.records import Status

if TYPE_CHECKING:
    from reportedly.pages.outline import Outline

Ends = tuple[float | None, float | None]


class QuestionBrief(NamedTuple):
    """A question; `story` is the one that it was found in, and `told` has the ids of its answers that are known, or these as JSON.

    `behind` are the independent origins of these.
    """

    id: str
    text: str
    status: Status
    behind: Collection[str]
    story: str
    told: str | Sequence[str]
    topics: Topics

    @property
    def origins(self) -> int:
        """How many independent origins speak of it."""
        return len(self.behind)

    @property
    def answers(self) -> Sequence[str]:
        """The ids of its answers that are known. Of most questions nobody looks at them, so they are read when one does."""
        return json.loads(self.told) if isinstance(self.told, str) else self.told

    @property
    def reports(self) -> int:
        """In how many reports an answer stands."""
        return len(self.topics.told_in(self.answers))

    @property
    def low(self) -> float | None:
        """The lowest number that an answer gives which denies nothing."""
        return self.topics.ends(self)[0]

    @property
    def high(self) -> float | None:
        """The highest such number."""
        return self.topics.ends(self)[1]


class TopicBrief(NamedTuple):
    """A topic without the answers to its questions."""

    id: str
    text: str
    status: Status
    origins: int
    story: str
    questions: tuple[QuestionBrief, ...]

    @property
    def reports(self) -> int:
        """In how many reports an answer stands."""
        return len(self.questions[0].topics.told_in(answer for one in self.questions for answer in one.answers))

    def cut(self, questions: Sequence[QuestionBrief]) -> TopicBrief:
        """Return the topic with some of its questions."""
        behind = {origin for one in questions for origin in one.behind}
        return self._replace(questions=tuple(questions), status=_worst(questions), origins=len(behind))

    @property
    def statuses(self) -> tuple[Status, ...]:
        """How each of its questions stands."""
        return tuple(one.status for one in self.questions)

    @property
    def stories(self) -> tuple[str, ...]:
        """The story in which each was found."""
        return tuple(one.story for one in self.questions)


class Topics:
    """The topics of a ledger that have an answer.

    How disputed each is and how many origins speak of it stands in a few columns. In which reports, and how far the numbers lie apart,
    only decides among those that tie, so that is looked up for these alone.
    """

    def __init__(self, columns: Outline) -> None:
        self._columns = columns
        # Those of today, with which what is looked up is shared: it is the same on every day on which it is known.
        self._now: Topics | None = columns.now.topics if columns.now is not None else None
        self._place: dict[str, str] = self._now._place if self._now else {}
        self._ends: dict[str, Ends] = {}

    def __iter__(self) -> Iterator[TopicBrief]:
        return iter(self.rows)

    @cached_property
    def rows(self) -> list[TopicBrief]:
        """All of them, in the order of ids."""
        now, columns = self._now, self._columns
        if now is None:
            return self._made(self._read(), dict(columns.values("topic", "id", "text")))
        # Of a story that was known whole everything is as it is today.
        whole_ones = [one for one in now.rows if one.story in columns.begun and one.story not in columns.parted]
        parted = {one.id: one.text for one in now.rows if one.story in columns.parted}
        return sorted([*whole_ones, *self._made(self._read(columns.parted), parted)], key=attrgetter("id"))

    def _made(self, rows: Sequence[tuple[Any, ...]], texts: Mapping[str, str]) -> list[TopicBrief]:
        """Return the topics of some questions, in the order of ids."""
        asked: dict[str, list[QuestionBrief]] = defaultdict(list)
        behind: dict[str, set[str]] = defaultdict(set)
        for topic, question, origins in self._questions(rows):
            asked[topic].append(question)
            behind[topic] |= origins
        return [
            TopicBrief(row, texts[row], _worst(own), len(behind[row]), own[0].story, tuple(own))
            for row, own in sorted(asked.items())
            if row in texts
        ]

    def _read(self, stories: Collection[str] | None = None) -> list[tuple[Any, ...]]:
        """Return the columns of the questions, or of those of some stories, in the order of ids."""
        names = "id", "topic", "text", "status", "story", "answers", "origins"
        if stories is None:
            return sorted(self._columns.values("question", *names))
        with self._columns.index.reading() as ledger:
            return sorted(ledger.values_of("question", "story", stories, *names))

    def _questions(self, rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, QuestionBrief, set[str]]]:
        """Yield questions, each with its topic and with the origins behind it."""
        origins, columns, loose = lists_of(row[-1] for row in rows), self._columns, self._loose
        for (row, topic, text, status, story, told, _), named in zip(rows, origins, strict=True):
            behind, known = set(named), told
            if loose:
                places = (loose[one] for one in json.loads(told) if one in loose)
                behind.update(f"report {self.root(place)}" for place in places)
            if columns.index.day is not None and story not in columns.begun:
                continue
            if story in columns.parted:
                every = json.loads(told)
                known = [one for one in every if one in columns.placed]
                if not known:
                    continue
                if len(known) < len(every):
                    # How fewer answers stand to each other is for the relations between these.
                    status, behind = self._then(row, known)
            yield topic, QuestionBrief(row, text, status, behind, story, known, self), behind

    def _then(self, row: str, known: Sequence[str]) -> tuple[Status, set[str]]:
        """Return how a question stood when only some of its answers were known, and the origins behind these."""
        index = self._columns.index
        origins = {index.origin_of.get(one) or f"report {self.root(self._columns.placed[one])}" for one in known}
        return index.questions[row].status, origins

    @cached_property
    def _loose(self) -> dict[str, str]:
        """The report of each answer that has no origin; it begins in the report that the others copied."""
        if self._now is not None:
            return self._now._loose
        with self._columns.index.reading() as ledger:
            return ledger.without_origin()

    def root(self, report: str) -> str:
        """Return the report that a report copies in the end, itself where it copies none."""
        return self._heads.get(report, report)

    @cached_property
    def _heads(self) -> dict[str, str]:
        return heads({copy.b: copy.a for copy in self._columns.copies if copy.kind != "cites"})

    @cached_property
    def ranked(self) -> Sequence[TopicBrief]:
        """All of them in the order of pages."""
        return self.in_order(self.rows)

    def in_order(self, topics: Iterable[Any]) -> Sequence[Any]:
        """Return topics, in brief or whole, in the order of pages: see `topics.precedence`."""
        rows = list(topics)
        steps = [(STATUSES.index(topic.status), -topic.origins) for topic in rows]
        return Ranked(rows, steps, self._finely)

    def _finely(self, topics: list[Any]) -> Sequence[Any]:
        def at_best(topic: Any) -> tuple[object, ...]:
            if isinstance(topic, TopicBrief):
                return STATUSES.index(topic.status), -topic.origins, -self._size_of(topic.story)
            return precedence(topic)

        def look_up(some: list[Any]) -> None:
            self.look_up([one for topic in some if isinstance(topic, TopicBrief) for one in topic.questions])

        return Foremost(topics, at_best, precedence, look_up)

    def _size_of(self, story: str) -> float:
        """How many reports a story has; answers are found in no others."""
        known = self._columns.stories.get(story)
        return len(known.reports) if known else inf

    @cached_property
    def answers(self) -> Mapping[str, Sequence[str]]:
        """The ids of the answers to each question that are known, for who looks at them all."""
        held = [one for topic in self.rows for one in topic.questions]
        written = [one for one in held if isinstance(one.told, str)]
        found = {one.id: one.told for one in held if not isinstance(one.told, str)}
        return found | dict(zip((one.id for one in written), lists_of(str(one.told) for one in written), strict=True))

    @cached_property
    def open(self) -> list[QuestionBrief]:
        """The questions with more than one answer to see, in the order of ids of their topics."""
        return [question for topic in self.rows for question in topic.questions if question.status != "single"]

    @cached_property
    def disputed(self) -> Sequence[QuestionBrief]:
        """The same, the most disputed first: see `disagreement.open_questions`."""
        return Ranked(self.open, [(STATUSES.index(one.status), -one.origins) for one in self.open], self._by_dispute)

    def _by_dispute(self, questions: list[QuestionBrief]) -> Sequence[QuestionBrief]:
        def at_best(question: QuestionBrief) -> tuple[object, ...]:
            return *by_spread(question), -self._size_of(question.story)

        self.measure(questions)
        return Foremost(questions, at_best, by_dispute, self.look_up)

    def told_in(self, answers: Iterable[str]) -> set[str]:
        """Return the reports in which some answers stand."""
        found = list(answers)
        places = set(map(self._place.get, found))
        if None in places:
            self._find_places(found)
            places = set(map(self._place.get, found))
        return {place for place in places if place is not None}

    def look_up(self, questions: Sequence[QuestionBrief]) -> None:
        """Look up where the answers to some questions stand, for all of them at once."""
        self._find_places({answer for one in questions for answer in one.answers} - self._place.keys())

    def _find_places(self, answers: Collection[str]) -> None:
        with self._columns.index.reading() as ledger:
            if len(answers) > MANY:
                self._place.update(ledger.answering())
                return
            for table in ("figure", "claim"):
                self._place.update(ledger.values_of(table, "id", answers, "id", "report"))

    def ends(self, question: QuestionBrief) -> Ends:
        """Return the lowest and the highest number among the answers to a question that deny nothing."""
        if question.id not in self._ends:
            self.measure([question])
        return self._ends[question.id]

    def measure(self, questions: Iterable[QuestionBrief]) -> None:
        """Look these up for some questions at once."""
        new = [one for one in questions if one.id not in one.topics._ends]
        answers = {answer for one in new for answer in one.answers}
        figures = self._columns.some("figure", answers, "low", "high", "bound", "stance")
        for one in new:
            told = [figures[answer] for answer in one.answers if answer in figures]
            ends = [end for row in told if row[2] != "not" and row[3] != "denied" for end in row[:2] if end is not None]
            one.topics._ends[one.id] = whole(min(ends, default=None)), whole(max(ends, default=None))


def _worst(questions: Sequence[QuestionBrief]) -> Status:
    return min((question.status for question in questions), key=STATUSES.index)
