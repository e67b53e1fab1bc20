from makers import a_report

from reportedly.relations.bodies import read_body
from reportedly.relations.candidates import COMMON, COMPARED, find_candidates

TOLD = " ".join(f"word{number}" for number in range(120))


def candidates(texts):
    """For each text, by its number, the numbers of those that it is compared with."""
    bodies = [read_body(a_report(text, outlet=f"Paper {number}")) for number, text in enumerate(texts)]
    number = {body.report.id: number for number, body in enumerate(bodies)}
    return {number[report]: [number[other] for other in others] for report, others in find_candidates(bodies).items()}


def test_reports_that_share_a_paragraph_are_compared():
    assert candidates([TOLD, "Nothing of it.", f"Before it. {TOLD} After it."]) == {0: [2], 2: [0]}


def test_those_that_share_most_come_first():
    half = " ".join(TOLD.split()[:60])
    assert candidates([half, TOLD, f"{TOLD} and more"])[2] == [1, 0]


def test_what_everybody_prints_is_compared_with_the_oldest_only():
    found = candidates([f"{TOLD} in paper {number}" for number in range(COMMON + 5)])
    assert all(others == [0] for number, others in found.items() if number)
    assert len(found[0]) <= COMPARED


def test_nothing_is_compared_with_nothing():
    assert candidates([]) == {}
    assert candidates(["", "…", "Two words"]) == {}
