"""Nouns between singular and plural, by rule and by the lexicon's exceptions."""

from __future__ import annotations

from functools import lru_cache

from reportedly.lexicons import load

# Endings in s that are no plural: "class", "virus", "analysis", and names with a genitive.
NOT_PLURAL = ("ss", "us", "is", "ous", "’s", "'s")


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """Return the singular of an English plural in lower case: "infantrymen" infantryman, "bodies" body, "gas" stays."""
    irregular: str | None = load("counted")["irregular"].get(word)
    if irregular:
        return irregular
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(NOT_PLURAL) else word
