"""The killed and wounded of each story of a ledger, as a recorder of casualties counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.claims import read_sentences
from reportedly.claims.victims import count_toll, may_tell_of_harm
from reportedly.language import Reader
from reportedly.records import Contents, Edtf, Figure, Moment, Report, Toll, TotalToll
from reportedly.relations import Rule
from reportedly.relations.families import find_roots
from reportedly.relations.tolls import settle_toll
from reportedly.text import paragraphs

# What readers corrected of the figures of each report, by their ids; None for a rejected one.
Changed = Mapping[str, Mapping[str, Figure | None]]


def find_tolls(contents: Contents, rule: Rule, changed: Changed, language: Reader | None = None) -> Iterator[TotalToll]:
    """Yield the toll of each story that tells of killed or wounded, the largest story first, with corrected figures as they are now."""
    moments: dict[str, list[Moment]] = defaultdict(list)
    for moment in contents.moments:
        moments[moment.report].append(moment)
    reports = {report.id: report for report in contents.reports}
    roots = find_roots(contents.copies)
    for story in sorted(contents.stories, key=lambda story: (-len(story.reports), story.id)):
        told = (reports[one] for one in story.reports if one in reports)
        counted = (_toll(report, moments[report.id], changed.get(report.id, {}), language) for report in told)
        tolls = [toll for toll in counted if toll is not None]
        total = settle_toll(tolls, roots, rule=rule)
        if total.tolls:
            yield replace(total, story=story.id)


# What reports tell is kept while the process runs, since syntax takes a hundred times as long as everything else. So many tolls
# are some tens of megabytes.
_MOST = 50_000
_Key = tuple[str, Edtf | None, str, Reader | None]
_known: dict[_Key, Toll | None] = {}


def _toll(
    report: Report, moments: list[Moment], changed: Mapping[str, Figure | None], language: Reader | None
) -> Toll | None:
    """What one report tells; None where no word of it can tell of harm."""
    # The id is a hash of the text; the date, which linking may set, and what readers decided are not in it.
    key = (report.id, report.published, repr(sorted(changed.items())) if changed else "", language)
    if key not in _known:
        toll = _count(report, moments, changed, language) if may_tell_of_harm(report.text) else None
        if len(_known) >= _MOST:
            _known.clear()
        _known[key] = toll
        return toll
    return _known.get(key)


def _count(
    report: Report, moments: list[Moment], changed: Mapping[str, Figure | None], language: Reader | None
) -> Toll:
    sentences = language(report.text, paragraphs(report.text)) if language else read_sentences(report)
    return count_toll(report, sentences, moments, changed)
