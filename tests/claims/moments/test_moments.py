import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.moments.grammar import expression_at, places_to_look
from reportedly.claims.moments.timewords import TimeWords
from reportedly.records import Moment, Report, Sentence, Span, row_id
from reportedly.text import paragraphs, sentences

THURSDAY = "2025-06-12"


def sentences_of(report: Report) -> list[Sentence]:
    return [
        Sentence(span, number, (), ())
        for number, paragraph in enumerate(paragraphs(report.text))
        for span in sentences(report.text, paragraph)
    ]


def moments_of(text: str, published: str | None = THURSDAY) -> list[Moment]:
    report = a_report(text, published=published)
    return find_moments(report, find_times(report.text, sentences_of(report)))


def values_of(text: str, published: str | None = THURSDAY) -> list[tuple[str, str | None]]:
    return [(moment.text, str(moment.value) if moment.value else None) for moment in moments_of(text, published)]


ONE_MOMENT = [
    # full dates, in every order
    ("The mill burned down on 18 October 2021.", "18 October 2021", "2021-10-18"),
    ("The mill burned down on September 9, 2018, twice.", "September 9, 2018", "2018-09-09"),
    ("Guards at the mill, October 5, 2021ARCHIVE/Lantern", "October 5, 2021", "2021-10-05"),
    ("Seen on Friday, February 10, 2023.", "Friday, February 10, 2023", "2023-02-10"),
    ("The log of 2021-10-18 is missing.", "2021-10-18", "2021-10-18"),
    ("The log of 18.10.2021 is missing.", "18.10.2021", "2021-10-18"),
    ("It was shut after the May election.", "May", "2025-05"),
    ("The log of 3/4/2021 is missing.", "3/4/2021", "[2021-03-04,2021-04-03]"),  # March or April
    # no year: the one that the tense asks for
    ("The mill burned down on June 11.", "June 11", "2025-06-11"),
    ("The mill burned down on the 20th of October.", "the 20th of October", "2024-10-20"),
    ("The mill will reopen on Oct. 20, he said.", "Oct. 20", "2025-10-20"),
    ("The mill burned down on 29 February.", "29 February", "2024-02-29"),
    ("He sold it on Tuesday, November 19.", "Tuesday, November 19", "2024-11-19"),
    ("He sold it on 30 February.", "30 February", None),
    # weekdays
    ("The mill burned down on Monday.", "Monday", "2025-06-09"),
    ("The mill burned down on Thursday.", "Thursday", "2025-06-12"),
    ("The owner plans to rebuild it on Monday.", "Monday", "2025-06-16"),
    ("It is due to open on Sunday night.", "Sunday night", "2025-06-15"),
    ("It was to be sold next Tuesday.", "next Tuesday", "2025-06-17"),
    ("It was sold last Thursday.", "last Thursday", "2025-06-05"),
    ("The vote was set for Friday.", "Friday", "2025-06-13"),
    ("Talks resume on Saturday.", "Saturday", "2025-06-14"),
    ("It was sold on Tuesday last week.", "Tuesday last week", "2025-06-03"),
    ("The fire broke out in the early hours of Wednesday.", "the early hours of Wednesday", "2025-06-11"),
    ("It rained overnight Saturday into Sunday.", "overnight Saturday into Sunday", "2025-06-07/2025-06-08"),
    # the day of the month alone
    ("The mill burned down on the 25th.", "the 25th", "2025-05-25"),
    ("Fighting may begin as soon as the 27th, he said.", "as soon as the 27th", "2025-06-27/.."),
    ("It burned on the 30th.", "the 30th", "2025-05-30"),
    # two days
    ("It burned on 27-28 October.", "27-28 October", "2024-10-27/2024-10-28"),
    ("It burned on October 27-28.", "October 27-28", "2024-10-27/2024-10-28"),
    ("It burned on 27 or 28 October.", "27 or 28 October", "[2024-10-27,2024-10-28]"),
    ("It burned from 30 May to 2 June.", "from 30 May to 2 June", "2025-05-30/2025-06-02"),
    ("It burned from Saturday to Monday.", "from Saturday to Monday", "2025-06-07/2025-06-09"),
    ("It was shut between 3 and 5 June.", "between 3 and 5 June", "2025-06-03/2025-06-05"),
    # months, years and their parts
    ("He bought it in June.", "June", "2025-06"),
    ("He bought it in July.", "July", "2024-07"),
    ("He bought it in December 2023.", "December 2023", "2023-12"),
    ("He bought it in early June.", "early June", "2025-06-01/2025-06-10"),
    ("He bought it in mid-March.", "mid-March", "2025-03-11/2025-03-20"),
    ("He bought it in late February.", "late February", "2025-02-21/2025-02-28"),
    ("He bought it in 2019.", "2019", "2019"),
    ("The orders date back to the 1990s.", "the 1990s", "199X"),
    ("The orders fell in the summer of 2023.", "the summer of 2023", "2023-22"),
    ("It stood empty in the last week of October.", "the last week of October", "2024-10-25/2024-10-31"),
    # weeks run Monday to Sunday
    ("He bought it last week.", "last week", "2025-06-02/2025-06-08"),
    ("He will sell it next week.", "next week", "2025-06-16/2025-06-22"),
    ("He could move in as early as this weekend.", "as early as this weekend", "2025-06-14/.."),
    ("He bought it earlier this month.", "earlier this month", "2025-06"),
    ("He bought it yesterday morning.", "yesterday morning", "2025-06-11"),
    # open ends
    ("It has stood empty since 7 October.", "since 7 October", "2024-10-07/.."),
    ("It has stood empty since 2019.", "since 2019", "2019/.."),
    ("He hopes to sell it by Sunday.", "by Sunday", "[..2025-06-15]"),
    ("Forty mills had closed by June 3.", "by June 3", "[..2025-06-03]"),
    ("It will stay shut until 1 July.", "until 1 July", "[..2025-07-01]"),
    ("He aims to sell it before 20 June.", "before 20 June", "[..2025-06-19]"),
    ("It could double by the end of the year.", "by the end of the year", "[..2025-12-31]"),
    # counted from other days
    ("It opened four days ago.", "four days ago", "2025-06-08"),
    ("It opened two weeks ago.", "two weeks ago", "2025-05-26/2025-06-01"),
    ("It opened a year ago.", "a year ago", "2024"),
    ("He died two days after the 3 May raid.", "two days after the 3 May raid", "2025-05-05"),
    ("He left the day before Tuesday's vote.", "the day before Tuesday's vote", "2025-06-09"),
    # no value
    ("It opened recently.", "recently", None),
    ("It may open soon.", "soon", None),
    ("It will open in the coming weeks.", "in the coming weeks", None),
    ("It opened some time ago.", "some time ago", None),
]


