"""Tables: long runs of lines that are nothing but dates, numbers and measures are no prose, and cost next to nothing."""

import time

import pytest
from makers import a_report

from reportedly.claims import notes_on, plain_sentences, read_report
from reportedly.claims.tables import ROWS, count_tables, without_tables
from reportedly.records import Sentence, Span

STORY = "Forty people were hurt on 3 May, the mayor said. The bridge was closed for two days."
ROW_KINDS = [
    "12 May 2024", "On 12 May 2024.", "2024-05-12", "Monday", "in 1994", "3 to 5 May 2024", "until Monday", "at 5 pm", "for two weeks.",
    "40 km", "It is 40 km.", "$3-4 million", "3.5 per cent", "17:45", "the third quarter of 1984", "a few hundred tonnes",
]  # fmt: skip
NO_ROWS = [
    "Orrin: 40 killed",
    "40 people",
    "12 boats sank.",
    "The mayor spoke.",
    "said",
    "Velt, 3 May 2024",
    "—",
    "***",
]


def lines_of(*lines: str) -> tuple[str, list[Sentence]]:
    """A text of one line each, and its sentences, one a line."""
    text, sentences, at = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        sentences.append(Sentence(Span(at, at + len(line)), number, (), ()))
        at += len(line) + 1
    return text, sentences


@pytest.mark.parametrize("row", ROW_KINDS)
def test_many_rows_of_dates_or_measures_are_a_table(row: str) -> None:
    text, sentences = lines_of("The toll by day.", *[row] * (ROWS + 1), "The mayor said so.")
    assert [one.span.of(text) for one in without_tables(text, sentences)] == ["The toll by day.", "The mayor said so."]
    assert count_tables(text, sentences) == 1


@pytest.mark.parametrize("row", NO_ROWS)
def test_lines_that_say_something_are_no_table(row: str) -> None:
    text, sentences = lines_of(*[row] * (2 * ROWS))
    assert without_tables(text, sentences) == sentences


def test_a_list_that_a_report_may_have_is_read() -> None:
    text, sentences = lines_of(STORY, *["12 May 2024"] * ROWS, STORY, *["12 May 2024"] * ROWS)
    assert without_tables(text, sentences) == sentences
    assert count_tables(text, sentences) == 0


def test_what_stands_around_a_table_is_read_and_the_table_is_told_of() -> None:
    rows = [f"{day} km" for day in range(1, ROWS + 2)]
    text, sentences = lines_of("Forty people were hurt.", *rows, "The ferry sank on 5 May.")
    reading = read_report(a_report(text), sentences)
    assert [figure.text for figure in reading.figures] == ["Forty"]
    assert [moment.text for moment in reading.moments] == ["5 May"]
    assert notes_on(reading, sentences) == ("figures in a very long sentence or list of numbers were not read",)
    assert notes_on(reading, [sentences[0], sentences[-1]]) == ()


@pytest.mark.parametrize("row", ROW_KINDS)
def test_a_page_of_rows_takes_a_second_for_a_megabyte(row: str) -> None:
    report = a_report(f"{row}\n" * (50_000 // (len(row) + 1)))
    begun = time.process_time()
    read_report(report, plain_sentences(report.text))
    # A twentieth of a megabyte: without `without_tables` it takes about one second, thirty for a megabyte.
    assert time.process_time() - begun < 0.5
