"""What a reader decides about a ledger's rows: correcting, undoing, listing, and taking the decisions elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportedly import pipeline
from reportedly.api.files import write_text
from reportedly.errors import InputError
from reportedly.ledger import LedgerFile

if TYPE_CHECKING:
    from reportedly.language import Reader
    from reportedly.pages.corrections import CorrectionView

# A correction is a line of a kilobyte; so many of them take half a gigabyte of memory.
_LARGEST = 50_000_000


class Imported(NamedTuple):
    """What became of a file of corrections: how many are new, how many were known, and why each other line holds none."""

    added: int
    known: int
    refused: tuple[str, ...]


def correct(
    path: Path,
    row: str | None,
    changes: Mapping[str, object],
    *,
    by: str,
    why: str = "",
    when: datetime | str | None = None,
    language: Reader | None = None,
) -> CorrectionView:
    """Keep what a reader decided about a row of a ledger and return it as it holds now."""
    LedgerFile.open(path).close()  # to write to a ledger would make one where there is none
    with LedgerFile.create_or_open(path) as ledger:
        one = pipeline.correct(ledger, row, changes, by=by, why=why, when=_time(when), language=language)
        return _one(ledger, one.id)


def undo(
    path: Path,
    correction: str,
    *,
    by: str,
    why: str = "",
    when: datetime | str | None = None,
    language: Reader | None = None,
) -> CorrectionView:
    """Take a correction back and return what says so."""
    LedgerFile.open(path).close()
    with LedgerFile.create_or_open(path) as ledger:
        back = pipeline.undo(ledger, correction, by=by, why=why, when=_time(when), language=language)
        return _one(ledger, back.id)


def listed(path: Path) -> list[CorrectionView]:
    """Return all corrections of a ledger, the latest first."""
    with LedgerFile.open(path) as ledger:
        return _views(ledger)


def export(path: Path, target: Path) -> Path:
    """Write all corrections of a ledger as lines of JSON and return the file's path."""
    with LedgerFile.open(path) as ledger:
        lines = pipeline.lines_of(ledger.corrections())
    return write_text(target, "".join(f"{line}\n" for line in lines))


def take_in(path: Path, source: Path, language: Reader | None = None) -> Imported:
    """Add the corrections of a file to a ledger, each once; what they speak of need not be there.

    Raises:
        InputError: the file cannot be read.
    """
    # What reads files brings in the readers of web pages, for which nobody who asks a ledger should wait.
    from reportedly.inputs.files import read_whole
    from reportedly.inputs.places import shown

    try:
        lines = read_whole(str(source), _LARGEST, "take in its lines in several files").decode("utf-8").splitlines()
    except InputError as error:
        raise InputError(f"{shown(str(source))}: {error}") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{shown(str(source))}: this is no UTF-8; give a file that `reportedly corrections --export` wrote"
        ) from error
    found, wrong = pipeline.read_lines(lines, str(source))
    LedgerFile.open(path).close()
    with LedgerFile.create_or_open(path) as ledger:
        added = pipeline.add_corrections(ledger, found, language)
    return Imported(len(added), len(found) - len(added), tuple(wrong))


def _one(ledger: LedgerFile, correction: str) -> CorrectionView:
    return next(view for view in _views(ledger) if view.id == correction)


def _views(ledger: LedgerFile) -> list[CorrectionView]:
    decided = ledger.corrections()
    if not decided:
        return []
    from reportedly.pages.corrections import corrections  # a run of reading needs none of the views

    return corrections(decided, ledger.applied())


def _time(when: datetime | str | None) -> str:
    """A time in UTC as corrections have it; to the millisecond, so that two made one after the other keep their order."""
    if isinstance(when, str):
        return when
    moment = when or datetime.now(UTC)
    moment = moment.astimezone(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"
