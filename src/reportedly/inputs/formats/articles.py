"""Articles as other programs export them: an object or a row by the names that its fields have there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from reportedly.inputs.charsets import clean
from reportedly.inputs.cuttings import Cutting, Fault, Listed
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, dated, plain
from reportedly.inputs.languages import read_language
from reportedly.inputs.places import shown

# What each is called: by us, Media Cloud, Event Registry, NewsAPI, GDELT; the first that is filled counts.
TEXTS = ("text", "body", "story_text", "article_text", "full_text", "content")
_TITLES = ("title", "headline")
_OUTLETS = ("outlet", "media_name", "source_name", "source", "publisher", "domain")
_ADDRESSES = ("url", "link")
_DATES = ("published", "datetimepub", "publish_date", "publishedat", "published_at", "pub_date", "datetime", "date")
_LANGUAGES = ("language", "lang")
KNOWN = frozenset((*TEXTS, "html", *_TITLES, *_OUTLETS, *_ADDRESSES, *_DATES, *_LANGUAGES))
# NewsAPI ends what it cut off with "[+2173 chars]".
_CUT_OFF = "chars]"


def article(values: Mapping[str, object], where: str, maker: str) -> Cutting | Fault | Listed:
    """Return an object or a row as a report, by the words that `maker` has for its fields; without a text as one that is only named,
    and as a fault where it has no address either."""
    named = {key.strip().lower(): value for key, value in values.items()}
    written = {key.strip().lower(): key.strip() for key in values}
    text = next((words for key in (*TEXTS, "html") if (words := _words(named.get(key)))), None)
    if text is None:
        facts = _facts(named, written, maker, ())
        if facts.url is None or not facts.url.lower().startswith(("http://", "https://")):
            return Fault(where, "it has no text; give it a text")
        return Listed(
            where,
            facts.url,
            facts,
            f"it has no text; have its page fetched with --fetch, or give it: {shown(facts.url)[:200]}",
        )
    notes = []
    if text.rstrip().endswith(_CUT_OFF):
        notes.append("the text was cut off by the service that it comes from; read its page for the rest")
    if named.get("isduplicate") is True:
        notes.append(f"a duplicate, as {maker} has it")
    facts = _facts(named, written, maker, notes)
    return Cutting(kept(values), where, facts, clean(text), is_page=not any(_words(named.get(key)) for key in TEXTS))


def _facts(named: Mapping[str, object], written: Mapping[str, str], maker: str, notes: Sequence[str]) -> Facts:
    return Facts(
        title=_first(named, _TITLES),
        outlet=_first(named, _OUTLETS),
        url=_first(named, _ADDRESSES),
        language=read_language(_first(named, _LANGUAGES) or ""),
        dates=tuple(
            dated(value, f"{written[key]} in the record of {maker}")
            for key in _DATES
            if (value := read_date(_words(named.get(key)) or ""))
        )[:1],
        notes=tuple(notes),
    )


def is_article(values: Mapping[str, object]) -> bool:
    """Say whether an object has a text, by any of the names that other programs give it."""
    return any(_words(value) for key, value in values.items() if key.strip().lower() in (*TEXTS, "html"))


def kept(values: Mapping[str, object]) -> bytes:
    """Return an object as the bytes that are kept of it: JSON with its keys sorted, the same for the same object."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def _first(named: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    return next((words for key in keys if (words := plain(_words(named.get(key))))), None)


def _words(value: object) -> str | None:
    """Return what a field says: a text, or the title or name of a source that has fields of its own."""
    if isinstance(value, tuple) and all(isinstance(pair, tuple) and len(pair) == 2 for pair in value):
        # Objects within a line of JSON come as pairs; see `objects.read_object`.
        value = dict(value)
    if isinstance(value, dict):
        value = value.get("title") or value.get("name") or value.get("uri")
    return value if isinstance(value, str) and value.strip() else None
