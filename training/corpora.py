"""The three corpora as documents of one shape. Their texts are read where they lie and never written anywhere."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.corpora import KIND_OF_TAG
from reportedly.language.tokens import find_tokens
from reportedly.records import Span
from reportedly.text import paragraphs
from training.labels import NAME_TAGS, NEAREST, RELATIONS, ROLES, UPOS, XPOS

# About so many sentences of a newspaper begin a paragraph.
_PARAGRAPHS = 0.5
_CLOSING = frozenset(",.;:!?)]}%”’…") | {"...", "''"}
_OPENING = frozenset("([{$£€“‘#") | {"``"}
_CLITIC = re.compile(r"(?i)n[’']t|[’'](?:s|re|ve|ll|d|m)")


@dataclass
class Block:
    """A stretch that no window should cut: a paragraph, or a sentence where paragraphs are not known.

    `labels` has a list as long as `tokens` for each thing marked. Heads count from the block's first token, and a root is its own
    head; `pointers` (token, target) count likewise. `spaced` says of each token whether a blank stands before it, None
    where the corpus does not know.
    """

    tokens: list[str]
    spaced: list[bool | None]
    opens: bool | None
    labels: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class Document:
    """A document of a corpus: its name, its blocks in order, and what they teach ("attribution", "names", "syntax")."""

    name: str
    task: str
    blocks: list[Block]


def read_attributions(path: Path) -> Iterator[Document]:
    """Yield PolNeAR's articles with a role tag for each token, and for each cue and content where it points."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        yield Document(article["doc_id"], "attribution", list(_marked_paragraphs(article)))


def read_names(path: Path) -> Iterator[Document]:
    """Yield newswire articles with a name tag for each token; a block is a sentence."""
    name, block = path.stem, _Rows()
    blocks: list[Block] = []
    # Where paragraphs begin is not known. Were only articles said to begin with one, the model would take their first words, which
    # are names more often than not, for what a paragraph begins with.
    chance = random.Random(path.stem)
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# "):
            if blocks:
                yield Document(name, "names", blocks)
            name, blocks = line[2:].split()[0], []
        elif line.strip():
            # A few lines have a third column, a name inside a name; a few have blanks for the tab.
            token, tag, *_ = [*line.split(), "O"]
            block.add(token, tag)
        elif block.rows:
            blocks.append(block.names(chance.random() < _PARAGRAPHS))
            block = _Rows()
    if blocks:
        yield Document(name, "names", blocks)


def read_syntax(path: Path) -> Iterator[Document]:
    """Yield treebank documents with tags, heads and relations; a block is a sentence."""
    blocks: list[Block] = []
    name, opens = path.stem, True
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if blocks:
                yield Document(name, "syntax", blocks)
            name, blocks, opens = line.rpartition("= ")[2], [], True
        elif line.startswith("# newpar"):
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif rows and not line:
            blocks.append(_parsed(rows, opens))
            rows, opens = [], False
    if rows:
        blocks.append(_parsed(rows, opens))
    if blocks:
        yield Document(name, "syntax", blocks)


class _Rows:
    """The tokens of one sentence of the names, as they are read."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, int]] = []

    def add(self, token: str, tag: str) -> None:
        mark, _, kind = tag.partition("-")
        known = KIND_OF_TAG.get(kind)
        self.rows.append((token, NAME_TAGS.index(f"{mark}-{known}") if known else 0))

    def names(self, opens: bool) -> Block:
        tokens = [token for token, _ in self.rows]
        labels = {"names": [tag for _, tag in self.rows], "starts": [1, *([0] * (len(tokens) - 1))]}
        return Block(tokens, list(_spacing(tokens)), opens, labels)


def _spacing(tokens: Sequence[str]) -> Iterator[bool | None]:
    """Guess which tokens had a blank before them, where the corpus does not say; it is unknown at a hyphen or straight quote."""
    before = ""
    for token in tokens:
        if not before or token in "-–—/\"'" or before in "-–—/\"'":
            yield None if before else True
        else:
            yield not (token in _CLOSING or before in _OPENING or _CLITIC.fullmatch(token))
        before = token


def _parsed(rows: Sequence[Sequence[str]], opens: bool) -> Block:
    # Words that a contraction spells together (1-2 "don't") follow as rows of their own; empty nodes (5.1) are no words.
    glued = _glued(rows)
    kept = [row for row in rows if row[0].isdigit()]
    tokens = [row[1] for row in kept]
    spaced: list[bool | None] = [True, *(not glued[row[0]] for row in kept[:-1])]
    labels = {
        "upos": [UPOS.index(row[3]) for row in kept],
        "xpos": [XPOS.index(row[4]) if row[4] in XPOS else -100 for row in kept],
        "heads": [int(row[6]) - 1 if row[6] != "0" else number for number, row in enumerate(kept)],
        "relations": [RELATIONS.index(NEAREST.get(row[7], row[7])) for row in kept],
        "starts": [1, *([0] * (len(kept) - 1))],
    }
    return Block(tokens, spaced, opens, labels)


def _glued(rows: Sequence[Sequence[str]]) -> dict[str, bool]:
    """Return of each row whether the next follows without a blank."""
    found: dict[str, bool] = {}
    inside: dict[str, bool] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            inside |= {str(number): True for number in range(first, last)}
            inside[str(last)] = "SpaceAfter=No" in row[9]
        elif row[0].isdigit():
            found[row[0]] = inside.get(row[0], "SpaceAfter=No" in row[9])
    return found


def _marked_paragraphs(article: dict[str, Any]) -> Iterable[Block]:
    text = article["text"]
    marks = [
        (role, Span(*span), number)
        for number, one in enumerate(article["attributions"])
        for role in ROLES
        for span in one[role]
    ]
    for paragraph in paragraphs(text):
        tokens = find_tokens(text, paragraph)
        if tokens:
            inside = [mark for mark in marks if mark[1].start < paragraph.end and mark[1].end > paragraph.start]
            yield _marked(text, tokens, inside)


def _marked(text: str, tokens: Sequence[Span], marks: Sequence[tuple[str, Span, int]]) -> Block:
    """The tokens of a paragraph with their roles; a content points to its cue, a cue to its source or to itself."""
    tags = [0] * len(tokens)
    cues: dict[int, int] = {}
    sources: dict[int, int] = {}
    owners: list[int | None] = [None] * len(tokens)
    for role, span, number in sorted(marks, key=lambda mark: (ROLES.index(mark[0]), mark[1])):
        covered = [at for at, token in enumerate(tokens) if token.start < span.end and token.end > span.start]
        if not covered:
            continue
        first = 1 + 2 * ROLES.index(role)
        if role != "source" or tags[covered[0]] == 0:
            for at in covered:
                tags[at] = first + (at > covered[0])
        if role == "cue":
            cues.setdefault(number, covered[0])
        elif role == "source":
            sources.setdefault(number, covered[0])
        else:
            for at in covered:
                owners[at] = number
    to_cue = [cues[owner] if owner is not None and owner in cues else -100 for owner in owners]
    to_source = [-100] * len(tokens)
    for number, at in cues.items():
        to_source[at] = sources.get(number, at)
    spaced: list[bool | None] = [token.start > 0 and text[token.start - 1].isspace() for token in tokens]
    return Block(
        [token.of(text) for token in tokens], spaced, True, {"roles": tags, "to_cue": to_cue, "to_source": to_source}
    )
