"""A ledger as it stood on an earlier day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from reportedly.pages.index import Index
from reportedly.records import Contents, Edtf, Event, Forecast, Origin, Question, RelationKind, Status, Story, Topic


def as_of(index: Index, day: date | None) -> Index:
    """Return the rows that reports published on or before `day` give, with every status as it stood then.

    Reports without a date, or whose date may be later, are left out. Without a day everything stays as it is.
    """
    return index if day is None else Index(_known_on(index, day), index.decided)


def _known_on(index: Index, day: date) -> Contents:
    now = index.contents
    reports = {report.id for report in now.reports if is_out_by(report.published, day)}
    claims = tuple(claim for claim in now.claims if claim.report in reports)
    figures = tuple(figure for figure in now.figures if figure.report in reports)
    rows = {claim.id for claim in claims} | {figure.id for figure in figures}
    origins = _origins_then(now.origins, rows, reports)
    questions = _questions_then(index, rows, {origin.id for origin in origins})
    # An estimate speaks for all answers of its question; where some were not there yet, it says nothing.
    whole = {question.id for question in questions if question == index.questions[question.id]}
    return replace(
        now,
        reports=tuple(report for report in now.reports if report.id in reports),
        claims=claims,
        figures=figures,
        moments=tuple(moment for moment in now.moments if moment.report in reports),
        mentions=tuple(mention for mention in now.mentions if mention.report in reports),
        origins=origins,
        questions=questions,
        topics=_topics_then(now.topics, questions),
        relations=tuple(relation for relation in now.relations if relation.a in rows and relation.b in rows),
        copies=tuple(copy for copy in now.copies if copy.a in reports and copy.b in reports),
        forecasts=tuple(_forecast_then(row, rows) for row in now.forecasts if row.claim in rows),
        estimates=tuple(row for row in now.estimates if row.question in whole and row.on <= day),
        events=_events_then(now.events, reports, origins),
        stories=_stories_then(now.stories, reports),
    )


def is_out_by(published: Edtf | None, day: date) -> bool:
    """Say whether what was printed on some day was surely out by another one."""
    return published is not None and published.latest is not None and published.latest <= day


def _kept(ids: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one in known)


def _origins_then(origins: Iterable[Origin], rows: set[str], reports: set[str]) -> tuple[Origin, ...]:
    then = (replace(origin, claims=_kept(origin.claims, rows)) for origin in origins)
    return tuple(origin for origin in then if origin.claims or origin.report in reports)


def _questions_then(index: Index, rows: set[str], origins: set[str]) -> tuple[Question, ...]:
    then = []
    for question in index.contents.questions:
        answers = _kept(question.answers, rows)
        if answers == question.answers:
            then.append(question)
        elif answers:
            heard = _kept(question.origins, origins & _origins_of(index, answers))
            status = status_then(index, answers, heard)
            then.append(replace(question, answers=answers, origins=heard, status=status))
    return tuple(then)


def _origins_of(index: Index, answers: Iterable[str]) -> set[str]:
    return {index.origin_of[answer] for answer in answers if answer in index.origin_of}


def status_then(index: Index, answers: tuple[str, ...], origins: tuple[str, ...]) -> Status:
    """Return how some of a question's answers stand to each other, by the relations among them alone."""
    ends = set(answers) | {figure.claim for answer in answers if (figure := index.figures.get(answer)) and figure.claim}
    relations = (relation for end in ends for relation in index.relations_of.get(end, ()))
    kinds: set[RelationKind] = {relation.kind for relation in relations if relation.a in ends and relation.b in ends}
    from reportedly.relations import status_from  # what compares brings in the language

    return status_from(kinds, alone=len(answers) == 1 or len(origins) == 1)


def _topics_then(topics: Iterable[Topic], questions: Iterable[Question]) -> tuple[Topic, ...]:
    asked = {question.id for question in questions}
    then = (replace(topic, questions=_kept(topic.questions, asked)) for topic in topics)
    return tuple(topic for topic in then if topic.questions)


def _forecast_then(forecast: Forecast, rows: set[str]) -> Forecast:
    settled = _kept(forecast.settled_by, rows)
    unknown_yet = bool(forecast.settled_by) and not settled
    return replace(forecast, settled_by=settled, status="open" if unknown_yet else forecast.status)


def _events_then(events: Iterable[Event], reports: set[str], origins: Iterable[Origin]) -> tuple[Event, ...]:
    held = {origin.id for origin in origins}
    then = []
    for event in events:
        places = tuple(place for place in event.evidence if place.report in reports)
        if places:
            then.append(replace(event, evidence=places, origins=_kept(event.origins, held)))
    return tuple(then)


def _stories_then(stories: Iterable[Story], reports: set[str]) -> tuple[Story, ...]:
    then = (replace(story, reports=_kept(story.reports, reports)) for story in stories)
    return tuple(story for story in then if story.reports)
