"""Sentences as newspapers print them: whose claim each is, how it stands to it, and in which words. One table for each kind."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim

Told = tuple[str, str, str]

WISHES: list[tuple[str, list[Told]]] = [
    ("President Blake called for an end to the war in Tarvia.", []),
    ("The union called for the release of the prisoners and urged both sides to talk.", []),
    ("Blake urged residents to leave the town.", []),
    ("Blake called on the rebels to lay down their arms.", []),
    ("“Come home, the war is over,” Blake urged.", [("Blake", "asserted", "Come home, the war is over")]),
    ("Mara Quill confirmed the presence of Kestrian troops in Orvel.", [("Mara Quill", "asserted", "the presence of Kestrian troops in Orvel")]),
    ("The minister warned of a famine in the north.", [("The minister", "forecast", "a famine in the north")]),
    ("Blake complained that the pumps were late.", [("Blake", "asserted", "the pumps were late")]),
    ("The ministry accused rebels of killing 40 villagers.", [("The ministry", "asserted", "rebels of killing 40 villagers")]),
    ("A man accused of killing his cousin fled.", []),
]  # fmt: skip

SILENCES: list[tuple[str, list[Told]]] = [
    ("Blake declined to comment on reports that 40 had died.", []),
    ("The company had no comment on the 40 layoffs.", []),
    ("A spokesman neither confirmed nor denied the report.", []),
    ("A spokesman would neither confirm nor deny that 40 had died.", []),
    ("The ministry did not deny that 40 soldiers had died.", []),
    ("The ministry never denied that 40 soldiers had died.", []),
    ("Blake never doubted that the dam had held.", [("Blake", "estimated", "the dam had held")]),
    ("Despite everything, it would be wrong to say that Blake was late.", []),
    ("It is a story of a life that began in the south and has reached the centre of power.", []),
]  # fmt: skip

CHAINED: list[tuple[str, list[Told]]] = [
    (
        "Blake said that the dam had failed, adding that 40 people were missing, and warning that more rain would come.",
        [("Blake", "asserted", "the dam had failed"), ("Blake", "asserted", "40 people were missing"), ("Blake", "forecast", "more rain would come")],
    ),
    (
        "All four appeared in court, but the judge refused bail, saying the suspected crime was too grave.",
        [("the judge", "asserted", "the suspected crime was too grave")],
    ),
    (
        "“We have come far,” Blake said, going on to say that the country had grown.",
        [("Blake", "asserted", "We have come far"), ("Blake", "asserted", "the country had grown")],
    ),
    ("“We came too late,” Blake said, pointing to the wall.", [("Blake", "asserted", "We came too late")]),
    ("Blake claimed that Tarn had helped them, but offered no proof.", [("Blake", "asserted", "Tarn had helped them")]),
    ("The volcano, geologist Sigrun Velt said on the 28th, had been quiet.", [("geologist Sigrun Velt", "asserted", "The volcano … had been quiet")]),
    (
        "Blake had a permit for the pistol, Nora Velt said, and the weapon is in a laboratory, she said.",
        [("Nora Velt", "asserted", "Blake had a permit for the pistol"), ("she", "asserted", "the weapon is in a laboratory")],
    ),
    (
        "One of the injured men, a 16-year-old who was shot in the arm, said a car with four men pulled up.",
        [("One of the injured men, a 16-year-old who was shot in the arm", "asserted", "a car with four men pulled up")],
    ),
    ("Police are searching for a man they say shot four people.", [("they", "asserted", "a man … shot four people")]),
    ("Referring to the film crew, Mr Tarn said they were safe.", [("Mr Tarn", "asserted", "they were safe")]),
    ("In his first address since the flood, Blake said the dam had failed.", [("Blake", "asserted", "the dam had failed")]),
]  # fmt: skip

EDGES: list[tuple[str, list[Told]]] = [
    ("Russia denies that soldiers are preparing to leave (file photo)", [("Russia", "denied", "soldiers are preparing to leave")]),
    ("The Tribune reports that (http://bit.ly/2abcd) prosecutors dropped the charge.", [("The Tribune", "asserted", "prosecutors dropped the charge")]),
    ("ORVEL, Tarvia (KP) - Police say a man and a boy have died.", [("Police", "asserted", "a man and a boy have died")]),
    ("Apparently many officials think that the dam failed.", [("many officials", "estimated", "the dam failed")]),
    ("Blake said this week was hard.", [("Blake", "asserted", "this week was hard")]),
    ("The so-called “people's republic” said 12 died.", [("The so-called “people's republic”", "asserted", "12 died")]),
    ("Blake told viewers of Channel 9 that the dam had failed.", [("Blake", "asserted", "the dam had failed")]),
    ("Officials tell Channel 3 they're looking for 40 tenants.", [("Officials", "asserted", "they're looking for 40 tenants")]),
    ("Tarn had a permit for the 9 mm. pistol, Blake said.", [("Blake", "asserted", "Tarn had a permit for the 9 mm. pistol")]),
    ("The hospital counted 40 bodies.", [("The hospital", "asserted", "40 bodies")]),
    ("The ministry lowered the toll to 31.", [("The ministry", "asserted", "the toll to 31")]),
    ("Mayor: 40 dead after dam fails", [("Mayor", "asserted", "40 dead after dam fails")]),
    ("40 dead after dam fails – mayor", [("mayor", "asserted", "40 dead after dam fails")]),
    ("Dam had cracks for years: report", [("report", "asserted", "Dam had cracks for years")]),
    ("Three shot outside store (Photo: KTRV)", []),
]  # fmt: skip


MORE: list[tuple[str, list[Told]]] = [
    ("WHO says the virus, which has killed 150 people, is spreading.", [("WHO", "asserted", "the virus, which has killed 150 people, is spreading")]),
    ("The WHO said that 40 had died.", [("The WHO", "asserted", "40 had died")]),
    ("Blake told US lawmakers the dam had failed.", [("Blake", "asserted", "the dam had failed")]),
    ("The deputy, we're told, was also shot.", []),
    ("President Blake called Tarn and “affirmed his solidarity with Tarvia”.", []),
    ("Blake called the report “a lie and a disgrace to all”.", [("Blake", "denied", "the report “a lie and a disgrace to all”")]),
    (
        "“Our clients are panicking,” said Dmitri Lutsen, a member of the board, adding that the rates had tripled.",
        [
            ("Dmitri Lutsen, a member of the board", "asserted", "Our clients are panicking"),
            ("Dmitri Lutsen, a member of the board", "asserted", "the rates had tripled"),
        ],
    ),
    (
        "“It is over,” said Britt Tarn, who said she was the sister of both.\n\n“Antoine was at home.”",
        [
            ("Britt Tarn, who said she was the sister of both", "asserted", "It is over … Antoine was at home"),
            ("Britt Tarn", "asserted", "she was the sister of both"),
        ],
    ),
    ("The relatives allegedly attacked Tarn at home, the police said.", [("the police", "asserted", "The relatives allegedly attacked Tarn at home")]),
    ("The legal thinking that has embraced these bonds is old.", []),
    ("Matthew Velt, who saw it as “a new level of despair”, left.", [("Matthew Velt", "estimated", "it as “a new level of despair”")]),
    ("Witnesses saw smoke as the bridge fell.", []),
    (
        "Soldiers have complained about the quality of shells and that dozens of men were hurt.",
        [("Soldiers", "asserted", "the quality of shells and that dozens of men were hurt")],
    ),
    ("Diplomats questioned whether the envoy had spoken for his president.", [("Diplomats", "doubted", "the envoy had spoken for his president")]),
    ("The ministry set the toll at 40.", [("The ministry", "estimated", "the toll at 40")]),
    ("The court set bail at $40,000.", []),
    ("ORVEL, Fla.\n- A boy was injured, authorities said.", [("authorities", "asserted", "A boy was injured")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_look_of_a_word_does_not_hide_who_speaks(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), WISHES)
def test_wish_is_no_claim_and_charge_is_one(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), SILENCES)
def test_what_somebody_leaves_open_is_no_claim(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHAINED)
def test_each_verb_of_a_sentence_has_its_own_speaker_and_words(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), EDGES)
def test_what_stands_beside_a_statement_is_no_part_of_it(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


MEDIA = [
    ("Blake told viewers of Channel 9 that the dam had failed.", "Channel 9"),
    ("Officials tell Channel 3 they're looking for 40 tenants.", "Channel 3"),
    ("Blake told listeners of Radio Corin that the dam had failed.", "Radio Corin"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_station_that_is_told_stands_in_the_chain_without_its_audience(text: str, medium: str) -> None:
    (claim,) = attributed(text)
    assert [span.of(text) for span in claim.evidence["relay"]] == [medium]


SAID = [
    ("At a May 17 press conference in Orvel, Blake revealed that the dam had failed.", ["2031-05-17"]),
    ("On May 11, Blake confirmed that it held, noting that this was lucky.", ["2031-05-11", "2031-05-11"]),
    (
        "Last week, at a meeting in Orvel with the foreign minister, Blake remarked that it held.",
        ["2031-05-05/2031-05-11"],
    ),
]


@pytest.mark.parametrize(("text", "days"), SAID)
def test_day_of_a_setting_is_when_all_of_it_was_said(text: str, days: list[str]) -> None:
    assert [str(claim.said) for claim in attributed(text)] == days


STANDING = [
    ("Blake says it will also prevent another flood.", "forecast", "will"),
    ("“My children don't want to come here,” said Velt.", "asserted", None),
    ("On May 11, Blake expressed that he believes Kestria is unsettled.", "estimated", "believes"),
]


@pytest.mark.parametrize(("text", "stance", "words"), STANDING)
def test_stance_is_decided_by_the_words_that_hold_it(text: str, stance: str, words: str | None) -> None:
    (claim,) = attributed(text)
    assert claim.stance == stance
    assert [span.of(text) for span in claim.evidence.get("stance", ())] == ([words] if words else [])


def test_expert_of_an_army_is_an_expert() -> None:
    (claim,) = attributed("Military experts doubt that the units are ready.")
    assert "an unnamed source: expert" in claim.why


def attributed(text: str) -> list[Claim]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [claim for claim in claims if claim.source.kind != "outlet"]


def told_in(text: str) -> list[Told]:
    return [(claim.source.text or "", claim.stance, claim.content.text) for claim in attributed(text)]
