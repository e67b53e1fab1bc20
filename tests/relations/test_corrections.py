import pytest
from invented import a_number

from reportedly.relations.corrections import with_corrections

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
