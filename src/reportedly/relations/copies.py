"""Copies: which reports repeat others, in their words, in other words, or by naming them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.records import Copy, CopyKind, Passage, Report, Span, derived_id
from reportedly.relations.bodies import GRAM, Body, age_key, first_day, read_body
from reportedly.relations.candidates import find_candidates
from reportedly.relations.citing import find_citations
from reportedly.relations.credits import is_wire, publisher
from reportedly.relations.families import find_roots
from reportedly.relations.notices import IN_STORIES, IN_STORIES_ANYWHERE, Notice, find_notices
from reportedly.relations.passages import are_apart, find_passages, shared_words, words_outside_quotes
from reportedly.relations.rewrites import find_rewrites
from reportedly.relations.versions import find_version_copies, page_words

# Fewer copied words, quotations left out, can be a common background sentence. Chosen on the invented stories.
COPIED_WORDS = 25
# Of a page that is hardly longer fewer will do, if they are nearly all it says.
COPIED_WHOLE = 15
# With a smaller share of both reports in common, what they share is a notice or a background paragraph. On 1,300 real and
# derived pages, raising it from nothing to this takes B-cubed F1 from .84 to .95.
COPIED_SHARE = 0.25
# So many copied words are a paragraph or two of another's report, however long the two are.
COPIED_PARAGRAPH = 60
# So many words in passages of eight and more hold at least so many runs of five.
COPIED_RUNS = COPIED_PARAGRAPH // 2
# From this share of the original on a copy with its ends cut or its headline changed is the same body.
IDENTICAL = 0.88
# … when the copy is this share of the page it stands on.
HALF = 0.56
# From this share of the original's words on a copy has words changed or sentences dropped; below it is an excerpt. Words count
# that stand in any common run: a word changed here and there breaks many runs and few sentences.
NEAR = 0.67
# What was hardly added to is a shortened copy with fewer.
SHORTENED = 0.52
# A paragraph of which that much was taken was taken as it is; of which that little, left out.
WHOLE, OUT = 0.9, 0.15
_LINE_END = re.compile(r"\n+")
# A report that holds this share of what any other holds, of the copy or of the rest of it, holds as much.
AS_MUCH = 0.9
# Fewer runs that no other report explains are not enough for a copy: so many words in passages of eight hold more.
NEW_RUNS = COPIED_WHOLE // 2
# What a report leads with is its news when it is at least this share of what it took from elsewhere; less is a line on top.
LEADING = 0.25


@dataclass(frozen=True, slots=True)
class _Match:
    """How `b` stands to the older `a`: the passages, the share of `a` that `b` repeats, the share of `b` that is copied."""

    a: Body
    b: Body
    passages: tuple[Passage, ...]
    of_a: float
    of_b: float
    kind: CopyKind

    @property
    def in_b(self) -> list[Span]:
        """The passages in the copy."""
        return [passage.b for passage in self.passages]


def find_copies(reports: Iterable[Report], notices: frozenset[Notice] | None = None) -> list[Copy]:
    """Return which report copies which, sorted by id: for each copy its one best older report, and whom it cites.

    A wire story under a new headline is identical, with sentences dropped a near copy, some of its paragraphs among other
    news an excerpt, its content in other words a rewrite; "Meridian reported on Tuesday" cites. Two papers that quote
    one speaker copy nobody. `notices` are the sentences known to say nothing; by default those that these reports
    repeat from story to story. Which claims have one origin is decided in `relations.origins`.
    """
    each = {report.id: report for report in reports}.values()
    if len(each) < 2:
        return []
    notices = _notices(each) if notices is None else notices
    bodies = sorted((read_body(report, notices) for report in each), key=age_key)
    bodies, parents = _word_for_word(bodies)
    copies = [_copy(match) for match in parents.values()]
    copies += find_version_copies(bodies, parents)
    copying = {copy.b for copy in copies}
    copies += find_rewrites([body for body in bodies if body.report.id not in copying])
    return sorted([*copies, *_citations(bodies, copies)], key=lambda copy: copy.id)


def _citations(bodies: Sequence[Body], copies: Sequence[Copy]) -> list[Copy]:
    """Return whom each report names as its source, but for its own family.

    Whom a copied sentence names its original named first: what that outlet wrote later is not what the copy cites.
    """
    families = find_roots(copies)
    copied = {copy.b: copy for copy in copies}
    found = find_citations([body.report for body in bodies])
    named = {(publisher(cited), citing.id) for cited, citing, _ in found}
    cites = []
    for cited, citing, span in found:
        copy = copied.get(citing.id)
        is_copied = copy is not None and any(passage.b.holds(span) for passage in copy.passages)
        if families.get(cited.id, cited.id) == families.get(citing.id, citing.id) or (
            copy and is_copied and (publisher(cited), copy.a) not in named
        ):
            continue
        why = f"it names {publisher(cited)} as its source (“{span.of(citing.text)}”)"
        cites.append(Copy(derived_id("copy", cited.id, citing.id), cited.id, citing.id, "cites", 0.0, (), why))
    return cites


def _notices(reports: Iterable[Report]) -> frozenset[Notice]:
    """Return the sentences that recur over stories, or as long as nobody knows these over months."""
    return find_notices(reports, times=IN_STORIES, among=_story_or_month, anywhere=IN_STORIES_ANYWHERE)


def _story_or_month(report: Report) -> str:
    day = first_day(report)
    return report.story or (f"{day:%Y-%m}" if day else "")


def _word_for_word(bodies: Sequence[Body]) -> tuple[list[Body], dict[str, _Match]]:
    """Return the bodies, likelier originals first, and the best match for each that copies an earlier one, by its report's id."""
    near = find_candidates(bodies)
    found = _matches(bodies, near, near)
    compiled = _compiled([match for matches in found.values() for match in matches])
    if compiled:
        bodies = sorted(bodies, key=lambda body: (*age_key(body)[:3], body.report.id in compiled, *age_key(body)[3:]))
        # Only what was compared with one of these, or is one, stands in another order now.
        again = {report for report in near if report in compiled or not compiled.isdisjoint(near[report])}
        found = {report: matches for report, matches in found.items() if report not in again}
        found |= _matches(bodies, near, again)
    return list(bodies), {report: _best(matches) for report, matches in found.items()}


