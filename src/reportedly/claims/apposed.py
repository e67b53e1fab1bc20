"""Appositions: the noun that says what a name is, before it or set off by a comma: "an exile group, the Kestrian League"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.claims.descriptions import find_noun
from reportedly.claims.nouns import is_person_noun, kind_of_noun
from reportedly.claims.speakers import fold
from reportedly.claims.syntax import Syntax
from reportedly.records import Name, Span

# A name behind one of these is not the one who speaks: "the mayor of Tarn".
BEHIND = frozenset(
    [
        "of", "for", "from", "in", "at", "to", "with", "who", "which", "whose", "near", "by", "between", "among", "on", "about",
        "over", "against", "under",
    ]
)  # fmt: skip
# Nouns for people that firms are called by too.
_BODIES_TOO = frozenset(["owner", "landlord", "publisher", "founder", "partner", "rival"])


def noun_before(text: str, whole: Span, name: Name) -> list[str]:
    """Return the words of a source before a name that ends it, or that follows its first comma: "exile", "group"."""
    if name.kind in ("nationality", "place") or name.span.start <= whole.start:
        return []
    apposed = whole.end < name.span.start and text[whole.end : name.span.start].strip(", ").casefold() in (
        "",
        "the",
    )
    before = text[whole.start : whole.end if apposed else name.span.start].split()
    if not apposed and name.span.end != whole.end:
        return []
    if (apposed and name.kind == "person") or not before or not before[-1].islower() or BEHIND.intersection(before):
        return []
    return [word.casefold() for word in before]


def is_apposed_body(text: str, whole: Span, name: Name) -> bool:
    """Say whether a body stands behind what is said of it: "her label, Alder Music"; not "a spokesman, Alder Music".

    Nor behind a name: "Etim, the Health Ministry spokesman" is somebody.
    """
    if name.kind != "organisation" or text[whole.end : name.span.start] not in (", ", ", the "):
        return False
    noun = whole.of(text).split()[-1:]
    return bool(noun) and noun[0].islower() and (noun[0] in _BODIES_TOO or not is_person_noun(noun[0]))


# What a name is, behind it: ", the country's fourth-largest lender,".
_BEHIND_NAME = re.compile(r",\s+(?:a|an|the|one of the|its|\w+['’]s)\s+(?P<noun>[^,.;:()\n]{3,80}?)(?=[,.;:])")
# And before it: "troubled lender Hallam & Roe". Behind a comma it may be somebody's: "a spokeswoman for the bank, Nora Velt".
_BEFORE_NAME = re.compile(r"(?P<noun>[a-z][\w-]+)\s\Z")
_WORD = 30


def noun_beside(text: str, syntax: Syntax, name: Name) -> list[str]:
    """Return the words that say what a name is, its noun last: "country", "fourth-largest", "lender"; none where nothing says it."""
    if name.kind == "nationality":
        return []
    behind = _BEHIND_NAME.match(text, name.span.end)
    if behind:
        return fold(find_noun(text, syntax, Span(*behind.span("noun"))).of(text))
    before = _BEFORE_NAME.search(text, max(0, name.span.start - _WORD), name.span.start)
    # "Told the police Nora Velt had left": a firm's name that reads as a person's has more in it.
    person = name.kind == "person" and "&" not in name.text
    return fold(before["noun"]) if before and not person else []


def find_bodies(text: str, syntax: Syntax, names: Iterable[Name]) -> frozenset[str]:
    """Return the names beside which a noun for a body stands somewhere: "Clean Rivers" of "the campaign group Clean Rivers"."""
    beside = ((name.text, noun_beside(text, syntax, name)) for name in names)
    return frozenset(name for name, words in beside if words and kind_of_noun(words[-1], words[:-1]) == "organisation")
