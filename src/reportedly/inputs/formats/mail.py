"""E-mail: one message (.eml), a box of them (.mbox), and pages that a browser saved as a message (.mht, .mhtml)."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import TypeAlias

from reportedly.errors import InputError
from reportedly.inputs.charsets import decode
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, dated, plain, prefer
from reportedly.inputs.files import MOST_BYTES, read_lines, read_whole
from reportedly.inputs.places import shown

# The line that begins a message in a box: "From who@where Mon Nov 11 10:00:00 2024".
_FROM = re.compile(rb"From \S.{0,300}\d\d:\d\d", re.DOTALL)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
# Real messages have some 20 parts, five deep, and 20 kB of header. The standard library takes minutes for many times as many.
_MOST_PARTS = 2_000
_MOST_NESTED = 20
_LONGEST_HEADER = 200_000
_LONGEST_FIELD = 2_000
# Named one by one in a note.
_MOST_NAMED = 5
_FAULTS = (MessageError, ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)

Part: TypeAlias = "Message[str, str]"


def cut_message(path: str) -> Iterator[Cutting | Fault]:
    """Yield the one message of an `.eml`.

    Raises:
        InputError: it cannot be read, or is no message with a text.
    """
    yield message(read_whole(path), None)


def cut_box(path: str) -> Iterator[Cutting | Fault]:
    """Yield the messages of an `.mbox`, one at a time; a message without a text costs itself.

    Raises:
        InputError: it cannot be read, or is no box of messages.
    """
    for number, data in enumerate(_messages(path), start=1):
        where = f"message {number}"
        if data is None:
            yield Fault(
                where, f"the message is longer than {MOST_BYTES / 1e6:g} MB; save it as an .eml without attachments"
            )
            continue
        try:
            yield message(data, where)
        except InputError as error:
            yield Fault(where, str(error))


def cut_saved_page(path: str) -> Iterator[Cutting | Fault]:
    """Yield the page that a browser saved with all it needs (`.mhtml`): where it was and when it was saved are noted.

    Raises:
        InputError: it cannot be read, or holds no page.
    """
    data = read_whole(path)
    whole = _parsed(data)
    page = next(
        (part for part in _parts(whole) if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        raise InputError("no page is in it; save the page again, as HTML")
    address = _header(whole, "Snapshot-Content-Location") or _header(page, "Content-Location")
    saved = read_date(_header(whole, "Date") or "")
    notes = (f"the page was saved on {saved}",) if saved else ()
    url = address if address and address.lower().startswith(("http://", "https://")) else None
    markup = _payload(page)
    yield Cutting(markup, "the page", Facts(url=url, notes=notes), is_page=True, charset=page.get_content_charset())


def message(data: bytes, where: str | None) -> Cutting:
    """Return a message as a report: its text, or its page where it has no text; its subject, day and sender.

    The sender is the outlet of a letter that goes out to a list; of any other message the sender is only noted, for a colleague
    who passes on an article has not published it. Attachments are named and not read.

    Raises:
        InputError: it is no message, or has neither text nor page.
    """
    whole = _parsed(data)
    if not any(whole.get(name) for name in ("From", "Date", "Subject", "Message-ID")):
        raise InputError("this is no e-mail: it has neither sender nor date nor subject; save the message as .eml")
    parts = list(_parts(whole))
    bodies = [part for part in parts if not _is_attached(part)]
    texts = [part for kind in ("text/plain", "text/html") for part in bodies if part.get_content_type() == kind]
    body = next((part for part in texts if _payload(part).strip()), None)
    if body is None:
        raise InputError("the message has no text; open it, and save what it shows as .txt or .html")
    decoded = decode(_payload(body), body.get_content_charset())
    facts = prefer(_facts(whole, parts), Facts(notes=decoded.notes))
    return Cutting(data, where, facts, decoded.text, is_page=body.get_content_type() == "text/html")


def _facts(whole: Part, parts: list[Part]) -> Facts:
    sender = _sender(whole)
    to_a_list = any(whole.get(field) for field in ("List-Id", "List-Unsubscribe", "List-Post"))
    sent = read_date(_header(whole, "Date") or "")
    attached = [shown(_file_name(part) or part.get_content_type())[:80] for part in parts if _is_attached(part)]
    notes = [f"sent by {sender}"] if sender and not to_a_list else []
    if attached:
        named = ", ".join(attached[:_MOST_NAMED]) + (" …" if len(attached) > _MOST_NAMED else "")
        notes.append(f"{len(attached)} attachment{'s' * (len(attached) > 1)} not read: {named}; save them to read them")
    return Facts(
        title=plain(_header(whole, "Subject")),
        outlet=sender if to_a_list else None,
        dates=(dated(sent, "the message's header Date"),) if sent else (),
        notes=tuple(notes),
    )


def _sender(whole: Part) -> str | None:
    try:
        name, address = parseaddr(str(whole.get("From") or "")[:_LONGEST_FIELD])
    except _FAULTS:
        return None
    return _meant(name) or _meant(address)


def _messages(path: str) -> Iterator[bytes | None]:
    """Yield the bytes of each message of a box, None for one that is too long. The line that begins it is left out."""
    lines: list[bytes] = []
    size, is_open, after_blank = 0, False, True
    for line in read_lines(path):
        if line is not None and after_blank and _FROM.match(line):
            if is_open:
                yield _joined(lines, size)
            lines, size, is_open = [], 0, True
        elif not is_open:
            if line is None or line.strip():
                raise InputError(
                    "this is no box of messages: it does not begin with a line of “From …”; save it as .mbox"
                )
        else:
            size += MOST_BYTES + 1 if line is None else len(line)
            if size <= MOST_BYTES and line is not None:
                lines.append(line)
        after_blank = line is not None and not line.strip()
    if not is_open:
        raise InputError("the file is empty; give a box with messages in it")
    yield _joined(lines, size)


def _joined(lines: list[bytes], size: int) -> bytes | None:
    return _ESCAPED.sub(rb"\1", b"".join(lines)) if size <= MOST_BYTES else None


def _parsed(data: bytes) -> Part:
    """Return a message with its parts.

    Raises:
        InputError: it has more header or parts than messages have.
    """
    head = re.search(rb"\r?\n\r?\n", data[:_LONGEST_HEADER])
    many = data.count(b"\n--") > _MOST_PARTS or data.lower().count(b"multipart/") > _MOST_NESTED
    if many or (head is None and len(data) > _LONGEST_HEADER):
        raise InputError("it has more parts or more header than messages have; save what it shows as .txt or .html")
    try:
        return email.message_from_bytes(data)
    except _FAULTS as error:
        raise InputError("its header cannot be read; save the message again as .eml") from error


def _parts(whole: Part) -> Iterator[Part]:
    """Yield the parts that are not made of parts, those of attached messages left out."""
    waiting = [whole]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            waiting += reversed([one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else [])
        else:
            yield part


def _is_attached(part: Part) -> bool:
    stated = str(part.get("Content-Disposition") or "").strip().lower().startswith("attachment")
    return stated or bool(_file_name(part)) or part.get_content_maintype() != "text"


def _file_name(part: Part) -> str | None:
    try:
        return part.get_filename()
    except _FAULTS:
        return None


def _payload(part: Part) -> bytes:
    try:
        found = part.get_payload(decode=True)
    except _FAULTS:
        return b""
    return found if isinstance(found, bytes) else b""


def _header(part: Part, name: str) -> str | None:
    """Return a field of the header as it is meant, on one line."""
    return _meant(str(part.get(name) or "")[:_LONGEST_FIELD])


def _meant(written: str) -> str | None:
    """Return the words of a field of the header: "=?utf-8?q?caf=C3=A9?=" is "café"."""
    with suppress(*_FAULTS):
        written = str(make_header(decode_header(written)))
    return plain(written)
