"""Everything that a ledger holds, as values."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.claims import Claim, Figure, Mention, Moment
from reportedly.records.derived import (
    Actor,
    Copy,
    Estimate,
    Event,
    Forecast,
    Origin,
    Question,
    Relation,
    Story,
    Topic,
)
from reportedly.records.report import Report


@dataclass(frozen=True, slots=True)
class Contents:
    """All rows of a ledger. The first five are read from reports; the rest is derived from them by linking.

    Each tuple is sorted by id. `mentions` are kept in the ledger and not exported.
    """

    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    origins: tuple[Origin, ...] = ()
    topics: tuple[Topic, ...] = ()
    questions: tuple[Question, ...] = ()
    relations: tuple[Relation, ...] = ()
    copies: tuple[Copy, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
