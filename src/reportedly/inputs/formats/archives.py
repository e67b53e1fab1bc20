"""Archives of pages: WARC, packed with gzip or not, and WACZ, a record at a time however long the file."""

from __future__ import annotations

import json
import logging
import os
import zipfile
import zlib
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO
from urllib.parse import urldefrag, urljoin

from warcio.exceptions import ArchiveLoadFailed

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.facts import Facts, plain
from reportedly.inputs.files import MOST_BYTES, opened
from reportedly.inputs.formats.sentpages import DamagedPageError, LongPageError, read_page
from reportedly.inputs.formats.warcrecords import Allowance, TooMuchError, Unpacked, records_of
from reportedly.inputs.formats.zips import open_zip, readable_members
from reportedly.inputs.places import shown

_GZIP = b"\x1f\x8b\x08"
_PLAIN = b"\nWARC/1."
_PIECE = 1_000_000
# Enough of a packed record to see its first word.
_START = 4_096
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = (*_PAGES, "text/plain")
# A file that is damaged as often as this is not an archive any more.
_MOST_DAMAGED = 1_000
# The list of pages of a crawl of 100,000 pages has some 20 MB.
_LONGEST_LIST = 50_000_000
# What a damaged record makes of warcio; each is a fault of the record.
_FAULTS = (ArchiveLoadFailed, zlib.error, EOFError, ValueError, RecursionError, AttributeError, TypeError, LookupError)
# It tells of spaces in addresses on standard error where nobody else listens.
logging.getLogger("warcio").addHandler(logging.NullHandler())
_CUT_OFF = "the archive is cut off here; fetch it again"
_NO_PAGE = "there is no page in this archive: no answer of a server with status 200 that holds HTML, and no text"


def cut_warc(path: str) -> Iterator[Cutting | Fault]:
    """Yield the pages and texts of a WARC, one record at a time; a damaged record costs itself.

    Requests, redirects, errors, pictures and scripts are left out. When a page was saved is noted; it is never taken for the day
    of publication, for an archive can hold pages of any age.

    Raises:
        InputError: the file cannot be read, or holds no page at all.
    """
    with opened(path) as file:
        yield from _at_least_one(_pages(file, Allowance(_length(file))))


def cut_wacz(path: str) -> Iterator[Cutting | Fault]:
    """Yield the pages of a WACZ: of all that its archives hold those that its list of pages names, all where it has none.

    Raises:
        InputError: the file cannot be read, or holds no page at all.
    """
    with opened(path) as file, open_zip(file) as archive:
        yield from _at_least_one(_pages_of_wacz(archive, Allowance(_length(file))))


