"""Occasions: an interview that goes on, with the medium and the day."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

FIRST = "Ana Kell, the prime minister, told Radio Corin in an interview on 11 May that the army would leave."


def chains(text: str) -> list[tuple[list[str], str | None]]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [
        ([span.of(text) for span in claim.evidence.get("relay", ())], str(claim.said) if claim.said else None)
        for claim in claims
        if claim.source.kind != "outlet"
    ]


GOES_ON = [
    "She said that 300 prisoners were free.",
    "Kell also said that 300 prisoners were free.",
    "“It is over,” Kell said.",
    "The prime minister said that 300 prisoners were free.",
]


@pytest.mark.parametrize("second", GOES_ON)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_interview_goes_on_with_its_medium_and_its_day(gap: str, second: str) -> None:
    assert chains(f"{FIRST}{gap}{second}") == [(["Radio Corin"], "2031-05-11")] * 2


ANEW = [
    "In parliament she said that 300 prisoners were free.",
    "She later told the Tarn Herald that 300 prisoners were free.",
    "Kell said that 300 prisoners were free.",
    "The mayor said that 300 prisoners were free.",
    "The mayor shrugged.\n\nIt rained.\n\nIt snowed.\n\n“It is over,” Kell said.",
]


@pytest.mark.parametrize("second", ANEW)
def test_another_setting_or_speaker_does_not_go_on(second: str) -> None:
    relay, said = chains(f"{FIRST}\n\n{second}")[-1]
    assert "Radio Corin" not in relay
    assert said is None


def test_what_was_told_without_an_interview_does_not_go_on() -> None:
    text = "A guard, Tom Arden, told Reuters that the gate was shut. “It was dark,” he said."
    assert chains(text) == [(["Reuters"], None), ([], None)]
