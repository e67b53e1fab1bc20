"""Titles: the headline and the outlet in what pages, records and feeds are called."""

from __future__ import annotations

import re

from reportedly.language import find_house
from reportedly.lexicons import listed

# What stands between a headline, an outlet and a section: "Ferry sinks | Harbour Post - World".
_BETWEEN = re.compile(r"\s+(?:\||·|•|::|»|-|–|—)\s+(?=\S)")
_BETWEEN_NAMES = re.compile(r"\s+(?:\||·|•|::|»|>|-|–|—)\s+|:\s+")
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# "www.selm.co.uk" is called "selm".
_SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "gov", "net", "org"])
_JOINERS = frozenset(["and", "at", "de", "for", "in", "la", "le", "of", "on", "the", "&"])
# No site calls itself by more, its town and its slogan included.
_MOST_WORDS = 16
# Two letters stand in too many words.
_SHORTEST_SITE = 3


def without_outlet(title: str, outlet: str | None) -> str:
    """Return a headline without the outlet behind it, and without what stands behind that: "Ferry sinks | Harbour Post - World".

    Of an outlet that is known by its site ("wqrt.example") it is an ending with the site's name in it: "WQRT News 5 Brightfield".
    """
    if not outlet:
        return title
    site = _site(outlet)
    for between in _BETWEEN.finditer(title):
        head, tail = title[: between.start()], title[between.end() :]
        if head.strip() and (_is_of_site(tail, site) if site else _begins_with(tail, outlet)):
            return head
    return title


def _site(outlet: str) -> str | None:
    """The part of an address that is the site's name, None where an outlet is no address."""
    if not _SITE.fullmatch(outlet):
        return None
    labels = outlet.casefold().split(".")
    at = -3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2
    return _squeezed(labels[at])


def _is_of_site(tail: str, site: str) -> bool:
    words = tail.split()
    if len(site) < _SHORTEST_SITE or len(words) > _MOST_WORDS:
        return False
    named = _squeezed(tail).startswith(site) or any(_squeezed(word).startswith(site) for word in words)
    # "Labour ahead - Reuters poll" goes on as headlines do.
    return named and all(not word[0].islower() or word in _JOINERS or "." in word for word in words)


def _begins_with(tail: str, outlet: str) -> bool:
    name, told = _plain(outlet), _plain(tail)
    if not told.startswith(name):
        return False
    rest = told[len(name) :]
    return not rest or rest[0] in ",:" or bool(_BETWEEN.match(rest))


def _plain(words: str) -> str:
    return " ".join(words.casefold().removeprefix("the ").split())


def _squeezed(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def outlet_of_feed(title: str | None) -> str | None:
    """Return the outlet in the name of a feed, without its section: "Harbour Post - World | Latest news", "NYT > World News".

    The whole name where it cannot be told which part is the outlet.
    """
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(title or "") if piece.strip()]
    if len(pieces) < 2:
        return title
    names = [piece for piece in pieces if not _is_section(piece)]
    # "Selm Voice – Breaking news and video from Selm Voice"
    repeated = [name for name in names if all(_plain(name) in _plain(other) for other in names)]
    known = [name for name in names if find_house(name) or _has_outlet_word(name)]
    for found in (names, repeated, known):
        if len(found) == 1:
            return found[0]
    return title


def _is_section(name: str) -> bool:
    words = [word.strip("\"',").casefold() for word in name.split()]
    return all(word in listed("boilerplate", "section_words") or word in _JOINERS for word in words)


def _has_outlet_word(name: str) -> bool:
    return any(word.casefold() in listed("boilerplate", "outlet_words") for word in name.split())
