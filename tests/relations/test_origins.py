from dataclasses import replace

import pytest
from makers import a_claim, a_report

from reportedly.records import Actor, Claim, Copy, Part, Report, Span, derived_id
from reportedly.relations.origins import find_origins

REIK = Actor("reik", "Jonna Reik", "person", (), (), "made for a test")
SKERRY = Actor("skerry", "Skerry News Agency", "media", (), (), "made for a test")
TEXT = "Jonna Reik said the hall is lost. A harbour official said two men are missing. The log says the pump failed. It was a warm night."
WIRE = a_report(TEXT, outlet="Skerry News Agency")
PAPER = a_report(TEXT + " ", outlet="Courier")
STRANGER = a_report(TEXT + "  ", outlet="Herald")
COPY = Copy(derived_id("copy", WIRE.id, PAPER.id), WIRE.id, PAPER.id, "identical", 1.0, (), "made for a test")


def by(
    report: Report,
    source: str | None,
    content: str,
    *,
    actor: str | None = None,
    relay: tuple[str, ...] = (),
    kind: str = "person",
) -> Claim:
    claim = a_claim(report, source, content, source_kind=kind, relay=relay)
    return replace(claim, source=replace(claim.source, actor=actor))


def origins_of(*claims: Claim) -> list[str]:
    origins, where = find_origins([WIRE, PAPER, STRANGER], claims, [REIK, SKERRY], [COPY])
    assert sorted(claim for origin in origins for claim in origin.claims) == sorted(where)
    return [where[claim.id] for claim in claims]


def test_named_speaker_is_one_origin_in_all_papers():
    one, other, third = (
        by(report, "Jonna Reik", "the hall is lost", actor="reik") for report in (WIRE, PAPER, STRANGER)
    )
    assert len(set(origins_of(one, other, third))) == 1


def test_unnamed_source_is_one_origin_within_a_family_of_copies_only():
    wire, paper, stranger = (
        by(report, "A harbour official", "two men are missing", kind="unnamed") for report in (WIRE, PAPER, STRANGER)
    )
    found = origins_of(wire, paper, stranger)
    assert found[0] == found[1] != found[2]


def test_unnamed_source_of_one_agency_is_one_origin_in_papers_that_copy_nobody():
    paper, stranger = (
        by(report, "A harbour official", "two men are missing", kind="unnamed", relay=("skerry",))
        for report in (PAPER, STRANGER)
    )
    assert len(set(origins_of(paper, stranger))) == 1


def test_own_voice_of_a_copy_began_with_the_wire():
    wire, paper, stranger = (
        by(report, None, "It was a warm night", kind="outlet") for report in (WIRE, PAPER, STRANGER)
    )
    origins, where = find_origins([WIRE, PAPER, STRANGER], [wire, paper, stranger], [REIK, SKERRY], [COPY])
    kinds = {origin.id: (origin.kind, origin.report) for origin in origins}
    assert kinds[where[paper.id]] == kinds[where[wire.id]] == ("wire", WIRE.id)
    assert kinds[where[stranger.id]] == ("outlet", STRANGER.id)


def test_told_without_a_source_and_document_have_their_own_kinds():
    rumour, log = (
        by(WIRE, None, "the pump failed", kind="none"),
        by(WIRE, "The log", "the pump failed", kind="document"),
    )
    origins, _ = find_origins([WIRE], [replace(rumour, id="r"), log], [], [])
    assert sorted(origin.kind for origin in origins) == ["document", "unknown"]


def rewritten(of, by, kind="rewrite"):
    return Copy(derived_id("copy", of.id, by.id), of.id, by.id, kind, 0.9, (), "made for a test")


def told(reports, actors, copies, *claims):
    _, where = find_origins(reports, claims, actors, copies)
    return [where[claim.id] for claim in claims]


FLOOD_WIRE = a_report(
    "The Tarvian river office counted 142 flooded farms, it said on Monday.",
    outlet="Skerry News Agency",
    published="2022-05-02",
)
FLOOD_BLOG = a_report(
    "Water everywhere: 142 holdings stand in it. The baker saw 37 ducks.", outlet="ClickOn", published="2022-05-02"
)
FLOOD_PAPER = a_report(
    "Skerry News Agency wrote of 142 flooded farms. Our street stayed dry.", outlet="Herald", published="2022-05-03"
)
OFFICE = Actor("office", "Tarvian river office", "organisation", (), (), "made for a test")


def test_rewrite_in_its_own_voice_goes_back_to_whom_the_wire_names():
    wire = by(FLOOD_WIRE, "The Tarvian river office", "142 flooded farms", actor="office", kind="organisation")
    blog = by(FLOOD_BLOG, None, "142 holdings stand in it", kind="outlet")
    own = by(FLOOD_BLOG, None, "The baker saw 37 ducks", kind="outlet")
    found = told([FLOOD_WIRE, FLOOD_BLOG], [OFFICE], [rewritten(FLOOD_WIRE, FLOOD_BLOG)], wire, blog, own)
    assert found[0] == found[1] != found[2]


def test_report_that_cites_an_agency_has_only_that_from_there():
    wire = by(FLOOD_WIRE, "The Tarvian river office", "142 flooded farms", actor="office", kind="organisation")
    paper = by(FLOOD_PAPER, "Skerry News Agency", "142 flooded farms", actor="skerry", kind="media")
    street = by(FLOOD_PAPER, None, "Our street stayed dry", kind="outlet")
    cites = rewritten(FLOOD_WIRE, FLOOD_PAPER, "cites")
    found = told([FLOOD_WIRE, FLOOD_PAPER], [OFFICE, SKERRY], [cites], wire, paper, street)
    assert found[0] == found[1] != found[2]


