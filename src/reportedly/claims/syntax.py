"""Syntax by place: what heads some words, who a sentence is about, and what a time belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.records import Sentence, Span, Token

# A subject with more words is a list or a clause; a reader would not take a pronoun for all of it.
_LONGEST_SUBJECT = 30
# Further up a tree nothing is looked for: the depth of a sentence that a reader can follow, and an end to broken trees.
_DEEPEST = 25
# What hangs on a noun without being part of its name: clauses, appositions, marks, a second noun beside it.
_LOOSE = ("acl:relcl", "appos", "punct", "parataxis", "conj", "cc", "acl", "list", "dep", "advcl", "obl", "discourse")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about: the words without article and clauses, and whether they are many or one.

    `main` says that it is the subject of the sentence itself and not of a clause in it.
    """

    span: Span
    head: Span
    plural: bool
    main: bool


@dataclass(frozen=True, slots=True)
class Node:
    """A token by its number in its sentence, which is known by its number in the report."""

    sentence: int
    number: int


@dataclass(slots=True)
class Syntax:
    """The trees of a report's sentences. Where no language model read them there are none, and nothing is found."""

    sentences: Sequence[Sentence]
    _starts: list[int] = field(default_factory=list)
    _subjects: dict[int, tuple[Subject, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that begins last before a place, -1 before the first."""
        return bisect_right(self._starts, place) - 1

    def nodes_in(self, span: Span) -> Iterator[Node]:
        """Yield the tokens that lie in a stretch, marks left out."""
        for sentence in range(max(self.sentence_at(span.start), 0), len(self.sentences)):
            if self._starts[sentence] >= span.end:
                return
            tokens = self.sentences[sentence].tokens
            first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
            for number in range(first, len(tokens)):
                if tokens[number].span.end > span.end:
                    break
                if tokens[number].relation != "punct":
                    yield Node(sentence, number)

    def token(self, node: Node) -> Token:
        """Return the token of a node."""
        return self.sentences[node.sentence].tokens[node.number]

    def head_of(self, span: Span) -> Token | None:
        """Return the word that governs all others of a stretch: "official" of "an official of the railway"."""
        nodes = list(self.nodes_in(span))
        inside = set(nodes)
        for node in nodes:
            token = self.token(node)
            if token.head == node.number or Node(node.sentence, token.head) not in inside:
                return token
        return None

    def subjects(self, sentence: int) -> tuple[Subject, ...]:
        """Return the subjects of a sentence in reading order, without pronouns: who "she" is in it, is told further up."""
        if sentence not in self._subjects:
            self._subjects[sentence] = tuple(self._find_subjects(sentence))
        return self._subjects[sentence]

    def governors(self, node: Node) -> Iterator[Node]:
        """Yield what a token hangs on, from the nearest to the root."""
        at = node
        for _ in range(_DEEPEST):
            head = self.token(at).head
            if head == at.number:
                return
            at = Node(at.sentence, head)
            yield at

    def _find_subjects(self, sentence: int) -> Iterator[Subject]:
        tokens = self.sentences[sentence].tokens
        children: list[list[int]] = [[] for _ in tokens]
        for number, token in enumerate(tokens):
            if token.head != number:
                children[token.head].append(number)
        for number, token in enumerate(tokens):
            if token.relation in ("nsubj", "nsubj:pass") and token.upos != "PRON":
                yield _subject(tokens, children, number)


def _subject(tokens: Sequence[Token], children: Sequence[Sequence[int]], number: int) -> Subject:
    first, last = _phrase(tokens, children, number)
    while first < number and tokens[first].tag in ("DT", "PRP$"):
        first += 1
    plural = tokens[number].tag in ("NNS", "NNPS") or any(
        tokens[child].relation == "conj" for child in children[number]
    )
    verb = tokens[tokens[number].head]
    main = verb.relation == "root" or (tokens[verb.head].relation == "root" and verb.relation in ("conj", "parataxis"))
    return Subject(Span(tokens[first].span.start, tokens[last].span.end), tokens[number].span, plural, main)


def _phrase(tokens: Sequence[Token], children: Sequence[Sequence[int]], number: int) -> tuple[int, int]:
    """The first and last token of a noun phrase, without its clauses and appositions, unbroken."""
    reached, waiting = {number}, [number]
    while waiting and len(reached) < _LONGEST_SUBJECT:
        more = [child for child in children[waiting.pop()] if _belongs(tokens[child])]
        waiting += [child for child in more if child not in reached]
        reached.update(more)
    first = last = number
    while first - 1 in reached:
        first -= 1
    while last + 1 in reached:
        last += 1
    return first, last


def _belongs(token: Token) -> bool:
    return token.relation not in _LOOSE or token.tag == "HYPH"
