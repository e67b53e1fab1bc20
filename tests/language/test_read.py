import time

import pytest

from reportedly.language import read
from reportedly.records import Sentence, Span
from reportedly.text import paragraphs


def read_text(text: str) -> list[Sentence]:
    return read(text, paragraphs(text))


def names_in(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for sentence in read_text(text) for name in sentence.names]


NAMES = [
    ("Defense Minister Ilze Marrow said so.", [("Ilze Marrow", "person")]),
    ("Then President Zelensky spoke.", [("Zelensky", "person")]),
    ("Col. Tarik Sund denied it.", [("Tarik Sund", "person")]),
    (
        "The Ukrainian President Volodymyr Zelensky left.",
        [("Ukrainian", "nationality"), ("Volodymyr Zelensky", "person")],
    ),
    (
        "A meeting with Russian Security Council Secretary Sergey Shoigu ended.",
        [("Russian Security Council", "organisation"), ("Sergey Shoigu", "person")],
    ),
    ("Earlier, US Secretary of State Antony Blinken left.", [("US", "place"), ("Antony Blinken", "person")]),
    ("The Institute for the Study of War wrote it.", [("Institute for the Study of War", "organisation")]),
    ("He met the Security Service of Ukraine there.", [("Security Service of Ukraine", "organisation")]),
    ("South Korean officials told Kim Jong-un’s aides.", [("South Korean", "nationality"), ("Kim Jong-un", "person")]),
    ("They marched with the Workers' Front.", [("Workers' Front", "organisation")]),
    ("It lies in the Kursk region.", [("Kursk", "place")]),
    ("He wrote to the Orvian news agency.", [("Orvian", "organisation")]),
    ("The Foreign Minister resigned.", []),
    ("Residents fled. However, nobody died in March.", []),
    ("Will North Korea refuse?", [("North Korea", "place")]),
    ("There Nestor Bay, 34, a mason, waited.", [("Nestor Bay", "person")]),
    ("There, in Nestor Bay, 34 masons waited.", [("Nestor Bay", "place")]),
    ("Thirty-one Danes left.", [("Danes", "nationality")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_leave_titles_and_openers_out(text, expected):
    assert names_in(text) == expected


def test_headline_in_title_case_has_only_names_known_from_the_text():
    text = "Ministers Doubt Marrow Over Missing Grain\n\nThe minister, Ilze Marrow, said that Marrow grain was safe."
    first = read_text(text)[0]
    assert [name.text for name in first.names] == ["Marrow"]


def test_lone_first_word_is_a_name_when_it_is_one_elsewhere():
    text = "Orrin slept. We went with Orrin to the coast. Fishermen slept."
    assert [text[:5]] * 2 == [name for name, _ in names_in(text)]


WORDS = [
    ("He left on Nov. 9 for the U.S. coast.", ["He", "left", "on", "Nov.", "9", "for", "the", "U.S.", "coast", "."]),
    (
        "Don't say 1.28, Kim Jong-un’s aide said.",
        ["Don't", "say", "1.28", ",", "Kim", "Jong-un", "’s", "aide", "said", "."],
    ),
    ("Ready?", ["Ready", "?"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_keep_abbreviations_and_split_possessives(text, expected):
    assert [word.text for sentence in read_text(text) for word in sentence.words] == expected


HOSTILE = [
    "a" * 100_000,
    "Kim " * 5_000,
    "“(" * 5_000,
    "’s" * 5_000,
    "Bank of " * 2_500,
    "😀…" * 2_500,
    "\x00\x1f \u2028…",
    "",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read_quickly_with_exact_spans(text):
    start = time.process_time()
    for sentence in read(text, [Span(0, len(text))] if text else []):
        assert all(word.span.of(text) == word.text for word in sentence.words)
        assert all(name.span.of(text) == name.text for name in sentence.names)
    # A second for the slowest of them; all against all would take minutes.
    assert time.process_time() - start < 4
