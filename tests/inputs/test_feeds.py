"""Feeds as files: RSS, Atom, RDF and JSON Feed, each entry a report; what is broken or hostile costs itself."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.inputs import Given, Place, receive
from reportedly.inputs.feeds.documents import is_feed, read_feed
from reportedly.records import Received, Skipped

BODY = "The harbour master of Selm said on Friday that forty barges had left."
RSS = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.example/rss-0.91.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Selm Gazette</title><language>en-GB</language>
<item>
  <title>Caf\xe9 &amp;amp; pier &lt;b&gt;closed&lt;/b&gt;; fares &lt; 5</title><link>https://selm.example/1</link><guid>one</guid>
  <pubDate>Fri, 08 Nov 2024 14:05:00 +0200</pubDate><description>A teaser.</description>
  <content:encoded><![CDATA[<p>{BODY}</p><script>x()</script><p>Nobody&nbsp;was hurt &amp; all went home.</p>]]></content:encoded>
</item>
<item><link>https://selm.example/2</link><description>Boats & nets, no headline.</description></item>
</channel></rss>""".encode("latin-1")  # fmt: skip
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire desk</title>
<entry><id>urn:x:1</id><title type="text">a &lt;b&gt; c</title><link href="https://wire.example/1"/>
<published>2024-11-08T10:00:00Z</published><updated>2024-11-09T10:00:00Z</updated><source><title>Meridian</title></source>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p><p>Two.</p></div></content></entry>
<entry><id>urn:x:2</id><title type="html">One &lt;i&gt;word&lt;/i&gt;</title><updated>2024-11-10T10:00:00Z</updated></entry></feed>""".encode()
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old Post</title></channel>
<item rdf:about="https://old.example/1"><title>T</title><link>https://old.example/1</link><dc:date>2024-11-08</dc:date>
<description>{BODY}</description></item></rdf:RDF>""".encode()
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Modern Post",
        "language": "en",
        "items": [
            {
                "id": 7,
                "url": "https://new.example/7",
                "title": "T",
                "content_html": f"<p>{BODY}</p>",
                "date_published": "2024-11-08T10:00:00Z",
            },
            {"id": "8", "content_text": "First line.\n\nSecond line."},
            "no item",
            {"id": "9"},
        ],
    }
).encode()  # fmt: skip

