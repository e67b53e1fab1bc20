"""Correcting a ledger: what a reader decides about one row is kept, and all that follows from it is linked anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.errors import CorrectionError
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pipeline.changes import time_of, words_of
from reportedly.pipeline.drafts import draft
from reportedly.pipeline.linking import finish, relink
from reportedly.records import Correction, in_force, make_correction
from reportedly.relations import connected_actors

# Such corrections change no row: nothing has to be linked anew.
_REMARKS = ("note", "pin")


def correct(
    ledger: LedgerFile,
    row_id: str | None,
    changes: Mapping[str, object],
    *,
    by: str,
    when: str,
    why: str = "",
    language: Reader | None = None,
) -> Correction:
    """Keep what a reader decided about a row, link anew what that touches, and return it.

    `changes` are the new values by their names, those of `CHANGES` for the row's table; without a row a question of the reader's own.
    `when` is a time in UTC. What was read stays as it is.

    Raises:
        CorrectionError: there is no such row, a value cannot be meant, or it is so already.
    """
    by, why = words_of("by", by), words_of("why", why, may_be_empty=True)
    finish(ledger, language)  # a run that was cut off can have kept this decision already, and not linked
    said = draft(ledger, row_id, changes)
    one = make_correction(said.kind, said.target, said.value, said.before, by=by, when=time_of(when), why=why)
    if one.kind in _REMARKS or not (one.target.places or one.target.actor):
        ledger.add_remark(one, row_id or "", _reports([one]), [one.target.actor] if one.target.actor else [])
    else:
        add_corrections(ledger, [one], language)
    return one


def undo(
    ledger: LedgerFile, correction: str, *, by: str, when: str, why: str = "", language: Reader | None = None
) -> Correction:
    """Take a correction back, or what took one back, and return what says so; all that follows is linked anew.

    Raises:
        CorrectionError: there is no such correction, or it was taken back already.
    """
    finish(ledger, language)
    known = ledger.corrections()
    meant = next((one for one in known if one.id == correction), None)
    if meant is None:
        raise CorrectionError(f"there is no correction {correction!r:.60}; `reportedly corrections` lists them")
    back = make_correction(
        "undo", meant.target, {}, meant.value or meant.before, by=words_of("by", by), when=time_of(when),
        why=words_of("why", why, may_be_empty=True), undoes=meant.id,
    )  # fmt: skip
    if _holding([*known, back]) == _holding(known):
        raise CorrectionError(f"correction {correction} was undone already; undo what undid it to have it again")
    if meant.kind in _REMARKS:
        ledger.add_corrections([back])
    else:
        add_corrections(ledger, [back], language)
    return back


def add_corrections(
    ledger: LedgerFile, corrections: Sequence[Correction], language: Reader | None = None
) -> tuple[Correction, ...]:
    """Add corrections, link anew what they touch, and return those that were not there."""
    every = (*ledger.corrections(), *corrections)
    actors = connected_actors(every, corrections)
    added = ledger.add_corrections(corrections, _reports(corrections), sorted(actors))
    if added:
        relink(ledger, language)
    else:
        finish(ledger, language)
    return added


def _holding(corrections: Iterable[Correction]) -> set[str]:
    """What holds, and what undoes something."""
    known = {one.id: one for one in corrections}
    undone = {one.undoes for one in known.values() if one.undoes and _stands(one, known)}
    return {*(one.id for one in in_force(known.values())), *(f"not {row}" for row in undone)}


def _stands(one: Correction, known: Mapping[str, Correction]) -> bool:
    return not any(other.undoes == one.id and _stands(other, known) for other in known.values())


def _reports(corrections: Iterable[Correction]) -> list[str]:
    return sorted({place.report for one in corrections for place in one.target.places})
