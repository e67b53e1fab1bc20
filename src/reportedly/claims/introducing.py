"""Quotations that a sentence leads up to without a verb of telling: "Okafor shook his head: “…”", "“…,” was her answer"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.nominals import find_possessor
from reportedly.claims.particles import AUXILIARIES, is_adverb
from reportedly.claims.phrases import find_source_end, strip_openers
from reportedly.lexicons import listed
from reportedly.records import Span

_FINITE = ("VBD", "VBZ", "VBP", "MD")
# "was in no doubt", "brushed the criticism aside": a longer cue is its verb alone.
_LONGEST_CUE = 6
# "Her answer to the charge was short": so far a reply stands before its quotation.
_REACH = 14
# More quotations in one sentence are a list.
_MOST_QUOTES = 12
_OWN = frozenset(["his", "her", "its", "their", "my", "our"])


def find_introduced(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the speakers of quotations that nothing in `found` has: by the clause before a colon, and by a noun for a reply.

    Whether the subject of the clause is somebody who can speak is not decided here; see `claims.assembly`.
    """
    told: list[Attribution] = []
    quotes = [(at, token.quote.inner) for at, token in enumerate(frame.tokens) if token.quote]
    if len(quotes) > _MOST_QUOTES:
        return told
    for at, quote in quotes:
        if any(span.meets(quote) for one in found for span in one.content):
            continue
        one = _reply_before(frame, at) or _reply_behind(frame, at) or _clause_before(frame, at)
        if one is not None:
            told.append(one)
    return told


def _clause_before(frame: Frame, quote: int) -> Attribution | None:
    """Whose clause a colon ends: "The minister brushed it aside: “We did what we could.”"."""
    colon = quote - 1
    if frame.lower(colon) != ":" or not frame.is_only_quotes(quote, frame.last):
        return None
    start = frame.sentence_start(colon)
    verb = next((at for at in range(start + 1, colon) if frame.tag(at).startswith(_FINITE)), None)
    subject = frame.clauses.subject_of(_main(frame, verb, colon)) if verb is not None else None
    if verb is None or subject is None:
        return None
    held = [at for at in range(start, verb) if subject[0].holds(frame.tokens[at].span)]
    first, last = strip_openers(frame, held[0], held[-1]) if held else (1, 0)
    if first > last or (last + 1 < verb and frame.lower(verb - 1) != ","):
        return None
    end = colon - 1 if colon - verb <= _LONGEST_CUE else verb
    return _made(frame, (first, last), (verb, end), quote)


def _main(frame: Frame, verb: int | None, colon: int) -> Span:
    """The verb that has the subject: "brushed" of "had brushed it aside"."""
    at = verb or 0
    while (
        at + 1 < colon and (frame.lower(at) in AUXILIARIES or is_adverb(frame.tokens[at])) and _is_verb(frame, at + 1)
    ):
        at += 1
    return frame.tokens[at].span


def _is_verb(frame: Frame, at: int) -> bool:
    return frame.tag(at).startswith("VB") or is_adverb(frame.tokens[at])


def _reply_behind(frame: Frame, quote: int) -> Attribution | None:
    """Whose reply a quotation was: "“Nonsense,” was the reply of Jan Velt", "“Never” was the mayor's answer"."""
    be = quote + 1 + (frame.lower(quote + 1) == ",")
    if frame.lower(be) not in ("was", "is", "came", "went"):
        return None
    noun = next((at for at in _reply_places(frame, be + 1, min(be + _REACH, frame.last))), None)
    source = _owner(frame, noun) if noun is not None else None
    return _made(frame, source, (be, noun), quote) if source and noun is not None else None


def _reply_before(frame: Frame, quote: int) -> Attribution | None:
    """Whose reply a quotation behind a colon or "was" is: "Her answer was short: “Never.”", "The mayor's verdict: “Too late.”"."""
    mark = quote - 1
    if frame.lower(mark) not in (":", "was", "is"):
        return None
    start = max(frame.sentence_start(mark), mark - _REACH)
    noun = next((at for at in _reply_places(frame, start, mark - 1)), None)
    source = _owner(frame, noun) if noun is not None else None
    if source is None or noun is None:
        return None
    end = noun if frame.lower(mark) == ":" else mark
    return _made(frame, source, (noun, end), quote)


def _reply_places(frame: Frame, first: int, last: int) -> list[int]:
    nouns = listed("cues", "nouns", "reply")
    return [at for at in range(first, last + 1) if frame.lower(at) in nouns and not frame.tag(at).startswith("VB")]


def _owner(frame: Frame, noun: int) -> tuple[int, int] | None:
    """Whose a reply is: "her answer", "the mayor's answer", "the answer of the mayor", "the answer from her office"."""
    if frame.lower(noun - 1) in _OWN:
        return noun - 1, noun - 1
    before = find_possessor(frame, noun)
    if before is not None and before[0] <= before[1]:
        return before
    if frame.lower(noun + 1) not in ("of", "from", "by") or noun + 2 > frame.last:
        return None
    last = find_source_end(frame, noun + 2)
    last = next((at - 1 for at in range(noun + 2, last + 1) if frame.tag(at).startswith(_FINITE)), last)
    last = _with_name(frame, last)
    first, last = strip_openers(frame, noun + 2, last)
    return (first, last) if first <= last and names_a_speaker(frame, first, last) else None


def _with_name(frame: Frame, last: int) -> int:
    """The last token of an owner with the name that a comma sets off: "the party's treasurer, Ivo Land"."""
    at = last + 1
    while frame.lower(last + 1) == "," and frame.tag(at + 1).startswith("NNP"):
        at += 1
    return at if at > last + 1 and frame.lower(at + 1) in STOPS | {",", ""} else last


def _made(frame: Frame, source: tuple[int, int], cue: tuple[int, int], quote: int) -> Attribution:
    """The attribution of a quotation and those right behind it, as far as nothing but marks stands between."""
    last = quote
    while last < frame.last and (frame.is_quote(last + 1) or not frame.has_words(last + 1, last + 1)):
        if frame.lower(last + 1) in STOPS and not frame.is_quote(last + 2):
            break
        last += 1
    first, end = min(source[0], cue[0]), max(source[1], cue[1])
    return Attribution(
        cue=frame.span(*cue),
        kind="statement",
        lemma="put",
        source=frame.span(*source),
        content=tuple(frame.pieces(quote, last)),
        rule="introduced",
        direct=True,
        frame=frame.span(first, end),
        pronoun=source[0] == source[1] and frame.lower(source[0]) in PRONOUNS | _OWN,
    )
