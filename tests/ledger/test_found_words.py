from __future__ import annotations

import pytest

from reportedly.ledger.search import found_words

WORDS = [
    ("soldiers border", "A soldier crossed the border.", ["soldier", "border"]),
    ('"the border"', "The road to the border.", ["the border"]),  # a phrase, and not each of its words
    ("“the border”", "The road to the border.", ["the border"]),
    ("killed", "🚢 12 were killed 😢 and 3 more killed.", ["killed", "killed"]),
    ("المحافظ", "قال المحافظ إن السد انهار.", ["المحافظ"]),
    ("zeppelin", "A soldier crossed the border.", []),
    ('"', "Nothing here.", []),
    ("", "Nothing here.", []),
]


@pytest.mark.parametrize(("words", "sentence", "expected"), WORDS)
def test_words_are_found_where_they_stand(words: str, sentence: str, expected: list[str]) -> None:
    assert [span.of(sentence) for span in found_words([sentence], words)[0]] == expected


def test_each_sentence_has_its_own_places() -> None:
    sentences = ["Dam breaks.", "Nothing.", "The dam, a dam."]
    assert [len(spans) for spans in found_words(sentences, "dam")] == [1, 0, 2]
    assert found_words([], "dam") == []


def test_characters_for_private_use_do_not_move_a_place() -> None:
    sentence = "\ue000\ue001 The \ue002 dam broke \ue000."
    assert [span.of(sentence) for span in found_words([sentence], "dam")[0]] == ["dam"]


NUMBERS = [
    ("3000", ["3,000"]),
    ("3,000", ["3,000"]),
    ("boats 3000", ["3,000", "boats"]),
    ("1200000", []),
    ("30", []),
]


@pytest.mark.parametrize(("words", "expected"), NUMBERS)
def test_a_large_number_is_found_however_it_is_written(words: str, expected: list[str]) -> None:
    sentences = ["About 3,000 boats came.", "About 3000 came."]
    found = found_words(sentences, words)
    assert [span.of(sentences[0]) for span in found[0]] == expected
    assert bool(found[1]) == (words in ("3000", "3,000"))