READ = [
    ("a.rss", RSS, [
        (f"Café & pier closed; fares < 5\n{BODY}\nNobody\xa0was hurt & all went home.", "Café & pier closed; fares < 5", "Selm Gazette", "https://selm.example/1", "2024-11-08T14:05:00+02:00"),
        ("Boats & nets, no headline.", None, "Selm Gazette", "https://selm.example/2", None),
    ]),
    ("a.atom", ATOM, [
        (f"a <b> c\n{BODY}\nTwo.", "a <b> c", "Meridian", "https://wire.example/1", "2024-11-08T10:00:00Z"),
        ("One word", "One word", "Wire desk", None, "2024-11-10T10:00:00Z"),
    ]),
    ("a.xml", RDF, [(f"T\n{BODY}", "T", "Old Post", "https://old.example/1", "2024-11-08")]),
    ("a.json", JSON, [
        (f"T\n{BODY}", "T", "Modern Post", "https://new.example/7", "2024-11-08T10:00:00Z"),
        ("First line.\nSecond line.", None, "Modern Post", None, None),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "expected"), READ)
def test_each_entry_is_a_report(tmp_path: Path, name: str, data: bytes, expected: list[tuple[str | None, ...]]) -> None:
    (tmp_path / name).write_bytes(data)
    found = [one for one in receive(Place((tmp_path / name).as_posix())) if isinstance(one, Received)]
    reports = [one.report for one in found]
    said = [
        (one.text, one.title, one.outlet, one.url, str(one.published) if one.published else None) for one in reports
    ]
    assert said == expected
    for report in reports:
        assert all(part.span.of(report.text).strip() for part in report.parts)
        assert report.title is None or report.text == report.title or report.parts[0].kind == "headline"


def test_outlet_behind_the_title_of_an_entry_is_no_part_of_its_words(tmp_path: Path) -> None:
    file = tmp_path / "a.rss"
    file.write_text(
        """<rss version="2.0"><channel><title>"ferry" - Harbour News</title><item><title>Ferry sinks, says mayor - Selm Voice</title>
        <description>&lt;a href="x"&gt;Ferry sinks, says mayor&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;Selm Voice&lt;/font&gt;</description>
        <source url="https://selm.example">Selm Voice</source></item></channel></rss>"""
    )
    (one,) = [item for item in receive(Place(str(file))) if isinstance(item, Received)]
    assert (one.report.text, one.report.title, one.report.outlet) == ("Ferry sinks, says mayor",) * 2 + ("Selm Voice",)


def test_entry_without_words_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(JSON)
    (skipped,) = [one for one in receive(Place((tmp_path / "a.json").as_posix())) if isinstance(one, Skipped)]
    assert skipped.path.endswith("a.json, entry 3")
    assert "neither a headline nor a text" in skipped.why


def test_what_the_user_gives_wins_and_the_kept_bytes_are_the_entry_alone(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_bytes(RSS)
    first, *_ = receive(Place((tmp_path / "a.rss").as_posix()), Given(outlet="Selm Evening Mail"))
    assert isinstance(first, Received)
    assert first.report.outlet == "Selm Evening Mail"
    assert b"A teaser" not in first.data
    (tmp_path / "a.rss").write_bytes(RSS.replace(b"<language>", b"<lastBuildDate>now</lastBuildDate><language>"))
    again, *_ = receive(Place((tmp_path / "a.rss").as_posix()), Given(outlet="Selm Evening Mail"))
    assert isinstance(again, Received)
    assert again.report.id == first.report.id


def test_kept_bytes_are_a_record_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_bytes(RSS)
    first, *_ = receive(Place((tmp_path / "a.rss").as_posix()))
    assert isinstance(first, Received)
    (tmp_path / "kept.jsonl").write_bytes(first.data)
    (again,) = receive(Place((tmp_path / "kept.jsonl").as_posix()))
    assert isinstance(again, Received)
    assert (again.report.title, again.report.outlet, again.report.url) == (
        first.report.title,
        first.report.outlet,
        first.report.url,
    )
    assert again.report.published == first.report.published


NO_FEEDS = [
    b"",
    b"<html><body>rss</body></html>",
    b"<!-- <rss> --><page/>",
    b"{}",
    b"<rsss/>",
    b"feed",
    b"\xff\xfe<\0r\0",
]


@pytest.mark.parametrize("data", NO_FEEDS)
def test_other_things_are_no_feeds(data: bytes) -> None:
    assert not is_feed(data)
    with pytest.raises(InputError, match="no feed"):
        read_feed(data)


def test_feed_in_utf16_is_known() -> None:
    data = RSS.decode("latin-1").replace("iso-8859-1", "utf-16").encode("utf-16")
    assert [entry.id for entry in read_feed(data).entries] == ["one", "https://selm.example/2"]


def _bomb(levels: int) -> str:
    names = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(levels))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">{names}]>'


def _item(title: str) -> str:
    return (
        f'<rss version="2.0"><channel><title>x</title><item><title>{title}</title><guid>1</guid></item></channel></rss>'
    )


HOSTILE = [
    _bomb(9) + _item("before &e9; after"),
    '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + _item("before &f; after"),
    '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">' + _item("before  after"),
    f'<!DOCTYPE rss [<!ENTITY a "{"a" * 15_000}">]>' + _item("before " + "&a;" * 5_000 + " after"),
]


@pytest.mark.parametrize("markup", HOSTILE)
def test_entities_are_never_filled_in(markup: str) -> None:
    before = time.process_time()
    (entry,) = read_feed(markup.encode()).entries
    assert entry.title is not None
    assert re.sub(r"&\w+;", "", entry.title).split() == ["before", "after"]
    assert time.process_time() - before < 2


HUGE = [
    # feedparser fails at this with a KeyError.
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><textinput><link>x</link>',
    "<rss><channel><item><title " + " ".join(f'a{n}="1"' for n in range(50_000)) + ">t</title></item></channel></rss>",
    "<rss><channel>" + "<item><title>t</title></item>" * 60_000 + "</channel></rss>",
    _bomb(9).replace("boom", "b" * 30_000) + _item("&e9;"),
]


@pytest.mark.parametrize("markup", HUGE)
def test_what_no_feed_has_is_refused_with_a_sentence_and_soon(markup: str) -> None:
    before = time.process_time()
    with pytest.raises(InputError):
        read_feed(markup.encode())
    assert time.process_time() - before < 2


DEEP = [
    "<b>" * 50_000,
    "&lt;b&gt;" * 20_000,
    "&" * 100_000,
    "<![CDATA[" * 20_000,
    "<!--" * 20_000,
    "]]>" * 20_000,
    "&#0;&#xFFFFFFFF;&x;",
]


@pytest.mark.parametrize("inside", DEEP)
def test_broken_markup_is_read_as_far_as_it_goes(inside: str) -> None:
    before = time.process_time()
    markup = f'<rss version="2.0"><channel><item><title>Whole</title></item><item><description>{inside}'
    assert read_feed(markup.encode()).entries[0].title == "Whole"
    assert time.process_time() - before < 3
