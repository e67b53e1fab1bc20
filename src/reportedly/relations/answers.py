"""Figures and claims with what comparing them needs: their report, their origin, and the day on which they were said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.language import find_state
from reportedly.records import Claim, Edtf, Figure, Report


@dataclass(frozen=True, slots=True)
class Answer:
    """One figure, or one claim without a figure, ready to be compared.

    `day` is the first day on which it can have been said: the stated one, else the report's; None when neither is known.
    `voice` is whose answer it is where that is more than its origin tells (see `by`), and `retells` says that a copy tells
    again what its original has.
    """

    id: str
    report: Report
    claim: Claim | None
    figure: Figure | None
    origin: str | None
    day: date | None
    voice: str | None = None
    retells: bool = False

    @property
    def by(self) -> str:
        """Who gives the answer: what one voice says later revises what it said before; two voices agree or conflict."""
        return self.voice or self.origin or self.id

    @property
    def order(self) -> tuple[date, str, int, str]:
        """Orders answers by day; those without one come last. Within a day by report and place, which is arbitrary but fixed."""
        start = self.figure.span.start if self.figure else self.claim.content.spans[0].start if self.claim else 0
        return (self.day or date.max, self.report.id, start, self.id)

    @property
    def last_day(self) -> date | None:
        """The last day on which it can have been said; None when that is open."""
        when = (self.claim.said if self.claim else None) or self.report.published
        return (when.latest or when.earliest) if when else None

    def in_voice(self, voice: str) -> Answer:
        """Return the same answer in another voice."""
        # Nearly every answer is given one, and `replace` looks at each field twice.
        return Answer(self.id, self.report, self.claim, self.figure, self.origin, self.day, voice, self.retells)

    def surely_before(self, later: Answer) -> bool:
        """Say whether it was said before another answer, however wide the dates of both are."""
        return self.last_day is not None and later.day is not None and self.last_day < later.day

    def can_precede(self, other: Answer) -> bool:
        """Say whether it can have been said before another answer, or on its day; what has no day can."""
        return self.day is None or other.day is None or self.day <= other.day

    @property
    def amount(self) -> Figure:
        """The figure of an answer to an amount question."""
        if self.figure is None:
            raise ValueError(f"answer {self.id} has no figure")
        return self.figure

    @property
    def speaker(self) -> str | None:
        """The actor whose answer it is: the claim's source; None for unnamed ones whose actor is not known."""
        return self.claim.source.actor if self.claim else None


def counted_words_of(answer: Answer) -> str | None:
    """Return what a figure counts, in its own words; in a list of figures ("Hospitals affected: 33") without the line's capital."""
    figure, text = answer.amount, answer.report.text
    spans = figure.evidence.get("counted", ())
    words = figure.counted
    if not words or not spans or spans[0].start > figure.span.start:
        return words
    line = text.rfind("\n", 0, spans[0].start) + 1
    is_label = ":" in text[spans[0].end : figure.span.start] and not text[line : spans[0].start].strip()
    is_name = find_state(words.split()[0]) is not None or words.split()[0].endswith(_PEOPLES)
    return words[:1].lower() + words[1:] if is_label and not is_name else words


# "Zembalans: 1,200" counts people of a nation.
_PEOPLES = ("ans", "ese", "ish")


def figure_place(answer: Answer) -> tuple[int, int]:
    """Return where the figure of an answer begins and ends, to sort the answers of one report by."""
    return answer.amount.span.start, answer.amount.span.end


def figure_answers(
    reports: Mapping[str, Report], claims: Mapping[str, Claim], figures: Sequence[Figure], origins: Mapping[str, str]
) -> list[Answer]:
    """Return an answer for every figure, in the order of their days."""
    found: list[Answer] = []
    for figure in figures:
        claim = claims.get(figure.claim) if figure.claim else None
        report = reports[figure.report]
        origin = origins.get(claim.id) if claim else None
        found.append(Answer(figure.id, report, claim, figure, origin or f"report {report.id}", said_day(claim, report)))
    return sorted(found, key=lambda answer: answer.order)


def claim_answers(reports: Mapping[str, Report], claims: Sequence[Claim], origins: Mapping[str, str]) -> list[Answer]:
    """Return an answer for every claim, in the order of their days."""
    found = [
        Answer(
            claim.id, reports[claim.report], claim, None, origins.get(claim.id), said_day(claim, reports[claim.report])
        )
        for claim in claims
    ]
    return sorted(found, key=lambda answer: answer.order)


def said_day(claim: Claim | None, report: Report) -> date | None:
    """Return the first day on which a claim can have been said."""
    stated = claim.said if claim else None
    return _first(stated) or _first(report.published)


def _first(when: Edtf | None) -> date | None:
    return (when.earliest or when.latest) if when else None
