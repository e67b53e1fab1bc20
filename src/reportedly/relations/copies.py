"""Copies: which reports repeat others, in their words, in other words, or by naming them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.records import Copy, CopyKind, Passage, Report, Span, derived_id
from reportedly.relations.bodies import Body, age_key, first_day, read_body
from reportedly.relations.citing import find_citations
from reportedly.relations.credits import is_wire, publisher
from reportedly.relations.families import find_roots
from reportedly.relations.notices import Notice, find_notices
from reportedly.relations.passages import find_passages, shared_words, words_outside_quotes
from reportedly.relations.rewrites import find_rewrites

# A run of words in more reports than this is set text or a wire that everybody prints; it is compared with the oldest only.
COMMON = 40
# One run in this many is looked up when candidates are sought; a copied paragraph has some ten of them.
SAMPLED = 4
# Fewer copied words, quotations left out, can be a common background sentence. Chosen on the invented stories.
COPIED_WORDS = 25
# With a smaller share of both reports in common, what they share is a notice or a background paragraph. On 1,300 real and
# derived pages, raising it from nothing to this takes B-cubed F1 from .84 to .95.
COPIED_SHARE = 0.25
# So many copied words are a paragraph or two of another's report, however long the two are.
COPIED_PARAGRAPH = 60
# So many words in passages of eight and more hold at least so many runs of five.
COPIED_RUNS = COPIED_PARAGRAPH // 2
# A sentence that one outlet prints in so many stories is its notice or its background, one that several print in so many is
# their common form. A wire that everybody prints is in one story, or two where its reprints were not joined.
IN_STORIES, IN_STORIES_ANYWHERE = 2, 3
# From this share of the original on a copy with its ends cut or its headline changed is the same body.
IDENTICAL = 0.88
# From this share of the original on a copy has words changed or sentences dropped; below it is an excerpt.
NEAR = 0.56
# Two passages of one report that overlap by less than this part of the smaller were taken from two places.
APART = 0.2


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
    each = {report.id: report for report in reports}.values()
    notices = _notices(each)
    bodies = sorted((read_body(report, notices) for report in each), key=age_key)
    bodies, parents = _word_for_word(bodies)
    copies = [_copy(match) for match in parents.values()]
    copies += find_rewrites([body for body in bodies if body.report.id not in parents], bodies, find_roots(copies))
    families = find_roots(copies)
    for cited, citing, span in find_citations([body.report for body in bodies]):
        if families.get(cited.id, cited.id) != families.get(citing.id, citing.id):
            why = f"it names {publisher(cited)} as its source (“{span.of(citing.text)}”)"
            copies.append(Copy(derived_id("copy", cited.id, citing.id), cited.id, citing.id, "cites", 0.0, (), why))
    return sorted(copies, key=lambda copy: copy.id)


def _notices(reports: Collection[Report]) -> frozenset[Notice]:
    """Return the sentences that recur over stories, or as long as nobody knows these over months."""
    return find_notices(reports, times=IN_STORIES, among=_story_or_month, anywhere=IN_STORIES_ANYWHERE)


def _story_or_month(report: Report) -> str:
    day = first_day(report)
    return report.story or (f"{day:%Y-%m}" if day else "")


def _word_for_word(bodies: Sequence[Body]) -> tuple[list[Body], dict[str, _Match]]:
    """Return the bodies, likelier originals first, and the best match for each that copies an earlier one, by its report's id."""
    pairs = [(bodies[older], bodies[younger]) for older, younger in sorted(_candidates(bodies))]
    matches = [match for a, b in pairs if (match := _match(a, b))]
    compiled = _compiled(matches)
    if compiled:
        bodies = sorted(bodies, key=lambda body: (*age_key(body)[:3], body.report.id in compiled, *age_key(body)[3:]))
        place = {body.report.id: number for number, body in enumerate(bodies)}
        turned = [_match(one.b, one.a) if place[one.b.report.id] < place[one.a.report.id] else one for one in matches]
        matches = [match for match in turned if match]
    found: dict[str, list[_Match]] = defaultdict(list)
    for match in matches:
        found[match.b.report.id].append(match)
    return list(bodies), {report: _best(of_one) for report, of_one in found.items()}


def _compiled(matches: Sequence[_Match]) -> set[str]:
    """Return the reports put together from others: they share one passage with one report and another with another.

    Those two share nothing with each other. Of reports of one day such a one is the copy, however long it is.
    """
    joined = {frozenset((match.a.report.id, match.b.report.id)) for match in matches}
    others: dict[str, list[tuple[str, list[Span]]]] = defaultdict(list)
    for match in matches:
        a, b = match.a.report.id, match.b.report.id
        others[a].append((b, sorted(passage.a for passage in match.passages)))
        others[b].append((a, sorted(passage.b for passage in match.passages)))
    found = set()
    for report, shared in others.items():
        most, spans = max(shared, key=lambda each: (sum(map(len, each[1])), each[0]))
        if any(
            frozenset((most, other)) not in joined and _overlap(theirs, spans) < APART * sum(map(len, theirs))
            for other, theirs in shared
            if other != most
        ):
            found.add(report)
    return found


def _overlap(some: Sequence[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in others if a.meets(b))


def _candidates(bodies: Sequence[Body]) -> set[tuple[int, int]]:
    """Return pairs of numbers (older, younger) that share at least two of the sampled runs."""
    where: dict[int, list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        for gram in sorted(body.runs):
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
    common = len(a.runs & b.runs)
    of_a, of_b = common / len(a.runs), common / len(b.runs)
    if max(of_a, of_b) < COPIED_SHARE and common < COPIED_RUNS:
        return None
    passages = find_passages(a, b)
    in_b = sorted(passage.b for passage in passages)
    own = words_outside_quotes(b, in_b) if passages else 0
    if own < COPIED_WORDS or (max(of_a, of_b) < COPIED_SHARE and own < COPIED_PARAGRAPH):
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
