"""What later sentences say that came of a thing: each sentence with a claim, its telling words, and whether it looks back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from reportedly.lexicons import listed, load
from reportedly.records import Edtf, Span
from reportedly.relations.answers import Answer
from reportedly.relations.dues import WITHIN
from reportedly.relations.wording import is_negated, stem, stems
from reportedly.text import sentences

# A sentence reaches at most so far from a place in it; a file without stops or lines would otherwise be one.
_REACH = 2000
_RELATIVE = re.compile(r",\s+((?:which|who|whose|where)\b[^,;]*)(?:,|(?=[;.]|\Z))", re.IGNORECASE)
# "because rain is forecast" and "weather permitting" are not what is foretold.
_CONDITION = re.compile(
    r"[,\s]+(?:because|if|unless|provided|although|weather permitting)\b.*", re.IGNORECASE | re.DOTALL
)
# "as General Brenn had said it would be", not every "she had said".
_AS_TOLD = re.compile(
    r"\bas\b[^.,;\n]{1,60}\bhad\s+(?:said|announced|told|predicted|forecast|expected|promised|foreseen|hoped|warned|planned|pledged)\b"
    r"|\bas\s+(?:announced|promised|planned|scheduled|expected|predicted|foretold)\b",
    re.IGNORECASE,
)
_ASIDES = re.compile(r"(?<=,)[^,.;]{1,60},|\bafter\b[^,.;]{1,40}\bdelays?\b", re.IGNORECASE)
_SHUT_UNTIL = re.compile(r"\b(?:closed|shut)\s+(?:\w+\s+){0,2}?(?:until|till)\b", re.IGNORECASE)
# Nobody marches in "by March 15".
_MARCH = re.compile(r"\bMarch\b(?=\s+\d|[,.]|\Z)|(?<=\d )March\b|(?<=(?:in|by|of) )March\b")
_TELLS = ("asserted", "denied", "estimated")
_AHEAD = ("forecast", "intended", "conditional")


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of a report that holds a claim: what it may say of something that was foretold.

    `answer` is the claim that stands for it, `answers` all of them, `parts` the sentence and its relative clauses apart, `days` the days that its
    claims are about. `looks_back` says that it speaks of what had been foretold, `as_told` that it came as foretold, `fell_short` that something is not so, `put_off` that
    something was given another day or given up, `looks_ahead` that no claim in it says what is so.
    """

    answer: Answer
    answers: tuple[Answer, ...]
    text: str
    words: frozenset[str]
    parts: tuple[str, ...]
    days: tuple[Edtf, ...]
    looks_back: bool
    as_told: bool
    fell_short: bool
    put_off: bool
    looks_ahead: bool

    @property
    def day(self) -> date | None:
        """The first day on which it can have been said."""
        return self.answer.day


