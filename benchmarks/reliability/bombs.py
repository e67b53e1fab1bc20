"""The command that gives Reportedly files made to fill its memory, to take all its time, or to lead it somewhere else.

python -m benchmarks.reliability.bombs [--only WORD]

Each is read in a copy of this process, and must be read or refused with a sentence, within ten seconds a megabyte and a gigabyte of
memory. Files of a gigabyte are holes: they take no room on the disk.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import io
import os
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.fuzzing import load, look_at
from benchmarks.reliability.shapes import answered, pdf, record, stream, warc, zipped

_MEMORY = Path("/dev/shm")
_GIGABYTE = 1_000_000_000
_LONG = 15_000_000
_STORY = b"The mayor of Selm said that 40 people were killed."
_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1]"

# Each is one letter, but the last: that is ten times ten times ten … of them.
_ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
).encode()
_LAUGHS = b'<!DOCTYPE rss [<!ENTITY a "ha">%s]>' % _ENTITIES


def _gzip_zeros(size: int) -> bytes:
    packer = zlib.compressobj(1, wbits=zlib.MAX_WBITS | 16)
    pieces = [packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)]
    return b"".join([*pieces, packer.flush()])


def _zip_bomb(name: str) -> bytes:
    """Return a ZIP file with a gigabyte of zeros under one name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open(name, "w") as file:
        for _ in range(_GIGABYTE // 1_000_000):
            file.write(bytes(1_000_000))
    return made.getvalue()


def _document(body: bytes, before: bytes = b"") -> bytes:
    whole = b"<?xml version='1.0'?>%s<w:document %s><w:body>%s</w:body></w:document>" % (before, _W, body)
    return zipped({"word/document.xml": whole})


def _paragraph(words: bytes) -> bytes:
    return b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % words


def _nested(open_with: bytes, close_with: bytes, times: int, inner: bytes = _STORY) -> bytes:
    return open_with * times + inner + close_with * times


def _forms() -> bytes:
    """Return a PDF whose page draws ten forms, each of which draws ten others, nine deep."""
    made = []
    for number in range(10):
        drawn = b"/X%d Do " % (number + 1) * 10 if number < 9 else b"BT /F1 9 Tf (%s) Tj ET" % _STORY
        inner = b"/XObject << /X%d %d 0 R >>" % (number + 1, number + 5) if number < 9 else b""
        made.append(stream(drawn, more=_FORM + b" /Resources << /Font << /F1 3 0 R >> %s >>" % inner))
    return pdf([b"/X0 Do " * 10], more=made, resources=b"/XObject << /X0 4 0 R >>")


def _drawn(content: bytes, pages: int = 1) -> bytes:
    return pdf([b"BT /F1 9 Tf %s ET" % content] * pages, packed=True)


def _table(size: int) -> bytes:
    """Return a PDF whose font has a long table of letters, on each of 300 pages."""
    table = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 9 beginbfchar\n%sendbfchar" % (
        b"<0041> <0041>\n" * size
    )
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /H /Encoding /Identity-H /ToUnicode 4 0 R >>"
    made = pdf([b"BT /F2 9 Tf (ab) Tj ET"] * 300, more=[stream(table, packed=True), font])
    return made.replace(b"/F1 3 0 R", b"/F2 5 0 R")


def _filtered(data: bytes, filters: bytes) -> bytes:
    packed = zlib.compress(data)
    content = b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(packed), filters, packed)
    empty = stream(b"x")
    return pdf([b"x"]).replace(empty, content)


def _letter(parts: bytes) -> bytes:
    return b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n" + parts


def _leading_out() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("../../../../tmp/out.warc", "/etc/out.warc", "C:\\out.warc", "archive/two\nlines.warc"):
            archive.writestr(name, warc())
    return made.getvalue()


