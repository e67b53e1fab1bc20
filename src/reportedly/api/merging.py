"""Merging ledgers and exports into one: all of it or nothing, and in a way that can be taken back."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly import pipeline
from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile

if TYPE_CHECKING:
    from reportedly.language import Reader
    from reportedly.pipeline import Merge, Progress


def merge(
    path: Path,
    inputs: Sequence[str],
    *,
    add: bool = False,
    language: Reader | None = None,
    progress: Progress | None = None,
) -> Merge:
    """Merge inputs into the ledger at `path` and return what became of each; where nothing could be merged, nothing is left there.

    Raises:
        LedgerError: the ledger is there already and `add` was not asked for, it is one of the inputs, or it cannot be written.
    """
    for name in inputs:
        refuse_same(path, name)
    with _made_or_left(path), LedgerFile.create_or_open(path) as ledger, ledger.whole():
        is_there = bool(ledger.known_reports() or ledger.corrections())
        if is_there and not add:
            raise LedgerError(
                f"{path}: this ledger has reports already, and merging into it could not be undone; give a new file, and "
                "this one as one more input, or ask for it to be added to (--add)"
            )
        kept = _keep(ledger) if is_there else None
        merged = None
        try:
            merged = pipeline.merge_into(ledger, inputs, language=language, progress=progress)
        finally:
            if kept and (merged is None or merged.is_nothing):
                kept.unlink(missing_ok=True)
        return merged


def copy_before(path: Path) -> Path:
    """Return where a ledger is kept as it was before something was merged into it."""
    return path.with_name(f"{path.stem}.before-merge{path.suffix}")


def refuse_same(path: Path, other: str | os.PathLike[str]) -> None:
    """Refuse a ledger as its own other.

    Raises:
        LedgerError: both paths lead to one file.
    """
    with suppress(OSError, ValueError):  # one of the two is not there
        if path.samefile(other):
            raise LedgerError(f"{os.fspath(other)} is the ledger itself; leave it out, or give another file")


@contextmanager
def _made_or_left(path: Path) -> Iterator[None]:
    """Remove a ledger that was made for a merge when nothing came of it."""
    was_there = path.exists()
    try:
        yield
    finally:
        if not was_there and path.is_file() and _is_empty(path):
            for end in ("-wal", "-shm", ""):
                path.with_name(f"{path.name}{end}").unlink(missing_ok=True)


def _is_empty(path: Path) -> bool:
    try:
        with LedgerFile.open(path) as ledger:
            return not ledger.known_reports() and not ledger.corrections()
    except LedgerError:
        # What was stopped in its first moment holds nothing; what is no ledger was never written to.
        return path.stat().st_size == 0


def _keep(ledger: LedgerFile) -> Path:
    """Keep the ledger as it is in a file beside it, and return that."""
    place = copy_before(ledger.path)
    if place.exists() and not _is_copy(place, ledger):
        raise LedgerError(f"{place} is there from an earlier merge; move it away or remove it, then run this again")
    part = place.with_name(f".{place.name}.part")
    try:
        _forget(part)  # a run that was cut off can have left half of one
        ledger.copy_to(part)
        os.replace(part, place)
    except BaseException:
        _forget(part)
        raise
    return place


def _is_copy(place: Path, ledger: LedgerFile) -> bool:
    """Say whether a file has what the ledger has: it was kept by a run that was cut off before it merged anything."""
    try:
        with LedgerFile.open(place) as copy:
            return copy.known_reports() == ledger.known_reports() and copy.corrections() == ledger.corrections()
    except LedgerError:
        return False


def _forget(part: Path) -> None:
    for end in ("", "-journal"):
        part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
