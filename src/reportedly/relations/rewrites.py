"""Rewrites: reports that tell another's content in other words, found by the figures and names that stay."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reportedly.lexicons import load
from reportedly.records import Copy, Report, derived_id
from reportedly.relations.anchors import Anchors, find_anchors, in_order, shared_names
from reportedly.relations.bodies import Body, first_day
from reportedly.relations.passages import find_passages, words_outside_quotes

# What two reports keep of each other, of which `training.rewrites` learned how much each tells: how many figures above what every report
# has, the share of the figures of the one that has fewer and of the other, the share of them in one order, the share of the names, and how
# many names each has for itself. Who was told by the same police has many of its own.
SIGNS = ("telling figures", "figures of fewer", "figures of more", "in order", "names", "own names of fewer", "own names of more")  # fmt: skip
TELLING = 12
# More tell no more.
MOST_TELLING, MOST_OWN = 6, (10, 15)
# From here on it is one, by the logarithm of the odds, unless it names more people and places of its own than this, or has fewer of the
# figures in their order: then it asked around itself. On 3,600 pages on shootings that makes reports of one pair wrongly one.
ENOUGH, OWN_NAMES, ORDERED = 0.75, 7, 0.5
# So many figures and names must be shared for that; a line or two that two reports have from one police hold fewer.
FEWEST = 5
# With fewer figures than are compared at all, so many: who sat in one room wrote down one number and the same three names.
FEWEST_NAMES = 10
# Fewer will do when so many words of its own stand in the other too: a press release of which a sentence or two were kept. A short
# report of the same event, written by itself, shares less than this of the other's.
OF_OTHER, KEPT_WORDS, KEPT_ANCHORS, KEPT_OWN = 0.5, 20, 8, 0.7
# From this share on the figures stand in the same order; with this share of its names too it shortens a long release.
IN_ORDER, SHORT_NAMES, SHORT_OWN = 0.7, 0.45, 5
# So many figures, or names and figures, must be shared before two reports are compared.
FIGURES, ANCHORS = 3, 4
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
        for sign in _anchors_of(found):
            where[sign].append(number)
    rewrites = []
    for number, body in enumerate(bodies):
        likely = [
            (odds, bodies[other].report.id, other)
            for other in _earlier(number, anchors, where)
            if _may_rewrite(bodies[other].report, body.report)
            and (odds := _likelihood((bodies[other], anchors[other]), (body, anchors[number])))
        ]
        if likely:
            *_, original = max(likely)
            rewrites.append(_rewrite((bodies[original].report, anchors[original]), (body.report, anchors[number])))
    return rewrites


def _anchors_of(anchors: Anchors) -> list[float | str]:
    return [*sorted(set(anchors.figures)), *anchors.names]


def _earlier(number: int, anchors: Sequence[Anchors], where: Mapping[float | str, Sequence[int]]) -> list[int]:
    """Return the earlier bodies that share enough rare figures and names to be compared."""
    both: Counter[int] = Counter()
    figures: Counter[int] = Counter()
    for sign in _anchors_of(anchors[number]):
        if len(where[sign]) <= COMMON:
            earlier = where[sign][: bisect_left(where[sign], number)]
            both.update(earlier)
            figures.update(earlier if isinstance(sign, float) else ())
    return [other for other, count in sorted(both.items()) if figures[other] >= FIGURES or count >= ANCHORS]


def _may_rewrite(a: Report, b: Report) -> bool:
    # What follows from other reports may follow from a copy that is not known yet.
    first, second = (first_day(report) if report.published_basis != "inferred" else None for report in (a, b))
    if first and second and abs((second - first).days) > DAYS:
        return False
    if a.story and b.story and a.story != b.story:
        return False
    return not a.outlet or a.outlet != b.outlet


def _likelihood(a: tuple[Body, Anchors], b: tuple[Body, Anchors]) -> float:
    """Return how likely `b` rewrites `a`, above 0, or 0 when it does not."""
    theirs, mine = a[1], b[1]
    figures, names = in_order(theirs.figures, mine.figures), shared_names(theirs, mine)
    same = len(set(theirs.figures) & set(mine.figures))
    if same + names >= (FEWEST if same >= FIGURES else FEWEST_NAMES) and len(mine.names) - names <= OWN_NAMES:
        signs = signs_of(theirs, mine)
        odds = weigh(signs) if signs[SIGNS.index("in order")] >= ORDERED else 0.0
        if odds > ENOUGH:
            return 1 + odds
    both, own, others = (figures + names, *(len(each.figures) + len(each.names) for each in (mine, theirs)))
    if both < OF_OTHER * others:
        return 0.0
    in_turn = figures >= max(FIGURES, IN_ORDER * len(mine.figures))
    is_short = in_turn and names >= max(SHORT_NAMES * len(mine.names), len(mine.names) - SHORT_OWN)
    is_kept = both >= max(KEPT_ANCHORS, KEPT_OWN * own) and _kept_words(a[0], b[0]) >= KEPT_WORDS
    return both / own if is_short or is_kept else 0.0


def signs_of(a: Anchors, b: Anchors) -> tuple[float, ...]:
    """Return for each of `SIGNS` how far two reports show it."""
    shared = set(a.figures) & set(b.figures)
    few, many = sorted((len(set(a.figures)), len(set(b.figures))))
    of_a, of_b = shared_names(b, a), shared_names(a, b)
    own = sorted((len(a.names) - of_a, len(b.names) - of_b))
    return (
        min(MOST_TELLING, sum(figure > TELLING for figure in shared)),
        len(shared) / max(1, few), len(shared) / max(1, many),
        in_order(a.figures, b.figures) / max(1, min(len(a.figures), len(b.figures))),
        min(of_a, of_b) / max(1, len(a.names), len(b.names)),
        min(MOST_OWN[0], own[0]), min(MOST_OWN[1], own[1]),
    )  # fmt: skip


def weigh(signs: Sequence[float]) -> float:
    """Return how likely one of two reports rewrites the other: the logarithm of the odds, 0 where it is even."""
    learned = load("rewrites")
    return float(learned["start"]) + math.fsum(
        learned["weights"][name] * sign for name, sign in zip(SIGNS, signs, strict=True)
    )


def _kept_words(a: Body, b: Body) -> int:
    return words_outside_quotes(b, [passage.b for passage in find_passages(a, b)])


def _rewrite(a: tuple[Report, Anchors], b: tuple[Report, Anchors]) -> Copy:
    theirs, mine = a[1], b[1]
    figures = in_order(theirs.figures, mine.figures)
    in_turn = figures >= IN_ORDER * len(mine.figures)
    both = (figures if in_turn else len(set(theirs.figures) & set(mine.figures))) + shared_names(theirs, mine)
    share = min(1.0, both / max(1, len(mine.figures) + len(mine.names)))
    order = "the figures in the same order, " if in_turn else ""
    why = f"{100 * share:.0f} % of its figures and names stand in the other report, {order}in other words"
    return Copy(derived_id("copy", a[0].id, b[0].id), a[0].id, b[0].id, "rewrite", share, (), why)
