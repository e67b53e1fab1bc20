"""Figures: the quantities that a report claims of its story, with what is said of what they count."""

from reportedly.claims.figures.finding import TABLE, count_unread, find_figures, find_left_out, sort_out
from reportedly.claims.figures.profiles import LITERAL
from reportedly.claims.figures.things import LeftOut

__all__ = ["LITERAL", "TABLE", "LeftOut", "count_unread", "find_figures", "find_left_out", "sort_out"]
