"""Denials that do not say what they reject but point at it: "the figure of 300 is a lie", "he called the report false"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.lexicons import load
from reportedly.relations.wording import REMEMBERED

_FIGURE = re.compile(
    r"\b(?:figure|number|total|toll|count)\s+(?:of\s+)?(\d{1,3}(?:,\d{3})+|\d{1,9})\b(?![.,]\d)", re.IGNORECASE
)
_LENGTH = 200


@lru_cache(maxsize=REMEMBERED)
def is_bare(words: str) -> bool:
    """Say whether what is rejected is named without a word of what it says: "the figure", "the minister's claim", "this: …".

    What follows in quotation marks is what it is called, or what is said instead: 'the report "irresponsible and false"'.
    """
    return bool(_bare().match(words[:_LENGTH]))


def number_in(words: str) -> float | None:
    """Return the number in digits of a "figure" that some words speak of, where it was not read as one: "the figure 41,000 is a lie"."""
    found = _FIGURE.search(words[:_LENGTH])
    return float(found[1].replace(",", "")) if found else None


@cache
def _bare() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    whose = r"(?:the|this|that|these|those|such|his|her|their|its|all|any)"
    end = r"\s*(?:[.,;:“”\"‘]|\Z|as\b|a\b|an\b)"
    return re.compile(
        rf"\s*(?:(?:{whose}\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{said})s?|this|that|it|them|these|those){end}", re.IGNORECASE
    )