@pytest.mark.parametrize(("text", "words", "value"), ONE_MOMENT)
def test_moment_and_its_value(text: str, words: str, value: str | None) -> None:
    assert values_of(text) == [(words, value)]


NO_MOMENT = [
    "They may march to the river, and the sun may shine.",
    "On the second try she took a seat in the sun.",
    "It was the 1,000th day of the war.",
    "They met on the 25th floor, beside the 38th Parallel Cafe.",
    "The number 9/11 was painted on the wall.",
    'They appealed to the 11th Circuit Court, she told the programme "This Week".',
    "They joined the March on the capital.",
    "Around 2000 soldiers of the 2nd Armoured Brigade left in 12 lorries.",
    "Every Friday the mill is shut, and it was cleaned for three weeks.",
    "April Jones and Theresa May told Sky they were well.",
    "The G20 and the M-19 signed as soon as possible, shortly after the raid.",
    "It weighs 2000 kg, he said at 6.12pm.",
    "The last row says 9999-12-31, the first 0001-01-01 or 1/1/0001.",
]


@pytest.mark.parametrize("text", NO_MOMENT)
def test_words_that_only_look_like_times(text: str) -> None:
    assert values_of(text) == []


TENSES = [
    (
        "They plan to meet on 20 January, the clerk said on Friday.",
        "2024-12-28",
        [("20 January", "2025-01-20"), ("Friday", "2024-12-27")],
    ),
    (
        "On Friday, December 30, it was shut; last year it was open.",
        "2023-01-02",
        [("Friday, December 30", "2022-12-30"), ("last year", "2022")],
    ),
    # A plan of the past is not put a year ahead.
    ("Vane said the men would arrive on 27 October.", "2024-11-16", [("27 October", "2024-10-27")]),
    ("He agreed on Monday to meet on Friday.", THURSDAY, [("Monday", "2025-06-09"), ("Friday", "2025-06-13")]),
    ("It will not be held on Sunday.", THURSDAY, [("Sunday", "2025-06-15")]),
    (
        "He met them on May 3, 2024. He returned the following Tuesday, and two days later he was ill.",
        THURSDAY,
        [("May 3, 2024", "2024-05-03"), ("the following Tuesday", "2024-05-07"), ("two days later", "2024-05-09")],
    ),
]


@pytest.mark.parametrize(("text", "published", "values"), TENSES)
def test_direction_follows_the_verbs(text: str, published: str, values: list[tuple[str, str]]) -> None:
    assert values_of(text, published) == values


