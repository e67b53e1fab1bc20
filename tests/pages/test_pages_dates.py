import pytest

from reportedly.pages.dates import due_in_words, in_words, printed_in_words
from reportedly.records import Edtf

WORDS = [
    ("2024-11-01", "1 Nov 2024"),
    ("2024-10", "Oct 2024"),
    ("2024", "2024"),
    ("199X", "the 1990s"),
    ("19XX", "1900 to 1999"),
    ("2024-11-XX", "some day in Nov 2024"),
    ("XXXX-06-11", "11 Jun, year unknown"),
    ("2024-23", "autumn 2024"),
    ("2024-35", "third quarter of 2024"),
    ("2024-11-01T14:05:00+02:00", "1 Nov 2024, 14:05 UTC+02:00"),
    ("2024-11-01T14:05:00Z", "1 Nov 2024, 14:05 UTC"),
    ("2024-10-27~", "about 27 Oct 2024"),
    ("2024-10-27?", "27 Oct 2024 (uncertain)"),
    ("2024-10-27%", "about 27 Oct 2024 (uncertain)"),
    ("2024-10-27/2024-10-28", "27–28 Oct 2024"),
    ("2024-10-27/2024-11-02", "27 Oct – 2 Nov 2024"),
    ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
    ("2024-10/2024-11", "Oct – Nov 2024"),
    ("2024-10-07/..", "since 7 Oct 2024"),
    ("2024-10-07/", "from 7 Oct 2024"),
    ("../2024-10-05", "until 5 Oct 2024"),
    ("/2024-10-05", "until 5 Oct 2024"),
    ("[2024-10-27,2024-10-28]", "27 or 28 Oct 2024"),
    ("{2024-10-26,2024-10-27}", "26 and 27 Oct 2024"),
    ("[2024-10-12..2024-10-19]", "some day from 12 to 19 Oct 2024"),
    ("[..2024-10-26]", "26 Oct 2024 or earlier"),
    ("[2024-10-07..]", "7 Oct 2024 or later"),
]
SHORT = [
    ("2024-11-01", "1 Nov"),
    ("2024-10-27/2024-10-28", "27–28 Oct"),
    ("2024-23", "autumn 2024"),  # "autumn" alone would be any autumn
    ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),  # the other year has to be said
    ("2023-11-01", "1 Nov 2023"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDS)
def test_a_date_keeps_its_grain_and_its_doubt(edtf: str, words: str) -> None:
    assert in_words(Edtf.parse(edtf)) == words


@pytest.mark.parametrize(("edtf", "words"), SHORT)
def test_the_year_of_the_column_is_left_unsaid(edtf: str, words: str) -> None:
    assert in_words(Edtf.parse(edtf), year=2024) == words


def test_an_inferred_print_says_so() -> None:
    assert printed_in_words(Edtf.parse("[2024-11-16..2024-11-19]"), "inferred") == "16–19 Nov 2024 (inferred)"
    assert printed_in_words(Edtf.parse("2024-11-17"), "given") == "17 Nov 2024"
    assert printed_in_words(None, None) == "undated"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-10-27/..", "from 27 Oct 2024 on"),
        ("2024-11/..", "from Nov 2024 on"),
        ("2024-10-27/2024-10-28", "27–28 Oct 2024"),
        ("[..2024-10-26]", "26 Oct 2024 or earlier"),
        (None, "–"),
    ],
)
def test_what_is_still_to_come_does_not_last_since_a_day(edtf: str | None, words: str) -> None:
    assert due_in_words(Edtf.parse(edtf) if edtf else None) == words
