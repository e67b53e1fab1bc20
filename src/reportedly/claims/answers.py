"""Answers: what is told without a verb of its own, "Nine, he said.", and what a speaker does beside telling."""

from __future__ import annotations

from reportedly.claims.forms import Cue, tells
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.particles import NEGATIONS, PREPOSITIONS, begins_amount, is_adverb
from reportedly.claims.phrases import OPENERS
from reportedly.lexicons import listed


def tells_beside(frame: Frame, last: int, comma: int) -> bool:
    """Say whether a speaker does something to others' words beside: "It held, the ministry confirmed, contradicting the mayor, who"."""
    deed = frame.tag(comma + 1) == "VBG" and tells(frame.lower(comma + 1))
    return deed and frame.lower(comma) == "," and not frame.is_quote(last) and frame.lower(comma + 2) != "that"


def find_answer(frame: Frame, cue: Cue, words: tuple[int, int], behind: int | None) -> tuple[int, int] | None:
    """Return some words without a verb that a speaker with whom the sentence ends gives as an answer: "Nine, he said."; else None."""
    after = cue.last + 1 if behind is None else behind
    while after <= frame.last and (frame.timed[after] or is_adverb(frame.tokens[after])):
        after += 1
    first, last = words
    label = next((at for at in range(last, first, -1) if frame.lower(at) in (":", ";")), first - 1)
    first = label + 1
    # "Stroger Jr. Hospital, police said": not every stop ends a sentence, but a question mark does.
    plain = begins_amount(frame.tokens[first]) or frame.lower(first) in _OPENING | listed("cues", "answers", "words")
    opens = label >= words[0] or plain or frame.lower(first - 1) in ("?", "!")
    told = (
        opens and frame.lower(after) in STOPS | {"", ";"} and cue.kind == "statement" and frame.lower(last + 1) == ","
    )
    told = told and not any(frame.is_quote(at) for at in range(first, last + 1))
    setting = frame.lower(first) in PREPOSITIONS or any(frame.timed[first : last + 1])
    if not told or setting or last - first >= _LONGEST_ANSWER or frame.tag(first).startswith("VBG"):
        return None
    return (first, last) if says_something(frame, first, last) else None


# "A lie, the general said."
_OPENING = NEGATIONS | {"a", "an", "half"}
# "No casualties": an answer without a verb is short.
_LONGEST_ANSWER = 6


def says_something(frame: Frame, first: int, last: int) -> bool:
    """Say whether some words are more than "But" and "However"."""
    return any(
        frame.is_quote(at) or (frame.tokens[at].is_word and frame.lower(at) not in OPENERS)
        for at in range(first, last + 1)
    )