PUBLISHED = [
    ("The mill burned down on June 11.", None, "XXXX-06-11"),
    ("The mill burned down on June 11.", "XXXX-07-02", "XXXX-06-11"),
    ("The mill burned down on 11 June 2019.", None, "2019-06-11"),
    ("It has stood empty since June 11.", None, "XXXX-06-11/.."),
    ("The mill burned down on the 25th.", None, None),
    ("The mill burned down on Monday.", None, None),
    ("The mill burned down on Monday.", "2025-06-12T23:30:00+02:00", "2025-06-09"),
    ("The mill burned down on Monday.", "[2025-06-10..2025-06-12]", "2025-06-09"),
    ("The mill burned down on Monday.", "[2025-06-10..2025-06-17]", "[2025-06-09..2025-06-16]"),
    ("The mill burned down last week.", "[2025-06-08..2025-06-09]", "[2025-05-26..2025-06-08]"),
    ("He will sell it by Monday.", "[2025-06-10..2025-06-17]", "[..2025-06-23]"),
    ("The mill burned down on Monday.", "[2025-01-10..2025-06-17]", None),
    ("The mill burned down on June 11.", "[2025-07-01..2025-12-31]", "2025-06-11"),
    ("The mill burned down on June 11.", "[2025-01-01..2025-12-31]", "XXXX-06-11"),
    ("The mill burned down on June 11.", "[2025-07-01..]", "XXXX-06-11"),
    ("The mill burned down in June.", "2025", None),
]


@pytest.mark.parametrize(("text", "published", "value"), PUBLISHED)
def test_value_is_as_sure_as_the_day_of_publication(text: str, published: str | None, value: str | None) -> None:
    assert [found for _, found in values_of(text, published)] == [value]


TIMEXES = [
    ("It burned on Monday night.", "TIME", "2025-06-09TNI", None),
    ("It burned last week.", "DATE", "2025-W23", None),
    ("It burned last weekend.", "DATE", "2025-W23-WE", None),
    ("It burned in early June.", "DATE", "2025-06", "START"),
    ("It has burned since 2019.", "DATE", "2019", None),
    ("It burned in the summer of 2023.", "DATE", "2023-SU", None),
    ("It burned recently.", "DATE", "PAST_REF", None),
    ("It will burn soon.", "DATE", "FUTURE_REF", None),
]


@pytest.mark.parametrize(("text", "kind", "value", "mod"), TIMEXES)
def test_timex_writes_the_same_in_timex3(text: str, kind: str, value: str, mod: str | None) -> None:
    [moment] = moments_of(text)
    assert (moment.timex.type, moment.timex.value, moment.timex.mod) == (kind, value, mod)


def test_only_the_given_sentences_are_read_and_ids_rest_on_spans() -> None:
    report = a_report("It burned on Monday. It reopened on Tuesday.", published=THURSDAY)
    undated = a_report("It burned on Monday. It reopened on Tuesday.")
    [moment] = find_moments(report, find_times(report.text, sentences_of(report)[1:]))
    assert (moment.text, moment.id) == ("Tuesday", row_id("moment", report.id, [moment.span]))
    assert [found.id for found in find_moments(undated, find_times(undated.text, sentences_of(undated)[1:]))] == [
        moment.id
    ]


@pytest.mark.parametrize("text", [text for text, _, _ in ONE_MOMENT])
def test_passing_over_words_that_begin_no_time_hides_none(text: str) -> None:
    typed = TimeWords(text, Span(0, len(text)))
    looked_at = set(places_to_look(typed))
    assert all(expression_at(typed, at) is None for at in range(len(typed)) if at not in looked_at)


RANGES = [
    ("It burned from 30 May to 2 June.", [("30 May", "2025-05-30"), ("2 June", "2025-06-02")]),
    ("It burned on 27-28 October.", [("27", "2024-10-27"), ("28 October", "2024-10-28")]),
    ("It burned on October 27 and 28.", [("October 27", "2024-10-27"), ("28", "2024-10-28")]),
    ("It was shut between 1994 and 1997.", [("1994", "1994"), ("1997", "1997")]),
    ("It was shut from Saturday to Monday.", [("Saturday", "2025-06-07"), ("Monday", "2025-06-09")]),
    ("It was shut on 14 May-24 May.", [("14 May", "2025-05-14"), ("24 May", "2025-05-24")]),
]


@pytest.mark.parametrize(("text", "ends"), RANGES)
def test_timex3_has_the_ends_of_a_range_apart(text: str, ends: list[tuple[str, str]]) -> None:
    report = a_report(text, published=THURSDAY)
    found = find_timexes(report, find_times(text, sentences_of(report)))
    assert [(moment.text, moment.timex.value) for moment in found] == ends


