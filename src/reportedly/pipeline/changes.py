"""The values that a reader gives a row, read from words as forms and the command line have them, and held against the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from reportedly.errors import CorrectionError, DateError
from reportedly.records import Bound, Claim, Edtf, Figure, SourceKind, Span, Stance, to_plain

STANCES: tuple[str, ...] = get_args(Stance)
BOUNDS: tuple[str, ...] = get_args(Bound)
SOURCE_KINDS: tuple[str, ...] = get_args(SourceKind)
# Whoever has no words in the report: it is told without a source, or by the report itself.
WORDLESS = ("none", "outlet")
# Words that stand for "not stated" or "open" in a form and on the command line.
NOTHING = ("", "none", "open", "unknown")
# A name, a word, a reason: longer ones are pasted by mistake. A note is a page at most.
LONGEST = {"by": 200, "why": 2_000, "note": 10_000, "text": 300, "ask": 300, "outlet": 200, "state": 40}
_LARGEST = 1e15
# Times are compared as words, so all have the same form.
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def words_of(name: str, value: object, *, may_be_empty: bool = False) -> str:
    """Return the words that were given, without blanks around them.

    Raises:
        CorrectionError: there are none, too many, or they cannot be printed.
    """
    words = value.strip() if isinstance(value, str) else ""
    if not (words or may_be_empty):
        raise CorrectionError(f"{name}: nothing was given; write some words")
    most = LONGEST.get(name, 1_000)
    if len(words) > most:
        raise CorrectionError(f"{name}: these are {len(words):,} characters, and {most:,} are the most; write fewer")
    if any(0xD800 <= ord(mark) <= 0xDFFF or (mark < " " and mark not in "\n\r\t") for mark in words):
        raise CorrectionError(f"{name}: some of these characters cannot be kept; write it with others")
    return words


def one_of(name: str, value: object, known: Sequence[str]) -> str:
    """Return a word that must be one of some.

    Raises:
        CorrectionError: it is none of them.
    """
    if value not in known:
        raise CorrectionError(f"{name}: {value!r:.60} is none of {', '.join(known)}")
    return str(value)


def list_of(name: str, value: object) -> list[str]:
    """Return the words of a list, given as one or with semicolons between them.

    Raises:
        CorrectionError: there are none.
    """
    given = value.split(";") if isinstance(value, str) else value if isinstance(value, list | tuple) else ()
    found = list(dict.fromkeys(str(one).strip() for one in given if str(one).strip()))
    if not found:
        raise CorrectionError(f"{name}: nothing was chosen; choose at least one")
    return found


def date_of(name: str, value: object) -> str:
    """Return a date of publication as EDTF.

    Raises:
        CorrectionError: it is none.
    """
    try:
        return str(Edtf.parse(words_of(name, str(value))))
    except DateError as error:
        raise CorrectionError(f"{name}: {error}") from error


def time_of(when: str) -> str:
    """Return a time in UTC, with milliseconds.

    Raises:
        CorrectionError: it is none.
    """
    full = f"{when.removesuffix('Z')}.000Z" if re.fullmatch(r"[^.]+Z", when) else when
    if not _TIME.fullmatch(full):
        raise CorrectionError(f"when: {when!r:.40} is no time in UTC; write it as 2031-05-04T10:00:00Z")
    return full


def claim_values(claim: Claim, changes: Mapping[str, object], text: str) -> dict[str, Any]:
    """Return the new source and stance of a claim.

    Raises:
        CorrectionError: a word is not one of those known, or the source's words do not stand in the report.
    """
    values: dict[str, Any] = {}
    if "stance" in changes:
        values["stance"] = one_of("stance", changes["stance"], STANCES)
    if "source" in changes or "source_kind" in changes:
        source = changes.get("source", claim.source.text)
        words = words_of("source", source or "", may_be_empty=True)
        was = claim.source.kind
        kind = one_of("source_kind", changes.get("source_kind") or _kind(words, was), SOURCE_KINDS)
        if (kind in WORDLESS) == bool(words):
            wrong = "has no words of its own, so leave them out" if words else "needs the words for whoever said it"
            raise CorrectionError(f"source: a source of kind {kind} {wrong}")
        spans = [find_near(words, text, claim.content.spans, "source")] if words else []
        if words and words == claim.source.text:
            spans = list(claim.source.spans)
        values["source"] = {"text": words or None, "spans": to_plain(spans), "kind": kind}
    return values


def _kind(words: str, was: str) -> str:
    if words:
        return was if was not in WORDLESS else "person"
    return was if was in WORDLESS else "none"


def figure_values(figure: Figure, changes: Mapping[str, object], text: str) -> dict[str, Any]:
    """Return the new ends, bound, state and counted words of a figure.

    `value` is a number for whichever ends the bound has, or two of them: "40", "40-50".

    Raises:
        CorrectionError: a number is none, the ends do not fit the bound, or the counted words do not stand in the report.
    """
    values: dict[str, Any] = {}
    if "state" in changes:
        values["state"] = None if _is_nothing(changes["state"]) else words_of("state", changes["state"]).lower()
    if "counted" in changes:
        words = None if _is_nothing(changes["counted"]) else words_of("counted", changes["counted"])
        span = find_near(words, text, [figure.span], "counted") if words else None
        values["counted"] = {"text": words, "spans": to_plain([span])} if words else None
    if any(name in changes for name in ("low", "high", "bound", "value")):
        values |= _ends(figure, changes)
    return values


def _ends(figure: Figure, changes: Mapping[str, object]) -> dict[str, Any]:
    bound = one_of("bound", changes.get("bound", figure.bound), BOUNDS)
    low, high = _number("low", changes, figure.low), _number("high", changes, figure.high)
    if not _is_nothing(changes.get("value")):
        numbers = [_as_number("value", part) for part in _NUMBER.findall(str(changes["value"]).replace("–", " "))]
        if len(numbers) not in (1, 2):
            raise CorrectionError(f"value: {changes['value']!r:.60} is no number; write 40, or 40 50 for a range")
        low, high = numbers[0], numbers[-1]
        if len(numbers) == 2:
            low, high = abs(low), abs(high)
    if bound in ("at_least", "more_than"):
        low, high = low if low is not None else high, None
    elif bound in ("at_most", "less_than"):
        low, high = None, high if high is not None else low
    elif bound != "between":
        one = low if "low" in changes or high is None else high
        low = high = one if "value" not in changes else low
    ends = [end for end in (low, high) if end is not None]
    if not ends or (bound == "between" and len(ends) < 2) or ends != sorted(ends):
        raise CorrectionError(f"low and high: {low} and {high} are no ends of a figure whose bound is {bound}")
    return {"bound": bound, "low": to_plain(low), "high": to_plain(high)}


def _number(name: str, changes: Mapping[str, object], was: float | None) -> float | None:
    if name not in changes:
        return was
    return None if _is_nothing(changes[name]) else _as_number(name, changes[name])


def _as_number(name: str, value: object) -> float:
    try:
        number = float(str(value).replace(",", ""))
    except ValueError as error:
        raise CorrectionError(f"{name}: {value!r:.60} is no number; write it in digits") from error
    if not -_LARGEST < number < _LARGEST:
        raise CorrectionError(f"{name}: {value!r:.60} is larger than anything that is counted")
    return number


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip().casefold() in NOTHING)


def find_near(words: str, text: str, near: Sequence[Span], name: str) -> Span:
    """Return where words stand in a report, nearest to some place.

    Raises:
        CorrectionError: they stand nowhere in it; nothing is said of a report that it does not say.
    """
    at = near[0].start if near else 0
    found = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if not found:
        raise CorrectionError(f"{name}: “{words:.80}” does not stand in the report; copy the words from its text")
    return min(found, key=lambda span: (abs(span.start - at), span.start))
