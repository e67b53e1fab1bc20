"""Malformed files that were met, each kept in `tests/broken`: none stops a reading, and each has its outcome."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.inputs import Given, Place, find_inputs, receive
from reportedly.records import Received

BROKEN = Path(__file__).parent.parent / "broken"

# What is read from each, and how many records are skipped.
OUTCOMES = [
    ("latin1.txt", ["The harbour master of Selm said on Friday that the café was closed.\n"], 0),
    ("utf16.txt", ["The pier sank."], 0),
    ("never_closes.html", ["The pier of Selm sank on Friday, the mayor said.\nNobody was hurt.\nRead"], 0),
    ("drawn_by_script.html", [], 1),
    ("entities.html", ["]>\nThe mayor said: &b;&A\ufffd"], 0),
    ("fields.jsonl", ["The pier stands, the mayor said.", "The pier stands again.", "A half \ufffd character."], 2),
    ("ledger.txt", [], 1),
    ("nul.html", ["The pier of Selm sank\ufffd on Friday, the mayor said."], 0),
    ("wide.txt", ["The pier of Selm sank, the mayor said.\n"], 0),
    ("feed.jsonl", ["The pier of Selm sank on Friday, the mayor said.", "It stands again."], 3),
]


@pytest.mark.parametrize(("name", "texts", "skipped"), OUTCOMES)
def test_broken_file_has_its_outcome(name: str, texts: list[str], skipped: int) -> None:
    found = list(receive(Place((BROKEN / name).as_posix()), Given()))
    assert [item.report.text for item in found if isinstance(item, Received)] == texts
    assert len(found) - len(texts) == skipped


def test_every_broken_file_is_listed_here() -> None:
    places, skipped = find_inputs([BROKEN.as_posix()])
    assert sorted(Path(place.name).name for place in places) == sorted(name for name, _, _ in OUTCOMES)
    assert skipped == []
