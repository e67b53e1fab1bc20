import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.reading import plain_sentences


def found_in(text: str, published: str | None = "2025-06-12") -> list[tuple[str, str | None, str]]:
    report = a_report(text, published=published)
    times = list(find_times(text, plain_sentences(text)))
    moments, timexes = find_moments(report, times), find_timexes(report, times)
    return [
        (moment.text, str(moment.value) if moment.value else None, timex.timex.value)
        for moment, timex in zip(moments, timexes, strict=True)
    ]


ONE_YEAR = [
    ("His 1996 campaign failed.", "1996", "1996", "1996"),
    ("That 1978 resolution stands.", "1978", "1978", "1978"),
    ("It fell apart in mid-1996 after a quarrel.", "mid-1996", "1996-05/1996-08", "1996"),
    ("It was sold in nineteen eighty-six.", "nineteen eighty-six", "1986", "1986"),
    ("It was sold in January nineteen ninety.", "January nineteen ninety", "1990-01", "1990-01"),
    ("It was sold in the year two thousand.", "the year two thousand", "2000", "2000"),
    ("It will not earn money in 2027 or later.", "2027 or later", "2027/..", "2027"),
    ("Sales fell in fiscal 2024.", "fiscal 2024", "2024", "2024"),
    ("Sales fell in the current fiscal year.", "the current fiscal year", "2025", "2025"),
    ("Rain fell all through the 2022-23 season.", "2022-23", "2022/2023", "2022"),
    ("Rain fell in 2022/23.", "2022/23", "2022/2023", "2022"),
    ("It stood until around 1990.", "until around 1990", "[..1990-12-31]", "1990"),
    ("It was built in the late 1970s.", "the late 1970s", "197X", "197"),
    ("It was built in the '80s.", "the '80s", "198X", "198"),
    ("It was built in the nineties.", "the nineties", "199X", "199"),
    ("It was built in the 19th century.", "the 19th century", "18XX", "18"),
    ("It was built in the eighteenth century.", "the eighteenth century", "17XX", "17"),
    ("It was built this century.", "this century", "20XX", "20"),
    ("The wall fell in 480 BC.", "480 BC", None, "BC0480"),
    ("The wall fell in 44 B.C., he wrote.", "44 B.C.", None, "BC0044"),
    ("It will be open by year-end.", "by year-end", "[..2025-12-31]", "2025"),
    ("It was shut in June last year.", "June last year", "2024-06", "2024-06"),
    ("It opened in October of next year, by the plan.", "October of next year", "2026-10", "2026-10"),
    ("It closed two decades ago.", "two decades ago", "2005", "2005"),
    ("It closed nearly four years ago.", "nearly four years ago", "2021~", "2021"),
    ("It closed a week or so ago.", "a week or so ago", "2025-06-02/2025-06-08", "2025-W23"),
    ("It closed around 3 May.", "around 3 May", "2025-05-03~", "2025-05-03"),
]


@pytest.mark.parametrize(("text", "words", "value", "timex"), ONE_YEAR)
def test_year_and_its_value(text: str, words: str, value: str | None, timex: str) -> None:
    assert found_in(text) == [(words, value, timex)]


def test_years_in_a_list_are_all_found() -> None:
    assert [words for words, _, _ in found_in("Fires broke out in 1994, 1995, and 1997.")] == ["1994", "1995", "1997"]


NO_YEAR = [
    "The blast killed 1990 men.",
    "A 1950 kg bomb hit 1990 civilian contractors, against 1985 for her.",
    "Windows 2000 and Area 1951 are names, as is room 2012/14.",
    "He flew a Boeing 1990 and read page 1984 of it.",
    "They counted 2014 rockets and some 1950 dead.",
    "The nineteen boats held twenty sheep and two thousand hens.",
    "It was the first century of her rule.",
    "The band plays 20s music on a 50s radio.",
]


@pytest.mark.parametrize("text", NO_YEAR)
def test_numbers_that_only_look_like_years(text: str) -> None:
    assert found_in(text) == []
