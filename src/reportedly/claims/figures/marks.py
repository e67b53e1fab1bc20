"""Marks beside a figure: confirmed or suspected, total or new, part of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

from reportedly.claims.figures.hits import Thing
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.lexicons import listed, load
from reportedly.records import Grade, Scope, Span

# How near a mark must stand: "27,000 in all", "Confirmed measles cases rose to 204".
REACH = 5
# "Fever has been confirmed as the cause of 26 deaths", "suspected of having killed 149 people".
GRADE_REACH = 7
_DEATHS = frozenset(["death", "fatality", "killing", "body", "dead"])


@cache
def _phrases(table: str) -> Phrases:
    return Phrases([(words, mark) for mark, phrases in load("counting")["marks"][table].items() for words in phrases])


def scope_of(tokens: Sequence[Token], thing: Thing, left: int, right: int) -> tuple[Scope, Span] | None:
    """Return whether a figure is a total, a new number or a peak, and the words that say so."""
    amount = thing.amount
    places = [
        *range(amount.first - 1, max(left, amount.first - REACH) - 1, -1),
        *range(amount.last, min(right, thing.end + 4)),
    ]
    for at in places:
        found = _phrases("scopes").starting(tokens, at)
        if found and found[0] <= right and _is_of_this(tokens, thing, at, found[0], found[1]):
            return cast(Scope, found[1]), Span(tokens[at].start, tokens[found[0] - 1].end)
    return _on_one_day(tokens, thing)


def _is_of_this(tokens: Sequence[Token], thing: Thing, at: int, end: int, scope: str) -> bool:
    """Say whether words of scope belong to this figure and not to one beside it."""
    amount = thing.amount
    if amount.first <= at < amount.last or at < amount.first < end - 1:
        return False
    before = end <= amount.first
    if tokens[end - 1].low in ("of", "to", "at") and not before:
        return False
    # "88 patients in all, 37 of them dead", but "So far, 37 are dead"
    opens = at == 0 or tokens[at - 1].low in (",", ";", "and", "but")
    if before and not opens and any(token.low == "," for token in tokens[end : amount.first]):
        return False
    # "17 people, taking the total to 133": the total is the next number.
    if tokens[end - 1].low == "total" and tokens[at].low != "in" and at >= thing.end + (tokens[at].low == "total"):
        return False
    # "23 more than there is room for"
    if tokens[end - 1].low == "more" and end < len(tokens) and tokens[end].low == "than":
        return False
    # "more" and "new" belong to the noun they touch, "total" to anything near; "more" stands behind its number.
    touches = end == amount.first or amount.last <= at < max(thing.end, amount.last + 1)
    if scope == "new" and end - at <= 2:
        return touches and not (before and tokens[at].low == "more")
    return True


def _on_one_day(tokens: Sequence[Token], thing: Thing) -> tuple[Scope, Span] | None:
    """Read a number of one day: "Twelve were found on Thursday alone", "On 4 May alone, 2,900 came"."""
    found = _phrases("scopes").starting(tokens, 0) if tokens else None
    if found and found[1] == "new" and found[0] > _OPENING:
        # "In the past 24 hours there were 31 cases and two deaths."
        return "new", Span(tokens[0].start, tokens[found[0] - 1].end)
    opens = thing.amount.first - 2
    if opens > 0 and tokens[opens].low == "alone" and tokens[opens + 1].low == "," and _is_day(tokens[opens - 1]):
        return "new", Span(tokens[opens].start, tokens[opens].end)
    for at in range(thing.end, min(len(tokens), thing.end + 12)):
        if tokens[at].text[0].isdecimal():
            # "8,200 in all, 1,200 of them on Monday alone": it is the next number's day.
            break
        if tokens[at].low == "alone" and tokens[at - 1].low in listed("numbers", "weekdays", "words"):
            return "new", Span(tokens[at - 1].start, tokens[at].end)
    return None


def _is_day(token: Token) -> bool:
    """Say whether a word ends the name of a day: "on Friday", "on 4 May", "on May 4"; "in six weeks alone" is longer."""
    days = listed("numbers", "weekdays", "words") | listed("numbers", "months", "words")
    return token.low in days or token.text.isdecimal()


# "Another" and "a further" open sentences too, and belong to the noun behind them.
_OPENING = 3


def grade_of(tokens: Sequence[Token], thing: Thing, left: int, right: int) -> tuple[Grade, Span] | None:
    """Return whether those counted are confirmed or suspected, and the word that says so; only for cases and the dead."""
    amount = thing.amount
    after_end = min(max(right, thing.end + 4 * thing.shares), thing.end + 6, len(tokens))
    after = range(thing.end if thing.shares else amount.last, after_end)
    before = range(amount.first - 1, max(left, amount.first - GRADE_REACH) - 1, -1)
    for at in [*after, *before]:
        if tokens[at].low in (";", "that", "who", "which", "but"):
            if at >= amount.last:
                continue
            break
        found = _phrases("grades").starting(tokens, at)
        if found and _grades(tokens, thing, at):
            return cast(Grade, found[1]), Span(tokens[at].start, tokens[at].end)
    return None


def _grades(tokens: Sequence[Token], thing: Thing, at: int) -> bool:
    head = thing.phrase.head if thing.phrase else None
    is_case = head_group(head) == "cases" or head in _DEATHS
    if thing.amount.last <= at:
        return _grades_before(tokens, thing, at, is_case)
    between = {token.low for token in tokens[at : thing.amount.first]}
    if between & {"cases", "infections", "patients", "deaths", "fatalities", "toll"}:
        return True
    if "that" in between:
        return False
    # "a fever suspected of having killed 149 people", "confirmed 20 deaths"; a man suspected of murder grades nobody.
    if tokens[at].low == "suspected" and {"of", "in"} & between and not _is_illness(tokens, at):
        return is_case and "of" not in between and "in" not in between
    touching = between <= listed("counting", "marks", "deaths") | _LITTLE
    return is_case or (touching and bool(between & {"killed", "killing", "deaths"}))


def _is_illness(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an illness stands in the clause before a word: "a new flu virus suspected of"."""
    return any(token.low in listed("counting", "marks", "illnesses") for token in tokens[max(0, at - CAUSE_REACH) : at])


