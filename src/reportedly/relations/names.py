"""Spellings of names: which are one name, and what an initialism stands for."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from reportedly.language import fold
from reportedly.lexicons import listed, load

# Letters that writers of other alphabets choose between, and their one common form. In this order: longer ones first.
_SOUNDS = (
    ("eau", "o"),
    ("shch", "sh"),
    ("tsch", "ch"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("qu", "kv"),
    ("x", "ks"),
    ("kh", "h"),
    ("ph", "f"),
    ("gh", "g"),
    ("th", "t"),
    ("ck", "k"),
    ("iy", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("ie", "e"),
    ("ye", "e"),
    ("yo", "o"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "e"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
)
# Two surnames with this many letters and one changed are usually one name; shorter ones ("Kim", "Kin") are not. Two
# changes need a longer one.
ONE_CHANGE = 5
TWO_CHANGES = 8


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return a word as it sounds, roughly: "Zelenskyy", "Zelenskiy" and "Zelensky" are one."""
    plain = fold(word).replace(" ", "").replace("'", "")
    if plain.startswith("yo"):
        # "Yonas" is Jonas, while "Semyonov" is Semenov.
        plain = "j" + plain[1:]
    for written, common in _SOUNDS:
        plain = plain.replace(written, common)
    return "".join([sign for sign, _ in groupby(plain)])


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """Return a folded name without titles and honorifics in front: "Gen. Augustin Morel" is "augustin morel"."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    return " ".join(words)


@cache
def _titles() -> frozenset[str]:
    lists = load("titles")
    return frozenset(word for name in ("honorifics", "offices") for word in lists[name])


def firm(name: str) -> str:
    """Return a folded name without the words for its legal form or trade: "blue strait" of "blue strait lines"."""
    words = name.split()
    while len(words) > 1 and words[-1] in listed("names", "firm_endings"):
        words = words[:-1]
    return " ".join(words)


def surname(name: str) -> str:
    """Return the word of a bare name by which a person is called: the last, or the first in some languages."""
    words = name.split()
    return words[0] if len(words) > 1 and words[0] in listed("names", "surname_first") else words[-1]


def given_names(name: str) -> tuple[str, ...]:
    """Return the other words of a bare name: ("volodymyr",) of "volodymyr zelensky"."""
    words = name.split()
    return tuple(words[1:] if len(words) > 1 and words[0] in listed("names", "surname_first") else words[:-1])


@lru_cache(maxsize=65536)
def initials(name: str) -> str:
    """Return the initials of a name's longer words: "Institute for the Study of War" is "isw"."""
    small = {"of", "for", "the", "and", "on", "in", "to", "de", "du", "des", "la", "&"}
    return "".join(word[0] for word in fold(name).split() if word not in small)


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters two words differ in (changed, added, left out), `most` + 1 when it is more than that."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for number, sign in enumerate(one, 1):
        before, row = row, [number]
        for place, against in enumerate(other, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (sign != against)))
        if min(row) > most:
            return most + 1
    return row[-1]


def are_spellings(one: str, other: str) -> bool:
    """Say whether two words could be one word spelt in two ways: "Vandermoor" and "Vandermor", not "Kim" and "Kin"."""
    left, right = sound(one), sound(other)
    if left == right:
        return True
    shorter = min(len(left), len(right))
    if shorter > ONE_CHANGE and {left[0], right[0]} == {"g", "k"} and left[1:] == right[1:]:
        # One letter of other alphabets that stands between the two: "Gasimov", "Qasimov".
        return True
    allowed = 2 if shorter >= TWO_CHANGES else 1 if shorter >= ONE_CHANGE else 0
    return allowed > 0 and left[:1] == right[:1] and distance(left, right, allowed) <= allowed


def given_agree(one: str, other: str) -> bool:
    """Say whether the given names of two bare names could be one person's: alike, an initial, or a longer form.

    "R. Menta" and "Rosa Menta" agree, "Kim Jong Un" and "Kim Yo Jong" do not. A name without given names agrees with none.
    """
    left, right = "".join(given_names(one)), "".join(given_names(other))
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    if are_spellings(left, right) or sound(left).replace("h", "") == sound(right).replace("h", ""):
        # "Per" and "Pehr", "Jon" and "John": too short for a changed letter, but this one is silent.
        return True
    # "Celeste" and "Celestine", "Alex" and "Alexander": one begins as the other does, but for its last letter.
    shorter, longer = sorted((sound(left), sound(right)), key=len)
    return len(shorter) >= 4 and longer.startswith(shorter[: max(4, len(shorter) - 1)])


@lru_cache(maxsize=65536)
def people_ending(name: str) -> tuple[str, ...]:
    """Return what the people of a place may be called, by the usual endings: "kestrian" and "kestrians" for "kestria"."""
    stem = name[:-1] if name[-1:] in "aeiouy" else name
    adjectives = {
        name + "n",
        name + "an",
        name + "ian",
        stem + "ian",
        stem + "an",
        stem + "ean",
        stem + "ese",
        name + "ese",
        stem + "ish",
        name + "i",
    }
    return tuple(sorted(adjectives | {adjective + "s" for adjective in adjectives}))


@lru_cache(maxsize=65536)
def word_roots(name: str) -> str:
    """Return the words of an organisation's name as a key in which order and adjectives do not count.

    "Banterian Democratic League" and "Democratic League of Banteria" have one key.
    """
    small = {"of", "for", "the", "and", "on", "in"}
    return " ".join(sorted(_root(sound(word)) for word in fold(name).split() if word not in small))


def _root(word: str) -> str:
    for ending in ("ian", "ean", "ia", "an", "n", "a", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
