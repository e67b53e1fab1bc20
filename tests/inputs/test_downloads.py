"""Pages given by their address, fetched from a real server on this machine."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from webserver import Reply, serving

from reportedly.errors import InputError
from reportedly.inputs import Given, Place, receive
from reportedly.inputs.downloads import download
from reportedly.records import Received, Skipped

BODY = "The harbour master of Selm said on Friday that forty barges had left the café since the morning."
PAGE = f"<title>Barges</title><h1>Forty barges leave Selm</h1><p>{BODY}</p>"

ANSWERS: dict[str, Reply] = {
    "/page": (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("cp1252")),
    "/text": (200, {"Content-Type": "text/plain; charset=utf-8"}, BODY.encode()),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b" " * 5_000_000)),
    "/moved": (302, {"Location": "/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/gone": (404, {}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/feed": (
        200,
        {"Content-Type": "application/rss+xml; charset=utf-8"},
        f"<rss><channel><title>Selm Gazette</title><item><title>Café</title><link>https://selm.example/1</link>"
        f"<description>{BODY}</description></item><item/></channel></rss>".encode(),
    ),
    "/records": (200, {"Content-Type": "application/json"}, b'{"text": "x"}'),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
}


def _slow(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.0)


@pytest.fixture(autouse=True)
def _without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as found:
        found.answers |= {**ANSWERS, "/slow": _slow}
        yield found.address


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved"])
def test_page_is_read_from_its_address(site: str, path: str) -> None:
    (received,) = receive(Place(site + path), Given())
    assert isinstance(received, Received)
    assert received.report.text == f"Forty barges leave Selm\n{BODY}"
    assert received.report.url == received.report.path == site + path
    assert any(re.fullmatch(r"fetched on \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", note) for note in received.notes)


def test_plain_text_is_read_from_its_address(site: str) -> None:
    (received,) = receive(Place(f"{site}/text"), Given(outlet="Selm Gazette"))
    assert isinstance(received, Received)
    assert (received.report.text, received.report.outlet) == (BODY, "Selm Gazette")


def test_feed_is_read_from_its_address_entry_by_entry(site: str) -> None:
    received, skipped = receive(Place(f"{site}/feed"), Given())
    assert isinstance(received, Received)
    report = received.report
    assert (report.text, report.outlet, report.url) == (f"Café\n{BODY}", "Selm Gazette", "https://selm.example/1")
    assert isinstance(skipped, Skipped)
    assert skipped.path == f"{site}/feed, entry 2"


REFUSED = [
    ("/gone", "answers 404"),
    ("/round", "cannot be fetched"),
    ("/picture", "image/png"),
    ("/records", "neither a page nor a feed"),
    ("/empty", "is empty"),
]


@pytest.mark.parametrize(("path", "why"), REFUSED)
def test_what_cannot_be_read_is_skipped_with_a_reason(site: str, path: str, why: str) -> None:
    (skipped,) = receive(Place(site + path), Given())
    assert isinstance(skipped, Skipped)
    assert why in skipped.why
    assert skipped.path == site + path


ADDRESSES = [
    "http://127.0.0.1:9/",
    "http://",
    "http://[",
    "http://a b/",
    "http://127.0.0.1:99999/",
    "https://127.0.0.1:9/",
    "http://\ud800/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_address_without_a_server_is_skipped(address: str) -> None:
    (skipped,) = receive(Place(address), Given())
    assert isinstance(skipped, Skipped)


def test_slow_and_endless_pages_are_left(site: str) -> None:
    with pytest.raises(InputError, match=r"within 0\.2 seconds"):
        download(f"{site}/slow", seconds=0.2)
    with pytest.raises(InputError, match="longer than 1 MB"):
        download(f"{site}/bomb", most_bytes=1_000_000)
