"""Values of facets as people give them, in the methods of a ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportedly
from reportedly.api import TABLES, Ledger
from reportedly.errors import ChoiceError
from reportedly.pages.facets import choosable


def _told(outlet: str, title: str, text: str) -> dict[str, str]:
    return {"outlet": outlet, "title": title, "published": "2031-03-05", "text": f"{title}\n\n{text}"}


REPORTS = [
    _told("Weir Post", "Weir breaks at Tolna", "Mayor Ada Moor of Tolna said on Wednesday that 12 people were killed."),
    _told("Weir Post Extra", "Mine closes in Garth", "The union of Garth denied on Wednesday that 40 miners had left."),
    _told("Dale", "Election in Ostry", "Candidate Bram Oake said on Wednesday that he would win 60 percent in Ostry."),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    folder = tmp_path_factory.mktemp("choosing")
    lines = "".join(f"{json.dumps(report)}\n" for report in REPORTS)
    (folder / "reports.jsonl").write_text(lines, encoding="utf-8")
    made = reportedly.open(folder / "a.ledger")
    made.read(folder / "reports.jsonl")
    return made


@pytest.mark.parametrize(
    ("outlet", "found"),
    [("Weir Post", "Weir Post"), ("weir post", "Weir Post"), ("extra", "Weir Post Extra"), ("DAL", "Dale")],
)
def test_an_outlet_is_named_whole_or_in_part(outlet: str, found: str, ledger: Ledger) -> None:
    assert {report.outlet for report in ledger.reports(outlet=outlet)} == {found}


def test_a_story_is_named_by_words_of_its_title_or_its_id(ledger: Ledger) -> None:
    story = next(row for row in ledger.contents().stories if "Mine" in (row.title or ""))
    for words in ("mine garth", story.id, story.id[:8]):
        assert [report.title for report in ledger.reports(story=words)] == ["Mine closes in Garth"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"outlet": "Post"}, "outlet: 'Post' can be Weir Post; Weir Post Extra; give more of the name"),
        ({"outlet": "Dail"}, "outlet: no row of this ledger has outlet 'Dail'; there are Dale"),
        ({"outlet": " "}, "no row of this ledger has outlet ' '"),
        ({"stance": "false"}, "stance: 'false' is no stance; write one of asserted, denied"),
        ({"story": "volcano"}, "story: no story has 'volcano' in its title; there are "),
        ({"story": "in"}, "give the id in brackets, or more of the title"),
    ],
)
def test_a_value_that_cannot_be_meant_is_told(asked: dict[str, str], words: str, ledger: Ledger) -> None:
    with pytest.raises(ChoiceError) as told:
        ledger.claims(**asked)  # type: ignore[arg-type]
    assert words in str(told.value)


@pytest.mark.parametrize("table", TABLES)
def test_every_method_takes_every_known_value_of_its_command(table: str, ledger: Ledger) -> None:
    every = getattr(ledger, table)()
    for facet in choosable(table):
        parts = [getattr(ledger, table)(**{facet.name: value}) for value in facet.known]
        found = [row for part in parts for row in part]
        assert not facet.known or facet.has_many or sorted(map(repr, found)) == sorted(map(repr, every)), facet.name


def test_a_value_that_a_correction_gives_can_be_asked_for(tmp_path: Path) -> None:
    made = reportedly.open(tmp_path / "a.ledger")
    (tmp_path / "one.txt").write_text("Mayor Ada Moor of Tolna said that 12 people were killed.", encoding="utf-8")
    made.read(tmp_path / "one.txt")
    (figure,) = made.figures()
    made.correct(figure.id, by="Ada", state="wounded")
    assert [row.id for row in made.figures(state="wounded")] == [figure.id]
    with pytest.raises(ChoiceError):
        made.figures(state="killed")
