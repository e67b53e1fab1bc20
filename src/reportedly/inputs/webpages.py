"""Web pages: markup as text, parts and facts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree, html

from reportedly.errors import InputError
from reportedly.inputs.blocks import Block, Setting, find_blocks
from reportedly.inputs.facts import Facts, prefer
from reportedly.inputs.maintext import find_main_blocks
from reportedly.inputs.metadata import find_facts
from reportedly.inputs.parts import label_units
from reportedly.inputs.units import Unit
from reportedly.records import Part, Span

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Browsers look no further for the encoding; pages with long comments above it are common, so four times as far here.
_HEAD = 4_096
# The extractor takes seconds for a page as long as this, and a news page is a tenth of it.
_LONGEST_MAIN = 5_000_000
# Real pages nest some 40 deep. The extractor takes seconds where a page nests hundreds, and the parser's tree ends at 2,048.
_DEEPEST_MAIN = 300
# More words are the life of the author below the story.
_LONGEST_BYLINE = 14


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows and what it says of itself."""

    text: str
    parts: tuple[Part, ...]
    facts: Facts


def stated_charset(data: bytes) -> str | None:
    """Return the encoding that a page states of itself, None for none or one that is not known."""
    match = _CHARSET.search(data[:_HEAD]) or _XML_CHARSET.search(data[:_HEAD])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace")
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    # A page whose "utf-16" can be read as ASCII is not in UTF-16; browsers take it for UTF-8.
    return None if known.startswith(("utf-16", "utf-32")) else name


def read_page(markup: str) -> Page:
    """Return the text of a page, block by block with a line break between, with its parts and its facts.

    Main text is told from menus by the extractor; without it, by the rules for plain text alone. Scripts,
    styles and hidden elements are never in the text.

    Raises:
        InputError: the page shows no words.
    """
    blocks = find_blocks(markup)
    if not blocks:
        raise InputError(
            "the page has no visible text; if a script writes it, open it in a browser and save the page from there"
        )
    text = "\n".join(block.text for block in blocks)
    tree = _tree(markup)
    is_fit = len(markup) <= _LONGEST_MAIN and max(block.depth for block in blocks) <= _DEEPEST_MAIN
    main = find_main_blocks(tree, blocks) if tree is not None and is_fit else None
    facts = find_facts(tree, markup) if tree is not None else Facts()
    if main is None:
        facts = prefer(facts, Facts(notes=("no main text was found; its parts are told by their words alone",)))
    return Page(text, label_units(text, _units(blocks, main, facts)), facts)


def _tree(markup: str) -> html.HtmlElement | None:
    """Return the page as a tree for metadata and main text. What is nested deeper than the parser goes is missing in it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _units(blocks: Sequence[Block], main: set[int] | None, facts: Facts) -> list[Unit]:
    units: list[Unit] = []
    start = 0
    for number, block in enumerate(blocks):
        span = Span(start, start + len(block.text))
        units.append(Unit(span, block.text, _setting(block, main is None or number in main, facts)))
        start = span.end + 1
    return units


def _setting(block: Block, is_main: bool, facts: Facts) -> Setting:
    if block.setting == "outside" or (block.setting in ("headline", "heading") and block.text == facts.outlet):
        return "outside"
    if block.setting == "headline" or block.text == facts.title:
        return "headline"
    if not is_main and block.setting == "byline" and len(block.text.split()) > _LONGEST_BYLINE:
        return "outside"
    return block.setting if is_main or block.setting in ("caption", "byline") else "outside"
