"""Claims and figures one by one: who said what, through whom, when, how surely and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportedly.pages.chances import DEFAULT_SCALE, chance_of
from reportedly.pages.faceted import having
from reportedly.pages.figures import figure_in_words, whole
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index, first_start
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ReportRef, SaidFrom, in_brief, quoted, report_ref, speaker, when_said
from reportedly.pages.relating import WEIGHT, is_apart, relation_in_words, within_sentence
from reportedly.records import Bound, Claim, Edtf, Figure, Quotation, Report, Says, Span, Stance

if TYPE_CHECKING:
    from reportedly.claims import ScaleName


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim with its words, their source and place.

    - `said` is the day on which it was said, None when nothing is known; `said_from` says whether the report states that day
      ("stated") or only its day of print is known ("printed").
    - `source` is who said it, `source_kind` what they are ("person", "unnamed", "outlet"), `role` what they are there, None where
      no report says so; `printed` are the report's words for them where they are others than the name, else None.
    - `via` are those through whom it came, nearest the outlet first; `through` is the whole chain in words.
    - `stance` says what the source does with it ("asserted", "denied", "forecast" …), `chance` are the words of probability,
      None without any, `chance_low` and `chance_high` (0 to 1) what `chance_scale` makes of them.
    - `words` are exactly what stands in the report's text at `spans` (in code points), in `paragraph` (from 1); `quotation` says
      whether they are the speaker's own ("direct"), the reporter's or both; `cue` are the words that introduce them, or None.
    - `figures` are the numbers in it as printed, `about` is the day it is about, `says` its answer to a yes-or-no question; None
      where there is none.
    - `topic`, `question` and `question_id` are what it answers, None where no other claim was found to answer the same.
    - `origin` names the independent origin behind it, None where it was not followed up.
    - `relations` are in words, the weightiest first: "denies “about 3,000” (a colonel)".
    - `why` names the rule that found it, `score` (0 to 1) how often that rule was right where that was measured.
    """

    id: str
    said: Edtf | None
    said_from: SaidFrom | None
    source: str
    source_kind: str
    role: str | None
    printed: str | None
    via: tuple[str, ...]
    through: str
    stance: Stance
    chance: str | None
    chance_low: float | None
    chance_high: float | None
    chance_scale: str | None
    words: str
    quotation: Quotation
    cue: str | None
    figures: tuple[str, ...]
    about: Edtf | None
    says: Says | None
    topic: str | None
    question: str | None
    question_id: str | None
    origin: str | None
    relations: tuple[str, ...]
    report: ReportRef
    paragraph: int
    spans: tuple[Span, ...]
    why: str
    score: float

    def __repr__(self) -> str:
        return f"<ClaimView {in_brief(self.source)} {self.stance} {in_brief(self.words)}, said {self.said}>"


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure as printed (`figure`) and normalised (`value`), what it counts, and the words around it.

    - `low` and `high` are its ends in `unit` ("count", "percent", "share", a currency such as "EUR", a rate such as "count/day");
      None is an open end. `bound` says how it is meant: "exact", "about", "at_most" and so on.
    - `counted` is what it counts, `state` what is said of those ("killed"), `actor` whose they are, `place` where, `grade` whether
      they are confirmed or suspected, `scope` whether it is a total or new, `as_of` the day it holds for; None where it is not said.
    - `stance`, `source`, `via`, `through`, `said`, `said_from`, `topic`, `question`, `question_id` and `report` are as for
      `ClaimView`; `claim` is the id of the claim in which it stands, None for a figure in the outlet's own voice.
    - `words` are the claim's, or the sentence of a figure outside any claim; the figure stands at `span` of the report's text (in
      code points), in `paragraph` (from 1). `why` names the rule that found it.
    """

    id: str
    figure: str
    value: str
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    counted: str | None
    state: str | None
    actor: str | None
    place: str | None
    grade: str | None
    scope: str | None
    as_of: Edtf | None
    stance: Stance
    source: str
    via: tuple[str, ...]
    through: str
    said: Edtf | None
    said_from: SaidFrom | None
    topic: str | None
    question: str | None
    question_id: str | None
    claim: str | None
    words: str
    report: ReportRef
    paragraph: int
    span: Span
    why: str

    def __repr__(self) -> str:
        what = " ".join(word for word in (self.counted, self.state) if word)
        return f"<FigureView {in_brief(self.figure)} of {in_brief(what)} by {in_brief(self.source)}, said {self.said}>"


def claims(index: Index, filters: Filters | None = None) -> list[ClaimView]:
    """Return the claims in the order in which they were said, undated ones last.

    What outlets state in their own voice is left out unless the filters ask for it.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    views = []
    for claim in then.contents.claims:
        report = then.reports.get(claim.report)
        if report is not None and _is_shown(then, report, claim, chosen):
            views.append(_claim_view(then, report, claim, chosen.scale))
    return having(then, "claims", sorted(views, key=in_time), chosen.chosen)


def in_time(view: ClaimView) -> tuple[object, ...]:
    """Return a key that puts claims in the order in which they were said, undated ones last."""
    return _day(view.said), view.report.id, first_start(view.spans), view.id


def one_claim(index: Index, claim_id: str, scale: ScaleName = DEFAULT_SCALE) -> ClaimView | None:
    """Return one claim by its id, None where the index does not have it."""
    claim = index.claims.get(claim_id)
    report = index.reports.get(claim.report) if claim else None
    return _claim_view(index, report, claim, scale) if claim and report else None


def one_figure(index: Index, figure_id: str) -> FigureView | None:
    """Return one figure by its id, None where the index does not have it."""
    figure = index.figures.get(figure_id)
    report = index.reports.get(figure.report) if figure else None
    return _figure_view(index, report, figure) if figure and report else None


