"""What is fetched from the web, and where no redirect and no name may lead; the server is real, on this machine."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from webserver import Site, serving

from reportedly.errors import InputError
from reportedly.inputs.addresses import find_targets, host_of, is_public, own_words
from reportedly.inputs.downloads import download
from reportedly.inputs.fetching import Limits, Request, fetch

SHORT = Limits(0.5, 1_000_000)


@pytest.fixture(autouse=True)
def _without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


ADDRESSES = [
    ("93.184.215.14", True),
    ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
    ("64:ff9b::5db8:d70e", True),  # a public machine behind a translator
    ("127.0.0.1", False),
    ("127.9.9.9", False),
    ("0.0.0.0", False),
    ("10.0.0.8", False),
    ("172.16.4.4", False),
    ("192.168.1.1", False),
    ("100.64.0.1", False),
    ("169.254.169.254", False),
    ("192.0.2.7", False),
    ("224.0.0.1", False),
    ("240.0.0.1", False),
    ("255.255.255.255", False),
    ("::", False),
    ("::1", False),
    ("fe80::1%eth0", False),
    ("fc00::1", False),
    ("fec0::1", False),
    ("ff02::1", False),
    ("2001:db8::1", False),
    ("::ffff:10.0.0.8", False),
    ("::ffff:7f00:1", False),
    ("::127.0.0.1", False),
    ("64:ff9b::7f00:1", False),
    ("64:ff9b:1::a00:8", False),
    ("2002:7f00:1::", False),
    ("no address", False),
]


@pytest.mark.parametrize(("address", "public"), ADDRESSES)
def test_only_addresses_of_the_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


TYPED = [
    ("http://127.0.0.1:80/x", {"127.0.0.1:80"}),
    ("https://[::1]/", {"::1:443"}),
    ("http://LOCALHOST:8000/", {"localhost:8000"}),
    ("http://harbour.example/", set()),
    ("http://2130706433/", set()),  # 127.0.0.1 in disguise
]


@pytest.mark.parametrize(("address", "allowed"), TYPED)
def test_who_types_a_number_means_it(address: str, allowed: set[str]) -> None:
    assert own_words(address) == allowed


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "gopher://a/",
        "//a.example",
        "http://",
        "http://a b/",
        "http://a:x/",
        "http://93.184.215.14\\@127.0.0.1/",
    ],
)
def test_other_kinds_of_addresses_are_refused(address: str) -> None:
    with pytest.raises(InputError):
        host_of(address)
    with pytest.raises(InputError):
        fetch(address)


TRAPS = [
    "http://10.0.0.8/",
    "http://[::1]:9/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:127.0.0.1]:9/",
    "http://0.0.0.0:9/",
    "http://2130706433:9/",
    "http://127.1:9/",
    "http://localhost:9/",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_no_redirect_leads_off_the_internet(site: Site, trap: str) -> None:
    site.answers["/"] = (302, {"Location": trap}, b"")
    with pytest.raises(InputError, match=r"not on the public internet|is not fetched"):
        download(f"{site.address}/", seconds=1)


def test_redirect_to_another_port_of_this_machine_is_refused(site: Site) -> None:
    with serving() as other:
        site.answers["/"] = (302, {"Location": f"{other.address}/secret"}, b"")
        with pytest.raises(InputError, match="not on the public internet"):
            download(f"{site.address}/")
        assert other.asked == []


def test_name_that_leads_to_this_machine_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, ["127.0.0.1", "10.0.0.8"])
    with pytest.raises(InputError, match=r"harbour\.example leads to 127\.0\.0\.1"):
        fetch(f"http://harbour.example:{site.port}/")
    assert site.asked == []


def test_name_is_looked_up_once_and_its_checked_address_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # A name that answers otherwise the second time (DNS rebinding) is never asked a second time.
    asked = _answer(monkeypatch, ["127.0.0.1"])
    site.answers["/"] = (200, {}, b"A page")
    got = fetch(f"http://harbour.example:{site.port}/", allowed={"harbour.example"})
    assert (got.data, asked) == (b"A page", ["harbour.example"])
    assert site.asked[0][2]["host"] == f"harbour.example:{site.port}"


def test_of_several_answers_only_the_public_ones_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, ["10.0.0.8", "93.184.215.14"])
    assert [target[4][0] for target in find_targets("mixed.example", 80)] == ["93.184.215.14"]


def test_host_is_allowed_by_name_and_port(site: Site) -> None:
    site.answers["/"] = (200, {}, b"A page")
    assert fetch(f"{site.address}/", allowed={"127.0.0.1"}).data == b"A page"
    with pytest.raises(InputError, match="not on the public internet"):
        fetch(f"{site.address}/", allowed={f"127.0.0.1:{site.port + 1}"})


def test_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    site.answers["http://harbour.invalid/page"] = (200, {}, b"Through the proxy")
    assert fetch("http://harbour.invalid/page").data == b"Through the proxy"
    with pytest.raises(InputError, match="not on the public internet"):
        fetch("http://10.0.0.8/")
    monkeypatch.setenv("no_proxy", "harbour.invalid")
    with pytest.raises(InputError, match="no server of this name"):
        fetch("http://harbour.invalid/page")


def _drip_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    _drip(handler)


def _drip(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(40):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def _drip_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    _drip(handler)


def _stay_silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)


@pytest.mark.parametrize("work", [_drip_body, _drip_headers, _stay_silent])
def test_server_that_takes_for_ever_is_left_in_time(site: Site, work: Any) -> None:
    site.answers["/"] = work
    before = time.monotonic()
    with pytest.raises(InputError, match=r"within 0\.5 seconds"):
        download(f"{site.address}/", seconds=0.5)
    assert time.monotonic() - before < 1.2


def _flood(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65_536)


BOMBS = [
    (_flood, "longer than 1 MB"),
    ((200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 30_000_000)), "longer than 1 MB"),
    ((200, {"Content-Encoding": "gzip, gzip"}, gzip.compress(gzip.compress(b" " * 30_000_000))), "packed as"),
    ((200, {"Content-Encoding": "gzip"}, b"no gzip at all"), "cannot be fetched"),
]


@pytest.mark.parametrize(("answer", "why"), BOMBS)
def test_endless_and_packed_answers_end_at_the_limit(site: Site, answer: Any, why: str) -> None:
    site.answers["/"] = answer
    with pytest.raises(InputError, match=why):
        download(f"{site.address}/", seconds=5, most_bytes=1_000_000)


def test_what_is_sent_is_never_sent_on(site: Site) -> None:
    site.answers["/hook"] = (307, {"Location": "/elsewhere"}, b"")
    with pytest.raises(InputError, match="redirects to /elsewhere"):
        fetch(f"{site.address}/hook", Request(body=b"{}"), limits=SHORT, allowed={"127.0.0.1"})
    assert [(kind, path) for kind, path, _, _ in site.asked] == [("POST", "/hook")]


def test_page_that_moved_for_ever_says_where(site: Site) -> None:
    site.answers["/old"] = (301, {"Location": "/new"}, b"")
    site.answers["/new"] = (200, {}, b"A page")
    got = fetch(f"{site.address}/old", allowed={"127.0.0.1"})
    assert (got.data, got.moved) == (b"A page", f"{site.address}/new")


def _answer(monkeypatch: pytest.MonkeyPatch, addresses: list[str]) -> list[str]:
    """Let the system's resolver answer with these addresses, and return the list of names that it will be asked."""
    asked: list[str] = []

    def resolve(host: str, port: int, **_: object) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked
