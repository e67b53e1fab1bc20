"""Measures the estimate's intervals beside the lowest and highest number told: coded events, and counts over time.

    python -m benchmarks.estimates DATA [--events FILE]

events   conflict events whose headlines give a number of killed: does the interval of these numbers hold the number that
         trained coders settled on after reading the reports
series   dated counts in news: does the interval of all other outlets' numbers hold, on its day, the number that is left out

coverage  of the true numbers, the share that the interval holds
Winkler   its width in logarithms (of 1 + number), and 20 times the distance of each miss: small is good (alpha 0.1)
middle    distance of the middle in logarithms; beside min–max stands the number of most outlets

A headline often tells of a whole day or of another place than the coded event, so that no interval reaches 90 % there.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import fmean

from benchmarks.lines import make_report
from benchmarks.scoring import Row, read_rows
from reportedly.claims.reading import read_report
from reportedly.relations.estimates import modal
from reportedly.relations.filtering import Drift, Vote, filter_votes

_ALPHA = 0.1
_SERIES = {"haiti_deaths": "official_or_counted", "h1n1_mexico_deaths": "confirmed_total"}
_SOURCE = re.compile(r'"([^",]+),(\d{4}-\d\d-\d\d),([^"]*)"')

Interval = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Guess:
    """A true number, and the low, middle and high of our estimate and of the plain range."""

    true: float
    ours: Interval
    plain: Interval


def measure_events(events: Iterable[Row]) -> dict[str, dict[str, float]]:
    """Return the scores of both intervals over the events whose headlines give a number of killed."""
    return _scores(guess for event in events if (guess := _event(event, event_votes(event))))


def measure_series(rows: Sequence[Row], kind: str, drift: Drift = "rises") -> dict[str, dict[str, float]]:
    """Return the scores of both intervals over the numbers of a series, each left out in turn; copies are left out."""
    rows = [row for row in rows if row["class"] == kind and row["copy_of"] is None]
    votes = [
        Vote(row["article"], date.fromisoformat(row["date"]), row["value"], row["high"] or row["value"], "about" if row["approx"] else "exact", 1.0)
        for row in rows
    ]  # fmt: skip
    return _scores(_left_out(vote, [one for one in votes if one.voice != vote.voice], drift) for vote in votes)


def event_votes(event: Row) -> list[Vote]:
    """Return a vote for each number of killed in the headlines of an event; an outlet has one vote."""
    votes: dict[tuple[str, float | None, float | None], Vote] = {}
    for number, (outlet, day, headline) in enumerate(_SOURCE.findall(event["sources"])):
        reading = read_report(make_report(f"{event['id']} {number}", [("body", headline)], published=day))
        for figure in reading.figures:
            if figure.state == "killed" and figure.unit == "count" and figure.bound != "not":
                # All headlines tell of one event: their days are those of the print.
                vote = Vote(outlet, date.fromisoformat(event["date_start"]), figure.low, figure.high, figure.bound, 1.0)
                votes[outlet, figure.low, figure.high] = vote
    return list(votes.values())


def _event(event: Row, votes: Sequence[Vote]) -> Guess | None:
    if not votes:
        return None
    [likely] = filter_votes(votes, "stays")
    return Guess(event["best"], (likely.low, likely.mid, likely.high), _plain(votes))


def _left_out(vote: Vote, others: Sequence[Vote], drift: Drift) -> Guess:
    """The interval on the day of a number, from the others; its day is asked for by a vote that weighs nothing."""
    blank = Vote(vote.voice, vote.day, others[0].low, others[0].high, "exact", 0.0)
    [likely] = [one for one in filter_votes([*others, blank], drift) if one.day == vote.day]
    nearest = sorted({abs((one.day - vote.day).days) for one in others})[:1]
    near = [one for one in others if abs((one.day - vote.day).days) <= max(3, *nearest)]
    return Guess(vote.low or 0.0, (likely.low, likely.mid, likely.high), _plain(near))


def _plain(votes: Sequence[Vote]) -> Interval:
    ends = sorted(end for vote in votes for end in (vote.low, vote.high) if end is not None)
    return ends[0], modal(ends), ends[-1]


def _scores(guesses: Iterable[Guess]) -> dict[str, dict[str, float]]:
    found = list(guesses)
    return {
        name: {"of": len(found), **score_intervals([(guess.true, getattr(guess, field)) for guess in found])}
        for name, field in (("estimate", "ours"), ("min–max", "plain"))
    }


def score_intervals(pairs: Sequence[tuple[float, Interval]]) -> dict[str, float]:
    """Return coverage, Winkler score and distance of the middle of intervals, each beside its true number."""
    return {
        "coverage": fmean(low <= true <= high for true, (low, _, high) in pairs),
        "winkler": fmean(_winkler(true, low, high) for true, (low, _, high) in pairs),
        "middle": fmean(abs(math.log1p(middle) - math.log1p(true)) for true, (_, middle, _) in pairs),
    }


def _winkler(true: float, low: float, high: float) -> float:
    at, bottom, top = (math.log1p(value) for value in (true, low, high))
    return top - bottom + 2 / _ALPHA * (max(bottom - at, 0) + max(at - top, 0))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--events", default="dev.jsonl", help="file of the events (default: dev.jsonl)")
    options = parser.parse_args(arguments)
    print(json.dumps({"events": measure_events(read_rows(options.data / "ucdp_syria" / options.events))}, indent=1))
    for name, kind in _SERIES.items():
        rows = read_rows(options.data / "count_series" / f"{name}.labelled.jsonl")
        print(json.dumps({name: measure_series(rows, kind)}, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
