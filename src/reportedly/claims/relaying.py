"""Relaying: who stands between a source and the report: the wire, who told it, the medium that was told or that named it after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.sources import SourceReader
from reportedly.claims.speakers import Speaker
from reportedly.language import find_house
from reportedly.records import Claim, Report, Span

# "Bloomberg reported the information": the medium stands behind what the paragraph before it says.
_BACKWARD = frozenset(["the information", "this information", "the news", "this", "it", "the story"])
_SEEN_BY = re.compile(r"\b(?:seen|obtained|reviewed|viewed) by ")
_OWNED_SOURCE = re.compile(r"(?:the\s+)?([\w.\- ]+?)(?:['’]s|s['’])\s+(?:\w+\s+){0,3}sources?\b", re.IGNORECASE)
_OWN = re.compile(r"(?:its|his|her|their)\s+own\s|(?:your|our|my|this)\s", re.IGNORECASE)
_CREDIT = re.compile(r"\(([^()\n]{2,40})\)")


def find_relay(
    report: Report,
    reader: SourceReader,
    attribution: Attribution,
    paragraph: int,
    wire: Span | None,
    actor: tuple[Span, ...],
    speakers: dict[Span, Speaker],
) -> tuple[Span, ...]:
    """Return who passed it on, nearest the outlet first: the wire, outer sources, the medium that was told.

    "Officials told Reuters" has Reuters, but never the report's own outlet. Each is remembered among the `speakers`.
    """
    chain: list[Span] = [wire] if wire else []
    for source in attribution.relay:
        speaker = reader.read(source, paragraph)
        if speaker.kind == "document" and _OWN.match(source.of(report.text)):
            # "According to its own projections", "your report": nobody stands between.
            continue
        if speaker.kind != "none" and not (speaker.anaphor and speaker.name == source):
            remember(speakers, speaker)
            chain.append(speaker.name)
    heard = attribution.heard_by and reader.medium_in(attribution.heard_by, paragraph)
    owner = attribution.source and _owning_medium(report, reader, attribution.source, paragraph)
    for medium in (heard, owner):
        if medium:
            remember(speakers, Speaker("media", "media", medium))
            chain.append(medium)
    own = {plain(span.of(report.text)) for span in actor}
    kept: dict[str, Span] = {}
    for span in chain:
        name = plain(span.of(report.text))
        known = name in own or any(name in other or other in name for other in kept)
        if not known and not is_outlet(report, span.of(report.text)):
            kept[name] = span
    return tuple(kept.values())


def is_outlet(report: Report, name: str) -> bool:
    """Say whether a name is that of the report's own outlet, which never stands between itself and a source."""
    house, own = find_house(name), find_house(report.outlet or "")
    return plain(name) == plain(report.outlet or "") or (house is not None and house == own)


def _owning_medium(report: Report, reader: SourceReader, source: Span, paragraph: int) -> Span | None:
    """The medium in "Bloomberg's sources", "a memo seen by Bloomberg": it stands between its sources and the report."""
    words = source.of(report.text)
    seen = _SEEN_BY.search(words)
    if seen:
        return reader.medium_in(Span(source.start + seen.end(), source.end), paragraph)
    owner = _OWNED_SOURCE.match(words)
    if owner is None:
        return None
    speaker = reader.read(Span(source.start, source.start + owner.end(1)), paragraph)
    return speaker.name if speaker.kind == "media" else None


def find_wire(report: Report, speakers: dict[Span, Speaker]) -> Span | None:
    """Return the agency named in the dateline or in brackets at the very end, when it is not the report's own outlet."""
    body = report.spans("body")[-1:]
    for place in [*report.spans("dateline", "byline"), *body]:
        words = place.of(report.text)
        for match in _CREDIT.finditer(words):
            if place in body and match.end() < len(words.rstrip(" .")):
                continue
            name = Span(place.start + match.start(1), place.start + match.end(1))
            in_dateline = place not in body and match[1].isupper() and " " not in match[1]
            if not (_is_agency(match[1]) or in_dateline) or is_outlet(report, match[1]):
                continue
            remember(speakers, Speaker("media", "media", name))
            return name
    return None


def _is_agency(words: str) -> bool:
    """Say whether a bracketed credit can be an agency: "(AP)", "(Meridian News Agency)", not "(With agency reports)"."""
    names = [word for word in words.split() if word[:1].isupper()]
    lowered = words.casefold()
    house = find_house(words)
    return (house is not None and house.kind == "agency") or (
        len(names) == len(words.split()) and any(word in lowered for word in ("agency", "press", "news", "wire"))
    )


def points_back(report: Report, attribution: Attribution) -> bool:
    """Say whether a content stands for what was told before: "Bloomberg reported the information"."""
    # "It is thought to have burned": nobody passes that on.
    return attribution.source is not None and any(
        len(span) < 20 and span.of(report.text).casefold() in _BACKWARD for span in attribution.content
    )


def passed_on(claim: Claim, medium: Span) -> Claim:
    """Return a claim with a medium that was named after it as its relay."""
    evidence: Mapping[str, tuple[Span, ...]] = {**claim.evidence, "relay": (medium,)}
    return replace(claim, evidence=evidence, why=f"{claim.why}; the medium is named after it")


def remember(speakers: dict[Span, Speaker], speaker: Speaker) -> None:
    """Keep a speaker by the place of its name, one with a role before one without."""
    if speaker.kind != "none" and (speaker.name not in speakers or speaker.role):
        speakers[speaker.name] = speaker


def plain(name: str) -> str:
    """Return a name in lower case, without marks and article, to tell whether two are the same."""
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.casefold())))
