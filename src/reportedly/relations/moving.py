"""Reports that readers put in another story than the one that their words put them in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.records import Placed, derived_id


def by_likeness(placed: Iterable[Placed]) -> list[Placed]:
    """Return reports in the stories that likenesses alone give, whatever readers decided."""
    return [replace(one, story=one.likely, likely=None) if one.likely else one for one in placed]


def moved(placed: Sequence[Placed], moves: Mapping[str, str | None]) -> list[Placed]:
    """Return reports, placed by likenesses, in the stories where readers put them.

    A report goes where the report that it was put beside goes; what was put in a ring is a story of its own. One that was put beside
    a report which is not there stays where it is.
    """
    if not moves:
        return list(placed)
    likely = {one.features.report: one.story for one in placed}
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for report in likely:
        members[_home(report, likely, moves)].append(report)
    story_of = {report: derived_id("story", min(group)) for group in members.values() for report in group}
    return [_put(one, story_of[one.features.report]) for one in placed]


def _home(report: str, likely: Mapping[str, str], moves: Mapping[str, str | None]) -> tuple[str, str]:
    """Return what all reports of one story share."""
    seen: list[str] = []
    while report in moves and report not in seen:
        seen.append(report)
        beside = moves[report]
        if beside is None:
            return "alone", report
        if beside not in likely:
            break
        report = beside
    return ("alone", min(seen[seen.index(report) :])) if report in seen[:-1] else ("story", likely[report])


def _put(one: Placed, story: str) -> Placed:
    return one if one.story == story else replace(one, story=story, likely=one.story)
