"""Files that are written whole or not at all, and when a ledger's file was last changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import time_ns

from reportedly.errors import LedgerError

# When a ledger's file and its write-ahead log were last changed, in nanoseconds, and how many bytes they have.
State = tuple[int, int, int, int]
# How each SQLite file begins; a ledger is one.
_DATABASE = b"SQLite format 3\0"
# What a file is made of: one text, its bytes, or pieces of text that are made while they are written.
Content = str | bytes | Iterable[str]


def state_of(path: Path) -> State | None:
    """Return what changes when a ledger is written; None when it is not there."""
    try:
        file = path.stat()
    except OSError:
        return None
    try:
        log = path.with_name(f"{path.name}-wal").stat()
    except OSError:
        return file.st_mtime_ns, file.st_size, 0, 0
    # Readers make an empty log too.
    return file.st_mtime_ns, file.st_size, log.st_mtime_ns if log.st_size else 0, log.st_size


def is_settled(state: State) -> bool:
    """Say whether a ledger was last written so long ago that whoever reads it now sees what was written."""
    written, _, logged, _ = state
    return time_ns() - max(written, logged) > _A_WHILE


# Two seconds: some file systems tell times no finer.
_A_WHILE = 2_000_000_000


def write_text(path: Path, text: str | Iterable[str]) -> Path:
    """Write a file whole or not at all, and return its path. What is no file, such as a pipe or /dev/stdout, is written to as it is.

    Raises:
        LedgerError: it cannot be written there.
    """
    if path.is_file() or not path.exists():
        write_all({path: text})
        return path
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines([text] if isinstance(text, str) else text)
    except OSError as error:
        raise _unwritten(path, error) from error
    return path


def write_all(texts: Mapping[Path, Content]) -> None:
    """Write files whole; when there is no room for all of them, none is touched. A ledger's place is not theirs to take.

    Raises:
        LedgerError: one cannot be written there, or a database stands there.
    """
    staged: dict[Path, Path] = {}
    at = Path()
    try:
        for at in texts:
            _refuse_database(at)
        for at, text in texts.items():
            staged[at] = _stage(at.resolve(), text)
        for at, part in staged.items():
            os.replace(part, at.resolve())
    except OSError as error:
        raise _unwritten(at, error) from error
    finally:
        for part in staged.values():
            part.unlink(missing_ok=True)


def _refuse_database(path: Path) -> None:
    """Refuse a place at which a ledger or another database is: `report x.ledger -o x.ledger` would leave a page in its stead."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        if file.read(len(_DATABASE)) == _DATABASE:
            raise LedgerError(
                f"{path}: there is a ledger, or another database, and it would be lost; give another file"
            )


def _unwritten(path: Path, error: OSError) -> LedgerError:
    return LedgerError(f"{path}: cannot write this file ({error.strerror}); give another place")


def _stage(path: Path, content: Content) -> Path:
    """Write a content beside the file that it will replace, with that one's permissions."""
    import tempfile  # only where something is written

    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            for piece in [content] if isinstance(content, str | bytes) else content:
                file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8"))
            file.flush()
            # Else a power cut could leave the new name with nothing in it.
            os.fsync(file.fileno())
        os.chmod(name, _permissions(path))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _permissions(path: Path) -> int:
    """Return who may read a file: as it is, or for a new one as for any that the user makes."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        # The only way to ask for the mask is to set it.
        mask = os.umask(0o022)
        os.umask(mask)
        return 0o666 & ~mask
