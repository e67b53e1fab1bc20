"""The names in a report, as the raw material of actors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.claims.speakers import Speaker, organisation_kind
from reportedly.language import find_house, find_state, fold, role_after, role_before
from reportedly.lexicons import listed
from reportedly.records import ActorKind, Figure, Mention, Name, Report, Sentence, Span, hashed, row_id

# A capital after one of these is a place; anywhere else it stands for its government ("Moscow needs soldiers").
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|to|of|around|outside|inside|towards?|over|for|between|via|through|north|south|east|west)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def find_mentions(
    report: Report, sentences: Sequence[Sentence], speakers: Mapping[Span, Speaker], figures: Sequence[Figure]
) -> list[Mention]:
    """Return one mention for every name of somebody in the sentences, for every speaker, and for the report's own outlet.

    Speakers come first: what speaks is known better than what is only named. Which mentions are one actor is not
    decided here; see `relations.actors`.
    """
    found: dict[Span, Mention] = {
        place: _mention(report, place, speaker.actor_kind, speaker.role) for place, speaker in speakers.items()
    }
    for sentence in sentences:
        for name in sentence.names:
            if name.span not in found and not _is_nobody(report, name):
                found[name.span] = _mention(report, name.span, *_kind_and_role(report, name, sentence.span.start))
    for figure in figures:
        for field, kind in (("actor", "group"), ("place", "place")):
            for place in figure.evidence.get(field, ()):
                if place not in found:
                    found[place] = _mention(report, place, _place_kind(place.of(report.text), kind))
    mentions = sorted(found.values(), key=lambda mention: (mention.span or Span(0, 0), mention.id))
    return [*_outlet(report), *mentions]


def _is_nobody(report: Report, name: Name) -> bool:
    """Say whether capitals only look like a name ("SUV", "OK"); after a town and a comma "OK" is Oklahoma."""
    before = report.text[max(0, name.span.start - 2) : name.span.start]
    return fold(name.text) in listed("names", "no_actors") and before != ", "


def _kind_and_role(report: Report, name: Name, since: int) -> tuple[ActorKind, str | None]:
    if name.kind == "person":
        place = role_before(report.text, name.span, since) or role_after(report.text, name.span)
        return "person", " ".join(place.of(report.text).split()) if place else None
    if find_house(name.text):
        return "media", None
    if name.kind == "nationality":
        return "state", None
    if name.kind == "organisation":
        return organisation_kind(name.text), None
    if name.kind in ("place", "facility"):
        before = report.text[max(0, name.span.start - 20) : name.span.start]
        state = find_state(name.text)
        if state and not (state.form == "capital" and _LOCATIVE.search(before)):
            return "state", None
        return "place", None
    return "group", None


def _place_kind(words: str, kind: str) -> ActorKind:
    if find_state(words):
        return "state"
    return "place" if kind == "place" else "group"


def _mention(report: Report, place: Span, kind: ActorKind, role: str | None = None) -> Mention:
    return Mention(row_id("mention", report.id, [place]), report.id, place.of(report.text), place, kind, role)


def _outlet(report: Report) -> list[Mention]:
    if not report.outlet:
        return []
    return [Mention(hashed("mention", report.id, "outlet"), report.id, report.outlet, None, "media")]
