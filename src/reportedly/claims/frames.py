"""The frame of a unit: its tokens, with each quotation folded into one, and the questions that rules ask of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Container, Sequence

from reportedly.claims.clauses import Clauses
from reportedly.claims.particles import DETERMINERS
from reportedly.claims.units import Token
from reportedly.records import Span

PRONOUNS = frozenset(["he", "she", "they", "it"])
STOPS = frozenset([".", "!", "?"])
BREAKS = frozenset([";", ":", "—", "–", "(", "…", "•"])

_DASHES = frozenset(["—", "–", "-", "--"])
# "NORTH TARN, S.C., Sept. 12 (Kyodo) --": a dateline is seldom longer.
_DATELINE = 12
# Sources that news names without an article: "officials say".
_BARE_NOUNS = frozenset(["officials", "sources", "experts", "analysts", "police", "witnesses"])
_PHRASE_STARTS = (DETERMINERS - {"that", "this", "any", "no"}) | PRONOUNS | _BARE_NOUNS
# Marks that say something where they open or close a stretch; all others are left off its ends.
_OPENING_MARKS = frozenset(["(", "$", "€", "£", "-"])
# "The head of St Brannock's" keeps its ending.
_CLOSING_MARKS = frozenset([")", "%", "]", "'s", "’s"])


class Frame:
    """Tokens with the questions that rules ask of them; places are token numbers, and none is outside for `lower`.

    `cuts` are the numbers of tokens behind which a parenthesis was taken out: "Reuters, citing two officials, reported".
    `words` are all its words in lower case: a rule whose words are not among them need not look.
    """

    def __init__(
        self, tokens: Sequence[Token], times: Sequence[Span], cuts: Collection[int] = (), clauses: Clauses | None = None
    ) -> None:
        self.tokens = tokens
        self.timed: list[bool] = mark_held(tokens, times)
        self.cuts = cuts
        self.clauses: Clauses = clauses or Clauses(())
        self._words = [token.lower for token in tokens]
        self.words: frozenset[str] = frozenset(self._words)
        self.body: int = self._behind_dateline()

    @property
    def last(self) -> int:
        """The number of the last token."""
        return len(self.tokens) - 1

    def lower(self, at: int) -> str:
        """Return the word at a place in lower case; empty for a quotation and where there is no token."""
        return self._words[at] if 0 <= at < len(self._words) else ""

    def places(self, words: Container[str]) -> list[int]:
        """Return where some words stand."""
        return [at for at, word in enumerate(self._words) if word in words]

    def tag(self, at: int) -> str:
        """Return the part of speech at a place, empty where it is not known."""
        return self.tokens[at].tag if 0 <= at < len(self.tokens) else ""

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of text from one token to another."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def pieces(self, first: int, last: int) -> list[Span]:
        """Return the content at some tokens: each quotation without its marks when nothing else is there, else one stretch."""
        while first <= last and self._is_mark(first) and self.lower(first) not in _OPENING_MARKS:
            first += 1
        if first > last:
            return []
        for cut in range(first, last):
            if cut in self.cuts:
                return [*self.pieces(first, cut), *self.pieces(cut + 1, last)]
        if self.is_only_quotes(first, last):
            return [token.quote.inner for token in self.tokens[first : last + 1] if token.quote]
        return [self.span(first, self.trim_end(first + 1, last))]

    def trim_end(self, first: int, last: int) -> int:
        """Return `last` without the marks that end a stretch, `first - 1` when nothing else is there."""
        while last >= first and self._is_mark(last) and self.lower(last) not in _CLOSING_MARKS:
            last -= 1
        return last

    def sentence_start(self, at: int) -> int:
        """Return the first token of the sentence in which a token stands."""
        while at > 0 and self.lower(at - 1) not in STOPS:
            at -= 1
        return self.body if at == 0 else at

    def _behind_dateline(self) -> int:
        """The place behind "TARN, May 3 (Kyodo) –", 0 where a unit has none."""
        if not self.tokens or self.tokens[0].text != self.tokens[0].text.upper():
            return 0
        depth = 0
        for at in range(1, min(_DATELINE, len(self.tokens))):
            token = self.tokens[at]
            if token.lower in _DASHES:
                while self.lower(at + 1) in _DASHES:
                    at += 1
                return at + 1
            depth += {"(": 1, ")": -1}.get(token.lower, 0)
            # "NATO chief Olenko – a former mayor – said" is none: a dateline has no words in small letters outside of its brackets.
            if token.quote or (not depth and token.is_word and token.text.islower()):
                return 0
        return 0

    def is_quote(self, at: int) -> bool:
        """Say whether a quotation stands at a place."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quote is not None

    def is_noun_phrase_start(self, at: int) -> bool:
        """Say whether a word can open the words for a source: a capital, an article, a pronoun, "officials"."""
        if not 0 <= at < len(self.tokens) or self.is_quote(at):
            return False
        word = self.tokens[at]
        # "They're" is one word.
        return word.text[:1].isupper() or word.lower.partition("'")[0] in _PHRASE_STARTS

    def is_only_quotes(self, first: int, last: int) -> bool:
        """Say whether quotations stand at some tokens and no word outside them."""
        tokens = self.tokens[first : last + 1]
        return any(token.quote for token in tokens) and not any(token.is_word for token in tokens)

    def has_words(self, first: int, last: int) -> bool:
        """Say whether a word or a quotation is among some tokens."""
        return any(token.quote or token.is_word for token in self.tokens[first : last + 1])

    def _is_mark(self, at: int) -> bool:
        return not self.is_quote(at) and not self.tokens[at].is_word


def mark_held(tokens: Sequence[Token], stretches: Sequence[Span]) -> list[bool]:
    """Return which tokens stand in one of some stretches. Both are in reading order, and the stretches apart."""
    marks = [False] * len(tokens)
    for stretch in stretches:
        at = bisect_left(tokens, stretch.start, key=lambda token: token.span.start)
        while at < len(tokens) and tokens[at].span.end <= stretch.end:
            marks[at] = True
            at += 1
    return marks
