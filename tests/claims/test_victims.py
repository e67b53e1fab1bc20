"""Who was killed, wounded or shot, told of one by one; and the toll of one report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims import read_report, read_sentences
from reportedly.claims.victims import count_toll, find_victims, may_tell_of_harm
from reportedly.records import Part, Report, Span, Toll

TOLD_OF = [
    ("A 17-year-old boy was shot in Orrin on Friday.", [("A 17-year-old boy", "shot")]),
    ("John Hale, 34, was shot dead outside a bakery.", [("John Hale, 34", "killed")]),
    ("She was pronounced dead at the scene.", [("She", "killed")]),
    ("The gunman shot his wife.", [("his wife", "shot")]),
    ("The death of Nora Velt is under investigation.", [("Nora Velt", "killed")]),
    ("A man was killed and another was injured.", [("A man", "killed"), ("another", "wounded")]),
    ("A woman is in critical condition at a hospital.", [("A woman", "wounded")]),
    ("Officers found a man suffering from a gunshot wound.", [("a man", "shot")]),
    ("A guard was fatally wounded.", [("A guard", "killed")]),
    ("A teacher was not hurt.", []),
    ("He could have been killed.", []),
    ("The man threatened to kill his neighbour.", []),
    ("Nobody was hurt.", []),
    ("Forty people were killed.", []),  # a figure
    (
        "A retired cop killed his son, his daughter, himself.",
        [("his son", "killed"), ("his daughter", "killed"), ("A retired cop", "killed")],
    ),
    ("A boy was charged after shooting self, girl in Orrin.", [("A boy", "shot"), ("girl in Orrin", "shot")]),
    ("A teacher, his wife, was killed.", [("A teacher, his wife", "killed")]),
]


@pytest.mark.parametrize(("text", "told"), TOLD_OF)
def test_victims_told_of_one_by_one(text: str, told: list[tuple[str, str]]) -> None:
    report = a_report(text)
    found = find_victims(text, read_sentences(report))
    assert list(dict.fromkeys((one.words, one.state) for one in found)) == told
    assert all(one.span.of(text) == one.words for one in found)


def a_toll(text: str, *, published: str | None = None) -> Toll:
    return toll_of(a_report(text, published=published))


def toll_of(report: Report) -> Toll:
    sentences = read_sentences(report)
    return count_toll(report, sentences, read_report(report, sentences).moments)


TOLLS = [  # killed, wounded, shot, dead and hurt one by one
    ("Two people were killed and four were wounded.", (2, 4, None, 0, 0)),
    ("Four people were shot, two of them fatally.", (2, None, 4, 0, 0)),
    ("A man was shot in Orrin. The man, John Hale, died later. Hale was 34.", (None, None, None, 1, 1)),
    ("A man was killed in Orrin. His wife was injured.", (None, None, None, 1, 2)),
    ("Nora Velt, 31, and Ada Moss, 40, were killed on Friday.", (None, None, None, 2, 2)),
    ("A father and two children died in the fire.", (3, None, None, 1, 1)),
    ("Both were killed.", (None, None, None, 2, 2)),
    ("A man killed three people and then shot himself, in what police call a murder-suicide.", (4, None, None, 0, 1)),
    ("Three people were killed.", (3, None, None, 0, 0)),
    ("Two bullets hit the wall.", (None, None, None, 0, 0)),
    ("One of the victims died.", (None, None, None, 0, 0)),
    ("Four adults, one child shot in Orrin.", (None, None, 5, 0, 0)),
    ("Three men and a woman were wounded.", (None, 4, None, 0, 1)),
    ("Three people, two men and a woman, were shot on Friday.", (None, None, 3, 0, 0)),
    ("A double homicide in Orrin.", (2, None, None, 0, 0)),
    ("Police call it a double murder-suicide.", (3, None, None, 0, 0)),
    ("Police made an arrest in a fatal shooting on Friday.", (None, None, None, 1, 1)),
    ("Police made an arrest for attempted murder on Friday.", (None, None, None, 0, 0)),
    ("A third person was wounded.", (None, None, 3, 0, 1)),
    ("Hale is charged with two counts of murder.", (2, None, None, 0, 0)),
    ("Hale is charged with two counts of attempted murder.", (None, None, None, 0, 0)),
    ("They tried an attempted murder-suicide.", (None, None, None, 0, 0)),
    ("Six were killed in 12 shootings across the city.", (None, None, None, 0, 0)),
    ("More than a dozen people were wounded in Orrin. Police counted 18 wounded.", (None, 18, None, 0, 0)),
    ("The gunman killed five people before he was shot dead by police.", (6, None, None, 1, 1)),
    ("A gunman killed his parents and three younger brothers.", (5, None, None, 2, 2)),
    ("The parents were shot. The parents are in hospital.", (None, None, None, 0, 2)),
    ("They mourned a priest, his sister and their two children, who were shot.", (None, None, 4, 0, 2)),
    ("Police shot his two children, Henry and Aleah.", (None, None, 2, 0, 1)),
    ("The man was one of the children under 15 who were shot.", (None, None, None, 0, 0)),
    ("A boy was shot in Orrin. The previous month Ada Moss was killed there.", (None, None, None, 0, 1)),
    ("Adam Long killed three people. An officer killed Long on Monday.", (4, None, None, 1, 1)),
]


@pytest.mark.parametrize(("text", "numbers"), TOLLS)
def test_toll_has_the_numbers_and_those_told_of_one_by_one(text: str, numbers: tuple[int | None, ...]) -> None:
    toll = a_toll(text)
    assert (toll.killed, toll.wounded, toll.shot, toll.dead, toll.hurt) == numbers


def test_every_number_of_a_toll_has_its_words() -> None:
    text = "Two people were killed. A boy was hurt."
    toll = a_toll(text)
    assert {field: [span.of(text) for span in spans] for field, spans in toll.evidence.items()} == {
        "killed": ["Two", "killed"],
        "hurt": ["A boy"],
    }


def test_headline_counts_and_a_caption_does_not() -> None:
    headline, caption = "Three killed in Orrin", "A vigil for the nine killed in Olmen."
    parts = (Part(Span(0, 21), "headline"), Part(Span(22, 22 + len(caption)), "caption"))
    assert toll_of(a_report(f"{headline}\n{caption}", parts=parts)).killed == 3


def test_number_that_comes_long_after_one_victim_is_of_something_else() -> None:
    text = (
        "A boy was killed in Orrin.\n" + "The street was quiet on Monday. " * 40 + "\nLast year 90 people were killed."
    )
    assert (a_toll(text).killed, a_toll(text).dead) == (None, 1)


def test_all_numbers_of_a_report_are_kept_with_their_words() -> None:
    text = (
        "Twenty people were wounded on Friday.\n"
        + "The street was quiet. " * 20
        + "\nIn Orrin seven people were wounded."
    )
    toll = a_toll(text)
    told = [(one.harm, one.value, [span.of(text) for span in one.words]) for one in toll.further]
    assert told == [("wounded", 20, ["Twenty", "wounded"]), ("wounded", 7, ["seven", "wounded"])]
    assert toll.wounded == 20


MAY_TELL = [
    ("He was shot.", True),
    ("They lost their lives.", True),
    ("The council raised the budget on Monday, and soldiers cheered.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "may"), MAY_TELL)
def test_report_without_a_word_of_harm_tells_of_none(text: str, may: bool) -> None:
    assert may_tell_of_harm(text) == may


@pytest.mark.parametrize("text", [text for text, numbers in TOLLS if any(numbers)])
def test_whoever_is_counted_was_told_of_in_a_word_of_harm(text: str) -> None:
    assert may_tell_of_harm(text)


@given(st.text(alphabet=st.sampled_from("A man, was shot dead. 4 Both\n"), max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    report = a_report(text)
    for victim in find_victims(text, read_sentences(report)):
        assert victim.span.of(text) == victim.words
