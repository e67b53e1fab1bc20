from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks import bench, tables
from benchmarks.floors import read_floors
from benchmarks.runs import OURS, Run
from benchmarks.scores import Measure, Score, ScorerError, parse_printed, read_score
from benchmarks.sets import SETS, find_sets

BRIDGE = (
    "The old bridge at Olmen fell into the river on Monday morning, and no one was on it when the last pillar gave way. "
    "Mayor Ines Karo told the town council that divers would look at the remaining pillars before the end of the week."
)
GOATS = "Goat farmers in Pellworth sold more cheese last autumn than in any year since their dairy opened its doors."
# Stands for a scorer that is no part of the project: the share of sentences for which anything was found.
SCORER = """\
import json, sys
gold, predicted = ([json.loads(line) for line in open(name, encoding="utf-8")] for name in sys.argv[1:3])
share = 100 * sum(bool(row["quantities"]) for row in predicted) / len(gold)
print(json.dumps(dict.fromkeys(("value", "value+unit"), {"p": share, "r": share, "f1": share})))
"""


def write_lines(path: Path, *rows: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def a_page(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "story": "s", "outlet": name, "url": "", "date": "2024-06-12", "title": "A title", "text": text}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_lines(folder / "gva_stories" / "train.jsonl", a_page("a", BRIDGE), a_page("b", BRIDGE))
    write_lines(folder / "gva_stories" / "dev.jsonl", a_page("c", GOATS))
    pairs = [{"a": "a", "b": "b", "label": "copy"}, {"a": "a", "b": "c", "label": "independent"}]
    write_lines(folder / "copies" / "real_pairs.jsonl", *pairs)
    weather = {"id": "t1", "text": "It lost 40 per cent of its ice.", "quantities": [{"value": 40}]}
    write_lines(folder / "quantities" / "temperature.jsonl", weather)
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "score_quantities.py").write_text(SCORER, "utf-8")
    return folder


def run(data: Path, *options: str) -> int:
    return bench.main([str(data), "--no-peers", "--quiet", "--floors", str(data.parent / "floors.toml"), *options])


