import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.records import Span
from reportedly.relations.bodies import read_body
from reportedly.relations.passages import are_apart, find_passages, overlap, shared_words, words_outside_quotes

TOLD = "The lighthouse of Orme will be painted green in June, the council decided on Sunday by eight votes to three."


def passages(a, b):
    one, other = (read_body(a_report(text)) for text in (a, b))
    return [(one.report.text[p.a.start : p.a.end], p.b.of(other.report.text)) for p in find_passages(one, other)]


def test_passage_runs_from_the_first_to_the_last_shared_word():
    assert passages(f"Good news! {TOLD} More soon.", f"ORME – {TOLD.lower()} Nobody objected.") == [
        (TOLD[:-1], TOLD[:-1].lower())
    ]


def test_passage_goes_on_over_other_marks_between_the_words():
    (found,) = passages(TOLD, TOLD.replace(",", " –").replace(" green", "\n\ngreen"))
    assert found[0] == TOLD[:-1]


def test_longest_of_several_places_is_taken():
    refrain = "the old bell of Orme rang over the quiet harbour"
    (found,) = passages(
        f"At noon {refrain} once. At night {refrain} until dawn came.", f"Then {refrain} until dawn came."
    )
    assert found == (f"{refrain} until dawn came",) * 2


def test_few_shared_words_are_no_passage():
    assert passages("The council of Orme decided on Sunday.", "Yesterday the council of Orme decided on nothing.") == []


@given(st.lists(st.sampled_from("abc"), max_size=60), st.lists(st.sampled_from("abc"), max_size=60))
def test_passages_are_the_same_words_on_both_sides_and_each_word_of_the_copy_stands_in_one(a, b):
    one, other = (read_body(a_report(" ".join(words))) for words in (a, b))
    end = 0
    for passage in find_passages(one, other):
        assert passage.a.of(one.report.text) == passage.b.of(other.report.text)
        assert passage.b.start >= end
        end = passage.b.end


OWN = [
    ("He came. “I shall come back when the tide is out,” he said.", 4),
    ("He came. I shall come back when the tide is out, he said.", 13),
    # A post that a page shows whole is somebody else's words.
    (
        "It rained.\n\nThe bridge is closed until the water falls. — Orme Police (@OrmePolice) May 2, 2017\n\nNobody came.",
        4,
    ),
    (
        "It rained.\n\nThe bridge is closed until the water falls. Write to Orme Police (@OrmePolice) or call us at the station.",
        21,
    ),
]


@pytest.mark.parametrize(("text", "words"), OWN)
def test_words_outside_quotes_are_the_writers_own(text, words):
    body = read_body(a_report(text))
    assert words_outside_quotes(body, [Span(0, len(text))]) == words


def test_words_half_inside_a_span_do_not_count():
    body = read_body(a_report("one two three four"))
    assert shared_words(body, [Span(1, 9), Span(14, 18)]) == 2 - 1 + 1


@pytest.mark.parametrize(
    ("some", "others", "common", "apart"),
    [
        ([(0, 100)], [(100, 300)], 0, True),
        ([(0, 100)], [(90, 300)], 10, True),
        ([(0, 100)], [(50, 300)], 50, False),
        ([(0, 10), (20, 30), (40, 50)], [(5, 25), (45, 90)], 15, False),
        ([], [(0, 10)], 0, False),
    ],
)
def test_passages_are_apart_that_hardly_overlap(some, others, common, apart):
    one, other = ([Span(*pair) for pair in pairs] for pairs in (some, others))
    assert (overlap(one, other), are_apart(one, other)) == (common, apart)
    assert (overlap(other, one), are_apart(other, one)) == (common, apart)
