"""Stance: how a source stands to what it says, by which words; and chance."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.stance import find_clause_stance, find_stance
from reportedly.records import Span

STANCES = [
    ("Olenko said she had offered to resign.", "asserted", None),
    ("Olenko said she has offered to resign.", "intended", "offered to"),
    ("The government cut its growth forecast to 2 percent from 3 percent.", "forecast", "forecast to"),
    ("Olenko said the dam held.", "asserted", None),
    ("Olenko denied that the dam held.", "denied", "denied"),
    ("Olenko denied that the dam would hold.", "denied", "denied"),
    ("Olenko rejected the claim that the dam held.", "denied", "rejected"),
    ("Olenko doubted that the dam would hold.", "doubted", "doubted"),
    ("The agency has seen no sign of a leak.", "doubted", "has seen no sign of"),
    ("Police said there was no evidence of a crime.", "doubted", "no evidence of"),
    ("Olenko said that the dam will fail by Friday.", "forecast", "will"),
    ("Olenko said the dam could fail.", "forecast", "could"),
    ("Olenko said they did what they could.", "asserted", None),
    ("Olenko said a strike was “all but certain” by Friday.", "forecast", "all but certain"),
    ("Olenko said the dam is expected to fail.", "forecast", "is expected"),
    ("Olenko said the dam is likely to fail.", "forecast", "likely to"),
    ("Olenko said the river was set to peak on Friday.", "forecast", "set to"),
    ("Olenko said an eruption was very unlikely.", "forecast", "very unlikely"),
    ("Olenko said there was a roughly even chance of a flood.", "forecast", "chance of"),
    ("Olenko said it was unlikely that the storm would turn.", "forecast", "would"),
    ("Olenko predicted a flood.", "forecast", "predicted"),
    ("Olenko predicted that the dam would fail.", "forecast", "would"),
    ("The mayors said they would need 40 boats.", "forecast", "would"),
    ("“We will rebuild the dam,” said Olenko.", "intended", "We will rebuild"),
    ("“We are going to move the market,” said Olenko.", "intended", "going to"),
    ("Olenko said he would resign on Friday.", "intended", "he would resign"),
    ("Olenko said that the town plans to rebuild the dam.", "intended", "plans to"),
    ("The union said its members would strike on Monday.", "intended", "its members would strike"),
    ("Olenko said the navy is set to send two ships.", "intended", "set to"),
    ("Olenko said the two sides had agreed to stop.", "intended", "agreed to"),
    ("The army vowed to retake the hill.", "intended", "vowed"),
    ("The ministry promised to send 40 boats.", "intended", "promised"),
    ("NBC reported that officials announced a plan to send boats.", "intended", "plan to"),
    ("Olenko said the dam would fail if the rain went on.", "conditional", "if"),
    ("If the rain goes on, the dam will fail, Olenko said.", "conditional", "If"),
    ("Olenko said they would leave unless the rain stopped.", "conditional", "unless"),
    ("The lender said it would pay provided that the budget passed.", "conditional", "provided that"),
    ("Olenko believes that the dam has failed.", "estimated", "believes"),
    ("Engineers estimate that 40 boats were lost.", "estimated", "estimate"),
    ("Engineers put the number of lost boats at 40.", "estimated", "put"),
    ("Olenko said that the dam had probably failed.", "estimated", "probably"),
    ("Olenko said it was unlikely that the dam had failed.", "estimated", "unlikely"),
    ("Olenko said the two may have drowned.", "estimated", "may"),
    ("Olenko said the true number was known.", "asserted", None),
    ("Olenko said the true number of cases is likely to be closer to 900.", "estimated", "likely"),
    ("Olenko said the real toll could be far higher.", "estimated", "could"),
    ("Olenko said the real cost will be felt in May.", "forecast", "will"),
    ("“We could see 100 deaths by April,” said Olenko.", "forecast", "could"),
    ("“We could see 100 boats from the roof,” said Olenko.", "asserted", None),
    ("Olenko said the missile was likely launched from a ship.", "estimated", "likely"),
    ("Olenko said the dam would not have been built without him.", "asserted", None),
    ("Olenko said the dam failed on 3 May.", "asserted", None),
    ("Olenko said the May harvest was poor.", "asserted", None),
    ("Olenko said in May that the dam failed in May 2030.", "asserted", None),
    ("Olenko said 40 boats sank, a figure that could not be confirmed.", "asserted", None),
    ("Police said they had arrested a suspect.", "asserted", None),
    ("Olenko said her will was read on Friday.", "asserted", None),
    ("Olenko said the man who will lead the inquiry arrived.", "asserted", None),
    (
        "Olenko said 40 people met in the capital on Tuesday to protest against a law that would sell the country's water supply.",
        "asserted",
        None,
    ),
    ("Olenko said the law was intended to protect children.", "asserted", None),
    ("Olenko said hundreds, if not thousands, marched.", "asserted", None),
    ("Olenko said he asked if the road was open.", "asserted", None),
    ("Olenko said a remote village was cut off.", "asserted", None),
    ("Olenko said it cannot be ruled out that the dam was mined.", "estimated", "cannot be ruled out"),
    ("Olenko said the state would pay “for as long as it takes”.", "forecast", "would"),
    ("Olenko said they expected the wall to fall.", "forecast", "expected"),
    ("The bank sees growth of 2%.", "forecast", "sees"),
    ("“We'd feared a flood,” Olenko said.", "asserted", None),
    ("“I'd want to see it,” Olenko said.", "asserted", None),
    ("Bosses rubbished the rumours.", "denied", "rubbished"),
    ("Olenko did not rule out that the dam was mined.", "estimated", "rule out"),
    ("Olenko thinks it unlikely that he will play in May.", "forecast", "will"),
    ("“They will postpone it,” Olenko said.", "forecast", "will"),
    ("Olenko said they would postpone it.", "intended", "they would postpone"),
    ("Orlin to close its harbour, Olenko says", "intended", "to"),
    ("Olenko said the right to strike is safe.", "asserted", None),
]


NO_OUTLOOK = [
    "The bank sees it as a threat.",
    "The bank sees the harbour from its tower.",
    "The bank wants to see growth of 2%.",
]


@pytest.mark.parametrize("text", NO_OUTLOOK)
def test_who_sees_something_else_foresees_nothing(text: str) -> None:
    assert not [claim for claim in read_report(a_report(text)).claims if claim.stance == "forecast"]


@pytest.mark.parametrize(("text", "stance", "words"), STANCES)
def test_cue_and_content_make_the_stance(text: str, stance: str, words: str | None) -> None:
    (claim,) = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert claim.stance == stance
    assert [span.of(text) for span in claim.evidence.get("stance", ())] == ([words] if words else [])
    assert words is None or f"“{words}” makes it {stance}" in claim.why


def test_each_figure_has_the_stance_of_its_clause() -> None:
    text = "there are 3,000 men now, with the number expected to reach 12,000"
    whole = Span(0, len(text))
    now, later = (Span(text.index(words), text.index(words) + len(words)) for words in ("3,000", "12,000"))
    assert find_clause_stance(text, whole, now, "asserted").stance == "asserted"
    assert find_clause_stance(text, whole, later, "asserted").stance == "forecast"
    assert find_clause_stance(text, whole, later, "denied").stance == "denied"


def test_what_they_have_is_told_and_what_they_would_do_is_foretold() -> None:
    text = "they have 53 girls and would kill 10 on Friday"
    whole = Span(0, len(text))
    held, threatened = (Span(text.index(words), text.index(words) + 2) for words in ("53", "10"))
    assert find_clause_stance(text, whole, held, "asserted").stance == "asserted"
    assert find_clause_stance(text, whole, threatened, "asserted").stance == "forecast"


def test_stance_of_nothing_is_asserted() -> None:
    assert find_stance(None, "", Span(0, 0)).stance == "asserted"
