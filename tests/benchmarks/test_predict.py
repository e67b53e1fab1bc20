from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import predict, stories
from reportedly import language
from reportedly.text import paragraphs

ARTICLE = "The bridge at Olmen has failed, Mayor Ines Karo said on Tuesday.\n\n“Nobody was on it,” she said."
STATEMENT = "The Kremlin denied on Tuesday that up to 40 soldiers had been killed near Olmen, the Lantern reported."


def run(task: str, *records: Any, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    lines = "".join(json.dumps(record) + "\n" for record in records)
    target = io.StringIO()
    assert predict.main([task, *options], io.StringIO(lines), target) == 0
    return [json.loads(line) for line in target.getvalue().splitlines()]


def words(text: str, spans: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_attribution_keeps_the_id_and_gives_exact_spans() -> None:
    [row] = run("attribution", {"doc_id": "a1", "text": ARTICLE})
    assert row["doc_id"] == "a1"
    found = [{role: words(ARTICLE, one[role]) for role in ("source", "cue", "content")} for one in row["attributions"]]
    assert found == [
        {"source": ["Mayor Ines Karo"], "cue": ["said"], "content": ["The bridge at Olmen has failed"]},
        {"source": ["she"], "cue": ["said"], "content": ["“Nobody was on it,”"]},
    ]


def test_attribution_counts_that_as_content() -> None:
    text = "Karo said that the bridge had failed."
    [row] = run("attribution", {"doc_id": "a", "text": text})
    assert [words(text, one["content"]) for one in row["attributions"]] == [["that the bridge had failed"]]


def test_attribution_has_what_the_model_marks_whether_a_claim_or_not() -> None:
    text = f"{ARTICLE} The ministry declined to comment, and Karo hopes that it will be rebuilt."
    [row] = run("attribution", {"doc_id": "a", "text": text})
    marked = [one for sentence in language.read(text, paragraphs(text)) for one in sentence.attributed]
    assert [one["cue"] for one in row["attributions"]] == [[[one.cue.start, one.cue.end]] for one in marked]
    assert ["hopes"] in [words(text, one["cue"]) for one in row["attributions"]]


def test_syntax_counts_heads_through_the_document() -> None:
    text = "Rain fell in Olmen.\n\nThe bridge held."
    [row] = run("syntax", {"id": "d1", "text": text})
    places = [[start, end] for start, end, *_ in row["tokens"]]
    assert words(text, places) == ["Rain", "fell", "in", "Olmen", ".", "The", "bridge", "held", "."]
    assert words(text, row["sentences"]) == ["Rain fell in Olmen.", "The bridge held."]
    heads = [places[head] for _, _, _, head, _ in row["tokens"]]
    assert words(text, heads) == ["fell", "fell", "Olmen", "fell", "fell", "bridge", "held", "held", "held"]
    assert [upos for _, _, upos, *_ in row["tokens"][:2]] == ["NOUN", "VERB"]
    assert [relation for *_, relation in row["tokens"] if relation == "root"] == ["root", "root"]


def test_names_have_exact_spans_and_kinds() -> None:
    [row] = run("names", {"id": "n1", "text": ARTICLE})
    assert row["id"] == "n1"
    found = [(ARTICLE[start:end], kind) for start, end, kind in row["names"]]
    assert found == [("Olmen", "place"), ("Ines Karo", "person")]


TIMES = [
    ("It opened on Monday.", "Monday", "DATE", "2024-06-10", None),
    ("It has been shut since 3 May 2024.", "3 May 2024", "DATE", "2024-05-03", None),
    ("It opened in early June 2023.", "early June 2023", "DATE", "2023-06", "START"),
]


@pytest.mark.parametrize(("text", "said", "kind", "value", "mod"), TIMES)
def test_time_is_given_as_timex3(text: str, said: str, kind: str, value: str, mod: str | None) -> None:
    [row] = run("times", {"doc_id": "t1", "dct": "2024-06-12", "title": "A bridge", "text": text})
    [found] = row["timexes"]
    assert row["doc_id"] == "t1"
    assert text[found["start"] : found["end"]] == said == found["text"]
    assert (found["type"], found["value"], found.get("mod")) == (kind, value, mod)


QUANTITIES = [
    ("At least 40 people died.", 40, ">", "people"),
    ("Up to 40 per cent of it is gone.", 40, "<", "percentage"),
    ("Hundreds of soldiers left.", [100, 1000], "=", "soldier"),
    ("It cost about $3 million.", 3_000_000, "~", "dollar"),
    ("Between 15 and 22 boats sank.", [15, 22], "=", "boat"),
    ("A third of the boats sank.", 1 / 3, "=", "% boat"),
]


@pytest.mark.parametrize(("text", "value", "bound", "unit"), QUANTITIES)
def test_quantity_has_the_names_of_the_set(text: str, value: object, bound: str, unit: str) -> None:
    [row] = run("quantities", {"id": "q1", "text": text})
    [found] = row["quantities"]
    assert row["id"] == "q1"
    assert (found["value"], found["bound"], found["unit"]) == (value, bound, unit)


def test_statements_have_claims_figures_and_moments() -> None:
    item = {"id": "s1", "dct": "2024-06-12", "outlet": None, "text": STATEMENT}
    [row] = run("statements", item)
    [claim], [figure], [moment] = row["claims"], row["figures"], row["moments"]
    assert row["id"] == "s1"
    assert words(STATEMENT, claim["content"]["spans"]) == ["up to 40 soldiers had been killed near Olmen"]
    assert (claim["source"]["text"], claim["resolved"], claim["source_kind"]) == ("The Kremlin", "Russia", "state")
    assert (claim["stance"], claim["relay"], claim["said"]) == ("denied", ["Lantern"], "2024-06-11")
    assert (figure["text"], figure["span"], figure["state"]) == ("up to 40", [35, 43], "killed")
    assert (figure["low"], figure["high"], figure["bound"]) == (None, 40, "at_most")
    assert (moment["text"], moment["value"]) == ("Tuesday", "2024-06-11")


def test_state_holds_the_grade_of_cases() -> None:
    text = "The ministry said 40 confirmed cases had been found."
    [row] = run("statements", {"id": "s", "dct": "2024-06-12", "outlet": None, "text": text})
    assert [figure["state"] for figure in row["figures"]] == ["confirmed"]


BRIDGE = (
    "The old bridge at Olmen fell into the river on Monday morning, and no one was on it when the last pillar gave way. "
    "Mayor Ines Karo told the town council that divers would look at the remaining pillars before the end of the week."
)
GOATS = "Goat farmers in Pellworth sold more cheese last autumn than in any year since their dairy opened its doors."


def a_line(name: str, text: str, outlet: str = "Lantern") -> dict[str, Any]:
    return {"id": name, "outlet": outlet, "url": "", "date": "2024-06-12", "title": "A title", "text": text}


@pytest.mark.parametrize("task", ["clusters", "copies"])
def test_reports_are_grouped_and_keep_their_order(task: str) -> None:
    rows = run(task, a_line("z", BRIDGE), a_line("g", GOATS, "Herald"), a_line("a", BRIDGE, "Courier"))
    assert [row["id"] for row in rows] == ["z", "g", "a"]
    assert rows[0]["cluster"] == rows[2]["cluster"] != rows[1]["cluster"]


def test_a_headline_without_a_text_is_clustered() -> None:
    [row] = run("clusters", {"id": "u1", "outlet": "Lantern", "url": "", "date": "2024-06-12", "title": "Bridge falls"})
    assert row["id"] == "u1"
    assert row["cluster"]


def test_timeline_has_as_many_days_and_sentences_as_asked() -> None:
    first = {"id": "1", "date": "2024-06-12", "sents": ["It fell on Monday .", "The bridge fell on 10 June 2024 .", ""]}
    second = {"id": "2", "date": "2024-06-13", "sents": ["The bridge fell on Monday .", "It opened on 2 May 1960 ."]}
    options = ("--dates", "1", "--sentences", "1", "--from", "2024-01-01", "--to", "2024-12-31")
    [line] = run("timeline", first, second, options=options)
    [entry] = line["entries"]
    assert entry["date"] == "2024-06-10"
    assert len(entry["sents"]) == 1
    assert entry["sents"][0] in first["sents"] + second["sents"]


def test_truth_is_the_usual_value_with_the_range_of_all() -> None:
    claims = [("b", 5), ("a", 40), ("a", 30), ("a", 40), ("b", 3)]
    lines = [{"object": name, "source": f"s{number}", "value": value} for number, (name, value) in enumerate(claims)]
    assert run("truth", *lines) == [
        {"object": "a", "value": 40, "low": 30, "high": 40},
        {"object": "b", "value": 3, "low": 3, "high": 5},
    ]


def test_gold_answers_are_never_seen() -> None:
    plain = {"doc_id": "a1", "text": ARTICLE}
    assert run("attribution", plain | {"attributions": [{"source": [[0, 3]]}]}) == run("attribution", plain)


BROKEN = [
    ("{", "line 2 is no JSON"),
    ('{"doc_id": "b", "text": "\udcff"}', "line 2 is not UTF-8"),
    ("[]", "line 2 is no JSON object"),
    ('{"doc_id": "b"}', "line 2: the field 'text' is missing"),
    ('{"doc_id": "b", "text": 7}', "line 2: the field 'text' is 7; it must be a text"),
]


@pytest.mark.parametrize(("line", "said"), BROKEN)
def test_broken_line_is_named(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    good = json.dumps({"doc_id": "a", "text": "Rain."})
    assert predict.main(["attribution"], io.StringIO(f"{good}\n{line}\n"), io.StringIO()) == 1
    assert said in capsys.readouterr().err


def test_a_day_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    line = json.dumps({"id": "1", "date": "yesterday", "sents": []})
    assert predict.main(["timeline"], io.StringIO(line), io.StringIO()) == 1
    assert "line 1: the field 'date' is no date" in capsys.readouterr().err


def test_every_task_takes_no_lines() -> None:
    assert {task: run(task) for task in predict.FIELDS if task != "timeline"} == {
        task: [] for task in predict.FIELDS if task != "timeline"
    }
    assert run("timeline") == [{"source": "reportedly", "entries": []}]


def test_story_folder_is_read_through_the_front_door(tmp_path: Path) -> None:
    folder = tmp_path / "bridge"
    folder.mkdir()
    (folder / "one.txt").write_text(f"{BRIDGE}\n", encoding="utf-8")
    (folder / "gold.json").write_text("{}", encoding="utf-8")
    assert stories.main([str(folder), "--into", str(tmp_path / "out")]) == 0
    rows = [json.loads(line) for line in (tmp_path / "out" / "bridge.jsonl").read_text("utf-8").splitlines()]
    assert [row["path"].split("/")[-2:] for row in rows if row["type"] == "report"] == [["bridge", "one.txt"]]


def test_folder_without_reports_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stories.main([str(tmp_path), "--into", str(tmp_path / "out")]) == 1
    assert "no .txt or .html file is there" in capsys.readouterr().err
