"""Cues without a verb of their own: "according to", "reportedly", and those of somebody who says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.endings import find_content_end
from reportedly.claims.forms import Cue
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.particles import looks_like_clause
from reportedly.claims.phrases import find_source_end, strip_openers
from reportedly.lexicons import listed, load
from reportedly.records import Span

_JOINING = frozenset(["and", "but", "while"])
# "who", then at most "has", "later" and a word more before the verb.
_RELATIVE_VERB = 4
# "Deaths now stand at 16, according to the ministry": a plain form has no ending that shows it.
_FINITE = frozenset(["VBZ", "VBD", "VBP", "MD"])
# How what was told goes on behind its source: "according to the ministry, up from nine on Wednesday".
_GOING_ON = frozenset(["up", "down", "compared", "bringing", "including"])


def attribute_according(frame: Frame, cue: Cue, following: Cue | None = None) -> Attribution | None:
    """Return who is behind "according to", and the sentence before it or the clause behind its comma as content."""
    first = cue.last + 1
    if first > frame.last or frame.is_quote(first):
        return None
    last = find_source_end(frame, first)
    inside = "that" in (frame.lower(cue.first - 1), frame.lower(cue.first - 2))
    before = frame.tokens[: cue.first]
    opens = inside or not (looks_like_clause(before) or any(token.quote or token.tag in _FINITE for token in before))
    spans: list[Span] = []
    if not opens:
        spans = frame.pieces(_content_start(frame, cue), cue.first - 1)
    rest = last + 1
    if (frame.lower(rest) == "," or last in frame.cuts) and (opens or frame.has_words(rest, frame.last)):
        if _goes_on(frame, rest, following, opens=opens):
            last = find_content_end(frame, rest, None)
        elif not _speaks_again(frame, rest, following):
            spans += frame.pieces(rest, find_content_end(frame, rest, None))
    first, last = strip_openers(frame, _behind_words(frame, first), last)
    if first > last or not spans or (inside and _is_nobody(frame, first, last)):
        # "said that, according to recent reports, …": reports that belong to nobody make no claim of their own.
        return None
    only_quotes = (opens and frame.is_only_quotes(rest, frame.last)) or _is_quoted(frame, spans)
    place, whole = frame.span(cue.first, cue.last), frame.span(cue.first, last)
    source = frame.span(first, last)
    return Attribution(
        place, "according", "according to", source, tuple(spans), "according to", only_quotes, frame=whole
    )


def _behind_words(frame: Frame, first: int) -> int:
    """The speaker behind "the words of" and "information from"."""
    at = first + 1 if frame.lower(first) == "the" else first
    told = frame.lower(at) in listed("cues", "nobody", "words") and frame.lower(at + 1) in ("of", "from", "by")
    return at + 2 if told and at + 2 <= frame.last else first


def _content_start(frame: Frame, cue: Cue) -> int:
    """Where the content before "according to" begins: a quotation set off by a dash or a colon is all of it."""
    last = cue.first - 1
    while last > 0 and frame.lower(last) == ",":
        last -= 1
    if frame.is_quote(last) and frame.lower(last - 1) in ("—", "–", "-", ":"):
        return last
    start = frame.sentence_start(cue.first - 1)
    return _behind_another(frame, start, last) or start


def _behind_another(frame: Frame, start: int, last: int) -> int | None:
    """Where a second answer begins: "80,000" in "22,000, according to police, and 80,000, according to the organisers"."""
    told = next(
        (at for at in range(last, start, -1) if (frame.lower(at), frame.lower(at + 1)) == ("according", "to")), None
    )
    if told is None:
        return None
    joint = next(
        (at for at in range(told + 2, last) if frame.lower(at) == "," and frame.lower(at + 1) in _JOINING), None
    )
    return joint + 2 if joint is not None else None


def _is_quoted(frame: Frame, spans: Sequence[Span]) -> bool:
    return all(any(token.quote and token.quote.inner == span for token in frame.tokens) for span in spans)


def _goes_on(frame: Frame, comma: int, following: Cue | None, *, opens: bool) -> bool:
    """Say whether the source goes on behind a comma: an apposition, or a relative clause in which nothing new is told."""
    if _speaks_again(frame, comma, following):
        return False
    relative = frame.lower(comma + 1) in load("sources")["relative"]
    if following is not None and following.kind == "according" and frame.lower(comma + 1) in _JOINING:
        # "22,000, according to police, and 80,000, according to the organisers".
        return False
    if not opens and frame.lower(comma + 1) in _GOING_ON:
        return False
    return relative or (not opens and not looks_like_clause(frame.tokens[comma + 1 :]))


def _speaks_again(frame: Frame, comma: int, following: Cue | None) -> bool:
    """Say whether what stands behind a comma is told by another: "according to the rebels, who put the dead at 45"."""
    if following is not None and following.kind == "according" and frame.lower(comma + 1) in _JOINING:
        return True
    relative = frame.lower(comma + 1) in load("sources")["relative"]
    return relative and following is not None and 0 < following.first - comma <= _RELATIVE_VERB


def _is_nobody(frame: Frame, first: int, last: int) -> bool:
    """Say whether the words for a source are "recent reports", "unconfirmed rumours": nobody's."""
    named = any(token.text[:1].isupper() for token in frame.tokens[first : last + 1])
    return not named and frame.lower(last) in listed("cues", "nobody", "nouns")


def attribute_unsourced(frame: Frame, cue: Cue, following: Cue | None = None) -> Attribution | None:
    """Return what is "reportedly" so, said by nobody who is named: the clause around the cue, without it."""
    end = find_content_end(frame, cue.last + 1, following)
    for at in range(cue.last + 1, end):
        if frame.lower(at) in STOPS | {";"}:
            end = at - 1
            break
    spans = [] if cue.lemma.endswith(" that") else frame.pieces(_clause_start(frame, cue.first - 1), cue.first - 1)
    spans += frame.pieces(cue.last + 1, frame.trim_end(cue.last + 1, end))
    if not spans:
        return None
    place = frame.span(cue.first, cue.last)
    return Attribution(place, "unsourced", cue.lemma, None, tuple(spans), "no source", frame=place)


def _clause_start(frame: Frame, at: int) -> int:
    start = frame.sentence_start(at)
    return next((place + 1 for place in range(at, start, -1) if frame.lower(place) == ";"), start)


def attribute_silence(frame: Frame, cue: Cue, content: Sequence[Span], source: Span | None = None) -> Attribution:
    """Return what nobody claims, because the source only asked for it or declined to speak of it."""
    place = frame.span(cue.first, cue.last)
    return Attribution(place, "silent", cue.lemma, source, tuple(content), "no source", frame=place)
