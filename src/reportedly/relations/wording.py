"""Words of claims made comparable: stems for overlap, head nouns for what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from reportedly.language import find_state, fold, singular
from reportedly.lexicons import listed, load
from reportedly.records import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*\d|\d")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[a-z]+")
_AFTER_HEAD = re.compile(
    r"\s+(?:of|from|in|at|on|for|to|with|by|who|which|that|under|near|into|inside|aboard|belonging|across|between|during|were|was|are|have|had|has|could|would|will|may|and)\b|,",
    re.IGNORECASE,
)
_NEGATING = (
    "not",
    "never",
    "no",
    "none",
    "nobody",
    "nothing",
    "fails",
    "without",
    "wrong",
    "mistaken",
    "cancelled",
    "canceled",
    "called off",
    "abandoned",
    "postponed",
)
# "There is no doubt that they crossed" says that they did.
_NEGATED = re.compile(
    rf"\b(?:(?<!nearly )(?<!almost )failed|{'|'.join(_NEGATING)})\b(?!(?<=\bno)\s+(?:doubt|secret|mistaking)\b)|n[’']t\b",
    re.IGNORECASE,
)


# The claims of a story are compared with one another, and each comparison asks again for the words of both.
REMEMBERED = 4096


@lru_cache(maxsize=REMEMBERED)
def stems(words: str) -> frozenset[str]:
    """Return the stems of the telling words of some text: no articles, auxiliaries or common reporting words.

    A rough stem: lower case, no plural, no -ed, no -ing. "Soldiers were killed" is {"soldier", "kill"}.
    """
    return frozenset(map(_telling_stem, _WORD.findall(words))) - {""}


@lru_cache(maxsize=20_000)
def _telling_stem(word: str) -> str:
    """The stem of a word; nothing for a word that tells nothing."""
    if word.casefold() in listed("questions", "common", "words"):
        return ""
    found = stem(word)
    return found if len(found) > 2 or found.isdigit() else ""


# Reports of one story repeat one another's words; a word is seldom longer than a dozen letters.
@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return one word without its ending."""
    plain = fold(word)
    for ending in ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain[: -len(ending)]
    return plain


# A few hundred phrases make up most of what is counted.
@lru_cache(maxsize=REMEMBERED)
def head_noun(counted: str | None) -> str | None:
    """Return the head of a counted noun phrase, in the singular: "military personnel from North Korea" is "personnel"."""
    if not counted:
        return None
    phrase = _AFTER_HEAD.split(counted.strip(), maxsplit=1)[0]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", phrase)
    if not words:
        return None
    return "people" if _names_nation(words) else singular(words[-1].casefold())


# Words before a noun that leave open what it is.
ARTICLES = ("the", "a", "an", "its", "their", "his", "her", "our", "this", "that")


def up_to_head(counted: str) -> str:
    """Return a counted noun phrase up to its head: "military personnel from North Korea" is "military personnel"."""
    return _AFTER_HEAD.split(counted.strip(), maxsplit=1)[0]


def names_nation(counted: str) -> bool:
    """Say whether a counted phrase has only a nation for a head: "North Koreans", but not "North Korean soldiers"."""
    return _names_nation(_AFTER_HEAD.split(counted.strip(), maxsplit=1)[0].split())


def _names_nation(words: Sequence[str]) -> bool:
    return bool(words) and (
        find_state(" ".join(words[-2:])) is not None or find_state(words[-1]) is not None or words[-1][:1].isupper()
    )


def subject_class(text: str, before: int) -> str | None:
    """Return the class that an amount without a noun counts, from its sentence before it: "The force could grow to 12,000"."""
    return _last_named(text, before, "subjects")


def measured_class(text: str, before: int) -> str | None:
    """Return what a measure without a noun is of, from its sentence before it: "The damage was put at $40 million"."""
    return _last_named(text, before, "measured")


def _last_named(text: str, before: int, table: str) -> str | None:
    start = max(text.rfind(mark, 0, before) for mark in ("\n", ". ", "? ", "! ")) + 1
    words = _PLAIN_WORD.findall(text[max(start, before - 300) : before].casefold())
    subjects: dict[str, str] = load("questions")[table]
    return next((subjects[one] for one in map(singular, reversed(words)) if one in subjects), None)


