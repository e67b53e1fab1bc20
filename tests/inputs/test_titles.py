"""Headlines and outlets in what pages and feeds are called."""

from __future__ import annotations

import pytest

from reportedly.inputs.titles import outlet_of_feed, without_outlet

TITLES = [
    ("Ferry sinks | Harbour Post", "Harbour Post", "Ferry sinks"),
    ("Ferry sinks | Harbour Post - World", "Harbour Post", "Ferry sinks"),
    ("Ferry sinks - The Harbour Post", "Harbour Post", "Ferry sinks"),
    ("Ferry sinks - Harbour Post poll", "Harbour Post", "Ferry sinks - Harbour Post poll"),
    ("Ferry sinks - Harbour Postmen strike", "Harbour Post", "Ferry sinks - Harbour Postmen strike"),
    ("Ferry sinks - what we know", "Harbour Post", "Ferry sinks - what we know"),
    ("Ferry sinks - WQRT News 5 Brightfield, Weather & Sports", "wqrt.example", "Ferry sinks"),
    ("Ferry sinks :: WQRT.example", "www.wqrt.example", "Ferry sinks"),
    ("Ferry sinks - Fox 10 News | qrt10brightfield.example", "qrt10brightfield.example", "Ferry sinks"),
    ("Ferry sinks - WQRT poll finds anger", "wqrt.example", "Ferry sinks - WQRT poll finds anger"),
    ("Ferry sinks - Selm", "selmvoice.co.uk", "Ferry sinks - Selm"),
    ("Ferry sinks - Selm Voice", "selmvoice.co.uk", "Ferry sinks"),
    ("Ferry sinks | Harbour Post", None, "Ferry sinks | Harbour Post"),
]


@pytest.mark.parametrize(("title", "outlet", "headline"), TITLES)
def test_headline_is_without_the_outlet_behind_it(title: str, outlet: str | None, headline: str) -> None:
    assert without_outlet(title, outlet) == headline


FEEDS = [
    ("Harbour Post", "Harbour Post"),
    ("Harbour Post - World | Latest news", "Harbour Post"),
    ("World news | The Harbour Post", "The Harbour Post"),
    ("HBP > Top Stories", "HBP"),
    ("Selm Voice – Breaking News and Video from Selm Voice", "Selm Voice"),
    ("“ferry” - Harbour News", "Harbour News"),
    ("Corvane: a diary", "Corvane: a diary"),
    (None, None),
]


@pytest.mark.parametrize(("title", "outlet"), FEEDS)
def test_outlet_of_a_feed_is_without_its_section(title: str | None, outlet: str | None) -> None:
    assert outlet_of_feed(title) == outlet
