from dataclasses import replace

import pytest
from makers import a_claim, a_report, a_span

from reportedly.pages.quoting import ITSELF, speaker
from reportedly.pages.views import Index, ReportRef, claims
from reportedly.records import Actor, Claim, Contents, Report, Source

ANONYMOUS = "A gate keeper at the weir spoke. The weir had no guard, the source said. The minister nodded, he added."


def _pointing(report: Report, source: str, content: str, at: str, **fields: object) -> Claim:
    """A claim of which the evidence points at words elsewhere in the report."""
    return a_claim(report, source, content, source_kind="unnamed", evidence={"actor": (a_span(report, at),)}, **fields)


def test_a_source_without_a_name_is_shown_by_the_words_it_stands_for() -> None:
    report = a_report(ANONYMOUS)
    claim = _pointing(report, "the source", "The weir had no guard", "gate keeper at the weir")
    who = speaker(Index(Contents(reports=(report,), claims=(claim,))), report, claim)
    assert (who.name, who.printed) == ("gate keeper at the weir", "the source")


def test_the_whole_of_the_words_stands_in_another_claim() -> None:
    report = a_report(ANONYMOUS)
    claim = _pointing(report, "the source", "The weir had no guard", "gate keeper at the weir")
    first = a_claim(report, "A gate keeper at the weir", "spoke", source_kind="unnamed")
    who = speaker(Index(Contents(reports=(report,), claims=(first, claim))), report, claim)
    assert (who.name, who.printed) == ("A gate keeper at the weir", "the source")


def test_a_source_that_says_as_much_itself_stays_as_printed() -> None:
    report = a_report("A source spoke. The weir had no guard, the source said.")
    claim = _pointing(report, "the source", "The weir had no guard", "source")
    who = speaker(Index(Contents(reports=(report,), claims=(claim,))), report, claim)
    assert (who.name, who.printed) == ("the source", None)


PRINTED = [
    ("he", "he"),
    ("The minister", "The minister"),
    ("Moor", None),
    ("Ada Moor, the mayor", None),
    ("Moore", None),  # the same name in another spelling
]
JOINT = [
    ("Kestria", "Kestria and its ally Tarvia", True),
    ("Ada Moor", "Ada Moor and Tom Ray", True),
    ("Ministry of Health and Education", "the Ministry of Health and Education", False),
    ("Ada Moor", "the mayor and head of the council, Ada Moor", False),
    ("Kestria", "Kestria and its allies", False),
    ("Ada Moor", "Ada Moor, founder and head of the Reed Group", False),  # what she is
    ("Ada Moor", "Ada Moor, the mayor, and Tom Ray", True),
    ("Kestria", "Kestria, Tarvia and Ruvia", True),
]


@pytest.mark.parametrize(("name", "printed", "is_joint"), JOINT)
def test_words_that_name_somebody_else_too_are_kept_beside_the_name(name: str, printed: str, is_joint: bool) -> None:
    report = a_report(f"{printed} said it rained.")
    claim = a_claim(report, printed, "it rained")
    claim = replace(claim, source=Source(printed, claim.source.spans, "person", "actor"))
    actor = Actor("actor", name, "state", (), (), "named")
    who = speaker(Index(Contents(reports=(report,), claims=(claim,), actors=(actor,))), report, claim)
    assert (who.name, who.printed) == (name, printed if is_joint else None)


@pytest.mark.parametrize(("words", "printed"), PRINTED)
def test_words_that_share_none_with_the_name_are_kept_beside_it(words: str, printed: str | None) -> None:
    report = a_report(f"{words} said it rained.")
    claim = a_claim(report, words, "it rained")
    claim = replace(claim, source=Source(words, claim.source.spans, "person", "actor"))
    actor = Actor("actor", "Ada Moor", "person", (), (), "named")
    who = speaker(Index(Contents(reports=(report,), claims=(claim,), actors=(actor,))), report, claim)
    assert (who.name, who.printed) == ("Ada Moor", printed)


@pytest.mark.parametrize(("outlet", "name", "role"), [("Weir News", "Weir News", ITSELF), (None, ITSELF, None)])
def test_a_report_in_its_own_voice_is_no_title(outlet: str | None, name: str, role: str | None) -> None:
    report = a_report("It rained.", outlet=outlet, title="Rain at the weir", path="rain.txt")
    who = speaker(Index(Contents(reports=(report,))), report, a_claim(report, None, "It rained"))
    assert (who.name, who.role) == (name, role)


CHAINS = [("Weir News", "Ada Moor → Corvane → Weir News"), (None, "Ada Moor → Corvane")]


@pytest.mark.parametrize(("outlet", "chain"), CHAINS)
def test_the_outlet_ends_a_chain_where_it_is_known(outlet: str | None, chain: str) -> None:
    report = a_report("Ada Moor told Corvane that it rained.", outlet=outlet, title="Rain at the weir")
    claim = a_claim(report, "Ada Moor", "it rained", relay=("wire",))
    wire = Actor("wire", "Corvane", "media", (), (), "named")
    (view,) = claims(Index(Contents(reports=(report,), claims=(claim,), actors=(wire,))))
    assert view.through == chain


SHORT = [
    ("Weir News", "Weir News"),
    ("Are the gates of the upper weir closed for the whole winter?", "Are the gates of the upper weir closed …"),
]


@pytest.mark.parametrize(("title", "short"), SHORT)
def test_a_long_title_is_cut_after_a_word(title: str, short: str) -> None:
    assert ReportRef("id", title, None, None, None, None, None).short == short
