"""The words of a sentence as a calendar sees them: months, weekdays, numbers and the rest, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.lexicons import listed, load
from reportedly.records import Span

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<amount>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[./:]\d+)+)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_]))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\w\s]|_)"
)
# "$12 May" and "No.12" are no days; a letter or a hyphen after a letter glues a number to a name ("G20", "M-19").
_GLUE = re.compile(r"[^\W_]$|[$€£¥#]$|[^\W\d_][-–]$")
# "The '80s".
_APOSTROPHES = ("'", "’", "‘", "`")
_FIRST_WORD = re.compile(r"^[^\W\d_]+")


# Years that a report can name; a database writes others for a day that it does not know (0001, 9999).
YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word, number or mark; `low` is in lower case, `after_gap` whether white space stands before it."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    after_gap: bool
    glued: bool


class TimeWords:
    """The typed words of one stretch of text. Every reader takes a position and gives what stands there, or None."""

    def __init__(self, text: str, span: Span) -> None:
        self.words: list[TimeWord] = [
            _typed(text, match, span.start) for match in _TOKEN.finditer(text, span.start, span.end)
        ]
        # Every rule asks for words in lower case, most of all; the list saves a third of the time.
        self._low = [word.low for word in self.words]
        self._length = len(self.words)

    def __len__(self) -> int:
        return self._length

    def low(self, at: int) -> str:
        """Return the word at a position in lower case, "" beyond the ends."""
        return self._low[at] if 0 <= at < self._length else ""

    def text(self, at: int) -> str:
        """Return the word at a position as written, "" beyond the ends."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def kind(self, at: int) -> str:
        """Return iso, amount, ordinal, number, word or mark, "" beyond the ends."""
        return self.words[at].kind if 0 <= at < len(self.words) else ""

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from the word `first` to before the word `last`."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def is_capitalised(self, at: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.text(at)[:1].isupper()

    def is_glued(self, at: int) -> bool:
        """Say whether no white space stands between a word and the one before it."""
        return 0 <= at < len(self.words) and not self.words[at].after_gap

    def is_part_of_name(self, at: int) -> bool:
        """Say whether a number belongs to the letters before it ("G20", "M-19", not "mid-1996" and "14 August-24 August")."""
        if not self.words[at].glued:
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
        if self.kind(at) == "number" and len(self.text(at)) <= 3 and not self.words[at].glued:
            return int(self.text(at))
        return words("numbers").get(self.low(at))


def _typed(text: str, match: re.Match[str], start: int) -> TimeWord:
    at, word = match.start(), match[0]
    before = text[max(start, at - 2) : at]
    kind = match.lastgroup or "mark"
    # Figures of other scripts than ours have values too, and int() reads them; str.isdecimal keeps out "²".
    return TimeWord(
        at, match.end(), word, word.casefold(), kind, before[-1:].isspace() or before == "", bool(_GLUE.search(before))
    )


@cache
def words(name: str) -> dict[str, Any]:
    """Return one table of the lexicon of times ("months")."""
    table: dict[str, Any] = load("times")[name]
    return table


def _lasting_words() -> list[str]:
    """Return the words of durations, habits and times of the clock."""
    lasting = load("durations")
    tables = ("units", "long_words", "habits", "plural_habits", "plural_days")
    return [
        *(word for table in tables for word in lasting[table]),
        *lasting["clock"]["named"],
        *words("dayparts"),
        *lasting["hints"],
    ]


# The tables of the lexicon whose words, or the first words of whose phrases, begin an expression of time.
_BEGINNING = (
    "months",
    "short_months",
    "weekdays",
    "short_weekdays",
    "units",
    "numbers",
    "ordinals",
    "deixis",
    "day_words",
    "spoken",
    "decades",
    "references",
    "holidays",
    "dayparts",
    "thirds",
)


# The same of the lexicon of durations.
_BEGINNING_LENGTHS = (
    "units",
    "long_words",
    "numbers",
    "tens",
    "scales",
    "fractions",
    "modifiers",
    "vague_amounts",
    "frames",
    "bare_frames",
    "habits",
    "often",
    "plural_habits",
    "plural_days",
    "many",
)


@cache
def _openers() -> frozenset[str]:
    lengths = load("durations")
    tables = [*(words(name) for name in _BEGINNING), *(lengths[name] for name in _BEGINNING_LENGTHS)]
    tables += [lengths["clock"]["named"], lengths["clock"]["words"]["around"]]
    found = {first for table in tables for phrase in _phrases(table) for first in _FIRST_WORD.findall(phrase)}
    return frozenset({*found, *listed("times", "openers"), *listed("times", "vague")})


def _phrases(value: Any) -> Iterator[str]:
    """Yield the keys and words of a table, and of those inside it."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _phrases(inner)
    elif isinstance(value, str):
        yield value


def may_begin_time(typed: TimeWords, at: int) -> bool:
    """Say whether an expression of time can begin at a position; nine words of ten begin none."""
    word = typed.words[at]
    if word.kind == "word":
        return word.low in _openers()
    return word.kind != "mark" or word.low in _APOSTROPHES


@cache
def _hint() -> re.Pattern[str]:
    single = [
        *words("months"),
        *words("short_months"),
        *words("weekdays"),
        *words("units"),
        *words("seasons"),
        *words("day_words"),
        *listed("times", "vague"),
        *(name.split()[-1] for name in words("references")),
        *(name.split("'")[0].split()[0] for name in words("holidays")),
        *words("decades"),
        "nineteen",
        "current",
        "overnight",
        "ago",
        *_lasting_words(),
    ]
    return re.compile(r"\d+|\b(?:" + "|".join(sorted(set(single), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def may_name_a_time(text: str, span: Span) -> bool:
    """Say whether a closer look at a stretch can be worth it; most sentences name no time."""
    return _hint().search(text, span.start, span.end) is not None


def count_hints(text: str, span: Span) -> int:
    """Return how many numbers and words of time stand in a stretch."""
    return sum(1 for _ in _hint().finditer(text, span.start, span.end))
