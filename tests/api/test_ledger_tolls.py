"""How many were killed and wounded in each story of a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import reportedly
from reportedly.errors import ReportedlyError
from reportedly.language import read
from reportedly.records import Sentence, Span

EARLY = "Orrin police said on Monday that four people were shot at a bakery in Orrin. One man died, the police said."
LATE = "Four people were shot at the Orrin bakery on Monday, and two of them have died, the hospital in Orrin said."


def test_stories_have_their_killed_and_wounded_with_the_words(tmp_path: Path) -> None:
    for name, text in (("early.txt", EARLY), ("late.txt", LATE), ("calm.txt", "The Olmen library opens on Friday.")):
        (tmp_path / name).write_text(text, "utf-8")
    ledger = reportedly.open(tmp_path / "x.ledger")
    ledger.read(tmp_path / "early.txt", published="2031-05-12", outlet="Lantern")
    ledger.read(tmp_path / "late.txt", published="2031-05-13", outlet="Herald")
    ledger.read(tmp_path / "calm.txt", published="2031-05-13", outlet="Herald")
    found = ledger.tolls()
    assert {toll.shot for total in found for toll in total.tolls} == {4}
    assert sum(len(total.tolls) for total in found) == 2
    texts = {report.id: report.text for report in ledger.contents().reports}
    words = [span.of(texts[toll.report]) for total in found for toll in total.tolls for span in toll.evidence["shot"]]
    assert sorted(words) == ["Four", "four", "shot", "shot"]
    assert {total.story for total in found} <= {story.id for story in ledger.contents().stories}


def test_reports_are_read_once_for_all_rules(tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text(LATE, "utf-8")
    ledger = reportedly.open(tmp_path / "x.ledger")
    ledger.read(tmp_path / "late.txt", published="2031-05-13", outlet="Herald")
    asked: list[str] = []

    def reader(text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        asked.append(text)
        return read(text, paragraphs)

    first = [ledger.tolls(rule=rule, language=reader)[0].killed for rule in ("modal", "median", "lowest")]
    assert (first, len(asked)) == ([2, 2, 2], 1)


def test_corrected_figure_counts_as_it_is_now_and_a_rejected_one_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text(
        "Nine people were killed when the mill burned, the mayor of Orrin said.", "utf-8"
    )
    ledger = reportedly.open(tmp_path / "x.ledger")
    ledger.read(tmp_path / "fire.txt", published="2031-05-13", outlet="Herald")
    assert [total.killed for total in ledger.tolls()] == [9]
    nine = next(figure.id for figure in ledger.contents().figures if figure.text == "Nine")
    made = ledger.correct(nine, value="7", by="Ada Moor", why="the later edition says seven")
    assert [total.killed for total in ledger.tolls()] == [7]
    ledger.correct(nine, state="wounded", by="Ada Moor")
    assert [(total.killed, total.wounded) for total in ledger.tolls()] == [(0, 7)]
    ledger.correct(nine, reject=True, by="Ada Moor")
    assert [total.killed for total in ledger.tolls()] == []
    assert made.state == "applied"


def test_tolls_of_a_day_leave_out_what_was_printed_later(tmp_path: Path) -> None:
    for name, text in (("early.txt", EARLY), ("late.txt", LATE)):
        (tmp_path / name).write_text(text, "utf-8")
    ledger = reportedly.open(tmp_path / "x.ledger")
    ledger.read(tmp_path / "early.txt", published="2031-05-12", outlet="Lantern")
    ledger.read(tmp_path / "late.txt", published="2031-05-13", outlet="Herald")
    days = ("2031-05-11", "2031-05-12", "2031-05-13", None)
    assert [sum(len(total.tolls) for total in ledger.tolls(as_of=day)) for day in days] == [0, 1, 2, 2]


def test_a_rule_or_a_format_that_is_none_is_told_with_those_that_are(tmp_path: Path) -> None:
    ledger = reportedly.demo(tmp_path / "x.ledger")
    with pytest.raises(ReportedlyError, match="'mean' is no rule for tolls; known are lowest, modal, median"):
        ledger.tolls(rule="mean")  # type: ignore[arg-type]
    with pytest.raises(ReportedlyError, match="'excel' is no format; known are jsonl, "):
        ledger.export(tmp_path / "x", "excel")  # type: ignore[arg-type]
