"""Places as they stand in a question: "in Orlin", "on the West Side", "at the Regional Medical Center", "from Orlin"."""

from __future__ import annotations

import re

from reportedly.lexicons import load
from reportedly.records import Actor

# "Chicago At", "Connection To Shooting": words of a headline, of which each begins with a capital.
_BEHIND = re.compile(r"\s+(?:At|To|On|In|And|For|From|With|By|After|As)\b.*")
_EDGES = " ,;:-–—./\"'’“”()"
# The Hague has its article for a name.
_OWN_ARTICLE = ("The Hague", "The Gambia")
# Names in capitals up to so many letters are short forms: "NATO", "UAE".
_SHORT = 5


def asked_place(place: Actor, state: str | None) -> str:
    """Return the words for a place behind a verb, with a space before them; nothing for what names no place.

    The state tells the preposition where it has one ("evacuated from"), else the kind of place does.
    """
    name = _plain_name(place)
    if not name:
        return ""
    words = load("questions")["place_names"]
    low = name.casefold()
    last = low.rpartition(" ")[2]
    in_small = name.rpartition(" ")[2] in words["the_in_small"]
    needs_article = " " in name and (in_small or last in words["the"] or low.startswith("university of "))
    article = "the " if needs_article and not low.startswith("the ") else ""
    at = last if " " in name else ""
    usual = "at" if at in words["at"] or low.startswith("university of ") else "on" if at in words["on"] else "in"
    return f" {load('questions')['prepositions'].get(state or '', usual)} {article}{name}"


def _plain_name(place: Actor) -> str:
    """The name without what a headline left around it; nothing where no place is named."""
    name = _BEHIND.sub("", place.name.strip(_EDGES)).strip(_EDGES)
    words, low = load("questions")["place_names"], name.casefold()
    is_cut = place.name.endswith("-")
    if is_cut or place.kind == "person" or low in words["bare"] or low.rpartition(" ")[2] in words["happenings"]:
        return ""
    if name.isupper() and len(name) > _SHORT:
        name = name.title() if " " not in name else ""
    if len(name.rpartition(" ")[2]) < 2:
        return ""
    return f"the {name[4:]}" if name.startswith("The ") and name not in _OWN_ARTICLE else name
