"""The words of a sentence as a calendar sees them: months, weekdays, numbers and the rest, each with its place."""

from __future__ import annotations

import re
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
_OPENERS = "([“\"‘'«"


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

    def __len__(self) -> int:
        return len(self.words)

    def low(self, at: int) -> str:
        """Return the word at a position in lower case, "" beyond the ends."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

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
        if kind not in ("number", "ordinal") or len(self.text(at)) > 4 or self.words[at].glued:
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
        if self.kind(at) != "number" or len(self.text(at)) != 4 or self.words[at].glued:
            return None
        if self.kind(at + 1) == "word" and self.is_glued(at + 1) and not self.is_capitalised(at + 1):
            return None
        number = int(self.text(at))
        return number if 1000 <= number < 2200 else None

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
        "overnight",
        "ago",
    ]
    return re.compile(r"\d|\b(?:" + "|".join(sorted(set(single), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def may_name_a_time(text: str, span: Span) -> bool:
    """Say whether a closer look at a stretch can be worth it; most sentences name no time."""
    return _hint().search(text, span.start, span.end) is not None