# What each file holds, by the name that it has; for another ending of the same sort the name says more.
FILES: dict[str, Callable[[], bytes]] = {
    "zip_bomb.docx": lambda: _zip_bomb("word/document.xml"),
    "zip_bomb.wacz": lambda: _zip_bomb("archive/data.warc"),
    "gzip_bomb.wacz": lambda: zipped({"archive/data.warc.gz": _gzip_zeros(_GIGABYTE)}),
    "many_members.wacz": lambda: zipped({f"archive/{number}.warc": b"" for number in range(10_001)}),
    "leading_out.wacz": _leading_out,
    "list_bomb.wacz": lambda: zipped({"archive/data.warc": warc(), "pages/pages.jsonl": b'{"url": 1}\n' * 5_000_000}),
    "gzip_bomb.warc.gz": lambda: _gzip_zeros(_GIGABYTE),
    "gzip_record.warc.gz": lambda: gzip.compress(answered("https://a.example/", bytes(200_000_000))),
    "gzip_page.warc": lambda: answered("https://a.example/", _gzip_zeros(_GIGABYTE), "Content-Encoding: gzip\r\n"),
    "deflate_page.warc": lambda: answered("https://a.example/", zlib.compress(bytes(200_000_000)), "Content-Encoding: deflate\r\n"),
    "many_damaged.warc": lambda: b"WARC/1.0\r\nContent-Length: -1\r\n\r\n" * 200_000,
    "many_empty.warc.gz": lambda: gzip.compress(b"", mtime=0) * 200_000,
    "many_headers.warc": lambda: record("response", "https://a.example/", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 1_000_000, "application/http"),
    "entities.rss": lambda: _LAUGHS + b"<rss><channel><item><title>&i;</title></item></channel></rss>",
    "entities.docx": lambda: _document(_paragraph(b"&i;"), _LAUGHS),
    "entities.html": lambda: _LAUGHS + b"<p>&i;</p><p>%s</p>" % _STORY,
    "outer_entity.rss": lambda: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    "outer_entity.docx": lambda: _document(_paragraph(b"&x;"), b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "quadratic_entity.rss": lambda: b'<!DOCTYPE rss [<!ENTITY a "%s">]><rss><channel><item><title>%s</title></item></channel></rss>' % (b"x" * 50_000, b"&a;" * 50_000),
    "nested.html": lambda: _nested(b"<div>", b"</div>", 100_000),
    "nested_lists.html": lambda: _nested(b"<ul><li>", b"</li></ul>", 100_000),
    "nested_inline.html": lambda: _nested(b"<b><a href=x>", b"</a></b>", 100_000),
    "nested_tables.html": lambda: _nested(b"<table><tr><td>", b"</td></tr></table>", 33_000),
    "never_closed.html": lambda: b"<p><b>" * 1_000_000 + _STORY,
    "attributes.html": lambda: b"<p %s>%s" % (b" ".join(b"a%d=b" % n for n in range(1_000_000)), _STORY),
    "marks.html": lambda: b"<" * _LONG + _STORY,
    "scripts.html": lambda: b'<script type="application/ld+json">{"@type": "NewsArticle"}</script>' * 200_000 + b"<p>" + _STORY,
    "live.html": lambda: b"<div itemprop=liveBlogUpdate>" * 100_000 + _STORY,
    "nested.rss": lambda: b"<rss><channel>" + _nested(b"<item>", b"</item>", 100_000),
    "nested.docx": lambda: _document(_nested(b"<w:p><w:r>", b"</w:r></w:p>", 100_000, b"<w:t>a</w:t>")),
    "shallow.docx": lambda: _document(_paragraph(b"a") * 400_000),
    "nested.rtf": lambda: b"{\\rtf1 " + _nested(b"{\\b ", b"}", 1_000_000) + b"}",
    "escapes.rtf": lambda: b"{\\rtf1 " + b"\\'e9" * 3_000_000 + b"}",
    "letters.rtf": lambda: b"{\\rtf1 " + b"\\u8211?" * 1_500_000 + b"}",
    "nested.json": lambda: b"[" * 10_000_000,
    "objects.json": lambda: b'[{"text": "a"}%s]' % (b",{}" * 20_000_000),
    "numbers.json": lambda: b'{"messages": [%s1]}' % (b"1.5," * 15_000_000),
    "wide.json": lambda: '{"messages": ["\U0001f6a2'.encode() + b"x" * 65_000_000 + b'"]}',
    "numbers.jsonl": lambda: b'{"text": "a", "b": [%s1]}' % (b"1.5," * 4_500_000),
    "lists.jsonl": lambda: b'{"text": "a", "b": [%s[]]}' % (b"[]," * 6_000_000),
    "short_lines.jsonl": lambda: b"{}\n" * 100_000,
    "nested.eml": lambda: _letter(b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000))),
    "parts.eml": lambda: _letter(b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1_000_000),
    "header.eml": lambda: _letter(b"Subject: " + b"=?utf-8?q?a?= " * 1_000_000),
    "encoded.eml": lambda: _letter(b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(_STORY * 200_000)),
    "short_letters.mbox": lambda: b"From a@b 10:00\nSubject: x\n\nx\n\n" * 30_000,
    "open_cell.csv": lambda: b'text\n"' + b"x\n" * 20_000_000,
    "short_rows.csv": lambda: b"text\n" + b"a,b\n" * 300_000,
    "columns.csv": lambda: b"text" + b",a" * 5_000_000 + b"\n" + _STORY,
    "forms.pdf": _forms,
    "long_page.pdf": lambda: _drawn(b"(a)Tj " * 11_000_000),
    "long_pages.pdf": lambda: _drawn(b"(a)Tj " * 1_500_000, 100),
    "same_form.pdf": lambda: pdf([b"/X0 Do " * 5_000], more=[stream(b"1 " * 1_500_000, more=_FORM, packed=True)], resources=b"/XObject << /X0 4 0 R >>"),
    "fonts.pdf": lambda: _table(300_000),
    "packed_twice.pdf": lambda: _filtered(zlib.compress(bytes(_GIGABYTE // 2)), b"[/FlateDecode /FlateDecode]"),
    "letters.pdf": lambda: _filtered(b"z" * 70_000_000, b"[/FlateDecode /ASCII85Decode]"),
    "lengths.pdf": lambda: _filtered(b"\x80a" * 35_000_000, b"[/FlateDecode /RunLengthDecode]"),
    "page_loop.pdf": lambda: pdf([b"x"]).replace(b"/Kids [", b"/Kids [2 0 R "),
    "same_page.pdf": lambda: pdf([b"BT /F1 9 Tf (%s) Tj ET" % _STORY]).replace(b"/Kids [", b"/Kids [" + b"5 0 R " * 2_900),
    "lines.txt": lambda: b"a\n" * 500_000,
    "bundle.txt": lambda: b"End of Document\n9 April 2025\nLength: 9 words\n" * 20_000,
    "front.md": lambda: b"---\n" + b"outlet: a\n" * 1_500_000,
}  # fmt: skip

# A gigabyte without the end of a line behind these words.
HOLES = {
    "line.txt": b"Forty people were killed, ",
    "line.html": b"<p>Forty people were killed, ",
    "line.jsonl": b'{"text": "' + b"x" * 70_000,
    "line.csv": b"text\n" + b"x" * 70_000,
    "line.mbox": b"From a@b 10:00\nSubject: x\n\n",
    "line.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9",
    "body.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 999999000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
    "line.json": b'{"text": "',
    "line.eml": b"Subject: x\n\n",
    "line.pdf": b"%PDF-1.4\n",
    "line.wacz": b"PK\x03\x04",
    "line.rss": b"<rss><channel>",
    "feeds.toml": b'contact = "',
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when one of the files did harm."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.bombs", description="Gives files that do harm, and looks."
    )
    parser.add_argument("--only", default="", metavar="WORD", help="files with this in their name")
    options = parser.parse_args(arguments)
    problems = 0
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as place:
        folder = Path(place)
        load(folder)
        print(f"{'file':<24}{'MB':>7}{'seconds':>9}{'memory':>9}  what came of it", flush=True)
        for name in [*FILES, *HOLES]:
            if options.only in name:
                problems += not _try(folder, name)
    print(f"{problems} did harm")
    return 1 if problems else 0


def _try(folder: Path, name: str) -> bool:
    """Make a file, print a line on it, and return whether it did no harm."""
    path = folder / "bomb" / name
    path.parent.mkdir(exist_ok=True)
    if name in HOLES:
        path.write_bytes(HOLES[name])
        os.truncate(path, _GIGABYTE)
    else:
        path.write_bytes(FILES[name]())
    (look,) = look_at([path], folder)
    told = f"{look.received} read" if look.received else look.why
    size = path.stat().st_size / 1e6
    print(f"{name:<24}{size:>7.1f}{look.at_door:>9.2f}{look.memory / 1e6:>6.0f} MB  {told[:100]}", flush=True)
    for problem in look.problems:
        print(f"    {problem}", file=sys.stderr, flush=True)
    path.unlink()
    return not look.problems


if __name__ == "__main__":
    raise SystemExit(main())
