"""Cues of more than one word: "according to", "quoted Olenko as saying", "put the toll at 40", "has seen no sign of"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.forms import IT_WAS, Cue, CueKind, known_forms, known_phrases
from reportedly.claims.particles import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    begins_amount,
    is_adverb,
)
from reportedly.claims.units import Token
from reportedly.lexicons import listed, load

# "had not so far been able to find": so many words at most before the verb.
_NOTHING = 7
_BEFORE_SEEING = AUXILIARIES | NEGATIONS | ADVERBS | {"so", "far", "thus", "to", "date", "able"}
# "Saw the new treaty as": an object is seldom longer.
_OBJECT = 6
# "Sees full-year sales growth": the thing foreseen stands near.
_AHEAD = 6
_PRONOUNS = frozenset(["it", "he", "she", "they", "we", "i", "you"])
_MARKS = frozenset([",", "—", "–", "(", ")", ".", ""])


def find_openings(words: Sequence[str]) -> list[int]:
    """Return where a cue may begin among the words of a unit: at few of them, and nowhere else."""
    # "Has seen no sign of": without such a noun nothing is seen.
    seeing = _seeing() if not listed("cues", "nothing", "nouns").isdisjoint(words) else frozenset()
    # And "its list has 61": without a list it has no number to tell.
    if not listed("cues", "counts", "lists").isdisjoint(words):
        seeing |= listed("cues", "counts", "holding")
    openings = _openings()
    return [
        at
        for at, (word, behind) in enumerate(zip(words, [*words[1:], ""], strict=False))
        if word in seeing or (word in openings and (not openings[word] or behind in openings[word]))
    ]


@cache
def _openings() -> dict[str, frozenset[str]]:
    """The words with which cues begin, each with those that can follow; with none where any can."""
    found: dict[str, set[str]] = {}
    counted = listed("cues", "changes", "forms") | listed("cues", "counts", "forms")
    judged = listed("cues", "judging", "forms") | listed("cues", "changes", "placing")
    alone = {"as", "put", "puts", "see"} | counted | judged
    contesting = [*listed("cues", "contesting", "forms"), *listed("cues", "contesting", "standing_by")]
    contesting += listed("cues", "contesting", "withdrawing")
    for words in [*known_phrases(), *known_forms(), *listed("cues", "heard", "phrases"), *contesting]:
        first, _, rest = words.partition(" ")
        found.setdefault(first, set()).update(rest.split()[:1])
        if not rest:
            alone |= {first}
    return {word: frozenset() for word in alone} | {
        word: frozenset(following) for word, following in found.items() if word not in alone
    }


@cache
def _seeing() -> frozenset[str]:
    return _BEFORE_SEEING | listed("cues", "nothing", "verbs")


def find_phrase(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of several words that begins at a token, None where none does."""
    return (
        _sees_nothing_at(tokens, at)
        or _phrase_at(tokens, at)
        or _passed_on_at(tokens, at)
        or _puts_at(tokens, at)
        or _contests_at(tokens, at)
        or _stands_by_at(tokens, at)
        or _lists_at(tokens, at)
        or _judges_at(tokens, at)
        or _foresees_at(tokens, at)
    )


def _phrase_at(tokens: Sequence[Token], at: int) -> Cue | None:
    for length in _lengths().get(tokens[at].lower, ()):
        words = " ".join([token.lower for token in tokens[at : at + length]])
        kind = known_phrases().get(words)
        if kind and len(tokens) >= at + length and _stands_apart(tokens, at, at + length, words):
            return Cue(at, at + length - 1, words, kind, "past" if kind in ("doubt", "statement") else "phrase")
    return None


@cache
def _lengths() -> dict[str, list[int]]:
    """How many words the fixed phrases have that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for phrase in known_phrases():
        words = phrase.split()
        found.setdefault(words[0], set()).add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def _stands_apart(tokens: Sequence[Token], first: int, end: int, words: str) -> bool:
    """Say whether a phrase is whole: "it has been reported" without "that" is a cue between commas only."""
    if words in listed("cues", "according", "apart"):
        return _is_per(tokens, first, end)
    if not words.startswith(IT_WAS) or words.endswith(" that"):
        return True
    after = tokens[end].lower if end < len(tokens) else ""
    return first > 0 and tokens[first - 1].lower in _MARKS and after in _MARKS


def _is_per(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether "per" names a source: "Per the Herald, it held", but not "40 per day"."""
    named = any(token.text[:1].isupper() for token in tokens[end : end + 2])
    return named and (at == 0 or tokens[at - 1].lower in _MARKS)


