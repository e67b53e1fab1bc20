"""What readers decided, as rows to show: about what, what it was before, by whom, when and why, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from reportedly.records import in_force

if TYPE_CHECKING:
    from reportedly.records import Correction, CorrectionKind, Target, TargetKind

State = Literal["applied", "replaced", "orphan", "undone", "undo"]
_ABOUT = {"published": "date", "low": "lowest", "high": "highest", "counted": "what is counted"}
STATES: dict[State, str] = {
    "applied": "holds",
    "replaced": "a later one says otherwise",
    "orphan": "what it is about is no longer there",
    "undone": "undone",
    "undo": "undoes another one",
}


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One decision of a reader.

    - `about` is the kind of row that it speaks of ("claim"), `words` what that was called then: its exact words or its name.
    - `now` says in words what was decided, `before` what stood there, None where nothing did.
    - `by`, `when` (a time in UTC) and `why` are the reader's own.
    - `state` is "applied" where it holds, "replaced" where a later one says otherwise, "orphan" where what it speaks of is no longer in the ledger, "undone", or "undo" for one that takes
      `undoes` back; `rows` are the ids of the rows to which it was applied.
    """

    id: str
    kind: CorrectionKind
    about: TargetKind
    words: str
    now: str
    before: str | None
    by: str
    when: str
    why: str
    state: State
    undoes: str | None
    rows: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<CorrectionView {self.id} of {self.about} “{self.words:.40}”: {self.now:.60} ({self.state})>"

    @property
    def state_in_words(self) -> str:
        """Whether it holds, in words."""
        return STATES[self.state]

    @property
    def in_words(self) -> str:
        """All of it in one line: what, what it was before, who, when and why."""
        before = f"; before: {self.before}" if self.before else ""
        return f"{self.now}{before} – by {self.by} on {self.when[:10]}{f', because {self.why}' if self.why else ''}"


def corrections(decided: Iterable[Correction], applied: Mapping[str, tuple[str, ...]]) -> list[CorrectionView]:
    """Return all decisions of readers, the latest first. `applied` has the rows that each was applied to."""
    known = list(decided)
    holding = in_force(known)
    ids, replaced = {one.id for one in holding}, _replaced(holding)
    views = [_view(one, _state(one, ids, applied, replaced), applied.get(one.id, ())) for one in known]
    return sorted(views, key=lambda view: (view.when, view.id), reverse=True)


def _replaced(holding: Sequence[Correction]) -> set[str]:
    """The edits of which all values are given anew by later ones, of those that hold in the order in which they were made."""
    later: dict[Target, set[str]] = {}
    found = set()
    for one in reversed(holding):
        if one.kind == "edit":
            given = later.setdefault(replace(one.target, words=""), set())
            found |= {one.id} if set(one.value) <= given else set()
            given.update(one.value)
    return found


def by_row(views: Iterable[CorrectionView]) -> dict[str, list[CorrectionView]]:
    """Return the decisions that hold by the rows that they are about, the latest first; under "" those that are about none."""
    found: dict[str, list[CorrectionView]] = {}
    for view in views:
        if view.state == "applied":
            for row in view.rows or ("",):
                found.setdefault(row, []).append(view)
    return found


def _state(one: Correction, holding: set[str], applied: Mapping[str, tuple[str, ...]], replaced: set[str]) -> State:
    if one.kind == "undo":
        return "undo"
    if one.id not in holding:
        return "undone"
    # A question of a reader's own without answers is about no row.
    if one.id not in applied and one.target.kind != "ledger":
        return "orphan"
    return "replaced" if one.id in replaced else "applied"


def _view(one: Correction, state: State, rows: tuple[str, ...]) -> CorrectionView:
    before = "; ".join(f"{_name(name)} {_told(value)}" for name, value in sorted(one.before.items()) if name != "story")
    return CorrectionView(
        one.id, one.kind, one.target.kind, one.target.words, _now(one),
        before if before and one.kind in ("edit", "split") else None,
        one.by, one.when, one.why, state, one.undoes, rows,
    )  # fmt: skip


def _now(one: Correction) -> str:
    value = one.value
    match one.kind:
        case "edit":
            return "; ".join(_edited(name, value[name], one) for name in sorted(value))
        case "merge":
            return f"taken for one with “{value.get('words') or value.get('other', '')}”"
        case "split" if one.target.kind == "actor":
            return f"{', '.join(f'“{name}”' for name in value['names'])} taken out"
        case "split":
            return f"answers taken out{_as_question(value)}"
        case "ask":
            return f"asked{_as_question(value)}"
        case "note":
            return f"note: {value.get('text', '')}"
        case _:
            return {
                "reject": "rejected", "pin": "pinned", "mark": "marked as a copy", "unmark": "marked as no copy",
                "undo": "undone",
            }[one.kind]  # fmt: skip


def _as_question(value: Mapping[str, Any]) -> str:
    return f": “{value['text']}”" if value.get("text") else ""


def _edited(name: str, value: Any, one: Correction) -> str:
    if name == "story":
        return "put in a story of its own" if value is None else f"put in the story of report {value}"
    return f"{_name(name)} {_told(value)}"


def _name(name: str) -> str:
    return _ABOUT.get(name, name)


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"“{value['text']}”" if value.get("text") else f"{value.get('kind', 'not stated')}"
    return "not stated" if value is None else f"{value}"
