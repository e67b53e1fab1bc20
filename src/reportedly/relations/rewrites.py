"""Rewrites: reports that tell another's content in other words, found by the figures and names that stay."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reportedly.records import Copy, Report, derived_id
from reportedly.relations.anchors import Anchors, find_anchors, in_order, shared_names
from reportedly.relations.bodies import Body, first_day
from reportedly.relations.passages import find_passages, words_outside_quotes

# A rewrite keeps at least this share of the other report's figures and names. A short report of the same event, written
# by itself, has what it tells from the same police and shares it with any long one.
OF_OTHER = 0.5
# Of its own, at least this many figures are the other's, this share of them in order, and this share of the names.
FIGURES, IN_ORDER, NAMES = 3, 0.7, 0.45
# Without so many figures it has so many figures and names in all from the other, and they are this share of its own. On the
# invented stories rewrites have .82 and more of their own, other reports of the story .77 and less.
ANCHORS, OF_OWN = 10, 0.8
# A tabloid turns the order round and leaves out most names: so many different figures will do alone, this share of its own and this of
# the other's, when so many of them are above what every report has. On 14 invented stories other reports share .6 of their own at most.
ALONE, ALONE_OWN, ALONE_OTHER, ALONE_TELLING, TELLING = 5, 0.75, 0.45, 3, 12
# Who was told by the same police has names of its own; of 3,600 pages on shootings those with the same figures have five and more.
OWN_NAMES = 3
# Fewer will do when so many words of its own stand in the other too: a press release of which a sentence or two were kept.
KEPT_WORDS, KEPT_ANCHORS, KEPT_OWN = 20, 8, 0.7
# So many names and figures must be shared before two reports are compared.
SIGNS = 4
# What more reports have than this says nothing.
COMMON = 40
# News is rewritten within days; later, a report with the same figures tells them as background.
DAYS = 4


def find_rewrites(bodies: Sequence[Body]) -> list[Copy]:
    """Return the rewrites among reports that copy nobody word for word, likelier originals first.

    "Barley worth a fortune went up in smoke: 4,100 tonnes" rewrites a wire story with the same figures.
    A report of another story, or of the same outlet, is no rewrite.
    """
    anchors = [find_anchors(body) for body in bodies]
    where: dict[float | str, list[int]] = defaultdict(list)
    for number, found in enumerate(anchors):
        for sign in _signs(found):
            where[sign].append(number)
    rewrites = []
    for number, body in enumerate(bodies):
        shares = [
            (share, bodies[other].report.id, other)
            for other, by_figures in _earlier(number, anchors, where)
            if _may_rewrite(bodies[other].report, body.report)
            and (share := _share((bodies[other], anchors[other]), (body, anchors[number]), by_figures=by_figures))
        ]
        if shares:
            share, _, original = max(shares)
            in_turn = in_order(anchors[original].figures, anchors[number].figures)
            order = "the figures in the same order, " if in_turn >= IN_ORDER * len(anchors[number].figures) else ""
            rewrites.append(_rewrite(bodies[original].report, body.report, share, order))
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


def _share(a: tuple[Body, Anchors], b: tuple[Body, Anchors], *, by_figures: bool) -> float:
    """Return the share of the figures and names of `b` that `a` has, 0 when that is too little for a rewrite."""
    theirs, mine = a[1], b[1]
    figures = in_order(theirs.figures, mine.figures)
    names = shared_names(theirs, mine)
    own, others = (len(anchors.figures) + len(anchors.names) for anchors in (mine, theirs))
    many_figures = (
        by_figures and figures >= max(FIGURES, IN_ORDER * len(mine.figures)) and names >= NAMES * len(mine.names)
    )
    both = figures + names
    shared = _same_figures(theirs, mine) if by_figures and len(mine.names) - names <= OWN_NAMES else 0
    if shared:
        return max(shared / len(set(mine.figures)), both / own)
    if both < OF_OTHER * others:
        return 0.0
    if many_figures or both >= max(ANCHORS, OF_OWN * own):
        return both / own
    is_kept = both >= max(KEPT_ANCHORS, KEPT_OWN * own) and _kept_words(a[0], b[0]) >= KEPT_WORDS
    return both / own if is_kept else 0.0


def _same_figures(theirs: Anchors, mine: Anchors) -> int:
    """Return how many different figures both have, in any order; 0 when they alone do not tell a rewrite."""
    shared = set(mine.figures) & set(theirs.figures)
    enough = max(ALONE, ALONE_OWN * len(set(mine.figures)), ALONE_OTHER * len(set(theirs.figures)))
    telling = sum(figure > TELLING for figure in shared)
    return len(shared) if len(shared) >= enough and telling >= ALONE_TELLING else 0


def _kept_words(a: Body, b: Body) -> int:
    return words_outside_quotes(b, [passage.b for passage in find_passages(a, b)])


def _rewrite(a: Report, b: Report, share: float, order: str) -> Copy:
    share = min(1.0, share)
    why = f"{100 * share:.0f} % of its figures and names stand in the other report, {order}in other words"
    return Copy(derived_id("copy", a.id, b.id), a.id, b.id, "rewrite", share, (), why)
