import json

import pytest
from makers import a_claim, a_figure, a_moment, a_report

from reportedly.records import (
    Chance,
    Claim,
    DayMention,
    Figure,
    Moment,
    Part,
    Report,
    Span,
    Words,
    from_plain,
    to_plain,
)

TEXT = "“We will cross the Orla,” General Vane said on Monday; some 400 men were there."


def a_full_claim(report: Report) -> Claim:
    span = Span(0, 25)
    return a_claim(
        report,
        "General Vane",
        "We will cross the Orla",
        cue=Words.at(report.text, [Span(39, 43)]),
        chance=Chance("likely", 0.55, 0.8, "ICD 203"),
        relay=("a1", "b2"),
        evidence={"stance": (span,), "actor": (Span(26, 38),)},
        score=0.125,
    )


RECORDS = [
    a_report(""),
    a_report(TEXT, published="[2024-11-16..2024-11-19]", outlet=None, parts=(Part(Span(0, 24), "headline"),)),
    a_full_claim(a_report(TEXT)),
    a_claim(a_report(TEXT), None, "some 400 men were there"),
    a_figure(a_report(TEXT), "some 400", 400.0, bound="about"),
    a_figure(a_report(TEXT), "some 400", 0.333, None, unit="share", bound="at_least"),
    a_moment(a_report(TEXT), "Monday", "2024-11-18"),
    a_moment(a_report(TEXT), "Monday", None),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_as_it_went(record: Report | Claim | Figure | Moment) -> None:
    assert from_plain(type(record), json.loads(json.dumps(to_plain(record)))) == record


def test_spans_are_pairs_and_dates_their_text() -> None:
    report = a_report(TEXT, published="2024-11-19")
    plain = to_plain(a_moment(report, "Monday", "2024-11-18"))
    assert plain["span"] == [47, 53]
    assert plain["value"] == "2024-11-18"
    assert to_plain(report)["published"] == "2024-11-19"


NUMBERS = [(40.0, 40), (0.33333, 0.333), (0.0, 0), (None, None)]


@pytest.mark.parametrize(("number", "plain"), NUMBERS)
def test_numbers_are_written_one_way(number: float | None, plain: float | None) -> None:
    figure = a_figure(a_report(TEXT), "some 400", number, bound="at_least")
    assert json.dumps(to_plain(figure)["low"]) == json.dumps(plain)


def test_evidence_is_written_in_one_order() -> None:
    assert list(to_plain(a_full_claim(a_report(TEXT)))["evidence"]) == ["actor", "stance"]


def test_a_field_that_an_older_ledger_did_not_write_has_its_default() -> None:
    older = {"span": [0, 4], "year": None, "month": 11, "day": 1}
    assert from_plain(DayMention, older) == DayMention(Span(0, 4), None, 11, 1, None, -1)
