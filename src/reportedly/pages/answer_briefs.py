"""Topics of which only some answers are asked for, in brief: what of them is shown, found in a few columns of their answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.pages.answers import order_of
from reportedly.pages.columns import ClaimRow, FigureRow, by_id, named
from reportedly.pages.days import edtf_of
from reportedly.pages.topics import STATUSES
from reportedly.records import Status

if TYPE_CHECKING:
    from reportedly.pages.outline import Outline
    from reportedly.pages.topic_briefs import QuestionBrief, TopicBrief


class PartBrief(NamedTuple):
    """A topic with some of its answers: its place among the others, as that of its view; see `topics.precedence`."""

    id: str
    text: str
    status: Status
    origins: int
    reports: int
    statuses: tuple[Status, ...]
    stories: tuple[str, ...]


class _Answer(NamedTuple):
    """An answer before those of one origin are put together, as `answers` does it: what it gives, and which is shown for all that give it."""

    id: str
    report: str
    origin: str
    content: tuple[Any, ...]
    nobody: bool
    said: str
    place: int


def figures_among(outline: Outline, answers: Collection[str]) -> list[FigureRow]:
    """Return the figures among some answers; those that a command's filters leave out are read for it."""
    found = [row for answer in answers if (row := outline.figures.get(answer)) is not None]
    others = {answer for answer in answers if answer not in outline.figures and answer not in outline.claims}
    if not others:
        return found
    with outline.index.reading() as ledger:
        rows = ledger.values_of("figure", "id", others, *FigureRow._fields)
    return [*found, *named(FigureRow, rows)]


class Parts:
    """Finds which answers of some questions are shown; the columns of all these are read at once."""

    def __init__(self, outline: Outline, questions: Iterable[QuestionBrief]) -> None:
        self._outline = outline
        self._told = outline.topics.answers
        ids = {answer for one in questions for answer in self._told[one.id]}
        self._rows, self._said_in = outline.figures, outline.claims
        self._days: dict[str, str | None] = {}
        # A command reads what its filters can leave; of one origin an answer that they do not can stand for the others.
        if others := ids - outline.figures.keys() - outline.claims.keys():
            self._read(others)
        self._figures = outline.some("figure", ids & self._rows.keys(), "low", "high", "bound", "span")
        claims = {claim.id for row in ids if (claim := self._claim_of(row))}
        self._claims = outline.some("claim", claims, "origin", "says", "about", "content_spans")
        self._copied: dict[str, set[str]] = defaultdict(set)
        for copy in outline.copies:
            self._copied[copy.b].add(copy.a)

    def _read(self, ids: Collection[str]) -> None:
        """Read answers that are not in the outline, with their claims and the days of their reports."""
        with self._outline.index.reading() as ledger:
            figures = {row.id: row for row in figures_among(self._outline, ids)}
            held = {row.claim for row in figures.values() if row.claim}.union(ids).difference(figures)
            found = ledger.values_of("claim", "id", held, *ClaimRow._fields)
            claims = by_id(ClaimRow, found)
            reports = {row.report for rows in (figures, claims) for row in rows.values()}
            self._days = dict(ledger.values_of("report", "id", reports, "id", "published"))
        self._rows, self._said_in = self._rows | figures, self._said_in | claims

    def _claim_of(self, answer: str) -> ClaimRow | None:
        """Return the claim that an answer is, or in which it stands."""
        figure = self._rows.get(answer)
        return self._said_in.get((figure.claim or "") if figure else answer)

    def _printed(self, report: str) -> str:
        """Return the day on which a report was printed, as it is written, "" for none."""
        return (self._days[report] if report in self._days else self._outline.days[report]) or ""

    def topic(
        self,
        topic: TopicBrief,
        is_worded: Callable[[QuestionBrief, Collection[str]], bool],
        is_shown: Callable[[str], bool],
    ) -> PartBrief | None:
        """Return a topic with the answers that are shown, None without any.

        `is_worded` says of a question and the answers of it that stand for the others whether it has the words that are asked for,
        `is_shown` of such an answer whether it fits.
        """
        shown: dict[str, list[Sequence[_Answer]]] = {}
        for question in topic.questions:
            if not any(map(is_shown, self._told[question.id])):
                continue
            groups = self._groups(question)
            if is_worded(question, [group[0].id for group in groups]):
                shown[question.id] = [group for group in groups if is_shown(group[0].id)]
        left = [question for question in topic.questions if shown.get(question.id)]
        if not left:
            return None
        statuses = tuple(question.status for question in left)
        told = [one for groups in shown.values() for group in groups for one in group]
        return PartBrief(
            topic.id,
            topic.text,
            min(statuses, key=STATUSES.index),
            len({one.origin for one in told}),
            len({one.report for one in told}),
            statuses,
            tuple(question.story for question in left),
        )

    def _groups(self, question: QuestionBrief) -> list[list[_Answer]]:
        """Return the answers to a question, those together that one origin gives; the one that is shown comes first."""
        groups: dict[tuple[Any, ...], list[_Answer]] = defaultdict(list)
        for row in self._told[question.id]:
            one = self._answer(row)
            if one is not None:
                groups[one.origin, *one.content].append(one)
        for group in groups.values():
            if len(group) > 1:
                reports = {one.report for one in group}
                group.sort(key=lambda one: self._precedence(one, reports))
        return list(groups.values())

    def _answer(self, row: str) -> _Answer | None:
        figure, claim = self._rows.get(row), self._claim_of(row)
        held: FigureRow | ClaimRow | None = figure or claim
        if held is None:
            return None
        origin, says, about, spans = self._claims[claim.id] if claim else (None, None, None, "[]")
        content: tuple[Any, ...] = says, about
        if figure is not None:
            low, high, bound, spans = self._figures[row]
            content = low, high, bound, figure.stance == "denied"
        place = _first(spans if figure is None else f"[{spans}]")
        nobody = claim is None or claim.source_kind == "outlet"
        said = (claim.said if claim else None) or self._printed(held.report)
        return _Answer(row, held.report, origin or self._root(held.report), content, nobody, said, place)

    def _root(self, report: str) -> str:
        """The origin of what has none: it begins in the report that the others copied."""
        return f"report {self._outline.topics.root(report)}"

    def _precedence(self, one: _Answer, reports: set[str]) -> tuple[Any, ...]:
        """As `answers` puts the best witness first."""
        copies = not self._copied.get(one.report, _NONE).isdisjoint(reports)
        printed = _order(self._printed(one.report))
        return copies, one.nobody, not one.said, _order(one.said), printed, one.report, one.place, one.id


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _order(day: str) -> tuple[Any, ...]:
    return order_of(edtf_of(day))


def _first(spans: str) -> int:
    """Return where the first of some spans begins that a column has."""
    return int(spans[2 : spans.index(",")])