def paragraph_of(text: str, span: Span) -> Span:
    """Return the line of a text, which is a paragraph of most, in which a span begins and up to the end of that in which it ends."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def words_before(text: str, start: int, most: int) -> str:
    """Return what stands before a place in its paragraph, at most so many characters of it; paragraphs have an empty line between them."""
    first = max(0, start - most)
    return text[max(first, text.rfind("\n\n", first, start)) : start]


def plural(word: str) -> str:
    """Return the plural of a singular English noun: "gate" is "gates", "body" is "bodies", "aircraft" stays."""
    if word.endswith("man") and word not in ("human", "shaman"):
        return word[:-2] + "en"
    for many, one in load("counted")["irregular"].items():
        # "infantry" stands for soldiers and is no plural of the word.
        if word in (one, many) and many[:1] == word[:1]:
            return str(many)
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def in_plural(counted: str) -> str:
    """Return a counted phrase with its head in the plural: "gate at the reservoir" is "gates at the reservoir"."""
    head = _AFTER_HEAD.split(counted, maxsplit=1)[0]
    before, _, last = head.rpartition(" ")
    if not last.isalpha() or singular(last.casefold()) != last.casefold() or last[:1].isupper():
        return counted
    return f"{before} {plural(last)}".strip() + counted[len(head) :]


def shortened(words: str, length: int = 80) -> str:
    """Return words cut at a space after at most `length` characters, with " …" where something was left out."""
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def counted_class(head: str | None) -> str | None:
    """Return the name under which nouns for the same thing are counted ("troop" and "soldier" are "soldiers")."""
    return _classes().get(head, head) if head else None


def is_generic(head: str | None) -> bool:
    """Say whether a head noun leaves open what is counted ("people", "the dead", "a total of")."""
    return head is None or head in load("questions")["generic"]["nouns"]


@lru_cache(maxsize=REMEMBERED)
def is_lifeless(counted: str | None) -> bool:
    """Say whether a noun, or a class of nouns, is for things and places, which cannot be killed: "shop", "lorry", "thing"."""
    words, groups = load("questions"), load("counted")["groups"]
    nouns = {counted, *words["same"].get(counted, ())}
    things = {noun for name in words["living"]["never"] for noun in groups[name]}
    return not nouns.isdisjoint(things - _peopled(groups)) or not nouns.isdisjoint(words["living"]["nouns"])


def _peopled(groups: Mapping[str, Sequence[str]]) -> set[str]:
    """Nouns for people or animals, and for houses and families, of which the dead are counted too."""
    return {
        noun for name in ("people", "troops", "animals", "casualties", "cases", "units") for noun in groups[name]
    } | {"family", "household"}


def is_collective(head: str | None) -> bool:
    """Say whether a head noun names a body of people that cannot be asked for by number ("army", "contingent")."""
    return head in load("questions")["collective"]["nouns"]


# A claim is asked a dozen times whether it holds one of some words.
@lru_cache(maxsize=REMEMBERED)
def small_words(words: str) -> frozenset[str]:
    """Return the words of a text in small letters, without accents or digits, each once: what to look for before a pattern is tried."""
    return frozenset(_LETTERS.findall(words.casefold()))


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the last word of each phrase as `small_words` has it: a text without any of these holds none of the phrases."""
    return frozenset(_LETTERS.findall(phrase.casefold())[-1] for phrase in phrases)


def is_negated(words: str) -> bool:
    """Say whether some words say that something is not so or did not come about ("never broke", "was called off")."""
    return not _NEGATING_WORDS.isdisjoint(small_words(words)) and bool(_NEGATED.search(words))


# "t" is the last word of "didn't".
_NEGATING_WORDS = last_words(_NEGATING) | {"failed", "t"}


def negations(words: str) -> list[tuple[int, int]]:
    """Return where some words say "not", "never", "was called off"."""
    return [match.span() for match in _NEGATED.finditer(words)]


@lru_cache(maxsize=REMEMBERED)
def calls_false(words: str) -> bool:
    """Say whether some words reject a claim: "the minister's claim that … is untrue"."""
    if small_words(words).isdisjoint(_false_words()):
        return False
    plain, said = words.casefold(), load("questions")["rejecting"]["said"]
    # Few claims hold a word of both lists, and the whole pattern takes ten times as long.
    return (any(word in plain for word in said) or any(map(str.isdecimal, plain))) and bool(
        _calls_false().search(words)
    )


