"""On which word each mark of punctuation hangs, once the words have their tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.language.trees import Scores, find_heads

_CLOSING = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", '"': '"', "''": "''", "``": "''"}
# What the place that the guidelines name is worth beside the model's scores, as a logarithm. On the development parts of the treebanks
# all from 1 to 3 do about as well; without it the marks of a list hang on any of its words.
_GUIDED = 2.0


def find_heads_with_marks(scores: Scores, is_mark: Sequence[bool], written: Sequence[str]) -> list[int]:
    """Return the head of each token of a sentence: the words are a tree, and the marks hang on it.

    A mark governs nothing and makes no tree cross itself, as Universal Dependencies has it: the comma after a clause hangs on the
    clause's highest word, a bracket on the highest word within. Among the places that this leaves the model's scores choose.
    """
    words = [at for at, mark in enumerate(is_mark) if not mark]
    if len(words) in (0, len(is_mark)):
        return find_heads(scores)
    tree = _Tree([words[head] for head in find_heads(scores[words][:, words])], words)
    heads = [-1] * len(is_mark)
    for word in words:
        heads[word] = tree.heads[word]
    for opening, closing in _find_pairs(is_mark, written):
        within = tree.tops(opening, closing)
        if within:
            heads[opening] = heads[closing] = max(within, key=lambda at: scores[opening, at] + scores[closing, at])
    for at, head in enumerate(heads):
        if head < 0:
            places, guided = tree.places(at)
            heads[at] = max(places, key=lambda place: scores[at, place] + (_GUIDED if place == guided else 0))
    return heads


def _find_pairs(is_mark: Sequence[bool], written: Sequence[str]) -> list[tuple[int, int]]:
    """Return the tokens that open and close a pair of brackets or quotation marks."""
    found: list[tuple[int, int]] = []
    open_marks: list[int] = []
    for at, mark in enumerate(written):
        if not is_mark[at]:
            continue
        if open_marks and _CLOSING[written[open_marks[-1]]] == mark:
            found.append((open_marks.pop(), at))
        elif mark in _CLOSING:
            open_marks.append(at)
    return found


class _Tree:
    """The tree of a sentence's words, by the numbers of their tokens, with the first and last token under each."""

    def __init__(self, heads: Sequence[int], words: list[int]) -> None:
        self.words = words
        self.heads = dict(zip(words, heads, strict=True))
        self.first = {word: word for word in words}
        self.last = dict(self.first)
        for word in words:
            for above in self._above(word):
                self.first[above] = min(self.first[above], word)
                self.last[above] = max(self.last[above], word)

    def tops(self, opening: int, closing: int) -> list[int]:
        """Return the words between two marks whose head is not between them."""
        inside = self.words[bisect_left(self.words, opening) : bisect_left(self.words, closing)]
        return [at for at in inside if self.heads[at] == at or not opening < self.heads[at] < closing]

    def places(self, mark: int) -> tuple[list[int], int]:
        """Return the words on which a mark can hang without crossing the tree, and the one that the guidelines name.

        From the words around it they lead upward as long as nothing stands on the other side; of the two highest it is the lower.
        """
        right = bisect_left(self.words, mark)
        before = self._climb(self.words[right - 1], mark) if right else []
        after = self._climb(self.words[right], mark) if right < len(self.words) else []
        if not before or not after:
            return before or after, (before or after)[-1]
        is_lower = before[-1] == after[-1] or after[-1] in self._above(before[-1])
        return [*before, *after], before[-1] if is_lower else after[-1]

    def _climb(self, word: int, mark: int) -> list[int]:
        found = [word]
        for above in self._above(word):
            before = found[-1]
            if (above < mark) != (word < mark) or (self.first[before] < mark < self.last[before]):
                break
            found.append(above)
        return found

    def _above(self, word: int) -> list[int]:
        found = []
        while self.heads[word] != word:
            word = self.heads[word]
            found.append(word)
        return found
