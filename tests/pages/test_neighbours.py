from __future__ import annotations

from one_question import one_question
from small_story import small_story

from reportedly.pages.index import Index
from reportedly.pages.neighbours import copied, neighbours, printed_again
from reportedly.pages.statements import claims

DAYS = [("Ada Moor", "2031-03-01", 40.0, "asserted"), ("Ben Holt", "2031-03-02", 60.0, "asserted"), ("Cy Dorn", "2031-03-03", 40.0, "denied")]  # fmt: skip


def test_a_claim_is_told_from_its_own_end() -> None:
    index = Index(one_question(DAYS, [(0, 1, "conflicts"), (0, 2, "denies"), (1, 2, "agrees")], "denied"))
    first, last = (claim.id for claim in (index.contents.claims[0], index.contents.claims[-1]))
    by_name = {index.claims[row].source.text: row for row in (first, last, *index.claims)}
    told = [(one.words, one.by) for one in neighbours(index, by_name["Ada Moor"])]
    assert told == [("denied by", "Cy Dorn"), ("conflicts with", "Ben Holt")]
    back = [(one.words, one.by, one.is_dispute) for one in neighbours(index, by_name["Cy Dorn"])]
    assert back == [("denies", "Ada Moor", True), ("agrees with", "Ben Holt", False)]


def test_the_figure_that_stands_against_another_is_told_and_no_other_of_its_claim() -> None:
    index = Index(one_question(DAYS[:2], [(0, 1, "conflicts")], "conflicting"))
    by_name = {claim.source.text: row for row, claim in index.claims.items()}
    [other] = neighbours(index, by_name["Ada Moor"])
    assert (other.own, other.said) == ("40", "60")


def test_whoever_denies_is_named_before_the_words_that_are_denied() -> None:
    index = Index(one_question(DAYS, [(0, 2, "denies")], "denied"))
    by_source = {view.source: view for view in claims(index)}
    assert by_source["Ada Moor"].relations == ("denied by Cy Dorn (“40”)",)
    assert by_source["Cy Dorn"].relations == ("denies “40” (Ada Moor)",)


def test_a_claim_without_relations_stands_alone() -> None:
    index = Index(one_question(DAYS[:1]))
    assert neighbours(index, index.contents.claims[0].id) == ()
    assert neighbours(index, "no such claim") == ()


def test_each_other_report_prints_the_same_once() -> None:
    index = Index(small_story())
    claim = next(
        row for row in index.contents.claims if any(one.kind == "repeats" for one in neighbours(index, row.id))
    )
    found = neighbours(index, claim.id)
    again = printed_again([*found, *found], claim.report)
    assert [one.report.id for one in again] == [one.report.id for one in found if one.kind == "repeats"]
    assert printed_again(found, again[0].report.id) == again[1:]


def test_a_copy_is_told_on_both_reports() -> None:
    index = Index(small_story())
    copy = index.contents.copies[0]
    assert [(one.copy, one.is_copy, one.other.id) for one in copied(index, copy.b)] == [(copy.id, True, copy.a)]
    assert (copy.id, False, copy.b) in [(one.copy, one.is_copy, one.other.id) for one in copied(index, copy.a)]
    assert copied(index, "no such report") == ()