def test_two_persons_are_two_origins_in_a_rewrite_too():
    mayor = Actor("mayor", "Ada Brun", "person", (), (), "made for a test")
    first = by(FLOOD_WIRE, "The Tarvian river office", "142 flooded farms", actor="reik")
    second = by(FLOOD_BLOG, None, "142 holdings stand in it", actor="mayor")
    found = told([FLOOD_WIRE, FLOOD_BLOG], [REIK, mayor], [rewritten(FLOOD_WIRE, FLOOD_BLOG)], first, second)
    assert found[0] != found[1]


@pytest.mark.parametrize(
    ("words", "later", "is_one"),
    [
        ("118,400 marchers", "2022-05-05", True),
        ("118,400 marchers", "2022-05-02", False),  # of the same day: nobody can say who had it from whom
        ("3,000 marchers", "2022-05-05", False),  # round figures meet by chance
        ("118,400 tonnes", "2022-05-05", False),  # something else
    ],
)
def test_exact_figure_without_a_source_was_counted_by_who_told_it_before(words, later, is_one):
    first = a_report(
        f"We stood there with clickers: {words} of the 118,400 marchers or 3,000 marchers.",
        outlet="Count",
        published="2022-05-02",
        story="s",
    )
    second = a_report(
        f"The union was glad. A firm had counted {words} on the bridge.", outlet="Echo", published=later, story="s"
    )
    counted = first.text.split(": ")[1] if "tonnes" not in words else "118,400 marchers or 3,000 marchers"
    found = told(
        [first, second], [], [], by(first, None, counted, kind="outlet"), by(second, None, words, kind="outlet")
    )
    assert (found[0] == found[1]) == is_one


def test_headline_has_its_origin_in_the_body():
    text = "Tarvia says 142 farms flooded\n\nThe Tarvian river office counted 142 flooded farms, it said on Monday."
    end = text.index("\n")
    parts = (Part(Span(0, end), "headline"), Part(Span(end + 2, len(text)), "body"))
    report = a_report(text, outlet="Herald", parts=parts)
    state = Actor("tarvia", "Tarvia", "state", (), (), "made for a test")
    above = by(report, "Tarvia", "142 farms flooded", actor="tarvia", kind="state")
    below = by(report, "The Tarvian river office", "142 flooded farms", actor="office", kind="organisation")
    found = told([report], [state, OFFICE], [], above, below)
    assert found[0] == found[1]


def test_outlets_of_one_publisher_are_one_origin_for_what_they_tell_alike():
    told_by = {
        outlet: a_report(f"{outlet} was there. {words}", outlet=outlet, published="2022-05-02", story="s")
        for outlet, words in [
            ("Liverpool Echo", "The pier lost 40 planks."),
            ("Manchester Evening News", "Some 40 planks are gone from the pier."),
            ("Kyiv Post", "Gone from the pier are 40 planks."),
        ]
    }
    claims = [by(report, None, report.text.split(". ")[1], kind="outlet") for report in told_by.values()]
    found = told(list(told_by.values()), [], [], *claims)
    assert len(set(found)) == 2
    assert sorted(found.count(origin) for origin in set(found)) == [1, 2]


def test_own_voice_of_a_paper_that_credits_an_agency_is_a_wire():
    text = "The pier lost 40 planks. (AP)"
    parts = (Part(Span(0, text.index(" (")), "body"), Part(Span(text.index("("), len(text)), "byline"))
    paper = a_report(text, outlet="Courier", parts=parts)
    (origin,), _ = find_origins([paper], [by(paper, None, "The pier lost 40 planks", kind="outlet")], [], [])
    assert (origin.kind, origin.why) == ("wire", "Courier prints it from AP")


def test_denial_in_a_rewrite_is_no_retelling_of_what_it_denies():
    wire = by(FLOOD_WIRE, "The Tarvian river office", "142 flooded farms", actor="office", kind="organisation")
    denial = replace(by(FLOOD_BLOG, None, "142 holdings stand in it", kind="outlet"), stance="denied")
    found = told([FLOOD_WIRE, FLOOD_BLOG], [OFFICE], [rewritten(FLOOD_WIRE, FLOOD_BLOG)], wire, denial)
    assert found[0] != found[1]


def test_body_is_the_origin_of_its_own_bulletins():
    head = "Relief Board\nSituation report No. {}\n\n"
    first = a_report(head.format(1) + "We gave out 40 tents.", outlet="Relief Board")
    second = a_report(head.format(2) + "We gave out 90 tents.", outlet="Relief Board")
    paper = a_report("Relief Board\n\nThe board gave out 40 tents.", outlet="Relief Board")
    board = Actor("board", "Relief Board", "media", (), (), "made for a test")
    claims = [
        by(report, None, words, actor="board", kind="outlet")
        for report, words in ((first, "We gave out 40 tents"), (second, "We gave out 90 tents"), (paper, "gave out 40"))
    ]
    _, where = find_origins([first, second, paper], claims, [board], [])
    told = [where[claim.id] for claim in claims]
    assert told[0] == told[1] != told[2]
