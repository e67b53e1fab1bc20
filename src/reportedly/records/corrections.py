"""What readers decide about rows: kept apart from what was read, and applied to it again whenever a story is linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from reportedly.records.codec import to_plain
from reportedly.records.ids import hashed
from reportedly.records.spans import Span

CorrectionKind = Literal["reject", "edit", "merge", "split", "pin", "ask", "mark", "unmark", "note", "undo"]
TargetKind = Literal["claim", "figure", "report", "actor", "question", "copy", "ledger"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands that a correction speaks of: its report, its spans and the exact words there.

    Of a claim these are the words of its content, of a figure its own; a whole report has no spans, and its title as words.
    """

    kind: Literal["claim", "figure", "report"]
    report: str
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a correction speaks of, in a way that holds after every new reading and linking.

    A claim, figure or report is known by its place, a question by that of its smallest answer, a copy by its two reports. An
    actor is known by `actor`, its id, which is a hash of its fullest name. `words` say what it was called when it was corrected.
    """

    kind: TargetKind
    places: tuple[Place, ...] = ()
    actor: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a reader about a row: what, by whom, when and why. It is never changed; `undoes` takes another one back.

    `value` has the new value of each field that is decided, `before` what stood there then. `when` is a time in UTC
    ("2031-05-04T10:00:00Z"). The id is a hash of all the rest.
    """

    id: str
    kind: CorrectionKind
    target: Target
    value: Mapping[str, Any] = field(hash=False)
    before: Mapping[str, Any] = field(hash=False)
    by: str
    when: str
    why: str
    undoes: str | None = None

    @property
    def in_words(self) -> str:
        """Who decided it, on which day and why, in words: "by Ada Moor on 2031-05-04: misread"."""
        return f"by {self.by} on {self.when[:10]}" + (f": {self.why}" if self.why else "")


def make_correction(
    kind: CorrectionKind,
    target: Target,
    value: Mapping[str, Any],
    before: Mapping[str, Any],
    *,
    by: str,
    when: str,
    why: str = "",
    undoes: str | None = None,
) -> Correction:
    """Return a correction with its id; its values are plain JSON, as they are kept."""
    draft = Correction("", kind, target, to_plain(value), to_plain(before), by, when, why, undoes)
    return Correction(correction_id(draft), kind, target, draft.value, draft.before, by, when, why, undoes)


def correction_id(correction: Correction) -> str:
    """Return the id that a correction must have: a hash of all its other fields."""
    return hashed("correction", *(to_plain(getattr(correction, each.name)) for each in fields(Correction)[1:]))


def in_force(corrections: Iterable[Correction]) -> list[Correction]:
    """Return the corrections that hold, in the order in which they were made: those that are not undone, without what undoes.

    What undid one can be undone itself; the first one holds again then.
    """
    known = {one.id: one for one in corrections}
    against: dict[str, list[Correction]] = {}
    for one in known.values():
        if one.undoes:
            against.setdefault(one.undoes, []).append(one)
    # No id can be a hash of itself, so no chain of these is a ring; by time alone two clocks could disagree.
    undone: set[str] = set()
    waiting = [one for one in known.values() if one.id not in against]
    left = {row: len(group) for row, group in against.items()}
    while waiting:
        one = waiting.pop()
        if one.undoes in known:
            if one.id not in undone:
                undone.add(one.undoes)
            left[one.undoes] -= 1
            if not left[one.undoes]:
                waiting.append(known[one.undoes])
    return sorted((one for one in known.values() if one.id not in undone and one.kind != "undo"), key=in_time)


def in_time(correction: Correction) -> tuple[str, str]:
    """Return a key that puts corrections in the order in which they were made."""
    return correction.when, correction.id
