"""Steps: by how many a count changed, beside what it came to: "the toll rose by five to 32", "203 cases, up by 14"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.figures.neighbours import Found
from reportedly.claims.quantities.tokens import Token
from reportedly.lexicons import listed
from reportedly.records import Span

_UP = listed("counting", "steps", "up")
_DOWN = listed("counting", "steps", "down")
# "Raised the number of injured by nine": a verb with its object stands so far before its step.
_REACH = 9
_ENDS = frozenset([".", ";", ":", "(", ")", "and", "but", "after", "before", "when"])


def mark_steps(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Make the steps of some figures of a sentence new numbers of their count.

    What a count fell by is no count of those it is said of: it loses its state.
    """
    for which, one in enumerate(found):
        verb = _verb_of_step(tokens, one) if one.thing.amount.unit == "count" else None
        if verb is None:
            continue
        before = found[which - 1] if which else None
        if before and before.state and one.hit is None and verb == before.thing.end + 1 and tokens[verb - 1].low == ",":
            # "203 cases, up by 14"
            one.hit, one.state, one.borrowed, one.same = before.hit, before.state, True, before
        if tokens[verb].low in _UP:
            one.scope = one.scope or ("new", Span(tokens[verb].start, tokens[verb].end))
        else:
            one.state, one.hit = None, None


def _verb_of_step(tokens: Sequence[Token], one: Found) -> int | None:
    """Return where the word of change stands that a number is the step of, None where it is none."""
    first = one.thing.amount.first
    if first < 2 or tokens[first - 1].low != "by":
        return None
    for at in range(first - 2, max(-1, first - 2 - _REACH), -1):
        if tokens[at].low in _UP or tokens[at].low in _DOWN:
            return at
        if tokens[at].low in _ENDS or tokens[at].text[0].isdecimal():
            return None
    return None
