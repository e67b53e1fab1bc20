"""Moments and figures of a plain text, for those who need no ledger; no language model is used."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from reportedly.api.options import edtf_of
from reportedly.claims import plain_sentences
from reportedly.claims.figures import find_figures
from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.pages.found import FoundFigure, FoundMoment, figure_views, moment_view
from reportedly.pages.lists import Rows
from reportedly.records import Edtf, Report

Published = Edtf | date | str | None


def moments(text: str, *, published: Published = None) -> Rows[FoundMoment]:
    """Return the expressions of time in a text, in reading order; none lies inside another.

    In a text of 13 June 2024 (`published`, a day or EDTF) "on Monday" has the value 2024-06-10 and "by Sunday" `[..2024-06-16]`.
    Without a day of writing absolute dates alone have a value. Durations and habits are returned as well, with their
    TIMEX3 notation. What happened at a moment is not decided here.

    Raises:
        DateError: `published` is no date.
    """
    report = _report(text, published)
    found = find_timexes(report, find_times(text, plain_sentences(text)))
    return Rows(map(moment_view, found), FoundMoment)


def figures(text: str, *, published: Published = None) -> Rows[FoundFigure]:
    """Return the figures that a text claims of what it tells, in reading order and without overlap.

    "at least 40 people were hurt" is low 40, high None, bound at_least, counted "people", state "wounded". Dates, ages, ordinals,
    scores and numbers in names are left out. `published` (a day or EDTF) gives "as of Monday" its day. Who said so
    is not decided here: read the text into a ledger for that.

    Raises:
        DateError: `published` is no date.
    """
    report = _report(text, published)
    sentences = plain_sentences(text)
    found = find_figures(report, sentences, find_moments(report, find_times(text, sentences)))
    return Rows(figure_views(found), FoundFigure)


def _report(text: str, published: Published) -> Report:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    day = edtf_of(published)
    return Report(
        id=digest[:20],
        text=text,
        title=None,
        outlet=None,
        url=None,
        path=None,
        sha256=digest,
        language="en",
        published=day,
        published_basis="given" if day else None,
        published_why=None,
        parts=(),
    )
