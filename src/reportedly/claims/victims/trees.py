"""One sentence as a tree: each word's children, and the words by which a person is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from reportedly.records import Name, Sentence, Span, Token


@dataclass(slots=True)
class Tree:
    """The syntax of one sentence. Where no language model read it there are no tokens, and nothing is found."""

    text: str
    sentence: Sentence
    words: list[str] = field(default_factory=list)
    children: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    people: Sequence[Name] = ()

    def __post_init__(self) -> None:
        self.words = [token.span.of(self.text).casefold() for token in self.sentence.tokens]
        for number, token in enumerate(self.sentence.tokens):
            if token.head != number:
                self.children[token.head].append(number)
        self.people = [name for name in self.sentence.names if name.kind == "person"]

    def token(self, at: int) -> Token:
        """Return a token by its number."""
        return self.sentence.tokens[at]

    def child(self, at: int, *relations: str) -> int | None:
        """Return the first child of a word that has one of these relations to it."""
        return next((one for one in self.children[at] if self.token(one).relation in relations), None)

    def below(self, at: int) -> list[str]:
        """Return the words that hang on a word, in lower case."""
        return [self.words[one] for one in self.children[at]]

    def subject(self, at: int) -> int | None:
        """Return the subject of a word, of the passive before that of the active."""
        passive = self.child(at, "nsubj:pass")
        return self.child(at, "nsubj") if passive is None else passive

    def name_at(self, at: int) -> Name | None:
        """Return the name of a person that a word belongs to."""
        start = self.token(at).span.start
        return next((name for name in self.people if name.span.start <= start < name.span.end), None)

    def phrase(self, at: int, without: Collection[int] = ()) -> Span:
        """Return the words that hang together with a noun: its article, name and age; no clause, no second noun, no marks around."""
        seen, waiting = [at], [at]
        while waiting:
            for one in self.children[waiting.pop()]:
                is_apart = one in without or self.token(one).relation in _APART
                if not is_apart and not (one < at and self.token(one).relation in _OPENING):
                    seen.append(one)
                    waiting.append(one)
        return Span(self.token(min(seen)).span.start, self.token(max(seen)).span.end)


# What hangs on a noun and is no part of how it is named.
_APART = frozenset(["acl:relcl", "acl", "conj", "cc", "parataxis", "advcl", "dep", "list", "punct"])
_OPENING = frozenset(["case", "mark"])
