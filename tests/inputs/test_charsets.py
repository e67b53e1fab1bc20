"""Bytes become text, character for character, or are no text."""

from __future__ import annotations

import pytest

from reportedly.errors import InputError
from reportedly.inputs.charsets import decode

TEXTS = [
    ("Émile said “no”.\r\nTwice.", "utf-8", ()),
    ("Émile said “no”.", "utf-8-sig", ("begins with the byte order mark of UTF-8; mark dropped",)),
    ("Émile said “no”.", "utf-16", ("begins with the byte order mark of UTF-16; mark dropped",)),
    ("Émile said “no”.", "utf-32", ("begins with the byte order mark of UTF-32; mark dropped",)),
    ("The café was closed, señor.", "latin-1", ("encoding not stated; read as windows-1252",)),
    ("Émile said “no” – twice.", "cp1252", ("encoding not stated; read as windows-1252",)),
]


@pytest.mark.parametrize(("text", "encoding", "notes"), TEXTS)
def test_text_is_kept_character_for_character(text: str, encoding: str, notes: tuple[str, ...]) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.notes) == (text, notes)


def test_other_alphabet_is_guessed_and_noted() -> None:
    text = "Министр обороны заявил в среду, что на границе находятся три тысячи солдат соседней страны."
    decoded = decode(text.encode("cp1251"))
    assert decoded.text == text
    assert decoded.notes == ("encoding not stated; read as windows-1251",)


def test_stated_encoding_is_used_and_one_that_does_not_fit_is_noted() -> None:
    assert decode("ąę".encode("iso-8859-2"), "iso-8859-2").text == "ąę"
    decoded = decode("“Never”".encode(), "ascii")
    assert decoded.text == "“Never”"
    assert "does not fit" in decoded.notes[0]
    assert decode(b"plain", "no-such-encoding").text == "plain"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_bytes_without_a_mark_are_read_and_noted(encoding: str) -> None:
    decoded = decode("The pier sank – on Friday.".encode(encoding))
    assert (decoded.text, decoded.notes) == ("The pier sank – on Friday.", ("encoding not stated; read as UTF-16",))


def test_single_nul_costs_itself() -> None:
    decoded = decode(b"The pier sank on Friday, she said. " * 60 + b"\0")
    assert decoded.text.endswith("said. \ufffd")
    assert decoded.notes == ("1 control character replaced by \ufffd",)


def test_broken_bytes_cost_themselves() -> None:
    decoded = decode("“é” “é” “é” “é” “é”".encode() + b" \xff end")
    assert decoded.text == "“é” “é” “é” “é” “é” \ufffd end"
    assert decoded.notes == ("1 broken byte in UTF-8, shown as \ufffd",)


def test_controls_are_replaced_one_for_one() -> None:
    decoded = decode(
        b"He said no.\x1b[31m Then he left the room and went home without a word to anybody, said his aunt.\x07"
    )
    assert decoded.text.index("[31m") == 12
    assert decoded.text[11] == decoded.text[-1] == "\ufffd"
    assert decoded.notes == ("2 control characters replaced by \ufffd",)


BINARY = [
    b"\x89PNG\r\n\x1a\n",
    b"%PDF-1.7 text",
    b"PK\x03\x04rest",
    b"text\0text",
    bytes(range(1, 256)) * 4,
]


@pytest.mark.parametrize("data", BINARY)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="save or export"):
        decode(data)
