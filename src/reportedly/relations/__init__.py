"""What many reports say together: actors, copies, origins, questions, relations, forecasts, timeline. Pure functions."""

from reportedly.relations.comparing import status_from
from reportedly.relations.dating import better_dates
from reportedly.relations.linking import link

__all__ = ["better_dates", "link", "status_from"]
