"""A source's record: how many of its forecasts came true, once there are enough of them to say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

from reportedly.records import Claim, Forecast

# Fewer say nothing of a source: of three coins thrown, one in eight shows three heads.
ENOUGH = 10


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What became of a source's forecasts.

    `settled` counts those that came true or did not, each once however often it was printed. `came_true` is how many did, None
    while there are fewer than ten; `brier` is the mean squared distance of the chances that were given from what came (0 is
    perfect, 0.25 what a coin gets), None while fewer than ten gave a chance.
    """

    settled: int
    came_true: int | None
    brier: float | None


class Settled(NamedTuple):
    """A forecast that came true or did not: its id, the day when it was due as it is written, its words, and its chance, None without one."""

    id: str
    due: str | None
    words: str
    came_true: bool
    chance: float | None


def track_record(foretold: Iterable[tuple[Forecast, Claim]]) -> TrackRecord:
    """Return the record of one source from its forecasts and their claims.

    A word such as "likely" counts as the middle of what its scale makes of it. Open and unclear forecasts are left out. Whose claim it is was
    decided before.
    """
    return record_of(
        Settled(
            forecast.id,
            str(forecast.due) if forecast.due else None,
            claim.content.text,
            forecast.status == "came_true",
            (claim.chance.low + claim.chance.high) / 2 if claim.chance else None,
        )
        for forecast, claim in foretold
        if forecast.status in ("came_true", "did_not")
    )


def record_of(settled: Iterable[Settled]) -> TrackRecord:
    """Return the record that settled forecasts make: twelve of which nine came true are one, three are none yet."""
    once: dict[tuple[str | None, str], Settled] = {}
    for one in sorted(settled, key=lambda one: one.id):
        once.setdefault((one.due, " ".join(one.words.casefold().split())), one)
    came = sum(one.came_true for one in once.values())
    # What is called unlikely comes true by not happening.
    misses = [(max(one.chance, 1 - one.chance) - one.came_true) ** 2 for one in once.values() if one.chance is not None]
    return TrackRecord(
        len(once),
        came if len(once) >= ENOUGH else None,
        round(fmean(sorted(misses)), 3) if len(misses) >= ENOUGH else None,
    )
