"""Invented reports with what each says of its own date, for tests of dating one by another."""

from __future__ import annotations

from collections.abc import Mapping

from makers import a_report

from reportedly.claims import plain_sentences
from reportedly.claims.dating import date_report
from reportedly.claims.moments import find_times
from reportedly.records import Dating, Report
from reportedly.relations.dating.sentences import Rarity, Told, told_days


def a_dated(text: str, day: str | None, **fields: str) -> tuple[Report, Dating]:
    """Return a report of a day, or an undated one, and its dating."""
    report = a_report(text, published=day, **fields)
    return report, date_report(report, find_times(text, plain_sentences(text)))


def tell(known: Mapping[str, str], asked: str) -> tuple[Report, Dating, list[Told], list[Told], Rarity]:
    """Return an undated report with its dating and sentences, those of dated ones (texts by day), and how rare their words are."""
    report, dating = a_dated(asked, None, outlet="Courier")
    told = [one for day, text in known.items() for one in _told(*a_dated(text, day, outlet=f"Herald of {day}"))]
    mine = _told(report, dating)
    return report, dating, told, mine, Rarity(one.words for one in [*told, *mine])


def _told(report: Report, dating: Dating) -> list[Told]:
    return told_days(report, dating, report.published)
