"""Numbers before a unit of time, in words and figures: "two", "twenty-four", "2 1/2", "12 to 18", "several"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import load

HYPHENS = ("-", "‐", "‑", "–", "—")
# Numbers that count units of time are short; a longer run of figures is a code of some kind.
_MOST_DIGITS = 9
# "Two hundred and twenty-four" has six words; an expression that goes on is no number of years.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Amount:
    """How many units, `low` to `high`, both None when that is not said; `after` is the position behind the words.

    `is_one` says that the words are "a", "an" or "one", which need not count at all ("a day of mourning").
    """

    low: Fraction | None
    high: Fraction | None
    after: int
    is_one: bool = False
    about: bool = False


def read_amount(typed: TimeWords, at: int) -> Amount | None:
    """Return the amount that begins at a position: "two", "2½", "two to three", "a couple of", "several"."""
    if typed.kind(at) not in ("number", "amount") and typed.low(at) not in beginnings():
        return None
    few = _few(typed, at)
    if few is not None:
        return few
    low = _number(typed, at)
    if low is None:
        return None
    count, after = low
    if count == 1 and after == at + 1 and typed.kind(at) == "word":
        whole = Amount(count, count, after, is_one=True)
    else:
        whole = Amount(count, count, after)
    to = (*HYPHENS, "to", "or", "and") if typed.low(at - 1) == "between" else (*HYPHENS, "to", "or")
    joined = after + 1 if typed.low(after) in to else None
    if joined is not None and typed.low(joined) in HYPHENS and typed.low(after) not in HYPHENS:
        joined += 1
    high = _number(typed, joined) if joined is not None else None
    # "Three-to-five-year": the hyphens belong to the words between them.
    if high is None and typed.low(after) in HYPHENS and typed.low(after + 1) in ("to", "or"):
        high = _number(typed, after + 3 if typed.low(after + 2) in HYPHENS else after + 2)
    if high is None or high[0] <= count or typed.low(at) in ("a", "an"):
        return whole
    return Amount(count, high[0], high[1])


@cache
def beginnings() -> frozenset[str]:
    """Return the words that an amount can begin with."""
    words = load("durations")
    few = {phrase.split()[0] for phrase in words["vague_amounts"]}
    return frozenset({*words["numbers"], *words["tens"], *words["scales"], *few, "a", "an", "couple"})


def joins(typed: TimeWords, at: int) -> bool:
    """Say whether a hyphen at a position joins two words ("90-day"), and is no dash between them."""
    return typed.low(at) in HYPHENS and typed.is_glued(at) and typed.is_glued(at + 1)


def _few(typed: TimeWords, at: int) -> Amount | None:
    if typed.low(at) == "a" and typed.low(at + 1) == "couple":
        after = at + 3 if typed.low(at + 2) == "of" else at + 2
        return Amount(Fraction(2), Fraction(2), after, about=True)
    if typed.low(at) == "couple":
        return Amount(Fraction(2), Fraction(2), at + 2 if typed.low(at + 1) == "of" else at + 1, about=True)
    length = phrase_at(typed, at, _vague_phrases())
    return Amount(None, None, at + length) if length else None


def phrase_at(typed: TimeWords, at: int, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """Return how many words the longest of some phrases has that stands at a position, 0 for none of them.

    The phrases are given by their first words, the longest first.
    """
    for phrase in phrases.get(typed.low(at), ()):
        if all(typed.low(at + place) == word for place, word in enumerate(phrase)):
            return len(phrase)
    return 0


def by_first_word(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases as `phrase_at` wants them."""
    split = sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)
    return {first: tuple(phrase for phrase in split if phrase[0] == first) for first in {each[0] for each in split}}


@cache
def _vague_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(list(load("durations")["vague_amounts"]))


def _number(typed: TimeWords, at: int) -> tuple[Fraction, int] | None:
    """Return a number and the position after it, with what is added to it: "two and a half", "2 1/2"."""
    whole = _figures(typed, at) or _words(typed, at)
    if whole is None:
        return None
    count, after = whole
    fraction = _fraction(typed, after)
    if fraction is not None and count.denominator == 1:
        return count + fraction[0], fraction[1]
    return whole


def _figures(typed: TimeWords, at: int) -> tuple[Fraction, int] | None:
    kind, written = typed.kind(at), typed.text(at)
    if kind not in ("number", "amount") or typed.is_in_a_sign(at) or len(written) > _MOST_DIGITS:
        return None
    if written in load("durations")["fractions"]:
        return _share(written), at + 1
    if kind == "number":
        return Fraction(int(written)), at + 1
    plain = written.replace(",", "")
    return (Fraction(plain), at + 1) if plain.count(".") <= 1 and plain.replace(".", "").isdecimal() else None


def _share(word: str) -> Fraction:
    over, under = load("durations")["fractions"][word]
    return Fraction(over, under)


def _fraction(typed: TimeWords, at: int) -> tuple[Fraction, int] | None:
    """Read what is added to a whole number: "1/2", a glued "½", "and a half", "-and-a-half"."""
    if typed.text(at) in load("durations")["fractions"] and typed.kind(at) != "word":
        return _share(typed.text(at)), at + 1
    if typed.text(at) in ("½", "¼", "¾"):
        return _share(typed.text(at)), at + 1
    start = _past_hyphen(typed, at)
    if typed.low(start) != "and":
        return None
    start = _past_hyphen(typed, start + 1)
    if typed.low(start) == "a":
        start = _past_hyphen(typed, start + 1)
    return (_share(typed.low(start)), start + 1) if typed.low(start) in ("half", "quarter") else None


def _past_hyphen(typed: TimeWords, at: int) -> int:
    return at + 1 if typed.low(at) in HYPHENS else at


def _words(typed: TimeWords, at: int) -> tuple[Fraction, int] | None:
    """Read a number in words: "twenty-four", "a hundred", "two thousand", "a dozen"; "a" alone is one."""
    words = load("durations")
    total, group, place, counted = 0, 0, at, False
    while place < at + _MOST_WORDS:
        low = typed.low(place)
        if low in words["tens"] and group % 100 == 0:
            group, counted = group + words["tens"][low], True
            if typed.low(place + 1) in HYPHENS and typed.low(place + 2) in words["numbers"]:
                place += 1
        elif low in words["numbers"] and (group % 10 == 0 and (group % 100 != 10)):
            group, counted = group + words["numbers"][low], True
        elif low in words["scales"] and (counted or place == at):
            scaled = max(group, 1) * words["scales"][low]
            total, group = (total, scaled) if words["scales"][low] <= 100 else (total + scaled, 0)
            counted = True
        elif low in ("a", "an") and place == at:
            group, counted = 1, True
        elif low == "and" and counted and group % 100 == 0 and _counts(typed.low(place + 1)):
            pass
        else:
            break
        place += 1
    return (Fraction(total + group), place) if place > at else None


def _counts(low: str) -> bool:
    return low in load("durations")["tens"] or low in load("durations")["numbers"]
