"""What a question that is asked once needs of a ledger: the rows that its filters can leave, found among all by the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from reportedly.pages.asking import FEW, Asked, asked_of
from reportedly.pages.columns import MANY, ClaimRow, FigureRow, by_id, day_of, named
from reportedly.pages.filters import Filters, folded
from reportedly.pages.outline import Outline
from reportedly.pages.quoting import ITSELF

if TYPE_CHECKING:
    from reportedly.ledger import Voice

# The places of columns.
_REPORT, _SAID, _CLAIM = *map(ClaimRow._fields.index, ("report", "said")), FigureRow._fields.index("claim")
# Where reports of the days that are asked for are at least this part of all, finding their claims takes as long as reading all.
_PART = 4


def narrowed(outline: Outline, table: str, filters: Filters) -> Outline:
    """Return an outline with the rows that filters can leave, in which the list of a table is the same as in the whole one.

    A server reads all rows once and narrows them from then on; a command would read forty thousand claims for ten of one source.
    """
    # Marks alone are no words, and ask for nothing.
    has_words = _words(filters.by) or (table == "actors" and _words(filters.about))
    outline.asked_for = Asked(outline, filters)
    outline.of_claim = _columns(table, filters)
    with outline.index.reading():
        if table in _NARROW and (has_words or filters.has_days):
            _NARROW[table](outline, filters)
        elif table in _NARROW_WORDS and _words(filters.about) and outline.index.day is None:
            _NARROW_WORDS[table](outline, outline.asked_for)
    return outline


def _columns(table: str, filters: Filters) -> tuple[str, ...]:
    """Return the columns of claims that a list needs: who said one only where sources are listed or asked for."""
    chosen = {name for name, _ in filters.chosen}
    needed = {"id", "report", "source_kind", "said"} | chosen
    if filters.by is not None or table == "sources" or "source" in chosen:
        needed |= {"source_actor", "source_text", "stance"}
    return tuple(name if name in needed else "" for name in ClaimRow._fields)


def _statements(outline: Outline, filters: Filters) -> None:
    """Leave the claims that are asked for, and what follows from these."""
    _said(outline, filters, has_days=filters.has_days)
    _leave(outline, "forecast", "claim", outline.claims.keys())
    _reports_of(outline, outline.claims.values())


def _figures(outline: Outline, filters: Filters) -> None:
    """Leave the figures that are asked for, and the claims that hold them."""
    _said(outline, filters, has_days=filters.has_days)
    voice, days = _voice(outline, filters), _days(outline, filters)
    with outline.index.reading() as ledger:
        if len(outline.claims) > MANY:
            rows = [
                row
                for row in outline.values("figure", *FigureRow._fields)
                if row[_CLAIM] is None or row[_CLAIM] in outline.claims
            ]
        else:
            rows = ledger.perhaps_given(FigureRow._fields, outline.claims, voice, days)
    outline.figures = by_id(FigureRow, outline.out(rows, 1))
    _reports_of(outline, [*outline.claims.values(), *outline.figures.values()])


def _questions(outline: Outline, filters: Filters) -> None:
    """Leave the topics with an answer that is asked for."""
    _figures(outline, filters)
    # Of very many answers all questions are read as fast as theirs are found.
    if len(outline.claims) <= MANY:
        _leave_answered(outline, ())


def _leave_answered(outline: Outline, asked: Iterable[str]) -> None:
    """Leave the topics of some questions, and of those that the figures and claims that are left answer."""
    answered = {
        question
        for table, rows in (("figure", outline.figures), ("claim", outline.claims))
        for row, question in outline.some(table, rows, "question").items()
        if question and row in rows
    }
    topics = set(outline.some("question", answered.union(asked), "topic").values())
    _leave(outline, "topic", "id", topics)
    _leave(outline, "question", "topic", topics)


def _about(outline: Outline, asked: Asked) -> None:
    """Leave the claims that have words that are asked for, and what follows from these; where they are very many all stay."""
    if _leave_claims(outline, asked.about):
        _leave(outline, "forecast", "claim", outline.claims.keys())
        _reports_of(outline, outline.claims.values())


def _figures_about(outline: Outline, asked: Asked) -> bool:
    """Leave the figures that can have words that are asked for, with the claims that have these or hold such a figure."""
    # What takes longest is looked for last: where the words stand in many questions it is not needed.
    if len(asked.questions) > FEW or len(asked.claims) > FEW or len(asked.reports) > FEW:
        return False
    places = ("question", asked.questions), ("claim", asked.claims), ("report", asked.reports)
    with outline.index.reading() as ledger:
        found = {row for column, ids in places for row in ledger.values_of("figure", column, ids, *FigureRow._fields)}
    rows = named(FigureRow, found)
    if not _leave_claims(outline, asked.about.union(row.claim for row in rows if row.claim)):
        return False
    outline.figures = {row.id: row for row in rows}
    _reports_of(outline, [*outline.claims.values(), *rows])
    return True


def _questions_about(outline: Outline, asked: Asked) -> None:
    """Leave the topics with words that are asked for, or with an answer that can have them."""
    if _figures_about(outline, asked):
        _leave_answered(outline, asked.questions)


def _leave_claims(outline: Outline, ids: Collection[str]) -> bool:
    """Leave some claims, where they are not very many."""
    if len(ids) > MANY:
        return False
    with outline.index.reading() as ledger:
        outline.claims = by_id(ClaimRow, ledger.values_of("claim", "id", ids, *outline.of_claim))
    return True


def _timeline(outline: Outline, filters: Filters) -> None:
    """Leave the events of stories in which somebody speaks who is asked for; days are those of the events."""
    if not _words(filters.by):
        return
    _said(outline, filters, has_days=False)
    asked = asked_of(outline, filters)
    telling = {row.report for row in outline.claims.values()}
    rows = outline.reports.values()
    stories = {row.story for row in rows if row.story and (row.id in telling or asked.by(row.outlet))}
    _leave(outline, "event", "story", stories)


def _actors(outline: Outline, filters: Filters) -> None:
    """Leave the actors with a name that is asked for, else those whom the reports of these days name."""
    with outline.index.reading() as ledger:
        asked = [(_words(filters.by), ("name", "aliases")), (_words(filters.about), ("name", "aliases", "roles"))]
        found = [
            {row for name in columns for row, _ in ledger.perhaps_holding("actor", name, words)}
            for words, columns in asked
            if words
        ]
        if found:
            perhaps = set.intersection(*found)
            outline.actors = {actor.id: actor for actor in ledger.actors(perhaps)}
            outline.only["mention"] = "actor", perhaps
        else:
            reports = [row.id for row in outline.reports.values() if filters.dated(row.published)]
            _leave(outline, "mention", "report", reports)
            perhaps = {actor for actor, _ in outline.mentions}
        # Who said a claim that was corrected its column does not tell.
        if not ledger.is_corrected():
            _leave(outline, "claim", "source_actor", perhaps)


_NARROW: dict[str, Callable[[Outline, Filters], None]] = {
    "claims": _statements,
    "forecasts": _statements,
    "sources": _statements,
    "figures": _figures,
    "questions": _questions,
    "timeline": _timeline,
    "actors": _actors,
}


# The same where words alone are asked for; these are looked for in all rows, whatever else a list asks.
_NARROW_WORDS: dict[str, Callable[[Outline, Asked], object]] = {
    "claims": _about,
    "forecasts": _about,
    "sources": _about,
    "figures": _figures_about,
    "questions": _questions_about,
}


def _said(outline: Outline, filters: Filters, *, has_days: bool) -> None:
    voice, days = _voice(outline, filters), _days(outline, filters) if has_days else None
    if voice is None and days is not None and _are_many(outline, days):
        printed = outline.days
        rows = [
            row for row in outline.values("claim", *outline.of_claim) if row[_SAID] or printed.get(row[_REPORT]) in days
        ]
    else:
        with outline.index.reading() as ledger:
            rows = ledger.perhaps_said(outline.of_claim, voice, days)
    outline.claims = by_id(ClaimRow, outline.out(rows, 1))


def _voice(outline: Outline, filters: Filters) -> Voice | None:
    """Return who is asked for, None where it may be anybody."""
    words = _words(filters.by)
    if not words:
        return None
    from reportedly.ledger import Voice

    asked = asked_of(outline, filters)
    with outline.index.reading() as ledger:
        outlets = [outlet for outlet in ledger.printed("outlet") if asked.by(outlet or ITSELF)]
    return Voice(asked.actors, words, outlets)


def _words(text: str | None) -> list[str]:
    return folded(text or "").split()


def _are_many(outline: Outline, days: Collection[str]) -> bool:
    """Say whether so many reports are of these days that all claims are read as fast as theirs are found."""
    return _PART * sum(day in days for day in outline.days.values()) > len(outline.days)


def _days(outline: Outline, filters: Filters) -> frozenset[str] | None:
    """Return the days of print that are asked for, as they are written, None where it may be any."""
    if not filters.has_days:
        return None
    return frozenset(day for day in {*outline.days.values()} if day and filters.dated(day_of(day)))


def _reports_of(outline: Outline, rows: Collection[ClaimRow | FigureRow]) -> None:
    """Leave the reports of some rows, where these are few; which others were out on a day only all of them tell."""
    reports = {row.report for row in rows}
    if outline.index.day is None:
        _leave(outline, "report", "id", reports)


def _leave(outline: Outline, table: str, column: str, values: Collection[str]) -> None:
    """Leave the rows of a table in which a column has one of some values; for very many the table is read as fast."""
    if len(values) <= MANY:
        outline.only[table] = column, values
