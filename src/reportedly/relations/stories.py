"""Stories: which reports tell of the same events."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from reportedly.records import Mention, Report, Story, derived_id
from reportedly.relations.bodies import first_day, last_day, report_age
from reportedly.relations.placing import place_all

_WORD = re.compile(r"[^\W_]{3,}")
# One word that two headlines share may be "news" or "police".
_SHARED = 2


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
    """Return the story of these reports, with their first and last day and the oldest headline that shares two words with others.

    "From our archive" above the oldest report names no story; where no headlines share words, it is the oldest one.
    """
    days = [day for report in reports for day in (first_day(report), last_day(report)) if day]
    # The words of one report need not be counted.
    oldest = min(reports, key=report_age) if len(reports) > 1 else reports[0]
    named = [oldest, *sorted(reports, key=lambda report: (first_day(report) or date.max, report.id))]
    ids = tuple(sorted(report.id for report in reports))
    return Story(derived_id("story", ids[0]), _title(named), ids, min(days, default=None), max(days, default=None))


def _title(reports: Sequence[Report]) -> str | None:
    """Return the headline of the first of these reports that shares most words with headlines of others, of more than two not more."""
    headlines = {report.id: headline for report in reports if (headline := _headline(report))}
    words = {headline: {word.casefold() for word in _WORD.findall(headline)} for headline in headlines.values()}
    told = Counter(word for headline in headlines.values() for word in words[headline])
    return max(
        headlines.values(),
        key=lambda headline: min(_SHARED, sum(told[word] > 1 for word in words[headline])),
        default=None,
    )


def _headline(report: Report) -> str | None:
    headline = report.title or next((part.of(report.text) for part in report.spans("headline")), None)
    return " ".join(headline.split()) if headline and headline.strip() else None
