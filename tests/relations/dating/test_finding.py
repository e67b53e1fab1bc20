import itertools
from dataclasses import replace

import pytest
from told import a_dated

from reportedly.records import DateCandidate, Dating, Edtf, Report
from reportedly.relations.dating import better_dates
from reportedly.relations.dating.finding import narrowed

WIRE = (
    "Scores lost as the Osk ferry goes down",
    'A ferry with 142 passengers overturned in heavy seas near the island of Osk on Sunday night, the Coast Guard said. "The waves were four '
    'metres high and the wind blew the rafts away from the people in the water," its commander Ruan Tesk told reporters in Lind on Monday. '
    "Rescuers had pulled 96 survivors from the sea and recovered nine bodies. The search would go on until Sunday, February 17, Tesk said.",
)


def a_copy(day: str | None, outlet: str, *, shorter: bool = False) -> tuple[Report, Dating]:
    headline, body = WIRE
    text = body if not shorter else body[: body.index(" The search")]
    return a_dated(f"{headline}\n\n{text}", day, outlet=outlet)


def values(*dated: tuple[Report, Dating]) -> dict[str | None, str]:
    """Return the better dates by outlet."""
    found = better_dates([report for report, _ in dated], {report.id: dating for report, dating in dated})
    return {report.outlet: str(found[report.id].value) for report, _ in dated if report.id in found}


def test_copies_in_a_story_are_dated_by_the_dated_one() -> None:
    first, second, third = (
        a_copy("2019-02-11", "Lind Wire"),
        a_copy(None, "Courier"),
        a_copy(None, "Post", shorter=True),
    )
    # The coming Sunday, February 17, closes the one interval and not the other.
    assert values(first, second, third) == {"Courier": "[2019-02-11..2019-02-17]", "Post": "[2019-02-11..2019-02-17]"}


def test_the_order_of_reports_does_not_matter() -> None:
    story = [a_copy("2019-02-11", "Lind Wire"), a_copy(None, "Courier"), a_copy(None, "Post", shorter=True)]
    assert len({tuple(sorted(values(*order).items())) for order in itertools.permutations(story)}) == 1


def test_a_date_that_came_with_a_report_is_never_replaced() -> None:
    assert values(a_copy("2019-02-11", "Lind Wire"), a_copy("2019-05-01", "Courier")) == {}


def test_contradictory_reports_raise_no_fault() -> None:
    odd = a_dated(
        "LIND, 30 February 2019 (Gale) — The ferry sank on 31 June 0000, on Sunday, February 30.", None, outlet="Odd"
    )
    far = a_dated(WIRE[1], "9999-12-31", outlet="Far")
    near = a_dated(WIRE[1], "0001-01-01", outlet="Near")
    values(odd, far, near, a_copy(None, "Courier"))


def candidate(value: str, why: str, **fields: str) -> DateCandidate:
    return replace(DateCandidate(Edtf.parse(value), "inferred", why), **fields)  # type: ignore[arg-type]


WIDE = candidate("[2019-01-01..2019-12-31]", "own")
NARROWED = [
    (None, [], None, None),
    (WIDE, [], None, None),
    (None, [candidate("[2019-02-10..2019-02-16]", "copies")], "[2019-02-10..2019-02-16]", "copies"),
    (WIDE, [candidate("[2018-12-20..2019-01-02]", "copies")], "[2019-01-01..2019-01-02]", "own; copies"),
    (
        WIDE,
        [candidate("[2019-02-10..2019-02-16]", "copies"), candidate("[2019-02-12..2019-02-19]", "tells")],
        "[2019-02-12..2019-02-16]",
        "tells; copies",
    ),
    # what does not fit is passed over, the surer comes first
    (WIDE, [candidate("[2020-02-10..2020-02-16]", "copies")], None, None),
    (
        None,
        [candidate("[2019-02-10..2019-02-16]", "copies"), candidate("[2019-03-01..2019-03-08]", "tells")],
        "[2019-02-10..2019-02-16]",
        "copies",
    ),
    # what adds nothing is no reason
    (candidate("2019-02-12", "own"), [candidate("[2019-02-10..2019-02-16]", "copies")], None, None),
    # one of several years is no interval yet
    (candidate("[2013-02-12,2019-02-12]", "own"), [candidate("2019-02-12", "shares")], "2019-02-12", "shares"),
]


@pytest.mark.parametrize(("own", "evidence", "value", "why"), NARROWED)
def test_evidence_narrows_what_came_before_it(
    own: DateCandidate | None, evidence: list[DateCandidate], value: str | None, why: str | None
) -> None:
    found = narrowed(own, evidence)
    assert (found and str(found.value), found and found.why) == (value, why)
