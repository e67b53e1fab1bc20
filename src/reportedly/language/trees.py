"""Which word depends on which: the best tree for scores of each pair."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

# A printed sentence has fewer tokens. The exact tree costs the cube of their number where nothing fits, as in a text of brackets.
_LONGEST_EXACT = 100
# Where nothing fits, every root promises the same; the first few are tried.
_MOST_ROOTS = 8

Scores = npt.NDArray[np.float32]


def find_heads(scores: Scores) -> list[int]:
    """Return the head of each token of a sentence, so that all together are one tree; the root is its own head.

    `scores` is (tokens, tokens), from a dependent (row) to a head (column); the diagonal says how well a token is the root.
    When each token's best head makes no tree, it is the best one of Chu and Liu (1965) and Edmonds (1967) with one root; in a
    sentence of more than `_LONGEST_EXACT` tokens it is a good one.
    """
    heads: list[int] = scores.argmax(axis=1).tolist()
    if sum(at == head for at, head in enumerate(heads)) == 1 and _cycle(heads) is None:
        return heads
    if len(scores) > _LONGEST_EXACT:
        return _hung(scores, heads)
    return _best_rooted(scores)


def _best_rooted(scores: Scores) -> list[int]:
    """Return the heads of the best tree over all roots. No tree is better than what each token's best head promises, so that few are tried."""
    graph = scores.astype(np.float64)
    np.fill_diagonal(graph, -np.inf)
    best = graph.max(axis=1)
    # What a tree wins or loses against the best heads when a token is its root, at most.
    promised = np.diagonal(scores) - best
    found: tuple[float, list[int]] = -np.inf, []
    for root in np.argsort(-promised, kind="stable")[:_MOST_ROOTS].tolist():
        if promised[root] <= found[0]:
            break
        heads = _best_tree(graph, root)
        reached = sum(float(scores[at, head]) - float(best[at]) for at, head in enumerate(heads))
        found = max(found, (reached, heads), key=lambda one: one[0])
    return found[1]


def _hung(scores: Scores, heads: list[int]) -> list[int]:
    """Return a tree made of the best heads: where they go in a circle, the token that loses least hangs on the root."""
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    root = int(np.argmax(np.diagonal(scores) - others.max(axis=1)))
    for at, head in enumerate(heads):
        if at == head:
            heads[at] = root
    heads[root] = root
    while cycle := _cycle(heads):
        heads[min(cycle, key=lambda at: float(scores[at, heads[at]] - scores[at, root]))] = root
    return heads


def _best_tree(graph: npt.NDArray[np.float64], root: int) -> list[int]:
    """Return the heads of the best tree under a root, which is its own head.

    A cycle of best heads is taken for one token. The best tree of what is left says what hangs on it and where it is cut: at the
    token that loses least by the head that the cycle has there.
    """
    heads: list[int] = graph.argmax(axis=1).tolist()
    heads[root] = root
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [at for at in range(len(graph)) if at not in inside]
    into = graph[np.ix_(cycle, rest)] - graph[cycle, [heads[at] for at in cycle]][:, None]
    out = graph[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = graph[np.ix_(rest, rest)]
    smaller[-1, :-1] = into.max(axis=0)
    smaller[:-1, -1] = out.max(axis=1)
    found = _best_tree(smaller, rest.index(root))
    for number, at in enumerate(rest):
        head = found[number]
        heads[at] = rest[head] if head < len(rest) else cycle[int(out[number].argmax())]
    heads[cycle[int(into[:, found[-1]].argmax())]] = rest[found[-1]]
    return heads


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """Return a cycle of heads of more than one token, None when there is none."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1 and heads[at] != at:
            return path[path.index(at) :]
        for seen in path:
            state[seen] = 2
    return None
