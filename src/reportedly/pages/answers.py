"""The answers to one question: each origin's answer once, with the reports that repeat it and how it stands to others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.pages.dates import in_words
from reportedly.pages.figures import figure_in_words, whole
from reportedly.pages.index import Index
from reportedly.pages.quoting import (
    Quoted,
    ReportRef,
    SaidFrom,
    Speaker,
    in_brief,
    quoted,
    report_ref,
    speaker,
    when_said,
)
from reportedly.pages.relating import WEIGHT, RelationView, relation_in_words
from reportedly.records import Bound, Claim, Edtf, Figure, Question, Relation, Report, Span, Stance


@dataclass(frozen=True, slots=True)
class Sighting:
    """Another place where the same origin's answer stands: a reprint, or the same words quoted elsewhere.

    `id` is that of the figure or claim there, `report` the report; `said` and `said_from` as for `AnswerView`.
    """

    id: str
    report: ReportRef
    said: Edtf | None
    said_from: SaidFrom | None

    def __repr__(self) -> str:
        return f"<Sighting in {in_brief(self.report.name)}, said {self.said or 'on no known day'}>"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One origin's answer: the figure as printed, who gave it, through whom, when, and in which words of which report.

    - `id` is that of the figure (of an amount) or claim that is shown, `members` those of all that are this answer, `claim` the
      id of the claim around it, None for a figure that the outlet states in its own voice.
    - `figure` is as printed ("up to 12,000"; for a yes-or-no question "yes" or "no"), `value` the same normalised ("up to 12,000").
    - `low` and `high` are its ends in `unit` ("count", "percent", a currency such as "EUR", "count/day"); an end that is open is
      None, and so are all of them, and `bound`, where the answer is no number. `bound` says how the number is meant: "at_most".
    - `stance` says what the source does with it: "asserted", "denied", "forecast" and so on.
    - `source` is who said it, `source_kind` what they are ("person", "unnamed", "outlet"), `role` what they are there, None where
      no report says so; `printed` are the report's words for them where they are others than the name, else None.
    - `via` are those through whom it came, nearest the outlet first, `through` the same with the outlet as one line, or None.
    - `said` is the day, None when nothing is known; `said_from` says whether it was "stated" or is that of the print ("printed").
    - `report`, `paragraph` (from 1), `words` and `spans` say where it stands: `words` are exactly what the report's text holds at
      `spans` (in code points); `figure_span` is the part that gives the number, None where there is none.
    - `cue` are the words that introduce it ("denied"), None without any.
    - `relations` tell how it stands to the other answers, the weightiest first; `repeated_in` where else it was printed.
    - `origin` names the independent origin behind it, `speaker` the actor's id, None for a source without a name of its own.

    Printed it is short: "up to 12,000 (Anton Blake)".
    """

    id: str
    members: tuple[str, ...]
    claim: str | None
    figure: str
    value: str
    low: float | None
    high: float | None
    bound: Bound | None
    unit: str | None
    stance: Stance
    source: str
    source_kind: str
    role: str | None
    printed: str | None
    via: tuple[str, ...]
    through: str | None
    said: Edtf | None
    said_from: SaidFrom | None
    report: ReportRef
    cue: str | None
    words: str
    spans: tuple[Span, ...]
    figure_span: Span | None
    paragraph: int
    relations: tuple[RelationView, ...]
    repeated_in: tuple[Sighting, ...]
    origin: str
    speaker: str | None

    def __str__(self) -> str:
        return f"{'denied: ' if self.is_named_to_deny else ''}{self.figure} ({self.source})"

    def __repr__(self) -> str:
        where = in_brief(self.report.name)
        return f"<AnswerView {in_brief(self.figure)} {self.stance} by {in_brief(self.source)}, said {self.said}, in {where}>"

    @property
    def span(self) -> Span:
        """Where the words begin and end, gaps between their pieces included."""
        return Span(min(span.start for span in self.spans), max(span.end for span in self.spans))

    @property
    def denies(self) -> bool:
        """Whether the answer says what is not so."""
        return self.bound == "not" or self.stance == "denied" or self.figure == "no"

    @property
    def is_named_to_deny(self) -> bool:
        """Whether the figure printed is one that the source denies ("denied that nearly 300 …"), which its words do not show."""
        return self.stance == "denied" and self.bound not in ("not", None)

    @property
    def normalised(self) -> str | None:
        """The figure in digits, where the words printed do not show it: "some forty" is "about 40"."""
        digits = re.findall(r"\d[\d,.]*", self.value)
        printed = all(number in self.figure for number in digits)
        bounded = self.bound in ("exact", "between", None) or not self.figure[:1].isdigit()
        return None if self.bound is None or (printed and bounded) else self.value

    @property
    def notable(self) -> tuple[RelationView, ...]:
        """The relations to tell beside the answer, the weightiest first: each once, at its later end; that it is denied, at both."""
        return tuple(relation for relation in self.relations if relation.later or relation.kind == "denies")

    @property
    def day(self) -> date | None:
        """The first day on which it can have been said, None when nothing is known."""
        return (self.said.earliest or self.said.latest) if self.said else None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One figure or claim among a question's answers, before those of one origin are put together."""

    id: str
    report: Report
    claim: Claim | None
    figure: Figure | None
    origin: str
    said: Edtf | None
    said_from: SaidFrom | None


