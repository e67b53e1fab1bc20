"""What follows from many dated or conflicting statements: a timeline, and one value for each object."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.moments import find_moments, find_times
from reportedly.records import Sentence, Span
from reportedly.relations.dependence import settle

_WORD = re.compile(r"[^\W\d_]{4,}")
# A shorter sentence is weighed as if it had so many telling words: headings and scraps hold common words only, and would come
# first. Of 6, 12 and 20 the best on two of three training topics.
_FEWEST_WORDS = 20
# The first sentences of an article tell of the day on which it appeared, or of the day before, without naming it.
_FIRST = 5
_DAY = timedelta(days=1)
# What the words of such a sentence count for likeness, beside those of one that names the day; and how much of its weight a
# sentence loses that says nothing new. Of 0.3 and 1, and of 0, 0.3, 0.5 and 0.7, the best on the four training topics.
_UNNAMED, _SAID_BEFORE = 0.3, 0.7
# More sentences of one day are not weighed against one another.
_MOST = 400


def predict_timeline(
    lines: Sequence[Line], *, dates: int, sentences: int, first: date | None, last: date | None
) -> list[dict[str, Any]]:
    """Return one timeline: the days that sentences name most, each with the sentences most like the others of that day.

    A day that is still named weeks later was worth remembering: a mention counts the more, the later its article appeared. The
    sentences name the day or stand first in an article of that day or the next. It is a plain rule and knows nothing of events.
    """
    told: dict[date, dict[str, float]] = defaultdict(dict)
    weights: dict[date, float] = defaultdict(float)
    for line in sorted(lines, key=lambda line: (str(line["date"]), str(line["id"]))):
        appeared = date.fromisoformat(line["date"][:10])
        for day, sentence in _named_days(line):
            weights[day] += 1 + math.log1p(max((appeared - day).days, 0))
            told[day][sentence] = 1.0
        for sentence in line["sents"][:_FIRST]:
            for day in (appeared, appeared - _DAY):
                told[day].setdefault(" ".join(sentence.split()), _UNNAMED)
    within = [day for day in weights if (first is None or first <= day) and (last is None or day <= last)]
    chosen = sorted(sorted(within, key=lambda day: (-round(weights[day], 9), day))[:dates])
    entries = [{"date": day.isoformat(), "sents": _most_like_the_others(told[day], sentences)} for day in chosen]
    return [{"source": "reportedly", "entries": entries}]


def _named_days(line: Line) -> Iterator[tuple[date, str]]:
    """Each day that a sentence of an article names, with the sentence; once for each sentence."""
    sents: list[str] = [" ".join(sent.split()) for sent in line["sents"]]
    report = make_report(line["id"], [("body", "\n".join(sents))], published=line["date"])
    starts = [0]
    for sent in sents:
        starts.append(starts[-1] + len(sent) + 1)
    places = [Span(start, start + len(sent)) for start, sent in zip(starts, sents, strict=False)]
    spans = [Sentence(span, number, (), ()) for number, span in enumerate(places) if len(span)]
    named: dict[tuple[int, date], None] = {}
    at = 0
    for moment in find_moments(report, find_times(report.text, spans)):
        while places[at].end <= moment.span.start:
            at += 1
        if moment.value and moment.value.is_day and moment.value.earliest:
            named[at, moment.value.earliest] = None
    for number, day in named:
        yield day, sents[number]


def _most_like_the_others(found: Mapping[str, float], most: int) -> list[str]:
    """The sentences whose words, on average, most other sentences of the same day have; less so where one before has them."""
    words = {sentence: {word.casefold() for word in _WORD.findall(sentence)} for sentence in found}
    spread: dict[str, float] = defaultdict(float)
    for sentence, weight in found.items():
        for word in words[sentence]:
            spread[word] += weight

    def likeness(sentence: str) -> float:
        return sum(spread[word] for word in sorted(words[sentence])) / max(len(words[sentence]), _FEWEST_WORDS)

    left = sorted(found, key=lambda sentence: (-round(likeness(sentence), 9), sentence))[:_MOST]
    chosen: list[str] = []
    while left and len(chosen) < most:
        worth = {one: likeness(one) * (1 - _SAID_BEFORE * _said(words[one], chosen, words)) for one in left}
        chosen.append(min(left, key=lambda one: (-round(worth[one], 9), one)))
        left.remove(chosen[-1])
    return chosen


def _said(words: set[str], chosen: Iterable[str], known: Mapping[str, set[str]]) -> float:
    """The largest part of these words, or of those of a chosen sentence, that the two share."""
    parts = (len(words & known[one]) / max(1, min(len(words), len(known[one]))) for one in chosen)
    return max(parts, default=0.0)


def predict_truth(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return for each object the value that most independent sources give, by `relations.dependence`, and the range of all values.

    A source that gives two values for one object is heard with the last; a line without a source is a source of its own.
    """
    given: dict[str, dict[str, float]] = defaultdict(dict)
    values: dict[str, list[float]] = defaultdict(list)
    for number, line in enumerate(lines):
        source = f"line {number}" if line["source"] is None else line["source"]
        given[line["object"]][source] = line["value"]
        values[line["object"]].append(line["value"])
    usual = settle(given)
    return [
        {"object": name, "value": usual[name], "low": min(values[name]), "high": max(values[name])}
        for name in sorted(values)
    ]
