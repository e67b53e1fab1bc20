import pytest
from one_question import one_question

from reportedly.pages import views
from reportedly.pages.views import Index
from reportedly.relations import Rule

ANSWERS = [
    ("Ada Brenn", "2031-03-01", 10, "asserted"),
    ("Ada Brenn", "2031-03-02", 40, "asserted"),
    ("Jon Vester", "2031-03-02", 60, "asserted"),
    ("Ilse Tarn", "2031-03-02", 60, "asserted"),
    ("Mara Holt", "2031-03-02", 90, "asserted"),
    ("Otto Lind", "2031-03-02", 5, "denied"),
]


@pytest.mark.parametrize(("rule", "number"), [("lowest", 40), ("modal", 60), ("median", 60)])
def test_rule_looks_at_the_newest_number_of_each_origin_and_not_at_denials(rule: Rule, number: float) -> None:
    [topic] = views.questions(Index(one_question(ANSWERS)))
    assert topic.questions[0].number_by(rule) == number


def test_nothing_follows_from_denials_alone() -> None:
    [topic] = views.questions(Index(one_question(ANSWERS[-1:])))
    assert topic.questions[0].number_by("lowest") is None
