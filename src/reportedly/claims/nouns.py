"""Nouns for those who speak: what kind of source a noun makes, what else it can be called, and whether "he" or "she" fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from reportedly.language import singular
from reportedly.lexicons import listed, load

NounKind = Literal["person", "unnamed", "organisation", "state", "media", "document"]


def kind_of_noun(noun: str, before: Sequence[str] = ()) -> NounKind | None:
    """Return what kind of source a noun makes, by itself and the words `before` it; None when no list knows it.

    "minister" is a person (one holds the office), "officials" unnamed, "agency" an organisation and "news agency" a medium, "government" a
    state and "regional government" an organisation. That "the pilot" is one man and "a pilot" any is not decided here.
    """
    head, pair = singular(noun), f"{before[-1]} {noun}" if before else ""
    if (before and _is_in(pair, "media")) or (
        head == "agency" and before and before[-1] in listed("sources", "media_agencies")
    ):
        return "media"
    if before and _is_in(pair, "organisation"):
        return "organisation"
    if pair in listed("sources", "office"):
        return "person"
    if before and _is_in(pair, "unnamed"):
        return "unnamed"
    if noun in listed("sources", "amounts"):
        return "unnamed"
    if noun == "intelligence" and not before:
        # "According to intelligence": what a service knows, and not the service.
        return "document"
    if head in listed("sources", "state"):
        return "organisation" if set(before) & listed("sources", "local") else "state"
    if head in listed("sources", "office") and head == noun:
        return "person"
    for kind in _ORDER:
        if noun in listed("sources", kind) or head in listed("sources", kind):
            return kind
    return None


_ORDER: tuple[NounKind, ...] = ("unnamed", "organisation", "media", "document")


def _is_in(noun: str, kind: str) -> bool:
    words = listed("sources", kind)
    return noun in words or singular(noun) in words


def is_person_noun(noun: str) -> bool:
    """Say whether a noun means people: "foreman", "officials", "president"."""
    head = singular(noun.casefold())
    return head in listed("sources", "unnamed") or head in listed("sources", "office")


def is_plural(noun: str) -> bool:
    """Say whether a noun means several: "officials", "people"."""
    return noun in ("people", "others", "many", "some", "several", "few", "both", "police") or singular(noun) != noun


def also_called(noun: str, of: Literal["called", "named"] = "called") -> frozenset[str]:
    """Return the words for people (or, `of` "named", organisations) that a definite noun can mean: "the expert" a professor."""
    return frozenset(map(singular, [noun, *load("sources")[of].get(noun, ())]))


def reads_as_medium(name: str) -> bool:
    """Say whether a name is made as those of papers and stations are: "Harbour Gazette", "Radio Corin"."""
    words = name.casefold().split()
    ends = {words[0], words[-1]} & listed("sources", "media_names") if len(words) > 1 else set()
    return bool(ends) or (len(words) > 1 and bool(set(words) & {"news", "press"}))


def type_of_unnamed(words: Sequence[str]) -> str | None:
    """Return from what an unnamed source knows it: "official", "military", "witness"; None when no list says so.

    "a military source" is military and "a source" an insider; `words` end with the noun.
    """
    head = singular(words[-1]) if words else ""
    if _types().get(head) in ("expert", "witness", "diplomat"):
        # "Military experts" know by study.
        return _types()[head]
    for kind, fields in load("sources")["fields"].items():
        if set(words[:-1]) & set(fields):
            return str(kind)
    return _types().get(head)


@cache
def _types() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, nouns in load("sources")["unnamed"].items():
        for noun in nouns:
            found.setdefault(noun, kind)
    return found


def could_be(pronoun: str, words: Iterable[str]) -> bool:
    """Say whether "he" or "she" can mean somebody of whose name and title these are the words. Unknown names can be both."""
    found = set(words)
    for gender in ("he", "she"):
        if found & listed("genders", gender, "words"):
            return pronoun == gender
    other = "she" if pronoun == "he" else "he"
    return not (found & listed("genders", other, "given")) or bool(found & listed("genders", pronoun, "given"))
