"""Rows of a list that are put in order, and made, only where somebody looks at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")
Brief = TypeVar("Brief", covariant=True)


class Ranked(Sequence[Row]):
    """Rows by steps, which are cheap to find, and within a step by a finer order that is made when one of its rows is looked at.

    Claims come by day, and of one day by their place: for the first hundred of many thousands only the first days are put in order.
    """

    def __init__(self, rows: Iterable[Row], steps: Iterable[Any], finer: Callable[[list[Row]], Sequence[Row]]) -> None:
        """`steps` has for each row what is compared first; `finer` puts the rows of one step in order."""
        groups: dict[Any, list[Row]] = defaultdict(list)
        for row, step in zip(rows, steps, strict=True):
            groups[step].append(row)
        self._groups: list[Sequence[Row]] = [groups[step] for step in sorted(groups)]
        self._finer = finer
        self._fine: set[int] = set()
        self._length = sum(map(len, self._groups))

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, int):
            return self._between(*slice(place, place + 1 or None).indices(self._length)[:2])[0]
        start, stop, step = place.indices(self._length)
        return self._between(start, stop)[::step] if step > 0 else list(self)[place]

    def __iter__(self) -> Iterator[Row]:
        for number in range(len(self._groups)):
            yield from self._group(number)

    def _between(self, start: int, stop: int) -> list[Row]:
        found: list[Row] = []
        first = 0
        for number, group in enumerate(self._groups):
            if first >= stop:
                break
            if first + len(group) > start:
                found += self._group(number)[max(0, start - first) : stop - first]
            first += len(group)
        return found

    def _group(self, number: int) -> Sequence[Row]:
        if number not in self._fine:
            self._groups[number] = self._finer(list(self._groups[number]))
            self._fine.add(number)
        return self._groups[number]


class InBrief(Sequence[Brief], Generic[Row, Brief]):
    """The rows of a list in brief, made when they are looked at; what is counted or compared of all rows comes from their columns."""

    def __init__(
        self,
        rows: Sequence[Row],
        rank: Callable[[Sequence[Row]], Sequence[Row]],
        make: Callable[[Sequence[Row]], list[Brief]],
        columns: Mapping[str, Callable[[Sequence[Row]], Sequence[Any]]],
    ) -> None:
        """`rows` come in any order, `rank` puts them in that of the list; `columns` give the values by which it is narrowed and sorted."""
        self.rows = rows
        self._rank = rank
        self._make = make
        self._columns = columns

    @cached_property
    def _ranked(self) -> Sequence[Row]:
        return self._rank(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Brief: ...
    @overload
    def __getitem__(self, place: slice) -> list[Brief]: ...
    def __getitem__(self, place: int | slice) -> Brief | list[Brief]:
        if isinstance(place, slice):
            return self._make(self._ranked[place])
        return self._make([self._ranked[place]])[0]

    def __iter__(self) -> Iterator[Brief]:
        return iter(self._make(list(self._ranked)))

    def column(self, name: str) -> list[Any]:
        """Return a value of each row, in an order that stays the same."""
        return list(self._columns[name](self.rows))

    def kept(self, which: Iterable[bool]) -> InBrief[Row, Brief]:
        """Return some of the rows, in the order of the list; `which` says for each whether it stays, in the order of `column`."""
        return InBrief(list(compress(self.rows, which)), self._rank, self._make, self._columns)

    def ranked_by(self, name: str, step: Callable[[Any], Any]) -> InBrief[Row, Brief]:
        """Return the rows by what `step` makes of a column, and those of one step in the order of the list."""
        column, finer = self._columns[name], self._rank
        return InBrief(
            self.rows,
            lambda rows: Ranked(rows, map(step, column(rows)), finer),
            self._make,
            self._columns,
        )


def each(name: str) -> Callable[[Iterable[Any]], list[Any]]:
    """Return what gives the value of this name of each row."""
    return lambda rows: list(map(attrgetter(name), rows))
