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
class Name:
    """A proper name; `text` is exactly what stands at `span`, without titles ("Antony Blinken")."""

    span: Span
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words and names; `paragraph` counts the paragraphs of the report from 0."""

    span: Span
    paragraph: int
    words: tuple[Word, ...]
    names: tuple[Name, ...]
