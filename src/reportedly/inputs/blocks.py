"""Blocks: the visible text of a page, one stretch for each paragraph, heading, list item or cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lxml import etree

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.files import refuse_too_long

Setting = Literal["", "outside", "caption", "captioned", "byline", "headline", "heading", "item"]

# Elements whose words a browser does not show as text of the page.
_UNSEEN = frozenset(
    [
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "textarea",
        "select",
        "option",
        "datalist",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
        "svg",
    ]
)
# Elements that stand in a line with the words around them; every other begins a block of its own.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "picture",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "link",
        "meta",
        "base",
    ]
)
_OUTSIDE = frozenset(["nav", "footer", "aside", "menu", "dialog", "button"])
_OUTSIDE_ROLES = frozenset(
    ["navigation", "contentinfo", "complementary", "search", "banner", "dialog", "menu", "menubar"]
)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:by-?line|author|dateline-author)s?(?:$|[\s_-])", re.IGNORECASE)
# "imageCaption", "wp-caption-text", "photo-credit"; "has-caption" is said of the box around picture and caption.
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?<!has-)(?<!with-)(?<!no-)[a-z]*(?:[cC]aption|(?:image|photo|picture|media)[_-]?[cC]redit)s?(?:$|[\s_-])"
)
# Line and paragraph separators of other systems are spaces in HTML, too.
_SPACES = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
# A long page has 10,000. More than these take a minute and the memory of a small computer, with not a word to show.
_MOST_ELEMENTS = 1_000_000
_UNPRINTABLE_SPACES = " \t\n\r\x0b\x0c\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of visible text, its spaces collapsed.

    `setting` is what the markup says of it, `box` the number of the element around the block's own, `links` the share of
    its characters in links, `depth` how many elements it lies in.
    """

    text: str
    setting: Setting
    box: int
    links: float
    depth: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """An open element: what it and those around it say of the words inside."""

    hidden: bool = False
    link: bool = False
    lines: bool = False
    block: int = 0
    box: int = 0
    settings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page shows, block by block, and how much a tree of it would hold.

    `nodes` are its elements with their attributes, `weight` the number of elements, each counted as often as it lies deep, and
    `attributes` the most that one element has.
    """

    blocks: tuple[Block, ...]
    elements: int
    nodes: int
    weight: int
    attributes: int


def find_blocks(markup: str) -> Layout:
    """Return the visible text of a page in reading order, block by block; empty blocks are left out.

    "<p>Two<br>lines</p><script>x()</script>" is "Two" and "lines". No tree is built, so that nesting costs little. What
    hides by style sheet or script is not known here.

    Raises:
        InputError: the bytes are no page at all, or one with more text or elements than a report may have.
    """
    # The stubs ask for methods that lxml does without.
    collector: Any = _Collector()
    parser = etree.HTMLParser(target=collector, encoding="utf-8", huge_tree=True, recover=True)
    try:
        etree.fromstring(markup.encode("utf-8"), parser)
    except etree.LxmlError as error:
        raise InputError(
            f"the page cannot be parsed ({clean(str(error))[:80]}); open it in a browser and save it again"
        ) from error
    return Layout(tuple(collector.blocks), collector.elements, collector.nodes, collector.weight, collector.attributes)


class _Collector:
    """What the parser calls as it goes through a page; lxml asks for an object with these methods."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.elements = 0
        self.nodes = 0
        self.weight = 0
        self.attributes = 0
        self._characters = 0
        self._frames = [_Frame()]
        self._pieces: list[str] = []
        self._linked = 0
        self._settings: frozenset[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.lower()
        if tag not in _INLINE:
            self._flush()
        self.elements += 1
        if self.elements > _MOST_ELEMENTS:
            raise InputError(f"the page has more than {_MOST_ELEMENTS:,} elements; save the part you need as a file")
        self.nodes += 1 + len(attributes)
        self.weight += len(self._frames)
        self.attributes = max(self.attributes, len(attributes))
        self._frames.append(_inside(self._frames[-1], tag, attributes, self.elements))

    def end(self, tag: str) -> None:
        if tag.lower() not in _INLINE:
            self._flush()
        if len(self._frames) > 1:
            self._frames.pop()

    def data(self, words: str) -> None:
        frame = self._frames[-1]
        if frame.hidden:
            return
        if frame.lines and "\n" in words:
            for line in words.splitlines(keepends=True):
                self._add(line, frame)
                if line.endswith(("\n", "\r")):
                    self._flush()
            return
        self._add(words, frame)

    def _add(self, words: str, frame: _Frame) -> None:
        self._pieces.append(words)
        if words.strip():
            self._linked += len(words) if frame.link else 0
            self._settings = frame.settings if self._settings is None else self._settings & frame.settings

    def _flush(self) -> None:
        if self._settings is not None:
            raw = "".join(self._pieces)
            text = clean(_SPACES.sub(" ", raw).strip(_UNPRINTABLE_SPACES))
            if text and not text.isspace():
                share = min(1.0, self._linked / len(raw))
                block = Block(text, _setting(self._settings), self._frames[-1].box, share, len(self._frames))
                self.blocks.append(block)
                # As soon as it is known, so that a page of hundreds of thousands of blocks is not kept.
                self._characters += len(text) + 1
                refuse_too_long(self._characters - 1)
        self._pieces = []
        self._linked = 0
        self._settings = None

    def close(self) -> list[Block]:
        self._flush()
        return self.blocks


def _inside(around: _Frame, tag: str, attributes: Mapping[str, str], number: int) -> _Frame:
    is_block = tag not in _INLINE and tag not in ("br", "hr")
    added = _says(tag, attributes)
    hidden = around.hidden or tag in _UNSEEN or ("hidden" in attributes) or _is_styled_away(attributes)
    if not is_block and not added and hidden == around.hidden and tag != "a":
        return around
    return _Frame(
        hidden=hidden,
        link=around.link or tag == "a",
        lines=around.lines or tag in ("pre", "listing", "plaintext"),
        block=number if is_block else around.block,
        box=around.block if is_block else around.box,
        settings=around.settings | added if added else around.settings,
    )


def _says(tag: str, attributes: Mapping[str, str]) -> frozenset[str]:
    said: set[str] = set()
    if tag in _OUTSIDE or attributes.get("role", "").lower() in _OUTSIDE_ROLES:
        said.add("outside")
    if tag in ("figcaption", "caption"):
        said.add("caption")
    if tag == "h1":
        said.add("headline")
    if tag in ("h2", "h3", "h4", "h5", "h6"):
        said.add("heading")
    if tag in ("li", "dd", "dt"):
        said.add("item")
    named = f"{attributes.get('class', '')} {attributes.get('rel', '')} {attributes.get('itemprop', '')}"
    if len(named) > 2 and tag not in ("body", "article", "main"):
        if _BYLINE.search(named):
            said.add("byline")
        if "aption" in named or "redit" in named:
            said |= {"captioned"} if _CAPTION.search(named) else set()
    return frozenset(said)


def _is_styled_away(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").lower().replace(" ", "")
    return "display:none" in style or "visibility:hidden" in style


def _setting(settings: frozenset[str]) -> Setting:
    order: tuple[Setting, ...] = ("outside", "caption", "headline", "heading", "captioned", "byline", "item")
    return next((setting for setting in order if setting in settings), "")
