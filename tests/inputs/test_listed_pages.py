"""Lists of addresses without texts, from Media Cloud, GDELT and others: named, or fetched from a real server when that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from webserver import Reply, Site, serving

from reportedly.inputs import Fetching, Given, Place, receive
from reportedly.records import Received, Skipped

HEADER = "id,title,url,publish_date,media_name,language\n"


def page(title: str, words: str) -> Reply:
    markup = f"<title>{title}</title><article><h1>{title}</h1><p>{words}</p></article>"
    return 200, {"Content-Type": "text/html; charset=utf-8"}, markup.encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as found:
        found.answers["/dam"] = page(
            "Dam breaks", "The mayor of Vasny said on Friday that 14 people were killed by the wave."
        )
        found.answers["/pier"] = page(
            "Pier stands", "The harbour master of Selm said on Friday that the pier was still standing."
        )
        found.answers["/robots.txt"] = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n")
        yield found


def fetched(path: Path, site: Site) -> tuple[list[Received], list[Skipped]]:
    given = Given(fetch=Fetching(0.0, frozenset([f"127.0.0.1:{site.port}"])))
    items = list(receive(Place(str(path)), given))
    return [one for one in items if isinstance(one, Received)], [one for one in items if isinstance(one, Skipped)]


def test_pages_that_a_list_names_are_fetched_with_what_the_list_knows(site: Site, tmp_path: Path) -> None:
    rows = [
        f"1,Dam,{site.address}/dam,2025-04-11,Orle Radio,en",
        f"2,Pier,{site.address}/pier,2025-04-12,Selm Post,en",
        f"3,Dam,{site.address}/dam,2025-04-11,Orle Radio,en",
        f"4,Gone,{site.address}/gone,2025-04-12,Selm Post,en",
        f"5,Closed,{site.address}/closed,2025-04-12,Selm Post,en",
    ]
    (tmp_path / "list.csv").write_text(HEADER + "\n".join(rows), encoding="utf-8")
    received, skipped = fetched(tmp_path / "list.csv", site)
    assert [(one.report.outlet, one.report.url, str(one.report.published)) for one in received] == [
        ("Orle Radio", f"{site.address}/dam", "2025-04-11"),
        ("Selm Post", f"{site.address}/pier", "2025-04-12"),
    ]
    assert received[0].report.text.endswith("killed by the wave.")
    assert any("named in row" in note for note in received[0].notes)
    assert [one.path.rpartition(", ")[2] for one in skipped] == ["row 5", "row 6"]
    assert "answers 404" in skipped[0].why
    assert "robots.txt" in skipped[1].why
    assert site.paths() == ["/robots.txt", "/dam", "/pier", "/gone"]


def test_page_is_fetched_once_however_many_events_gdelt_found_in_it(site: Site, tmp_path: Path) -> None:
    events = ["\t".join(["1"] * 60 + [f"{site.address}/{name}"]) for name in ("dam", "dam", "pier", "dam")]
    (tmp_path / "a.csv").write_text("\n".join(events) + "\n", encoding="utf-8")
    received, skipped = fetched(tmp_path / "a.csv", site)
    assert [one.report.title for one in received] == ["Dam breaks", "Pier stands"]
    assert skipped == []
    assert site.paths().count("/dam") == 1


def test_rows_with_a_text_are_read_beside_those_that_are_fetched(site: Site, tmp_path: Path) -> None:
    rows = f'"The mayor said that 9 people were hurt.",\n,{site.address}/dam\n,no address\n'
    (tmp_path / "a.csv").write_text(f"text,url\n{rows}", encoding="utf-8")
    received, skipped = fetched(tmp_path / "a.csv", site)
    assert [one.record for one in received] == ["row 2", None]
    assert [(one.path.rpartition(", ")[2], one.why) for one in skipped] == [("row 4", "it has no text; give it a text")]


def test_list_leads_to_no_place_that_is_not_public(site: Site, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"{HEADER}1,Dam,{site.address}/dam,2025-04-11,Orle Radio,en\n", encoding="utf-8")
    (one,) = receive(Place(str(tmp_path / "list.csv")), Given(fetch=Fetching(0.0)))
    assert isinstance(one, Skipped)
    assert site.asked == []


def test_list_is_refused_in_one_sentence_when_nothing_is_to_be_fetched(tmp_path: Path) -> None:
    rows = "".join(f"{number},Dam,https://h.example/{number},2025-04-11,Orle Radio,en\n" for number in range(300))
    (tmp_path / "list.csv").write_text(HEADER + rows, encoding="utf-8")
    (one,) = receive(Place(str(tmp_path / "list.csv")), Given())
    assert isinstance(one, Skipped)
    assert "this is a list of Media Cloud" in one.why
    assert "--fetch" in one.why
