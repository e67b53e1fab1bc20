"""Parts: which lines of a report are headline, body, byline, dateline, caption, and which only stand around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reportedly.inputs.datelines import split_body
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.mastheads import find_masthead, issuer_in
from reportedly.inputs.notices import is_boilerplate, is_byline, is_caption, is_date_line, opens_list
from reportedly.inputs.units import Unit, find_units
from reportedly.lexicons import listed
from reportedly.records import Part, PartKind

# How Markdown writes a heading: "# Dam breaks".
_MARKDOWN = re.compile(r"\A#{1,6}\s+")
# Longer lines without a stop are standfirsts, which tell the story: body.
_LONGEST_HEADLINE = 22
_LONGEST_SUBHEADING = 14

Kinds = list[PartKind | None]


def find_parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a plain text, in order: every line that is not empty lies in one, and none overlap.

    A menu, "close", "Read also" with the list below it are boilerplate; a line without a stop above the body or between
    two paragraphs is a headline. What is in doubt is body, so that nothing told is lost.
    """
    front = find_front_matter(text)
    after = front.span.end if front else 0
    parts = label_units(text, find_units(text, after))
    return (Part(front.span, "boilerplate"), *parts) if front else parts


def label_units(text: str, units: Sequence[Unit]) -> tuple[Part, ...]:
    """Return the parts that some units of a text are, in order. A page's markup may have settled some of them."""
    kinds: Kinds = [_own_kind(unit) for unit in units]
    _mark_lists(units, kinds)
    prose = [
        number for number, unit in enumerate(units) if kinds[number] is None and unit.is_prose and not _is_heading(unit)
    ]
    if len(prose) > 1 and _asks(units[prose[0]]):
        # "Will the dam hold? Our analysis."
        del prose[0]
    if prose:
        _mark_head(units, kinds, prose[0])
        _mark_between(units, kinds, prose)
    parts: list[Part] = []
    for unit, kind in zip(units, kinds, strict=True):
        parts += split_body(text, unit.span) if kind in (None, "body") else [Part(unit.span, kind)]
    return tuple(parts)


def find_title(text: str, parts: Sequence[Part]) -> str | None:
    """Return the headline above the body: the one that is printed twice, else the first below the date, else the first."""
    body = next((number for number, part in enumerate(parts) if part.kind == "body"), 0)
    above = [part for part in parts[:body] if part.kind in ("headline", "dateline")]
    below_date = [part for before, part in pairwise(above) if before.kind == "dateline" and part.kind == "headline"]
    headlines = [_plain(part.span.of(text)) for part in below_date or above if part.kind == "headline"]
    counts = Counter(headlines)
    title = max(headlines, key=lambda words: counts[words], default=None)
    return _MARKDOWN.sub("", title) if title else None


def find_outlet(text: str) -> str | None:
    """Return the outlet that a plain text names in its first lines, or the body that issued it; None where that is not plain."""
    front = find_front_matter(text)
    # The first lines decide; a long text need not be gone through for them.
    units = find_units(text[: front.span.end + 2_000 if front else 2_000], front.span.end if front else 0)
    masthead = find_masthead(units)
    return masthead[1] if masthead else issuer_in(units)


def _own_kind(unit: Unit) -> PartKind | None:
    """Return what a unit is by itself, None where that depends on those around it."""
    if unit.setting == "outside":
        return "boilerplate"
    if unit.setting == "caption":
        return "caption"
    if unit.setting == "byline" and not unit.is_prose:
        return "byline"
    if is_date_line(unit) and unit.setting not in ("headline", "heading"):
        return "dateline"
    if is_byline(unit):
        return "byline"
    if is_caption(unit):
        return "caption"
    if is_boilerplate(unit):
        return "boilerplate"
    return None


def _mark_lists(units: Sequence[Unit], kinds: Kinds) -> None:
    """Mark what follows "Read also", until paragraphs of the report go on."""
    in_list = False
    for number, unit in enumerate(units):
        if unit.setting == "headline":
            in_list = False
        elif opens_list(unit) and unit.setting != "outside":
            in_list = True
        elif in_list and kinds[number] is None:
            if unit.is_prose and not unit.is_item and not _is_heading(unit):
                in_list = False
            else:
                kinds[number] = "boilerplate"


