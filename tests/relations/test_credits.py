import pytest
from makers import a_report

from reportedly.records import Part, Span
from reportedly.relations.credits import credited, family, is_wire, publisher


def signed(dateline, body, byline="", outlet=None):
    text = f"{dateline}\n{body}\n{byline}"
    at = len(dateline) + 1
    parts = [Part(Span(0, len(dateline)), "dateline"), Part(Span(at, at + len(body)), "body")]
    parts.append(Part(Span(at + len(body) + 1, len(text)), "byline"))
    return a_report(text, outlet=outlet, parts=tuple(part for part in parts if len(part.span)))


@pytest.mark.parametrize(
    ("report", "agency", "who", "wire"),
    [
        (signed("TESSEL (Skerry News Agency) —", "It burned."), "Skerry News Agency", "Skerry News Agency", True),
        (signed("TESSEL (AP) —", "It burned.", outlet="Courier"), "AP", "Courier", False),
        (signed("TESSEL —", "It burned.", "(AFP/Reuters)"), "AFP", None, False),
        (signed("TESSEL —", "It burned.", "(Her own words)"), None, None, False),
        (signed("TESSEL —", "It burned.", outlet="Reuters"), None, "Reuters", True),
    ],
)
def test_agency_and_publisher_are_told_by_outlet_and_credits(report, agency, who, wire):
    assert (credited(report), publisher(report), is_wire(report)) == (agency, who, wire)


@pytest.mark.parametrize(
    ("outlet", "name"), [("Liverpool Echo", "Reach"), ("The Age", "Nine"), ("Tessel Courier", None), (None, None)]
)
def test_family_is_the_publisher_in_the_table(outlet, name):
    assert family(outlet) == name
