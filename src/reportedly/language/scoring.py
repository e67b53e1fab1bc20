"""What the model says of each token of a text, window by window, before anything is decided."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reportedly.language.model import Model, Scores, load_model
from reportedly.language.pieces import GAPS, SHAPES, Pieces, find_shape
from reportedly.language.tokens import find_tokens
from reportedly.language.windows import cut_windows
from reportedly.records import Span
from reportedly.text import sentences

_UNKNOWN, _GLUED, _BLANK, _PARAGRAPH = range(len(GAPS))
_MARK = SHAPES.index("mark")


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """The tokens of one window, the number of each one's paragraph, and what the heads of the model say of them.

    `roles`, `names`, `upos`, `xpos` and `starts` are log-probabilities, a row a token and a column a label of `Model.labels`; the
    second column of `starts` is that a sentence begins. `to_cue`, `to_source` and `arcs` are scores from each token (row) to each
    token of the window. The scores of the relations of token i with its head j are `dependents[i] @ governors[j]`.
    """

    tokens: tuple[Span, ...]
    paragraphs: tuple[int, ...]
    roles: Scores
    names: Scores
    upos: Scores
    xpos: Scores
    starts: Scores
    to_cue: Scores
    to_source: Scores
    arcs: Scores
    dependents: Scores
    governors: Scores


def score(text: str, paragraphs: Sequence[Span], model: Model | None = None) -> Iterator[Scored]:
    """Yield the scores of the tokens of all paragraphs, in reading order.

    A text of two short paragraphs is one window; a paragraph of 1,000 words is several. Nothing is kept of a window once the next is
    asked for, so that a long text needs no more memory than its tokens. Which tags and heads go together is not decided here.
    """
    model = model or load_model()
    tokens: deque[Span] = deque()
    numbers: deque[int] = deque()

    def sizes() -> Iterator[Sequence[int]]:
        for number, paragraph in enumerate(paragraphs):
            found = find_tokens(text, paragraph)
            tokens.extend(found)
            numbers.extend([number] * len(found))
            counts = [len(model.pieces.cut(token.of(text))) for token in found]
            if sum(counts) <= model.window:
                yield counts
            else:
                yield from _by_sentence(text, paragraph, found, counts)

    before = -1
    for first, last in cut_windows(sizes(), model.window):
        taken = tuple(tokens.popleft() for _ in range(last - first))
        inside = tuple(numbers.popleft() for _ in range(last - first))
        opens = [number != previous for number, previous in zip(inside, (before, *inside), strict=False)]
        before = inside[-1]
        yield _score(model, taken, inside, find_features(text, taken, opens, model.pieces))


def _by_sentence(text: str, paragraph: Span, tokens: Sequence[Span], counts: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the pieces of a paragraph's tokens sentence by sentence, so that no window ends within one that it could hold."""
    starts = [bisect_left(tokens, one.start, key=lambda token: token.start) for one in sentences(text, paragraph)]
    for first, end in pairwise([*starts, len(tokens)]):
        yield counts[first:end]


def _score(model: Model, tokens: tuple[Span, ...], paragraphs: tuple[int, ...], features: Features) -> Scored:
    scores = model.run(features)
    dependents = scores.pop("dependents").reshape(len(tokens), len(model.labels["relations"]), -1)
    return Scored(tokens, paragraphs, dependents=dependents, **scores)


Features = dict[str, NDArray[np.int64]]


def find_features(text: str, tokens: Sequence[Span], opens: Sequence[bool], pieces: Pieces) -> Features:
    """Return what the model sees of the tokens of one window; `opens` says which of them begin a paragraph.

    For each piece its number, the shape of its token and the gap before it, and for each token the place of its first piece.
    """
    numbers, shapes, gaps, firsts = [pieces.first], [_MARK], [_UNKNOWN], []
    for token, first in zip(tokens, opens, strict=True):
        written = token.of(text)
        cut = pieces.cut(written)
        firsts.append(len(numbers))
        numbers += cut
        shapes += [find_shape(written)] * len(cut)
        gaps += [_PARAGRAPH if first else _find_gap(text, token), *[_GLUED] * (len(cut) - 1)]
    columns = {
        "pieces": [*numbers, pieces.last],
        "shapes": [*shapes, _MARK],
        "gaps": [*gaps, _UNKNOWN],
        "firsts": firsts,
    }
    return {name: np.array([values], dtype=np.int64) for name, values in columns.items()}


def _find_gap(text: str, token: Span) -> int:
    return _BLANK if token.start and text[token.start - 1].isspace() else _GLUED
