"""What linking keeps of each report and of each story, so that it can go on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.records.contents import Contents
from reportedly.records.features import Features


@dataclass(frozen=True, slots=True)
class Placed:
    """A report's features, the hash of the reading that they were made from, and the part and the story that it is in.

    `part` is the smallest id among the reports that it is linked with by likenesses, directly or through others. `likely` is the story
    that likenesses alone give, None where it is the same. `stand_in` is the report that is compared with others in its place, of very
    many that are nearly the same.
    """

    features: Features
    reading: str
    part: str
    story: str
    likely: str | None = None
    stand_in: str | None = None


# A row of one of the lists by which a few reports are placed among many; the first value is its key.
ListRow = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Which reports came, went or were read anew since stories were last looked for.

    `listed` is the number of reports of which the lists were made, None when there are none, and `number` the next one that a report
    can have there. `came` holds for each report the hash of its reading now.
    """

    listed: int | None
    number: int
    came: Mapping[str, str]
    gone: tuple[str, ...]


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
