from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from served import REPORTS, SCRIPT, Page, Site, make_ledger, served

from reportedly.api import TABLES
from reportedly.pages import views
from reportedly.server import pages

LISTS = ["questions", "claims", "figures", "timeline", "forecasts", "sources", "copies", "reports"]
QUERIES = ["", "?about=killed", "?by=tarn&from=2031-03-04", "?as_of=2031-03-03&to=2031-12-31", "?own_voice=1&about="]


def every_page(site: Site) -> list[str]:
    """Return the addresses of all pages of a ledger, some rows of each kind."""
    items = [("questions", "question_id"), ("claims", "id"), ("reports", "id"), ("sources", "id"), ("actors", "id")]
    ids = {f"/{table}/{quote(row[key])}" for table, key in items for row in site.get(f"/{table}.json").rows}
    filtered = ["/questions?as_of=2031-03-04", "/claims?own_voice=1", "/sources?as_of=2031-03-04"]
    return ["/", *(f"/{name}" for name in LISTS), *filtered, "/search", "/search?q=people", *sorted(ids)]


def test_every_address_answers_with_a_page(site: Site) -> None:
    for address in every_page(site):
        answer = site.get(address)
        assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8"), address
        assert "<h1" in answer.text
        assert '<html lang="en">' in answer.text


def test_every_link_leads_to_a_page_and_to_a_place_on_it(site: Site) -> None:
    _follow(site, every_page(site))


def test_a_day_is_carried_by_every_link(site: Site) -> None:
    day = "as_of=2031-03-04"
    kinds = ("stories", "topics", "claims", "reports", "sources", "actors", "copies", "questions")
    found = {
        link
        for name in ("", "stories", *LISTS, "actors", "search?q=people")
        for link in Page(site.get(f"/{name}{'&' if '?' in name else '?'}{day}").text).all("href")
    }
    pages = [link.partition("#")[0] for link in found if day in link and link.split("/")[1] in kinds]
    assert {link.split("/")[1] for link in pages} >= {*kinds} - {"copies", "topics"}
    addresses = [f"/?{day}", *(f"/{name}?{day}" for name in ("stories", "search", *LISTS)), *sorted(set(pages))]
    for address in addresses:
        page = site.get(address)
        assert page.status == 200, address
        assert "As known on 4 Mar 2031" in page.text, address
        assert "Northgate Herald" not in page.text, address
        without = {link for link in Page(page.text).all("href") if link.startswith("/") and day not in link}
        now = address.replace(f"?{day}", "").replace(f"&{day}", "").partition("#")[0]
        assert without <= {"/static/style.css", now, now.replace(f"{day}&", "")}, address
    _follow(site, addresses)


def test_what_came_later_is_not_there_on_a_day(site: Site) -> None:
    later = site.get("/reports.json").rows[-1]["id"]
    assert site.get(f"/reports/{later}").status == 200
    answer = site.get(f"/reports/{later}?as_of=2031-03-04")
    assert answer.status == 404
    assert "Nothing that was printed by this day has this address." in answer.text


def _follow(site: Site, addresses: Iterable[str]) -> None:
    asked: dict[str, Page] = {}

    def page_at(address: str) -> Page:
        if address not in asked:
            answer = site.get(address)
            assert answer.status == 200, address
            asked[address] = Page(answer.text)
        return asked[address]

    for address in addresses:
        places = page_at(address).all("id")
        assert len(places) == len(set(places)), address
        for link in page_at(address).all("href"):
            parts = urlsplit(link)
            if parts.scheme or link.endswith((".css", ".json", ".csv")) or ".json?" in link or ".csv?" in link:
                continue
            there = f"{parts.path}{f'?{parts.query}' if parts.query else ''}" or address
            assert not parts.fragment or parts.fragment in page_at(there).all("id"), (address, link)
            page_at(there)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", QUERIES)
