"""Pages: visible text with exact parts, and what the markup says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.inputs.blocks import find_blocks
from reportedly.inputs.webpages import Page, read_page, stated_charset

BODY = "The harbour master of Selm said on Friday that forty barges had left the port since the morning."
MORE = "Nobody was hurt, she said, and the pier will open again within two days."
STORY = f"<h1>Forty barges leave Selm</h1><p>{BODY}</p><p>{MORE}</p>"


def lines(markup: str) -> list[str]:
    return [block.text for block in find_blocks(markup).blocks]


def kinds(page: Page) -> list[tuple[str, str]]:
    return [(part.kind, part.span.of(page.text)) for part in page.parts]


def a_page(head: str = "", body: str = STORY, attributes: str = "") -> Page:
    return read_page(f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>")


VISIBLE = [
    ("<p>One\n  two</p><p>three", ["One two", "three"]),
    ("<p>One<br>two<br/><br/>three</p>", ["One", "two", "three"]),
    # A page may leave out "head" and "body"; the parser then takes all that is younger than itself for the head.
    ("<!doctype html><title>Dam</title><main><p>One.</p></main>", ["One."]),
    ("<head><title>Dam</title><style>p {}</style><script>x()</script></head><body><p>One.</p>", ["One."]),
    ("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", ["a", "b", "c", "d"]),
    ("<p>un<b>bold</b>ed <a href=x>link</a>.</p>", ["unbolded link."]),
    ("<div>loose <p>inner</p> tail</div>", ["loose", "inner", "tail"]),
    ("<p>a &amp; b &lt;c&gt; &eacute; &#8220;d&#8221;&nbsp;e</p>", ["a & b <c> é “d”\xa0e"]),
    (
        "<p>seen</p><script>var unseen = '<p>unseen</p>'</script><style>unseen{}</style><noscript>unseen</noscript>",
        ["seen"],
    ),
    (
        "<template><p>unseen</p></template><p hidden>unseen</p><div style='DISPLAY : none'><p>unseen</p></div><p>seen</p>",
        ["seen"],
    ),
    ("<title>unseen</title><p>seen<!-- unseen --></p><svg><title>unseen</title></svg>", ["seen"]),
    ("<pre>one\n  two\n\nthree</pre>", ["one", "two", "three"]),
    ("<p>a\u2028b\x85c</p>", ["a b c"]),
    ("<p>never <b>closed <div>at all", ["never closed", "at all"]),
    ("no markup at all", ["no markup at all"]),
    ("<figure><img alt=unseen><figcaption>A pier</figcaption></figure>", ["A pier"]),
]


@pytest.mark.parametrize(("markup", "expected"), VISIBLE)
def test_visible_text_comes_block_by_block(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


def test_page_nested_without_end_is_read_whole() -> None:
    markup = f"<p>{BODY}</p>" + "<div>" * 50_000 + "deep words" + "</div>" * 50_000 + f"<p>{MORE}</p>"
    assert read_page(markup).text == f"{BODY}\ndeep words\n{MORE}"
    assert read_page("<div><b>" * 50_000 + BODY).text == BODY


def test_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no visible text"):
        a_page("<title>Barges</title>", "<script>draw()</script>")


def test_main_text_is_told_from_what_stands_around_it() -> None:
    page = a_page(
        "<title>Forty barges leave Selm | Selm Gazette</title>",
        f"""<nav><ul><li><a href=/>News</a><li><a href=/b>Boats</a></ul></nav><article>
        <p>close</p><h1>Forty barges leave Selm</h1><p class="byline">Ann Reed, Selm</p>
        <figure><img><figcaption>The pier of Selm.</figcaption></figure>
        <p>SELM (Northern News) — {BODY}</p><p>Subscribe now and save 40 percent</p><p>{MORE}</p>
        <h2>Read also</h2><ul><li>Ten beaches to visit</li><li>Why 500 miners walked out</li></ul>
        <p>Share: Facebook | Mail</p></article><footer><p>Selm Gazette, the voice of the harbour.</p></footer>""",
    )
    assert kinds(page) == [
        ("boilerplate", "News"),
        ("boilerplate", "Boats"),
        ("boilerplate", "close"),
        ("headline", "Forty barges leave Selm"),
        ("byline", "Ann Reed, Selm"),
        ("caption", "The pier of Selm."),
        ("dateline", "SELM (Northern News) —"),
        ("body", BODY),
        ("boilerplate", "Subscribe now and save 40 percent"),
        ("body", MORE),
        ("boilerplate", "Read also"),
        ("boilerplate", "Ten beaches to visit"),
        ("boilerplate", "Why 500 miners walked out"),
        ("boilerplate", "Share: Facebook | Mail"),
        ("boilerplate", "Selm Gazette, the voice of the harbour."),
    ]
    assert (page.facts.title, page.facts.outlet) == ("Forty barges leave Selm", "Selm Gazette")


def test_captions_are_known_by_the_names_of_their_elements() -> None:
    long = " ".join([BODY] * 8)
    page = a_page(
        "",
        f"""<article><h1>Barges leave</h1><p>{BODY}</p><p class="imageCaption">A tug lies at the pier on Friday</p>
        <div class="image has-caption"><p>{MORE}</p></div><div class="caption"><p>{long}</p></div></article>""",
    )
    assert [kind for kind, _ in kinds(page)] == ["headline", "body", "caption", "body", "body"]


def test_heading_between_paragraphs_and_menu_openers_leave_the_story_alone() -> None:
    page = a_page(
        "", f"<nav><p>Top stories</p></nav><h1>Barges leave</h1><p>{BODY}</p><h2>What comes next</h2><p>{MORE}</p>"
    )
    assert [kind for kind, _ in kinds(page)] == ["boilerplate", "headline", "body", "headline", "body"]


TITLES = [
    (
        '<meta property="og:title" content="Barges gone | Selm Gazette"><meta property="og:site_name" content="Selm Gazette">',
        "Barges gone",
        "Selm Gazette",
    ),
    ("<title>Barges gone - The Selm Times</title>", "Forty barges leave Selm", "The Selm Times"),
    ("<title>Five dead in Selm - police</title>", "Forty barges leave Selm", None),
    ("<title>Forty barges leave Selm – Pier Watch</title>", "Forty barges leave Selm", "Pier Watch"),
    (
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Selm Post"}}</script>',
        "Forty barges leave Selm",
        "Selm Post",
    ),
    ('<script type="application/ld+json">{broken</script>', "Forty barges leave Selm", None),
    (
        '<meta property="og:site_name" content="https://www.selm.example"><title>Barges gone | Selm Post - World</title>'
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Selm Post"}}</script>',
        "Forty barges leave Selm",
        "Selm Post",
    ),
    (
        '<meta property="og:title" content="Barges gone | Selm Post - World"><meta property="og:site_name" content="Selm Post">',
        "Barges gone",
        "Selm Post",
    ),
]


@pytest.mark.parametrize(("head", "title", "outlet"), TITLES)
def test_title_and_outlet_come_from_the_markup(head: str, title: str, outlet: str | None) -> None:
    facts = a_page(head).facts
    assert (facts.title, facts.outlet) == (title, outlet)


def test_markup_in_a_title_stays_words() -> None:
    title = "<img src=x onerror=alert(1)> & \u201cmore\u201d"
    page = a_page('<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt; &amp; “more”">')
    assert page.facts.title == title
    assert "onerror" not in page.text


def test_address_and_language_come_from_the_markup() -> None:
    facts = a_page('<link rel="canonical" href="https://selm.example/barges">', attributes='lang="en-GB"').facts
    assert (facts.url, facts.language) == ("https://selm.example/barges", "en")
    assert a_page('<link rel="canonical" href="javascript:alert(1)">').facts.url is None


JSON_LD = '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2018-01-01"},{"@type":["NewsArticle"],"datePublished":"2019-10-14T08:00:00Z"}]}</script>'


def _linked(kind: str, stated: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"{kind}",{stated}}}</script>'


DATES = [
    (JSON_LD, "", ["2019-10-14T08:00:00Z", "2018-01-01"], "datePublished in the page's JSON-LD"),
    (
        '<meta property="article:published_time" content="2019-10-14T08:00:00+02:00">',
        "",
        ["2019-10-14T08:00:00+02:00"],
        "the page's meta tag article:published_time",
    ),
    ('<meta name="DC.date.issued" content="2019-10-14">', "", ["2019-10-14"], "the page's meta tag dc.date.issued"),
    ('<meta property="article:modified_time" content="2019-10-15">', "", [], None),
    (
        "",
        "<article><time datetime='2019-10-14'></time><time datetime='2011-01-01'></time></article>",
        ["2019-10-14"],
        "the first time element of the page's article",
    ),
    (
        "",
        "<time class=updated datetime='2019-10-15'></time><time datetime='2019-10-14'></time>",
        ["2019-10-14"],
        "the page's only time element",
    ),
    (
        "",
        "<time datetime='2019-10-14'></time><time datetime='2019-10-15'></time><time pubdate datetime='2019-10-16'></time>",
        ["2019-10-16"],
        "the page's time element marked as published",
    ),
    (
        _linked("NewsArticle", '"datePublished":["2019-10-15","2019-10-14"]'),
        "",
        ["2019-10-14"],
        "datePublished in the page's JSON-LD",
    ),
    (
        _linked("NewsArticle", '"dateCreated":"2019-10-13","datePublished":"2019-10-14"'),
        "",
        ["2019-10-14", "2019-10-13"],
        "datePublished in the page's JSON-LD",
    ),
    (_linked("NewsArticle", '"dateCreated":"2019-10-13"'), "", ["2019-10-13"], "dateCreated in the page's JSON-LD"),
    (_linked("VideoObject", '"uploadDate":["no date"]'), "", [], None),
    (_linked("VideoObject", '"uploadDate":"2019-10-14"'), "", ["2019-10-14"], "uploadDate in the page's JSON-LD"),
    (
        "",
        "<span itemprop='datePublished' content='2019-10-14'>today</span>",
        ["2019-10-14"],
        "the page's element marked as datePublished",
    ),
    (
        "",
        "<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop=datePublished>14 October 2019</b></div>"
        "<div itemscope itemtype='https://schema.org/Comment'><b itemprop=datePublished>16 October 2019</b></div>",
        ["2019-10-14"],
        "the page's element marked as datePublished",
    ),
    (
        "",
        2 * "<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop=datePublished>16 Oct 2019</b></div>",
        [],  # the teasers of other reports
        None,
    ),
    ("", "<div class='date'>14 October 2019</div>", ["2019-10-14"], "a date shown on the page, found by htmldate"),
    ("", "<p>The old pier sank on October 14, 2019, the mayor said.</p>", [], None),  # a day of the story
    ("", "<p>© 2019 Selm Gazette</p>", [], None),  # a year is no day
]


@pytest.mark.parametrize(("head", "extra", "dates", "why"), DATES)
def test_dates_of_publication_are_kept_with_their_place(
    head: str, extra: str, dates: list[str], why: str | None
) -> None:
    found = a_page(head, extra + STORY).facts.dates
    assert [str(date.value) for date in found if "htmldate" not in date.why or date.why == why] == dates
    assert (found[0].why if found else None) == why


CHARSETS = [
    (b'<meta charset="iso-8859-2">', "iso-8859-2"),
    (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "windows-1251"),
    (b'<?xml version="1.0" encoding="utf-8"?><html>', "utf-8"),
    (b'<meta charset="utf-16">', None),
    (b'<meta charset="klingon">', None),
    (b"<p>charset=x</p>", None),
]


@pytest.mark.parametrize(("data", "charset"), CHARSETS)
def test_encoding_is_the_one_that_the_page_states(data: bytes, charset: str | None) -> None:
    assert stated_charset(data) == charset


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<li>", "<td>", "<nav>", "</nav>", "<b>", "<br>", "<h1>", "<script>", "</script>", "<pre>", "&#0;", "&#xd800;", "&nbsp;", "a", " ", "\n", "“é”. ", "word said. ", "<![CDATA[", "<!--", "\U0001f600"]), max_size=60))  # fmt: skip
def test_any_markup_has_parts_that_hold_together_or_is_refused(pieces: list[str]) -> None:
    try:
        page = read_page("".join(pieces))
    except InputError:
        return
    page.text.encode("utf-8")
    end = 0
    for part in page.parts:
        assert end <= part.span.start < part.span.end
        assert not page.text[end : part.span.start].strip()
        end = part.span.end
    assert not page.text[end:].strip()
