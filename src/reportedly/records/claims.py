"""What is read from one report: claims, figures, moments and the names in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.records.edtf import Edtf
from reportedly.records.report import Dating, Report
from reportedly.records.spans import Span, Words

SourceKind = Literal["person", "organisation", "state", "media", "document", "unnamed", "none", "outlet"]
Stance = Literal["asserted", "denied", "doubted", "forecast", "intended", "conditional", "estimated"]
# Stances of what is still to come.
AHEAD: frozenset[Stance] = frozenset(["forecast", "intended", "conditional"])
Quotation = Literal["direct", "indirect", "mixed"]
Says = Literal["yes", "no"]
Bound = Literal["exact", "about", "at_most", "at_least", "more_than", "less_than", "between", "not"]
Grade = Literal["confirmed", "suspected"]
Scope = Literal["total", "new", "peak"]
ActorKind = Literal["person", "organisation", "state", "government", "military", "media", "place", "group", "unnamed"]
Evidence = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to have said it, in the report's words.

    `text` is the whole noun phrase, None when a claim has no source ("reportedly") or the report speaks in its own
    voice. `actor` is set when reports are linked; which name in the report a pronoun or a title
    refers to stands in the claim's evidence under "actor".
    """

    text: str | None
    spans: tuple[Span, ...]
    kind: SourceKind
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """A word of probability as printed, and what a named scale makes of it (0 to 1).

    Of a number that the source gives ("a 70 percent chance") `scale` is "stated", and both ends are that number.
    """

    words: str
    low: float
    high: float
    scale: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement: what somebody is said to have said, in the exact words of one report.

    `relay` lists the actors between the report's outlet and the source, nearest the outlet first; before reports
    are linked only their places are known, under "relay" in the evidence. `said` is when it
    was said, None unless stated; `about` when it is about. `score` (0 to 1) is how often the rule that found it was right
    where that was measured, see `why` for the rule. Actor, relay, question and origin are set by linking.
    """

    id: str
    report: str
    source: Source
    cue: Words | None
    content: Words
    quotation: Quotation
    relay: tuple[str, ...]
    stance: Stance
    chance: Chance | None
    said: Edtf | None
    about: Edtf | None
    says: Says | None
    question: str | None
    origin: str | None
    evidence: Evidence
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a report claims of its story, with its bounds.

    "at least 40 people" is low 40, high None (open), bound at_least, counted "people". `unit` is `count`, `percent`,
    `share`, an ISO 4217 code, an SI or everyday unit, or a rate such as `count/day`. `state` is what is said of
    those counted (killed, deployed, training, planned). Actor, place and question are set by linking.
    """

    id: str
    report: str
    claim: str | None
    text: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    counted: str | None
    actor: str | None
    place: str | None
    state: str | None
    grade: Grade | None
    scope: Scope | None
    part_of: str | None
    as_of: Edtf | None
    stance: Stance
    question: str | None
    evidence: Evidence
    why: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A moment in TIMEX3: `type` DATE, TIME, DURATION or SET; `value` in its notation; `mod` such as START or APPROX."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression that places something on the calendar ("on the 25th"), and the EDTF value it has in its report.

    `value` is None when the calendar does not follow from the words and the report's date.
    """

    id: str
    report: str
    text: str
    span: Span
    value: Edtf | None
    timex: Timex


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a report, the raw material of actors. It is kept in the ledger and not exported.

    `name` is the exact words at `span`, without titles; `role` is the title or apposition beside it ("NATO chief").
    `span` is None for the outlet itself, which a report need not name in its text.
    """

    id: str
    report: str
    name: str
    span: Span | None
    kind: ActorKind
    role: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one report, every row with its spans. `report` has its date as far as known."""

    report: Report
    dating: Dating
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()
    mentions: tuple[Mention, ...] = ()
