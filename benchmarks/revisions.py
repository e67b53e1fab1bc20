"""Numbers that take the place of others: the sentences of a series, read and linked as the reports of one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from benchmarks.lines import Line, contents_of, make_report
from reportedly.claims.reading import read_report
from reportedly.records import Contents, Figure, Reading, Span
from reportedly.relations.linking import link_story


def predict_revisions(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return the figures of each sentence, with the question that they answer, its grade, and the numbers that revise them.

    The sentences of an article are the paragraphs of one report. That all tell one story is given here and not found.
    """
    articles: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: line["sent"]):
        articles[line["date"], line["article"]].append(line)
    if not articles:
        return []
    readings = {name: _read(*name, articles[name]) for name in sorted(articles)}
    linked = link_story(contents_of(list(readings.values()))).contents
    return [row for name, of in articles.items() for row in _rows(of, readings[name].report.id, linked)]


def _read(day: str, article: str, lines: Sequence[Line]) -> Reading:
    return read_report(make_report(article, [("body", "\n\n".join(line["text"] for line in lines))], published=day))


def _rows(lines: Sequence[Line], report: str, linked: Contents) -> Iterator[dict[str, Any]]:
    figures = {figure.id: figure for figure in linked.figures}
    grades = {question.id: question.grade for question in linked.questions}
    newer: dict[str, set[float]] = defaultdict(set)
    for relation in linked.relations:
        if relation.kind == "revises" and relation.a in figures and relation.b in figures:
            newer[relation.a] |= _ends(figures[relation.b])
    own = [figure for figure in linked.figures if figure.report == report]
    starts = accumulate((len(line["text"]) + 2 for line in lines), initial=0)
    for line, start in zip(lines, starts, strict=False):
        inside = [figure for figure in own if Span(start, start + len(line["text"])).holds(figure.span)]
        told = [
            {
                "low": figure.low,
                "high": figure.high,
                "question": figure.question,
                "grade": grades.get(figure.question or ""),
                "revised": sorted(newer[figure.id]),
            }
            for figure in sorted(inside, key=lambda figure: figure.span)
        ]
        yield {"article": line["article"], "sent": line["sent"], "figures": told}


def _ends(figure: Figure) -> set[float]:
    return {end for end in (figure.low, figure.high) if end is not None}
