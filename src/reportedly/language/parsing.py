"""What the language model reads in a text, decided: tokens with their tags and heads, names, and who is told to have said what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.language.links import Link, find_links
from reportedly.language.model import Model, load_model
from reportedly.language.scoring import Scored, score
from reportedly.language.tagging import Stretch, find_breaks, find_stretches
from reportedly.language.trees import find_heads
from reportedly.records import Attributed, Name, NameKind, Span, Token

# Marks and blanks that end no content, unless within quotation marks.
_EDGES = ",;: \t\n\xa0"
_CLOSING = re.compile(r"[,.!?…]{0,3}[”\"]")


@dataclass(slots=True)
class Parsed:
    """All that the model read in a text, in reading order; `sentences` has the tokens of each sentence that was given."""

    sentences: list[list[Token]]
    names: list[Name] = field(default_factory=list)
    attributed: list[Attributed] = field(default_factory=list)


def parse(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], model: Model | None = None) -> Parsed:
    """Return what the model reads in the paragraphs of a text whose sentences are given.

    A sentence that is longer than the model's window has a root in each part. Who a name or a pronoun is, and what an attribution is
    worth, is not decided here.
    """
    model = model or load_model()
    parsed = Parsed([[] for _ in sentences])
    begins = [sentence.start for sentence in sentences]
    for scored in score(text, paragraphs, model):
        numbers = _number(scored.tokens, begins)
        starts = [at for at in range(len(numbers)) if at == 0 or numbers[at] != numbers[at - 1]]
        for first, end in zip(starts, [*starts[1:], len(numbers)], strict=True):
            sentence = parsed.sentences[numbers[first]]
            sentence += _tokens(scored, first, end, len(sentence), model)
        breaks = find_breaks(scored.paragraphs)
        parsed.names += _names(text, scored, breaks, model)
        links = find_links(scored.roles, scored.to_cue, scored.to_source, scored.paragraphs, starts)
        parsed.attributed += [_attributed(text, scored.tokens, link) for link in links]
    return parsed


def _number(tokens: Sequence[Span], begins: Sequence[int]) -> list[int]:
    """Return the number of the sentence in which each token of a window begins."""
    return [max(bisect_right(begins, token.start) - 1, 0) for token in tokens]


def _tokens(scored: Scored, first: int, end: int, before: int, model: Model) -> Iterator[Token]:
    """Yield the tokens of a sentence, or of the part of it that is in the window, behind those that are known `before`."""
    upos, tags, relations = (model.labels[head] for head in ("upos", "xpos", "relations"))
    best_upos, best_tags = scored.upos[first:end].argmax(axis=1), scored.xpos[first:end].argmax(axis=1)
    heads = find_heads(scored.arcs[first:end, first:end])
    chances = np.einsum("nrd,nd->nr", scored.dependents[first:end], scored.governors[first:end][heads])
    # The relation "root" is the root's and nobody else's.
    related = (1 + chances[:, 1:].argmax(axis=1)).tolist()
    for at, head in enumerate(heads):
        relation = relations[0] if head == at else relations[related[at]]
        yield Token(scored.tokens[first + at], upos[best_upos[at]], tags[best_tags[at]], before + head, relation)


def _names(text: str, scored: Scored, breaks: Sequence[int], model: Model) -> Iterable[Name]:
    kinds: list[NameKind] = [label[2:] for label in model.labels["names"][1::2]]  # type: ignore[misc]
    for one in find_stretches(scored.names, breaks):
        span = _span(scored.tokens, one)
        yield Name(span, span.of(text), kinds[one.kind])


def _attributed(text: str, tokens: Sequence[Span], link: Link) -> Attributed:
    return Attributed(
        _span(tokens, link.cue),
        _span(tokens, link.source) if link.source else None,
        tuple(_tidy(text, _span(tokens, one)) for one in link.contents),
        link.score,
    )


def _tidy(text: str, span: Span) -> Span:
    """Return a content without a comma at its ends, and with both its quotation marks where it has one of them."""
    start, end = span.start, span.end
    while end - start > 1 and text[start] in _EDGES:
        start += 1
    while end - start > 1 and text[end - 1] in _EDGES:
        end -= 1
    words = text[start:end]
    if words.count("“") > words.count("”") or words.count('"') % 2:
        closing = _CLOSING.match(text, end)
        if closing:
            return Span(start, closing.end())
    if words.count("”") > words.count("“") or words.count('"') % 2:
        start -= text[start - 1 : start] in ("“", '"')
    return Span(start, end)


def _span(tokens: Sequence[Span], stretch: Stretch) -> Span:
    return Span(tokens[stretch.first].start, tokens[stretch.end - 1].end)
