"""How values become safe HTML: one environment for every template, escaped by default, and what is done to hostile text."""

from __future__ import annotations

from functools import cache
from importlib import resources
from urllib.parse import urlsplit

from jinja2 import BaseLoader, Environment, FunctionLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from reportedly.pages.chances import band
from reportedly.pages.characters import TURNING, plain, printable

_PRETTY = {
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "end of embedding",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "end of isolate",
}

# Words in these marks are printed without a second pair around them.
_OPENING, _CLOSING = '"“„«‟”', '"”“»'


@cache
def environment() -> Environment:
    """Return the environment of the pages' templates. A name that a template misspells is an error, never an empty place."""
    made = Environment(
        loader=_loader(),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = shown
    made.filters["plain"] = plain
    made.filters["gap"] = _gap
    made.filters["px"] = px
    made.filters["address"] = address
    made.filters["own_marks"] = own_marks
    made.filters["band"] = band
    return made


def read_text(name: str) -> str:
    """Return a file of the pages' room, such as "style.css"."""
    return resources.files("reportedly.pages").joinpath(name).read_text(encoding="utf-8")


def shown(text: object) -> Markup:
    """Return text of a report as HTML in which every character can be seen and none turns what follows.

    Characters that change the direction of writing are kept, shut in and named; a carriage return is written so that a
    browser keeps it; control characters become their pictures.
    """
    safe = str(escape(printable(str(text)))).replace("\r", "&#13;")
    return Markup(TURNING.sub(lambda match: _shut_in(match[0]), safe))


def own_marks(words: str) -> Markup:
    """Return what tells a `q` to add no quotation marks, for words that begin and end with some of their own; nothing for others."""
    return Markup(' class="own"') if len(words) > 1 and words[0] in _OPENING and words[-1] in _CLOSING else Markup("")


def address(url: str | None) -> str | None:
    """Return the address of a link for a report's URL, None for anything but http and https."""
    # None of these may stand bare in a URL; whoever wrote them wanted to get out of it.
    if not url or not url.isprintable() or any(mark.isspace() or mark in "\"'<>\\`" for mark in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _shut_in(mark: str) -> str:
    return f'<span class="turn" title="{_PRETTY[mark]}">{mark}</span>'


def _gap(text: str) -> Markup:
    """Return what stands between paragraphs: blanks that a browser folds away stay, others are hidden."""
    return shown(text) if not text.strip(" \t\n\r\f") else Markup("<span hidden>{}</span>").format(shown(text))


def px(value: float) -> str:
    """Return a length for SVG, with one decimal where it is needed."""
    return f"{value:.1f}".removesuffix(".0")


def _loader() -> BaseLoader:
    return FunctionLoader(lambda name: read_text(f"templates/{name}"))
