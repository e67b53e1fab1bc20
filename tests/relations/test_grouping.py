from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import a_number, question_of, story

from reportedly.relations.answers import Answer
from reportedly.relations.grouping import Group, group_amounts

SOLDIERS = {"counted": "Kestrian soldiers", "actor": "Kestria", "place": "Orlin", "state": "deployed"}
DEAD = {"counted": "people", "state": "killed"}


def together(*answers: Answer) -> list[set[str]]:
    """Return the words of the figures in each question."""
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


def group_with(words: str, *answers: Answer) -> Group:
    return next(group for group in group_amounts(answers) if words in {one.amount.text for one in group.answers})


APART = [
    (DEAD, {"state": "wounded"}),
    (DEAD, {"state": "missing"}),
    ({"counted": "cases", "grade": "confirmed"}, {"grade": "suspected"}),
    ({"counted": "cases"}, {"scope": "new"}),
    ({"counted": "cases"}, {"scope": "peak"}),
    ({"counted": "cases"}, {"unit": "count/day"}),
    (DEAD | {"place": "Orlin"}, {"place": "Ruvia"}),  # a city and its country
    (SOLDIERS, {"state": "training"}),
    (SOLDIERS, {"actor": "Ruvia"}),
    (SOLDIERS, {"counted": "generals"}),
    (SOLDIERS, {"state": "planned", "stance": "intended"}),
    (SOLDIERS, {"stance": "conditional"}),
    (SOLDIERS, {"stance": "forecast"}),
    (SOLDIERS | {"stance": "forecast"}, {"stance": "intended"}),
    (SOLDIERS, {"part_of": "another"}),
]


@pytest.mark.parametrize(("known", "change"), APART)
def test_different_quantities_never_meet(known: dict[str, Any], change: dict[str, Any]):
    one, other = a_number("40", 40, **known), a_number("50", 50, origin="Vester", **(known | change))
    assert together(one, other) == [{"40"}, {"50"}]
    assert together(other, one) == [{"50"}, {"40"}]


PHRASED = [
    # Who is carried is not who is missing.
    ("A ferry with 43 people on board vanished.", "43", {"state": "missing"}, "44 people were on board.", "44", {}, True),
    ("A ferry carrying some 43 people sank.", "43", {}, "44 people were on board.", "44", {}, True),
    ("A truck carrying 43 people to Orlin overturned.", "43", {}, "43 people live there.", "43", {}, False),
    ("44 people, not 43, were on board.", "44", {}, "43 people were aboard the ferry.", "43", {}, True),
    ("A ferry with 43 people on board vanished.", "43", {"state": "missing"}, "44 are missing.", "44", {"state": "missing"}, False),
    ("About 400 people were inside.", "400", {}, "It put the number of people in the building at 260.", "260", {}, True),
    ("About 400 people were inside.", "400", {}, "260 people were on board.", "260", {}, False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "words", "known", "second", "others", "more", "same"), PHRASED)
def test_those_in_a_place_are_counted_by_the_words_around(
    first: str, words: str, known: dict[str, Any], second: str, others: str, more: dict[str, Any], same: bool
):
    one = a_number(words, float(words), text=first, counted="people", **known)
    other = a_number(others, float(others), text=second, origin="Vester", counted="people", **more)
    assert together(one, other) == ([{words, others}] if same else [{words}, {others}])


def test_confirmed_dead_are_the_dead_where_nothing_is_suspected():
    found = a_number("19", 19, **(DEAD | {"grade": "confirmed"}))
    plain = a_number("22", 22, origin="Vester", **DEAD)
    doubtful = a_number("70", 70, origin="Third", counted="cases", grade="suspected")
    assert together(found, plain) == [{"19", "22"}]
    assert together(found, plain, doubtful) == [{"19"}, {"22"}, {"70"}]


def test_place_is_meant_again_by_who_named_it():
    first = a_number("40", 40, speaker="Brenn", **(DEAD | {"place": "Orlin"}))
    again = a_number("44", 44, speaker="Brenn", day="2024-05-09", **DEAD)
    other = a_number("60", 60, origin="Vester", **DEAD)
    paper = a_number("44", 44, day="2024-05-09", text="Deaths on the roads: 44.", **DEAD)
    assert together(first, again) == [{"40", "44"}]
    assert together(first, paper) == [{"40"}, {"44"}]
    assert together(first, other) == [{"40"}, {"60"}]


