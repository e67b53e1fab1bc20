from dataclasses import replace

from makers import a_claim, a_report

from reportedly.records import Actor, Claim, Copy, Report, derived_id
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
