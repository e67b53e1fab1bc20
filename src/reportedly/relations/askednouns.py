"""Nouns that can be asked for: "How many soldiers" and not "How many fatally", and which states they can be in."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.language import find_state, singular
from reportedly.lexicons import listed, load
from reportedly.relations.wording import REMEMBERED, head_noun, in_plural, is_lifeless, names_nation, up_to_head

# "The last word whether she was there", "shots as he fled": another clause begins.
_CLAUSE = re.compile(
    r"\s+(?:whether|if|as|when|where|after|before|because|since|until|than|but|versus|while|including)\b", re.IGNORECASE
)
# "Water passed through the wall", "doses of vaccine landed": the verb behind the noun.
_VERB_BEHIND = re.compile(r"(?<=\w)\s+(?!the\b)([a-z]{3,}ed)\Z")
# Shorter words in capitals are names of agencies.
_LOUD = 4


@lru_cache(maxsize=REMEMBERED)
def asked_noun(phrase: str) -> str | None:
    """Return a counted phrase as it can be asked for; None where its words name nothing.

    "SHOPS" is "shops", "litres of water passed" is "litres of water", and "happened" and "fatally" are None. How many there are
    of it is not looked at; see `asked_in_plural`.
    """
    words = _CLAUSE.split(" ".join(phrase.split()), maxsplit=1)[0]
    behind = _VERB_BEHIND.search(words)
    if behind and behind[1] not in _known() and not words[: behind.start()].endswith(" the"):
        words = words[: behind.start()]
    first, _, rest = words.partition(" ")
    words = rest if rest and first.casefold() in listed("questions", "asked_nouns", "leading") else words
    words = _in_small(words)
    return words if _names_thing(words) else None


def asked_in_plural(phrase: str) -> str:
    """Return a counted phrase in the plural, but for words that have none ("information")."""
    return phrase if head_noun(phrase) in load("questions")["asked_nouns"]["mass"] else in_plural(phrase)


def can_be(state: str | None, noun: str) -> bool:
    """Say whether a state can be that of what a noun names: people are wounded, and neither blocks nor details."""
    words = load("questions")["asked_nouns"]
    if state in words["of_things"]:
        return not names_people(noun)
    if state == "deployed":
        return _can_be_sent(noun)
    if state not in words["befalls"]:
        return True
    head = singular(_last_word(noun).casefold())
    return head not in words["lifeless"] and not is_lifeless(head)


def names_people(noun: str) -> bool:
    """Say whether a noun is one for people, soldiers among them: "teachers", "fighters"."""
    groups = load("counted")["groups"]
    return singular(_last_word(noun).casefold()) in {*groups["people"], *groups["troops"]}


def _can_be_sent(noun: str) -> bool:
    """Say whether a noun is for somebody or something that is sent somewhere: not the gate that "was moved"."""
    head, groups = singular(_last_word(noun).casefold()), load("counted")["groups"]
    sent = load("questions")["asked_nouns"]
    known = any(head in groups[name] for name in sent["sent"])
    return known or names_nation(noun) or head.endswith(tuple(sent["who"]))


def _in_small(words: str) -> str:
    """Some words in small letters where they stand in capitals, or are a noun as it opens a headline."""
    is_loud = len(_last_word(words)) > _LOUD and words.isupper()
    plain = words.casefold()
    # "Teens" opens a headline; of "City" more often the name of a town goes on or ends.
    is_noun = " " not in words and words[:1].isupper() and plain != singular(plain) in _known()
    return words.casefold() if is_loud or is_noun else words


def _last_word(words: str) -> str:
    return up_to_head(words).rpartition(" ")[2].strip("'’\"”.,;:")


def _names_thing(words: str) -> bool:
    last = _last_word(words)
    plain = last.casefold()
    if not plain or not any(map(str.isalpha, plain)) or _is_time(plain):
        return False
    if last[0].isupper():
        # The name of one thing cannot be counted: "How many Marksville City".
        return find_state(last) is not None or find_state(words) is not None or plain != singular(plain)
    if plain in _known() or singular(plain) in _known():
        return True
    if {plain, singular(plain)} & listed("questions", "asked_nouns", "never"):
        return False
    return not (plain.endswith("ly") or (plain.endswith("ed") and len(plain) > len("shed")))


def _is_time(word: str) -> bool:
    times = load("times")
    return word in times["weekdays"] or (word in times["months"] and word not in ("march", "may"))


@cache
def _known() -> frozenset[str]:
    """Nouns that are counted, in the singular, and those that only look like another kind of word."""
    words = load("questions")
    groups = (*load("counted")["groups"].values(), *words["same"].values(), words["generic"]["nouns"])
    return frozenset([noun for group in groups for noun in group]) | listed("questions", "asked_nouns", "nouns")
