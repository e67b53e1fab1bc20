"""What the methods return: lists that are lists, one line each in a terminal and a table in a notebook."""

from __future__ import annotations

import copy
import json
import pickle
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.api import Ledger, Rows
from reportedly.pages import views

HOSTILE = (
    'The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed in <script>alert(1)</script> "Corvane".\n\n'
    "Nela Marsh said on Thursday that 19 <img src=x onerror=alert(1)> people were killed in Corvane.\n\n"
    "“The dam\n‮ will fail & fall on Sunday,” Nela Marsh warned in Corvane.\n"
)
METHODS = ["topics", "questions", "claims", "figures", "timeline", "forecasts", "sources", "copies", "reports"]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of two reports whose texts and names try to be markup, of which one copies the other."""
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(HOSTILE, encoding="utf-8")
        outlet = f"<b onclick=alert(1)>{name}</b>\n\u202e"
        (folder / f"{name}.json").write_text(json.dumps({"outlet": outlet, "published": "2031-03-06"}))
    ledger = reportedly.open(folder / "<i>a&b<i>.ledger")
    ledger.read(folder / "one.txt", folder / "two.txt")
    return ledger


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return reportedly.demo(tmp_path_factory.mktemp("demo") / "demo.ledger")


def everything(ledger: Ledger) -> list[Any]:
    """Return the ledger, all lists that it gives, and all that is in them."""
    lists: list[Any] = [getattr(ledger, name)() for name in METHODS]
    found = [*lists, ledger.search("Corvane"), ledger.search("Vasny")]
    rows = [row for some in lists for row in some]
    answers = [answer for question in ledger.questions() for answer in question.answers]
    return [ledger, *found, *rows, *answers, *(answer.report for answer in answers)]


def missing(demo: Ledger) -> views.QuestionView:
    return next(question for question in demo.questions() if question.text == "How many people are missing?")


class Tags(HTMLParser):
    """The tags and attributes of some HTML, and the tags left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# In a terminal


def test_every_row_is_one_short_line(ledger: Ledger, demo: Ledger) -> None:
    for one in (ledger, demo):
        for row in everything(one):
            lines = [repr(row)] if not isinstance(row, Rows) else [repr(each) for each in row]
            assert all(line.isprintable() and len(line) < 300 for line in lines)


def test_rows_of_one_kind_can_be_told_apart(demo: Ledger) -> None:
    for name in ("topics", "questions", "reports", "sources"):
        rows = getattr(demo, name)()
        assert len({repr(row) for row in rows}) == len(rows)


def test_question_says_how_it_stands(demo: Ledger) -> None:
    question = missing(demo)
    origins = f"{question.origins} origin" + ("s" if question.origins > 1 else "")
    assert repr(question) == f"<QuestionView 'How many people are missing?' revised, {origins}, 0 to 230>"


def test_answer_that_denies_a_figure_does_not_print_as_giving_it(demo: Ledger) -> None:
    answers = [answer for question in demo.questions() for answer in question.answers]
    denied = [answer for answer in answers if answer.is_named_to_deny]
    assert denied
    assert all(str(answer).startswith("denied: ") for answer in denied)
    assert all(" denied by " in repr(answer) for answer in denied)


def test_whole_numbers_print_as_such(demo: Ledger) -> None:
    answers = [answer for question in demo.questions() for answer in question.answers]
    ends = [end for row in (*demo.questions(), *answers, *demo.figures()) for end in (row.low, row.high)]
    whole = [end for end in ends if end is not None and float(end).is_integer()]
    assert whole
    assert all(str(end).isdigit() for end in whole)


def test_fields_print_as_plain_words(demo: Ledger) -> None:
    for question in demo.questions():
        for answer in question.answers:
            line = f"{answer.source} {answer.figure} {answer.said} {answer.report.outlet} {answer.report}"
            assert "<" not in line
            assert "Edtf(" not in line


# As a list


def test_rows_are_a_list(demo: Ledger) -> None:
    claims = demo.claims()
    assert isinstance(claims, list)
    assert claims == list(claims)
    assert claims[0] == next(iter(claims)) == claims[-len(claims)]
    assert claims[2:5] == list(claims)[2:5]
    assert isinstance(claims[2:5], Rows)
    assert sorted(claims, key=lambda claim: claim.id) != claims
    assert [*claims, 1] == claims + [1]  # noqa: RUF005 - the point is that + works


@pytest.mark.parametrize("name", METHODS)
def test_rows_survive_being_copied_and_sent(name: str, demo: Ledger) -> None:
    rows = getattr(demo, name)()
    for again in (copy.copy(rows), copy.deepcopy(rows), pickle.loads(pickle.dumps(rows))):
        assert again == rows
        assert again.kind == rows.kind


