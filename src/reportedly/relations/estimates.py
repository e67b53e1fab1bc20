"""Estimates: what the answers to one amount question leave together on each day: low, middle, high."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from reportedly.lexicons import load
from reportedly.records import Bound, Edtf, Estimate, Figure, Question, derived_id
from reportedly.relations.answers import Answer
from reportedly.relations.filtering import Drift, Vote, filter_votes

Rule = Literal["lowest", "modal", "median"]
Method = Literal["filter"] | Rule

# What a hedged statement weighs beside a plain one. Set by hand: a doubted number still says that somebody gave it.
_WEIGHTS = {"asserted": 1.0, "denied": 1.0, "estimated": 0.7, "forecast": 0.5, "intended": 0.5, "conditional": 0.3, "doubted": 0.3}  # fmt: skip
# A number that its own source has changed since. Where a count adds up from day to day it was right for its day.
_REVISED = 0.2
# So many votes back a day is called contested; in a question with thousands all would be compared for each day.
_RECENT = 200
# Two origins of one week whose numbers lie farther apart than so many times are said to be contested.
_APART, _WEEK = 1.25, 7


def estimate_all(questions: Iterable[Question], answers: Mapping[str, Answer]) -> list[Estimate]:
    """Return the estimates of all amount questions that two origins or more answer."""
    found: list[Estimate] = []
    for question in questions:
        if question.kind == "amount":
            found += estimate(question, [answers[one] for one in question.answers if one in answers])
    return found


def estimate(question: Question, answers: Sequence[Answer], *, method: Method = "filter") -> list[Estimate]:
    """Return what the answers leave likely on each day on which one was said, as 90 % intervals.

    "at least 40", "about 45" and, a day later, "60" by the first one again: 45 or a little more on the first day, 60 on the
    second. One origin has one vote, however often it is told; a number that is denied counts against. Where origins stay
    apart the method says "contested" and the interval is wide. The plain rules `lowest`, `modal` and `median` look only at
    the newest number of each origin and give the lowest and highest of them as the ends. Nothing is estimated where fewer
    than two origins have a day; an end that no answer bounds is None. Whether answers belong together is decided before.
    """
    if len({answer.by for answer in answers}) < 2:
        return []
    votes = _votes(question, answers)
    named = sorted((vote for vote in votes if vote.bound != "not"), key=_vote_order)
    origins = len({vote.voice for vote in named})
    if origins < 2:
        return []
    rows = _filtered(question, votes) if method == "filter" else _by_rule(named, PLAIN_RULES[method])
    drift = _drift(question)
    found: list[Estimate] = []
    for day, low, mid, high in rows:
        told = bisect_right(named, day, key=lambda vote: vote.day)
        name = f"{method}, contested" if is_contested(named[max(0, told - _RECENT) : told], drift) else method
        # The filter looks back from later days too; a plain rule knows what was told by then.
        behind = origins if method == "filter" else len({vote.voice for vote in named[:told]})
        id_ = derived_id("estimate", question.id, day.isoformat())
        found.append(Estimate(id_, question.id, day, low, mid, high, behind, name))
    return found


_Row = tuple[date, float | None, float | None, float | None]


def _votes(question: Question, answers: Sequence[Answer]) -> list[Vote]:
    """One vote for each number of each voice, when it first gave it; less for those that it changed since."""
    seen: dict[tuple[str, float | None, float | None, Bound], tuple[date, float]] = {}
    last: dict[str, tuple[float | None, float | None, Bound]] = {}
    for answer in sorted(answers, key=lambda answer: (answer.retells, answer.order)):
        figure, day = answer.amount, _day(answer)
        weight = _WEIGHTS[figure.stance]
        if day is None or _says_nothing(figure):
            continue
        low, high, bound = _ends(figure)
        day = min(day, seen.get((answer.by, low, high, bound), (day, 0.0))[0])
        seen[answer.by, low, high, bound] = (day, weight)
    for voice, low, high, bound in sorted(seen, key=lambda one: (seen[one][0], str(one))):
        if bound != "not":
            last[voice] = low, high, bound
    moves = _drift(question) != "stays"
    return [
        Vote(voice, day, low, high, bound, weight if moves or bound == "not" or last[voice] == (low, high, bound) else weight * _REVISED)
        for (voice, low, high, bound), (day, weight) in seen.items()
    ]  # fmt: skip


def _day(answer: Answer) -> date | None:
    """The day that a number is of: what it says itself, else when it was said."""
    as_of: Edtf | None = answer.amount.as_of
    return (as_of.latest if as_of else None) or answer.day


def _says_nothing(figure: Figure) -> bool:
    return (figure.low is None and figure.high is None) or min(figure.low or 0, figure.high or 0) < 0


def _ends(figure: Figure) -> tuple[float | None, float | None, Bound]:
    """The ends of a vote. "Up to 12" begins at nothing; a number that is denied is what it is not."""
    if figure.stance == "denied" or figure.bound == "not":
        return figure.low if figure.low is not None else figure.high, figure.high, "not"
    opened = figure.bound in ("at_most", "less_than")
    return None if opened else figure.low, figure.high, figure.bound


def _drift(question: Question) -> Drift:
    moving = load("questions")["moving"]
    if question.scope or question.as_of:
        return "stays"
    return (
        "rises" if question.state in moving["rising"] else "falls" if question.state in moving["falling"] else "stays"
    )


def _filtered(question: Question, votes: Sequence[Vote]) -> list[_Row]:
    named = [vote for vote in votes if vote.bound != "not"]
    below, above = any(vote.low is not None for vote in named), any(vote.high is not None for vote in named)
    whole = question.unit is not None and question.unit.startswith("count")
    rows: list[_Row] = []
    for one in filter_votes(votes, _drift(question)):
        low, mid, high = (
            (math.floor(one.low), round(one.mid), math.ceil(one.high)) if whole else (one.low, one.mid, one.high)
        )
        rows.append((one.day, low if below else None, mid if below and above else None, high if above else None))
    return rows


def _by_rule(votes: Sequence[Vote], choose: Callable[[list[float]], float]) -> list[_Row]:
    rows: list[_Row] = []
    newest: dict[str, float] = {}
    for number, vote in enumerate(votes):
        newest[vote.voice] = vote.low if vote.low is not None else vote.high or 0.0
        if number + 1 == len(votes) or votes[number + 1].day > vote.day:
            values = sorted(newest.values())
            rows.append((vote.day, values[0], choose(values), values[-1]))
    return rows


def modal(values: list[float]) -> float:
    """The number of most origins; the lowest of equals, as coders have it."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _median(values: list[float]) -> float:
    """The middle number; of two the lower, since a number between them nobody gave."""
    return values[(len(values) - 1) // 2]


# What coders of events do with the newest number of each origin, sorted. There is no mean: it is a number that nobody gave.
PLAIN_RULES: Mapping[Rule, Callable[[list[float]], float]] = {"lowest": min, "modal": modal, "median": _median}


def _vote_order(vote: Vote) -> tuple[date, str, float, float, str]:
    return vote.day, vote.voice, vote.low or 0.0, vote.high or 0.0, vote.bound


def is_contested(votes: Sequence[Vote], drift: Drift) -> bool:
    """Say whether the newest numbers of two voices cannot both be right; of a count that moves only those of one week."""
    newest: dict[str, Vote] = {}
    for vote in sorted(votes, key=lambda vote: (vote.day, vote.low or 0.0, vote.high or 0.0)):
        newest[vote.voice] = vote
    last = max((vote.day for vote in votes), default=None)
    standing = [
        vote
        for vote in newest.values()
        if vote.weight >= _WEIGHTS["estimated"] and (drift == "stays" or (last and (last - vote.day).days <= _WEEK))
    ]
    lows = [vote.low for vote in standing if vote.low is not None]
    highs = [vote.high for vote in standing if vote.high is not None]
    return bool(lows and highs) and max(lows) > _APART * min(highs)
