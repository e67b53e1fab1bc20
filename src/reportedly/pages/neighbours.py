"""What stands beside a claim (those that repeat, confirm, deny or revise it) and beside a report (those it shares words with)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.pages.index import Index
from reportedly.pages.quoting import ReportRef, report_ref, speaker
from reportedly.pages.relating import WEIGHT, is_apart, relation_in_words, within_sentence
from reportedly.records import CopyKind, RelationKind

# Words of another claim are cut to about this many characters beside a claim.
_SHORT = 80


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another claim or figure that stands in a relation to a claim.

    `row` is its id, `claim` that of the claim around it, None for a figure in the outlet's own voice. `words` say how the relation
    reads from the claim's end ("denied by"), `said` the other's figure or first words, `by` who said it and `report` where; `why` is
    the reason in words. `own` is the claim's own figure that stands so, None where it is the claim as a whole.
    """

    row: str
    claim: str | None
    kind: RelationKind
    words: str
    said: str
    by: str
    report: ReportRef
    why: str
    own: str | None = None

    @property
    def is_dispute(self) -> bool:
        """Whether the two cannot both hold, or one says that the other does not."""
        return self.kind in ("denies", "conflicts")


@dataclass(frozen=True, slots=True)
class CopiedReport:
    """A report that shares its words with another one: `is_copy` says that it copies the other, or the other way round."""

    copy: str
    kind: CopyKind
    is_copy: bool
    share: float
    other: ReportRef


def copied(index: Index, report: str) -> tuple[CopiedReport, ...]:
    """Return the reports with which a report shares its words: first those that it copies, the fullest copies first."""
    found = []
    for copy in index.copies_of.get(report, ()):
        other = copy.a if copy.b == report else copy.b
        if other in index.reports:
            ref = report_ref(index.reports[other])
            found.append(CopiedReport(copy.id, copy.kind, copy.b == report, copy.share, ref))
    return tuple(sorted(found, key=lambda one: (not one.is_copy, -one.share, one.other.name, one.copy)))


def neighbours(index: Index, claim: str) -> tuple[Neighbour, ...]:
    """Return what stands in a relation to a claim or to a figure in it, the weightiest first, each other claim once.

    Relations to answers of another question are told of their topic and left out here.
    """
    found: dict[str, Neighbour] = {}
    for end in (claim, *(figure.id for figure in index.figures_in.get(claim, ()))):
        for relation in index.relations_of.get(end, ()):
            other = relation.a if relation.b == end else relation.b
            if is_apart(index, relation):
                continue
            made = _neighbour(index, other, relation.kind, relation_in_words(index, relation, end), relation.why)
            if made is None or made.claim == claim:
                continue
            key = made.claim or made.row
            own = index.figures.get(end)
            made = replace(made, own=own.text) if own else made
            if key not in found or WEIGHT.index(made.kind) < WEIGHT.index(found[key].kind):
                found[key] = made
    return tuple(sorted(found.values(), key=lambda one: (WEIGHT.index(one.kind), one.report.name, one.row)))


def printed_again(found: Sequence[Neighbour], report: str) -> list[Neighbour]:
    """Return of some neighbours those that print the same once more, one for each report but the one given."""
    again: dict[str, Neighbour] = {}
    for one in found:
        if one.kind == "repeats" and one.report.id != report:
            again.setdefault(one.report.id, one)
    return list(again.values())


def _neighbour(index: Index, row: str, kind: RelationKind, words: str, why: str) -> Neighbour | None:
    figure = index.figures.get(row)
    claim = index.claims.get((figure.claim or "") if figure else row)
    place = figure or claim
    report = index.reports.get(place.report) if place else None
    if report is None:
        return None
    said = figure.text if figure else claim.content.text if claim else ""
    short = said if len(said) <= _SHORT else f"{said[: _SHORT - 3].rsplit(' ', 1)[0]} …"
    by = within_sentence(speaker(index, report, claim).name)
    return Neighbour(row, claim.id if claim else None, kind, words, short, by, report_ref(report), why)
