import pytest

from reportedly.relations.askednouns import asked_in_plural, asked_noun, can_be

NOUNS = [
    ("soldiers", "soldiers"),
    ("SHOPPERS", "shoppers"),  # a headline in capitals
    ("Teachers", "Teachers"),  # a headline's first word that no list has as a noun of its own
    ("Students", "students"),
    ("litres of water passed", "litres of water"),  # a verb of the clause
    ("word whether the mayor", "word"),  # another clause
    ("several lamps", "lamps"),
    ("fatally", None),  # how, not what
    ("critically hurt", None),
    ("happened", None),
    ("badly hurt Wednesday", None),
    ("Orlin City", None),  # a name, and one of it
    ("wounded", "wounded"),  # ends like a verb and is counted
    ("seed", "seed"),
    ("families", "families"),
]


@pytest.mark.parametrize(("phrase", "noun"), NOUNS)
def test_only_what_can_be_counted_is_asked_for(phrase: str, noun: str | None) -> None:
    found = asked_noun(phrase)
    assert (found and found.casefold()) == (noun and noun.casefold())


def test_words_without_a_plural_keep_their_form() -> None:
    assert asked_in_plural("further evidence") == "further evidence"
    assert asked_in_plural("lamp") == "lamps"


STATES = [
    ("killed", "fishermen", True),
    ("killed", "inquiries", False),
    ("wounded", "blocks", False),
    ("freed", "details", False),
    ("damaged", "teachers", False),
    ("damaged", "houses", True),
    ("deployed", "instructors", True),
    ("deployed", "gates", False),
    ("missing", "lamps", True),
    (None, "gates", True),
]


@pytest.mark.parametrize(("state", "noun", "can"), STATES)
def test_a_state_that_a_noun_cannot_be_in_is_not_asked_for(state: str | None, noun: str, can: bool) -> None:
    assert can_be(state, noun) is can
