import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.moments.lengths import Length
from reportedly.claims.reading import plain_sentences
from reportedly.records import Moment


def timexes_of(text: str) -> list[Moment]:
    report = a_report(text, published="2025-06-12")
    return find_timexes(report, find_times(report.text, plain_sentences(report.text)))


def durations_of(text: str) -> list[tuple[str, str]]:
    return [(moment.text, moment.timex.value) for moment in timexes_of(text) if moment.timex.type == "DURATION"]


ONE_DURATION = [
    ("The strike lasted two weeks.", "two weeks", "P2W"),
    ("The strike lasted a fortnight.", "a fortnight", "P2W"),
    ("It was a rough couple of weeks.", "couple of weeks", "P2W"),
    ("She was mayor for twenty-four years.", "twenty-four years", "P24Y"),
    ("The mill ran for a hundred and ten years.", "a hundred and ten years", "P110Y"),
    ("The well is two thousand years old now, after two thousand years.", "two thousand years", "P2000Y"),
    ("The bridge was shut for 36 hours.", "36 hours", "PT36H"),
    ("It took 1,200 days.", "1,200 days", "P1200D"),
    ("It was over in minutes.", "minutes", "PTXM"),
    ("She was away for 4 hrs.", "4 hrs", "PT4H"),
    # parts of a unit
    ("It took a year and a half.", "a year and a half", "P1Y6M"),
    ("It took two and a half years.", "two and a half years", "P2Y6M"),
    ("It took 2½ years.", "2½ years", "P2Y6M"),
    ("It took 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("It took 2.5 weeks.", "2.5 weeks", "P2.5W"),
    ("They waited half an hour.", "half an hour", "PT30M"),
    ("They waited half a century.", "half a century", "P50Y"),
    ("It ended a quarter-century of rule.", "a quarter-century", "P25Y"),
    ("She talked for an hour and 20 minutes.", "an hour and 20 minutes", "PT1H20M"),
    ("He was jailed for one year, two months and three days.", "one year, two months and three days", "P1Y2M3D"),
    # an adjective
    ("A 90-day truce began.", "90-day", "P90D"),
    ("A three-month ban began.", "three-month", "P3M"),
    ("A two-and-a-half-year inquiry began.", "two-and-a-half-year", "P2Y6M"),
    ("Stocks fell to a five year low.", "five year", "P5Y"),
    ("A weeklong march began.", "weeklong", "P1W"),
    ("A day-long march began.", "day-long", "P1D"),
    ("A months-long siege began.", "months-long", "PXM"),
    # words around the number
    ("The last three days were calm.", "The last three days", "P3D"),
    ("Over the past five years it grew.", "the past five years", "P5Y"),
    ("It fell in the first nine months.", "the first nine months", "P9M"),
    ("It will grow in the next three quarters.", "the next three quarters", "P3Q"),
    ("They need two more weeks.", "two more weeks", "P2W"),
    ("They need another week.", "another week", "P1W"),
    ("They need another ten days.", "another ten days", "P10D"),
    ("The judge gave them a month to decide.", "a month", "P1M"),
    ("The ban ran over the course of a year.", "a year", "P1Y"),
    ("The judge ruled a week after the vote.", "a week", "P1W"),
    # an unknown number
    ("The mill stood idle for decades.", "decades", "PXDE"),
    ("It stood for centuries.", "centuries", "PXCE"),
    ("She waited several months.", "several months", "PXM"),
    ("She waited a few minutes.", "a few minutes", "PTXM"),
    ("They ruled for hundreds of years.", "hundreds of years", "PXY"),
    ("Months of talks came to nothing.", "Months", "PXM"),
    ("He stayed for a while.", "a while", "PXX"),
    ("He stayed for some time.", "some time", "PXX"),
    # other hands
    ("It took ٣ days.", "٣ days", "P3D"),
    ("It took 24\u00a0hours.", "24\u00a0hours", "PT24H"),
    ("TALKS END AFTER TWO WEEKS", "TWO WEEKS", "P2W"),
    ("It lasted two weeks", "two weeks", "P2W"),
]


@pytest.mark.parametrize(("text", "words", "value"), ONE_DURATION)
def test_a_length_of_time_has_its_words_and_its_value(text: str, words: str, value: str) -> None:
    assert durations_of(text) == [(words, value)]


MODIFIED = [
    ("for more than 30 years", "P30Y", "MORE_THAN"),
    ("for over a decade", "P1DE", "MORE_THAN"),
    ("for less than a day", "P1D", "LESS_THAN"),
    ("for nearly two months", "P2M", "LESS_THAN"),
    ("for at least 20 more years", "P20Y", "EQUAL_OR_MORE"),
    ("for 30 days or more", "P30D", "EQUAL_OR_MORE"),
    ("for up to 180 days", "P180D", "EQUAL_OR_LESS"),
    ("for no more than sixty days", "P60D", "EQUAL_OR_LESS"),
    ("for about a decade", "P1DE", "APPROX"),
    ("for some 20 days", "P20D", "APPROX"),
    ("for a week or so", "P1W", "APPROX"),
    ("for a couple of days", "P2D", "APPROX"),
    ("for three to five years", "P3Y", "EQUAL_OR_MORE"),
    ("for 12-18 months", "P12M", "EQUAL_OR_MORE"),
    ("for between 60 and 90 days", "P60D", "EQUAL_OR_MORE"),
    ("for two years", "P2Y", None),
]


@pytest.mark.parametrize(("words", "value", "mod"), MODIFIED)
def test_more_than_and_about_are_kept(words: str, value: str, mod: str | None) -> None:
    [moment] = timexes_of(f"The road was shut {words}.")
    assert (moment.timex.value, moment.timex.mod) == (value, mod)


NO_DURATION = [
    "A 30-year-old man was hurt.",
    "He is 30 years old.",
    "His 8-month-old son is well.",
    "She died at 93 years of age.",
    "He was sent away aged 12 years.",
    "It is a day of mourning.",
    "The day's work is done.",
    "It was a day's work.",
    "Two weeks ago she left.",
    "A year later he left.",
    "He took a second look at a minute stain.",
    "Three quarters of the seats are empty.",
    "It is feared in some quarters.",
    "The Six-Day War and the Hundred Years' War are taught here.",
    "The days of the week have names.",
    "It costs $3 million a year.",
    "Two second chances were missed.",
    "The shop is open 24 hours a day, seven days a week.",
    "The firm moved from a fiscal year to a calendar year.",
    "Cases A1000 days and $90 days are nothing.",
]


@pytest.mark.parametrize("text", NO_DURATION)
def test_ages_names_and_days_as_such_are_no_lengths(text: str) -> None:
    assert durations_of(text) == []


def test_two_lengths_side_by_side_stay_two() -> None:
    assert durations_of("They were jailed for two years and 18 months.") == [
        ("two years", "P2Y"),
        ("18 months", "P18M"),
    ]
    assert durations_of("The calls took 3 days, 24 hours.") == [("3 days", "P3D"), ("24 hours", "PT24H")]


def test_a_length_is_no_moment() -> None:
    report = a_report("The strike lasted two weeks.", published="2025-06-12")
    assert find_moments(report, find_times(report.text, plain_sentences(report.text))) == []


@pytest.mark.parametrize(
    ("words", "value", "mod"),
    [
        ("in recent years", "PXY", None),
        ("in the coming weeks", "PXW", None),
        ("over the next couple of months", "P2M", "APPROX"),
    ],
)
def test_a_vague_time_is_a_length_and_a_moment_without_a_value(words: str, value: str, mod: str | None) -> None:
    report = a_report(f"Prices changed {words}.", published="2025-06-12")
    [moment] = find_moments(report, find_times(report.text, plain_sentences(report.text)))
    assert (moment.text, moment.value) == (words, None)
    assert (moment.timex.type, moment.timex.value, moment.timex.mod) == ("DURATION", value, mod)


def test_a_preposition_of_time_does_not_bind_a_length() -> None:
    assert durations_of("It closed before two weeks had passed.") == [("two weeks", "P2W")]


@pytest.mark.parametrize("distance", ["10 minutes earlier", "two hours ago", "hours later", "half an hour later"])
def test_hours_before_and_after_are_times_without_a_value(distance: str) -> None:
    [moment] = timexes_of(f"The gate was shut {distance}.")
    assert (moment.text, moment.timex.type) == (distance, "TIME")
    assert moment.timex.value == ("FUTURE_REF" if distance.endswith("later") else "PAST_REF")


# The algebra

WRITTEN = [
    (2, "year", "P2Y"),
    (Fraction(5, 2), "year", "P2Y6M"),
    (Fraction(1, 2), "hour", "PT30M"),
    (Fraction(3, 2), "minute", "PT1M30S"),
    (Fraction(3, 2), "week", "P1.5W"),
    (Fraction(1, 2), "month", "P0.5M"),
    (Fraction(1, 2), "century", "P50Y"),
    (Fraction(1, 2), "day", "PT12H"),
    (12, "hour", "PT12H"),
    (1, "fortnight", "P2W"),
    (None, "fortnight", "PXW"),
    (None, "day", "PXD"),
    (None, "minute", "PTXM"),
    (3, "quarter", "P3Q"),
    (4, "decade", "P4DE"),
    (2, "century", "P2CE"),
    (0, "second", "PT0S"),
]


@pytest.mark.parametrize(("count", "unit", "text"), WRITTEN)
def test_a_length_is_written_as_timex3_writes_it(count: Fraction | None, unit: str, text: str) -> None:
    assert str(Length.of(count, unit)) == text
    assert Length.parse(text) == Length.of(count, unit)


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "2Y", "P2", "P-2Y", "PY", "P1D2Y", "P2H", "PT1D", "P1Yx", "P" + "9" * 500 + "Y"]
)
def test_what_is_no_length_parses_to_nothing(text: str) -> None:
    assert Length.parse(text) is None


