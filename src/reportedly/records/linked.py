"""What linking keeps of each report and of each story, so that it can go on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.records.contents import Contents
from reportedly.records.features import Features


@dataclass(frozen=True, slots=True)
class Placed:
    """A report's features, the hash of the reading that they were made from, and the part and the story that it is in.

    `part` is the smallest id among the reports that it is linked with by likenesses, directly or through others. `likely` is the story
    that likenesses alone give, None where it is the same.
    """

    features: Features
    reading: str
    part: str
    story: str
    likely: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """One story with everything that follows from its reports.

    The actors of its `contents` are told as this story names them. `reasons` says for each why its names are taken for one.
    `rejected` are the claims and figures that readers rejected, `corrected` those that they changed, which are among the contents
    as changed. `applied` are pairs of a correction and a row that it was applied to.
    """

    contents: Contents
    reasons: Mapping[str, tuple[str, ...]]
    rejected: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    applied: frozenset[tuple[str, str]] = frozenset()
