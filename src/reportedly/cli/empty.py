"""What a reader can do when a list that was asked for is empty."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.pages.hits import Hit
    from reportedly.pages.views import Filters

# So many sentences near to what was asked for; more would look like an answer.
MOST_NEAR = 3
# Each word of a search is left out in turn; a pasted paragraph has too many.
_MOST_LEFT_OUT = 16
_MARKS = re.compile('["“”]')
# The list that has the names which --by looks for in another list; of the others `sources` has them.
_NAMES = {"reports": "reports", "copies": "reports", "actors": "actors"}


def nearest(find: Callable[[str], Sequence[Hit]], words: str) -> tuple[str, Sequence[Hit]]:
    """Return what to tell of a search that found nothing, and what it finds when less is asked for.

    First the words of phrases in any order, then all but one of them. `find` gives the sentences that hold all words.
    """
    bare = _MARKS.sub(" ", words).split()
    if bare != words.split() and (hits := find(" ".join(bare))):
        return "In another order, or with others between:", hits
    for number, word in enumerate(bare) if 2 < len(bare) <= _MOST_LEFT_OUT else ():
        if hits := find(" ".join(bare[:number] + bare[number + 1 :])):
            return f"Without “{word}”:", hits
    return "Try fewer words, or another form of one.", ()


def ways_on(name: str, ledger: Path, filters: Filters) -> Iterator[str]:
    """Yield what to do about a list that the options left without rows: a sentence for each of them.

    Of `claims --by nobody` it is the list of those who are there. Without options there is nothing to say.
    """
    place, days = shlex.quote(str(ledger)), filters.has_days or filters.as_of is not None
    if sum(map(bool, (filters.by, filters.about, days))) > 1:
        yield "No row has all that is asked for; leave one option out."
    if filters.by:
        yield f"`reportedly {_NAMES.get(name, 'sources')} {place}` lists the names that --by can find."
    if filters.about:
        yield f"`reportedly search {place} {shlex.quote(filters.about)}` looks through all sentences of the reports."
    if days:
        yield f"`reportedly reports {place}` lists the days; what has none is left out by --from, --to and --as-of."
