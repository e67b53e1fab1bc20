"""Candidates: which reports share so many runs of words that they are worth comparing word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from reportedly.relations.bodies import Body

# A run of words in more reports than this is set text or a wire that everybody prints; it is compared with the oldest only.
COMMON = 40
# One run in this many is looked up when candidates are sought; a copied paragraph has some ten of them.
SAMPLED = 4
# A report is compared with so many of those that it shares the most runs with. A wire with two hundred reprints is found
# by any of these.
COMPARED = 60
# So many pairs are counted at a time, which keeps the memory small.
_AT_ONCE = 2_000_000

_Numbers = npt.NDArray[np.int64]


def find_candidates(bodies: Sequence[Body]) -> Mapping[str, Sequence[str]]:
    """Return for each report, by id, those that share at least two of the sampled runs with it: the ones that share most.

    `bodies` come likelier originals first. Whether one copies the other is not decided here.
    """
    counts: dict[int, int] = defaultdict(int)
    for pairs in _pairs(bodies):
        for pair, count in zip(*(each.tolist() for each in np.unique(pairs, return_counts=True)), strict=True):
            counts[pair] += count
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair, count in counts.items():
        if count > 1:
            one, other = divmod(pair, len(bodies))
            near[one].append((-count, other))
            near[other].append((-count, one))
    return {
        bodies[one].report.id: [bodies[other].report.id for _, other in sorted(found)[:COMPARED]]
        for one, found in near.items()
    }


def _pairs(bodies: Sequence[Body]) -> Iterator[_Numbers]:
    """Yield the pairs of bodies that have a sampled run in common, each as one number, once for every run."""
    sampled = [np.unique(body.grams[body.grams % SAMPLED == 0]) for body in bodies]
    owners = np.repeat(np.arange(len(bodies)), [len(runs) for runs in sampled])
    runs = np.concatenate(sampled) if sampled else np.zeros(0, dtype=np.uint64)
    order = np.argsort(runs, kind="stable")
    owners, runs = owners[order], runs[order]
    starts = np.flatnonzero(np.concatenate([[True], runs[1:] != runs[:-1]])) if len(runs) else np.zeros(0, dtype=int)
    sizes = np.diff(np.append(starts, len(runs)))
    for start, size in zip(starts[sizes > COMMON], sizes[sizes > COMMON], strict=True):
        yield owners[start] * len(bodies) + owners[start + 1 : start + size]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= COMMON)]).tolist():
        first, second = np.triu_indices(size, 1)
        many = starts[sizes == size]
        step = max(1, _AT_ONCE // len(first))
        for at in range(0, len(many), step):
            members = owners[many[at : at + step, None] + np.arange(size)]
            yield (members[:, first] * len(bodies) + members[:, second]).ravel()
