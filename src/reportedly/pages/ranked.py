"""Rows of a list that are put in order, and made, only where somebody looks at them."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

Row = TypeVar("Row")
Brief = TypeVar("Brief", covariant=True)
Value = TypeVar("Value")
# So many rows are looked up at first: a page shows fewer, and most of those that tie with them are among these.
_FIRST = 32


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


class Foremost(Sequence[Row]):
    """Rows by a key that takes a look-up, which is done for those alone that can come before the rows that somebody looks at.

    Topics come by how many reports tell of them, which is told by their answers; it is never more than their story has.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        at_best: Callable[[Row], tuple[Any, ...]],
        key: Callable[[Row], tuple[Any, ...]],
        look_up: Callable[[list[Row]], None],
    ) -> None:
        """`at_best` is where the key of a row begins at the lowest, `look_up` finds what the keys of some rows rest on."""
        # A beginning is less than what begins with it, so a row is looked up before the row after it is told.
        self._ahead: list[tuple[tuple[Any, ...], int, bool, Row]] = [
            (at_best(row), number, False, row) for number, row in enumerate(rows)
        ]
        heapq.heapify(self._ahead)
        self._told: list[Row] = []
        self._length = len(self._ahead)
        self._key, self._look_up = key, look_up
        self._at_once = _FIRST

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, slice) and (place.step or 1) > 0:
            start, stop, step = place.indices(self._length)
            self._tell(stop)
            return self._told[start:stop:step]
        # From the end on all are looked at.
        self._tell(self._length)
        return self._told[place]

    def __iter__(self) -> Iterator[Row]:
        self._tell(self._length)
        return iter(self._told)

    def _tell(self, number: int) -> None:
        """Put the first rows, of this number, in their order."""
        while len(self._told) < number:
            if self._ahead[0][2]:
                self._told.append(heapq.heappop(self._ahead)[3])
            else:
                self._look_further()

    def _look_further(self) -> None:
        """Look up the next rows, twice as many each time, so that all of them are soon done where all are asked for."""
        some: list[tuple[int, Row]] = []
        known = []
        while self._ahead and len(some) < self._at_once:
            entry = heapq.heappop(self._ahead)
            if entry[2]:
                known.append(entry)
            else:
                some.append((entry[1], entry[3]))
        self._at_once *= 2
        self._look_up([row for _, row in some])
        for entry in [*known, *((self._key(row), number, True, row) for number, row in some)]:
            heapq.heappush(self._ahead, entry)


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


def remembered(column: Callable[[Sequence[Row]], list[Value]]) -> Callable[[Sequence[Row]], list[Value]]:
    """Return a function that gives the same column, made once for the rows that it is asked about again and again."""
    last: list[tuple[Sequence[Row], list[Value]]] = []

    def made(rows: Sequence[Row]) -> list[Value]:
        if not last or last[0][0] is not rows:
            last[:] = [(rows, column(rows))]
        return last[0][1]

    return made


def each(name: str) -> Callable[[Iterable[Any]], list[Any]]:
    """Return what gives the value of this name of each row."""
    return lambda rows: list(map(attrgetter(name), rows))
