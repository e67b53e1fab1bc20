from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
from served import Site

from reportedly.server.queries import TOPICS, Query

validator = pytest.importorskip("openapi_spec_validator", reason="the extra dev brings openapi-spec-validator")
jsonschema = pytest.importorskip("jsonschema", reason="openapi-spec-validator brings jsonschema")


@pytest.fixture(scope="module")
def document(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.get("/openapi.json").text)
    return found


def _address(site: Site, path: str) -> str:
    """Return the address of a row that is there, and of one that is not where the ledger has none."""
    if "{id}" not in path:
        return path + ("?q=people" if path.startswith("/search") else "")
    name = path.split("/")[1]
    if name == "topics":
        row = site.get("/stories.json").rows[0]["topic_ids"].split("; ")[0]
    elif name in ("charts", "questions"):
        row = site.get("/overview.json").rows[0]["most_disputed"].split("; ")[0] or site.id_of(
            "questions", "question_id"
        )
    else:
        rows = site.get(f"/{'stories' if name == 'tolls' else name}.json").rows
        row = rows[0]["id"] if rows else "none"
    return path.replace("{id}", quote(row, safe=""))


def test_the_document_is_openapi(document: dict[str, Any]) -> None:
    validator.validate(document)


def test_every_address_gives_what_the_document_says(site: Site, document: dict[str, Any]) -> None:
    tried = set()
    for path, operation in document["paths"].items():
        answer = site.get(_address(site, path))
        if path.startswith(("/charts/", "/copies/{id}")) and answer.status == 404:
            continue  # a question with one answer has no chart, and nobody copied here
        assert answer.status == 200, path
        (media, content), *_ = operation["get"]["responses"]["200"]["content"].items()
        assert answer.headers["content-type"].partition(";")[0] == media, path
        if media == "application/json":
            schema = content["schema"] | {"components": document["components"]}
            jsonschema.Draft202012Validator(schema).validate(json.loads(answer.body))
            tried.add(path)
    assert len(tried) > 15


def test_every_parameter_is_taken_and_no_other(site: Site, document: dict[str, Any]) -> None:
    values = {
        "as_of": "2031-12-31",
        "from": "2031-01-01",
        "to": "2031-12-31",
        "own_voice": "1",
        "scale": "phia",
        "page": "1",
        "size": "5",
        "top": "3",
    }
    for path, operation in document["paths"].items():
        address = _address(site, path)
        if site.get(address).status == 404:
            continue
        mark = "&" if "?" in address else "?"
        for parameter in operation["get"]["parameters"]:
            name = parameter["name"]
            if parameter["in"] == "query" and name not in ("sort", "q"):
                # Values that no row has leave no rows, and of one thing nothing.
                for value in parameter["schema"].get("enum", [values.get(name, "x")]):
                    asked = site.get(f"{address}{mark}{name}={quote(value)}")
                    assert asked.status in (200, 404), (path, name, value)
        assert site.get(f"{address}{mark}nonsense=1").status == 400, path


def test_pages_together_are_all_rows(site: Site) -> None:
    every = site.get("/claims.json")
    assert every.headers["x-total-count"] == str(len(every.rows))
    address, rows = "/claims.json?size=2", []
    while address:
        answer = site.get(address)
        assert len(answer.rows) <= 2
        rows += answer.rows
        address = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    assert rows == every.rows
    assert len(rows) > 4


def test_a_page_of_topics_is_shorter_unless_its_size_is_told() -> None:
    # Each topic has a row for each of its answers.
    assert Query({"page": "2"}).size() == 100
    assert Query({"page": "2"}).size(TOPICS) == 20
    assert Query({"size": "300"}).size(TOPICS) == 300
    assert Query({}).size(TOPICS) is None


@pytest.mark.parametrize("query", ["size=0", "size=x", "size=10001", "page=0", "page=-1&size=2"])
def test_a_page_that_cannot_be_is_told(site: Site, query: str) -> None:
    answer = site.get(f"/claims.json?{query}")
    assert answer.status == 400
    assert json.loads(answer.body)["error"]


def test_the_toll_of_a_story_comes_with_its_words(site: Site) -> None:
    story = site.id_of("stories")
    assert "Killed and wounded" in site.get(f"/stories/{story}").text
    page = site.get(f"/stories/{story}?toll=1").text
    assert "Killed and wounded" in page
    rows = site.get(f"/tolls/{story}.json").rows
    assert [row["title"] for row in rows] == ["Ferry sinks off Halden"]
    assert f"{rows[0]['killed']} killed" in page
    then = site.get(f"/tolls/{story}.json?as_of=2031-03-04").rows
    assert then[0]["reports"] < rows[0]["reports"]
