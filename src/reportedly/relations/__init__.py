"""What many reports say together: actors, copies, origins, questions, relations, forecasts, timeline. Pure functions."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.relations.actors import tell_actor
    from reportedly.relations.arriving import are_few, place_few
    from reportedly.relations.comparing import status_from
    from reportedly.relations.dating import better_dates, is_certain, own_dated
    from reportedly.relations.decisions import (
        concerning,
        corrected,
        given_values,
        moves,
        place_of,
        reread_by,
    )
    from reportedly.relations.estimates import PLAIN_RULES, Rule
    from reportedly.relations.linking import link, link_story
    from reportedly.relations.lists import UnlistedError, make_lists
    from reportedly.relations.namesakes import connected_actors
    from reportedly.relations.notices import Notice
    from reportedly.relations.placing import AMONG_OTHERS, find_recurring, place
    from reportedly.relations.recurring import find_recurring_of
    from reportedly.relations.trackrecords import Settled, TrackRecord, record_of, track_record

__all__ = [
    "AMONG_OTHERS",
    "PLAIN_RULES",
    "Notice",
    "Rule",
    "Settled",
    "TrackRecord",
    "UnlistedError",
    "are_few",
    "better_dates",
    "concerning",
    "connected_actors",
    "corrected",
    "find_recurring",
    "find_recurring_of",
    "given_values",
    "is_certain",
    "link",
    "link_story",
    "make_lists",
    "moves",
    "own_dated",
    "place",
    "place_few",
    "place_of",
    "record_of",
    "reread_by",
    "status_from",
    "tell_actor",
    "track_record",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    actors="tell_actor",
    arriving="are_few place_few",
    comparing="status_from",
    dating="better_dates is_certain own_dated",
    decisions="concerning corrected given_values moves place_of reread_by",
    estimates="PLAIN_RULES Rule",
    linking="link link_story",
    lists="UnlistedError make_lists",
    namesakes="connected_actors",
    notices="Notice",
    placing="AMONG_OTHERS find_recurring place",
    recurring="find_recurring_of",
    trackrecords="Settled TrackRecord record_of track_record",
)
