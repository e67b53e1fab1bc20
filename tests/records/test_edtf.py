from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import DateError
from reportedly.records import Edtf

ENDS = [
    ("2024-11-01", "2024-11-01", "2024-11-01"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2024-11-XX", "2024-11-01", "2024-11-30"),
    ("2024-XX-XX", "2024-01-01", "2024-12-31"),
    ("XXXX-06-11", None, None),
    ("2024-21", "2024-03-01", "2024-05-31"),
    ("2023-24", "2023-12-01", "2024-02-29"),  # winter runs into the next year
    ("2024-34", "2024-04-01", "2024-06-30"),
    ("2024-11-01T14:05:00+02:00", "2024-11-01", "2024-11-01"),
    ("2024-10-27~", "2024-10-27", "2024-10-27"),
    ("2024?", "2024-01-01", "2024-12-31"),
    ("2024-10%", "2024-10-01", "2024-10-31"),
    ("2024-10-27/2024-10-28", "2024-10-27", "2024-10-28"),
    ("2024-10/2024-11", "2024-10-01", "2024-11-30"),
    ("2024-10-27/..", "2024-10-27", None),
    ("../2024-10-27", None, "2024-10-27"),
    ("2024-10-27/", "2024-10-27", None),
    ("[2024-10-27,2024-10-28]", "2024-10-27", "2024-10-28"),
    ("[2024-10-12..2024-10-19]", "2024-10-12", "2024-10-19"),
    ("[..2024-10-26]", None, "2024-10-26"),
    ("[2024-10-26..]", "2024-10-26", None),
    ("{2024-10-03,2024-10-05}", "2024-10-03", "2024-10-05"),
    ("[2019-11-16..2019-11-19,2024-11-16..2024-11-19]", "2019-11-16", "2024-11-19"),
    ("[XXXX-11-16..XXXX-11-19]", None, None),
    ("[..XXXX-10-31]", None, None),
]
GARBAGE = [
    "", " ", "yesterday", "2024-13", "2024-02-30", "2023-02-29", "24-11-01", "2024-11-1", "2024/11/01/12", "/", "../..",
    "[..]", "[]", "{}", "2024-11-01T25:00", "2024-11T10:00", "199X-05", "2024-XX-05", "XXXX", "0000-01-01",
    "2024-11-05/2024-11-01", "[2024-11-05..2024-11-01]", "2024-11-01 ", "٢٠٢٤-١١-٠١", "2024-11-01/2024-11-02/2024-11-03",
]  # fmt: skip

DAYS = st.dates()
MONTHS = st.builds(lambda day: f"{day:%m}", DAYS).flatmap(
    lambda month: st.integers(1, 9999).map(lambda year: f"{year:04d}-{month}")
)
POINTS = st.one_of(DAYS.map(str), MONTHS, st.integers(1, 9999).map(lambda year: f"{year:04d}"))
PAIRS = st.tuples(DAYS, DAYS).map(sorted)
TEXTS = st.one_of(
    POINTS,
    st.tuples(POINTS, st.sampled_from("?~%")).map("".join),
    PAIRS.map(lambda pair: f"{pair[0]}/{pair[1]}"),
    PAIRS.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    PAIRS.map(lambda pair: f"[{pair[0]},{pair[1]}]"),
    POINTS.map(lambda point: f"{point}/.."),
    POINTS.map(lambda point: f"[..{point}]"),
)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "earliest", "latest"), ENDS)
def test_ends_are_the_first_and_last_day_it_can_touch(text: str, earliest: str | None, latest: str | None) -> None:
    value = Edtf.parse(text)
    assert (value.earliest, value.latest) == (day(earliest), day(latest))


@pytest.mark.parametrize("text", GARBAGE)
def test_garbage_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        Edtf.parse(text)


@given(st.text(alphabet="0123456789XTZ-/.,[]{}?~%: ", max_size=24))
def test_nothing_but_a_date_error_comes_of_any_text(text: str) -> None:
    try:
        value = Edtf.parse(text)
    except DateError:
        return
    assert value.text == text


@given(TEXTS)
def test_printed_as_parsed(text: str) -> None:
    assert str(Edtf.parse(text)) == text
    assert Edtf.parse(str(Edtf.parse(text))) == Edtf.parse(text)


@given(TEXTS)
def test_earliest_is_never_after_latest(text: str) -> None:
    value = Edtf.parse(text)
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(TEXTS, TEXTS)
def test_meets_is_symmetric(a: str, b: str) -> None:
    assert Edtf.parse(a).meets(Edtf.parse(b)) == Edtf.parse(b).meets(Edtf.parse(a))


@given(PAIRS)
def test_an_interval_meets_both_its_ends(pair: list[date]) -> None:
    interval = Edtf.interval(*pair)
    assert all(interval.meets(Edtf.day(end)) for end in pair)
    assert interval.days == (pair[1] - pair[0]).days + 1


MEETINGS = [
    ("2024-11-01", "2024-11", True),
    ("2024-11-01", "2024-11-02", False),
    ("2024-11-01", "[..2024-10-31]", False),
    ("2024-11-01", "2024-10/..", True),
    ("2024-11-01", "2023-12/..", True),
    ("XXXX-06-11", "2024-11-01", True),  # nothing known speaks against it
]


@pytest.mark.parametrize(("a", "b", "together"), MEETINGS)
def test_meets_when_they_can_share_a_day(a: str, b: str, together: bool) -> None:
    assert Edtf.parse(a).meets(Edtf.parse(b)) is together


def test_one_of_a_single_day_is_that_day() -> None:
    monday = date(2024, 11, 18)
    assert Edtf.one_of(monday, monday) == Edtf.day(monday)
    assert Edtf.one_of(monday, monday).is_day


def test_order_is_by_earliest_day_and_unknown_comes_last() -> None:
    texts = ["XXXX-06-11", "2024-11-02", "2024-11", "[..2024-10-01]", "2023"]
    in_order = sorted((Edtf.parse(text) for text in texts), key=Edtf.sort_key)
    assert [str(value) for value in in_order] == ["2023", "[..2024-10-01]", "2024-11", "2024-11-02", "XXXX-06-11"]
