"""Sentences near to a search that found none: its words in another order, or all of them but one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportedly.pages.hits import Hit

# So many sentences near to what was asked for; more would look like an answer.
MOST_NEAR = 3
# Each word of a search is left out in turn; a pasted paragraph has too many.
_MOST_LEFT_OUT = 16
_MARKS = re.compile('["“”]')


class Near(NamedTuple):
    """What to tell of a search that found nothing, the words that find something in its stead, and what they find."""

    told: str
    words: str
    hits: Sequence[Hit]


def nearest(find: Callable[[str], Sequence[Hit]], words: str) -> Near:
    """Return what a search that found nothing finds when less is asked for: "no survivors found" without "found".

    First the words of phrases in any order, then all but one of them. `find` gives the sentences that hold all words.
    """
    bare = bare_words(words)
    if bare != words.split() and (hits := find(some := " ".join(bare))):
        return Near("In another order, or with others between:", some, hits)
    for number, word in enumerate(bare) if 2 < len(bare) <= _MOST_LEFT_OUT else ():
        if hits := find(some := " ".join(bare[:number] + bare[number + 1 :])):
            return Near(f"Without “{word}”:", some, hits)
    return Near("Try another form of it." if len(bare) == 1 else "Try fewer words, or another form of one.", words, ())


def bare_words(words: str) -> list[str]:
    """Return what was asked for word by word, without the quotation marks of phrases."""
    return _MARKS.sub(" ", words).split()
