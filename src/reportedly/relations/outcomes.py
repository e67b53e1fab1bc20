"""What later sentences say that came of a thing: each sentence, with a claim or without, its telling words, and whether it looks back."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from reportedly.lexicons import listed
from reportedly.records import AHEAD, Edtf, Span
from reportedly.relations.answers import Answer
from reportedly.relations.outcomewords import is_class, outcome_words, word_line
from reportedly.relations.wording import is_negated, negations
from reportedly.text import sentences

# A sentence reaches at most so far from a place in it; a file without stops or lines would otherwise be one.
_REACH = 2000
# A sentence without a claim that looks ahead tells of no outcome.
_COMING = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|should|if|(?:is|are|was|were|due|set|expected) to)\b(?!\s+have\b)|['’]ll\b|\?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s+((?:which|who|whose|where)\b[^,;]*)(?:,|(?=[;.]|\Z))", re.IGNORECASE)
# "as General Brenn had said it would be", not every "she had said".
_AS_TOLD = re.compile(
    r"\bas\b[^.,;\n]{1,60}\bhad\s+(?:said|announced|told|predicted|forecast|expected|promised|foreseen|hoped|warned|planned|pledged)\b"
    r"|\bas\s+(?:announced|promised|planned|scheduled|expected|predicted|foretold)\b",
    re.IGNORECASE,
)
_ASIDES = re.compile(r"(?<=,)[^,.;]{1,60},|\bafter\b[^,.;]{1,40}\bdelays?\b", re.IGNORECASE)
_TELLS = ("asserted", "denied", "estimated")
# "Bridge to open in May", as headlines have it.
_TO, _STOPS = re.compile(r"\bto\b", re.IGNORECASE), tuple('.!…”"’')


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of a report: what it may say of something that was foretold.

    `answer` is the claim that stands for it, `answers` all of them, none of a sentence without, `place` where it stands, `parts` the sentence and its relative clauses apart, `days` the days that its
    claims are about. `looks_back` says that it speaks of what had been foretold, `as_told` that it came as foretold, `fell_short` that something is not so, `put_off` that
    something was given another day or given up, `looks_ahead` that no claim in it says what is so.
    """

    answer: Answer
    answers: tuple[Answer, ...]
    place: Span
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
        """The first day on which it can have been said; of a report without a day the last on which something in it happened."""
        if self.answer.day or self.looks_ahead:
            return self.answer.day
        return max((day.earliest for day in self.days if day.earliest), default=None)


