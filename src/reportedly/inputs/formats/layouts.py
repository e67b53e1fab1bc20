"""Layouts of news databases: where the articles of a bundle begin and end, and what stands in their heads.

Layouts change now and then. An article is read only where the lines that its layout must have are all there: a date under
the name of the outlet, a length in words. Where they are not, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.inputs.dates import DAY_IN_WORDS
from reportedly.records import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_DAY = re.compile(rf"{DAY_IN_WORDS}(?![\w])", re.IGNORECASE)
# How many lines of the head may lie between a date and the lines that prove it to be one.
_HEAD = 8
# Titles and names are no longer; what is, is a paragraph.
_LONGEST_LINE = 400

# Nexis Uni and Lexis Advance: title, outlet, date, then these, then "Body".
_NEXIS_END = re.compile(r"end of document", re.IGNORECASE)
_NEXIS_FIELD = re.compile(
    r"(?:section|length|byline|dateline|highlight|series|correction-date|distribution|url|publication-type|journal code|language|edition"
    r"|load-date|guest|anchors?|reporters?|show)\s*:|copyright\b|©|all rights reserved",
    re.IGNORECASE,
)
_NEXIS_FOOT = re.compile(r"load-date\s*:|classification$|graphic$|language\s*:|publication-type\s*:", re.IGNORECASE)
# LexisNexis Academic: outlet, date, title, then these in capitals.
_LEXIS_START = re.compile(r"(?:document )?\d{1,4} of \d{1,4} documents?", re.IGNORECASE)
_LEXIS_FIELD = re.compile(r"(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|COLUMN|URL|CORRECTION-DATE)\s*:")
_LEXIS_FOOT = re.compile(r"[A-Z][A-Z -]{2,30}:\s|copyright \d{4}\b|all rights reserved", re.IGNORECASE)
# Factiva: title, author, words, date, outlet, code, language, rights; the article's number at its end.
_FACTIVA_END = re.compile(r"Document [A-Z][A-Z0-9]{1,9}\d{8,}\w{2,20}")
_FACTIVA_WORDS = re.compile(r"\d[\d,.]{0,9} words")
_FACTIVA_RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b)", re.IGNORECASE)
_FACTIVA_LABEL = re.compile(
    r"(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CX|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\s+(?=\S)|\s*$)"
)
_FACTIVA_FOOT = frozenset(["CX", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"])
# Marks of all three layouts. In markup tags may stand between the words.
_SIGNS = re.compile(
    r"\bend of document\b|\b\d{1,4} of \d{1,4} documents?\b|\bDocument (?:<[^>]{0,80}>)?[A-Z][A-Z0-9]{1,9}\d{8,}\w{2,20}",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d\d?:\d\d(?: ?[AP]M)?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a bundle that has words: where it stands and what it says, without the blanks around it."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """Where an article stands, what its head says, the lines of the head, and from where to where its body goes."""

    span: Span
    title: Line | None
    outlet: Line
    date: Line
    head: tuple[Line, ...]
    body: Span
    is_labelled: bool = False


def find_articles(text: str) -> list[tuple[Span, Article | None]] | None:
    """Return where the articles of a bundle stand, each with its head where that can be read; None for a text that is no bundle."""
    lines = [Line(span, span.of(text)) for span in line_spans(text)]
    for split, read in _LAYOUTS:
        chunks = split(lines)
        if not chunks:
            continue
        found = [(Span(chunk[0].span.start, chunk[-1].span.end), read(chunk)) for chunk in chunks]
        if any(article for _, article in found):
            return found
    return None


def line_spans(text: str) -> Iterator[Span]:
    """Yield where the lines stand that have words, without the blanks around them."""
    for match in _LINE.finditer(text):
        line = match[0]
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, match.start() + len(line.rstrip()))


def day_in(words: str) -> str | None:
    """Return the first day that is written out in a line ("Wednesday, 9 April 2025"), None for none."""
    match = _DAY.search(words)
    return match[0] if match else None


def may_be_bundle(text: str) -> bool:
    """Say whether words stand in a text that end or begin the articles of a bundle; a look that costs little."""
    return bool(_SIGNS.search(text))


def is_label(words: str) -> bool:
    """Say whether a line is nothing but the name of a field: "HD", beside which a table has the title in the next cell."""
    match = _FACTIVA_LABEL.match(words)
    return match is not None and match.end() == len(words)


def _is_day(words: str) -> bool:
    return len(words) < 120 and bool(_DAY.match(words))


def _is_name(line: Line) -> bool:
    return len(line.words) <= _LONGEST_LINE


# Nexis Uni, Lexis Advance


def _split_nexis(lines: Sequence[Line]) -> list[Sequence[Line]]:
    return _split_after(lines, _NEXIS_END)


def _read_nexis(chunk: Sequence[Line]) -> Article | None:
    """Read "Title / Outlet / April 9, 2025 Wednesday / Copyright … / Length: … / Body / … / Load-Date: …"."""
    for at in range(2, len(chunk)):
        if not _is_day(chunk[at].words):
            continue
        below = chunk[at + 1 : at + 1 + _HEAD]
        if (
            any(_NEXIS_FIELD.match(line.words) for line in below)
            and _is_name(chunk[at - 1])
            and _is_name(chunk[at - 2])
        ):
            return _nexis_article(chunk, at)
    return None


def _nexis_article(chunk: Sequence[Line], date: int) -> Article | None:
    first = date + 1
    marked = next((n for n in range(first, len(chunk)) if chunk[n].words.casefold() == "body"), None)
    if marked is None:
        while first < len(chunk) and _NEXIS_FIELD.match(chunk[first].words):
            first += 1
    else:
        first = marked + 1
    last = next((n for n in range(first, len(chunk)) if _NEXIS_FOOT.match(chunk[n].words)), len(chunk))
    # Above the title of the first article of a bundle stand its cover and its list of contents.
    return _article(chunk, date - 2, first, last, title=date - 2, outlet=date - 1, date=date)


# LexisNexis Academic


def _split_lexis(lines: Sequence[Line]) -> list[Sequence[Line]]:
    starts = [number for number, line in enumerate(lines) if _LEXIS_START.fullmatch(line.words)]
    ends = [*starts[1:], len(lines)]
    return [lines[start + 1 : end] for start, end in zip(starts, ends, strict=False) if end > start + 1]


def _read_lexis(chunk: Sequence[Line]) -> Article | None:
    """Read "Outlet / April 9, 2025 Wednesday / Title / BYLINE: … / LENGTH: … words / … / LOAD-DATE: …"."""
    for at in range(1, min(len(chunk) - 1, _HEAD)):
        if not _is_day(chunk[at].words):
            continue
        fields = [n for n in range(at + 1, min(len(chunk), at + 1 + 2 * _HEAD)) if _LEXIS_FIELD.match(chunk[n].words)]
        if not any(chunk[n].words.startswith("LENGTH") for n in fields):
            return None
        first = fields[-1] + 1
        last = next((n for n in range(first, len(chunk)) if _LEXIS_FOOT.match(chunk[n].words)), len(chunk))
        # "Copyright 2010 Harbour Post Ltd" may stand above the outlet, "All Rights Reserved" below it.
        outlet = next((n for n in range(at - 1, -1, -1) if not _LEXIS_FOOT.match(chunk[n].words)), None)
        title = next(
            (n for n in range(at + 1, fields[0]) if not re.match(r".{0,40}edition$", chunk[n].words, re.I)), None
        )
        if outlet is None:
            return None
        return _article(chunk, 0, first, last, title=title, outlet=outlet, date=at)
    return None


# Factiva


def _split_factiva(lines: Sequence[Line]) -> list[Sequence[Line]]:
    return _split_after(lines, _FACTIVA_END, keep=True)


def _read_factiva(chunk: Sequence[Line]) -> Article | None:
    """Read "Title / By Name / 312 words / 9 April 2025 / Outlet / CODE / English / (c) 2025 … / … / Document …"."""
    labels = {match[1]: n for n, line in enumerate(chunk) if (match := _FACTIVA_LABEL.match(line.words))}
    if {"HD", "PD", "SN"} <= labels.keys() and ("LP" in labels or "TD" in labels):
        return _labelled(chunk, labels)
    count = next((n for n, line in enumerate(chunk) if _FACTIVA_WORDS.fullmatch(line.words)), None)
    if not count or count + 2 >= len(chunk) or not _is_day(chunk[count + 1].words):
        return None
    outlet = count + 2
    while outlet < len(chunk) - 1 and _CLOCK.fullmatch(chunk[outlet].words):
        outlet += 1
    head = range(outlet + 1, min(len(chunk), outlet + 1 + _HEAD))
    rights = next((n for n in head if _FACTIVA_RIGHTS.match(chunk[n].words)), None)
    coded = any(_CODE.fullmatch(chunk[n].words) for n in head)
    if rights is None or not coded or not _is_name(chunk[outlet]):
        return None
    title = count - 1
    if title and chunk[title].words.startswith(("By ", "BY ")):
        title -= 1
    return _article(chunk, 0, rights + 1, len(chunk) - 1, title=title, outlet=outlet, date=count + 1)


def _labelled(chunk: Sequence[Line], labels: dict[str, int]) -> Article | None:
    """Read the same with its fields named: "HD Title / WC 312 words / PD 9 April 2025 / SN Outlet / LP … / TD … / AN Document …"."""
    first = min(labels[name] for name in ("LP", "TD") if name in labels)
    foot = [labels[name] for name in _FACTIVA_FOOT if name in labels and labels[name] > first]
    lines = [_unlabelled(line) for line in chunk]
    last = min(foot, default=len(chunk))
    article = _article(lines, 0, first, last, title=labels["HD"], outlet=labels["SN"], date=labels["PD"])
    return replace(article, is_labelled=True) if article else None


def _unlabelled(line: Line) -> Line:
    match = _FACTIVA_LABEL.match(line.words)
    if not match or match.end() == len(line.words):
        return line
    return Line(Span(line.span.start + match.end(), line.span.end), line.words[match.end() :])


# All layouts


def _article(
    chunk: Sequence[Line], start: int, first: int, last: int, *, title: int | None, outlet: int, date: int
) -> Article | None:
    """Return an article from the numbers of its lines, None when nothing stands between its head and its foot."""
    if first >= last:
        return None
    return Article(
        Span(chunk[start].span.start, chunk[-1].span.end),
        None if title is None else chunk[title],
        chunk[outlet],
        chunk[date],
        tuple(chunk[start:first]),
        Span(chunk[first].span.start, chunk[last - 1].span.end),
    )


def _split_after(lines: Sequence[Line], end: re.Pattern[str], keep: bool = False) -> list[Sequence[Line]]:
    """Return the lines up to each that ends an article; what follows the last of these belongs to none."""
    chunks: list[Sequence[Line]] = []
    start = 0
    for number, line in enumerate(lines):
        words = _unlabelled(line).words if line.words.startswith("AN") else line.words
        if end.fullmatch(words):
            chunk = lines[start : number + keep]
            if chunk:
                chunks.append(chunk)
            start = number + 1
    return chunks


_Split = Callable[[Sequence[Line]], list[Sequence[Line]]]
_Read = Callable[[Sequence[Line]], Article | None]
_LAYOUTS: tuple[tuple[_Split, _Read], ...] = (
    (_split_nexis, _read_nexis),
    (_split_lexis, _read_lexis),
    (_split_factiva, _read_factiva),
)
