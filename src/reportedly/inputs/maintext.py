"""The main text of a page: which of its blocks tell the story, and which stand around it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from reportedly.inputs.blocks import Block

_WORD = re.compile(r"\w+")
# Blocks are compared by runs of this many words. Shorter blocks must be whole lines of the main text.
_RUN = 4
# Share of a block's runs that must stand in the main text; extraction changes spaces and drops links, little more.
_SHARE = 0.8
# With fewer words than this the extractor has found a notice rather than the story, and is asked for more.
_FEW_WORDS = 40
# A block that is mostly links is a menu or a list of other stories.
_MOSTLY_LINKS = 0.5
# Faults of the extractor on hostile pages; the page is then read without it.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    etree.LxmlError,
)

# Its warnings are about pages of which nothing can be extracted; that is said in the notes here.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Main:
    """The numbers of the blocks that belong to the main text of a page; `is_recalled` where the extractor was asked for more than it gave first."""

    blocks: frozenset[int]
    is_recalled: bool


def find_main(tree: HtmlElement, blocks: Sequence[Block]) -> Main | None:
    """Return which blocks belong to the main text of a page, None when no main text was found.

    They are those that the extractor keeps, and those between two of them in the same box of the page. Which are
    headlines, captions or notices is not decided here; see `parts`.
    """
    main, is_recalled = _extract(tree)
    if not main:
        return None
    lines = {_key(line) for line in main.split("\n")}
    runs = _runs(_WORD.findall(main.casefold()))
    kept = {
        number for number, block in enumerate(blocks) if block.setting != "outside" and _is_among(block, lines, runs)
    }
    return Main(frozenset(_with_those_between(kept, blocks)), is_recalled) if kept else None


def _extract(tree: HtmlElement) -> tuple[str, bool]:
    """Return the longest text that the extractor gives, and whether that is more than it gave at first."""
    best, is_recalled = "", False
    for favor_recall in (False, True):
        try:
            document = trafilatura.bare_extraction(tree, include_comments=False, favor_recall=favor_recall)
        except FAULTS:
            continue
        text = getattr(document, "text", None) or ""
        if len(text) > len(best):
            best, is_recalled = text, favor_recall
        if len(best.split()) >= _FEW_WORDS:
            break
    return best, is_recalled


def _key(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _is_among(block: Block, lines: set[str], runs: set[tuple[str, ...]]) -> bool:
    words = _WORD.findall(block.text.casefold())
    if " ".join(words) in lines:
        return True
    own = _runs(words)
    return bool(own) and sum(run in runs for run in own) >= _SHARE * len(own)


def _with_those_between(kept: set[int], blocks: Sequence[Block]) -> set[int]:
    ends: dict[int, tuple[int, int]] = {}
    for number in sorted(kept):
        box = blocks[number].box
        ends[box] = (ends.get(box, (number, number))[0], number)
    between = {
        number
        for number, block in enumerate(blocks)
        if block.box in ends
        and ends[block.box][0] <= number <= ends[block.box][1]
        and block.setting != "outside"
        and block.links < _MOSTLY_LINKS
    }
    return kept | between
