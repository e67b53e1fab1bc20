"""How many were killed and wounded in a story, with the words of the reports that were counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.pages.index import Index
from reportedly.pages.quoting import ReportRef, in_brief, report_ref
from reportedly.pages.stories import headline
from reportedly.records import Edtf, Report, Span, Toll, TotalToll


@dataclass(frozen=True, slots=True)
class TollWords:
    """A sentence that tells of killed or wounded, its place in its report, and the words in it that were counted."""

    words: str
    span: Span
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TollRow:
    """What one report tells of the killed and wounded of its story, beside what was counted in all.

    `killed` and `wounded` are None where the report gives no number and tells of nobody. `is_newest` says whether it is the newest of its origin;
    an older one is there for a number that the newest leaves out. `words` are the sentences on which it rests.
    """

    story: str
    story_title: str
    story_killed: int
    story_wounded: int
    day: Edtf | None
    killed: int | None
    wounded: int | None
    is_newest: bool
    report: ReportRef
    words: str


# What figures say of those whom recorders count. Where no figure of a story says one of these, nothing is counted.
_HARMS = frozenset({"killed", "wounded", "injured", "shot", "died", "dead"})


@dataclass(frozen=True, slots=True)
class ToldToll:
    """What one origin tells of the killed and wounded: its newest report, its day, its numbers, and the words that they rest on.

    `killed` and `wounded` are None where the report gives no number; the words can then still tell of persons one by one, of whom
    `dead` died and `hurt` were hurt or died. `earlier` are older reports of the origin, for a number that the newest leaves out.
    """

    report: ReportRef
    day: Edtf | None
    killed: int | None
    wounded: int | None
    dead: int
    hurt: int
    words: tuple[TollWords, ...]
    earlier: tuple[ToldToll, ...] = ()

    @property
    def deaths(self) -> int | None:
        """How many died by this report, those told of one by one where it has no number; None where it tells of nobody."""
        return self.killed if self.killed is not None else self.dead or None

    @property
    def injuries(self) -> int | None:
        """How many were hurt and did not die, as for `deaths`."""
        return self.wounded if self.wounded is not None else max(0, self.hurt - self.dead) or None


@dataclass(frozen=True, slots=True)
class TollView:
    """The killed and wounded of one story, counted as recorders of casualties do, whoever did it; a story should be one event.

    `killed` and `wounded` were chosen among the newest numbers of `origins` origins, as `why` says. `told` has each of them with
    its words, `title` is the story's headline. It is a count of what reports say, and no finding.
    """

    id: str
    title: str
    killed: int
    wounded: int
    origins: int
    reports: int
    why: str
    told: tuple[ToldToll, ...]

    @property
    def in_words(self) -> str:
        """Both numbers; a 0 that no report tells of is not told as a number: "20 killed, no wounded counted"."""
        told = [one for newest in self.told for one in (newest, *newest.earlier)]
        killed = self.killed or any(one.deaths is not None for one in told)
        wounded = self.wounded or any(one.injuries is not None for one in told)
        return ", ".join(
            (
                f"{self.killed:,} killed" if killed else "no killed counted",
                f"{self.wounded:,} wounded" if wounded else "no wounded counted",
            )
        )

    def __repr__(self) -> str:
        return f"<TollView {in_brief(self.title)} killed: {self.killed}, wounded: {self.wounded}, {self.why}>"


def tells_of_harm(index: Index, story: str) -> bool:
    """Say whether a figure in a story's reports counts killed or wounded; telling of somebody without a number is not looked at here."""
    told = index.stories.get(story)
    reports = told.reports if told else ()
    return any(figure.state in _HARMS for report in reports for figure in index.figures_of.get(report, ()))


def tolls(index: Index, totals: Iterable[TotalToll]) -> list[TollView]:
    """Return tolls with the words behind them, in their order. How they are counted is not decided here; see `relations.tolls`."""
    views = []
    for total in totals:
        story = index.stories.get(total.story or "")
        if story is not None:
            told = tuple(
                _told(index, index.reports[toll.report], toll) for toll in total.tolls if toll.report in index.reports
            )
            size = len(story.reports)
            views.append(
                TollView(story.id, headline(story), total.killed, total.wounded, len(told), size, total.why, told)
            )
    return views


def toll_rows(views: Iterable[TollView]) -> list[TollRow]:
    """Return a row for each report that was counted: story by story, the earliest day first, what has none last."""
    rows = [
        TollRow(
            view.id, view.title, view.killed, view.wounded, one.day, one.deaths, one.injuries, one is newest, one.report,
            " … ".join(sentence.words for sentence in one.words),
        )
        for view in views
        for newest in view.told
        for one in (newest, *newest.earlier)
    ]  # fmt: skip
    order = {story: number for number, story in enumerate(dict.fromkeys(row.story for row in rows))}
    return sorted(rows, key=lambda row: (order[row.story], row.day is None, str(row.day), row.report.id))


def _told(index: Index, report: Report, toll: Toll) -> ToldToll:
    sentences: dict[Span, list[Span]] = {}
    for span in sorted({span for places in toll.evidence.values() for span in places}):
        sentence = index.sentence(report, span.start)
        # Words that reach over the end of a sentence stand alone rather than cut.
        sentences.setdefault(sentence if sentence.holds(span) else span, []).append(span)
    words = tuple(TollWords(span.of(report.text), span, tuple(marks)) for span, marks in sentences.items())
    day = Edtf.day(toll.day) if toll.day else None
    earlier = tuple(_told(index, index.reports[one.report], one) for one in toll.earlier if one.report in index.reports)
    return ToldToll(report_ref(report), day, toll.killed, toll.wounded, toll.dead, toll.hurt, words, earlier)
