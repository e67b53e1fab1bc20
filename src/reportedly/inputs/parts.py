"""Parts: which lines of a report are headline, body, byline, dateline, caption, and which only stand around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby, pairwise

from reportedly.inputs.captions import is_caption, leftover_end
from reportedly.inputs.datelines import is_dateline_alone, split_body
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.mastheads import find_masthead, issuer_in
from reportedly.inputs.notices import is_boilerplate, is_byline, is_date_line, is_sign_off, opens_list, stamp_behind
from reportedly.inputs.units import Unit, find_units
from reportedly.lexicons import listed
from reportedly.records import Part, PartKind, Span

# How Markdown writes a heading: "# Dam breaks".
_MARKDOWN = re.compile(r"\A#{1,6}\s+")
# Longer lines without a stop are standfirsts, which tell the story: body.
_LONGEST_HEADLINE = 22
_LONGEST_SUBHEADING = 14

# What agencies put before a headline: "UPDATE 2-Dam breaks".
_LABEL = re.compile(
    r"(?:ADVISORY|ANALYSIS|BREAKING|CORRECTED|EXCLUSIVE|FACTBOX|FOCUS|INSIGHT|INTERVIEW|REFILE|RPT|SPECIAL REPORT|TIMELINE|UPDATE|WRAPUP)(?: \d{1,2})?-(?=[A-Z])"
)
# "1:39 A jail is a community, too": a film with its length. Of fewer in a row nobody knows.
_FILM = re.compile(r"\d{1,2}:[0-5]\d (?![ap]\.?m\b)(?=\S)", re.IGNORECASE)
_FEWEST_FILMS = 3
# A paragraph with fewer words may be said twice.
_FEWEST_REPEATED = 8
# One paragraph printed twice may be the report's own.
_FEWEST_TEASERS = 2
_FEWEST_TOLD = 2
# The life of the author and such, below the line of those who wrote.
_MOST_BELOW_SIGN_OFF = 6

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
    _mark_films(units, kinds)
    _mark_below_sign_off(units, kinds)
    _mark_teasers(units, kinds)
    prose = [
        number for number, unit in enumerate(units) if kinds[number] is None and unit.is_prose and not _is_heading(unit)
    ]
    if len(prose) > 1 and _asks(units[prose[0]]):
        # "Will the dam hold? Our analysis."
        del prose[0]
    if prose:
        _mark_head(units, kinds, prose[0])
        _mark_between(units, kinds, prose)
    _mark_repeated(units, kinds)
    return tuple(chain.from_iterable(_parts_of(text, unit, kind) for unit, kind in zip(units, kinds, strict=True)))


def _parts_of(text: str, unit: Unit, kind: PartKind | None) -> list[Part]:
    """Return the parts of one unit: what stands before a caption, a label before a headline and times behind it are apart."""
    start, end = unit.span.start, unit.span.end
    if kind == "caption" and (left := leftover_end(unit.words)):
        # Without the space between.
        return [
            Part(Span(start, start + len(unit.words[:left].rstrip())), "boilerplate"),
            Part(Span(start + left, end), kind),
        ]
    if kind in (None, "body", "headline") and (stamp := stamp_behind(unit.words)):
        head = Span(start, start + len(unit.words[:stamp].rstrip()))
        return [Part(head, "headline"), Part(Span(start + stamp, end), "dateline")]
    if kind == "headline" and (label := _LABEL.match(unit.words)):
        return [Part(Span(start, start + label.end()), "dateline"), Part(Span(start + label.end(), end), kind)]
    return split_body(text, unit.span) if kind in (None, "body") else [Part(unit.span, kind)]


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
    if unit.setting in ("caption", "captioned"):
        return "caption"
    if unit.setting == "byline" and not unit.is_prose:
        return "byline"
    if is_date_line(unit) and unit.setting not in ("headline", "heading"):
        return "dateline"
    if is_dateline_alone(unit.words):
        return "dateline"
    if is_byline(unit):
        return "byline"
    if is_caption(unit) or leftover_end(unit.words):
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


def _mark_films(units: Sequence[Unit], kinds: Kinds) -> None:
    """Mark a list of films with their lengths; in a list of what happened when, the times go up."""
    lengths = [_FILM.match(unit.words) if kind is None else None for unit, kind in zip(units, kinds, strict=True)]
    for is_film, numbers in groupby(range(len(units)), key=lambda number: lengths[number] is not None):
        run = list(numbers)
        shown = (
            [tuple(map(int, units[number].words.split(maxsplit=1)[0].split(":"))) for number in run] if is_film else []
        )
        # The entries of a live report are sentences, the newest first.
        told = any(units[number].ends_sentence for number in run) or shown == sorted(shown, reverse=True)
        if len(run) >= _FEWEST_FILMS and is_film and shown != sorted(shown) and not told:
            for number in run:
                kinds[number] = "boilerplate"


def _mark_below_sign_off(units: Sequence[Unit], kinds: Kinds) -> None:
    """Mark the few lines below "(Reporting by …; Editing by …)" at the end of a text: who the author is."""
    last = next((n for n in range(len(units) - 1, -1, -1) if units[n].setting != "outside"), -1)
    for number in range(last, max(-1, last - _MOST_BELOW_SIGN_OFF - 1), -1):
        if kinds[number] == "byline" and is_sign_off(units[number]):
            kinds[number + 1 : last + 1] = ["boilerplate"] * (last - number)
            return


def _mark_repeated(units: Sequence[Unit], kinds: Kinds) -> None:
    """Mark a paragraph or caption that stands there a second time, as standfirsts and the captions of galleries do."""
    told: set[str] = set()
    for number, unit in enumerate(units):
        if kinds[number] not in (None, "body", "caption") or unit.count < _FEWEST_REPEATED:
            continue
        words = _plain(unit.words[leftover_end(unit.words) :]).casefold()
        if words in told and (unit.is_prose or kinds[number] == "caption"):
            kinds[number] = "boilerplate"
        told.add(words)


def _mark_teasers(units: Sequence[Unit], kinds: Kinds) -> None:
    """Mark teasers of other stories, text and link: each stands there twice, one right below the other, and several in a row.

    In a text in which hardly anything else is told nothing is marked: all of it came twice.
    """
    words = [_plain(unit.words) for unit in units]
    runs: list[list[int]] = [[]]
    for number, told in enumerate(words):
        if told in words[max(0, number - 1) : number] or told in words[number + 1 : number + 2]:
            runs[-1].append(number)
        elif runs[-1]:
            runs.append([])
    found = [n for run in runs if sum(units[n].is_prose for n in run) >= 2 * _FEWEST_TEASERS for n in run]
    if found and sum(unit.is_prose for unit in units) >= sum(units[n].is_prose for n in found) + _FEWEST_TOLD:
        for number in found:
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
        heads = number + 1 in paragraphs or (number + 1 < len(units) and kinds[number + 1] == "caption")
        if number and kinds[number - 1] == "caption" and _goes_on_below(units[number - 1], unit):
            kinds[number] = "caption"
        elif _is_heading(unit) or (prose[0] < number and heads and _is_subheading(units, number)):
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


def _goes_on_below(caption: Unit, unit: Unit) -> bool:
    """Say whether a line below a caption may be of it; one that ends with its credit in brackets is complete."""
    return not caption.words.endswith(")") and not unit.is_item and unit.setting in ("", "caption")


def _is_subheading(units: Sequence[Unit], number: int) -> bool:
    """Say whether a line reads as a heading of the paragraph, or the caption, below it."""
    unit = units[number]
    return (
        not units[number + 1].is_item
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
