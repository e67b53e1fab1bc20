"""A page that was read many times without a date tells its neighbours' changes only: to each of many they would fill a file."""

from __future__ import annotations

from makers import a_report

from reportedly.pages.versions import versions
from reportedly.records import Provenance

URL = "https://courier.example/ferry"
STAYS = "The ship left the channel in thick fog with many passengers on board, the harbour master said."


def test_undated_captures_tell_the_changes_to_two_others_at_most() -> None:
    reports = [a_report(f"{STAYS}\n\nDivers found {number} boats.", url=URL, title="Ferry") for number in range(12)]
    found = versions(Provenance(report, (), (), (), len(report.text)) for report in reports)
    assert len(found) == 12
    changed = [[one for one in others if one.changes is not None] for others in found.values()]
    assert {len(others) for others in changed} == {1, 2}
    assert all(one.told == "another version" for others in found.values() for one in others)
    assert {len(others) for others in found.values()} == {10, 11}
