import pytest

from reportedly.pages.figures import bounded_in_words, number_in_words, range_in_words

NUMBERS = [
    (8000, "8,000"),
    (1_200_000, "1.2 million"),
    (3.5, "3.5"),
    (1_234_567, "1,234,567"),
    (2e9, "2 billion"),
    (0, "0"),
]
BOUNDED = [
    (None, 8000, "at_most", "count", "up to 8,000"),
    (40, None, "at_least", "count", "at least 40"),
    (7000, None, "more_than", "count", "more than 7,000"),
    (3000, 3000, "about", "count", "about 3,000"),
    (3000, 3000, "not", "count", "not 3,000"),
    (30, 45, "between", "count", "30 to 45"),
    (40, 40, "exact", "percent", "40 %"),
    (1 / 3, 1 / 3, "about", "share", "about 33.3 %"),
    (2e6, 2e6, "exact", "USD", "USD 2 million"),
    (5, 5, "exact", "t/hour", "5 t an hour"),
    (5, 5, "exact", "count/hour", "5 an hour"),
    (5, 5, "exact", "count/day", "5 a day"),
    (None, None, "at_most", "count", ""),
]


@pytest.mark.parametrize(("number", "words"), NUMBERS)
def test_numbers_read_as_a_newspaper_prints_them(number: float, words: str) -> None:
    assert number_in_words(number) == words


@pytest.mark.parametrize(("low", "high", "bound", "unit", "words"), BOUNDED)
def test_a_bound_stands_before_its_number(low, high, bound, unit, words) -> None:  # type: ignore[no-untyped-def]
    assert bounded_in_words(low, high, bound, unit) == words


def test_a_range_without_an_end_is_a_bound() -> None:
    assert range_in_words(7000, 8900) == "7,000 to 8,900"
    assert range_in_words(None, 8900) == "up to 8,900"
    assert range_in_words(7000, None) == "at least 7,000"
    assert range_in_words(None, None) == ""
