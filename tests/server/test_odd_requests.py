"""Requests that no browser sends, letter by letter on a real line: each has its answer, and the server goes on."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from served import REPORTS, Site, make_ledger, served

HOST = b"Host: localhost\r\n"
LAST = b"Connection: close\r\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("odd")
    with served(make_ledger(folder / "a.ledger", REPORTS[:1]), writable=True) as made:
        yield made


def told(site: Site, said: bytes) -> tuple[list[int], bytes]:
    """Say something and hear until the line is cut: the status of each answer, and all of it."""
    heard = b""
    with socket.create_connection(("127.0.0.1", site.port), timeout=15) as line:
        try:
            line.sendall(said)
            while piece := line.recv(65_536):
                heard += piece
        except ConnectionError:  # it hung up while there was more to say
            pass
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d+)", heard)], heard


def head(path: bytes, more: bytes = LAST, method: bytes = b"GET") -> bytes:
    return method + b" " + path + b" HTTP/1.1\r\n" + HOST + more + b"\r\n"


ODD = [
    (head(b"/static/style.css", b"") * 200 + head(b"/claims"), [200] * 201),  # one behind the other on one line
    (head(b"/claims", b"Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n" + LAST), [200]),
    (head(b"/claims", b"Upgrade: h2c\r\nHTTP2-Settings: x\r\n" + LAST), [200]),
    (head(b"/claims", b"Range: bytes=" + b",".join(b"%d-" % n for n in range(1_000)) + b"\r\n" + LAST), [200]),
    (head(b"/claims", b"X-HTTP-Method-Override: DELETE\r\nX-Forwarded-Host: evil.example\r\n" + LAST), [200]),
    (head(b"/claims", b"".join(b"X-%d: a\r\n" % n for n in range(4_000)) + LAST), [431]),
    (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 300_000, [400]),  # a header without an end
    (b"GET /" + b"a" * 300_000, [400]),
    (head(b"/claims", method=b"A" * 500), [405]),
    (head(b"/claims", method=b"get"), [405]),
    (head(b"localhost:80", method=b"CONNECT"), [405]),
    (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 400]),
    (head(b"http://evil.example/claims"), [404]),
    (head(b"*"), [404]),
    (head(b"/claims%0d%0aSet-Cookie:%20a=b"), [404]),
    (head(b"/reports/%00"), [404]),
    (head(b"/reports/%c0%ae%c0%ae%2f"), [404]),
    (head(b"/static/style.css%00.html"), [404]),
    (head(b"/claims?%00=%ff"), [400]),
    (head(b"/search?q=%00%ff"), [200]),
    (head(b"/search?q=" + b"%28%22" * 5_000), [200]),
    (head(b"/search?" + b"q=a&" * 9_000), [400]),
    (head(b"/claims?page=" + b"9" * 5_000), [400]),
    (head(b"/claims", b"Content-Length: -5\r\n"), [400]),
    (head(b"/ask", b"Content-Length: 6\r\nContent-Length: 5\r\n", b"POST") + b"0\r\n\r\nX", [400]),
    (head(b"/ask", b"Transfer-Encoding: chunked\r\n", b"POST") + b"1;" + b"a" * 300_000, [400]),
    (head(b"/ask", b"Transfer-Encoding: chunked\r\n" + LAST, b"POST") + b"1\r\nx\r\n" * 20_000 + b"0\r\n\r\n", [403]),
    (b"GET /claims HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", [400]),
    (b"GET /claims HTTP/1.1\r\nHost : localhost\r\n\r\n", [400]),
    (b"GET /claims HTTP/1.1\r\n\r\n", [400]),
    (b"GET /claims HTTP/1.0\r\n\r\n", [400]),
]


@pytest.mark.parametrize(("said", "status"), ODD, ids=range(len(ODD)))
def test_what_no_browser_sends_has_its_answer(site: Site, said: bytes, status: list[int]) -> None:
    answered, heard = told(site, said)
    assert answered == status
    assert b"Traceback" not in heard
    assert b"\r\nset-cookie" not in heard.lower()
    assert site.get("/claims").status == 200


@pytest.mark.parametrize(
    "host",
    ["localhost.", "127.1", "0x7f.1", "2130706433", "[::1", "::1", "localhost.evil.example", "127.0.0.1.evil.example", "localhost@evil.example",
     "evil.example@localhost", "localhost, evil.example", "localhost:80:80", "localhost:8a", "", "0.0.0.0", "localhost:\u0661"],
)  # fmt: skip
def test_a_host_that_only_looks_like_this_machine_is_refused(site: Site, host: str) -> None:
    status, _ = told(site, b"GET /claims HTTP/1.1\r\nHost: " + host.encode() + b"\r\n" + LAST + b"\r\n")
    assert status == [400]
