"""Scores the dead that headlines tell of against the range that trained coders settled on for the same event.

    python -m benchmarks.score_events EVENTS.jsonl PREDICTED.jsonl

A line of EVENTS is {"id", "low", "best", "high", "sources"}, the headlines in `sources`; a line of PREDICTED is {"id", "killed":
numbers of dead that its headlines give}.

found   of the events whose best number (above 0) stands in a headline, in digits or as a word up to twelve, those where
        it is among the killed
inside  of the events whose headlines give a number of killed, those where one of them lies in the coders' range

Neither can reach 100: the coders read the reports, not the headlines; a headline may tell of a whole day, and the
number that stands there may be that of the wounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from benchmarks.scoring import Row, run_scorer, share

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\d.,])\d{1,9}(?![\d])")


def score_events(events: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"found", "inside"}, each with the share and how many events it is a share of."""
    killed = {row["id"]: row["killed"] for row in predicted}
    found, inside = [], []
    for event in events:
        read = killed.get(event["id"], ())
        if event["best"] > 0 and event["best"] in stated_numbers(event["sources"]):
            found.append(event["best"] in read)
        if read:
            inside.append(any(event["low"] <= number <= event["high"] for number in read))
    return {"found": share(found), "inside": share(inside)}


def headlines(sources: str) -> list[str]:
    """Return the headlines of an event's sources, which are written `"outlet,day,headline";"outlet,day,headline"`."""
    told = [source.strip().strip('"').split(",", 2) for source in re.split(r'"\s{0,3};\s{0,3}"', sources)]
    return [words[2].strip() for words in told if len(words) == 3 and words[2].strip()]


def stated_numbers(sources: str) -> set[int]:
    """Return all numbers that stand in an event's headlines, whatever they count."""
    text = "\n".join(headlines(sources))
    numbers = {int(digits.replace(",", "")) for digits in _DIGITS.findall(text)}
    words = set(re.findall(r"[a-z]+", text.casefold()))
    return numbers | {number for number, word in enumerate(_WORDS, start=1) if word in words}


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_events, __doc__))
