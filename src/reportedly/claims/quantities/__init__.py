"""Quantities: every number of a text with its bounds, its unit and what it measures or counts."""
