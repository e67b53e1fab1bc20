"""What readers decided about the reports of one story, found in the rows read from them, and the rows with it in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reportedly.records import (
    Claim,
    Contents,
    Correction,
    DateCandidate,
    Edtf,
    Figure,
    Place,
    Report,
    Source,
    Span,
    Words,
    from_plain,
    in_force,
)
from reportedly.relations.namesakes import apart_id, namesakes

# What a correction may say of a claim, a figure or a report.
CLAIM_FIELDS = ("source", "stance")
FIGURE_FIELDS = ("low", "high", "bound", "state", "counted")
REPORT_FIELDS = ("published", "outlet", "story")
_Row = Claim | Figure


@dataclass(frozen=True, slots=True)
class Decided:
    """The rows of a story with the corrections in them, and what is decided about those that follow from them.

    `rejected` and `corrected` are ids of claims and figures. `found` has for each correction whose target is there the rows that
    it speaks of, in the order of its places; a correction without any is an orphan in this story.
    """

    read: Contents
    corrections: tuple[Correction, ...] = ()
    rejected: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, target: str, *kinds: str) -> list[Correction]:
        """Return the corrections of one kind of target that were found here, in the order in which they were made."""
        return [
            one for one in self.corrections if one.target.kind == target and one.kind in kinds and one.id in self.found
        ]


def concerning(corrections: Iterable[Correction]) -> Callable[[Iterable[str]], list[Correction]]:
    """Return what gives the corrections in force that can concern some reports: those that name one of them, and all on actors."""
    everywhere: list[Correction] = []
    named: dict[str, list[Correction]] = defaultdict(list)
    order: dict[str, int] = {}
    for number, one in enumerate(in_force(corrections)):
        order[one.id] = number
        reports = {place.report for place in one.target.places}
        for report in reports:
            named[report].append(one)
        if one.target.kind == "actor":
            everywhere.append(one)

    def of(reports: Iterable[str]) -> list[Correction]:
        wanted = {one.id: one for report in reports for one in named.get(report, ())}
        return sorted([*everywhere, *wanted.values()], key=lambda one: order[one.id])

    return of


def decide(read: Contents, corrections: Sequence[Correction]) -> Decided:
    """Return the rows read from a story's reports with what readers decided about them.

    `corrections` are those in force, in the order in which they were made: of two about one field the later counts. A claim that is
    rejected takes its figures along; a claim's figures have its new stance where they had the old one. What was
    decided about actors, copies and questions is found here and applied where these are made.
    """
    if not corrections:
        return Decided(read)
    rows = _Rows(read)
    found: dict[str, tuple[str, ...]] = {}
    rejected: set[str] = set()
    changed: dict[str, _Row] = {}
    for one in corrections:
        met = tuple(row for place in one.target.places if (row := rows.at(place)))
        if one.target.kind != "actor" and len(met) != len(one.target.places):
            continue
        is_change = one.target.kind in ("claim", "figure") and one.kind in ("edit", "reject")
        if not is_change or _apply(one, rows, changed, rejected, met[0]):
            found[one.id] = met
    for figure in read.figures:
        if figure.claim in rejected:
            rejected.add(figure.id)
    return Decided(
        _with(read, changed, rejected), tuple(corrections), frozenset(rejected), frozenset({*changed} - rejected), found
    )


def _apply(one: Correction, rows: _Rows, changed: dict[str, _Row], rejected: set[str], row_id: str) -> bool:
    """Reject a row or give it its new values, and say whether these could be given."""
    if one.kind == "reject":
        rejected.add(row_id)
        return True
    row = changed.get(row_id) or rows.by_id[row_id]
    try:
        now = corrected(row, one, rows.reports[row.report].text, rows.names[row.report])
    except (ValueError, TypeError, KeyError, AttributeError):
        # Its words are no longer there, or somebody wrote it by hand; it is shown as an orphan.
        return False
    # Two readers who did not know of each other can have rejected and edited it; the later one counts.
    rejected.discard(row_id)
    changed[row_id] = now
    if isinstance(row, Claim) and isinstance(now, Claim) and now.stance != row.stance:
        for figure in rows.figures_in.get(row_id, ()):
            its = changed.get(figure.id) or figure
            if isinstance(its, Figure) and its.stance == row.stance:
                changed[figure.id] = replace(
                    its, stance=now.stance, why=f"{its.why}; its claim was corrected {one.in_words}"
                )
    return True


def corrected(row: _Row, correction: Correction, text: str, names: Sequence[Span]) -> _Row:
    """Return a claim or figure with the new values of a correction, and with what they were before in its reason.

    `names` are the names that were read in the text; a new source is the actor whose name it holds.

    Raises:
        ValueError: the words of a new value do not stand in the report's text.
    """
    values = {name: _value(name, value, text) for name, value in correction.value.items()}
    why = f"{row.why}; corrected {correction.in_words} ({told_before(correction)})"
    if isinstance(row, Claim):
        return _corrected_claim(row, values, why, names)
    evidence = {
        name: spans for name, spans in row.evidence.items() if name not in ("state", "counted") or name not in values
    }
    if counted := values.pop("counted", None):
        evidence["counted"] = counted.spans
        values["counted"] = counted.text
    elif "counted" in correction.value:
        values["counted"] = None
    return replace(row, **values, evidence=evidence, why=why)


def told_before(correction: Correction) -> str:
    """Return what a corrected row had before, in words: "stance was denied; low was 40"."""
    return "; ".join(f"{name} was {_told(value)}" for name, value in sorted(correction.before.items()))


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"“{value['text']}”" if value.get("text") else f"{value.get('kind', 'not stated')}"
    return "not stated" if value is None else f"{value}"


def _corrected_claim(claim: Claim, values: Mapping[str, Any], why: str, names: Sequence[Span]) -> Claim:
    evidence = dict(claim.evidence)
    source: Source = values.get("source", claim.source)
    if source != claim.source:
        evidence.pop("actor", None)
        if name := _name_in(source.spans, names):
            evidence["actor"] = (name,)
    stance = values.get("stance", claim.stance)
    if stance != claim.stance:
        evidence.pop("stance", None)
    return replace(claim, source=source, stance=stance, evidence=evidence, why=why)


def _name_in(spans: Iterable[Span], names: Sequence[Span]) -> Span | None:
    """The longest name within some words, or the one that they are a part of."""
    met = [(name, span) for name in names for span in spans if name.meets(span)]
    return min(
        (name for name, span in met),
        key=lambda name: (not any(s.holds(name) for _, s in met), -len(name), name),
        default=None,
    )


def _value(name: str, value: Any, text: str) -> Any:
    if name == "source":
        source = from_plain(Source, {"actor": None, **value})
        words = _standing(source.text, source.spans, text)
        return replace(source, text=words.text, spans=words.spans) if words else replace(source, text=None, spans=())
    if name == "counted":
        return _standing(value["text"], [Span(*span) for span in value["spans"]], text) if value else None
    if name in ("low", "high"):
        return None if value is None else float(value)
    return value


def _standing(words: str | None, spans: Iterable[Span], text: str) -> Words | None:
    """Return words where they stand now: at their place, or wherever they stand alone since the text was read otherwise."""
    if words is None:
        return None
    there = Words.at(text, spans)
    if there.text == words:
        return there
    if text.count(words) != 1:
        raise ValueError(f"{words!r:.60} does not stand in the report")
    start = text.index(words)
    return Words.at(text, [Span(start, start + len(words))])


class _Rows:
    """The rows of a story's reports by what corrections know them by."""

    def __init__(self, read: Contents) -> None:
        self.reports: dict[str, Report] = {report.id: report for report in read.reports}
        rows: list[_Row] = [*read.claims, *read.figures]
        self.by_id: dict[str, _Row] = {row.id: row for row in rows}
        self.figures_in: dict[str, list[Figure]] = defaultdict(list)
        self.names: dict[str, list[Span]] = defaultdict(list)
        for mention in read.mentions:
            if mention.span:
                self.names[mention.report].append(mention.span)
        self._places: dict[tuple[str, str, str], list[_Row]] = defaultdict(list)
        for row in self.by_id.values():
            place = place_of(row)
            self._places[place.kind, place.report, place.words].append(row)
        for figure in read.figures:
            if figure.claim:
                self.figures_in[figure.claim].append(figure)

    def at(self, place: Place) -> str | None:
        """Return the row of a place: with these words there, or the only one of its report that has these words."""
        if place.kind == "report":
            return place.report if place.report in self.reports else None
        same = self._places.get((place.kind, place.report, place.words), [])
        exact = [row for row in same if place.spans in (place_of(row).spans, place_of(row, same).spans)]
        return next((row.id for row in exact), None) or (same[0].id if len(same) == 1 else None)