@cache
def _false_words() -> frozenset[str]:
    return last_words(load("questions")["rejecting"]["false"])


@cache
def _calls_false() -> re.Pattern[str]:
    words = load("questions")["rejecting"]
    said, false = "|".join(words["said"]), "|".join(words["false"])
    # "The 74,500 of the agency are a fairy tale": the number is what was said.
    said = rf"(?:{said})s?|\d[\d,.]*\d(?: percent| per cent| ?%)? (?:of|from|by)"
    return re.compile(
        rf"\b(?:{said})\b(?:[^.!?\n]|\.(?=\d)){{0,200}}?\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:{false})\b", re.I
    )


def is_tale(before: str) -> bool:
    """Say whether the words before a number call it made up: "the fairy tale of", "the myth of the", "whoever writes"."""
    return bool(_tale().search(before[-_TALE:]))


# "Whoever speaks of the ", "the fabrication about some ": no longer than this.
_TALE = 40


@lru_cache(maxsize=REMEMBERED)
def can_reject_number(words: str) -> bool:
    """Say whether a claim holds a word by which it may call a number in it wrong; most hold none, and need not be read around each number."""
    found = small_words(words)
    return not (found.isdisjoint(_false_words()) and found.isdisjoint(_unsaying_words()))


@cache
def _unsaying_words() -> frozenset[str]:
    tales = last_words(load("questions")["rejecting"]["tales"])
    return tales | {f"{tale}s" for tale in tales} | {"whoever", "never", "not", "t"}


@cache
def _tale() -> re.Pattern[str]:
    words = load("questions")["rejecting"]
    return re.compile(
        rf"\b(?:(?:{'|'.join(words['tales'])})s?\s+(?:of|about|with)|whoever\s+(?:{'|'.join(words['tells'])}))"
        r"\s+(?:(?:the|these|those|some|its|his|her|their)\s+)?$",
        re.IGNORECASE,
    )


def is_unsaid(before: str) -> bool:
    """Say whether the words before a number reject it: "I never counted", "the mayor did not speak of"; none is rejected by "did not say
    how many of the"."""
    plain = before.casefold()
    return any(sign in plain for sign in _NOT) and bool(_unsaid().search(before))


_NOT = ("never", "not", "n't", "n’t")


@cache
def _unsaid() -> re.Pattern[str]:
    verbs = "|".join(load("questions")["rejecting"]["unsaid"])
    asks = r"(?:how|if|what|when|where|whether|which|who|whose|why|until|because|but)\b"
    return re.compile(rf"(?:\bnever|\bnot|n['’]t)\s(?:\w+\s)?(?:{verbs})\b(?:(?!\s{asks})[^,;.!?\n]){{0,40}}$", re.I)


def gives_number(words: str) -> bool:
    """Say whether a sentence begins with somebody who gives a number: "The hospital raised its count of dead to five"."""
    first = _LETTERS.findall(words[:200].casefold())[:_SUBJECT]
    return not listed("questions", "giving", "verbs").isdisjoint(first)


# A subject with its title and article is not longer: "Prefect Claire Vidal", "The port authority of Orlin".
_SUBJECT = 8


def happening(words: str) -> str | None:
    """Return the kind of event that some words are about, by the lexicon's order; None when no word tells."""
    text = f" {' '.join(_LETTERS.findall(words.casefold()))} "
    for kind, signs in load("questions")["happenings"].items():
        if any(f" {sign} " in text for sign in signs):
            return str(kind)
    return None


@cache
def day_words() -> frozenset[str]:
    """Return the stems of words that say when and not what: weekdays, months, "week", days of the month."""
    times = load("times")
    named = {*times["weekdays"], *times["months"], "day", "week", "month", "year", "morning", "evening", "night"}
    # A march can be what is spoken of.
    return frozenset(stem(word) for word in named - {"march"}) | {str(day) for day in range(1, 32)}


@cache
def _classes() -> dict[str, str]:
    return {noun: name for name, nouns in load("questions")["same"].items() for noun in nouns}
