"""Quotations: which marks belong together, and what a stray one costs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text import paragraphs, quotations


def quoted(text: str) -> list[str]:
    return [quote.inner.of(text) for quote in quotations(text, paragraphs(text))]


PAIRS = [
    ("“It held,” he said.", ["It held,"]),
    ('"It held," he said.', ["It held,"]),
    ("„Es hielt“, sagte er.", ["Es hielt"]),
    ("„It held”, he said.", ["It held"]),
    ("«It held», he said.", ["It held"]),
    ("‘It held,’ he said.", ["It held,"]),
    ("'It held,' he said.", ["It held,"]),
    ("“He told me ‘run’ and I ran.”", ["He told me ‘run’ and I ran."]),  # outermost only
    ("“He called it “a joke” and left.”", ["He called it “a joke” and left."]),
    ("“It held,” he said, “all night.”", ["It held,", "all night."]),
    ("The men’s boats’ sails and the dogs' bowls.", []),
    ("Don't say it's the '90s.", []),
    ("‘The men’s boats held,’ he said.", ["The men’s boats held,"]),
    ("“” and «»", []),  # nothing stands in them
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


STRAYS = [
    ("He cried “run away.\n\n“It held,” said Bo.\n\nShe “wept”.", ["run away.", "It held,", "wept"]),  # read as speech
    ("He cried “run away.\n\nBo said: “It held.”", ["It held."]),
    ('The 5" pipe, he said, "held".\n\n"It held," said Bo.', ["held", "It held,"]),
    ("It held,” he said. “It held,” he said again.", ["It held,"]),
    ("He cried “run and “It held,” said Bo.", ["It held,"]),
]


@pytest.mark.parametrize(("text", "expected"), STRAYS)
def test_stray_mark_costs_one_paragraph_at_most(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_speech_that_runs_on_opens_again_in_the_next_paragraph() -> None:
    text = "“It came at night.\n\n“Nobody slept,” said Bo."
    first, second = quotations(text, paragraphs(text))
    assert (first.open, first.inner.of(text)) == (True, "It came at night.")
    assert (second.open, second.inner.of(text)) == (False, "Nobody slept,")


@given(st.text(alphabet="“”„«»‘’'\"ab .\n", max_size=80))
def test_quotations_lie_apart_within_one_paragraph(text: str) -> None:
    places = paragraphs(text)
    at = 0
    for quote in quotations(text, places):
        assert any(place.holds(quote.outer) for place in places)
        assert quote.outer.start >= at
        assert quote.outer.holds(quote.inner)
        assert quote.outer.start + 1 == quote.inner.start
        assert quote.inner.end == quote.outer.end - (0 if quote.open else 1)
        at = quote.outer.end


@pytest.mark.parametrize(
    "text",
    ["“" * 400_000, "“a " * 100_000, "'a " * 100_000, "“‘" * 80_000 + "a" + "’”" * 80_000, "„a “b «c ‘d " * 30_000],
)
def test_time_grows_no_faster_than_the_text(text: str) -> None:
    # Looking for the end of each unclosed mark anew took the square of their number.
    start = time.process_time()
    quotations(text, paragraphs(text))
    assert time.process_time() - start < 5
