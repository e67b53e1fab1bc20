from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report, a_span

from reportedly.claims.dating import date_report, why_undated
from reportedly.claims.moments import find_times
from reportedly.records import Dating, Part, Report, Sentence, Span
from reportedly.text import paragraphs, sentences


def dated(report: Report) -> Dating:
    found = [
        Sentence(span, number, (), ())
        for number, paragraph in enumerate(paragraphs(report.text))
        for span in sentences(report.text, paragraph)
    ]
    return date_report(report, find_times(report.text, found))


PRINTED = [
    ("PORT ALDER, Oct. 26, 2021 (Gale Agency) — The mill burned down.", "2021-10-26", "Oct. 26, 2021"),
    ("TARN, 18 October 2021. The mill burned down on 3 May 2019.", "2021-10-18", "18 October 2021"),
    ("NEW HAVEN, Orlia, Sept 12 (Gale) - The mill burned down.", "XXXX-09-12", "Sept 12"),
    ("Daily Kettle, October 13, 2021\n\nMill burns\n\nIt burned on Monday.", "2021-10-13", "October 13, 2021"),
    ("TARN EXPRESS\nSaturday, 18 March 2017\n\nMill burns\n", "2017-03-18", "Saturday, 18 March 2017"),
    ("Mill burns\nPublished: 13 October 2021 at 5 pm GMT\nIt burned.", "2021-10-13", "13 October 2021"),
    ("Mill burns\n\nIt burned on Monday.\n\nThe Tarn Letter, 2021-10-13", "2021-10-13", "2021-10-13"),
    ("Tarn Volunteers — log, made public on 16 October 2019\n\nIt burned.", "2019-10-16", "16 October 2019"),
    ("Morning Notes — Wednesday, October 13, 2021 — Daily Kettle\n\nIt burned.", "2021-10-13", "October 13, 2021"),
    ("Mill Office\nCommunication no. 14 of 4 March 2022\n\nIt burned.", "2022-03-04", "4 March 2022"),
    ("Mill Office: statement of 4 March 2022\n\nIt burned.", "2022-03-04", "4 March 2022"),
    ("Mill Office\nPress statement No. 211 / 5 September 2018\n\nIt burned.", "2018-09-05", "5 September 2018"),
    ("Radio Tarn - Midday, 19 May 2023 (transcript)\n\nIt burned.", "2023-05-19", "19 May 2023"),
    ("Tarn, 7 September 2021 – The mill burned down.", "2021-09-07", "7 September 2021"),
    (
        "The Hive - for keepers of bees, issue of February 2019\n\nIt burned.",
        "[2019-02-01..2019-02-28]",
        "issue of February 2019",
    ),
    ("Tarn, September 7, 2021. The mill burned down.", "2021-09-07", "September 7, 2021"),
    ("TARN, Sept 12 (Gale) - The mill burned down.\n\n© Gale 2022", "2022-09-12", "© Gale 2022"),
]


@pytest.mark.parametrize(("text", "value", "words"), PRINTED)
def test_a_printed_date_is_the_day(text: str, value: str, words: str) -> None:
    own = dated(a_report(text)).own
    assert own is not None
    assert (str(own.value), own.basis) == (value, "inferred")
    assert words in own.why


def test_a_line_set_off_as_a_dateline_below_two_others_has_the_day() -> None:
    head = "REPUBLIC OF TARN\nMILL AGENCY\n"
    line = "Situation report no. 3 - 4 May 2021, 18:00"
    report = a_report(f"{head}{line}\n\nIt burned on Monday.")
    assert dated(report).own is None
    part = Part(Span(len(head), len(head) + len(line)), "dateline")
    own = dated(replace(report, parts=(part,))).own
    assert own is not None
    assert str(own.value) == "2021-05-04"


NOT_PRINTED = [
    "What burned on 3 May 2019, and why?",
    "3 May 2019: the day the mill burned",
    "The mill that burned on 3 May 2019",
    "The mill burned down.\nGuards at the mill on September 9, 2018\nIt was old.",
    "The mill burned down on Tuesday.",
    "Mill number 14 of 4 March 2022 was closed.",
    "It burned.\nThe issue of bread was settled.",
    "The mill burned down on June 11. Early in June it was sold.",  # the past alone, of any year
    "It had stood there since 1801.",
    "",
    "...",
]


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_no_evidence_is_no_date(text: str) -> None:
    assert dated(a_report(text)).own is None


