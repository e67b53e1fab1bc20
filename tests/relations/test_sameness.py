"""Questions that ask the same in other words: joined where the signs agree, never where two quantities differ."""

from __future__ import annotations

from itertools import permutations

import pytest
from invented import a_number

from reportedly.lexicons import load
from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts
from reportedly.relations.keys import key_of
from reportedly.relations.sameness import SIGNS, can_be_one, rarities, signs_of, tell

# Two reports on one theft, whose clauses have no word in common.
STOLEN = a_number(
    "800,000 dollars",
    800_000,
    unit="USD",
    text="Three men left the vault with 800,000 dollars. It is the largest bank raid that Orlin has seen.",
)
TAKEN = a_number(
    "750,000 dollars",
    750_000,
    unit="USD",
    origin="Vester",
    day="2024-05-11",
    text="Insurers will pay 750,000 dollars. The Orlin bank says nothing about the raid.",
)
# A sum of the same story that has nothing to do with it.
REWARD = a_number("5,000 dollars", 5_000, unit="USD", origin="Third", text="Whoever helps gets 5,000 dollars.")


def together(*answers: Answer) -> list[set[str]]:
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


def test_other_words_for_one_sum_are_one_question():
    assert together(STOLEN, TAKEN, REWARD) == [{"800,000 dollars", "750,000 dollars"}, {"5,000 dollars"}]


def test_the_reason_says_by_what():
    [one, _] = group_amounts([STOLEN, TAKEN, REWARD])
    assert any("the paragraphs share words" in why for why in one.why)


def test_the_order_of_the_answers_does_not_matter():
    found = {str(sorted(map(sorted, together(*order)))) for order in permutations([STOLEN, TAKEN, REWARD])}
    assert len(found) == 1


@pytest.mark.parametrize(
    "differs",
    [
        {"state": "wounded"},
        {"scope": "new"},
        {"grade": "suspected"},
        {"place": "brenn"},
        {"unit": "USD"},
        {"stance": "forecast"},
    ],
    ids=str,
)
def test_what_differs_is_never_one_question_however_alike_the_words(differs):
    known = {"counted": "people", "state": "killed", "grade": "confirmed", "place": "orlin"}
    text = "In the flood at Orlin on Monday {} people came to grief, the mayor of Orlin told us."
    one = a_number("40", 40, text=text.format(40), **known)
    other = a_number("41", 41, text=text.format(41), origin="Vester", **{**known, **differs})
    assert not can_be_one(tell(one, key_of(one)), tell(other, key_of(other)))
    assert len(group_amounts([one, other])) == 2


STAFF = a_number("930", 930, counted="staff", text="The baker Ostin of Orlin will shed 930 staff, for flour is dear.")
EMPLOYEES = a_number(
    "930", 930, counted="bakers", origin="Vester", text="The baker Ostin of Orlin will shed 930, for flour is dear."
)


def test_one_number_of_two_reports_may_be_of_other_nouns_and_a_round_one_or_one_of_a_single_report_may_not():
    def may(one: Answer, other: Answer) -> bool:
        return can_be_one(*(tell(answer, key_of(answer)) for answer in (one, other)))

    assert may(STAFF, EMPLOYEES)
    round_ones = [a_number("900", 900, counted=noun, origin=noun, text=f"{noun}: 900") for noun in ("staff", "bakers")]
    assert not may(*round_ones)
    text = "Some 930 staff met 930 bakers."
    assert not may(*(a_number("930", 930, counted=noun, text=text) for noun in ("staff", "bakers")))


def test_a_sum_foretold_may_be_the_sum_that_is_paid_and_people_foretold_may_not():
    def may(**fields) -> bool:
        one, other = (
            a_number("400", 400, text="400 in Orlin", stance=stance, **fields) for stance in ("forecast", "asserted")
        )
        return can_be_one(tell(one, key_of(one)), tell(other, key_of(other)))

    assert may(unit="USD")
    assert not may(counted="soldiers")


def test_all_aboard_are_not_the_passengers():
    def may(one: dict, other: dict) -> bool:
        answers = [a_number(n, int(n), text=f"{n} in Orlin", **fields) for n, fields in (("400", one), ("410", other))]
        return can_be_one(*(tell(answer, key_of(answer)) for answer in answers))

    assert not may({"counted": "passengers", "state": "aboard"}, {"state": "aboard"})
    assert may({"counted": "passengers", "state": "aboard"}, {"counted": "passengers", "state": "aboard"})


NAMES = [
    ("The county of Orlin closed its list with 204 names.", "people"),
    ("The watch group of Orlin has 204 names of dead villagers.", "people"),
    ("The map of Orlin has 204 names of streets.", "name"),
]


@pytest.mark.parametrize(("text", "counted"), NAMES)
def test_names_of_a_list_are_the_people_whom_it_names(text: str, counted: str):
    assert key_of(a_number("204", 204, text=text, counted="names")).counted == counted


def test_every_sign_has_a_weight():
    assert set(load("sameness")["weights"]) == set(SIGNS)


def test_signs_are_numbers_from_nothing_to_what_is_far():
    told = [tell(answer, key_of(answer)) for answer in (STOLEN, TAKEN, REWARD)]
    signs = dict(zip(SIGNS, signs_of(told[0], told[2], rarities(told)), strict=True))
    assert signs["ratio"] == 3.0
    assert signs["money"] == 1.0
    assert signs["paragraph"] == signs["equal"] == signs["near"] == 0.0
