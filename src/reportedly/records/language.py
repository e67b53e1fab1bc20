"""Sentences, words and names, as the language room finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Span

NameKind = Literal["person", "organisation", "place", "nationality", "facility", "product", "other"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark of punctuation; `text` is exactly what stands at `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """A token as in Universal Dependencies: finer than a word ("Jong", "-", "un"), with its place in the syntax.

    `upos` is the universal part of speech ("VERB"), `tag` the Penn Treebank's ("VBD"), `relation` that to the token whose number
    `head` is, counted from 0 in its sentence; a root is its own head.
    """

    span: Span
    upos: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """Words (`content`) that a source is told to have said, thought or wanted, with the words that tell it (`cue`).

    `source` is None where the text names none; `score` is how sure the model is, 0 to 1.
    """

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name; `text` is exactly what stands at `span`, without titles ("Antony Blinken")."""

    span: Span
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words and names; `paragraph` counts the paragraphs of the report from 0.

    `tokens` cover the same words with their syntax, and `attributed` are the attributions whose cue begins in it; both are
    empty where they were not looked for.
    """

    span: Span
    paragraph: int
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    tokens: tuple[Token, ...] = ()
    attributed: tuple[Attributed, ...] = ()
