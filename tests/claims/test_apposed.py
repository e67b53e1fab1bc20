"""Who speaks where a name stands beside a noun, behind "of", or is left out."""

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim


def speakers(text: str) -> list[str]:
    report = a_report(text)
    return [speaker(report.text, claim) for claim in read_report(report).claims if claim.cue]


def speaker(text: str, claim: Claim) -> str:
    return " ".join(span.of(text) for span in claim.evidence.get("actor", ()))


WHO = [
    ("The manager of the singer Iva Merrin said that she was well.", ["manager of the singer Iva Merrin"]),
    ("A former aide of Iva Merrin said that she was well.", ["former aide of Iva Merrin"]),
    ("A spokesman for Norvik said that no offer was made.", ["spokesman for Norvik"]),
    ("The ferry was full, its owner, Blue Strait Lines, said.", ["Blue Strait Lines"]),
    ("The pump was old, according to its maker, Alder Works.", ["Alder Works"]),
    ("The local police said that it held.", ["police"]),
    (
        "The shipping group Norvik is in talks to buy the crane maker Brand Keller, two people familiar with the matter said on Monday.",
        ["two people familiar with the matter"],
    ),
    ("The bridge, swears the foreman, will hold.", ["foreman"]),
    ("Olenko, the mayor, said the dam, which he built, held.", ["Olenko"]),
    ("It rained, said the mayor, Nora Velt.", ["Nora Velt"]),
    ("“The trucks are stuck,” said Etim, the Health Ministry spokesman.", ["Etim"]),
    ("The hospital lists two dead.", ["hospital"]),
    ("Norvik said it was late, three days after the crane maker had denied any talks.", ["Norvik", "crane maker"]),
    ("The singer has let it be known that she is well.", ["singer"]),
    ("The light made clear shapes on the wall.", []),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_whoever_speaks_is_found_and_nobody_beside(text, who):
    assert speakers(text) == who


def test_one_of_several_people_stands_for_them():
    text = "Two officials said that it held. One of the officials said that it had cracks. The other official left."
    assert speakers(text) == ["Two officials", "Two officials"]


def test_another_of_two_people_may_say_the_opposite():
    text = "Two officials said that it held. The other source said that it had cracks."
    assert speakers(text)[1] != "Two officials"


def test_she_is_not_the_firm_whose_chief_was_named():
    text = "Brand Keller's chief executive, Hedda Sollum, wrote to shareholders. “We were wrong,” she said."
    assert speakers(text)[-1] == "Hedda Sollum"


def test_it_speaks_of_itself_where_no_other_body_spoke():
    assert speakers("Vell Music sold 60,000 records last week, it said on Thursday.") == ["Vell Music"]
    before = "The ministry denied the report. "
    assert speakers(f"{before}Alder Music sold 60,000 records last week, it said.")[-1] == "ministry"


def test_what_is_once_called_a_weekly_is_a_medium():
    text = (
        "The league read a report by the weekly Kestrel that the match was sold. “I saw nothing,” Laine told Kestrel."
    )
    report = a_report(text)
    last = read_report(report).claims[-1]
    assert [span.of(text) for span in last.evidence["relay"]] == ["Kestrel"]


INTRODUCED = [
    ("Corvane Trust, the country's fourth-largest lender, is closing.\n\nThe bank said it was sad.", "Corvane Trust"),
    ("Troubled lender Alder & Roe is closing.\n\nThe lender said it was sad.", "Alder & Roe"),
    ("The bank workers' union met.\n\nThe bank said it was sad.", "bank"),
    ("Nora Velt, a spokeswoman for the bank, left.\n\nThe lender said it was sad.", "lender"),
    ("Three clerks inside the regulator said so.\n\nThe regulator said it was sad.", "regulator"),
    ("The board of Alder & Roe on Friday said it was sad.", "board of Alder & Roe"),
]


@pytest.mark.parametrize(("text", "speaker"), INTRODUCED)
def test_body_is_known_by_what_it_was_introduced_as(text, speaker):
    assert speakers(text)[-1] == speaker


def test_name_that_is_once_called_a_group_is_no_place_and_nobody():
    text = "The march was the idea of the campaign group Clean Rivers.\n\nClean Rivers said 800 came."
    assert [one.source.kind for one in read_report(a_report(text)).claims][-1] == "organisation"
