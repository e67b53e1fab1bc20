"""Who belongs to a body that is named before him."""

import pytest
from invented import related, story

FIRST = ("2024-05-08", "Courier", "Seven sailors were wounded, the Harbour Guard said.\n")
LATER = [
    (
        "The Harbour Guard took it back. “Four sailors were wounded, not seven,” its delegate, Nadia Brun, said.\n",
        "revises",
    ),
    ("“Four sailors were wounded, not seven,” the union's delegate, Nadia Brun, said.\n", "denies"),
]


@pytest.mark.parametrize(("text", "kind"), LATER)
def test_number_is_revised_by_its_own_body_and_rejected_by_another(text, kind):
    kinds = {one for one, first, _ in related(story(FIRST, ("2024-05-10", "Herald", text))) if first == "Seven"}
    assert kind in kinds
    assert not kinds & ({"revises", "denies"} - {kind})


def test_number_said_in_place_of_another_answers_its_question():
    first = ("2024-05-08", "Courier", "Vester will deliver 24 boats, prime minister Anna Stoll said.\n")
    later = ("2024-05-10", "Herald", "“Eighteen boats, not 24, will go,” prime minister Anna Stoll said.\n")
    assert ("revises", "24", "Eighteen") in related(story(first, later))
