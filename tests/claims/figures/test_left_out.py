"""Quantities that are no figures, each with what it is instead."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import a_moment, a_report

from reportedly.claims import plain_sentences
from reportedly.claims.figures import TABLE, LeftOut, find_figures, find_left_out


def left_out(text: str, *moments: str) -> list[LeftOut]:
    report = a_report(text)
    return find_left_out(report, plain_sentences(text), [a_moment(report, words, "2031-05-06") for words in moments])


KINDS = [
    ("He waited five weeks.", "five", "a length of time"),
    ("It took a decade and a half.", "a half", "a length of time"),
    ("A 42-year-old baker was there.", "42", "an age"),
    ("Two men, ages 24, 25 and 41, sat there.", "25", "an age"),
    ("Paul Orrin Jr., 25, sat there.", "25", "an age"),
    ("Orrin woman, 31, wins raffle", "31", "an age"),
    ("In 2019 the ferry stopped.", "2019", "a date or a year"),
    ("They recalled the 2016 Orrin Bay floods.", "2016", "a date or a year"),
    ("At six the bell rang.", "six", "a time of day"),
    ("It was the 12th hill.", "12", "an ordinal"),
    ("Call 911 if you saw it.", "911", "a telephone number"),
    ("Ring (202) 555-0143 for help.", "202", "a telephone number"),
    ("The number is 0370 60 60 900.", "0370", "part of a name, a code or a date in digits"),
    ("The number is 370 61 62 90.", "61", "one of a row of numbers"),
    ("The M-19 was closed.", "19", "part of a name, a code or a date in digits"),
    ("After 9\\/11 it was closed.", "9", "part of a name, a code or a date in digits"),
    ("A .22 rifle lay there.", ".22", "part of a name, a code or a date in digits"),
    ("Mira Olenko, 84 - saved by a neighbour.", "84", "an age"),
    ("A 4 y/o was there.", "4", "an age"),
    ("Children under 15 were there.", "under 15", "an age"),
    ("Another boy, also 15, was there.", "15", "an age"),
    ("Flight 370 was late.", "370", "part of a name"),
    ("The serial numbers 4,500 to 4,600 were there.", "4,500 to 4,600", "part of a name"),
    ("Six were hurt, FOX 8 reported.", "8", "part of a name"),
    ("They told 7 Action News on Monday.", "7", "part of a name"),
    ("Image 1 of 44 shows the bay.", "44", "part of a name"),
    ("The wall fell.[37]", "37", "the mark of a footnote"),
    ("It burned in the 700 block of Elm Road.", "700", "part of an address"),
    ("The clinic in Veldt, OR 97918, is shut.", "97918", "part of an address"),
    ("Article 320 of the code sets a fine.", "320", "part of a name"),
    ("The van had the number plate LKR 4471.", "LKR 4471", "the number of a plate or a file"),
    ("The wreck, registered as TV 4471, was raised.", "4471", "the number of a plate or a file"),
    ("The two men, 27 and 32, were taken away.", "32", "an age"),
    ("It rolled over, said Mara Quill, one of the survivors.", "one", "a pronoun: “one”"),
    ("They stood close to one another.", "close to one", "part of a set phrase"),
    ("She lives at 10 Orchard Street.", "10", "part of an address"),
    ("The bill passed the chamber 60 to 38.", "60", "a score, a vote or odds"),
    ("The odds were 30 to 1.", "30", "a score, a vote or odds"),
    ("It was, one, too late and, two, too dear.", "two", "the number of a point in a list"),
    ("4. The mission regrets the delay.", "4.", "the number of a point in a list"),
    ("15.40 The spokesman of the harbour is here.", "15.40", "the number of a point in a list"),
    ("17.15 “We are many,” says Velt.", "17.15", "the number of a point in a list"),
    ("It was a third man.", "a third", "part of a set phrase"),
    ("Two officials said that it was over.", "Two", "the number of those who speak"),
    ("One of the reasons was the rain.", "One", "a pronoun: “one”"),
    ("There was no evidence.", "no", "a “no” that counts nobody whom something befell"),
    ("The two went home.", "two", "“the two”: somebody named before"),
]


@pytest.mark.parametrize(("text", "words", "why"), KINDS)
def test_what_is_no_figure_is_told_with_its_reason(text: str, words: str, why: str) -> None:
    reasons = {one.text: one.why for one in left_out(text)}
    assert reasons.get(words) == why
    assert words not in [figure.text for figure in find_figures(a_report(text), plain_sentences(text), ())]


def test_number_of_a_date_names_the_date() -> None:
    one = left_out("It ends 12 May 2031.", "12 May 2031")[0]
    assert (one.text, one.why) == ("12", "part of the date “12 May 2031”")


def test_table_is_left_out_whole() -> None:
    text = "Results " + " ".join(f"{number} points" for number in range(TABLE * 4))
    (one,) = left_out(text)
    assert (one.text, one.why) == (text, f"a table or a list of more than {TABLE} numbers")


FIGURES_ALL_THE_SAME = [
    "The toll was cut from 60 to 38.",
    "The toll rose by three to 78.",
    "Losses went from 30 to 1.",
    "2,000 Veldian soldiers fled.",
    "Of the two boats one sank and 12 people drowned.",
    "The 2,000 villagers of Orrin fled.",
    "Near Orrin Bay, 53 - half of them children - were hurt.",
    "News: 12 people were hurt.",
]


@pytest.mark.parametrize("text", FIGURES_ALL_THE_SAME)
def test_what_only_looks_like_a_score_or_a_year_is_a_figure(text: str) -> None:
    assert find_figures(a_report(text), plain_sentences(text), ())


WORDS = [
    "12", "3,000", "0370", "911", "(", ")", "[", "]", ".22", "9\\/11", "the", "12th", "block", "of", "Elm", "Street", "one",
    "two", ",", "and", "ages", "aged", "to", "from", "by", "-", "no", "people", "said", "officials", "killed", "in", "2019",
]  # fmt: skip


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
@settings(max_examples=200, deadline=None)
def test_no_quantity_is_both_a_figure_and_left_out(text: str) -> None:
    report = a_report(text)
    sentences = plain_sentences(text)
    figures = {figure.span for figure in find_figures(report, sentences, ())}
    for one in find_left_out(report, sentences, ()):
        assert one.span.of(text) == one.text
        assert one.why
        assert one.span not in figures
