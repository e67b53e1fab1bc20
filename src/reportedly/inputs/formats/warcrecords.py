"""The records of a web archive as warcio reads them, with limits: to its lines, to its headers, and to what all of it unpacks to."""

from __future__ import annotations

from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader

# Addresses and cookies can have some thousands of characters; headers have some 50 lines.
_LONGEST_LINE = 65_536
_MOST_LINES = 5_000
# Pages become a fifth of their length when they are packed, and a tenth at most. What is packed twice can become a millionth.
_UNPACKED_A_BYTE = 50
_SMALL = 1_000_000_000


class TooMuchError(Exception):
    """An archive that unpacks to far more than archives do."""


class Allowance:
    """How many bytes of an archive may still be unpacked; the longer the file, the more."""

    def __init__(self, packed: int) -> None:
        """Begin with what a file of this length may have."""
        self.left: int = _SMALL + _UNPACKED_A_BYTE * packed

    def spend(self, amount: int) -> None:
        """Count what was unpacked.

        Raises:
            TooMuchError: it is more than there was left.
        """
        self.left -= amount
        if self.left < 0:
            raise TooMuchError


def records_of(file: BinaryIO | Any, allowance: Allowance) -> Any:
    """Return the records of an archive, warcio's, from where the file stands; `last` of it is where the last one begins."""
    return _Records(file, allowance)


class _Records(ArchiveIterator):  # type: ignore[misc]
    """The records of an archive, their hashes looked at. What is wrong with one is told by us, not on standard error."""

    INC_RECORD = ""
    # Where the last one begins.
    last = 0

    def __init__(self, file: BinaryIO | Any, allowance: Allowance) -> None:
        super().__init__(file, check_digests=True)
        self.reader = _Lines(file, allowance)


class _Lines(DecompressingBufferedReader):  # type: ignore[misc]
    """What is in an archive, unpacked. A line ends after `_LONGEST_LINE` bytes, and a header after `_MOST_LINES` lines."""

    def __init__(self, file: BinaryIO | Any, allowance: Allowance) -> None:
        super().__init__(file)
        self._allowance = allowance
        self._lines = 0

    def _decompress(self, data: bytes) -> bytes:
        # Of a record that is damaged behind its beginning warcio would print so, and end the archive there.
        has_begun = self.decompressor and self.num_block_read
        found: bytes = self.decompressor.decompress(data) if has_begun else super()._decompress(data)
        self._allowance.spend(len(found))
        return found

    def read(self, length: int | None = None) -> bytes:
        self._lines = 0
        found: bytes = super().read(length)
        return found

    def readline(self, length: int | None = None) -> bytes:
        line: bytes = super().readline(_LONGEST_LINE if length is None else min(length, _LONGEST_LINE))
        self._lines = self._lines + 1 if line.strip() else 0
        if self._lines > _MOST_LINES:
            raise ValueError("its header has too many lines")
        return line


class Unpacked:
    """A file within a ZIP file. To go back in it is to unpack it again from its beginning, and is counted as that."""

    def __init__(self, file: BinaryIO | Any, allowance: Allowance) -> None:
        """Count against an allowance what is read."""
        self._file = file
        self._allowance = allowance

    def read(self, size: int = -1) -> bytes:
        """Return some bytes from where the file stands."""
        found: bytes = self._file.read(size)
        self._allowance.spend(len(found))
        return found

    def seek(self, at: int) -> int:
        """Go to a place."""
        before = self._file.tell()
        self._allowance.spend(at - before if at >= before else at)
        return int(self._file.seek(at))

    def tell(self) -> int:
        """Return where the file stands."""
        return int(self._file.tell())
