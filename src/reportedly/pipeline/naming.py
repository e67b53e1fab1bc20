"""Which report somebody means by a path or an id, and which row by an id, a name or its words."""

from __future__ import annotations

import os
from collections.abc import Sequence

from reportedly.errors import InputError
from reportedly.ledger import LedgerFile
from reportedly.records import Report

# Shorter ones are mistyped paths rather than ids.
_SHORTEST_ID = 4
# The last parts of a path that say nothing of what it ends in.
_NO_NAMES = ("", os.curdir, os.pardir)
# What readers see of a row that has a name, and copy from a table.
_CALLED = (("actor", "name"), ("question", "text"))


def named_report(ledger: LedgerFile, name: str) -> Report:
    """Return the report with a path, as it was given or from here, with an id, the end of a path, or the beginning of an id.

    The end of "reports/paper/06.txt" is "06.txt" or "paper/06.txt". The beginning of an id has at least four characters.

    Raises:
        InputError: no report, or more than one, is named so.
    """
    found = _named(ledger.values("report", "id", "path"), name)
    if len(found) != 1:
        wrong = f"are {len(found)} reports" if found else "is no report"
        listed = f"`reportedly reports {ledger.path} --csv` lists ids and paths"
        raise InputError(f"there {wrong} with the path or id {name!r}; {listed}")
    return ledger.reports(found)[0]


def named_row(ledger: LedgerFile, name: str, *kinds: str) -> str:
    """Return the id of the row that is meant by an id, of a report by its path too, of an actor by its name, of a question by its text, or one that it had before.

    `kinds` are the tables in which it can be. An id is returned as it is where nothing, or more than one thing, is called so.
    """
    if ledger.row(name, *kinds) is not None:
        return name
    found = _named(ledger.values("report", "id", "path"), name) if "report" in kinds else []
    for kind, column in _CALLED:
        if kind in kinds and not found:
            found = [row for row, words in ledger.values(kind, "id", column) if words.casefold() == name.casefold()]
    if "question" in kinds and not found:
        found = _asked_before(ledger, name)
    return found[0] if len(found) == 1 else name


def _asked_before(ledger: LedgerFile, words: str) -> list[str]:
    """The questions that had these words until somebody gave them others: who noted them down still finds it."""
    applied = ledger.applied()
    rows = {
        row
        for one in ledger.corrections()
        if one.kind == "edit" and one.target.kind == "question"
        if str(one.before.get("text", "")).casefold() == words.casefold()
        for row in applied.get(one.id, ())
    }
    return sorted(rows)


def _named(places: Sequence[tuple[str, str | None]], name: str) -> list[str]:
    """The reports with a path, else with an id, the end of a path or the beginning of an id; several records can share a path."""
    here, end = os.path.abspath(name), f"/{name.replace(os.sep, '/')}"
    return (
        [row for row, path in places if path and (path == name or _is_at(path, here))]
        or [row for row, _ in places if row == name]
        or [row for row, path in places if path and path.endswith(end)]
        or [row for row, _ in places if len(name) >= _SHORTEST_ID and row.startswith(name)]
    )


def _is_at(path: str, here: str) -> bool:
    """Say whether a path leads to a place; nearly all paths of a ledger end in another name, which is seen at once."""
    last = os.path.basename(path)
    return (last in _NO_NAMES or last == os.path.basename(here)) and os.path.abspath(path) == here
