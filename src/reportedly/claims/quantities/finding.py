"""Finding quantities: everything that is measured or counted in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.claims.quantities.amounts import find_amounts
from reportedly.claims.quantities.counted import NounPhrase, find_counted
from reportedly.claims.quantities.exclusions import why_excluded
from reportedly.claims.quantities.kinds import kind_of, score_of, with_age, with_time
from reportedly.claims.quantities.measured import measured_after, measured_before
from reportedly.claims.quantities.neighbours import (
    Found,
    share_ages,
    share_bounds,
    share_counted,
    share_units,
    with_changes,
)
from reportedly.claims.quantities.numerals import number_words
from reportedly.claims.quantities.tokens import Token, count_numbers, tokenise
from reportedly.claims.quantities.trends import trend_of
from reportedly.claims.quantities.values import Amount
from reportedly.lexicons import listed
from reportedly.records import Quantity, Sentence, Span

# A longer stretch without a full stop is a dump; it is read in pieces, so that memory and time stay bounded.
LONGEST = 6000
# A piece with more numbers than this is a table, a list of results or noise: what its numbers measure stands in a head
# or a column that no rule for sentences can see.
TABLE = 120
_BOUND_WORDS = {
    "at_most": "makes it an upper bound", "at_least": "makes it a lower bound", "more_than": "makes it more than that",
    "less_than": "makes it less than that", "about": "makes it approximate", "not": "says that it is not that many",
}  # fmt: skip


def find_quantities(text: str, sentences: Sequence[Sentence], times: Sequence[Span]) -> list[Quantity]:
    """Return everything measured or counted in some sentences of a text, in reading order and without overlap.

    "At least 40 people" is a count of 40 or more, "a 42-year-old" an age, "fell 3 per cent to $52 a barrel" a share that goes
    down and a price. Dates, times of day, ordinals and numbers in names are none; `times` are the places of expressions
    of time, in which only lengths of time are measured. Which of them a report claims of its story is not decided
    here; see `claims.figures`.
    """
    found: list[Quantity] = []
    places = sorted(times)
    at = 0
    for sentence in sorted(sentences, key=lambda sentence: sentence.span):
        while at < len(places) and places[at].end <= sentence.span.start:
            at += 1
        end = at
        while end < len(places) and places[end].start < sentence.span.end:
            end += 1
        for piece in _pieces(text, sentence.span):
            if count_numbers(text, piece, number_words()):
                found += _in_piece(text, piece, places[at:end])
    return found


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, or its pieces where it is too long for one; they end at a blank."""
    start = span.start
    while span.end - start > LONGEST:
        blank = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
        end = blank if blank > 0 else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


_DIGITS = re.compile(r"\d+")
# Numbers without a word or one of these beside them measure nothing.
_SIGNS = frozenset("%$€£¥₹₽₩°′″º")


def _in_piece(text: str, span: Span, times: Sequence[Span]) -> list[Quantity]:
    # Told before the work is done: "1,234,567.8" has four runs of digits, and no number has more.
    if len(_DIGITS.findall(text, span.start, span.end)) > 4 * TABLE:
        return []
    tokens = tokenise(text, span)
    if sum(token.text[-1].isnumeric() or token.low in number_words() for token in tokens) > TABLE:
        return []
    if not any(token.text[0].isalpha() or token.text in _SIGNS for token in tokens):
        return []
    amounts = _with_scores(tokens, [with_time(tokens, amount) for amount in find_amounts(tokens)])
    found = with_changes(tokens, [one for amount in amounts if (one := _read(tokens, amount, times))])
    share_units(tokens, found)
    share_ages(tokens, found)
    share_counted(tokens, found)
    share_bounds(tokens, found)
    _measure(tokens, found)
    for one in found:
        one.trend = (
            trend_of(tokens, one.amount, counts=one.kind == "count") if one.kind not in ("age", "score") else None
        )
    return [_quantity(text, tokens, one) for one in found]


