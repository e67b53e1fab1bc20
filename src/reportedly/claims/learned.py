"""Attributions that the language model found, in the terms of the rules: with the class of the cue, and without marks and "that"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.cues import classify
from reportedly.claims.frames import PRONOUNS
from reportedly.claims.units import Unit
from reportedly.records import Attributed, Span

_MARKS = " \t\n\xa0,;:–—-"
_THAT = re.compile(r"that\s+", re.IGNORECASE)
# Whom these stand for, only the sentence around them tells.
_RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
# Below this the model is wrong as often as right.
_LEAST = 0.5


def merge(unit: Unit, text: str, found: Sequence[Attribution], learned: Sequence[Attributed]) -> list[Attribution]:
    """Return the attributions that the rules found with those of the model that they have not."""
    added: list[Attribution] = []
    for one in learned:
        if one.score < _LEAST or any(_same_cue(other, one) for other in found):
            continue
        read = _read(unit, text, _around(one, found))
        if read is not None and not any(_told(other, read) or _in_each_other(other, read) for other in found):
            added.append(read)
    return sorted([*found, *added], key=lambda one: one.cue)


def _around(one: Attributed, found: Sequence[Attribution]) -> Attributed:
    """Close the gap in a content that another's cue stands in: "according to reports, the mayor said that 40 died" is all content."""
    content = list(one.content[:1])
    for span in one.content[1:]:
        gap = Span(content[-1].end, span.start)
        if content[-1].end <= span.start and any(gap.holds(other.cue) for other in found):
            content[-1] = Span(content[-1].start, span.end)
        else:
            content.append(span)
    return replace(one, content=tuple(content))


def _same_cue(attribution: Attribution, learned: Attributed) -> bool:
    return attribution.cue.meets(learned.cue)


def _told(other: Attribution, one: Attribution) -> bool:
    """Say whether the same words are another's already, by the same source."""
    return other.source == one.source and all(any(span.meets(piece) for span in other.content) for piece in one.content)


def _in_each_other(other: Attribution, one: Attribution) -> bool:
    """Say whether what one tells is the other's to tell: in "he said that, according to reports, 40 died" it is his."""
    inside = any(span.holds(one.cue) for span in other.content)
    around = len(one.content) > 1 and any(span.holds(other.cue) for span in one.content)
    return inside and (around or one.kind == "according")


def _read(unit: Unit, text: str, one: Attributed) -> Attribution | None:
    """The attribution in the rules' terms; None where its cue is of no class: a wish, a feeling, a deed."""
    cue = [token for token in unit.tokens if token.quote is None and token.span.meets(one.cue)]
    known = classify(cue)
    if known is None or one.source is None or one.source.of(text).casefold() in _RELATIVE:
        return None
    lemma, kind = known
    content = tuple(piece for span in one.content for piece in _pieces(unit, text, one.cue, span))
    if not content:
        return None
    source = _without_marks(text, one.source)
    quoted = {token.quote.inner for token in unit.tokens if token.quote}
    direct = quoted.issuperset(content)
    return Attribution(
        cue=one.cue,
        kind=kind,
        lemma=lemma,
        source=source,
        content=content,
        rule="quotation" if direct else "model",
        direct=direct,
        frame=Span(min(source.start, one.cue.start), max(source.end, one.cue.end)),
        pronoun=source.of(text).casefold() in PRONOUNS,
    )


def _pieces(unit: Unit, text: str, cue: Span, span: Span) -> list[Span]:
    """A stretch of content without a leading "that" and marks at its ends; a quotation alone without its own marks."""
    trimmed = _trimmed(text, cue, span)
    for token in unit.tokens:
        if token.quote and trimmed in (token.quote.outer, token.quote.inner):
            return [token.quote.inner]
    return [trimmed] if trimmed.end > trimmed.start else []


def _trimmed(text: str, cue: Span, span: Span) -> Span:
    """A content without marks at its ends, and without the "that" straight behind its cue."""
    bare = _without_marks(text, span)
    that = _THAT.match(text, bare.start, bare.end)
    if that and not text[cue.end : bare.start].strip(_MARKS):
        bare = Span(that.end(), bare.end)
    return bare


def _without_marks(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)
