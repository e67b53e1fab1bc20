"""Bundles of news databases: many articles in one document, as Nexis, LexisNexis and Factiva hand them out.

Their layouts change now and then. An article is cut out only where the lines that its layout must have are all there: a date under
the name of the outlet, a length in words. Where they are not, the article's place is told, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.inputs.blocks import Setting
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import DAY_IN_WORDS, read_date
from reportedly.inputs.facts import Facts, dated, plain, prefer
from reportedly.inputs.units import Unit, find_units
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
_BODY_LABEL = re.compile(r"(?:LP|TD)(?:\s+|$)")
_FACTIVA_FOOT = frozenset(["CX", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"])
_CLOCK = re.compile(r"\d\d?:\d\d(?: ?[AP]M)?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Article:
    """Where an article stands, what its head says, the lines of the head, and from where to where its body goes."""

    span: Span
    title: _Line | None
    outlet: _Line
    date: _Line
    head: tuple[_Line, ...]
    body: Span
    is_labelled: bool = False


def cut_text(data: bytes, text: str, facts: Facts, units: tuple[Unit, ...] | None = None) -> Iterator[Cutting | Fault]:
    """Yield a text as one report, or the articles of a bundle, each with the words that the bundle has for it.

    `data` are the bytes of the whole, and what is kept of a text that is no bundle; an article keeps its own words. `units` are the
    text's paragraphs where they are known. An article whose layout is not known costs itself.
    """
    articles = find_articles(text)
    if articles is None:
        yield Cutting(data, None, facts, text, units=units)
        return
    for number, (place, article) in enumerate(articles, start=1):
        where = f"article {number} of {len(articles)}"
        if article is None:
            begins = " ".join(text[place.start : place.start + 60].split())
            yield Fault(
                where, f"no outlet and date were found in it (“{begins}…”); save this article on its own as .txt"
            )
        else:
            yield _cutting(text, article, where, facts)


def is_bundle(text: str) -> bool:
    """Say whether a text is a bundle of articles whose layout is known."""
    return find_articles(text) is not None


def find_articles(text: str) -> list[tuple[Span, _Article | None]] | None:
    """Return where the articles of a bundle stand, each with its head where that can be read; None for a text that is no bundle."""
    lines = [_Line(span, span.of(text)) for span in _line_spans(text)]
    for split, read in _LAYOUTS:
        chunks = split(lines)
        if not chunks:
            continue
        found = [(Span(chunk[0].span.start, chunk[-1].span.end), read(chunk)) for chunk in chunks]
        if any(article for _, article in found):
            return found
    return None


def _line_spans(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match[0]
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, match.start() + len(line.rstrip()))


def _cutting(text: str, article: _Article, where: str, facts: Facts) -> Cutting:
    start, end = article.span.start, article.span.end
    words = text[start:end]
    body = Span(article.body.start - start, article.body.end - start)
    head = [_unit(line, start, article) for line in article.head if line.span.end <= article.body.start]
    foot = [
        Unit(Span(span.start + body.end, span.end + body.end), span.of(words[body.end :]), "outside")
        for span in _line_spans(words[body.end :])
    ]
    units = (*head, *_without_labels(find_units(words[: body.end], body.start), article), *foot)
    written = read_date(_day_in(article.date.words) or "")
    own = Facts(
        title=plain(article.title.words) if article.title else None,
        outlet=plain(article.outlet.words),
        dates=(dated(written, "the date line of the article"),) if written else (),
    )
    return Cutting(words.encode("utf-8", "replace"), where, prefer(own, facts), words, units=tuple(units))


def _without_labels(units: Sequence[Unit], article: _Article) -> Iterator[Unit]:
    """Yield the paragraphs of a body; before them stand "LP" and "TD" where its fields are named."""
    for unit in units:
        label = _BODY_LABEL.match(unit.words) if article.is_labelled else None
        if label is None:
            yield unit
        elif label.end() == len(unit.words):
            yield Unit(unit.span, unit.words, "outside")
        else:
            yield Unit(Span(unit.span.start + label.end(), unit.span.end), unit.words[label.end() :])


def _unit(line: _Line, start: int, article: _Article) -> Unit:
    setting: Setting = "outside"
    if line is article.title:
        setting = "headline"
    elif line.words[:3].casefold() == "by " or line.words[:7].casefold() == "byline:":
        setting = "byline"
    return Unit(Span(line.span.start - start, line.span.end - start), line.words, setting)


def _day_in(words: str) -> str | None:
    match = _DAY.search(words)
    return match[0] if match else None


def _is_day(words: str) -> bool:
    return len(words) < 120 and bool(_DAY.match(words))


def _is_name(line: _Line) -> bool:
    return len(line.words) <= _LONGEST_LINE


# Nexis Uni, Lexis Advance


def _split_nexis(lines: Sequence[_Line]) -> list[Sequence[_Line]]:
    return _split_after(lines, _NEXIS_END)


def _read_nexis(chunk: Sequence[_Line]) -> _Article | None:
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


def _nexis_article(chunk: Sequence[_Line], date: int) -> _Article | None:
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


def _split_lexis(lines: Sequence[_Line]) -> list[Sequence[_Line]]:
    starts = [number for number, line in enumerate(lines) if _LEXIS_START.fullmatch(line.words)]
    ends = [*starts[1:], len(lines)]
    return [lines[start + 1 : end] for start, end in zip(starts, ends, strict=False) if end > start + 1]


def _read_lexis(chunk: Sequence[_Line]) -> _Article | None:
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


def _split_factiva(lines: Sequence[_Line]) -> list[Sequence[_Line]]:
    return _split_after(lines, _FACTIVA_END, keep=True)


def _read_factiva(chunk: Sequence[_Line]) -> _Article | None:
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


def _labelled(chunk: Sequence[_Line], labels: dict[str, int]) -> _Article | None:
    """Read the same with its fields named: "HD Title / WC 312 words / PD 9 April 2025 / SN Outlet / LP … / TD … / AN Document …"."""
    first = min(labels[name] for name in ("LP", "TD") if name in labels)
    foot = [labels[name] for name in _FACTIVA_FOOT if name in labels and labels[name] > first]
    lines = [_unlabelled(line) for line in chunk]
    last = min(foot, default=len(chunk))
    article = _article(lines, 0, first, last, title=labels["HD"], outlet=labels["SN"], date=labels["PD"])
    return replace(article, is_labelled=True) if article else None


def _unlabelled(line: _Line) -> _Line:
    match = _FACTIVA_LABEL.match(line.words)
    if not match or match.end() == len(line.words):
        return line
    return _Line(Span(line.span.start + match.end(), line.span.end), line.words[match.end() :])


# All layouts


def _article(
    chunk: Sequence[_Line], start: int, first: int, last: int, *, title: int | None, outlet: int, date: int
) -> _Article | None:
    """Return an article from the numbers of its lines, None when nothing stands between its head and its foot."""
    if first >= last:
        return None
    return _Article(
        Span(chunk[start].span.start, chunk[-1].span.end),
        None if title is None else chunk[title],
        chunk[outlet],
        chunk[date],
        tuple(chunk[start:first]),
        Span(chunk[first].span.start, chunk[last - 1].span.end),
    )


def _split_after(lines: Sequence[_Line], end: re.Pattern[str], keep: bool = False) -> list[Sequence[_Line]]:
    """Return the lines up to each that ends an article; what follows the last of these belongs to none."""
    chunks: list[Sequence[_Line]] = []
    start = 0
    for number, line in enumerate(lines):
        words = _unlabelled(line).words if line.words.startswith("AN") else line.words
        if end.fullmatch(words):
            chunk = lines[start : number + keep]
            if chunk:
                chunks.append(chunk)
            start = number + 1
    return chunks


_Split = Callable[[Sequence[_Line]], list[Sequence[_Line]]]
_Read = Callable[[Sequence[_Line]], _Article | None]
_LAYOUTS: tuple[tuple[_Split, _Read], ...] = (
    (_split_nexis, _read_nexis),
    (_split_lexis, _read_lexis),
    (_split_factiva, _read_factiva),
)
