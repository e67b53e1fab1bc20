"""What many reports say together: actors, copies, origins, questions, relations, forecasts, timeline. Pure functions."""

from reportedly.relations.comparing import status_from
from reportedly.relations.linking import better_dates, link

__all__ = ["better_dates", "link", "status_from"]
