"""Where sentences begin: at the ends that the rules know, and otherwise only where the model is sure and nothing speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import numpy as np

from reportedly.language.scoring import Scored
from reportedly.records import Span

# From these chances that a sentence begins the model counts for more than the rules. On the development parts of the two treebanks
# (web text and GUM) every value near them does about as well; in newspapers, splits behind a word are wrong below the second.
_AFTER_MARK = log(0.5)
_AFTER_WORD = log(0.95)
_NO_START = log(0.05)

# A clause that follows one of these goes on, however sure the model is: "At the forum, Voss called it".
_RUNS_ON = frozenset(",:;-–—―([{&/+=_")
_QUOTES = frozenset("\"“”'‘’«»")
# No sentence begins with these.
_CLOSERS = frozenset(",.;:!?…)]}”’»%")


def find_starts(text: str, scored: Scored, ruled: Sequence[int]) -> list[int]:
    """Return the tokens of a window with which sentences begin, for those that the rules of `text.sentences` name.

    "it sank. nobody was hurt", of a writer who leaves out capitals, has two sentences, and "the painter W.H.S. Koerner" is in one. What
    begins a paragraph or the window stays as the rules have it.
    """
    chances = scored.starts[:, 1]
    known = np.zeros(len(chances), dtype=bool)
    known[list(ruled)] = True
    starts = set(ruled)
    for at in np.flatnonzero(np.where(known, chances < _NO_START, chances >= _AFTER_MARK)).tolist():
        if at == 0 or scored.paragraphs[at] != scored.paragraphs[at - 1]:
            continue
        if at not in starts and _may_begin(text, scored.tokens, at, float(chances[at])):
            starts.add(at)
        elif at in starts and _may_go_on(text, scored.tokens, at):
            starts.remove(at)
    return sorted(starts)


def _may_begin(text: str, tokens: Sequence[Span], at: int, chance: float) -> bool:
    """Say whether the marks before a token let a sentence begin with it, when the model gives it such a chance."""
    if text[tokens[at].start] in _CLOSERS:
        return False
    last = text[tokens[at - 1].end - 1]
    if last in _QUOTES:
        last = text[tokens[at - 2].end - 1] if at > 1 and last not in "“‘" else ","
    return last not in _RUNS_ON and (chance >= _AFTER_WORD or not last.isalnum())


def _may_go_on(text: str, tokens: Sequence[Span], at: int) -> bool:
    """Say whether what a rule took for the end of a sentence may be a stop in a name, or is followed by a mark: "in 1805. [6]"."""
    before = tokens[at - 1].of(text)
    return not text[tokens[at].start].isalnum() or (before[-1] == "." and before[0].isalpha())
