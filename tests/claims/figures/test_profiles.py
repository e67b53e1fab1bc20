"""Coding profiles: what vague words come to, and whether one person without a number counts."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import plain_sentences, read_report
from reportedly.claims.figures import find_figures
from reportedly.errors import ReportedlyError
from reportedly.records import Figure


def read(text: str, profile: str) -> list[Figure]:
    return find_figures(a_report(text), plain_sentences(text), (), profile=profile)


VAGUE = [
    ("Dozens of villagers were killed.", (12, 100), (12, 12)),
    ("Hundreds of villagers were killed.", (100, 1000), (100, 100)),
    ("Tens of thousands of villagers fled.", (10_000, 100_000), (10_000, 10_000)),
    ("About 40 villagers were killed.", (40, 40), (40, 40)),
]


@pytest.mark.parametrize(("text", "literal", "acled"), VAGUE)
def test_vague_word_is_a_range_or_its_least(text: str, literal: tuple[int, int], acled: tuple[int, int]) -> None:
    for profile, ends in (("literal", literal), ("recorder", literal), ("acled", acled)):
        (figure,) = read(text, profile)
        assert (figure.low, figure.high) == ends


def test_why_names_the_habit() -> None:
    (figure,) = read("Dozens of villagers were killed.", "acled")
    assert "as ACLED codes it" in figure.why


SINGLES = [
    ("A fisherman was killed near Orrin.", "A fisherman", "killed"),
    ("A 17-year-old local boy was shot and killed.", "A 17-year-old local boy", "killed"),
    ("He shot dead his wife.", "his wife", "killed"),
    ("A 7-year-old was fatally shot.", "A 7-year-old", "killed"),
    ("Police arrested a farmer.", "a farmer", "arrested"),
    ("A woman was taken away with serious injuries.", "A woman", "wounded"),
    ("The storm left another villager missing.", "another villager", "missing"),
]


@pytest.mark.parametrize(("text", "words", "state"), SINGLES)
def test_one_person_counts_for_recorders_only(text: str, words: str, state: str) -> None:
    (figure,) = read(text, "recorder")
    assert (figure.text, figure.low, figure.high, figure.bound, figure.state) == (words, 1, 1, "exact", state)
    assert "one stands in the words" in figure.why
    assert read(text, "literal") == []


@pytest.mark.parametrize(
    "text",
    [
        "A fisherman killed the shark.",
        "A woman said that it was over.",
        "A man's car was destroyed.",
        "A suspected gunman killed 12 villagers.",
        "A police spokesman spoke of the killed.",
    ],
)
def test_person_of_whom_nothing_is_told_does_not_count(text: str) -> None:
    assert [figure.text for figure in read(text, "recorder") if figure.low == 1] == []


def test_numbers_stay_as_they_are_beside_one_person() -> None:
    figures = read("Two men and a woman were killed and 12 people were hurt.", "recorder")
    assert [(figure.text, figure.state) for figure in figures] == [
        ("Two", "killed"),
        ("a woman", "killed"),
        ("12", "wounded"),
    ]


def test_report_is_read_by_a_profile() -> None:
    report = a_report("A fisherman was killed near Orrin.")
    assert [figure.low for figure in read_report(report, profile="recorder").figures] == [1]
    assert read_report(report).figures == ()


def test_unknown_profile_names_the_known_ones() -> None:
    with pytest.raises(ReportedlyError, match="choose one of acled, literal, recorder"):
        read("Dozens fled.", "lavish")
