"""Syntax by place: heads, subjects and what a word hangs on."""

from __future__ import annotations

import pytest

from reportedly.claims.syntax import Syntax
from reportedly.language import read
from reportedly.records import Span
from reportedly.text import paragraphs


def syntax_of(text: str) -> Syntax:
    return Syntax(read(text, paragraphs(text)))


HEADS = [
    ("an official of the state railway", "official"),
    ("the boats that sank", "boats"),
    ("two ships", "ships"),
]


@pytest.mark.parametrize(("words", "head"), HEADS)
def test_head_governs_the_other_words(words: str, head: str) -> None:
    text = f"They met {words} on Monday."
    start = text.index(words)
    found = syntax_of(text).head_of(Span(start, start + len(words)))
    assert found is not None
    assert found.span.of(text) == head


def test_subject_is_without_article_and_clause() -> None:
    text = "A dock foreman, who was there, counted the boats."
    (subject,) = syntax_of(text).subjects(0)
    assert (subject.span.of(text), subject.plural, subject.main) == ("dock foreman", False, True)


def test_pronouns_are_no_subjects() -> None:
    assert syntax_of("She counted the boats.").subjects(0) == ()


def test_sentences_without_syntax_have_nothing() -> None:
    syntax = Syntax(())
    assert syntax.head_of(Span(0, 4)) is None
    assert list(syntax.nodes_in(Span(0, 4))) == []
    assert syntax.sentence_at(3) == -1
