import pytest

from reportedly.records import Actor
from reportedly.relations.askedplaces import asked_place

PLACES = [
    ("Orlin", None, " in Orlin"),
    ("Orlin", "evacuated", " from Orlin"),
    ("West Side", "shot", " on the West Side"),
    ("Lenn Road", None, " on Lenn Road"),
    ("Orlin Medical Center", None, " at the Orlin Medical Center"),
    ("Teller valley", None, " in the Teller valley"),
    ("Orlin district", None, " in the Orlin district"),
    ("Orlin District", None, " in Orlin District"),
    ("University of Orlin", None, " at the University of Orlin"),
    ("The Marshes", None, " in the Marshes"),
    ("The Hague", None, " in The Hague"),
    ("ORLINA", None, " in Orlina"),
    ("Orlin,", None, " in Orlin"),  # clipped with its comma
    ("Orlin At", None, " in Orlin"),  # a headline goes on
    ("Opa-", None, ""),  # half a name
    ("Hospital", None, ""),  # any hospital
    ("Connection To Fire At Orlin", None, ""),
    ("John H", None, ""),
    ("THAT HOUSE BY THE SEA", None, ""),
]


@pytest.mark.parametrize(("name", "state", "words"), PLACES)
def test_place_stands_in_a_question_as_one_says_it(name: str, state: str | None, words: str) -> None:
    assert asked_place(Actor(name, name, "place", (name,), (), "made for a test"), state) == words


def test_somebody_is_no_place() -> None:
    assert asked_place(Actor("Ada Brenn", "Ada Brenn", "person", ("Ada Brenn",), (), "made for a test"), None) == ""
