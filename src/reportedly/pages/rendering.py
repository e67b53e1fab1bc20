"""How values become safe HTML: one environment for every template, escaped by default, and what is done to hostile text."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import BaseLoader, Environment, FunctionLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from reportedly.pages.chances import band
from reportedly.pages.characters import TURNING, in_marks, marks_around, plain, printable
from reportedly.pages.compiled import CompiledTemplates
from reportedly.pages.roles import telling_roles

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

# The class of a `q` by the marks around it; without one it has the usual pair.
_MARKED = {("", ""): "own", ("‘", "’"): "within", ("", "”"): "begun", ("“", ""): "ended"}

# Shorter names fit into every column. Digits and dots may be a number.
_LONG_NAME = 20
# Words of Hebrew, Arabic and the writings beside them, with the blanks and single marks between them. A number behind them is not
# theirs: browsers would draw it to their other side.
_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FROM_THE_RIGHT = re.compile(f"{_RIGHT}+(?:[ '’.-]{_RIGHT}+)*")
_JOINT = re.compile(r"(?<=\w)[_/.-]+(?=[^\W\d_])|(?<=\w)[_/-]+(?=\d)")

_TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Return the environment of the pages' templates. A name that a template misspells is an error, never an empty place."""
    made = Environment(
        loader=_loader(),
        bytecode_cache=CompiledTemplates(_TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = shown
    made.filters["sentence"] = sentence
    made.filters["telling"] = telling_roles
    made.filters["plain"] = plain
    made.filters["gap"] = _gap
    made.filters["px"] = px
    made.filters["address"] = address
    made.filters["breakable"] = breakable
    made.filters["own_marks"] = own_marks
    made.filters["in_marks"] = in_marks
    made.filters["band"] = band
    return made


def load_templates() -> None:
    """Bring in all templates, so that nobody who asks for a page waits for one."""
    for path in sorted(_TEMPLATES.rglob("*.html")):
        environment().get_template(path.relative_to(_TEMPLATES).as_posix())


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


def sentence(text: object) -> Markup:
    """Return a sentence of ours as HTML, in which a name that runs from right to left does not turn what follows it."""
    return Markup(_FROM_THE_RIGHT.sub(r"<bdi>\g<0></bdi>", str(shown(text))))


def breakable(name: Markup) -> Markup:
    """Return a long name without blanks, such as that of a file, with places where a line may end: behind "_", "-", "/" and dots."""
    if len(name) < _LONG_NAME or any(mark in name for mark in " <&"):
        return name
    return Markup(_JOINT.sub(r"\g<0><wbr>", str(name)))


def own_marks(words: str) -> Markup:
    """Return what tells a `q` which quotation marks to add to words that hold some of their own; nothing for others."""
    kind = _MARKED.get(marks_around(words))
    return Markup(f' class="{kind}"') if kind else Markup("")


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
