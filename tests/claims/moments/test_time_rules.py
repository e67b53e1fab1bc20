"""Which rules for expressions of time are tried at a word: never fewer than read something there."""

import random

import pytest

from reportedly.claims.moments.grammar import expression_at, places_to_look
from reportedly.claims.moments.rules import all_rules, beginnings, rules_at
from reportedly.claims.moments.timewords import TimeWords, count_hints
from reportedly.records import Span

NUMBERS = [
    "3",
    "25th",
    "1994",
    "2024-11-19",
    "18.10.2021",
    "17:45",
    "2022-23",
    "2 1/2",
    "12,000",
    "0430",
    "1990s",
    "'80s",
]
GOING_ON = [
    "the", "of", "to", "and", "in", "on", "after", "before", "ago", "later", "times", "day", "days", "week", "year", "years",
    "hours", "month", "quarter", "century", "end", "May", "Monday", "Saturday", "March", "s", "BC", "GMT", "from", "night",
]  # fmt: skip


# Forms that chance seldom makes.
FORMS = [
    "2024-11-19", "18.10.2021", "on the 25th", "the 25th of May", "overnight Saturday into Sunday", "the night of 3 May",
    "the early hours of Monday", "480 BC", "2022-23", "the year 1994", "the late 1980s", "the '80s", "the nineties", "year-end",
    "the 19th century", "the twenty-first century", "the summer of 2023", "over the summer", "the week of May 3",
    "the last week of October", "the third quarter of 1984", "year-earlier", "two weeks ago", "weeks ago", "around May 3",
    "the day after May 3", "the day before yesterday", "two days later", "the following Tuesday", "the year previous", "that year",
    "for the week", "for the whole year", "in recent weeks", "the near future", "these days", "the next morning", "mid-afternoon",
    "Mondays", "twice a year", "three times a day", "the last three days", "the years after", "another week", "the weekend",
    "the past year", "fiscal 1989", "the current fiscal year", "a couple of weeks", "couple of weeks", "half an hour", "a while",
    "the week before last", "the Tuesday before last",
]  # fmt: skip


def typed(text: str) -> TimeWords:
    return TimeWords(text, Span(0, len(text)))


def noisy_lines(count: int) -> list[str]:
    """Lines of words that rules begin with, numbers and what goes on from them, in any order and case."""
    chosen = random.Random(20240612)
    openings = [sorted({*begins, *(f"the {word}" for word in follows)}) for _, begins, follows in all_rules()]
    lines = []
    for _ in range(count):
        pools = [chosen.choice((chosen.choice(openings), NUMBERS, GOING_ON, GOING_ON)) for _ in range(12)]
        pieces = [chosen.choice(pool) for pool in pools]
        lines.append(" ".join(chosen.choice((str, str, str.capitalize))(piece) for piece in pieces))
    return lines


def test_a_rule_reads_nothing_where_it_is_not_tried() -> None:
    read = set()
    for line in (*noisy_lines(800), *FORMS):
        words = typed(line)
        for at in range(len(words)):
            for rule in {rule for rule, _, _ in all_rules()} - {*rules_at(words, at)}:
                assert rule(words, at) is None, (rule.__name__, line)
            read |= {rule for rule in rules_at(words, at) if rule(words, at)}
    # The lines are no test of a rule that reads none of them.
    assert len(read) == len(all_rules()), [rule.__name__ for rule, _, _ in all_rules() if rule not in read]


def test_nothing_is_read_at_words_that_are_passed_over() -> None:
    for line in (*noisy_lines(300), *FORMS):
        words = typed(line)
        looked_at = {*places_to_look(words)}
        assert all(expression_at(words, at) is None for at in range(len(words)) if at not in looked_at)


@pytest.mark.parametrize("word", ["the", "monday", "may", "two", "couple", "number", "iso", "overnight"])
def test_words_of_time_are_looked_at(word: str) -> None:
    assert word in beginnings()


SENTENCES = [
    ("The mayor opened the bridge.", False),
    ("The mayor opened it in March.", True),
    ("It took a while.", True),
    ("He came at five o'clock.", True),
    ("She was seen in Orrin on St. Patrick's Day.", True),
    ("THE FERRY SANK OVERNIGHT.", True),
    ("It counted 12 boats.", True),
    ("Marching bands played.", False),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_without_a_number_or_a_word_of_time_are_passed_over(text: str, expected: bool) -> None:
    assert bool(count_hints(text, Span(0, len(text)))) is expected
