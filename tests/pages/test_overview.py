from __future__ import annotations

import re
from dataclasses import replace

import pytest
from makers import a_report
from one_question import one_question
from small_story import small_story

from reportedly.pages.changes import latest_day
from reportedly.pages.disagreement import in_short, open_questions, tally
from reportedly.pages.overview import Overview, overview, title_of
from reportedly.pages.report import write_report
from reportedly.pages.stories import stories
from reportedly.pages.views import Index, questions, reports
from reportedly.records import Contents, Story


def _overview(contents: Contents) -> Overview:
    index = Index(contents)
    topics, views = questions(index), reports(index)
    return overview(index, topics, views, stories(index, topics, views))


def _printed(*days: str | None) -> Contents:
    return Contents(reports=tuple(a_report(f"Report {n}.", published=day) for n, day in enumerate(days)))


DAYS = [
    (("2025-04-09", "2025-04-22"), "9–22 Apr 2025", None),
    (("1987-11-03", "2025-04-09", "2025-04-12", "2025-04-22", "2025-04-22"), "9–22 Apr 2025", "3 Nov 1987"),
    # Half of the reports are no few that lie apart.
    (("1987-11-03", "1987-11-04", "2025-04-22"), "3 Nov 1987 – 22 Apr 2025", None),
    # A quiet fortnight within one story.
    (("2025-04-01", "2025-04-15", "2025-04-15", "2025-04-15", "2025-04-15"), "1–15 Apr 2025", None),
    (("2025-04", None), "1–30 Apr 2025", None),
    ((None,), None, None),
]


@pytest.mark.parametrize(("days", "most", "apart"), DAYS)
def test_an_old_report_does_not_stretch_the_days_of_the_others(
    days: tuple[str | None, ...], most: str | None, apart: str | None
) -> None:
    told = _overview(_printed(*days))
    assert (told.days, told.apart) == (most, apart)


@pytest.mark.parametrize(("asked", "shown"), [(8, 8), (9, 9), (10, 8)])
def test_one_more_question_is_shown_and_not_counted(asked: int, shown: int) -> None:
    story = small_story()
    question = next(one for one in story.questions if one.status != "single")
    several = tuple(replace(question, id=f"{question.id}{number}") for number in range(asked))
    topic = next(one for one in story.topics if one.id == question.topic)
    topics = (replace(topic, questions=tuple(one.id for one in several)),)
    told = _overview(replace(story, questions=several, topics=topics))
    assert (told.asked, len(told.disputed)) == (asked, shown)


def test_the_most_disputed_question_comes_first() -> None:
    asked = open_questions(questions(Index(small_story())))
    assert asked[0].status == "denied"
    assert all(question.status != "single" for question in asked)
    assert asked
    # What spreads further comes before what many reports tell alike.
    far = one_question(
        [("Ada Moor", "2031-03-01", 10.0, "asserted"), ("Ben Holt", "2031-03-02", 900.0, "asserted")],
        [(0, 1, "conflicts")],
        "conflicting",
    )
    near = one_question(
        [("Ada Moor", "2031-03-01", 10.0, "asserted"), ("Ben Holt", "2031-03-02", 11.0, "asserted")],
        [(0, 1, "conflicts")],
        "conflicting",
    )
    pair = [*questions(Index(near)), *questions(Index(far))]
    assert [question.high for question in open_questions(pair)] == [900, 11]
    assert tally(open_questions(pair)) == "2 conflicting"


def test_a_question_in_short_says_its_spread_and_who_denies() -> None:
    days = [("Ada Moor", "2031-03-01", 300.0, "asserted"), ("Ben Holt", "2031-03-02", 40.0, "asserted"),
            ("Cy Dane", "2031-03-03", 300.0, "denied")]  # fmt: skip
    contents = one_question(days, [(0, 2, "denies"), (0, 1, "conflicts")], "denied")
    assert in_short(questions(Index(contents))[0].questions[0]) == "40 or 300; Cy Dane denies “300”"


def test_what_is_new_goes_by_the_last_day_of_print() -> None:
    days = [("Ada Moor", "2031-03-01", 40.0, "asserted"), ("Ben Holt", "2031-03-02", 60.0, "asserted"),
            ("Cy Dane", "2031-03-04", 60.0, "denied")]  # fmt: skip
    index = Index(one_question(days, [(0, 1, "conflicts"), (1, 2, "denies")], "denied"))
    latest = latest_day(index, questions(index), reports(index))
    assert latest is not None
    assert (str(latest.day), [view.outlet for view in latest.reports]) == ("2031-03-04", ["Paper 2"])
    [change] = latest.changes
    assert [answer.source for answer in change.answers] == ["Cy Dane"]
    assert (change.before, change.question.status) == ("conflicting", "denied")


