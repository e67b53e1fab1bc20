import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.reading import plain_sentences
from reportedly.records import Moment

THURSDAY = "2025-06-12"


def timexes_of(text: str, published: str | None = THURSDAY) -> list[Moment]:
    report = a_report(text, published=published)
    return find_timexes(report, find_times(report.text, plain_sentences(report.text)))


def times_of(text: str, published: str | None = THURSDAY) -> list[tuple[str, str]]:
    found = timexes_of(text, published)
    return [(moment.text, moment.timex.value) for moment in found if moment.timex.type == "TIME"]


ON_A_DAY = [
    ("It fell at 5 pm on Tuesday.", "5 pm on Tuesday", "2025-06-10T17:00"),
    ("It fell on Tuesday at 5 pm.", "Tuesday at 5 pm", "2025-06-10T17:00"),
    ("It fell at 8:30 a.m. EST Tuesday.", "8:30 a.m. EST Tuesday", "2025-06-10T08:30"),
    ("It fell at 5 p.m. EST, May 9.", "5 p.m. EST, May 9", "2025-05-09T17:00"),
    ("It fell on 3 May at about 17:45.", "3 May at about 17:45", "2025-05-03T17:45"),
    ("It fell at 17:45 on 3 May.", "17:45 on 3 May", "2025-05-03T17:45"),
    ("Posted on 12 May 2025 17:45 by a clerk", "12 May 2025 17:45", "2025-05-12T17:45"),
    ("Posted on Monday, 9 June 2025, 9.05am", "Monday, 9 June 2025, 9.05am", "2025-06-09T09:05"),
    ("It fell at 0430 GMT on 3 May.", "0430 GMT on 3 May", "2025-05-03T04:30Z"),
    ("It fell at 23:59:59 on 3 May.", "23:59:59 on 3 May", "2025-05-03T23:59:59"),
    ("It fell at 10:30 am Moscow time on Monday.", "10:30 am Moscow time on Monday", "2025-06-09T10:30"),
    ("It fell at noon Saturday.", "noon Saturday", "2025-06-07T12:00"),
    ("It fell at midnight on Friday.", "midnight on Friday", "2025-06-06T24:00"),
    ("It fell at five o'clock in the evening on Monday.", "five o'clock in the evening on Monday", "2025-06-09T17:00"),
    ("It fell at 12 a.m. on Monday.", "12 a.m. on Monday", "2025-06-09T00:00"),
    ("It fell at 12 p.m. on Monday.", "12 p.m. on Monday", "2025-06-09T12:00"),
    ("It fell in the early morning hours of 3 May.", "the early morning hours of 3 May", "2025-05-03TMO"),
    ("It fell at mid-afternoon Monday.", "mid-afternoon Monday", "2025-06-09TAF"),
]


@pytest.mark.parametrize(("text", "words", "value"), ON_A_DAY)
def test_a_time_with_its_day_is_one_expression_and_a_moment_of_that_day(text: str, words: str, value: str) -> None:
    assert times_of(text) == [(words, value)]
    report = a_report(text, published=THURSDAY)
    [moment] = find_moments(report, find_times(report.text, plain_sentences(report.text)))
    assert str(moment.value) == value[:10]
    assert moment.text in words


WITHOUT_A_DAY = [
    ("It fell at 17:45.", "17:45", "2025-06-12T17:45"),
    ("It fell at 6.30pm.", "6.30pm", "2025-06-12T18:30"),
    ("It fell at 6 p.m.", "6 p.m.", "2025-06-12T18:00"),
    ("It fell at 0430 hours.", "0430 hours", "2025-06-12T04:30"),
    ("It fell at noon.", "noon", "2025-06-12T12:00"),
    ("It fell at 4 in the morning.", "4 in the morning", "2025-06-12T04:00"),
    ("It fell at five o'clock.", "five o'clock", "2025-06-12TXX:00"),
    ("It fell in the morning.", "the morning", "2025-06-12TMO"),
    ("It fell the next morning.", "the next morning", "XXXX-XX-XXTMO"),
    ("It fell that evening.", "that evening", "XXXX-XX-XXTEV"),
]


@pytest.mark.parametrize(("text", "words", "value"), WITHOUT_A_DAY)
def test_a_time_alone_has_no_place_on_the_calendar(text: str, words: str, value: str) -> None:
    [moment] = timexes_of(text)
    assert (moment.text, moment.timex.type, moment.timex.value, moment.value) == (words, "TIME", value, None)


def test_a_time_alone_is_on_the_day_named_before_it() -> None:
    text = "It rained on 3 May. At 5 pm the dam broke. The next morning it was gone."
    assert times_of(text) == [("5 pm", "2025-05-03T17:00"), ("The next morning", "2025-05-04TMO")]


def test_a_time_alone_in_an_undated_report_has_no_day() -> None:
    assert times_of("It fell at 5 pm.", published=None) == [("5 pm", "XXXX-XX-XXT17:00")]


def test_the_day_behind_two_times_is_that_of_both() -> None:
    text = "The road was shut between 5 pm and 7 pm on Tuesday."
    assert times_of(text) == [("5 pm", "2025-06-10T17:00"), ("7 pm on Tuesday", "2025-06-10T19:00")]


def test_the_same_time_elsewhere_stands_in_brackets() -> None:
    text = "It fell at 10:35 a.m. (0735 GMT) on Tuesday."
    assert times_of(text)[0] == ("10:35 a.m.", "2025-06-10T10:35")


def test_about_is_kept() -> None:
    [moment] = timexes_of("It fell at around 7:15 p.m.")
    assert (moment.text, moment.timex.mod) == ("around 7:15 p.m.", "APPROX")


def test_a_time_by_which_something_is_due_bounds_its_day() -> None:
    [moment] = timexes_of("They will leave by 5 pm on Saturday.")
    assert (moment.timex.type, moment.timex.value, str(moment.value)) == ("TIME", "2025-06-14T17:00", "[..2025-06-14]")


NO_TIME = [
    "They won 21:15 and lost 3:16.",
    "He ran the mile in 3:43.",
    "The ratio is 10:15.",
    "At 25:10 nothing happened.",
    "At 12:75 am nothing happened.",
    "At 13 pm nothing happened.",
    "The Midnight Express is a film.",
    "It was high noon for the mill.",
    "A midnight-blue car was seen.",
    "I am here, he said, and am well.",
    "Some 1800 hours of work were lost.",
    "Flight A5 pm9 left.",
    "In 1830 they left.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_scores_ratios_and_names_are_no_times(text: str) -> None:
    assert times_of(text) == []


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_is_read(hour: int, minute: int) -> None:
    clock = f"{hour:02d}:{minute:02d}"
    assert times_of(f"It fell at {clock} on 3 May.") == [(f"{clock} on 3 May", f"2025-05-03T{clock}")]
    half = f"{(hour - 1) % 12 + 1}:{minute:02d} {'pm' if hour >= 12 else 'am'}"
    assert times_of(f"It fell at {half} on 3 May.") == [(f"{half} on 3 May", f"2025-05-03T{clock}")]


@pytest.mark.parametrize(
    "piece", ["5 pm ", "12:30 ", "9 a.m. (", "9 a.m. to ", "at 5 pm on ", "Monday at ", "early the ", "7 "]
)
def test_endless_times_are_read_in_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        timexes_of(text)
        return time.process_time() - start

    short = min(seconds(2_000) for _ in range(2))
    # Eight times the text may cost sixteen times the work, never its square.
    assert seconds(16_000) < 16 * short + 0.5