def _measure(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give those that count nothing what they measure; never words of the quantity before."""
    reached = 0
    for one in found:
        if one.phrase is None and one.kind != "score":
            one.measured = measured_after(tokens, one.amount)
            before = None if one.measured else measured_before(tokens, one.amount)
            one.measured = before if before and before.first >= reached else one.measured
        reached = one.amount.last


def _with_scores(tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    done: list[Amount] = []
    for amount in amounts:
        score = score_of(tokens, done[-1], amount) if done else None
        if score:
            done[-1] = score
        else:
            done.append(amount)
    return done


def _read(tokens: Sequence[Token], amount: Amount, times: Sequence[Span]) -> Found | None:
    """Return an amount with what it counts and measures, None where it is no quantity."""
    if amount.kind == "zero":
        return None
    amount, age = with_age(tokens, amount)
    counts = amount.unit.partition("/")[0] in ("count", "share", "percent")
    phrase = find_counted(tokens, amount, frozenset()) if counts else None
    if phrase and _is_no_noun(tokens, phrase):
        phrase = None
    if amount.unit in ("count", "share") and not age and _is_of_time(tokens, amount, phrase, times):
        return None
    if not age and why_excluded(tokens, amount, phrase.head if phrase else None):
        return None
    return Found(amount, phrase, kind_of(amount, age, phrase.head if phrase else None))


def _is_no_noun(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Say whether what stands behind an amount is its verb, or an adverb of the next number: "one of the roughly 100"."""
    verb = phrase.last == phrase.first + 1 and tokens[phrase.first].low in listed("numbers", "measuring", "verbs")
    days = listed("numbers", "weekdays", "words") | listed("numbers", "months", "words")
    return verb or phrase.head.endswith("ly") or tokens[phrase.first].low in days


def _is_of_time(tokens: Sequence[Token], amount: Amount, phrase: NounPhrase | None, times: Sequence[Span]) -> bool:
    """Say whether a bare number belongs to an expression of time; a range with a noun that only begins in one does not."""
    place = Span(tokens[amount.number].start, tokens[amount.last - 1].end)
    if any(time.holds(place) for time in times):
        return True
    return (phrase is None or amount.bare) and len(amount.numbers) == 1 and any(time.meets(place) for time in times)


def _quantity(text: str, tokens: Sequence[Token], one: Found) -> Quantity:
    amount = one.amount
    span = _stretch(tokens, amount.first, amount.last)
    phrase = one.phrase or one.measured
    counted = _stretch(tokens, _named_from(tokens, phrase), phrase.last) if phrase else None
    evidence = {
        "number": _stretch(tokens, amount.number, amount.last),
        "bound": _stretch(tokens, *amount.bounded) if amount.bounded else None,
        "counted": counted,
        "rate": _stretch(tokens, *amount.rate) if amount.rate else None,
        "trend": _stretch(tokens, one.trend[1], one.trend[2]) if one.trend else None,
    }
    return Quantity(
        text=span.of(text),
        span=span,
        numbers=amount.numbers,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        unit=None if one.kind in ("number", "score") else amount.unit,
        kind=one.kind,
        trend=one.trend[0] if one.trend else None,
        counted=counted.of(text) if counted else None,
        evidence={name: (place,) for name, place in evidence.items() if place},
        why=_why(text, evidence["bound"], one),
    )


def _named_from(tokens: Sequence[Token], phrase: NounPhrase) -> int:
    """Return where the words for what is counted begin: with "new" and "separate", not with "more" and "other"."""
    first = phrase.first
    while first > phrase.skipped[0] and tokens[first - 1].low in _NAMING:
        first -= 1
    return first


_NAMING = frozenset(["new", "separate", "different", "fresh"])


def _stretch(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end)


def _why(text: str, bounded: Span | None, one: Found) -> str:
    said: list[str] = []
    if bounded and one.amount.bound in _BOUND_WORDS:
        said.append(f"“{bounded.of(text)}” {_BOUND_WORDS[one.amount.bound]}")
    elif one.kind == "score":
        said.append("two numbers against each other")
    elif one.amount.bound == "between":
        said.append("two numbers give its ends")
    elif one.amount.kind == "vague":
        said.append("a vague number, taken from the word to the next power of ten")
    return "; ".join(said) or "a plain number"
