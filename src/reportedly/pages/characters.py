"""Characters of hostile text that would move, hide or colour what stands around them."""

from __future__ import annotations

import re
import unicodedata

# Embeddings, overrides and isolates of the bidirectional algorithm: they outlive the words they stand in and can make
# a page read backwards. The plain marks U+200E, U+200F and U+061C only help their neighbours and are left alone.
_TURNING = "\u202a-\u202e\u2066-\u2069"
# Control characters but for tab, newline and carriage return; halves of a character that no file can hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ESCAPES = re.compile(
    r"\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)|\x9b[0-?]{0,40}[ -/]{0,8}[@-~]"
)
TURNING = re.compile(f"[{_TURNING}]")
_OPENING, _CLOSING = '"“„«‟”', '"”“»'
# No writing puts more than these on one letter.
_MOST_MARKS = 3
_MARKS = frozenset(_OPENING + _CLOSING)


def plain(text: str) -> str:
    """Return text for one line of a terminal: no escape sequences, control or turning characters, no line breaks."""
    kept = TURNING.sub("", _ESCAPES.sub("", text))
    return " ".join(_CONTROL.sub(" ", kept).split())


def printable(text: str) -> str:
    """Return text for a page, as long as before: each control character becomes its picture (␛), so that it is seen."""
    return _CONTROL.sub(_picture, text)


def flat(text: str) -> str:
    """Return text for a drawing, in which no letter carries a tower of marks that would paint over the names above it.

    What stands in a table or in a text is cut off there by the page, and keeps all of its marks.
    """
    if text.isascii():
        return text
    kept, height = [], 0
    for letter in text:
        height = height + 1 if unicodedata.combining(letter) else 0
        if height <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def marks_around(words: str) -> tuple[str, str]:
    """Return the quotation marks to print around words of a report: single ones where the words hold marks of their own.

    Words that begin and end with their own get none, and a single mark at one end is the mark of that end. The words stay as they are.
    """
    inside = sum(mark in _MARKS for mark in words)
    if not inside:
        return "“", "”"
    begins, ends = words[0] in _OPENING, words[-1] in _CLOSING
    if begins and ends and len(words) > 1:
        return "", ""
    if inside == 1 and begins != ends:
        return ("", "”") if begins else ("“", "")
    return "‘", "’"


def in_marks(words: str) -> str:
    """Return words of a report between quotation marks: “He left”, ‘He said “no”’."""
    opening, closing = marks_around(words)
    return f"{opening}{words}{closing}"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
