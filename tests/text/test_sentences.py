"""Sentences: which full stops end one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text import each_sentence, sentences

WHOLE = [
    "Mr. Olenko met Lt. Gen. Tarik Sund.",
    "J. R. Marrow left at 5.30 p.m. on Friday.",
    "It sailed on Nov. 9 with 1.28 million litres.",
    "The U.S. President left.",
    "Look at No. 5 and art. 12 of the treaty.",
    "The mill (c. 1810) burnt on Oct. 3.",
    "“Ready?” asked the general.",
    "“Run!” she cried.",
    "He waited ... and left.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert [span.of(text) for span in sentences(text)] == [text]


CUT = [
    ("It rained. It stopped.", ["It rained.", "It stopped."]),
    ("It rained! Did it? Yes…  No.", ["It rained!", "Did it?", "Yes…", "No."]),
    ("“It rained. It stopped,” he said. We left.", ["“It rained.", "It stopped,” he said.", "We left."]),
    ("“It rained.” She left.", ["“It rained.”", "She left."]),
    ("It happened in May. I saw it.", ["It happened in May.", "I saw it."]),
    ("(It rained.) He left.", ["(It rained.)", "He left."]),
    ("No stop", ["No stop"]),
    ("  ", []),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_stop_before_a_new_beginning_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_empty_stretch_has_no_sentence() -> None:
    assert sentences("The dam broke. People fled.", Span(5, 5)) == []


def test_sentences_come_one_by_one_as_they_come_together() -> None:
    text = "Mr. Arden left. “Why?” asked the mayor. Nobody knew."
    assert list(each_sentence(text, Span(4, len(text)))) == sentences(text, Span(4, len(text)))


def test_sentences_stay_within_their_paragraph() -> None:
    text = "One. Two. Three."
    assert sentences(text, Span(5, 9)) == [Span(5, 9)]


@given(st.text(alphabet="aB.!?…”“\"' )\u00a0٣", max_size=120))
def test_nothing_but_space_is_lost_between_sentences(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@pytest.mark.parametrize("text", ["." * 300_000 + "a", "?!" * 150_000 + "a", '."' * 150_000, "Mr. " * 60_000])
def test_time_grows_no_faster_than_the_text(text: str) -> None:
    # Trying each dot of a run anew took a minute for these.
    start = time.process_time()
    sentences(text)
    assert time.process_time() - start < 5
