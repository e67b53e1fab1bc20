"""Rewrites: reports that tell another's content in other words, found by the figures and names that stay."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reportedly.records import Copy, Report, derived_id
from reportedly.relations.anchors import Anchors, find_anchors, in_order, shared_names
from reportedly.relations.bodies import Body, first_day

# A rewrite keeps at least this many figures, this share of them in order, and this share of the names.
FIGURES, IN_ORDER, NAMES = 3, 0.7, 0.45
# Without so many figures it keeps so many figures and names in all: this share of the other report's, and they are
# this share of its own. On the invented stories rewrites have .82 and more of their own, other reports of the story .77 and less.
ANCHORS, OF_OTHER, OF_OWN = 10, 0.5, 0.8
# So many names and figures must be shared before two reports are compared.
SIGNS = 4
# What more reports have than this says nothing.
COMMON = 40
# News is rewritten within days; later, a report with the same figures tells them as background.
DAYS = 4


def find_rewrites(orphans: Sequence[Body], bodies: Sequence[Body], roots: Mapping[str, str]) -> list[Copy]:
    """Return the rewrites among reports that copy nobody word for word; what was rewritten is the root of its family.

    "Barley worth a fortune went up in smoke: 4,100 tonnes" rewrites a wire story with the same figures in the same order.
    `bodies` are all, likelier originals first. A report of another story, or of the same outlet, is no rewrite.
    """
    anchors = [find_anchors(body) for body in bodies]
    place = {body.report.id: number for number, body in enumerate(bodies)}
    where: dict[float | str, list[int]] = defaultdict(list)
    for number, found in enumerate(anchors):
        for sign in _signs(found):
            where[sign].append(number)
    rewrites = []
    for body in orphans:
        number = place[body.report.id]
        shares = [
            (_share(anchors[other], anchors[number], by_figures=by_figures), bodies[other].report.id)
            for other, by_figures in _earlier(number, anchors, where)
            if _may_rewrite(bodies[other].report, body.report)
        ]
        share, original = max(shares, default=(0.0, ""))
        if share:
            rewrites.append(_rewrite(bodies[place[roots.get(original, original)]].report, body.report, share))
    return rewrites


def _signs(anchors: Anchors) -> list[float | str]:
    return [*sorted(set(anchors.figures)), *anchors.names]


def _earlier(
    number: int, anchors: Sequence[Anchors], where: Mapping[float | str, Sequence[int]]
) -> list[tuple[int, bool]]:
    """Return the earlier bodies that share enough rare figures and names to be compared, and whether figures alone do."""
    all_signs: Counter[int] = Counter()
    figures: Counter[int] = Counter()
    for sign in _signs(anchors[number]):
        if len(where[sign]) <= COMMON:
            earlier = where[sign][: bisect_left(where[sign], number)]
            all_signs.update(earlier)
            figures.update(earlier if isinstance(sign, float) else ())
    return [
        (other, figures[other] >= FIGURES)
        for other, count in sorted(all_signs.items())
        if figures[other] >= FIGURES or count >= SIGNS
    ]


def _may_rewrite(a: Report, b: Report) -> bool:
    first, second = first_day(a), first_day(b)
    if first and second and abs((second - first).days) > DAYS:
        return False
    if a.story and b.story and a.story != b.story:
        return False
    return not a.outlet or a.outlet != b.outlet


def _share(theirs: Anchors, mine: Anchors, *, by_figures: bool) -> float:
    """Return the share of my figures and names that they have, 0 when that is too little for a rewrite."""
    figures = in_order(theirs.figures, mine.figures)
    names = shared_names(theirs, mine)
    own, others = (len(anchors.figures) + len(anchors.names) for anchors in (mine, theirs))
    many_figures = (
        by_figures and figures >= max(FIGURES, IN_ORDER * len(mine.figures)) and names >= NAMES * len(mine.names)
    )
    if many_figures or figures + names >= max(ANCHORS, OF_OWN * own, OF_OTHER * others):
        return (figures + names) / own
    return 0.0


def _rewrite(a: Report, b: Report, share: float) -> Copy:
    share = min(1.0, share)
    why = (
        f"{share:.0%} of its figures and names stand in the other report, the figures in the same order, in other words"
    )
    return Copy(derived_id("copy", a.id, b.id), a.id, b.id, "rewrite", share, (), why)
