"""The claims and the figures of a ledger as rows in brief, in the order of their lists.

Each function returns for some filters the rows of exactly what the view of its name returns, in the same order, with columns of the names
that `facets` and `sorting` have. The views themselves are made of some of them by `listed`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.pages.asking import Asked, asked_of
from reportedly.pages.columns import ClaimRow, FigureRow, first_of
from reportedly.pages.days import by_day, days_in_facets, edtf_of
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.ranked import InBrief, each, remembered


def claims(outline: Outline, filters: Filters) -> InBrief[ClaimRow, ClaimRow]:
    """Return the claims; see `statements.claims`."""

    @remembered
    def said(rows: Sequence[ClaimRow]) -> list[str]:
        days = outline.days
        return [row.said or days[row.report] or "" for row in rows]

    def finely(rows: list[ClaimRow]) -> list[ClaimRow]:
        spans = outline.some("claim", {row.id for row in rows}, "content_spans")
        return sorted(rows, key=lambda row: (row.report, first_of(spans[row.id]), row.id))

    return InBrief(
        spoken(asked_of(outline, filters)),
        lambda rows: by_day(rows, said(rows), finely),
        list,
        {
            "source": outline.sources,
            "kind": each("source_kind"),
            "outlet": outline.of_report("outlet"),
            "stance": each("stance"),
            "quotation": each("quotation"),
            "story": outline.of_report("story"),
            "day": lambda rows: days_in_facets(said(rows)),
            "said": lambda rows: list(map(edtf_of, said(rows))),
            "score": lambda rows: outline.more("claim", rows, "score"),
        },
    )


def spoken(asked: Asked) -> list[ClaimRow]:
    """Return the claims that are asked for, an outlet's own only where these are asked for."""
    filters = asked.filters
    rows = [row for row in asked.outline.claims.values() if row.source_kind != "outlet" or filters.own_voice]
    rows = asked.dated(rows)
    if filters.by:
        rows = [row for row in rows if asked.is_by(row)]
    return asked.about_among(rows)


def figures(outline: Outline, filters: Filters) -> InBrief[FigureRow, FigureRow]:
    """Return the figures; see `statements.figures`."""
    asked, every = asked_of(outline, filters), outline.claims

    def claim_of(row: FigureRow) -> ClaimRow | None:
        return every.get(row.claim) if row.claim else None

    @remembered
    def claims_of(rows: Sequence[FigureRow]) -> list[ClaimRow | None]:
        return [every.get(row.claim) if row.claim else None for row in rows]

    @remembered
    def said(rows: Sequence[FigureRow]) -> list[str]:
        days, told = outline.days, zip(claims_of(rows), rows, strict=True)
        return [(claim.said if claim else None) or days[row.report] or "" for claim, row in told]

    def sources(rows: Sequence[FigureRow]) -> list[str]:
        claims = claims_of(rows)
        names = iter(outline.sources(claim for claim in claims if claim))
        return [
            next(names) if claim else outline.source(None, row.report) for row, claim in zip(rows, claims, strict=True)
        ]

    def finely(rows: list[FigureRow]) -> list[FigureRow]:
        span = outline.some("figure", {row.id for row in rows}, "span")
        return sorted(rows, key=lambda row: (row.report, first_of(f"[{span[row.id]}]"), row.id))

    def numbers(rows: Sequence[FigureRow]) -> list[float | None]:
        ends = outline.some("figure", {row.id for row in rows}, "low", "high")
        return [low if (low := ends[row.id][0]) is not None else ends[row.id][1] for row in rows]

    rows = list(outline.figures.values())
    if filters.has_days or filters.by or filters.about:
        rows = _figures_asked(asked, rows, claim_of)
    return InBrief(
        rows,
        lambda rows: by_day(rows, said(rows), finely),
        list,
        {
            "state": each("state"),
            "unit": each("unit"),
            "source": sources,
            "outlet": outline.of_report("outlet"),
            "stance": each("stance"),
            "story": outline.of_report("story"),
            "day": lambda rows: days_in_facets(said(rows)),
            "said": lambda rows: list(map(edtf_of, said(rows))),
            "figure": numbers,
            "counted": lambda rows: outline.more("figure", rows, "counted"),
        },
    )


def _figures_asked(
    asked: Asked, rows: Sequence[FigureRow], claim_of: Callable[[FigureRow], ClaimRow | None]
) -> list[FigureRow]:
    """Return the figures that are asked for."""
    if asked.filters.has_days or asked.filters.by:
        told = ((row, claim_of(row)) for row in rows)
        rows = [
            row
            for row, claim in told
            if asked.is_dated(claim, row.report)
            and (asked.gives(claim, row.report) or (claim is not None and asked.speaks(claim)))
        ]
    return _figures_about(asked, rows) if asked.filters.about else list(rows)


def _figures_about(asked: Asked, rows: Sequence[FigureRow]) -> list[FigureRow]:
    """Return the figures with words that are asked for: in their question, in their claim, or else in their sentence."""
    answering = asked.answering("figure", {row.id for row in rows})
    told = asked.told([row for row in rows if row.id not in answering])
    return [row for row in rows if row.id in answering or row.id in told]
