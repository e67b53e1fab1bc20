"""A few reports placed by the lists of a ledger: as if all had come at once, and with little looked up."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from madepages import a_page, fetch_from, named_in, reprints, stories_at_once, stories_of, told

from reportedly.ledger import LedgerFile
from reportedly.records import Arrivals, DateCandidate, Dating, ListRow, Placed, Reading, Received, Report
from reportedly.relations import find_recurring, find_recurring_of, make_lists, place, place_few, standing, standins
from reportedly.relations.moving import by_likeness, moved
from reportedly.relations.parts import find_near
from reportedly.relations.placing import Looked
from reportedly.relations.standins import find_stand_ins

PAGES = list(told([a_page(number) for number in range(300)]).values())


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[LedgerFile]:
    with LedgerFile.create_or_open(tmp_path / "a.ledger") as opened:
        yield opened


def put(ledger: LedgerFile, report: Report) -> None:
    """Write a report as it is, with the one name in it."""
    own = DateCandidate(report.published, "given", "given by the user") if report.published else None
    reading = Reading(report, Dating(own, ()), (), (), (), tuple(named_in(report)))
    ledger.write_reading(Received(report, report.id.encode(), (), ()), reading, [])


def place_here(
    ledger: LedgerFile, reports: Mapping[str, Report], moves: Mapping[str, str | None] | None = None
) -> bool:
    """Place the reports that came or went, and say whether few had to be looked at."""
    fetch = partial(fetch_from, reports)
    with ledger.whole():
        lists = ledger.lists()
        few = place_few(lists, lists.arrivals(), fetch, moves)
        if few:
            lists.change(few.placing.placed, few.placing.stories, few.numbers, few.changes, few.reports)
            return True
    state, before, readings = ledger.places()
    placing = place(before, readings, fetch, moves)
    assert ledger.write_places(placing.placed, known=state, stories=placing.stories)
    assert placing.looked
    ledger.lists().make(partial(make_lists, placing.looked), len(reports))
    return False


def places_in(ledger: LedgerFile) -> dict[str, Placed]:
    return {one.features.report: one for one in ledger.places()[1]}


def lists_in(ledger: LedgerFile) -> dict[str, dict[int, object]]:
    """Return what the lists say, whatever the order in which they name reports."""
    return {
        table: {row[0]: _sorted(table, tuple(row)) for row in ledger.connection.execute(f"SELECT * FROM {table}")}
        for table in ("word", "telling", "near")
    }


def lists_anew(ledger: LedgerFile) -> dict[str, dict[int, object]]:
    """Return what they would say if they were made of the features that are there."""
    features = [one.features for one in ledger.places()[1]]
    numbers = dict(map(tuple, ledger.connection.execute("SELECT report, number FROM feature")))
    stand_ins = find_stand_ins(features)
    compared = [one for one in features if one.report not in stand_ins]
    known, near = find_near(compared, len(features))
    made = make_lists(Looked(features, compared, known.measures, near), numbers)
    return {table: {row[0]: _sorted(table, row) for row in rows} for table, rows in made if table != "measure"}


def _sorted(table: str, row: ListRow) -> object:
    if table == "telling":
        return (*row[1:4], sorted(np.frombuffer(row[4], "<u4").tolist()))
    kind = np.uint8 if table == "word" else np.float64
    *counts, holders, values = row[1:]
    return counts, sorted(
        zip(np.frombuffer(holders, "<u4").tolist(), np.frombuffer(values, kind).tolist(), strict=True)
    )


@pytest.mark.parametrize("seed", range(2))
def test_places_and_lists_are_those_of_all_reports_at_once(ledger: LedgerFile, seed: int) -> None:
    draw = random.Random(seed)
    waiting = draw.sample(PAGES, 175)
    there = [waiting.pop() for _ in range(140)]
    for report in there:
        put(ledger, report)
    assert not place_here(ledger, told(there))
    times_few = 0
    for step in range(9):
        for _ in range(draw.choice([1, 1, 2])):
            if step % 3 == 2:
                gone = there.pop(draw.randrange(len(there)))
                ledger.remove_report(gone.id)
                waiting.insert(0, gone)
            else:
                there.append(waiting.pop())
                put(ledger, there[-1])
        times_few += place_here(ledger, told(there))
        assert stories_of(places_in(ledger)) == stories_at_once(told(there)), step
        assert lists_in(ledger) == lists_anew(ledger), step
    assert times_few >= 8


@pytest.mark.parametrize("seed", range(2))
def test_crowds_grow_and_shrink_as_if_all_came_at_once(
    ledger: LedgerFile, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standins, "CROWD", 12)
    monkeypatch.setattr(standing, "CROWD", 12)
    draw = random.Random(seed)
    waiting = [*reprints(30, own=True), *reprints(14, wire=2), *PAGES[:50]]
    draw.shuffle(waiting)
    there = [waiting.pop() for _ in range(72)]
    for report in there:
        put(ledger, report)
    place_here(ledger, told(there))
    left: list[int] = []
    for step in range(18):
        first = {one.stand_in for one in places_in(ledger).values()} - {None}
        if step % 4 == 3:
            # One that stands for others leaves them to the next.
            gone = next((report for report in there if report.id in first), there[step])
            there.remove(gone)
            ledger.remove_report(gone.id)
            waiting.insert(0, gone)
        else:
            there.append(waiting.pop())
            put(ledger, there[-1])
        assert place_here(ledger, told(there)), step
        found = places_in(ledger)
        assert stories_of(found) == stories_at_once(told(there)), step
        wanted = find_stand_ins([one.features for one in found.values()])
        assert {report: one.stand_in for report, one in found.items() if one.stand_in} == wanted, step
        assert lists_in(ledger) == lists_anew(ledger), step
        left.append(len(wanted))
    assert len(set(left)) > 2


def test_recurring_sentences_are_found_in_the_lists(ledger: LedgerFile) -> None:
    for report in PAGES[:150]:
        put(ledger, report)
    place_here(ledger, told(PAGES[:150]))
    stories = sorted({one.story for one in places_in(ledger).values()})
    for some in (stories[:1], stories[3:7], stories):
        assert find_recurring_of(ledger.lists(), some) == find_recurring(ledger.told_in_stories(), some)


def test_stories_whose_notices_change_are_named_as_when_all_are_looked_at(ledger: LedgerFile) -> None:
    for report in PAGES[:130]:
        put(ledger, report)
    place_here(ledger, told(PAGES[:130]))
    for at in range(130, 142):
        put(ledger, PAGES[at])
        reports = told(PAGES[: at + 1])
        _, before, readings = ledger.places()
        wanted = place(before, readings, partial(fetch_from, reports)).stories
        lists = ledger.lists()
        few = place_few(lists, lists.arrivals(), partial(fetch_from, reports))
        assert few
        assert few.placing.stories == wanted
        place_here(ledger, reports)


def test_what_readers_moved_stays_moved_when_more_arrives(ledger: LedgerFile) -> None:
    for report in PAGES[:130]:
        put(ledger, report)
    place_here(ledger, told(PAGES[:130]))
    first, second, third = (one.id for one in PAGES[:3])
    for at, moves in ((130, {first: second}), (131, {first: second, third: None}), (132, {third: None}), (133, {})):
        put(ledger, PAGES[at])
        assert place_here(ledger, told(PAGES[: at + 1]), moves)
        places = ledger.places()[1]
        assert places == moved(by_likeness(places), moves), at
        likely = {one.features.report: replace(one, part="") for one in by_likeness(places)}
        wanted = stories_at_once(told(PAGES[: at + 1]))
        assert {report: one.story for report, one in likely.items()} == {
            report: one[0] for report, one in wanted.items()
        }


class Counting:
    """The lists of a ledger, which count the rows that are asked for."""

    def __init__(self, ledger: LedgerFile) -> None:
        self._lists = ledger.lists()
        self.rows = 0

    def arrivals(self) -> Arrivals:
        return self._lists.arrivals()

    def moved(self) -> list[tuple[int, Placed]]:
        return self._lists.moved()

    def listed(self, table: str, keys: Sequence[int]) -> list[ListRow]:
        return self._counted(self._lists.listed(table, keys))

    def placed_by(self, column: str, values: Sequence[str | int]) -> list[tuple[int, Placed]]:
        return self._counted(self._lists.placed_by(column, values))

    def stories_of(self, numbers: Sequence[int]) -> dict[int, str]:
        return self._lists.stories_of(numbers)

    def crowds(self, column: str, marks: Sequence[int]) -> dict[int, tuple[int, str]]:
        return self._lists.crowds(column, marks)

    def _counted(self, rows: list[ListRow]) -> list[ListRow]:
        self.rows += len(rows)
        return rows


def test_of_many_reports_few_are_looked_at(ledger: LedgerFile) -> None:
    # A report that shares little with all others, among few and among twice as many.
    asked = []
    alone = replace(a_page(0), text="Bells rang in Vesk. A kiln was lit.", id="vesk", title="Bells", sha256="vesk")
    alone = replace(alone, parts=(replace(alone.parts[0], span=replace(alone.parts[0].span, end=len(alone.text))),))
    for start, count in ((0, 130), (130, 260)):
        there = PAGES[:count]
        for report in there[start:]:
            put(ledger, report)
        place_here(ledger, told(there))
        put(ledger, alone)
        lists = Counting(ledger)
        assert place_few(lists, lists.arrivals(), partial(fetch_from, told([*there, alone])))
        asked.append(lists.rows)
        ledger.remove_report(alone.id)
    assert asked[1] < 1.2 * asked[0] + 10


def test_lists_that_are_gone_are_made_again(ledger: LedgerFile) -> None:
    for report in PAGES[:130]:
        put(ledger, report)
    place_here(ledger, told(PAGES[:130]))
    ledger.connection.execute("DELETE FROM feature WHERE number = 7")
    assert ledger.lists().arrivals().listed is None
    assert not place_here(ledger, told(PAGES[:130]))
    assert stories_of(places_in(ledger)) == stories_at_once(told(PAGES[:130]))
    assert ledger.lists().arrivals() == Arrivals(130, 132, {}, ())
