from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.peers.__main__ import PEERS, find_version, predict
from benchmarks.peers.bounds import find_bound
from benchmarks.runs import find_peers
from benchmarks.sets import SETS

ROOT = Path(__file__).resolve().parents[2]
BRIDGE = "The old bridge at Olmen fell into the river, and divers looked at the pillars."
GOATS = "Goat farmers in Pellworth sold more cheese than in any year since their dairy opened."
QUANTITY: dict[str, Any] = {"id": "q", "text": "It cost more than 40 dollars."}
TIME: dict[str, Any] = {"doc_id": "t", "dct": "2024-06-12", "title": None, "text": "It fell on 3 May 2024."}
# The peers whose libraries are not in this environment are passed over.
HERE = [name for name in PEERS if find_version(name)]


def needs(name: str) -> None:
    if name not in HERE:
        pytest.skip(f"{name} is not installed here")


@pytest.mark.parametrize("name", ["quantulum3", "Recognizers-Text"])
def test_peer_gives_quantities(name: str) -> None:
    needs(name)
    [row] = predict(name, "quantities", [QUANTITY])[0]
    assert row["id"] == "q"
    assert [(found["value"], found["bound"]) for found in row["quantities"]] == [(40, ">")]


@pytest.mark.parametrize("name", ["dateparser", "Recognizers-Text", "HeidelTime"])
def test_peer_gives_times(name: str) -> None:
    needs(name)
    [row] = predict(name, "times", [TIME])[0]
    [found] = row["timexes"]
    assert TIME["text"][found["start"] : found["end"]] == "3 May 2024"
    assert found["value"] == "2024-05-03"


def test_peer_groups_copies() -> None:
    needs("TF-IDF")
    lines = [{"id": name, "title": "", "text": text} for name, text in (("1", BRIDGE), ("2", GOATS), ("3", BRIDGE))]
    rows = predict("TF-IDF", "copies", lines)[0]
    assert rows[0]["cluster"] == rows[2]["cluster"] != rows[1]["cluster"]
    assert predict("TF-IDF", "copies", lines[:1])[0] == [{"id": "1", "cluster": "0"}]


QUOTED = [
    ("“The bridge is down,” Ines Karo said on Monday.", ("Ines Karo", "said", "“The bridge is down,”")),
    ("“The bridge is down,” said Karo.", ("Karo", "said", "“The bridge is down,”")),
    ('She added: "Nobody was on it."', ("She", "added", '"Nobody was on it."')),
    ("The “bridge” is down.", None),
    ("Karo said so.\n“Nobody was on it.”", None),  # another paragraph
]


@pytest.mark.parametrize(("text", "found"), QUOTED)
def test_quotation_marks_belong_to_the_nearest_speaker(text: str, found: tuple[str, ...] | None) -> None:
    [row] = predict("quotation marks", "attribution", [{"doc_id": "a", "text": text}])[0]
    spans = [[one[role][0] for role in ("source", "cue", "content")] for one in row["attributions"]]
    assert [tuple(text[start:end] for start, end in one) for one in spans] == ([found] if found else [])


@pytest.mark.parametrize(("text", "sign"), [("about ", "~"), ("Over ", ">"), ("up to ", "<"), ("the ", "=")])
def test_bound_is_read_from_the_words_before_a_number(text: str, sign: str) -> None:
    assert find_bound(f"{text}40", len(text)) == sign


@pytest.mark.parametrize("peer", ["TruthFinder", "Investment"])
def test_source_that_is_right_elsewhere_decides_between_two(peer: str) -> None:
    told = [("well", "Aldo", 30), ("well", "Bela", 40)]
    told += [
        (f"field {n}", who, value) for n in range(3) for who, value in (("Bela", n), ("Cira", n), ("Aldo", 90 + n))
    ]
    lines = [{"object": thing, "source": source, "value": value} for thing, source, value in told]
    rows = {row["object"]: row for row in predict(peer, "truth", lines)[0]}
    assert [row["value"] for row in rows.values()] == [0, 1, 2, 40]
    assert (rows["well"]["low"], rows["well"]["high"]) == (30, 40)


def test_every_peer_of_a_set_is_known() -> None:
    assert {peer for one in SETS for peer in (*one.peers, *one.slow_peers)} <= set(PEERS)


def test_peers_need_nothing_but_the_standard_library_to_be_listed() -> None:
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import benchmarks.peers.__main__",
    ]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    found = find_peers([sys.executable])
    assert found["quotation marks"] == (sys.executable, "a rule of ours")


def test_command_writes_lines_and_seconds(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "benchmarks.peers",
        "quotation marks",
        "attribution",
        "--seconds",
        str(tmp_path / "s"),
    ]
    line = json.dumps({"doc_id": "a", "text": "“It is down,” Karo said. Zürich"})
    done = subprocess.run(command, input=line.encode(), cwd=ROOT, check=True, capture_output=True)
    assert json.loads(done.stdout)["doc_id"] == "a"
    assert float((tmp_path / "s").read_text("utf-8")) >= 0
