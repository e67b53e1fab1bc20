"""What a rewritten report keeps: its figures and names, in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Span
from reportedly.relations.bodies import Body
from reportedly.relations.names import are_spellings, sound

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)(?:[ -](thousand|million|billion|k|m|bn)\b)?")
_ROUND = re.compile(r"(half a million)|(an? (?:thousand|million|billion))")
_SCALE = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ONES = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_UNITS = "|".join(_ONES)
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_UNITS}))?|{_UNITS})"
# "Four hundred and fifty", "nine million", "twelve hundred and six", "a hundred".
_IN_WORDS = re.compile(
    rf"\b(?:({_BELOW_HUNDRED})(?: (hundred|thousand|million|billion)(?:(?: and)? ({_BELOW_HUNDRED}))?)?|(a hundred))\b"
)
# Not at the beginning of a sentence, a quotation or the text. The letter comes first, for it is quickly looked for.
_NAME = re.compile(r"[A-ZÀ-Þ](?<!\w.)(?<![.!?…:”\"“]\s.)(?<!^.)(?<![\n“\"].)[\w’'-]{3,}")
_OF_IT = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The figures of a body in order, and the sounds of the words that are capitalised inside its sentences."""

    figures: tuple[float, ...]
    names: tuple[str, ...]


def find_anchors(body: Body) -> Anchors:
    """Return the figures and names of a report's body; years are left out, for every report of a day has them."""
    figures: list[float] = []
    names: list[str] = []
    text = body.report.text
    for part in body.parts:
        figures += find_values(text, part)
        names += [sound(_OF_IT.sub("", name)) for name in _NAME.findall(text, part.start, part.end)]
    return Anchors(tuple(figures), tuple(dict.fromkeys(names)))


def find_values(text: str, span: Span) -> list[float]:
    """Return the numbers above two in a stretch of text, in digits or words, in reading order; years are left out."""
    # Small letters throughout, which costs less than to look for both; a place is only asked for to put them in order.
    words = text[span.start : span.end].lower()
    found = [
        (match.start(), value) for match in _FIGURE.finditer(words) if (value := _value(match[1], match[2])) is not None
    ]
    if "illion" in words or "thousand" in words:
        found += [
            (match.start(), 5e5 if match[1] else _SCALE[match[2].split()[-1]]) for match in _ROUND.finditer(words)
        ]
    found += [(match.start(), _from_words(match)) for match in _IN_WORDS.finditer(words)]
    return [value for _, value in sorted(found) if value > 2]


def _value(digits: str, scale: str | None) -> float | None:
    try:
        value = float(digits.replace(",", ""))
    except ValueError:
        return None
    scaled = value * _SCALE.get(scale or "", 1)
    return None if 1900 <= scaled <= 2100 and not scale else scaled


def _from_words(match: re.Match[str]) -> float:
    if match[4]:
        return 100.0
    scale = _SCALE.get(match[2] or "", 100.0 if match[2] else 1.0)
    return _small(match[1]) * scale + (_small(match[3]) if match[3] else 0.0)


def _small(words: str) -> float:
    return float(sum(_TENS.get(word, _ONES.get(word, 0)) for word in words.replace("-", " ").split()))


def in_order(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many things stand in both, in the same order (the longest common subsequence)."""
    row = [0] * (len(other) + 1)
    for thing in one[:200]:
        corner = 0
        for place, against in enumerate(other[:200], 1):
            kept = row[place]
            row[place] = corner + 1 if thing == against else max(row[place], row[place - 1])
            corner = kept
    return max(row)


def shared_names(a: Anchors, b: Anchors) -> int:
    """Return how many names of `b` stand in `a`, in one spelling or another."""
    known = set(a.names)
    by_start: dict[str, list[str]] = {}
    for name in a.names:
        by_start.setdefault(name[:2], []).append(name)
    return sum(
        name in known or any(are_spellings(name, other) for other in by_start.get(name[:2], ())) for name in b.names
    )
