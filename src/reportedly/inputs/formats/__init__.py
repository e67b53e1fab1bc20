"""Kinds of files that hold reports among other things: archives, mail, documents, tables and exports of other programs."""

from __future__ import annotations

from reportedly.inputs.cuttings import PAGE_LIBRARIES, Format
from reportedly.inputs.feeds.documents import cut_feed
from reportedly.inputs.formats.archives import cut_wacz, cut_warc
from reportedly.inputs.formats.exports import cut_export
from reportedly.inputs.formats.mail import cut_box, cut_message, cut_saved_page
from reportedly.inputs.formats.office import cut_document
from reportedly.inputs.formats.pdfs import cut_pdf
from reportedly.inputs.formats.richtext import cut_rich_text
from reportedly.inputs.formats.tables import cut_table

FORMATS = {
    ".warc": Format(cut_warc, ("warcio", *PAGE_LIBRARIES)),
    ".warc.gz": Format(cut_warc, ("warcio", *PAGE_LIBRARIES)),
    ".wacz": Format(cut_wacz, ("warcio", *PAGE_LIBRARIES)),
    ".mht": Format(cut_saved_page, PAGE_LIBRARIES),
    ".mhtml": Format(cut_saved_page, PAGE_LIBRARIES),
    ".eml": Format(cut_message),
    ".mbox": Format(cut_box),
    ".docx": Format(cut_document, ("lxml",)),
    ".pdf": Format(cut_pdf, ("pypdf",)),
    ".rtf": Format(cut_rich_text, ("striprtf",)),
    ".csv": Format(cut_table),
    ".tsv": Format(cut_table),
    ".json": Format(cut_export),
    ".rss": Format(cut_feed, ("feedparser", "lxml")),
    ".atom": Format(cut_feed, ("feedparser", "lxml")),
    ".rdf": Format(cut_feed, ("feedparser", "lxml")),
    ".xml": Format(cut_feed, ("feedparser", "lxml")),
}


def format_of(name: str) -> Format | None:
    """Return how a file of this name is cut, None for those that are a report themselves."""
    lower = name.lower()
    return next((found for ending, found in FORMATS.items() if lower.endswith(ending)), None)
