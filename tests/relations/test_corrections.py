import pytest
from invented import a_number

from reportedly.relations.comparing import related
from reportedly.relations.corrections import told_revisions, with_corrections
from reportedly.relations.grouping import group_amounts

CORRECTIONS = [
    ("The prefect raised the police figure from 300 to 450.", True),
    ("The minister spoke of 450, correcting the figure of 300.", True),
    ("Between 300 and 450 are meant.", False),
    ("There were 450. The mayor corrected nothing. His list had 300.", False),
]


@pytest.mark.parametrize(("text", "corrects"), CORRECTIONS)
def test_number_that_corrects_another_is_said_in_its_voice(text: str, corrects: bool):
    first = a_number("300", 300, origin="Police", day="2024-05-01")
    old = a_number("300", 300, origin="Prefect", text=text)
    new = a_number("450", 450, origin="Prefect", text=text)
    voices = {answer.amount.text: answer.by for answer in with_corrections([first, old, new])}
    assert voices["450"] == ("Police" if corrects else "Prefect")


def test_words_of_one_report_tell_a_revision_where_nobody_gave_the_old_number():
    text = "The prefect cut the toll from 300 to 250."
    old, new = a_number("300", 300, text=text), a_number("250", 250, text=text)
    [found] = told_revisions([old, new], [])
    assert (found.a, found.b, found.kind) == (old.id, new.id, "revises")
    assert "takes the place of" in found.why
    assert told_revisions([old, new], [related(old, new, "revises", "", 0.8)]) == []


def test_old_and_new_number_answer_one_question():
    text = "The prefect cut the toll from 300 to 250."
    old = a_number("300", 300, text=text, state="killed", place="Orlin")
    new = a_number("250", 250, text=text, state="killed")
    [group] = group_amounts([old, new])
    assert (len(group.answers), group.key.place) == (2, "Orlin")


def test_old_and_new_number_of_two_places_stay_apart():
    text = "The prefect cut the toll from 300 to 250."
    old = a_number("300", 300, text=text, state="killed", place="Orlin")
    new = a_number("250", 250, text=text, state="killed", place="Pelin")
    assert len(group_amounts([old, new])) == 2


CORRECTED_TO = [
    "The railway first spoke of 300. At night it corrected the number to 250.",
    "The railway first spoke of 300, revising this to about 250.",
]


@pytest.mark.parametrize("text", CORRECTED_TO)
def test_number_to_which_another_is_corrected_is_the_new_one(text: str):
    old, new = a_number("300", 300, text=text), a_number("250", 250, text=text)
    [found] = told_revisions([old, new], [])
    assert (found.a, found.b) == (old.id, new.id)


@pytest.mark.parametrize(
    "text", ["The clinic cut its count to 250 from 300 a week ago.", "It rose to 250, up from 300."]
)
def test_number_behind_from_is_the_old_one(text: str):
    new, old = a_number("250", 250, text=text), a_number("300", 300, text=text)
    [found] = told_revisions([new, old], [])
    assert (found.a, found.b) == (old.id, new.id)
