"""Contents around a relative clause: "the photographs, which Tarn says show a jetty", "the crowd, which police put at 1,100"."""

from __future__ import annotations

from reportedly.claims.contents import Content
from reportedly.claims.forms import Cue
from reportedly.claims.frames import STOPS, Frame


def find_shown(frame: Frame, cue: Cue, subject: tuple[int, int] | None) -> Content | None:
    """Return what stands around a speaker in a relative clause: "the photographs, which Tarn says show a jetty"; None elsewhere."""
    # "The crowd, which the police put at 1,100".
    measured = cue.lemma == "put at" and frame.lower(cue.last + 1) == "at"
    tells = frame.tag(cue.last + 1).startswith(("VB", "MD")) or measured
    if subject is None or subject[1] > cue.first or not tells or subject[0] < 2:
        return None
    if frame.lower(subject[0] - 1) in ("which", "that", "who", "whom"):
        meant = frame.clauses.antecedent_of(frame.tokens[subject[0] - 1].span)
    else:
        # "A man they say shot four people."
        above = frame.clauses.noun_above(frame.tokens[cue.last].span)
        if above is None or above.end != frame.tokens[subject[0] - 1].span.end:
            return None
        meant = above, above
    held = [at for at in range(subject[0]) if meant and meant[0].holds(frame.tokens[at].span)]
    first, last = (held[0], held[-1]) if held else _noun_phrase_before(frame, subject[0] - 2)
    end = cue.last + 1
    while end < frame.last and frame.lower(end + 1) not in STOPS | {",", ";"}:
        end += 1
    return Content([*frame.pieces(first, last), *frame.pieces(cue.last + 1, end)], "clause")


def _noun_phrase_before(frame: Frame, last: int) -> tuple[int, int]:
    """The words before a "which", as far as they are one noun phrase."""
    while last > 0 and frame.lower(last) == ",":
        last -= 1
    first = last
    while first > 0 and frame.tag(first - 1).startswith(("NN", "JJ", "CD", "DT", "PRP$", "POS")):
        first -= 1
    return first, last
