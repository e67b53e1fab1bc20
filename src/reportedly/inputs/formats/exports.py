"""JSON of other programs: Event Registry, NewsAPI, Telegram and Zotero (CSL-JSON), each known by what stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault, Listed
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import KEYS, Facts, dated, plain
from reportedly.inputs.feeds.documents import cut_entries, read_feed
from reportedly.inputs.feeds.jsonfeeds import is_json_feed
from reportedly.inputs.files import MOST_BYTES, read_whole
from reportedly.inputs.formats.articles import article, kept
from reportedly.inputs.languages import read_language
from reportedly.inputs.places import shown
from reportedly.inputs.units import Unit, find_units
from reportedly.records import Span

# A channel's 100,000 messages have some 60 MB. With a sign of a rare alphabet in it each letter of so much takes four bytes, twice.
_MOST_BYTES = 70_000_000
# Those messages have some 400,000 objects and lists, and 2,000,000 values. More of them would not fit into a gigabyte.
_MOST_OBJECTS = 1_000_000
_MOST_VALUES = 5_000_000
_SMALLER = "export fewer at once, or write them as .jsonl, one report a line"
# What a channel publishes is a report; in a group people talk.
_CHANNELS = ("public_channel", "private_channel")
_NAMED = 8


def cut_export(path: str) -> Iterator[Cutting | Fault | Listed]:
    """Yield the reports of a JSON file that another program wrote; a broken record costs itself.

    Raises:
        InputError: it cannot be read, is no JSON, or its layout is not known.
    """
    data = read_whole(path, _MOST_BYTES, _SMALLER)
    if is_json_feed(data):
        if len(data) > MOST_BYTES:
            raise InputError(f"the feed is longer than {MOST_BYTES / 1e6:g} MB; split it into several")
        yield from cut_entries(read_feed(data))
        return
    is_empty = True
    for item in _reports(_parsed(data)):
        is_empty = False
        yield item
    if is_empty:
        raise InputError("there are no records with words in it; look whether the export holds what you chose")


def _reports(found: object) -> Iterator[Cutting | Fault | Listed]:
    if isinstance(found, dict):
        yield from _from_object(found)
    elif isinstance(found, list):
        yield from _from_list(found)
    else:
        raise InputError('this is no object and no list; write reports as .jsonl, one a line: {"text": "…"}')


def _parsed(data: bytes) -> Any:
    if data.count(b"{") + data.count(b"[") > _MOST_OBJECTS or data.count(b",") > _MOST_VALUES:
        raise InputError(f"it has more than {_MOST_OBJECTS:,} objects or {_MOST_VALUES:,} values; {_SMALLER}")
    try:
        return json.loads(data.decode("utf-8-sig"), strict=False)
    except UnicodeDecodeError as error:
        raise InputError("the file is not UTF-8; save it as UTF-8") from error
    except RecursionError as error:
        raise InputError("the JSON is nested too deep to be read; export it again") from error
    except ValueError as error:
        raise InputError(f"this is no JSON, or it is cut off ({error}); export it again") from error


def _from_object(found: Mapping[str, Any]) -> Iterator[Cutting | Fault | Listed]:
    articles = found.get("articles")
    chats = found.get("chats")
    if isinstance(found.get("messages"), list):
        yield from _chat(found, "")
    elif isinstance(chats, dict) and isinstance(chats.get("list"), list):
        for number, chat in enumerate(chats["list"], start=1):
            if isinstance(chat, dict) and isinstance(chat.get("messages"), list):
                yield from _chat(chat, f"chat {number}, ")
    elif isinstance(articles, dict) and isinstance(articles.get("results"), list):
        yield from _articles(articles["results"], "Event Registry")
    elif isinstance(articles, list):
        yield from _articles(articles, "NewsAPI" if "status" in found else "this export")
    elif isinstance(found.get("items"), list):
        yield from _from_list(found["items"])
    elif found.keys() <= set(KEYS):
        raise InputError(
            "a .json file with these keys is taken for what is known of the report beside it; write reports as .jsonl, one object a line"
        )
    else:
        keys = ", ".join(shown(str(key))[:40] for key in list(found)[:_NAMED])
        raise InputError(
            f'its layout is not known (its keys are {keys}); write its reports as .jsonl, one a line: {{"text": "…"}}'
        )


def _from_list(found: Sequence[Any]) -> Iterator[Cutting | Fault | Listed]:
    first = next((item for item in found if isinstance(item, dict)), None)
    if first is None:
        raise InputError('there are no records in this list; write reports as .jsonl, one a line: {"text": "…"}')
    if _is_cited(first):
        yield from _cited(found)
    elif {"body", "text", "content", "html"} & first.keys():
        yield from _articles(found, "Event Registry" if "dateTimePub" in first else "this export")
    else:
        keys = ", ".join(shown(str(key))[:40] for key in list(first)[:_NAMED])
        raise InputError(f"the layout of its records is not known (their keys are {keys}); write them as .jsonl")


def _articles(items: Sequence[Any], maker: str) -> Iterator[Cutting | Fault | Listed]:
    for number, item in enumerate(items, start=1):
        where = f"record {number}"
        yield (
            article(item, where, maker) if isinstance(item, dict) else Fault(where, "it is no object; export it again")
        )


# Telegram


def _chat(chat: Mapping[str, Any], before: str) -> Iterator[Cutting | Fault | Listed]:
    """Yield the messages of a chat that have words; those about the chat itself, and pictures alone, are left out."""
    for number, message in enumerate(chat["messages"], start=1):
        where = f"{before}message {number}"
        if not isinstance(message, dict):
            yield Fault(where, "it is no object; export the chat again")
        elif message.get("type") == "message" and (text := _flat(message.get("text"))).strip():
            yield _message(chat, message, clean(text), where)


def _flat(text: object) -> str:
    """Return the words of a message, whose links and names are parts of their own: ["Read ", {"type": "link", "text": "…"}]."""
    parts = text if isinstance(text, list) else [text]
    words = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(word for word in words if isinstance(word, str))


def _message(chat: Mapping[str, Any], message: Mapping[str, Any], text: str, where: str) -> Cutting:
    """Return a message as a report of its channel. Who it was forwarded from stands above it, as the program shows it."""
    is_channel = chat.get("type") in _CHANNELS
    name, sender = _name(chat.get("name")), _name(message.get("from"))
    relay = _name(message.get("forwarded_from"))
    notes = [] if is_channel else [f"written by {sender or 'somebody unnamed'} in the chat {name or 'without a name'}"]
    if "edited_unixtime" in message or "edited" in message:
        edited = read_date(str(message.get("edited_unixtime") or message.get("edited")))
        notes.append(f"edited on {edited}" if edited else "edited")
    units = None
    if relay:
        line = f"Forwarded from {relay}"
        text = f"{line}\n\n{text}"
        units = (Unit(Span(0, len(line)), line, "byline"), *find_units(text, len(line)))
        notes.append(f"forwarded from {relay}")
    sent = read_date(str(message.get("date_unixtime") or "")) or read_date(str(message.get("date") or ""))
    facts = Facts(
        outlet=name if is_channel else None,
        dates=(dated(sent, "the date of the message"),) if sent else (),
        notes=tuple(notes),
    )
    number = message.get("id")
    where = f"{where}, id {number}" if isinstance(number, int) else where
    return Cutting(kept({"chat": chat.get("name"), **message}), where, facts, text, units=units)


def _name(value: object) -> str | None:
    return plain(value) if isinstance(value, str) else None


# Zotero and others that write CSL-JSON


def _is_cited(item: Mapping[str, Any]) -> bool:
    return isinstance(item.get("type"), str) and bool({"container-title", "issued", "author", "URL"} & item.keys())


def _cited(items: Sequence[Any]) -> Iterator[Cutting | Fault | Listed]:
    """Yield what a list of references says of each text in words of its own: its abstract. It holds no texts."""
    for number, item in enumerate(items, start=1):
        where = f"item {number}"
        if not isinstance(item, dict):
            yield Fault(where, "it is no object; export the list again")
            continue
        title, abstract, address = (_name(item.get(key)) for key in ("title", "abstract", "URL"))
        issued = _issued(item.get("issued"))
        facts = Facts(
            title,
            _name(item.get("container-title")) or _name(item.get("publisher")),
            address,
            read_language(_name(item.get("language")) or ""),
            (dated(issued, "issued in the list of references"),) if issued else (),
            ("this is the abstract of the text, not the text",) if abstract else (),
        )
        if not abstract:
            told = f"“{shown(title or 'without a title')[:80]}” has no abstract, and a list of references no text"
            if address and address.lower().startswith(("http://", "https://")):
                yield Listed(
                    where,
                    address,
                    facts,
                    f"{told}; have its page fetched with --fetch, or give it: {shown(address)[:200]}",
                )
            else:
                yield Fault(where, f"{told}; give the text itself")
            continue
        yield Cutting(kept(item), where, facts, clean(str(item["abstract"])))


def _issued(value: object) -> Any:
    """Return the day of {"date-parts": [[2025, 4, 9]]}, with the grain that it has, or of {"raw": "2025-04-09"}."""
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], list) else None
    if first:
        try:
            numbers = [int(part) for part in first[:3]]
        except (TypeError, ValueError):
            return None
        return read_date("-".join(f"{part:0{4 if n == 0 else 2}}" for n, part in enumerate(numbers)))
    raw = value.get("raw") or value.get("literal")
    return read_date(raw) if isinstance(raw, str) else None
