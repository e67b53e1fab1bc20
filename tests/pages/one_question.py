"""A ledger with one question, made from lines that a test writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from makers import a_claim, a_figure, a_report

from reportedly.records import Actor, Contents, Edtf, Question, Relation, Source, Topic

# What is counted, where: the same in all answers.
TEXT = "How many people were killed?"


def one_question(
    answers: Sequence[tuple[str, str, float, str]],
    relations: Sequence[tuple[int, int, str]] = (),
    status: str = "agreed",
) -> Contents:
    """Return a ledger in which each answer is (source, day, number, stance) in a report of its own, said on that day."""
    reports, claims, figures, actors = [], [], [], {}
    for number, (source, day, count, stance) in enumerate(answers):
        words = f"{count:,.0f} people were killed"
        verb = "denied that" if stance == "denied" else "said"
        report = a_report(f"Paper {number}: {source} {verb} {words}.", outlet=f"Paper {number}", published=day)
        actor = Actor(f"actor {source}", source, "person", (source,), (), "named")
        claim = a_claim(report, source, words, stance=stance, said=Edtf.parse(day), origin=f"origin {source}")
        claims.append(replace(claim, source=Source(source, claim.source.spans, "person", actor.id)))
        figure = a_figure(report, f"{count:,.0f}", count, claim=claim.id, question="q", stance=stance, state="killed")
        reports.append(report)
        figures.append(figure)
        actors[actor.id] = actor
    rows = tuple(figure.id for figure in figures)
    question = Question(
        "q", "t", "amount", TEXT, "people", None, None, "killed", None, None, None, "count", rows, status, (), "made",  # type: ignore[arg-type]
    )  # fmt: skip
    return Contents(
        reports=tuple(reports),
        claims=tuple(claims),
        figures=tuple(figures),
        actors=tuple(actors.values()),
        topics=(Topic("t", "People killed", "people", None, ("q",)),),
        questions=(question,),
        relations=tuple(
            Relation(f"relation {number}", rows[a], rows[b], kind, "made for a test", 1.0)  # type: ignore[arg-type]
            for number, (a, b, kind) in enumerate(relations)
        ),
    )
