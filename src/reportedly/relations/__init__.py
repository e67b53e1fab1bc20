"""What many reports say together: actors, copies, origins, questions, relations, forecasts, timeline. Pure functions."""

from reportedly.relations.actors import tell_actor
from reportedly.relations.comparing import status_from
from reportedly.relations.dating import better_dates, is_certain, own_dated
from reportedly.relations.estimates import PLAIN_RULES, Rule
from reportedly.relations.linking import link, link_story
from reportedly.relations.notices import Notice
from reportedly.relations.placing import find_recurring, place
from reportedly.relations.trackrecords import TrackRecord, track_record

__all__ = [
    "PLAIN_RULES",
    "Notice",
    "Rule",
    "TrackRecord",
    "better_dates",
    "find_recurring",
    "is_certain",
    "link",
    "link_story",
    "own_dated",
    "place",
    "status_from",
    "tell_actor",
    "track_record",
]
