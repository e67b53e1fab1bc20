"""A pipeline of spaCy's in place of the language model: the same records, made from its documents.

spaCy itself is not needed to install or to import this; see the extra `spacy`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reportedly.errors import MissingLibraryError, ReportedlyError
from reportedly.language.schemes import Node, to_universal
from reportedly.language.words import find_words
from reportedly.records import Name, NameKind, Sentence, Span, Token
from reportedly.text import sentences

if TYPE_CHECKING:
    from spacy.language import Language

# How a text is read: `language.read`, or what `reader` returns. It is given the text and its paragraphs.
Reader = Callable[[str, Sequence[Span]], list[Sentence]]

# spaCy's parsers want about 1 GB for 100,000 characters. No paragraph of news is as long as this.
LONGEST_PIECE = 10_000
# Pieces that are read at one time: more would not be quicker on one core, and two dozen of the longest are 2 GB.
_BATCH = 16
# spaCy keeps strings in UTF-8, which has no lone surrogates. What stands in their place has the same length.
_SURROGATE = re.compile("[\ud800-\udfff]")

# The labels of OntoNotes and of CoNLL 2003. Days and sums are read by rule, and what other labels mark may be no names.
_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "NORP": "nationality",
    "FAC": "facility",
    "PRODUCT": "product",
    "EVENT": "other",
    "LAW": "other",
    "WORK_OF_ART": "other",
    "MISC": "other",
}


def reader(nlp: Language) -> Reader:
    """Return a function that reads as `language.read` does, with a spaCy pipeline: `ledger.read(place, language=reader(nlp))`.

    Sentences, names and syntax are the pipeline's as far as it finds them. Without any that ends sentences they are ours; words
    always are. Who is told to have said what no pipeline says; the rules of `claims` find that alone.
    """

    def read(text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        found: list[Sentence] = []
        for number, piece, doc in _docs(nlp, text, paragraphs):
            found += _sentences(text, number, piece, doc)
        return found

    return read


def load_reader(name: str) -> Reader:
    """Return the reader of an installed pipeline ("en_core_web_sm") or of a folder that holds one.

    Raises:
        MissingLibraryError: spaCy, or a pipeline of this name, is not installed.
    """
    try:
        import spacy
    except ImportError as error:
        raise MissingLibraryError(
            "spaCy is not installed; pip install 'reportedly[spacy]', or read without it"
        ) from error
    try:
        return reader(spacy.load(name))
    except OSError as error:
        raise MissingLibraryError(
            f"{name}: no spaCy pipeline of this name is installed; python -m spacy download {name}, or name a folder"
        ) from error
    except Exception as error:
        raise ReportedlyError(
            f"{name}: spaCy cannot load this pipeline ({_reason(error)}); install the one for your version of spaCy"
        ) from error


def _docs(nlp: Language, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[int, Span, Any]]:
    """Yield each paragraph, or piece of a very long one, with its number and spaCy's document of it."""
    longest = min(LONGEST_PIECE, nlp.max_length)
    pieces = [(number, piece) for number, whole in enumerate(paragraphs) for piece in _cut(text, whole, longest)]
    texts = ((_SURROGATE.sub("\ufffd", piece.of(text)), (number, piece)) for number, piece in pieces)
    docs = nlp.pipe(texts, as_tuples=True, batch_size=_BATCH)
    while True:
        try:
            doc, (number, piece) = next(docs)
        except StopIteration:
            return
        except Exception as error:
            # What a user's own component raises is not known here.
            raise ReportedlyError(f"the spaCy pipeline fails on this text ({_reason(error)}); try another") from error
        if len(doc.text) != piece.end - piece.start:
            raise ReportedlyError(
                "the tokens of the spaCy pipeline are not the text; its tokenizer must keep every blank"
            )
        yield number, piece, doc


def _cut(text: str, paragraph: Span, longest: int) -> Iterator[Span]:
    """Yield a paragraph in pieces of at most `longest` characters, cut at a blank where there is one."""
    start = paragraph.start
    while paragraph.end - start > longest:
        blank = max(text.rfind(mark, start, start + longest) for mark in " \n\t")
        end = blank + 1 if blank > start else start + longest
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _sentences(text: str, paragraph: int, piece: Span, doc: Any) -> Iterator[Sentence]:
    """Yield the sentences of a document; blanks at their ends, and sentences of blanks, are left out."""
    names = [name for name in (_name(text, piece.start, one) for one in doc.ents) if name]
    for span, tokens in _ends(text, piece, doc):
        inside = tuple(name for name in names if span.holds(name.span))
        yield Sentence(span, paragraph, tuple(find_words(text, span)), inside, tuple(_tokens(piece.start, tokens)))


def _ends(text: str, piece: Span, doc: Any) -> Iterator[tuple[Span, list[Any]]]:
    """Yield the place of each sentence, and its tokens where the pipeline parses."""
    if not doc.has_annotation("SENT_START"):
        yield from ((span, []) for span in sentences(text, piece))
        return
    is_parsed = doc.has_annotation("DEP")
    for one in doc.sents:
        tokens = [token for token in one if not token.is_space]
        if tokens:
            yield _place(piece.start, tokens), tokens if is_parsed else []


def _place(offset: int, tokens: Sequence[Any]) -> Span:
    return Span(offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1].text))


def _name(text: str, offset: int, entity: Any) -> Name | None:
    kind = _KINDS.get(entity.label_)
    tokens = [token for token in entity if not token.is_space]
    # "the Security Service", "Marrow's": the article and the genitive are no part of a name here.
    while tokens and (tokens[0].text == "the" or tokens[0].is_punct):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in ("'s", "’s"):
        tokens = tokens[:-1]
    if kind is None or not tokens:
        return None
    span = _place(offset, tokens)
    return Name(span, span.of(text), kind)


def _tokens(offset: int, tokens: Sequence[Any]) -> Iterable[Token]:
    numbers = {token.i: number for number, token in enumerate(tokens)}
    # A head that is a blank or stands in another sentence is none.
    nodes = [
        Node(token.text.lower(), token.pos_ or "X", numbers.get(token.head.i, number), token.dep_)
        for number, token in enumerate(tokens)
    ]
    to_universal(nodes)
    for token, node in zip(tokens, nodes, strict=True):
        yield Token(_place(offset, [token]), node.upos, token.tag_, node.head, node.relation)


def _reason(error: Exception) -> str:
    lines = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
