from invented import a_number
from makers import a_moment

from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts

FIRST = "The march in Orlin drew 80,000 people on Saturday, May 4."
OTHER = "On Saturday, May 4, 91,000 marchers were counted."
LATER = "A week on it rained. On May 11 the crowd was put at 52,000."


def together(*told: tuple[Answer, str, str]) -> list[set[str]]:
    moments = [a_moment(answer.report, words, value) for answer, words, value in told]
    groups = group_amounts([answer for answer, _, _ in told], moments=moments)
    return [{answer.amount.text for answer in group.answers} for group in groups]


def test_crowds_are_counted_by_the_day_on_which_they_came():
    first = a_number("80,000", 80_000, text=FIRST, counted="people", day="2024-05-06")
    other = a_number("91,000", 91_000, text=OTHER, counted="marchers", state="protesting", day="2024-05-07")
    later = a_number("52,000", 52_000, text=LATER, day="2024-05-12")
    days = [(first, "May 4", "2024-05-04"), (other, "May 4", "2024-05-04"), (later, "May 11", "2024-05-11")]
    assert together(*days) == [{"80,000", "91,000"}, {"52,000"}]


def test_crowd_that_watches_a_match_does_not_march():
    final = a_number("52,000", 52_000, text="Holm won the final before a crowd of 52,000.", day="2024-05-06")
    assert {group.key.state for group in group_amounts([final])} == {None}


def test_people_who_do_not_march_are_no_crowd():
    first = a_number("80,000", 80_000, text=FIRST, counted="people", day="2024-05-06")
    homes = a_number(
        "3,000", 3_000, text="On May 4 3,000 people lost their homes.", counted="people", state="displaced"
    )
    assert len(together((first, "May 4", "2024-05-04"), (homes, "May 4", "2024-05-04"))) == 2


def test_month_of_march_is_no_march():
    toll = a_number("three", 3, text="Orrin, March 14: three people had been counted twice.", counted="people")
    rally = a_number("300", 300, text="The March against the dam drew 300 people.", counted="people")
    assert [group.key.state for group in group_amounts([toll])] == [None]
    assert [group.key.state for group in group_amounts([rally])] == ["protesting"]
