"""The page in a record of a web archive as a browser would have it: put together from its chunks, and unpacked."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from warcio.bufferedreaders import ChunkedDataReader

from reportedly.inputs.files import MOST_BYTES

# Browsers take these packings; programs that write archives ask for others, or keep the page as it was unpacked. With a library that unpacks them
# warcio would do so, and without a limit: the same archive must give the same reports wherever it is read.
_OTHER_PACKINGS = ("br", "zstd", "dcb", "dcz")
# The windows of zlib for each packing, in the order in which they are tried; some servers leave away the head of "deflate".
_WINDOWS = {
    "gzip": (zlib.MAX_WBITS | 16,),
    "x-gzip": (zlib.MAX_WBITS | 16,),
    "deflate": (zlib.MAX_WBITS, -zlib.MAX_WBITS),
}
_GZIP = b"\x1f\x8b"
_START = 4_096
_BEFORE_MARKUP = b"\xef\xbb\xbf \t\r\n"


class DamagedPageError(Exception):
    """A page of which the words cannot be had, with what is wrong and what to do."""


class LongPageError(Exception):
    """A page that is longer than an input may be."""


def read_page(record: Any) -> tuple[bytes, bool]:
    """Return the bytes of a record's page, and whether they are whole: a server can have broken off while it sent them packed.

    Crawlers that keep the page as the browser shows it keep the server's header too, so what begins as markup does is taken as it is.

    Raises:
        DamagedPageError: the page is packed, and damaged or in a packing that is not read.
        LongPageError: it is longer than an input may be, packed or unpacked.
    """
    sent = record.raw_stream.read(MOST_BYTES + 1)
    if len(sent) > MOST_BYTES:
        raise LongPageError
    if _header(record, "Transfer-Encoding") == "chunked":
        # From memory: warcio puts a long chunk together piece by piece, which takes the square of its length.
        sent = ChunkedDataReader(BytesIO(sent)).read()
    packing = _header(record, "Content-Encoding")
    is_gzip = packing.endswith("gzip")
    is_bare = sent[:_START].lstrip(_BEFORE_MARKUP).startswith(b"<") or (is_gzip and not sent.startswith(_GZIP))
    if is_bare or packing not in (*_WINDOWS, *_OTHER_PACKINGS):
        return sent, True
    if packing in _OTHER_PACKINGS:
        raise DamagedPageError(
            f"the page is packed as the server sent it ({packing}), which is not read; save it from a browser, or save the archive with "
            "unpacked pages"
        )
    return _unpacked(sent, packing)


def _header(record: Any, name: str) -> str:
    headers = record.http_headers
    return (headers.get_header(name) or "").strip().lower() if headers else ""


def _unpacked(sent: bytes, packing: str) -> tuple[bytes, bool]:
    """Return what a packed page holds, no more of it than an input may have, and whether it is whole."""
    fault: zlib.error | None = None
    for window in _WINDOWS[packing]:
        unpacker = zlib.decompressobj(window)
        try:
            found = unpacker.decompress(sent, MOST_BYTES + 1)
        except zlib.error as error:
            fault = error
            continue
        if len(found) > MOST_BYTES:
            raise LongPageError
        return found, unpacker.eof
    raise DamagedPageError(
        f"the page is packed as the server sent it ({packing}), and damaged; fetch the archive again, or save the page from a browser"
    ) from fault
