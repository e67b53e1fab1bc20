"""The claims between which a relation holds, also where it is one of figures."""

from __future__ import annotations

from reportedly.pages.index import Index
from reportedly.records import Claim, Relation


def claims_of(index: Index, relation: Relation, *, whole: bool = True) -> tuple[Claim, Claim] | None:
    """Return the earlier and the later claim of a relation; None where an end has none, or both are one.

    With `whole` a figure stands for its claim only where it is the one figure in it: of "14 killed and 230 missing" another
    report may repeat the one and not the other.
    """
    earlier, later = (_claim(index, end, whole) for end in (relation.a, relation.b))
    return (earlier, later) if earlier and later and earlier.id != later.id else None


def _claim(index: Index, row: str, whole: bool) -> Claim | None:
    figure = index.figures.get(row)
    if figure is None:
        return index.claims.get(row)
    if whole and len(index.figures_in.get(figure.claim or "", ())) != 1:
        return None
    return index.claims.get(figure.claim or "")
