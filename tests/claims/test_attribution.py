"""Attributions: which source and which content belong to each cue, and through whom they came."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim


def claims_in(text: str, outlet: str | None = "Daily Lantern") -> list[Claim]:
    """Return the attributed claims, without the report's own voice."""
    claims = read_report(a_report(text, outlet=outlet, published="2031-05-14")).claims
    return [claim for claim in claims if claim.source.kind != "outlet"]


def relay_of(claim: Claim, text: str) -> list[str]:
    return [span.of(text) for span in claim.evidence.get("relay", ())]


FORMS = [
    ("“The dam held,” said Nora Velt.", "Nora Velt", "said", "The dam held", "direct"),
    ("“The dam held,” Nora Velt said on Monday.", "Nora Velt", "said", "The dam held", "direct"),
    ("Nora Velt said: “The dam held.”", "Nora Velt", "said", "The dam held", "direct"),
    ("Nora Velt said, “The dam held.”", "Nora Velt", "said", "The dam held", "direct"),
    ("«The dam held», said Nora Velt.", "Nora Velt", "said", "The dam held", "direct"),
    ("‘The dam held,’ said Nora Velt.", "Nora Velt", "said", "The dam held", "direct"),
    ("“The dam held,” said plant manager Nora Velt.", "plant manager Nora Velt", "said", "The dam held", "direct"),
    ("“We will stay,” vowed Mayor Nora Velt.", "Mayor Nora Velt", "vowed", "We will stay", "direct"),
    ("Nora Velt said that the dam held.", "Nora Velt", "said", "the dam held", "indirect"),
    ("Nora Velt said the dam held.", "Nora Velt", "said", "the dam held", "indirect"),
    ("The dam held, said Nora Velt.", "Nora Velt", "said", "The dam held", "indirect"),
    (
        "Forty boats were lost after the storm broke a pier at Orrin, the head of the town's harbour service said on Monday.",
        "the head of the town's harbour service",
        "said",
        "Forty boats were lost after the storm broke a pier at Orrin",
        "indirect",
    ),
    ("The dam held, Nora Velt said.", "Nora Velt", "said", "The dam held", "indirect"),
    ("Nora Velt said on Monday that the dam held.", "Nora Velt", "said", "the dam held", "indirect"),
    ("On Monday Nora Velt also said that the dam held.", "Nora Velt", "said", "the dam held", "indirect"),
    ("According to Nora Velt, the dam held.", "Nora Velt", "According to", "the dam held", "indirect"),
    ("The dam held, according to Nora Velt.", "Nora Velt", "according to", "The dam held", "indirect"),
    ("Nora Velt said the dam held “all night”.", "Nora Velt", "said", "the dam held “all night”", "mixed"),
    ("Nora Velt confirmed the loss of 40 boats.", "Nora Velt", "confirmed", "the loss of 40 boats", "indirect"),
    ("The town vowed to send 40 boats.", "The town", "vowed", "to send 40 boats", "indirect"),
    ("She put their number at no more than 40.", "She", "put", "their number at no more than 40", "indirect"),
    ("Nora Velt said it was unlikely that it held.", "Nora Velt", "said", "it was unlikely that it held", "indirect"),
    ("Nora Velt told Radio Corin 40 boats sank.", "Nora Velt", "told", "40 boats sank", "indirect"),
]


def test_what_is_and_what_will_be_on_both_sides_of_a_cue_are_two_claims() -> None:
    is_so, to_come = claims_in("An engine had come apart, Nora Velt said, and a report would be published by June 7.")
    assert (is_so.content.text, is_so.stance) == ("An engine had come apart", "asserted")
    assert (to_come.content.text, to_come.stance) == ("a report would be published by June 7", "forecast")
    assert to_come.source.text == "Nora Velt"


@pytest.mark.parametrize(("text", "source", "cue", "content", "quotation"), FORMS)
def test_source_cue_and_content_are_found(text: str, source: str, cue: str, content: str, quotation: str) -> None:
    (claim,) = claims_in(text)
    assert claim.cue is not None
    assert (claim.source.text, claim.cue.text, claim.content.text, claim.quotation) == (source, cue, content, quotation)


