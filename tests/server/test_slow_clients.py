"""Clients that ask slowly, never end, or send more than any page would: with real sockets, against the real server."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest
from served import Site, served

from reportedly.server.patience import PatientProtocol

PATIENCE = 0.3


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientProtocol, "patience", PATIENCE)


@contextmanager
def line_to(site: Site, said: bytes) -> Iterator[socket.socket]:
    with closing(socket.create_connection(("127.0.0.1", site.port), timeout=10)) as line:
        line.sendall(said)
        yield line


def heard_until_closed(line: socket.socket) -> bytes:
    heard = b""
    with suppress(ConnectionError):
        while piece := line.recv(65536):
            heard += piece
    return heard


def post(site: Site, length: str, body: bytes = b"") -> bytes:
    return (
        f"POST /ask HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n{length}\r\n\r\n"
    ).encode() + body


@pytest.mark.parametrize(
    "said", [b"", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 9000]
)
def test_a_line_that_never_asks_is_hung_up(site: Site, said: bytes) -> None:
    with line_to(site, said) as line:
        since = time.monotonic()
        assert heard_until_closed(line) == b""
        assert time.monotonic() - since < 5 * PATIENCE


def test_one_letter_at_a_time_does_not_hold_a_line(site: Site) -> None:
    with line_to(site, b"GET / HTTP/1.1\r\nX: ") as line:
        sent = 0
        with suppress(ConnectionError):
            for _ in range(200):
                line.sendall(b"x")
                time.sleep(PATIENCE / 20)
                sent += 1
        assert sent < 200


def test_a_body_that_never_comes_is_not_waited_for(site: Site) -> None:
    with (
        served(site.ledger, writable=True) as desk,
        line_to(desk, post(desk, "Content-Length: 1000", b"part=")) as line,
    ):
        assert b" 303 " not in heard_until_closed(line)


@pytest.mark.parametrize("length", ["Content-Length: 9999999999999", "Transfer-Encoding: chunked"])
def test_a_huge_body_is_refused_before_it_is_read(site: Site, length: str) -> None:
    chunk = b"10000\r\n" + b"a" * 65536 + b"\r\n"
    with served(site.ledger, writable=True) as desk, line_to(desk, post(desk, length)) as line:
        line.settimeout(5)
        sent = 0
        with suppress(OSError):
            for _ in range(200):
                line.sendall(chunk)
                sent += len(chunk)
        assert b"413" in heard_until_closed(line) or sent < 200 * len(chunk)


def test_an_answer_that_nobody_takes_is_given_up(site: Site) -> None:
    ask = f"GET /static/style.css HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\n\r\n".encode()
    # So many answers that no buffer of the system holds them.
    count, size = 1000, len(site.get("/static/style.css").body)
    with closing(socket.socket()) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.settimeout(10)
        line.connect(("127.0.0.1", site.port))
        with suppress(OSError):
            line.sendall(ask * count)
        time.sleep(6 * PATIENCE)
        assert len(heard_until_closed(line)) < count * size


def test_slow_lines_keep_nobody_waiting(site: Site) -> None:
    lines = [socket.create_connection(("127.0.0.1", site.port), timeout=10) for _ in range(150)]
    try:
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\n")
        since = time.monotonic()
        assert site.get("/reports").status == 200
        assert time.monotonic() - since < 10
    finally:
        for line in lines:
            line.close()
