from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from served import Site, make_ledger, served

from reportedly.pages.filters import Filters
from reportedly.pages.listing import reports
from reportedly.pages.marked import claims_shown
from reportedly.pages.overview import Overview, overview, title_of
from reportedly.pages.past import as_of
from reportedly.pages.provenance import one_source, sources
from reportedly.pages.statements import claims
from reportedly.pages.stories import stories
from reportedly.pages.summaries import StoryRow, story_row
from reportedly.pages.topics import questions
from reportedly.server.book import Book

# The question of the ferry story that is drawn, and one that is not.
CHART = re.compile(r"/charts/[0-9a-f]+\.svg")


def _chart(site: Site) -> str:
    found = CHART.search(site.get("/questions").text)
    assert found
    return found[0].removesuffix(".svg")


def test_the_files_of_a_chart_are_kept_and_never_opened_as_pages(site: Site) -> None:
    chart = _chart(site)
    kinds = {".svg": "image/svg+xml", ".csv": "text/csv", ".json": "application/json"}
    for form, kind in kinds.items():
        answer = site.get(f"{chart}{form}")
        assert answer.status == 200
        assert answer.headers["content-type"].partition(";")[0] == kind
        assert re.fullmatch(r'attachment; filename="[a-z0-9-]+(\.vl)?\.\w+"', answer.headers["content-disposition"])
    ElementTree.fromstring(site.get(f"{chart}.svg").text)
    rows = list(csv.DictReader(io.StringIO(site.get(f"{chart}.csv").text)))
    values = json.loads(site.get(f"{chart}.json").text)["data"]["values"]
    assert [row["label"] for row in rows] == [value["label"] for value in values]


@pytest.mark.parametrize(
    "address", ["/charts/none.svg", "/charts/{}", "/charts/{}.png", "/charts/..%2f..%2fetc%2fpasswd.svg"]
)
def test_what_is_no_chart_is_not_there(site: Site, address: str) -> None:
    assert site.get(address.replace("{}", _chart(site).rpartition("/")[2])).status == 404


def test_a_chart_of_a_day_shows_what_was_known_then(site: Site) -> None:
    chart = _chart(site)
    now = list(csv.DictReader(io.StringIO(site.get(f"{chart}.csv").text)))
    answer = site.get(f"{chart}.csv?as_of=2031-03-04")
    then = list(csv.DictReader(io.StringIO(answer.text))) if answer.status == 200 else []
    assert len(then) < len(now)


def test_a_topic_has_all_its_questions(site: Site) -> None:
    topics = set(re.findall(r"/topics/[0-9a-f]+", site.get("/questions").text))
    rows = site.get("/questions.json").rows
    for address in topics:
        page = site.get(address)
        assert page.status == 200
        own = site.get(f"{address}.json").rows
        assert own
        assert all(row in rows for row in own)
        assert all(row["question_id"] in page.text for row in own)
    assert site.get("/topics/none").status == 404
    assert site.get("/topics/none.json").status == 404


def test_stories_lead_to_their_reports(site: Site) -> None:
    told = re.findall(r"/stories/[0-9a-f]+", site.get("/stories").text)
    assert told
    reports = [re.findall(r"/reports/[0-9a-f]+", site.get(address).text) for address in dict.fromkeys(told)]
    assert {address.rpartition("/")[2] for page in reports for address in page} >= {
        row["id"] for row in site.get("/reports.json").rows
    }
    assert site.get("/stories/none").status == 404
    assert site.get("/stories?page=9").status == 400


def test_a_question_is_shown_as_it_stood_on_a_day(site: Site) -> None:
    question = next(row["question_id"] for row in site.get("/questions.json").rows if row["said"] == "2031-03-03")
    page = site.get(f"/questions/{question}?as_of=2031-03-03").text
    assert 'name="as_of" value="2031-03-03"' in page
    assert "As known now" in page
    assert "Bram Oake" not in page


def test_hostile_text_is_words_in_the_groups(hostile: Site) -> None:
    pages = [
        "/",
        "/stories",
        *re.findall(
            r"/(?:stories|topics|charts)/[0-9a-f]+(?:\.\w+)?", hostile.get("/").text + hostile.get("/questions").text
        ),
    ]
    for address in pages:
        answer = hostile.get(address)
        assert answer.status == 200, address
        assert "<script>" not in answer.text
        assert "<img" not in answer.text


def test_a_page_of_one_thing_is_that_of_the_whole_list(site: Site) -> None:
    """Pages of one topic, story, source or claim are made without their lists, and must say the same."""
    book, index = Book(site.ledger, site.ledger.partial()), site.ledger.index()
    topics = questions(index)
    assert [book.topic(topic.id) for topic in topics] == topics
    assert [*map(story_row, book.stories)] == [*map(story_row, stories(index, topics, reports(index)))]
    assert {row.id: book.claim(row.id) for row in claims(index)} == {row.id: row for row in claims(index)}
    shown = {row.id for row in claims_shown(index, topics)}
    assert {row for row in index.claims if book.is_marked(row)} == shown
    every = sources(index, Filters(own_voice=True))
    assert [one_source(book.index, row.id, book.claims_of(row.id)) for row in every] == every
    whole = overview(index, topics, reports(index), stories(index, topics, reports(index)))
    assert _flat(book.overview) == _flat(whole)
    assert book.title == title_of(index.contents, topics)


@pytest.mark.parametrize("day", [date(2031, 3, 2), date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 5)])
def test_what_was_known_on_a_day_is_told_of_its_stories_alone(site: Site, day: date) -> None:
    then, index = Book(site.ledger, site.ledger.partial(day)), as_of(site.ledger.index(), day)
    topics, printed = questions(index), reports(index)
    assert list(then.rows("questions")) == topics
    assert [*map(story_row, then.stories)] == [*map(story_row, stories(index, topics, printed))]
    assert _flat(then.overview) == _flat(overview(index, topics, printed, stories(index, topics, printed)))


def _flat(told: Overview) -> tuple[list[StoryRow], Overview]:
    """Its stories are told in brief, with all that a row of them says."""
    return [*map(story_row, told.told)], replace(told, told=[])


def test_sources_of_one_name_tell_the_story_that_they_speak_in(tmp_path: Path) -> None:
    told = [
        (
            "Ferry sinks off Halden",
            "Police said 12 passengers drowned when the ferry sank off Halden harbour.",
            "2031-03-03",
        ),
        (
            "Bank robbed in Orle",
            "Police said two masked robbers took 40,000 crowns from the bank in Orle.",
            "2033-09-12",
        ),
    ]
    reports = [
        {"title": title, "outlet": "Post", "published": day, "text": f"{title}\n\n{text}"} for title, text, day in told
    ]
    with served(make_ledger(tmp_path / "two.ledger", reports)) as site:
        page = site.get("/sources").text
    assert set(re.findall(r"in <bdi>(“[^<]+”)</bdi>", page)) == {"“Ferry sinks off Halden”", "“Bank robbed in Orle”"}
    assert ">Police · Bank robbed in Orle<" in page
