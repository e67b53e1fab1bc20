"""Numbers in digits and words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.quantities.numerals import Numeral, find_numerals
from reportedly.claims.quantities.tokens import tokenise
from reportedly.records import Span

NUMBERS = [
    ("4,750 tents", "4,750", 4750),
    ("12 500 tents", "12 500", 12_500),
    ("12\u202f500 tents", "12\u202f500", 12_500),
    ("7,50,000 voters", "7,50,000", 750_000),  # Indian grouping
    ("3.200.000 voters", "3.200.000", 3_200_000),
    ("1.75 million", "1.75 million", 1_750_000),
    ("14k boxes", "14k", 14_000),
    ("2.4bn", "2.4bn", 2.4e9),
    ("6m doses", "6m", 6_000_000),
    ("6m deep", "6", 6),  # metres
    ("$6m", "6m", 6_000_000),
    ("٢٥ شخصا", "٢٥", 25),
    ("４２人", "４２", 42),
    ("2½ million", "2½ million", 2_500_000),
    ("forty-four", "forty-four", 44),
    ("three hundred and seven", "three hundred and seven", 307),
    ("twelve thousand five hundred", "twelve thousand five hundred", 12_500),
    ("two and a half thousand", "two and a half thousand", 2500),
    ("a million and a half", "a million and a half", 1_500_000),
    ("half a dozen eggs", "half a dozen", 6),
    ("a quarter of a million", "a quarter of a million", 250_000),
    ("the first thousand men", "first thousand", 1000),
    ("exactly 90", "90", 90),  # at the very end
]


def read(text: str) -> list[tuple[str, Numeral]]:
    tokens = tokenise(text, Span(0, len(text)))
    numerals = find_numerals(tokens)
    return [(text[tokens[n.first].start : tokens[n.last - 1].end], n) for n in numerals]


@pytest.mark.parametrize(("text", "words", "value"), NUMBERS)
def test_number_is_read_whole(text: str, words: str, value: float) -> None:
    ((found, numeral),) = read(text)
    assert found == words
    assert numeral.low == numeral.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of goats", 12, 100),
        ("scores of goats", 20, 100),
        ("hundreds", 100, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of thousands", 100_000, 1_000_000),
        ("several hundred", 100, 1000),
        ("a few thousand", 1000, 10_000),
    ],
)
def test_vague_number_runs_to_the_next_power_of_ten(text: str, low: float, high: float) -> None:
    ((_, numeral),) = read(text)
    assert (numeral.low, numeral.high, numeral.kind) == (low, high, "vague")


@pytest.mark.parametrize(
    ("text", "share"), [("a third of", 1 / 3), ("two-thirds", 2 / 3), ("three quarters", 0.75), ("half of", 0.5)]
)
def test_fraction_is_a_share(text: str, share: float) -> None:
    ((_, numeral),) = read(text)
    assert numeral.kind == "share"
    assert numeral.low == pytest.approx(share)


@pytest.mark.parametrize("text", ["nobody", "no one", "not a single", "none", "no injuries"])
def test_nobody_is_zero(text: str) -> None:
    ((_, numeral),) = read(text)
    assert (numeral.low, numeral.kind) == (0, "zero")


@pytest.mark.parametrize(
    "text", ["no longer", "several boats", "a few", "a couple of boats", "a hundredweight", "9" * 40, "seconds"]
)
def test_words_without_a_number_give_none(text: str) -> None:
    assert read(text) == []


def test_neighbours_stay_apart() -> None:
    assert [words for words, _ in read("five and six, 1,2,3 and two three")] == [
        "five",
        "six",
        "1",
        "2",
        "3",
        "two",
        "three",
    ]


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_grouped_digits_come_back_as_they_were(value: int) -> None:
    ((_, numeral),) = read(f"{value:,}")
    assert numeral.low == value


@given(
    st.lists(
        st.sampled_from(
            [
                "one",
                "twenty",
                "-",
                "and",
                "a",
                "half",
                "hundred",
                "thousand",
                "million",
                "dozen",
                "third",
                "of",
                "3",
                "4.5",
                "½",
                "no",
                "not",
                "single",
                "tens",
                "several",
            ]
        ),
        max_size=30,
    )
)
def test_any_row_of_number_words_is_read_in_order(words: list[str]) -> None:
    text = " ".join(words)
    numerals = find_numerals(tokenise(text, Span(0, len(text))))
    assert all(one.last <= two.first for one, two in itertools.pairwise(numerals))
    assert all(0 <= numeral.low <= numeral.high for numeral in numerals)
