"""Recollections: what a speaker tells that he or another had said or thought would be, which foretells nothing now."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import listed
from reportedly.records import Span

_QUOTES = ("“", '"', "‘")


def find_recollection(text: str, clause: Span) -> Span | None:
    """Return the words before what somebody had said would be: "I said" of “I said we would not pay”.

    In words told again ("she thought it would hold") the tense is that of the teller, so only "she had thought" is
    one there. What is still to come, “I told you he will come”, is no recollection.
    """
    is_quoted = text[max(0, clause.start - 1) : clause.start] in _QUOTES
    match = (_quoted() if is_quoted else _told_again()).match(text, clause.start, clause.end)
    if match is None or _STILL_TO_COME.search(text, match.end(), _end_of_clause(text, match.end(), clause.end)):
        return None
    return Span(*match.span())


def _end_of_clause(text: str, start: int, end: int) -> int:
    stop = _STOP.search(text, start, end)
    return stop.start() if stop else end


_STOP = re.compile(r"[.;:!?]\s|,\s+(?:and|but)\s")
_STILL_TO_COME = re.compile(r"\b(?:will|won['’]t|shall|(?:is|are|am)\s+going\s+to)\b|['’]ll\b", re.IGNORECASE)
_WHO = (
    r"\W{0,3}(?:(?:yes|no|well|look|and|but|so|yet)\b,?\s+)?(?:I|we|he|she|they|you|everybody|everyone|nobody|people)"
)
_WHEN = (
    r"(?:(?:also|always|never|ever|once|only|just|repeatedly|clearly|already|really|all|both|myself|ourselves)\s+){0,2}"
)


@cache
def _quoted() -> re.Pattern[str]:
    """“I said”, “He never promised that”, “We’ve always said”, “We did not expect”, “We were told”."""
    said = "|".join(sorted(listed("stances", "recollection", "said"), key=len, reverse=True))
    base = "|".join(sorted(listed("stances", "recollection", "say"), key=len, reverse=True))
    had = rf"(?:\s+(?:had|have|has)|['’](?:d|ve|s))?\s+(?:not\s+)?{_WHEN}(?:{said})"
    did = rf"\s+(?:did\s+(?:not\s+)?|didn['’]t\s+){_WHEN}(?:{base})"
    told = (
        rf"\s+(?:were|was|have\s+been|had\s+been|['’]d\s+been|['’]ve\s+been)\s+{_WHEN}(?:told|promised|assured|warned)"
    )
    return re.compile(rf"{_WHO}(?:{had}|{did}|{told})\b(?!\s+(?:to|of|for|at|as)\b)", re.IGNORECASE)


@cache
def _told_again() -> re.Pattern[str]:
    """The same with "had": "he had never promised that the tax would fall"."""
    said = "|".join(sorted(listed("stances", "recollection", "said"), key=len, reverse=True))
    return re.compile(
        rf"\W{{0,3}}(?:he|she|they|it|we|I)(?:\s+had|['’]d)\s+(?:not\s+)?{_WHEN}(?:{said})\b(?!\s+(?:to|of|for|at|as)\b)",
        re.IGNORECASE,
    )
