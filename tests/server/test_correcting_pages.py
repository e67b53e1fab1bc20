"""Correcting in the browser: forms that only the pages of this server can send, and what they leave behind."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from served import REPORTS, Answer, Page, Site, make_ledger, served

import reportedly
from reportedly.server.desk import LARGEST_BODY

HOSTILE = "</textarea><script>alert(1)</script>"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with served(make_ledger(tmp_path / "ferry.ledger", REPORTS), writable=True) as site:
        yield site


def send(site: Site, path: str, body: bytes, **headers: str) -> Answer:
    line = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    known = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{site.port}"}
    known |= {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        line.request("POST", path, body, {name: value for name, value in known.items() if value})
        answer = line.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        line.close()


def token(site: Site, path: str = "/corrections") -> str:
    found = re.search(r'name="token" value="([^"]+)"', site.get(path).text)
    assert found
    return found[1]


def post(site: Site, path: str, **fields: str) -> Answer:
    given = {"token": token(site), "by": "Ada Moor", "why": "misread", **fields}
    return send(site, path, urlencode(given).encode())


def denial(site: Site) -> str:
    return next(claim.id for claim in site.ledger.claims() if claim.stance == "denied")


def test_a_claim_is_corrected_shown_and_undone(site: Site, tmp_path: Path) -> None:
    claim = denial(site)
    page = site.get(f"/claims/{claim}").text
    assert f'action="/correct/{claim}"' in page
    answer = post(site, f"/correct/{claim}", part="claim", stance="doubted", source="Bram Oake", source_kind="person")
    assert answer.status == 303
    assert answer.headers["location"].startswith("/corrections#k-")
    made = answer.headers["location"].partition("#k-")[2]
    page = site.get(f"/claims/{claim}").text
    assert "stance doubted" in page
    assert "before: source “The opposition leader, Bram Oake”; stance denied – by Ada Moor" in page
    assert f'id="k-{made}"' in site.get("/corrections").text
    # The form knows who decided last.
    assert 'name="by" value="Ada Moor"' in page
    # It survives a new reading.
    more = tmp_path / "more.txt"
    more.write_text("Ferry raised\n\nThe ferry was raised on Monday, governor Ilse Tarn said.", encoding="utf-8")
    site.ledger.read(more, published="2031-03-09")
    assert site.get(f"/claims/{claim}.json").rows[0]["stance"] == "doubted"
    assert post(site, f"/corrections/{made}/undo").status == 303
    assert site.get(f"/claims/{claim}.json").rows[0]["stance"] == "denied"
    assert [row["state"] for row in site.get("/corrections.json").rows] == ["undo", "undone"]


def test_every_kind_of_page_has_its_forms(site: Site) -> None:
    contents = site.ledger.contents()
    kinds = {
        "claims": denial(site),
        "reports": contents.reports[0].id,
        "actors": contents.actors[0].id,
        "questions": contents.questions[0].id,
    }
    for name, row in kinds.items():
        page = Page(site.get(f"/{name}/{row}").text)
        assert f"/correct/{row}" in page.all("action"), name
    figure = contents.figures[0].id
    assert site.get(f"/correct/{figure}").status == 200
    assert f'href="/correct/{figure}"' in site.get("/figures").text
    assert (
        post(site, f"/correct/{figure}", part="value", value="21", bound="exact", state="wounded", counted="").status
        == 303
    )
    figures = {row["id"]: row for row in site.get("/figures.json").rows}
    assert (figures[figure]["low"], figures[figure]["high"], figures[figure]["state"]) == (21, 21, "wounded")


def test_the_forms_of_reports_actors_questions_and_copies_do_what_they_say(site: Site) -> None:
    contents = site.ledger.contents()
    outlets = {report.outlet: report.id for report in contents.reports}
    actors = {actor.name: actor.id for actor in contents.actors}
    herald, courier = outlets["Northgate Herald"], outlets["Halden Courier"]
    question = contents.questions[0].id
    forms: list[tuple[str, dict[str, str]]] = [
        (f"/correct/{herald}", {"part": "report", "published": "2031-03-06", "outlet": "Evening Herald"}),
        (f"/correct/{herald}", {"part": "copy_of", "copy_of": courier}),
        (f"/correct/{herald}", {"part": "story", "story": "alone"}),
        (f"/correct/{actors['Ilse Tarn']}", {"part": "merge", "merge": actors["Bram Oake"]}),
        (f"/correct/{question}", {"part": "pin", "pin": "1"}),
        (f"/correct/{question}", {"part": "note", "note": HOSTILE}),
        ("/ask", {"part": "ask", "ask": f"Who owned it? {HOSTILE}"}),
    ]
    for path, fields in forms:
        answer = post(site, path, **fields)
        assert answer.status == 303, (path, fields, answer.text)
    assert "Evening Herald" in {report.outlet for report in site.ledger.contents().reports}
    for path in ("/", "/corrections", f"/questions/{question}"):
        page = site.get(path)
        assert page.status in (200, 404)
        assert "<script>alert" not in page.text
    assert "Pinned" in site.get("/").text
    assert "Who owned it?" in site.get("/").text


def test_an_orphan_is_shown_and_not_dropped(site: Site) -> None:
    claim = denial(site)
    report = next(row for row in site.ledger.contents().claims if row.id == claim).report
    post(site, f"/correct/{claim}", part="claim", stance="doubted")
    site.ledger.remove(report)
    page = site.get("/corrections").text
    assert "About what is no longer there" in page
    assert "what it is about is no longer there" in page
    assert [row["state"] for row in site.get("/corrections.json").rows] == ["orphan"]


FORM = {"by": "Ada", "why": "", "part": "reject", "reject": "1"}


@pytest.mark.parametrize(
    ("headers", "fields", "status"),
    [
        ({}, {"token": None}, 403),  # none
        ({}, {"token": "guessed"}, 403),
        ({"Origin": "http://evil.example"}, {}, 403),
        ({"Origin": "http://127.0.0.1:1"}, {}, 403),  # another server of this machine
        ({"Origin": ""}, {}, 403),
        ({"Origin": "http://[::1"}, {}, 403),  # no address at all; it was a fault of the server
        ({"Origin": "http://a@127.0.0.1"}, {}, 403),
        ({"Origin": "null"}, {}, 403),
        ({"Origin": "null", "Sec_Fetch_Site": "cross-site"}, {}, 403),
        ({"Sec_Fetch_Site": "same-site"}, {}, 403),
        ({"Sec_Fetch_Site": "none"}, {}, 403),
        ({"Content_Type": "text/plain"}, {}, 415),
        ({"Content_Type": "multipart/form-data; boundary=x"}, {}, 415),
        ({"Host": "evil.example"}, {}, 400),
        ({}, {"part": "everything"}, 400),
        ({}, {"by": ""}, 400),
        (
            {"Origin": "null", "Sec_Fetch_Site": "same-origin"},
            {},
            303,
        ),  # as browsers send it that are told to send no referrer
    ],
)
def test_only_a_form_of_its_own_pages_is_taken(
    site: Site, headers: dict[str, str], fields: dict[str, str | None], status: int
) -> None:
    before = site.ledger.export(site.ledger.path.with_name("before.jsonl")).read_bytes()
    given = {"token": token(site), **FORM, **fields}
    body = urlencode({name: value for name, value in given.items() if value is not None}).encode()
    answer = send(site, f"/correct/{denial(site)}", body, **headers)
    assert answer.status == status, answer.text
    assert "content-security-policy" in answer.headers
    after = site.ledger.export(site.ledger.path.with_name("after.jsonl")).read_bytes()
    assert (before == after) is (status != 303)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"token=" + b"x" * (LARGEST_BODY + 1), 413),
        (b"&".join(b"a=b" for _ in range(3_000)), 400),
        (b"token=%ff%fe", 400),
        ("token=é".encode(), 400),
        (b"", 403),
    ],
)
def test_a_body_that_no_form_sends_is_refused(site: Site, body: bytes, status: int) -> None:
    assert send(site, f"/correct/{denial(site)}", body).status == status
    assert site.ledger.corrections() == []


def test_a_body_without_a_length_is_read_no_further_than_a_form_goes(site: Site) -> None:
    line = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    pieces = (b"x" * 10_000 for _ in range(20))
    head = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{site.port}"}
    try:
        line.request("POST", "/ask", pieces, head, encode_chunked=True)
        assert line.getresponse().status == 413
    except (BrokenPipeError, ConnectionResetError):
        pass  # It was refused before all was sent.
    finally:
        line.close()
    assert site.ledger.corrections() == []


def test_what_cannot_be_corrected_is_told_in_one_sentence(site: Site) -> None:
    answer = post(site, f"/correct/{denial(site)}", part="claim", source="Nobody At All", source_kind="person")
    assert answer.status == 400
    assert "does not stand in the report" in answer.text
    assert post(site, "/corrections/nothing/undo").status == 400
    assert site.get("/correct/nothing").status == 404
    assert site.get("/ask").status in (404, 405)


def test_a_ledger_that_is_only_shown_has_no_forms_and_takes_none(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "ferry.ledger", REPORTS[:1])
    claim = ledger.claims()[0].id
    made = ledger.correct(claim, note="seen", by="Ada")
    with served(ledger) as site:
        page = site.get(f"/claims/{claim}").text
        assert "note: seen" in page
        assert "token" not in page
        assert 'method="post"' not in page
        assert made.id in site.get("/corrections").text
        assert send(site, f"/correct/{claim}", b"").status == 405
        assert site.get(f"/correct/{claim}").status == 404


def test_each_run_has_a_token_of_its_own(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "ferry.ledger", REPORTS[:1])
    assert isinstance(ledger, reportedly.Ledger)
    tokens = set()
    for _ in range(2):
        with served(ledger, writable=True) as site:
            tokens.add(token(site))
            assert json.loads(site.get("/corrections.json").text) == []
    assert len(tokens) == 2
