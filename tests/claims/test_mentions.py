"""Mentions: the names in a report, as the raw material of actors."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Mention

NAMED = [
    ("Mayor Nora Velt left.", "Nora Velt", "person", "Mayor"),
    ("Nora Velt, head of the Tarn police, left.", "Nora Velt", "person", "head of the Tarn police"),
    ("They met in Norway.", "Norway", "state", None),
    ("The Norwegian boats sank.", "Norwegian", "state", None),
    ("They met in Oslo.", "Oslo", "place", None),  # a capital where one can be
    ("They wrote to Reuters about it.", "Reuters", "media", None),
    ("The Ministry of Defence left.", "Ministry of Defence", "government", None),
    ("The ministry of transport said it rained.", "ministry of transport", "government", None),
    ("Oslo said it rained.", "Oslo", "state", None),  # a capital that speaks
    ("Two officials said it rained.", "Two officials", "unnamed", None),
]


def mentions_in(text: str, outlet: str | None = None) -> list[Mention]:
    return list(read_report(a_report(text, outlet=outlet)).mentions)


@pytest.mark.parametrize(("text", "name", "kind", "role"), NAMED)
def test_name_is_mentioned_with_kind_and_role(text: str, name: str, kind: str, role: str | None) -> None:
    assert (name, kind, role) in [(one.name, one.kind, one.role) for one in mentions_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [("They met in an SUV near Oslo.", ["Oslo"]), ("It rained in Oslo, OK for once.", ["OK", "Oslo"])],
)
def test_capitals_that_name_nobody_are_no_names(text: str, names: list[str]) -> None:
    assert sorted(one.name for one in mentions_in(text) if one.span) == names


def test_every_speaker_is_mentioned() -> None:
    text = "NBC reported that officials told Nora Velt that 40 boats sank. A memo seen by Reuters says so."
    reading = read_report(a_report(text))
    places = {mention.span for mention in reading.mentions}
    for claim in reading.claims:
        for field in ("actor", "relay"):
            assert places.issuperset(claim.evidence.get(field, ()))


def test_own_outlet_is_mentioned_without_a_place() -> None:
    (first, *_) = mentions_in("Nora Velt left.", outlet="Daily Lantern")
    assert (first.name, first.span, first.kind) == ("Daily Lantern", None, "media")
    assert all(one.span is not None for one in mentions_in("Nora Velt left."))
