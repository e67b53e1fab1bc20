"""Documents of word processors (.docx): their paragraphs, headings and table cells, in order."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from reportedly.errors import InputError
from reportedly.inputs.blocks import Setting
from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts
from reportedly.inputs.files import MOST_BYTES, read_whole
from reportedly.inputs.formats.bundles import cut_text
from reportedly.inputs.formats.zips import open_zip, read_member
from reportedly.inputs.languages import read_language
from reportedly.inputs.units import Unit
from reportedly.records import Span

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CORE = "{http://purl.org/dc/terms/}created"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
# An empty line between paragraphs, so that none is taken for the wrapped end of the one before.
_BETWEEN = "\n\n"
# Text boxes within text boxes; Word shows none within another.
_DEEPEST = 300
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}
_AGAIN = "open it in the program that made it, and save it again as .docx"


def cut_document(path: str) -> Iterator[Cutting | Fault]:
    """Yield the report of a `.docx`, or the articles of a bundle from a news database.

    What was struck out while changes were followed is left out, what was added is kept. Footnotes, headers and pictures are no
    part of the text. When the file was made is noted; it is not when the report was published.

    Raises:
        InputError: it cannot be read, or holds no words.
    """
    data = read_whole(path)
    with open_zip(io.BytesIO(data)) as archive:
        main = read_member(archive, "word/document.xml", MOST_BYTES)
        core = read_member(archive, "docProps/core.xml", 1_000_000)
    if main is None:
        raise InputError(f"no text of a document is inside; {_AGAIN}")
    units: list[Unit] = []
    start = 0
    for words, setting in _paragraphs(_tree(main)):
        units.append(Unit(Span(start, start + len(words)), words, setting))
        start += len(words) + len(_BETWEEN)
    if not units:
        raise InputError("there are no words in it; leave it out or give it a text")
    yield from cut_text(data, _BETWEEN.join(unit.words for unit in units), _facts(core), tuple(units))


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, Setting]]:
    """Yield the paragraphs of a document with what their styles say of them, those of tables and text boxes too."""
    for element in root.iter(f"{_W}p"):
        if any(above.tag == _FALLBACK for above in element.iterancestors()):
            continue
        words = clean("".join(_pieces(element, 0))).strip()
        if words:
            yield words, _setting(element)


def _pieces(element: etree._Element, depth: int) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif (
            child.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}rPr", f"{_W}del", f"{_W}moveFrom", _FALLBACK)
            and depth < _DEEPEST
        ):
            yield from _pieces(child, depth + 1)


def _setting(element: etree._Element) -> Setting:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
    if name == "title":
        return "headline"
    if name.startswith("heading"):
        return "heading"
    if name == "caption":
        return "caption"
    return "item" if element.find(f"{_W}pPr/{_W}numPr") is not None else ""


def _facts(core: bytes | None) -> Facts:
    if core is None:
        return Facts()
    try:
        root = _tree(core)
    except InputError:
        return Facts()
    made = read_date((root.findtext(_CORE) or "").strip())
    notes = (f"the document was made on {made}",) if made else ()
    return Facts(language=read_language(root.findtext(_LANGUAGE) or ""), notes=notes)


def _tree(data: bytes) -> etree._Element:
    # No entities, no network, and the parser's own limits of depth and of length.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        # What follows is advice for programmers.
        why = (error.msg or "").partition(", ")[0].replace("\n", " ")
        raise InputError(f"its markup is damaged ({why}); {_AGAIN}") from error
    if root is None:
        raise InputError(f"its markup is damaged; {_AGAIN}")
    return root
