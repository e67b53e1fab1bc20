"""What was published: a report, its parts, and what is known of its date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.records.edtf import Edtf
from reportedly.records.spans import Span

PartKind = Literal["headline", "body", "byline", "dateline", "caption", "boilerplate"]
DateBasis = Literal["given", "metadata", "inferred"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a report's text and what it is. Nothing is claimed from boilerplate."""

    span: Span
    kind: PartKind


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One possible date of publication, what it rests on, and where it was found, in words."""

    value: Edtf
    basis: DateBasis
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text as it was read.

    `outlet` is who published it. `text` is kept character for character; `sha256` is that of the bytes it was read
    from. `published` is an EDTF date or interval with its basis and its evidence in words, or None when there is no
    evidence.
    """

    id: str
    text: str
    title: str | None
    outlet: str | None
    url: str | None
    path: str | None
    sha256: str
    language: str | None
    published: Edtf | None
    published_basis: DateBasis | None
    published_why: str | None
    parts: tuple[Part, ...]
    story: str | None = None

    def spans(self, *kinds: PartKind) -> list[Span]:
        """Return the spans of the parts of these kinds, in reading order."""
        return sorted(part.span for part in self.parts if part.kind in kinds)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day that a report names, as far as it names it: "on the 25th" has only a day, "November 1" no year, "on Tuesday" a weekday.

    "Yesterday" and "this month" have nothing but their words. `weekday` is 0 for Monday; `looks` is 1 for what is still to
    come and -1 for what is past.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    looks: int = -1


@dataclass(frozen=True, slots=True)
class Dating:
    """What one report alone says about its own date, and the days by which other reports can help to date it.

    `own` is the best candidate: given before metadata before inferred; None when there is no evidence.
    """

    own: DateCandidate | None
    days: tuple[DayMention, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """A report as it came through the door, with the bytes it was read from.

    `candidates` are all dates that the user, the page or the file gave, `notes` what a reader should know about the reading
    ("encoding not stated; read as windows-1252"). `record` says where in its file it stood ("message 3"), None for the whole file,
    and `reader` with what it was cut out and read ("reportedly 0.1.0, warcio 1.8.1").
    """

    report: Report
    data: bytes
    candidates: tuple[DateCandidate, ...] = ()
    notes: tuple[str, ...] = ()
    record: str | None = None
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class FoundAt:
    """A place at which a report was found: the file or address, where in that file (None for the whole), and with what it was read."""

    path: str
    record: str | None
    reader: str | None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a report came from, and how: all its places, all dates that were found for it, the notes, and how long its bytes are.

    The hash of the bytes is `Report.sha256`.
    """

    report: Report
    places: tuple[FoundAt, ...]
    dates: tuple[DateCandidate, ...]
    notes: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or one record of it, that could not be read: where, and why with what to do."""

    path: str
    why: str
