"""How many died: in incidents with several reports, in single sentences, and in headlines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from benchmarks.groups import make_page
from benchmarks.lines import Line, contents_of, make_report
from benchmarks.score_events import headlines
from reportedly.claims.reading import read_report, read_sentences
from reportedly.claims.victims import count_toll
from reportedly.records import Contents, Figure, Question, Report, Sentence
from reportedly.relations import link
from reportedly.relations.families import find_roots
from reportedly.relations.tolls import settle_toll

# The set counts every victim, so that "a man was killed" is one.
_PROFILE = "recorder"
# The set's names for what is said of those counted, and ours.
_STATES = {"killed": "killed", "injured": "wounded"}


def predict_casualties(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return the numbers of killed and injured of each incident, from all its reports read and linked together.

    Which reports tell of an incident is given here and not found; `predict_clusters` finds it.
    """
    of_incident: dict[str, list[Report]] = defaultdict(list)
    for line in lines:
        of_incident[line["story"]].append(make_page(line))
    return [_incident(name, [(one, read_sentences(one)) for one in of_incident[name]]) for name in sorted(of_incident)]


def _incident(name: str, reports: Sequence[tuple[Report, Sequence[Sentence]]]) -> dict[str, Any]:
    readings = [read_report(report, sentences, profile=_PROFILE) for report, sentences in reports]
    tolls = [
        count_toll(reading.report, sentences, reading.moments)
        for reading, (_, sentences) in zip(readings, reports, strict=True)
    ]
    linked = link(contents_of(readings))
    total = settle_toll(tolls, find_roots(linked.copies))
    toll = {"killed": total.killed, "injured": total.wounded}
    return {"incident": name, "toll": toll} | {hurt: _numbers(linked, state) for hurt, state in _STATES.items()}


def _numbers(linked: Contents, state: str) -> dict[str, Any]:
    """All numbers of a state; and from the question that most reports answer, the usual one and the newest one."""
    figures = {figure.id: figure for figure in linked.figures}
    asked = [_answers(question, figures) for question in linked.questions if _asks(question, state)]
    main = max(asked, key=lambda answers: len({figure.report for figure in answers}), default=[])
    days = {report.id: report.published.latest if report.published else None for report in linked.reports}
    return {
        "among": sorted({number for answers in asked for figure in answers if (number := _number(figure)) is not None}),
        "usual": _usual(main),
        "newest": _newest(main, days),
    }


def _asks(question: Question, state: str) -> bool:
    return question.kind == "amount" and question.state == state and question.unit == "count"


def _answers(question: Question, figures: dict[str, Figure]) -> list[Figure]:
    return [figures[id_] for id_ in question.answers]


def _usual(answers: Sequence[Figure]) -> float | None:
    """The number that most reports give; the larger of equals, because the smaller is often a part of it."""
    given = {(figure.report, number) for figure in answers if (number := _number(figure)) is not None}
    counts = Counter(number for _, number in given)
    return max(counts, key=lambda number: (counts[number], number), default=None)


def _newest(answers: Sequence[Figure], days: dict[str, date | None]) -> float | None:
    """The number of the last report that gives one; the largest, if it gives several."""
    given = [(days[figure.report] or date.min, number) for figure in answers if (number := _number(figure)) is not None]
    return max(given)[1] if given else None


def _number(figure: Figure) -> float | None:
    return figure.low if figure.low is not None else figure.high


def predict_counts(line: Line) -> dict[str, Any]:
    """Return the figures of one sentence of an article, with what is said of those counted."""
    name = f"{line['article']} {line['sent']}"
    reading = read_report(make_report(name, [("body", line["text"])], published=line["date"]))
    rows = [{"low": one.low, "high": one.high, "state": one.state, "grade": one.grade} for one in reading.figures]
    return {"article": line["article"], "sent": line["sent"], "figures": rows}


def predict_events(line: Line) -> dict[str, Any]:
    """Return the numbers of killed in the headlines of one event, as if each were the text of a report.

    As headlines of a report they would not be counted, because a headline repeats the text below it.
    """
    found: set[float] = set()
    for number, headline in enumerate(headlines(line["sources"])):
        reading = read_report(make_report(f"{line['id']} {number}", [("body", headline)]))
        killed = [figure for figure in reading.figures if figure.state == "killed"]
        found.update(end for figure in killed for end in (figure.low, figure.high) if end is not None)
    return {"id": line["id"], "killed": sorted(found)}
