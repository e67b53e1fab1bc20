"""The little words of English, from `lexicons/particles.toml`, and what a word is by its tag or its ending."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.units import Token
from reportedly.lexicons import listed, load

AUXILIARIES = listed("particles", "auxiliaries")
MODALS = listed("particles", "modals")
NEGATIONS = listed("particles", "negations")
DETERMINERS = listed("particles", "determiners")
PREPOSITIONS = listed("particles", "prepositions")
ADVERBS = listed("particles", "adverbs")
# What may stand beside a verb: "has also".
BESIDE_VERBS = AUXILIARIES | ADVERBS


def is_adverb(token: Token) -> bool:
    """Say whether a word is an adverb, by its tag or else by its ending: "repeatedly", but not "family"."""
    if token.tag:
        return token.tag.startswith("RB")
    return (
        token.text.islower()
        and token.lower.endswith("ly")
        and len(token.lower) > 4
        and token.lower not in listed("particles", "no_adverbs")
    )


def begins_amount(token: Token) -> bool:
    """Say whether a word can begin a number: "40", "forty", "about"."""
    return (
        token.text[:1].isdigit()
        or token.lower in load("numbers")["cardinals"]
        or token.lower in listed("particles", "before_amounts")
    )


# "They're", "hadn't": one word, and a verb in it.
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "n't", "'m")


def looks_like_clause(tokens: Sequence[Token]) -> bool:
    """Say whether some words hold a finite verb. A rule of thumb: auxiliaries, -ed and common irregular forms."""
    forms = listed("cues", "clauses", "irregular")
    return any(
        token.lower in AUXILIARIES
        or token.lower in forms
        or (len(token.text) > 4 and token.text.endswith("ed") and token.text.islower())
        or token.lower.endswith(_CONTRACTED)
        for token in tokens
    )