@pytest.mark.parametrize("days", [("2031-03-01",), ("2031-03-01", "2031-03-01"), ("2031-03", None, "2031-04"), ()])
def test_without_two_sure_days_nothing_is_new(days: tuple[str | None, ...]) -> None:
    index = Index(_printed(*days))
    assert latest_day(index, questions(index), reports(index)) is None
    assert "none can be called the newest" in write_report(_printed(*days))


def test_stories_have_their_reports_and_questions_and_the_disputed_first() -> None:
    contents = small_story()
    first, last = contents.reports[0].id, contents.reports[-1].id
    others = tuple(row.id for row in contents.reports if row.id != last)
    told = (Story("s-quiet", "A quiet one", (last,), None, None), Story("s-loud", "Dam", others, None, None))
    contents = replace(contents, stories=told)
    index = Index(contents)
    found = stories(index, questions(index), reports(index))
    assert next(story.id for story in found) == "s-loud"
    assert sum(len(story.reports) for story in found) == len(contents.reports)
    assert first in {view.id for view in found[0].reports}
    page = write_report(contents)
    assert re.search(r'<h2 id="h-stories">Stories</h2>', page)


def test_many_stories_are_named_by_their_number() -> None:
    contents = _printed("2031-03-01", "2031-03-02", "2031-03-03", "2031-03-04")
    told = tuple(Story(f"s{n}", f"Story {n}", (row.id,), None, None) for n, row in enumerate(contents.reports))
    assert title_of(replace(contents, stories=told), []) == "4 reports of 4 stories"


def test_few_figures_are_named_with_their_bounds_and_many_as_a_spread() -> None:
    told = [(f"Voice {number}", f"2031-03-0{number}", 10.0 * number, "asserted") for number in range(1, 6)]
    question = questions(Index(one_question(told, status="conflicting")))[0].questions[0]
    assert in_short(question) == "10 to 50"
    first, second, *_ = question.answers
    bounded = replace(first, low=None, high=10, bound="at_most", value="up to 10")
    assert in_short(replace(question, answers=(bounded, second))) == "up to 10 or 20"


@pytest.mark.parametrize(
    ("told", "relations", "status", "short"),
    [
        # What agrees is no choice between two, and a later count says that it is one.
        ([("Ada Moor", "2031-03-01", 85.0), ("Ben Holt", "2031-03-02", 97.0)], [(0, 1, "differs")], "agreed", "85 and later 97"),
        ([("Ada Moor", "2031-03-01", 85.0), ("Ben Holt", "2031-03-02", 97.0)], [(0, 1, "conflicts")], "conflicting", "85 or 97"),
        ([("Ada Moor", "2031-03-01", 85.0), ("Ben Holt", "2031-03-02", 85.0)], [(0, 1, "agrees")], "agreed", "85"),
        # One voice that changes its number, and one beside which another speaks.
        ([("Ada Moor", "2031-03-01", 230.0), ("Ada Moor", "2031-03-02", 120.0)], [(0, 1, "revises")], "revised", "230 → 120"),
        (
            [("Ada Moor", "2031-03-01", 230.0), ("Ada Moor", "2031-03-02", 120.0), ("Ben Holt", "2031-03-02", 200.0)],
            [(0, 1, "revises"), (1, 2, "conflicts")], "conflicting", "120, 200 or 230",
        ),
    ],
)  # fmt: skip
def test_how_numbers_stand_to_each_other_shows_in_short(
    told: list[tuple[str, str, float]], relations: list[tuple[int, int, str]], status: str, short: str
) -> None:
    answers = [(source, day, number, "asserted") for source, day, number in told]
    [topic] = questions(Index(one_question(answers, relations, status)))
    assert in_short(topic.questions[0]) == short


def test_two_answers_of_one_source_are_not_called_single() -> None:
    told = [("Ada Moor", "2031-03-01", 11.0, "asserted"), ("Ada Moor", "2031-03-01", 2.0, "asserted")]
    [topic] = questions(Index(one_question(told, status="single")))
    assert topic.questions[0].standing == "2 answers · 1 origin"
    [alone] = questions(Index(one_question(told[:1], status="single")))
    assert alone.questions[0].standing == "single · 1 origin"
    page = write_report(one_question(told, status="single"))
    assert "2 answers</b> · 1 origin" in page
    assert ">single<" not in page


def test_questions_with_one_answer_are_counted_and_not_passed_over_in_silence() -> None:
    index = Index(small_story())
    every = [question for topic in questions(index) for question in topic.questions]
    told = _overview(small_story())
    assert told.alone == sum(len(question.answers) == 1 for question in every) > 0
    assert told.alone + told.asked == len(every)
    page = write_report(small_story())
    noun = "question" if told.alone == 1 else "questions"
    assert re.search(
        rf'<a href="#questions">{told.alone} more {noun}</a> (has one answer|have one answer each)</p>', page
    )
