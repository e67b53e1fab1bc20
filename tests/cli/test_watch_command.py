"""`reportedly watch` from a terminal: what it prints, how it ends, and that it can be stopped."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import PROGRAM, run_here, surroundings
from webserver import Site, serving

ITEM = (
    "<item><guid>1</guid><title>Pier sinks</title><link>https://selm.example/1</link><pubDate>Fri, 08 Nov 2024 08:00:00 GMT</pubDate>"
    "<description>The mayor of Selm said that 14 people were killed.</description></item>"
)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as found:
        found.answers["/rss"] = (200, {}, f"<rss><channel><title>Selm Gazette</title>{ITEM}</channel></rss>".encode())
        yield found


def _list(tmp_path: Path, site: Site, *paths: str) -> Path:
    feeds = "".join(f'[[feed]]\nurl = "{site.address}{path}"\n' for path in paths)
    written = f'pause_seconds = 0\nallow_hosts = ["127.0.0.1"]\n{feeds}'
    (tmp_path / "feeds.toml").write_text(written, encoding="utf-8")
    return tmp_path / "feeds.toml"


def test_once_tells_what_is_new_and_ends(tmp_path: Path, site: Site) -> None:
    done = run_here("watch", _list(tmp_path, site, "/rss"), "--into", tmp_path / "s.ledger", "--once")
    assert done.returncode == 0, done.stderr
    assert "1 feed, 1 new report, 1 piece of news" in done.stdout
    assert "question: How many people have been killed? 14" in done.stdout
    again = run_here("watch", tmp_path / "feeds.toml", "--into", tmp_path / "s.ledger", "--once")
    assert "0 new reports, 0 pieces of news" in again.stdout


def test_json_is_one_piece_of_news_a_line(tmp_path: Path, site: Site) -> None:
    done = run_here("watch", _list(tmp_path, site, "/rss"), "--into", tmp_path / "s.ledger", "--once", "--json")
    news = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["kind"], one["outlet"], one["url"]) for one in news] == [
        ("question", "Selm Gazette", "https://selm.example/1")
    ]


@pytest.mark.parametrize(("paths", "code"), [(("/rss", "/gone"), 3), (("/gone",), 1)])
def test_feeds_that_cannot_be_read_show_in_the_exit_code(
    tmp_path: Path, site: Site, paths: tuple[str, ...], code: int
) -> None:
    done = run_here("watch", _list(tmp_path, site, *paths), "--into", tmp_path / "s.ledger", "--once")
    assert done.returncode == code
    assert "/gone: the server answers 404" in done.stderr


def test_mistake_in_the_list_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text("[[feeds]]\n", encoding="utf-8")
    done = run_here("watch", tmp_path / "feeds.toml", "--into", tmp_path / "s.ledger", "--once")
    assert done.returncode == 1
    assert "feeds is not known in the file" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl-C can be sent to one process there")
def test_watch_goes_on_until_it_is_stopped(tmp_path: Path, site: Site) -> None:
    running = subprocess.Popen(
        [*PROGRAM, "watch", str(_list(tmp_path, site, "/rss")), "--into", str(tmp_path / "s.ledger")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings(no_proxy="*"),
    )  # fmt: skip
    assert running.stdout is not None
    assert "1 new report" in running.stdout.readline()
    running.send_signal(signal.SIGTERM)
    _, errors = running.communicate(timeout=20)
    assert running.returncode == 143
    assert "Stopped. What was read is kept whole" in errors
