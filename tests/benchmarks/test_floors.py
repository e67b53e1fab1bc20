from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from benchmarks.floors import Floor, Measured, SetFloors, compare, digest_of, raise_floors, read_floors, write_floors
from benchmarks.scores import Measure, Score
from reportedly.errors import ReportedlyError

FOUND = Measure("found", "found")
WRONG = Measure("wrong", "wrong", less_is_better=True)
JOINED = Measure("joined", "joined", is_share=False, less_is_better=True)
KEY = "times bridge/dev"


def measured(found: float = 80.0, wrong: float = 12.0, joined: float = 2, digest: str = "d1") -> dict[str, Measured]:
    return {KEY: Measured(digest, {FOUND: Score(found), WRONG: Score(wrong), JOINED: Score(joined)})}


def floors(**changed: Floor) -> dict[str, SetFloors]:
    known = {"found": Floor(80.0), "wrong": Floor(12.0), "joined": Floor(2)}
    return {KEY: SetFloors("d1", known | changed)}


FALLEN = [
    ({"found": 79.9}, ["times bridge/dev: 'found' fell from 80.0 to 79.9"]),
    ({"found": 79.96}, []),  # printed as 80.0
    ({"found": 81.0}, []),
    ({"wrong": 12.1}, ["times bridge/dev: 'wrong' rose from 12.0 to 12.1"]),
    ({"wrong": 3.0}, []),
    ({"joined": 3}, ["times bridge/dev: 'joined' rose from 2 to 3"]),
]


@pytest.mark.parametrize(("scores", "faults"), FALLEN)
def test_each_score_that_fell_is_named(scores: dict[str, float], faults: list[str]) -> None:
    assert compare(floors(), measured(**scores), [KEY]) == faults


def test_other_data_is_named_and_its_scores_are_not_compared() -> None:
    [fault] = compare(floors(), measured(found=1.0, digest="d2"), [KEY])
    assert "the data or its scorer is not what the floors were measured with" in fault


def test_floor_without_a_measurement_is_named() -> None:
    assert compare(floors(), {}, [KEY]) == [
        "times bridge/dev: was not measured, and has floors for found, wrong, joined"
    ]
    [fault] = compare(floors(gone=Floor(7.5)), measured(), [KEY])
    assert fault == "times bridge/dev: 'gone' was not measured, and has a floor of 7.5"


def test_set_that_was_not_asked_for_is_not_missed() -> None:
    assert compare(floors(), {}, []) == []


def test_floors_rise_and_never_fall() -> None:
    known = floors(found=Floor(80.0, "quoted slogans are no statements"))
    raised = raise_floors(known, measured(found=79.0, wrong=10.04, joined=5))[KEY].floors
    assert raised == {
        "found": Floor(80.0, "quoted slogans are no statements"),
        "wrong": Floor(10.0),
        "joined": Floor(2),
    }
    assert raise_floors(known, measured(found=90.0))[KEY].floors["found"] == Floor(90.0)


def test_new_set_gets_floors_and_changed_one_keeps_its_own() -> None:
    assert raise_floors({}, measured())[KEY] == floors()[KEY]
    assert raise_floors(floors(), measured(found=99.0, digest="d2")) == floors()


def test_written_floors_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    known = floors(found=Floor(58.1, 'the "slogans" went'), **{"of 5 units: km²": Floor(0.446)})
    write_floors(path, known)
    assert read_floors(path) == known
    assert path.read_text("utf-8").startswith("# Floors of the gate")
    assert tomllib.loads(path.read_text("utf-8"))[KEY]["found"] == {"floor": 58.1, "reason": 'the "slogans" went'}
    assert read_floors(tmp_path / "none.toml") == {}


@pytest.mark.parametrize("text", ["[broken", '["a b"]\nfound = {floor = 1}', '["a b"]\ndigest = "d"\nfound = 12'])
def test_broken_floors_are_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ReportedlyError, match="the floors cannot be read"):
        read_floors(path)


def test_digest_changes_with_every_file_and_their_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a", "utf-8")
    two.write_text("b", "utf-8")
    first = digest_of([one, two])
    assert first != digest_of([two, one])
    two.write_text("c", "utf-8")
    assert first != digest_of([one, two])