# "the spread of the virus - suspected in more than 160 deaths": the cause stands near.
CAUSE_REACH = 8
_LITTLE = frozenset(["suspected", "confirmed", "probable", "possible", "of", "in", "to", "as", "the", "been"])


def _grades_before(tokens: Sequence[Token], thing: Thing, at: int, is_case: bool) -> bool:
    """Say whether a grade behind the number is that of those counted: "40 suspected cases", "three were confirmed"."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    inside = at < thing.end
    whose = [token.low for token in tokens[at - 2 : at]]
    near = at == thing.end or tokens[at - 1].low in listed("counting", "marks", "be") or whose in _WHOSE
    if following == "dead" or (
        tokens[at].low == "suspected" and following == "of" and near and not _accused(tokens, at)
    ):
        return True
    if near and [token.low for token in tokens[at + 1 : at + 4]] == ["to", "have", "died"]:
        return True
    if thing.whole and not inside:
        return False
    return (is_case and (inside or near)) or (thing.phrase is None and near)


# "12 of them confirmed by a laboratory"
_WHOSE = (["of", "them"], ["of", "these"], ["of", "which"], ["of", "whom"], ["of", "those"])


def _accused(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "suspected of" goes on with a deed: "12 men suspected of spying" are no cases."""
    following = tokens[at + 2].low if at + 2 < len(tokens) else ""
    return following.endswith("ing") and following != "having"


def part_marker(tokens: Sequence[Token], before_end: int, thing: Thing) -> str | None:
    """Return how a figure is marked as part of the one before it: "including six", "13 of them women"; else None."""
    first = max(before_end, thing.amount.first - 4)
    for at in range(first, thing.amount.first):
        found = _phrases("parts").starting(tokens, at)
        if found and found[0] <= thing.amount.first:
            return found[1]
    found = _phrases("parts").starting(tokens, thing.amount.last)
    return found[1] if found and found[1] == "of them" and tokens[thing.amount.last].low == "of" else None
