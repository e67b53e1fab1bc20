"""Names in quotation marks, which nobody says: "the newspaper “Vatan”", "the command “North”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.lexicons import listed
from reportedly.text import Quote

_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z0-9][\w’'-]*){0,2}")
_WORD_BEFORE = re.compile(r"\b([a-z]+)\s+$")
# A noun before a name is not longer.
_REACH = 24


def said_in(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotations among some marked words, without the names of papers, stations and bodies.

    A name is a few words with capitals behind a noun for what it names, in a sentence that goes on.
    """
    return [quote for quote in quotes if not _is_name(text, quote)]


def _is_name(text: str, quote: Quote) -> bool:
    if quote.open or _NAME.fullmatch(text, quote.inner.start, quote.inner.end) is None:
        return False
    noun = _WORD_BEFORE.search(text, max(0, quote.outer.start - _REACH), quote.outer.start)
    if noun is None or noun[1] not in listed("sources", "media") | listed("sources", "organisation"):
        return False
    # "Told the paper “Never”." is an answer.
    return text[quote.outer.end : quote.outer.end + 1] not in (".", "!", "?", "", "\n")
