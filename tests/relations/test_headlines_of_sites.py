import pytest
from makers import a_report

from reportedly.records import Part, Report, Span
from reportedly.relations.headlines import site_name

HEADLINES = [
    ("Man held after granary fire - KRLN News 9, Orlin Weather", "krln.com", "Man held after granary fire"),
    ("Man held after granary fire | The Orlin Post - Home", "www.orlinpost.net", "Man held after granary fire"),
    ("Fire in Orlin - two men held", "orlinpost.net", None),  # news after the dash
    ("Orlin - Orlin Post", "orlinpost.net", None),  # little would be left
    ("Granary fire in Tessel-Orlin district", "orlinpost.net", None),  # a hyphen within a name
    ("Man held after granary fire - Orlin Post", None, None),
]


def a_page(headline: str, outlet: str | None) -> Report:
    parts = (Part(Span(0, len(headline)), "headline"), Part(Span(len(headline) + 1, len(headline) + 10), "body"))
    return a_report(f"{headline}\nIt burned.", outlet=outlet, parts=parts)


@pytest.mark.parametrize(("headline", "outlet", "left"), HEADLINES)
def test_name_of_the_site_ends_a_headline(headline: str, outlet: str | None, left: str | None) -> None:
    site = site_name(a_page(headline, outlet))
    assert (headline[: site.start] if site else None) == left


def test_headline_without_a_text_is_left_whole() -> None:
    headline = "Man held after granary fire - Orlin Post"
    report = a_report(headline, outlet="orlinpost.net", parts=(Part(Span(0, len(headline)), "headline"),))
    assert site_name(report) is None
