"""The lists of a ledger as methods, each with the options of its command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.api.options import Day, filters_of
from reportedly.pages import views
from reportedly.pages.lists import Rows

if TYPE_CHECKING:
    from reportedly.claims import ScaleName
    from reportedly.records import ActorKind, CopyKind, ForecastStatus, Quotation, SourceKind, Stance, Status


class LedgerLists:
    """What a ledger lists; `AskedLedger` says of which file, and what else it can be asked."""

    path: Path

    def index(self) -> views.Index:
        """Return all rows with their cross-references, from which the views are made."""
        raise NotImplementedError

    def topics(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        status: Status | None = None, story: str | None = None,
    ) -> Rows[views.TopicView]:  # fmt: skip
        """Return the topics with their questions, the most disputed first.

        `about` are words that must stand in a topic, question or answer, `by` a source's name or part of it, `first` and
        `last` bound the day on which something was said and count themselves (the command line calls them `--from` and `--to`),
        `as_of` leaves out what was published later. Days are dates or "2024-11-01". Without options all is returned.
        `status` leaves questions that stand so, `story` those of one story, by its id or words of its title; in other methods such
        options are values that the rows have, outlets and other names also by a part of them.

        Raises:
            DateError: a day is none.
            ChoiceError: a value is none of those that the list or the ledger has, or can be several of them.
        """
        chosen = self._chosen("questions", status=status, story=story)
        filters = filters_of(about, by, first, last, as_of, chosen=chosen)
        return Rows(views.questions(self.index(), filters), views.TopicView)

    def questions(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        status: Status | None = None, story: str | None = None,
    ) -> Rows[views.QuestionView]:  # fmt: skip
        """Return the questions with their answers, one answer for each origin; options as for `topics`."""
        found = self.topics(about=about, by=by, first=first, last=last, as_of=as_of, status=status, story=story)
        return Rows((question for topic in found for question in topic.questions), views.QuestionView)

    def claims(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False, scale: ScaleName = "icd203",
        kind: SourceKind | None = None, outlet: str | None = None, stance: Stance | None = None, quotation: Quotation | None = None,
        story: str | None = None,
    ) -> Rows[views.ClaimView]:  # fmt: skip
        """Return the claims, who said what, through whom, when, in the order of the days; options as for `topics`.

        With `own_voice` also what outlets say without naming a source. `scale` reads words of probability: "icd203", "phia" or "kent".
        `score` is 0 to 1.
        """
        chosen = self._chosen("claims", kind=kind, outlet=outlet, stance=stance, quotation=quotation, story=story)
        filters = filters_of(about, by, first, last, as_of, own_voice=own_voice, scale=scale, chosen=chosen)
        return Rows(views.claims(self.index(), filters), views.ClaimView)

    def figures(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        state: str | None = None, unit: str | None = None, outlet: str | None = None, stance: Stance | None = None,
        story: str | None = None,
    ) -> Rows[views.FigureView]:  # fmt: skip
        """Return the figures with what they count and who gives them; options as for `topics`.

        `low` and `high` are in the figure's `unit` ("count", "percent", a currency, "count/day"); None is an open end.
        """
        chosen = self._chosen("figures", state=state, unit=unit, outlet=outlet, stance=stance, story=story)
        filters = filters_of(about, by, first, last, as_of, chosen=chosen)
        return Rows(views.figures(self.index(), filters), views.FigureView)

    def timeline(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        top: int | None = None, actor: str | None = None, place: str | None = None, story: str | None = None,
    ) -> Rows[views.EventView]:  # fmt: skip
        """Return the dated events in the order of their days, which `first` and `last` bound; options as for `topics`.

        `top` asks for so many days, those that stand out most by how reports name them, each with the one event that tells it best.
        """
        chosen = self._chosen("timeline", actor=actor, place=place, story=story)
        filters = filters_of(about, by, first, last, as_of, top=top, chosen=chosen)
        return Rows(views.timeline(self.index(), filters), views.EventView)

    def forecasts(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        scale: ScaleName = "icd203", status: ForecastStatus | None = None, outlet: str | None = None, story: str | None = None,
    ) -> Rows[views.ForecastView]:  # fmt: skip
        """Return the forecasts with their due days and what became of them; options as for `claims`."""
        chosen = self._chosen("forecasts", status=status, outlet=outlet, story=story)
        filters = filters_of(about, by, first, last, as_of, scale=scale, chosen=chosen)
        return Rows(views.forecasts(self.index(), filters), views.ForecastView)

    def sources(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        own_voice: bool = False, kind: ActorKind | SourceKind | None = None, outlet: str | None = None,
    ) -> Rows[views.SourceView]:  # fmt: skip
        """Return the sources with how much they said and the chains through which it came; options as for `claims`."""
        chosen = self._chosen("sources", kind=kind, outlet=outlet)
        filters = filters_of(about, by, first, last, as_of, own_voice=own_voice, chosen=chosen)
        return Rows(views.sources(self.index(), filters), views.SourceView)

    def actors(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        kind: ActorKind | None = None,
    ) -> Rows[views.ActorView]:  # fmt: skip
        """Return who and what the reports name, with all their names and why these are one.

        Options as for `topics`, but `by` is a part of one of their names, and the days bound the print of a report that names them.
        """
        chosen = self._chosen("actors", kind=kind)
        filters = filters_of(about, by, first, last, as_of, chosen=chosen)
        return Rows(views.actors(self.index(), filters), views.ActorView)

    def copies(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        kind: CopyKind | None = None, outlet: str | None = None,
    ) -> Rows[views.CopyView]:  # fmt: skip
        """Return which reports copy which, with the passages on both sides; `share` of the copy is 0 to 1.

        Options as for `topics`, but `by` is a part of an outlet's name, and the days bound when the copy was printed.
        """
        chosen = self._chosen("copies", kind=kind, outlet=outlet)
        filters = filters_of(about, by, first, last, as_of, chosen=chosen)
        return Rows(views.copies(self.index(), filters), views.CopyView)

    def reports(
        self, *, about: str | None = None, by: str | None = None, first: Day = None, last: Day = None, as_of: Day = None,
        outlet: str | None = None, story: str | None = None,
    ) -> Rows[views.ReportView]:  # fmt: skip
        """Return the reports with their outlets and dates, and what the dates rest on; options as for `copies`."""
        chosen = self._chosen("reports", outlet=outlet, story=story)
        filters = filters_of(about, by, first, last, as_of, chosen=chosen)
        return Rows(views.reports(self.index(), filters), views.ReportView)

    def _chosen(self, table: str, **values: str | None) -> tuple[tuple[str, str], ...]:
        """Return the values of facets that are asked for, as the ledger has them."""
        if not any(values.values()):
            return ()
        from reportedly.api.choosing import chosen_of  # only who chooses needs it

        return chosen_of(self.path, table, values)
