"""What a correction will say: what is given for a row, held against the row and the ledger, before it is known by whom and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportedly.errors import CorrectionError
from reportedly.ledger import LedgerFile, faults
from reportedly.pipeline.changes import claim_values, date_of, figure_values, list_of, words_of
from reportedly.pipeline.naming import named_row
from reportedly.records import (
    Actor,
    Claim,
    Copy,
    CorrectionKind,
    Figure,
    Place,
    Question,
    Report,
    Target,
    TargetKind,
    make_correction,
    to_plain,
)
from reportedly.relations import corrected, place_of

# The tables with rows that a reader can say something about.
TABLES = ("claim", "figure", "report", "actor", "question", "copy")
# What can be said of each kind of row; "ledger" is what is said of none.
CHANGES: dict[str, tuple[str, ...]] = {
    "claim": ("source", "source_kind", "stance", "reject", "note"),
    "figure": ("value", "low", "high", "bound", "state", "counted", "reject", "note"),
    "report": ("published", "outlet", "story", "copy_of", "note"),
    "actor": ("merge", "split", "note"),
    "question": ("merge", "split", "text", "pin", "note"),
    "copy": ("reject", "note"),
    "ledger": ("ask", "answers"),
}
# These may stand with others in one correction; each of the rest is one by itself.
_TOGETHER: dict[str, tuple[str, ...]] = {
    "claim": ("source", "source_kind", "stance"),
    "figure": ("value", "low", "high", "bound", "state", "counted"),
    "report": ("published", "outlet", "story"),
    "question": ("split", "text"),
    "ledger": ("ask", "answers"),
}
# How a story of a report's own is named.
ALONE = "alone"
_Row = Claim | Figure | Report | Actor | Question | Copy


@dataclass(frozen=True, slots=True)
class Draft:
    """What a correction will say, before it is known by whom and when."""

    kind: CorrectionKind
    target: Target
    value: Mapping[str, Any]
    before: Mapping[str, Any]


def draft(ledger: LedgerFile, row_id: str | None, changes: Mapping[str, object]) -> Draft:
    """Return what a correction of a row will say; without a row it is a question of the reader's own.

    Raises:
        CorrectionError: there is no such row, or a value cannot be meant.
    """
    row: _Row | None = ledger.row(named_row(ledger, row_id, *TABLES), *TABLES) if row_id else None
    if row_id and row is None:
        raise CorrectionError(
            f"there is no row {row_id!r:.60} to correct; give its id, which every list shows with --json, a report's path, "
            "an actor's name or a question's words"
        )
    table = type(row).__name__.lower() if row else "ledger"
    _refuse_unknown(table, changes)
    if row is not None and "note" in changes:
        return Draft("note", _target(ledger, row), {"text": words_of("note", changes["note"])}, {})
    match row:
        case Claim() | Figure():
            return _of_row_read(ledger, row, changes)
        case Report() if "copy_of" in changes:
            return _of_copies(ledger, row, named_row(ledger, str(changes["copy_of"]), "report"))
        case Report():
            return _of_report(ledger, row, changes)
        case Actor():
            return _of_actor(ledger, row, changes)
        case Question():
            return _of_question(ledger, row, changes)
        case Copy():
            return Draft("unmark", _target(ledger, row), {}, {"kind": row.kind})
    return _asked(ledger, changes)


def _refuse_unknown(table: str, changes: Mapping[str, object]) -> None:
    known, together = CHANGES[table], _TOGETHER.get(table, ())
    for name in changes:
        if name not in known:
            one = "an" if table == "actor" else "a"
            raise CorrectionError(f"{name!r:.60} cannot be said of {one} {table}; known are {', '.join(known)}")
    if not changes:
        raise CorrectionError(f"nothing was changed; give one of {', '.join(known)}")
    alone = [name for name in changes if name not in together]
    if alone and len(changes) > 1:
        raise CorrectionError(f"{alone[0]} is a correction by itself; make another one for the rest")


def _target(ledger: LedgerFile, row: _Row) -> Target:
    match row:
        case Claim() | Figure() | Report():
            kind: TargetKind = "claim" if isinstance(row, Claim) else "figure" if isinstance(row, Figure) else "report"
            place = place_of(row) if isinstance(row, Report) else _place(ledger, row.id)
            return Target(kind, (place,), None, place.words[:200])
        case Actor():
            return Target("actor", (), row.id, row.name)
        case Question():
            return Target("question", (_place(ledger, min(row.answers)),), None, row.text)
    return _pair(ledger, row.a, row.b)


def _place(ledger: LedgerFile, answer: str) -> Place:
    row = ledger.row(answer, "figure", "claim")
    if not isinstance(row, Claim | Figure):
        raise CorrectionError(f"there is no figure or claim {answer!r:.60}")
    # A source that was corrected already is known by the words that were read.
    claims = ledger.contents_as_read([row.report]).claims if isinstance(row, Claim) else ()
    return place_of(next((claim for claim in claims if claim.id == row.id), row), claims)


def _pair(ledger: LedgerFile, a: str, b: str) -> Target:
    known = {report.id: report for report in ledger.reports(sorted({a, b}))}
    if len(known) != 2:
        raise CorrectionError(f"copy_of: {a!r:.60} is no other report of this ledger; give the id of one")
    words = " and ".join(known[one].outlet or known[one].title or one for one in (b, a))
    return Target("copy", tuple(place_of(known[one]) for one in (a, b)), None, words)


def _of_row_read(ledger: LedgerFile, row: Claim | Figure, changes: Mapping[str, object]) -> Draft:
    target = _target(ledger, row)
    if "reject" in changes:
        return Draft("reject", target, {"rejected": True}, {})
    read = ledger.contents_as_read([row.report])
    text = read.reports[0].text
    values = claim_values(row, changes, text) if isinstance(row, Claim) else figure_values(row, changes, text)
    was = {name: _as_kept(row, name) for name in values}
    now = {name: value for name, value in values.items() if value != was[name]}
    if not now:
        raise CorrectionError("it is so already; nothing was changed")
    trial = make_correction("edit", target, now, was, by="trial", when="2000-01-01T00:00:00Z")
    made = corrected(row, trial, text, [mention.span for mention in read.mentions if mention.span])
    wrong = faults(made, {row.report: text})
    if wrong:
        raise CorrectionError(f"it cannot be so: {wrong[0]}")
    return Draft("edit", target, now, {name: was[name] for name in now})


def _as_kept(row: Claim | Figure, name: str) -> Any:
    """The value of a field as corrections keep it."""
    if isinstance(row, Claim) and name == "source":
        return {"text": row.source.text, "spans": to_plain(row.source.spans), "kind": row.source.kind}
    if isinstance(row, Figure) and name == "counted":
        spans = to_plain(row.evidence.get("counted", ()))
        return {"text": row.counted, "spans": spans} if row.counted else None
    return to_plain(getattr(row, name))


def _of_report(ledger: LedgerFile, report: Report, changes: Mapping[str, object]) -> Draft:
    values: dict[str, Any] = {}
    before: dict[str, Any] = {}
    if "published" in changes:
        values["published"], before["published"] = (
            date_of("published", changes["published"]),
            to_plain(report.published),
        )
    if "outlet" in changes:
        values["outlet"], before["outlet"] = words_of("outlet", changes["outlet"]), report.outlet
    if "story" in changes:
        values["story"] = _beside(ledger, report, str(changes["story"]))
        before["story"] = report.story
    kept = {name: value for name, value in values.items() if name == "story" or value != before[name]}
    if not kept:
        raise CorrectionError("it is so already; nothing was changed")
    return Draft("edit", _target(ledger, report), kept, {name: before[name] for name in kept})


def _beside(ledger: LedgerFile, report: Report, story: str) -> str | None:
    """The report by which a story is known: one of its own, other than the one that is put there."""
    if story == ALONE:
        return None
    row = ledger.row(named_row(ledger, story, "story", "report"), "story", "report")
    members = [row.id] if isinstance(row, Report) else [one for one in (row.reports if row else ()) if one != report.id]
    if not members or members == [report.id]:
        raise CorrectionError(f"story: {story!r:.60} is no other story or report; give the id of one, or {ALONE!r}")
    return str(min(members))


def _of_copies(ledger: LedgerFile, report: Report, original: str) -> Draft:
    target = _pair(ledger, original, report.id)
    stories = {one.story for one in ledger.reports(sorted({original, report.id}))}
    if len(stories) != 1:
        raise CorrectionError("copy_of: the two reports are in two stories; put one into the story of the other first")
    return Draft("mark", target, {}, {})


def _of_actor(ledger: LedgerFile, actor: Actor, changes: Mapping[str, object]) -> Draft:
    target = _target(ledger, actor)
    if "merge" in changes:
        other = ledger.row(named_row(ledger, str(changes["merge"]), "actor"), "actor")
        if not isinstance(other, Actor) or other.id == actor.id:
            raise CorrectionError(
                f"merge: {changes['merge']!r:.60} is no other actor; give the name or id of one that `reportedly actors` lists"
            )
        return Draft("merge", target, {"actor": other.id, "words": other.name}, {})
    names = list_of("split", changes["split"])
    known = {actor.name, *actor.aliases}
    for name in names:
        if name not in known:
            raise CorrectionError(
                f"split: “{name:.60}” is no name of {actor.name}; its names are {', '.join(sorted(known))}"
            )
    if known <= set(names):
        raise CorrectionError("split: all names were chosen; leave at least one where it is")
    return Draft("split", target, {"names": sorted(names)}, {})


def _of_question(ledger: LedgerFile, question: Question, changes: Mapping[str, object]) -> Draft:
    target = _target(ledger, question)
    if "pin" in changes:
        return Draft("pin", target, {"pinned": True}, {})
    if "merge" in changes:
        return _merged_questions(ledger, question, target, str(changes["merge"]))
    value = {"text": words_of("text", changes["text"])} if changes.get("text") else {}
    if "split" not in changes:
        return Draft("edit", target, value or {"text": words_of("text", changes["text"])}, {"text": question.text})
    answers = list_of("split", changes["split"])
    if not set(answers) < set(question.answers):
        raise CorrectionError("split: choose some of the question's answers, and leave at least one where it is")
    places = tuple(_place(ledger, answer) for answer in sorted(answers))
    return Draft("split", replace(target, places=places), value, {"text": question.text})


def _merged_questions(ledger: LedgerFile, question: Question, target: Target, other_id: str) -> Draft:
    other = ledger.row(named_row(ledger, other_id, "question"), "question")
    if not isinstance(other, Question) or other.id == question.id:
        raise CorrectionError(f"merge: {other_id!r:.60} is no other question; give the words or the id of one")
    if (other.kind, other.unit) != (question.kind, question.unit):
        raise CorrectionError("merge: the two questions ask for different kinds of answers, or in different units")
    places = (*target.places, _place(ledger, min(other.answers)))
    _in_one_story(ledger, places)
    return Draft("merge", replace(target, places=places), {"other": other.text}, {})


def _asked(ledger: LedgerFile, changes: Mapping[str, object]) -> Draft:
    text = words_of("ask", changes.get("ask"))
    answers = list_of("answers", changes["answers"]) if changes.get("answers") else []
    places = tuple(_place(ledger, answer) for answer in sorted(answers))
    if len({place.kind for place in places}) > 1:
        raise CorrectionError("answers: give figures or claims, not both")
    _in_one_story(ledger, places)
    return Draft("ask", Target("question" if places else "ledger", places, None, text), {"text": text}, {})


def _in_one_story(ledger: LedgerFile, places: Sequence[Place]) -> None:
    if len({report.story for report in ledger.reports(sorted({place.report for place in places}))}) > 1:
        raise CorrectionError("the answers are in two stories; put their reports into one story first")
