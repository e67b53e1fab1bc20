"""Statements that say the opposite without a "not": "he is alive" and "he is dead", "found guilty" and "acquitted"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.lexicons import listed, load, spaced
from reportedly.relations.answers import Answer
from reportedly.relations.negations import names_in
from reportedly.relations.wording import REMEMBERED, small_words, stem

# Of so many statements with one predicate each is compared with those before it, so that a long story stays linear.
_NEAR = 40
# A predicate stands near the beginning of what is said; further on it is said of something else.
_LENGTH = 200
# "He is dead", "He is alive": two pronouns are of one when they stand so near in one report.
_BESIDE = 400
_STANCES = ("asserted", "estimated")


@dataclass(frozen=True, slots=True)
class Said:
    """What a statement says of whom: a pair of opposites, the side, the stems of the words for its subject, and whose or where it is."""

    pair: str
    is_so: bool
    subject: frozenset[str]
    is_pronoun: bool
    of: frozenset[str] = frozenset()


def find_opposites(answers: Sequence[Answer]) -> Iterator[tuple[Answer, Answer]]:
    """Yield pairs of statements of which the first says that something is so and the second the opposite, of the same thing.

    "The bridge is safe" and "the bridge is unsafe" are one, "the school is open" and "the pass is shut" none. A court that convicts
    and one that acquits speak of one person. Which question they answer is decided in `relations.denials`.
    """
    before: dict[str, list[tuple[Answer, Said]]] = defaultdict(list)
    for answer in answers:
        said = _said(answer)
        if said is None:
            continue
        for other, known in before[said.pair][-_NEAR:]:
            if known.is_so != said.is_so and other.by != answer.by and _of_one(other, known, answer, said):
                yield (other, answer) if known.is_so else (answer, other)
        before[said.pair].append((answer, said))


def _said(answer: Answer) -> Said | None:
    claim = answer.claim
    if claim is None or claim.stance not in _STANCES:
        return None
    said = read_predicate(claim.content.text[:_LENGTH])
    return None if said is None or (claim.source.kind == "outlet" and said.is_pronoun) else said


@lru_cache(maxsize=REMEMBERED)
def read_predicate(words: str) -> Said | None:
    """Return what a statement says of its subject by a word that has an opposite; None for all others, and for "is it safe?"."""
    # Few statements hold such a word, and the pattern takes ten times as long.
    found = None if small_words(words).isdisjoint(_telling_words()) else _find_predicate(words)
    if found is None or words.rstrip(" ”\"'").endswith("?"):
        return None
    pair, side = _sides()[found["word"].casefold()]
    is_so = (side == "yes") != bool(found["no"])
    if found["no"] and pair in load("questions")["opposites_of_manner"]["pairs"]:
        # Who has not resigned yet need not have been dismissed.
        return None
    if pair in load("questions")["opposites_of_persons"]["pairs"]:
        names = names_in(words)
        return Said(pair, is_so, names, False) if names else None
    subject = _CLAUSES.split(found["held"] or words[: found.start()].strip())[-1]
    # Of "the gate of the Orlin depot" the gate, and Orlin's.
    head = _BEHIND_HEAD.split(subject, maxsplit=1)[0]
    last = re.findall(r"[^\W\d_]{2,}", head)[-4:]
    pronoun = len(last) == 1 and last[0].casefold() in _PRONOUNS
    stems = frozenset(stem(word) for word in last) - _stop_stems()
    return Said(pair, is_so, stems, pronoun, names_in(subject[len(head) :])) if stems or pronoun else None


def _find_predicate(words: str) -> re.Match[str] | None:
    return _predicates().search(words) or _held().search(words)


# "Said that the lamp, which was new, was on": what is spoken of stands in the last clause.
_CLAUSES = re.compile(r"[;:.!?]\s|\b(?:that|but|because|while|although)\s")
_BEHIND_HEAD = re.compile(
    r"(?<=\w)\s+(?:of|in|at|on|near|to|for|with|between|from|under|behind|outside|inside)\s", re.IGNORECASE
)


def _of_one(one: Answer, said: Said, other: Answer, also: Said) -> bool:
    """Say whether two statements speak of the same: share the words for it, or are pronouns side by side."""
    if said.is_pronoun or also.is_pronoun:
        if one.report.id != other.report.id or one.claim is None or other.claim is None:
            return False
        apart = abs(one.claim.content.spans[0].start - other.claim.content.spans[0].start)
        return said.is_pronoun and also.is_pronoun and apart <= _BESIDE
    if said.of and also.of and said.of.isdisjoint(also.of):
        # The gate of the depot, and that of the school.
        return False
    fewer = min(len(said.subject), len(also.subject))
    return fewer > 0 and 2 * len(said.subject & also.subject) >= fewer


_PRONOUNS = frozenset(["he", "she", "it", "they"])


@cache
def _stop_stems() -> frozenset[str]:
    return frozenset(map(stem, listed("questions", "common", "words"))) | frozenset(
        map(stem, ("mr", "mrs", "president", "minister"))
    )


@cache
def _sides() -> dict[str, tuple[str, str]]:
    """Each word with the pair that it belongs to and its side."""
    return {
        word: (pair, side)
        for pair, sides in load("questions")["opposites"].items()
        for side, words in sides.items()
        for word in words
    }


@cache
def _telling_words() -> frozenset[str]:
    """The longest word of each of the opposites: a text without any of these holds none of them."""
    return frozenset(max(words.split(), key=len) for words in _sides())


@cache
def _predicates() -> re.Pattern[str]:
    verbs = (
        r"(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|stands?|stood|lies|lay|found|pleaded"
        r"|court(?:\s+of\s+\w+)?|jury|judges?|bench|tribunal|has|have|had)"
    )
    beside = r"(?:still|now|also|again|already|always|perfectly|completely|\w+ly|been|left|kept|held|wide|all)"
    return re.compile(
        rf"\b(?P<held>(?!))?{verbs}\s+(?:{beside}\s+){{0,3}}(?P<no>not\s+|never\s+|n[’']t\s+)?(?:{beside}\s+){{0,2}}(?P<word>{_told()})\b{_IN_TALKS}",
        re.IGNORECASE,
    )


# "They are locked in talks" says of no door that it is shut.
_IN_TALKS = r"(?!\s+in\s+(?:an?|the|talks|battle|combat|dispute)\b)"


@cache
def _held() -> re.Pattern[str]:
    """ "Flew with their transponders switched off", "had its beacon turned off"."""
    return re.compile(
        rf"\b(?:with|had|has|have|left|kept)\s+(?P<no>(?!))?(?:its|their|his|her|the|all|both)\s+(?P<held>(?:[\w’'-]+\s+){{1,4}}?)(?P<word>{_told()})\b",
        re.IGNORECASE,
    )


def _told() -> str:
    return "|".join(map(spaced, sorted(_sides(), key=len, reverse=True)))
