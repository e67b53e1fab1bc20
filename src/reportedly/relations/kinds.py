"""People of one kind, and what is no people at all: women, crew, whose deaths are counted, units of blood and of housing."""

from __future__ import annotations

import re
from functools import cache

from reportedly.language import singular
from reportedly.lexicons import listed, load
from reportedly.relations.answers import Answer
from reportedly.relations.wording import counted_class, head_noun

# A clause is seldom longer.
_CLAUSE = 60
_STOP_BEFORE = re.compile(r"[.!?]\s|\n")
_STOP_AFTER = re.compile(r"[.!?;,]\s|\n")
_WOMEN = re.compile(r"\b(?:women|woman|girls?|boys?|children)\b", re.IGNORECASE)
_UNIT_OF = re.compile(r"\s*units?\s+of\s+([a-z]+)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
# Of these the people are more than they are themselves: "about 1,200 people fled" are no families.
HOUSEHOLDS = ("family", "household", "homes")


def kind_counted(answer: Answer, head: str | None) -> str | None:
    """Return the kind that a figure counts where its head noun alone does not tell: "crew" of "crew members", "woman" of "18 women", "civilian" of
    "24 civilian deaths", "unit" of "200 units of blood"; else None."""
    words = (answer.amount.counted or "").casefold().split()
    if (kind := _kind_of_dead(head, words)) is not None:
        return kind
    if head == "member" and words[:2] in (["crew", "members"], ["crew", "member"]):
        return "crew"
    if head == "unit" and _is_of_things(answer, words):
        return "unit"
    is_sex = head == "woman" or (head == "man" and _is_by_sex(answer))
    return head if is_sex and not _is_single(answer) else None


def _kind_of_dead(head: str | None, words: list[str]) -> str | None:
    """Whose deaths are counted: "24 civilian deaths" are of civilians, "19 bodies" of anybody."""
    kind = singular(words[-2]) if words[1:] else ""
    peopled = kind in listed("counted", "groups", "people") | listed("counted", "groups", "troops")
    named = counted_class(kind)
    return named if head in listed("counted", "groups", "casualties") and peopled and named != "people" else None


def _is_single(answer: Answer) -> bool:
    """Say whether somebody is told of without a number: "a woman" is one of the people."""
    return answer.amount.text.casefold().split()[0] in listed("counting", "singles", "openers")


def _is_by_sex(answer: Answer) -> bool:
    """Say whether men are told apart from women or children: "20 were women and 11 were men", and not "12 men"."""
    text, span = answer.report.text, answer.amount.span
    before = _STOP_BEFORE.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
    after = _STOP_AFTER.split(text[span.end : span.end + _CLAUSE], maxsplit=1)[0]
    return answer.amount.part_of is not None or bool(_WOMEN.search(f"{before} {after}"))


def _is_of_things(answer: Answer, words: list[str]) -> bool:
    """Say whether units are of blood or of housing and no soldiers: "200 units of blood", "40 housing units"."""
    end = answer.amount.span.end
    of = _UNIT_OF.match(answer.report.text[end : end + _CLAUSE])
    if of is not None:
        return singular(of[1].casefold()) not in _armed()
    return not listed("questions", "units_of_things", "words").isdisjoint(words[-2:-1])


@cache
def _armed() -> frozenset[str]:
    """Of whom a unit is one of soldiers."""
    groups = (listed("counted", "groups", name) for name in ("troops", "people", "units"))
    return frozenset().union(*groups) | {"infantry", "the", "special"}


def counts_names(answer: Answer) -> bool:
    """Say whether names are counted that stand for people: "their list has 211 names", "388 names of the dead"."""
    words = load("questions")["names_of_people"]
    if head_noun(answer.amount.counted) not in words["nouns"]:
        return False
    text, span = answer.report.text, answer.amount.span
    before, after = text[max(0, span.start - 2 * _CLAUSE) : span.start], text[span.end : span.end + _CLAUSE]
    near = {*_LETTERS.findall(before.casefold())} & {*words["lists"]}
    return bool(near or {*_LETTERS.findall(_STOP_AFTER.split(after, maxsplit=1)[0].casefold())} & {*words["befell"]})


@cache
def kinds_of_people() -> frozenset[str]:
    """Return nouns for people of one kind: nurses, children."""
    return listed("counted", "groups", "people")


def is_of_a_kind(counted: str | None) -> bool:
    """Say whether a noun is for people of one kind, or for somebody's kin: "nurse", "son"."""
    return counted in kinds_of_people() or counted in listed("counting", "singles", "kin")


@cache
def states_of_people() -> frozenset[str]:
    """Return what can be said of people who were in one place: killed, rescued, aboard."""
    return listed("counting", "figures", "touched") | {"aboard", "inside"}
