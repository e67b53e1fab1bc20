"""A source's record: how many of its forecasts came true, once there are enough of them to say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

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


def track_record(foretold: Iterable[tuple[Forecast, Claim]]) -> TrackRecord:
    """Return the record of one source from its forecasts and their claims.

    Twelve forecasts of which nine came true are a record, three are none yet. A word such as "likely" counts as the middle of what its scale makes
    of it. Open and unclear forecasts are left out. Whose claim it is was decided before.
    """
    settled: dict[tuple[str, str], tuple[bool, float | None]] = {}
    for forecast, claim in sorted(foretold, key=lambda pair: pair[0].id):
        if forecast.status in ("came_true", "did_not"):
            words = " ".join(claim.content.text.casefold().split())
            chance = (claim.chance.low + claim.chance.high) / 2 if claim.chance else None
            settled.setdefault((str(forecast.due), words), (forecast.status == "came_true", chance))
    came = [came_true for came_true, _ in settled.values()]
    misses = [(chance - came_true) ** 2 for came_true, chance in settled.values() if chance is not None]
    return TrackRecord(
        len(came),
        sum(came) if len(came) >= ENOUGH else None,
        round(fmean(sorted(misses)), 3) if len(misses) >= ENOUGH else None,
    )
