"""What linking keeps of each report and of each story, so that it can go on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.records.contents import Contents
from reportedly.records.features import Features


@dataclass(frozen=True, slots=True)
class Placed:
    """A report's features, the hash of the reading that they were made from, and the part and the story that it is in.

    `part` is the smallest id among the reports that it is linked with by likenesses, directly or through others.
    """

    features: Features
    reading: str
    part: str
    story: str


@dataclass(frozen=True, slots=True)
class Linked:
    """One story with everything that follows from its reports.

    The actors of its `contents` are told as this story names them. `reasons` says for each why its names are taken for one.
    """

    contents: Contents
    reasons: Mapping[str, tuple[str, ...]]
