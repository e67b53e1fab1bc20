"""Claims made of attributions: source resolved, chain in order, stance, chance and dates, each with its evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.attributed import SCORES, Attribution
from reportedly.claims.sources import SourceReader
from reportedly.claims.speakers import Speaker
from reportedly.claims.stance import find_chance, find_stance
from reportedly.claims.units import Unit
from reportedly.language import find_house
from reportedly.records import Claim, Moment, Quotation, Report, Sentence, Source, Span, Words, row_id

# "Bloomberg reported the information": the medium stands behind what the paragraph before it says.
_BACKWARD = frozenset(["the information", "this information", "the news", "this", "it", "the story"])
# It stands behind so many paragraphs; further up a reader would not think of it.
_BACK = 3
# Only people can do these, so that their subject speaks even when no list knows it ("a hydrologist said").
_ONLY_PEOPLE = frozenset(
    [
        "say",
        "tell",
        "add",
        "explain",
        "announce",
        "reply",
        "respond",
        "answer",
        "remark",
        "insist",
        "admit",
        "concede",
        "argue",
        "deny",
        "recall",
        "testify",
        "write",
        "vow",
        "pledge",
        "promise",
        "believe",
        "think",
        "doubt",
        "reject",
        "dismiss",
        "predict",
    ]
) | {"according to", ""}
_SEEN_BY = re.compile(r"\b(?:seen|obtained|reviewed|viewed) by ")
_STATEMENT = re.compile(r"[.!](?=\s)")
_CREDIT = re.compile(r"\(([^()\n]{2,40})\)")


@dataclass(slots=True)
class Assembled:
    """The claims of a report's sources, and every speaker that was read, by the place of its name."""

    claims: list[Claim] = field(default_factory=list)
    speakers: dict[Span, Speaker] = field(default_factory=dict)
    paragraphs: list[int] = field(default_factory=list)
    """The paragraph of each claim."""
    unclaimed: list[Span] = field(default_factory=list)
    """What is asked, or what somebody will not speak of: nobody's claim, not even the report's own."""
    passed_on: int = 0
    """How many claims, from the first, stand before a medium that was named behind them."""


def assemble_claims(
    report: Report,
    sentences: Sequence[Sentence],
    found: Sequence[tuple[Unit, Sequence[Attribution]]],
    moments: Sequence[Moment],
) -> Assembled:
    """Return the attributed claims of a report in reading order, without those that are questions or nothing but a name.

    What the report says in its own voice is not here; see `claims.owned`.
    """
    reader = SourceReader(report.text, sentences)
    done = Assembled()
    wire = _wire(report, reader, done)
    moments = sorted(moments, key=lambda moment: moment.span)
    starts = [moment.span.start for moment in moments]
    chains: dict[tuple[Span, ...], tuple[Span, ...]] = {}
    for unit, attributions in found:
        times = _within(moments, starts, unit.span)
        for attribution in attributions:
            if attribution.kind == "silent" or _is_question(report.text, _trimmed(report.text, attribution.content)):
                done.unclaimed += attribution.content
                continue
            if _points_back(report, attribution):
                _relay_back(report, reader, attribution, unit, done)
                continue
            claim = _claim(report, reader, attribution, unit, times, wire, done.speakers)
            if claim is not None:
                done.claims.append(_as_before(claim, chains))
                done.paragraphs.append(unit.paragraph)
    done.claims = list({claim.id: claim for claim in done.claims}.values())
    return done


def _as_before(claim: Claim, chains: dict[tuple[Span, ...], tuple[Span, ...]]) -> Claim:
    """Give "the source" the chain through which it spoke before: an unnamed source has no other way to the report."""
    actor, relay = claim.evidence.get("actor", ()), claim.evidence.get("relay", ())
    if relay or claim.source.kind != "unnamed" or not actor:
        chains.setdefault(actor, relay)
        return claim
    known = chains.get(actor, ())
    return replace(claim, evidence={**claim.evidence, "relay": known}) if known else claim


def _within(moments: Sequence[Moment], starts: Sequence[int], span: Span) -> list[Moment]:
    """The moments inside a stretch; `moments` is in reading order, `starts` where each begins."""
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return [moment for moment in moments[first:last] if moment.span.end <= span.end]


