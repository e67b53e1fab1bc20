from invented import story

from reportedly.records import Question

TOLL = ("2024-05-08", "Radio Orlin", "A rescue worker said that nearly 300 people had been killed in Orlin.\n")
DENIED = (
    "2024-05-09",
    "Orlin Post",
    "Interior Minister Stefan Brenn denied on Thursday that nearly 300 people had been killed in Orlin.\n",
)
SENT = ("2024-05-08", "Radio Orlin", "A rescue worker said that Kestria had sent about 300 soldiers to Orlin.\n")
NOT_SENT = ("2024-05-09", "Orlin Post", "Kestria denied on Thursday that it had sent soldiers to Orlin.\n")


def asked(*told: tuple[str, str, str]) -> list[Question]:
    return [question for question in story(*told).questions if question.kind in ("amount", "whether")]


def test_denied_number_answers_how_many_and_is_not_asked_once_more() -> None:
    [question] = asked(TOLL, DENIED)
    assert (question.kind, question.status, len(question.answers)) == ("amount", "denied", 2)


def test_that_it_is_denied_stays_between_the_numbers() -> None:
    contents = story(TOLL, DENIED)
    numbers = {figure.id for figure in contents.figures}
    assert [one.kind for one in contents.relations if {one.a, one.b} <= numbers] == ["denies"]


def test_who_denies_that_it_happened_at_all_is_asked_whether() -> None:
    assert "whether" in {question.kind for question in asked(SENT, NOT_SENT)}
