from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small_story import small_story

from reportedly.pages.events import EventView, timeline
from reportedly.pages.index import Index
from reportedly.pages.strip import strip
from reportedly.records import Edtf

ONE = timeline(Index(small_story()))[0]


def happened(*days: str) -> list[EventView]:
    return [
        replace(ONE, id=f"e{number}", when=Edtf.parse(day), text=f"Event {number}.") for number, day in enumerate(days)
    ]


def drawn(events: list[EventView]) -> str:
    return str(strip(events, lambda row: row) or "").partition('<svg class="narrow"')[0]


def test_days_go_from_left_to_right_and_lead_to_their_line() -> None:
    svg = drawn(happened("2031-03-01", "2031-03-09", "2031-03-04", "2031-03-07"))
    places = {row: float(x) for row, x in re.findall(r'<a href="#(e\d)">.*?cx="([\d.]+)"', svg)}
    assert sorted(places, key=places.__getitem__) == ["e0", "e2", "e3", "e1"]


def test_what_is_not_one_day_is_drawn_as_such() -> None:
    days = ("2031-03-01/2031-03-04", "[2031-03-01..2031-03-05]", "2031-03-06~", "2031-03-07", "2031-03")
    svg = drawn(happened(*days))
    shapes = [re.findall('class="(about|span|some)"', mark) for mark in svg.split("<title>")[1:]]
    assert [shape[:1] for shape in shapes] == [["span"], ["some"], ["some"], [], []]
    assert svg.count('class="about"') == 1


def test_only_signs_that_are_drawn_are_explained() -> None:
    legend = str(strip(happened(*(f"2031-03-0{day}" for day in range(1, 6))), lambda row: row)).partition(
        "<figcaption"
    )[2]
    assert "a day" in legend
    assert "lasted" not in legend
    assert "about then" not in legend


def test_the_first_day_of_the_axis_tells_the_year_for_all() -> None:
    axis = drawn(happened(*(f"2031-03-0{day}" for day in range(1, 6)))).partition("</g>")[0]
    assert re.findall(">([^<>]+)</text>", axis) == ["1 Mar 2031", "2 Mar", "3 Mar", "4 Mar", "5 Mar"]


def test_labels_of_one_line_do_not_meet() -> None:
    svg = drawn(happened(*(f"2031-03-{day:02}" for day in range(1, 21))))
    rows = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)
    assert len({(round(float(x)) // 60, y) for x, y in rows}) == 20


def test_a_phone_has_the_same_marks_without_words() -> None:
    events = happened(*(f"2031-03-{day:02}" for day in range(1, 21)))
    wide, narrow = str(strip(events, lambda row: row)).partition("<figcaption")[0].split('<svg class="narrow"')
    assert re.findall('href="#(e\\d+)"', narrow) == re.findall('href="#(e\\d+)"', wide)
    assert all(0 < float(x) < 360 for x in re.findall(r'cx="([\d.]+)"', narrow))
    assert "Event 3." not in re.sub("<title>.*?</title>", "", narrow)


def test_a_day_far_away_is_left_to_the_list_and_counted() -> None:
    events = happened("1987-11-01", *(f"2031-03-{day:02}" for day in range(1, 10)))
    whole = str(strip(events, lambda row: row))
    assert "1987" not in whole
    assert "1 far from the others" in whole


@pytest.mark.parametrize("days", [(), ("2031-03-01",) * 3, ("2031-03-01",) * 9, ("..",) * 0, ("/2031-03-01",) * 9])
def test_where_nothing_can_be_told_apart_nothing_is_drawn(days: tuple[str, ...]) -> None:
    assert strip(happened(*days), lambda row: row) is None


@pytest.mark.parametrize(
    "years", [("0001-01-01", "9999-12-31"), ("2031-01-01", "2131-01-01"), ("2031-01-31", "2031-02-01")]
)
def test_any_stretch_of_days_has_an_axis(years: tuple[str, str]) -> None:
    svg = drawn(happened(*years, *years))
    assert 1 <= svg.count("V") <= 12


def test_hostile_words_are_only_words() -> None:
    events = [
        replace(event, text='<script>alert(1)</script>"')
        for event in happened("2031-03-01", "2031-03-02", "2031-03-03", "2031-03-04")
    ]
    assert "<script" not in drawn(events)
