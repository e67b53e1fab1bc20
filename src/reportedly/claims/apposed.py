"""Appositions: the noun that says what a name is, before it or set off by a comma: "an exile group, the Kestrian League"."""

from __future__ import annotations

from reportedly.claims.nouns import is_person_noun
from reportedly.claims.speakers import fold
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
    """Say whether a body stands behind what is said of it: "her label, Alder Music"; not "a spokesman, Alder Music"."""
    if name.kind != "organisation" or text[whole.end : name.span.start] not in (", ", ", the "):
        return False
    noun = fold(whole.of(text))[-1:]
    return bool(noun) and whole.of(text)[-1:].islower() and (noun[0] in _BODIES_TOO or not is_person_noun(noun[0]))
