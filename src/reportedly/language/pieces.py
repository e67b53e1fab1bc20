"""Word pieces: what the language model sees of a token.

The vocabulary and the cutting are those of uncased BERT (Devlin et al., NAACL 2019; WordPiece after Wu et al., 2016): lower case,
accents off, marks of punctuation apart, and then the longest known piece from the left. How a token is capitalised and spaced is
told to the model apart from its pieces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# A token of more pieces is no word; the model sees its beginning.
MOST_PIECES = 12
# The shapes of `find_shape` and the gaps of `GAPS`, as the model's tables of embeddings count them.
SHAPES = ("lower", "title", "upper", "mixed", "initial", "digits", "digits and letters", "mark", "other script")
GAPS = ("unknown", "none", "blank", "paragraph")

_RUN = re.compile(r"[^\W_]+|.", re.DOTALL)
_MOST_REMEMBERED = 200_000


class Pieces:
    """Cuts tokens into numbered pieces of a vocabulary, and remembers how it cut them."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, vocabulary))
        self.unknown: int = self._numbers["[UNK]"]
        self.first: int = self._numbers["[CLS]"]
        self.last: int = self._numbers["[SEP]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def cut(self, token: str) -> tuple[int, ...]:
        """Return the numbers of a token's pieces, at least one and at most `MOST_PIECES`."""
        found = self._known.get(token)
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = self._known[token] = self._cut(token)
        return found

    def _cut(self, token: str) -> tuple[int, ...]:
        plain = "".join(
            mark for mark in unicodedata.normalize("NFD", token.lower()) if unicodedata.category(mark) != "Mn"
        )
        found: list[int] = []
        for run in _RUN.findall(plain):
            found += self._cut_run(run)
            if len(found) >= MOST_PIECES:
                break
        return tuple(found[:MOST_PIECES]) or (self.unknown,)

    def _cut_run(self, run: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(run):
            end = min(len(run), at + self._longest)
            while end > at:
                number = self._numbers.get(("##" if at else "") + run[at:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            found.append(number)
            at = end
        return found


def find_shape(token: str) -> int:
    """Return the number of a token's shape in `SHAPES`: how it is capitalised, or what else it is made of."""
    if token.isalpha():
        if not token.isascii() and not _has_case(token):
            return 8
        if token[0].isupper():
            if len(token) == 1:
                return 4
            return 2 if token.isupper() else 1 if token[1:].islower() else 3
        return 0 if token.islower() else 3
    if not any(mark.isalnum() for mark in token):
        return 7
    if any(mark.isdigit() for mark in token):
        return 6 if any(mark.isalpha() for mark in token) else 5
    # "U.S.", "n't", "Nov."
    letters = [mark for mark in token if mark.isalpha()]
    if all(mark.isupper() for mark in letters):
        return 2 if len(letters) > 1 else 4
    return 1 if token[0].isupper() else 0


def _has_case(token: str) -> bool:
    return token.lower() != token.upper()
