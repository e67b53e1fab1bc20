"""Reading one report: who said what, with which figures, when; every row with its spans."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.claims.likelihood import SCALES, ScaleName, chance_on
    from reportedly.claims.odds import STATED
    from reportedly.claims.reading import notes_on, plain_sentences, read_report, read_sentences, with_date

__all__ = [
    "SCALES",
    "STATED",
    "ScaleName",
    "chance_on",
    "notes_on",
    "plain_sentences",
    "read_report",
    "read_sentences",
    "with_date",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    likelihood="SCALES ScaleName chance_on",
    odds="STATED",
    reading="notes_on plain_sentences read_report read_sentences with_date",
)
