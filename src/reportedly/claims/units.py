"""Units of attribution: sentences joined where a quotation runs over them, as frames with the quotations folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.records import Attributed, Name, Sentence, Span, Word
from reportedly.text import Quote

# Sentences of printed news stay below 150 words and marks. What is longer is a list, a table or a text without stops; rules
# that look back and forth in a unit would take the square of its length, so it is read in pieces.
LONGEST_UNIT = 250
_DASHES = frozenset(["—", "–", "-", "―", "--"])
# "The WHO", "told US officials": in small letters they would be pronouns.
_BODIES = {"WHO": "w.h.o", "US": "u.s"}


class Token(NamedTuple):
    """One word of a frame, or a whole quotation folded into one token.

    `lower` is the word in lower case with straight apostrophes, empty for a quotation; `is_word` says that it is neither a mark nor a
    quotation. `tag` is the Penn Treebank's, empty where nothing is known.
    """

    span: Span
    text: str
    lower: str
    is_word: bool
    tag: str = ""
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one paragraph in which a cue finds its source and its content; `sentences` have its syntax."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    learned: tuple[Attributed, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def tokens_in(unit: Unit, span: Span) -> Sequence[Token]:
    """Return the words and quotations of a unit that share characters with a stretch."""
    first = bisect_right(unit.tokens, span.start, key=lambda token: token.span.end)
    last = bisect_left(unit.tokens, span.end, lo=first, key=lambda token: token.span.start)
    return unit.tokens[first:last]


def make_units(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> list[Unit]:
    """Return the units of a report in reading order.

    “It shook. Then it was gone,” said Olenko. is two sentences and one unit, because the quotation holds both. A sentence of
    more than `LONGEST_UNIT` words and quotations is several.
    """
    units: list[Unit] = []
    group: list[Sentence] = []
    waiting = 0
    for sentence in sentences:
        if group and not (
            group[-1].paragraph == sentence.paragraph
            and (_inside(quotes, waiting, group[-1].span.end) or _signs(quotes, waiting, group, sentence))
        ):
            units += _make_units(group, quotes)
            group = []
        group.append(sentence)
        while waiting < len(quotes) and quotes[waiting].outer.end <= sentence.span.start:
            waiting += 1
    if group:
        units += _make_units(group, quotes)
    return units


def _inside(quotes: Sequence[Quote], first: int, place: int) -> bool:
    """Say whether a quotation begins before `place` and ends after it. Earlier ones than `first` are over."""
    for number in range(first, len(quotes)):
        if quotes[number].outer.start >= place:
            return False
        if quotes[number].outer.end > place:
            return True
    return False


def _signs(quotes: Sequence[Quote], waiting: int, group: Sequence[Sentence], sentence: Sentence) -> bool:
    """Say whether a sentence is the dash and the name behind a quotation: “It held.” – Nora Velt."""
    if not sentence.words or sentence.words[0].text not in _DASHES:
        return False
    told = Span(group[0].span.start, group[-1].span.end)
    return any(quote.outer.holds(told) for quote in quotes[max(0, waiting - 1) : waiting + 1])


def _make_units(group: Sequence[Sentence], quotes: Sequence[Quote]) -> list[Unit]:
    span = Span(group[0].span.start, group[-1].span.end)
    folded = _within(quotes, span)
    tokens = [token for sentence in group for token in _tokens(sentence, folded)]
    if folded:
        tokens += [Token(quote.outer, "", "", False, quote=quote) for quote in folded]
        tokens.sort(key=lambda token: token.span.start)
    names = tuple(name for sentence in group for name in sentence.names)
    learned = tuple(one for sentence in group for one in sentence.attributed)
    if len(tokens) <= LONGEST_UNIT:
        return [Unit(span, group[0].paragraph, tuple(tokens), names, learned, tuple(group))]
    return _cut(Unit(span, group[0].paragraph, tuple(tokens), names))


def _tokens(sentence: Sentence, folded: Sequence[Quote]) -> list[Token]:
    """The words of a sentence that stand outside quotations."""
    tags = {token.span.start: token.tag for token in sentence.tokens}
    words = _outside(sentence.words, folded) if folded else sentence.words
    found = [
        Token(word.span, text, text.casefold().replace("’", "'"), text[:1].isalnum(), tags.get(word.span.start, ""))
        for word in words
        for text in (word.text,)
    ]
    if any(token.text in _BODIES for token in found) and any(token.text.islower() for token in found):
        # In a headline all in capitals nobody knows.
        found = [_as_body(token) if token.text in _BODIES else token for token in found]
    return found


def _as_body(token: Token) -> Token:
    """An organisation or a state as a name, where its letters are those of a pronoun."""
    return token._replace(lower=_BODIES[token.text], tag="NNP")


def _cut(unit: Unit) -> list[Unit]:
    """The pieces of a unit that is too long, each with its own names; a name across a cut is in neither."""
    pieces: list[Unit] = []
    waiting = 0
    for at in range(0, len(unit.tokens), LONGEST_UNIT):
        tokens = unit.tokens[at : at + LONGEST_UNIT]
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        while waiting < len(unit.names) and unit.names[waiting].span.start < span.start:
            waiting += 1
        first = waiting
        while waiting < len(unit.names) and unit.names[waiting].span.end <= span.end:
            waiting += 1
        pieces.append(Unit(span, unit.paragraph, tokens, unit.names[first:waiting]))
    return pieces


def _within(quotes: Sequence[Quote], span: Span) -> list[Quote]:
    low = bisect_right(quotes, span.start, key=lambda quote: quote.outer.end)
    found: list[Quote] = []
    while low < len(quotes) and quotes[low].outer.start < span.end:
        if span.holds(quotes[low].outer):
            found.append(quotes[low])
        low += 1
    return found


def _outside(words: Sequence[Word], quotes: Sequence[Quote]) -> list[Word]:
    left: list[Word] = []
    number = 0
    for word in words:
        while number < len(quotes) and quotes[number].outer.end <= word.span.start:
            number += 1
        if number == len(quotes) or not quotes[number].outer.meets(word.span):
            left.append(word)
    return left
