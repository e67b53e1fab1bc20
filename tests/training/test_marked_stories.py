"""Our marked stories can be read, and a mistake in one is told with its place."""

from __future__ import annotations

import json

import pytest

from reportedly.errors import InputError
from training.stories import read_stories, read_story

WHOLE = """=== 01.txt | Brenn Post | 2024-05-06 | given | y
Brenn Post, 6 May 2024
{a:At least 14 people} died.
=== 02.txt | - | 2024-05-07 | inferred | n
{b:About 3,000} came.
@@@@
q How many died?|amount|count|people|killed|single
a a|>=14|-
apart a b dead against visitors
"""


def test_every_story_is_whole():
    stories = list(read_stories())
    assert len(stories) > 20
    assert all(story.gold["questions"] and story.gold["reports"].keys() == story.texts.keys() for story in stories)


def test_a_story_becomes_a_folder_with_its_answers(tmp_path):
    path = tmp_path / "flood.story"
    path.write_text(WHOLE, encoding="utf-8")
    folder = read_story(path).write(tmp_path)
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    assert (folder / "01.txt").read_text(encoding="utf-8") == "Brenn Post, 6 May 2024\nAt least 14 people died.\n"
    assert gold["questions"][0]["answers"] == [
        {"report": "01.txt", "text": "At least 14 people", "low": 14, "high": None, "bound": "at_least", "source": None}
    ]
    assert gold["apart"] == [["At least 14 people @01.txt", "About 3,000 @02.txt", "dead against visitors"]]
    assert gold["reports"]["02.txt"]["outlet"] is None


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (WHOLE.replace("people}", "people"), "not closed"),
        (WHOLE.replace("a a|", "answer a|"), "no known word"),
        (WHOLE.replace("a a|", "a c|"), "cannot be read"),
        (WHOLE.replace("} died.", "} died. At least 14 people."), "2 times"),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path, wrong, told):
    path = tmp_path / "flood.story"
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(InputError, match=told) as raised:
        read_story(path)
    assert "flood.story" in str(raised.value)
