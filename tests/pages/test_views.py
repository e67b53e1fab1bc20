import csv
import io
import json
from datetime import date

import pytest
from small_story import small_story

from reportedly.pages import views
from reportedly.pages.views import Filters, Index
from reportedly.records import Contents

VIEWS = [
    (views.questions, views.TopicView),
    (views.claims, views.ClaimView),
    (views.figures, views.FigureView),
    (views.timeline, views.EventView),
    (views.copies, views.CopyView),
    (views.sources, views.SourceView),
    (views.forecasts, views.ForecastView),
    (views.reports, views.ReportView),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(small_story())


def _figures(index: Index, **filters: object) -> list[str]:
    topics = views.questions(index, Filters(**filters))  # type: ignore[arg-type]
    return [answer.figure for topic in topics for question in topic.questions for answer in question.answers]


def test_a_reprint_is_no_second_answer(index: Index) -> None:
    topic = views.questions(index)[0]
    killed = topic.questions[0]
    assert [answer.figure for answer in killed.answers] == [
        "up to 60 people", "At least 12 people", "19", "between 30 and 45 people", "not 45", "21 people",
    ]  # fmt: skip
    twelve = killed.answers[1]
    assert twelve.report.outlet == "Corvane News Agency"
    assert [again.report.outlet for again in twelve.repeated_in] == ["Harbour Post"]


def test_a_question_tells_its_spread_and_its_origins(index: Index) -> None:
    killed = views.questions(index)[0].questions[0]
    assert (killed.low, killed.high, killed.origins, killed.reports) == (12, 60, 4, 5)
    assert killed.standing == "denied · 4 origins"
    assert killed.together == "19 to 32 on 7 Mar 2031 (90 %)"


def test_relations_are_in_words_from_both_ends(index: Index) -> None:
    oake, civil = views.questions(index)[0].questions[0].answers[3:5]
    assert str(oake.relations[0]) == "denied by Civil Defence"
    assert str(civil.relations[0]) == "denies “between 30 and 45 people” (Bram Oake)"
    assert civil.denies


def test_a_topic_says_why_its_numbers_differ(index: Index) -> None:
    assert views.questions(index)[0].why_differ == (
        "Killed and missing are two questions, not one. "
        "Own figures were revised by Ilse Tarn (killed: at least 12 → 19 → 21)."
    )
    assert views.questions(index)[1].why_differ is None


def test_the_day_of_print_is_told_from_a_stated_one(index: Index) -> None:
    answers = views.questions(index)[0].questions[0].answers
    assert [(str(answer.said), answer.said_from) for answer in answers[:4]] == [
        ("None", None), ("2031-03-03", "stated"), ("2031-03-05", "stated"), ("2031-03-05", "printed"),
    ]  # fmt: skip


def test_an_answer_shows_words_of_its_report(index: Index) -> None:
    for topic in views.questions(index):
        for question in topic.questions:
            for answer in question.answers:
                text = index.reports[answer.report.id].text
                assert " … ".join(span.of(text) for span in answer.spans) == answer.words
                assert answer.figure_span is None or answer.figure_span.of(text) == answer.figure


def test_a_chain_reads_from_the_source_to_the_outlet(index: Index) -> None:
    officer = next(view for view in views.sources(index) if view.name == "a rescue officer")
    assert "a rescue officer → Corvane News Agency → Harbour Post" in officer.through


def test_a_source_counts_its_revisions_and_denials(index: Index) -> None:
    by_name = {view.name: view for view in views.sources(index)}
    tarn, oake = by_name["Ilse Tarn"], by_name["Bram Oake"]
    assert (tarn.claims, tarn.reports, tarn.revisions, tarn.denials, tarn.denied) == (5, 4, 2, 1, 0)
    assert (oake.denied, oake.revisions) == (1, 0)


def test_the_first_to_tell_stands_for_an_event(index: Index) -> None:
    event = views.timeline(index)[0]
    assert (event.report.outlet, [report.outlet for report in event.also_in]) == (
        "Corvane News Agency",
        ["Harbour Post"],
    )


FILTERED = [
    ({"about": "missing"}, ["About 200 people"]),
    ({"about": "NEGLECT dam"}, ["no"]),
    ({"about": "nothing of this"}, []),
    ({"by": "tarn"}, ["At least 12 people", "19", "21 people", "no"]),
    ({"by": "defence"}, ["not 45"]),
    ({"first": date(2031, 3, 6)}, ["21 people", "no"]),
    ({"last": date(2031, 3, 3)}, ["At least 12 people", "About 200 people"]),
    ({"as_of": date(2031, 3, 3)}, ["About 200 people", "At least 12 people"]),
]


@pytest.mark.parametrize(("filters", "figures"), FILTERED)
def test_filters_leave_out_what_does_not_match(index: Index, filters: dict[str, object], figures: list[str]) -> None:
    assert _figures(index, **filters) == figures


def test_names_match_without_accents(index: Index) -> None:
    assert [view.source for view in views.claims(index, Filters(by="energie"))] == ["Énergie Ministry"]


def test_on_an_earlier_day_nothing_was_denied_yet(index: Index) -> None:
    killed = views.questions(index, Filters(as_of=date(2031, 3, 4)))[0].questions[1]
    assert (killed.status, killed.together) == ("single", None)
    assert views.reports(index, Filters(as_of=date(2031, 3, 2))) == []


@pytest.mark.parametrize(("view", "kind"), VIEWS)
def test_rows_are_flat_with_the_same_keys_always(index: Index, view, kind) -> None:  # type: ignore[no-untyped-def]
    found = views.rows(view(index))
    assert found
    for row in found:
        assert list(row) == views.columns(kind)
        assert all(value is None or (isinstance(value, str | int | float) and value != "") for value in row.values())
    assert json.loads(views.as_json(view(index))) == found


@pytest.mark.parametrize(("view", "kind"), VIEWS)
def test_an_empty_ledger_gives_a_header_and_no_rows(view, kind) -> None:  # type: ignore[no-untyped-def]
    empty = view(Index(Contents()))
    assert empty == []
    assert list(csv.reader(io.StringIO(views.as_csv(empty, kind)))) == [views.columns(kind)]
    assert json.loads(views.as_json(empty)) == []


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_runs_nothing(text: str) -> None:
    view = views.ReportView("id", text, None, None, None, None, None, None, None, 3, 0, ())
    row = next(csv.DictReader(io.StringIO(views.as_csv([view], views.ReportView), newline="")))
    assert row["title"] == f"'{text}"
    assert row["claims"] == "3"


def test_rows_come_in_the_same_order_whatever_the_order_of_the_ledger(index: Index) -> None:
    contents = index.contents
    turned = Contents(**{name: tuple(reversed(getattr(contents, name))) for name in Contents.__slots__})
    again = Index(turned)
    for view, _ in VIEWS:
        assert views.rows(view(again)) == views.rows(view(index))
