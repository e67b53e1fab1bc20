"""What stands in a ledger: its rows as records, with the corrections of readers in them, all or those that are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reportedly.errors import LedgerError
from reportedly.ledger import corrections, links, narrowing, parts, places, readings, tables
from reportedly.ledger.files import OpenFile
from reportedly.ledger.rows import DERIVED, READ, from_row, from_values, to_row
from reportedly.ledger.search import find_claims, find_sentences
from reportedly.records import Actor, Claim, Contents, Mention

if TYPE_CHECKING:
    from reportedly.records import Correction, Dating, Figure, Provenance, Report, Span


class Rows(OpenFile):
    """The rows of an open ledger. What was read and what follows from it comes out as records; nothing is written here."""

    def corrections(self) -> tuple[Correction, ...]:
        """Return all that readers decided, in the order in which they did."""
        with self._reading():
            return corrections.read(self.connection)

    def applied(self) -> dict[str, tuple[str, ...]]:
        """Return for each correction that found what it speaks of the ids of the rows that it was applied to."""
        with self._reading():
            return corrections.applied(self.connection)

    def changed_figures(self) -> dict[str, dict[str, Figure | None]]:
        """Return by report and id the figures that corrections changed, as they are now; None for a rejected one."""
        with self._reading():
            return corrections.changed_figures(self.connection)

    def row(self, row_id: str, *tables_: str) -> Any:
        """Return the row of one of these tables that has an id, with corrections in it; None when there is none."""
        with self._reading():
            changed = corrections.changed(self.connection)
            if row_id in changed:
                return changed[row_id]
            for table in tables_:
                found = tables.select_one(self.connection, table, row_id, as_read=False)
                if found is not None:
                    return from_row({**READ, **DERIVED}[table], found)
        return None

    def contents(self) -> Contents:
        """Return everything in the ledger; a report found in several places has its smallest path."""
        return self._contents({**READ, **DERIVED}, as_read=False)

    def contents_as_read(self, reports: Sequence[str] | None = None) -> Contents:
        """Return the rows read from reports without anything that linking filled in, which is what linking starts from.

        With `reports` only the rows of these.
        """
        return self._contents(READ, as_read=True, reports=reports)

    def named_reports(self, ids: Sequence[str]) -> Contents:
        """Return some reports and the names in them as they were read, without anything else of them."""
        kinds = {table: READ[table] for table in ("report", "mention")}
        return self._contents(kinds, as_read=True, reports=ids)

    def reports(self, ids: Sequence[str] | None = None) -> tuple[Report, ...]:
        """Return the reports, or those of some ids, sorted by id."""
        return self._contents({"report": READ["report"]}, as_read=False, reports=ids).reports

    def contents_of(self, stories: Collection[str], names: Collection[str] | None = None) -> Contents:
        """Return the rows of some stories, and the actors that they name; "" stands for the reports that have no story yet.

        With the `names` of some tables the others are left empty.
        """
        rows: dict[str, Any] = dict.fromkeys(READ | DERIVED, ())
        asked = rows.keys() if names is None else set(names)
        with self._reading():
            reports = parts.reports_of(self.connection, stories) if asked & READ.keys() else []
            for table in READ.keys() & asked:
                rows[table] = tuple(self._records(table, READ[table], as_read=False, reports=reports))
            for table in {*links.OF_STORY, "story"} & asked:
                found = parts.derived(self.connection, table, stories)
                rows[table] = tuple(from_values(DERIVED[table], row) for row in found)
            found = parts.actors(self.connection, parts.named_actors(rows))
            rows["actor"] = tuple(from_values(Actor, row) for row in found)
        return Contents(**{links.FIELDS[table]: records for table, records in rows.items()})

    def story_of(self, table: str, ids: Sequence[str]) -> dict[str, str]:
        """Return for each of some rows of a table its story, "" for none yet; rows that are not there are left out."""
        with self._reading():
            return parts.story_of(self.connection, table, ids)

    def mentions_of(self, actor: str) -> tuple[Mention, ...]:
        """Return the mentions of one actor, sorted by id."""
        with self._reading():
            return tuple(from_values(Mention, row) for row in parts.mentions(self.connection, actor))

    def said_by(self, actor: str) -> list[tuple[str, str]]:
        """Return the ids of the claims whose source is an actor, each with its report, sorted, with corrections in them."""
        with self._reading():
            rows = dict(parts.said_by(self.connection, actor))
            changed = corrections.changed(self.connection)
        own = {row: record for row, record in changed.items() if isinstance(record, Claim)}
        now = {row: record.report for row, record in own.items() if record.source.actor == actor}
        return sorted(({row: report for row, report in rows.items() if row not in changed} | now).items())

    def actors(self, ids: Collection[str]) -> tuple[Actor, ...]:
        """Return some actors, sorted by id."""
        with self._reading():
            return tuple(from_values(Actor, row) for row in parts.actors(self.connection, ids))

    def values(self, table: str, *names: str, is_sorted: bool = True) -> list[tuple[Any, ...]]:
        """Return the values of some columns of all rows of a table, sorted by id, with corrections in them.

        The first must be the id. Unsorted they come twice as fast. What a column holds is not made a record's value here: a list is JSON.
        """
        with self._reading():
            return self._corrected(table, names, parts.values(self.connection, table, names, is_sorted=is_sorted))

    def values_of(self, table: str, owner: str, ids: Collection[str], *names: str) -> list[tuple[Any, ...]]:
        """Return the same of the rows in which one column is among some ids, in no order; corrections never change that column."""
        with self._reading():
            return self._corrected(table, names, parts.values_of(self.connection, table, owner, ids, names))

    def perhaps_said(
        self, names: Sequence[str], voice: narrowing.Voice | None, days: Collection[str] | None = None
    ) -> list[tuple[Any, ...]]:
        """Return columns of the claims that somebody can have said, or of those of reports with these days of print, and of some others.

        The first column must be the id. Corrections are in them.
        """
        with self._reading():
            return self._corrected("claim", names, narrowing.claims(self.connection, names, voice, days))

    def perhaps_given(
        self,
        names: Sequence[str],
        claims: Collection[str],
        voice: narrowing.Voice | None,
        days: Collection[str] | None = None,
    ) -> list[tuple[Any, ...]]:
        """Return the same of the figures that stand in some claims, or outside any."""
        with self._reading():
            return self._corrected("figure", names, narrowing.figures(self.connection, names, claims, voice, days))

    def printed(self, name: str) -> list[Any]:
        """Return the values that a column has in the reports, each once."""
        with self._reading():
            return narrowing.each_value(self.connection, "report", name)

    def each_value(self, table: str, name: str) -> set[Any]:
        """Return the values that a column has in a table, each once, with corrections in them."""
        if self.is_corrected():
            return {value for _, value in self.values(table, "id", name, is_sorted=False)}
        with self._reading():
            return set(narrowing.each_value(self.connection, table, name))

    def is_corrected(self) -> bool:
        """Say whether a correction gives a claim or figure another value, or rejects one."""
        with self._reading():
            return self.connection.execute("SELECT 1 FROM corrected").fetchone() is not None

    def without_origin(self) -> dict[str, str]:
        """Return the ids of the claims that no origin has, and of the figures outside any claim that one has, each with its report."""
        with self._reading():
            return dict(parts.without_origin(self.connection))

    def answering(self) -> dict[str, str]:
        """Return the ids of the claims and figures that answer a question, each with its report."""
        with self._reading():
            return dict(parts.answering(self.connection))

    def per_report(self, table: str) -> dict[str, int]:
        """Return how many claims or figures each report has, with corrections in them."""
        with self._reading():
            return parts.per_report(self.connection, table)

    def relayed(self) -> dict[str, str]:
        """Return the ids of the claims that somebody passed on, each with who did as JSON, with corrections in them."""
        with self._reading():
            found = dict(parts.relayed(self.connection))
            changed = corrections.changed(self.connection)
        own = {row: str(to_row(record)["relay"]) for row, record in changed.items() if isinstance(record, Claim)}
        return {row: relay for row, relay in found.items() if row not in changed} | own

    def size_of(self, table: str) -> int:
        """Return how many claims or figures there are, with corrections in them."""
        with self._reading():
            return parts.size_of(self.connection, table)

    def words_at(self, report: str, span: Span) -> str:
        """Return the words of a report at a place, without its text."""
        with self._reading():
            return parts.words_at(self.connection, report, span.start, span.end)

    def every(self, table: str) -> tuple[Any, ...]:
        """Return all rows of one derived table, sorted by id."""
        with self._reading():
            return tuple(self._records(table, DERIVED[table], as_read=False, reports=None))

    def perhaps_holding(self, table: str, column: str, words: Collection[str]) -> list[tuple[str, str | None]]:
        """Return the ids and texts of the rows whose column may hold all of some folded words: all that do, and a few others.

        None stands for a text that surely has them.
        """
        with self._reading():
            found = parts.perhaps_holding(self.connection, table, column, words)
            changed = corrections.changed(self.connection) if table in corrections.CORRECTABLE else {}
        # What a correction says instead was not looked through.
        again: list[tuple[str, str | None]] = [
            (row, str(to_row(record)[column])) for row, record in changed.items() if record and column in to_row(record)
        ]
        return [pair for pair in found if pair[0] not in changed] + again

    def addresses(self) -> list[tuple[str, str]]:
        """Return the ids of the reports that have an address, each with it."""
        with self._reading():
            rows = self.connection.execute("SELECT id, url FROM report WHERE url IS NOT NULL ORDER BY id")
            return [(row["id"], row["url"]) for row in rows]

    def twins(self, ids: Collection[str]) -> frozenset[str]:
        """Return the ids of all reports that were read from the same bytes as one of these, these included."""
        with self._reading():
            return places.twins(self.connection, sorted(ids))

    def copying(self, reports: Collection[str]) -> int:
        """Return how many of some reports copy another report of the ledger, whole or in part."""
        return len(self._ids("SELECT DISTINCT b FROM copy WHERE kind <> 'cites'").intersection(reports))

    def datings(self, reports: Sequence[str] | None = None) -> dict[str, Dating]:
        """Return for each report, or each of some, what it alone says about its date."""
        with self._reading():
            rows = tables.select_dating(self.connection, reports)
            return {row["report"]: readings.read_dating(row) for row in rows}

    def provenance(self, report_id: str) -> Provenance:
        """Return where a report came from, and how."""
        with self._reading():
            return readings.read_provenance(self.connection, report_id)

    def search(self, words: str, limit: int = 50) -> list[tuple[str, Span, str]]:
        """Return the sentences that hold all these words, best first, each with its report and place."""
        with self._reading():
            found = find_sentences(self.connection, words, limit)
        return [(sentence.report, sentence.span, text) for sentence, text in found]

    def search_claims(self, words: str, limit: int = 50) -> list[str]:
        """Return the ids of the claims that hold all these words, best first: in what was said and who is said to have said it."""
        with self._reading():
            return find_claims(self.connection, words, limit)

    def _corrected(self, table: str, names: Sequence[str], rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        changed = corrections.changed(self.connection) if table in corrections.CORRECTABLE else {}
        if not changed:
            return rows
        kept = (row for row in rows if row[0] not in changed or changed[row[0]] is not None)
        return [tuple(map(to_row(changed[row[0]]).get, names)) if row[0] in changed else row for row in kept]

    def _contents(self, kinds: dict[str, Any], *, as_read: bool, reports: Sequence[str] | None = None) -> Contents:
        with self._reading():
            rows = {links.FIELDS[table]: tuple(self._records(table, kinds[table], as_read, reports)) for table in kinds}
        return Contents(**rows)

    def _records(self, table: str, kind: Any, as_read: bool, reports: Sequence[str] | None) -> Iterator[Any]:
        is_corrected = table in corrections.CORRECTABLE and not as_read
        changed = corrections.changed(self.connection) if is_corrected else {}
        for row in tables.select(self.connection, table, as_read=as_read, reports=reports):
            try:
                if row["id"] not in changed:
                    yield from_values(kind, row)
                elif changed[row["id"]] is not None:
                    yield changed[row["id"]]
            except LedgerError as error:
                raise LedgerError(
                    f"{table} {row['id']}: {error}; the ledger is damaged, so restore it from a copy, or make it anew from "
                    "its reports"
                ) from error
