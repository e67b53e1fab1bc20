"""What a ledger's methods return: lists that show themselves as tables and become data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

if TYPE_CHECKING:
    from reportedly.pages.frames import Library

T = TypeVar("T")

# More lines than these say nothing that the first do not; the list itself has all.
_MOST_SHOWN = 100


class Rows(list[T]):
    """A list of views that shows itself as a table in a notebook and becomes a data frame with `to_frame`.

    It is a list in every other respect; a slice of it is one too. `kind` is the type of its rows, which gives an empty one its
    columns.
    """

    def __init__(self, rows: Iterable[T] = (), kind: type[object] = object) -> None:
        super().__init__(rows)
        self.kind: type[object] = kind

    @overload
    def __getitem__(self, place: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Rows[T]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> T | Rows[T]:
        return Rows(super().__getitem__(place), self.kind) if isinstance(place, slice) else super().__getitem__(place)

    def __repr__(self) -> str:
        lines = [repr(row) for row in self[:_MOST_SHOWN]]
        if len(self) > _MOST_SHOWN:
            lines.append(f"… and {len(self) - _MOST_SHOWN:,} more")
        return "[" + ",\n ".join(lines) + "]"

    def _repr_html_(self) -> str:
        from reportedly.pages.notebook import table_html

        return table_html(self, self.kind)

    def to_frame(self, library: Library | None = None) -> Any:
        """Return the rows as a data frame of pandas or polars; without `library` of pandas, else polars, which is there.

        The columns are those of `--csv`, typed; see `frames.frame` for what becomes of dates and lists.

        Raises:
            MissingLibraryError: none of the two is installed, or not the one that is named.
        """
        from reportedly.pages.frames import frame

        return frame(self, self.kind, library)
