"""What a report is recognised by when its story is looked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Features:
    """The words and names of one report as numbers, those of its sentences, and the days on which it can have appeared.

    `words` holds unsigned numbers of four bytes, ascending, and `strengths` one byte for each: how much the report makes of it.
    `sentences` holds signed numbers of eight bytes. All are little-endian. `first` and `last` are days as `date.toordinal`
    counts them, None when no date is stated. `bare` says that the report is a headline without a text.
    """

    report: str
    words: bytes
    strengths: bytes
    sentences: bytes
    first: int | None
    last: int | None
    bare: bool
