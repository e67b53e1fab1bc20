"""What a request asks for, read from its address: the filters of the command line, a page of a list, words to search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from reportedly.claims import SCALES, ScaleName
from reportedly.errors import ReportedlyError
from reportedly.pages.chances import DEFAULT_SCALE
from reportedly.pages.characters import plain
from reportedly.pages.facets import Facet
from reportedly.pages.filters import Filters
from reportedly.records import Span

FILTERS = ("about", "by", "from", "to", "as_of", "own_voice", "scale")
# What other programs can ask of a list beside its own.
PAGING = ("page", "size")
_ON, _OFF = ("1", "yes", "true", "on"), ("0", "no", "false", "off")
# Rows on a page for other programs, unless they ask for more.
_SIZE, LARGEST_SIZE = 100, 10_000
# A topic is a row for each answer to its questions, some thirty where many report: of 100 topics a page had three megabytes.
TOPICS = 20
# A wrong value is told back, but not a page of it.
_LONGEST_TOLD = 60
# Longer numbers are no page and no position; the largest text that a ledger holds has a billion characters.
_MOST_DIGITS = 10


class QueryError(ReportedlyError):
    """A value in a request's address that cannot be meant."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked for: `words` are the values as given, without empty ones, by their names."""

    words: Mapping[str, str]

    @property
    def filters(self) -> Filters:
        """The filters that were asked for; the day as known on which is that of the book.

        Raises:
            QueryError: a day is none, `own_voice` is neither yes nor no, `scale` none of the scales, or `top` no number.
        """
        return Filters(
            self.words.get("about"),
            self.words.get("by"),
            self._day("from"),
            self._day("to"),
            None,
            self._own_voice(),
            self._scale(),
            self.top,
        )

    @property
    def top(self) -> int | None:
        """How many days that stand out are asked of the timeline, None for every day.

        Raises:
            QueryError: it is no number.
        """
        number = _number(self.words["top"]) if "top" in self.words else None
        if "top" in self.words and not number:
            raise QueryError(f"top: {_told(self.words['top'])} is no number of days; give one from 1")
        return number

    @property
    def day(self) -> date | None:
        """The day as known on which the ledger is asked for, None for now.

        Raises:
            QueryError: it is no day.
        """
        return self._day("as_of")

    @property
    def page(self) -> int:
        """The page of a list, from 1."""
        number = _number(self.words.get("page", "1"))
        if not number:
            raise QueryError(f"page: {_told(self.words['page'])} is no page; give a number from 1")
        return number

    def size(self, usual: int = _SIZE) -> int | None:
        """Return how many rows other programs want on a page, which has the `usual` number where they do not say; None for all at once.

        Raises:
            QueryError: it is no number, or too large.
        """
        if "page" not in self.words and "size" not in self.words:
            return None
        number = _number(self.words.get("size", str(usual)))
        if not number or number > LARGEST_SIZE:
            raise QueryError(
                f"size: {_told(self.words['size'])} is no size of a page; give a number from 1 to {LARGEST_SIZE:,}"
            )
        return number

    def chosen(self, facets: Iterable[Facet]) -> dict[str, str]:
        """Return the values that were chosen of some facets, by their names.

        Raises:
            QueryError: a value is none of those that there can be.
        """
        found = {facet: self.words[facet.name] for facet in facets if facet.name in self.words}
        for facet, value in found.items():
            if facet.known and value not in facet.known:
                raise QueryError(
                    f"{facet.name}: {_told(value)} is no {facet.name}; write one of {', '.join(facet.known)}"
                )
        return {facet.name: value for facet, value in found.items()}

    def order(self, known: Collection[str]) -> str | None:
        """Return the order that was asked for, None for the list's own.

        Raises:
            QueryError: the list has no such order.
        """
        words = self.words.get("sort")
        if words is not None and words not in known:
            raise QueryError(f"sort: {_told(words)} is no order of this list; write one of {', '.join(known)}")
        return words

    def address(self, *left_out: str, **other: str) -> str:
        """Return the query with its question mark as part of an address, "" for none: with some values left out or replaced."""
        kept = {name: value for name, value in self.words.items() if name not in left_out} | other
        return f"?{urlencode(kept)}" if kept else ""

    def place(self, text: str) -> Span | None:
        """Return the stretch of a report's text that `at` names as "120-180", None without one."""
        if "at" not in self.words:
            return None
        start, dash, end = self.words["at"].partition("-")
        first, last = _number(start), _number(end)
        if not dash or first is None or last is None or not first < last <= len(text):
            raise QueryError(
                f"at: {_told(self.words['at'])} is no place in this report; write it as 120-180, up to {len(text)}"
            )
        return Span(first, last)

    def _day(self, name: str) -> date | None:
        words = self.words.get(name)
        try:
            return date.fromisoformat(words) if words else None
        except ValueError as error:
            raise QueryError(f"{name}: {_told(words)} is not a day; write it as 2024-11-01") from error

    def _scale(self) -> ScaleName:
        words = self.words.get("scale", DEFAULT_SCALE)
        for name in SCALES:
            if words == name:
                return name
        raise QueryError(f"scale: {_told(words)} is no scale of likelihood; write one of {', '.join(SCALES)}")

    def _own_voice(self) -> bool:
        words = self.words.get("own_voice", "no")
        if words not in (*_ON, *_OFF):
            raise QueryError(f"own_voice: {_told(words)} is neither yes nor no; write 1 or 0")
        return words in _ON


def read_query(given: Iterable[tuple[str, str]], known: Collection[str]) -> Query:
    """Return what an address asks for. Empty values, which a form sends for fields left alone, count as not given.

    Raises:
        QueryError: a name is not known, which a reader would otherwise take for a filter that holds; or it comes twice.
    """
    words: dict[str, str] = {}
    for name, value in given:
        if name not in known:
            names = f"known are {', '.join(known)}" if known else "nothing can be asked here"
            raise QueryError(f"{_told(name)} cannot be asked here; {names}")
        if name in words:
            raise QueryError(f"{name} is given twice; give it once")
        if value.strip():
            words[name] = value
    return Query(words)


def _number(words: str) -> int | None:
    is_number = words.isascii() and words.isdigit() and len(words) <= _MOST_DIGITS
    return int(words) if is_number else None


def _told(words: str | None) -> str:
    shown = plain(words or "")
    return f"“{shown if len(shown) <= _LONGEST_TOLD else f'{shown[:_LONGEST_TOLD]} …'}”"
