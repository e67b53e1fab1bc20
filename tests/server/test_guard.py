from __future__ import annotations

import pytest
from served import Site, served

from reportedly.server.guard import is_own_name

PATHS = [
    "/",
    "/claims",
    "/claims.json",
    "/claims.csv",
    "/search?q=x",
    "/static/style.css",
    "/nothing",
    "/claims?from=x",
]


def assert_guarded(headers: dict[str, str]) -> None:
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_headers(site: Site, path: str) -> None:
    assert_guarded(site.get(path).headers)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost.evil.example", "", "192.168.0.7", "[::2]",
             "localhost:80:90", "127.0.0.1:x", "user@localhost", "[::1", "localhost,evil.example"],
)  # fmt: skip
def test_another_host_is_refused(site: Site, host: str) -> None:
    answer = site.get("/claims.json", host=host)
    assert answer.status == 400
    assert "localhost" in answer.text
    assert_guarded(answer.headers)


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:1", "LOCALHOST:8765", "127.0.0.1", "127.0.0.1:99", "[::1]", "[::1]:80"]
)
def test_this_machine_is_let_in_by_its_names(site: Site, host: str) -> None:
    assert site.get("/claims", host=host).status == 200


@pytest.mark.parametrize(
    ("given", "name", "is_own"),
    [
        ("story.lan", "story.lan:8765", True),
        ("story.lan", "other.lan:8765", False),
        ("fe80::1", "[fe80::1]:8765", True),
        ("192.168.0.7", "192.168.0.7", True),
        ("192.168.0.7", "192.168.0.8", False),
        ("0.0.0.0", "192.168.0.7:8765", True),
        ("::", "[fe80::1]:8765", True),
        ("0.0.0.0", "evil.example", False),  # a name that was made to point here
        ("127.0.0.1", "0.0.0.0:8765", False),
    ],
)
def test_the_host_that_was_asked_for_is_a_name_too(given: str, name: str, is_own: bool) -> None:
    assert is_own_name(name, {given}) is is_own


def test_a_given_host_is_let_in(site: Site) -> None:
    with served(site.ledger, "story.lan") as other:
        assert other.get("/", host="story.lan:1").status == 200
        assert other.get("/", host="evil.example").status == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"])
@pytest.mark.parametrize("path", ["/claims", "/nothing"])
def test_nothing_but_reading_is_allowed(site: Site, method: str, path: str) -> None:
    answer = site.get(path, method=method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert_guarded(answer.headers)


def test_head_has_the_headers_and_no_body(site: Site) -> None:
    asked, headed = site.get("/claims"), site.get("/claims", method="HEAD")
    assert (headed.status, headed.body) == (200, b"")
    assert headed.headers["content-length"] == asked.headers["content-length"]


@pytest.mark.parametrize(
    ("path", "status"), [("/search?q=" + "a" * 50_000, 414), ("/" + "a" * 50_000, 414), ("/" + "a/" * 5000, 404)]
)
def test_an_endless_address_is_refused(site: Site, path: str, status: int) -> None:
    answer = site.get(path)
    assert answer.status == status
    assert_guarded(answer.headers)


def test_huge_headers_are_refused(site: Site) -> None:
    assert site.get("/", X_A="a" * 20_000).status == 431
    assert site.get("/", X_A="a" * 60_000).status in (400, 431)


@pytest.mark.parametrize(
    ("where", "mode", "status"),
    [("cross-site", "no-cors", 403), ("same-site", "cors", 403), ("cross-site", "navigate", 200), ("same-origin", "no-cors", 200), ("none", "navigate", 200)],
)  # fmt: skip
def test_other_sites_may_link_here_and_not_fetch(site: Site, where: str, mode: str, status: int) -> None:
    assert site.get("/claims", Sec_Fetch_Site=where, Sec_Fetch_Mode=mode).status == status
