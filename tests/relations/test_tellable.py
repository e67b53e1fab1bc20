import pytest

from reportedly.records import Span
from reportedly.relations.tellable import dates_the_print, shown, was_to_be


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


PRINTS = [
    ("Bridge closed in Orlin Posted: Friday, May 3, 2030", "Friday, May 3, 2030", True),
    ("(Published Friday, May 3, 2030)", "Friday, May 3, 2030", True),
    ("The bridge is closed. Ada Brenn (@AdaBrenn) May 3, 2030", "May 3, 2030", True),
    ("Photo: Orlin Today", "Today", True),
    ("The report, published on Friday, names nobody.", "Friday", False),
    ("The bridge was closed on Friday.", "Friday", False),
]


@pytest.mark.parametrize(("text", "day", "is_print"), PRINTS)
def test_day_of_the_print_is_no_event(text: str, day: str, is_print: bool) -> None:
    assert dates_the_print(text, Span(0, len(text)), span_of(text, day), ()) is is_print


def test_day_of_a_dateline_is_that_of_the_print() -> None:
    text = "ORLIN, May 3, 2030 — The bridge broke on Thursday."
    head = span_of(text, "ORLIN, May 3, 2030 — ")
    assert dates_the_print(text, Span(0, len(text)), span_of(text, "May 3, 2030"), [head])
    assert not dates_the_print(text, Span(0, len(text)), span_of(text, "Thursday"), [head])


AHEAD = [
    ("The ministers meet next Tuesday.", "next Tuesday", True),
    ("“Be home tomorrow.”", "tomorrow", True),
    ("He is due back in court on 10 July.", "10 July", True),
    ("They left the next day.", "the next day", False),
    ("They met on Tuesday.", "Tuesday", False),
]


@pytest.mark.parametrize(("text", "day", "is_ahead"), AHEAD)
def test_day_that_was_still_to_come_is_no_event(text: str, day: str, is_ahead: bool) -> None:
    assert was_to_be(text, Span(0, len(text)), span_of(text, day)) is is_ahead


SHOWN = [
    ("(OPN) — The bridge broke on Thursday.", "(OPN) — The bridge broke on Thursday.", "The bridge broke on Thursday."),
    ("• The bridge broke on Thursday.", "• The bridge broke on Thursday.", "The bridge broke on Thursday."),
    (
        'It rained. "I said 40. That was wrong," she told us on Friday.',
        'That was wrong," she told us on Friday.',
        '"I said 40. That was wrong," she told us on Friday.',
    ),
    (
        "“What I said on Friday was untrue. There was a leak,” she said.",
        "“What I said on Friday was untrue.",
        "“What I said on Friday was untrue. There was a leak,”",
    ),
    (
        "“We left. The dam broke on Friday,” she said.",
        "The dam broke on Friday,” she said.",
        "“We left. The dam broke on Friday,” she said.",
    ),
    ("It rained. The dam broke on Friday.", "The dam broke on Friday.", "The dam broke on Friday."),
]


@pytest.mark.parametrize(("text", "sentence", "words"), SHOWN)
def test_whole_words_of_what_is_told_are_shown(text: str, sentence: str, words: str) -> None:
    assert shown(text, span_of(text, sentence), ()).of(text) == words


def test_dateline_is_not_shown() -> None:
    text = "ORLIN, May 3 (OPN) — The bridge broke on Thursday."
    head = span_of(text, "ORLIN, May 3 (OPN) — ")
    assert shown(text, Span(0, len(text)), [head]).of(text) == "The bridge broke on Thursday."
