"""Live blogs: pages whose entries each have a time of their own, cut into these."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree, html

from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, dated, plain
from reportedly.inputs.formats.articles import kept
from reportedly.inputs.languages import read_language

# Both markups name it; a page without the word is not looked through.
_WORD = "liveBlogUpdate"
# One entry alone is no live blog yet.
_FEWEST = 2
_MOST = 5_000
# As for other pages: a tree of more takes too much memory.
_MOST_TAGS = 500_000
_ITEM = "//*[contains(concat(' ', @itemprop, ' '), ' liveBlogUpdate ')]"


def find_updates(markup: str) -> list[Cutting | Fault]:
    """Return the entries of a live blog, each with its time; nothing for any other page.

    Both ways of schema.org are read: `LiveBlogPosting` in JSON-LD, whose entries have their words there, and marked elements of the
    page. An entry in JSON-LD that has no words of its own is told as one that cannot be read.
    """
    if _WORD not in markup or markup.count("<") > _MOST_TAGS:
        return []
    tree = _tree(markup)
    if tree is None:
        return []
    return _from_data(tree) or _from_elements(tree)


def _tree(markup: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _from_data(tree: html.HtmlElement) -> list[Cutting | Fault]:
    for blog in _blogs(tree):
        listed = blog.get("liveBlogUpdate")
        updates = [update for update in listed if isinstance(update, dict)] if isinstance(listed, list) else []
        if len(updates) >= _FEWEST and any(_text(update) for update in updates):
            site = _site(tree)
            return [_entry(blog, update, f"entry {n}", site) for n, update in enumerate(updates[:_MOST], start=1)]
    return []


def _blogs(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or _WORD not in (script.text or ""):
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in value if isinstance(value, list) else [value]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            yield from (one for one in [item, *(graph if isinstance(graph, list) else [])] if isinstance(one, dict))


def _site(tree: html.HtmlElement) -> str | None:
    """Return what a page calls its site."""
    return next(
        (plain(meta.get("content")) for meta in tree.iter("meta") if meta.get("property") == "og:site_name"), None
    )


def _entry(blog: Mapping[str, Any], update: Mapping[str, Any], where: str, site: str | None) -> Cutting | Fault:
    text = _text(update)
    if not text:
        return Fault(where, "the entry has no words in the page's data; save the page as text")
    title = _plain(update.get("headline")) or None
    words = f"{title}\n\n{text}" if title and not text.startswith(title) else text
    publisher = blog.get("publisher")
    outlet = _plain(publisher.get("name") if isinstance(publisher, dict) else publisher) or site
    address = next((url for key in ("url", "@id") if (url := _plain(update.get(key)) or "").startswith("http")), None)
    return Cutting(
        kept(update),
        where,
        Facts(
            title,
            outlet,
            address or _plain(blog.get("url")),
            read_language(_plain(blog.get("inLanguage")) or ""),
            _dates(_plain(update.get("datePublished"))),
            (_part_of(_plain(blog.get("headline"))),),
        ),
        clean(words),
    )


def _text(update: Mapping[str, Any]) -> str:
    """Return the words of an entry, without the markup that some pages have in them."""
    words = update.get("articleBody")
    if not isinstance(words, str) or not words.strip():
        return ""
    if "<" not in words:
        return words.strip()
    try:
        found = html.fragment_fromstring(words, create_parent="div")
    except (etree.LxmlError, ValueError):
        return words.strip()
    pieces = (
        " ".join("".join(block.itertext()).split()) for block in (list(found.iter("p", "li", "h2", "h3")) or [found])
    )
    return "\n\n".join(piece for piece in pieces if piece)


def _from_elements(tree: html.HtmlElement) -> list[Cutting | Fault]:
    found = tree.xpath(_ITEM)
    elements = [one for one in found if isinstance(one, html.HtmlElement)] if isinstance(found, list) else []
    if len(elements) < _FEWEST:
        return []
    title = next((" ".join("".join(h1.itertext()).split()) for h1 in tree.iter("h1")), None)
    language = read_language(tree.get("lang") or "")
    outlet = _site(tree)
    address = next((plain(link.get("href")) for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    cuttings: list[Cutting | Fault] = []
    for number, element in enumerate(elements[:_MOST], start=1):
        markup = html.tostring(element, encoding="unicode", with_tail=False)
        anchor = element.get("id")
        url = f"{address}#{anchor}" if address and anchor else address
        facts = Facts(None, outlet, url, language, _dates(_time(element)), (_part_of(title),))
        cuttings.append(Cutting(markup.encode("utf-8"), f"entry {number}", facts, markup, is_page=True))
    return cuttings


def _time(element: html.HtmlElement) -> str | None:
    """Return the time of an entry: what is marked as its publication, else its first time."""
    times = [one for one in element.iter("time", "meta", "abbr") if one.get("datetime") or one.get("content")]
    marked = [one for one in times if (one.get("itemprop") or "").lower() == "datepublished"]
    own = marked or [
        one for one in times if one.tag != "meta" and (one.get("itemprop") or "").lower() != "datemodified"
    ]
    return plain(own[0].get("datetime") or own[0].get("content")) if own else None


def _dates(written: str | None) -> Any:
    value = read_date(written) if written else None
    return (dated(value, "the time of the entry"),) if value else ()


def _part_of(title: str | None) -> str:
    return f"an entry of the live blog “{title[:120]}”" if title else "an entry of a live blog"


def _plain(value: object) -> str | None:
    return plain(value) if isinstance(value, str) else None
