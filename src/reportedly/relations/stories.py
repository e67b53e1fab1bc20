"""Stories: which reports tell of the same events."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from reportedly.language import fold
from reportedly.lexicons import listed
from reportedly.records import Mention, Report, Story, derived_id
from reportedly.relations.bodies import age_key, first_day, last_day, read_body
from reportedly.relations.linkage import link
from reportedly.relations.notices import find_notices, tell

# Two dated reports further apart than this belong to two stories, whatever words they share.
WINDOW_DAYS = 366
# What two reports have in common says less the longer one appeared after the other, down to a share that stays: a trial is told
# of long after the deed, and mostly by other words.
FADING_DAYS, STAYS = 30, 0.3
# How like two groups of reports must be to be one story, among ten reports. On the invented stories lowering it lets others in, and
# raising it lets reports in other words out.
CUT = 0.08
# The best of many chance likenesses is higher: so much is added to the cut for every tenfold of reports. Chosen on 1,200
# pages on 730 shootings, where a hundredth more or less of the cut moves B-cubed F1 by half a hundredth.
RISE = 0.029
# Two headlines that share a word are as much alike as two articles that share many: so much more does their likeness count.
# Chosen on 700 headlines of 10 stories.
BARE = 1.7
# A word of a headline counts as often as three of the text below it.
HEADLINE = 3
# As if so many other reports had been read that share nothing with these: without them, what all reports of one small
# story share would seem to say nothing.
BACKGROUND = 50
# The rarest features of a report are looked up, as far as these are in so many reports together: the work per report is bounded.
LOOKED_UP = 4000
# Of those it shares the most with, a report is compared with so many; a headline costs little and needs more.
COMPARED, COMPARED_BARE = 60, 250
# Two reports with a text are not alike for fewer shared words and names than this, a stock headline such as "News in brief".
FEWEST_SHARED = 3
# A sentence that one outlet prints in so many reports is its notice, and says nothing of the story.
NOTICE = 2
_WORD = re.compile(r"[^\W_]+")

Vector = dict[str, float]


def find_stories(reports: Sequence[Report], mentions: Sequence[Mention]) -> list[Story]:
    """Return the stories of the reports, sorted by id; a report that is like no other is a story of its own.

    Reports are alike that share rare names and words within a few weeks; those without a date may join any. Groups of them are joined
    as long as they are alike as wholes. What the story's reports say, and who copied whom, is not decided here.
    """
    known = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    vectors, spread = _vectors(known, mentions)
    where = _index(vectors)
    likeness: dict[tuple[str, str], float] = {}
    for report in known:
        for other in _candidates(known, vectors, report, where, spread):
            pair = (report, other) if report < other else (other, report)
            if pair not in likeness:
                is_bare = _is_bare(known[report]) or _is_bare(known[other])
                alike = _likeness(vectors[report], vectors[other], 1 if is_bare else FEWEST_SHARED)
                alike *= _share_in_time(known[report], known[other]) * (BARE if is_bare else 1.0)
                if alike:
                    likeness[pair] = min(1.0, alike)
    cut = CUT + RISE * math.log10(max(10, len(known)) / 10)
    stories = [_story([known[report] for report in group]) for group in link(known, likeness, cut)]
    return sorted(stories, key=lambda story: story.id)


def _vectors(reports: Mapping[str, Report], mentions: Sequence[Mention]) -> tuple[dict[str, Vector], Counter[str]]:
    """Return the features of each report, weighted by rarity, with length one; and in how many reports each is."""
    counts: dict[str, Counter[str]] = {report: Counter() for report in reports}
    for mention in mentions:
        if mention.report in counts and mention.span is not None and mention.kind != "unnamed":
            counts[mention.report]["name " + fold(mention.name)] += 1
    notices = find_notices(reports.values(), times=NOTICE, among=lambda report: report.id)
    for report in reports.values():
        for kind, _, words in tell(report):
            if kind == "headline" or (report.outlet or "", words) not in notices:
                for word in words.split():
                    if (len(word) > 2 or word.isdecimal()) and word not in _little_words():
                        counts[report.id][word] += HEADLINE if kind == "headline" else 1
    spread = Counter(feature for found in counts.values() for feature in found)
    rarity = {feature: math.log((len(reports) + BACKGROUND) / times) for feature, times in spread.items()}
    weighed = {
        report: {feature: (1 + math.log(times)) * rarity[feature] for feature, times in found.items()}
        for report, found in counts.items()
    }
    return {report: _unit(found) for report, found in weighed.items()}, spread


@cache
def _little_words() -> frozenset[str]:
    return frozenset((*listed("english", "stop_words"), *listed("english", "little_words")))


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
    reports: Mapping[str, Report],
    vectors: Mapping[str, Vector],
    report: str,
    where: Mapping[str, Sequence[str]],
    spread: Mapping[str, int],
) -> list[str]:
    """Return the reports that share the most weight of rare features, and fit in time."""
    shared: dict[str, float] = defaultdict(float)
    left = LOOKED_UP
    for feature in sorted(vectors[report], key=lambda feature: (spread[feature], feature)):
        left -= spread[feature]
        if left < 0:
            break
        for other in where[feature]:
            shared[other] += vectors[report][feature] * vectors[other][feature]
    shared.pop(report, None)
    near = {other: value * _share_in_time(reports[report], reports[other]) for other, value in shared.items()}
    most = COMPARED_BARE if _is_bare(reports[report]) else COMPARED
    return sorted((other for other in near if near[other]), key=lambda other: (-round(near[other], 9), other))[:most]


def _is_bare(report: Report) -> bool:
    """Say whether a report is a headline without a text."""
    return not any(part.kind == "body" for part in report.parts)


def _share_in_time(one: Report, other: Report) -> float:
    """Return how much a likeness counts between two dates of publication: all on one day, nothing beyond the window."""
    apart = 0
    for first, second in ((one, other), (other, one)):
        end, start = last_day(first), first_day(second)
        if end and start:
            apart = max(apart, (start - end).days)
    return 0.0 if apart > WINDOW_DAYS else max(STAYS, math.exp(-apart / FADING_DAYS))


def _likeness(one: Vector, other: Vector, fewest: int) -> float:
    """Return the cosine of two reports, 0 when they share fewer features than that."""
    if len(other) < len(one):
        one, other = other, one
    shared = [weight * other[feature] for feature, weight in one.items() if feature in other]
    return math.fsum(shared) if len(shared) >= fewest else 0.0


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
