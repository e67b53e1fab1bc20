"""Chains: who passes on what others say, from the outermost source to the innermost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.records import Span


def put_outermost_first(found: Sequence[Attribution]) -> list[Attribution]:
    """Return "…, the minister said" before the cues in what it says, and their contents cut where its content ends."""
    ordered: list[Attribution] = []
    for one in found:
        outer = next(
            (other for other in found if other.cue.start > one.cue.start and _holds(other, one)),
            None,
        )
        if outer:
            limit = max(span.end for span in outer.content if span.holds(one.cue))
            cut = tuple(Span(span.start, min(span.end, limit)) for span in one.content if span.start < limit)
            one = replace(one, content=cut)
        ordered.append(one)
    return sorted((one for one in ordered if one.content), key=_reach)


def _reach(one: Attribution) -> tuple[int, int]:
    """Where an attribution begins and, of those that begin together, the widest first."""
    return min(one.content[0].start, one.cue.start), -max(one.content[-1].end, one.cue.end)


def nest(found: Sequence[Attribution]) -> list[Attribution]:
    """Return each attribution inside another's content with the outer source as relay; "A said that B said" is one, B's."""
    done: list[Attribution] = []
    waiting: Attribution | None = None
    for one in found:
        if one.kind == "citing":
            if done:
                done[-1] = _cite(done[-1], one)
            else:
                waiting = one
            continue
        if waiting is not None:
            one = _through_citing(one, waiting)
            waiting = None
        outer = next((other for other in reversed(done) if _holds(other, one)), None)
        if outer is None or outer.source is None or one.source == outer.source:
            done.append(one)
            continue
        if (one.pronoun or one.kind == "intention") and _opens(outer, one):
            # "Bremmer said that he believes …", "the agency said that Kestria plans …": one claim, the inner cue says how.
            done[done.index(outer)] = replace(outer, kind=one.kind)
            continue
        relayed = replace(one, relay=(*outer.relay, outer.source))
        if outer.frame and one.frame and _opens(outer, one):
            done.remove(outer)
        done.append(relayed)
    return done


def _cite(before: Attribution, citing: Attribution) -> Attribution:
    """ "Radio Corin reported a fire, citing two officials": the officials are the source and the radio passes it on."""
    if before.source is None or citing.source is None:
        return before
    content = tuple(filter(None, (_without(span, citing.frame) for span in before.content)))
    relay = (*before.relay, before.source)
    return replace(before, source=citing.source, cue=citing.cue, relay=relay, content=content, rule="citing")


def _through_citing(one: Attribution, citing: Attribution) -> Attribution:
    """ "Reuters, citing two officials, reported": the officials are the source and Reuters passes it on."""
    if one.source is None or citing.frame is None or citing.source is None or not one.source.holds(citing.frame):
        return one
    medium = _without(one.source, citing.frame)
    if medium is None:
        return one
    return replace(one, source=citing.source, relay=(*one.relay, medium), rule="citing")


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(span.holds(inner.cue) for span in outer.content) and inner.source is not None


def _opens(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the inner attribution is all that the outer one says: "B said that C", or "C, B said"."""
    if inner.frame is None or len(outer.content) != 1 or inner.kind == "unsourced":
        return False
    whole = outer.content[0]
    inverted = inner.content[0].start == whole.start and whole.end - inner.frame.end <= 1
    return inner.frame.start - whole.start <= 4 or inverted


def _without(span: Span, frame: Span | None) -> Span | None:
    """Cut a trailing ", citing NP" off a piece of content; None when nothing is left."""
    if frame is None or not span.holds(frame):
        return span
    return Span(span.start, frame.start - 2) if frame.start - 2 > span.start else None
