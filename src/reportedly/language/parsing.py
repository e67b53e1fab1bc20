"""What the language model reads in a text, decided: tokens with their tags and heads, names, and who is told to have said what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from reportedly.language.links import Link, find_links
from reportedly.language.model import Model, load_model
from reportedly.language.punctuation import find_heads_with_marks
from reportedly.language.scoring import Scored, score
from reportedly.language.starts import find_starts
from reportedly.language.tagging import Stretch, find_breaks, find_stretches, find_tags
from reportedly.records import Attributed, Name, NameKind, Span, Token

# Marks and blanks that end no content, unless within quotation marks.
_EDGES = ",;: \t\n\xa0"
_CLOSING = re.compile(r"[,.!?…]{0,3}[”\"]")


@dataclass(slots=True)
class ParsedSentence:
    """The tokens of a sentence, at least one, and the number of its paragraph."""

    paragraph: int
    tokens: list[Token] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The stretch of text from the first token to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


@dataclass(slots=True)
class Parsed:
    """All that the model read in a text, in reading order."""

    sentences: list[ParsedSentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    attributed: list[Attributed] = field(default_factory=list)


def parse(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], model: Model | None = None) -> Parsed:
    """Return what the model reads in the paragraphs of a text, for the sentences that the rules see there.

    Where sentences begin is settled first; see `find_starts`. One that is longer than the model's window has a root in each part. Who a name
    or a pronoun is, and what an attribution is worth, is not decided here.
    """
    model = model or load_model()
    parsed = Parsed()
    begins = [sentence.start for sentence in sentences]
    before = -1
    for scored in score(text, paragraphs, model):
        numbers = _number(scored.tokens, begins)
        ruled = [at for at, number in enumerate(numbers) if number != (numbers[at - 1] if at else before)]
        before = numbers[-1]
        starts = find_starts(text, scored, ruled)
        # A window may begin within a sentence.
        firsts = starts if starts and starts[0] == 0 else [0, *starts]
        for first, end in pairwise([*firsts, len(numbers)]):
            if first or firsts is starts:
                parsed.sentences.append(ParsedSentence(scored.paragraphs[first]))
            tokens = parsed.sentences[-1].tokens
            tokens += _tokens(text, scored, first, end, len(tokens), model)
        breaks = find_breaks(scored.paragraphs)
        parsed.names += _names(text, scored, breaks, model)
        links = find_links(scored.roles, scored.to_cue, scored.to_source, scored.paragraphs, firsts)
        parsed.attributed += [_attributed(text, scored.tokens, link) for link in links]
    return parsed


def _number(tokens: Sequence[Span], begins: Sequence[int]) -> list[int]:
    """Return the number of the ruled sentence in which each token of a window begins."""
    return [max(bisect_right(begins, token.start) - 1, 0) for token in tokens]


def _tokens(text: str, scored: Scored, first: int, end: int, before: int, model: Model) -> Iterator[Token]:
    """Yield the tokens of a sentence, or of the part of it that is in the window, behind those that are known `before`."""
    upos, tags, relations = (model.labels[head] for head in ("upos", "xpos", "relations"))
    best_upos, best_tags = find_tags(scored.upos[first:end], scored.xpos[first:end], upos, tags)
    is_mark = [upos[number] == "PUNCT" for number in best_upos]
    written = [token.of(text) for token in scored.tokens[first:end]]
    heads = find_heads_with_marks(scored.arcs[first:end, first:end], is_mark, written)
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
