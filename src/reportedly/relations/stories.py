"""Stories: which reports tell of the same events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from reportedly.records import Mention, Report, Story, derived_id
from reportedly.relations.bodies import first_day, last_day, report_age
from reportedly.relations.placing import place_all


def find_stories(reports: Sequence[Report], mentions: Sequence[Mention]) -> list[Story]:
    """Return the stories of the reports, sorted by id; a report that is like no other is a story of its own.

    Reports are alike that share rare names and words within a few weeks; those without a date may join any. Groups of them are joined
    as long as they are alike as wholes. What the story's reports say, and who copied whom, is not decided here.
    """
    known = {report.id: report for report in reports}
    members: dict[str, list[Report]] = defaultdict(list)
    for one in place_all(reports, mentions):
        members[one.story].append(known[one.features.report])
    return sorted(map(tell_story, members.values()), key=lambda story: story.id)


def tell_story(reports: Sequence[Report]) -> Story:
    """Return the story of these reports, with the headline of the oldest and their first and last day."""
    days = [day for report in reports for day in (first_day(report), last_day(report)) if day]
    # The words of one report need not be counted.
    oldest = min(reports, key=report_age) if len(reports) > 1 else reports[0]
    named = [oldest, *sorted(reports, key=lambda report: (first_day(report) or date.max, report.id))]
    title = next((title for title in map(_headline, named) if title), None)
    ids = tuple(sorted(report.id for report in reports))
    return Story(derived_id("story", ids[0]), title, ids, min(days, default=None), max(days, default=None))


def _headline(report: Report) -> str | None:
    headline = next((part.of(report.text) for part in report.spans("headline")), None) or report.title
    return " ".join(headline.split()) if headline and headline.strip() else None
