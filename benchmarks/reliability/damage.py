"""Damage done to the bytes of a file, drawn by chance: what disks, networks, other programs and hostile hands make of one."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

# Kept small, so that ten thousand files take minutes; what is long has a command of its own, `bombs`.
_LONGEST = 100_000
_NUMBER = re.compile(rb"\d+")
_NUMBERS = (
    b"0",
    b"-1",
    b"1e999",
    b"NaN",
    b"2147483648",
    b"99999999999999999999",
    b"0.0000001",
    b"9" * 5_000,
    b"\xd9\xa3",
)
# A value in JSON or of an attribute, a tag, and the words between two tags.
_VALUE = re.compile(rb'"(?:[^"\\]|\\.){0,2000}"|\b(?:true|false|null|\d+)\b')
_TAG = re.compile(rb"<[^<>]{1,500}>")
_BETWEEN = re.compile(rb"(?<=>)[^<>]{1,2000}(?=<)")
# What may stand in the place of a value, or of words, and keeps all around it in order.
_VALUES = (
    b"null", b"true", b"-1", b"1e999", b"NaN", b"9" * 5_000, b'""', b'" "', b'"\\ud800"', b'"\\u0000\\u001b[31m"', b'"a\\nb"', b"[]", b"{}",
    b'[["a"]]', b'{"a": {"b": null}}', b"[" * 300 + b"]" * 300, b'"%s"' % (b"said " * 2_000), b'"http://["', b'"<p>&lt;<![CDATA["', b'"2031-02-31"',
)  # fmt: skip
_WORDS = (
    b"", b" ", b"&lt;b&gt;", b"&#8238;", b"&#65533;", b"&nbsp;" * 100, b"a " * 5_000, b"\xe2\x80\xa8", b"http://[", b"99999-99-99", b"<b>" * 50 + b"</b>" * 50,
)  # fmt: skip
_CODINGS = ("utf-16", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "cp437", "utf-7")
# What means something to one of the readers, or to a terminal, a shell or a page behind them.
_MARKS = (
    b"\0", b"\x1b[31m", b"\r", b"\n", b"\r\n\r\n", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"\xe2\x80\xae", b"\xef\xbb\xbf",
    b"\xe2\x80\xa8", b"\x85", b"\x0c", b"\x1c", b'"', b"'", b"\\", b"{", b"}", b"[", b"]", b"<", b">", b"&", b"&a;", b"&#x110000;", b"&#0;",
    b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?xml version='1.0' encoding='utf-16'?>", b"<!DOCTYPE a [<!ENTITY a '&a;'>]>", b"<script>",
    b"</body>", b"<plaintext>", b"<table><p>", b"<svg><title>", b"../../../etc/passwd", b"file:///etc/passwd", b"$(reboot)", b"%s%n", b"'; DROP TABLE report; --",
    b"\nFrom a@b 10:00\n", b"Content-Type: text/html; charset=x-none\r\n", b"Content-Transfer-Encoding: base64\r\n", b"--edge", b"=?utf-8?b?/w==?=",
    b"WARC/1.0\r\n", b"Content-Length: 999999999999\r\n", b"endobj", b"stream\n", b"<< /Filter /FlateDecode /Length 9 >>", b" 0 R", b"\\bin99999 ",
    b"\\'zz", b"\\u99999?", b"{\\*\\", b"PK\x03\x04", b"\x1f\x8b\x08", b"null", b"true", b"[[feed]]\n", b"1 of 1 DOCUMENTS\n", b"End of Document\n",
    b"Body\n", b"said ", b"\xe2\x80\x9c", b"40,000,000,000,000,000,000,000 people", b"31 February 2031", b"year 99999", b"\xd0\xb0", b"a\xcc\x81" * 50,
)  # fmt: skip

# Given the bytes, those of another shape and the chance, returns other bytes.
Way = Callable[[bytes, bytes, Random], bytes]


def do_damage(data: bytes, other: bytes, chance: Random) -> bytes:
    """Return bytes with one to four sorts of damage done to them; `other` is a file of which parts may be put in."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        data = chance.choice(WAYS)(data, other, chance)[:_LONGEST]
    return data


def flip_bits(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Turn over some bits."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        if found:
            found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def leave_out(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Leave out a stretch."""
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def cut_off(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Let the file end early."""
    return data[: chance.randrange(len(data) + 1)]


def swap(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put a stretch somewhere else."""
    start, end = _stretch(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def repeat(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Repeat a stretch, up to thousands of times."""
    start, end = _stretch(data, chance, longest=200)
    return data[:start] + data[start:end] * chance.choice((2, 20, 300, 3_000)) + data[end:]


def put_in(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put in marks that mean something to a reader."""
    for _ in range(chance.choice((1, 2, 10))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_MARKS) * chance.choice((1, 1, 1, 50)) + data[at:]
    return data


def put_over(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put a mark in the place of what stands there."""
    start, end = _stretch(data, chance, longest=30)
    return data[:start] + chance.choice(_MARKS) + data[end:]


def change_numbers(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put other numbers in the place of some: lengths, places, dates, counts."""
    share = chance.choice((0.05, 0.3, 1))
    return _NUMBER.sub(lambda match: chance.choice(_NUMBERS) if chance.random() < share else match[0], data)


def change_values(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put other values in the place of some, and leave what is around them in order, so that it is read further."""
    own = _VALUE.findall(data) or list(_VALUES)
    return _some(_VALUE, data, chance, lambda: chance.choice((*_VALUES, chance.choice(own))))


def change_words(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put other words between some tags, and leave the tags in order."""
    return _some(_BETWEEN, data, chance, lambda: chance.choice(_WORDS))


def change_tags(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Put other tags of the file in the place of some."""
    own = _TAG.findall(data) or [b"<p>"]
    return _some(_TAG, data, chance, lambda: chance.choice((chance.choice(own), chance.choice(own) * 2, b"")))


def splice(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put a part of another file in."""
    start, end = _stretch(other, chance, longest=2_000)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start:end] + data[at:]


def shuffle_lines(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Give the lines another order, and lose some."""
    lines = data.splitlines(keepends=True)
    return b"".join(chance.sample(lines, chance.randrange(len(lines) + 1)))


def shuffle_words(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Give the words of some lines another order."""
    lines = data.split(b"\n")
    for _ in range(3):
        number = chance.randrange(len(lines))
        words = lines[number].split(b" ")
        lines[number] = b" ".join(chance.sample(words, len(words)))
    return b"\n".join(lines)


def encode_anew(data: bytes, _other: bytes, chance: Random) -> bytes:
    """Write the file in another encoding than it says."""
    return data.decode("utf-8", "replace").encode(chance.choice(_CODINGS), "replace")


WAYS: tuple[Way, ...] = (
    flip_bits, leave_out, cut_off, swap, repeat, put_in, put_over, change_numbers, change_values, change_words, change_tags, splice, shuffle_lines, shuffle_words, encode_anew,
)  # fmt: skip


def _some(pattern: re.Pattern[bytes], data: bytes, chance: Random, new: Callable[[], bytes]) -> bytes:
    """Return the bytes with something new in the place of one match, of a few, or of many."""
    share = chance.choice((0.02, 0.1, 0.5))
    return pattern.sub(lambda match: new() if chance.random() < share else match[0], data)


def _stretch(data: bytes, chance: Random, longest: int = 500) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(1, longest + 1))
