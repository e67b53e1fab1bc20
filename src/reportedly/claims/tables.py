"""Tables: many short lines in a row that are nothing but dates, numbers and measures, as a page of results has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from reportedly.claims.moments.rules import beginnings
from reportedly.claims.moments.timewords import time_words
from reportedly.claims.quantities.numerals import number_words
from reportedly.claims.quantities.units import unit_words
from reportedly.lexicons import listed
from reportedly.records import Sentence

# More rows than this are no prose: no report names so many days or measures without a word of what they are of. A line with
# as many is passed over too. Of every row some ten records would be made, and a page of a megabyte would take half a minute.
ROWS = 120
# "Between 31 December 1999 and 31 December 2024" is the longest row of interest; prose is not looked at closely.
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+")
_SAYING = re.compile(r"[^\W_]")


def without_tables(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences, in order, without those that are the rows of a table.

    More than 120 in a row such as "3 May 2024", "It is 40 km.", "$3-4 million" are a table. "Orrin: 40 killed" is no such
    row: it says whose number it is.
    """
    return [sentence for is_table, run in _runs(text, sentences) if not is_table for sentence in run]


def count_tables(text: str, sentences: Sequence[Sentence]) -> int:
    """Return how many tables stand among some sentences, in order."""
    return sum(is_table for is_table, _ in _runs(text, sentences))


def _runs(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[bool, Sequence[Sentence]]]:
    """Yield the sentences in runs of rows and of others, each with whether it is a table."""
    if len(sentences) <= ROWS:
        yield False, sentences
        return
    for is_row, run in groupby(sentences, key=lambda sentence: _is_row(text, sentence)):
        found = list(run)
        yield is_row and len(found) > ROWS, found


def _is_row(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence is short and has no word but numbers, units, words of time and what links them."""
    if len(sentence.span) > _LONGEST:
        return False
    words = sentence.span.of(text).lower()
    return _SAYING.search(words) is not None and _row_words().issuperset(_WORD.findall(words))


@cache
def _row_words() -> frozenset[str]:
    return time_words() | beginnings() | number_words() | unit_words() | listed("counting", "tables", "links")
