"""Ledgers that are served for real, on a free port of this machine, and a client that sends what no browser would."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import reportedly
from reportedly.server import application, listen
from reportedly.server.running import server_of

REPORTS = [
    {
        "title": "Ferry sinks off Halden",
        "outlet": "Halden Courier",
        "published": "2031-03-03",
        "url": "https://courier.example/ferry",
        "text": "Ferry sinks off Halden\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
        "\n\n“We will find the others by Friday,” Tarn said. The harbour stays closed.",
    },
    {
        "title": "Toll of ferry rises",
        "outlet": "Northgate Herald",
        "published": "2031-03-05",
        "text": "Toll of ferry rises\n\nGovernor Ilse Tarn said on Wednesday that 19 people were killed when the ferry sank."
        "\n\nThe opposition leader, Bram Oake, denied that 19 people were killed. “It was 31,” Oake said."
        "\n\nTarn denied that the ferry had been overloaded.",
    },
    {
        "title": "Ferry: what we know",
        "outlet": "Harbour Post",
        "published": "2031-03-04",
        "text": "Ferry: what we know\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
        "\n\nDivers went down on 4 March 2031. The ministry expects the wreck to be raised by 1 June 2031."
        "\n\nThe ferry had been overloaded, Oake told the Post.",
    },
]
SCRIPT = "<script>alert('in')</script>"
HOSTILE = [
    {
        "title": f"Dam {SCRIPT} breaks",
        "outlet": f'Post "{SCRIPT}" onload=x',
        "published": "2031-03-03",
        "url": "javascript:alert(1)//",
        "text": f"Dam {SCRIPT} breaks\n\nAt least 12 people were killed at <b>Halden</b>, governor {SCRIPT} Tarn said on Monday."
        "\n\n\u202eturned\u202c \x07 ]]> <!-- &amp; {{{{ 7 * 7 }}}} “Mayor <img src=x onerror=alert(2)> fled,” Tarn said.",
    },
    {"title": "../../etc/passwd", "outlet": "%2e%2e\r\nSet-Cookie: a=b", "text": "Mayor Ada Moor said 40 died.\n" * 3},
    {"title": "A" * 5000, "outlet": None, "text": "She said “" * 40 + "9 died" + "” she said" * 40},
]


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def rows(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.body)
        return rows


@dataclass(frozen=True)
class Site:
    """A ledger and the port at which it is served."""

    ledger: reportedly.Ledger
    port: int

    def get(self, path: str, *, method: str = "GET", host: str | None = None, **headers: str) -> Answer:
        """Ask for exactly this path, which nothing tidies up."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.putrequest(method, path, skip_host=True)
            line.putheader("Host", host if host is not None else f"127.0.0.1:{self.port}")
            for name, value in headers.items():
                line.putheader(name.replace("_", "-"), value)
            line.endheaders()
            answer = line.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            line.close()

    def id_of(self, table: str, key: str = "id", number: int = 0) -> str:
        """Return the id of one of the ledger's rows."""
        found = self.get(f"/{table}.json").rows[number][key]
        assert isinstance(found, str)
        return found


class Page(HTMLParser):
    """What a browser makes of a page: its elements, and the text of a report's paragraphs."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.marked = ""
        self._inside, self._found = False, 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        classes = attributes.get("class", "").split()
        if tag == "p" and classes[:1] == ["t"]:
            self._inside = True
        if self._found or "w" in classes:
            self._found += 1

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "p"
        self._found = max(0, self._found - 1)

    def handle_data(self, data: str) -> None:
        self.text += data if self._inside else ""
        self.marked += data if self._found else ""

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def make_ledger(path: Path, reports: list[dict[str, Any]]) -> reportedly.Ledger:
    """Read reports into a ledger."""
    lines = path.with_suffix(".jsonl")
    lines.write_text("".join(f"{json.dumps(report)}\n" for report in reports), encoding="utf-8")
    ledger = reportedly.open(path)
    run = ledger.read(lines)
    assert run.count("skipped") == 0
    return ledger


@contextmanager
def served(ledger: reportedly.Ledger, host: str = "127.0.0.1", *, writable: bool = False) -> Iterator[Site]:
    """Serve a ledger while the block runs."""
    listener = listen("127.0.0.1", 0)
    server = server_of(application(ledger, host, writable=writable))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield Site(ledger, listener.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
    assert not thread.is_alive()
