"""Cues without a verb of their own: "according to", "reportedly", ", citing", and those of somebody who says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.contents import find_content_end
from reportedly.claims.cues import Cue, looks_like_clause
from reportedly.claims.frames import Frame
from reportedly.claims.phrases import find_source_end, strip_openers
from reportedly.lexicons import load
from reportedly.records import Span


def attribute_according(frame: Frame, cue: Cue) -> Attribution | None:
    """Return who is behind "according to", and the sentence before it or the clause behind its comma as content."""
    first = cue.last + 1
    if first > frame.last or frame.is_quote(first):
        return None
    last = find_source_end(frame, first)
    inside = "that" in (frame.lower(cue.first - 1), frame.lower(cue.first - 2))
    before = frame.tokens[: cue.first]
    opens = inside or (not looks_like_clause(before) and not any(token.quote for token in before))
    spans: list[Span] = []
    if not opens:
        spans = frame.pieces(frame.sentence_start(cue.first - 1), cue.first - 1)
    rest = last + 1
    if frame.lower(rest) == "," and (opens or frame.has_words(rest, frame.last)):
        relative = frame.lower(rest + 1) in load("sources")["relative"]
        if relative or (not opens and not looks_like_clause(frame.tokens[rest + 1 :])):
            last = find_content_end(frame, rest, None)
        else:
            spans += frame.pieces(rest, find_content_end(frame, rest, None))
    first, last = strip_openers(frame, first, last)
    nobody = not any(token.text[:1].isupper() for token in frame.tokens[first : last + 1])
    if first > last or not spans or (inside and nobody):
        # "said that, according to recent reports, …": reports that belong to nobody make no claim of their own.
        return None
    only_quotes = opens and frame.is_only_quotes(rest, frame.last)
    place, whole = frame.span(cue.first, cue.last), frame.span(cue.first, last)
    source = frame.span(first, last)
    return Attribution(
        place, "according", "according to", source, tuple(spans), "according to", only_quotes, frame=whole
    )


def attribute_unsourced(frame: Frame, cue: Cue) -> Attribution | None:
    """Return what is "reportedly" so, said by nobody who is named."""
    spans = frame.pieces(cue.last + 1 if cue.lemma.endswith(" that") else 0, frame.last)
    if not spans:
        return None
    place = frame.span(cue.first, cue.last)
    return Attribution(place, "unsourced", cue.lemma, None, tuple(spans), "no source", frame=place)


def attribute_silence(frame: Frame, cue: Cue, content: Sequence[Span], source: Span | None = None) -> Attribution:
    """Return what nobody claims, because the source only asked for it or declined to speak of it."""
    place = frame.span(cue.first, cue.last)
    return Attribution(place, "silent", cue.lemma, source, tuple(content), "no source", frame=place)


def attribute_citing(frame: Frame, cue: Cue) -> Attribution | None:
    """Return who is behind ", citing"; the content is that of the cue before, which `chains.nest` hands over."""
    first = cue.last + 1
    if first > frame.last or not frame.tokens[first].is_word:
        return None
    last = find_source_end(frame, first)
    place, source = frame.span(cue.first, cue.last), frame.span(first, last)
    whole = frame.span(cue.first, last)
    return Attribution(place, "citing", "citing", source, (source,), "citing", frame=whole)
