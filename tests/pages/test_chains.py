from __future__ import annotations

import re
from dataclasses import replace

from small_story import small_story

from reportedly.pages.chains import drawing
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.provenance import source_key
from reportedly.pages.statements import ClaimView, claims

STORY = Index(small_story())
ROWS = claims(STORY, Filters(own_voice=True))


def drawn(rows: list[ClaimView]) -> str:
    return both(rows).partition('<svg class="narrow"')[0]


def both(rows: list[ClaimView]) -> str:
    return str(drawing(rows, lambda claim: claim, lambda kind, row: f"/{kind}" if kind == "source" else None) or "")


def places(svg: str) -> dict[str, float]:
    return {name: float(x) for x, name in re.findall(r'<rect x="([\d.]+)"[^>]*/><text[^>]*>([^<]*)<', svg)}


def test_a_way_goes_from_left_to_right() -> None:
    row = replace(ROWS[0], source="Ada Moor", source_kind="person", via=("Second Wire", "First Wire"))
    row = replace(row, report=replace(row.report, outlet="Harbour Post"))
    found = places(drawn([row]))
    assert found["Ada Moor"] < found["First Wire"] < found["Second Wire"] < found["Harbour Post"]


def test_a_wire_that_prints_for_itself_stands_where_it_passes_on() -> None:
    row = replace(ROWS[0], source="Ada Moor", source_kind="person", via=())
    rows = [
        replace(row, report=replace(row.report, outlet="Wire")),
        replace(row, via=("Wire",), report=replace(row.report, outlet="Post")),
    ]
    svg = drawn(rows)
    assert places(svg)["Ada Moor"] < places(svg)["Wire"] < places(svg)["Post"]
    assert svg.count(">Wire<") == 1
    assert "Ada Moor → Wire: 2 claims" in svg


def test_outlets_that_cite_each_other_are_drawn_too() -> None:
    row = replace(ROWS[0], source_kind="person", via=("B",), report=replace(ROWS[0].report, outlet="A"))
    rows = [row, replace(row, via=("A",), report=replace(row.report, outlet="B")), replace(row, via=("A",))]
    assert set(places(drawn(rows))) >= {"A", "B"}


def test_what_an_outlet_says_itself_goes_no_way() -> None:
    assert drawn([replace(row, source_kind="outlet") for row in ROWS]) == ""
    assert drawn([]) == ""


def test_sources_lead_to_their_place_and_hostile_names_are_words() -> None:
    svg = drawn([replace(ROWS[0], source='<script>"x', source_kind="person")])
    assert '<a href="/source">' in svg
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_many_sources_are_cut_and_counted() -> None:
    rows = [replace(ROWS[0], id=f"c{number}", source=f"Voice {number}", source_kind="person") for number in range(50)]
    assert drawn(rows).count("<rect") < 60
    assert "the table names 28 more" in both(rows)


def test_a_phone_has_the_same_ways_within_its_width() -> None:
    row = replace(ROWS[0], source="The provincial governor of Upper Halden", source_kind="person", via=("Second Wire",))
    wide, narrow = both([row]).split('<svg class="narrow"')
    assert re.findall("<title>([^<]*)", narrow) == re.findall("<title>([^<]*)", wide)
    for x, anchor, name in re.findall(r'<text x="([\d.]+)"[^>]*text-anchor="(\w+)">([^<]*)<', narrow):
        left = float(x) - (6 * len(name) if anchor == "end" else 0)
        assert 0 <= left <= left + 6 * len(name) <= 360, name


def test_a_story_is_drawn_the_same_each_time() -> None:
    one = drawing(ROWS, lambda claim: source_key(STORY.claims[claim]), lambda *_: None)
    other = drawing(list(reversed(ROWS)), lambda claim: source_key(STORY.claims[claim]), lambda *_: None)
    assert one == other


def test_a_long_name_is_cut_between_its_words() -> None:
    row = replace(
        ROWS[0], source_kind="person", source="Interior and Justice Ministry of the Republic of Ardovia", via=()
    )
    assert ">Interior and Justice Ministry …<" in drawn([row])
    assert ">Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…<" in drawn([replace(row, source="A" + "a" * 60)])
