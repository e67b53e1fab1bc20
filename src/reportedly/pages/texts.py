"""The words of all rows of a table, kept by whoever is asked about them again and again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.pages.filters import Filters, begins_in, plainly


class Texts:
    """One column of a ledger in memory, by the rows' ids: ten thousand reports are looked through in some thousandths of a second."""

    def __init__(self, rows: Iterable[tuple[str, str | None]]) -> None:
        # What is ASCII, marks aside, is compared letter by letter; the little that is not is folded when it is asked about.
        self._plain: list[tuple[str, str]] = []
        self._others: list[tuple[str, str]] = []
        for row, text in rows:
            if text:
                low = plainly(text)
                (self._others if low is None else self._plain).append((row, text if low is None else low))

    def mentioning(self, filters: Filters) -> frozenset[str]:
        """Return the rows that hold all words that are asked for, as `Filters.mentioned` finds them."""
        wanted = filters.words
        found = {row for row, text in self._others if filters.mentioned(text)}
        return frozenset(found.union(_holding(self._plain, wanted)))


def _holding(rows: Sequence[tuple[str, str]], wanted: Sequence[str]) -> list[str]:
    held = rows
    for word in wanted:
        held = [pair for pair in held if word in pair[1]]
    for word in wanted:
        begins = begins_in(word)
        held = [pair for pair in held if begins(pair[1])]
    return [row for row, _ in held]