def find_tellings(answers: Sequence[Answer]) -> list[Telling]:
    """Return the sentences that can tell what became of something, in the order of the answers.

    A sentence whose claims all look ahead ("the search is due to end on Sunday") tells nothing, unless it looks back at
    what had been foretold: "the search, first planned to end on Sunday, was called off".
    """
    held: dict[tuple[str, Span], list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.claim and answer.claim.content.spans:
            held[answer.report.id, sentence_at(answer.report.text, answer.claim.content.spans[0])].append(answer)
    found = (_telling(members, span) for (_, span), members in held.items())
    return [telling for telling in found if telling is not None]


def sentence_at(text: str, place: Span) -> Span:
    """Return the sentence around a place; of a line without end only what stands near it."""
    near = max(0, place.start - _REACH)
    start = text.rfind("\n", near, place.start) + 1 or near
    end = text.find("\n", place.end, place.end + _REACH)
    line = Span(start, end if end >= 0 else min(len(text), place.end + _REACH))
    around = (one for one in _sentences_in(text, line) if one.start <= place.start < one.end)
    return next(around, place)


# Places are asked for report by report, several of a line one after the other.
@lru_cache(maxsize=256)
def _sentences_in(text: str, line: Span) -> tuple[Span, ...]:
    return tuple(sentences(text, line))


def thing_words(words: str) -> frozenset[str]:
    """Return the telling words of what is foretold, each as the name of its class: "the address" is {"speak"}.

    Conditions, times to go and words of forecasting are left out: "she expects a smaller crowd, because rain is forecast" is
    {"fewer", "crowd"}.
    """
    found = outcome_words(WITHIN.sub("", _CONDITION.sub("", words))) - _telling_words()
    # What stays shut until a day is to open on it.
    return found - {"close", "stay", "until"} | {"open"} if _SHUT_UNTIL.search(words) else found


def outcome_words(words: str) -> frozenset[str]:
    """Return the telling words of a sentence, each as the names of its classes."""
    words = _MARCH.sub("", words)
    plain, found, classes = words.casefold(), stems(words), _classes()
    named = [names for phrase, names in _phrases().items() if phrase in plain]
    for word in found & classes.keys():
        found -= {word}
        named.append(classes[word])
    return found.union(*named)


def is_class(word: str) -> bool:
    """Say whether a word names a class of outcomes and not only itself."""
    return word in load("outcomes")["same"]


def says_no(telling: Telling, words: frozenset[str]) -> bool:
    """Say whether a sentence says that a thing did not come about, in the part that speaks of it."""
    if telling.answer.claim and telling.answer.claim.stance == "denied":
        return True
    most = max(telling.parts, key=lambda part: len(outcome_words(part) & words))
    return is_negated(most) or (telling.looks_back and has_mark(most, "failed"))


def looks_back(words: str) -> bool:
    """Say whether a sentence speaks of what had been foretold: "as she had said", "the address, announced for Friday, was never held"."""
    if has_mark(words, "back") or has_mark(words, "passed") or _AS_TOLD.search(words):
        return True
    return has_mark(words, "restated") and (is_negated(words) or has_mark(words, "failed"))


def has_mark(words: str, kind: str) -> bool:
    """Say whether words hold one of the phrases of a list of outcomes."""
    plain = words.casefold()
    # Few sentences hold any, and a pattern that begins at any word takes ten times as long.
    return any(mark in plain for mark in _plain_marks(kind)) and bool(_marks(kind).search(words))


def _telling(members: Sequence[Answer], span: Span) -> Telling | None:
    text = span.of(members[0].report.text)
    back = looks_back(text)
    stances = {answer.claim.stance for answer in members if answer.claim}
    # "The opening, put off twice, took place": what stands aside is over.
    moved = has_mark(_ASIDES.sub("", text), "moved")
    if not (back or moved) and (stances & set(_AHEAD) or not stances & {*_TELLS, "doubted"}):
        return None
    best = min(members, key=_standing)
    days = tuple(sorted({answer.claim.about for answer in members if answer.claim and answer.claim.about}, key=str))
    ahead = not stances & {*_TELLS, "doubted"}
    short = is_negated(text) or has_mark(text, "failed")
    told = bool(_AS_TOLD.search(text))
    ordered = tuple(sorted(members, key=lambda answer: answer.order))
    return Telling(best, ordered, text, outcome_words(text), _parts(text), days, back, told, short, moved, ahead)


def _parts(text: str) -> tuple[str, ...]:
    """A sentence without its relative clauses, and each of these: who did what in them is another matter."""
    return (_RELATIVE.sub("", text), *_RELATIVE.findall(text))


def _standing(answer: Answer) -> tuple[int, int, str]:
    """The claim that stands for a sentence: one that says what is so, then the longest."""
    claim = answer.claim
    return (claim is None or claim.stance not in _TELLS, -len(claim.content.text) if claim else 0, answer.id)


@cache
def _plain_marks(kind: str) -> tuple[str, ...]:
    return tuple(mark.casefold() for mark in sorted(listed("outcomes", kind, "marks")))


@cache
def _marks(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(listed('outcomes', kind, 'marks'))))})\b", re.IGNORECASE)


@cache
def _telling_words() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("outcomes", "telling", "words"))


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in load("outcomes")["same"].items():
        for word in words:
            if " " not in word:
                found[stem(word)].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _phrases() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in load("outcomes")["same"].items():
        for word in words:
            if " " in word:
                found[word].add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}
