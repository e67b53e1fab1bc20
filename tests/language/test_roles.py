import pytest

from reportedly.language import role_after, role_before
from reportedly.records import Span

BEFORE = [
    ("Earlier, US Secretary of State [Antony Blinken] spoke.", "US Secretary of State"),
    ("NATO Secretary General [Mark Rutte] spoke.", "NATO Secretary General"),
    ("Norway’s ambassador to South Korea, [Dagny Holm], has said so.", "Norway’s ambassador to South Korea"),
    (
        "He met with the head of the North Korean Foreign Ministry, [Cho Son Hui], there.",
        "head of the North Korean Foreign Ministry",
    ),
    ("The ministry's spokeswoman [Rhea Tolland] said.", "ministry's spokeswoman"),
    ("In the end [Rhea Tolland] said.", None),
    ("On Thursday prefect [Claire Aubin] said.", "prefect"),
    ("So said chief financial officer [Rhea Tolland].", "chief financial officer"),
]
AFTER = [
    ("[Kyrylo Moroz], head of Ukraine’s Military Intelligence, later left.", "head of Ukraine’s Military Intelligence"),
    ("[Ian Dray], founder and president of the Dray Group, left.", "founder and president of the Dray Group"),
    ("[Rosa Lind], a spokeswoman for the owner, left.", "spokeswoman for the owner"),
    ("[Rosa Lind], who left, is well.", None),
    ("[Rosa Lind] left.", None),
]


def marked(text: str) -> tuple[str, Span]:
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_role_in_front_of_a_name(text, expected):
    text, name = marked(text)
    role = role_before(text, name)
    assert (role.of(text) if role else None) == expected


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_role_after_a_name(text, expected):
    text, name = marked(text)
    role = role_after(text, name)
    assert (role.of(text) if role else None) == expected


def test_role_begins_no_earlier_than_its_sentence():
    text, name = marked("Buy Photo Mayor [Nora Velt] spoke.")
    assert role_before(text, name, len("Buy Photo ")).of(text) == "Mayor"
