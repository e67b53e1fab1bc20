"""Floors: scores below which no change may fall, with the digest of the data that they were measured on."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.scores import Measure, Score
from reportedly.errors import ReportedlyError

HEADER = """\
# Floors of the gate (`make gate`): for each set and measure the score that the present code reaches, in the table's units (F1
# where there is one), and the SHA-256 of the data and of the scorer that it was measured with.
#
# `python -m benchmarks.bench DATA --raise-floors` writes this file. It adds and raises floors and never lowers one. To lower
# one, edit its number by hand and say why beside it:
#     "joint, mixed" = { floor = 58.1, reason = "quoted slogans are no longer taken for statements" }
# When a set or its scorer has changed, delete the set's table and raise the floors again.
"""


@dataclass(frozen=True, slots=True)
class Floor:
    """The lowest score that may be measured; the highest, where less is better. `reason` says why it was lowered."""

    value: float
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SetFloors:
    """The floors of one set by the names of its measures, and the digest of what they were measured with."""

    digest: str
    floors: dict[str, Floor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one set: its digest, and each measure with its score."""

    digest: str
    scores: Mapping[Measure, Score]


Floors = dict[str, SetFloors]


def read_floors(path: Path) -> Floors:
    """Return the floors of a file by the keys of their sets; a file that is not there holds none.

    Raises:
        ReportedlyError: the file is no TOML, or a floor in it is no number.
    """
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {key: _set_floors(dict(table)) for key, table in tables.items()}
    except (ValueError, TypeError, KeyError) as error:
        raise ReportedlyError(f"{path}: the floors cannot be read ({error}); compare with its header") from error


def _set_floors(table: dict[str, object]) -> SetFloors:
    digest = str(table.pop("digest"))
    floors = {}
    for name, entry in table.items():
        if not isinstance(entry, dict) or not isinstance(entry.get("floor"), int | float):
            raise ValueError(f"{name!r} must be {{ floor = NUMBER }}")
        floors[name] = Floor(float(entry["floor"]), entry.get("reason"))
    return SetFloors(digest, floors)


def compare(floors: Floors, measured: Mapping[str, Measured], expected: Iterable[str]) -> list[str]:
    """Return a sentence for each score that fell, each set that is not the one its floors were measured on, and each floor
    that nothing was measured for; none when all is well.

    `expected` are the keys of the sets that should have been measured; the floors of others are not looked at.
    """
    faults = []
    for key in expected:
        if key in floors:
            faults += _faults(key, floors[key], measured.get(key))
    return faults


def unknown_sets(floors: Floors, known: Iterable[str]) -> list[str]:
    """Return a sentence for each set that has floors and is no longer measured at all."""
    return [f"{key}: has floors, and no such set is measured any more" for key in sorted(floors.keys() - set(known))]


def _faults(key: str, wanted: SetFloors, measured: Measured | None) -> list[str]:
    if measured is None:
        return [f"{key}: was not measured, and has floors for {', '.join(wanted.floors)}"]
    if measured.digest != wanted.digest:
        return [
            f"{key}: the data or its scorer is not what the floors were measured with (SHA-256 {measured.digest[:12]}…)"
        ]
    scores = {measure.name: (measure, score) for measure, score in measured.scores.items()}
    faults = []
    for name, floor in wanted.floors.items():
        if name not in scores:
            faults.append(f"{key}: {name!r} was not measured, and has a floor of {floor.value:g}")
            continue
        measure, score = scores[name]
        if measure.is_worse(score.value, floor.value):
            rose = "rose" if measure.less_is_better else "fell"
            faults.append(f"{key}: {name!r} {rose} from {measure.shown(floor.value)} to {measure.shown(score.value)}")
    return faults


def raise_floors(floors: Floors, measured: Mapping[str, Measured]) -> Floors:
    """Return the floors with those of better scores raised and new ones added; none is lowered, and none is lost.

    A set that differs from the one its floors were measured on keeps them: `compare` tells of it.
    """
    raised = dict(floors)
    for key, found in measured.items():
        known = floors.get(key, SetFloors(found.digest))
        if known.digest == found.digest:
            better = {measure.name: _better(known.floors.get(measure.name), measure, score)
                      for measure, score in found.scores.items()}  # fmt: skip
            raised[key] = SetFloors(known.digest, known.floors | better)
    return raised


def _better(floor: Floor | None, measure: Measure, score: Score) -> Floor:
    value = round(score.value, 1 if measure.is_share else 3)
    if floor is None or measure.is_worse(floor.value, value):
        return Floor(value)
    return floor


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors to a file, sets in their order of names, with the header that says how it is kept."""
    lines = [HEADER]
    for key in sorted(floors):
        lines.append(f"[{_quoted(key)}]\ndigest = {_quoted(floors[key].digest)}")
        lines += [f"{_quoted(name)} = {{ {_entry(floor)} }}" for name, floor in floors[key].floors.items()]
        lines.append("")
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _entry(floor: Floor) -> str:
    reason = f", reason = {_quoted(floor.reason)}" if floor.reason else ""
    return f"floor = {floor.value:g}{reason}"


def _quoted(words: str) -> str:
    """A TOML string; JSON's escapes are TOML's too."""
    return json.dumps(words, ensure_ascii=False)


def digest_of(paths: Iterable[Path]) -> str:
    """Return the SHA-256 of some files together, in the order given."""
    total = hashlib.sha256()
    for path in paths:
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
