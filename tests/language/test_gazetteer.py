import pytest

from reportedly.language import find_abbreviated, find_body, find_place, find_state, is_common_body, lies_in
from reportedly.lexicons import load

PLACES = [
    ("Kharkov", ("Kharkiv", "city", "Ukraine")),
    ("kharkiv", ("Kharkiv", "city", "Ukraine")),
    ("Kursk region", ("Kursk Oblast", "region", "Russia")),
    ("Cox’s Bazar", ("Cox's Bazar", "city", "Bangladesh")),
    ("Kyiv", None),  # a capital is known with its state
    ("La", None),  # only after a town and a comma
    ("Orlin", None),
]
ABBREVIATED = [
    ("OK", "Oklahoma"),
    ("Okla.", "Oklahoma"),
    ("Okla", "Oklahoma"),
    ("N.C.", "North Carolina"),
    ("Xy", None),
]
BODIES = [
    ("WHO", "World Health Organization"),
    ("World Health Organisation", "World Health Organization"),
    ("the U.N.", "United Nations"),
    ("Northern Front", None),
]
COMMON = [
    ("Police", True),
    ("Sheriff’s Office", True),
    ("the Health Ministry", True),
    ("Channel 7 News", True),
    ("Orlin Police", False),
    ("Coast Guard of Orlin", False),
]
WITHIN = [
    ("Donetsk", "Ukraine", True),
    ("Kyiv", "Ukraine", True),
    ("Donetsk", "Russia", False),
    ("Ukraine", "Donetsk", False),
    ("Ukraine", "Ukraine", False),
    ("Donetsk", "Kyiv", False),
]


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_place_is_known_by_all_its_names(name: str, place: tuple[str, str, str] | None) -> None:
    assert find_place(name) == place


@pytest.mark.parametrize(("letters", "state"), ABBREVIATED)
def test_abbreviation_means_a_state(letters: str, state: str | None) -> None:
    place = find_abbreviated(letters)
    assert (place.name if place else None) == state


@pytest.mark.parametrize(("name", "body"), BODIES)
def test_body_is_known_by_all_its_names(name: str, body: str | None) -> None:
    assert find_body(name) == body


@pytest.mark.parametrize(("name", "is_common"), COMMON)
def test_name_that_every_town_has_is_told(name: str, is_common: bool) -> None:
    assert is_common_body(name) == is_common


@pytest.mark.parametrize(("inner", "outer", "is_within"), WITHIN)
def test_what_lies_in_a_state_is_known(inner: str, outer: str, is_within: bool) -> None:
    assert lies_in(inner, outer) == is_within


def test_every_place_lies_in_a_state_that_is_known() -> None:
    states = {state for table in ("regions", "cities") for state in load("places")[table]}
    assert {state for state in states if (found := find_state(state)) is None or found.name != state} == set()


def test_no_name_of_a_place_stands_twice() -> None:
    names = [
        name
        for table in ("regions", "cities")
        for entries in load("places")[table].values()
        for entry in entries
        for name in entry.split("|")
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_no_name_of_a_body_stands_twice() -> None:
    names = [name for body in load("bodies")["bodies"] for name in (body["name"], *body["other"])]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
