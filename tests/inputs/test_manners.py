"""How servers are asked: what their robots.txt says, one request at a time, with a pause."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from webserver import Site, serving

from reportedly.errors import InputError
from reportedly.inputs.fetching import Limits
from reportedly.inputs.manners import Manners

SLEPT: list[float] = []


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    SLEPT.clear()
    with serving() as found:
        found.answers["/page"] = (200, {}, b"A page")
        yield found


def _manners(pause: float = 0.0) -> Manners:
    # Time stands still, so that what is slept is what is asked for.
    return Manners(pause=pause, limits=Limits(2.0), allowed={"127.0.0.1"}, sleep=SLEPT.append, clock=lambda: 0.0)


ROBOTS = [
    (404, b"", True),
    (401, b"", True),
    (200, b"", True),
    (200, b"User-agent: *\nDisallow: /page", False),
    (200, b"User-agent: *\nDisallow: /\n\nUser-agent: Reportedly\nDisallow: /secret", True),
    (200, b"User-agent: reportedly\nDisallow: /*age$", False),
    (200, b"User-agent: *\nDisallow: /p\nAllow: /page", True),
    (200, b"\xff\xfe\x00 no robots.txt at all", True),
    (200, b"x" * 600_000, False),
    (503, b"", False),
    (429, b"", False),
]


@pytest.mark.parametrize(("status", "rules", "is_read"), ROBOTS)
def test_robots_txt_is_kept_to(site: Site, status: int, rules: bytes, is_read: bool) -> None:
    site.answers["/robots.txt"] = (status, {"Content-Type": "text/plain"}, rules)
    if is_read:
        assert _manners().ask(f"{site.address}/page").data == b"A page"
    else:
        with pytest.raises(InputError, match=r"robots\.txt"):
            _manners().ask(f"{site.address}/page")
        assert site.paths() == ["/robots.txt"]


def test_robots_txt_is_read_once_and_each_request_waits_its_turn(site: Site) -> None:
    manners = _manners(pause=2.0)
    manners.ask(f"{site.address}/page")
    manners.ask(f"{site.address}/page")
    assert site.paths() == ["/robots.txt", "/page", "/page"]
    assert SLEPT == [2.0, 2.0]


def test_server_can_ask_for_a_longer_pause_but_not_for_any(site: Site) -> None:
    for delay, pause in ((b"7", 7.0), (b"86400", 60.0), (b"nan", 1.0), (b"-5", 1.0)):
        SLEPT.clear()
        site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: " + delay)
        _manners(pause=1.0).ask(f"{site.address}/page")
        assert [pause] == SLEPT


def test_redirect_is_asked_of_the_robots_txt_of_its_own_host(site: Site) -> None:
    with serving() as other:
        other.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /")
        site.answers["/moved"] = (302, {"Location": f"{other.address}/page"}, b"")
        with pytest.raises(InputError, match=r"robots\.txt"):
            _manners().ask(f"{site.address}/moved")
        assert other.paths() == ["/robots.txt"]
