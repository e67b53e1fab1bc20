"""What a run of `reportedly read` came to, in a few lines: reports, languages, what their dates rest on, copies, what was skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from reportedly.inputs.places import NAMED_ENDINGS, shown

if TYPE_CHECKING:
    from reportedly.api import Run
    from reportedly.records import DateBasis

_BASES: dict[DateBasis | None, str] = {
    "given": "given",
    "metadata": "in the page or file",
    "inferred": "inferred",
    None: "no date",
}
# More reasons than these are all told above, each with its input.
_REASONS = 5
# What is longer ends no file's name, but is a part of it.
_LONGEST = 10

Name = TypeVar("Name", str, str | None)


def summary(run: Run) -> Iterator[tuple[str, str]]:
    """Yield the lines that sum up a run, each with its heading; those that have nothing to say are left out."""
    reports = {one.report.id: one.report for one in run.outcomes if one.report}
    if reports:
        languages = Counter(report.language for report in reports.values())
        named = [f"{_language(language)} {languages[language]}" for language in _sorted(languages)]
        yield "Languages", ", ".join(named)
        bases = Counter(report.published_basis if report.published else None for report in reports.values())
        yield "Dates", ", ".join(f"{words} {bases[basis]}" for basis, words in _BASES.items() if bases[basis])
    if run.copies:
        yield "Copies", f"{run.copies} of these cop{'ies' if run.copies == 1 else 'y'} other reports of the ledger"
    reasons = Counter(_reason(one.notes) for one in run.outcomes if one.status == "skipped")
    if len(reasons) < run.count("skipped"):
        told = [f"{why} ({reasons[why]:,})" if reasons[why] > 1 else why for why in _sorted(reasons)]
        more = [f"and {len(told) - _REASONS} other reasons"] if len(told) > _REASONS else []
        yield "Skipped", "; ".join(told[:_REASONS] + more)


def told_left_out(endings: Mapping[str, int]) -> str:
    """Return how many files of folders were not looked into, by their endings, and how those are read that can be.

    `endings` are those of `left_out`: "1 .py, 2 .xml (name a feed, an export or a table itself, and it is read)".
    """
    counts: Counter[str] = Counter()
    for ending, number in endings.items():
        counts[ending if len(ending) <= _LONGEST else ""] += number
    most = [f"{counts[ending]:,} {shown(ending) or 'without an ending'}" for ending in _sorted(counts)[:_REASONS]]
    more = [f"and {len(counts) - _REASONS} other kinds"] if len(counts) > _REASONS else []
    way = (
        " (name a feed, an export or a table itself, and it is read)"
        if not counts.keys().isdisjoint(NAMED_ENDINGS)
        else ""
    )
    return ", ".join(most + more) + way


def _sorted(counts: Counter[Name]) -> list[Name]:
    """Return what was counted, the most frequent first."""
    return sorted(counts, key=lambda name: (-counts[name], name or ""))


def _language(language: str | None) -> str:
    if language is None:
        return "not known"
    return language if language == "en" else f"{language} (kept, not read)"


def _reason(notes: tuple[str, ...]) -> str:
    """Return why something was skipped, without what to do about it and without what was met there."""
    why = notes[0] if notes else ""
    return why.partition(";")[0].partition(" (")[0].strip()
