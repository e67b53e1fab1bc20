"""Parentheses that name who passes a statement on: ", citing two officials,", ", as quoted by Radio Corin,", ", whom Kyodo quoted,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.claims.attributed import Attribution
from reportedly.claims.forms import find_form
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.nouns import kind_of_noun
from reportedly.claims.particles import AUXILIARIES
from reportedly.claims.phrases import strip_openers
from reportedly.claims.wording import Phrases, can_hold, make_phrases
from reportedly.language import find_house, singular
from reportedly.lexicons import listed
from reportedly.records import Span

_OPENING = frozenset([",", "—", "–", "("])
_ENDS = STOPS | {",", ";", ":", "—", "–", "(", ")", "that", "and"}
_RELATIVE = frozenset(["which", "who"])
# "which in turn had cited", "itself citing".
_BETWEEN = AUXILIARIES | {"in", "turn", "itself", "themselves", "also", "both", "all", "each"}

_LINK_WORDS = _RELATIVE | _BETWEEN | {words.split()[0] for words in listed("cues", "citing", "inward")}


@dataclass(frozen=True, slots=True)
class Citation:
    """A parenthesis at tokens `first` to `last`: through whom a statement came, nearest the outlet first.

    `inward`: what it names stands behind the speaker of the sentence ("citing"), else before it ("as quoted by"). `cue` are the words
    that name the innermost.
    """

    first: int
    last: int
    cue: Span
    sources: tuple[Span, ...]
    inward: bool


def find_citations(frame: Frame) -> list[Citation]:
    """Return the parentheses of a frame that name who passes on what it says, in reading order.

    "Yonhap, citing NHK, which quoted an officer, reported" has one with two sources. "citing the cost" has none: costs say nothing.
    """
    found: list[Citation] = []
    if not can_hold(frame.words, _links()):
        return found
    at = 0
    while at < len(frame.tokens):
        one = _outward_at(frame, at) or _inward_at(frame, at)
        if one:
            found.append(one)
        at = one.last + 1 if one else at + 1
    return found


def _inward_at(frame: Frame, at: int) -> Citation | None:
    """A chain of "citing NP, which quoted NP" that a comma, a dash, a bracket or the sentence opens."""
    opens = frame.lower(at) in _OPENING
    if not opens and (frame.lower(at) not in _LINK_WORDS or not _goes_on(frame, at)):
        return None
    links: list[tuple[Span, Span]] = []
    place = at + 1 if opens else at
    while link := _link_at(frame, place, first=not links):
        verb, source, place = link
        links.append((verb, source))
    if not links:
        return None
    last = place - 1
    if frame.lower(place) in (",", ")", "—", "–") and frame.last > place:
        last = place
    return Citation(at, last, links[-1][0], tuple(source for _, source in links), inward=True)


def _goes_on(frame: Frame, at: int) -> bool:
    """Say whether a link without a mark before it is one: it opens the sentence, or goes with a verb or a name before it."""
    named = frame.tag(at - 1).startswith("NNP") and frame.lower(at) in ("citing", "quoting")
    return at == 0 or frame.lower(at - 1) in STOPS or find_form(frame.lower(at - 1)) is not None or named


def _link_at(frame: Frame, at: int, *, first: bool) -> tuple[Span, Span, int] | None:
    """One link with its verb, its source and the place behind it."""
    if not first and frame.lower(at) == ",":
        at += 1
    relative = frame.lower(at) in _RELATIVE
    while frame.lower(at) in _BETWEEN or (relative and frame.lower(at) in _RELATIVE):
        at += 1
    length = _length_of(frame, at, "relative") if relative else 0
    length = length or _length_of(frame, at, "inward")
    if not length:
        return None
    source = _noun_phrase(frame, _behind_naming(frame, at + length))
    if source is None or not names_a_speaker(frame, *source) or frame.lower(source[1] + 1) == "as":
        return None
    if frame.lower(source[0]) in ("by", "in", "as"):
        # "Which was quoted by the Mail": the Mail quotes.
        return None
    refers = any(frame.lower(place) in ("referring", "reference") for place in range(at, at + length))
    if refers and not _is_authority(frame, *source):
        return None
    return frame.span(at, at + length - 1), frame.span(*source), source[1] + 1


def _behind_naming(frame: Frame, at: int) -> int:
    """The place behind what says that the citing one calls them so: "citing what he said were (two officials)"."""
    if frame.lower(at) != "what" or frame.lower(at + 1) not in PRONOUNS or find_form(frame.lower(at + 2)) is None:
        return at
    at += 3
    while frame.lower(at) in AUXILIARIES | {"as", "to"}:
        at += 1
    return at


def _outward_at(frame: Frame, at: int) -> Citation | None:
    """ ", as quoted by Radio Corin," and ", whom Kyodo quoted,": who stands between the speaker and the report."""
    if frame.lower(at) not in _OPENING:
        return None
    if frame.lower(at + 1) == "whom":
        verb = next((n for n in range(at + 2, min(at + 10, len(frame.tokens))) if _length_of(frame, n, "quoted")), None)
        if verb is None:
            return None
        first, last = strip_openers(frame, at + 2, verb - 1)
        while last > first and frame.lower(last) in AUXILIARIES:
            last -= 1
        return _closed(frame, at, verb, (first, last), verb + 1) if first <= last else None
    if frame.lower(at + 1) == "according" and frame.lower(at + 2) == "to":
        return _according_at(frame, at)
    start = at + 2 if frame.lower(at + 1) == "as" or frame.lower(at + 1) in _RELATIVE else at + 1
    while frame.lower(at + 1) in _RELATIVE and frame.lower(start) in AUXILIARIES:
        start += 1
    if not _length_of(frame, start, "quoted") or frame.lower(start + 1) not in ("by", "in"):
        return None
    source = _noun_phrase(frame, start + 2)
    if source is None or frame.lower(source[1] + 1) == "as":
        return None
    return _closed(frame, at, start, source, source[1] + 1)


def _according_at(frame: Frame, at: int) -> Citation | None:
    """ "said, according to Radio Corin, that": the radio stands between the speaker and the report."""
    source = _noun_phrase(frame, at + 3)
    if source is None or find_form(frame.lower(at - 1)) is None or frame.lower(source[1] + 2) != "that":
        return None
    one = _closed(frame, at, at + 1, source, source[1] + 1)
    return replace(one, cue=frame.span(at + 1, at + 2)) if one else None


def _closed(frame: Frame, at: int, verb: int, source: tuple[int, int], place: int) -> Citation | None:
    if frame.lower(place) not in _OPENING | STOPS | {")", ""}:
        return None
    last = place if frame.lower(place) in (",", ")", "—", "–") and frame.last > place else place - 1
    return Citation(at, last, frame.span(verb, verb), (frame.span(*source),), inward=False)


def _length_of(frame: Frame, at: int, kind: str) -> int:
    """How many tokens at a place are a link of some kind in the lexicon, 0 for none."""
    if frame.lower(at) not in _first_words(kind):
        return 0
    for length in (5, 4, 3, 2, 1):
        if " ".join(frame.lower(n) for n in range(at, at + length)) in listed("cues", "citing", kind):
            return length
    return 0


def _noun_phrase(frame: Frame, first: int) -> tuple[int, int] | None:
    """The tokens of a source behind a link: as far as a mark, "that" or a relative clause that cites again."""
    last = first - 1
    while last < frame.last:
        word = frame.lower(last + 1)
        again = word in _RELATIVE and _link_at(frame, last + 1, first=False) is not None
        if frame.is_quote(last + 1) or word in _ENDS - {"and"} or again or (word == "as" and last >= first):
            break
        last += 1
    first, last = strip_openers(frame, first, last)
    return (first, last) if first <= last and frame.tokens[first].is_word else None


def names_a_speaker(frame: Frame, first: int, last: int) -> bool:
    """Say whether some words name somebody or something that can tell: a capital, or a noun such as "officials"."""
    known = _speakers()
    return any(
        frame.tokens[at].text[:1].isupper() or singular(frame.lower(at)) in known or frame.lower(at) in known
        for at in range(first, last + 1)
    )


def _is_authority(frame: Frame, first: int, last: int) -> bool:
    """Say whether one who is referred to can be the one who knows: a paper, a medium, a service; not "the film crew"."""
    words = [frame.lower(at) for at in range(first, last + 1)]
    end = next((at for at, word in enumerate(words) if at and word in ("of", "in", "at", "for", "from")), len(words))
    noun, before = words[end - 1], words[: end - 1]
    if kind_of_noun(noun, before) in ("document", "media", "organisation") or singular(noun) in ("source", "official"):
        return True
    return (
        find_house(" ".join(frame.tokens[at].text for at in range(first, last + 1) if frame.lower(at) != "the"))
        is not None
    )


@cache
def _first_words(kind: str) -> frozenset[str]:
    return frozenset(words.split()[0] for words in listed("cues", "citing", kind))


@cache
def _links() -> Phrases:
    """The phrases without which nobody is cited."""
    kinds = ("inward", "relative", "quoted")
    return make_phrases({"according to"}.union(*(listed("cues", "citing", kind) for kind in kinds)))


@cache
def _speakers() -> frozenset[str]:
    kinds = ("unnamed", "office", "organisation", "media", "document")
    return frozenset().union(*(listed("sources", kind) for kind in kinds))


def without(frame: Frame, citations: Sequence[Citation]) -> tuple[list[int], set[int]]:
    """Return the tokens of a frame that stand outside its parentheses, and behind which of these (counted anew) one was."""
    gone = {at for one in citations for at in range(one.first, one.last + 1)}
    kept = [at for at in range(len(frame.tokens)) if at not in gone]
    return kept, {number for number, at in enumerate(kept[:-1]) if kept[number + 1] != at + 1}


def attach_citations(found: Sequence[Attribution], citations: Sequence[Citation], frame: Frame) -> list[Attribution]:
    """Return the attributions with the sources of each parenthesis in the chain of the one that it belongs to."""
    done = list(found)
    for one in citations:
        place = frame.tokens[one.first].span.start
        number = _owner(done, place, opens=one.first == 0 or frame.lower(one.first - 1) in STOPS)
        if number is not None:
            done[number] = _through(done[number], one)
    return done


def _owner(found: Sequence[Attribution], place: int, *, opens: bool) -> int | None:
    """The number of the attribution whose speaker cites or is quoted: the one around the place, else the last one before it."""
    told = [number for number, one in enumerate(found) if one.source is not None and one.kind != "silent"]
    if opens:
        return next((number for number in told if found[number].cue.start > place), None)
    around = [n for n in told if (frame := found[n].frame) and frame.start < place < frame.end]
    if around:
        return min(around, key=lambda n: len(found[n].frame or found[n].cue))
    before = [n for n in told if found[n].cue.start < place]
    return max(before, key=lambda n: found[n].cue.start) if before else None


def _through(one: Attribution, citation: Citation) -> Attribution:
    if one.source is None:
        return one
    if not citation.inward or (one.rule == "quoted" and one.relay):
        # "Kyodo, citing NHK, quoted a general as saying": the general is the innermost still.
        return replace(one, relay=(*one.relay, *citation.sources))
    *between, innermost = citation.sources
    return replace(
        one,
        source=innermost,
        relay=(*one.relay, one.source, *between),
        cue=citation.cue,
        rule="citing",
        pronoun=False,
        frame=_wider(one, citation),
        verb=one.place,
    )


def _wider(one: Attribution, citation: Citation) -> Span | None:
    spans = [one.frame or one.cue, one.cue, citation.cue, *citation.sources]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