def _passed_on_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "quoted Olenko as saying", "learnt from Olenko that": a statement with the one who passes it on in the same clause."""
    word, after = tokens[at].lower, tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word == "as" and after == "having" and at + 2 < len(tokens):
        lemma, kind, form = known_forms().get(tokens[at + 2].lower, ("", "silent", "base"))
        return Cue(at, at + 2, lemma, "quoted", "participle") if kind == "statement" and form == "past" else None
    if word == "as":
        lemma, kind, form = known_forms().get(after, ("", "silent", "base"))
        return Cue(at, at + 1, lemma, "quoted", "participle") if kind == "statement" and form == "participle" else None
    if f"{word} {after}" in listed("cues", "heard", "phrases"):
        return Cue(at, at + 1, "tell", "heard", "past")
    return None


def _puts_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "puts the number of missing at 40", "raised the toll to 47": the verb is a cue when "at" or "to" and a number follow."""
    link = (
        "at"
        if tokens[at].lower in ("put", "puts") or tokens[at].lower in listed("cues", "changes", "placing")
        else "to"
        if tokens[at].lower in listed("cues", "changes", "forms")
        else None
    )
    if link is None or word_before(tokens, at) in ("was", "were", "is", "are", "be", "been", "to"):
        return None
    for place in range(at + 2, min(at + 16, len(tokens) - 1)):
        if tokens[place].lower in (".", ";", ":", ","):
            break
        if tokens[place].lower == link and begins_amount(tokens[place + 1]):
            between = {token.lower for token in tokens[at + 1 : place]}
            sure = tokens[at].lower in ("put", "puts")
            if not sure and between.isdisjoint(listed("cues", "changes", "things")):
                return None
            foretells = not between.isdisjoint(listed("cues", "changes", "foretelling"))
            kind: CueKind = "belief" if link == "at" else "forecast" if foretells else "statement"
            return Cue(at, at, f"put {link}", kind, "past")
    return None


def _lists_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "lists 12 cases", "its list has 61": who keeps count is told so only before a number."""
    if at + 1 >= len(tokens):
        return None
    kept = (
        tokens[at].lower in listed("cues", "counts", "holding")
        and at > 0
        and tokens[at - 1].lower in listed("cues", "counts", "lists")
    )
    if not kept and tokens[at].lower not in listed("cues", "counts", "forms"):
        return None
    before = word_before(tokens, at)
    if not begins_amount(tokens[at + 1]) or before in DETERMINERS | PREPOSITIONS or is_passive(tokens, at):
        return None
    return Cue(at, at, "list", "statement", "past")


def _judges_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "saw it as a threat", "regards the deal as dead": an opinion; not "saw the car as it left"."""
    if at + 1 == len(tokens) or tokens[at].lower not in listed("cues", "judging", "forms") or is_passive(tokens, at):
        return None
    if tokens[at + 1].lower == "by" or tokens[at].tag == "VBN":
        # "Remarks viewed by some as a threat".
        return None
    before = word_before(tokens, at)
    link = next((n for n in range(at + 2, min(at + _OBJECT, len(tokens) - 1)) if tokens[n].lower == "as"), None)
    if link is None or before in ("to", "not", *DETERMINERS, *PREPOSITIONS) or tokens[link + 1].lower in _PRONOUNS:
        return None
    behind = tokens[link + 1 : link + _OBJECT * 2]
    end = next((n for n, token in enumerate(behind) if token.lower in (",", ".", ";")), len(behind))
    verbs = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in behind[:end])
    crossed = any(not token.is_word for token in tokens[at + 1 : link])
    return None if verbs or crossed else Cue(at, at, "judge", "belief", "past")


def _foresees_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "sees growth of 2%", "sees inflation easing": who looks ahead; not "sees the harbour", nor "sees it as a threat"."""
    if tokens[at].lower not in ("sees", "see") or tokens[at].tag not in ("VBZ", "VBP") or is_passive(tokens, at):
        return None
    behind = tokens[at + 1 : at + 1 + _AHEAD]
    end = next(
        (n for n, token in enumerate(behind) if not token.is_word or token.lower in ("as", "that", "who")), len(behind)
    )
    ahead = any(
        token.lower in listed("cues", "ahead", "nouns") or (n and token.tag == "VBG")
        for n, token in enumerate(behind[:end])
    )
    return (
        Cue(at, at, "foresee", "forecast", "present")
        if ahead and word_before(tokens, at) not in ("to", "not")
        else None
    )


def _contests_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "Contested the ministry's account", "took issue with the figure": one contests an election too, which is no claim."""
    for length in (3, 2, 1):
        words = " ".join([token.lower for token in tokens[at : at + length]])
        if words in listed("cues", "contesting", "forms") and not is_passive(tokens, at):
            return Cue(at, at + length - 1, "contest", "denial", "past") if _is_claim(tokens, at + length) else None
    return None


