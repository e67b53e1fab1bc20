"""The command that checks the rules on many articles: it passes what is sound, and tells what is not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from makers import a_claim, a_figure, a_moment, a_report, a_span

from benchmarks.rules import broken_rules, check, main
from reportedly.claims import read_report
from reportedly.records import Part, Reading, Span, Words

TEXT = "Nora Velt said on Monday that 40 boats sank.\n\nForty boats sank at Orley, Bo Marr said."


def test_a_reading_of_ours_breaks_no_rule() -> None:
    report = a_report(TEXT, published="2031-05-14")
    assert list(broken_rules(report, read_report(report))) == []
    counts, broken = check(report, again=True)
    assert (counts["claims"], broken) == (2, [])


def broken_reading(kind: str) -> Reading:
    """A reading that breaks the rule that is named."""
    report = a_report(TEXT, parts=(Part(Span(0, len(TEXT)), "boilerplate" if kind == "menu" else "body"),))
    claim = a_claim(report, "Nora Velt", "40 boats sank")
    figure = a_figure(report, "40", 40)
    moment = a_moment(report, "Monday", "2031-05-12")
    first, second = a_span(report, "40 boats"), a_span(report, "Forty boats")
    if kind == "words":
        claim = replace(claim, content=Words("50 boats sank", claim.content.spans))
    if kind == "order":
        claim = replace(claim, content=Words("Forty boats … 40 boats", (second, first)))
    if kind == "paragraph":
        claim = replace(claim, content=Words.at(TEXT, [Span(first.start, second.end)]))
    if kind == "outlet":
        claim = replace(claim, evidence={"relay": (second,)})
        report = replace(report, outlet="Forty boats")
    if kind == "said":
        claim = replace(claim, said=moment.value)
    if kind == "stance":
        claim = replace(claim, stance="denied")
    if kind == "number":
        figure = a_figure(report, "boats", 40)
    if kind == "counted":
        figure = replace(figure, counted="ships", evidence={"counted": (first,)})
    if kind == "overlap":
        return Reading(
            report, read_report(report).dating, (claim,), (figure, a_figure(report, "40 boats", 40)), (moment,)
        )
    return Reading(report, read_report(report).dating, (claim,), (figure,), (moment,))


BROKEN = [
    ("words", "is not what stands there"),
    ("order", "its pieces are not in order"),
    ("paragraph", "crosses the end of a paragraph"),
    ("menu", "comes from a menu"),
    ("outlet", "passes on its own words"),
    ("said", "said stands in no words"),
    ("stance", "nothing says that it is denied"),
    ("number", "has no number in its words"),
    ("counted", "counts 'ships'"),
    ("overlap", "overlap"),
]


@pytest.mark.parametrize(("kind", "told"), BROKEN)
def test_a_broken_rule_is_told(kind: str, told: str) -> None:
    reading = broken_reading(kind)
    assert any(told in broken for broken in broken_rules(reading.report, reading))


def test_the_command_counts_and_is_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        {"id": "a", "date": "2031-05-14", "outlet": "Daily Lantern", "title": "Boats sink", "text": TEXT},
        {"id": "b", "date": "2031-05-14", "sents": ["Nora Velt said it rained.", "Forty boats sank."]},
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out.startswith("articles 2  claims ")
    assert main(["--articles", "1", str(path)]) == 0
    assert capsys.readouterr().out.startswith("articles 1  ")
