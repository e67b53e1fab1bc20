"""Units: the lines of a text, put together again where they were wrapped by hand, each to be one part or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.inputs.blocks import Setting
from reportedly.records import Span

# The line ends of every system, so that lines here are lines in `text.paragraphs`.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# What text wrapped by hand does not exceed. One longer line, and every line is a paragraph of its own.
_WRAPPED_AT = 100
# A shorter line was not ended by the margin.
_SHORTEST_WRAPPED = 45
_BULLETS = "-–—•*·▪►‣>+"
_AROUND = " \t\"'“”‘’.:;,!…›»«|" + _BULLETS
_STOP = re.compile(r"(?:[.!…]|\?[\"”’'»])[\"”’'»)\]]*$")
_QUOTED_STOP = re.compile(r"[.!?…,][\"”’'»]$")
_INNER_STOP = re.compile(r"\w[\w)][.!?][\"”’]?\s+[\"“(A-Z]")
# Longer than any stop with its marks; only so much of a paragraph is looked at.
_ENDING = 20
# "U.S." at the end of a headline is no stop.
_ABBREVIATION = re.compile(r"(?:^|\s)(?:[A-Z]\.){2,}$")
# What newsletters have behind the stop of a paragraph.
_READ_ON = re.compile(
    r"(?<=[.!?…\"”’)])\s+\(?(?:continue reading|full story|more|read more|read on|read the full story)\b[\s.…»→>)]*$",
    re.IGNORECASE,
)
_LONGEST_READ_ON = 30


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, heading or line of a text. `setting` is what a page's markup says of it."""

    span: Span
    words: str
    setting: Setting = ""

    @property
    def bare(self) -> str:
        """The words in lower case without the marks around them, to be looked up in a list of lines."""
        return " ".join(self.words.strip(_AROUND).casefold().split())

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    @property
    def is_item(self) -> bool:
        """Whether it stands in a list."""
        return self.setting == "item" or (self.words[0] in _BULLETS and self.words[1:2].isspace())

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do: with a stop, which a headline has not."""
        if self.words.endswith(("?", "!", ":", ")")) and _INNER_STOP.search(self.words):
            # Alone, a question or a cry may be a headline; after a sentence it is none.
            return True
        end = self.words[-_ENDING:]
        if end[-1].isalpha() or end[-1] in "…»→>)":
            last = max(0, len(self.words) - _LONGEST_READ_ON)
            if link := _READ_ON.search(self.words, last):
                end = self.words[max(0, link.start() - _ENDING) : link.start()]
        return bool(_STOP.search(end)) and not _ABBREVIATION.search(end)

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of a report rather than a headline or a line of a menu."""
        if self.ends_sentence:
            return self.count >= 3 or self.words[0] in "\"“‘'«"
        return self.count >= 30 or (self.words[0] in '"“«' and bool(_QUOTED_STOP.search(self.words[-_ENDING:])))


def find_units(text: str, after: int = 0) -> list[Unit]:
    """Return the units of a plain text from a position on, in order; empty lines are left out.

    Each line is one, unless its end was set by hand: the next goes on in lower case or, where all lines are short and
    blank lines stand between paragraphs, follows without one.
    """
    lines = [_trimmed(text, match) for match in _LINE.finditer(text, after) if match[0].strip()]
    wrapped = _is_wrapped(text, lines)
    units: list[Span] = []
    for line in lines:
        if units and text.count("\n", units[-1].end, line.start) == 1 and _runs_on(text, units[-1], line, wrapped):
            line = Span(units.pop().start, line.end)
        units.append(line)
    return [Unit(unit, unit.of(text)) for unit in units]


def _trimmed(text: str, match: re.Match[str]) -> Span:
    line = match[0]
    return Span(match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip()))


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    if not lines or max(map(len, lines)) > _WRAPPED_AT:
        return False
    return any(text.count("\n", first.end, second.start) > 1 for first, second in pairwise(lines))


def _runs_on(text: str, before: Span, line: Span, wrapped: bool) -> bool:
    # The last line alone: a paragraph that grew is not looked through again.
    last = text[max(before.start, before.end - _WRAPPED_AT - 1) : before.end].rsplit("\n", 1)[-1]
    if (
        not _SHORTEST_WRAPPED <= len(last) <= _WRAPPED_AT
        or text[line.start] in _BULLETS
        or Unit(before, last).ends_sentence
    ):
        return False
    return wrapped or last[-1] in ",;-–—" or (text[line.start].islower() and len(line) > _SHORTEST_WRAPPED // 3)
