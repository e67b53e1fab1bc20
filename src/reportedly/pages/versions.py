"""Versions of a page: which reports are one page as it stood at several times, and what changed from one to the next, sentence by sentence."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from reportedly.inputs.captures import captured_on
from reportedly.pages.dates import in_words
from reportedly.pages.quoting import ReportRef, in_brief, report_ref
from reportedly.records import Edtf, PartKind, Provenance, Report, Span
from reportedly.relations.bodies import Body, read_body
from reportedly.relations.versions import are_alike
from reportedly.text import paragraphs, sentences

# Two sentences of which this share of the words is the same are one that was changed.
_ALIKE = 0.5
# Of two long pages with not a sentence in common each would be compared with each, word by word; beyond so many words, which take about a
# second, they are told as gone and new.
_MOST_WORDS = 4_000_000
# A front page that was saved every hour has thousands of versions.
_AROUND = 10
_APART: tuple[PartKind, ...] = ("boilerplate", "byline", "dateline")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A sentence that stands otherwise in the later version: its words `before` and `after`, None where it is new or gone.

    `before_span` and `after_span` are its places in the two reports (code points).
    """

    before: str | None
    after: str | None
    before_span: Span | None
    after_span: Span | None

    @property
    def kind(self) -> Literal["changed", "new", "gone"]:
        """What became of it."""
        return "changed" if self.before and self.after else "new" if self.after else "gone"

    def __repr__(self) -> str:
        return f"<ChangeView {self.kind}: {in_brief(self.after or self.before)}>"


@dataclass(frozen=True, slots=True)
class VersionView:
    """Another report of the same page: `is_later` says whether it is the later one, None where nothing tells.

    `why` is what that rests on, in words. `changes` are the sentences that differ, from the earlier of the two to the later (from this report to
    the other one where nothing tells), in the order of the later; None of versions that do not stand next to the report, in the order of their
    ids where nothing tells.
    """

    report: ReportRef
    is_later: bool | None
    why: str
    changes: tuple[ChangeView, ...] | None

    def __repr__(self) -> str:
        return f"<VersionView {self.told}: {self.report!r}>"

    @property
    def told(self) -> str:
        """Which one it is: "an earlier version"."""
        return {True: "a later version", False: "an earlier version", None: "another version"}[self.is_later]

    @property
    def tally(self) -> str:
        """What changed, counted: "1 sentence changed, 2 new, 1 gone"."""
        if self.changes is None:
            return ""
        kinds = Counter(change.kind for change in self.changes)
        told = [f"{kinds[kind]} {kind}" for kind in ("changed", "new", "gone") if kinds[kind]]
        if not told:
            return "the same sentences"
        first, _, rest = told[0].partition(" ")
        return ", ".join([f"{first} sentence{'s' if first != '1' else ''} {rest}", *told[1:]])


@dataclass(frozen=True, slots=True)
class _Stage:
    """A report with the last date that its page gave of itself, when it was saved or fetched, and what tells that, in words."""

    report: Report
    dated: date | None
    saved: date | None
    why: str

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        """A key that puts the earlier first, and what nothing is known of last."""
        return _as_moment(self.dated), _as_moment(self.saved), self.report.id


def versions(found: Iterable[Provenance], wanted: Container[str] | None = None) -> dict[str, tuple[VersionView, ...]]:
    """Return for the reports of one address, or those `wanted` by id, the other versions of their page, the earliest first.

    They are told apart by the last date that the page gave of itself, of publication or of a change, then by when they were saved or fetched.
    Only those are versions that have a title or a part of their words in common; see `relations.versions`. Of a page with very many the
    nearest ones are told.
    """
    stages = sorted(map(_stage, found), key=lambda one: one.order)
    bodies: dict[str, Body] = {}

    def body(one: _Stage) -> Body:
        if one.report.id not in bodies:
            bodies[one.report.id] = read_body(one.report)
        return bodies[one.report.id]

    views: dict[str, tuple[VersionView, ...]] = {}
    for at, mine in enumerate(stages):
        if wanted is None or mine.report.id in wanted:
            before = [one for one in stages[max(0, at - _AROUND) : at] if are_alike(body(one), body(mine))]
            after = [one for one in stages[at + 1 : at + 1 + _AROUND] if are_alike(body(one), body(mine))]
            if before or after:
                views[mine.report.id] = tuple(_views(mine, before, after))
    return views


def _views(mine: _Stage, before: Sequence[_Stage], after: Sequence[_Stage]) -> Iterator[VersionView]:
    others = (*before, *after)
    earlier = [one for one in others if _is_later(mine, one)]
    later = [one for one in others if _is_later(one, mine)]
    told = {one.report.id for one in (*earlier, *later)}
    # A page that was saved a thousand times without a date has changes to its neighbours alone, as one with dates has: to each of twenty
    # they would make a file of a hundred megabytes.
    loose = [[one for one in side if one.report.id not in told] for side in (before, after)]
    beside = {one.report.id for one in (*earlier[-1:], *later[:1], *loose[0][-1:], *loose[1][:1])}
    for one in others:
        yield _view(mine, one, has_changes=one.report.id in beside)


