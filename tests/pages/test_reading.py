import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_claim, a_report

from reportedly.pages.index import Index
from reportedly.pages.reading import blocks
from reportedly.records import Contents, Part, PartKind, Span, Words


def _joined(found, rest) -> str:  # type: ignore[no-untyped-def]
    return "".join(block.gap + "".join(piece.text for piece in block.segments) for block in found) + rest


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=5))
def test_pieces_are_the_text_whatever_is_marked(text: str, places: list[tuple[int, int]]) -> None:
    report = a_report(text)
    claims = []
    for number, (first, last) in enumerate(places):
        span = Span(min(first, last, len(text)), min(max(first, last), len(text)))
        claims.append(_claim(report, number, span))
    index = Index(Contents(reports=(report,), claims=tuple(claims)))
    assert _joined(*blocks(index, report, {claim.id for claim in claims})) == text


def test_a_claim_inside_another_is_met_first() -> None:
    report = a_report("He said that she had said that it rained.")
    outer = _claim(report, 1, Span(13, 40))
    inner = _claim(report, 2, Span(31, 40))
    index = Index(Contents(reports=(report,), claims=(outer, inner)))
    segments = blocks(index, report, {outer.id, inner.id})[0][0].segments
    assert [(piece.text, piece.claims) for piece in segments] == [
        ("He said that ", ()),
        ("she had said that ", (outer.id,)),
        ("it rained", (inner.id, outer.id)),
        (".", ()),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "…!?", "a" * 100_000, "\u202eabc\u202c\r\n\x85x"])
def test_odd_texts_cost_nothing(text: str) -> None:
    report = a_report(text)
    assert _joined(*blocks(Index(Contents(reports=(report,))), report, set())) == text


def _claim(report, number: int, span: Span):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(a_claim(report, None, ""), id=f"claim-{number}", content=Words.at(report.text, [span]))


@pytest.mark.parametrize(("ending", "kind"), [(" The dam broke on Monday.", "body"), ("", "dateline")])
def test_what_follows_a_dateline_is_told_and_not_only_dated(ending: str, kind: PartKind) -> None:
    dateline = Span(0, len("SELM, 3 March (Meridian) —"))
    report = a_report(f"SELM, 3 March (Meridian) —{ending}", parts=(Part(dateline, "dateline"),))
    [block] = blocks(Index(Contents(reports=(report,))), report, set())[0]
    assert block.kind == kind