def _matches(
    bodies: Sequence[Body], near: Mapping[str, Sequence[str]], wanted: Container[str]
) -> dict[str, list[_Match]]:
    """Return for each wanted report that copies the older ones that together hold what it copied, by its id."""
    place = {body.report.id: number for number, body in enumerate(bodies)}
    found = {}
    for number, body in enumerate(bodies):
        if body.report.id in wanted:
            older = sorted(place[other] for other in near[body.report.id] if place[other] < number)
            matches = _sources(body, [bodies[other] for other in older])
            if matches:
                found[body.report.id] = matches
    return found


def _sources(body: Body, older: Sequence[Body]) -> list[_Match]:
    """Return how a report stands to the oldest of those that hold most of it, then of those that hold most of the rest, and so on.

    Of fifty reprints that are all alike only the first is compared word for word.
    """
    shared = [(one, one.runs & body.runs) for one in older]
    held = [(one, runs) for one, runs in shared if _is_enough(one, body, len(runs))]
    left = body.runs
    matches = []
    while held:
        most = max(len(runs & left) for _, runs in held)
        if most < NEW_RUNS:
            break
        number = next(number for number, (_, runs) in enumerate(held) if len(runs & left) >= AS_MUCH * most)
        one, runs = held.pop(number)
        match = _match(one, body)
        if match:
            matches.append(match)
            left -= runs
    return matches


