import pytest
from makers import a_report

from reportedly.records import Span
from reportedly.relations.anchors import find_anchors, find_values
from reportedly.relations.bodies import read_body
from reportedly.relations.names import sound

VALUES = [
    ("4,100 tonnes and 37 men", [4100, 37]),
    ("Thirty-seven men, nine hours", [37, 9]),
    ("12 Million crowns, 3.5 bn, 20 k", [12e6, 3.5e9, 20e3]),
    ("Half a million people and a thousand goats", [5e5, 1000]),
    ("four hundred and fifty men, nine million discs, a hundred goats", [450, 9e6, 100]),
    ("twelve hundred and six, sixty thousand, one million", [1206, 6e4, 1e6]),
    ("five, six or seven hundreds", [5, 6, 7]),
    ("in 1998, of 1,998 votes", []),  # years, as far as anybody can see
    ("one goat, two bells, 2 goats", []),  # too small to tell anything
    ("none of the tenants often weighs", []),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values_are_the_numbers_in_digits_or_words(text, values):
    assert find_values(text, Span(0, len(text))) == values


def test_names_are_capitalised_inside_a_sentence():
    text = "Barley burned in Tessel. Reik told Radio Orme’s listeners: “Come” … Nobody came, said McReik and Élodie Al-Tosk."
    names = ["Tessel", "Radio", "Orme", "McReik", "Élodie", "Al-Tosk"]
    assert find_anchors(read_body(a_report(text))).names == tuple(sound(name) for name in names)
