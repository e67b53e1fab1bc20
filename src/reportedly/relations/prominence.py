"""Prominence: which days of a story stand out, by how its reports name them, and which sentences tell a day best."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

# What a sentence counts for the day of its own report, or for one still to come, beside the logarithm of the days in between.
# From 0.25 to 0.4 as many days are right on eight timelines (four training topics and two for development, all in view); at 1 days
# that were only new outweigh those that are remembered.
_OF_THE_DAY = 0.4
# Courts, parliaments and markets rest on Saturday and Sunday, and papers fill these days with what the week has brought. From 0.6
# to 0.9 one is as good as the other on eight timelines; at 1 a weekend goes before the working days on which things were decided.
_WEEKEND = 0.75
# A day loses so much of the weight of the heavier of its two neighbours: many who name it mean the same event, a day off or told the
# day after. From 0.1 to 0.22 more days are right on eight timelines; at 0.3 days that follow one another are lost.
_BESIDE = 0.15
_DAY = timedelta(days=1)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
# A shorter sentence is weighed as if it had so many telling words: headings and scraps hold common words only, and would come
# first. Of 6, 12 and 20 the best on two of three training topics.
_FEWEST_WORDS = 20
# A summary of a day is read in one breath; what is longer is a list or a page without stops.
LONGEST = 60
# How much of its weight a sentence loses that says nothing new. Of 0, 0.3, 0.5 and 0.7, the best on the four training topics.
_SAID_BEFORE = 0.7
# More sentences of one day are not weighed against one another.
_MOST = 400


@dataclass(frozen=True, slots=True)
class Naming:
    """One sentence that names a day: the day, the day on which its report appeared, and the sentence."""

    day: date
    appeared: date
    sentence: str


def weigh_days(namings: Iterable[Naming]) -> dict[date, float]:
    """Return how far each day stands out among the days that reports name.

    A day that is still named weeks later was worth remembering: a sentence counts the more, the later its report appeared. A
    sentence that several reports print counts once, for the first of them, because a reprint is not a source. A day beside a
    heavier one stands out less. It knows nothing of events; see `relations.timeline`.
    """
    first: dict[tuple[date, str], int] = {}
    for one in namings:
        later = max((one.appeared - one.day).days, 0)
        first[one.day, one.sentence] = min(later, first.get((one.day, one.sentence), later))
    weights: dict[date, float] = defaultdict(float)
    for (day, _), later in sorted(first.items()):
        weights[day] += (_OF_THE_DAY + math.log1p(later)) * (_WEEKEND if day.weekday() > 4 else 1.0)
    return {
        day: round(weight - _BESIDE * max(weights.get(day - _DAY, 0.0), weights.get(day + _DAY, 0.0)), 9)
        for day, weight in weights.items()
    }


def choose_days(
    namings: Iterable[Naming], most: int, first: date | None = None, last: date | None = None
) -> list[date]:
    """Return the days that stand out most among those that reports name, in the order of time.

    `first` and `last` bound what is chosen; what stands beside a day is weighed all the same.
    """
    weights = weigh_days(namings)
    within = [day for day in weights if (first is None or first <= day) and (last is None or day <= last)]
    return sorted(sorted(within, key=lambda day: (-weights[day], day))[:most])


def is_stamp(words: str, day: date, appeared: date) -> bool:
    """Say whether a date is that of the print or of a comment and not told of: "Monday, 3 March 2025" in a report of that day.

    News names its own day and those to come without the year. An anniversary far ahead ("until 2030") is no single day.
    """
    return day >= appeared and _YEAR.search(words) is not None


def choose_sentences(told: Mapping[str, float], most: int) -> list[str]:
    """Return the sentences whose words, on average, most others of the same day have, each of at most sixty words.

    `told` gives each sentence with what its own words count for the likeness of others. Ten reports tell of the vote and one of the
    weather: a sentence on the vote comes first. Of those that follow, one that says again what was chosen comes late.
    """
    words = {sentence: frozenset(map(str.casefold, _WORD.findall(sentence))) for sentence in told}
    spread: dict[str, float] = defaultdict(float)
    for sentence, weight in told.items():
        for word in words[sentence]:
            spread[word] += weight
    likeness = {
        one: sum(spread[word] for word in sorted(words[one])) / max(len(words[one]), _FEWEST_WORDS) for one in told
    }
    short = [sentence for sentence in told if len(sentence.split()) <= LONGEST] or list(told)
    left = sorted(short, key=lambda one: (-round(likeness[one], 9), one))[:_MOST]
    said = dict.fromkeys(left, 0.0)
    chosen: list[str] = []
    while left and len(chosen) < most:
        best = min(left, key=lambda one: (-round(likeness[one] * (1 - _SAID_BEFORE * said[one]), 9), one))
        chosen.append(best)
        left.remove(best)
        said.update((one, max(said[one], _shared(words[one], words[best]))) for one in left)
    return chosen


def _shared(words: frozenset[str], others: frozenset[str]) -> float:
    """The part of the words of the shorter of two sentences that both have."""
    return len(words & others) / max(1, min(len(words), len(others)))
