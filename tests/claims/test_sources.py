"""Sources: what kind of speaker some words are, and whom a pronoun or a title means."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim


def claims_in(text: str) -> list[Claim]:
    return [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]


def actor_of(claim: Claim, text: str) -> str | None:
    return next((span.of(text) for span in claim.evidence.get("actor", ())), None)


KINDS = [
    ("Nora Velt", "person", "Nora Velt"),
    ("Mayor Nora Velt", "person", "Nora Velt"),
    ("Nora Velt, the mayor of Tarn,", "person", "Nora Velt"),
    ("Nora Velt, who runs a ferry,", "person", "Nora Velt"),
    ("The minister", "person", "minister"),
    ("The Norwegian prime minister", "person", "Norwegian prime minister"),
    ("Norway", "state", "Norway"),
    ("Oslo", "state", "Oslo"),
    ("The ministry of transport", "organisation", "ministry of transport"),
    ("The army", "organisation", "army"),
    ("The police", "organisation", "police"),
    ("The regulator", "organisation", "regulator"),
    ("Radio Corin", "media", "Radio Corin"),
    ("Reuters", "media", "Reuters"),
    ("The report", "document", "report"),
    ("An internal audit", "document", "internal audit"),
    ("Officials", "unnamed", "Officials"),
    ("Two officials, who asked not to be named,", "unnamed", "Two officials"),
    ("A man who lives by the river", "unnamed", "man who lives by the river"),
    ("A spokesman for the ministry", "unnamed", "spokesman for the ministry"),
    ("Analysts at the Tarn Institute", "unnamed", "Analysts at the Tarn Institute"),
    ("A hydrologist", "unnamed", "hydrologist"),
]


@pytest.mark.parametrize(("source", "kind", "actor"), KINDS)
def test_source_has_a_kind_and_an_actor(source: str, kind: str, actor: str) -> None:
    text = f"{source} said that the dam held."
    (claim,) = claims_in(text)
    assert claim.source.text == source.rstrip(",")
    assert claim.source.kind == kind
    words = actor_of(claim, text)
    assert words is not None
    # An unnamed source may be shown without what follows its noun.
    assert actor.startswith(words) if kind == "unnamed" else words == actor


MEANT = [
    ("Nora Velt spoke first. She said that the dam held.", "Nora Velt", "person"),
    ("Nora Velt said it rained. She added that the dam held.", "Nora Velt", "person"),
    ("Nora Velt, the mayor of Tarn, said it rained. The mayor added that the dam held.", "Nora Velt", "person"),
    ("Mayor Nora Velt left. The mayor said that the dam held.", "Nora Velt", "person"),
    ("The ministry said it rained. It added that the dam held.", "ministry", "organisation"),
    ("Officials said it rained. They added that the dam held.", "Officials", "unnamed"),
    ("Reuters reported that it rained. The agency added that the dam held.", "Reuters", "media"),
    ("A diver said it rained.\n\nHe said that the dam held.", "diver", "unnamed"),
]


@pytest.mark.parametrize(("text", "actor", "kind"), MEANT)
def test_pronoun_or_title_means_who_was_named_before(text: str, actor: str, kind: str) -> None:
    claim = claims_in(text)[-1]
    assert (actor_of(claim, text), claim.source.kind) == (actor, kind)
    assert "named before" in claim.why


def test_pronoun_with_nobody_before_it_names_no_actor() -> None:
    reading = read_report(a_report("She said that the dam held. She added that it rained.", outlet=None))
    assert [(claim.source.text, claim.source.kind) for claim in reading.claims] == [("She", "unnamed")] * 2
    assert all("actor" not in claim.evidence for claim in reading.claims)
    assert reading.mentions == ()


def test_pronoun_does_not_look_back_over_many_paragraphs() -> None:
    text = "Nora Velt said it rained.\n\n" + "It was cold.\n\n" * 5 + "She said that the dam held."
    assert actor_of(claims_in(text)[-1], text) is None


def test_things_do_not_speak() -> None:
    assert claims_in("The deepening rift between them suggests that the dam held.") == []


def test_own_kind_is_apart_from_what_a_word_is_called() -> None:
    # "According to this" names no source that could be looked up.
    for text in ("According to this, 40 boats sank.", "The said that 40 boats sank.", "That said, 40 boats sank."):
        read_report(a_report(text))