def find_tellings(answers: Sequence[Answer], after: date | None = None) -> list[Telling]:
    """Return the sentences that can tell what became of something, in the order of the answers.

    A sentence whose claims all look ahead ("the search is due to end on Sunday") tells nothing, unless it looks back at
    what had been foretold: "the search, first planned to end on Sunday, was called off". A sentence without a claim is the outlet's own,
    and the claim that stands nearest stands for it; of these only what was said `after` a day is read.
    """
    held: dict[tuple[str, Span], list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.claim and answer.claim.content.spans:
            held[answer.report.id, sentence_at(answer.report.text, answer.claim.content.spans[0])].append(answer)
    found = [_telling(members, span) for (_, span), members in held.items()]
    found += (_plain_telling(near, span) for near, span in _beside(held, after))
    for (_, span), members in held.items():
        found += _first_half(members, span)
    return [telling for telling in found if telling is not None]


def _beside(held: Mapping[tuple[str, Span], Sequence[Answer]], after: date | None) -> Iterator[tuple[Answer, Span]]:
    """The sentences without a claim in the paragraphs and headlines of reports, each with the claim that stands nearest."""
    by_report: dict[str, list[tuple[Span, Answer]]] = defaultdict(list)
    for (report, span), members in held.items():
        by_report[report].append((span, min(members, key=_standing)))
    for claimed in by_report.values():
        if after and not any(near.day and near.day > after for _, near in claimed):
            continue
        claimed.sort(key=lambda one: one[0])
        said_in = claimed[0][1].report
        taken, starts = {span for span, _ in claimed}, [span.start for span, _ in claimed]
        for part in said_in.spans("headline", "body"):
            for span in _all_sentences(said_in.text, part):
                if span not in taken and len(span) <= _REACH:
                    yield _nearest(claimed, starts, span), span


def _all_sentences(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    while start < part.end:
        end = text.find("\n", start, part.end)
        end = end if end >= 0 else part.end
        yield from sentences(text, Span(start, end))
        start = end + 1


def _nearest(claimed: Sequence[tuple[Span, Answer]], starts: Sequence[int], span: Span) -> Answer:
    at = bisect(starts, span.start)
    around = claimed[max(0, at - 1) : at + 1]
    return min(around, key=lambda one: (abs(one[0].start - span.start), one[0].start))[1]


def _first_half(members: Sequence[Answer], span: Span) -> Iterator[Telling | None]:
    """What stands before a semicolon where the rest looks ahead: "The portal remains closed; it would open on 24 October"."""
    text = span.of(members[0].report.text)
    half, semicolon, rest = text.partition("; ")
    if semicolon and _COMING.search(rest) and not _COMING.search(half):
        yield _plain_telling(min(members, key=_standing), Span(span.start, span.start + len(half)))


def _plain_telling(near: Answer, span: Span) -> Telling | None:
    """What a sentence without a claim tells, in the outlet's own words: "The attempt to refloat the ship was put off."."""
    text = span.of(near.report.text)
    is_headline = text[-1:] not in _STOPS and near.report.text[span.end : span.end + 1] != ";"
    if text.endswith("?") or _COMING.search(text) or (is_headline and _TO.search(text)):
        return None
    words = outcome_words(text)
    if not words:
        return None
    moved = has_mark(_ASIDES.sub("", text), "moved")
    short = is_negated(text) or has_mark(text, "failed")
    return Telling(
        near,
        (),
        span,
        text,
        words,
        _parts(text),
        (),
        looks_back(text),
        bool(_AS_TOLD.search(text)),
        short,
        moved,
        False,
    )


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


def part_on(telling: Telling, words: frozenset[str]) -> str:
    """Return the part of a sentence, itself without its relative clauses or one of these, that has most of some words."""
    return max(telling.parts, key=lambda part: len(outcome_words(part) & words))


def says_no(telling: Telling, words: frozenset[str]) -> bool:
    """Say whether a sentence says that a thing did not come about, in the part that speaks of it, by a "not" that stands near its words."""
    if telling.answers and telling.answer.claim and telling.answer.claim.stance == "denied":
        return True
    most = part_on(telling, words)
    if (telling.looks_back or _STILL.search(most)) and has_mark(most, "failed"):
        return True
    # "The mine must not grow, the court said" rules, and does not say that there is no ruling.
    shared = outcome_words(most) & words
    said = frozenset(filter(is_class, shared)) or shared
    return any(
        not said or start < _OPENING or outcome_words(most[max(0, start - _NEAR) : end + _NEAR]) & said
        for start, end in negations(most)
    )


# So far from a "not" stands what it is said of, but for "None of them", which opens a sentence.
_NEAR, _OPENING = 25, 10
_STILL = re.compile(r"\bstill\b", re.IGNORECASE)


def looks_back(words: str) -> bool:
    """Say whether a sentence speaks of what had been foretold: "as she had said", "the address, announced for Friday, was never held"."""
    if has_mark(words, "back") or has_mark(words, "passed") or _AS_TOLD.search(words):
        return True
    return has_mark(words, "restated") and (is_negated(words) or has_mark(words, "failed"))


def has_mark(words: str, kind: str) -> bool:
    """Say whether words hold one of the phrases of a list of outcomes."""
    line, each = word_line(words)
    by_first = _marks(kind)
    return any(mark in line for first in each & by_first.keys() for mark in by_first[first])


def _telling(members: Sequence[Answer], span: Span) -> Telling | None:
    text = span.of(members[0].report.text)
    back = looks_back(text)
    stances = {answer.claim.stance for answer in members if answer.claim}
    # "The opening, put off twice, took place": what stands aside is over.
    moved = has_mark(_ASIDES.sub("", text), "moved")
    if not (back or moved) and (stances & AHEAD or not stances & {*_TELLS, "doubted"}):
        return None
    best = min(members, key=_standing)
    days = tuple(sorted({answer.claim.about for answer in members if answer.claim and answer.claim.about}, key=str))
    ahead = not stances & {*_TELLS, "doubted"}
    short = is_negated(text) or has_mark(text, "failed")
    told = bool(_AS_TOLD.search(text))
    ordered = tuple(sorted(members, key=lambda answer: answer.order))
    return Telling(best, ordered, span, text, outcome_words(text), _parts(text), days, back, told, short, moved, ahead)


def _parts(text: str) -> tuple[str, ...]:
    """A sentence without its relative clauses, and each of these: who did what in them is another matter."""
    return (_RELATIVE.sub("", text), *_RELATIVE.findall(text))


def _standing(answer: Answer) -> tuple[int, int, str]:
    """The claim that stands for a sentence: one that says what is so, then the longest."""
    claim = answer.claim
    return (claim is None or claim.stance not in _TELLS, -len(claim.content.text) if claim else 0, answer.id)


@cache
def _marks(kind: str) -> Mapping[str, tuple[str, ...]]:
    """The phrases of a list of outcomes by their first word; few sentences hold any of most."""
    found: dict[str, list[str]] = defaultdict(list)
    for mark in sorted(listed("outcomes", kind, "marks")):
        line, _ = word_line(mark)
        found[line.split()[0]].append(line)
    return {first: tuple(lines) for first, lines in found.items()}
