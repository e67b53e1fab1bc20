"""Which rows a reader wants to see: about what, by whom, said when, and as things stood on which day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from reportedly.pages.chances import DEFAULT_SCALE

if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.pages.index import Index
    from reportedly.records import Actor, Edtf, Source


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. Every field that is set must hold; the default shows everything but the outlets' own voice.

    `about` are words of the topic, question or claim, `by` a name, alias or role of the source. `first` and `last` bound the day on
    which something was said, or else printed; what has neither is left out when they are set. `as_of` shows what reports
    published on or before that day say. `own_voice` adds what outlets state without naming anybody. `scale` is the one on which words
    of probability are shown, and leaves nothing out. `top` leaves of the timeline so many days, those that stand out most.
    `chosen` are values of the list's facets by their names, as rows have them; see `facets`.
    """

    about: str | None = None
    by: str | None = None
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    own_voice: bool = False
    scale: ScaleName = DEFAULT_SCALE
    top: int | None = None
    chosen: tuple[tuple[str, str], ...] = ()

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

    @property
    def words(self) -> tuple[str, ...]:
        """The words of `about`, folded."""
        return _words_of(self.about)

    def mentioned(self, *texts: str | None) -> bool:
        """Say whether all words of `about` begin a word in one of some texts, case and accents aside."""
        wanted = _words_of(self.about)
        return not wanted or any(_all_begin(wanted, text) for text in texts if text)

    def mention(self) -> Callable[[str], bool]:
        """Return what says the same of one text, for those who ask it of very many."""
        if len(self.words) != 1:
            return self.mentioned
        find = _beginning(*self.words).search
        return lambda text: find(text) is not None if _is_plain(text) else self.mentioned(text)

    def spoken(self, index: Index, source: Source) -> bool:
        """Say whether `by` names this source: words of its name, of an alias, of a role or of how the report puts it."""
        actor = index.actors.get(source.actor or "")
        return self.named(source.text) or (actor is not None and self.means(actor))

    def means(self, actor: Actor) -> bool:
        """Say whether `by` names somebody: by a name, or by a role that reports give, with the name or alone."""
        if not self.by:
            return True
        names = (actor.name, *actor.aliases)
        return self.named(*names, *(" ".join((role, *names)) for role in actor.roles))

    def named(self, *names: str | None) -> bool:
        """Say whether all words of `by` begin a word in one of some names."""
        wanted = _words_of(self.by)
        return not wanted or any(_all_begin(wanted, name) for name in names if name)


# Most texts have no letters beyond ASCII, and are compared ten times as fast by themselves: every mark of theirs is a space.
_SPACES = {code: " " for code in range(128) if not chr(code).isalnum()}
_KNOWN_MARKS = frozenset("‘’‚“”„«»‹›–—―−•·…€£¥©\xa0")
_MARKS = re.compile(f"[{''.join(sorted(_KNOWN_MARKS))}]")
_ASCII = bytes(range(128))


def folded(text: str) -> str:
    """Return text for comparing: lower case, without accents, words apart by one space."""
    if not text.isascii():
        text = _MARKS.sub(" ", text)
    if text.isascii():
        return " ".join(text.translate(_SPACES).lower().split())
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return " ".join("".join(mark if mark.isalnum() else " " for mark in bare).casefold().split())


def plainly(text: str) -> str | None:
    """Return text in lower case, its marks as spaces, for `begins_in`; None where it has letters beyond ASCII."""
    if not text.isascii():
        text = _MARKS.sub(" ", text)
    return text.lower() if text.isascii() else None


def begins_in(word: str) -> Callable[[str], object]:
    """Return what says of a text from `plainly` whether a folded word begins a word of it."""
    return _beginning(word).search


@lru_cache(maxsize=64)
def _words_of(asked: str | None) -> tuple[str, ...]:
    """Return the words that are asked for; every row is compared with the same."""
    return tuple(folded(asked or "").split())


@lru_cache(maxsize=64)
def _beginning(word: str) -> re.Pattern[str]:
    """Return what finds a folded word at the beginning of a word of text that is ASCII, without folding all of it."""
    return re.compile(f"(?<![0-9a-z]){re.escape(word)}", re.IGNORECASE | re.ASCII)


def _is_plain(text: str) -> bool:
    """Say whether a text has no letters beyond ASCII: as they stand its words are then what `folded` makes of them."""
    # As bytes it takes a tenth of the time; half a character becomes "?", which is a mark as well.
    return text.isascii() or _KNOWN_MARKS.issuperset(text.encode("utf-8", "replace").translate(None, _ASCII).decode())


def _all_begin(wanted: Iterable[str], text: str) -> bool:
    if _is_plain(text):
        return all(_beginning(word).search(text) for word in wanted)
    spaced = f" {folded(text)}"
    return all(f" {word}" in spaced for word in wanted)
