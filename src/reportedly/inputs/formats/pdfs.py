"""PDFs with a text layer: their lines put together to paragraphs again, with a way back from each word to its page."""

from __future__ import annotations

import io
import logging
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdf
from pypdf.errors import PyPdfError

from reportedly.errors import InputError
from reportedly.inputs.blocks import Setting
from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts
from reportedly.inputs.files import MOST_CHARACTERS, read_whole, refuse_too_long
from reportedly.inputs.formats.bundles import cut_text
from reportedly.inputs.formats.drawings import allowance_for, limits, words_on
from reportedly.inputs.units import Unit
from reportedly.records import Span

# A bundle of 500 articles has some 1,500 pages.
_MOST_PAGES = 3_000
# Bundles are cut into articles, which have the usual limit each.
_MOST_IN_BUNDLE = 10 * MOST_CHARACTERS
# A line that ends so far before the margin was ended by its paragraph, not by the margin.
_SHORT = 0.8
# Three of four lines go to the margin, or nearly: the others are headings and ends of paragraphs.
_FULL = 0.75
# Headers and footers stand on all pages; the same words on two may be chance.
_FEWEST_REPEATS = 3
_STOP = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010]$")
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_LONGEST_WORD = 60
# No text holds it: controls were replaced.
_TAKEN_BACK = "\b"
_NUMBER = re.compile(r"\d+")
# Letters that printers draw as one. Written so, "office" is found by no search and is no other report's "office".
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_AGAIN = "open it, and save it again as PDF or as .txt"
# What a damaged file makes of pypdf; each is a fault of the file.
_FAULTS = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, OSError, AssertionError, NotImplementedError)  # fmt: skip
# It complains of damaged files on standard error where nobody else listens. What it costs is told by us.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a PDF's text: where it begins in the text, where among the lines as printed, how long it is, and on which page."""

    start: int
    printed: int
    length: int
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a PDF as it is read, and as its pages have it.

    `printed` are the lines of the pages as they stand there, `pieces` the way from the one to the other. What lies between two
    pieces is a line break that became a space, or a hyphen at the end of a line that was taken back.
    """

    text: str
    printed: str
    pieces: tuple[Piece, ...]
    units: tuple[Unit, ...]

    def page_of(self, position: int) -> int:
        """Return the number of the page, from 1, on which a position of the text stands."""
        return self._piece(position).page

    def in_print(self, span: Span) -> Span:
        """Return where a stretch of the text stands in `printed`."""
        first, last = self._piece(span.start), self._piece(max(span.start, span.end - 1))
        start = first.printed + min(span.start - first.start, first.length)
        return Span(start, last.printed + min(span.end - last.start, last.length))

    def _piece(self, position: int) -> Piece:
        return self.pieces[max(0, bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1)]


def cut_pdf(path: str) -> Iterator[Cutting | Fault]:
    """Yield the report of a PDF, or the articles of a bundle from a news database.

    Hyphens at the ends of lines are taken back, lines are put together to paragraphs; `lay_out` has the way back. Where each page
    begins is noted. When the file was made is noted too; it is not when the report was published.

    Raises:
        InputError: it cannot be read, has a password, or no text layer.
    """
    data = read_whole(path)
    with limits():
        pages, notes = _pages(data)
    layout = lay_out(pages)
    if not layout.text.strip():
        raise InputError(
            "it has no text layer, so it is a picture of a text; put it through OCR and give what that finds"
        )
    begins = {piece.page: piece.start for piece in reversed(layout.pieces)}
    if len(begins) > 1:
        starts = ", ".join(f"{page}: {begins[page]}" for page in sorted(begins))
        notes.append(f"{len(pages)} pages; where each begins in the text: {starts}")
    yield from cut_text(data, layout.text, Facts(notes=tuple(notes)), layout.units)


def lay_out(pages: Sequence[str]) -> Layout:
    """Return the text of some pages, each given as its lines: paragraphs joined, hyphens at the ends of lines taken back.

    "the govern-⏎ment said" is "the government said", but "a well-⏎known man" keeps its hyphen where "well-known" stands
    elsewhere. Lines that stand on many pages come after the paragraph that they interrupt, as paragraphs of their own, marked as
    outside of the report.
    """
    printed = "\n".join(pages)
    lines = list(_lines(pages))
    lengths = sorted(len(line.words) for line in lines) or [0]
    width = lengths[int(_FULL * len(lengths))]
    furniture = _furniture(lines)
    whole = frozenset(_HYPHENATED.findall(printed))
    text: list[str] = []
    pieces: list[Piece] = []
    units: list[tuple[int, int, Setting]] = []
    at = 0
    before: _Line | None = None
    for line in _in_order(lines, furniture, width):
        opens = before is None or line in furniture or before in furniture or _ends(before, line, width)
        glue = "\n" if opens and before else ""
        if before and not opens:
            glue = _glue(before.words, line.words, whole)
        if glue == _TAKEN_BACK:
            text[-1], at, glue = text[-1][:-1], at - 1, ""
            pieces[-1] = replace(pieces[-1], length=pieces[-1].length - 1)
        start = at + len(glue)
        at = start + len(line.words)
        text += [glue, line.words]
        pieces.append(Piece(start, line.start, len(line.words), line.page))
        first = start if opens else units.pop()[0]
        units.append((first, at, "outside" if line in furniture else ""))
        before = line
    joined = "".join(text)
    paragraphs = ((Span(first, end), setting) for first, end, setting in units)
    return Layout(
        joined, printed, tuple(pieces), tuple(Unit(span, span.of(joined), setting) for span, setting in paragraphs)
    )


def _glue(before: str, words: str, whole: frozenset[str]) -> str:
    """Return what stands between two lines of a paragraph: a space, nothing after a hyphen of the word's own, or a hyphen taken back."""
    if not (_BROKEN_WORD.search(before[-_LONGEST_WORD:]) and words[0].islower()):
        return " "
    return "" if _is_whole(before, words, whole) else _TAKEN_BACK


