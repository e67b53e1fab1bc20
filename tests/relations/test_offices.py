import pytest

from reportedly.relations.offices import find_holders, read_office

PEOPLE = [
    ("moss", ["Belmarin's defence minister", "Defence Minister"]),
    ("falk", ["Health Minister"]),
    ("lind", ["head of the Coastal Alliance"]),
    ("berg", ["Mayor of Orrin"]),
    ("dahl", ["mayor of Olmen"]),
]
DESCRIBED = [
    ("the defence minister of Belmarin", "moss"),
    ("Belmarin's defence minister", "moss"),
    ("the defence minister", "moss"),
    ("Tazira's health minister", "falk"),
    ("the head of the Coastal Alliance", "lind"),
    ("Orrin's mayor", "berg"),
    ("the mayor", None),  # of which town?
    ("Veldia's defence minister", None),  # another country's
    ("the former defence minister", None),
    ("the head of the alliance of former mayors", None),
    ("a soldier", None),
    ("", None),
]


@pytest.mark.parametrize(("words", "holder"), DESCRIBED)
def test_office_leads_to_the_one_who_holds_it(words: str, holder: str | None) -> None:
    office = read_office(words)
    found = list(find_holders(PEOPLE, [office])) if office else []
    assert [key for _, key in found] == ([holder] if holder else [])


def test_two_holders_of_one_office_leave_it_open() -> None:
    people = [("moss", ["Defence Minister"]), ("hale", ["defence minister of Belmarin"])]
    office = read_office("Belmarin's defence minister")
    assert office
    assert list(find_holders(people, [office])) == []


def test_states_are_told_by_any_of_their_words() -> None:
    assert read_office("South Korea's defense minister") == read_office("South Korean Defense Minister")


@pytest.mark.parametrize("words", ["", "the crowd", "president " * 50, "'s 's 's", "12,000"])
def test_what_names_no_office(words: str) -> None:
    assert read_office(words) is None
