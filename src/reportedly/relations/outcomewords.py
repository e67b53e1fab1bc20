"""Words of what is foretold and of what came of it, each as the names of its classes: "the address" and "would speak" are {"speak"}."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

from reportedly.lexicons import listed, load
from reportedly.relations.dues import TAKING, WITHIN
from reportedly.relations.wording import REMEMBERED, stem, stems

# "because rain is forecast" and "weather permitting" are not what is foretold.
_CONDITION = re.compile(
    r"[,\s]+(?:because|if|unless|provided|although|weather permitting)\b.*", re.IGNORECASE | re.DOTALL
)
_SHUT_UNTIL = re.compile(r"\b(?:closed|shut)\s+(?:\w+\s+){0,2}?(?:until|till|for\s+the\s+rest\s+of)\b", re.IGNORECASE)
# "Before the year is out": nothing comes out.
_IS_OUT = re.compile(r"\bbefore\s+(?:\w+\s+){1,3}?(?:is|are|was|were)\s+(?:out|over|up|through)\b", re.IGNORECASE)
# Nobody marches in "by March 15".
_MARCH = re.compile(r"\bMarch\b(?=\s+\d|[,.]|\Z)|(?<=\d )March\b|(?<=(?:in|by|of) )March\b")

# "The toll passed 20" grows, and "the storm passed 200 kilometres south" does not; no vote is in either.
_PASS = re.compile(r"\bpass", re.IGNORECASE)
_FAR = r"(?:k?m\b|kilomet|met(?:re|er)s?\b|miles?\b|feet\b|nautical)"
_GOES_OVER = re.compile(rf"\bpass(?:es|ed|ing)?\s+(?:the\s+)?(?=\$?\d[\d,.]*+(?!\s*{_FAR}))", re.IGNORECASE)
_GOES_BY = re.compile(
    rf"\bpass(?:es|ed|ing)?\s+(?=\d[\d,.]*\s*{_FAR}|(?:just\s+|well\s+)?(?:north|south|east|west|over|overhead|away|near|close|between|beneath|under)\b)",
    re.IGNORECASE,
)


def thing_words(words: str) -> frozenset[str]:
    """Return the telling words of what is foretold, each as the name of its class: "the address" is {"speak"}.

    Conditions, times to go and words of forecasting are left out: "she expects a smaller crowd, because rain is forecast" is
    {"fewer", "crowd"}.
    """
    plainly = _IS_OUT.sub("", TAKING.sub("", WITHIN.sub("", _CONDITION.sub("", words))))
    found = outcome_words(plainly) - _telling_words()
    # What stays shut until a day is to open on it.
    return found - {"close", "stay", "until"} | {"open"} if is_shut_until(words) else found


def is_shut_until(words: str) -> bool:
    """Say whether something is to stay shut until a day."""
    return bool(_SHUT_UNTIL.search(words))


# A sentence is asked for its words by each forecast that it may speak of.
@lru_cache(maxsize=REMEMBERED)
def outcome_words(words: str) -> frozenset[str]:
    """Return the telling words of a sentence, each as the names of its classes."""
    words = _MARCH.sub("", words) if "March" in words else words
    words = _GOES_BY.sub(" ", _GOES_OVER.sub("exceed ", words)) if _PASS.search(words) else words
    plainly = _GONE.sub(" ", _NAMES.sub(" ", words))
    line, each = word_line(plainly)
    phrases = _phrases()
    named = [names for first in each & phrases.keys() for phrase, names in phrases[first] if phrase in line]
    found, classes = stems(words), _classes()
    named += [classes[word] for word in stems(plainly) & classes.keys()]
    return roots(found - classes.keys()).union(*named)


@lru_cache(maxsize=REMEMBERED)
def word_line(words: str) -> tuple[str, frozenset[str]]:
    """Return some words in small letters with one space on either side of each, and all of them: a phrase stands there or does not."""
    each = _FIRST.findall(words.casefold())
    return f" {' '.join(each)} ", frozenset(each)


def roots(found: Iterable[str]) -> frozenset[str]:
    """Return stems as what they share with others of their kin: "parliamentary" and "parliament", "Orsinian" and "Orsina"; no years."""
    return frozenset(_root(word) for word in found if not _YEAR.fullmatch(word))


@lru_cache(maxsize=REMEMBERED)
def _root(word: str) -> str:
    plain = word.strip("'’")
    kin = _KIN.sub("", plain)
    return kin[:_ROOT]


_FIRST = re.compile(r"[a-z0-9]+")
_GONE = re.compile(r"\b(?:come|came|been),? and (?:gone|went)\b", re.IGNORECASE)
# The alliance Open House opens nothing.
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What a people or an adjective ends with, behind four letters that stay.
_KIN = re.compile(r"(?<=\w{4})(?:ians?|ans?|ia|a|['’]s)\Z")
# Derived words part from one another later; shorter, "contract" and "control" would be one word.
_ROOT = 6


def is_class(word: str) -> bool:
    """Say whether a word names a class of outcomes and not only itself."""
    return word in load("outcomes")["same"]


def are_apart(deeds: Collection[str]) -> bool:
    """Say whether classes are of more than one word: "strike" is of two, and "the ship was refloated" has two."""
    return len(deeds) > 1 and not any(set(deeds) <= names for names in _shared_names())


# Asked of each forecast with each sentence that may tell what became of it, of which many share the same few words.
@lru_cache(maxsize=REMEMBERED)
def count_apart(words: frozenset[str]) -> int:
    """Return how many words some telling words are of: "reopens" is of two classes and one word."""
    classes = frozenset(filter(is_class, words))
    heads: list[str] = []
    for name in sorted(classes):
        if all(are_apart((name, head)) for head in heads):
            heads.append(name)
    return len(words) - len(classes) + len(heads)


@cache
def _telling_words() -> frozenset[str]:
    return roots(map(stem, listed("outcomes", "telling", "words")))


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in load("outcomes")["same"].items():
        for word in words:
            if " " not in word:
                found[stem(word)].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _shared_names() -> frozenset[frozenset[str]]:
    """The classes that share a word, together."""
    return frozenset(names for names in _classes().values() if len(names) > 1)


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
    """The phrases of the classes by their first word."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in load("outcomes")["same"].items():
        for word in words:
            if " " in word or "-" in word:
                found[word].add(name)
    first: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for phrase, names in sorted(found.items()):
        line, _ = word_line(phrase)
        first[line.split()[0]].append((line, frozenset(names)))
    return {word: tuple(phrases) for word, phrases in first.items()}
