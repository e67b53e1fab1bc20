"""Headlines of pages: what of them is the name of the site."""

from __future__ import annotations

import re

from reportedly.language import fold
from reportedly.records import Report, Span

# What stands between a headline and the name of the site: "Man held after fire - KRLN News 9".
_DIVIDER = re.compile(r"\s[-–—|]\s+")
_NO_LETTER = re.compile(r"[\W_]+")
# A headline is left with so many words at least when the name is taken off.
_FEWEST_WORDS = 3
# Shorter beginnings of an outlet's name are chance: "No", "A".
_FEWEST_LETTERS = 3


def site_name(report: Report) -> Span | None:
    """Return where the name of the site ends a report's headline, None when it does not.

    "Man held after fire - KRLN News 9" of krln.com ends with it. A last part that does not begin like the outlet anywhere is news:
    "Fire in Orlin - two held" is left whole. So is the headline of a report without a text, which has little else.
    """
    headline = next(iter(report.spans("headline")), None)
    if headline is None or not report.outlet or not report.spans("body"):
        return None
    outlet = _letters(report.outlet.removeprefix("www."))
    for divider in _DIVIDER.finditer(report.text, headline.start, headline.end):
        before = report.text[headline.start : divider.start()]
        after = report.text[divider.end() : headline.end]
        if len(before.split()) >= _FEWEST_WORDS and any(_begins(outlet, word) for word in after.split()):
            return Span(divider.start(), headline.end)
    return None


def _begins(outlet: str, word: str) -> bool:
    letters = _letters(word)
    return word[:1].isupper() and len(letters) >= _FEWEST_LETTERS and outlet.startswith(letters)


def _letters(name: str) -> str:
    return _NO_LETTER.sub("", fold(name))