def place_of(row: Claim | Figure | Report, beside: Iterable[Claim | Figure] = ()) -> Place:
    """Return the place by which a correction knows a row, among the rows that were read beside it.

    Of two claims with the same words there, "Reuters, citing the mayor", the spans of the source tell which of them it is.
    """
    if isinstance(row, Report):
        return Place("report", row.id, (), row.title or row.outlet or "")
    if isinstance(row, Figure):
        return Place("figure", row.report, (row.span,), row.text)
    spans = row.content.spans
    if any(isinstance(one, Claim) and one.id != row.id and one.content.spans == spans for one in beside):
        spans = (*spans, *row.source.spans)
    return Place("claim", row.report, spans, row.content.text)


def _with(read: Contents, changed: Mapping[str, _Row], rejected: set[str]) -> Contents:
    """The rows without the rejected ones and with the new values of the others."""
    claims: list[Any] = [changed.get(claim.id, claim) for claim in read.claims if claim.id not in rejected]
    figures: list[Any] = [changed.get(figure.id, figure) for figure in read.figures if figure.id not in rejected]
    whole = [replace(one, part_of=None) if one.part_of in rejected else one for one in figures]
    return replace(read, claims=tuple(claims), figures=tuple(whole))


def reread_by(corrections: Iterable[Correction]) -> frozenset[str]:
    """Return the reports that readers ever gave a date or an outlet; they are read with these."""
    return frozenset(
        one.target.places[0].report
        for one in corrections
        if one.target.kind == "report" and ("published" in one.value or "outlet" in one.value)
    )


