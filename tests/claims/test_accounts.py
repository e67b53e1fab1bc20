"""On whose account something is told: "by the union's own count", "if the Kestrel is to be believed"."""

import pytest
from makers import a_report

from reportedly.claims import read_report

TOLD = [
    ("By the union's own count 3,000 dockers walked out.", ("the union", "3,000 dockers walked out")),
    ("Some 3,000 dockers walked out, by the union's own count.", ("the union", "Some 3,000 dockers walked out")),
    ("By Velt's account the dam held.", ("Velt", "the dam held")),
    ("On the mayor's own admission, 12 houses were empty.", ("the mayor", "12 houses were empty")),
    (
        "If the ministry is to be believed, 40 trucks crossed the river.",
        ("the ministry", "40 trucks crossed the river"),
    ),
    ("Felix Velt came. By his reckoning 158 people were aboard.", ("his", "158 people were aboard")),
    ("Felix Velt came. Some 158 people were aboard by his own count.", ("his", "Some 158 people were aboard")),
    ("Velt Lines spoke. By its own new list 203 people were aboard.", ("its", "203 people were aboard")),
    ("By the count of the harbour police, 450 boats were out.", ("the harbour police", "450 boats were out")),
    ("To go by the Herald, the dam held.", ("the Herald", "the dam held")),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_account_is_its_owners_claim(text, told):
    claims = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert [(claim.source.text, claim.content.text) for claim in claims] == [told]


NOT_TOLD = [
    "On the mayor's account nobody slept.",
    "The money lay in the union's account.",
    "Felix Velt came. By his desk stood 40 people.",
    "It took years to go by bus to Tarn.",
    "Felix Velt came. He stood by his account.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_accounts_tell_nothing(text):
    assert [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"] == []
