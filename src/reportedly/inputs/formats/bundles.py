"""Bundles of news databases: many articles in one document, as Nexis, LexisNexis and Factiva hand them out.

Where an article's layout is not known its place is told, and nothing is guessed; see `layouts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.inputs.blocks import Setting, find_blocks
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.dates import read_date
from reportedly.inputs.facts import Facts, dated, plain, prefer
from reportedly.inputs.formats.layouts import Article, Line, day_in, find_articles, is_label, line_spans, may_be_bundle
from reportedly.inputs.places import shown
from reportedly.inputs.units import Unit, find_units
from reportedly.records import Span

# Before the paragraphs of an article whose fields are named.
_BODY_LABEL = re.compile(r"(?:LP|TD)(?:\s+|$)")


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
            begins = shown(" ".join(text[place.start : place.start + 60].split()))
            yield Fault(
                where, f"no outlet and date were found in it (“{begins}…”); save this article on its own as .txt"
            )
        else:
            yield _cutting(text, article, where, facts)


def find_bundle(markup: str) -> str | None:
    """Return the text of a bundle that was saved as a page, a paragraph a line with a blank one between; None for any other page.

    Where fields stand in a table their names are put before them, as in the other forms.
    """
    if not may_be_bundle(markup):
        return None
    lines: list[str] = []
    for block in find_blocks(markup).blocks:
        if lines and is_label(lines[-1]) and not is_label(block.text):
            lines[-1] = f"{lines[-1]} {block.text}"
        else:
            lines.append(block.text)
    text = "\n\n".join(lines)
    return text if is_bundle(text) else None


def is_bundle(text: str) -> bool:
    """Say whether a text is a bundle of articles whose layout is known."""
    return find_articles(text) is not None


def _cutting(text: str, article: Article, where: str, facts: Facts) -> Cutting:
    start, end = article.span.start, article.span.end
    words = text[start:end]
    body = Span(article.body.start - start, article.body.end - start)
    head = [_unit(line, start, article) for line in article.head if line.span.end <= article.body.start]
    below = words[body.end :]
    foot = [
        Unit(Span(span.start + body.end, span.end + body.end), span.of(below), "outside") for span in line_spans(below)
    ]
    units = (*head, *_without_labels(find_units(words[: body.end], body.start), article), *foot)
    written = read_date(day_in(article.date.words) or "")
    own = Facts(
        title=plain(article.title.words) if article.title else None,
        outlet=plain(article.outlet.words),
        dates=(dated(written, "the date line of the article"),) if written else (),
    )
    return Cutting(words.encode("utf-8", "replace"), where, prefer(own, facts), words, units=tuple(units))


def _without_labels(units: Sequence[Unit], article: Article) -> Iterator[Unit]:
    """Yield the paragraphs of a body; before them stand "LP" and "TD" where its fields are named."""
    for unit in units:
        label = _BODY_LABEL.match(unit.words) if article.is_labelled else None
        if label is None:
            yield unit
        elif label.end() == len(unit.words):
            yield Unit(unit.span, unit.words, "outside")
        else:
            yield Unit(Span(unit.span.start + label.end(), unit.span.end), unit.words[label.end() :])


def _unit(line: Line, start: int, article: Article) -> Unit:
    setting: Setting = "outside"
    if line is article.title:
        setting = "headline"
    elif line.words[:3].casefold() == "by " or line.words[:7].casefold() == "byline:":
        setting = "byline"
    return Unit(Span(line.span.start - start, line.span.end - start), line.words, setting)
