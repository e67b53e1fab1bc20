from typing import Any

import pytest
from invented import a_number, a_statement

from reportedly.records import Copy, CopyKind
from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts
from reportedly.relations.retelling import repeated, retold_claims

ABOARD = {"counted": "passengers"}


def copy_of(a: Answer, b: Answer, kind: CopyKind = "rewrite") -> Copy:
    return Copy("copy", a.report.id, b.report.id, kind, 0.9, (), "made for a test")


def sizes(answers: list[Answer], copies: list[Copy]) -> list[int]:
    return sorted(len(group.answers) for group in group_amounts(answers, copies))


RETOLD: list[tuple[str, dict[str, Any], CopyKind, bool]] = [
    ("other words", {"counted": "walkers"}, "rewrite", True),
    ("nothing named", {}, "rewrite", True),
    ("another state", {"counted": "walkers", "state": "killed"}, "rewrite", False),
    ("other words of a report that only cites", {"counted": "walkers"}, "cites", False),
]


@pytest.mark.parametrize(("known", "kind", "one"), [row[1:] for row in RETOLD], ids=[row[0] for row in RETOLD])
def test_number_of_a_copy_counts_what_its_original_counts(known: dict[str, Any], kind: CopyKind, one: bool):
    original = a_number("142", 142, state="rescued", counted="hikers")
    again = a_number("142", 142, origin="Vester", **known)
    assert sizes([original, again], [copy_of(original, again, kind)]) == ([2] if one else [1, 1])


def test_small_number_must_count_the_same_thing():
    original = a_number("Two", 2, counted="hospitals", state="closed")
    again = a_number("two", 2, origin="Vester", counted="bridges")
    assert sizes([original, again], [copy_of(original, again)]) == [1, 1]


def test_copy_speaks_in_the_voice_of_its_original():
    original = a_number("142", 142, state="rescued", speaker="Brenn")
    again = a_number("142", 142, origin="Vester", state="rescued")
    [group] = group_amounts([original, again], [copy_of(original, again)])
    assert [(answer.by, answer.retells) for answer in group.answers] == [("Brenn", False), ("Brenn", True)]


def test_claim_of_a_copy_repeats_the_claim_of_its_original():
    original = a_statement("the gates at the Tarsa dam had been opened")
    again = a_statement("the gates at the Tarsa dam were opened", origin="Vester", day="2024-05-09")
    other = a_statement("the school would stay closed", origin="Vester", day="2024-05-10")
    families = retold_claims([original, again, other], [copy_of(original, again), copy_of(original, other)])
    assert [(one.kind, one.a, one.b) for one in repeated(families)] == [("repeats", original.id, again.id)]
    assert retold_claims([original, again], []) == []


def test_what_is_rejected_alone_in_a_rewrite_is_one_rejection():
    first = a_statement("The story that there is a case in Orlin is an invention", origin="Brok")
    again = a_statement("rumours of an infected person in Orlin are made up", origin="Brok", day="2024-05-09")
    assert [[one.id for one in family] for family in retold_claims([first, again], [copy_of(first, again)])] == [
        [first.id, again.id]
    ]
    other = a_statement("rumours of a fire in Tarn are made up", origin="Brok", day="2024-05-09")
    assert retold_claims([first, other], [copy_of(first, other)]) == []


def test_who_only_cites_a_report_may_tell_of_another_denial() -> None:
    first = a_statement("Kestrian jets had crossed the border", origin="Sulm", stance="denied")
    other = a_statement(
        "guns had been aimed at the Kestrian jets", origin="Brok", stance="denied", source_kind="unnamed"
    )
    assert retold_claims([first, other], [copy_of(first, other, "cites")]) == []
    assert len(retold_claims([first, other], [copy_of(first, other)])) == 1
