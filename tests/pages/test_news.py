"""What some reports brought to a ledger, told once, and as a feed that hostile words cannot break."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from small_story import small_story

from reportedly.pages.index import Index
from reportedly.pages.news import find_news
from reportedly.pages.newsfeed import as_object, atom

INDEX = Index(small_story())
# What each report alone brought, by its outlet and its day.
BROUGHT = [
    ("2031-03-03T08:10:00+01:00", []),  # copied by the next: neither is the only one that has it
    ("2031-03-03", []),
    (
        "2031-03-05",
        [
            "denial: How many people were killed? not 45 (Civil Defence) denies “between 30 and 45 people” (Bram Oake)",
            "conflict: How many people were killed? between 30 and 45 people (Bram Oake) conflicts with “19” (Ilse Tarn)",
            "revision: How many people were killed? 19 (Ilse Tarn) revised by “21 people”",
            "revision: How many people were killed? 19 (Ilse Tarn) revises “At least 12 people”",
        ],
    ),
    (None, ["answer: How many people were killed? up to 60 people (residents)"]),
    (
        "[2031-03-07..2031-03-09]",
        [
            "revision: How many people were killed? 21 people (Ilse Tarn) revises “19”",
            "question: Was the dam neglected? no (Ilse Tarn)",
        ],
    ),
]


@pytest.mark.parametrize(("published", "told"), BROUGHT)
def test_report_brings_what_no_other_has(published: str | None, told: list[str]) -> None:
    days = {report.id: str(report.published) if report.published else None for report in INDEX.contents.reports}
    new = {report for report, day in days.items() if day == published}
    assert [str(news) for news in find_news(INDEX, new)] == told


def test_reports_that_come_together_bring_their_answers_once() -> None:
    every = {report.id for report in INDEX.contents.reports}
    news = find_news(INDEX, every)
    assert len({one.id for one in news}) == len(news)
    assert "revision: How many people were killed? 19 (Ilse Tarn) revises “At least 12 people”" in map(str, news)
    assert not any("revised by" in str(one) for one in news)
    assert {one.question for one in news if one.kind == "question"} == {row.text for row in INDEX.contents.questions}
    assert find_news(INDEX, set()) == []


DUE = [
    (None, date(2031, 6, 1), True),
    (date(2031, 5, 31), date(2031, 6, 1), True),
    (date(2031, 6, 1), date(2031, 6, 2), False),
    (None, date(2031, 5, 31), False),
]


@pytest.mark.parametrize(("after", "today", "is_told"), DUE)
def test_forecast_is_told_on_the_day_it_falls_due(after: date | None, today: date, is_told: bool) -> None:
    news = find_news(INDEX, set(), after=after, today=today)
    assert [one.kind for one in news] == ["forecast due"] * is_told
    assert all("the dam to be rebuilt by 1 June 2031" in one.told for one in news)


def test_words_told_are_those_of_the_report() -> None:
    texts = {report.id: report.text for report in INDEX.contents.reports}
    for news in find_news(INDEX, set(texts), today=date(2031, 6, 1)):
        assert all(piece in texts[news.report.id] for piece in news.words.split(" … "))


def test_feed_holds_hostile_words_as_words() -> None:
    (news,) = (one for one in find_news(INDEX, {row.id for row in INDEX.contents.reports if row.published is None}))
    told = as_object(news, "2031-03-10T12:00:00+00:00") | {
        "told": "</title><script>\x00\ud800\ufffe&",
        "url": "https://a.example/?a&b",
    }
    feed = ElementTree.fromstring(atom([told], "<story>.ledger", "abc", "2031-03-10T12:00:00+00:00").encode())
    entry = feed.find("{*}entry")
    assert entry is not None
    assert entry.findtext("{*}title") == "answer: </title><script>␀\ufffd\ufffd&"
    assert "<script>alert(1)</script>" in (entry.findtext("{*}content") or "")
    assert feed.findtext("{*}title") == "What is new in <story>.ledger"
