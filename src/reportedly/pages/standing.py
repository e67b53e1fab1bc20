"""How a source's claims stand to those of others, and to its own earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reportedly.pages.index import Index
from reportedly.pages.neighbours import Neighbour, neighbours
from reportedly.pages.statements import ClaimView

Pairs = tuple[tuple[ClaimView, Neighbour], ...]


@dataclass(frozen=True, slots=True)
class SourceStanding:
    """A source's claims beside those they meet: figures of its own that it changed, what it denies, what others deny of it, and
    where others answer differently."""

    revisions: Pairs
    denials: Pairs
    denied: Pairs
    conflicts: Pairs


def standing(index: Index, claims: Iterable[ClaimView]) -> SourceStanding:
    """Return how the claims of one source stand to others, each pair from the claim's end, in the order of the claims."""
    pairs = [(claim, other) for claim in claims for other in neighbours(index, claim.id)]

    def those(holds: Callable[[Neighbour], bool]) -> Pairs:
        return tuple((claim, other) for claim, other in pairs if holds(other))

    return SourceStanding(
        revisions=those(lambda other: other.words == "revises"),
        denials=those(lambda other: other.words == "denies"),
        denied=those(lambda other: other.words == "denied by"),
        conflicts=those(lambda other: other.kind == "conflicts"),
    )
