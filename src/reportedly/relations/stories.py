"""Stories: which reports tell of the same events."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from reportedly.language import fold
from reportedly.records import Mention, Report, Story, derived_id
from reportedly.relations.bodies import age_key, first_day, last_day, read_body
from reportedly.relations.joining import Joined

# Two dated reports further apart than this belong to two stories, whatever words they share.
WINDOW_DAYS = 60
# The likeness (0 to 1) from which a report joins the one most like it, among ten reports. On the invented stories a report
# of another place and year reaches 0.09 and most of those that belong together 0.12; lower it and stories run together.
CUT = 0.1
# The best of many chance likenesses is higher: so much is added to the cut for every tenfold of reports. Chosen on 1,200
# reports of 730 shootings.
RISE = 0.025
# The second nearest report is linked from so much above the cut, and every other from STRONG on: otherwise a story
# falls into halves whose best links lie inside each.
SECOND = 0.02
STRONG = 0.3
# A name says three times as much as a word of the same rarity.
NAME_WEIGHT = 3.0
# As if so many other reports had been read that share nothing with these: without them, what all reports of one small
# story share would seem to say nothing.
BACKGROUND = 50
# Features of more reports than this say little, and looking them up would take the square of the reports.
COMMON = 200
# A report is compared with this many others, those that share its rarest features.
COMPARED = 60
_WORD = re.compile(r"[^\W\d_]{5,40}")

Vector = dict[str, float]


def find_stories(reports: Sequence[Report], mentions: Sequence[Mention]) -> list[Story]:
    """Return the stories of the reports, sorted by id; a report that is like no other is a story of its own.

    Two reports that share rare names and words are linked if they appeared within sixty days of each other; those without
    a date may join any. Each report is linked to the one most like it, and to all strongly like
    it. What the story's reports say, and who copied whom, is not decided here.
    """
    known = {report.id: report for report in reports}
    vectors = _vectors(known, mentions)
    where = _index(vectors)
    joined = Joined()
    for report in sorted(known):
        joined.add(report)
        for other in _links(vectors, report, _candidates(known, vectors, report, where)):
            joined.join(report, other)
    stories = [_story([known[report] for report in group]) for group in joined.groups(known).values()]
    return sorted(stories, key=lambda story: story.id)


def _vectors(reports: Mapping[str, Report], mentions: Sequence[Mention]) -> dict[str, Vector]:
    """Return the features of each report, weighted by rarity, with length one."""
    features: dict[str, set[str]] = {report: set() for report in reports}
    for mention in mentions:
        if mention.report in features and mention.span is not None and mention.kind != "unnamed":
            features[mention.report].add("name " + fold(mention.name))
    for report in reports.values():
        for part in report.spans("headline", "body"):
            features[report.id] |= {word.casefold() for word in _WORD.findall(part.of(report.text))}
    spread = Counter(feature for found in features.values() for feature in found)
    return {
        report: _unit({feature: _weight(feature, spread[feature], len(reports)) for feature in found})
        for report, found in features.items()
    }


def _weight(feature: str, spread: int, reports: int) -> float:
    return (NAME_WEIGHT if feature.startswith("name ") else 1.0) * math.log((reports + BACKGROUND) / spread)


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {feature: vector[feature] / length for feature in sorted(vector)}


def _index(vectors: Mapping[str, Vector]) -> dict[str, list[str]]:
    where: dict[str, list[str]] = defaultdict(list)
    for report in sorted(vectors):
        for feature in vectors[report]:
            where[feature].append(report)
    return where


def _candidates(
    reports: Mapping[str, Report], vectors: Mapping[str, Vector], report: str, where: Mapping[str, Sequence[str]]
) -> list[str]:
    """Return the reports that share the most weight of features which are not too common, and fit in time."""
    shared: dict[str, float] = defaultdict(float)
    for feature, weight in vectors[report].items():
        others = where[feature]
        if len(others) <= COMMON:
            for other in others:
                shared[other] += weight * vectors[other][feature]
    fitting = [other for other in shared if other != report and _fit_in_time(reports[report], reports[other])]
    return sorted(fitting, key=lambda other: (-round(shared[other], 9), other))[:COMPARED]


def _fit_in_time(one: Report, other: Report) -> bool:
    """Say whether two reports can be within the window of each other, as far as their dates are known."""
    for first, second in ((one, other), (other, one)):
        end, start = last_day(first), first_day(second)
        if end and start and (start - end).days > WINDOW_DAYS:
            return False
    return True


def _links(vectors: Mapping[str, Vector], report: str, others: Iterable[str]) -> list[str]:
    """Return the one or two reports most like this one, if they are like enough, and all that are strongly like it."""
    scored = sorted((-round(_likeness(vectors[report], vectors[other]), 9), other) for other in others)
    cut = CUT + RISE * math.log10(max(10, len(vectors)) / 10)
    cuts = [cut, cut + SECOND]
    return [other for rank, (score, other) in enumerate(scored) if -score >= (cuts[rank] if rank < 2 else STRONG)]


def _likeness(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[feature] for feature, weight in one.items() if feature in other)


def _story(reports: Sequence[Report]) -> Story:
    days = [day for report in reports for day in (first_day(report), last_day(report)) if day]
    oldest = min(reports, key=lambda report: age_key(read_body(report)))
    named = [oldest, *sorted(reports, key=lambda report: (first_day(report) or date.max, report.id))]
    title = next((title for title in map(_headline, named) if title), None)
    ids = tuple(sorted(report.id for report in reports))
    return Story(derived_id("story", ids[0]), title, ids, min(days, default=None), max(days, default=None))


def _headline(report: Report) -> str | None:
    headline = next((part.of(report.text) for part in report.spans("headline")), None) or report.title
    return " ".join(headline.split()) if headline and headline.strip() else None