def _length(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


def _at_least_one(items: Iterator[Cutting | Fault]) -> Iterator[Cutting | Fault]:
    is_empty = True
    for item in items:
        is_empty = False
        yield item
    if is_empty:
        raise InputError(f"{_NO_PAGE}; give an archive of pages")


def _pages_of_wacz(archive: zipfile.ZipFile, allowance: Allowance) -> Iterator[Cutting | Fault]:
    members, faults = readable_members(archive)
    yield from faults
    archives = sorted(
        (one for one in members if one.filename.lower().endswith((".warc", ".warc.gz"))), key=lambda one: one.filename
    )
    if not archives:
        raise InputError("no archive of pages (.warc, .warc.gz) is inside; give a WACZ as the crawler wrote it")
    wanted = _listed(archive, members)
    for member in archives:
        name = shown(member.filename)
        try:
            with archive.open(member) as file:
                for item in _pages(Unpacked(file, allowance), allowance, wanted):
                    yield _within(name, item)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            yield Fault(name, f"this part of the file is damaged ({error}); fetch the file again")


def _within(name: str, item: Cutting | Fault) -> Cutting | Fault:
    where = f"{name}, {item.record}"
    if isinstance(item, Fault):
        return Fault(where, item.why)
    return Cutting(item.data, where, item.facts, is_page=item.is_page, charset=item.charset)


def _listed(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> set[str] | None:
    """Return the addresses that the lists of pages in a WACZ name, None where there are none: then every page counts."""
    found: set[str] = set()
    for member in members:
        if not (member.filename.startswith("pages/") and member.filename.endswith(".jsonl")):
            continue
        try:
            with archive.open(member) as file:
                lines = file.read(_LONGEST_LIST).splitlines()
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
            continue
        found |= {address for line in lines if (address := _listed_address(line))}
    return found or None


def _listed_address(line: bytes) -> str | None:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return None
    address = page.get("url") if isinstance(page, dict) else None
    return urldefrag(address)[0] if isinstance(address, str) else None


def _pages(
    file: BinaryIO | Unpacked, allowance: Allowance, wanted: set[str] | None = None
) -> Iterator[Cutting | Fault]:
    """Yield the pages of an archive; what unpacks to far more than archives do is left where that is found."""
    try:
        yield from _each_page(file, allowance, wanted)
    except TooMuchError:
        yield Fault(
            f"byte {file.tell()}",
            "what is packed here is far longer than pages are; the rest was left unread, give its pages on their own",
        )


def _each_page(file: BinaryIO | Unpacked, allowance: Allowance, wanted: set[str] | None) -> Iterator[Cutting | Fault]:
    """Yield the pages of an archive; after a damaged record go on where the next one begins."""
    start: int | None = 0
    damaged = 0
    is_packed = file.read(3) == _GZIP
    while start is not None and damaged < _MOST_DAMAGED:
        file.seek(start)
        records = records_of(file, allowance)
        try:
            at = yield from _read_on(records, wanted, is_packed)
            if at is None:
                if is_packed and _is_cut_off(file, at := int(records.last)):
                    yield Fault(f"record at byte {at}", _CUT_OFF)
                return
            fault = _CUT_OFF
        except _FAULTS as error:
            if "non-chunked" in str(error):
                yield Fault(
                    f"byte {start}", "the archive is packed as one piece; unpack it (gunzip) and give the .warc"
                )
                return
            at, fault = int(records.offset), f"the record is damaged ({_in_words(error)}); fetch the archive again"
        except _TooLongError as error:
            at, fault = int(records.offset), str(error)
        at = max(at, start)
        start = _next_start(file, at + 1, _GZIP if is_packed else _PLAIN)
        if fault == _CUT_OFF and start is not None:
            fault = "the record is shorter than it says; fetch the archive again"
        if fault:
            damaged += 1
            yield Fault(f"record at byte {at}", fault)
    if start is not None:
        yield Fault(f"byte {start}", f"{damaged:,} records before it are damaged; fetch the archive again")


def _in_words(error: Exception) -> str:
    if isinstance(error, AttributeError | TypeError | LookupError):
        return "its header is not whole"
    if isinstance(error, zlib.error):
        return "its bytes cannot be unpacked"
    # What follows are the bytes that warcio met, which are not for a terminal.
    words = str(error).partition("first line")[0].strip(" ,:\n")
    return (plain(words) or type(error).__name__)[:100]


def _is_cut_off(file: BinaryIO | Unpacked, last: int) -> bool:
    """Say whether a packed archive ends within its last record, whose beginning is given, or within one behind it."""
    file.seek(last)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    unpacked = 0
    while not unpacker.eof and unpacked < 10 * MOST_BYTES:
        piece = unpacker.unconsumed_tail or file.read(_START)
        found = unpacker.decompress(piece, _PIECE)
        unpacked += len(found)
        if not piece and not found:
            return True
    # What follows is the beginning of a record of which not even the head is whole.
    return bool(unpacker.unused_data.strip(b"\0") or file.read(1).strip(b"\0"))


class _TooLongError(Exception):
    """A record that would not fit into memory once it is unpacked. Nothing is told of one that is no page."""


def _read_on(records: Any, wanted: set[str] | None, is_packed: bool) -> Generator[Cutting | Fault, None, int | None]:
    """Yield the pages from here on, and return where the last record begins when it is shorter than it says."""
    record = None
    for record in records:
        records.last = at = int(records.offset)
        address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
        _follow_redirect(record, address, wanted)
        if _is_page(record) and (wanted is None or urldefrag(address)[0] in wanted):
            cutting = _cutting(record, at, address)
            if cutting is None:
                return at
            yield cutting
        elif is_packed and record.length and record.length > MOST_BYTES:
            # A packed record can be a thousand times as long as what lies on the disk: it is passed over unread.
            raise _TooLongError
    return records.last if record is not None and _is_short(record) else None


def _is_short(record: Any) -> bool:
    return not record.rec_headers.get_header("Content-Length") or getattr(record.raw_stream, "limit", 0) > 0


def _follow_redirect(record: Any, address: str, wanted: set[str] | None) -> None:
    """Want the address that a wanted one leads to."""
    headers = record.http_headers
    if wanted is None or headers is None or record.rec_type != "response" or urldefrag(address)[0] not in wanted:
        return
    target = headers.get_header("Location") if headers.get_statuscode().startswith("3") else None
    if target:
        try:
            wanted.add(urldefrag(urljoin(address, target))[0])
        except ValueError:
            return


def _is_page(record: Any) -> bool:
    if record.rec_type == "response":
        headers = record.http_headers
        return headers is not None and headers.get_statuscode() == "200" and _kind(record) in _PAGES
    return record.rec_type in ("resource", "conversion") and _kind(record) in _TEXTS


def _kind(record: Any) -> str:
    return _content_type(record).partition(";")[0].strip().lower()


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _cutting(record: Any, at: int, address: str) -> Cutting | Fault | None:
    """Return the page of a record, None when the archive ends within it."""
    where = f"record at byte {at}"
    try:
        data, is_whole = read_page(record)
    except DamagedPageError as error:
        return Fault(where, str(error))
    except LongPageError as error:
        raise _TooLongError(
            f"the page is longer than {MOST_BYTES / 1e6:g} MB; save the part you need as a file"
        ) from error
    if _is_short(record):
        return None
    saved = record.rec_headers.get_header("WARC-Date")
    notes = [f"saved in the archive on {shown(saved)[:40]}"] if saved else []
    if getattr(record.digest_checker, "passed", None) is False:
        notes.append("its bytes do not have the hash that the archive states, so the record may be damaged")
    if not is_whole:
        notes.append("its server broke off while it sent the page, so its end may be missing")
    facts = Facts(url=plain(address), notes=tuple(notes))
    return Cutting(data, where, facts, is_page=_kind(record) in _PAGES, charset=_charset(record))


def _charset(record: Any) -> str | None:
    for field in _content_type(record).split(";")[1:]:
        name, _, value = field.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None


def _next_start(file: BinaryIO | Unpacked, after: int, mark: bytes) -> int | None:
    """Return where the next record begins, None at the end; a packed one is known by what is in it."""
    file.seek(after)
    buffer, start = b"", after
    while piece := file.read(_PIECE):
        buffer += piece
        found = buffer.find(mark)
        while found >= 0:
            if len(buffer) - found < _START:
                buffer += file.read(_START)
            if mark == _PLAIN:
                return start + found + 1
            if _opens_record(buffer[found : found + _START]):
                return start + found
            found = buffer.find(mark, found + 1)
        keep = len(mark) - 1
        start += len(buffer) - keep
        buffer = buffer[-keep:]
    return None


def _opens_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, 16).startswith(b"WARC/")
    except zlib.error:
        return False