def _claim(
    report: Report,
    reader: SourceReader,
    attribution: Attribution,
    unit: Unit,
    times: Sequence[Moment],
    wire: Span | None,
    speakers: dict[Span, Speaker],
) -> Claim | None:
    content = _trimmed(report.text, attribution.content)
    if not content:
        return None
    evidence: dict[str, tuple[Span, ...]] = {}
    why = [f"rule “{attribution.rule}”"]
    speaker = reader.read(attribution.source, unit.paragraph) if attribution.source else None
    if speaker and not speaker.known:
        if not _can_speak(report, attribution):
            return None
        reader.remember(speaker, unit.paragraph)
    if attribution.lemma == "show" and (speaker is None or speaker.kind != "document"):
        # Papers and figures show something; when people do, they show it to somebody.
        return None
    source = _source(report, attribution, speaker, evidence, why, speakers)
    relay = _relay(report, reader, attribution, unit, wire, evidence.get("actor", ()), speakers)
    if relay:
        evidence["relay"] = relay
    stance = find_stance(attribution.kind, report.text, Span(content[0].start, content[-1].end))
    if stance.words:
        evidence["stance"] = (stance.words,)
        why.append(f"“{stance.words.of(report.text)}” makes it {stance.stance}")
    chance = next(filter(None, (find_chance(report.text, span) for span in content)), None)
    if chance:
        evidence["chance"] = (chance[1],)
    said = next((time for time in times if time.value and _outside(time.span, content)), None)
    about = next((time for time in times if time.value and not _outside(time.span, content)), None)
    if said:
        evidence["said"] = (said.span,)
    if about:
        evidence["about"] = (about.span,)
    cue = Words.at(report.text, [attribution.cue]) if attribution.rule != "headline" else None
    return Claim(
        id=row_id("claim", report.id, [attribution.cue, *content]),
        report=report.id,
        source=source,
        cue=cue,
        content=Words.at(report.text, content),
        quotation=_quotation(report.text, attribution, content),
        relay=(),
        stance=stance.stance,
        chance=chance[0] if chance else None,
        said=said.value if said else None,
        about=about.value if about else None,
        says=None,
        question=None,
        origin=None,
        evidence=evidence,
        why="; ".join(why),
        score=SCORES[attribution.rule],
    )


def _can_speak(report: Report, attribution: Attribution) -> bool:
    """Say whether a source that no list knows can speak: "a ferryman said", not "according to plan"."""
    words = attribution.source.of(report.text) if attribution.source else ""
    plain = len(words.split()) == 1 and words.islower()
    return attribution.lemma in _ONLY_PEOPLE and not (attribution.lemma == "according to" and plain)


def _source(
    report: Report,
    attribution: Attribution,
    speaker: Speaker | None,
    evidence: dict[str, tuple[Span, ...]],
    why: list[str],
    speakers: dict[Span, Speaker],
) -> Source:
    if speaker is None or attribution.source is None:
        return Source(None, (), "none")
    words = attribution.source.of(report.text)
    if speaker.anaphor and speaker.name == attribution.source:
        # A pronoun with nobody before it names no actor.
        return Source(words, (attribution.source,), speaker.kind)
    _remember(speakers, speaker)
    evidence["actor"] = (speaker.name,)
    if not attribution.source.holds(speaker.name):
        why.append(f"“{words}” is read as “{speaker.name.of(report.text)}”, named before")
    return Source(words, (attribution.source,), speaker.kind)


def _relay(
    report: Report,
    reader: SourceReader,
    attribution: Attribution,
    unit: Unit,
    wire: Span | None,
    actor: tuple[Span, ...],
    speakers: dict[Span, Speaker],
) -> tuple[Span, ...]:
    """Who passed it on, nearest the outlet first: the wire, outer sources, the medium that was told."""
    chain: list[Span] = [wire] if wire else []
    for source in attribution.relay:
        speaker = reader.read(source, unit.paragraph)
        _remember(speakers, speaker)
        chain.append(speaker.name)
    heard = attribution.heard_by and reader.medium_in(attribution.heard_by, unit.paragraph)
    owner = attribution.source and _owning_medium(report, reader, attribution.source, unit)
    for medium in (heard, owner):
        if medium:
            _remember(speakers, Speaker("media", "media", medium))
            chain.append(medium)
    own = {_plain(span.of(report.text)) for span in actor} | {_plain(report.outlet or "")}
    kept: dict[str, Span] = {}
    for span in chain:
        name = _plain(span.of(report.text))
        if name not in own and not any(name in other or other in name for other in kept):
            kept[name] = span
    return tuple(kept.values())


