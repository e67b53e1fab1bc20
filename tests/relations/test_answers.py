from datetime import date

import pytest
from makers import a_claim, a_figure, a_report

from reportedly.records import Edtf
from reportedly.relations.answers import claim_answers, figure_answers, said_day

REPORT = a_report("Ada Brenn said 40 were safe. 12 were not.", published="2024-05-08")
CLAIM = a_claim(REPORT, "Ada Brenn", "40 were safe")


def test_figure_of_a_claim_has_its_origin_and_one_of_none_its_report():
    said, own = a_figure(REPORT, "40", 40, claim=CLAIM.id), a_figure(REPORT, "12", 12)
    found = figure_answers({REPORT.id: REPORT}, {CLAIM.id: CLAIM}, [own, said], {CLAIM.id: "Brenn"})
    assert [(answer.id, answer.origin) for answer in found] == [(said.id, "Brenn"), (own.id, f"report {REPORT.id}")]
    assert found[0].claim == CLAIM
    assert found[0].amount == said


def test_answer_without_a_figure_has_no_amount():
    [answer] = claim_answers({REPORT.id: REPORT}, [CLAIM], {CLAIM.id: "Brenn"})
    with pytest.raises(ValueError, match="no figure"):
        _ = answer.amount


DAYS = [
    ("2024-05-06", "2024-05-08", date(2024, 5, 6)),  # the stated day before the day of print
    (None, "2024-05-08", date(2024, 5, 8)),
    (None, "[2024-05-01..2024-05-08]", date(2024, 5, 1)),
    (None, "[..2024-05-08]", date(2024, 5, 8)),
    (None, None, None),
]


@pytest.mark.parametrize(("said", "published", "day"), DAYS)
def test_said_day_is_the_first_on_which_it_can_have_been_said(
    said: str | None, published: str | None, day: date | None
):
    report = a_report("Ada Brenn said 40 were safe.", published=published)
    claim = a_claim(report, "Ada Brenn", "40 were safe", said=Edtf.parse(said) if said else None)
    assert said_day(claim, report) == day


def test_answers_stand_in_the_order_of_their_days_and_undated_ones_last():
    reports = [a_report(f"{n}: 40 men.", published=day) for n, day in enumerate(["2024-05-09", None, "2024-05-08"])]
    figures = [a_figure(report, "40", 40) for report in reports]
    found = figure_answers({report.id: report for report in reports}, {}, figures, {})
    assert [answer.day for answer in found] == [date(2024, 5, 8), date(2024, 5, 9), None]
    assert found == sorted(found, key=lambda answer: answer.order)
