"""One small file of each kind that can be read, as programs write it, made by hand: what the fuzzing starts from."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import reportedly

CORPORA = Path(__file__).with_name("corpora")
_DATE = (2031, 5, 9, 8, 0, 0)
_PAGES = ("page.html", "saved.html", "live_data.html")
_PARAGRAPHS = (
    ("Ferry sinks", "Title"),
    ("The mayor of Selm, Nela Marsh, said that 40 people were killed.", "Normal"),
    ("“Nobody was missing,” the coast guard said on 7 May 2031.", "Normal"),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A file that can be read: the name that says what it is, and its bytes.

    `pack` makes the file of its inner bytes, where what is inside is packed: damage is done to the one as well as to the other.
    """

    name: str
    data: bytes
    pack: Callable[[bytes], bytes] | None = None

    @property
    def whole(self) -> bytes:
        """The bytes of the undamaged file."""
        return self.pack(self.data) if self.pack else self.data


def find_shapes() -> list[Shape]:
    """Return one shape of each kind of file, in order of their names: those of the folder `corpora`, and the packed ones, made here."""
    written = [Shape(path.name, path.read_bytes()) for path in sorted(CORPORA.iterdir())]
    made = [
        Shape("document.docx", _document(), _docx),
        Shape("layered.pdf", _content(_LINES), lambda content: pdf([content])),
        Shape("packed.pdf", _content(_LINES), lambda content: pdf([content, content], packed=True)),
        Shape("pages.warc", warc()),
        Shape("pages.warc.gz", warc(), _packed_warc),
        Shape("pages.wacz", warc(), wacz),
        *_ledger_lines(),
    ]
    return sorted([*written, *made], key=lambda shape: shape.name)


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a ZIP file, the same bytes for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def record(kind: str, address: str, block: bytes, content_type: str) -> bytes:
    """Return one record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-09T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answered(address: str, body: bytes, more: str = "") -> bytes:
    """Return the record of a page that a server sent; `more` are lines of its header."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{more}\r\n".encode()
    return record("response", address, head + body, "application/http; msgtype=response")


def warc() -> bytes:
    """Return an archive of some pages among other things, one of them packed by its server."""
    pages = [answered(f"https://selm.example/{name}", (CORPORA / name).read_bytes()) for name in _PAGES]
    small = b"<html><title>Pier</title><p>The pier stands, an engineer said on 8 May 2031.</p></html>"
    packed = answered("https://selm.example/packed", gzip.compress(small, mtime=0), "Content-Encoding: gzip\r\n")
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(small), small)
    chunked = answered("https://selm.example/chunked", chunks, "Transfer-Encoding: chunked\r\n")
    info = record("warcinfo", "", b"software: by hand\r\n", "application/warc-fields")
    return b"".join([info, *pages, packed, chunked])


def _packed_warc(records: bytes) -> bytes:
    pieces = records.split(b"WARC/1.0\r\n")
    return b"".join(gzip.compress(b"WARC/1.0\r\n" + piece, mtime=0) for piece in pieces[1:]) or gzip.compress(records)


def wacz(records: bytes) -> bytes:
    """Return a WACZ that holds an archive, with a list of its pages."""
    listed = [
        {"format": "json-pages-1.0", "id": "pages"},
        *({"url": f"https://selm.example/{name}"} for name in _PAGES),
    ]
    lines = "".join(json.dumps(line) + "\n" for line in listed)
    return zipped({"archive/data.warc": records, "pages/pages.jsonl": lines.encode(), "datapackage.json": b"{}"})


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    b'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2031-05-09T10:00:00Z</dcterms:created></cp:coreProperties>'
)


def _document() -> bytes:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
        for words, style in _PARAGRAPHS
    )
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>40</w:t><w:tab/><w:t>31</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    struck = '<w:p><w:del w:id="1"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>'
    return f'<?xml version="1.0"?><w:document {_W}><w:body>{body}{table}{struck}</w:body></w:document>'.encode()


def _docx(document: bytes) -> bytes:
    return zipped({"word/document.xml": document, "docProps/core.xml": _CORE})


_LINES = (
    "Ferry sinks off Orrin",
    "The mayor of Selm, Nela Marsh, said on Wednesday that at least 40 peo-",
    "ple were missing. \\(“Nobody knows,” she said.\\)".encode("cp1252", "replace").decode("latin-1"),
    "The coast guard denied it on 7 May 2031.",
)


def _content(lines: Sequence[str]) -> bytes:
    """Return what draws some lines on a page of a PDF."""
    shown = "".join(f"BT /F1 10 Tf 72 {760 - 14 * n} Td ({line}) Tj ET\n" for n, line in enumerate(lines))
    return (
        shown + "BT /F1 10 Tf 1 0 0 1 72 600 Tm [(1) -250 (,200 ships) 20 (waited.)] TJ T* <4D6F7265> Tj ET\n"
    ).encode("latin-1")


def pdf(
    contents: Sequence[bytes], *, packed: bool = False, more: Sequence[bytes] = (), resources: bytes = b""
) -> bytes:
    """Return a PDF with a page for each content, packed or as it is.

    The font is object 3, `more` are the objects from 4 on, and `resources` goes into those of each page.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    kids = []
    for content in contents:
        objects.append(stream(content, packed=packed))
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %s >> >>"
            % (len(objects), resources)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), b" ".join(kids))
    made, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n" % (size, table, size)
    return made + trailer + b"startxref\n%d\n%%%%EOF\n" % len(made)


def stream(content: bytes, *, packed: bool = False, more: bytes = b"") -> bytes:
    """Return a stream of a PDF; `more` are entries of its dictionary."""
    if packed:
        content, more = zlib.compress(content), more + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def _ledger_lines() -> list[Shape]:
    """Return a ledger's own export, and a file of corrections of it, as this version writes them."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = reportedly.open(Path(folder) / "a.ledger")
        ledger.read(CORPORA / "ferry.txt")
        claim = ledger.claims()[0].id
        ledger.correct(claim, stance="denied", by="Jo Reed", why="read again", when="2031-05-09T10:00:00.000Z")
        exported, corrections = Path(folder) / "a.jsonl", Path(folder) / "corrections.jsonl"
        ledger.export(exported)
        ledger.export_corrections(corrections)
        return [Shape("ledger.jsonl", exported.read_bytes()), Shape("corrections.jsonl", corrections.read_bytes())]
