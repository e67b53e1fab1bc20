"""Incidents: how many were killed, event by event, as recorders of conflicts count them; what the tables of UCDP, ACLED and
`eventreport` are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.exports.choices import Choices
from reportedly.exports.coding import code
from reportedly.language.inflection import singular
from reportedly.lexicons import listed
from reportedly.pages.answers import AnswerView, answers
from reportedly.pages.index import Index
from reportedly.records import Actor, Claim, Edtf, Event, Figure, Question, Report
from reportedly.relations import PLAIN_RULES

# Nouns that count no persons, though they can be killed, lost or destroyed with them.
_NO_PERSONS = ("animals", "vehicles", "weapons", "goods", "places", "doings")
# What is not said to have happened counts nobody.
_NOT_HAPPENED = ("denied", "doubted", "forecast", "intended", "conditional")


@dataclass(frozen=True, slots=True)
class Number:
    """What one origin gives as its newest number, coded by a profile: its ends, and the answer it is."""

    low: float | None
    high: float | None
    answer: AnswerView

    @property
    def least(self) -> float | None:
        """The low end; of "up to 60" the high one, which is all that it names."""
        return self.low if self.low is not None else self.high

    @property
    def most(self) -> float | None:
        """The high end; of "at least 12" the low one."""
        return self.high if self.high is not None else self.low


@dataclass(frozen=True, slots=True)
class Incident:
    """One question of how many were killed, with what is known of its event.

    `numbers` has the newest of each origin, `denied` the answers that deny or doubt one. `part_of` names the question that counts
    these persons too ("52 dead, among them 19 children"), None where no report says so. `low`, `best` and `high` are the lowest, the most
    common and the highest of `numbers`; of two that are as common the lower is best. `when` is the day of the event and
    `when_from` the words that it rests on, both None where no report places the dead on a day.
    """

    question: Question
    numbers: tuple[Number, ...]
    denied: tuple[AnswerView, ...]
    reports: tuple[Report, ...]
    when: Edtf | None
    when_from: str | None
    place: Actor | None
    part_of: str | None
    low: float | None
    best: float | None
    high: float | None
    profile: str

    @property
    def in_doubt(self) -> list[str]:
        """The numbers that are denied or doubted, with who does: "nearly 300 (denied by Stefan Brok)"."""
        return [
            f"{answer.figure} ({'doubted' if answer.stance == 'doubted' else 'denied'} by {answer.source})"
            for answer in self.denied
        ]

    @property
    def words(self) -> str:
        """What is counted, in lower case."""
        return (self.question.counted or "").casefold()


def incidents(index: Index, choices: Choices) -> Iterator[Incident]:
    """Yield the incidents of a ledger in the order of their days, those without one last.

    Each stands for one question of the ledger, so that the killed of one day and of all days, the confirmed and the suspected, never
    meet in one number; `question.scope` and `question.grade` say which they are, and rows must not be added up without looking
    at them. Figures that are forecast, conditional or denied count nobody.
    """
    dated = _events_of(index)
    found = [
        incident
        for question in index.contents.questions
        if _counts_killed(question) and (incident := _incident(index, question, dated, choices)).numbers
    ]
    found.sort(key=lambda one: (one.when is None, one.when.sort_key() if one.when else (), one.question.id))
    yield from found


def figures_by_report(index: Index, incident: Incident) -> list[tuple[Report, list[Figure]]]:
    """Return the figures of an incident report by report, in the order of reports, each in reading order."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for one in incident.question.answers:
        if one in index.figures:
            groups[index.figures[one].report].append(index.figures[one])
    return [(report, sorted(groups[report.id], key=lambda figure: figure.span)) for report in incident.reports]


def is_told(figure: Figure) -> bool:
    """Say whether a figure is told as having happened, and not denied."""
    return figure.stance not in _NOT_HAPPENED and figure.bound != "not"


def _counts_killed(question: Question) -> bool:
    if question.kind != "amount" or question.unit != "count" or question.state != "killed":
        return False
    words = {singular(word) for word in (question.counted or "").casefold().split()}
    return not any(words & listed("counted", "groups", group) for group in _NO_PERSONS)


def _incident(index: Index, question: Question, dated: dict[str, list[Event]], choices: Choices) -> Incident:
    shown = answers(index, question)
    newest: dict[str, Number] = {}
    for answer in shown:
        figure = index.figures.get(answer.id)
        if figure is not None and is_told(figure) and (figure.low is not None or figure.high is not None):
            coded = code(figure, choices.profile)
            # Later answers come later in the list, and take the place of what the same origin said before.
            newest[answer.origin] = Number(coded.low, coded.high, answer)
    numbers = tuple(newest.values())
    least = sorted(number.least for number in numbers if number.least is not None)
    most = [number.most for number in numbers if number.most is not None]
    when, when_from = _when(index, question, dated)
    return Incident(
        question=question,
        numbers=numbers,
        denied=tuple(answer for answer in shown if answer.denies or answer.stance == "doubted"),
        reports=_reports(index, question),
        when=when,
        when_from=when_from,
        place=index.actors.get(question.place or ""),
        part_of=_whole(index, question),
        low=min(least, default=None),
        best=PLAIN_RULES["modal"](least) if least else None,
        high=max(most, default=None),
        profile=choices.profile,
    )


def _whole(index: Index, question: Question) -> str | None:
    """Return the question of which some figure here is a part of an answer."""
    figures = (index.figures[one] for one in question.answers if one in index.figures)
    wholes = (index.figures[figure.part_of].question for figure in figures if figure.part_of in index.figures)
    return next((whole for whole in wholes if whole and whole != question.id), None)


def _reports(index: Index, question: Question) -> tuple[Report, ...]:
    ids = {index.figures[one].report for one in question.answers if one in index.figures}
    return tuple(index.reports[one] for one in sorted(ids) if one in index.reports)


def _events_of(index: Index) -> dict[str, list[Event]]:
    """Return the dated events of each figure that stands in one of their sentences."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in index.contents.events:
        for evidence in event.evidence:
            for figure in index.figures_of.get(evidence.report, ()):
                if evidence.span.holds(figure.span) and event not in found[figure.id]:
                    found[figure.id].append(event)
    return found


def _when(index: Index, question: Question, dated: dict[str, list[Event]]) -> tuple[Edtf | None, str | None]:
    """Return the day on which most reports place the dead, and the words that say so; of as many the earliest.

    The day on which somebody spoke is no day of death. Who dies is counted later, so that later days are days of counting.
    """
    reports: dict[tuple[str, str], set[str]] = defaultdict(set)
    days: dict[str, Edtf] = {}
    for figure in (index.figures[one] for one in question.answers if one in index.figures):
        claim = index.claims.get(figure.claim or "")
        for day, words in _days(figure, claim, dated.get(figure.id, ())):
            days[day.text] = day
            reports[day.text, words].add(figure.report)
    if not reports:
        return None, None
    best = min(reports, key=lambda key: (-len(reports[key]), days[key[0]].sort_key(), key))
    return days[best[0]], best[1]


def _days(figure: Figure, claim: Claim | None, events: Sequence[Event]) -> Iterator[tuple[Edtf, str]]:
    if claim is not None and claim.about is not None:
        yield claim.about, claim.content.text
    for event in events:
        if claim is None or claim.said is None or claim.said != event.when:
            yield event.when, event.text
