"""Sources: what kind of speaker some words are, and whom a pronoun or a title means."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim, Part, Span


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
    ("The Norwegian government", "state", "Norwegian government"),
    ("The regional government", "organisation", "regional government"),
    ("The Kremlin", "state", "Kremlin"),
    ("The rebels", "organisation", "rebels"),
    ("The UN refugee agency", "organisation", "UN refugee agency"),
    ("The state news agency", "media", "state news agency"),
    ("The newspaper Vatan", "media", "Vatan"),
    ("The aid group Medics Abroad", "organisation", "Medics Abroad"),
    ("An exile group, the Kestrian Democratic League,", "organisation", "Kestrian Democratic League"),
    ("The tribunal's registrar", "person", "tribunal's registrar"),
    ("The deputy commander", "person", "deputy commander"),
    ("The pilot", "person", "pilot"),
    ("The company's chief executive", "person", "company's chief executive"),
    ("A deputy minister", "unnamed", "deputy minister"),
    ("The bank's staff", "unnamed", "bank's staff"),
    ("A number of shopkeepers", "unnamed", "number of shopkeepers"),
    ("One of the engineers", "unnamed", "One of the engineers"),
    ("Many of the villagers", "unnamed", "Many of the villagers"),
    ("A leaked cable", "document", "leaked cable"),
    ("The transcript of the call", "document", "transcript of the call"),
]


def test_town_before_a_title_is_not_who_speaks() -> None:
    text = "Holmar boats left at dawn. Sorin harbour minister Rafik Adan said that the dam held."
    assert [actor_of(claim, text) for claim in claims_in(text)] == ["Rafik Adan"]


@pytest.mark.parametrize(("source", "kind", "actor"), KINDS)
def test_source_has_a_kind_and_an_actor(source: str, kind: str, actor: str) -> None:
    text = f"{source} said that the dam held."
    (claim,) = claims_in(text)
    assert claim.source.text == source.rstrip(",")
    assert claim.source.kind == kind
    words = actor_of(claim, text)
    assert words is not None
    # An unnamed source may be shown without what follows its noun.
    assert actor.startswith(words) if kind in ("unnamed", "document") else words == actor


MEANT = [
    ("Nora Velt spoke first. She said that the dam held.", "Nora Velt", "person"),
    ("Nora Velt said it rained. She added that the dam held.", "Nora Velt", "person"),
    ("Nora Velt, the mayor of Tarn, said it rained. The mayor added that the dam held.", "Nora Velt", "person"),
    ("Mayor Nora Velt left. The mayor said that the dam held.", "Nora Velt", "person"),
    ("The ministry said it rained. It added that the dam held.", "ministry", "organisation"),
    ("Officials said it rained. They added that the dam held.", "Officials", "unnamed"),
    ("Reuters reported that it rained. The agency added that the dam held.", "Reuters", "media"),
    ("A diver said it rained.\n\nHe said that the dam held.", "diver", "unnamed"),
    ("Nora Velt met Jan Orlan. She said that the dam held.", "Nora Velt", "person"),
    ("Nora Velt met Jan Orlan. He said that the dam held.", "Jan Orlan", "person"),
    ("Nora Velt stood beside him. “The dam held,” she said.", "Nora Velt", "person"),
    ("A dock foreman counted the boats. He said that the dam held.", "dock foreman", "unnamed"),
    ("Her sister Janet Velt stood up. She said that the dam held.", "Janet Velt", "person"),
    ("Workers went home. They said that the dam held.", "Workers", "unnamed"),
    ("The aid group Medics Abroad left. It said that the dam held.", "Medics Abroad", "organisation"),
    ("Norway closed its border. It said that the dam held.", "Norway", "state"),
    ("Rebel leader Joseph Kir moved. The general said that the dam held.", "Joseph Kir", "person"),
    ("Captain Ana Ruiz led the search. The officer said that the dam held.", "Ana Ruiz", "person"),
    ("Ilse Marn, a professor at Corin, left. The expert said that the dam held.", "Ilse Marn", "person"),
    ("NATO Secretary General Mark Ott came. The NATO chief said that the dam held.", "Mark Ott", "person"),
    ("The World Relief Programme left. The agency said that the dam held.", "World Relief Programme", "organisation"),
    ("It belongs to Blue Strait Lines. The company said that the dam held.", "Blue Strait Lines", "organisation"),
    ("NRV ran the line. The company said that the dam held.", "NRV", "organisation"),
    (
        "Medora Lines counted the clients whose data were stolen. Three were dead, it said.",
        "Medora Lines",
        "organisation",
    ),
    ("The interior ministry left. The ministry said that the dam held.", "interior ministry", "organisation"),
    ("The Harbour Gazette found it. The newspaper said that the dam held.", "Harbour Gazette", "media"),
    (
        "An exile group, the Kestrian League, met. The group said that the dam held.",
        "Kestrian League",
        "organisation",
    ),
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


NOT_MEANT = [
    "Ukrainian President Oleh Marn left. The Russian president said that the dam held.",
    "Nora Velt said it rained. The mayor said that the dam held.",
    "Officials said it rained. He said that the dam held.",
]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_who_does_not_fit_is_not_meant(text: str) -> None:
    claim = claims_in(text)[-1]
    assert "named before" not in claim.why


@pytest.mark.parametrize("word", ["I", "We", "You"])
def test_the_writer_is_no_source(word: str) -> None:
    assert claims_in(f"{word} said that the dam held.") == []


def test_what_cannot_speak_leaves_the_claim_to_who_tells_it() -> None:
    text = "Laboratory tests have confirmed 34 cases of fever, the health ministry said."
    (claim,) = claims_in(text)
    assert (claim.source.text, claim.content.text) == (
        "the health ministry",
        "Laboratory tests have confirmed 34 cases of fever",
    )


def test_unnamed_source_says_from_what_it_knows() -> None:
    for source, standing in (("A military source", "military"), ("Two survivors", "witness"), ("An aide", "official")):
        (claim,) = claims_in(f"{source} said that the dam held.")
        assert f"an unnamed source: {standing}" in claim.why


def test_office_in_a_headline_is_the_person_named_below() -> None:
    text = "Governor: dam held overnight\n\nThe water rose. Governor Nora Velt stood by the dam."
    parts = (Part(Span(0, 28), "headline"), Part(Span(30, len(text)), "body"))
    (claim,) = read_report(a_report(text, parts=parts)).claims
    assert actor_of(claim, text) == "Nora Velt"
    assert "named further down" in claim.why


def test_participle_behind_after_is_said_by_who_acts_before_it() -> None:
    (claim,) = claims_in("Nora Velt resigned on Friday after admitting that the dam had failed.")
    assert (claim.source.text, claim.content.text) == ("Nora Velt", "the dam had failed")


def test_who_calls_himself_something_has_said_nothing() -> None:
    assert not [claim for claim in claims_in("He calls himself a patriot.") if claim.source.kind != "outlet"]


NO_HOSPITAL = [
    "A former pharmacist at the hospital spoke of 40 doses.",
    "A hospital manager said that 40 doses were lost.",
]


@pytest.mark.parametrize("before", NO_HOSPITAL)
def test_hospital_is_nobody_who_works_there(before: str) -> None:
    text = f"Seaview Hospital was closed. {before} The hospital said that it was open."
    last = claims_in(text)[-1]
    assert actor_of(last, text) in ("Seaview Hospital", "hospital")
