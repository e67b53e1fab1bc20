"""Moments, quantities and figures of a plain text, for those who need no ledger; no language model is used.

More than 120 lines in a row of nothing but dates, numbers and measures are a table, and none is read from it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from reportedly.api.options import edtf_of
from reportedly.claims import plain_sentences
from reportedly.claims.figures import LITERAL, find_figures, sort_out
from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.quantities import find_quantities
from reportedly.pages.found import (
    FoundFigure,
    FoundMoment,
    FoundQuantity,
    figure_views,
    moment_view,
    quantity_view,
)
from reportedly.pages.lists import Rows
from reportedly.records import Edtf, Quantity, Report, Span

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


def quantities(text: str) -> Rows[FoundQuantity]:
    """Return everything that a text measures or counts, in reading order and without overlap.

    "a 42-year-old driver" has an age, "beat Orme 3-1" a score, "$52 a barrel" the unit USD/barrel. Dates, clock times, ordinals and
    numbers in names are none. Each says why it is no figure, where it is none; see `figures`.
    """
    report, sentences = _report(text, None), plain_sentences(text)
    times = list(find_times(text, sentences))
    moments = find_moments(report, times)
    claimed, others = sort_out(report, sentences, moments)
    told = sorted(
        [*((one.span, None) for one in claimed), *((one.span, one.why) for one in others)], key=lambda one: one[0]
    )
    found = find_quantities(text, sentences, [time.span for time in times])
    return Rows((quantity_view(one, _left_out(one, told)) for one in found), FoundQuantity)


def _left_out(quantity: Quantity, told: Sequence[tuple[Span, str | None]]) -> str | None:
    """Return why a quantity is none of the figures, None when it is one; `told` are these and what was left out, in order."""
    at = bisect_left(told, quantity.span.end, key=lambda one: one[0].start) - 1
    meeting = at >= 0 and told[at][0].meets(quantity.span)
    if meeting and told[at][1] is None:
        return None
    return (
        _KINDS.get(quantity.kind) or (told[at][1] if meeting else None) or "nothing that the text claims of its story"
    )


# What is told by the kind alone.
_KINDS = {"age": "an age", "score": "a score", "duration": "a length of time", "multiple": "a multiple"}


def figures(text: str, *, published: Published = None, profile: str = LITERAL) -> Rows[FoundFigure]:
    """Return the figures that a text claims of what it tells, in reading order and without overlap.

    "at least 40 people were hurt" is low 40, high None, bound at_least, counted "people", state "wounded". Dates, ages, ordinals,
    scores and numbers in names are left out; `quantities` has them. `published` (a day or EDTF) gives "as of Monday" its day. A coding
    `profile` says what vague words come to and whether "a man was killed" counts one: `literal` ("dozens" is 12 to 100; no),
    `recorder`, `acled`. Who said so is not decided here: read the text into a ledger for that.

    Raises:
        DateError: `published` is no date.
        ReportedlyError: there is no such profile.
    """
    report = _report(text, published)
    sentences = plain_sentences(text)
    found = find_figures(report, sentences, find_moments(report, find_times(text, sentences)), profile=profile)
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
