from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from served import REPORTS, Page, Site, make_ledger, served

import reportedly

LISTS = ["claims", "figures", "timeline", "forecasts", "sources", "actors", "copies", "reports"]


def facet_links(page: str) -> list[tuple[str, int]]:
    """Return where the values of the facets lead, each with the number beside it."""
    found = re.findall(r'<li><a href="([^"]+)" rel="nofollow">.*?</a> <small>([\d,]+)</small>', page)
    return [(html.unescape(link), int(count.replace(",", ""))) for link, count in found]


def as_form(address: str, form: str) -> str:
    path, _, query = address.partition("?")
    return f"{path}{form}?{query}"


@pytest.mark.parametrize("name", LISTS)
def test_a_value_leaves_as_many_rows_as_it_says(site: Site, name: str) -> None:
    for link, count in facet_links(site.get(f"/{name}").text):
        assert len(site.get(as_form(link, ".json")).rows) == count, link
        assert site.get(link).status == 200


def test_topics_are_left_with_the_questions_that_have_a_value(tmp_path: Path) -> None:
    with served(reportedly.demo(tmp_path / "demo.ledger")) as demo:
        links = facet_links(demo.get("/questions").text)
        assert {link.partition("?")[2].partition("=")[0] for link, _ in links} == {"status", "story"}
        for link, count in links:
            name, _, value = link.partition("?")[2].partition("=")
            rows = demo.get(as_form(link, ".json")).rows
            assert len(re.findall(r'<h2 id="p', demo.get(link).text)) <= count
            assert name != "status" or {row["status"] for row in rows} == {value}
            topics = demo.ledger.topics(**{name: value})  # type: ignore[arg-type]
            assert len(topics) == count, link
            assert {row["question_id"] for row in rows} == {one.id for topic in topics for one in topic.questions}
        assert 'href="/questions?status=single"' in demo.get("/").text


def test_a_search_is_narrowed_as_a_list_is(site: Site) -> None:
    links = facet_links(site.get("/search?q=killed").text)
    assert {link.split("&")[1].split("=")[0] for link, _ in links} >= {"source", "outlet"}
    for link, count in links:
        assert len(site.get(as_form(link, ".json")).rows) == count, link


def test_rows_to_take_away_are_those_of_the_view(site: Site) -> None:
    asked = "/claims?about=killed&stance=asserted&sort=-who"
    page = site.get(asked).text
    shown = re.findall(r'<tr id="c-(\w+)">', page)
    links = [html.unescape(link) for link in Page(page).all("href")]
    for form in (".json", ".csv"):
        assert as_form(asked, form) in links
    assert [row["id"] for row in site.get(as_form(asked, ".json")).rows] == shown
    assert [line.split(",")[0] for line in site.get(as_form(asked, ".csv")).text.splitlines()[1:]] == shown
    assert len(shown) > 1


def test_a_choice_can_be_taken_back_and_is_kept_by_the_form(site: Site) -> None:
    page = Page(site.get("/claims?stance=denied&about=ferry").text)
    assert "/claims?about=ferry" in page.all("href")
    form = next(number for number, (_, at) in enumerate(page.elements) if at.get("class") == "filters")
    kept = [(at.get("name"), at.get("value")) for _, at in page.elements[form:] if at.get("type") == "hidden"]
    assert kept == [("stance", "denied")]


def test_a_column_turns_round_when_it_is_asked_again(site: Site) -> None:
    page = site.get("/claims?sort=who").text
    assert '<th scope="col" aria-sort="ascending"><a href="/claims?sort=-who">' in page
    assert 'aria-sort="descending"' in site.get("/claims?sort=-who").text
    names = [row["source"].casefold() for row in site.get("/claims.json?sort=who").rows]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/claims?sort=size", "sort: “size” is no order of this list; write one of said, -said"),
        ("/questions?stance=denied", "“stance” cannot be asked here"),
        ("/questions?status=open", "status: “open” is no status; write one of single, agreed,"),
        ("/claims.json?stance=false", "stance: “false” is no stance; write one of asserted, denied,"),
        ("/timeline?sort=said", "“sort” cannot be asked here"),
        ("/search?q=ferry&page=9", "page: there is no page 9; the last is 1"),
    ],
)
def test_what_cannot_be_meant_is_told(site: Site, address: str, words: str) -> None:
    answer = site.get(address)
    assert answer.status == 400
    assert words in answer.text


def test_a_source_has_a_page_with_what_it_said(site: Site) -> None:
    row = next(row for row in site.get("/sources.json").rows if row["name"] == "Ilse Tarn")
    page = site.get(f"/sources/{quote(row['id'])}").text
    claims = [claim["id"] for claim in site.get("/claims.json?source=Ilse+Tarn").rows]
    assert re.findall(r'<tr id="c-(\w+)">', page) == claims
    assert site.get(f"/sources/{quote(row['id'])}.json").rows[0]["claims"] == len(claims) == row["claims"]
    assert "<svg" in page


def test_a_forecast_that_is_reprinted_counts_once_on_the_page_of_its_source(tmp_path: Path) -> None:
    first = REPORTS[2] | {
        "text": f"{REPORTS[2]['text']}\n\nGovernor Ilse Tarn said the harbour would open by 1 May 2031."
    }
    reprint = first | {"outlet": "Evening Post", "published": "2031-03-05"}
    with served(make_ledger(tmp_path / "a.ledger", [first, reprint])) as site:
        row = next(row for row in site.get("/sources.json").rows if row["name"] == "Ilse Tarn")
        page = site.get(f"/sources/{quote(row['id'])}").text
        told = [row for row in site.get("/forecasts.json").rows if row["source"] == "Ilse Tarn"]
    assert len(told) == 2
    assert "1 forecast, not settled" in page


def test_every_source_and_actor_has_a_page(site: Site, hostile: Site) -> None:
    for each in (site, hostile):
        for name in ("sources", "actors", "copies"):
            for row in each.get(f"/{name}.json").rows:
                assert each.get(f"/{name}/{quote(row['id'], safe='')}").status == 200, row["id"]


@pytest.mark.parametrize(
    "address", ["/sources/unknown", "/actors/unknown", "/copies/unknown", "/copies/x.json", "/actors/..%2f"]
)
def test_what_is_not_there_is_told(site: Site, address: str) -> None:
    assert site.get(address).status == 404


def test_the_report_before_and_after_are_a_click_away(site: Site) -> None:
    first, second, third = (row["id"] for row in site.get("/reports.json").rows)
    page = site.get(f"/reports/{second}").text
    assert f'<a href="/reports/{first}" rel="prev">' in page
    assert f'<a href="/reports/{third}" rel="next">' in page
    assert 'rel="prev"' not in site.get(f"/reports/{first}").text.partition("turns")[2]


def test_the_script_is_served_and_named_in_the_policy(site: Site) -> None:
    answer = site.get("/static/comfort.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "innerHTML" not in answer.text
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_words_of_a_phrase_must_follow_one_another(site: Site) -> None:
    said = [row["words"] for row in site.get(f"/search.json?q={quote('“people were killed”')}").rows]
    assert said
    assert all("people were killed" in words for words in said)
    assert site.get("/search.json?q=%22killed+were+people%22").rows == []
    assert site.get("/search.json?q=killed+were+people").rows