def _stands_by_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "Stood by her statement that", "withdrew its claim that": says again, or no longer, what one said oneself."""
    for length in (3, 2, 1):
        words = " ".join([token.lower for token in tokens[at : at + length]])
        again = words in listed("cues", "contesting", "standing_by")
        if again or (words in listed("cues", "contesting", "withdrawing") and not is_passive(tokens, at)):
            noun = _own_claim(tokens, at + length)
            return None if noun is None else Cue(at, noun, "say", "statement" if again else "denial", "past")
    return None


def _own_claim(tokens: Sequence[Token], owner: int) -> int | None:
    """The noun of "its claim that" behind a verb, None where something else stands there."""
    if owner >= len(tokens) or tokens[owner].lower not in _OWNERS:
        return None
    for noun in range(owner + 1, min(owner + _CONTESTED, len(tokens) - 1)):
        if tokens[noun].lower in listed("cues", "contesting", "nouns") and tokens[noun + 1].lower == "that":
            return noun
    return None


_OWNERS = frozenset(["his", "her", "its", "their"])


def _is_claim(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a noun phrase is one for what somebody says: "the ministry's account", not "the account holder"."""
    for at in range(first, min(first + _CONTESTED, len(tokens))):
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        noun = tokens[at].lower in listed("cues", "contesting", "nouns")
        if noun and (behind is None or not behind.tag.startswith(("NN", "POS"))):
            return True
        if not tokens[at].tag.startswith(("DT", "JJ", "NN", "POS", "PRP$", "CD", "VBN", "VBG", "RB", "HYPH")):
            return False
    return False


# "The interior ministry's own account": a longer phrase seldom stands before its noun.
_CONTESTED = 8


def _sees_nothing_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "has seen no sign of", "did not find any evidence that": doubt, with the auxiliaries."""
    start = at
    if tokens[at].lower not in _BEFORE_SEEING and tokens[at].lower not in load("cues")["nothing"]["verbs"]:
        return None
    while at < len(tokens) and at - start < _NOTHING and (tokens[at].lower in _BEFORE_SEEING or is_adverb(tokens[at])):
        at += 1
    verb = tokens[at].lower if at < len(tokens) else ""
    words = load("cues")["nothing"]
    if verb not in words["verbs"] and not (verb in words["nouns"] or verb in words["articles"]):
        return None
    if verb in words["verbs"]:
        at += 1
    elif start == at or tokens[at - 1].lower not in words["have"]:
        return None
    negated = any(token.lower in NEGATIONS for token in tokens[start:at])
    articles = words["articles"] if not negated else [*words["articles"], "any"]
    if at >= len(tokens) or tokens[at].lower not in articles:
        return None
    at += 1
    while at < len(tokens) and tokens[at].lower in words["adjectives"]:
        at += 1
    if at >= len(tokens) or tokens[at].lower not in words["nouns"]:
        return None
    link = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if link not in words["links"] or (link == "to" and not _to_believe(tokens, at)):
        return None
    return Cue(start, at + 1, "see nothing", "doubt", "past")


def _to_believe(tokens: Sequence[Token], noun: int) -> bool:
    """Say whether there is "no reason to believe", or no evidence to anything: "no reason to revise it" doubts nothing."""
    behind = tokens[noun + 2].lower if noun + 2 < len(tokens) else ""
    return tokens[noun].lower != "reason" or behind in load("cues")["nothing"]["believing"]


def word_before(tokens: Sequence[Token], at: int) -> str:
    """Return the word before a place without the adverbs between: "has" in "has also repeatedly denied"."""
    at -= 1
    while at >= 0 and (tokens[at].lower in ADVERBS or is_adverb(tokens[at])):
        at -= 1
    return tokens[at].lower if at >= 0 else ""


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form of "be" stands before a verb: "was announced"."""
    return word_before(tokens, at) in ("is", "are", "was", "were", "be", "been", "being", "as")
