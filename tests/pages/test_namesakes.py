from __future__ import annotations

from dataclasses import replace

from small_story import small_story

from reportedly.pages.chains import drawing
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.namesakes import namesakes
from reportedly.pages.statements import claims
from reportedly.records import Story

STORY = small_story()
ONE, TWO = STORY.reports[0].id, STORY.reports[1].id
TOLD = Index(
    replace(
        STORY,
        reports=tuple(replace(row, story={ONE: "s1", TWO: "s2"}.get(row.id)) for row in STORY.reports),
        stories=(
            Story("s1", "Ferry sinks off Halden", (ONE,), None, None),
            Story("s2", "Robbery in Orle", (TWO,), None, None),
        ),
    )
)


def test_the_police_of_two_stories_are_told_apart() -> None:
    reports = {"a": [ONE, ONE, TWO], "b": [TWO], "c": [ONE]}
    found = namesakes({"a": "police", "b": "Police", "c": "Ilse Tarn"}, reports.__getitem__, TOLD)
    assert found == {"a": "Ferry sinks off Halden", "b": "Robbery in Orle"}


def test_namesakes_of_one_story_are_not() -> None:
    assert namesakes({"a": "police", "b": "police"}, lambda source: [ONE], TOLD) == {}


def test_the_drawing_names_the_story_of_a_namesake_and_of_nobody_else() -> None:
    row = replace(claims(TOLD, Filters(own_voice=True))[0], source_kind="person", via=())
    rows = [replace(row, id="a", source="police"), replace(row, id="b", source="police"), replace(row, id="c")]
    svg = str(drawing(rows, lambda claim: claim, lambda *_: None, {"a": "Ferry sinks", "b": "Robbery"}))
    assert ">police · Ferry sinks</text>" in svg
    assert ">police · Robbery</text>" in svg
    assert f">{row.source}</text>" in svg
