"""Words of stance: where the lexicon's phrases for plans, forecasts, guesses and doubts stand in what is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.claims.wording import Phrases, can_hold, make_phrases
from reportedly.lexicons import load

APOSTROPHE = "['’]"
# What may stand between a modal and its verb: "would not immediately resign".
ADVERBS = r"(?:\s+(?:not|also|soon|now|then|never|still|only|immediately|first|later|again|\w+ly))*"


class Told(NamedTuple):
    """A content, with what only looks as if it decided something blanked, and all its words."""

    text: str
    words: frozenset[str]


def find_all(section: str, key: str, told: Told, ending: str = "") -> Iterator[re.Match[str]]:
    """Return where phrases of the lexicon stand; what has none of their words is not searched for them."""
    if not can_hold(told.words, _phrases(section, key)):
        return iter(())
    return pattern_of(section, key, ending).finditer(told.text)


@cache
def _phrases(section: str, key: str) -> Phrases:
    return make_phrases(load("stances")[section][key])


@cache
def pattern_of(section: str, key: str, ending: str = "") -> re.Pattern[str]:
    """Return the pattern of one list of the lexicon, with `ending` behind each phrase."""
    phrases = sorted(load("stances")[section][key], key=len, reverse=True)
    spaced = (re.escape(phrase).replace(r"\ ", r"\s+").replace("'", APOSTROPHE) for phrase in phrases)
    before = "" if key == "phrases" and section == "forecast" else r"\b"
    opening = r"(?:(?<=\w)(?=['’]ll)|\b)" if before == "" else before
    return re.compile(f"{opening}(?:{'|'.join(spaced)}){ending.replace(' ', chr(92) + 's+', 1)}" + r"\b", re.IGNORECASE)