TOGETHER = [
    (SOLDIERS, {"counted": "troops"}),
    (DEAD, {"counted": "bodies"}),
    (DEAD, {"counted": None}),
    ({"counted": "cases"}, {"scope": "total"}),
    (SOLDIERS | {"stance": "conditional"}, {"stance": "forecast"}),  # both may come
    (DEAD, {"stance": "denied"}),  # what is denied is an answer too
]


@pytest.mark.parametrize(("known", "change"), TOGETHER)
def test_same_quantity_in_other_words_meets(known: dict[str, Any], change: dict[str, Any]):
    one, other = a_number("40", 40, **known), a_number("50", 50, origin="Vester", **(known | change))
    assert together(one, other) == [{"40", "50"}]


QUANTITY = st.fixed_dictionaries(
    {
        "counted": st.sampled_from([None, "people", "soldiers", "cases"]),
        "actor": st.sampled_from([None, "Kestria", "Ruvia"]),
        "place": st.sampled_from([None, "Orlin", "Ruvia"]),
        "state": st.sampled_from([None, "killed", "wounded", "missing", "deployed", "training"]),
        "grade": st.sampled_from([None, "confirmed", "suspected"]),
        "scope": st.sampled_from([None, "new", "total"]),
        "stance": st.sampled_from(["asserted", "intended", "forecast"]),
    }
)


@given(st.lists(QUANTITY, min_size=2, max_size=9))
def test_no_question_has_two_states_grades_scopes_places_or_moods(quantities: list[dict[str, Any]]):
    answers = [a_number(str(n), n, origin=f"Source {n}", **known) for n, known in enumerate(quantities, start=10)]
    groups = group_amounts(answers)
    assert sorted(answer.id for group in groups for answer in group.answers) == sorted(answer.id for answer in answers)
    for group in groups:
        figures = [answer.amount for answer in group.answers]
        for field in ("actor", "place", "state", "grade"):
            assert len({getattr(figure, field) for figure in figures} - {None}) <= 1, field
        assert len({figure.scope == "new" for figure in figures}) == 1
        assert len({figure.stance for figure in figures}) == 1


def test_place_is_filled_in_only_where_two_origins_name_it():
    bare = a_number("50", 50, origin="Third", **DEAD)
    named = [a_number(str(n), n, origin=f"Source {n}", place="Orlin", **DEAD) for n in (40, 41)]
    assert together(named[0], bare) == [{"40"}, {"50"}]
    assert together(*named, bare) == [{"40", "41", "50"}]
    assert "leaves the place unsaid" in group_with("50", *named, bare).why[0]


def test_place_is_not_filled_in_where_there_are_two():
    bare = a_number("50", 50, origin="Third", **DEAD)
    named = [a_number(str(n), n, origin=f"Source {n}", place="Orlin", **DEAD) for n in (40, 41)]
    elsewhere = a_number("42", 42, origin="Fourth", place="Pelin", **DEAD)
    assert {"50"} in together(*named, elsewhere, bare)


def test_rejection_joins_the_number_it_rejects():
    text = "About 3,000 are in training, he said; it was not close to 3,000, another said."
    told = a_number("About 3,000", 3000, text=text, bound="about", **(SOLDIERS | {"state": "training"}))
    deployed = a_number("3,000", 3000, origin="Early", day="2024-05-01", **SOLDIERS)
    denial = a_number("not close to 3,000", 3000, text=text, origin="Vester", bound="not")
    assert together(deployed, told, denial) == [{"3,000"}, {"About 3,000", "not close to 3,000"}]
    assert "rejects" in group_with("not close to 3,000", deployed, told, denial).why[0]


def test_rejection_joins_a_number_of_which_nothing_is_known():
    told = a_number("3,000", 3000)
    denial = a_number("not close to 3,000", 3000, origin="Vester", day="2024-05-09", bound="not")
    assert together(told, denial) == [{"3,000", "not close to 3,000"}]


