"""ZIP files: what is inside, within limits. Nothing is ever unpacked to the disk, so that no name in one can lead out of it."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Fault
from reportedly.inputs.files import MOST_BYTES
from reportedly.inputs.places import shown

# A document has some 20 files in it, an archive of pages some 20 too.
_MOST_MEMBERS = 10_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError)


@contextmanager
def open_zip(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Give a ZIP file, opened.

    Raises:
        InputError: it is none, is damaged at its end, or has too many files in it.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise InputError("this is no ZIP file, or it is damaged or cut off; save or fetch it again") from error
    with archive:
        if len(archive.filelist) > _MOST_MEMBERS:
            raise InputError(f"more than {_MOST_MEMBERS:,} files are inside; give the reports in it on their own")
        yield archive


def readable_members(archive: zipfile.ZipFile) -> tuple[list[zipfile.ZipInfo], list[Fault]]:
    """Return the files inside that can be read, and what is wrong with the others: a password, a name that leads out."""
    good: list[zipfile.ZipInfo] = []
    faults: list[Fault] = []
    for member in archive.infolist():
        if member.is_dir():
            continue
        if leads_out(member.filename):
            faults.append(Fault(shown(member.filename), "its name leads out of the file it is in; it was left unread"))
        elif member.flag_bits & 0x1:
            faults.append(Fault(shown(member.filename), "it has a password; unpack it and give what is in it"))
        else:
            good.append(member)
    return good, faults


def leads_out(name: str) -> bool:
    """Say whether a name in an archive leads to a place outside of it: "../../etc/passwd", "/etc/passwd", "C:\\x"."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"


def read_member(archive: zipfile.ZipFile, name: str, most: int = MOST_BYTES) -> bytes | None:
    """Return the bytes of one file inside, None when there is none of this name.

    What it says of its own length is not believed: no more than `most` bytes are ever unpacked.

    Raises:
        InputError: it is longer than `most`, damaged, or has a password.
    """
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    try:
        with archive.open(member) as file:
            data = file.read(most + 1)
    except _BROKEN as error:
        raise InputError(f"{shown(name)} in it is damaged or has a password; save it again without one") from error
    if len(data) > most:
        raise InputError(f"{shown(name)} in it is longer than {most / 1e6:g} MB once unpacked; split the document")
    return data
