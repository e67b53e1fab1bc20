"""How many were killed and wounded, as a recorder of casualties counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.records.claims import Evidence
from reportedly.records.spans import Span

Harm = Literal["killed", "wounded", "shot"]
HARMS: tuple[Harm, ...] = ("killed", "wounded", "shot")
# How a report names a victim: by name, as somebody new ("a man"), by kin ("his wife"), as another, as known, by a pronoun, as two.
PersonKind = Literal["name", "new", "kin", "other", "known", "pronoun", "pair"]


@dataclass(frozen=True, slots=True)
class Victim:
    """Somebody of whom a report tells, without a number, that they were killed, wounded or shot.

    `words` stand at `span` ("a 17-year-old boy", "She", "John Hale"), and what befell them at `hit`. `number` is 1, or 2 for
    "both" and "the couple". `is_doer` says that they are told to have done it, or to have done it to themselves.
    """

    span: Span
    words: str
    state: Harm
    hit: Span
    kind: PersonKind
    head: str
    number: int
    age: int | None
    is_doer: bool


@dataclass(frozen=True, slots=True)
class HarmNumber:
    """How many one harm befell by one number of a report, and the words on which it rests."""

    harm: Harm
    value: int
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """The killed and wounded of one report: the first numbers that it gives, and those whom it tells of one by one.

    `killed`, `wounded` and `shot` (hurt by gunfire, dead or not) are None where no number stands in the words. `dead` and `hurt` count
    the persons told of without a number: those who died, and all of them. `evidence` has the words behind each, and `further`
    all numbers of the report, those chosen and the others: in a list of incidents another may be that of the story. Where the newest
    report of an origin leaves out what an earlier one told, that one is in `earlier`, and the words are there. `is_deed` says that
    `killed` are those whom somebody killed, and not that one; `doer_died` that the report tells of the death of whoever did it.
    """

    report: str
    day: date | None
    killed: int | None
    wounded: int | None
    shot: int | None
    dead: int
    hurt: int
    evidence: Evidence
    is_deed: bool = False
    doer_died: bool = False
    further: tuple[HarmNumber, ...] = ()
    earlier: tuple[Toll, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether the report tells of nobody who was hurt."""
        return not (self.killed or self.wounded or self.shot or self.hurt)


@dataclass(frozen=True, slots=True)
class TotalToll:
    """The killed and wounded of one event by all reports on it, chosen by a plain rule among the newest of each origin.

    Zero means that no report tells of any. `tolls` are the newest of each origin that tells of somebody, `why` says in words how
    each number was chosen, and `story` names the story where the event is one.
    """

    killed: int
    wounded: int
    tolls: tuple[Toll, ...]
    why: str
    story: str | None = None