def test_rejection_of_nothing_that_was_said_stands_alone():
    told = a_number("400", 400, **DEAD)
    denial = a_number("not close to 3,000", 3000, origin="Vester", bound="not")
    assert together(told, denial) == [{"400"}, {"not close to 3,000"}]


def test_number_expected_to_grow_counts_what_the_one_before_it_counts():
    contents = story(
        (
            "2024-05-08",
            "Courier",
            "Up to 8,000 Kestrian soldiers have been deployed in Orlin, with the number expected to reach 12,000, Jon Vester said.",
        )
    )
    now, later = question_of(contents, "Up to 8,000"), question_of(contents, "12,000")
    assert now.id != later.id
    assert (now.topic, now.place) == (later.topic, later.place)
    assert later.counted == "Kestrian soldiers"
    assert (now.state, later.state) == ("deployed", "possibly deployed")


def test_bare_number_that_its_source_gave_before_answers_the_same_question():
    first = a_number("52", 52, **DEAD)
    again = a_number("52", 52, day="2024-05-12")
    stranger = a_number("52", 52, day="2024-05-12", origin="Vester")
    assert [len(words) for words in together(first, again)] == [1]
    assert len(together(first, stranger)) == 2


def test_bare_number_that_corrects_the_only_one_of_its_speaker_joins_it():
    first = a_number("500", 500, speaker="Brenn", **DEAD)
    corrected = a_number("350", 350, day="2024-05-12", speaker="Brenn")
    far_off = a_number("9", 9, day="2024-05-13", speaker="Brenn")
    assert together(first, corrected, far_off) == [{"500", "350"}, {"9"}]
    other = a_number("40", 40, day="2024-05-09", speaker="Brenn", counted="houses", state="destroyed")
    assert {"350"} in together(first, other, corrected)


def test_numbers_of_which_nothing_is_known_stay_apart():
    text = "Twenty-two were found and nine of the others came from elsewhere."
    numbers = [a_number("Twenty-two", 22, text=text), a_number("nine", 9, text=text)]
    assert together(*numbers) == [{"Twenty-two"}, {"nine"}]


def test_reprints_of_a_bare_number_stay_together():
    numbers = [a_number("nine", 9, day=f"2024-05-0{day}") for day in (7, 8)]
    assert [len(group.answers) for group in group_amounts(numbers)] == [2]


def test_room_for_passengers_is_not_passengers():
    text = "The ferry, certified for 180 passengers, carried 196 passengers."
    numbers = [
        a_number("180", 180, text=text, counted="passengers"),
        a_number("196", 196, text=text, counted="passengers"),
    ]
    assert together(*numbers) == [{"180"}, {"196"}]


def test_soldiers_of_a_state_in_another_place_are_deployed_there():
    numbers = [a_number("40", 40, **SOLDIERS), a_number("50", 50, origin="Vester", **(SOLDIERS | {"state": None}))]
    assert together(*numbers) == [{"40", "50"}]
    at_home = a_number("60", 60, origin="Vester", **(SOLDIERS | {"state": None, "place": "Kestria"}))
    assert {"60"} in together(*numbers, at_home)


def test_nothing_asked_of_nothing():
    assert group_amounts([]) == []


def test_two_nurses_do_not_make_nurses_of_all_the_dead():
    dead = [a_number(str(number), number, origin=f"Origin {number}", **DEAD) for number in (18, 21, 33, 44)]
    nurses = a_number("two", 2, origin="Vester", counted="nurses", state="killed")
    assert together(*dead, nurses) == [{"18", "21", "33", "44"}, {"two"}]


def test_the_dead_beside_trapped_miners_are_all_the_dead() -> None:
    """Read as three miners they were kept apart from every report that tells of the dead and names no miners."""
    text = "The 28 miners could not get out, and 3 are dead."
    trapped = a_number("28", 28, text=text, counted="miners")
    dead = a_number("3", 3, text=text, state="killed")
    later = a_number("5", 5, text="5 have died at Orlin.", state="killed", origin="Vester", day="2024-05-10")
    asked = [{answer.amount.text for answer in group.answers} for group in group_amounts([trapped, dead, later])]
    assert {"3", "5"} in asked
