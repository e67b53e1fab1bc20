"""Which source and which content belong to a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.language.tagging import Scores, Stretch, find_breaks, find_stretches, share

SOURCE, CUE, CONTENT = range(3)

# What a word, and a paragraph, between a cue and its source or content cost beside the model's log-probability.
# Set on PolNeAR's training part (Newell, Margolin and Ruths, LREC 2018).
_WORD_COST = 0.3
_PARAGRAPH_COST = 5.0
# A content with less than this for its best cue, costs taken off, is a stray.
_LEAST = -8.0
# Two stretches of content around a mark or word are one.
_CLOSE = 1


@dataclass(frozen=True, slots=True)
class Link:
    """A cue with the source and the contents that belong to it, all as stretches of tokens of one window.

    `score` is how sure the model is of the tags and of who belongs to whom, 0 to 1.
    """

    cue: Stretch
    source: Stretch | None
    contents: tuple[Stretch, ...]
    score: float


def find_links(
    roles: Scores, to_cue: Scores, to_source: Scores, paragraphs: Sequence[int], starts: Sequence[int]
) -> list[Link]:
    """Return the cues of a window with what belongs to them, in reading order; cues to which nothing belongs are left out.

    `roles` are log-probabilities (tokens, 7), the two pointers scores (tokens, tokens), `paragraphs` the number of each
    token's paragraph, `starts` the first tokens of sentences.
    """
    breaks = find_breaks(paragraphs)
    stretches = find_stretches(roles, breaks)
    cues = [one for one in stretches if one.kind == CUE]
    if not cues:
        return []
    window = _Window(roles, to_cue, to_source, np.asarray(paragraphs), cues)
    sources = window.find_sources([one for one in stretches if one.kind == SOURCE])
    sources = _lend(cues, sources, starts)
    owned: dict[Stretch, list[Stretch]] = {cue: [] for cue in cues}
    taken = {at for one in stretches for at in range(one.first, one.end)}
    for content in stretches:
        cue = window.find_cue(content) if content.kind == CONTENT else None
        if cue:
            _add(owned[cue], content, taken, breaks)
    return [
        Link(cue, sources.get(cue), tuple(owned[cue]), window.score(cue, sources.get(cue), owned[cue]))
        for cue in cues
        if owned[cue]
    ]


def _add(contents: list[Stretch], content: Stretch, taken: set[int], breaks: Sequence[int]) -> None:
    """Add a content to those of its cue; only a word or mark without a role between them makes them one."""
    before = contents[-1].end if contents else -1
    gap = range(before, content.first)
    if (
        contents
        and len(gap) <= _CLOSE
        and not taken.intersection(gap)
        and not set(breaks).intersection((*gap, content.first))
    ):
        contents[-1] = contents[-1]._replace(end=content.end)
    else:
        contents.append(content)


class _Window:
    """The scores of one window, with the cues found in it."""

    def __init__(
        self,
        roles: Scores,
        to_cue: Scores,
        to_source: Scores,
        paragraphs: npt.NDArray[np.intp],
        cues: Sequence[Stretch],
    ) -> None:
        self.roles, self.to_cue, self.to_source, self.paragraphs, self.cues = roles, to_cue, to_source, paragraphs, cues

    def find_sources(self, sources: Sequence[Stretch]) -> dict[Stretch, Stretch]:
        """Return the source of each cue that has one."""
        found: dict[Stretch, Stretch] = {}
        for cue in self.cues:
            chances = _log_softmax(self.to_source[cue.first])
            best = max(((float(chances[one.first]) - self._distance(cue, one), one) for one in sources), default=None)
            if best is not None and best[0] > chances[cue.first]:
                found[cue] = best[1]
        return found

    def find_cue(self, content: Stretch) -> Stretch | None:
        """Return the cue to which a content belongs, None when it stands too far from any to be more than a slip of the tags."""
        chances = _log_softmax(self.to_cue[content.first : content.end]).mean(axis=0)
        best, cue = max((float(chances[cue.first]) - self._distance(content, cue), cue) for cue in self.cues)
        return cue if best >= _LEAST else None

    def score(self, cue: Stretch, source: Stretch | None, contents: Sequence[Stretch]) -> float:
        """Return how sure a link is: the least sure of its parts."""
        parts = [cue, *contents, *([source] if source else [])]
        return min(share(self.roles, part) for part in parts)

    def _distance(self, one: Stretch, other: Stretch) -> float:
        first, second = sorted((one, other), key=lambda stretch: stretch.first)
        words = max(0, second.first - first.end)
        paragraphs = int(self.paragraphs[second.first] - self.paragraphs[first.first])
        return _WORD_COST * words + _PARAGRAPH_COST * paragraphs


def _lend(cues: Sequence[Stretch], sources: dict[Stretch, Stretch], starts: Sequence[int]) -> dict[Stretch, Stretch]:
    """Let a cue without a source have that of the nearest earlier cue of its sentence: "He called and said"."""
    found = dict(sources)
    sentence = np.searchsorted(np.asarray(starts), [cue.first for cue in cues], side="right").tolist()
    for number, cue in enumerate(cues):
        if number and cue not in found and sentence[number] == sentence[number - 1] and cues[number - 1] in found:
            found[cue] = found[cues[number - 1]]
    return found


def _log_softmax(scores: Scores) -> Scores:
    top = scores.max(axis=-1, keepdims=True)
    found: Scores = scores - top - np.log(np.exp(scores - top).sum(axis=-1, keepdims=True))
    return found
