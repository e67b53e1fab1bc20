"""Cues as words: the verbs and phrases of telling with their classes and forms, from `lexicons/cues.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.claims.particles import NEGATIONS
from reportedly.claims.units import Token
from reportedly.lexicons import load

CueKind = Literal[
    "statement",
    "belief",
    "forecast",
    "intention",
    "denial",
    "doubt",
    "wish",
    "silent",
    "unsourced",
    "according",
    "quoted",
    "heard",
]
Form = Literal["base", "present", "past", "participle", "phrase"]
IT_WAS = ("it is", "it was", "it has been", "it had been")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens `first` to `last` (both included) of a frame."""

    first: int
    last: int
    lemma: str
    kind: CueKind
    form: Form
    negated: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can have a subject of its own ("says", not "saying" or "to say")."""
        return self.form in ("present", "past")


def classify(tokens: Sequence[Token]) -> tuple[str, CueKind] | None:
    """Return the base form and class of the words of a cue that is known to be one; None for verbs in no class.

    "has not said" is silent, "told" in "told reporters" a statement.
    """
    words = " ".join(token.lower for token in tokens)
    if words in known_phrases():
        return words, known_phrases()[words]
    if words == ":":
        # "Olenko: “It shook.”"
        return "say", "statement"
    negated = any(token.lower in NEGATIONS for token in tokens)
    for at in range(len(tokens)):
        for length in (2, 1):
            words = " ".join(token.lower for token in tokens[at : at + length])
            known = known_forms().get(words) or felt_forms().get(words)
            # "Have dropped charges against": a noun among the words of a cue tells nothing, unless it is "doubts" or "denial".
            noun = at > 0 and length == 1 and tokens[at].tag.startswith("NN")
            told = known and (not noun or words in ("doubts", "questions", "denial", "denials"))
            if known and told and len(tokens) >= at + length:
                lemma, kind, _ = known
                return lemma, "silent" if negated and kind not in ("denial", "doubt") else kind
    return None


def find_form(word: str) -> tuple[str, CueKind, Form] | None:
    """Return the base form, class and form of a verb of telling, None for other words."""
    return known_forms().get(word)


def tells(word: str) -> bool:
    """Say whether a word is a form of a verb of telling, asking or wishing."""
    return word in known_forms() or word in felt_forms()


def accepts(lemma: str, kind: str, feature: str) -> bool:
    """Say whether a verb is listed under a feature of its class ("with_noun", "with_listener")."""
    return lemma in load("cues").get(kind, {}).get(feature, ())


@cache
def first_words() -> frozenset[str]:
    """The words with which cues begin: most words of a text are none of them."""
    return frozenset(words.split()[0] for words in [*known_phrases(), *known_forms()])


@cache
def known_phrases() -> dict[str, CueKind]:
    """Return every cue of fixed words with its class: "according to", "it was reported that"."""
    cues = load("cues")
    kinds: tuple[CueKind, ...] = ("according", "unsourced", "doubt", "silent", "statement")
    found: dict[str, CueKind] = {}
    for kind in kinds:
        for words in [*cues[kind].get("phrases", ()), *(cues[kind].get("words", ()))]:
            found[words] = kind
    for verb in [*cues["unsourced"]["passives"], *cues["unsourced"]["passives_that"]]:
        found.update({f"{it} {verb} that": "unsourced" for it in IT_WAS})
    for verb in cues["unsourced"]["passives"]:
        found.update({f"{it} {verb}": "unsourced" for it in IT_WAS})
        found.update({f"{be} {verb} to": "unsourced" for be in ("is", "are", "was", "were")})
    return found


@cache
def known_forms() -> dict[str, tuple[str, CueKind, Form]]:
    """Return every form of every verb of telling with its base form and class: "said", "pointed out"."""
    kinds: tuple[CueKind, ...] = ("statement", "belief", "forecast", "intention", "denial", "doubt", "wish", "silent")
    found: dict[str, tuple[str, CueKind, Form]] = {}
    for kind in kinds:
        for entry in load("cues")[kind]["verbs"]:
            lemma, *rest = entry.split("/")
            for words, form in _inflect(lemma, *rest):
                found.setdefault(words, (lemma, kind, form))
    return found


@cache
def felt_forms() -> dict[str, tuple[str, CueKind, Form]]:
    """Return the forms of verbs that wish for something, which are cues only where the language model says so."""
    found: dict[str, tuple[str, CueKind, Form]] = {}
    for entry in load("cues")["wish"]["felt"]:
        lemma, *rest = entry.split("/")
        found.update({words: (lemma, "wish", form) for words, form in _inflect(lemma, *rest)})
    return found


def _inflect(lemma: str, past: str = "", participle: str = "") -> list[tuple[str, Form]]:
    verb, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    if past:
        pasts = [past, participle or past]
    else:
        stem = verb[:-1] if verb.endswith("e") else verb[:-1] + "i" if _y_after_consonant(verb) else verb
        pasts = [f"{stem}ed{tail}"]
    third = (
        verb[:-1] + "ies"
        if _y_after_consonant(verb)
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    )
    ing = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if past == f"{verb}{verb[-1:]}ed":
        # "planned", "planning"
        ing += verb[-1]
    forms: list[tuple[str, Form]] = [(words, "past") for words in pasts]
    return [*forms, (third + tail, "present"), (ing + "ing" + tail, "participle"), (lemma, "base")]


def _y_after_consonant(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeou"
