"""What an attribution is: a cue with its source and its content, and how far each rule that finds one is trusted."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.cues import CueKind
from reportedly.records import Span

# How far each rule can be trusted: the share of its claims whose source was right on hand-marked sentences, rounded
# to a twentieth. A claim's score is its rule's.
SCORES = {
    "quotation": 0.95,
    "that-clause": 0.9,
    "clause": 0.8,
    "according to": 0.9,
    "denied noun phrase": 0.8,
    "noun phrase": 0.7,
    "plan": 0.8,
    "headline": 0.7,
    "no source": 0.8,
    "citing": 0.7,
    "borrowed source": 0.7,
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source (None when there is none) and its content, all as spans of the report's text.

    `relay` are sources that pass it on, nearest the outlet first; `heard_by` are the listener's words ("the BBC").
    """

    cue: Span
    kind: CueKind
    lemma: str
    source: Span | None
    content: tuple[Span, ...]
    rule: str
    direct: bool = False
    relay: tuple[Span, ...] = ()
    heard_by: Span | None = None
    frame: Span | None = None
    pronoun: bool = False
