"""Feeds followed into a ledger, from a real server: what is asked of it, what is read, what is told, and what a stopped run leaves."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from webserver import Reply, Site, serving

from reportedly.api import Ledger, Watch
from reportedly.api.watching import news_of
from reportedly.errors import InputError
from reportedly.inputs.feeds.memory import load_memory, memory_path
from reportedly.ledger import LedgerFile
from reportedly.pages.news import News, find_news

NOON = datetime(2024, 11, 9, 12, tzinfo=UTC).timestamp()
FIRST = (
    "one", "Dam breaks above Vasny", "Fri, 08 Nov 2024 08:00:00 GMT",
    "The mayor of Vasny, Irina Solkova, said that 14 people were killed when the Kelm dam broke on Friday.",
)  # fmt: skip
SECOND = (
    "two", "Ministry rejects mayor's count", "Fri, 08 Nov 2024 18:00:00 GMT",
    "The interior ministry denied that 14 people were killed when the Kelm dam broke on Friday. Pavel Dorrin, the minister, said that 9 people were killed when the Kelm dam broke on Friday.",
)  # fmt: skip


def _rss(*items: tuple[str, str, str, str]) -> Reply:
    entries = "".join(
        f"<item><guid>{guid}</guid><title>{title}</title><link>https://orle.example/{guid}</link><pubDate>{day}</pubDate>"
        f"<description>{text}</description></item>"
        for guid, title, day, text in items
    )
    data = f'<rss version="2.0"><channel><title>Orle Radio</title>{entries}</channel></rss>'.encode()
    return (
        200,
        {
            "Content-Type": "application/rss+xml",
            "ETag": f'"{len(items)}"',
            "Last-Modified": "Fri, 08 Nov 2024 20:00:00 GMT",
        },
        data,
    )


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as found:
        found.answers["/rss"] = _rss(FIRST)
        yield found


def _watch(tmp_path: Path, site: Site, more: str = "", top: str = "") -> Watch:
    (tmp_path / "feeds.toml").write_text(
        f'pause_seconds = 0\ntimeout_seconds = 2\nallow_hosts = ["127.0.0.1:{site.port}"]\n{top}\n'
        f'[[feed]]\nurl = "{site.address}/rss"\n{more}\n',
        encoding="utf-8",
    )
    return Watch(tmp_path / "feeds.toml", tmp_path / "story.ledger")


def _texts(watch: Watch) -> list[str]:
    with LedgerFile.open(watch.path) as ledger:
        return sorted(report.text for report in ledger.reports())


def test_new_entries_are_read_and_what_they_change_is_told(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site)
    first = watch.listen(clock=lambda: NOON)
    assert {news.kind for news in first.news} == {"question"}
    site.answers["/rss"] = _rss(FIRST, SECOND)
    told: list[News] = []
    second = watch.listen(every_feed=True, tell=lambda heard: told.extend(heard.news), clock=lambda: NOON)
    assert [outcome.report.title for outcome in second.outcomes if outcome.report] == ["Ministry rejects mayor's count"]
    assert {"denial", "conflict"} <= {news.kind for news in second.news}
    assert told == list(second.news)
    denial = next(news for news in second.news if news.kind == "denial")
    assert denial.words in SECOND[3]
    assert denial.report.outlet == "Orle Radio"


def test_feed_that_has_not_changed_is_not_sent_again(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site)
    watch.listen(clock=lambda: NOON)
    site.answers["/rss"] = (304, {}, b"")
    again = watch.listen(every_feed=True, clock=lambda: NOON)
    assert (again.outcomes, again.news, again.notes, again.failed) == ((), (), (), 0)
    headers = site.asked[-1][2]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"1"', "Fri, 08 Nov 2024 20:00:00 GMT")
    assert headers["user-agent"].startswith("reportedly/")


def test_feed_is_left_alone_until_it_is_due(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site, "every_minutes = 30")
    assert watch.listen(clock=lambda: NOON).due == NOON + 1800
    asked = len(site.asked)
    assert watch.listen(clock=lambda: NOON + 1799).looked == 0
    assert len(site.asked) == asked
    assert watch.listen(clock=lambda: NOON + 1800).looked == 1


FAULTS: list[tuple[Reply, float, str]] = [
    ((500, {}, b""), 1800, "answers 500"),
    ((410, {}, b""), 1800, "answers 410"),
    ((429, {"Retry-After": "7200"}, b""), 7200, "answers 429"),
    ((503, {"Retry-After": "Sat, 09 Nov 2024 15:00:00 GMT"}, b""), 3 * 3600, "answers 503"),
    ((503, {"Retry-After": "99999999999999"}, b""), 24 * 3600, "answers 503"),
    ((200, {"Content-Type": "application/rss+xml"}, b"rss"), 1800, "no feed"),
    ((200, {"Content-Type": "text/html"}, b"<html>gone</html>"), 1800, "no feed"),
    ((302, {"Location": "http://10.0.0.8/rss"}, b""), 1800, "not on the public internet"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "delay", "why"), FAULTS)
def test_feed_that_fails_is_told_and_left_alone_for_longer(
    tmp_path: Path, site: Site, answer: Reply, delay: float, why: str
) -> None:
    watch = _watch(tmp_path, site)
    site.answers["/rss"] = answer
    heard = watch.listen(clock=lambda: NOON)
    (note,) = heard.notes
    assert why in note
    assert (heard.failed, heard.due) == (1, NOON + delay)
    # Whoever asks for every feed does not hammer one that is failing.
    assert watch.listen(every_feed=True, clock=lambda: NOON + 1).looked == 0
    site.answers["/rss"] = _rss(FIRST)
    assert len(watch.listen(clock=lambda: NOON + delay).outcomes) == 1
    assert load_memory(memory_path(watch.path)).of(f"{site.address}/rss").failures == 0


def test_second_failure_doubles_the_wait(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site)
    site.answers["/rss"] = (500, {}, b"")
    first = watch.listen(clock=lambda: NOON)
    second = watch.listen(clock=lambda: first.due)
    assert (first.due - NOON, second.due - first.due) == (1800, 3600)


def test_changed_entry_is_another_version_and_a_new_date_alone_is_none(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site)
    watch.listen(clock=lambda: NOON)
    site.answers["/rss"] = _rss((*FIRST[:2], "Fri, 08 Nov 2024 21:00:00 GMT", FIRST[3]))
    assert watch.listen(every_feed=True, clock=lambda: NOON).outcomes == ()
    site.answers["/rss"] = _rss((*FIRST[:3], FIRST[3].replace("14", "16")))
    watch.listen(every_feed=True, clock=lambda: NOON)
    assert [("14" in text, "16" in text) for text in _texts(watch)] == [(True, False), (False, True)]


def test_lost_memory_adds_nothing_twice(tmp_path: Path, site: Site) -> None:
    watch = _watch(tmp_path, site)
    watch.listen(clock=lambda: NOON)
    os.remove(memory_path(watch.path))
    again = watch.listen(clock=lambda: NOON)
    assert [outcome.status for outcome in again.outcomes] == ["known"]
    assert again.news == ()


def test_round_that_was_stopped_before_it_told_is_told_by_the_next(tmp_path: Path, site: Site) -> None:
    def die(_: object) -> None:
        raise KeyboardInterrupt

    watch = _watch(tmp_path, site)
    with pytest.raises(KeyboardInterrupt):
        watch.listen(tell=die, clock=lambda: NOON)
    # Begun anew, as another process would.
    again = _watch(tmp_path, site).listen(clock=lambda: NOON + 1)
    assert again.looked == 0
    assert [news.kind for news in again.news] == ["question"] * len(again.news) != []
    assert _watch(tmp_path, site).listen(clock=lambda: NOON + 2).news == ()


def test_page_behind_an_entry_is_read_where_the_list_asks_for_it(tmp_path: Path, site: Site) -> None:
    page = f"<html><head><title>x</title></head><body><article><h1>{FIRST[1]}</h1><p>{FIRST[3]}</p><p>The whole story.</p></article></body></html>"
    site.answers["/rss"] = (200, {}, _rss(FIRST, SECOND)[2].replace(b"https://orle.example", site.address.encode()))
    site.answers["/one"] = (200, {"Content-Type": "text/html"}, page.encode())
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /two")
    watch = _watch(tmp_path, site, "pages = true")
    one, two = watch.listen(clock=lambda: NOON).outcomes
    assert one.report is not None
    assert one.report.text == f"{FIRST[1]}\n{FIRST[3]}\nThe whole story."
    assert (one.report.outlet, one.report.url, str(one.report.published)) == (
        "Orle Radio",
        f"{site.address}/one",
        "2024-11-08T08:00:00Z",
    )
    assert two.report is not None
    assert two.report.text == f"{SECOND[1]}\n{SECOND[3]}"
    assert "robots.txt" in two.notes[-1]


def test_webhook_and_atom_feed_are_told(tmp_path: Path, site: Site) -> None:
    site.answers["/hook"] = (204, {}, b"")
    watch = _watch(tmp_path, site, top=f'[tell]\nwebhook = "{site.address}/hook"\natom = "news.xml"')
    heard = watch.listen(clock=lambda: NOON)
    ((_, _, headers, body),) = [one for one in site.asked if one[0] == "POST"]
    assert headers["content-type"].startswith("application/json")
    sent = json.loads(body)
    assert (sent["ledger"], sent["news"]) == ("story.ledger", list(heard.told))
    feed = ElementTree.parse(tmp_path / "news.xml").getroot()
    titles = [title.text for title in feed.iterfind("{*}entry/{*}title")]
    assert titles == [f"{news.kind}: {news.told}" for news in heard.news]
    assert feed.find("{*}entry/{*}link").get("href") == "https://orle.example/one"  # type: ignore[union-attr]


@pytest.mark.parametrize("hook", ["http://10.0.0.8/hook", "http://localhost:9/hook"])
def test_webhook_off_the_internet_is_refused_and_told_again_later(tmp_path: Path, site: Site, hook: str) -> None:
    heard = _watch(tmp_path, site, top=f'[tell]\nwebhook = "{hook}"').listen(clock=lambda: NOON)
    assert heard.is_untold
    assert "not on the public internet" in heard.notes[0]
    later = _watch(tmp_path, site).listen(clock=lambda: NOON + 1)
    assert [news.id for news in later.news] == [news.id for news in heard.news]


def test_list_that_cannot_be_read_is_named_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"feeds\.toml"):
        Watch(tmp_path / "feeds.toml", tmp_path / "story.ledger")
    assert not (tmp_path / "story.ledger").exists()


def test_news_of_the_touched_stories_is_the_news_of_the_whole_ledger(tmp_path: Path) -> None:
    """A round reads only the stories that it touched; what it tells must not depend on that."""
    ledger = Ledger(tmp_path / "x.ledger")
    for name, title, _, words in (FIRST, SECOND):
        day = f"VASNY, November {8 if name == 'one' else 9}, 2024"
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\n{day} - {words}\n", encoding="utf-8")
    (tmp_path / "pier.txt").write_text(
        "Pier opens in Selm\n\nSELM, May 4, 2031 - The new pier of Selm will open by June 2, 2031, harbour master Jon Teller said on Sunday. "
        "It cost 4 million crowns, he said.\n",
        encoding="utf-8",
    )
    ledger.read(*(tmp_path / f"{name}.txt" for name in ("one", "two", "pier")))
    whole = ledger.index()
    reports = sorted(whole.reports)
    days = [date.fromisoformat(day) for day in ("2000-01-01", "2031-06-02", "2040-01-01")]
    with LedgerFile.open(ledger.path) as file:
        for untold in ([], reports[:1], reports[1:], reports):
            for after, today in pairwise(days):
                expected = find_news(whole, set(untold), after=after, today=today)
                assert news_of(file, untold, after, today) == expected
        assert any(news.kind == "forecast due" for news in news_of(file, [], *days[:2]))
        assert news_of(file, [], days[1], days[1]) == []


def test_slow_host_keeps_no_other_feed_waiting(tmp_path: Path, site: Site) -> None:
    is_done = threading.Event()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        is_done.wait(5)
        handler.send_error(500)

    with serving() as other:
        other.answers["/slow"] = slow
        more = f'[[feed]]\nurl = "{other.address}/slow"\n'
        hosts = f'["127.0.0.1:{site.port}", "127.0.0.1:{other.port}"]'
        (tmp_path / "feeds.toml").write_text(
            f'pause_seconds = 0\ntimeout_seconds = 5\nallow_hosts = {hosts}\n{more}[[feed]]\nurl = "{site.address}/rss"\n',
            encoding="utf-8",
        )
        asked: list[str] = []

        def progress(_: float, __: int, name: str) -> None:
            asked.append(name)
            is_done.set()

        heard = Watch(tmp_path / "feeds.toml", tmp_path / "x.ledger").listen(progress=progress)
    assert asked[:2] == [f"{site.address}/rss", f"{other.address}/slow"]
    assert (heard.looked, heard.failed, len(heard.outcomes)) == (2, 1, 1)
