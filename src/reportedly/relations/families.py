"""Families of copies: for each report that copies, the report where what it copied began."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.records import Copy, Span

# So much of what was copied from a report must be what that report copied itself, for the chain to go on. Two passages of one
# report that share less came from two places.
ONWARD = 0.1


def find_roots(copies: Iterable[Copy]) -> dict[str, str]:
    """Return for each report that copies, in its words or others, the report at the root of its chain.

    A reprint of a reprint goes back to the wire. A report that copied only what its parent had of its own, or from
    elsewhere, goes back no further than to that parent: a round-up of two wires does not make one story of them.
    """
    parents = {copy.b: copy for copy in sorted(copies, key=lambda copy: copy.id) if copy.kind != "cites"}
    roots: dict[str, str] = {}
    for report in sorted(parents):
        seen, copy = {report}, parents[report]
        while copy.a in parents and copy.a not in seen and _goes_on(copy, parents[copy.a]):
            seen.add(copy.a)
            copy = parents[copy.a]
        roots[report] = copy.a
    return roots


def _goes_on(copy: Copy, above: Copy) -> bool:
    """Say whether enough of what was copied from a report had been copied by that report too."""
    if not copy.passages or not above.passages:
        return True
    taken = sorted(passage.b for passage in above.passages)
    shared = sum(_covered(passage.a, taken) for passage in copy.passages)
    return shared >= ONWARD * sum(len(passage.a) for passage in copy.passages)


def _covered(span: Span, taken: Iterable[Span]) -> int:
    return sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in taken)
