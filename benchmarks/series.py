"""What follows from many dated or conflicting statements: a timeline, and one value for each object."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.moments import find_moments, find_times
from reportedly.records import Sentence, Span

_WORD = re.compile(r"[^\W\d_]{4,}")
# A shorter sentence is weighed as if it had so many telling words: headings and scraps hold common words only, and would come
# first. Of 6, 12 and 20 the best on two of three training topics.
_FEWEST_WORDS = 20


def predict_timeline(
    lines: Sequence[Line], *, dates: int, sentences: int, first: date | None, last: date | None
) -> list[dict[str, Any]]:
    """Return one timeline: the days that most sentences name, each with the sentences most like the others of that day.

    Only days that are named count, not those on which an article appeared. It is a plain rule and knows nothing of events.
    """
    told: dict[date, dict[str, None]] = defaultdict(dict)
    counts: Counter[date] = Counter()
    for line in lines:
        for day, sentence in _named_days(line):
            if (first is None or first <= day) and (last is None or day <= last):
                counts[day] += 1
                told[day][sentence] = None
    chosen = sorted(sorted(counts, key=lambda day: (-counts[day], day))[:dates])
    entries = [{"date": day.isoformat(), "sents": _most_like_the_others(list(told[day]), sentences)} for day in chosen]
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


def _most_like_the_others(found: Sequence[str], most: int) -> list[str]:
    """The sentences whose words, on average, most other sentences of the same day have."""
    words = {sentence: {word.casefold() for word in _WORD.findall(sentence)} for sentence in found}
    spread = Counter(word for each in words.values() for word in each)

    def likeness(sentence: str) -> float:
        return sum(spread[word] for word in words[sentence]) / max(len(words[sentence]), _FEWEST_WORDS)

    return sorted(found, key=lambda sentence: (-round(likeness(sentence), 9), sentence))[:most]


def predict_truth(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return for each object the value that most claims give, the smallest of equals, and the range of all its values.

    Sources are not weighed: the ledger says who stands behind a figure and does not judge them.
    """
    values: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        values[line["object"]].append(line["value"])
    return [_settled(name, values[name]) for name in sorted(values)]


def _settled(name: str, values: Sequence[float]) -> dict[str, Any]:
    counts = Counter(values)
    usual = min(counts, key=lambda value: (-counts[value], value))
    return {"object": name, "value": usual, "low": min(values), "high": max(values)}
