"""Figures and moments of a plain text, without a ledger."""

from __future__ import annotations

from datetime import date

import pytest

import reportedly
from reportedly.errors import DateError, ReportedlyError

TEXT = (
    "At least 40 people were killed in Corvane on Monday and 12 others, including six women, were hurt. "
    "The 54-year-old mayor said the mine would stay shut for two weeks."
)


def test_figures_have_words_ends_and_what_is_said_of_them() -> None:
    killed, hurt, women = reportedly.figures(TEXT, published="2024-06-13")
    assert (killed.text, killed.low, killed.high, killed.bound) == ("At least 40", 40, None, "at_least")
    assert (killed.counted, killed.state, str(killed.as_of)) == ("people", "killed", "2024-06-10")
    assert (hurt.low, hurt.state) == (12, "wounded")
    assert (women.counted, women.part_of_span) == ("women", hurt.span)
    assert all(one.span.of(TEXT) == one.text for one in (killed, hurt, women))


def test_moments_are_resolved_against_the_day_of_writing() -> None:
    found = {one.text: one for one in reportedly.moments(TEXT, published=date(2024, 6, 13))}
    assert str(found["Monday"].value) == found["Monday"].timex == "2024-06-10"
    assert all(one.span.of(TEXT) == words for words, one in found.items())


def test_without_a_day_of_writing_only_absolute_dates_have_a_value() -> None:
    monday, june = reportedly.moments("On Monday the dam held; it broke on 3 June 2024.")
    assert (monday.value, str(june.value)) == (None, "2024-06-03")


@pytest.mark.parametrize("read", [reportedly.figures, reportedly.moments])
def test_day_of_writing_that_is_none_is_refused(read) -> None:
    with pytest.raises(DateError):
        read("On Monday 12 people were hurt.", published="the day before")


def test_quantities_say_why_they_are_no_figures() -> None:
    found = {one.text: one for one in reportedly.quantities(TEXT)}
    assert (found["54-year-old"].kind, found["54-year-old"].left_out) == ("age", "an age")
    assert found["At least 40"].left_out is None
    assert found["two weeks"].left_out == "a length of time"
    assert all(one.span.of(TEXT) == words for words, one in found.items())


def test_coding_profile_settles_vague_words_and_single_people() -> None:
    text = "Dozens were hurt and a man was killed."
    assert [(one.text, one.low, one.high) for one in reportedly.figures(text)] == [("Dozens", 12, 100)]
    coded = reportedly.figures(text, profile="acled")
    assert [(one.text, one.low, one.high) for one in coded] == [("Dozens", 12, 12), ("a man", 1, 1)]
    with pytest.raises(ReportedlyError, match="choose one of"):
        reportedly.figures(text, profile="guess")


@pytest.mark.parametrize("read", [reportedly.figures, reportedly.moments])
@pytest.mark.parametrize("text", ["", " ", "\n", "\ud800", "\x00 12 \u202e men", "-" * 5000, "１２ ٣٤ men " * 300])
def test_any_text_is_read(read, text: str) -> None:
    assert all(one.span.of(text) == one.text for one in read(text, published="2024-06-13"))
    assert all(one.span.of(text) == one.text for one in reportedly.quantities(text))


def test_what_is_found_becomes_a_table() -> None:
    pandas = pytest.importorskip("pandas")
    frame = reportedly.figures(TEXT, published="2024-06-13").to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert frame["low"].tolist() == [40, 12, 6]
    assert "At least 40" in reportedly.figures(TEXT)._repr_html_()
    assert "2 moments" not in reportedly.moments("")._repr_html_()
