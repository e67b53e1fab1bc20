"""The ways by which the claims of a whole ledger reached its reports, drawn from a few columns of these."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from markupsafe import Markup

from reportedly.pages.chains import Link, Way, drawing_of, largest
from reportedly.pages.columns import ClaimRow
from reportedly.pages.namesakes import namesakes
from reportedly.pages.outline import Outline
from reportedly.pages.source_briefs import source_of


def drawn(outline: Outline, claims: Sequence[ClaimRow], link: Link) -> Markup | None:
    """Return the ways of some claims as an inline SVG, None where there is nothing to draw; see `chains.drawing`."""
    named = [row for row in claims if row.source_kind not in ("outlet", "none")]
    keys = [source_of(row) for row in named]
    sizes = Counter(keys)
    shown = largest(sizes)
    rows = [row for row, key in zip(named, keys, strict=True) if key in shown]
    ways, reports = _ways(outline, rows), defaultdict[str, list[str]](list)
    for row in rows:
        reports[source_of(row)].append(row.report)
    names = {way.source: way.name for way in sorted(ways, key=lambda way: (len(way.name), way.name))}
    return drawing_of(ways, len(sizes), link, namesakes(names, reports.__getitem__, outline))


def _ways(outline: Outline, claims: Sequence[ClaimRow]) -> Counter[Way]:
    """Return the ways of some claims, each with how many went it."""
    names, relays = outline.sources(claims), outline.relays
    rows = zip(claims, names, strict=True)
    told = Counter((source_of(row), name, relays.get(row.id, "[]"), row.report) for row, name in rows)
    found = Counter[Way]()
    for (source, name, relay, report), count in told.items():
        found[Way(source, name, outline.passed_on(relay), outline.ref(report).name)] += count
    return found