INFERRED = [
    # a past event with its year, and the year at the foot of the page
    (
        "The mill burned down on September 11, 2024.\n\nCom Kettle News 2024",
        "[2024-09-11..2024-12-31]",
        ["after “September 11, 2024”", "before the end of 2024, printed “News 2024”"],
    ),
    ("The mill burned down on September 11, 2024.\n© 2019–2024 Kettle", "[2024-09-11..2024-12-31]", ["© 2019–2024"]),
    ("The mill burned down on Monday.\n\n© 2024 Kettle Media", "2024?", ["printed “© 2024”"]),
    # a past event and one still to come
    (
        "The mill burned down on 3 May 2024. Voters will elect a mayor on 9 June 2024.",
        "[2024-05-03..2024-06-09]",
        ["after “3 May 2024”", "before “9 June 2024”"],
    ),
    ("It burned in December 2023 and will reopen by March 2024.", "[2023-12-01..2024-03-31]", ["December 2023"]),
    # the weekday fits the year that other words leave
    (
        "It burned on Saturday, November 16. He will speak on Tuesday, November 19.\n© 2024 Kettle",
        "[2024-11-16..2024-11-19]",
        ["the weekday of “Saturday, November 16” fits that year"],
    ),
    (
        "It was bought on 7 March 2019. It burned on Saturday, November 16. He will speak on Tuesday, November 19.",
        "[2019-11-16..2019-11-19]",
        ["fits that year"],
    ),
    (
        "It burned on Friday, December 30. It will reopen on Tuesday, January 3.\n© 2023 X",
        "[2022-12-30..2023-01-03]",
        [],
    ),
    # no year at all
    (
        "It burned on November 1. It could burn again as early as November.",
        "[XXXX-11-01..XXXX-11-30]",
        ["does not name"],
    ),
    ("Parliament will vote by October 31.", "[..XXXX-10-31]", ["before “by October 31”"]),
]


@pytest.mark.parametrize(("text", "value", "words"), INFERRED)
def test_an_interval_is_inferred_from_what_is_past_and_to_come(text: str, value: str, words: list[str]) -> None:
    own = dated(a_report(text)).own
    assert own is not None
    assert (str(own.value), own.basis) == (value, "inferred")
    assert all(piece in own.why for piece in words)


def test_weekdays_that_fit_several_years_leave_each_of_them() -> None:
    own = dated(a_report("It burned on Saturday, November 16. He will speak on Tuesday, November 19.")).own
    assert own is not None
    assert "2019-11-16..2019-11-19,2024-11-16..2024-11-19,2030-11-16..2030-11-19" in str(own.value)
    assert "several years" in own.why


def test_a_plan_told_in_the_past_does_not_end_the_interval() -> None:
    text = "He said it would reopen on October 27. It burned on Saturday, November 16.\n© 2024 Kettle"
    own = dated(a_report(text)).own
    assert own is not None
    assert str(own.value) == "[2024-11-16..2024-11-29]"


def test_a_date_that_came_with_the_report_stands() -> None:
    text = "TARN, 18 October 2021 (Gale) — The mill burned down."
    report = a_report(text, published="2021-10-19", published_basis="metadata", published_why="the page says so")
    own = dated(report).own
    assert own is not None
    assert (str(own.value), own.basis, own.why) == ("2021-10-19", "metadata", "the page says so")


def test_menus_are_no_evidence_but_for_their_copyright_year() -> None:
    text = "The mill burned down on 3 May 2024.\nRead also: what burned on 9 June 2024\n© 2024 Kettle"
    menu = Span(text.index("Read"), len(text))
    report = a_report(text, parts=(Part(Span(0, menu.start - 1), "body"), Part(menu, "boilerplate")))
    dating = dated(report)
    assert dating.own is not None
    assert str(dating.own.value) == "[2024-05-03..2024-12-31]"
    assert [day.span for day in dating.days] == [a_span(report, "3 May 2024")]


def test_days_are_given_as_far_as_they_are_named() -> None:
    text = "On the 25th he left; on October 27-28 and Tuesday, November 19 he was ill. He was born on 4 July 1971, on a Sunday."
    days = [(day.year, day.month, day.day) for day in dated(a_report(text)).days]
    assert days == [(None, None, 25), (None, 10, 27), (None, 10, 28), (None, 11, 19), (1971, 7, 4)]


WHY_UNDATED = [
    ("It burned on June 11.", "not dated: it names “June 11” without a year, and nothing else tells the year"),
    (
        "It burned on the 25th, a Tuesday.",
        "not dated: it names “the 25th” without a month and year, and nothing else tells the month and year",
    ),
    (
        "It burned on Tuesday. He came on Wednesday.",
        "not dated: it names “Wednesday” without its date, and nothing else tells which one",
    ),
    ("It burned in 1801.", None),
]


