"""What a reader can do when a list that was asked for is empty."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.pages.counting import counted

if TYPE_CHECKING:
    from reportedly.pages.views import Filters

# The list that has the names which --by looks for in another list; of the others `sources` has them.
_NAMES = {"reports": "reports", "copies": "reports", "actors": "actors"}


def ways_on(name: str, ledger: Path, filters: Filters, languages: Sequence[str | None] = ("en",)) -> Iterator[str]:
    """Yield what to do about a list without rows: a sentence for each of the options that left none.

    Of `claims --by nobody` it is the list of those who are there. Without options there is nothing to say, but of a ledger without reports, or with
    reports that are not read: `languages` has that of each.
    """
    place, days = shlex.quote(str(ledger)), filters.has_days or filters.as_of is not None
    if not languages:
        yield f"The ledger has no reports yet; `reportedly read … --into {place}` reads some."
        return
    if others := sum(language not in ("en", None) for language in languages):
        is_are = "is" if others == 1 else "are"
        yield f"Only English is read; of its {counted(len(languages), 'report')} {others:,} {is_are} in another language."
    if sum(map(bool, (filters.by, filters.about, days, *filters.chosen))) > 1:
        yield "No row has all that is asked for; leave one option out."
    if filters.by:
        yield f"`reportedly {_NAMES.get(name, 'sources')} {place}` lists the names that --by can find."
    if filters.about:
        yield f"`reportedly search {place} {shlex.quote(filters.about)}` looks through all sentences of the reports."
    if days:
        yield f"`reportedly reports {place}` lists the days; what has none is left out by --from, --to and --as-of."
