"""What a day makes of a claim: "the trial opens on 3 June", said in May, tells of what is still to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.foretelling import Reading
from reportedly.claims.particles import PREPOSITIONS
from reportedly.claims.stance import find_clause_stance
from reportedly.claims.syntax import Syntax
from reportedly.records import AHEAD, Moment, Report, Span

# "Open until Friday", "valid from June": how long something lasts that is so already.
_LASTING = re.compile(r"(?:until|till|through|since|from|for)\b", re.IGNORECASE)
# "The union wants a meeting by Friday": a present that looks to a day by which something is to be.
_BOUND = re.compile(r"(?:by|before|no later than|not later than)\b", re.IGNORECASE)
# "Leads in the last poll before Sunday's vote": what is of the day bounds nothing.
_OF_A_DAY = re.compile(r"['’]s\s+(?!deadline|end|close)\w")
_OWED = re.compile(r"\b(?:should|must)\b(?!\s+have\b)", re.IGNORECASE)
_CUT = re.compile(r"[.;:!?]\s|\s(?:because|after|who|which|that)\s")
# Verbs are looked for so far from a day on either side.
_REACH = 160


def read_ahead(report: Report, content: Span, about: Moment | None, found: Reading, syntax: Syntax | None) -> Reading:
    """Return the stance of a claim whose own words decide none, by the day that it is about.

    In "the judge is ill, and the verdict will not be read before 26 May" the clause with the day tells of what is to come; so does
    the present with a day that lies ahead ("the trial opens on 3 June"). Nothing is decided where the day of the report is
    not known, nor for what lasts until a day.
    """
    if found.stance != "asserted" or about is None or about.value is None or not content.holds(about.span):
        return found
    if _OF_A_DAY.match(report.text, about.span.end):
        return found
    day = report.published.latest if report.published else None
    last = about.value.latest
    if day is None or last is None or last <= day:
        return found
    clause = find_clause_stance(report.text, content, about.span, found.stance, syntax)
    if clause.stance in AHEAD and clause.stance != "conditional":
        return clause
    first, words = about.value.earliest, about.span.of(report.text)
    if _LASTING.match(words) or (first is None and not _BOUND.match(words)) or (first is not None and first <= day):
        return found
    owed = _OWED.search(report.text, max(content.start, about.span.start - _REACH), about.span.start)
    if owed and _is_one_clause(report.text, owed.end(), about.span.start):
        # "Should be there on Thursday" is hoped for, "must report to prison by 14 June" is laid down.
        return Reading("intended" if owed[0].casefold().startswith("must") else "forecast", about.span)
    return Reading("intended", about.span) if _is_present(report.text, content, about.span, syntax) else found


def _is_one_clause(text: str, start: int, end: int) -> bool:
    return not _CUT.search(text, start, end)


def _is_present(text: str, content: Span, place: Span, syntax: Syntax | None) -> bool:
    """Say whether what is told with a day stands in the present: "opens on", not "signed a deal that ends on"."""
    if syntax is None:
        return False
    near = Span(max(content.start, place.start - _REACH), min(content.end, place.end + _REACH))
    tags = [(syntax.token(node).tag, syntax.token(node).span.start) for node in syntax.nodes_in(near)]
    if any(tag in ("VBD", "MD") for tag, _ in tags):
        return False
    return any(tag in ("VBZ", "VBP") and start < place.start for tag, start in tags)


def with_time(text: str, content: list[Span], times: Sequence[Moment]) -> list[Span]:
    """Return what was told with the time that its last word leads up to: "the river to crest on" goes on to "Wednesday"."""
    last = content[-1]
    word = text[last.start : last.end].rsplit(None, 1)[-1].casefold()
    if word not in PREPOSITIONS:
        return content
    near = (time.span for time in times if 0 < time.span.start - last.end <= 1)
    behind = next(near, None)
    return (
        [*content[:-1], Span(last.start, behind.end)] if behind and text[last.end : behind.start].isspace() else content
    )