def _mark_head(units: Sequence[Unit], kinds: Kinds, body: int) -> None:
    """Mark the lines above the first paragraph: headlines, mastheads, and what stands above a headline printed twice."""
    above = [number for number in range(body) if kinds[number] is None]
    titled = [number for number in above if _is_headline(units[number])]
    counts = Counter(_plain(units[number].words) for number in titled)
    twice = [number for number in titled if counts[_plain(units[number].words)] > 1]
    masthead = find_masthead(units)
    named = masthead[0] if masthead else 0 if issuer_in(units) else None
    for number in titled:
        kinds[number] = "headline"
        if number == named:
            kinds[number] = "dateline"
        elif twice and number < twice[0]:
            kinds[number] = "boilerplate"
        elif units[number].count == 1 and len(titled) > 1 and not _is_heading(units[number]):
            # The name of a site, as a rule, or of one of its sections.
            kinds[number] = "boilerplate"
    for number in above:
        if kinds[number] is None and units[number].count <= 2 and not _is_entry(units[number]):
            kinds[number] = "boilerplate"


def _mark_between(units: Sequence[Unit], kinds: Kinds, prose: Sequence[int]) -> None:
    """Mark captions below credits anywhere, and headings and agencies' names below the first paragraph."""
    paragraphs = set(prose)
    for number, unit in enumerate(units):
        if kinds[number] is not None or number in paragraphs:
            continue
        if number and kinds[number - 1] == "caption" and not unit.is_item and unit.setting in ("", "caption"):
            kinds[number] = "caption"
        elif _is_heading(unit) or (prose[0] < number and _is_subheading(units, number, paragraphs)):
            kinds[number] = "headline"
        elif number > prose[-1] and _is_agency(unit):
            kinds[number] = "byline"


def _is_heading(unit: Unit) -> bool:
    return unit.setting in ("headline", "heading")


def _is_headline(unit: Unit) -> bool:
    if _is_heading(unit):
        return True
    if unit.is_item or unit.count > _LONGEST_HEADLINE or not unit.words[0].isprintable() or _is_entry(unit):
        return False
    return not unit.ends_sentence or _asks(unit)


def _asks(unit: Unit) -> bool:
    """Say whether a unit is a question with an answer of a few words: a headline that ends with a stop."""
    question, _, rest = unit.words.partition("?")
    return (
        unit.count <= _LONGEST_HEADLINE and 0 < len(rest.split()) <= 3 and rest[0].isspace() and question[:1].isupper()
    )


def _is_subheading(units: Sequence[Unit], number: int, paragraphs: set[int]) -> bool:
    unit = units[number]
    return (
        number + 1 in paragraphs
        and not units[number + 1].is_item
        and not unit.is_item
        and unit.count <= _LONGEST_SUBHEADING
        and not unit.words[0].islower()
        and not unit.words.endswith((",", ";", ":", "-", "–", "—", "…"))
        and not unit.ends_sentence
        and not _is_entry(unit)
    )


def _is_entry(unit: Unit) -> bool:
    """Say whether a line is one of a list of figures and heads nothing: "Staff absent: 8,750", "Turnout: 58 %"."""
    label = unit.words.partition(":")[0].casefold().strip()
    return _ENTRY.fullmatch(unit.words) is not None and label not in listed("boilerplate", "counters")


# A label and a number with its unit. "Day 3: 40 dead in Orlin" goes on and may be a headline.
_ENTRY = re.compile(r"[^\W\d_][^:\n]{1,60}: ?(?:[A-Z]{3} |[$€£])?\d[\d,.]{0,15}(?: ?%| [a-z]{2,10}){0,2}\.?")


def _is_agency(unit: Unit) -> bool:
    """Say whether a last line is the letters of an agency ("NPA", "(DPA)")."""
    letters = unit.words.strip("()[] /-–—")
    return 2 <= len(letters) <= 5 and letters.isalpha() and letters.isupper()


def _plain(words: str) -> str:
    return " ".join(words.split())