def _owning_medium(report: Report, reader: SourceReader, source: Span, unit: Unit) -> Span | None:
    """The medium in "Bloomberg's sources", "a memo seen by Bloomberg": it stands between its sources and the report."""
    words = source.of(report.text)
    seen = _SEEN_BY.search(words)
    if seen:
        return reader.medium_in(Span(source.start + seen.end(), source.end), unit.paragraph)
    owner = re.match(r"(?:the\s+)?([\w.\- ]+?)(?:['’]s|s['’])\s+(?:\w+\s+){0,3}sources?\b", words, re.IGNORECASE)
    if owner is None:
        return None
    speaker = reader.read(Span(source.start, source.start + owner.end(1)), unit.paragraph)
    return speaker.name if speaker.kind == "media" else None


def _wire(report: Report, reader: SourceReader, done: Assembled) -> Span | None:
    """The agency named in the dateline or in brackets at the very end, when it is not the report's own outlet."""
    body = report.spans("body")[-1:]
    for place in [*report.spans("dateline", "byline"), *body]:
        words = place.of(report.text)
        for match in _CREDIT.finditer(words):
            if place in body and match.end() < len(words.rstrip(" .")):
                continue
            name = Span(place.start + match.start(1), place.start + match.end(1))
            in_dateline = place not in body and match[1].isupper() and " " not in match[1]
            if not (_is_agency(match[1]) or in_dateline) or _plain(match[1]) == _plain(report.outlet or ""):
                continue
            _remember(done.speakers, Speaker("media", "media", name))
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


def _points_back(report: Report, attribution: Attribution) -> bool:
    return any(len(span) < 20 and span.of(report.text).casefold() in _BACKWARD for span in attribution.content)


def _relay_back(report: Report, reader: SourceReader, attribution: Attribution, unit: Unit, done: Assembled) -> None:
    """Put a medium into the chain of what stood before "Bloomberg reported the information"."""
    if attribution.source is None:
        return
    speaker = reader.read(attribution.source, unit.paragraph)
    if speaker.kind != "media" or _plain(speaker.name.of(report.text)) == _plain(report.outlet or ""):
        return
    _remember(done.speakers, speaker)
    number = len(done.claims)
    while number > done.passed_on and unit.paragraph - done.paragraphs[number - 1] <= _BACK:
        number -= 1
        if not done.claims[number].evidence.get("relay"):
            done.claims[number] = _through(done.claims[number], speaker.name)
    done.passed_on = len(done.claims)


def _through(claim: Claim, medium: Span) -> Claim:
    evidence: Mapping[str, tuple[Span, ...]] = {**claim.evidence, "relay": (medium,)}
    return replace(claim, evidence=evidence, why=f"{claim.why}; the medium is named after it")


def _remember(speakers: dict[Span, Speaker], speaker: Speaker) -> None:
    if speaker.kind != "none" and (speaker.name not in speakers or speaker.role):
        speakers[speaker.name] = speaker


def _trimmed(text: str, content: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for span in content:
        start, end = span.start, span.end
        while start < end and (text[start].isspace() or text[start] in ",;:…"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
            end -= 1
        # "in the U.S." keeps its stop.
        if end < span.end and text[end] == "." and re.search(r"\b\w\.\w$", text[max(start, end - 4) : end]):
            end += 1
        if start < end:
            found.append(Span(start, end))
    return found


def _quotation(text: str, attribution: Attribution, content: Sequence[Span]) -> Quotation:
    if attribution.direct:
        return "direct"
    quoted = any(mark in span.of(text) for span in content for mark in '“”"')
    return "mixed" if quoted or attribution.rule == "quotation" else "indirect"


def _is_question(text: str, content: Sequence[Span]) -> bool:
    """Say whether a content asks and says nothing beside: “Where are the boats?”, but not “We lost all. Who will pay?”"""
    if not content:
        return False
    last = content[-1]
    asks = text[last.end - 1] == "?" or text[last.end : last.end + 1] == "?"
    return asks and not any(_STATEMENT.search(text, piece.start, piece.end) for piece in content)


def _outside(time: Span, content: Sequence[Span]) -> bool:
    return not any(span.meets(time) for span in content)


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.casefold())))
