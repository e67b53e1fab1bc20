import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.reading import plain_sentences

GENERAL = [
    ("He is mayor now.", "now", "PRESENT_REF"),
    ("He is currently mayor.", "currently", "PRESENT_REF"),
    ("Right now he is mayor.", "Right now", "PRESENT_REF"),
    ("His current post is a small one.", "current", "PRESENT_REF"),
    ("Few read these days.", "these days", "PRESENT_REF"),
    ("He was mayor in the past.", "the past", "PAST_REF"),
    ("He may be mayor in the future.", "the future", "FUTURE_REF"),
    ("It pays in the short term, he said.", "the short term", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "words", "value"), GENERAL)
def test_words_for_the_present_stand_in_timex3_and_are_no_moments(text: str, words: str, value: str) -> None:
    report = a_report(text, published="2025-06-12")
    times = list(find_times(text, plain_sentences(text)))
    [timex] = find_timexes(report, times)
    assert (timex.text, timex.timex.type, timex.timex.value) == (words, "DATE", value)
    assert find_moments(report, times) == []


@pytest.mark.parametrize("text", ["The past tense.", "The short term plan.", "Now that he left.", "The future king."])
def test_what_goes_on_to_describe_something_is_none(text: str) -> None:
    assert not list(find_times(text, plain_sentences(text)))
