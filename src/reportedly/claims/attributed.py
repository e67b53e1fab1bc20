"""What an attribution is: a cue with its source and its content, and how far each rule that finds one is trusted."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.cues import CueKind
from reportedly.records import Span

# How far each rule can be trusted: the share of what it found in the 84 development articles of PolNeAR (Newell, Margolin
# and Ruths, LREC 2018) whose content was an attribution there and whose source was the right one, rounded to a twentieth.
# A rule met fewer than ten times there has 0.5, which says that nothing is known. A claim's score is its rule's.
SCORES = {
    "quotation": 0.95,
    "according to": 0.9,
    "that-clause": 0.85,
    "clause": 0.85,
    "borrowed source": 0.75,
    "noun phrase": 0.7,
    "model": 0.7,
    "plan": 0.65,
    "denied noun phrase": 0.6,
    "no source": 0.5,
    "citing": 0.5,
    "headline": 0.5,
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