PIECES = [
    ("The dam, Nora Velt said, held “all night”.", "The dam … held “all night”"),
    ("“The dam held,” Nora Velt said, “and nobody was hurt.”", "The dam held … and nobody was hurt"),
    ("“It held,” Nora Velt said. “Nobody was hurt. We left.”", "It held … Nobody was hurt. We left"),
    ("“We watched all night. It held,” said Nora Velt.", "We watched all night. It held"),
    ("The dam held, according to Nora Velt, and the road is open.", "The dam held … and the road is open"),
    ("Deaths now stand at 16, according to the ministry, up from nine.", "Deaths now stand at 16 … up from nine"),
    ("Nora Velt said 40 boats sank and that 60 were safe.", "40 boats sank and that 60 were safe"),
    ("“It came,” said Nora Velt. “It went.\n\n“Nobody slept.\n\n“Boats sank.”", "It came … It went … Nobody slept … Boats sank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), PIECES)
def test_one_cue_is_one_claim_in_all_its_pieces(text: str, content: str) -> None:
    (claim,) = claims_in(text)
    assert claim.content.text.rstrip(".") == content


def test_new_cue_is_a_new_claim() -> None:
    text = "“It held,” Nora Velt said. “Nobody was hurt,” she added."
    assert [(claim.source.text, claim.content.text) for claim in claims_in(text)] == [
        ("Nora Velt", "It held"),
        ("she", "Nobody was hurt"),
    ]


def test_speech_without_a_cue_in_its_own_paragraph_is_not_given_to_somebody_else() -> None:
    text = "He sang “run away.\n\nNora Velt said that 40 boats sank. “All are lost,” she added."
    assert [claim.content.text for claim in claims_in(text)] == ["40 boats sank", "All are lost"]


PASSED_ON = [
    ("“The line,” said Olena Brask, the owner's head of safety, “was shut.”", "Olena Brask", "The line … was shut"),
    ("“The line,” said Brask, who runs the works, “was shut.”", "Brask", "The line … was shut"),
    ("“The line is shut,” said Brask, who runs “the works”, as it is called.", None, "The line is shut"),
    ("The mayor said that, according to recent reports, 40 people had fled.", "The mayor", "40 people had fled"),
    ("The mayor said 40 had fled, with estimates suggesting it could be 90.", "The mayor", "40 had fled, with estimates suggesting it could be 90"),
    ("Velt Foods reported a 12% fall in profit and cut its outlook.", "Velt Foods", "a 12% fall in profit"),
    ("Tests at two laboratories showed that the water was safe.", "Tests at two laboratories", "the water was safe"),
    ("The council's own list has 61 names.", "The council's own list", "61 names"),
    ("The ministry counts 210 suspected cases, 61 of them confirmed.", "The ministry", "210 suspected cases, 61 of them confirmed"),
    ("The prime minister of Sarn, in an interview with Radio Corin broadcast on Sunday, said the dam held.", "The prime minister of Sarn", "the dam held"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), PASSED_ON)
def test_claim_has_its_own_words_and_no_others(text: str, source: str | None, content: str) -> None:
    (claim,) = claims_in(text)
    assert claim.content.text == content
    assert source is None or claim.source.text == source


REFUSED = [
    "The mayor called on residents to stay in shelters.",
    "The army said it could not confirm reports that a second plane was missing.",
    "Velt said she would not comment on the 40 dead.",
    "The club has 40 members.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_who_cannot_confirm_or_will_not_comment_claims_nothing(text: str) -> None:
    assert claims_in(text) == []


PARTS = [
    ("Velt said that 40 were treated. Of these, 19 have died.", ["40 were treated", "Of these, 19 have died"]),
    ("Velt said that 40 were treated. Among those who waited, 19 slept.", ["40 were treated"]),
    ("Velt said that 40 were treated.\n\nOf these, 19 have died.", ["40 were treated"]),
]


@pytest.mark.parametrize(("text", "contents"), PARTS)
def test_a_part_of_what_somebody_counted_is_his_too(text: str, contents: list[str]) -> None:
    assert [claim.content.text for claim in claims_in(text)] == contents


def test_him_behind_according_to_is_who_was_named() -> None:
    text = "Taras Olin came. According to him, as a result of the hit, two men were hurt."
    (claim,) = claims_in(text)
    assert claim.content.text == "as a result of the hit, two men were hurt"
    assert [span.of(text) for span in claim.evidence["actor"]] == ["Taras Olin"]


def test_let_us_add_stands_between_nobody() -> None:
    text = "Let us add that the ministry assured: the power will be back by evening."
    (claim,) = claims_in(text)
    assert (claim.source.text, relay_of(claim, text)) == ("the ministry", [])


def test_quotation_behind_where_it_was_said_is_found() -> None:
    (claim,) = claims_in("As Minister Gregor Palin stated in parliament last week, “Orland sells no arms.”")
    assert (claim.source.text, claim.content.text) == ("Minister Gregor Palin", "Orland sells no arms")


JUDGED = [
    "The rebels say the fort fell; the army calls it “a lie”.",
    "The Tribune, quoting an audit, said the fort fell; the army called the report “malicious fiction”.",
    "The rebels said that the fort fell. The army called the claim a lie.",
]


@pytest.mark.parametrize("text", JUDGED)
def test_what_is_called_a_lie_is_what_was_said_before(text: str) -> None:
    first, second = claims_in(text)
    assert first.content.text == second.content.text == "the fort fell"
    assert (first.stance, second.stance, second.source.text) == (
        "asserted",
        "denied",
        text[second.source.spans[0].start : second.source.spans[0].end],
    )


OTHER_SPEAKERS = [
    (
        "The mayor said the dam had held and the minister said the lake was full.",
        "the dam had held",
        "the lake was full",
    ),
    (
        "Velt denied all charges and her lawyer, Jan Brenn, said the court had erred.",
        "all charges",
        "the court had erred",
    ),
    ("The firm denied the report but the union said 40 had died.", "the report", "40 had died"),
]


@pytest.mark.parametrize(("text", "first", "second"), OTHER_SPEAKERS)
def test_what_somebody_else_says_behind_and_is_a_claim_of_its_own(text: str, first: str, second: str) -> None:
    found = claims_in(text)
    assert [claim.content.text for claim in found] == [first, second]
    assert [relay_of(claim, text) for claim in found] == [[], []]


ONE_SPEAKER = [
    ("The firm now expects insured losses of about $350 million.", "insured losses of about $350 million"),
    ("The mayor said the army and the rebels agreed to stop.", "the army and the rebels agreed to stop"),
    ("Velt disputed the count, saying at least 40 boats had sunk.", "at least 40 boats had sunk"),
]


@pytest.mark.parametrize(("text", "content"), ONE_SPEAKER)
def test_content_holds_all_that_one_speaker_says(text: str, content: str) -> None:
    assert content in [claim.content.text for claim in claims_in(text)]


UNSOURCED = [
    ("The dam reportedly held.", "reportedly", "The dam … held"),
    ("It was reported that the dam held.", "It was reported that", "the dam held"),
    ("The men are said to have left Tarn.", "are said to", "The men … have left Tarn"),
]


@pytest.mark.parametrize(("text", "cue", "content"), UNSOURCED)
def test_claim_told_without_a_source_has_kind_none(text: str, cue: str, content: str) -> None:
    (claim,) = claims_in(text)
    assert claim.cue is not None
    assert (claim.source.text, claim.source.kind, claim.cue.text) == (None, "none", cue)
    assert claim.content.text == content


RELAYS = [
    ("NBC reported that officials announced a plan to send 40 boats.", "officials", ["NBC"]),
    ("Reuters, citing two officials, reported that the dam had failed.", "two officials", ["Reuters"]),
    ("Reuters reported, citing two officials, that the dam had failed.", "two officials", ["Reuters"]),
    ("The dam had failed, Reuters reported, citing two officials.", "two officials", ["Reuters"]),
    ("Nora Velt told the BBC that the dam had failed.", "Nora Velt", ["BBC"]),
    ("“The dam has failed,” Nora Velt told the BBC.", "Nora Velt", ["BBC"]),
    ("Nora Velt said in an interview with KBS that the dam had failed.", "Nora Velt", ["KBS"]),
    ("The BBC said that the mayor had told Reuters that the dam had failed.", "the mayor", ["BBC", "Reuters"]),
    ("According to Reuters, the ministry said that the dam had failed.", "the ministry", ["Reuters"]),
    ("The dam failed, the ministry said, according to Reuters.", "the ministry", ["Reuters"]),
    ("Bloomberg's sources say that the dam failed.", "Bloomberg's sources", ["Bloomberg"]),
    ("A memo seen by Reuters says that the dam failed.", "A memo seen by Reuters", ["Reuters"]),
    ("Nora Velt told reporters that the dam had failed.", "Nora Velt", []),
    ("Nora Velt told the press that the dam had failed.", "Nora Velt", []),
    ("Reuters reported that the dam had failed.", "Reuters", []),
    ("The dam failed, officials said. Bloomberg reported the information.", "officials", ["Bloomberg"]),
]


@pytest.mark.parametrize(("text", "source", "relay"), RELAYS)
def test_relay_is_who_stands_between_outlet_and_source(text: str, source: str, relay: list[str]) -> None:
    (claim,) = claims_in(text)
    assert (claim.source.text, relay_of(claim, text)) == (source, relay)
    assert claim.relay == ()  # actors are known only when reports are linked


OWN = [row for row in RELAYS if row[2]]


@pytest.mark.parametrize(("text", "source", "relay"), OWN)
def test_the_reports_own_outlet_is_never_a_relay(text: str, source: str, relay: list[str]) -> None:
    (claim,) = claims_in(text, outlet=relay[0])
    assert relay_of(claim, text) == relay[1:]


def test_medium_named_afterwards_stands_behind_the_paragraphs_before_it_only() -> None:
    far = "The road is shut, officials said.\n\n" + "It rained.\n\n" * 5
    text = far + "The dam failed, the mayor said.\n\nBloomberg reported the information."
    assert [relay_of(claim, text) for claim in claims_in(text)] == [[], ["Bloomberg"]]


ABOUT_CLAIMS = [
    "Nora Velt rejected claims that 40 boats sank.",
    "Nora Velt denied the report that 40 boats sank.",
    "Nora Velt dismissed reports that 40 boats sank.",
]


@pytest.mark.parametrize("text", ABOUT_CLAIMS)
def test_claims_that_belong_to_nobody_make_no_claim_of_their_own(text: str) -> None:
    (claim,) = claims_in(text)
    assert (claim.source.text, claim.content.text, claim.stance) == ("Nora Velt", "40 boats sank", "denied")


def test_said_is_apart_from_about() -> None:
    text = "Nora Velt said on Monday that 40 boats sank on 3 May."
    (claim,) = claims_in(text)
    assert (str(claim.said), str(claim.about)) == ("2031-05-12", "2031-05-03")
    assert [span.of(text) for span in claim.evidence["said"]] == ["Monday"]
    assert [span.of(text) for span in claim.evidence["about"]] == ["3 May"]


APART = [
    ("Velt said that Lind had called; Lind's office said that he had not.", ["Lind had called", "he had not"]),
    ("Velt said that was out of the question.", ["that was out of the question"]),
    ("Velt admitted that 31 boats, and not eight as it had said last week, were lost.", None),
    ("Velt spoke as head of St Orrin's, Lind said.", ["Velt spoke as head of St Orrin's"]),
    ("Velt maintained his.", []),
    ("Forty boats were lost, Velt said at first.", ["Forty boats were lost"]),
]


@pytest.mark.parametrize(("text", "contents"), APART)
def test_content_ends_where_another_tells_and_is_more_than_a_time(text: str, contents: list[str] | None) -> None:
    found = [claim.content.text for claim in claims_in(text)]
    assert found == contents if contents is not None else not any(one == "were lost" for one in found)