def answers(index: Index, question: Question) -> list[AnswerView]:
    """Return the answers to a question in the order in which they were said, undated ones first.

    What one origin says in several reports is one answer, shown as its earliest report prints it. Whether two reports have one
    origin is not decided here; see `relations`.
    """
    candidates = [candidate for answer in question.answers if (candidate := _candidate(index, answer)) is not None]
    groups: dict[tuple[object, ...], list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault((candidate.origin, *_content(candidate)), []).append(candidate)
    ordered = [sorted(group, key=lambda one: _precedence(index, one, group)) for group in groups.values()]
    ordered.sort(key=lambda group: _time_order(group[0]))
    group_of = {end: number for number, group in enumerate(ordered) for one in group for end in _ends(index, one)}
    return [_answer(index, number, ordered, group_of) for number in range(len(ordered))]


def _candidate(index: Index, answer: str) -> _Candidate | None:
    figure = index.figures.get(answer)
    claim = index.claims.get((figure.claim or "") if figure else answer)
    row = figure or claim
    report = index.reports.get(row.report) if row else None
    if row is None or report is None:
        return None
    # Without an origin of its own an outlet's figure begins in the report that the others copied.
    origin = index.origin_of.get(answer) or f"report {index.root_of.get(report.id, report.id)}"
    return _Candidate(answer, report, claim, figure, origin, *when_said(report, claim))


def _content(candidate: _Candidate) -> tuple[object, ...]:
    figure, claim = candidate.figure, candidate.claim
    if figure is not None:
        return figure.low, figure.high, figure.bound, figure.stance == "denied"
    return (claim.says, claim.about) if claim else ()


def _precedence(index: Index, candidate: _Candidate, group: Sequence[_Candidate]) -> tuple[object, ...]:
    """Return a key that puts the best witness first: no copy of another one, somebody named, said and printed earliest, first in its text."""
    reports = {one.report.id for one in group}
    copies = any(
        copy.b == candidate.report.id and copy.a in reports for copy in index.copies_of.get(candidate.report.id, ())
    )
    nobody = candidate.claim is None or candidate.claim.source.kind == "outlet"
    place = candidate.figure.span.start if candidate.figure else candidate.claim.content.spans[0].start  # type: ignore[union-attr]
    said, printed = candidate.said, candidate.report.published
    # Of two reports of what was said on one day the one that was printed first had it first.
    return copies, nobody, said is None, order_of(said), order_of(printed), candidate.report.id, place, candidate.id


def _time_order(candidate: _Candidate) -> tuple[object, ...]:
    return candidate.said is not None, order_of(candidate.said), candidate.id


def order_of(day: Edtf | None) -> tuple[date, date, str]:
    """Return a key that puts answers in the order of their days, undated ones last."""
    return day.sort_key() if day else (date.max, date.max, "")


def _ends(index: Index, candidate: _Candidate) -> tuple[str, ...]:
    """Return the ids at which relations may end: an amount is related as a figure, or through a claim of this figure alone."""
    claim = candidate.claim
    if candidate.figure is None or claim is None or len(index.figures_in.get(claim.id, ())) > 1:
        return (candidate.id,)
    return candidate.id, claim.id


def _answer(index: Index, number: int, groups: Sequence[Sequence[_Candidate]], group_of: dict[str, int]) -> AnswerView:
    first, *others = groups[number]
    who = speaker(index, first.report, first.claim)
    shown: Quoted = quoted(index, first.report, first.claim, first.figure)
    figure = first.figure
    return AnswerView(
        id=first.id,
        members=tuple(one.id for one in groups[number]),
        claim=first.claim.id if first.claim else None,
        figure=_printed(first),
        value=figure_in_words(figure) if figure else _printed(first),
        low=whole(figure.low) if figure else None,
        high=whole(figure.high) if figure else None,
        bound=figure.bound if figure else None,
        unit=figure.unit if figure else None,
        stance=figure.stance if figure else first.claim.stance,  # type: ignore[union-attr]
        source=who.name,
        source_kind=who.kind,
        role=who.role,
        printed=who.printed,
        via=who.via,
        through=_through(who, first.report),
        said=first.said,
        said_from=first.said_from,
        report=report_ref(first.report),
        cue=first.claim.cue.text if first.claim and first.claim.cue else None,
        words=shown.words,
        spans=shown.spans,
        figure_span=shown.figure,
        paragraph=shown.paragraph,
        relations=_relations(index, number, groups, group_of),
        repeated_in=_sightings(first, others),
        origin=first.origin,
        speaker=who.actor,
    )


def _through(who: Speaker, report: Report) -> str | None:
    return " → ".join([*reversed(who.via), *([report.outlet] if report.outlet else [])]) or None


def _printed(candidate: _Candidate) -> str:
    """Return the answer as printed: the figure's words, the words that give the day, yes or no, else how it was said."""
    figure, claim = candidate.figure, candidate.claim
    if figure is not None:
        return figure.text
    if claim is None:
        return ""
    if claim.about is not None and claim.says is None:
        printed = " … ".join(span.of(candidate.report.text) for span in claim.evidence.get("about", ()))
        return printed or in_words(claim.about)
    return claim.says or ("no" if claim.stance == "denied" else claim.stance)


def _sightings(first: _Candidate, others: Sequence[_Candidate]) -> tuple[Sighting, ...]:
    seen = {first.report.id}
    found = []
    for other in others:
        if other.report.id not in seen:
            seen.add(other.report.id)
            found.append(Sighting(other.id, report_ref(other.report), other.said, other.said_from))
    return tuple(found)


def _relations(
    index: Index, number: int, groups: Sequence[Sequence[_Candidate]], group_of: dict[str, int]
) -> tuple[RelationView, ...]:
    found: dict[tuple[str, ...], tuple[int, RelationView]] = {}
    this = groups[number][0]
    for end in sorted({end for one in groups[number] for end in _ends(index, one)}):
        for relation in index.relations_of.get(end, ()):
            other = group_of.get(relation.a if relation.b == end else relation.b, number)
            if other != number and relation.kind != "repeats":
                view = _relation(index, relation, end, this, groups[other][0])
                # Who denies it twice denies it.
                key = (view.words, view.source) if view.figure is None else (view.words, view.other)
                found.setdefault(key, (other, view))
    ordered = sorted(found.values(), key=lambda pair: (WEIGHT.index(pair[1].kind), pair[0]))
    return tuple(view for _, view in ordered)


def _relation(index: Index, relation: Relation, end: str, this: _Candidate, other: _Candidate) -> RelationView:
    words, later = relation_in_words(index, relation, end), relation.b == end
    source, own = (speaker(index, one.report, one.claim).name for one in (other, this))
    figure: str | None = _printed(other)
    if relation.kind == "denies" and not later:
        figure = None
    elif other.figure is None and (other.claim is None or other.claim.about is None or other.claim.says):
        # "yes" and "no" say nothing apart from their question.
        words, figure = f"{words} the answer of", None
    return RelationView(relation.kind, words, relation.why, later, other.id, figure, source, source == own)
