from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.predict import predict
from benchmarks.score_casualties import score_casualties
from benchmarks.score_counts import score_counts
from benchmarks.score_events import headlines, score_events, stated_numbers
from benchmarks.score_names import score_names
from benchmarks.score_pairs import score_pairs
from benchmarks.score_revisions import score_revisions
from benchmarks.score_syntax import score_syntax
from benchmarks.scoring import run_scorer

SOURCES = '"Lantern,2024-06-12,Ferry fire kills 12, injures 40";"Herald,2024-06-13,At least three dead, 1,400 flee"'


def test_pairs_are_right_when_together_and_unsure_ones_are_left_out() -> None:
    pairs = [
        {"a": "1", "b": "2", "label": "copy"},
        {"a": "1", "b": "3", "label": "derived"},
        {"a": "1", "b": "4", "label": "independent"},
        {"a": "5", "b": "6", "label": "independent"},
        {"a": "1", "b": "7", "label": "unsure"},
    ]
    rows = [{"id": name, "cluster": "x"} for name in "124"] + [{"id": "3", "cluster": "y"}]
    assert score_pairs(pairs, rows) == {
        "shared": {"p": 0.5, "r": 0.5, "f1": 0.5},
        "pairs": 4,
        "copy": 1.0,
        "derived": 0.0,
    }


def a_told(name: str, toll: tuple[int | None, int | None] = (None, None), **numbers: dict[str, Any]) -> dict[str, Any]:
    nothing = {"among": [], "usual": None, "newest": None}
    told = {"incident": name, "toll": dict(zip(("killed", "injured"), toll, strict=True))}
    return told | {hurt: numbers.get(hurt, nothing) for hurt in ("killed", "injured")}


def test_both_numbers_of_a_toll_must_be_right_where_three_pages_tell_of_it() -> None:
    finals = [("a", 2, 0, 3), ("b", 1, 3, 5), ("c", 1, 0, 3), ("untold", 1, 0, 3), ("few pages", 1, 1, 2)]
    incidents = [{"incident": name, "killed": k, "injured": i, "n_docs": pages} for name, k, i, pages in finals]
    rows = [a_told("a", (2, None)), a_told("b", (1, 2)), a_told("c", (1, 0)), a_told("few pages", (0, 0))]
    assert score_casualties(incidents, rows)["both"] == [0.5, 4]


