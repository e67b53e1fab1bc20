"""The timeline: what reports place on a day, one event for what several reports tell of the same day."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Claim, Edtf, Event, EventEvidence, Mention, Moment, Report, Span, derived_id
from reportedly.relations.wording import stems
from reportedly.text import sentences

# Longer than a month is a period ("in 2023", "since June"), not an event on a timeline of days.
_LONGEST = 31
# Two sentences about one day tell the same event when they share this part of the telling words of the shorter one.
_SAME_EVENT = 0.5

# A sentence reaches at most so far from its moment; a file without stops or lines would otherwise be one.
_REACH = 2000


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence that places something on a day."""

    moment: Moment
    value: Edtf
    report: Report
    span: Span
    claim: str | None
    origin: str | None
    words: frozenset[str]


def find_events(
    reports: Mapping[str, Report],
    moments: Sequence[Moment],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    origins: Mapping[str, str],
) -> list[Event]:
    """Return the dated events of one story, each with the places that tell it.

    Only past and dated things: a sentence whose moment is a day or a span of at most a month. Forecasts stand on a page of
    their own. The text is the sentence of the earliest report that tells it.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    told = [
        _tell(reports[one.report], one, value, by_report[one.report], origins)
        for one in moments
        if (value := _dated(one))
    ]
    by_day: dict[Edtf, list[_Told]] = defaultdict(list)
    for one in told:
        if one is not None:
            by_day[one.value].append(one)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.span:
            named[mention.report].append(mention)
    for group in named.values():
        group.sort(key=lambda mention: mention.span or Span(0, 0))
    return [_event(members, named) for day in by_day.values() for members in _merge(day)]


def _dated(moment: Moment) -> Edtf | None:
    value = moment.value
    return value if value is not None and value.days is not None and value.days <= _LONGEST else None


def _tell(
    report: Report, moment: Moment, value: Edtf, claims: Sequence[Claim], origins: Mapping[str, str]
) -> _Told | None:
    holding = [
        claim
        for claim in claims
        if any(span.holds(moment.span) for span in (*claim.content.spans, *claim.evidence.get("said", ())))
    ]
    holding.sort(key=lambda claim: len(claim.content.text))
    claim = holding[0] if holding else None
    about_future = (
        claim
        and claim.stance in ("forecast", "intended", "conditional")
        and moment.span not in claim.evidence.get("said", ())
    )
    if about_future:
        return None
    span = _sentence(report.text, moment.span)
    return _Told(
        moment,
        value,
        report,
        span,
        claim.id if claim else None,
        origins.get(claim.id) if claim else None,
        stems(span.of(report.text)),
    )


def _sentence(text: str, place: Span) -> Span:
    """The sentence around a moment; of a line without end only what stands near it."""
    near = max(0, place.start - _REACH)
    start = text.rfind("\n", near, place.start) + 1 or near
    end = text.find("\n", place.end, place.end + _REACH)
    line = Span(start, end if end >= 0 else min(len(text), place.end + _REACH))
    return next((one for one in sentences(text, line) if one.holds(place)), place)


def _merge(day: Sequence[_Told]) -> list[list[_Told]]:
    groups: list[list[_Told]] = []
    heads: dict[str, list[int]] = defaultdict(list)
    for one in sorted(
        day,
        key=lambda told: (
            told.report.published.sort_key() if told.report.published else Edtf.parse("9999").sort_key(),
            told.moment.id,
        ),
    ):
        near = sorted({number for word in one.words for number in heads[word][:30]})
        match = next((number for number in near if _same(groups[number][0].words, one.words)), None)
        if match is None:
            groups.append([one])
            for word in one.words:
                heads[word].append(len(groups) - 1)
        else:
            groups[match].append(one)
    return groups


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= _SAME_EVENT


def _event(members: Sequence[_Told], named: Mapping[str, Sequence[Mention]]) -> Event:
    first = members[0]
    actors: set[str] = set()
    for mention in _within(named.get(first.report.id, ()), first.span):
        if mention.actor and mention.kind != "place":
            actors.add(mention.actor)
    places = [
        mention.actor
        for mention in _within(named.get(first.report.id, ()), first.span)
        if mention.kind == "place" and mention.actor
    ]
    evidence = sorted(
        {EventEvidence(one.report.id, one.span, one.claim) for one in members},
        key=lambda one: (one.report, one.span, one.claim or ""),
    )
    origins = {one.origin for one in members if one.origin}
    return Event(
        derived_id("event", min(one.moment.id for one in members)),
        first.value,
        first.span.of(first.report.text),
        tuple(sorted(actors)),
        places[0] if places else None,
        tuple(evidence),
        tuple(sorted(origins)),
    )


def _within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect_right(mentions, span.start - 1, key=lambda mention: mention.span.start if mention.span else 0)
    found: list[Mention] = []
    for mention in mentions[first:]:
        if mention.span is None or mention.span.start >= span.end:
            break
        found.append(mention)
    return found
