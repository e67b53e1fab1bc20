"""Documents as batches of windows, drawn anew for each epoch from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from reportedly.language.pieces import Pieces, find_shape
from reportedly.language.windows import LONGEST_WINDOW, cut_windows
from training.corpora import Block, Document

# Windows of many lengths, since short reports and the last windows of long ones are short too.
_SHORTEST_LIMIT = 90
# Pieces in one batch, padding among them; eight windows of full length.
_BATCH = 8 * (LONGEST_WINDOW + 2)
IGNORED = -100
_POINTERS = ("to_cue", "to_source", "heads")
# How often the blanks of a window are hidden, since the names' corpus does not know them.
_HIDE_GAPS = 0.15


@dataclass
class Window:
    """Tokens of one document that are read together, as numbers, with their labels."""

    pieces: list[int]
    shapes: list[int]
    gaps: list[int]
    firsts: list[int]
    labels: dict[str, list[int]]


@dataclass
class Batch:
    """Windows of one task, padded: (windows, pieces) and (windows, tokens); `mask` is True where a piece stands."""

    task: str
    pieces: Tensor
    shapes: Tensor
    gaps: Tensor
    mask: Tensor
    firsts: Tensor
    labels: dict[str, Tensor]


def make_window(cutter: Pieces, blocks: Sequence[Block], first: int, last: int) -> Window:
    """Return the window of the tokens from `first` to before `last`, counted through all blocks."""
    window = Window([cutter.first], [7], [0], [], {})
    offset = 0
    for block in blocks:
        begin, end = max(first - offset, 0), min(last - offset, len(block.tokens))
        if begin < end:
            _add_block(window, cutter, block, begin, end)
        offset += len(block.tokens)
    window.pieces.append(cutter.last)
    window.shapes.append(7)
    window.gaps.append(0)
    return window


def _add_block(window: Window, cutter: Pieces, block: Block, begin: int, end: int) -> None:
    shift = len(window.firsts) - begin
    for at in range(begin, end):
        pieces = cutter.cut(block.tokens[at])
        window.firsts.append(len(window.pieces))
        window.pieces += pieces
        window.shapes += [find_shape(block.tokens[at])] * len(pieces)
        spaced = block.spaced[at]
        gap = 3 if at == 0 and block.opens else 0 if spaced is None else 2 if spaced else 1
        window.gaps += [gap] + [1] * (len(pieces) - 1)
    for name, values in block.labels.items():
        given = values[begin:end]
        if name in _POINTERS:
            given = [value + shift if begin <= value < end else IGNORED for value in given]
        window.labels.setdefault(name, []).extend(given)


def draw_windows(cutter: Pieces, document: Document, chance: random.Random | None) -> list[Window]:
    """Return a document's windows: as the package cuts them, or with other ends when drawn by chance."""
    sizes = [[len(cutter.cut(token)) for token in block.tokens] for block in document.blocks]
    limit = LONGEST_WINDOW
    if chance and chance.random() < 0.6:
        limit = chance.randint(_SHORTEST_LIMIT, LONGEST_WINDOW)
    found = [make_window(cutter, document.blocks, *ends) for ends in cut_windows(sizes, limit)]
    for window in found:
        if chance and chance.random() < _HIDE_GAPS:
            window.gaps = [0 if gap in (1, 2) else gap for gap in window.gaps]
    return found


def draw_batches(cutter: Pieces, documents: Sequence[Document], chance: random.Random) -> Iterator[Batch]:
    """Yield one epoch of batches of windows of about the same length, in an order by chance."""
    windows = [window for document in documents for window in draw_windows(cutter, document, chance)]
    windows.sort(key=lambda window: len(window.pieces) + chance.randint(-8, 8))
    groups: list[list[Window]] = [[]]
    for window in windows:
        longest = max([len(window.pieces), *(len(other.pieces) for other in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > _BATCH:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    for group in groups:
        yield pad(documents[0].task, group)


def pad(task: str, windows: Sequence[Window]) -> Batch:
    """Return windows as one batch."""
    longest = max(len(window.pieces) for window in windows)
    most = max(len(window.firsts) for window in windows)

    def filled(rows: list[list[int]], size: int, value: int) -> Tensor:
        return torch.tensor([[*row, *([value] * (size - len(row)))] for row in rows])

    return Batch(
        task,
        filled([window.pieces for window in windows], longest, 0),
        filled([window.shapes for window in windows], longest, 0),
        filled([window.gaps for window in windows], longest, 0),
        filled([[1] * len(window.pieces) for window in windows], longest, 0).bool(),
        filled([window.firsts for window in windows], most, 0),
        {name: filled([window.labels[name] for window in windows], most, IGNORED) for name in windows[0].labels},
    )