@pytest.mark.parametrize(("text", "why"), WHY_UNDATED)
def test_an_undated_report_says_what_is_missing(text: str, why: str | None) -> None:
    report = a_report(text)
    assert why_undated(report, dated(report)) == why


ADDRESSES = [
    ("https://kettle.example/2024/10/28/mill-burns", "2024-10-28"),
    ("https://kettle.example/news/2024-10-28-mill-burns.html", "2024-10-28"),
    ("https://kettle.example/world/2024/oct/28/mill-burns", "2024-10-28"),
    ("https://kettle.example/20241028/mill", "2024-10-28"),
    ("https://kettle.example/2024/02/30/mill-burns", None),  # no such day
    ("https://kettle.example/2024/10/mill-burns", None),
    ("https://kettle.example/9999/10/28/mill-burns", None),
    ("https://kettle.example/202410281/mill-burns", None),  # a number
]


@pytest.mark.parametrize(("address", "value"), ADDRESSES)
def test_a_day_in_its_address_is_the_day(address: str, value: str | None) -> None:
    own = dated(a_report("The mill burned down on Monday.", url=address)).own
    assert (own and str(own.value)) == value
    assert own is None or own.why == f"its address has the day {value}"


def test_a_printed_date_goes_before_the_day_in_the_address() -> None:
    text = "TARN, 18 October 2021 (Gale) — The mill burned down."
    own = dated(a_report(text, url="https://kettle.example/2024/10/28/mill-burns")).own
    assert own is not None
    assert str(own.value) == "2021-10-18"


def test_a_link_leads_to_what_was_there_before() -> None:
    text = "The mill burned (https://gale.example/2024/10/28/fire).\n© 2024 Kettle"
    own = dated(a_report(text)).own
    assert own is not None
    assert str(own.value) == "[2024-10-28..2024-12-31]"
    assert "after 2024-10-28, the day in the link “https://gale.example/2024/10/28/fire”" in own.why


def test_weekdays_and_periods_are_given_with_where_they_look() -> None:
    text = "It burned on Tuesday and this month; he will speak on Friday. It was sold last Monday for two weeks, every Sunday."
    days = dated(a_report(text)).days
    named = [(day.span.of(text), day.weekday, day.looks) for day in days if day.day is None]
    assert ("Tuesday", 1, -1) in named
    assert ("Friday", 4, 1) in named
    assert ("this month", None, -1) in named
    assert [weekday for words, weekday, _ in named if "Monday" in words] == [None]  # which Monday depends on the reader
    assert not [words for words, _, _ in named if "Sunday" in words or "two weeks" in words]


HOSTILE = [
    "It burned on 30 February 2019, on 31 June 0000 and on 0000-00-00.",
    "It opened on 9999-12-31. It burned on Friday, December 31. It will open on 0001-01-01.",
    "It opened on 0001-01-01. It burned on Monday, January 1.",
    "It burned on ٣ May ٢٠١٩ and on 3 May ２０１９.",
    "TARN, 3 May 2019 (Gale) — It burned on 9 June 2024.",  # a dateline before the events
    "It burned on 9 June 2024. It will open on 3 May 2019.\n© 1999 Kettle\n© 2099 Kettle",
    " ".join(f"It burned on {day} May {year}." for day in range(1, 32) for year in range(1990, 2025)),
    " ".join(f"It burned on {day}, May {number}." for day in ("Monday", "Friday") for number in range(1, 32)),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_days_that_cannot_be_raise_no_fault(text: str) -> None:
    report = a_report(text)
    assert all(day.span.of(text) for day in dated(report).days)


PIECES = st.sampled_from(
    ["May", "3", "2024", "©", "PORT", "A.", "-", "—", ",", "(", ")", "\n", "will", "on", "Tuesday, November 19", "29 February",
     "was", "the 25th", "31 June", "by", "since", "9999", "0000", "Published:", "News 2024", "1 January 0001", "this month", "on Friday", "9999-12-31", "0001-01-01", "https://x.example/2024/10/28/"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_any_words_are_dated_without_a_fault(text: str) -> None:
    dating = dated(a_report(text))
    assert all(day.span.of(text) and (day.day is None or 1 <= day.day <= 31) for day in dating.days)


@pytest.mark.parametrize("piece", ["A.-'", "PORT A, ", "© ", "News ", "May 3 ", "( "])
def test_a_long_line_is_dated_in_time_near_to_its_length(piece: str) -> None:
    dated(a_report(piece * (20_000 // len(piece))))
