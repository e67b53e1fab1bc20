"""Bytes as text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.inputs.places import shown

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EXPORT = "save or export it as .txt or .html"
_SIGNATURES = {
    b"%PDF-": ("a PDF, not text", f"give it the ending .pdf, or {_EXPORT}"),
    b"PK\x03\x04": (
        "a ZIP archive or an office document, not text",
        f"give a document of Word the ending .docx, or {_EXPORT}",
    ),
    b"\x89PNG": ("a picture, not text", _EXPORT),
    b"\xff\xd8\xff": ("a picture, not text", _EXPORT),
    b"GIF8": ("a picture, not text", _EXPORT),
    b"\x1f\x8b": ("a compressed file, not text", "unpack it and give what is in it"),
    b"\x28\xb5\x2f\xfd": ("a compressed file, not text", "unpack it and give what is in it"),
    b"{\\rtf": ("a rich text document, not text", f"give it the ending .rtf, or {_EXPORT}"),
    b"SQLite format 3\0": ("a database, perhaps a ledger, and no report", "leave it out"),
}
# All controls but tab, line feed, vertical tab, form feed, carriage return and next line; they can break a terminal
# or a page and are no text. Surrogates cannot be written as UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
REPLACEMENT = "\ufffd"
# Enough to know an encoding by; charset-normalizer takes about a second for a megabyte.
_SAMPLE = 65_536
# Text has next to none. A picture or a program has far more even where it has no NUL byte.
_MAX_UNPRINTABLE = 0.05
# Pages have one now and then where a program cut a field; browsers pass over it. Programs and pictures have one in ten.
_FEWEST_PER_NUL = 1_000
# In UTF-16 every other byte of a Western text is NUL, and none of the bytes between.
_NULS_OF_WIDE = 0.4
# Western texts have up to one accented letter in seven; other alphabets read as windows-1252 nearly only such.
_MAX_ACCENTED = 0.2
_WESTERN_SIGNS = frozenset("‘’“”‚„–—…•·«»‹›†€£§°©®™½¼¾¡¿ \xa0\xad")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, and what a reader should know about how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, stated: str | None = None) -> Decoded:
    """Return the text of some bytes: by their mark, by the encoding `stated`, as UTF-8, or by a guess that is noted.

    Every character is kept, except that controls are replaced one for one by U+FFFD. A few broken
    bytes in UTF-8 cost themselves.

    Raises:
        InputError: the bytes are no text.
    """
    _refuse_signatures(data)
    text, notes = _read(data, stated)
    sample = text[:_SAMPLE]
    bad = len(_UNPRINTABLE.findall(sample)) + sample.count(REPLACEMENT)
    if bad > _MAX_UNPRINTABLE * len(sample) and bad > 1:
        raise InputError(f"the bytes look binary, not like text; {_EXPORT}")
    return _without_controls(text, notes)


def refuse_other_kinds(data: bytes) -> None:
    """Refuse the first line of a file of records when it shows that the file is none: a ZIP archive, or not UTF-8.

    Raises:
        InputError: the file is something else.
    """
    _refuse_signatures(data)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"{\0", b"\0{", b"\0\0\0{")):
        raise InputError("the file is not in UTF-8; save it as UTF-8")


def clean(text: str) -> str:
    """Return a text with controls and lone surrogates replaced one for one by U+FFFD."""
    return _UNPRINTABLE.sub(REPLACEMENT, text)


def _refuse_signatures(data: bytes) -> None:
    for signature, (kind, advice) in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"this is {kind}; {advice}")


def _without_controls(text: str, notes: tuple[str, ...]) -> Decoded:
    text, count = _UNPRINTABLE.subn(REPLACEMENT, text)
    if count:
        notes += (f"{count} control character{'s' * (count > 1)} replaced by {REPLACEMENT}",)
    return Decoded(text, notes)


def _read(data: bytes, stated: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, (
                f"begins with the byte order mark of {encoding.removesuffix('-le').removesuffix('-be').upper()}; mark dropped",
            )
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), ("encoding not stated; read as UTF-16",)
    if data.count(0) * _FEWEST_PER_NUL > len(data):
        raise InputError(f"the bytes look binary, not like text; {_EXPORT}")
    notes: tuple[str, ...] = ()
    if stated:
        text_as_stated = _strictly(data, stated)
        if text_as_stated is not None:
            return text_as_stated, ()
        notes = (f"encoding stated as {shown(stated)[:40]}, which does not fit",)
    as_utf8 = _strictly(data, "utf-8")
    if as_utf8 is not None:
        return as_utf8, notes
    text, note = _broken_utf8(data) or _guessed(data)
    return text, (*notes, note)


def _wide(data: bytes) -> str | None:
    """Return the kind of UTF-16 that bytes without a mark are in, None when they are not; UTF-16 of other alphabets is not told."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2], sample[1::2]
    for encoding, low, high in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if low.count(0) == 0 and len(high) > 1 and high.count(0) > _NULS_OF_WIDE * len(high):
            return encoding
    return None


def _strictly(data: bytes, encoding: str) -> str | None:
    # Browsers read these two as windows-1252, because pages that state them mostly are.
    if encoding.strip().lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        encoding = "cp1252"
    try:
        return data.decode(encoding.strip())
    except (LookupError, ValueError):
        return None


def _broken_utf8(data: bytes) -> tuple[str, str] | None:
    text = data.decode("utf-8", "replace")
    bad = text.count(REPLACEMENT)
    good = sum(1 for char in text if char > "\x7f") - bad
    # By chance, bytes of another encoding hardly ever make whole UTF-8 characters.
    if good < 10 * bad:
        return None
    return text, f"{bad} broken byte{'s' * (bad > 1)} in UTF-8, shown as {REPLACEMENT}"


def _guessed(data: bytes) -> tuple[str, str]:
    western = data.decode("cp1252", "replace")
    if _is_western(western[:_SAMPLE]):
        return western, "encoding not stated; read as windows-1252"
    import charset_normalizer  # guesses; few texts need it, and it takes as long as reading some of them

    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise InputError("the bytes fit no known encoding of text; save or export it as UTF-8")
    name = best.encoding.replace("_", "-").replace("cp125", "windows-125")
    return data.decode(best.encoding, "replace"), f"encoding not stated; read as {name}"


def _is_western(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    foreign = [char for char in text if char > "\x7f"]
    accented = sum(char.isalpha() for char in foreign)
    return accented <= _MAX_ACCENTED * letters and all(char.isalpha() or char in _WESTERN_SIGNS for char in foreign)
