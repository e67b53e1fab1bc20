"""What a report says that its own outlet wrote before."""

import pytest
from makers import a_report

from reportedly.claims import read_report

OWN = [
    ("In yesterday's report on the two envoys we wrote that the call lasted 25 minutes.", "wrote", "asserted"),
    ("On Wednesday we had wrongly reported that the call lasted 25 minutes.", "reported", "denied"),
    ("In an earlier version of this article we said that the call lasted 25 minutes.", "said", "asserted"),
]


@pytest.mark.parametrize(("text", "cue", "stance"), OWN)
def test_what_we_wrote_is_the_outlets_claim(text: str, cue: str, stance: str) -> None:
    [claim] = read_report(a_report(text, published="2024-05-10")).claims
    told = (claim.source.kind, claim.cue.text if claim.cue else None, claim.content.text, claim.stance)
    assert told == ("outlet", cue, "the call lasted 25 minutes", stance)


@pytest.mark.parametrize("who", ["This article originally", "The story had first", "This report mistakenly"])
def test_what_an_article_first_said_is_taken_back(who: str) -> None:
    [claim] = read_report(a_report(f"{who} said that the call lasted 25 minutes.", published="2024-05-10")).claims
    told = (claim.source.kind, claim.content.text, claim.stance)
    assert told == ("outlet", "the call lasted 25 minutes", "denied")


def test_what_an_article_says_is_not_taken_back() -> None:
    [claim] = read_report(a_report("The article said that the call lasted 25 minutes.", published="2024-05-10")).claims
    assert claim.stance == "asserted"


def test_day_of_the_earlier_report_is_when_it_was_said() -> None:
    text = "On Wednesday we reported that Clara Vidal had resigned."
    [claim] = read_report(a_report(text, published="2024-05-10")).claims
    assert str(claim.said) == "2024-05-08"


def test_in_an_interview_we_are_others() -> None:
    text = "HAAS: We wrote that 40 were aboard. It was late.\n\nLIND: I see.\n\nHAAS: Nobody answered us.\n\nLIND: Thank you."
    assert not [one for one in read_report(a_report(text)).claims if one.source.kind == "outlet" and one.cue]
