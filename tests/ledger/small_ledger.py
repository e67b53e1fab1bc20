"""A small ledger with a row in every table, for the tests of this folder."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

from makers import a_claim, a_figure, a_moment, a_report, a_span

from reportedly.ledger import LedgerFile
from reportedly.records import (
    Actor,
    Chance,
    Contents,
    Copy,
    DateCandidate,
    Dating,
    DayMention,
    Edtf,
    Estimate,
    Event,
    EventEvidence,
    Features,
    Forecast,
    Linked,
    Mention,
    Origin,
    Passage,
    Placed,
    Question,
    Reading,
    Received,
    Relation,
    Report,
    Sentence,
    Span,
    Story,
    Topic,
    Words,
    derived_id,
    row_id,
)

FIRST = "On 4 May Mayor Ines Falk said at least 40 people were missing. “We will probably find them,” she said."
SECOND = "At least 40 people were missing, Mayor Ines Falk said. The river may rise by Friday."
GIVEN = DateCandidate(Edtf.parse("2031-05-04"), "given", "given by the user")


def a_reading(text: str, **fields: Any) -> Reading:
    """Return a reading of a text about missing people, with a row of every kind."""
    report = a_report(text, published="2031-05-04", **fields)
    source = "Mayor Ines Falk"
    claim = a_claim(
        report,
        source,
        "40 people were missing",
        cue=Words.at(text, [a_span(report, "said")]),
        chance=Chance("probably", 0.5, 0.75, "plain"),
        said=Edtf.parse("2031-05-04"),
    )
    figure = a_figure(
        report,
        "40 people",
        40,
        bound="at_least",
        claim=claim.id,
        state="missing",
        evidence={"state": (a_span(report, "missing"),)},
    )
    moment = a_moment(report, "4 May" if "4 May" in text else "Friday", None)
    name = a_span(report, "Ines Falk")
    mention = Mention(row_id("mention", report.id, [name]), report.id, "Ines Falk", name, "person", "Mayor")
    outlet = Mention(row_id("mention", report.id, []), report.id, "Daily Lantern", None, "media")
    dating = Dating(GIVEN, (DayMention(moment.span, None, 5, 4),))
    return Reading(report, dating, (claim,), (figure,), (moment,), (mention, outlet))


def as_received(reading: Reading, *candidates: DateCandidate, path: str | None = "lantern/1.txt") -> Received:
    report = dataclasses.replace(reading.report, path=path)
    return Received(report, report.text.encode("utf-8", "surrogatepass"), candidates or (GIVEN,), ("read as UTF-8",))


def sentences_of(report: Report) -> list[Sentence]:
    """Return the text cut after each full stop."""
    ends = [place + 1 for place, mark in enumerate(report.text) if mark == "."] or [len(report.text)]
    starts = [0, *(end + 1 for end in ends)]
    return [Sentence(Span(start, end), 0, (), ()) for start, end in zip(starts, ends, strict=False) if start < end]


def write(ledger: LedgerFile, reading: Reading, *candidates: DateCandidate, path: str | None = "lantern/1.txt") -> bool:
    return ledger.write_reading(as_received(reading, *candidates, path=path), reading, sentences_of(reading.report))


def linked(read: Contents) -> Contents:
    """Return the rows of two reports with a derived row of every kind, as linking would make them."""
    first, second = read.claims[:2]
    actor = Actor(derived_id("actor", "a"), "Ines Falk", "person", ("Falk",), ("Mayor",), "one name")
    origin = Origin(
        derived_id("origin", first.id), "speaker", actor.id, first.report, (first.id, second.id), "she spoke"
    )
    topic_id, question_id = derived_id("topic", "t"), derived_id("question", "q")
    figures = tuple(dataclasses.replace(f, actor=actor.id, question=question_id, place="Orrin") for f in read.figures)
    question = Question(
        question_id, topic_id, "amount", "How many people were missing?", "people", actor.id, "Orrin", "missing", None,
        "total", Edtf.parse("2031-05-04"), "count", tuple(f.id for f in figures), "agreed", (origin.id,), "same words",
    )  # fmt: skip
    passage = Passage(*(claim.content.spans[0] for claim in (first, second)))
    story = Story(derived_id("story", "s"), "Flood", tuple(r.id for r in read.reports), date(2031, 5, 4), None)
    evidence = tuple(EventEvidence(claim.report, claim.content.spans[0], claim.id) for claim in (first, second))
    when = Edtf.parse("2031-05-04")
    return Contents(
        reports=tuple(dataclasses.replace(report, story=story.id) for report in read.reports),
        claims=tuple(
            dataclasses.replace(
                claim,
                source=dataclasses.replace(claim.source, actor=actor.id),
                relay=(actor.id,),
                says="yes",
                origin=origin.id,
            )
            for claim in read.claims
        ),
        figures=figures,
        moments=read.moments,
        mentions=tuple(dataclasses.replace(mention, actor=actor.id) for mention in read.mentions),
        actors=(actor,),
        origins=(origin,),
        topics=(Topic(topic_id, "people missing", "people", actor.id, (question_id,)),),
        questions=(question,),
        relations=(Relation(derived_id("relation", "r"), first.id, second.id, "repeats", "same words", 0.9),),
        copies=(Copy(derived_id("copy", "c"), first.report, second.report, "rewrite", 0.25, (passage,), "same words"),),
        forecasts=(Forecast(derived_id("forecast", "f"), first.id, when, "came_true", (second.id,), "said again"),),
        estimates=(Estimate(derived_id("estimate", "e"), question_id, date(2031, 5, 4), 40, 40.5, None, 1, "made up"),),
        events=(Event(derived_id("event", "e"), when, "People go missing", (actor.id,), None, evidence, (origin.id,)),),
        stories=(story,),
    )


def write_links(ledger: LedgerFile, contents: Contents) -> None:
    """Write what follows from the reports of one story, as a linking run does."""
    state, _, readings = ledger.places()
    (story,) = contents.stories
    placed = [
        Placed(Features(report, b"", b"", b"", None, None, False), readings[report], story.reports[0], story.id)
        for report in story.reports
    ]
    assert ledger.write_places(placed, known=state, stories=[story.id])
    ledger.write_stories([Linked(contents, {})], readings)
    told = {actor.id: actor for actor in contents.actors}
    ledger.write_actors(lambda actor, mentions, reasons: told[actor])


def make_ledger(path: Path) -> Path:
    """Write a ledger of two linked reports and return its path."""
    with LedgerFile.create_or_open(path) as ledger:
        write(ledger, a_reading(FIRST))
        write(ledger, a_reading(SECOND), path="lantern/2.txt")
        write_links(ledger, linked(ledger.contents_as_read()))
    return path
