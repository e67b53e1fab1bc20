"""Metadata: what a page's markup says of its title, outlet, address, language and dates."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, islice

import htmldate
from lxml.html import HtmlElement

from reportedly.inputs.dates import MONTHS, read_date
from reportedly.inputs.facts import Facts, dated, plain
from reportedly.inputs.languages import read_language
from reportedly.inputs.maintext import FAULTS
from reportedly.inputs.titles import without_outlet
from reportedly.lexicons import load
from reportedly.records import DateCandidate

# Names of meta tags that date the publication, surest first.
_DATE_TAGS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "rnews:datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article.published", "bt:pubdate", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "publication-date", "article_date_original", "originalpublicationdate", "date",
)  # fmt: skip
# Those that date the last change.
_CHANGE_TAGS = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "rnews:datemodified", "dcterms.modified",
    "dc.date.modified", "article_date_updated", "last-modified", "lastmod", "revised",
)  # fmt: skip
_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)
# " | " and its like stand between a title and its outlet; a dash stands in headlines, too.
_ENDING = re.compile(r"\s+(\||·|•|::|»|-|–|—)\s+(?=\S)")
_JOINERS = frozenset(["and", "at", "de", "for", "in", "la", "le", "of", "on", "the"])
# A page has one h1, or a few that only hold a picture before it.
_FIRST = 20
# Fixed, so that a page is read the same way on any day.
_LAST_DAY = "2099-12-31"


def find_facts(tree: HtmlElement, markup: str) -> Facts:
    """Return what the markup of a page states.

    The outlet is the site's own name, the publisher, or the ending of the title ("Ferry sinks | Harbour Post") where it
    cannot be part of the headline. All dates of publication are kept, surest first, those of changes behind them; days that the story tells of are none.
    """
    tags = _meta_tags(tree)
    objects = list(_linked_data(tree))
    heading, title = _first_words(tree, "h1"), _first_words(tree, "title")
    outlet = _site_name(tags) or _publisher(objects) or _ending(title, heading, plain(tags.get("og:title")))
    titles = (plain(tags.get("og:title")), heading if heading != outlet else None, title)
    return Facts(
        next((without_outlet(words, outlet) for words in titles if words), None),
        outlet,
        _address(tree, tags),
        read_language(tree.get("lang") or tree.get("xml:lang") or "")
        or read_language(tags.get("content-language", "")),
        _all_dates(tree, markup, tags, objects),
    )


def _site_name(tags: Mapping[str, str]) -> str | None:
    """Return what a page calls its site; some put an address there."""
    name = plain(tags.get("og:site_name"))
    return None if name and "://" in name else name


def _meta_tags(tree: HtmlElement) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if meta.get(attribute) and meta.get("content"):
                tags.setdefault(str(meta.get(attribute)).strip().lower(), str(meta.get("content")))
    return tags


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a page's JSON-LD, articles first; those inside others are not about the page."""
    found: list[Mapping[str, object]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        top = value if isinstance(value, list) else [value]
        for item in top:
            if isinstance(item, dict):
                graph = item.get("@graph")
                found += (
                    [item, *(part for part in graph if isinstance(part, dict))] if isinstance(graph, list) else [item]
                )
    typed = [(item, _types(item)) for item in found]
    articles = [any(word in types for word in ("Article", "Posting", "Report")) for _, types in typed]
    yield from (item for (item, _), is_article in zip(typed, articles, strict=True) if is_article)
    for (item, types), is_article in zip(typed, articles, strict=True):
        if not is_article and any(word in types for word in ("Page", "page", "VideoObject")):
            yield item


def _types(item: Mapping[str, object]) -> str:
    """Return the types that an object states, in one line: "NewsArticle WebPage"."""
    stated = item.get("@type")
    return " ".join(one for one in (stated if isinstance(stated, list) else [stated]) if isinstance(one, str))


def _publisher(objects: list[Mapping[str, object]]) -> str | None:
    for item in objects:
        publisher = item.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and "://" not in name and plain(name):
            return plain(name)
    return None


def _first_words(tree: HtmlElement, tag: str) -> str | None:
    # Those that lie within one another without a word are not all gone through.
    first = islice(tree.iter(tag), _FIRST)
    return next((words for element in first if (words := plain("".join(element.itertext())))), None)


def _address(tree: HtmlElement, tags: Mapping[str, str]) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").strip().lower() == "canonical")
    return next(
        (
            url
            for link in (*links, tags.get("og:url"))
            if (url := plain(link)) and url.startswith(("http://", "https://"))
        ),
        None,
    )


def _ending(title: str | None, *headlines: str | None) -> str | None:
    """Return the outlet at the end of a page's title, None where the ending may belong to the headline."""
    ends = list(_ENDING.finditer(title or ""))
    if not title or not ends:
        return None
    name, rest = title[ends[-1].end() :], title[: ends[-1].start()]
    words = name.split()
    if len(words) > 5 or not all(
        word[0].isupper() or word[0].isdigit() or word[0] == "&" or word in _JOINERS for word in words
    ):
        return None
    outlet_words = load("boilerplate")["outlet_words"]
    is_known = rest in headlines or any(word.casefold() in outlet_words for word in words)
    return name if is_known or ends[-1][1] == "|" else None


def _all_dates(
    tree: HtmlElement, markup: str, tags: Mapping[str, str], objects: list[Mapping[str, object]]
) -> tuple[DateCandidate, ...]:
    """Return the dates of publication and behind them those of the last change, which alone would say nothing of publication."""
    published = tuple(_dates(tree, tags, objects)) or _shown_date(tree, markup)
    return (*published, *_changes(tree, tags, objects)) if published else ()


def _changes(
    tree: HtmlElement, tags: Mapping[str, str], objects: list[Mapping[str, object]]
) -> Iterator[DateCandidate]:
    yield from _linked_dates(objects, "dateModified", last=True)
    for tag in _CHANGE_TAGS:
        if value := read_date(tags.get(tag, "")):
            yield dated(value, f"the page's meta tag {tag}, of a change")
    marked = (one for one in tree.iter("time") if (one.get("itemprop") or "").strip().lower() == "datemodified")
    for element in islice(marked, 1):
        if value := read_date(_when(element)):
            yield dated(value, "the page's time element marked as dateModified")


def _dates(tree: HtmlElement, tags: Mapping[str, str], objects: list[Mapping[str, object]]) -> Iterator[DateCandidate]:
    yield from _linked_dates(objects, "datePublished")
    for tag in _DATE_TAGS:
        if value := read_date(tags.get(tag, "")):
            yield dated(value, f"the page's meta tag {tag}")
    for written, why in chain(_marked(tree), _times(tree)):
        if value := read_date(written):
            yield dated(value, why)
    # When a text was begun, or its film put there, may be some days before it was published.
    for key in ("dateCreated", "uploadDate"):
        yield from _linked_dates(objects, key)


def _linked_dates(objects: list[Mapping[str, object]], key: str, *, last: bool = False) -> Iterator[DateCandidate]:
    """Yield what a page's JSON-LD gives under a key: a date, or of a list of them the earliest, that of the first version, or the `last`."""
    chosen = max if last else min
    for item in objects:
        stated = item.get(key)
        written = stated[:_FIRST] if isinstance(stated, list) else [stated]
        values = [value for one in written if isinstance(one, str) and (value := read_date(one))]
        if values:
            yield dated(chosen(values, key=lambda value: value.sort_key()), f"{key} in the page's JSON-LD")


def _marked(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the date in an element that microdata mark as that of publication, where the page has one such thing that is published.

    Comments have such dates too, and so have the teasers of a front page.
    """
    found = [
        element
        for element in tree.xpath("//*[@itemprop and not(self::meta or self::time or self::abbr)]")
        if element.get("itemprop").strip().lower() == "datepublished" and not _is_modified(element)
    ][: _FIRST * _FIRST]
    own = [(element, scope) for element in found if (scope := _scope(element)) is None or _is_article(scope)]
    if own and all(scope is own[0][1] for _, scope in own):
        element = own[0][0]
        written = element.get("content") or element.get("datetime") or plain("".join(element.itertext())[: _FIRST * 10])
        yield (written or "").strip(), "the page's element marked as datePublished"


def _scope(element: HtmlElement) -> HtmlElement | None:
    return next((above for above in element.iterancestors() if above.get("itemscope") is not None), None)


def _is_article(scope: HtmlElement) -> bool:
    kind = scope.get("itemtype", "").rpartition("/")[2]
    return any(word in kind for word in ("Article", "Posting", "Report", "WebPage"))


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield what dates the page among its time elements: those that say so, else the first of the article, else the only one."""
    times = [element for element in tree.iter("time", "abbr") if _when(element) and not _is_modified(element)]
    sure = [
        element
        for element in times
        if "pubdate" in element.attrib or (element.get("itemprop") or "").lower() == "datepublished"
    ]
    if sure:
        yield from ((_when(element), "the page's time element marked as published") for element in sure[:3])
        return
    own = [element for element in times if next(element.iterancestors("article", "main"), None) is not None]
    if own:
        yield _when(own[0]), "the first time element of the page's article"
    elif len({_when(element) for element in times}) == 1:
        yield _when(times[0]), "the page's only time element"


def _when(element: HtmlElement) -> str:
    return (element.get("datetime") or "").strip()


def _is_modified(element: HtmlElement) -> bool:
    said = " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "name", "property"))
    return bool(_MODIFIED.search(said))


def _shown_date(tree: HtmlElement, markup: str) -> tuple[DateCandidate, ...]:
    """Return the day that htmldate finds in places made for it, if the page really has its year, month and day."""
    page = copy.deepcopy(tree)
    for element in [element for element in page.iter("meta", "time", "abbr") if _is_modified(element)]:
        # The day of a later version would be taken for want of another. Emptied and not dropped: of thousands, each
        # that is dropped would copy the words behind all those before it.
        element.clear(keep_tail=True)
    try:
        found = htmldate.find_date(page, original_date=True, extensive_search=False, max_date=_LAST_DAY)
    except FAULTS:
        return ()
    value = read_date(found) if found else None
    if value is None or value.earliest is None or not _stands_in(markup, value.earliest):
        return ()
    return (dated(value, "a date shown on the page, found by htmldate"),)


def _stands_in(markup: str, day: date) -> bool:
    """Say whether a page has a day written out somewhere. A year that was completed to its first day is refused."""
    month = MONTHS[day.month - 1][:3]
    numbers = (
        rf"{day.year}\W?0?{day.month}\W?0?{day.day}(?!\d)",
        rf"\b0?{day.day}[./-]0?{day.month}[./-]{day.year}",
        rf"\b0?{day.month}[./-]0?{day.day}[./-]{day.year}",
        rf"\b{month}[a-z]*\.?\s+0?{day.day}(?:st|nd|rd|th)?,?\s+{day.year}",
        rf"\b0?{day.day}(?:st|nd|rd|th)?\.?\s+{month}[a-z]*\.?,?\s+{day.year}",
    )
    return any(re.search(number, markup, re.IGNORECASE) for number in numbers)
