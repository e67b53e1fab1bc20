"""Corrections as lines of JSON, to be kept elsewhere and taken in again; what others wrote is looked at first."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from reportedly.errors import CorrectionError, DateError
from reportedly.pipeline.changes import BOUNDS, SOURCE_KINDS, STANCES, time_of, words_of
from reportedly.records import (
    Correction,
    CorrectionKind,
    Edtf,
    TargetKind,
    correction_id,
    from_plain,
    in_time,
    to_plain,
)


def lines_of(corrections: Iterable[Correction]) -> list[str]:
    """Return corrections as lines of JSON, in the order in which they were made."""
    return [
        json.dumps({"type": "correction", **to_plain(one)}, ensure_ascii=True)
        for one in sorted(corrections, key=in_time)
    ]


def read_lines(lines: Iterable[str], name: str) -> tuple[list[Correction], list[str]]:
    """Return the corrections of a file of JSON lines, and for each line that holds none a sentence that says why."""
    found: list[Correction] = []
    wrong: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            plain = json.loads(line)
            one = from_plain(Correction, {key: value for key, value in plain.items() if key != "type"})
            _look_at(one)
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            IndexError,
            RecursionError,
            DateError,
            CorrectionError,
        ) as error:
            wrong.append(f"{name}: line {number} is no correction ({error}); export the corrections anew")
            continue
        found.append(one)
    return found, wrong


def _look_at(one: Correction) -> None:
    """Raise what is wrong with a correction that somebody else wrote."""
    if one.id != correction_id(one):
        raise CorrectionError("its id is not the hash of all the rest")
    if one.kind not in get_args(CorrectionKind) or one.target.kind not in get_args(TargetKind):
        raise CorrectionError(f"there is no correction of kind {one.kind!r:.40} for {one.target.kind!r:.40}")
    words_of("by", one.by)
    words_of("why", one.why, may_be_empty=True)
    if time_of(one.when) != one.when:
        raise CorrectionError("its time has no milliseconds")
    for place in one.target.places:
        if place.kind not in ("claim", "figure", "report") or not all(
            isinstance(it, str) for it in (place.report, place.words)
        ):
            raise CorrectionError("it names no place that can be looked up")
    if not isinstance(one.value, dict) or not isinstance(one.before, dict) or not isinstance(one.target.words, str):
        raise CorrectionError("it has no values")
    if one.kind not in ("undo", "note") and not _can_be(one):
        raise CorrectionError("its values cannot be meant")


def _can_be(one: Correction) -> bool:
    """Say whether the values of a correction have the form that linking expects."""
    value, places, kind = one.value, len(one.target.places), one.target.kind
    match kind, one.kind:
        case "claim" | "figure", "edit" | "reject":
            return places == 1 and (one.kind == "reject" or (bool(value) and _fits(kind, value)))
        case "report", "edit":
            if "published" in value:
                Edtf.parse(value["published"])
            words = all(isinstance(value[name], str) for name in ("published", "outlet") if name in value)
            return places == 1 and words and isinstance(value.get("story", ""), str | None)
        case "actor", "merge":
            return all(isinstance(end, str) and end for end in (one.target.actor, value["actor"], value["words"]))
        case "actor", "split":
            names = value["names"]
            return bool(one.target.actor) and isinstance(names, list) and all(isinstance(it, str) for it in names)
        case "question", "merge":
            return places == 2
        case "question" | "ledger", "split" | "ask" | "edit" | "pin":
            return isinstance(value.get("text", ""), str)
        case "copy", "mark" | "unmark":
            return places == 2
    return False


def _fits(kind: str, value: Mapping[str, Any]) -> bool:
    """Say whether new values of a claim or figure are of the kinds that its fields have."""
    wanted: dict[str, Callable[[Any], bool]] = {
        "stance": lambda it: it in STANCES,
        "source": lambda it: (
            _are_words(it) and it["kind"] in SOURCE_KINDS and (it["text"] is None) == (not it["spans"])
        ),
        "bound": lambda it: it in BOUNDS,
        "low": _is_end,
        "high": _is_end,
        "state": lambda it: it is None or isinstance(it, str),
        "counted": lambda it: it is None or _are_words(it),
    }
    known = ("source", "stance") if kind == "claim" else ("low", "high", "bound", "state", "counted")
    return all(name in known and wanted[name](it) for name, it in value.items())


def _is_end(it: Any) -> bool:
    return it is None or (isinstance(it, int | float) and not isinstance(it, bool) and math.isfinite(it))


def _are_words(it: Any) -> bool:
    spans = it["spans"]
    return isinstance(it["text"], str | None) and all(
        len(span) == 2 and all(isinstance(end, int) and end >= 0 for end in span) for span in spans
    )
