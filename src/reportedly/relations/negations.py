"""Statements with "not" in them and what says the opposite: "She was not overloaded", "The ship was overloaded"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.language import singular
from reportedly.lexicons import load
from reportedly.relations.wording import REMEMBERED, calls_false, counted_class, is_negated, stem, stems

# Most statements hold no such word, in small letters.
_NOT = re.compile(r"n(?:o(?:t|ne)?|ever|[’']t)\b")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’')]*\s+|\n")
# "There has been no coup", "not one soldier has crossed", "none of our boats": that something is not there at all.
# "At no time" and "by no means" say of no thing that it is not there. "No more than 800" is a number, and no denial; "there is no doubt" says that something is so.
_NONE = re.compile(
    r"(?<!\bat )(?<!\bby )(?<!\bin )\b(?:there\s+(?:is|are|was|were|has been|have been|had been)\s+(?:no|not|never)|no|not (?:a single|one|a|any)|none of)"
    r"(?!\s+\w+\s+than\b)(?!\s+(?:doubt|doubting|denying|mistake|mistaking|secret)\b)"
    r"\s+((?:(?:a|an|any|one|single)\s+)?[^\W\d_]+(?:\s+[^\W\d_]+)?)",
    re.IGNORECASE,
)
# "What I said was not true" says nothing of the world but that something else is so.
_IS_NOT = re.compile(
    # "One of them a child who was not on the list" says so of the child alone.
    r"(?<!\bwho )(?<!\bwhich )\b(?:is|are|was|were|am)\s*(?:not|n[’']t)\s+(?!true\b|right\b|correct\b|sure\b|clear\b|known\b|only\b|yet\b|able\b|going\b)"
    r"([^\W\d_]+)(?=\s*(?:[.,;]|\Z)|\s+(?:and|but|when|at|in|on|by)\b)",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\bthere\s+(?:is|are|was|were|has been|have been|had been)\s+(?:an?|the)?\s*([^\W\d_]+)", re.IGNORECASE
)
_IS = re.compile(
    r"\b(?:is|are|was|were|been)\s+([^\W\d_]+)(?=\s*(?:[.,;]|\Z)|\s+(?:and|but|when|at|in|on|by)\b)", re.IGNORECASE
)
# "No new case has been found" says nothing against the cases that there were.
_FURTHER = re.compile(r"\b(?:no|not (?:a|a single|any|one)) (new|further|fresh|additional|more|other)\b", re.IGNORECASE)
_BUT = re.compile(r",?\s+(?:and|but|nor|or)\s+(?:no|not|that|he|she|it|they|we|i)\b.*", re.IGNORECASE | re.DOTALL)
_BESIDE = re.compile(r"[,;:]|\b(?:who|which|that|because|although|though|while|but|and|if|as)\b", re.IGNORECASE)
_LENGTH = 300


@lru_cache(maxsize=REMEMBERED)
def denied_sentence(words: str) -> str | None:
    """Return the sentence of a statement that says that something is not so; None when it says no such thing of a thing.

    "There has been no coup. Go to work" gives "There has been no coup". "I do not know" says nothing of the world.
    """
    if not _NOT.search(words[:_LENGTH].casefold()) and not calls_false(words[:_LENGTH]):
        return None
    sentences = _SENTENCE.split(words[:_LENGTH])[:4]
    for sentence in sorted(sentences, key=lambda one: not calls_false(one)):
        if calls_false(sentence) or _IS_NOT.search(sentence) or _NONE.search(sentence):
            return sentence.strip()
    return None


def is_denied_first(sentence: str) -> bool:
    """Say whether a sentence denies in its main clause: not behind a comma or "who" ("44 were aboard, one was not on the list")."""
    found = _NONE.search(sentence) or _IS_NOT.search(sentence)
    return found is not None and not _BESIDE.search(sentence[: found.start()])


def what_is_denied(sentence: str) -> str:
    """Return the statement behind a denial, without its "not": "there is a case in Maraba", "She was overloaded"."""
    if calls_false(sentence):
        found = _false_claim().search(sentence)
        return found[1].strip() if found else sentence
    plain = _BUT.sub("", sentence)
    if _NONE.search(plain):
        return re.sub(
            r"\b(?:no|not (?:a single one|a single|one|a|any)|none)\b", "any", plain, count=1, flags=re.I
        ).strip(" .")
    return re.sub(r"\s*\bnot\b|n[’']t\b", "", plain, count=1, flags=re.IGNORECASE).strip(" .")


@lru_cache(maxsize=REMEMBERED)
def telling(words: str) -> frozenset[str]:
    """Return the telling words of a statement with one word for troops and soldiers, and for Kestria and Kestrian."""
    found = set(stems(words))
    for word in re.findall(r"[^\W\d_]+", words):
        one = singular(word.casefold())
        name = counted_class(one)
        if name and name != one:
            found = found - {stem(word)} | {name}
        elif word[0].isupper() and re.search(r"(?:an|ans|ian|ians)\Z", word):
            found = found - {stem(word)} | {stem(word.rstrip("s")[:-1])}
    return frozenset(found)


@lru_cache(maxsize=REMEMBERED)
def names_in(words: str) -> frozenset[str]:
    """Return the telling words of some words that stand in capitals, which are mostly names."""
    return telling(" ".join(re.findall(r"(?<=\S )[A-Z][^\W\d_]+|\A[A-Z][^\W\d_]+", words)))


def says_opposite(sentence: str, other: str) -> bool:
    """Say whether a statement says what a denying sentence says is not so."""
    further = _FURTHER.search(sentence)
    for said in _SENTENCE.split(other[:_LENGTH])[:3]:
        if is_negated(said) or calls_false(said) or (further and further[1].casefold() not in said.casefold()):
            continue
        if _same_predicate(sentence, said) or _share_enough(sentence, said):
            return True
    return False


def _same_predicate(sentence: str, said: str) -> bool:
    """ "There has been no coup" and "there had been a coup"; "was not overloaded" and "was overloaded"."""
    none, there = _NONE.search(sentence), _THERE.search(said)
    if none and there and stem(there[1]) in {stem(word) for word in none[1].split()}:
        return True
    if none and _speaks_of(none[1], said):
        return True
    is_not = _IS_NOT.search(sentence)
    return is_not is not None and any(stem(found[1]) == stem(is_not[1]) for found in _IS.finditer(said))


def _speaks_of(none: str, said: str) -> bool:
    """ "There are no talks" is contradicted by "The talks have gone on for weeks" and by "we are in talks", and not by "after the talks"."""
    wanted = stems(none)
    subject = frozenset(map(stem, re.findall(r"[^\W\d_]+", said)[:_SUBJECT]))
    there = _HAPPENING.search(said)
    return bool(wanted) and (
        (there is not None and {stem(there[1])} == wanted) or (wanted <= subject and bool(_GOES_ON.search(said)))
    )


# "Talks have been going on", "The talks continue": the subject with its article, and a verb that says that it is there.
_SUBJECT = 3
_GOES_ON = re.compile(
    r"\b(?:(?:is|are|was|were|has been|have been|had been)\s+(?:going on|under way|underway|continuing|held|being held|taking place|happening|in progress)"
    r"|(?:has|have|had)\s+(?:begun|started|taken place|happened|gone on|broken out|resumed)|continues?|took place|takes place|happened|began|started|exists?|existed)\b",
    re.IGNORECASE,
)
_HAPPENING = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:now\s+|still\s+|already\s+)?in\s+(?:[a-z]+\s+)?([a-z]+)\b", re.IGNORECASE
)

# A statement that shares fewer words with a denial only speaks of the same thing.
_SHARED, _SHARE = 2, 0.6


def _share_enough(sentence: str, said: str) -> bool:
    denied, told = telling(what_is_denied(sentence)), telling(said)
    shared = denied & told
    # Names alone show what a story is about, not what is said.
    return bool(shared - names_in(said)) and len(shared) >= max(_SHARED, _SHARE * min(len(denied), len(told)))


@cache
def _false_claim() -> re.Pattern[str]:
    words = load("questions")["rejecting"]
    said, false = "|".join(words["said"]), "|".join(words["false"])
    return re.compile(
        rf"\b(?:{said})s?\s+(?:that|of|about|on)\s+((?:(?!\b(?:{said})\b)[^.!?\n]){{3,200}}?)"
        rf"\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:{false})\b",
        re.IGNORECASE,
    )
