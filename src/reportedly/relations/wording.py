"""Words of claims made comparable: stems for overlap, head nouns for what is counted."""

from __future__ import annotations

import re
from functools import cache

from reportedly.language import find_state, fold
from reportedly.lexicons import load

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*\d|\d")
_AFTER_HEAD = re.compile(
    r"\s+(?:of|from|in|at|on|for|to|with|by|who|which|that|under|near|into|inside|aboard|belonging|across|between|during|were|was|are|have|had|has|could|would|will|may|and)\b|,",
    re.IGNORECASE,
)


def stems(words: str) -> frozenset[str]:
    """Return the stems of the telling words of some text: no articles, auxiliaries or common reporting words.

    A rough stem: lower case, no plural, no -ed, no -ing. "Soldiers were killed" is {"soldier", "kill"}.
    """
    found = {stem(match[0]) for match in _WORD.finditer(words) if match[0].casefold() not in _common()}
    return frozenset(word for word in found if len(word) > 2 or word.isdigit())


def stem(word: str) -> str:
    """Return one word without its ending."""
    plain = fold(word)
    for ending in ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain[: -len(ending)]
    return plain


def head_noun(counted: str | None) -> str | None:
    """Return the head of a counted noun phrase, in the singular: "military personnel from North Korea" is "personnel"."""
    if not counted:
        return None
    phrase = _AFTER_HEAD.split(counted.strip(), maxsplit=1)[0]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", phrase)
    if not words:
        return None
    # "3,000 North Koreans" counts people of a nation and says nothing else of them.
    if find_state(" ".join(words[-2:])) or find_state(words[-1]) or words[-1][:1].isupper():
        return "people"
    return singular(words[-1].casefold())


def subject_noun(text: str, before: int) -> str | None:
    """Return the noun that an amount without one counts, from the words of its sentence before it: "The force could grow to 12,000"."""
    start = max(text.rfind(mark, 0, before) for mark in ("\n", ". ", "? ", "! ")) + 1
    words = re.findall(r"[^\W\d_]+", text[max(start, before - 300) : before].casefold())
    named = [word for word in words if singular(word) in load("questions")["subjects"]["nouns"]]
    return singular(named[-1]) if named else None


def singular(word: str) -> str:
    """Return the singular of a regular or common irregular English plural."""
    irregular: dict[str, str] = load("counted")["irregular"]
    if word in irregular:
        return irregular[word]
    if word.endswith("men") and len(word) > 3:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 else word


def counted_class(head: str | None) -> str | None:
    """Return the name under which nouns for the same thing are counted ("troop" and "soldier" are "soldiers")."""
    return _classes().get(head, head) if head else None


def is_generic(head: str | None) -> bool:
    """Say whether a head noun leaves open what is counted ("people", "the dead", "a total of")."""
    return head is None or head in load("questions")["generic"]["nouns"]


def happening(words: str) -> str | None:
    """Return the kind of event that some words are about, by the lexicon's order; None when no word tells."""
    text = f" {' '.join(re.findall(r'[a-z]+', words.casefold()))} "
    for kind, signs in load("questions")["happenings"].items():
        if any(f" {sign} " in text for sign in signs):
            return str(kind)
    return None


@cache
def _classes() -> dict[str, str]:
    return {noun: name for name, nouns in load("questions")["same"].items() for noun in nouns}


@cache
def _common() -> frozenset[str]:
    return frozenset(load("questions")["common"]["words"])
