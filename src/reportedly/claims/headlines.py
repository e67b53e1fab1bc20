"""Attributions in headlines: "Minister: 40 dead" and "40 dead – minister" have a source and no cue."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reportedly.claims.attributed import Attribution
from reportedly.claims.forms import find_form
from reportedly.claims.particles import PREPOSITIONS, looks_like_clause
from reportedly.claims.units import Token, Unit
from reportedly.language import find_house, find_state, singular
from reportedly.lexicons import listed
from reportedly.records import Name, Span

# A source in a headline is short; "What we know so far: 40 dead" is not one because it holds a verb or no speaker.
_LONGEST_SOURCE = 6
# "Nora Velt (Facebook)" names where a picture is from.
_SHORTEST_TOLD = 3
# "UN report", "leaked police memo".
_LONGEST_PAPER = 3
# A headline with more words and marks is a paragraph without its stop.
_LONGEST = 30
_DASHES = frozenset(["—", "–", "-", "―", "--"])
_BEFORE_SPEAKERS = _DASHES | {":", "("}
_ENDS = frozenset([".", "!", "…"])


def is_headline(unit: Unit, text: str) -> bool:
    """Say whether a unit is a paragraph of its own that ends without a stop, as headlines do."""
    around = text[max(0, unit.span.start - 1) : unit.span.start] + text[unit.span.end : unit.span.end + 1]
    last = unit.tokens[-1] if unit.tokens else None
    return (
        last is not None
        and not around.strip(" \n\r\t\u2028\u2029")
        and last.lower not in _ENDS
        and len(unit.tokens) <= _LONGEST
    )


def find_headline_attribution(unit: Unit) -> Attribution | None:
    """Return the attribution of a headline with its source before a colon, or behind a colon or a dash; None without one.

    "Ferry disaster: 40 dead" has none, because a disaster says nothing.
    """
    tokens = _without_label(unit.tokens)
    for at, token in enumerate(tokens):
        if token.lower == ":" and 0 < at <= _LONGEST_SOURCE and _speaks(tokens[:at], tokens[at + 1 :], unit.names):
            return _made(tokens[:at], tokens[at + 1 :], token)
    for at in range(len(tokens) - 2, 0, -1):
        token = tokens[at]
        if token.lower not in _BEFORE_SPEAKERS:
            continue
        behind = [one for one in tokens[at + 1 :] if one.lower != ")"]
        # "(Photo: KTRV)" names who took it.
        credit = token.lower == ":" and tokens[at - 1].lower in listed("cues", "headlines", "labels")
        credit |= token.lower == "(" and sum(one.is_word for one in tokens[:at]) < _SHORTEST_TOLD
        if len(behind) > _LONGEST_SOURCE or credit or _is_amount(behind):
            continue
        if _speaks(behind, tokens[:at], unit.names) or _is_paper(behind, tokens[:at]):
            return _made(behind, tokens[:at], token)
    return _said_last(tokens, unit.names) or _said_first(tokens)


def _said_last(tokens: Sequence[Token], names: Sequence[Name]) -> Attribution | None:
    """What stands before a comma and "sources say", at the end of a headline without a verb: "Velt in talks with Brask, sources say"."""
    at = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].lower == ","), None)
    told = [token for token in tokens if token.is_word or token.quote]
    form = find_form(told[-1].lower) if told else None
    if (
        at is None
        or form is None
        or form[1:] not in (("statement", "base"), ("statement", "present"), ("statement", "past"))
    ):
        return None
    source = tokens[at + 1 : -1]
    if not 0 < len(source) <= _LONGEST_SOURCE or not _speaks(source, tokens[:at], names):
        return None
    return _made(source, tokens[:at], tokens[-1])


def _said_first(tokens: Sequence[Token]) -> Attribution | None:
    """Who is quoted before a colon: "“We lost all”: villagers return to Oste" is the villagers'."""
    if len(tokens) < _SHORTEST_TOLD or tokens[0].quote is None or tokens[1].lower != ":":
        return None
    source = list(
        takewhile(lambda token: token.is_word and not token.tag.startswith(("VB", "MD", "TO", "IN")), tokens[2:])
    )
    verb = tokens[2 + len(source) : 3 + len(source)]
    if not source or len(source) > _LONGEST_SOURCE or not verb or not _is_speaker(source[-1].lower):
        return None
    return _made(source, tokens[:1], tokens[1])


def _without_label(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words behind "Exclusive:" and "UPDATE 2-"."""
    for at in range(1, min(4, len(tokens))):
        if tokens[at].lower in {":", "|", *_DASHES}:
            return tokens[at + 1 :] if tokens[0].lower in listed("cues", "headlines", "labels") else tokens
    return tokens


def _speaks(tokens: Sequence[Token], content: Sequence[Token], names: Sequence[Name]) -> bool:
    """Say whether some words of a headline are somebody who can tell the rest of it."""
    words = [token for token in tokens if token.is_word]
    if (
        not words
        or any(token.lower == "(" for token in tokens)
        or len(words) < len(tokens) - 1
        or looks_like_clause(words)
        or words[0].text[:1].isdigit()
    ):
        return False
    if {word.lower for word in words} & listed("cues", "headlines", "labels"):
        return False
    name = " ".join(word.text for word in words)
    state = find_state(name)
    if state is not None:
        # "Ukraine: 40 dead" tells where; "Ukraine: missile hit hospital" may be either.
        return state.form in ("capital", "seat") or (state.form == "name" and looks_like_clause(content))
    behind = next((at for at, word in enumerate(words) if at and word.lower in PREPOSITIONS), len(words))
    last = words[behind - 1].lower
    place = Span(words[0].span.start, words[-1].span.end)
    known = any(
        one.kind in ("person", "organisation") and (one.span.end == place.end or one.span.start == place.start)
        for one in names
    )
    return known or find_house(name) is not None or _is_speaker(last) or _is_acronym(words)


def _is_amount(tokens: Sequence[Token]) -> bool:
    """Say whether some words are a number with its unit, which tells nothing: "Annual savings: EUR 420 million"."""
    return any(
        token.text[:1].isdigit() and (len(token.text) > 1 or at + 1 < len(tokens)) for at, token in enumerate(tokens)
    )


def _is_paper(tokens: Sequence[Token], content: Sequence[Token]) -> bool:
    """Say whether a headline ends with the paper that tells it: "Dam had cracks for years: report"."""
    words = [token.lower for token in tokens if token.is_word]
    tells = looks_like_clause(content) or any(token.text[:1].isdigit() for token in content)
    return 0 < len(words) <= _LONGEST_PAPER and words[-1] in listed("sources", "document") and tells


def _is_speaker(word: str) -> bool:
    nouns = ("unnamed", "office", "organisation", "media")
    return any(form in listed("sources", noun) for noun in nouns for form in (word, singular(word), word + "s"))


def _is_acronym(words: Sequence[Token]) -> bool:
    text = words[-1].text.replace(".", "")
    return len(words) == 1 and 2 <= len(text) <= 6 and text.isupper() and text.isalpha()


def _made(source: Sequence[Token], content: Sequence[Token], mark: Token) -> Attribution | None:
    said = [token for token in content if token.is_word or token.quote]
    only_quote = said[0].quote if len(said) == 1 else None
    if len(said) < 2 and not only_quote:
        return None
    span = only_quote.inner if only_quote else Span(said[0].span.start, said[-1].span.end)
    words = [token for token in source if token.is_word]
    place = Span(words[0].span.start, words[-1].span.end)
    return Attribution(mark.span, "statement", "", place, (span,), "headline", bool(only_quote), frame=place)