@dataclass(frozen=True, slots=True)
class _Line:
    page: int
    start: int
    words: str
    is_edge: bool
    after_gap: bool


def _lines(pages: Sequence[str]) -> Iterator[_Line]:
    """Yield the lines that are not empty, each with where it stands in all pages joined by line breaks."""
    start = 0
    for number, page in enumerate(pages):
        rows = page.split("\n")
        filled = [n for n, row in enumerate(rows) if row.strip()]
        edges = {*filled[:2], *filled[-2:]}
        gap = False
        for n, row in enumerate(rows):
            if row.strip():
                yield _Line(number + 1, start + len(row) - len(row.lstrip()), row.strip(), n in edges, gap)
            gap = not row.strip()
            start += len(row) + 1


def _in_order(lines: Sequence[_Line], furniture: set[_Line], width: float) -> Iterator[_Line]:
    """Yield the lines, those that stand on many pages after the paragraph that they interrupt."""
    held: list[_Line] = []
    before: _Line | None = None
    for line in lines:
        if line in furniture:
            held.append(line)
            continue
        if before is None or _ends(before, line, width):
            yield from held
            held = []
        yield line
        before = line
    yield from held


def _furniture(lines: Sequence[_Line]) -> set[_Line]:
    """Return the headers, footers and page numbers: what stands at the edge of several pages, but for its numbers."""
    edges = [line for line in lines if line.is_edge]
    counts = Counter(_NUMBER.sub("0", line.words) for line in edges)
    return {line for line in edges if counts[_NUMBER.sub("0", line.words)] >= _FEWEST_REPEATS}


def _ends(before: _Line, line: _Line, width: float) -> bool:
    """Say whether a paragraph ends between two lines: at an empty line, or where a short line ends a sentence or heads one."""
    if line.after_gap and line.page == before.page:
        return True
    is_short = len(before.words) < _SHORT * width
    if _STOP.search(before.words[-20:]):
        return is_short or (line.page != before.page and not line.words[0].islower())
    return is_short and not line.words[0].islower() and line.page == before.page


def _is_whole(before: str, words: str, whole: frozenset[str]) -> bool:
    """Say whether a hyphen at the end of a line belongs to its word, as the same word elsewhere shows."""
    first = re.search(r"[^\W\d_]+-$", before[-_LONGEST_WORD:])
    second = re.match(r"[^\W\d_]+", words[:_LONGEST_WORD])
    return bool(first and second and first[0] + second[0] in whole)


def _pages(data: bytes) -> tuple[list[str], list[str]]:
    """Return the lines of each page, and notes on what could not be read."""
    if not data.lstrip()[:5] == b"%PDF-" and b"%PDF-" not in data[:1_024]:
        raise InputError("this is no PDF; give the file its own ending")
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise InputError("it has a password; save it without one")
        count = len(document.pages)
    except _FAULTS as error:
        raise InputError(f"the PDF is damaged ({type(error).__name__}); {_AGAIN}") from error
    except ImportError as error:
        # What needs a library for ciphers has a password, even if an empty one.
        raise InputError("it is encrypted; save it without a password") from error
    if count > _MOST_PAGES:
        raise InputError(f"it has more than {_MOST_PAGES:,} pages; split it")
    pages: list[str] = []
    broken: list[int] = []
    characters = 0
    allowance = allowance_for(data)
    for number in range(count):
        try:
            pages.append(clean(words_on(document.pages[number], allowance)).translate(_LIGATURES))
        except _FAULTS:
            pages.append("")
            broken.append(number + 1)
        characters += len(pages[-1])
        if characters > _MOST_IN_BUNDLE:
            refuse_too_long(characters)
    if broken and len(broken) == count:
        raise InputError(f"none of its pages can be read; {_AGAIN}")
    notes = [f"page {', '.join(map(str, broken[:20]))} cannot be read"] if broken else []
    return pages, notes + _made(document)


def _made(document: pypdf.PdfReader) -> list[str]:
    try:
        made = document.metadata.creation_date if document.metadata else None
    except _FAULTS:
        return []
    day = read_date(made.date().isoformat()) if made else None
    return [f"the PDF was made on {day}"] if day else []
