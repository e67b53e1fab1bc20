"""Figures: the quantities that a report claims of its story, with what is said of what they count."""

from reportedly.claims.figures.finding import TABLE, count_unread, find_figures

__all__ = ["TABLE", "count_unread", "find_figures"]
