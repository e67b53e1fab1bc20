"""What an attribution is: a cue with its source and its content, and how far each rule that finds one is trusted."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.forms import CueKind
from reportedly.records import Span

# How far each rule can be trusted: the share of what it found in the 84 development articles of PolNeAR (Newell, Margolin
# and Ruths, LREC 2018) whose content was an attribution there and whose source was the right one, rounded to a twentieth.
# A rule met fewer than ten times there has 0.5, which says that nothing is known. A claim's score is its rule's, or the
# language model's own where that found it.
SCORES = {
    "quotation": 0.95,
    "according to": 0.85,
    "that-clause": 0.85,
    "clause": 0.85,
    "borrowed source": 0.8,
    "shared subject": 0.5,
    "model": 0.7,
    "noun phrase": 0.55,
    "denied noun phrase": 0.55,
    "judgement": 0.55,
    "plan": 0.55,
    "nominal": 0.5,
    "no source": 0.5,
    "citing": 0.5,
    "quoted": 0.5,
    "passive": 0.5,
    "rebuttal": 0.5,
    "retelling": 0.5,
    "run-on": 0.5,
    "introduced": 0.5,
    "gapped": 0.5,
    "foreseen": 0.7,
    "absolute": 0.5,
    "headline": 0.5,
    "turn": 0.5,
    "signature": 0.5,
    "own voice": 0.5,
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source (None when there is none) and its content, all as spans of the report's text.

    `relay` are sources that pass it on, nearest the outlet first; `heard_by` are the listener's words ("the BBC"). `verb` is the
    verb that it hangs on where that is not its cue: "reported" in "Kyodo, citing two officials, reported". `instead_of` is the
    outer attribution whose whole content this one is, and which stands if this one's source turns out to be none ("tests confirm").
    `score` is how sure the language model is, where it found the attribution. `decided` is the inner cue that gave it its kind:
    "believes" in "said that he believes".
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
    verb: Span | None = None
    instead_of: Attribution | None = None
    score: float | None = None
    decided: Span | None = None

    @property
    def place(self) -> Span:
        """Where in its sentence it is told: its cue, or the verb on which a parenthesis with the cue hangs."""
        return self.verb or self.cue
