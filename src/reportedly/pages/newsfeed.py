"""News for other programs: flat objects, and an Atom feed made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from reportedly.pages.characters import printable
from reportedly.pages.news import News
from reportedly.pages.rendering import address

_ATOM = "http://www.w3.org/2005/Atom"


def as_object(news: News, told_at: str) -> dict[str, str]:
    """Return a piece of news as words by key, ready for JSON; what is not known is left out. `told_at` is an ISO date-time."""
    stated = {
        "id": news.id,
        "kind": news.kind,
        "question": news.question,
        "told": news.told,
        "words": news.words,
        "source": news.source,
        "said": str(news.said) if news.said else None,
        "report": news.report.id,
        "title": news.report.title,
        "outlet": news.report.outlet,
        "url": address(news.report.url),
        "paragraph": str(news.paragraph),
        "told_at": told_at,
    }
    return {key: value for key, value in stated.items() if value}


def atom(told: Sequence[Mapping[str, str]], title: str, name: str, now: str) -> str:
    """Return an Atom feed of what was told, newest first. `name` tells the feeds of two ledgers apart, `now` is used for an empty one."""
    feed = etree.Element("feed", nsmap={None: _ATOM})
    _add(feed, "title", f"What is new in {title}")
    _add(feed, "id", f"urn:reportedly:ledger:{name}")
    _add(feed, "updated", told[0]["told_at"] if told else now)
    _add(_add(feed, "author"), "name", "reportedly")
    for one in told:
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:reportedly:news:{one['id']}")
        _add(entry, "title", f"{one['kind']}: {one['told']}")
        _add(entry, "updated", one["told_at"])
        # A word of our own list, and never words of a report.
        _add(entry, "category").set("term", one["kind"])
        if "url" in one:
            _add(entry, "link").set("href", _xml(one["url"]))
        outlet = f" ({one['outlet']})" if "outlet" in one else ""
        _add(entry, "content", f"“{one.get('words', '')}”{outlet}").set("type", "text")
    written = etree.tostring(feed, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}'


def _add(within: etree._Element, name: str, words: str | None = None) -> etree._Element:
    element = etree.SubElement(within, name)
    if words is not None:
        element.text = _xml(words)
    return element


def _xml(words: str) -> str:
    """Return words without the characters that XML cannot hold."""
    return printable(words).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
