from datetime import date

import pytest

from reportedly.relations.prominence import Naming, choose_days, choose_sentences, is_stamp, weigh_days

MONDAY, TUESDAY, SATURDAY = date(2024, 5, 6), date(2024, 5, 7), date(2024, 5, 11)
LATER = date(2024, 6, 20)


def named(day: date, appeared: date, *sentences: str) -> list[Naming]:
    return [Naming(day, appeared, sentence) for sentence in sentences]


def heaviest(*namings: Naming) -> date:
    weights = weigh_days(namings)
    return max(weights, key=lambda day: weights[day])


def test_day_that_is_remembered_stands_out_before_one_that_is_named_when_it_is_new():
    fair = named(TUESDAY, TUESDAY, "The fair opened.", "It rained.", "Trains were late.")
    assert heaviest(*fair, *named(MONDAY, LATER, "The dam broke.")) == MONDAY


def test_sentence_that_is_reprinted_counts_once():
    reprinted = [*named(MONDAY, LATER, "The dam broke."), *named(MONDAY, date(2024, 5, 8), "The dam broke.")]
    assert weigh_days(reprinted) == weigh_days(reprinted[1:])


def test_working_day_goes_before_a_weekend_that_is_named_as_often():
    assert heaviest(*named(TUESDAY, LATER, "The vote."), *named(SATURDAY, date(2024, 6, 24), "The fair.")) == TUESDAY


def test_order_of_reports_makes_no_difference():
    namings = [*named(MONDAY, LATER, "a", "b"), *named(TUESDAY, LATER, "a", "c"), *named(SATURDAY, TUESDAY, "d")]
    assert list(weigh_days(namings).items()) == list(weigh_days(namings[::-1]).items())


def test_days_are_chosen_by_weight_and_told_in_the_order_of_time():
    namings = [*named(MONDAY, LATER, "a"), *named(TUESDAY, TUESDAY, "b"), *named(SATURDAY, LATER, "c", "d", "e")]
    assert choose_days(namings[::-1], 2) == [MONDAY, SATURDAY]
    assert choose_days(namings, 2, first=TUESDAY) == [TUESDAY, SATURDAY]
    assert choose_days(namings, 2, last=TUESDAY) == [MONDAY, TUESDAY]


STAMPS = [
    ("Monday, 6 May 2024", MONDAY, True),
    ("6 May 2024", date(2024, 5, 5), True),  # a comment of the next day
    ("6 May 2024", TUESDAY, False),  # told of
    ("Monday", MONDAY, False),
    ("6 May", MONDAY, False),
]


@pytest.mark.parametrize(("words", "appeared", "stamp"), STAMPS)
def test_full_date_of_the_print_is_a_stamp(words: str, appeared: date, stamp: bool):
    assert is_stamp(words, MONDAY, appeared) is stamp


VOTE = [
    f"Parliament in Orlin passed the water law by {number} votes after long debate about costs for northern farmers."
    for number in ("eighty", "eighty-two", "some eighty")
]


def test_sentence_that_most_others_are_like_comes_first():
    assert choose_sentences(dict.fromkeys(["It rained in Pelin.", *VOTE], 1.0), 1)[0] in VOTE


def test_sentence_that_says_nothing_new_comes_late():
    dam = "Northern farmers near Orlin protested after debate about costs, and tractors blocked the bridge for hours."
    assert dam in choose_sentences(dict.fromkeys([dam, *VOTE], 1.0), 2)


def test_list_without_a_stop_is_no_summary():
    endless = " ".join(VOTE * 4)
    assert endless not in choose_sentences(dict.fromkeys([endless, *VOTE], 1.0), 3)
    assert choose_sentences({endless: 1.0}, 1) == [endless]


def test_nothing_is_chosen_of_nothing():
    assert (weigh_days([]), choose_sentences({}, 3)) == ({}, [])
