"""Quantities and their units as records."""

from __future__ import annotations

import pytest

from reportedly.records import rate_words

RATES = [("km/hour", "an hour"), ("count/day", "a day"), ("t/hour/day", "an hour a day"), ("kg", ""), ("count", "")]


@pytest.mark.parametrize(("unit", "words"), RATES)
def test_what_a_rate_is_by_has_its_article(unit: str, words: str) -> None:
    assert rate_words(unit) == words