def figures(index: Index, filters: Filters | None = None) -> list[FigureView]:
    """Return the figures in the order in which they were said, undated ones last."""
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    views = []
    for figure in then.contents.figures:
        report = then.reports.get(figure.report)
        view = _figure_view(then, report, figure) if report else None
        if view is not None and _figure_is_shown(then, figure, view, chosen):
            views.append(view)
    views.sort(key=lambda view: (_day(view.said), view.report.id, view.span.start, view.id))
    return having(then, "figures", views, chosen.chosen)


def _is_shown(index: Index, report: Report, claim: Claim, filters: Filters) -> bool:
    if claim.source.kind == "outlet" and not filters.own_voice:
        return False
    topic, asked = question_words(index, claim.question)
    return (
        filters.dated(when_said(report, claim)[0])
        and filters.mentioned(topic, asked, claim.content.text)
        and (filters.spoken(index, claim.source) or filters.named(speaker(index, report, claim).name))
    )


def _figure_is_shown(index: Index, figure: Figure, view: FigureView, filters: Filters) -> bool:
    claim = index.claims.get(figure.claim or "")
    by_source = filters.spoken(index, claim.source) if claim else False
    return (
        filters.dated(view.said)
        and filters.mentioned(view.topic, view.question, view.words)
        and (by_source or filters.named(view.source))
    )


def _claim_view(index: Index, report: Report, claim: Claim, scale: ScaleName) -> ClaimView:
    who = speaker(index, report, claim)
    chance = chance_of(report, claim, scale)
    said, said_from = when_said(report, claim)
    shown = quoted(index, report, claim, None)
    topic, asked = question_words(index, claim.question)
    return ClaimView(
        id=claim.id,
        said=said,
        said_from=said_from,
        source=who.name,
        source_kind=who.kind,
        role=who.role,
        printed=who.printed,
        via=who.via,
        through=who.chain(report.outlet),
        stance=claim.stance,
        chance=chance.words if chance else None,
        chance_low=chance.low if chance else None,
        chance_high=chance.high if chance else None,
        chance_scale=chance.scale if chance else None,
        words=shown.words,
        quotation=claim.quotation,
        cue=claim.cue.text if claim.cue else None,
        figures=tuple(figure.text for figure in index.figures_in.get(claim.id, ())),
        about=claim.about,
        says=claim.says,
        topic=topic,
        question=asked,
        question_id=claim.question,
        origin=index.origin_of.get(claim.id),
        relations=relations_in_words(index, claim.id),
        report=report_ref(report),
        paragraph=shown.paragraph,
        spans=shown.spans,
        why=claim.why,
        score=claim.score,
    )


def _figure_view(index: Index, report: Report, figure: Figure) -> FigureView:
    claim = index.claims.get(figure.claim or "")
    who = speaker(index, report, claim)
    said, said_from = when_said(report, claim)
    shown = quoted(index, report, claim, figure)
    topic, asked = question_words(index, figure.question)
    return FigureView(
        id=figure.id,
        figure=figure.text,
        value=figure_in_words(figure),
        low=whole(figure.low),
        high=whole(figure.high),
        bound=figure.bound,
        unit=figure.unit,
        counted=figure.counted,
        state=figure.state,
        actor=name_of(index, figure.actor),
        place=name_of(index, figure.place),
        grade=figure.grade,
        scope=figure.scope,
        as_of=figure.as_of,
        stance=figure.stance,
        source=who.name,
        via=who.via,
        through=who.chain(report.outlet),
        said=said,
        said_from=said_from,
        topic=topic,
        question=asked,
        question_id=figure.question,
        claim=figure.claim,
        words=shown.words,
        report=report_ref(report),
        paragraph=shown.paragraph,
        span=figure.span,
        why=figure.why,
    )


def name_of(index: Index, actor: str | None) -> str | None:
    """Return the name of an actor given by its id; words that are no id stay as they are."""
    return index.actors[actor].name if actor in index.actors else actor


def question_words(index: Index, question: str | None) -> tuple[str | None, str | None]:
    """Return the words of a question's topic and of the question itself."""
    row = index.questions.get(question or "")
    if row is None:
        return None, None
    topic = index.topics.get(row.topic)
    return (topic.text if topic else None), row.text


def relations_in_words(index: Index, claim: str) -> tuple[str, ...]:
    """Return how a claim, or a figure in it, stands to others of its question, repeats left out: "revises “about 40” (the ministry)"."""
    ends = [claim, *(figure.id for figure in index.figures_in.get(claim, ()))]
    found: dict[str, int] = {}
    for end in ends:
        for relation in index.relations_of.get(end, ()):
            other = _other_in_words(index, relation.a if relation.b == end else relation.b)
            if relation.kind != "repeats" and other and not is_apart(index, relation):
                words = relation_in_words(index, relation, end)
                # Whoever denies is named before the words, which are what is denied and not that it is.
                by, said = other
                told = f"{by} (“{said}”)" if words == "denied by" else f"“{said}” ({by})"
                found.setdefault(f"{words} {told}", WEIGHT.index(relation.kind))
    return tuple(sorted(found, key=found.__getitem__))


def _other_in_words(index: Index, row: str) -> tuple[str, str] | None:
    """Return who gave the other answer and in which words, cut where they are many."""
    figure = index.figures.get(row)
    claim = index.claims.get((figure.claim or "") if figure else row)
    found = figure or claim
    report = index.reports.get(found.report) if found else None
    if report is None:
        return None
    words = figure.text if figure else claim.content.text if claim else ""
    return within_sentence(speaker(index, report, claim).name), _short(words)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:77].rsplit(' ', 1)[0]} …"


def _day(value: Edtf | None) -> tuple[date, date, str]:
    return value.sort_key() if value else (date.max, date.max, "~")
