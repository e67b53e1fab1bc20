import pytest

from reportedly.language import find_house, find_state, fold
from reportedly.lexicons import load

STATES = [
    ("DPRK", ("North Korea", "name")),
    ("South Koreans", ("South Korea", "adjective")),
    ("Kiev", ("Ukraine", "capital")),
    ("the Kremlin", ("Russia", "seat")),
    ("The U.S.", ("United States", "name")),
    ("Kestria", None),
]


@pytest.mark.parametrize(("name", "expected"), STATES)
def test_state_behind_a_name(name, expected):
    assert find_state(name) == expected


def test_every_form_of_a_state_means_that_state_alone():
    owners: dict[str, set[str]] = {}
    for country in load("countries")["countries"]:
        for form in [
            country["name"],
            *country["adjectives"],
            *country["other"],
            *country["capital"],
            *country["seats"],
        ]:
            owners.setdefault(fold(form), set()).add(country["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}
    assert len(load("countries")["countries"]) == 197


def test_channel_belongs_to_its_house():
    assert find_house("BBC Russian").name == "BBC"
    assert find_house("the Associated Press").kind == "agency"
