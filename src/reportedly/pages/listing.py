"""The reports that were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.pages.faceted import having
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.past import as_of
from reportedly.pages.quoting import Printed, ReportRef, file_name, in_brief, report_ref
from reportedly.records import CopyKind, DateBasis, Edtf, Report


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report: what it is, what its date rests on, how much was read from it, and whom it copies.

    `title`, `outlet`, `url`, `path` and `language` are None where they are not known, `published` is None without any evidence;
    `published_basis` is "given", "metadata" or "inferred", and `published_why` says in words what the date rests on. `claims` and
    `figures` count what was read, `copies` are the reports that this one copies, each with how closely.
    """

    id: str
    title: str | None
    outlet: str | None
    published: Edtf | None
    published_basis: DateBasis | None
    published_why: str | None
    url: str | None
    path: str | None
    language: str | None
    claims: int
    figures: int
    copies: tuple[tuple[CopyKind, ReportRef], ...]

    def __repr__(self) -> str:
        read = f"claims: {self.claims}, figures: {self.figures}"
        return f"<ReportView {in_brief(self.name)} {in_brief(self.outlet)}, {self.published or 'undated'}, {read}>"

    @property
    def name(self) -> str:
        """What to call it beside its outlet: its title, else its file."""
        return self.title or file_name(self.path) or "without a title"


def reports(index: Index, filters: Filters | None = None) -> list[ReportView]:
    """Return the reports by date, undated ones last; `about` is looked for in title and text, `by` in the outlet's name."""
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    shown = [
        report
        for report in then.contents.reports
        if chosen.dated(report.published)
        and chosen.mentioned(report.title, report.text)
        and chosen.named(report.outlet, report.title)
    ]
    views = [_report_view(then, report) for report in sorted(shown, key=by_date)]
    return having(then, "reports", views, chosen.chosen)


def by_date(report: Printed) -> tuple[tuple[date, date, str], str, str]:
    """Return a key that puts reports in the order of their days of print, undated ones last."""
    day = report.published.sort_key() if report.published else (date.max, date.max, "~")
    return day, report.outlet or report.title or "~", report.id


def one_report(index: Index, report_id: str) -> ReportView | None:
    """Return one report by its id, None where the index does not have it."""
    report = index.reports.get(report_id)
    return _report_view(index, report) if report else None


def _report_view(index: Index, report: Report) -> ReportView:
    return ReportView(
        id=report.id,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        published_basis=report.published_basis,
        published_why=report.published_why,
        url=report.url,
        path=report.path,
        language=report.language,
        claims=len(index.claims_of.get(report.id, ())),
        figures=len(index.figures_of.get(report.id, ())),
        copies=tuple(
            (copy.kind, report_ref(index.reports[copy.a]))
            for copy in index.copies_of.get(report.id, ())
            if copy.b == report.id and copy.a in index.reports
        ),
    )
