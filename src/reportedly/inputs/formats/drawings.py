"""What is drawn on the pages of a PDF: the words in it, as long as there is not far more to go through than any text needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdf
from pypdf.generic import DictionaryObject, StreamObject

from reportedly.errors import InputError

# The content of a page of text is some 3 kB once it is unpacked, a fifth of that in the file; for the worst of it pypdf takes two seconds
# for a megabyte. A small file may have as much as one of a megabyte.
_CONTENT_A_BYTE = 4
_SMALL = 1_000_000
# The tables that say which letters a font has are gone through for each page, at a quarter of the cost. Those of a page have some kilobytes.
_FONT_SHARE = 0.25
# Besides its content each form costs this much, however short it is.
_FORM = 300
# Far more than a page has. Some packings are undone in Python, a second for a megabyte or two.
_MOST_UNPACKED = 10_000_000
_MOST_UNPACKED_SLOWLY = 2_000_000
# A page of text has some ten fonts and forms, a map some hundreds.
_MOST_RESOURCES = 5_000


@dataclass(slots=True)
class Allowance:
    """How much of a PDF's pages may still be gone through, in bytes of what is drawn."""

    left: float

    def spend(self, amount: float) -> None:
        """Count what is gone through.

        Raises:
            InputError: it is more than there is left.
        """
        self.left -= amount
        if self.left < 0:
            raise InputError(
                "far more is drawn on its pages than a text needs; print it to a new PDF, or save it as .txt"
            )


def allowance_for(data: bytes) -> Allowance:
    """Return how much of the pages of a PDF may be gone through: the longer the file, the more."""
    return Allowance(_CONTENT_A_BYTE * max(_SMALL, len(data)))


@contextmanager
def limits() -> Iterator[None]:
    """Let nothing in a PDF be unpacked to far more than a page has, while the block runs."""
    with pypdf.apply_configuration(
        zlib_maximum_output_length=_MOST_UNPACKED,
        array_based_stream_maximum_output_length=_MOST_UNPACKED,
        stream_decoding_work_maximum_length=3 * _MOST_UNPACKED,
        lzw_maximum_output_length=_MOST_UNPACKED_SLOWLY,
        run_length_maximum_output_length=_MOST_UNPACKED_SLOWLY,
    ):
        yield


def words_on(page: pypdf.PageObject, allowance: Allowance) -> str:
    """Return the words on a page, line by line as they are drawn; what that costs is taken off the allowance.

    Raises:
        InputError: far more is drawn there than a text needs.
    """
    contents = page.get_contents()
    allowance.spend(len(contents.get_data()) if contents is not None else 0)
    forms, fonts = _resources(page)
    allowance.spend(fonts * _FONT_SHARE)

    def count(operator: bytes, operands: Any, *_: object) -> None:
        if operator == b"Do" and operands:
            allowance.spend(_FORM + fonts * _FONT_SHARE + forms.get(str(operands[0]), 0))

    # Without a form there is nothing to count, and pages with no words are passed over unread.
    words = page.extract_text(visitor_operand_before=count) if forms else page.extract_text()
    # What was raised within a form was caught by pypdf.
    allowance.spend(0)
    return words


def _resources(page: pypdf.PageObject) -> tuple[dict[str, int], int]:
    """Return the forms of a page, those within forms too, each with its length, and how long the tables of its fonts are.

    Of forms with the same name the longest counts.
    """
    forms: dict[str, int] = {}
    fonts = 0
    seen: set[int] = set()
    waiting: list[DictionaryObject] = [page]
    while waiting and len(seen) < _MOST_RESOURCES:
        resources = _dictionary(waiting.pop(), "/Resources")
        for name, form in _dictionary(resources, "/XObject").items():
            one = form.get_object()
            if not isinstance(one, StreamObject) or one.get("/Subtype") != "/Form" or id(one) in seen:
                continue
            seen.add(id(one))
            forms[name] = max(forms.get(name, 0), len(one.get_data()))
            waiting.append(one)
        for font in _dictionary(resources, "/Font").values():
            one = font.get_object()
            table = one.get("/ToUnicode") if isinstance(one, DictionaryObject) else None
            table = table.get_object() if table is not None else None
            if isinstance(table, StreamObject) and id(table) not in seen:
                seen.add(id(table))
                fonts += len(table.get_data())
    return forms, fonts


def _dictionary(holder: DictionaryObject, key: str) -> DictionaryObject:
    found = holder.get(key)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
