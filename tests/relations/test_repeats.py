import pytest
from invented import a_statement

from reportedly.relations.answers import Answer
from reportedly.relations.repeats import find_repeats

FIRST = a_statement("the old mill at Orlin burned down to its walls")


def pairs(*answers: Answer) -> list[tuple[str, str, str]]:
    return [(one.kind, one.a, one.b) for one in find_repeats(answers)]


def test_same_words_of_one_origin_in_two_reports_repeat():
    again = a_statement("the old mill at Orlin burned down to its walls", day="2024-05-09")
    touched = a_statement("the old mill in Orlin has burned down to the walls", day="2024-05-10")
    assert pairs(FIRST, again, touched) == [("repeats", FIRST.id, again.id), ("repeats", FIRST.id, touched.id)]
    assert all(relation.why for relation in find_repeats([FIRST, again]))


NO_REPEATS = [
    ("another origin", a_statement("the old mill at Orlin burned down to its walls", origin="Vester")),
    ("other words", a_statement("the bridge at Orlin was closed to all carts", day="2024-05-09")),
    (
        "what will be",
        a_statement("the old mill at Orlin will burn down to its walls", day="2024-05-09", stance="forecast"),
    ),
    (
        "a report's own voice",
        a_statement("the old mill at Orlin burned down to its walls", day="2024-05-09", source_kind="outlet"),
    ),
    ("no telling word", a_statement("it is so", day="2024-05-09")),
]


@pytest.mark.parametrize("later", [row[1] for row in NO_REPEATS], ids=[row[0] for row in NO_REPEATS])
def test_no_repeat(later: Answer):
    assert pairs(FIRST, later) == []
