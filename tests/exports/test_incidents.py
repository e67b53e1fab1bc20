"""Incidents as recorders of conflicts code them: what is known stands in a row, what is not stays empty."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from makers import a_claim, a_figure, a_report
from pages.small_story import small_story

from reportedly.exports import Choices, lines_of
from reportedly.exports.coding import code
from reportedly.exports.ucdp import date_precision
from reportedly.pages.index import Index
from reportedly.records import Contents, Edtf, Event, EventEvidence, Question, Relation, Span

STORY = Index(small_story())


def rows(name: Any, index: Index = STORY, **choices: Any) -> list[dict[str, str]]:
    text = "".join(f"{line}\r\n" for line in lines_of(name, index, Choices(**choices)))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def a_toll(*told: tuple[str, float | None, float | None, dict[str, Any]], **question: Any) -> Index:
    """Return a ledger in which each of some sentences gives the number of killed of one event, each in a report of its own."""
    reports, figures = [], []
    for number, (words, low, high, fields) in enumerate(told):
        report = a_report(f"{words} were killed.", outlet=f"Outlet {number}", published=f"2031-03-{number + 1:02}")
        reports.append(report)
        figures.append(a_figure(report, words, low, high, state="killed", question="q", **fields))
    asked = {
        "id": "q", "topic": "t", "kind": "amount", "text": "How many were killed?", "counted": "people", "actor": None, "place": None,
        "state": "killed", "grade": None, "scope": None, "as_of": None, "unit": "count", "status": "conflicting", "origins": (),
        "why": "", "answers": tuple(figure.id for figure in figures),
    }  # fmt: skip
    return Index(Contents(reports=tuple(reports), figures=tuple(figures), questions=(Question(**(asked | question)),)))


def test_row_has_lowest_most_common_and_highest_of_the_newest_number_of_each_origin() -> None:
    (row,) = [row for row in rows("ucdp") if row["id"] == "question-killed"]
    assert (row["low"], row["best"], row["high"]) == ("21", "21", "60")
    assert row["deaths_unknown"] == "21"
    assert row["profile"] == "literal"
    assert "newest number of each origin" in row["best_rule"]


def test_row_says_who_was_quoted_and_counts_origins_not_reprints() -> None:
    (row,) = [row for row in rows("ucdp") if row["id"] == "question-killed"]
    assert set(row["source_original"].split("; ")) == {"Ilse Tarn", "residents", "Bram Oake"}
    assert int(row["number_of_sources"]) < int(row["number_of_reports"])


def test_denied_number_counts_nobody_and_is_told() -> None:
    (row,) = [row for row in rows("ucdp") if row["id"] == "question-killed"]
    assert "Civil Defence" not in row["source_original"]
    assert row["denied"] == "not 45 (denied by Civil Defence)"


@pytest.mark.parametrize("stance", ["forecast", "intended", "conditional", "denied", "doubted"])
def test_what_is_not_said_to_have_happened_makes_no_row(stance: str) -> None:
    assert rows("ucdp", a_toll(("300 people", 300, None, {"stance": stance}))) == []


@pytest.mark.parametrize(
    ("fields", "makes_a_row"),
    [
        ({"counted": "civilians"}, True),
        ({"counted": None}, True),
        ({"counted": "cows"}, False),
        ({"state": "wounded"}, False),
        ({"unit": "percent"}, False),
    ],
)
def test_only_killed_persons_are_incidents(fields: dict[str, Any], makes_a_row: bool) -> None:
    assert bool(rows("ucdp", a_toll(("14", 14, None, {}), **fields))) == makes_a_row


def test_civilians_have_their_own_column() -> None:
    (row,) = rows("ucdp", a_toll(("14 civilians", 14, None, {}), counted="civilians"))
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("14", "")


def test_columns_that_a_ledger_cannot_know_stay_empty() -> None:
    unknown = (
        "type_of_violence",
        "side_a",
        "side_b",
        "latitude",
        "longitude",
        "event_clarity",
        "where_prec",
        "country_id",
    )
    for row in rows("ucdp"):
        assert not any(row[column] for column in unknown)
    for row in rows("acled"):
        assert not any(row[column] for column in ("event_type", "actor1", "latitude", "source_scale", "timestamp"))


PRECISIONS = [
    ("2031-03-03", 1),
    ("2031-03-03/2031-03-04", 2),
    ("[2031-03-03..2031-03-09]", 3),
    ("2031-03", 4),
    ("2031", 5),
    ("2031-03-03/..", None),
]


@pytest.mark.parametrize(("when", "precision"), PRECISIONS)
def test_precision_of_a_date(when: str, precision: int | None) -> None:
    assert date_precision(Edtf.parse(when)) == precision


def with_event(index: Index, when: str, said: str | None = None) -> Index:
    """Return a ledger whose figures stand in a sentence that reports place on a day."""
    contents = index.contents
    evidence = tuple(EventEvidence(report.id, Span(0, len(report.text)), None) for report in contents.reports)
    event = Event("e", Edtf.parse(when), contents.reports[0].text, (), None, evidence, ())
    claims = tuple(
        a_claim(report, None, report.text, said=Edtf.parse(said) if said else None) for report in contents.reports
    )
    holders = {claim.report: claim.id for claim in claims}
    figures = tuple(replace(figure, claim=holders[figure.report]) for figure in contents.figures)
    return Index(replace(contents, events=(event,), claims=claims, figures=figures))


def test_event_of_the_figures_gives_the_day_and_its_words() -> None:
    (row,) = rows("ucdp", with_event(a_toll(("14 people", 14, None, {})), "2031-03-01"))
    assert (row["date_start"], row["date_end"], row["date_prec"], row["year"]) == (
        "2031-03-01",
        "2031-03-01",
        "1",
        "2031",
    )
    assert row["date_from"] == "14 people were killed."


def test_day_on_which_somebody_spoke_is_no_day_of_death() -> None:
    (row,) = rows("ucdp", with_event(a_toll(("14 people", 14, None, {})), "2031-03-01", said="2031-03-01"))
    assert (row["date_start"], row["date_prec"], row["date_edtf"], row["year"]) == ("", "", "", "")


ACLED_DAYS = [
    ("2031-03-03", "2031-03-03", "1"),
    ("2031-03-03/2031-03-06", "2031-03-03", "2"),
    ("2031-03", "2031-03-01", "3"),
    ("2031", "", ""),
]


@pytest.mark.parametrize(("when", "day", "precision"), ACLED_DAYS)
def test_acled_day_has_its_precision_and_none_where_a_month_is_not_known(when: str, day: str, precision: str) -> None:
    (row,) = rows("acled", with_event(a_toll(("14 people", 14, None, {})), when))
    assert (row["event_date"], row["time_precision"]) == (day, precision)


def test_acled_takes_the_most_conservative_number_and_notes_the_others() -> None:
    (row,) = rows("acled", a_toll(("40 people", 40, None, {}), ("61 people", 61, None, {})))
    assert row["fatalities"] == "40"
    assert row["notes"] == "40 people (Outlet 0); 61 people (Outlet 1)"


VAGUE = [
    ("dozens of people", 12, 100, "about", (12, 12)),
    ("hundreds of people", 100, 1000, "about", (100, 100)),
    ("tens of thousands of people", 10_000, 100_000, "about", (10_000, 10_000)),
    ("40 people", 40, 40, "exact", (40, 40)),
    ("at least 40 people", 40, None, "at_least", (40, None)),
]


@pytest.mark.parametrize(("words", "low", "high", "bound", "by_acled"), VAGUE)
def test_profile_reads_vague_words_and_nothing_else(
    words: str, low: float, high: float | None, bound: str, by_acled: Any
) -> None:
    figure = replace(a_figure(a_report(f"It killed {words}."), words, low, bound=bound), high=high)
    coded = code(figure, "acled")
    assert (coded.low, coded.high) == by_acled
    assert code(figure, "literal") == figure


def test_profile_is_off_by_default_and_written_where_it_is_used() -> None:
    index = a_toll(("dozens of people", 12, 100, {"bound": "about"}))
    (plain,), (coded,) = rows("ucdp", index), rows("ucdp", index, profile="acled")
    assert (plain["low"], plain["high"], plain["profile"]) == ("12", "100", "literal")
    assert (coded["low"], coded["high"], coded["profile"]) == ("12", "12", "acled")


# eventreport


def test_there_is_one_row_for_each_report_and_event() -> None:
    found = [(row["event_id"], row["report_id"]) for row in rows("eventreport")]
    assert len(set(found)) == len(found)
    killed = {report for event, report in found if event == "question-killed"}
    assert killed == {figure.report for figure in STORY.contents.figures if figure.question == "question-killed"}


def test_row_of_a_report_names_the_one_it_copies() -> None:
    copied = {row["report_id"]: row["copies"] for row in rows("eventreport") if row["copies"]}
    assert copied == {copy.b: copy.a for copy in STORY.contents.copies if copy.kind != "cites"}


def test_number_that_a_report_takes_back_itself_counts_no_more() -> None:
    report = a_report("There were not 40 dead, as we wrote, but 31.", published="2031-03-04")
    first = a_figure(report, "40", 40, state="killed", question="q")
    second = a_figure(report, "31", 31, state="killed", question="q")
    question = replace(a_toll(("1 person", 1, None, {})).contents.questions[0], answers=(first.id, second.id))
    relation = Relation("r", first.id, second.id, "revises", "", 0.9)
    index = Index(Contents(reports=(report,), figures=(first, second), questions=(question,), relations=(relation,)))
    (row,) = rows("eventreport", index)
    assert (row["deaths_low"], row["deaths_best"], row["deaths_high"], row["deaths_words"]) == ("31", "31", "31", "31")


def test_cells_are_safe_in_a_spreadsheet() -> None:
    index = a_toll(("14 people", 14, None, {}), text='=HYPERLINK("http://x")')
    contents = index.contents
    bad = tuple(replace(report, outlet="@SUM(1)", title="+1") for report in contents.reports)
    for name in ("ucdp", "acled", "eventreport"):
        for row in rows(name, Index(replace(contents, reports=bad))):
            assert not [value for value in row.values() if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_part_of_the_dead_names_the_whole() -> None:
    report = a_report("52 people were killed, among them 19 children.")
    whole = a_figure(report, "52 people", 52, state="killed", question="q")
    part = a_figure(report, "19 children", 19, state="killed", question="p", part_of=whole.id)
    (asked,) = a_toll(("1 person", 1, None, {})).contents.questions
    questions = (replace(asked, answers=(whole.id,)), replace(asked, id="p", counted="children", answers=(part.id,)))
    index = Index(Contents(reports=(report,), figures=(whole, part), questions=questions))
    assert {row["id"]: row["part_of"] for row in rows("ucdp", index)} == {"q": "", "p": "q"}


def test_report_of_no_known_outlet_that_quotes_nobody_has_no_source() -> None:
    index = a_toll(("14 people", 14, None, {}))
    bare = tuple(replace(report, outlet=None) for report in index.contents.reports)
    for name in ("ucdp", "acled", "eventreport"):
        (row,) = rows(name, Index(replace(index.contents, reports=bare)))
        assert row["source_original"] == ""
