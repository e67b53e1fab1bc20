"""Copies: which reports repeat others, in their words, in other words, or by naming them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.records import Copy, CopyKind, Passage, Report, derived_id
from reportedly.relations.anchors import Anchors, find_anchors, in_order, shared_names
from reportedly.relations.bodies import Body, age_key, first_day, read_body
from reportedly.relations.citing import find_citations
from reportedly.relations.credits import is_wire, publisher
from reportedly.relations.passages import find_passages, shared_words, words_outside_quotes

# A run of words in more reports than this is set text or a wire that everybody prints; it is compared with the oldest only.
COMMON = 40
# One run in this many is looked up when candidates are sought; a copied paragraph has some ten of them.
SAMPLED = 4
# Fewer copied words, quotations left out, can be a common background sentence. Chosen on the invented stories.
COPIED_WORDS = 25
# With a smaller share of both reports in common, what they share is a notice or a background paragraph. On 1,300 real and
# derived pages, raising it from nothing to this takes B-cubed F1 from .84 to .95.
COPIED_SHARE = 0.25
# From this share of the original on a copy with its ends cut or its headline changed is the same body.
IDENTICAL = 0.88
# From this share of the original on a copy has words changed or sentences dropped; below it is an excerpt.
NEAR = 0.56
# A rewrite keeps at least this many figures, this share of them in order, and this share of the names.
REWRITE_FIGURES, REWRITE_ORDER, REWRITE_NAMES = 3, 0.7, 0.45
REWRITE_DAYS = 4
# Without so many figures, it keeps this share of the figures and names of the report before it, has this share of its own from
# there, and so many in all. On the invented stories rewrites have .82 and more, other reports of the story .77 and less.
REWRITE_OF_A, REWRITE_OF_B, REWRITE_ANCHORS = 0.5, 0.8, 10
# So many names and figures must be shared before two reports are compared; those that many reports have are not counted.
REWRITE_SIGNS = 4


@dataclass(frozen=True, slots=True)
class _Match:
    """How `b` stands to the older `a`: the passages, the share of `a` that `b` repeats, the share of `b` that is copied."""

    a: Body
    b: Body
    passages: tuple[Passage, ...]
    of_a: float
    of_b: float
    kind: CopyKind


def find_copies(reports: Sequence[Report]) -> list[Copy]:
    """Return which report copies which, sorted by id: for each copy its one best older report, and whom it cites.

    A wire story under a new headline is identical, with sentences dropped a near copy, some of its paragraphs among other
    news an excerpt, its content in other words a rewrite; "Meridian reported on Tuesday" cites. Two papers that quote
    one speaker copy nobody. Which claims have one origin is decided in `relations.origins`.
    """
    bodies = sorted((read_body(report) for report in {report.id: report for report in reports}.values()), key=age_key)
    parents = _word_for_word(bodies)
    copies = [_copy(match) for match in parents.values()]
    copies += _rewrites([body for body in bodies if body.report.id not in parents], bodies, _families(copies))
    families = _families(copies)
    for cited, citing, span in find_citations([body.report for body in bodies]):
        if families.get(cited.id, cited.id) != families.get(citing.id, citing.id):
            why = f"it names {publisher(cited)} as its source (“{span.of(citing.text)}”)"
            copies.append(Copy(derived_id("copy", cited.id, citing.id), cited.id, citing.id, "cites", 0.0, (), why))
    return sorted(copies, key=lambda copy: copy.id)


def _word_for_word(bodies: Sequence[Body]) -> dict[str, _Match]:
    """Return the best match for every report that copies an older one, by its id."""
    found: dict[str, list[_Match]] = defaultdict(list)
    for older, younger in sorted(_candidates(bodies)):
        match = _match(bodies[older], bodies[younger])
        if match:
            found[match.b.report.id].append(match)
    return {report: _best(matches) for report, matches in found.items()}


def _candidates(bodies: Sequence[Body]) -> set[tuple[int, int]]:
    """Return pairs of numbers (older, younger) that share at least two of the sampled runs."""
    where: dict[int, list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        for gram in sorted(set(body.grams)):
            if gram % SAMPLED == 0:
                where[gram].append(number)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in where.values():
        pairs: Iterable[tuple[int, int]] = combinations(numbers, 2)
        if len(numbers) > COMMON:
            pairs = ((numbers[0], number) for number in numbers[1:])
        for pair in pairs:
            counts[pair] += 1
    return {pair for pair, count in counts.items() if count > 1}


def _match(a: Body, b: Body) -> _Match | None:
    passages = find_passages(a, b)
    in_b = sorted(passage.b for passage in passages)
    if not passages or words_outside_quotes(b, in_b) < COPIED_WORDS:
        return None
    common = len(set(a.grams) & set(b.grams))
    of_a, of_b = common / len(set(a.grams)), common / len(set(b.grams))
    if max(of_a, of_b) < COPIED_SHARE:
        return None
    share = shared_words(b, in_b) / len(b.words)
    kind = "excerpt" if _takes_whole_paragraphs(a.report, b.report) else _kind(of_a, of_b)
    return _Match(a, b, tuple(sorted(passages, key=lambda passage: passage.b)), of_a, share, kind)


def _takes_whole_paragraphs(a: Report, b: Report) -> bool:
    """Say whether `b` is nothing but some paragraphs of `a`, word for word, and at least two others were left out."""
    theirs, ours = ({" ".join(part.of(one.text).split()) for part in one.spans("body")} for one in (a, b))
    return ours < theirs and len(theirs) - len(ours) >= 2


def _kind(of_a: float, of_b: float) -> CopyKind:
    if of_a >= IDENTICAL and of_b >= NEAR:
        return "identical"
    if of_a >= NEAR or (of_b >= IDENTICAL and of_a >= NEAR - 0.1):
        return "near_copy"
    return "excerpt"


def _best(matches: Sequence[_Match]) -> _Match:
    """Return the match with the oldest of the reports that hold nearly as much of the copy as any does."""
    most = max(match.of_b for match in matches)
    near = [match for match in matches if match.of_b >= 0.9 * most]
    return min(near, key=lambda match: age_key(match.a))


def _copy(match: _Match) -> Copy:
    share = min(1.0, match.of_b)
    runs = "one passage" if len(match.passages) == 1 else f"{len(match.passages)} passages"
    why = f"{share:.0%} of its words stand in the {_age_words(match)} report, in {runs} word for word"
    a, b = match.a.report.id, match.b.report.id
    return Copy(derived_id("copy", a, b), a, b, match.kind, share, match.passages, why)


def _age_words(match: _Match) -> str:
    first, second = first_day(match.a.report), first_day(match.b.report)
    if first and second and first < second:
        return "earlier"
    return "agency's" if is_wire(match.a.report) and not is_wire(match.b.report) else "other"


def _rewrites(orphans: Sequence[Body], bodies: Sequence[Body], families: dict[str, str]) -> list[Copy]:
    """Return the rewrites among reports that copy nobody word for word; what was rewritten is the root of its family."""
    anchors = {body.report.id: find_anchors(body) for body in bodies}
    where: dict[float | str, list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        for sign in _signs(anchors[body.report.id]):
            where[sign].append(number)
    places = {body.report.id: number for number, body in enumerate(bodies)}
    found = []
    for body in orphans:
        counts: Counter[int] = Counter()
        figures: Counter[int] = Counter()
        for sign in _signs(anchors[body.report.id]):
            older = where[sign][: bisect_left(where[sign], places[body.report.id])] if len(where[sign]) <= COMMON else []
            counts.update(older)
            figures.update(older if isinstance(sign, float) else ())
        older = [
            bodies[number]
            for number, count in sorted(counts.items())
            if figures[number] >= REWRITE_FIGURES or count >= REWRITE_SIGNS
        ]
        best = max(
            ((_rewritten(anchors, a, body), a) for a in older),
            key=lambda pair: (pair[0], pair[1].report.id),
            default=None,
        )
        if best and best[0] > 0:
            root = families.get(best[1].report.id, best[1].report.id)
            found.append(_rewrite(bodies[places[root]].report, body.report, best[0]))
    return found


def _rewritten(anchors: dict[str, Anchors], a: Body, b: Body) -> float:
    """Return the share of the figures and names of `b` that `a` has, 0 when that is too little for a rewrite."""
    mine, theirs = anchors[b.report.id], anchors[a.report.id]
    first, second = first_day(a.report), first_day(b.report)
    if first and second and abs((second - first).days) > REWRITE_DAYS:
        return 0.0
    if a.report.outlet and a.report.outlet == b.report.outlet:
        return 0.0
    figures = in_order(theirs.figures, mine.figures)
    names = shared_names(theirs, mine)
    all_mine, all_theirs = len(mine.figures) + len(mine.names), len(theirs.figures) + len(theirs.names)
    by_figures = (
        figures >= REWRITE_FIGURES
        and figures >= REWRITE_ORDER * len(mine.figures)
        and names >= REWRITE_NAMES * len(mine.names)
    )
    by_all = (
        figures + names >= max(REWRITE_ANCHORS, REWRITE_OF_B * all_mine, REWRITE_OF_A * all_theirs)
    )
    return (figures + names) / all_mine if by_figures or by_all else 0.0


def _signs(anchors: Anchors) -> list[float | str]:
    """Return the figures and names of a report, each once."""
    return [*sorted(set(anchors.figures)), *anchors.names]


def _rewrite(a: Report, b: Report, share: float) -> Copy:
    why = (
        f"{share:.0%} of its figures and names stand in the other report, the figures in the same order, in other words"
    )
    return Copy(derived_id("copy", a.id, b.id), a.id, b.id, "rewrite", share, (), why)


def _families(copies: Sequence[Copy]) -> dict[str, str]:
    """Return for every copy the report at the root of its family."""
    parent = {copy.b: copy.a for copy in copies}
    roots: dict[str, str] = {}
    for report in parent:
        root, steps = report, 0
        while root in parent and steps <= len(parent):
            root, steps = parent[root], steps + 1
        roots[report] = root
    return roots
