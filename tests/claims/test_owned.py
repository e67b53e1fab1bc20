"""The report's own voice, and which claim each figure belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.owned import find_holders
from reportedly.records import Span

OWN = [
    ("Forty boats sank.", "Forty boats sank", "asserted", None),
    ("The boats sank on 3 May.", "The boats sank on 3 May", "asserted", "2031-05-03"),
    ("The plan was announced in March.", "The plan was announced in March", "asserted", "2031-03"),
    ("The town plans to send 40 boats.", "The town plans to send 40 boats", "intended", None),
    ("Some 40 boats could sink.", "Some 40 boats could sink", "forecast", None),
]


@pytest.mark.parametrize(("text", "content", "stance", "about"), OWN)
def test_figure_or_date_that_nobody_claims_is_the_outlets_own(
    text: str, content: str, stance: str, about: str | None
) -> None:
    (claim,) = read_report(a_report(text, published="2031-05-14")).claims
    assert (claim.source.kind, claim.source.text, claim.cue) == ("outlet", None, None)
    assert (claim.content.text, claim.stance) == (content, stance)
    assert (str(claim.about) if claim.about else None) == about


def test_only_what_no_source_says_is_the_outlets_own() -> None:
    text = "After 40 people died in the flood, Nora Velt said that the dam was old."
    own = [claim for claim in read_report(a_report(text)).claims if claim.source.kind == "outlet"]
    assert [claim.content.text for claim in own] == ["After 40 people died in the flood"]


def test_what_a_number_is_compared_with_ends_the_outlets_own_words() -> None:
    text = "Unemployment stood at 6.1 percent in December, well below the 8 percent that some economists had predicted."
    claims = read_report(a_report(text, published="2031-01-14")).claims
    assert [claim.content.text for claim in claims] == [
        "Unemployment stood at 6.1 percent in December",
        "the 8 percent",
    ]
    assert [claim.stance for claim in claims] == ["asserted", "forecast"]


def test_chance_in_the_outlets_own_voice_is_kept() -> None:
    (claim,) = read_report(a_report("It is very likely that 40 boats sank.")).claims
    assert claim.chance is not None
    assert (claim.chance.words, claim.stance) == ("very likely", "estimated")


def test_caption_is_told_without_the_credits_of_its_picture() -> None:
    text = "TOM RAY/POOL/AFP Nora Velt and Ilse Tarn toast in Corvane on June 9, 2030 TOM RAY/POOL/AFP"
    (claim,) = read_report(a_report(text, published="2031-05-14")).claims
    assert claim.content.text == "Nora Velt and Ilse Tarn toast in Corvane on June 9, 2030"


NOT_OWN = [
    "The boats sank.",  # neither figure nor date
    "Did 40 boats sink?",
    "Nora Velt said that 40 boats sank.",
    "Nora Velt said on Monday that the boats sank.",  # the day belongs to the cue
]


@pytest.mark.parametrize("text", NOT_OWN)
def test_the_outlet_says_nothing_of_its_own_in(text: str) -> None:
    kinds = [claim.source.kind for claim in read_report(a_report(text, published="2031-05-14")).claims]
    assert "outlet" not in kinds


HELD = [
    ("Nora Velt said that 40 boats sank.", [("40", "Nora Velt", "asserted", None)]),
    ("Nora Velt denied that 40 people died.", [("40", "Nora Velt", "denied", "killed")]),
    ("NBC reported that officials announced a plan to send 40 boats.", [("40", "officials", "intended", "planned")]),
    ("The ministry promised to send 40 boats.", [("40", "The ministry", "intended", "planned")]),
    ("The town plans to send 40 boats.", [("40", None, "intended", "planned")]),
    (
        "The army said 40 people died and that it plans to send 60 boats.",
        [("40", "The army", "asserted", "killed"), ("60", "it", "intended", "planned")],
    ),
    # The will stands in another clause than the number.
    (
        "Nora Velt said 20 people were still missing and that the search would end by Friday.",
        [("20", "Nora Velt", "asserted", "missing")],
    ),
    ("Nora Velt said 20 people would be rescued by Friday.", [("20", "Nora Velt", "forecast", "rescued")]),
    (
        "Forty people died. Nora Velt said that 60 people died.",
        [("Forty", None, "asserted", "killed"), ("60", "Nora Velt", "asserted", "killed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_figure_belongs_to_the_innermost_claim(
    text: str, expected: list[tuple[str, str | None, str, str | None]]
) -> None:
    reading = read_report(a_report(text, published="2031-05-14"))
    sources = {claim.id: claim.source.text for claim in reading.claims}
    found = [(one.text, sources[one.claim or ""], one.stance, one.state) for one in reading.figures]
    assert found == expected


def test_figure_stays_with_who_gave_it_when_another_sentence_disputes_it() -> None:
    text = "The number of dead rose to 27, the ministry said. The mayor of Orrin disputed the figure."
    reading = read_report(a_report(text))
    sources = {claim.id: claim.source.text for claim in reading.claims}
    assert [(sources[one.claim or ""], one.stance) for one in reading.figures] == [("the ministry", "asserted")]


def test_planned_shows_the_words_that_make_it_so() -> None:
    text = "The town plans to send 40 boats."
    (figure,) = read_report(a_report(text)).figures
    assert [span.of(text) for span in figure.evidence["state"]] == ["plans to"]


SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(1, 12))


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=12))
def test_holders_are_those_that_hold(stretches: list[Span], places: list[Span]) -> None:
    expected = [{at for at, one in enumerate(stretches) if one.holds(place)} for place in places]
    assert [set(found) for found in find_holders(stretches, places)] == expected


def test_the_dead_are_not_planned_by_a_claim_that_promises_something_else() -> None:
    text = "The mayor promised aid to the families of 40 people killed in the flood."
    (figure,) = read_report(a_report(text)).figures
    assert (figure.state, figure.stance) == ("killed", "asserted")


def test_why_of_a_figure_names_whose_claim_holds_it() -> None:
    (figure,) = read_report(a_report("Some 50 people were killed in Orrin.")).figures
    assert figure.why.endswith("in the report's own voice")
