"""Clauses: where one ends that a word opens, and on which side of its verb a subject stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.records import Sentence, Span, Token

# The subject of a verb is seldom further from it.
_REACH = 40
# Trees of printed sentences are seldom deeper; without an end a broken tree would be climbed for ever.
_DEPTH = 40


class Clauses:
    """The words of some sentences with what governs them; made once for a unit, asked by place in the text."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._tokens: list[Token] = []
        self._heads: list[int] = []
        for sentence in sentences:
            offset = len(self._tokens)
            self._heads += [offset + token.head for token in sentence.tokens]
            self._tokens += sentence.tokens
        self._starts = [token.span.start for token in self._tokens]

    def end_of(self, opener: Span) -> int | None:
        """Return where the clause ends that a word such as "that" opens; None where the syntax does not tell.

        In "the claim that the dam held surprised many" it is the end of "held".
        """
        at = self._at(opener.start)
        if at is None or self._tokens[at].relation not in ("mark", "obj", "nsubj", "nsubj:pass"):
            return None
        verb = self._heads[at]
        last = max((number for number in range(at, len(self._tokens)) if self._is_under(number, verb)), default=at)
        return self._tokens[last].span.end if verb > at else None

    def has_subject_behind(self, verb: Span) -> bool:
        """Say whether the subject of a verb stands behind it: "Talks have failed said a spokesman"."""
        at = self._at(verb.start)
        if at is None:
            return False
        around = range(max(0, at - _REACH), min(len(self._tokens), at + _REACH))
        subjects = [n for n in around if self._heads[n] == at and self._tokens[n].relation.startswith("nsubj")]
        return bool(subjects) and min(subjects) > at

    def subject_of(self, verb: Span) -> tuple[Span, Span] | None:
        """Return the words of a verb's subject and the noun among them, None where the syntax names none.

        For "who" it is what the clause hangs on: "the men" in "the men who said that it held".
        """
        at = self._at(verb.start)
        found = self._subject(at) if at is not None else None
        if found is None:
            return None
        if self._tokens[found].tag in ("WP", "WDT", "WP$"):
            return self.antecedent_of(self._tokens[found].span)
        end = verb.start if self._tokens[found].span.start < verb.start else None
        return self._phrase(found, end), self._tokens[found].span

    def antecedent_of(self, pronoun: Span) -> tuple[Span, Span] | None:
        """Return what "who" or "which" stands for, and the noun in it; None where the syntax does not tell."""
        at = self._at(pronoun.start)
        for _ in range(_DEPTH):
            if at is None or self._heads[at] == at:
                return None
            if self._tokens[at].relation.startswith("acl"):
                head = self._heads[at]
                return self._phrase(head, pronoun.start), self._tokens[head].span
            at = self._heads[at]
        return None

    def _subject(self, verb: int) -> int | None:
        """The token that is a verb's subject; verbs joined by "and" share theirs."""
        for _ in range(_DEPTH):
            around = range(max(0, verb - _REACH), min(len(self._tokens), verb + _REACH))
            subjects = [n for n in around if self._heads[n] == verb and self._tokens[n].relation.startswith("nsubj")]
            if subjects:
                return max((n for n in subjects if n < verb), default=subjects[0])
            if self._tokens[verb].relation not in ("conj", "advcl", "xcomp") or self._heads[verb] == verb:
                return None
            verb = self._heads[verb]
        return None

    def _phrase(self, head: int, end: int | None) -> Span:
        """The words under a noun, as far as `end`, without marks at their ends."""
        around = range(max(0, head - _REACH), min(len(self._tokens), head + _REACH))
        under = [n for n in around if self._is_under(n, head) and (end is None or self._tokens[n].span.end <= end)]
        first, last = (min(under), max(under)) if under else (head, head)
        while last > head and self._tokens[last].upos == "PUNCT":
            last -= 1
        while first < head and (self._tokens[first].upos == "PUNCT" or self._tokens[first].relation in ("case", "cc")):
            first += 1
        return Span(self._tokens[first].span.start, self._tokens[last].span.end)

    def _at(self, start: int) -> int | None:
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and self._tokens[at].span.start == start else None

    def _is_under(self, number: int, head: int) -> bool:
        for _ in range(_DEPTH):
            if number == head:
                return True
            if self._heads[number] == number:
                return False
            number = self._heads[number]
        return False
