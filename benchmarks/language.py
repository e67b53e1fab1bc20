"""Words with their syntax, and names, as the language room reads them in running text."""

from __future__ import annotations

from typing import Any

from benchmarks.lines import Line, pair
from reportedly import language
from reportedly.text import paragraphs


def predict_syntax(line: Line) -> dict[str, Any]:
    """Return the tokens and sentences of one document; a head is the number of a token of the document."""
    text = line["text"]
    found = language.read(text, paragraphs(text))
    tokens: list[list[Any]] = []
    for sentence in found:
        first = len(tokens)
        tokens += [[*pair(one.span), one.upos, first + one.head, one.relation] for one in sentence.tokens]
    return {"id": line["id"], "tokens": tokens, "sentences": [pair(sentence.span) for sentence in found]}


def predict_names(line: Line) -> dict[str, Any]:
    """Return the names of one article with their kinds."""
    text = line["text"]
    found = language.read(text, paragraphs(text))
    return {"id": line["id"], "names": [[*pair(name.span), name.kind] for one in found for name in one.names]}
