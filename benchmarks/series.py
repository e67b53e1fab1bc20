"""What follows from many dated or conflicting statements: a timeline, and one value for each object."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from benchmarks.dependence import settle
from benchmarks.lines import Line, make_report
from reportedly.claims.moments import find_moments, find_times
from reportedly.records import Sentence, Span
from reportedly.relations.prominence import Naming, choose_days, choose_sentences, is_stamp

# The first sentences of an article tell of the day on which it appeared, or of the day before, without naming it.
_FIRST = 5
_DAY = timedelta(days=1)
# What the words of such a sentence count for likeness, beside those of one that names the day. Of 0.15, 0.3, 0.5 and 1 the
# best on the four training topics.
_UNNAMED = 0.3
# An editor known by the address of a computer only, as the set of populations writes it.
_NAMELESS = re.compile(r"#0 \(")


def predict_timeline(
    lines: Sequence[Line], *, dates: int, sentences: int, first: date | None, last: date | None
) -> list[dict[str, Any]]:
    """Return one timeline: the days that stand out, each with the sentences that tell it best, by `relations.prominence`.

    The sentences name the day or stand first in an article of that day or the next.
    """
    told: dict[date, dict[str, float]] = defaultdict(dict)
    namings: list[Naming] = []
    for line in sorted(lines, key=lambda line: (str(line["date"]), str(line["id"]))):
        appeared = date.fromisoformat(line["date"][:10])
        for day, sentence in _named_days(line, appeared):
            namings.append(Naming(day, appeared, sentence))
            told[day][sentence] = 1.0
        for sentence in line["sents"][:_FIRST]:
            for day in (appeared, appeared - _DAY):
                told[day].setdefault(" ".join(sentence.split()), _UNNAMED)
    chosen = choose_days(namings, dates, first, last)
    entries = [{"date": day.isoformat(), "sents": choose_sentences(told[day], sentences)} for day in chosen]
    return [{"source": "reportedly", "entries": entries}]


def _named_days(line: Line, appeared: date) -> Iterator[tuple[date, str]]:
    """Each day that a sentence of an article tells of, with the sentence; once for each sentence."""
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
        day = moment.value.earliest if moment.value and moment.value.is_day else None
        if day and not is_stamp(moment.text, day, appeared):
            named[at, day] = None
    for number, day in named:
        yield day, sents[number]


def predict_truth(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return for each object the value that most independent sources give, by `benchmarks.dependence`, and the range of all values.

    A source that gives two values for one object is heard with the last; a line without a source is a source of its own. One
    that is known by an address only counts as unnamed.
    """
    given: dict[str, dict[str, float]] = defaultdict(dict)
    values: dict[str, list[float]] = defaultdict(list)
    for number, line in enumerate(lines):
        source = f"line {number}" if line["source"] is None else line["source"]
        given[line["object"]][source] = line["value"]
        values[line["object"]].append(line["value"])
    nameless = {source for sources in given.values() for source in sources if _NAMELESS.search(source)}
    usual = settle(given, nameless)
    return [
        {"object": name, "value": usual[name], "low": min(values[name]), "high": max(values[name])}
        for name in sorted(values)
    ]
