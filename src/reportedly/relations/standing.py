"""Who stands for whom when a few reports have come or gone: looked up in a ledger, as if all had been looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from reportedly.records import Features, Placed
from reportedly.relations.lists import Known
from reportedly.relations.standins import CROWD, MARKS, Crowd, find_stand_in, stands_for

# Loads the reports of which a column is among some values, and gives their numbers.
Load = Callable[[str, Sequence[str | int]], set[int]]
# The features before and now, None where a report was or is not there.
Changed = Mapping[int, tuple[Features | None, Features | None]]


class Standing:
    """Which reports others stand for in a ledger of which a few reports have changed.

    What is loaded is added to `numbers`, which has the number of each report by id, to `was`, which has their places, and to `now`,
    which has the features of those that are there now.
    """

    def __init__(
        self,
        known: Known,
        load: Load,
        numbers: Mapping[str, int],
        was: Mapping[int, Placed],
        now: Mapping[int, Features],
    ) -> None:
        self.known: Known = known
        self.load: Load = load
        self.numbers: Mapping[str, int] = numbers
        self.now: Mapping[int, Features] = now
        self._was = was
        self._found: dict[int, str | None] = {}

    def stand_in(self, number: int) -> str | None:
        """Return who stands for a report that was loaded, None when it is compared itself."""
        return self._found[number] if number in self._found else self._was[number].stand_in

    def compared(self, number: int) -> int:
        """Return the report that is compared in place of one, which may be itself."""
        return self._number(stands_for(self.now[number].report, lambda report: self.stand_in(self._number(report))))

    def change(self, changed: Changed) -> Collection[int]:
        """Find out who stands now for each report that came or changed, and return these and all to which that may make a difference."""
        sides = [_Side(self, side, changed) for side in range(len(MARKS))]
        concerned = {number for number, (_, new) in changed.items() if new}
        concerned = concerned.union(*(side.members(mark) for side in sides for mark in side.turned()))
        for at, side in enumerate(sides):
            side.look_up(self.now[number].marks[at] for number in concerned)
        for number in concerned:
            one = self.now[number]
            crowds = [side.crowd(mark) for side, mark in zip(sides, one.marks, strict=True)]
            self._found[number] = find_stand_in(
                one, filter(None, crowds), lambda report: self.now[self._number(report)]
            )
        return concerned

    def _number(self, report: str) -> int:
        if report not in self.numbers:
            self.load("report", [report])
        return self.numbers[report]


class _Side:
    """The crowds of one of the two marks, before and now."""

    def __init__(self, standing: Standing, side: int, changed: Changed) -> None:
        self._all, self._side = standing, side
        self._was: dict[int, Crowd] = {}
        self._came: dict[int, set[str]] = defaultdict(set)
        self._went: dict[int, set[str]] = defaultdict(set)
        # A report that keeps its mark has gone and come.
        for old, new in changed.values():
            if old:
                self._went[old.marks[side]].add(old.report)
            if new:
                self._came[new.marks[side]].add(new.report)

    def look_up(self, marks: Iterable[int]) -> None:
        """Look up who had some marks."""
        missing = set(marks) - set(self._was)
        told = self._all.known.crowds(MARKS[self._side], sorted(missing))
        self._was |= {mark: Crowd(*told.get(mark, (0, ""))) for mark in missing}

    def turned(self) -> list[int]:
        """Return the marks of which the first report, who may stand for others, is another now, or may do so now or no more."""
        touched = {*self._came, *self._went}
        self.look_up(touched)
        return [mark for mark in touched if self._has_turned(mark)]

    def _has_turned(self, mark: int) -> bool:
        was, now = self._was[mark], self.crowd(mark)
        if now is None or was.reports <= CROWD:
            return (now is None) != (was.reports <= CROWD)
        return was.first != now.first or now.first in self._went[mark]

    def crowd(self, mark: int) -> Crowd | None:
        """Return the crowd of a mark that was looked up, None if those that have it now are few."""
        was, came, went = self._was[mark], self._came.get(mark, set()), self._went.get(mark, set())
        reports = was.reports + len(came) - len(went)
        if reports <= CROWD:
            return None
        first = {was.first} if was.reports and was.first not in went else self._reports(self.members(mark))
        return Crowd(reports, min(first | came))

    def members(self, mark: int) -> set[int]:
        """Return the reports that have a mark now, without some of those that came."""
        there = self._all.load(MARKS[self._side], [mark]) & self._all.now.keys()
        return {number for number in there if self._all.now[number].marks[self._side] == mark}

    def _reports(self, numbers: Collection[int]) -> set[str]:
        return {self._all.now[number].report for number in numbers}