def test_table_has_the_scores_and_the_gate_holds_them(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    only = ("--only", "real_pairs,temperature")
    assert run(data, *only, "--raise-floors") == 0
    table = capsys.readouterr().out
    assert re.search(r"copies/real_pairs +2 pairs +two reports share an origin +100\.0 +100\.0 +100\.0 +– ", table)
    assert re.search(r"quantities/temperature +1 sentences, 1 quantities +value +100\.0", table)
    assert re.search(r"value and unit +100\.0", table)
    floors = read_floors(data.parent / "floors.toml")
    assert floors["quantities quantities/temperature"].floors["value and unit"].value == 100

    assert run(data, "--only", "real_pairs", "--gate") == 0
    path = data.parent / "floors.toml"
    path.write_text(path.read_text("utf-8").replace('unit" = { floor = 100', 'unit" = { floor = 101.5'), "utf-8")
    with (data / "copies" / "real_pairs.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n")
    capsys.readouterr()
    assert run(data, *only, "--gate") == 1
    faults = capsys.readouterr().err
    assert "quantities quantities/temperature: 'value and unit' fell from 101.5 to 100.0" in faults
    assert "copies copies/real_pairs: the data or its scorer is not what the floors were measured with" in faults


def test_markdown_goes_to_a_file(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "table.md"
    assert run(data, "--only", "temperature", "--markdown", "--into", str(target)) == 0
    head, rule, row, second = target.read_text("utf-8").splitlines()
    assert head.startswith("| step | set | size |")
    assert rule.startswith("| --- | --- | --- | --- | ---: |")
    assert row.startswith("| quantities | quantities/temperature | 1 sentences, 1 quantities | value | 100.0 |")
    assert second.startswith("|  |  |  | value and unit | 100.0 |")


def test_only_what_stands_between_the_marks_of_a_page_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before.\n\n<!-- begin measured -->\n\nold\n\n<!-- end measured -->\n\nAfter.\n", "utf-8")
    bench.put_into(page, "| new |\n")
    expected = "Before.\n\n<!-- begin measured -->\n\n| new |\n\n<!-- end measured -->\n\nAfter.\n"
    assert page.read_text("utf-8") == expected


def test_missing_set_is_said_and_skipped(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--no-peers", "--only", "temperature,statements", "--floors", str(data / "floors.toml")]
    assert bench.main([str(data), *options]) == 0
    assert "statements statements/dev: skipped" in capsys.readouterr().err


def test_scorer_that_fails_is_told_and_costs_its_set(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data.parent / "eval" / "score_quantities.py").write_text("raise SystemExit('no stop words')", "utf-8")
    options = ["--no-peers", "--only", "temperature", "--floors", str(data / "floors.toml")]
    assert bench.main([str(data), *options]) == 0
    assert "was not measured: score_quantities.py" in (said := capsys.readouterr().err)
    assert "no stop words" in said


WRONG = [
    (["--only", "weather"], "no set is named weather"),
    (["--only", "population"], "holds none of these sets"),
    (["--only", "temperature", "--peers", "/no/such/python"], "/no/such/python cannot be run"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_wrong_use_is_one_sentence(
    data: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main([str(data), "--quiet", *options]) == 1
    assert said in capsys.readouterr().err


def test_words_name_a_step_or_a_part_of_a_set() -> None:
    assert {one.task for one in find_sets(["stories"])} == {"stories"}
    assert {one.key for one in find_sets(["gva_stories/dev"])} == {
        "clusters gva_stories/dev",
        "casualties gva_stories/dev",
    }
    assert find_sets() == list(SETS)
    assert len({one.key for one in SETS}) == len(SETS)


PRINTED = [
    ({"x": {"p": 0.5, "r": 0.25, "f1": 0.375}}, Measure("m", "x"), False, Score(37.5, 50.0, 25.0)),
    ({"x": [50, 25, 33.3]}, Measure("m", "x"), True, Score(33.3, 50, 25)),
    ({"x": {"y": [0.5, 12]}}, Measure("m", "x/y"), False, Score(50.0)),
    ({"x": 3}, Measure("m", "x", is_share=False), False, Score(3)),
]


@pytest.mark.parametrize(("printed", "measure", "in_percent", "score"), PRINTED)
def test_score_is_read_in_every_way_it_is_written(
    printed: dict[str, Any], measure: Measure, in_percent: bool, score: Score
) -> None:
    assert read_score(printed, measure, "score_x.py", in_percent=in_percent) == score


@pytest.mark.parametrize("printed", [{}, {"x": {}}, {"x": None}, {"x": "high"}, {"x": [1, 2, 3, 4]}, {"x": True}])
def test_changed_scorer_is_named(printed: dict[str, Any]) -> None:
    with pytest.raises(ScorerError, match=r"score_x\.py.*has the scorer changed"):
        read_score(printed, Measure("m", "x"), "score_x.py", in_percent=False)


@pytest.mark.parametrize("printed", ["", "F1 0.5", "[1]"])
def test_scorer_that_prints_no_object_is_named(printed: str) -> None:
    with pytest.raises(ScorerError, match="score_x"):
        parse_printed(printed, "score_x.py")


def test_best_peer_stands_beside_ours_and_all_stand_below() -> None:
    [one] = [replace(one, measures=one.measures[-1:]) for one in find_sets(["quantities/age"])]
    [measure] = one.measures
    runs = {
        name: Run({measure: Score(value)}, 9000, seconds)
        for name, value, seconds in ((OURS, 40.0, 0.5), ("quantulum3", 60.0, 3.0), ("Recognizers-Text", 50.0, 0.01))
    }
    results = [tables.SetResult(one, "7 sentences", runs)]
    [_, row] = tables.make_table(results, {})
    assert row[4:] == ("", "", "40.0", "quantulum3 60.0", "–", "18", "3")
    assert [row[3:] for row in tables.make_peers_table(results)[1:]] == [
        ("quantulum3", "", "", "60.0", "3"),
        ("Recognizers-Text", "", "", "50.0", "–"),
    ]
