"""Tenses: what one speaker tells at once of what is so and of what will be, as the two claims that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.claims.attributed import Attribution
from reportedly.claims.stance import find_stance, first_sentence
from reportedly.claims.syntax import Syntax
from reportedly.records import Span, Stance
from reportedly.text import sentences

_JOINT = re.compile(r"[\s,]*(?:and|but)\s+(?=\S)")
_STOP = re.compile(r"[.!?…]")
_COMING: tuple[Stance, ...] = ("forecast", "intended")


def by_stance(text: str, one: Attribution, syntax: Syntax) -> list[Attribution]:
    """Return what is told of what is so and of what will be apart, where the first comes first; else the attribution as it is.

    "The engine had come apart, he said, and a first report would be published in May" is a claim and a forecast; so is “We hear
    knocking. We will reach them by noon.” What begins with a plan or a forecast is one, whatever is told beside.
    """
    if one.kind != "statement":
        return [one]
    if one.rule in ("quotation", "turn"):
        return _by_sentence(text, one, syntax)
    return _around_cue(text, one, syntax) if one.rule == "clause" and len(one.content) == 2 else [one]


def _around_cue(text: str, one: Attribution, syntax: Syntax) -> list[Attribution]:
    first, second = one.content
    joint = _JOINT.match(text, second.start, second.end)
    if joint is None or first.end > one.cue.start or second.start < one.cue.end:
        return [one]
    if [find_stance(one.kind, text, span, syntax).stance for span in one.content] != ["asserted", "forecast"]:
        return [one]
    return [replace(one, content=(first,)), replace(one, content=(Span(joint.end(), second.end),))]


def _by_sentence(text: str, one: Attribution, syntax: Syntax) -> list[Attribution]:
    """The same for what is quoted in pieces that are sentences of their own, and for the sentences of a turn."""
    turn = one.rule == "turn"
    told = [span for piece in one.content for span in sentences(text, piece)] if turn else list(one.content)
    if len(told) < 2 or not (turn or all(_begins(text, before, behind) for before, behind in pairwise(told))):
        return [one]
    coming = [find_stance(one.kind, text, first_sentence(text, [span]), syntax).stance in _COMING for span in told]
    if coming[0] or not any(coming):
        return [one]
    so = _joined(text, [span for span, ahead in zip(told, coming, strict=True) if not ahead])
    ahead = _joined(text, [span for span, later in zip(told, coming, strict=True) if later])
    return [replace(one, content=so), replace(one, content=ahead)]


def _begins(text: str, before: Span, piece: Span) -> bool:
    """Say whether a piece begins a sentence: “It held,” she said. “We will see.”"""
    return (
        text[piece.start].isupper() and _STOP.search(text, max(before.start, before.end - 1), piece.start) is not None
    )


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Sentences that follow each other as one piece."""
    found: list[Span] = []
    for piece in pieces:
        if found and not text[found[-1].end : piece.start].strip():
            piece = Span(found.pop().start, piece.end)
        found.append(piece)
    return tuple(found)
