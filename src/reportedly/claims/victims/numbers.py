"""The numbers of persons who came to harm: plain ones, those told part by part, and those in a word such as "double homicide"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.claims.quantities.counted import head_group
from reportedly.language import singular
from reportedly.lexicons import listed, load
from reportedly.records import HARMS, Figure, Harm, Sentence, Span, Victim

_FOLDS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
_FOLD = re.compile(rf"\b({'|'.join(_FOLDS)})[- ](fatal )?(\w+)(?![\w-])", re.IGNORECASE)
# The killer is one of the dead; what was only tried is none.
_SUICIDE = re.compile(
    rf"(?<!attempted )\b(?:({'|'.join(_FOLDS)})[- ])?(?:murder|homicide|killing)s?[-/–](?:and-)?suicide\b",
    re.IGNORECASE,
)
_BOUNDS = ("more_than", "less_than", "at_most", "about")
# A sentence with these counts the victims of several events, or of a year.
_OVERALL = re.compile(
    r"\b(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|separate|multiple|numerous|other|unrelated)"
    r" (?:\w+ ){0,4}(?:shootings|incidents|homicides|attacks|murders|killings|crashes)"
    r"|across the (?:city|country|nation|state)|citywide|nationwide|(?-i:Last year)|(?:so far this|each|every|per) year|year to date"
    r"|in all of (?:19|20)\d\d|(?:since|from) (?:January|the beginning|the start))\b",
    re.IGNORECASE,
)
# What stands between two members of one list: "two men and a woman", "4 adults, 1 child".
_AND = re.compile(
    r"\s*(?:,\s*(?:and|plus)?|and|&|plus|as well as)\s*(?:also |at least |an additional |his |her |their |the )?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """How many one harm befell, where a report tells it in numbers; a part is some of those whom another number counts.

    `span` is where it begins, `words` are all on which it rests, and `state` is what is said of them.
    """

    harm: Harm
    value: int
    span: Span
    words: tuple[Span, ...]
    state: Span | None
    is_part: bool = False
    is_bound: bool = False


def find_numbers(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure], victims: Sequence[Victim]
) -> list[Number]:
    """Return how many some figures and words say that each harm befell, in reading order.

    "Two men and a woman were shot" is shot 3, as it tells them of one breath; "three people, two men and a woman" is 3 too.
    "A double homicide" is killed 2. Numbers of shootings, bullets and charges count no persons, nor do those of what is only feared.
    """
    overall = [one.span for one in sentences if _OVERALL.search(text, one.span.start, one.span.end)]
    told = [one for one in figures if one.state in HARMS and counts_persons(one)]
    told = [one for one in told if not _is_within(one.span, overall)]
    of_state: dict[Span, list[_Member]] = {}
    for figure in told:
        of_state.setdefault(_state(figure) or figure.span, []).append(_member(figure))
    beside = _members_of(victims, of_state)
    found: list[Number] = []
    for state, members in of_state.items():
        found += _sums(text, state, members, beside.get(state, []))
    found += _folds(text, sentences)
    found += _ordinals(text, victims)
    found += _charges(text, sentences)
    return sorted(found, key=lambda one: (one.span, one.harm))


def _is_within(span: Span, stretches: Sequence[Span]) -> bool:
    """Say whether a place lies in one of some stretches, which are in order and apart."""
    at = bisect_left(stretches, span.end, key=lambda one: one.start) - 1
    return at >= 0 and stretches[at].holds(span)


def value_of(figure: Figure) -> int | None:
    """Return a figure as a whole number: its lower end, else its upper one."""
    number = figure.low if figure.low is not None else figure.high
    return int(number) if number is not None and number == int(number) else None


def counts_persons(figure: Figure) -> bool:
    """Say whether a figure is a number of persons who came to harm: not of shootings, bullets or charges, nor what is only feared."""
    if figure.unit != "count" or figure.bound == "not" or figure.stance in ("denied", "forecast", "conditional"):
        return False
    # "Dozens" were killed in other years, and are no toll.
    if not value_of(figure) or (figure.low and figure.high and figure.high > 2 * figure.low):
        return False
    words = (figure.counted or "").casefold().split()
    if not words:
        return True
    heads = {singular(word) for word in words}
    # "One of the victims" is one of a number that stands elsewhere.
    partitive = value_of(figure) == 1 and singular(words[-1]) != words[-1]
    of_others = head_group(singular(words[-1])) in listed("victims", "nobody", "groups")
    return not (partitive or of_others or heads & listed("victims", "nobody", "heads"))


@dataclass(frozen=True, slots=True)
class _Member:
    """Some of those whom one word of harm is said of: a number with its noun, or one person."""

    span: Span
    number: Span
    value: int
    figure: Figure | None
    is_name: bool = False


def _member(figure: Figure) -> _Member:
    counted = figure.evidence.get("counted", ())
    end = max([figure.span.end, *(span.end for span in counted)])
    return _Member(Span(figure.span.start, end), figure.span, value_of(figure) or 0, figure)


def _state(figure: Figure) -> Span | None:
    state = figure.evidence.get("state")
    return state[0] if state else None


def _members_of(victims: Sequence[Victim], of_state: dict[Span, list[_Member]]) -> dict[Span, list[_Member]]:
    """Return the persons of whom the same words tell as numbers."""
    found: dict[Span, list[_Member]] = {}
    states = sorted(of_state)
    for victim in victims:
        at = bisect_left(states, victim.hit.end, key=lambda span: span.start) - 1
        # "Both" again names those who were counted.
        if at >= 0 and states[at].holds(victim.hit) and victim.head != "both":
            members = found.setdefault(states[at], [])
            if all(not one.span.meets(victim.span) for one in members):
                members.append(_Member(victim.span, victim.span, victim.number, None, victim.kind == "name"))
    return found


def _sums(text: str, state: Span, members: Sequence[_Member], beside: Sequence[_Member]) -> Iterator[Number]:
    """Yield the numbers that one word of harm has: each list of its members as one."""
    singles = [one for one in beside if all(not one.span.meets(member.span) for member in members)]
    group: list[_Member] = []
    for one in sorted([*members, *singles], key=lambda one: one.span.start):
        if group and not _goes_on(text, group[-1], one):
            yield from _number(state, group)
            group = []
        group.append(one)
    yield from _number(state, group)


def _goes_on(text: str, before: _Member, one: _Member) -> bool:
    """Say whether two members stand in one list; in "three people, two men and a woman" the first counts the others."""
    if one.figure and one.figure.part_of:
        return False
    gap = text[before.span.end : one.span.start].casefold()
    if not _AND.fullmatch(gap):
        return False
    told = (before.figure.counted or "people").casefold().split()[-1] if before.figure else ""
    return "," not in gap or "and" in gap or singular(told) not in listed("victims", "persons", "anybody")


def _number(state: Span, group: Sequence[_Member]) -> Iterator[Number]:
    figure = next((one.figure for one in group if one.figure), None)
    if figure is None or figure.state not in HARMS:
        return
    harm: Harm = figure.state
    told = (state,) if _state(figure) else ()
    if group[0].figure and len(group) == 1 + group[0].value and all(one.is_name for one in group[1:]):
        # "His two children, Ann and Bo", who are no others.
        group = group[:1]
    words = (*(one.number for one in group), *told)
    is_part = figure.part_of is not None
    yield Number(
        harm,
        sum(one.value for one in group),
        group[0].span,
        words,
        told[0] if told else None,
        is_part,
        figure.bound in _BOUNDS,
    )


def _folds(text: str, sentences: Sequence[Sentence]) -> Iterator[Number]:
    """Yield what words such as "double homicide", "triple shooting" and "murder-suicide" count."""
    for sentence in sentences:
        for match in _FOLD.finditer(text, sentence.span.start, sentence.span.end):
            word = singular(match[3].casefold())
            is_deadly = bool(match[2]) or word in listed("victims", "folds", "killed")
            if is_deadly or word in listed("victims", "folds", "shot"):
                yield _fold("killed" if is_deadly else "shot", _FOLDS[match[1].casefold()], match)
        for match in _SUICIDE.finditer(text, sentence.span.start, sentence.span.end):
            value = _FOLDS[match[1].casefold()] + 1 if match[1] else 2
            yield replace(_fold("killed", value, match), is_bound=not match[1])


# More charges than this are not told in words.
_MOST_IN_WORDS = 10


@cache
def _cardinals() -> dict[str, int]:
    return {word: value for word, value in load("numbers")["cardinals"].items() if 0 < value <= _MOST_IN_WORDS}


@cache
def _charge() -> re.Pattern[str]:
    return re.compile(
        rf"\b({'|'.join(_cardinals())}|\d{{1,2}}) (?:counts?|charges) of ((?:[\w-]+ ){{0,4}}?)(murder|manslaughter|homicide|killing)\b",
        re.IGNORECASE,
    )


def _charges(text: str, sentences: Sequence[Sentence]) -> Iterator[Number]:
    """Yield what "charged with two counts of murder" counts: two killed, as a part that only speaks where no number does."""
    for sentence in sentences:
        for match in _charge().finditer(text, sentence.span.start, sentence.span.end):
            if "attempt" not in match[2].casefold() and "conspir" not in match[2].casefold():
                word = match[1].casefold()
                value = _cardinals().get(word) or int(word)
                if value:
                    yield replace(_fold("killed", value, match), is_part=True)


_ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})\b", re.IGNORECASE)


def _ordinals(text: str, victims: Sequence[Victim]) -> Iterator[Number]:
    """Yield what "a fourth person was shot" counts: four, as a part that only speaks where no number does."""
    for victim in victims:
        match = _ORDINAL.search(victim.words) if victim.kind == "other" else None
        if match:
            harm: Harm = "killed" if victim.state == "killed" else "shot"
            yield Number(
                harm, _ORDINALS[match[1].casefold()], victim.span, (victim.span, victim.hit), None, is_part=True
            )


def _fold(harm: Harm, value: int, match: re.Match[str]) -> Number:
    span = Span(*match.span())
    return Number(harm, value, span, (span,), None)
