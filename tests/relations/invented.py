"""Invented short stories for the tests of relations: read like any report and linked, or made answer by answer."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any

from makers import a_claim, a_figure, a_report

from benchmarks.lines import contents_of
from reportedly.claims import read_report
from reportedly.records import Claim, Contents, Edtf, Figure, Question
from reportedly.relations import link
from reportedly.relations.answers import Answer

# Without words in common two short texts would be two stories.
_HEAD = "Flood in Orlin\n\nThe Kelda river broke its banks at Orlin and water stood in the streets near the Kelda bridge.\n\n"

# A report: its day, its outlet, its text.
Told = tuple[str, str, str]


@cache
def story(*told: Told) -> Contents:
    """Return the linked contents of a story of which each report tells something."""
    made = [a_report(_HEAD + text, published=day, outlet=outlet, title="Flood in Orlin") for day, outlet, text in told]
    return link(contents_of([read_report(report) for report in made]))


def question_of(contents: Contents, words: str) -> Question:
    """Return the question that the figure of these words answers."""
    [figure] = [figure for figure in contents.figures if figure.text == words]
    return next(question for question in contents.questions if question.id == figure.question)


def related(contents: Contents) -> set[tuple[str, str, str]]:
    """Return the relations between figures as (kind, words of a, words of b)."""
    words = {figure.id: figure.text for figure in contents.figures}
    return {(one.kind, words[one.a], words[one.b]) for one in contents.relations if {one.a, one.b} <= set(words)}


def claim_relations(contents: Contents) -> set[tuple[str, str, str]]:
    """Return the relations between claims as (kind, words of a, words of b)."""
    words = {claim.id: claim.content.text for claim in contents.claims}
    return {(one.kind, words[one.a], words[one.b]) for one in contents.relations if {one.a, one.b} <= set(words)}


def shuffled(contents: Contents, seed: int) -> Contents:
    """Return the same rows, each kind of them in a random order."""
    dice = random.Random(seed)
    rows = {field.name: getattr(contents, field.name) for field in fields(contents)}
    return Contents(**{name: tuple(dice.sample(group, len(group))) for name, group in rows.items()})


def a_number(
    words: str,
    low: float | None,
    high: float | None = None,
    *,
    text: str | None = None,
    origin: str = "Brenn",
    day: str | None = "2024-05-08",
    speaker: str | None = None,
    **known: Any,
) -> Answer:
    """Return a figure as an answer, in a report of its own unless the text is the same."""
    report = a_report(text or f"{origin} {day}: {words}.", published=day, outlet=origin)
    figure: Figure = a_figure(report, words, low, high, **known)
    claim: Claim | None = None
    if speaker:
        claim = a_claim(report, speaker if speaker in report.text else None, words)
        claim = replace(claim, source=replace(claim.source, actor=speaker))
    return Answer(figure.id, report, claim, figure, origin, date.fromisoformat(day) if day else None)


def a_statement(
    words: str, *, origin: str = "Brenn", day: str = "2024-05-08", about: str | None = None, **known: Any
) -> Answer:
    """Return a claim as an answer, in a report of its own, by a person who is its origin."""
    report = a_report(f"On {day} {origin} said: {words}.", published=day, outlet=f"Outlet of {origin}")
    claim = a_claim(report, origin, words, about=Edtf.parse(about) if about else None, **known)
    claim = replace(claim, source=replace(claim.source, actor=origin))
    return Answer(claim.id, report, claim, None, origin, date.fromisoformat(day))
