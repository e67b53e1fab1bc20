"""Correcting in the browser: the forms for each kind of row, the list of what was decided, and taking a form in."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.api import correcting
from reportedly.errors import CorrectionError
from reportedly.pages.corrections import CorrectionView
from reportedly.server.book import Book
from reportedly.server.desk import Desk
from reportedly.server.forms import Forms, forms_of
from reportedly.server.links import Links
from reportedly.server.pages import render
from reportedly.server.queries import Query

# What each part of a row's forms sends; a box that is not ticked is not sent at all.
PARTS: dict[str, tuple[str, ...]] = {
    "claim": ("stance", "source", "source_kind"),
    "value": ("value", "bound", "state", "counted"),
    "report": ("published", "outlet"),
    "story": ("story",),
    "copy_of": ("copy_of",),
    "merge": ("merge",),
    "split": ("split", "text"),
    "text": ("text",),
    "pin": ("pin",),
    "reject": ("reject",),
    "note": ("note",),
    "ask": ("ask",),
}


def row_page(book: Book, forms: Forms, query: Query) -> str:
    """Return the page on which one row is corrected: what it is now, what was decided of it, and the forms."""
    return render(
        "correct.html", book, Links(book), query, here="corrections", title=f"Correct a {forms.kind}",
        forms=forms, address="",
    )  # fmt: skip


def corrections_page(book: Book, query: Query) -> str:
    """Return the list of all that was decided, the orphans first, with a form for a question of one's own."""
    rows = listed(book)
    return render(
        "corrections.html",
        book,
        Links(book),
        query,
        here="corrections",
        title="Corrections",
        orphans=[row for row in rows if row.state == "orphan"],
        corrections=[row for row in rows if row.state != "orphan"],
        page_of=lambda row: page_of(book, row),
        address="/corrections",
    )


def listed(book: Book) -> list[CorrectionView]:
    """Return all corrections of the ledger, the latest first."""
    return correcting.listed(book.ledger.path)


def page_of(book: Book, row: str) -> str | None:
    """Return the address of the page on which a row stands, None for one that is there no more."""
    index, links = book.index, Links(book)
    if row in index.claims:
        return links.link("c", row)
    if row in index.figures:
        return links.link("t", row)
    if row in index.reports:
        return links.link("r", row)
    if row in index.questions:
        return links.link("page", row)
    if row in index.actors:
        return links.link("actor", row)
    return links.link("copy", row) if row in index.copies else None


def take(book: Book, desk: Desk, row: str | None, fields: Mapping[str, list[str]]) -> CorrectionView:
    """Make the correction that a form asks for and return it.

    Raises:
        CorrectionError: the form is none of ours, or what it asks for cannot be.
    """
    part = _one(fields, "part")
    if part not in PARTS:
        raise CorrectionError("this form is none of these pages; load the page again")
    changes: dict[str, object] = {}
    for name in PARTS[part]:
        given = fields.get(name, [])
        if name == "split":
            changes[name] = given
        elif given and (given[0].strip() or name not in ("text", "copy_of", "value")):
            changes[name] = given[0]
    by = _one(fields, "by")
    made = correcting.correct(book.ledger.path, row, _changed(book, row, part, changes), by=by, why=_one(fields, "why"))
    desk.by = by
    return made


def undo(book: Book, desk: Desk, correction: str, fields: Mapping[str, list[str]]) -> CorrectionView:
    """Take a correction back and return what says so.

    Raises:
        CorrectionError: there is no such correction, or it was taken back already.
    """
    by = _one(fields, "by")
    back = correcting.undo(book.ledger.path, correction, by=by, why=_one(fields, "why"))
    desk.by = by
    return back


def _changed(book: Book, row: str | None, part: str, changes: dict[str, object]) -> dict[str, object]:
    """Of a form with several fields those that are other than the row has them; all of others."""
    forms = forms_of(book, row) if row else None
    if forms is None or part not in ("claim", "value", "report"):
        return changes
    kept = {name: value for name, value in changes.items() if value != forms.now.get(name)}
    if not kept:
        raise CorrectionError("nothing was changed")
    return kept


def _one(fields: Mapping[str, list[str]], name: str) -> str:
    given = fields.get(name, [""])
    if len(given) != 1:
        raise CorrectionError(f"{name} was given twice")
    return given[0]