def test_rows_are_those_of_the_api(site: Site, name: str, query: str) -> None:
    asked = dict(pair.split("=") for pair in query.removeprefix("?").split("&") if pair)
    days = {"first": asked.get("from"), "last": asked.get("to"), "as_of": asked.get("as_of")}
    options = {
        key: value for key, value in {"about": asked.get("about"), "by": asked.get("by"), **days}.items() if value
    }
    if "own_voice" in asked and name in ("claims", "sources"):
        options["own_voice"] = True  # type: ignore[assignment]
    find = site.ledger.topics if name == "questions" else getattr(site.ledger, name)
    expected = find(**options)
    assert site.get(f"/{name}.json{query}").rows == views.rows(expected)
    assert site.get(f"/{name}.csv{query}").text == "\ufeff" + views.as_csv(expected, TABLES[name].kind)


def test_a_page_links_to_its_own_rows(site: Site) -> None:
    links = Page(site.get("/claims?about=killed&by=tarn").text).all("href")
    assert "/claims.json?about=killed&by=tarn" in links
    assert site.get("/claims.json?about=killed&by=tarn").rows
    assert len(site.get("/claims.json?about=killed&by=tarn").rows) < len(site.get("/claims.json").rows)


@pytest.mark.parametrize(("table", "key"), [("claims", "id"), ("reports", "id"), ("questions", "question_id")])
def test_rows_of_one_page_are_those_of_its_list(site: Site, table: str, key: str) -> None:
    row = site.id_of(table, key)
    expected = [each for each in site.get(f"/{table}.json").rows if each[key] == row]
    assert site.get(f"/{table}/{row}.json").rows == expected
    assert site.get(f"/{table}/{row}.csv").text.count("\r\n") == len(expected) + 1


def test_the_filters_asked_for_stand_in_the_form(site: Site) -> None:
    page = Page(site.get("/claims?about=killed&from=2031-03-04&own_voice=1").text)
    values = {at["name"]: at.get("value") for tag, at in page.elements if tag == "input" and at.get("name", "q") != "q"}
    assert values == {"about": "killed", "by": "", "from": "2031-03-04", "to": "", "as_of": "", "own_voice": "1"}
    assert any("checked" in at for tag, at in page.elements if tag == "input")


def test_every_field_has_a_label(site: Site) -> None:
    html = site.get("/claims").text
    fields = re.findall(r"<input[^>]*>", html)
    assert len(fields) == 8
    for field in fields:
        name = re.search(r'id="(\w+)"', field)
        assert (name and f'<label for="{name[1]}"' in html) or re.search(rf"<label[^>]*>[^<]*{re.escape(field)}", html)
    assert '<a class="skip" href="#main">' in html


def test_an_answer_is_marked_in_its_report(site: Site) -> None:
    claim = site.get("/claims.json?about=killed&by=tarn").rows[0]
    html = site.get(f"/reports/{claim['report']}").text
    assert f'<i id="t-{claim["id"]}"></i>' in html
    assert f'<p id="n-{claim["id"]}"><a class="no" href="/reports/{claim["report"]}#t-{claim["id"]}"' in html
    assert f'<a class="go" href="/claims/{claim["id"]}">why</a>' in html
    assert f'href="/reports/{claim["report"]}#t-{claim["id"]}"' in site.get("/claims").text


def test_a_reader_shows_the_text_character_for_character(site: Site, hostile: Site) -> None:
    for each in (site, hostile):
        for report in each.ledger.contents().reports:
            shown = Page(each.get(f"/reports/{report.id}").text).text
            # Control characters become their pictures, as in the one-file report.
            assert shown.translate({0x2407: "\x07"}) == report.text


@pytest.mark.parametrize(("start", "end"), [(0, 5), (3, 60), (22, 24), (20, 120), (100, 101)])
def test_found_words_are_marked_exactly(site: Site, start: int, end: int) -> None:
    report = site.ledger.contents().reports[0]
    page = Page(site.get(f"/reports/{report.id}?at={start}-{end}").text)
    assert page.text == report.text
    # What stands between two paragraphs is not marked.
    assert "".join(page.marked.split()) == "".join(report.text[start:end].split())
    assert page.all("id").count(f"t-{start}-{end}") == (1 if report.text[start:end].strip() else 0)


