"""Web pages: markup as text, parts and facts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree, html

from reportedly.errors import InputError
from reportedly.inputs.blocks import Block, Layout, Setting, find_blocks
from reportedly.inputs.facts import Facts, prefer
from reportedly.inputs.parts import label_units
from reportedly.inputs.units import Unit
from reportedly.records import Part, Span

if TYPE_CHECKING:
    from reportedly.inputs.maintext import Main

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Browsers look no further for the encoding; pages with long comments above it are common, so four times as far here.
_HEAD = 4_096
# Long pages have 10,000, some 20 deep. The extractor goes through the tree again and again: it takes seconds for as many as
# these, and for more of them, or for deeper ones, minutes.
_MOST_FOR_MAIN = 30_000
_HEAVIEST_FOR_MAIN = 1_000_000
# The parser's tree ends at 2,048.
_DEEPEST_FOR_MAIN = 300
# Elements with their attributes, each of which takes some 150 bytes in a tree, and there are two trees. Long pages have 50,000.
_MOST_FOR_TREE = 500_000
# Each is compared with all others of its element.
_MOST_ATTRIBUTES = 1_000
# More words are the life of the author below the story.
_LONGEST_BYLINE = 14
# More words in an element that is only named for captions are the text of a box.
_LONGEST_CAPTION = 80


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
    # The libraries that these rest on take longer to bring in than a plain text takes to read.
    from reportedly.inputs.maintext import find_main
    from reportedly.inputs.metadata import find_facts

    layout = find_blocks(markup)
    blocks = layout.blocks
    if not blocks:
        raise InputError(
            "the page has no visible text; if a script writes it, open it in a browser and save the page from there"
        )
    text = "\n".join(block.text for block in blocks)
    tree = _tree(markup) if _fits_tree(layout) else None
    main = find_main(tree, blocks) if tree is not None and _fits_extractor(layout) else None
    facts = find_facts(tree, markup) if tree is not None else Facts()
    if main is None:
        facts = prefer(facts, Facts(notes=("no main text was found; its parts are told by their words alone",)))
    elif main.is_recalled:
        facts = prefer(
            facts, Facts(notes=("its main text is what the extractor finds when asked for more than it is sure of",))
        )
    if tree is None:
        facts = prefer(facts, Facts(notes=("its markup is too large to be searched for title, outlet and date",)))
    return Page(text, label_units(text, _units(blocks, main, facts)), facts)


def _fits_tree(layout: Layout) -> bool:
    return layout.nodes <= _MOST_FOR_TREE and layout.attributes <= _MOST_ATTRIBUTES


def _fits_extractor(layout: Layout) -> bool:
    deepest = max(block.depth for block in layout.blocks)
    return layout.elements <= _MOST_FOR_MAIN and layout.weight <= _HEAVIEST_FOR_MAIN and deepest <= _DEEPEST_FOR_MAIN


def _tree(markup: str) -> html.HtmlElement | None:
    """Return the page as a tree for metadata and main text. What is nested deeper than the parser goes is missing in it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _units(blocks: Sequence[Block], main: Main | None, facts: Facts) -> list[Unit]:
    units: list[Unit] = []
    start = 0
    for number, block in enumerate(blocks):
        span = Span(start, start + len(block.text))
        units.append(Unit(span, block.text, _setting(block, main is None or number in main.blocks, facts)))
        start = span.end + 1
    return units


def _setting(block: Block, is_main: bool, facts: Facts) -> Setting:
    if block.setting == "outside" or (block.setting in ("headline", "heading") and block.text == facts.outlet):
        return "outside"
    if block.setting == "headline" or block.text == facts.title:
        return "headline"
    if not is_main and block.setting == "byline" and len(block.text.split()) > _LONGEST_BYLINE:
        return "outside"
    if block.setting == "captioned":
        # Teasers of other stories have such names, too.
        return "outside" if not is_main else "caption" if len(block.text.split()) <= _LONGEST_CAPTION else ""
    return block.setting if is_main or block.setting in ("caption", "byline") else "outside"