def test_a_day_is_the_moment_of_a_time_of_the_clock() -> None:
    assert values_of("It burned at 6.12pm on Monday.") == [("Monday", "2025-06-09")]


PIECES = st.sampled_from(
    ["on", "the", "Monday", "May", "3", "25th", "2024", "to", "-", "and", "from", "until", "since", "last", "next", "week",
     "ago", "two", "days", "after", "early", "of", "night", "0", "31", "30 February", "9999", "99999999", "\x00", "\n", "🙂", ",", ".",
     "between", "or", "'s", "said", "will", "2024-13-45", "99.99.9999", "year", "999", "٣", "²", "İ",
     "1944", "1931-07-03", "9999-12-31", "quarter", "third", "year-ago", "a", "earlier", "later", "that", "period", "Easter", "fiscal",
     "'80s", "44 BC", "2022-23", "now", "same", "century", "around", "midnight", "ended", "end", "summer", "past", "the year"]
)  # fmt: skip
PUBLICATIONS = st.sampled_from(
    [None, THURSDAY, "0001-01-01", "9999-12-31", "[2025-01-30..2025-02-02]", "2024", "XXXX-06-11"]
)


@given(st.lists(PIECES, max_size=25).map(" ".join), PUBLICATIONS)
def test_any_words_give_true_spans_that_do_not_overlap(text: str, published: str | None) -> None:
    report = a_report(text, published=published)
    times = list(find_times(report.text, sentences_of(report)))
    for found in (find_moments(report, times), find_timexes(report, times)):
        assert all(moment.span.of(text) == moment.text for moment in found)
        assert all(before.span.end <= after.span.start for before, after in pairwise(found))


@given(st.text(max_size=60), PUBLICATIONS)
def test_hostile_text_raises_nothing(text: str, published: str | None) -> None:
    report = a_report(text, published=published)
    find_timexes(report, find_times(report.text, sentences_of(report)))


DENSE = [
    "1", "9 ", "1,", "and ", "to ", "May ", "May May to ", "27-", "1990-", "Monday ", "Monday to ", "the 3 May ",
    "from between since by ", "the night of ", "the end of the ", "two days after ", "the day before ", "last week of ",
    "nineteen ", "a year earlier ", "the quarter of ", "5 pm to ", "one or two or ", "that ", "Christmas ", "A B. ",
]  # fmt: skip


def seconds_for(text: str) -> float:
    whole = a_report(text, published=THURSDAY)
    begun = time.process_time()
    find_timexes(whole, find_times(text, [Sentence(Span(0, len(text)), 0, (), ())]))
    return time.process_time() - begun


@pytest.mark.parametrize("piece", DENSE)
def test_a_huge_line_takes_less_than_seconds_for_a_megabyte(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    # About one second for a megabyte on a slow machine, so a twentieth of it here; a quadratic reader takes minutes.
    assert seconds_for(text) < 0.5


@pytest.mark.parametrize("piece", DENSE)
def test_a_line_of_dates_takes_time_near_to_its_length(piece: str) -> None:
    # Short of a table, of which nothing is read.
    short, long = piece * (300 // len(piece)), piece * (1200 // len(piece) // 3)
    seconds_for(short)
    assert seconds_for(long) < 8 * seconds_for(short) + 0.05


def test_a_table_of_dates_costs_no_other_sentence() -> None:
    text = "2019 " * 400 + "\n\nThe mill burned down on Monday."
    assert values_of(text) == [("Monday", "2025-06-09")]


def test_a_long_line_is_read_in_pieces_between_words() -> None:
    text = "the mill burned and " * 400 + "he sold it on 3 May 2019"
    assert values_of(text) == [("3 May 2019", "2019-05-03")]


ODD = [
    ("It opened on \uff13 May 2019.", "\uff13 May 2019", "2019-05-03"),  # full-width
    ("It opened on \u0663 May 2019.", "\u0663 May 2019", "2019-05-03"),  # Arabic-Indic
    ("It opened on 3\u00a0May\u20092019.", "3\u00a0May\u20092019", "2019-05-03"),  # non-breaking and thin spaces
    ("It opened on 3 May 0000.", "3 May", "2025-05-03"),
    ("It opened on 3 May 9999.", "3 May", "2025-05-03"),
    ("It opened on 31 April.", "31 April", None),
    ("It opened on May 3", "May 3", "2025-05-03"),
]


@pytest.mark.parametrize(("text", "words", "value"), ODD)
def test_odd_figures_give_a_value_or_none(text: str, words: str, value: str | None) -> None:
    assert values_of(text) == [(words, value)]
