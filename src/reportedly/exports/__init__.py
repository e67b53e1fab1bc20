"""The ledger in the formats of other fields: pure functions from its rows to lines of text, or to the bytes of tables.

The room stands above `pages`, whose index, answers and safe cells it uses, so that an export says the same numbers as the page
of the same question; no page needs an export. Nothing is made up: a field that the ledger does not know stays empty.
"""

from reportedly.exports.choices import Choices, Grades, ProfileName
from reportedly.exports.formats import FORMATS, Format, FormatName, line_end, lines_of, refuse_unused
from reportedly.exports.parquet import tables

__all__ = [
    "FORMATS",
    "Choices",
    "Format",
    "FormatName",
    "Grades",
    "ProfileName",
    "line_end",
    "lines_of",
    "refuse_unused",
    "tables",
]
