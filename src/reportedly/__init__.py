"""Keeps a ledger of who said what, through whom, when and how surely, over many news reports that disagree.

import reportedly
ledger = reportedly.open("story.ledger")
ledger.read("reports/")
for question in ledger.questions():
    print(question.text, question.low, question.high, question.status)
"""

from typing import TYPE_CHECKING, Any

from reportedly.errors import ChoiceError, DateError, InputError, LedgerError, MissingLibraryError, ReportedlyError

if TYPE_CHECKING:
    from reportedly.api import (
        Ledger,
        Rows,
        demo,
        figures,
        moments,
        open,  # noqa: A004 - reads as reportedly.open("story.ledger")
        quantities,
    )

    __version__: str

__all__ = [
    "ChoiceError",
    "DateError",
    "InputError",
    "Ledger",
    "LedgerError",
    "MissingLibraryError",
    "ReportedlyError",
    "Rows",
    "__version__",
    "demo",
    "figures",
    "moments",
    "open",
    "quantities",
]

_OF_API = ("Ledger", "Rows", "demo", "figures", "moments", "open", "quantities")


def __getattr__(name: str) -> Any:
    """Bring in what a name needs when it is first asked for: the command line imports this package too, and `--help`
    should not wait for the readers of web pages."""
    if name in _OF_API:
        from reportedly import api

        return getattr(api, name)
    if name == "__version__":
        from reportedly.records import VERSION

        return VERSION
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
