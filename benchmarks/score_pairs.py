"""Scores whether two reports share an origin, on pairs of real reports that somebody judged.

    python -m benchmarks.score_pairs PAIRS.jsonl PREDICTED.jsonl

A line of PAIRS is {"a", "b", "label"} with two report ids; `copy` and `derived` share an origin, `independent` do not, and
pairs that the reader was unsure of are left out. A line of PREDICTED is {"id", "cluster"}: two reports of one
cluster are said to share an origin. A report without a line is alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from benchmarks.scoring import Row, prf, run_scorer

_SHARED = ("copy", "derived")


def score_pairs(pairs: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return precision, recall and F1 of "these two share an origin", and the recall for copies and derived ones apart."""
    cluster_of = {row["id"]: row["cluster"] for row in predicted}
    judged = [pair for pair in pairs if pair["label"] != "unsure"]
    said = [_together(pair, cluster_of) for pair in judged]
    is_so = [pair["label"] in _SHARED for pair in judged]
    right = sum(one and other for one, other in zip(said, is_so, strict=True))
    return {"shared": prf(right, sum(said), sum(is_so)), "pairs": len(judged)} | {
        label: _recall(label, judged, said) for label in _SHARED
    }


def _together(pair: Row, cluster_of: Mapping[str, object]) -> bool:
    a, b = (cluster_of.get(pair[side], ("alone", pair[side])) for side in ("a", "b"))
    return a == b


def _recall(label: str, judged: Sequence[Row], said: Sequence[bool]) -> float:
    found = [one for pair, one in zip(judged, said, strict=True) if pair["label"] == label]
    return sum(found) / len(found) if found else 0.0


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_pairs, __doc__))
