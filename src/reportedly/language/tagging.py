"""Tags of tokens: two that fit one another, and stretches as the best well-formed sequence of B, I and O."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.lexicons import load

Scores = npt.NDArray[np.float32]
_NEVER = np.float32(-1e4)


class Stretch(NamedTuple):
    """Tokens from `first` to before `end` that are one thing of a `kind`, counted from 0 in the order of the tags."""

    kind: int
    first: int
    end: int


def find_breaks(paragraphs: Sequence[int]) -> list[int]:
    """Return the tokens with which a new paragraph begins, for the number of each token's paragraph; the first token is none."""
    return [at for at in range(1, len(paragraphs)) if paragraphs[at] != paragraphs[at - 1]]


def find_stretches(scores: Scores, breaks: Sequence[int] = ()) -> list[Stretch]:
    """Return the stretches of the best well-formed tags, in order.

    `scores` is (tokens, 1 + 2 × kinds): O, then B and I of each kind, as logarithms. No stretch runs over a token of `breaks`, where
    a paragraph begins.
    """
    tags = scores.argmax(axis=1)
    if not _is_well_formed(tags, breaks):
        tags = _best_path(scores, breaks)
    found: list[Stretch] = []
    for at, tag in enumerate(tags.tolist()):
        if tag % 2:
            found.append(Stretch(tag // 2, at, at + 1))
        elif tag:
            found[-1] = found[-1]._replace(end=at + 1)
    return found


def _is_well_formed(tags: npt.NDArray[np.intp], breaks: Sequence[int]) -> bool:
    """Say whether each I follows a B or I of its kind."""
    inside = (tags > 0) & (tags % 2 == 0)
    before = np.concatenate(([0], tags[:-1]))
    before[list(breaks)] = 0
    return bool(np.all(~inside | (before == tags) | (before == tags - 1)))


def _best_path(scores: Scores, breaks: Sequence[int]) -> npt.NDArray[np.intp]:
    """Return the best well-formed tags (Viterbi, 1967), with nothing but the rule of B and I between two tags."""
    opening = np.zeros(scores.shape[1], dtype=np.float32)
    opening[2::2] = _NEVER
    begins = np.arange(1, scores.shape[1], 2)
    stops = set(breaks)
    best = scores[0] + opening
    ways = np.zeros(scores.shape, dtype=np.intp)
    for at in range(1, len(scores)):
        # O and B follow the best of all tags, I the better of its B and its I.
        ways[at] = best.argmax()
        if at in stops:
            best = best[ways[at]] + opening + scores[at]
        else:
            ways[at, 2::2] = begins + (best[2::2] > best[1::2])
            best = best[ways[at]] + scores[at]
    tags = np.zeros(len(scores), dtype=np.intp)
    tags[-1] = best.argmax()
    for at in range(len(scores) - 1, 0, -1):
        tags[at - 1] = ways[at, tags[at]]
    return tags


def find_tags(upos: Scores, xpos: Scores, parts: tuple[str, ...], tags: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Return the numbers of the part of speech and of the tag of each token, the best that go together.

    "VBZ" is a verb or auxiliary, and never a noun; the lexicon `tags` says what goes with what. The scores are logarithms.
    """
    fit = _fitting(parts, tags)
    best, with_tag = upos.argmax(axis=1), xpos.argmax(axis=1)
    for at in np.flatnonzero(fit[best, with_tag]).tolist():
        pairs = upos[at][:, None] + xpos[at][None, :] + fit
        best[at], with_tag[at] = np.unravel_index(pairs.argmax(), pairs.shape)
    return best.tolist(), with_tag.tolist()


@cache
def _fitting(parts: tuple[str, ...], tags: tuple[str, ...]) -> Scores:
    """Return 0 for a part of speech (row) and a tag (column) that go together, otherwise what forbids it. An unknown tag fits all."""
    known = load("tags")["parts_of_speech"]
    return np.array([[0 if part in known.get(tag, parts) else _NEVER for tag in tags] for part in parts], np.float32)


def share(scores: Scores, stretch: Stretch) -> float:
    """Return how sure the tags of a stretch are: the mean probability of its kind over its tokens, 0 to 1."""
    columns = scores[stretch.first : stretch.end, 1 + 2 * stretch.kind : 3 + 2 * stretch.kind]
    return float(np.exp(columns).sum(axis=1).mean())
