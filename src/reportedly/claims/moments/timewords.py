"""The words of a sentence as a calendar sees them: months, weekdays, numbers and the rest, each with its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any

from reportedly.lexicons import listed, load
from reportedly.records import Span

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<amount>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[./:]\d+)+)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_]))"
    r"|(?P<number>\d+)"
    r"|(?P<mark>[^\w\s]|_)"
)
# "$12 May" and "No.12" are no days; a letter or a hyphen after a letter glues a number to a name ("G20", "M-19").
_GLUE = re.compile(r"(?:[^\W_]|[$€£¥#]|[^\W\d_][-–])\Z")
# "The '80s".
APOSTROPHES = ("'", "’", "‘", "`")
_FIRST_WORD = re.compile(r"^[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"[^\W\d_]+|\d+")


# Years that a report can name; a database writes others for a day that it does not know (0001, 9999).
YEARS = range(1000, 2200)
_TENS_OF_DAYS = {"twenty": 20, "thirty": 30}
_TEN, _LONGEST_MONTH = 10, 31


class TimeWords:
    """The typed words of one stretch of text. Every reader takes a position and gives what stands there, or None.

    `low(at)` is the word at a position in lower case, "" beyond the ends. `keys` are what each can be looked up by: a number
    by its kind, any other word by itself; `vocabulary` is all of them, for rules that need some word further on.
    """

    def __init__(self, text: str, span: Span) -> None:
        found = list(_TOKEN.finditer(text, span.start, span.end))
        self._source, self._start = text, span.start
        self._places = [match.span() for match in found]
        self._texts = [match[0] for match in found]
        self._kinds = [match.lastgroup or "mark" for match in found]
        lows = [word.casefold() for word in self._texts]
        self.keys: list[str] = [
            low if kind in ("word", "mark") else kind for low, kind in zip(lows, self._kinds, strict=True)
        ]
        self.vocabulary: frozenset[str] = frozenset(self.keys)
        # Every rule asks for words in lower case, most of all. A method that looks whether a position lies within the ends
        # takes twice as long, and reading moments a sixth more.
        self.low: Callable[[int], str] = defaultdict(str, enumerate(lows)).__getitem__

    def __len__(self) -> int:
        return len(self._texts)

    def text(self, at: int) -> str:
        """Return the word at a position as written, "" beyond the ends."""
        return self._texts[at] if 0 <= at < len(self._texts) else ""

    def kind(self, at: int) -> str:
        """Return iso, amount, ordinal, number, word or mark, "" beyond the ends."""
        return self._kinds[at] if 0 <= at < len(self._kinds) else ""

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from the word `first` to before the word `last`."""
        return Span(self._places[first][0], self._places[last - 1][1])

    def is_capitalised(self, at: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.text(at)[:1].isupper()

    def is_glued(self, at: int) -> bool:
        """Say whether no white space stands between a word and the one before it."""
        return 0 < at < len(self._places) and self._places[at - 1][1] == self._places[at][0]

    def is_in_a_sign(self, at: int) -> bool:
        """Say whether a letter, a hyphen behind a letter or a currency's sign makes a number part of a longer sign."""
        start = self._places[at][0]
        return _GLUE.search(self._source[max(self._start, start - 2) : start]) is not None

    def is_part_of_name(self, at: int) -> bool:
        """Say whether a number belongs to the letters before it ("G20", "M-19", not "mid-1996" and "14 August-24 August")."""
        if not self.is_in_a_sign(at):
            return False
        before = self.low(at - 2) if self.kind(at - 1) == "mark" else ""
        return not (before in ("mid", "early", "late") or before in words("months") or before in words("short_months"))

    def weekday(self, at: int) -> int | None:
        """Return the weekday written out at a position, Monday 0."""
        return words("weekdays").get(self.low(at)) if self.is_capitalised(at) else None

    def short_weekday(self, at: int) -> int | None:
        """Return a weekday written short ("Tue"), which is one only beside a date."""
        return words("short_weekdays").get(self.low(at)) if self.is_capitalised(at) else None

    def month(self, at: int) -> tuple[int, int] | None:
        """Return the month at a position and the position after it; "Nov." has a stop, "november" is none."""
        if not self.is_capitalised(at):
            return None
        low = self.low(at)
        if low in words("months"):
            return words("months")[low], at + 1
        if low in words("short_months"):
            stop = self.low(at + 1) == "." and self.is_glued(at + 1)
            return words("short_months")[low], at + 2 if stop else at + 1
        return None

    def day(self, at: int) -> int | None:
        """Return a day of the month, 1 to 31, in figures ("13", "13th")."""
        kind = self.kind(at)
        if kind not in ("number", "ordinal") or len(self.text(at)) > 4 or self.is_part_of_name(at):
            return None
        digits = self.text(at)[:-2] if kind == "ordinal" else self.text(at)
        # "20k", "5pm", "3D": a letter right after a number makes it something else.
        if kind == "number" and self.kind(at + 1) == "word" and self.is_glued(at + 1):
            return None
        number = int(digits)
        return number if 1 <= number <= 31 and len(digits) <= 2 else None

    def ordinal(self, at: int) -> int | None:
        """Return a day of the month as an ordinal ("13th")."""
        return self.day(at) if self.kind(at) == "ordinal" else None

    def spelled_day(self, at: int) -> tuple[int, int] | None:
        """Return a day of the month as an ordinal in letters, and the position after it: "twelfth", "twenty-third"."""
        if self.kind(at) != "word":
            return None
        tens = _TENS_OF_DAYS.get(self.low(at))
        if tens is not None and self.low(at + 1) == "-" and self.is_glued(at + 2):
            ones, after = words("ordinals").get(self.low(at + 2), _TEN), at + 3
        else:
            tens, ones, after = 0, words("ordinals").get(self.low(at), _LONGEST_MONTH + 1), at + 1
        number = tens + ones
        return (number, after) if number <= _LONGEST_MONTH and (not tens or ones < _TEN) else None

    def year(self, at: int) -> int | None:
        """Return four digits that can be a year; a capital may be glued behind them by a careless page ("2018PHOTO")."""
        if self.kind(at) != "number" or len(self.text(at)) != 4:
            return None
        if self.is_part_of_name(at):
            return None
        if self.kind(at + 1) == "word" and self.is_glued(at + 1) and not self.is_capitalised(at + 1):
            return None
        number = int(self.text(at))
        return number if number in YEARS else None

    def quantity(self, at: int) -> int | None:
        """Return a small whole number in words or figures ("two", "3")."""
        if self.kind(at) == "number" and len(self.text(at)) <= 3 and not self.is_in_a_sign(at):
            return int(self.text(at))
        return words("numbers").get(self.low(at))


@cache
def words(name: str) -> dict[str, Any]:
    """Return one table of the lexicon of times ("months")."""
    table: dict[str, Any] = load("times")[name]
    return table


@cache
def time_words() -> frozenset[str]:
    """Return the words without one of which no sentence names a time; a phrase is in by its last word, a holiday by its first."""
    lasting = load("durations")
    tables = ("months", "short_months", "weekdays", "units", "seasons", "day_words", "decades", "dayparts")
    lengths = ("units", "long_words", "habits", "plural_habits", "plural_days")
    return frozenset(
        {
            *(word for table in tables for word in words(table)),
            *(word for table in lengths for word in lasting[table]),
            *lasting["clock"]["named"],
            *listed("times", "vague"),
            *(name.split()[-1] for name in words("references")),
            *(_FIRST_WORD.findall(name)[0] for name in words("holidays")),
            *("nineteen", "current", "overnight", "ago"),
            # "The first of May" has its month.
            *(spelled_days() - {"first", "second", "third"}),
        }
    )


@cache
def spelled_days() -> frozenset[str]:
    """Return the words that a day of the month in letters can begin with: "twelfth", "twenty"."""
    return frozenset({*words("ordinals"), *_TENS_OF_DAYS})


def count_hints(text: str, span: Span) -> int:
    """Return how many numbers and words of time stand in a stretch; most sentences have none and need no closer look."""
    low, hints = span.of(text).lower(), time_words()
    found = sum(1 for word in _WORD_OR_NUMBER.findall(low) if word in hints or word.isdecimal())
    return found or any(phrase in low for phrase in load("durations")["hints"])
