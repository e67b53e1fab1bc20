"""A question's figures over time as a small SVG: no script, no library, colours from the page, every mark a link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from markupsafe import Markup, escape

from reportedly.pages.characters import plain
from reportedly.pages.drawing import NARROW, WIDE, Drawing, draw, needs_ratios
from reportedly.pages.labels import Mark, Shape
from reportedly.pages.marks import MEANS, Link, ends_of, middle_day
from reportedly.pages.rendering import environment, px
from reportedly.pages.topics import QuestionView

# Fewer figures than these, all of one day, are compared faster as numbers than as dots.
_MANY = 4
# What may be taken away of a chart: the words for it, its address, the name of the file.
Download = tuple[str, str, str]


def is_drawn(question: QuestionView) -> bool:
    """Say whether there is anything to see: two dated answers with different numbers, and of a few not all of one day.

    Where a number lies below zero nothing is drawn: the drawing starts from there.
    """
    dated = [answer for answer in question.answers if answer.day and ends_of(answer)]
    if len({(answer.low, answer.high, answer.denies) for answer in dated}) < 2:
        return False
    if len(dated) < _MANY and len({middle_day(answer.said) for answer in dated}) < 2:
        return False
    return not any(end < 0 for answer in question.answers for end in ends_of(answer))


def chart(
    question: QuestionView, link: Link = lambda row: f"#{row}", downloads: Sequence[Download] = ()
) -> Markup | None:
    """Return the chart of a question as two drawings, one for wide and one for narrow pages, and its legend.

    None where there is nothing to see; see `is_drawn`. `link` gives the address of an answer or a copy by its id, `downloads` are
    the files to offer under it. Where the figures lie so far apart that a straight scale would hide most of them, the scale is
    one of ratios, the legend says so, and the straight one can be unfolded. The same data stands in the table of answers.
    """
    if not is_drawn(question):
        return None
    by_ratio, link = needs_ratios(question), cache(link)
    drawings = [draw(question, width, link, by_ratio=by_ratio) for width in (WIDE, NARROW)]
    straight = [draw(question, width, link) for width in (WIDE, NARROW)] if by_ratio else []
    template = environment().get_template("chart.html")
    shown = {
        "drawings": drawings,
        "straight": straight,
        "keys": keys(drawings[0]),
        "downloads": downloads,
        "copy": _copy,
    }
    return Markup(template.render(shown, question=question))


def _copy(mark: Mark) -> Markup:
    """Return the mark of a copy as SVG; a page has thousands, for which a template takes ten times as long."""
    x, y, left, top = (px(value) for value in (mark.x, mark.y, mark.x - 5, mark.y - 5))
    return Markup(
        f'<a href="{escape(mark.href)}"><title>{_titled(mark.title)}</title>'
        f'<rect x="{left}" y="{top}" width="10" height="10"/><circle cx="{x}" cy="{y}" r="3.4" class="hollow"/>\n</a>'
    )


# It is drawn for wide and for narrow pages, and on two scales.
@lru_cache(maxsize=4096)
def _titled(words: str) -> Markup:
    return escape(plain(words))


def keys(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the legend of a drawing: each sign in it, by name, with what it means."""
    here = {mark.shape for mark in drawing.marks if not mark.hollow}
    shapes: list[Shape] = [shape for shape in MEANS if shape in here]
    signs = [
        ("hollow", "the same origin elsewhere", any(mark.hollow for mark in drawing.marks)),
        ("line", "an own figure revised", bool(drawing.revisions)),
        ("spread", "on one of these days", bool(drawing.spreads)),
        ("band", "what the answers together leave (90 %)", bool(drawing.band)),
    ]
    return [(shape, MEANS[shape]) for shape in shapes] + [(name, words) for name, words, there in signs if there]