def test_only_what_is_finer_and_less_than_one_is_added() -> None:
    year, months = Length.of(1, "year"), Length.of(2, "month")
    assert str(year.plus(months)) == "P1Y2M"
    assert months.plus(year) is None
    assert year.plus(Length.of(18, "month")) is None
    assert year.plus(Length.of(None, "month")) is None


UNITS = ["century", "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second"]


@given(st.one_of(st.none(), st.integers(0, 10**6)), st.sampled_from(UNITS))
def test_parse_of_print_is_the_same(count: int | None, unit: str) -> None:
    length = Length.of(count, unit)
    assert Length.parse(str(length)) == length


@given(st.integers(2, 10**6), st.sampled_from(["years", "weeks", "days", "hours", "minutes"]))
def test_any_number_of_units_is_read_with_its_exact_words(count: int, unit: str) -> None:
    for written in (str(count), f"{count:,}"):
        [(words, value)] = durations_of(f"The road was shut for {written} {unit}, they say.")
        assert words == f"{written} {unit}"
        assert value.strip("PT").rstrip("YWDHM") == str(count)


PIECES = [
    "two", "a", "an", "one", "half", "hundred", "and", "-", "2", "12:30", "½", "1/2", "years", "weeks", "hour", "day",
    "the", "last", "more", "than", "of", "or", "so", "to", "over", "few", "several", "old", "ago", "later", "every",
    "Monday", "at", "pm", "p.m.", "daily", "times", "noon", "May", "31", ",", "(", ")", "the next morning", "early", "²",
    "١٢", "\u00a0", "999999999", "o'clock", "GMT", "’s",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_any_words_give_exact_spans_in_order_and_values(text: str) -> None:
    end = 0
    for moment in timexes_of(text):
        assert text[moment.span.start : moment.span.end] == moment.text
        assert moment.span.start >= end
        assert moment.timex.value
        end = moment.span.end


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for moment in timexes_of(f"{text} for two weeks {text}"):
        assert moment.span.of(f"{text} for two weeks {text}") == moment.text


@pytest.mark.parametrize(
    "piece",
    [
        "two ",
        "one hundred ",
        "2-",
        "half a ",
        "two years and ",
        "one year, ",
        "hundreds of thousands of ",
        "12 to ",
        "1",
    ],
)
def test_endless_numbers_and_units_are_read_in_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        timexes_of(text)
        return time.process_time() - start

    short = min(seconds(2_000) for _ in range(2))
    # Eight times the text may cost sixteen times the work, never its square.
    assert seconds(16_000) < 16 * short + 0.5
