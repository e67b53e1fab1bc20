"""JSON lines: every type but mentions, each with its keys in order, one line each, the same bytes each time."""

from __future__ import annotations

import dataclasses
import json
import random
from datetime import date

import pytest
from makers import a_claim, a_figure, a_moment, a_report

from reportedly.pages.jsonl import lines
from reportedly.records import (
    Actor,
    Chance,
    Contents,
    Copy,
    Edtf,
    Estimate,
    Event,
    EventEvidence,
    Forecast,
    Mention,
    Origin,
    Passage,
    Question,
    Relation,
    Span,
    Story,
    Topic,
)

TEXT = "Mayor Ines Falk said on Friday that at least 40 people were probably missing."
REPORT = a_report(TEXT, published="2031-05-04")
CLAIM = a_claim(REPORT, "Mayor Ines Falk", "at least 40 people were probably missing", chance=Chance("probably", 0.5, 0.75, "plain"))  # fmt: skip
FIGURE = a_figure(REPORT, "at least 40 people", 40, bound="at_least", claim=CLAIM.id, state="missing")
DAY = Edtf.parse("2031-05-02")
EVERYTHING = Contents(
    reports=(REPORT,),
    claims=(CLAIM,),
    figures=(FIGURE,),
    moments=(a_moment(REPORT, "Friday", "2031-05-02"),),
    mentions=(Mention("m1", REPORT.id, "Ines Falk", Span(6, 15), "person"),),
    actors=(Actor("a1", "Ines Falk", "person", (), ("Mayor",), "one name"),),
    origins=(Origin("o1", "speaker", "a1", None, (CLAIM.id,), "she spoke"),),
    topics=(Topic("t1", "people missing", "people", None, ("q1",)),),
    questions=(
        Question("q1", "t1", "amount", "How many?", "people", None, None, "missing", None, None, DAY, "count",
                 (FIGURE.id,), "single", ("o1",), "one answer"),
    ),
    relations=(Relation("r1", "x", "y", "agrees", "both fit", 0.12345),),
    copies=(Copy("c1", "x", "y", "excerpt", 1 / 3, (Passage(Span(0, 5), Span(2, 7)),), "same words"),),
    forecasts=(Forecast("f1", CLAIM.id, None, "open", (), "no day yet"),),
    estimates=(Estimate("e1", "q1", date(2031, 5, 2), 40.0, 41.5, None, 1, "range"),),
    events=(Event("v1", DAY, "People go missing", ("a1",), None, (EventEvidence(REPORT.id, Span(0, 5), None),), ("o1",)),),
    stories=(Story("s1", "Flood", (REPORT.id,), date(2031, 5, 2), None),),
)  # fmt: skip

# The format as it is promised to other programs.
KEYS = {
    "report": "text title outlet url path sha256 language published published_basis published_why parts story",
    "actor": "name kind aliases roles why",
    "claim": "report source cue content quotation relay stance chance said about says question origin evidence why score",
    "figure": "report claim text span low high bound unit counted actor place state grade scope part_of as_of stance "
    "question evidence why",
    "moment": "report text span value timex",
    "origin": "kind actor report claims why",
    "topic": "text counted actor questions",
    "question": "topic kind text counted actor place state grade scope as_of unit answers status origins why",
    "relation": "a b kind why score",
    "copy": "a b kind share passages why",
    "forecast": "claim due status settled_by why",
    "estimate": "question on low mid high origins method",
    "event": "when text actors place evidence origins",
    "story": "title reports first last",
}
NESTED_KEYS = [
    ("report", lambda row: row["parts"][0], "span kind"),
    ("claim", lambda row: row["source"], "text spans actor kind"),
    ("claim", lambda row: row["content"], "text spans"),
    ("claim", lambda row: row["chance"], "words low high scale"),
    ("moment", lambda row: row["timex"], "type value mod"),
    ("copy", lambda row: row["passages"][0], "a b"),
    ("event", lambda row: row["evidence"][0], "report span claim"),
]


def rows(contents: Contents) -> dict[str, dict]:
    return {row["type"]: row for row in map(json.loads, lines(contents))}


def test_every_type_but_mentions_is_there_in_order():
    assert [json.loads(line)["type"] for line in lines(EVERYTHING)] == sorted(KEYS)


@pytest.mark.parametrize("kind", KEYS)
def test_type_has_its_keys_in_order(kind):
    assert list(rows(EVERYTHING)[kind]) == ["type", "id", *KEYS[kind].split()]


@pytest.mark.parametrize(("kind", "part", "keys"), NESTED_KEYS)
def test_objects_within_have_their_keys(kind, part, keys):
    assert set(part(rows(EVERYTHING)[kind])) == set(keys.split())


VALUES = [
    ("figure", "span", [36, 54]),
    ("figure", "low", 40),
    ("figure", "high", None),
    ("moment", "value", "2031-05-02"),
    ("relation", "score", 0.123),
    ("copy", "share", 0.333),
    ("copy", "passages", [{"a": [0, 5], "b": [2, 7]}]),
    ("estimate", "on", "2031-05-02"),
    ("estimate", "mid", 41.5),
    ("claim", "evidence", {"actor": [[0, 15]]}),
    ("report", "url", None),
]


@pytest.mark.parametrize(("kind", "key", "value"), VALUES)
def test_values_are_plain(kind, key, value):
    assert rows(EVERYTHING)[kind][key] == value


def test_whole_numbers_have_no_point():
    assert any('"low": 40,' in line for line in lines(EVERYTHING))


def test_letters_stay_readable():
    assert any("Ñoño" in line for line in lines(Contents(reports=(a_report("Ñoño"),))))


@pytest.mark.parametrize(
    "mark", ["\n", "\r", "\x0b", "\x1c", "\x85", "\u2028", "\u2029", "\0", "\ud800", "🜲", '"', "\\"]
)
def test_row_is_one_line_for_every_reader(mark):
    report = a_report(f"a{mark}b")
    (line,) = lines(Contents(reports=(report,)))
    assert line.splitlines() == [line]
    assert json.loads(line.encode("utf-8"))["text"] == report.text


def test_order_of_rows_does_not_matter():
    reports = [a_report(f"Report {number}.") for number in range(20)]
    shuffled = random.Random(1).sample(reports, len(reports))
    ordered = list(lines(Contents(reports=tuple(reports))))
    assert list(lines(Contents(reports=tuple(shuffled)))) == ordered
    assert [json.loads(line)["id"] for line in ordered] == sorted(report.id for report in reports)


def test_nothing_gives_no_lines():
    assert list(lines(Contents())) == []


def test_every_field_of_contents_but_mentions_is_written():
    for field in dataclasses.fields(Contents):
        only = Contents(**{field.name: getattr(EVERYTHING, field.name)})
        assert len(list(lines(only))) == (0 if field.name == "mentions" else 1)
