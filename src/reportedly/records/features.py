"""What a report is recognised by when its story is looked for."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from hashlib import blake2b


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

    @property
    def marks(self) -> tuple[int, int]:
        """Two numbers, of which reports with nearly the same sentences and the same days have at least one in common.

        They are made of the days and of the sentence with the lowest and the highest number; of all words where there is no sentence.
        """
        keys = struct.unpack(f"<{len(self.sentences) // 8}q", self.sentences)
        # The others are those of an outlet, and no other outlet has them.
        anybodys = [key for key in keys if key & 1]
        if not anybodys:
            return (mark := self._mark(self.words + self.strengths)), mark
        return self._mark(b"%d" % min(anybodys)), self._mark(b"%d" % max(anybodys))

    def _mark(self, told: bytes) -> int:
        data = b"%s %s %s" % (*(str(day).encode() for day in (self.first, self.last)), told)
        return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=True)
