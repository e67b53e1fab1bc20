from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

import pytest
from served import Page, Site

HOSTILE_WORDS = [
    '"', "'", "''--", '"killed" OR "people"', "NEAR(killed people, 2)", "NEAR(", "killed AND", "* ^ : ( ) {", "text : killed", "-killed",
    "\0", "killed\0people", "a" * 10_000, "killed " * 1400, "é" * 5000, "%", "sentence_search", "\u202e", "😢", "\ud800", "'; DROP TABLE report",
    "{{ 7 * 7 }}", "<script>", "\r\nX-A: b", "+" * 100,
]  # fmt: skip


def test_words_found_stand_at_their_span(site: Site) -> None:
    texts = {report.id: report.text for report in site.ledger.contents().reports}
    rows = site.get("/search.json?q=people+killed").rows
    assert len(rows) == 4
    for row in rows:
        assert texts[row["report"]][row["start"] : row["end"]] == row["words"]
        assert row["before"] in texts[row["report"]]
        assert row["after"] in texts[row["report"]]


def test_the_same_sentences_are_found_as_by_the_api(site: Site) -> None:
    found = [(report, span.start, words) for report, span, words in site.ledger.search("ferry")]
    assert [(row["report"], row["start"], row["words"]) for row in site.get("/search.json?q=ferry").rows] == found
    assert found


def test_a_result_leads_to_its_place(site: Site) -> None:
    row = site.get("/search.json?q=divers").rows[0]
    link = f"/reports/{row['report']}?at={row['start']}-{row['end']}#t-{row['start']}-{row['end']}"
    assert link in Page(site.get("/search?q=divers").text).all("href")
    parts = urlsplit(link)
    page = Page(site.get(f"{parts.path}?{parts.query}").text)
    assert parts.fragment in page.all("id")
    assert page.marked == row["words"] == "Divers went down on 4 March 2031."


def test_claims_stand_under_the_sentence_that_holds_them(site: Site) -> None:
    row = site.get("/search.json?q=19+denied").rows[0]
    claims = {claim["id"]: claim for claim in site.get("/claims.json").rows}
    held = [claims[claim] for claim in row["claims"].split("; ")]
    assert [(claim["source"], claim["stance"]) for claim in held] == [("Bram Oake", "denied")]
    html = site.get("/search?q=19+denied").text
    assert f'href="/claims/{held[0]["id"]}"' in html


def test_a_sentence_is_shown_with_those_beside_it(site: Site) -> None:
    row = site.get("/search.json?q=harbour+closed").rows[0]
    assert row["words"] == "The harbour stays closed."
    assert row["before"] == "“We will find the others by Friday,” Tarn said."
    assert row["after"] == ""


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_no_words_are_a_command_or_an_error(site: Site, words: str) -> None:
    encoded = quote(words.encode("utf-8", "surrogatepass"))
    answer = site.get(f"/search?q={encoded}")
    assert answer.status == 200
    assert isinstance(site.get(f"/search.json?q={encoded}").rows, list)
    assert answer.text.count("<script") == 1  # our own, in the head
    assert "x-a" not in answer.headers


def test_words_that_stand_nowhere_find_nothing(site: Site) -> None:
    assert "No sentence with this word" in site.get("/search?q=zeppelin").text
    assert "No sentence with all these words" in site.get("/search?q=zeppelin+crew").text
    assert site.get("/search.json?q=zeppelin").rows == []
    assert site.get("/search.csv?q=zeppelin").text.startswith("\ufeffreport,title,outlet")


NEAR = [
    ("%22killed+people+were%22", "In another order, or with others between:", "were</mark>"),
    ("people+were+slain", "Without “slain”:", "At least 12 <mark>people</mark>"),
    ("zeppelin", "Try another form of it.", ""),
    ("zeppelin+crew", "Try fewer words", ""),
]


@pytest.mark.parametrize(("words", "told", "shown"), NEAR)
def test_a_search_that_finds_nothing_shows_what_is_near(words: str, told: str, shown: str, site: Site) -> None:
    page = site.get(f"/search?q={words}").text
    assert told in page
    assert shown in page
    assert page.count('<p class="place">') <= 3
    assert site.get(f"/search.json?q={words}").rows == [], "for programs nothing was found"


def test_a_list_without_rows_leads_to_a_search_for_its_words(site: Site) -> None:
    page = site.get("/claims?about=zeppelin+%3Cb%3E&as_of=2031-03-05").text
    link = re.search(r'<a href="(/search\?[^"]+)">Look for', page)
    assert link
    assert link[1].replace("&amp;", "&") == "/search?as_of=2031-03-05&q=zeppelin%20%3Cb%3E"
    assert "Look for" not in site.get("/claims?about=ferry").text.partition("<main")[2].partition("</main")[0]


def test_only_q_is_asked(site: Site) -> None:
    assert site.get("/search?q=a&limit=9").status == 400
