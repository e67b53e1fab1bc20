"""Entries: what a feed tells of one report, and that as a cutting to be read."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.inputs.blocks import Block, find_blocks
from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, dated, plain, prefer
from reportedly.inputs.files import refuse_too_long
from reportedly.inputs.languages import read_language
from reportedly.inputs.titles import without_outlet
from reportedly.inputs.units import Unit
from reportedly.records import Span, hashed

_BROKEN = "the feed is broken XML and was read as far as it goes; words may be missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as a feed tells it; an unknown is None.

    `id` is what the feed calls it, else its address. `title` is plain text; `text` is HTML when `is_html`. `published` and
    `updated` are the dates as written, `outlet` the publisher that the entry, else the feed, names.
    """

    id: str
    title: str | None = None
    text: str | None = None
    is_html: bool = False
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None

    @property
    def version(self) -> str:
        """A hash of its words, another one when the publisher changed them; a new date alone does not change it."""
        return hashed("entry", self.title, self.text, self.url)


def facts_of(entry: Entry) -> Facts:
    """Return what the feed states of an entry. The day of a change comes behind that of publication, and is taken for want of it."""
    stated = (
        (entry.published, "the date of the feed's entry"),
        (entry.updated, "the date on which the feed's entry was changed"),
    )
    dates = tuple(dated(date, why) for written, why in stated if written and (date := read_date(written)))
    # Many feeds give one date twice.
    dates = dates[:1] if len(dates) == 2 and dates[0].value == dates[1].value else dates
    said = None if dates else plain(entry.published or entry.updated)
    notes = (f"the date of the feed's entry cannot be read and was ignored: {said[:60]}",) if said else ()
    return Facts(entry.title, plain(entry.outlet), entry.url, read_language(entry.language or ""), dates, notes)


def cut_entry(entry: Entry, where: str, is_broken: bool = False) -> Cutting:
    """Return an entry as a cutting: its headline, and below it the blocks of its text, one a line.

    The bytes that are kept are the entry alone, as a record of a `.jsonl` with the keys of this class; the rest of a feed changes every
    hour. An entry with a headline and no text is a report of that headline.

    Raises:
        InputError: it has neither, or more than a report may have.
    """
    title = without_outlet(entry.title, entry.outlet) if entry.title else None
    blocks = [block for block in _blocks(entry) if not (title and _is_title_again(block.text, title, entry.outlet))]
    if title and not (blocks and blocks[0].text == title):
        blocks.insert(0, Block(title, "headline", 0, 0.0, 1))
    if not blocks:
        raise InputError("the entry has neither a headline nor a text; read the page behind it")
    text = "\n".join(block.text for block in blocks)
    refuse_too_long(len(text))
    facts = prefer(facts_of(entry), Facts(notes=(_BROKEN,) if is_broken else ()))
    return Cutting(_data(entry), where, facts, text, units=_units(blocks))


def _is_title_again(words: str, title: str, outlet: str | None) -> bool:
    """Say whether a block is the title and the outlet once more, as feeds of search engines have it for a text."""
    return bool(outlet) and words.startswith(title) and words[len(title) :].strip(" \u00a0-–—|") == outlet


def _data(entry: Entry) -> bytes:
    stated = {
        "id": entry.id,
        "title": entry.title,
        "html" if entry.is_html else "text": entry.text,
        "url": entry.url,
        "outlet": entry.outlet,
        "published": entry.published or entry.updated,
        "language": entry.language,
    }
    kept = {key: value for key, value in stated.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def _blocks(entry: Entry) -> list[Block]:
    if not entry.text or not entry.text.strip():
        return []
    if entry.is_html:
        return list(find_blocks(entry.text).blocks)
    lines = (plain(line) for line in clean(entry.text).splitlines())
    return [Block(line, "", 0, 0.0, 1) for line in lines if line]


def _units(blocks: list[Block]) -> tuple[Unit, ...]:
    units: list[Unit] = []
    start = 0
    for block in blocks:
        units.append(Unit(Span(start, start + len(block.text)), block.text, block.setting))
        start += len(block.text) + 1
    return tuple(units)


def words_of(markup: str) -> str | None:
    """Return markup, such as a title with `<b>` in it, as one line of plain words, None where it shows none."""
    if "<" not in markup and "&" not in markup:
        return plain(markup)
    return plain(" ".join(block.text for block in find_blocks(markup).blocks))
