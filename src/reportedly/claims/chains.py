"""Chains: who passes on what others say, from the outermost source to the innermost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.records import Span

# So many characters may stand before an inner attribution that is all that the outer one says: a comma, "the", a quotation mark.
_OPENING = 4


def put_outermost_first(found: Sequence[Attribution]) -> list[Attribution]:
    """Return "…, the minister said" before the cues in what it says, and their contents cut where its content ends."""
    ordered: list[Attribution] = []
    for one in found:
        outer = next(
            (other for other in found if other.place.start > one.place.start and _holds(other, one)),
            None,
        )
        if outer:
            limit = max(span.end for span in outer.content if span.holds(one.place))
            cut = tuple(Span(span.start, min(span.end, limit)) for span in one.content if span.start < limit)
            one = replace(one, content=cut)
        ordered.append(one)
    return sorted((one for one in ordered if one.content), key=_reach)


def _reach(one: Attribution) -> tuple[int, int]:
    """Where an attribution begins and, of those that begin together, the widest first."""
    return min(one.content[0].start, one.place.start), -max(one.content[-1].end, one.place.end)


def nest(found: Sequence[Attribution]) -> list[Attribution]:
    """Return each attribution inside another's content with the outer source as relay; "A said that B said" is one, B's."""
    done: list[Attribution] = []
    for one in found:
        outer = next((other for other in reversed(done) if _holds(other, one)), None)
        if outer is None or outer.source is None or one.source == outer.source or _is_apart(outer, one):
            done.append(one)
            continue
        if one.kind == "unsourced":
            # "Olenko said that 40 had reportedly died": she is who says it.
            continue
        if one.pronoun and one.kind in ("denial", "doubt") and _opens(outer, one):
            # "Olenko said she doubted the figure": one claim, and what she doubts is the figure.
            done[done.index(outer)] = replace(one, source=outer.source, relay=outer.relay, pronoun=outer.pronoun)
            continue
        if (one.pronoun or one.kind == "intention") and _opens(outer, one):
            # "Bremmer said that he believes …", "the agency said that Kestria plans …": one claim, the inner cue says how. What is
            # denied or doubted stays so: "Kestria denies that its soldiers are preparing to leave".
            if outer.kind not in ("denial", "doubt"):
                done[done.index(outer)] = replace(outer, kind=one.kind, decided=one.cue)
            continue
        relayed = replace(one, relay=(*outer.relay, outer.source, *one.relay))
        if outer.frame and one.frame and _opens(outer, one):
            done.remove(outer)
            relayed = replace(relayed, instead_of=outer)
        done.append(relayed)
    return done


def _is_apart(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the inner attribution is a claim that the outer one is about, not one that it passes on."""
    if inner.rule in ("passive", "rebuttal"):
        return True
    return inner.rule == "nominal" and (outer.kind in ("denial", "doubt") or _opens(outer, inner))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(span.holds(inner.place) for span in outer.content) and inner.source is not None


def _opens(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the inner attribution is all that the outer one says: "B said that C", or "C, B said"."""
    if inner.frame is None or inner.kind == "unsourced" or not _is_one(outer, inner, inner.frame):
        return False
    whole = Span(outer.content[0].start, outer.content[-1].end)
    inverted = inner.content[0].start == whole.start and whole.end - inner.frame.end <= 1
    return inner.frame.start - whole.start <= _OPENING or inverted


def _is_one(outer: Attribution, inner: Attribution, frame: Span) -> bool:
    """Say whether a content is in one piece but for parentheses in what the inner one says, and for the inner one's own words."""
    whole = Span(min(frame.start, inner.content[0].start), max(frame.end, inner.content[-1].end) + _OPENING)
    return all(
        whole.start <= before.end and behind.start <= whole.end
        for before, behind in zip(outer.content, outer.content[1:], strict=False)
    )