def test_long_lists_are_turned_page_by_page(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_ROWS", 2)
    ids = [row["id"] for row in site.get("/claims.json").rows]
    shown: list[str] = []
    address: str | None = "/claims?by="
    while address:
        html = site.get(address).text
        shown += re.findall(r'<tr id="c-(\w+)">', html)
        following = re.search(r'href="([^"]*)" rel="next"', html)
        address = following[1].replace("&amp;", "&") if following else None
    assert shown == ids
    assert len(ids) > 2
    last = -(-len(ids) // 2)
    assert site.get(f"/claims?page={last}").status == 200
    refused = site.get(f"/claims?page={last + 1}")
    assert (refused.status, f"the last is {last}" in refused.text) == (400, True)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/claims?from=yesterday", "from: “yesterday” is not a day; write it as 2024-11-01"),
        ("/claims.json?to=2031-02-30", "to: “2031-02-30” is not a day"),
        ("/claims.csv?as_of=3", "as_of: “3” is not a day"),
        ("/claims?own_voice=maybe", "own_voice: “maybe” is neither yes nor no"),
        ("/timeline?top=0", "top: “0” is no number of days; give one from 1"),
        ("/claims?top=3", "“top” cannot be asked here"),
        ("/claims?page=0", "page: “0” is no page; give a number from 1"),
        ("/claims?page=-1", "is no page"),
        ("/claims?page=" + "9" * 500, "is no page"),
        ("/claims?page=²", "is no page"),
        ("/claims?abuot=x", "“abuot” cannot be asked here; known are about, by, from, to"),
        ("/claims?by=a&by=b", "by is given twice"),
        ("/?by=a", "“by” cannot be asked here"),
        ("/claims?from=<script>", "from: “&lt;script&gt;” is not a day"),
        ("/claims/none.json?page=2", "“page” cannot be asked here"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(site: Site, address: str, words: str) -> None:
    answer = site.get(address.replace("²", "%C2%B2"))
    assert answer.status == 400
    assert words in answer.text


@pytest.mark.parametrize("at", ["x", "5", "9-3", "0-99999", "-1-4", "1-99999999999999999999"])
def test_a_place_outside_the_text_is_told(site: Site, at: str) -> None:
    answer = site.get(f"/reports/{site.id_of('reports')}?at={at}")
    assert answer.status == 400
    assert "is no place in this report" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/nothing", "/claims/", "/claims/unknown", "/questions/unknown", "/reports/unknown", "/reports/x.json", "/claims.xml",
        "/../../etc/passwd", "/static/../server/pages.py", "/static/..%2f..%2fpyproject.toml", "/static/style.css/", "/static/",
        "/reports/..%2f..%2fetc%2fpasswd", "/reports/%00", "//etc/passwd", "/templates/report.html", "/%2e%2e/%2e%2e/etc/passwd",
        "/favicon.ico", "http://evil.example/",
    ],
)  # fmt: skip
def test_an_unknown_address_is_a_page_too(site: Site, address: str) -> None:
    answer = site.get(address)
    assert answer.status == 404
    assert "No page has this address." in answer.text
    assert "root:" not in answer.text


def test_hostile_text_is_words_on_every_page(hostile: Site) -> None:
    for address in [
        *every_page(hostile),
        "/search?q=script",
        f"/search?q={SCRIPT.replace(' ', '')}",
        f"/claims?by={SCRIPT}",
    ]:
        answer = hostile.get(address)
        assert answer.status == 200, address
        assert_harmless(Page(answer.text).elements)
    html = hostile.get("/reports").text
    assert "&lt;script&gt;alert(&#39;in&#39;)&lt;/script&gt;" in html
    assert "<bdi>&lt;i&gt;h.ledger</bdi>" in html
    readers = [hostile.get(f"/reports/{row['id']}").text for row in hostile.get("/reports.json").rows]
    assert any("{{ 7 * 7 }}" in Page(reader).text for reader in readers)


def assert_harmless(elements: Iterable[tuple[str, dict[str, str]]]) -> None:
    for tag, attributes in elements:
        if tag == "script":
            assert attributes == {"src": "/static/comfort.js", "defer": ""}
            continue
        assert tag not in ("script", "img", "iframe", "object", "embed", "base", "b onerror", "style")
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset")]
        link = attributes.get("href", "#")
        assert link.startswith(("/", "#", "https://courier.example/", "data:,"))
        assert not link.startswith("//")


def test_pages_have_no_script_but_ours_and_no_style_of_their_own(site: Site) -> None:
    for address in every_page(site):
        assert_harmless(Page(site.get(address).text).elements)


def test_the_style_sheet_is_served(site: Site) -> None:
    answer = site.get("/static/style.css")
    assert answer.headers["content-type"].startswith("text/css")
    assert ".filters" in answer.text
    assert "url(" not in answer.text


def test_a_ledger_that_grows_shows_its_new_report(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "growing.ledger", REPORTS[:1])
    with served(ledger) as growing:
        assert "<dt>report</dt><dd>1</dd>" in growing.get("/").text
        assert growing.get("/search.json?q=Oake").rows == []
        make_ledger(tmp_path / "growing.ledger", REPORTS[:2])
        assert "<dt>reports</dt><dd>2</dd>" in growing.get("/").text
        assert len(growing.get("/reports.json").rows) == 2
        assert growing.get("/search.json?q=Oake").rows


def test_what_is_kept_of_a_ledger_is_forgotten_when_it_changes(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "changing.ledger", REPORTS)
    day = max(f"{view.published}"[:10] for view in ledger.reports() if view.published)
    asked = [
        f"/{name}?about=people{then}" for name in ("claims.json", "figures.json") for then in ("", f"&as_of={day}")
    ]
    with served(ledger) as site:
        before = {address: {row["id"] for row in site.get(address).rows} for address in asked}
        gone = sorted(before[asked[0]] & before[asked[1]])[0]
        ledger.correct(gone, by="Ada", reject=True)
        for address in asked:
            assert {row["id"] for row in site.get(address).rows} <= before[address] - {gone}, address
        assert len(site.get(asked[0]).rows) == len(before[asked[0]]) - 1


def test_a_ledger_that_goes_away_is_told(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "gone.ledger", REPORTS[:1])
    with served(ledger) as site:
        assert site.get("/claims").status == 200
        ledger.path.unlink()
        answer = site.get("/claims")
        assert answer.status == 503
        assert "is not there" in answer.text
        assert site.get("/claims.json").status == 503


def test_an_empty_ledger_has_all_pages(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "empty.ledger", REPORTS[:1])
    ledger.remove(ledger.contents().reports[0].id)
    with served(ledger) as site:
        for name in LISTS:
            assert "There is no " in site.get(f"/{name}").text
            assert site.get(f"/{name}.json").rows == []
        assert "0 reports" in site.get("/").text


def test_a_question_without_an_answer_then_is_told(site: Site) -> None:
    question = site.id_of("questions", "question_id")
    answer = site.get(f"/questions/{question}?as_of=1999-01-01")
    assert answer.status == 404
    assert "Nothing that was printed by this day has this address." in answer.text


def test_the_day_as_of_which_is_asked_goes_along(site: Site) -> None:
    links = Page(site.get("/questions?as_of=2031-03-04").text).all("href")
    assert any(link.startswith("/questions/") and "?as_of=2031-03-04" in link for link in links)


def test_a_fault_is_a_page_without_its_innards(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "overview_page", lambda book: {}[book])
    answer = site.get("/")
    assert answer.status == 500
    assert "content-security-policy" in answer.headers
    assert "A fault of Reportedly" in answer.text
    assert "KeyError" not in answer.text


def test_the_answers_of_one_question_have_their_year(site: Site) -> None:
    question = site.id_of("questions", "question_id")
    days = re.findall(r'<td class="day">([^<]*)', site.get(f"/questions/{question}").text)
    assert len(days) > 1
    assert all("2031" in day for day in days)
