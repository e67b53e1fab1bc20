"""Quantities: every number of a text with its bounds, its unit and what it measures or counts."""

from reportedly.claims.quantities.finding import find_quantities

__all__ = ["find_quantities"]
