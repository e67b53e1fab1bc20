"""What many reports say together: actors, copies, origins, questions, relations, forecasts, timeline. Pure functions."""

from reportedly.relations.comparing import status_from
from reportedly.relations.dating import better_dates
from reportedly.relations.estimates import PLAIN_RULES, Rule
from reportedly.relations.linking import link
from reportedly.relations.trackrecords import TrackRecord, track_record

__all__ = ["PLAIN_RULES", "Rule", "TrackRecord", "better_dates", "link", "status_from", "track_record"]
