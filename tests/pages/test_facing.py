from __future__ import annotations

import pytest
from makers import a_report

from reportedly.pages.facing import FacingBlock, facing
from reportedly.pages.index import Index
from reportedly.pages.provenance import copies
from reportedly.records import Contents, Copy, Passage, Span

EARLIER = "🌊 The dam broke at noon.\n\nRain fell. The road is closed.\n"
LATER = "Flood\n\nThe dam broke at noon. 😢 Rain fell for days.\n\nThe road is closed."


def sides(passages: list[tuple[Span, Span]]) -> tuple[list[FacingBlock], list[FacingBlock]]:
    a, b = a_report(EARLIER, published="2031-03-03"), a_report(LATER, published="2031-03-04", outlet="Echo")
    copy = Copy("c", a.id, b.id, "near_copy", 0.5, tuple(Passage(*pair) for pair in passages), "made for a test")
    index = Index(Contents(reports=(a, b), copies=(copy,)))
    return facing(index, copies(index)[0])


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def shared(blocks: list[FacingBlock]) -> list[tuple[int | None, str]]:
    return [(piece.passage, piece.text) for block in blocks for piece in block.pieces if piece.passage]


def text_of(blocks: list[FacingBlock]) -> str:
    return "".join(block.gap + "".join(piece.text for piece in block.pieces) for block in blocks)


def test_shared_words_are_marked_exactly_on_both_sides() -> None:
    pairs = [(at(EARLIER, words), at(LATER, words)) for words in ("The dam broke at noon.", "The road is closed.")]
    first, second = sides(pairs)
    assert shared(first) == shared(second) == [(1, "The dam broke at noon."), (2, "The road is closed.")]
    assert (text_of(first), text_of(second)) == (EARLIER, LATER)


def test_a_passage_over_two_paragraphs_begins_once() -> None:
    words = "noon.\n\nRain fell."
    first, _ = sides([(at(EARLIER, words), at(LATER, "Rain fell"))])
    begun = [piece.begins for block in first for piece in block.pieces if piece.passage]
    assert begun == [True, False]
    assert text_of(first) == EARLIER


@pytest.mark.parametrize(
    "pairs", [[], [(Span(0, 24), Span(0, 5)), (Span(10, 40), Span(2, 9))], [(Span(0, 56), Span(0, 70))]]
)
def test_no_character_is_lost_whatever_is_shared(pairs: list[tuple[Span, Span]]) -> None:
    first, second = sides(pairs)
    assert (text_of(first), text_of(second)) == (EARLIER, LATER)
