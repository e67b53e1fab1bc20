"""Removing a report from a ledger, in a way that can be taken back."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress

from reportedly.errors import InputError
from reportedly.inputs import Place
from reportedly.ledger import LedgerFile
from reportedly.pipeline.linking import finish, relink
from reportedly.pipeline.naming import named_report
from reportedly.records import FoundAt


def remove(ledger: LedgerFile, name: str, *, to: LedgerFile | None = None, for_good: bool = False) -> str | None:
    """Remove a report with everything read from it, link what is left anew, and return a place from which it can be read again.

    With `to` it is kept in that ledger, from which a merge brings it back. Without, and where its file is no longer there, nothing is removed
    unless it is meant `for_good`. What readers decided about it stays, and holds again when it comes back.

    Raises:
        InputError: no report, or more than one, is named so, or it could not be read again; see `named_report`.
    """
    # A run that was cut off can have taken the report out already, and left the others to be linked.
    finish(ledger)
    report = named_report(ledger, name)
    known = ledger.provenance(report.id)
    place = find_again(known.places, report.sha256)
    if to is None and place is None and not for_good:
        raise InputError(
            f"{name}: what it was read from is no longer there as it was, so it could not be read again; keep it in a ledger of "
            "its own (--to removed.ledger), or say that it is meant for good (--for-good)"
        )
    if to is not None:
        to.add_kept(ledger.kept(report.id))
        finish(to)
    ledger.remove_report(report.id)
    relink(ledger)
    return place


def find_again(places: Iterable[FoundAt], sha256: str) -> str | None:
    """Return the first of some places from which a report of these bytes can be read again; what is in a file of many is not looked up."""
    return next((place.path for place in places if _is_there(place, sha256)), None)


def _is_there(place: FoundAt, sha256: str) -> bool:
    if Place(place.path).is_address:
        return True
    with suppress(OSError, ValueError):
        if place.record is not None:
            return os.path.isfile(place.path)
        with open(place.path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    return False
