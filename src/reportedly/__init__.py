"""Keeps a ledger of who said what, through whom, when and how surely, over many news reports that disagree.

import reportedly
ledger = reportedly.open("story.ledger")
ledger.read("reports/")
for question in ledger.questions():
    print(question.text, question.low, question.high, question.status)
"""

from reportedly.api import Ledger, open  # noqa: A004 - reads as reportedly.open("story.ledger")
from reportedly.errors import DateError, InputError, LedgerError, ReportedlyError
from reportedly.records import VERSION

__version__ = VERSION

__all__ = ["DateError", "InputError", "Ledger", "LedgerError", "ReportedlyError", "__version__", "open"]
