from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from reportedly.language.links import Link, find_links
from reportedly.language.tagging import Scores, Stretch

# O, then the first and the further words of sources, cues and contents.
TAGS = "osSaAcC"
SURE = 0.94


class Window:
    """Words with a tag each ("Olenko/s said/a it/c shook/C"), and pointers that are sure of where they are set."""

    def __init__(self, words: str, *, paragraphs: Sequence[int] = (), starts: Sequence[int] = (0,)) -> None:
        pairs = [word.rsplit("/", 1) for word in words.split()]
        self.words = [word for word, _ in pairs]
        count = len(pairs)
        self.roles = np.full((count, len(TAGS)), (1 - SURE) / (len(TAGS) - 1), dtype=np.float32)
        for at, (_, tag) in enumerate(pairs):
            self.roles[at, TAGS.index(tag)] = SURE
        self.roles = np.log(self.roles)
        self.to_cue = np.zeros((count, count), dtype=np.float32)
        # A cue that points to itself has no source.
        self.to_source = np.eye(count, dtype=np.float32) * 12
        self.paragraphs = paragraphs or [0] * count
        self.starts = starts

    def point(self, scores: Scores, pairs: Mapping[str, str]) -> Window:
        for word, target in pairs.items():
            scores[self.words.index(word)] = 0
            scores[self.words.index(word), self.words.index(target)] = 12
        return self

    def read(self) -> list[tuple[str | None, str, list[str]]]:
        """Return the links in words: source, cue, contents."""
        return [
            (
                self.words_of(link.source) if link.source else None,
                self.words_of(link.cue),
                [*map(self.words_of, link.contents)],
            )
            for link in self.links()
        ]

    def links(self) -> list[Link]:
        return find_links(self.roles, self.to_cue, self.to_source, self.paragraphs, self.starts)

    def words_of(self, stretch: Stretch) -> str:
        return " ".join(self.words[stretch.first : stretch.end])


def test_cue_has_the_source_and_the_content_that_the_pointers_say() -> None:
    window = Window("The/s mayor/S of/o Orle/o said/a the/c dam/C held/C ./o")
    window.point(window.to_source, {"said": "The"}).point(window.to_cue, dict.fromkeys(("the", "dam", "held"), "said"))
    assert window.read() == [("The mayor", "said", ["the dam held"])]


def test_pointer_decides_between_two_sources() -> None:
    window = Window("Velt/s told/o Karo/s who/o said/a it/c held/C")
    assert window.point(window.to_source, {"said": "Karo"}).read() == [("Karo", "said", ["it held"])]
    assert window.point(window.to_source, {"said": "Velt"}).read() == [("Velt", "said", ["it held"])]


def test_cue_that_points_to_itself_has_no_source() -> None:
    assert Window("Velt/s heard/o that/o reportedly/a it/c held/C").read() == [(None, "reportedly", ["it held"])]


def test_content_goes_to_the_cue_it_points_to() -> None:
    window = Window("Velt/s said/a it/c held/C and/o Karo/s denied/a this/c")
    window.point(window.to_source, {"said": "Velt", "denied": "Karo"})
    window.point(window.to_cue, {"it": "said", "held": "said", "this": "denied"})
    assert window.read() == [("Velt", "said", ["it held"]), ("Karo", "denied", ["this"])]
    window.point(window.to_cue, {"this": "said"})
    assert window.read() == [("Velt", "said", ["it held", "this"])]


def test_cue_to_which_nothing_belongs_is_left_out() -> None:
    assert Window("Velt/s spoke/a on/o Monday/o").read() == []
    assert Window("It/c held/C on/o Monday/o").read() == []


LENT = [
    ((0,), "Velt"),
    ((0, 3), None),  # "said" opens another sentence
]


@pytest.mark.parametrize(("starts", "source"), LENT)
def test_cue_without_a_source_has_that_of_the_cue_before_in_its_sentence(starts: list[int], source: str | None) -> None:
    window = Window("Velt/s promised/a help/c and/o said/a it/c held/C", starts=starts)
    window.point(window.to_source, {"promised": "Velt"})
    window.point(window.to_cue, {"help": "promised", "it": "said", "held": "said"})
    assert window.read() == [("Velt", "promised", ["help"]), (source, "said", ["it held"])]


def test_content_far_from_every_cue_is_dropped_unless_it_points_to_one() -> None:
    between = " ".join(f"w{number}/o" for number in range(20))
    window = Window(f"Velt/s said/a {between} it/c held/C")
    assert window.read() == []
    window.point(window.to_cue, {"it": "said", "held": "said"})
    assert window.read() == [(None, "said", ["it held"])]


JOINED = [
    ("it/c held/C ,/o they/c left/C", ["it held , they left"]),
    ("it/c held/C they/c left/C", ["it held they left"]),
    ("it/c held/C ,/o and/o they/c left/C", ["it held", "they left"]),
    ("it/c held/C Karo/s they/c left/C", ["it held", "they left"]),
]


@pytest.mark.parametrize(("words", "contents"), JOINED)
def test_contents_around_one_mark_are_one(words: str, contents: list[str]) -> None:
    assert Window(f"said/a {words}").read() == [(None, "said", contents)]


@pytest.mark.parametrize("second", [3, 4])
def test_contents_of_two_paragraphs_stay_apart(second: int) -> None:
    numbers = [int(at >= second) for at in range(6)]
    window = Window("said/a it/c held/C ,/o they/c left/C", paragraphs=numbers, starts=(0, second))
    window.point(window.to_cue, dict.fromkeys(("it", "held", "they", "left"), "said"))
    assert window.read() == [(None, "said", ["it held", "they left"])]


def test_nothing_runs_from_one_paragraph_into_the_next() -> None:
    window = Window("said/a it/c held/C they/C left/C", paragraphs=[0, 0, 0, 1, 1], starts=(0, 3))
    window.point(window.to_cue, dict.fromkeys(("it", "held", "they", "left"), "said"))
    assert all(content.end <= 3 or content.first >= 3 for link in window.links() for content in link.contents)


def test_content_goes_to_the_nearer_cue_but_rather_to_one_of_its_paragraph() -> None:
    words = "said/a It/c held/C ,/o added/a Karo/s"
    assert Window(words).read() == [(None, "said", ["It held"])]
    window = Window(words, paragraphs=[0, 1, 1, 1, 1, 1], starts=(0, 1))
    assert window.read() == [(None, "added", ["It held"])]


def test_link_is_as_sure_as_its_least_sure_part() -> None:
    window = Window("Velt/s said/a it/c held/C")
    window.point(window.to_source, {"said": "Velt"})
    window.roles[0] = np.log([0.2, 0.7, 0.02, 0.02, 0.02, 0.02, 0.02])
    [link] = window.links()
    assert link.score == pytest.approx(0.72, abs=1e-3)


def test_no_words_have_no_links() -> None:
    assert find_links(*(np.zeros(shape, dtype=np.float32) for shape in ((0, 7), (0, 0), (0, 0))), [], []) == []
