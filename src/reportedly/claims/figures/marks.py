"""Marks beside a figure: confirmed or suspected, total or new, part of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.figures.states import Thing
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.lexicons import listed
from reportedly.records import Grade, Scope, Span

_SCOPES: dict[str, Scope] = {
    "in total": "total", "in all": "total", "altogether": "total", "a total of": "total", "overall": "total", "so far": "total",
    "the total": "total", "total of": "total", "total": "total", "cumulative": "total", "to date": "total", "toll to": "total",
    "number to": "total", "new": "new", "a further": "new", "another": "new", "additional": "new", "further": "new", "more": "new",
    "in the past 24 hours": "new", "in the last 24 hours": "new", "peak": "peak", "peaked at": "peak", "at the peak": "peak",
    "at its peak": "peak", "at once": "peak", "at its height": "peak", "at the height": "peak", "a record": "peak",
    "at the busiest moment": "peak", "brings the toll": "total", "brought the toll": "total",
}  # fmt: skip
_PARTS = {
    "including": "including", "among them": "of them", "of whom": "of them", "of which": "of them", "of them": "of them",
    "among whom": "of them",  "included": "including", "among which": "of them",
}  # fmt: skip
# How near a mark must stand: "27,000 in all", "Confirmed measles cases rose to 204".
REACH = 5


@cache
def _scopes() -> Phrases:
    return Phrases(_SCOPES)


@cache
def _parts() -> Phrases:
    return Phrases(_PARTS)


def scope_of(tokens: Sequence[Token], thing: Thing, left: int, right: int) -> tuple[Scope, Span] | None:
    """Return whether a figure is a total, a new number or a peak, and the words that say so."""
    amount = thing.amount
    places = [
        *range(amount.first - 1, max(left, amount.first - REACH) - 1, -1),
        *range(amount.last, min(right, thing.end + 4)),
    ]
    for at in places:
        found = _scopes().starting(tokens, at)
        if not found or found[0] > right or (at < amount.first < found[0] - 1):
            continue
        # "more" and "new" belong to the noun they touch, "total" to anything near.
        scope = _SCOPES[" ".join(token.low for token in tokens[at : found[0]])]
        beside = found[0] == amount.first or (thing.amount.last <= at < thing.end)
        if (scope != "new" or beside) and not amount.first <= at < amount.last:
            return scope, Span(tokens[at].start, tokens[found[0] - 1].end)
    return _on_one_day(tokens, thing)


def _on_one_day(tokens: Sequence[Token], thing: Thing) -> tuple[Scope, Span] | None:
    """Read a number of one day: "Twelve were found on Thursday alone"."""
    for at in range(thing.end, min(len(tokens), thing.end + 12)):
        if tokens[at].low == "alone" and tokens[at - 1].low in listed("numbers", "weekdays", "words"):
            return "new", Span(tokens[at - 1].start, tokens[at].end)
    return None


def grade_of(tokens: Sequence[Token], thing: Thing, left: int, right: int) -> tuple[Grade, Span] | None:
    """Return whether those counted are confirmed or suspected, and the word that says so; only for cases and the like."""
    grades: dict[str, Grade] = {"confirmed": "confirmed", "suspected": "suspected", "probable": "suspected"}
    amount = thing.amount
    after = [
        *range(
            thing.end if thing.shares else amount.last,
            min(max(right, thing.end + 4 * thing.shares), thing.end + 6, len(tokens)),
        )
    ]
    before = [*range(amount.first - 1, max(left, amount.first - 7) - 1, -1)]
    is_case = thing.phrase is not None and head_group(thing.phrase.head) == "cases"
    for at in [*after, *before]:
        if tokens[at].low in (";", "that", "who", "which", "but"):
            if at >= amount.last:
                continue
            break
        grade = grades.get(tokens[at].low)
        if grade and _grades(tokens, thing, at, is_case):
            return grade, Span(tokens[at].start, tokens[at].end)
    return None


def _grades(tokens: Sequence[Token], thing: Thing, at: int, is_case: bool) -> bool:
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if thing.amount.last <= at:
        inside = at < thing.end
        near = at == thing.end or tokens[at - 1].low in (
            "were",
            "was",
            "are",
            "is",
            "been",
            "with",
            "now",
            "laboratory",
        )
        if following == "dead" or (tokens[at].low == "suspected" and following == "of" and near):
            return True
        if thing.whole and not inside:
            return False
        return (is_case and (inside or near)) or (thing.phrase is None and near)
    between = {token.low for token in tokens[at : thing.amount.first]}
    return (is_case and following != "that") or bool(between & {"cases", "infections", "patients", "deaths"})


def part_marker(tokens: Sequence[Token], before_end: int, thing: Thing) -> str | None:
    """Return how a figure is marked as part of the one before it: "including six", "13 of them women"; else None."""
    first = max(before_end, thing.amount.first - 4)
    for at in range(first, thing.amount.first):
        found = _parts().starting(tokens, at)
        if found and found[0] <= thing.amount.first:
            return found[1]
    found = _parts().starting(tokens, thing.amount.last)
    return found[1] if found and found[1] == "of them" and tokens[thing.amount.last].low == "of" else None
