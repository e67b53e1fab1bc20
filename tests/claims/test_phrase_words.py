from __future__ import annotations

import pytest

from reportedly.claims.likelihood import find_chance
from reportedly.claims.stance import find_stance
from reportedly.claims.wording import can_hold, make_phrases, words_in
from reportedly.lexicons import load
from reportedly.records import Span


def test_words_are_in_lower_case_and_without_marks() -> None:
    text = "Before. They WON’T leave the half-built dam, she said. After."
    place = Span(text.index("They"), text.index(" After"))
    assert words_in(text, place) == {"they", "won", "t", "leave", "the", "half", "built", "dam", "she", "said"}


HELD = [
    ("there was no sign of them", True),
    ("sign here", False),  # not all of the phrase
    ("of a sign there was no talk", True),  # the order is looked at later
    ("it won’t hold", True),
    ("they won", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "holds"), HELD)
def test_phrase_can_stand_only_where_all_its_words_do(text: str, holds: bool) -> None:
    phrases = make_phrases(["no sign of", "won't"])
    assert can_hold(words_in(text, Span(0, len(text))), phrases) is holds


DECIDING = [
    ("doubt", "phrases", "It is {} that it held"),
    ("condition", "words", "{} it holds, the crew would leave"),
    ("plan", "phrases", "They {} a retreat"),
    ("plan", "verbs", "They {} to leave"),
    ("plan", "either", "They are {} to leave"),
    ("forecast", "phrases", "The dam {} hold"),
    ("forecast", "chances", "The {} of a flood"),
    ("estimate", "verbs", "They {} that it held"),
    ("estimate", "adverbs", "It {} held"),
]


@pytest.mark.parametrize(("section", "key", "sentence"), DECIDING)
def test_no_phrase_that_decides_a_stance_is_passed_over(section: str, key: str, sentence: str) -> None:
    for phrase in load("stances")[section][key]:
        for written in (phrase, phrase.upper(), phrase.replace(" ", "\n"), phrase.replace("'", "’")):
            text = sentence.format(written).replace(" ’", "’").replace(" '", "'")
            assert find_stance(None, text, Span(0, len(text))).stance != "asserted", text


def test_no_word_of_probability_is_passed_over() -> None:
    for words in load("likelihood")["icd203"]:
        for written in (words, words.upper(), words.replace(" ", "\n")):
            text = f"The chance of that is {written}"
            assert find_chance(text, Span(0, len(text))) is not None, text