def find_changes(earlier: Report, later: Report) -> tuple[ChangeView, ...]:
    """Return the sentences that differ between two versions, in the order of the later one; what is gone stands at the end.

    A sentence that only stands elsewhere is no change. One that shares half of its words with one that is gone is that one, changed; a rule of
    thumb, which takes a sentence written wholly anew for a new one. Bylines, datelines and what stands around the report are left out.
    """
    before, after = _sentences(earlier), _sentences(later)
    gone = _left(earlier.text, before, Counter(_key(later.text, span) for span in after))
    new = _left(later.text, after, Counter(_key(earlier.text, span) for span in before))
    was = _paired(earlier.text, gone, later.text, new)
    changes = [_change(earlier, was.get(span), later, span) for span in new]
    taken = set(was.values())
    return (*changes, *(_change(earlier, span, later, None) for span in gone if span not in taken))


def _sentences(report: Report) -> list[Span]:
    apart = sorted(part.span for part in report.parts if part.kind in _APART)
    starts = [span.start for span in apart]
    found = []
    for paragraph in paragraphs(report.text):
        at = bisect.bisect_right(starts, paragraph.start) - 1
        if at < 0 or apart[at].end <= paragraph.start:
            found += sentences(report.text, paragraph)
    return found


def _key(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())


def _left(text: str, spans: Iterable[Span], others: Counter[str]) -> list[Span]:
    """Return the sentences that do not stand in the other version, however often each stands there."""
    left = []
    for span in spans:
        key = _key(text, span)
        if others[key] > 0:
            others[key] -= 1
        else:
            left.append(span)
    return left


def _paired(earlier: str, gone: Sequence[Span], later: str, new: Sequence[Span]) -> dict[Span, Span]:
    """Return for each new sentence that was changed from one that is gone that one; the most alike pairs first."""
    old_words, new_words = [_words(earlier, span) for span in gone], [_words(later, span) for span in new]
    if len(gone) * sum(map(len, new_words)) + len(new) * sum(map(len, old_words)) > _MOST_WORDS:
        return {}
    shares = [
        (-share, number, other)
        for number, words in enumerate(new_words)
        for other, old in enumerate(old_words)
        if (share := _share(words, old)) >= _ALIKE
    ]
    was: dict[Span, Span] = {}
    taken: set[int] = set()
    for _, number, other in sorted(shares):
        if new[number] not in was and other not in taken:
            was[new[number]] = gone[other]
            taken.add(other)
    return was


def _words(text: str, span: Span) -> Counter[str]:
    return Counter(_WORD.findall(span.of(text).casefold()))


def _share(a: Counter[str], b: Counter[str]) -> float:
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _change(earlier: Report, before: Span | None, later: Report, after: Span | None) -> ChangeView:
    return ChangeView(
        before.of(earlier.text) if before else None, after.of(later.text) if after else None, before, after
    )


def _view(mine: _Stage, other: _Stage, *, has_changes: bool) -> VersionView:
    is_later = True if _is_later(other, mine) else False if _is_later(mine, other) else None
    changes = None
    if has_changes:
        first, second = (other, mine) if is_later is False else (mine, other)
        changes = find_changes(first.report, second.report)
    return VersionView(report_ref(other.report), is_later, other.why, changes)


def _is_later(one: _Stage, other: _Stage) -> bool:
    for a, b in ((one.dated, other.dated), (one.saved, other.saved)):
        if a is not None and b is not None:
            if not (isinstance(a, datetime) and isinstance(b, datetime)):
                # A day is neither before nor after an hour of it.
                a, b = (moment.date() if isinstance(moment, datetime) else moment for moment in (a, b))
            if a != b:
                return a > b
    return False


def _stage(found: Provenance) -> _Stage:
    stated = [(moment, date.value, date.why) for date in found.dates if (moment := _moment(date.value))]
    own = found.report.published
    if not stated and own and (moment := _moment(own)):
        stated = [(moment, own, found.report.published_why or "")]
    saved = captured_on(found.notes)
    told = []
    last = max(stated, key=lambda each: (_as_moment(each[0]), each[2])) if stated else None
    if last:
        told.append(f"{in_words(last[1])}, {last[2]}")
    if saved:
        told.append(f"saved or fetched on {saved}")
    return _Stage(found.report, last[0] if last else None, _moment(saved) if saved else None, "; ".join(told))


def _moment(value: Edtf) -> date | None:
    """Return a date-time in UTC where the time of day is known, else the day, None where that is not known."""
    if "T" in value.text:
        try:
            stated = datetime.fromisoformat(value.text)
        except ValueError:
            return None
        return stated.astimezone(UTC) if stated.tzinfo else stated.replace(tzinfo=UTC)
    return value.earliest if value.is_day else None


def _as_moment(day: date | None) -> datetime:
    if isinstance(day, datetime):
        return day
    return datetime.combine(day or date.max, time(), UTC)
