"""What sentences and drawings of ours do with names that would turn, or climb over, what stands beside them."""

from __future__ import annotations

import pytest

from reportedly.pages.characters import flat
from reportedly.pages.rendering import sentence

TURNED = [
    ("“40” of وزارة الصحة. “55” was counted later.", "“40” of <bdi>وزارة الصحة</bdi>. “55” was counted later."),
    ("Yes from משרד הפנים; no from Ada Moor.", "Yes from <bdi>משרד הפנים</bdi>; no from Ada Moor."),
    ("Yes from Ada Moor & Ben Holt.", "Yes from Ada Moor &amp; Ben Holt."),  # nothing to shut in
    ("“12” of <b>وزارة</b>", "“12” of &lt;b&gt;<bdi>وزارة</bdi>&lt;/b&gt;"),
]


@pytest.mark.parametrize(("words", "shown"), TURNED)
def test_a_name_from_right_to_left_does_not_turn_the_sentence_behind_it(words: str, shown: str) -> None:
    assert sentence(words) == shown


TOWER = "\u0301\u0302\u0303\u0308\u030a"
CLIMBED = [
    ("Ilse Tarn", "Ilse Tarn"),
    (f"Z{TOWER * 9} Ministry", f"Z{TOWER[:3]} Ministry"),
    ("E\u0302\u0301coles Việt", "E\u0302\u0301coles Việt"),  # two marks on one letter
    ("قُوَّة", "قُوَّة"),
]


@pytest.mark.parametrize(("name", "drawn"), CLIMBED)
def test_no_letter_of_a_drawn_name_carries_a_tower(name: str, drawn: str) -> None:
    assert flat(name) == drawn
