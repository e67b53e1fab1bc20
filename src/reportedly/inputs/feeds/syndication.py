"""RSS and Atom, of all their versions, by feedparser; what is hostile in the XML is taken out before."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape

import feedparser
from lxml import etree

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.facts import plain
from reportedly.inputs.feeds.entries import Entry, words_of
from reportedly.inputs.feeds.jsonfeeds import MOST_ENTRIES
from reportedly.inputs.maintext import FAULTS
from reportedly.inputs.titles import outlet_of_feed

# Long feeds have some thousands; feedparser takes three seconds and 150 MB for these.
_MOST_ELEMENTS = 100_000
# Each is compared with all others of its element.
_MOST_ATTRIBUTES = 100
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(?:\[[^\]]{0,20000}\]\s{0,100})?>", re.IGNORECASE)
# A stretch that holds marks as they are, or an ampersand with what may make it a reference.
_REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(#[0-9]{1,8};|#x[0-9a-f]{1,8};|[a-z][a-z0-9]{1,31};)?", re.IGNORECASE | re.DOTALL
)
# These five are XML's own.
_KEPT = ("amp;", "lt;", "gt;", "quot;", "apos;")
_DECLARATION = re.compile(r"^[\ufeff\s]*<\?xml[^>]{0,1000}\?>")
_HTML_KINDS = ("text/html", "application/xhtml+xml")


def read_syndication(markup: str) -> tuple[str | None, tuple[Entry, ...], bool]:
    """Return the title and the entries of a feed in RSS or Atom, and whether its XML is broken; it is read as far as it goes.

    Raises:
        InputError: it is no XML at all, or has far more entries than feeds have.
    """
    # Relative addresses are left as they are, and so are scripts: what is taken of markup is the words that it shows.
    whole, is_broken = _made_clean(markup)
    try:
        found: Any = feedparser.parse(whole, sanitize_html=False, resolve_relative_uris=False)
    except FAULTS as error:
        raise InputError(
            f"this feed cannot be understood ({type(error).__name__} in feedparser); fetch it again"
        ) from error
    feed = found.feed
    title = _line(feed, "title")
    if len(found.entries) > MOST_ENTRIES:
        raise InputError(f"this feed has more than {MOST_ENTRIES:,} entries; split it into several")
    language = plain(feed.get("language"))
    return title, tuple(_entry(entry, outlet_of_feed(title), language) for entry in found.entries), is_broken


def _made_clean(markup: str) -> tuple[bytes, bool]:
    """Return the feed as XML that every parser reads alike (well-formed, without a document type or entities), and whether it was broken."""
    markup = _DECLARATION.sub("", markup, count=1)
    # What remains of one that is not matched makes the parser stop, and no entity is ever filled in.
    markup = _DOCTYPE.sub("", markup, count=1)
    markup = _REFERENCE.sub(_named_character, markup)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(markup.strip().encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"this feed is no XML ({clean(str(error))[:80]}); fetch it again") from error
    if root is None:
        raise InputError("this feed is no XML; fetch it again")
    for number, element in enumerate(root.iter()):
        if number > _MOST_ELEMENTS:
            raise InputError(f"this feed has more than {_MOST_ELEMENTS:,} elements; split it into several")
        if len(element.attrib) > _MOST_ATTRIBUTES:
            raise InputError(f"an element of this feed has more than {_MOST_ATTRIBUTES} attributes; fetch it again")
    etree.strip_tags(root, etree.Entity)
    is_broken = any(
        error.level >= etree.ErrorLevels.ERROR and error.domain != etree.ErrorDomains.NAMESPACE
        for error in parser.error_log
    )
    return etree.tostring(root, encoding="utf-8", xml_declaration=True), is_broken


def _named_character(match: re.Match[str]) -> str:
    """Return what an ampersand is in XML: feeds use "&nbsp;", which XML does not know, and write "A & B"."""
    name = match[1] or ""
    if match[0].startswith("<") or name in _KEPT or name.startswith("#"):
        return match[0]
    return escape(html.entities.html5.get(name, f"&{name}"))


def _entry(entry: Mapping[str, Any], outlet: str | None, language: str | None) -> Entry:
    address = plain(entry.get("link"))
    source = entry.get("source")
    text, is_html, own_language = _text(entry)
    return Entry(
        id=plain(entry.get("id")) or address or "",
        title=_line(entry, "title"),
        text=text,
        is_html=is_html,
        url=address if address and address.startswith(("http://", "https://")) else None,
        outlet=(_line(source, "title") if isinstance(source, Mapping) else None) or outlet,
        published=plain(entry.get("published") or entry.get("created")),
        # Not asked in feedparser's own way, which gives the day of publication for it.
        updated=plain(dict(entry).get("updated")),
        language=own_language or language,
    )


def _line(about: Mapping[str, Any], name: str) -> str | None:
    """Return a title as plain words, whether it was written as text or as HTML."""
    words, detail = about.get(name), about.get(f"{name}_detail")
    if not isinstance(words, str):
        return None
    kind = detail.get("type") if isinstance(detail, Mapping) else None
    return words_of(words) if kind in _HTML_KINDS else plain(words)


def _text(entry: Mapping[str, Any]) -> tuple[str | None, bool, str | None]:
    """Return the longest text of an entry, whether it is HTML, and its language; the content and not the teaser, where it has both."""
    found = list(_texts(entry))
    if not found:
        return None, False, None
    value, kind, language = max(found, key=lambda one: len(one[0]))
    # Of RSS nobody says whether it is HTML, and plain text that looks like HTML is.
    is_html = kind in _HTML_KINDS or bool(re.search(r"</?[a-z][a-z0-9]{0,9}[\s/>]|&#?\w{2,8};", value, re.IGNORECASE))
    return clean(value), is_html, language


def _texts(entry: Mapping[str, Any]) -> Iterator[tuple[str, str | None, str | None]]:
    details = [*entry.get("content", ()), entry.get("summary_detail")]
    for detail in details:
        value = detail.get("value") if isinstance(detail, Mapping) else None
        if isinstance(value, str) and value.strip():
            yield value, detail.get("type"), plain(detail.get("language"))
