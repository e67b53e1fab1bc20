"""The timeline as a drawing: events from left to right on their days, each leading to its line in the list below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from reportedly.pages.characters import flat
from reportedly.pages.dates import in_words
from reportedly.pages.events import EventView
from reportedly.pages.rendering import environment
from reportedly.pages.scales import Scale, days_apart
from reportedly.records import Edtf

Place = Callable[[str], str | None]

# The drawing is as wide as the page, with room beside its first and last mark; that for phones has no room for words.
_WIDTH, _NARROW, _EDGE = 1012.0, 360.0, 12.0
_LINE, _CLOSE, _TOP = 21.0, 11.0, 8.0
# Fewer events are a list; more marks than these cannot be told apart.
_FEWEST, _MOST = 4, 150
# With more events than these there is no room for their words, and the marks stand alone.
_MOST_LABELLED = 30
# A label is set in 12 px; an average character is a little over half as wide as it is high.
_CHARACTER, _LONGEST = 6.3, 44
# A few days far from all others would press these into a line: up to this part of the events is left to the list, when that
# leaves less than half of the days.
_APART = 0.2
# Steps between two marks of the axis, in days; the first that gives no more than `_TICKS` is taken. A month and a year are
# about so long; ticks stand on their first days.
_STEPS, _TICKS, _FEW_TICKS = (1, 2, 7, 14, 30, 91, 365, 730, 1826, 3652, 18262, 36524, 365243), 10, 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """The events drawn at one width: their marks, the days below them at their places, and where the marks end."""

    name: str
    width: float
    floor: float
    marks: Sequence[Mark]
    ticks: Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in the drawing: from `x` to `end`, in the line at `y`.

    `kind` is "day" for one day, "span" for what lasted, "some" for some day between its ends. `label` are its first words, "" for
    none, standing to the left of it where `is_left`.
    """

    x: float
    end: float
    y: float
    kind: str
    is_about: bool
    label: str
    is_left: bool
    href: str | None
    title: str


def strip(events: Sequence[EventView], place: Place) -> Markup | None:
    """Return the events as an inline SVG, None for a few or for those that no calendar can hold.

    `place` gives the name of an event's line on the page. Days far from all others, and open ends, are cut at the edge and told so.
    """
    dated = [event for event in events if event.when.earliest and event.when.latest]
    if not _FEWEST <= len(dated) <= _MOST:
        return None
    shown = _together(dated)
    ends = [day for event in shown for day in (event.when.earliest, event.when.latest) if day]
    first, last = min(ends), max(ends)
    if first == last:
        return None
    drawings = [_drawn(shown, first, last, width, place) for width in (_WIDTH, _NARROW)]
    left_out = len(events) - len(shown)
    page = environment().get_template("strip.html")
    period = in_words(Edtf.interval(first, last))
    signs = {mark.kind for mark in drawings[0].marks} | {"about" for mark in drawings[0].marks if mark.is_about}
    return Markup(page.render(drawings=drawings, left_out=left_out, period=period, count=len(shown), signs=signs))


def _drawn(events: Sequence[EventView], first: date, last: date, width: float, place: Place) -> Drawing:
    is_wide = width == _WIDTH
    scale = days_apart(first, last, _EDGE, width - _EDGE)
    is_labelled = is_wide and len(events) <= _MOST_LABELLED
    line = _LINE if is_labelled else _CLOSE
    marks, lines = _marks(events, scale, line, place, width, is_labelled)
    ticks = list(_ticks(first, last, scale, _TICKS if is_wide else _FEW_TICKS))
    return Drawing("wide" if is_wide else "narrow", width, _TOP + lines * line, marks, ticks)


def _together(events: Sequence[EventView]) -> list[EventView]:
    """Return the events without those few that lie far from all others."""
    kept = sorted(events, key=_first)
    spare = int(len(kept) * _APART)
    while spare > 0 and len(kept) > _FEWEST:
        whole = (_last(kept) - _first(kept[0])).days
        without_first = (_last(kept[1:]) - _first(kept[1])).days
        without_last = (_last(kept[:-1]) - _first(kept[0])).days
        if min(without_first, without_last) * 2 > whole:
            # Two that stand together far away go only together.
            cut = next(
                (cut for cut in range(1, spare + 1) if (_last(kept[cut:]) - _first(kept[cut])).days * 2 <= whole), 0
            )
            return kept[cut:]
        kept = kept[1:] if without_first <= without_last else kept[:-1]
        spare -= 1
    return kept


def _first(event: EventView) -> date:
    return event.when.earliest or date.min


def _last(events: Sequence[EventView]) -> date:
    return max(event.when.latest or date.min for event in events)


def _marks(
    events: Sequence[EventView], scale: Scale, high: float, place: Place, width: float, is_labelled: bool
) -> tuple[list[Mark], int]:
    """Return the marks, each in the first line in which it has room, and how many lines there are."""
    taken: list[list[tuple[float, float]]] = []
    marks = []
    for event in events:
        x = scale(_first(event).toordinal())
        end = scale((event.when.latest or _first(event)).toordinal())
        words = event.text if len(event.text) <= _LONGEST else f"{event.text[:_LONGEST].rsplit(' ', 1)[0]} …"
        label = flat(words) if is_labelled else ""
        room = len(label) * _CHARACTER + 12 if label else 0
        is_left = end + 8 + room > width
        box = (x - 7 - (room if is_left else 0), end + 7 + (0 if is_left else room))
        line = next((n for n, boxes in enumerate(taken) if all(box[1] < a or b < box[0] for a, b in boxes)), len(taken))
        if line == len(taken):
            taken.append([])
        taken[line].append(box)
        name = place(event.id)
        marks.append(
            Mark(
                x=x,
                end=end,
                y=_TOP + line * high + high / 2,
                kind=_kind(event.when),
                is_about=any(sign in event.when.text for sign in "~%?"),
                label=label,
                is_left=is_left,
                href=f"#{name}" if name else None,
                title=f"{in_words(event.when)}: {event.text}",
            )
        )
    return marks, len(taken)


def _kind(when: Edtf) -> str:
    if when.earliest == when.latest:
        return "day"
    return "span" if "/" in when.text or when.text.startswith("{") else "some"


def _ticks(first: date, last: date, scale: Scale, most: int) -> Iterator[tuple[float, str]]:
    """Return the places and names of some days, months or years, in even steps."""
    days = (last - first).days
    step = next((step for step in _STEPS if days / step <= most), _STEPS[-1])
    for day in _stepped(first, last, step):
        text = day.isoformat() if step < 30 else day.isoformat()[:7] if step < 365 else day.isoformat()[:4]
        # Of days in one year the first tells it for all.
        year = day.year if step < 30 and first.year == last.year and day > first else None
        yield scale(day.toordinal()), in_words(Edtf.parse(text), year=year)


def _stepped(first: date, last: date, step: int) -> Iterator[date]:
    if step < 30:
        for count in range((last - first).days // step + 1):
            yield first + timedelta(days=count * step)
        return
    months = {30: 1, 91: 3}.get(step, 12 * round(step / 365.25))
    at = first.year * 12 + first.month - 1
    at += -at % months
    while at // 12 <= last.year:
        day = date(at // 12, at % 12 + 1, 1)
        if first <= day <= last:
            yield day
        at += months
