"""Denials that do not say what they reject but point at it: "the figure of 300 is a lie", "he called the report false"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from reportedly.lexicons import load
from reportedly.records import Claim
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import is_denial, names_number
from reportedly.relations.wording import REMEMBERED, calls_false, words_before

_FIGURE = re.compile(
    r"\b(?:figure|number|total|toll|count)\s+(?:of\s+)?(\d{1,3}(?:,\d{3})+|\d{1,9})\b(?![.,]\d)", re.IGNORECASE
)
_LENGTH = 200


@lru_cache(maxsize=REMEMBERED)
def is_bare(words: str) -> bool:
    """Say whether what is rejected is named without a word of what it says: "the figure", "the minister's claim", "this: …".

    What follows in quotation marks is what it is called, or what is said instead: 'the report "irresponsible and false"'.
    """
    return bool(_bare().match(words[:_LENGTH]))


def number_in(words: str) -> float | None:
    """Return the number in digits of a "figure" that some words speak of, where it was not read as one: "the figure 41,000 is a lie"."""
    found = _FIGURE.search(words[:_LENGTH])
    return float(found[1].replace(",", "")) if found else None


def numbers_of(amounts: Sequence[Answer]) -> tuple[dict[float, list[tuple[str, str]]], dict[str, dict[float, str]]]:
    """Return the claims that give each number, with its unit, and the numbers that each claim names only to call them wrong."""
    given: dict[float, list[tuple[str, str]]] = defaultdict(list)
    called: dict[str, dict[float, str]] = defaultdict(dict)
    for amount in amounts:
        number, unit = value_of(amount.amount)
        if amount.claim and number is not None:
            if amount.amount.bound != "not" and names_number(amount):
                called[amount.claim.id][number] = unit
            elif not is_denial(amount):
                given[number].append((unit, amount.claim.id))
    return given, called


def called_in(claim: Claim) -> dict[float, str]:
    """Return the number of "the figure 41,000 is a lie", which is not read as a figure of anything."""
    number = number_in(claim.content.text) if calls_false(claim.content.text) else None
    return {} if number is None else {number: "count"}


def was_before(denial: Answer) -> bool:
    """Say whether somebody denied something before what a report tells: "the prefect, who had denied it for weeks, admitted it"."""
    if denial.claim is None or denial.claim.cue is None:
        return False
    return bool(_HAD.search(words_before(denial.report.text, denial.claim.cue.spans[0].start, _LENGTH)))


_HAD = re.compile(r"\bhad\s+(?:\w+\s+){0,2}\Z")


def whose_claim(words: str) -> str | None:
    """Return the name of whoever made a claim that some words speak of: Isko of "Captain Isko's claim is false", Tofte of "Tofte's words"."""
    found = _whose().search(words)
    return (found[1] or found[2]) if found else None


def names_reports(words: str) -> bool:
    """Say whether what is rejected begins with a word for what others say: "all reports of a split"."""
    return bool(_reports().match(words))


def which_of_two(words: str) -> Literal["higher", "lower"] | None:
    """Return which of two numbers some words point at: "the much higher figure", "the lower estimate"."""
    found = _higher_or_lower().search(words[:_POINTING])
    return None if found is None else "higher" if found["higher"] else "lower"


# What points at a number stands at the beginning.
_POINTING = 60


def is_asked(text: str, start: int) -> bool:
    """Say whether what stands at a place answers a question in its sentence: "Asked whether it was altered, he said that was nonsense"."""
    return bool(_ASKED.search(words_before(text, start, _LENGTH)))


_ASKED = re.compile(r"(?:\A|[.!?\n”\"]\s*)(?:Asked|Questioned|Pressed)\b[^.!?\n]*\Z")


@cache
def _whose() -> re.Pattern[str]:
    words = load("questions")["rejecting"]
    said = "|".join([*words["said"], *words["also_said"]])
    return re.compile(rf"\b([^\W\d_]+)[’']s?\s+(?:{said})\b|\b(?:{said})\s+(?:of|by)\s+(?:\w+\s+)?([A-Z][^\W\d_]+)\b")


@cache
def _reports() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    return re.compile(rf"(?:the|all|any|such|these|those)?\s*(?:{said})s?\b", re.I)


@cache
def _higher_or_lower() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    return re.compile(
        rf"\b(?:(?P<higher>higher|larger|bigger|greater)|lower|smaller)\s+(?:{said}|one|count|toll|total)\b", re.I
    )


@cache
def _bare() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    whose = r"(?:the|this|that|these|those|such|his|her|their|its|all|any)"
    end = r"\s*(?:[.,;:“”\"‘]|\Z|as\b|a\b|an\b)"
    return re.compile(
        rf"\s*(?:(?:{whose}\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{said})s?|this|that|it|them|these|those){end}", re.IGNORECASE
    )