def _is_enough(a: Body, b: Body, common: int) -> bool:
    """Say whether so many common runs may be a copy, before anybody looks where they stand."""
    return common >= COPIED_RUNS or common >= COPIED_SHARE * min(len(a.runs), len(b.runs))


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
            frozenset((most, other)) not in joined and are_apart(theirs, spans)
            for other, theirs in shared
            if other != most
        ):
            found.add(report)
    return found


def _match(a: Body, b: Body) -> _Match | None:
    """Return how a report stands to an older one, None when it copies nothing of it."""
    common = len(a.runs & b.runs)
    of_a, of_b = common / len(a.runs), common / len(b.runs)
    passages = find_passages(a, b)
    in_b = sorted(passage.b for passage in passages)
    own = words_outside_quotes(b, in_b) if passages else 0
    share = shared_words(b, in_b) / len(b.words)
    if own < (COPIED_WHOLE if share >= IDENTICAL else COPIED_WORDS):
        return None
    if max(of_a, of_b) < COPIED_SHARE and own < COPIED_PARAGRAPH:
        return None
    kind = _kind(a, b, of_a, of_b)
    return _Match(a, b, tuple(sorted(passages, key=lambda passage: passage.b)), of_a, share, kind)


def _kind(a: Body, b: Body, of_a: float, of_b: float) -> CopyKind:
    if of_a >= IDENTICAL and of_b >= HALF:
        return "identical"
    common = np.isin(a.grams, b.grams)
    kept = np.convolve(common, np.ones(GRAM)) > 0
    if _is_in_whole_paragraphs(a, kept):
        return "excerpt"
    share = float(np.mean(kept))
    return "near_copy" if share >= NEAR or (of_b >= IDENTICAL and share >= SHORTENED) else "excerpt"


def _is_in_whole_paragraphs(a: Body, kept: npt.NDArray[np.bool_]) -> bool:
    """Say whether each paragraph of `a` was taken as it is or left out, and one at least was left out; `kept` are its copied words."""
    starts = [start for start, _ in a.places]
    ends = [bisect_left(starts, match.end()) for match in _LINE_END.finditer(a.report.text)]
    shares = [float(np.mean(words)) for words in np.split(kept, ends) if words.size]
    return any(share <= OUT for share in shares) and all(share <= OUT or share >= WHOLE for share in shares)


def _best(matches: Sequence[_Match]) -> _Match:
    """Return the match with the oldest of the reports that hold nearly as much of the copy as any does.

    Of a report put together from several only what it leads with counts, if that is more than a line: the news comes
    first, and what follows is background from elsewhere.
    """
    most = max(matches, key=lambda match: (match.of_b, match.a.report.id))
    leads = [
        match
        for match in matches
        if match.of_b >= LEADING * most.of_b
        and match.passages[0].b < most.passages[0].b
        and are_apart(match.in_b, most.in_b)
    ]
    if leads:
        lead = min(leads, key=lambda match: (match.passages[0].b.start, age_key(match.a)))
        matches = [match for match in leads if not are_apart(match.in_b, lead.in_b)]
        most = max(matches, key=lambda match: match.of_b)
    return min((match for match in matches if match.of_b >= AS_MUCH * most.of_b), key=lambda match: age_key(match.a))


def _copy(match: _Match) -> Copy:
    share = min(1.0, match.of_b)
    runs = "one passage" if len(match.passages) == 1 else f"{len(match.passages)} passages"
    why = f"{100 * share:.0f} % of its words stand in the {_age_words(match)} report, in {runs} word for word"
    a, b = match.a.report.id, match.b.report.id
    why = page_words(match.a.report, match.b.report) + why
    return Copy(derived_id("copy", a, b), a, b, match.kind, share, match.passages, why)


def _age_words(match: _Match) -> str:
    first, second = first_day(match.a.report), first_day(match.b.report)
    if first and second and first < second:
        return "earlier"
    return "agency's" if is_wire(match.a.report) and not is_wire(match.b.report) else "other"
