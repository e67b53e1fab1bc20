"""Files that hold reports among other things, made by hand in the shape that other programs give them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from reportedly.inputs import Given, Place, receive
from reportedly.records import Received, Skipped

PAGE = (
    "<html lang=en><head><title>Ferry sinks | Harbour Post</title>"
    "<meta property='article:published_time' content='2025-04-09T16:00:00Z'></head>"
    "<body><h1>Ferry sinks</h1><p>The mayor of Selm, Nela Marsh, said on Wednesday that {} people were killed.</p></body></html>"
)


def found_in(path: Path, given: Given | None = None) -> tuple[list[Received], list[Skipped]]:
    """Return what a file holds, and what of it cannot be read; each span is looked at."""
    items = list(receive(Place(path.as_posix()), given or Given()))
    received = [item for item in items if isinstance(item, Received)]
    for item in received:
        assert all(part.span.of(item.report.text).strip() for part in item.report.parts)
        ends = [0, *(end for part in item.report.parts for end in (part.span.start, part.span.end))]
        assert ends == sorted(ends)
    return received, [item for item in items if isinstance(item, Skipped)]


def parts_of(received: Received) -> list[tuple[str, str]]:
    """Return the parts of a report, each with its words."""
    return [(part.kind, part.span.of(received.report.text)) for part in received.report.parts]


# Web archives


def warc_record(
    kind: str, address: str, block: bytes, content_type: str = "application/http; msgtype=response"
) -> bytes:
    """Return one record of a WARC."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-05-01T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    """Return what a server sends, headers and all."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def three_pages() -> list[bytes]:
    """Return the records of an archive with three pages among other things."""
    pages = [
        warc_record("response", f"https://harbour.example/{n}", answer(PAGE.format(n + 10).encode())) for n in range(3)
    ]
    info = warc_record("warcinfo", "", b"software: test\r\n", "application/warc-fields")
    request = warc_record(
        "request", "https://harbour.example/0", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"
    )
    lost = warc_record(
        "response", "https://harbour.example/lost", answer(b"<p>Not found, the server said.</p>", "404 Not Found")
    )
    picture = warc_record("response", "https://harbour.example/a.png", answer(b"\x89PNG", kind="image/png"))
    return [info, request, pages[0], lost, pages[1], picture, pages[2]]


def packed(records: Iterable[bytes]) -> list[bytes]:
    """Return records packed one by one, as archives have them."""
    return [gzip.compress(record, mtime=0) for record in records]


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


# Documents

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(paragraphs: Sequence[tuple[str, str]], more: str = "") -> bytes:
    """Return a document of some paragraphs, each with its style; `more` is markup behind them."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
        for words, style in paragraphs
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2025-05-02T10:00:00Z</dcterms:created></cp:coreProperties>'
    )
    document = f'<?xml version="1.0"?><w:document {_W}><w:body>{body}{more}</w:body></w:document>'
    return zipped({"word/document.xml": document.encode(), "docProps/core.xml": core.encode()})


def pdf(pages: Sequence[Sequence[str]], trailer: str = "") -> bytes:
    """Return a PDF with these lines on its pages; without lines a page is as empty as that of a scanner."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 10 Tf 72 {760 - 14 * n} Td ({line}) Tj ET\n" for n, line in enumerate(lines))
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>"
    made, places = "%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\n"
    return (made + f"startxref\n{made.rindex('xref')}\n%%EOF\n").encode("latin-1")


# Bundles

NEXIS = """\
User Name: Jo
Date and Time: Thursday, May 1, 2025 10:00:00 AM
Documents (2)
1. Ferry sinks
Client/Matter: -None-
2. Pier stands
Client/Matter: -None-
Ferry sinks
Harbour Post (Selm)
April 9, 2025 Wednesday
Copyright 2025 Harbour Post All Rights Reserved
Section: NEWS; Pg. 4
Length: 52 words
Byline: Jo Reed
Body
The mayor of Selm, Nela Marsh, said that 40 people were killed.
Nobody was missing, the coast guard said.
Classification
Language: ENGLISH
Load-Date: April 10, 2025
End of Document
Pier stands
Orle Valley News
10 April 2025 10:14 AM GMT
Copyright 2025 Orle Valley News
Length: 30 words
Body
The pier of Selm stands, an engineer said on Thursday.
Load-Date: April 11, 2025
End of Document
"""
LEXIS = """\
                               1 of 2 DOCUMENTS


                              Harbour Post (Selm)

                            April 9, 2025 Wednesday
                                 Final Edition

Ferry sinks

BYLINE: Jo Reed

LENGTH: 52 words

The mayor of Selm, Nela Marsh, said that 40 people
were killed.

   Nobody was missing, the coast guard said.

LOAD-DATE: April 10, 2025

                   Copyright 2025 Harbour Post
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                              Orle Valley News

                            April 10, 2025 Thursday

Pier stands

LENGTH: 30 words

The pier of Selm stands, an engineer said on Thursday.

LOAD-DATE: April 11, 2025
"""
FACTIVA = """\
World News
Ferry sinks
By Jo Reed
52 words
9 April 2025
14:32
Harbour Post (Selm)
HPS
English
(c) 2025 Harbour Post

The mayor of Selm, Nela Marsh, said that 40 people were killed.

Nobody was missing, the coast guard said.

Document HPS0000020250409el490001x

HD Pier stands
WC 30 words
PD 10 April 2025
SN Orle Valley News
SC ORLE
LA English
CY Copyright 2025 Orle Valley News
LP The pier of Selm stands, an engineer said on Thursday.
TD
It was built in 1950.
CO orle : Orle Ltd
AN Document ORLE000020250410el4a0001x
"""


def bundle_page(text: str) -> bytes:
    """Return a bundle as a page: a line a block, and of fields with names a row of a table each."""
    rows = []
    for line in filter(None, text.splitlines()):
        name, _, words = line.partition(" ")
        if name.isupper() and 2 <= len(name) <= 3 and name.isalpha() and words:
            rows.append(f"<table><tr><td><b>{name}</b>&nbsp;</td><td>{escape(words.strip())}</td></tr></table>")
        else:
            rows.append(f"<div>{escape(line.strip())}</div>")
    return f"<!doctype html><html><head><title>Selection</title></head><body>{''.join(rows)}</body></html>".encode()


def rtf(text: str) -> bytes:
    """Return a text as rich text."""
    lines = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").splitlines()
    return (
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title x}}\\f0 " + "\\par\n".join(lines) + "}"
    ).encode()


def written_json(path: Path, value: object) -> Path:
    """Write a value as JSON."""
    path.write_text(json.dumps(value), encoding="utf-8")
    return path
