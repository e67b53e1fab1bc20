"""Clauses: where one ends that a word opens, and on which side of its verb a subject stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from reportedly.records import Sentence, Span, Token

# The subject of a verb is seldom further from it.
_REACH = 40
# Trees of printed sentences are seldom deeper; without an end a broken tree would be climbed for ever.
_DEPTH = 40


class Clauses:
    """The words of some sentences with what governs them; asked by place in the text, and worked out when first asked."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for sentence in self._sentences for token in sentence.tokens]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self._tokens]

    @cached_property
    def _heads(self) -> list[int]:
        heads: list[int] = []
        for sentence in self._sentences:
            offset = len(heads)
            heads += [offset + token.head for token in sentence.tokens]
        return heads

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self._heads]
        for number, head in enumerate(self._heads):
            if head != number:
                children[head].append(number)
        return children

    def end_of(self, opener: Span) -> int | None:
        """Return where the clause ends that a word such as "that" opens; None where the syntax does not tell.

        In "the claim that the dam held surprised many" it is the end of "held".
        """
        at = self._at(opener.start)
        if at is None or self._tokens[at].relation not in ("mark", "obj", "nsubj", "nsubj:pass"):
            return None
        verb = self._heads[at]
        last = max(at, self._under(verb)[-1])
        return self._tokens[last].span.end if verb > at else None

    def has_subject_behind(self, verb: Span) -> bool:
        """Say whether the subject of a verb stands behind it: "Talks have failed said a spokesman"."""
        at = self._at(verb.start)
        if at is None:
            return False
        subjects = self._subjects_of(at)
        return bool(subjects) and min(subjects) > at

    def has_subject_before(self, verb: Span) -> bool:
        """Say whether a verb has a subject of its own that stands before it, and none behind."""
        at = self._at(verb.start)
        if at is None:
            return False
        subjects = self._subjects_of(at)
        return bool(subjects) and max(subjects) < at

    def noun_above(self, verb: Span) -> Span | None:
        """Return the noun that a verb's clause hangs on: "a man" in "a man they say shot four people"."""
        at = self._at(verb.start)
        if (
            at is None
            or not self._tokens[at].relation.startswith("acl")
            or self._tokens[self._heads[at]].upos != "NOUN"
        ):
            return None
        return self._phrase(self._heads[at], self._tokens[self._heads[at]].span.end)

    def next_verb(self, verb: Span) -> int | None:
        """Return where a verb stands that goes on with the subject of this one: "was" in "said it held but was fined"."""
        at = self._at(verb.start)
        if at is None:
            return None
        joined = (n for n in range(at + 1, min(len(self._tokens), at + _REACH)) if self._heads[n] == at)
        own = (n for n in joined if self._tokens[n].relation == "conj")
        return next((self._tokens[n].span.start for n in own), None)

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
            subjects = self._subjects_of(verb)
            if subjects:
                return max((n for n in subjects if n < verb), default=subjects[0])
            if self._tokens[verb].relation not in ("conj", "advcl", "xcomp") or self._heads[verb] == verb:
                return None
            verb = self._heads[verb]
        return None

    def _subjects_of(self, verb: int) -> list[int]:
        """The tokens near a verb that are its subjects."""
        near = (number for number in self._children[verb] if -_REACH <= number - verb < _REACH)
        return [number for number in near if self._tokens[number].relation.startswith("nsubj")]

    def _phrase(self, head: int, end: int | None) -> Span:
        """The words under a noun, as far as `end`, without marks at their ends."""
        under = [n for n in self._under(head) if -_REACH <= n - head < _REACH]
        under = [n for n in under if end is None or self._tokens[n].span.end <= end]
        first, last = (min(under), max(under)) if under else (head, head)
        while last > head and self._tokens[last].upos == "PUNCT":
            last -= 1
        while first < head and (self._tokens[first].upos == "PUNCT" or self._tokens[first].relation in ("case", "cc")):
            first += 1
        return Span(self._tokens[first].span.start, self._tokens[last].span.end)

    def _at(self, start: int) -> int | None:
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and self._tokens[at].span.start == start else None

    def _under(self, head: int) -> list[int]:
        """The tokens that hang on a token, directly or by others, and itself; in reading order."""
        found = {head}
        waiting, depth = [head], 1
        while waiting and depth < _DEPTH:
            waiting = [child for number in waiting for child in self._children[number]]
            found.update(waiting)
            depth += 1
        return sorted(found)
