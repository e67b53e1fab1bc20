"""What follows from many reports together; made anew for the reports that are there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.records.claims import ActorKind, Grade, Scope
from reportedly.records.edtf import Edtf
from reportedly.records.spans import Span

OriginKind = Literal["speaker", "document", "wire", "outlet", "unknown"]
QuestionKind = Literal["amount", "date", "whether"]
Status = Literal["single", "agreed", "conflicting", "revised", "denied"]
RelationKind = Literal["repeats", "agrees", "conflicts", "revises", "denies", "differs"]
CopyKind = Literal["identical", "near_copy", "rewrite", "excerpt", "cites"]
ForecastStatus = Literal["open", "came_true", "did_not", "unclear"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that is named: a person, an organisation, a state; with all names and roles it was given."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent root of statements: the speaker, the document or the wire where a chain begins, copies left out."""

    id: str
    kind: OriginKind
    actor: str | None
    report: str | None
    claims: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that is counted or asked, whose questions differ in state, place, grade, scope, day or unit."""

    id: str
    text: str
    counted: str | None
    actor: str | None
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What a group of figures or claims answers. `answers` are ids of figures (amount) or claims (date, whether).

    `status` is the first of these that holds: denied (somebody says that an answer is not so), conflicting (the answers of
    two origins cannot both be right), revised (an origin changed its own answer), agreed (the answers of two or
    more origins fit together), single (one origin).
    """

    id: str
    topic: str
    kind: QuestionKind
    text: str
    counted: str | None
    actor: str | None
    place: str | None
    state: str | None
    grade: Grade | None
    scope: Scope | None
    as_of: Edtf | None
    unit: str | None
    answers: tuple[str, ...]
    status: Status
    origins: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims or two figures stand to each other; `b` is the later one.

    What one origin says later repeats or revises what it said before; another origin agrees, conflicts or denies. `differs`
    looks like a conflict and is none: another state, place, day or definition, or a part of the whole.

    `score` (0 to 1) orders relations by how much the words leave to be inferred: 0.9 where they say it, 0.5 where only
    numbers and dates do. It is set by hand for each rule and is no measured chance of being right.
    """

    id: str
    a: str
    b: str
    kind: RelationKind
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in two reports."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports of which `b` copies `a`, where that is known; `share` is the part of `b` that is copied."""

    id: str
    a: str
    b: str
    kind: CopyKind
    share: float
    passages: tuple[Passage, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about what will happen, when it falls due, and what later reports say became of it."""

    id: str
    claim: str
    due: Edtf | None
    status: ForecastStatus
    settled_by: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the answers to one question together leave on a day: low, middle, high."""

    id: str
    question: str
    on: date
    low: float | None
    mid: float | None
    high: float | None
    origins: int
    method: str


@dataclass(frozen=True, slots=True)
class EventEvidence:
    """Where a report tells of an event, and the claim that holds it, if any."""

    report: str
    span: Span
    claim: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that reports place on a day or a span of days."""

    id: str
    when: Edtf
    text: str
    actors: tuple[str, ...]
    place: str | None
    evidence: tuple[EventEvidence, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that belong together."""

    id: str
    title: str | None
    reports: tuple[str, ...]
    first: date | None
    last: date | None
