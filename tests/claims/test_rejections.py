"""What a report itself says is not so."""

import pytest
from makers import a_report

from reportedly.claims import read_report

REJECTED = [
    "No agreement has been signed.",
    "There was no second boat.",
    "Nobody in my crew has taken money.",
    "Kestria has nothing to do with the theft.",
    "It was not sabotage.",
    "The report was false.",
    "We were wrong.",
    "We regret the errors.",
    "Our report that the old store was guarded by a private firm was also incorrect.",
]
NOT_REJECTED = [
    "There was no comment from the harbour.",
    "It is not clear who fired.",
    "No exchange at the bridge",  # a headline
    "Is there no second boat?",
    "Nobody knows why the dam broke.",
    "There would be no second boat.",
    "The boats sank.",
    "We were misled by nobody on the way to the harbour if we may say so.",
]


@pytest.mark.parametrize("text", REJECTED)
def test_denial_in_the_reports_own_voice_is_its_claim(text):
    claims = read_report(a_report(text, outlet="Courier")).claims
    assert [(claim.source.kind, claim.content.text) for claim in claims] == [("outlet", text.rstrip("."))]


@pytest.mark.parametrize("text", NOT_REJECTED)
def test_what_leaves_open_what_is_so_is_no_claim(text):
    assert not read_report(a_report(text, outlet="Courier")).claims


def test_denial_that_somebody_is_said_to_make_is_not_the_reports_own():
    claims = read_report(a_report("There was no second boat, Clara Vidal said.")).claims
    assert [claim.source.text for claim in claims] == ["Clara Vidal"]