def test_long_list_is_cut_where_it_is_shown_and_nowhere_else() -> None:
    rows = Rows(range(1000), int)
    assert repr(rows).endswith(" 99,\n … and 900 more]")
    assert len(rows[:]) == 1000
    assert "and 950 more" in rows._repr_html_()


def test_search_gives_tuples_with_names(demo: Ledger) -> None:
    texts = {report.id: report.text for report in demo.contents().reports}
    for found in demo.search("killed"):
        report, span, words = found
        assert (found.report, found.span, found.words) == (report, span, words)
        assert span.of(texts[report]) == words


# In a notebook


def shown_in(ledger: Ledger) -> list[str]:
    return [one._repr_html_() for one in everything(ledger) if hasattr(one, "_repr_html_")]


def test_no_text_of_a_report_becomes_markup(ledger: Ledger, demo: Ledger) -> None:
    for html in [*shown_in(ledger), *shown_in(demo)]:
        tags = Tags(html)
        assert tags.open == []
        assert tags.seen <= {"div", "style", "p", "b", "span", "table", "thead", "tbody", "tr", "th", "td"}
        assert tags.attributes <= {"class", "scope", "dir", "title"}


def test_tables_take_the_colours_of_the_notebook(demo: Ledger) -> None:
    for html in shown_in(demo):
        assert not re.search(r"colou?r\s*:|background", html)


def test_hostile_words_are_there_to_read(ledger: Ledger) -> None:
    html = ledger.reports()._repr_html_()
    assert "&lt;b onclick=alert(1)&gt;one&lt;/b&gt;" in html
    assert '<span class="turn" title="right-to-left override">' in html


def test_question_is_a_table_of_its_answers(demo: Ledger) -> None:
    question = missing(demo)
    html = question._repr_html_()
    assert html.count("<tr>") == 1 + len(question.answers)
    assert all(f">{answer.figure}</td>" in html for answer in question.answers)
    assert question.text in html


def test_topic_shows_all_its_questions_and_why_they_differ(demo: Ledger) -> None:
    topic = demo.topics()[0]
    html = topic._repr_html_()
    assert all(question.text in html for question in topic.questions)
    assert topic.why_differ is not None
    assert topic.why_differ.partition(".")[0] in html


def test_ledger_shows_what_it_holds(demo: Ledger) -> None:
    html = demo._repr_html_()
    assert "demo.ledger" in html
    assert "14 reports" in html
    assert demo.questions()[0].text in html


def test_ledger_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert "is not there" in reportedly.open(tmp_path / "none.ledger")._repr_html_()


@pytest.mark.parametrize("name", METHODS)
def test_empty_list_shows_that_it_is_empty(name: str, demo: Ledger) -> None:
    rows = getattr(demo, name)(about="no such words at all")
    assert rows == []
    assert repr(rows) == "[]"
    assert ">0 " in rows._repr_html_()
    assert rows.kind.__name__.endswith("View")


# Threads


def test_one_ledger_can_be_asked_from_several_threads(demo: Ledger) -> None:
    asked = [name for _ in range(4) for name in METHODS]
    expected = {name: getattr(demo, name)() for name in METHODS}
    fresh = reportedly.open(demo.path)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda name: getattr(fresh, name)(), asked))
    assert all(answer == expected[name] for name, answer in zip(asked, answers, strict=True))


def test_ledger_can_be_asked_while_another_thread_reads_into_it(tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        text = f"The mayor of Corvane, Nela Marsh, said that 12 people were killed in the {name} flood.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    ledger = reportedly.open(tmp_path / "a.ledger")
    ledger.read(tmp_path / "first.txt")
    held = {f"12 people were killed in the {name} flood" for name in ("first", "second", "third")}
    stop = threading.Event()

    def ask() -> list[int]:
        seen = []
        while not stop.is_set():
            seen.append(len(ledger.reports()))
            assert all(claim.words in held for claim in ledger.claims())
        return seen

    with ThreadPoolExecutor(3) as pool:
        askers = [pool.submit(ask) for _ in range(3)]
        try:
            ledger.read(tmp_path / "second.txt")
            ledger.read(tmp_path / "third.txt")
        finally:
            stop.set()
    for asker in askers:
        seen = asker.result()
        assert seen == sorted(seen)
    assert len(ledger.reports()) == 3


def test_two_ways_to_a_view_give_the_same_type(demo: Ledger) -> None:
    assert isinstance(demo.topics()[0], views.TopicView)
    assert demo.topics().kind is views.TopicView
