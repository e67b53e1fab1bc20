"""Numbers of which only the noun is known: together where the words around them agree, apart where they do not."""

from __future__ import annotations

from invented import a_number

from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts
from reportedly.relations.phrasing import amount_text, counted_words


def together(*answers: Answer) -> list[set[str]]:
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


CHILDREN = {"counted": "children"}
HOME = a_number("nine", 9, text="She raised nine children on the farm.", **CHILDREN)
SCHOOL = a_number("three", 3, origin="Vester", text="The bus stopped for three children.", **CHILDREN)


def test_same_noun_in_other_words_asks_another_question():
    assert together(HOME, SCHOOL) == [{"nine"}, {"three"}]
    texts = [amount_text(group, counted_words(group), {}) for group in group_amounts([HOME, SCHOOL])]
    assert len(set(texts)) == 2
    assert texts[0] == "How many children, in “She raised nine children on the farm”?"


def test_same_number_and_shared_words_stay_together():
    again = a_number("nine", 9, origin="Third", text="All nine children were asleep.", **CHILDREN)
    other = a_number(
        "eight", 8, origin="Fourth", text="Neighbours say she raised eight children on that farm.", **CHILDREN
    )
    assert together(HOME, again, other) == [{"nine", "eight"}]


def test_what_was_done_to_them_is_word_enough():
    three = a_number("three", 3, text="She told the station that three shops were looted overnight.", counted="shops")
    two = a_number("Two", 2, origin="Vester", text="Two shops have been looted, I was told wrong.", counted="shops")
    shut = a_number("nine", 9, origin="Third", text="The market has nine shops in the high street.", counted="shops")
    assert together(three, two, shut) == [{"three", "Two"}, {"nine"}]


def test_money_is_of_one_thing_where_two_words_agree():
    one = a_number("90 marks", 90, text="Kestria has frozen Ruvian assets worth 90 marks.", unit="XMK")
    two = a_number("95 marks", 95, origin="Vester", text="95 marks of frozen Ruvian assets, he said.", unit="XMK")
    aid = a_number("80 marks", 80, origin="Third", text="The board asks for 80 marks.", unit="XMK")
    assert together(one, two, aid) == [{"90 marks", "95 marks"}, {"80 marks"}]


def test_none_is_said_against_whoever_says_some():
    some = a_number("two", 2, text="Orlin has sent two doctors.", counted="doctors")
    none = a_number("None", 0, origin="Vester", text="None of the doctors was sent by us.", counted="doctors")
    assert together(some, none) == [{"two", "None"}]
