"""Which rows a reader wants to see: about what, by whom, said when, and as things stood on which day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from reportedly.pages.chances import DEFAULT_SCALE

if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.pages.index import Index
    from reportedly.records import Edtf, Source


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. Every field that is set must hold; the default shows everything but the outlets' own voice.

    `about` are words of the topic, question or claim, `by` a name or alias of the source. `first` and `last` bound the day on
    which something was said, or else printed; what has neither is left out when they are set. `as_of` shows what reports
    published on or before that day say. `own_voice` adds what outlets state without naming anybody. `scale` is the one on which words
    of probability are shown, and leaves nothing out. `top` leaves of the timeline so many days, those that stand out most.
    """

    about: str | None = None
    by: str | None = None
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    own_voice: bool = False
    scale: ScaleName = DEFAULT_SCALE
    top: int | None = None

    @property
    def has_days(self) -> bool:
        """Whether days are asked for."""
        return self.first is not None or self.last is not None

    def dated(self, day: Edtf | None) -> bool:
        """Say whether a day can lie between `first` and `last`."""
        if not self.has_days:
            return True
        if day is None:
            return False
        late_enough = self.first is None or day.latest is None or day.latest >= self.first
        return late_enough and (self.last is None or day.earliest is None or day.earliest <= self.last)

    def mentioned(self, *texts: str | None) -> bool:
        """Say whether all words of `about` begin a word in one of some texts, case and accents aside."""
        wanted = _words_of(self.about)
        return not wanted or any(_all_begin(wanted, text) for text in texts if text)

    def spoken(self, index: Index, source: Source) -> bool:
        """Say whether `by` names this source: words of its name, of an alias or of how the report puts it."""
        actor = index.actors.get(source.actor or "")
        return self.named(source.text, *((actor.name, *actor.aliases) if actor else ()))

    def named(self, *names: str | None) -> bool:
        """Say whether all words of `by` begin a word in one of some names."""
        wanted = _words_of(self.by)
        return not wanted or any(_all_begin(wanted, name) for name in names if name)


# Most texts have no letters beyond ASCII, and are compared ten times as fast by themselves: every mark of theirs is a space.
_SPACES = {code: " " for code in range(128) if not chr(code).isalnum()}
_MARKS = re.compile("[‘’‚“”„«»‹›–—―−•·…€£¥©\\xa0]")


def folded(text: str) -> str:
    """Return text for comparing: lower case, without accents, words apart by one space."""
    if not text.isascii():
        text = _MARKS.sub(" ", text)
    if text.isascii():
        return " ".join(text.translate(_SPACES).lower().split())
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return " ".join("".join(mark if mark.isalnum() else " " for mark in bare).casefold().split())


@lru_cache(maxsize=64)
def _words_of(asked: str | None) -> tuple[str, ...]:
    """Return the words that are asked for; every row is compared with the same."""
    return tuple(folded(asked or "").split())


@lru_cache(maxsize=64)
def _beginning(word: str) -> re.Pattern[str]:
    """Return what finds a folded word at the beginning of a word of text that is ASCII, without folding all of it."""
    return re.compile(f"(?<![0-9a-z]){re.escape(word)}", re.IGNORECASE | re.ASCII)


def _all_begin(wanted: Iterable[str], text: str) -> bool:
    if not text.isascii():
        text = _MARKS.sub(" ", text)
    if text.isascii():
        return all(_beginning(word).search(text) for word in wanted)
    spaced = f" {folded(text)}"
    return all(f" {word}" in spaced for word in wanted)
