"""Denials of what stands before: in the same sentence and in the one before it, and claims told backwards."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

Told = tuple[str, str, str]

REBUTTED: list[tuple[str, list[Told]]] = [
    (
        "Rebels accused the army of torture, a charge that the army denies.",
        [("Rebels", "asserted", "the army of torture"), ("the army", "denied", "the army of torture")],
    ),
    (
        "The opposition says 40 ballots were burned, which the ministry denies.",
        [("The opposition", "asserted", "40 ballots were burned"), ("the ministry", "denied", "40 ballots were burned")],
    ),
    (
        "Prosecutors say Blake took bribes, a claim his lawyers have rejected.",
        [("Prosecutors", "asserted", "Blake took bribes"), ("his lawyers", "denied", "Blake took bribes")],
    ),
    (
        "Tarvia says 400 soldiers crossed the border, a claim denied by Kestria.",
        [("Tarvia", "asserted", "400 soldiers crossed the border"), ("Kestria", "denied", "400 soldiers crossed the border")],
    ),
    (
        "3,000 soldiers have left, Tarvia says, an accusation that Kestria's foreign ministry has dismissed as absurd.",
        [("Kestria's foreign ministry", "denied", "3,000 soldiers have left"), ("Tarvia", "asserted", "3,000 soldiers have left")],
    ),
    ("The ship sank after a collision, a version disputed by its owner.", [("its owner", "denied", "The ship sank after a collision")]),
    ("Tarvia says 400 soldiers left, which nobody denies.", [("Tarvia", "asserted", "400 soldiers left")]),
    ("The ministry said 19 drones fell, a figure that could not be confirmed.", [("The ministry", "asserted", "19 drones fell")]),
    ("The ministry said 19 drones fell. The mayor never denied the charge.", [("The ministry", "asserted", "19 drones fell")]),
]  # fmt: skip

POINTED: list[tuple[str, list[Told]]] = [
    ("Tarvia says 400 men left. Kestria denies the charge.", [("Tarvia", "asserted", "400 men left"), ("Kestria", "denied", "400 men left")]),
    ("Tarvia says 400 men left. Kestria has denied this.", [("Tarvia", "asserted", "400 men left"), ("Kestria", "denied", "400 men left")]),
    ("Tarvia says 400 men left. Kestria rejected the claim as baseless.", [("Tarvia", "asserted", "400 men left"), ("Kestria", "denied", "400 men left")]),
    # That he was charged is not what he denies.
    ("Blake was charged with murder. He denied the charges.", [("He", "denied", "the charges")]),
    ("The dam has failed. Blake said this in an interview with Radio Corin.", [("Blake", "asserted", "The dam has failed")]),
    ("The dam has failed. Governor Blake announced this on Telegram.", [("Governor Blake", "asserted", "The dam has failed")]),
    ("The dam has failed.\n\nNora Velt, an engineer, shared her opinion on Espera TV.", [("Nora Velt, an engineer", "asserted", "The dam has failed")]),
    # What he said is told already.
    ("The mayor said that 40 left. He said this on Radio Corin.", [("The mayor", "asserted", "40 left")]),
    ("The dam has failed. Blake said this week was hard.", [("Blake", "asserted", "this week was hard")]),
]  # fmt: skip

GOING_ON: list[tuple[str, list[Told]]] = [
    (
        "Analysts claim that the losses could be high. Thus, the troops are unlikely to return.",
        [("Analysts", "forecast", "the losses could be high"), ("Analysts", "forecast", "the troops are unlikely to return")],
    ),
    # What is plainly so may be the report's own.
    ("Analysts claim that the losses are high. Furthermore, the bridge is closed.", [("Analysts", "asserted", "the losses are high")]),
    ("Analysts claim that the losses could be high.\n\nThus, the troops are unlikely to return.", [("Analysts", "forecast", "the losses could be high")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REBUTTED)
def test_denial_behind_a_comma_denies_what_stands_before(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), POINTED)
def test_sentence_that_points_back_tells_what_was_told_before(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_argument_goes_on_in_the_next_sentence(text: str, expected: list[Told]) -> None:
    assert told_in(text) == expected


ANSWERED = [
    ("The army denied this: “We were never there.”", "We were never there"),
    ("The army denied this within the hour: “We were never there.”", "We were never there"),
    ("The army denied it on Monday.", None),
]


@pytest.mark.parametrize(("text", "answer"), ANSWERED)
def test_what_is_said_to_a_denial_is_not_denied(text: str, answer: str | None) -> None:
    told = told_in(f"The army burned the bridge, the rebels said.\n\n{text}")
    said = [("The army", "asserted", answer)] if answer else []
    assert told[1:] == [("The army", "denied", "The army burned the bridge"), *said]


def test_no_reason_to_change_a_number_is_no_doubt() -> None:
    assert {stance for _, stance, _ in told_in("The mayor said the port saw no reason to revise the list.")} == {
        "asserted"
    }
    told = told_in("Police saw no reason to believe that it was arson.")
    assert told == [("Police", "doubted", "it was arson")]


def test_station_on_which_it_was_said_stands_in_the_chain() -> None:
    text = "The dam has failed. Blake said this in an interview with Radio Corin."
    claim = next(claim for claim in read_report(a_report(text)).claims if claim.source.text == "Blake")
    assert [span.of(text) for span in claim.evidence["relay"]] == ["Radio Corin"]


def told_in(text: str) -> list[Told]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [
        (claim.source.text or "", claim.stance, claim.content.text) for claim in claims if claim.source.kind != "outlet"
    ]
