"""Where rows are found in a served ledger: the page that each has, and its place on it."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import quote, urlencode

from reportedly.records import Claim, Span
from reportedly.server.book import Book


class Links:
    """The addresses of rows. The day of the book is carried from page to page; `here` are the rows, by kind, that are on this page already.

    Kinds are those of the templates: "q" a question, "a" an answer, "c" a claim, "t" words in their report, "n" their note
    beside it, "r" a report; and "page" a question's own page, "why" a claim's, "by" the claims of a source by its name, "copy" two reports side by side, "source"
    and "actor" those pages.
    """

    def __init__(self, book: Book, here: Collection[tuple[str, str]] = ()) -> None:
        self._book = book
        self._as_of = {"as_of": book.day.isoformat()} if book.day else {}
        self._here = frozenset(here)

    def place(self, kind: str, row: str | None) -> str | None:
        """Return the name of the place of a row on its page."""
        return f"{kind}-{row}" if row else None

    def link(self, kind: str, row: str | None, span: Span | None = None) -> str | None:
        """Return the address of a row, None where it has none; with a span that of these words in the report."""
        if not row:
            return None
        match kind:
            case "r":
                return self._report(row, span)
            case "t":
                return self._words(row)
            case "n":
                return f"#n-{quote(row)}"
            case "a":
                return self._answer(row)
            case "why":
                return self._page("claims", row) if ("c", row) not in self._here else None
            case "topic":
                return self._page("topics", row) if row in self._book.index.topics else None
            case "story":
                return self._page("stories", row)
            case "all":
                return self.to(f"/{row}")
            case "standing":
                return f"/questions{_query({'status': row, **self._as_of})}"
            case "by":
                return f"/claims{_query({'source': row, **self._as_of})}"
            case "outlet":
                return f"/claims{_query({'outlet': row, **self._as_of})}"
            case "copy":
                return self._page("copies", row)
            case "source":
                return self._page("sources", row)
            case "actor":
                return self._page("actors", row) if row in self._book.index.actors else None
        if kind == "c":
            return self._page("claims", row) if row in self._book.index.claims else None
        if kind == "q" and ("q", row) in self._here:
            return f"#q-{quote(row)}"
        return self._question(row)

    def to(self, path: str) -> str:
        """Return the address of a page by its path, with the day that is carried."""
        return f"{path}{_query(self._as_of)}"

    def downloads(self, question: str) -> list[tuple[str, str, str]]:
        """Return the files that are offered of a question's chart: words for each, its address, and a name to keep it by."""
        name = f"chart-{question}"
        kinds = [("SVG", ".svg", ".svg"), ("CSV", ".csv", ".csv"), ("Vega-Lite", ".json", ".vl.json")]
        return [(words, self.to(f"/charts/{_part(question)}{form}"), f"{name}{end}") for words, form, end in kinds]

    def _question(self, row: str) -> str | None:
        return self._page("questions", row) if row in self._book.index.questions else None

    def _page(self, kind: str, row: str) -> str:
        return self.to(f"/{kind}/{_part(row)}")

    def _answer(self, row: str) -> str | None:
        if ("a", row) in self._here:
            return f"#a-{quote(row)}"
        page = self._question(self._book.index.question_of.get(row, ""))
        return f"{page}#a-{quote(row)}" if page else None

    def _report(self, row: str, span: Span | None = None) -> str | None:
        if row not in self._book.index.reports:
            return None
        if span is None:
            return self._page("reports", row)
        place = f"{span.start}-{span.end}"
        return f"/reports/{_part(row)}{_query({'at': place, **self._as_of})}#t-{place}"

    def _words(self, row: str) -> str | None:
        """Return the place of a claim's or figure's words; those of a claim that is not marked are marked as found."""
        index = self._book.index
        claim, figure = index.claims.get(row), index.figures.get(row)
        found = claim or figure
        page = self._report(found.report) if found else None
        if page is None:
            return None
        if claim is not None and not self._book.is_marked(row):
            return self._report(claim.report, _whole(claim))
        return f"{page}#t-{quote(row)}"


def _whole(claim: Claim) -> Span | None:
    spans = claim.content.spans
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _part(row: str) -> str:
    return quote(row, safe="")


def _query(words: dict[str, str]) -> str:
    return f"?{urlencode(words)}" if words else ""
