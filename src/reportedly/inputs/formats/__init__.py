"""Kinds of files that hold reports among other things: archives, mail, documents, tables and exports of other programs."""

from __future__ import annotations

from importlib import import_module

from reportedly.inputs.cuttings import PAGE_LIBRARIES, Format

# How files of each kind are cut: the function with its module, and the libraries that help it. They are brought in when such a file is met.
_FORMATS: dict[str, tuple[str, tuple[str, ...]]] = {
    ".warc": ("formats.archives.cut_warc", ("warcio", *PAGE_LIBRARIES)),
    ".warc.gz": ("formats.archives.cut_warc", ("warcio", *PAGE_LIBRARIES)),
    ".wacz": ("formats.archives.cut_wacz", ("warcio", *PAGE_LIBRARIES)),
    ".mht": ("formats.mail.cut_saved_page", PAGE_LIBRARIES),
    ".mhtml": ("formats.mail.cut_saved_page", PAGE_LIBRARIES),
    ".eml": ("formats.mail.cut_message", ()),
    ".mbox": ("formats.mail.cut_box", ()),
    ".docx": ("formats.office.cut_document", ("lxml",)),
    ".pdf": ("formats.pdfs.cut_pdf", ("pypdf",)),
    ".rtf": ("formats.richtext.cut_rich_text", ("striprtf",)),
    ".csv": ("formats.tables.cut_table", ()),
    ".tsv": ("formats.tables.cut_table", ()),
    ".json": ("formats.exports.cut_export", ()),
    ".rss": ("feeds.documents.cut_feed", ("feedparser", "lxml")),
    ".atom": ("feeds.documents.cut_feed", ("feedparser", "lxml")),
    ".rdf": ("feeds.documents.cut_feed", ("feedparser", "lxml")),
    ".xml": ("feeds.documents.cut_feed", ("feedparser", "lxml")),
}


def format_of(name: str) -> Format | None:
    """Return how a file of this name is cut, None for those that are a report themselves."""
    lower = name.lower()
    found = next((kind for ending, kind in _FORMATS.items() if lower.endswith(ending)), None)
    if found is None:
        return None
    place, libraries = found
    module, _, function = place.rpartition(".")
    return Format(getattr(import_module(f"reportedly.inputs.{module}"), function), libraries)