def given_values(corrections: Iterable[Correction]) -> dict[str, tuple[DateCandidate | None, str | None]]:
    """Return the date and the outlet that readers gave each report which they gave one."""
    found: dict[str, tuple[DateCandidate | None, str | None]] = {}
    for one in in_force(corrections):
        if one.target.kind == "report" and one.kind == "edit":
            report = one.target.places[0].report
            date, outlet = found.get(report, (None, None))
            if "published" in one.value:
                why = f"corrected {one.in_words} ({told_before(one)})"
                date = DateCandidate(Edtf.parse(one.value["published"]), "given", why)
            found[report] = date, one.value.get("outlet", outlet)
    return found


def moves(corrections: Iterable[Correction]) -> dict[str, str | None]:
    """Return for each report that readers put in a story the report whose story that is, None for one of its own."""
    found: dict[str, str | None] = {}
    for one in in_force(corrections):
        if one.target.kind == "report" and one.kind == "edit" and "story" in one.value:
            found[one.target.places[0].report] = one.value["story"]
    return found


def applied(decided: Decided, contents: Contents, copies: Mapping[frozenset[str], str]) -> Iterator[tuple[str, str]]:
    """Yield each correction that could be applied in a story with each row that it was applied to.

    A decision about a question is one about the question that holds its answer now. What is left out is an orphan, unless another story
    has its rows.
    """
    question_of = {answer: question.id for question in contents.questions for answer in question.answers}
    reports = {report.id for report in contents.reports}
    for one in decided.corrections:
        rows = decided.found.get(one.id)
        match one.target.kind:
            case "claim" | "figure" if rows:
                yield one.id, rows[0]
            case "report" if rows and (one.value.get("story") or rows[0]) in reports:
                yield one.id, rows[0]
            case "question" if rows:
                yield from ((one.id, row) for row in sorted({question_of.get(row, row) for row in rows}))
            case "copy" if rows:
                yield one.id, copies.get(frozenset(rows), rows[1])
    yield from _applied_to_actors(decided, {actor.id for actor in contents.actors})


def _applied_to_actors(decided: Decided, actors: Collection[str]) -> Iterator[tuple[str, str]]:
    taken = namesakes(decided.corrections)
    for one in decided.corrections:
        if one.target.kind == "actor":
            apart = {taken.top(apart_id(one))} if one.kind == "split" else set()
            ends = {f"{one.target.actor}", *([f"{one.value['actor']}"] if one.kind == "merge" else [])}
            if one.kind != "split" or not apart.isdisjoint(actors):
                yield from ((one.id, row) for row in sorted({taken.top(end) for end in ends} | apart) if row in actors)