def test_casualties_are_compared_with_the_final_numbers() -> None:
    incidents = [
        {"incident": "a", "killed": 2, "injured": 0, "n_docs": 2},
        {"incident": "b", "killed": 1, "injured": 3, "n_docs": 3},
        {"incident": "untold", "killed": 1, "injured": 0, "n_docs": 1},
    ]
    rows = [
        a_told("a", killed={"among": [1, 2], "usual": 1, "newest": 2}),
        a_told("b", injured={"among": [3], "usual": 3, "newest": 3}),
    ]
    found = score_casualties(incidents, rows)
    assert found["incidents"] == 3
    assert found["killed"]["usual"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert (found["killed"]["newest"]["p"], found["killed"]["newest"]["r"]) == (1.0, pytest.approx(1 / 3))
    assert found["killed"]["among"] == [pytest.approx(1 / 3), 3]
    assert found["injured"]["usual"]["f1"] == 1.0


def test_counts_are_found_by_their_value_and_the_class_other_is_left_out() -> None:
    lines = [
        {"article": "1", "sent": 0, "value": 40, "high": 50, "class": "total_estimate"},
        {"article": "1", "sent": 1, "value": 8, "high": None, "class": "confirmed_total"},
        {"article": "1", "sent": 2, "value": 7, "high": None, "class": "suspected_total"},
        {"article": "1", "sent": 3, "value": 1040, "high": None, "class": "other"},
    ]
    figures = [
        {"low": 40, "high": 50, "state": "killed", "grade": None},
        {"low": 8, "high": 8, "state": "killed", "grade": "confirmed"},
        {"low": 7, "high": None, "state": None, "grade": None},
    ]
    rows = [{"article": "1", "sent": number, "figures": [figure]} for number, figure in enumerate(figures)]
    assert score_counts(lines, rows) == {"found": [1.0, 3], "killed": [pytest.approx(2 / 3), 3], "grade": [0.5, 2]}


def test_revisions_are_found_wherever_the_old_number_is_told() -> None:
    told = [
        (1, 20, "confirmed_total"),
        (2, 19, "confirmed_total"),
        (3, 176, "suspected_total"),
        (4, 176, "superseded_value"),
    ]
    lines = [
        {"article": "1", "sent": sent, "date": f"2024-05-0{sent}", "value": value, "class": kind, "copy_of": None}
        for sent, value, kind in told
    ]

    def row(sent: int, value: int, question: str, grade: str | None = None, *revised: int) -> dict[str, Any]:
        figure = {"low": value, "high": None, "question": question, "grade": grade, "revised": list(revised)}
        return {"article": "1", "sent": sent, "figures": [figure]}

    rows = [row(1, 20, "a", "confirmed"), row(2, 19, "a", "confirmed"), row(3, 176, "a", "confirmed", 101)]
    assert score_revisions(lines, [*rows, row(4, 176, "b")]) == {"revised": [1.0, 1], "steps": [1.0, 1], "mixed": 1}
    assert score_revisions(lines, [row(2, 19, "b"), row(4, 176, "b", None, 176)]) == {
        "revised": [0.0, 1],
        "steps": [0.0, 1],
        "mixed": 0,
    }


def test_revisions_are_read_from_the_sentences_of_a_series() -> None:
    text = "Officials in Orlin cut the number of confirmed deaths from 176 to 101."
    line = {"article": "1", "sent": 3, "date": "2024-05-02", "text": text, "value": 1, "class": "other"}
    [row] = predict("revisions", [json.dumps(line)])
    assert [(figure["low"], figure["revised"]) for figure in row["figures"]] == [(176, [101]), (101, [])]


def test_headlines_and_their_numbers_are_taken_out_of_the_sources() -> None:
    assert headlines(SOURCES) == ["Ferry fire kills 12, injures 40", "At least three dead, 1,400 flee"]
    assert stated_numbers(SOURCES) == {12, 40, 3, 1400}
    assert headlines("") == []


def test_events_are_compared_with_the_coders_range() -> None:
    events = [
        {"id": "a", "low": 10, "best": 12, "high": 14, "sources": SOURCES},
        {"id": "b", "low": 3, "best": 4, "high": 5, "sources": SOURCES},  # no headline has 4
        {"id": "c", "low": 0, "best": 0, "high": 2, "sources": SOURCES},
    ]
    rows = [{"id": "a", "killed": [12]}, {"id": "b", "killed": [12]}, {"id": "c", "killed": []}]
    assert score_events(events, rows) == {"found": [1.0, 1], "inside": [0.5, 2]}


RAIN = [[0, 4, "NOUN", 1, "nsubj"], [5, 9, "VERB", 1, "root"], [9, 10, "PUNCT", 1, "punct"]]
SYNTAX = [
    (RAIN, {"words": 1, "upos": 1, "heads": 1, "relations": 1}),
    # Another relation, and a subtype that is not looked at.
    (
        [[0, 4, "NOUN", 1, "obj"], [5, 9, "VERB", 1, "root"], [9, 10, "PUNCT", 1, "punct:x"]],
        {"heads": 1, "relations": 2 / 3},
    ),
    # Another root: its own head and those under it are wrong.
    (
        [[0, 4, "VERB", 0, "root"], [5, 9, "VERB", 0, "dep"], [9, 10, "PUNCT", 1, "punct"]],
        {"upos": 2 / 3, "heads": 1 / 3},
    ),
    # Cut otherwise, the verb is wrong, and so is all that hangs on it.
    ([[0, 4, "NOUN", 1, "nsubj"], [5, 10, "VERB", 1, "root"]], {"words": 2 / 5, "heads": 0}),
]


@pytest.mark.parametrize(("tokens", "expected"), SYNTAX)
def test_syntax_is_compared_by_places(tokens: list[list[Any]], expected: dict[str, float]) -> None:
    gold = [{"id": "d", "tokens": RAIN, "sentences": [[0, 10]]}]
    found = score_syntax(gold, [{"id": "d", "tokens": tokens, "sentences": [[0, 9], [9, 10]]}])
    assert {name: found[name]["f1"] for name in expected} == pytest.approx(expected)
    assert found["sentences"]["f1"] == 0


def test_the_same_places_in_another_document_are_other_words() -> None:
    gold = [{"id": "d", "tokens": RAIN, "sentences": [[0, 10]]}]
    found = score_syntax(gold, [{"id": "e", "tokens": RAIN, "sentences": [[0, 10]]}])
    assert found["words"] == {"p": 0, "r": 0, "f1": 0}


def test_names_are_right_with_both_ends_and_the_kind() -> None:
    gold = [{"id": "a", "names": [[0, 5, "person"], [9, 14, "place"], [20, 24, "facility"]]}, {"id": "b", "names": []}]
    rows = [{"id": "a", "names": [[0, 5, "person"], [8, 14, "place"], [20, 24, "place"]]}]
    found = score_names(gold, rows)
    assert found["all"] == pytest.approx({"p": 1 / 3, "r": 1 / 3, "f1": 1 / 3})
    assert found["person"]["f1"] == 1
    assert (found["place"]["p"], found["place"]["r"]) == (0, 0)
    assert set(found) == {"all", "person", "organisation", "place", "nationality"}


def test_scorer_runs_as_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs, rows = tmp_path / "pairs.jsonl", tmp_path / "rows.jsonl"
    pairs.write_text('{"a": "1", "b": "2", "label": "copy"}\n', "utf-8")
    rows.write_text('{"id": "1", "cluster": 0}\n\n{"id": "2", "cluster": 0}\n', "utf-8")
    assert run_scorer(score_pairs, None, [str(pairs), str(rows), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["shared"]["f1"] == 1.0


@pytest.mark.parametrize(("line", "said"), [("{}", "no field 'id'"), ("7", "line 1: no JSON object"), ("{", "line 1")])
def test_scorer_names_a_broken_line(tmp_path: Path, line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    pairs, rows = tmp_path / "pairs.jsonl", tmp_path / "rows.jsonl"
    pairs.write_text("", "utf-8")
    rows.write_text(line, "utf-8")
    assert run_scorer(score_pairs, None, [str(pairs), str(rows)]) == 1
    assert said in capsys.readouterr().err


def a_page(name: str, day: str, text: str) -> str:
    page = {"id": name, "story": "s1", "outlet": name, "url": "", "date": day, "title": "Shots in Olmen", "text": text}
    return json.dumps(page)


def test_killed_and_injured_of_an_incident_come_from_all_its_reports() -> None:
    early = a_page(
        "Lantern", "2024-06-12", "Police said two people were killed and four were wounded in Olmen on Tuesday."
    )
    late = a_page(
        "Herald", "2024-06-14", "Police said three people were killed and four were wounded in Olmen on Tuesday."
    )
    [row] = predict("casualties", [early, late])
    assert row["toll"] == {"killed": 2, "injured": 4}
    assert row["killed"] == {"among": [2, 3], "usual": 3, "newest": 3}
    assert row["injured"] == {"among": [4], "usual": 4, "newest": 4}


def test_figures_of_a_sentence_have_state_and_grade() -> None:
    line = {"article": "a", "sent": 3, "date": "2024-06-12", "text": "At least 40 people have died, the ministry said."}
    [row] = predict("counts", [json.dumps(line | {"value": 1, "class": "other"})])
    assert row == {"article": "a", "sent": 3, "figures": [{"low": 40, "high": None, "state": "killed", "grade": None}]}


def test_dead_of_an_event_come_from_its_headlines() -> None:
    [row] = predict(
        "events", [json.dumps({"id": "e", "best": 99, "sources": '"Lantern,2024-06-12,Fire kills 12 people"'})]
    )
    assert row == {"id": "e", "killed": [12]}
