"""Tables and JSON of other programs; a layout that is not known is told and not guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from containers import found_in, parts_of, written_json

KILLED = "Forty people were killed, the mayor of Selm said on Wednesday."
EVENT_REGISTRY = {
    "uri": "1", "lang": "eng", "isDuplicate": True, "dateTime": "2025-04-09T17:00:00Z", "dateTimePub": "2025-04-09T16:00:00Z",
    "url": "https://h.example/1", "title": "Ferry", "body": KILLED, "source": {"uri": "h.example", "title": "Harbour Post"},
}  # fmt: skip
NEWS_API = {
    "source": {"id": None, "name": "Harbour Post"}, "author": "Jo", "title": "Ferry", "description": "d", "url": "https://h.example/1",
    "publishedAt": "2025-04-09T16:00:00Z", "content": "Forty people were killed, the mayor of Selm sa… [+2000 chars]",
}  # fmt: skip
ARTICLES = [
    ({"articles": {"results": [EVENT_REGISTRY], "totalResults": 1}}, KILLED, "duplicate"),
    ([EVENT_REGISTRY], KILLED, "duplicate"),
    ({"status": "ok", "totalResults": 1, "articles": [NEWS_API]}, NEWS_API["content"], "cut off"),
]


@pytest.mark.parametrize(("value", "text", "note"), ARTICLES)
def test_articles_of_a_service_are_reports(tmp_path: Path, value: Any, text: str, note: str) -> None:
    ((one,), skipped) = found_in(written_json(tmp_path / "a.json", value))
    assert skipped == []
    report = one.report
    assert (report.text, report.title, report.outlet, report.url, report.language) == (
        text,
        "Ferry",
        "Harbour Post",
        "https://h.example/1",
        "en",
    )
    assert str(report.published) == "2025-04-09T16:00:00Z"
    assert report.published_why is not None
    assert report.published_why.startswith(("dateTimePub in", "publishedAt in"))
    assert any(note in one for one in one.notes)
    assert json.loads(one.data)["title"] == "Ferry"


def test_articles_of_a_service_can_stand_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(EVENT_REGISTRY) + "\n" + json.dumps(NEWS_API), encoding="utf-8")
    (first, second), skipped = found_in(tmp_path / "a.jsonl")
    assert skipped == []
    assert (first.report.text, first.report.outlet, first.record) == (KILLED, "Harbour Post", "line 1")
    assert (second.report.text, second.report.outlet) == (NEWS_API["content"], "Harbour Post")


# Telegram

MESSAGES = [
    {"id": 1, "type": "service", "date": "2025-04-09T10:00:00", "action": "create_channel"},
    {
        "id": 2, "type": "message", "date": "2025-04-09T12:00:00", "date_unixtime": "1744192800", "edited_unixtime": "1744196400",
        "text": ["Forty killed, ", {"type": "link", "text": "the mayor said"}, "."],
    },
    {"id": 3, "type": "message", "date": "2025-04-09T12:00:00", "forwarded_from": "Harbour Newswire", "text": "The pier of Selm stands, an engineer said."},
    {"id": 4, "type": "message", "date": "2025-04-09T12:00:00", "photo": "a.jpg", "text": ""},
    5,
]  # fmt: skip
CHANNEL = {"name": "Selm News", "type": "public_channel", "id": 9, "messages": MESSAGES}


@pytest.mark.parametrize("value", [CHANNEL, {"chats": {"about": "x", "list": [CHANNEL]}}])
def test_messages_of_a_channel_are_reports(tmp_path: Path, value: Any) -> None:
    (first, second), (skipped,) = found_in(written_json(tmp_path / "result.json", value))
    assert first.report.text == "Forty killed, the mayor said."
    assert (first.report.outlet, str(first.report.published)) == ("Selm News", "2025-04-09T10:00:00Z")
    assert "edited on 2025-04-09T11:00:00Z" in first.notes
    assert first.record is not None
    assert first.record.endswith("message 2, id 2")
    assert "message 5" in skipped.path
    assert parts_of(second) == [
        ("byline", "Forwarded from Harbour Newswire"),
        ("body", "The pier of Selm stands, an engineer said."),
    ]
    assert "forwarded from Harbour Newswire" in second.notes


def test_who_writes_in_a_group_is_no_outlet(tmp_path: Path) -> None:
    group = {
        "name": "Neighbours",
        "type": "private_group",
        "messages": [{"id": 1, "type": "message", "from": "Jo", "text": KILLED}],
    }
    ((one,), _) = found_in(written_json(tmp_path / "result.json", group))
    assert one.report.outlet is None
    assert "written by Jo in the chat Neighbours" in one.notes


# Zotero


def test_abstracts_of_references_are_reports_and_say_so(tmp_path: Path) -> None:
    items = [
        {
            "id": "a", "type": "article-newspaper", "title": "Ferry", "container-title": "Harbour Post", "URL": "https://h.example/1",
            "issued": {"date-parts": [["2025", 4]]}, "abstract": KILLED,
        },
        {"id": "b", "type": "webpage", "title": "No", "URL": "https://h.example/2"},
    ]  # fmt: skip
    for value in (items, {"items": items}):
        ((one,), (skipped,)) = found_in(written_json(tmp_path / "a.json", value))
        assert (one.report.text, one.report.outlet, str(one.report.published)) == (KILLED, "Harbour Post", "2025-04")
        assert "this is the abstract of the text, not the text" in one.notes
        assert skipped.why.endswith("have its page fetched with --fetch, or give it: https://h.example/2")


UNKNOWN = [
    ({"what": 1, "is": 2}, "its layout is not known (its keys are what, is)"),
    ([{"what": 1}], "the layout of its records is not known (their keys are what)"),
    ([1, 2], "there are no records in this list"),
    ([], "there are no records in this list"),
    (7, "this is no object and no list"),
    ({"title": "x", "outlet": "y"}, "is taken for what is known of the report beside it"),
]


@pytest.mark.parametrize(("value", "why"), UNKNOWN)
def test_layout_that_is_not_known_is_told(tmp_path: Path, value: Any, why: str) -> None:
    received, (skipped,) = found_in(written_json(tmp_path / "a.json", value))
    assert received == []
    assert why in skipped.why


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[" * 100_000, b"\xff\xfe{\0}\0", b'{"articles": [' + b'{"content": "x"}, ' * 5]
)
def test_broken_json_has_its_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    received, (skipped,) = found_in(tmp_path / "a.json")
    assert received == []
    assert "; " in skipped.why


def test_records_without_text_are_counted_beyond_a_hundred(tmp_path: Path) -> None:
    received, skipped = found_in(
        written_json(tmp_path / "a.json", {"articles": [NEWS_API, *({"title": str(n)} for n in range(300))]})
    )
    assert (len(received), len(skipped)) == (1, 101)
    assert "200 further" in skipped[-1].why or "199 further" in skipped[-1].why


# Tables

HEADER = "id,title,url,publish_date,media_name,language,text\n"


def test_rows_of_a_table_are_reports_and_broken_ones_cost_themselves(tmp_path: Path) -> None:
    rows = [
        f'1,Ferry,https://h.example/1,2025-04-09,Harbour Post,en,"{KILLED}\nNobody ""knew"" more."',
        "2,x,https://h.example/2,2025-04-09,H,en,",
        "3,a,b,c,d,e,f,g,h",
        "",
        f"4,Pier,https://h.example/4,2025-04-10,Orle Valley News,en,{KILLED.replace(',', ' ')}",
    ]
    (tmp_path / "a.csv").write_text("\ufeff" + HEADER + "\n".join(rows), encoding="utf-8")
    (first, second), skipped = found_in(tmp_path / "a.csv")
    assert first.report.text == f'{KILLED}\nNobody "knew" more.'
    assert (first.report.title, first.report.outlet, str(first.report.published)) == (
        "Ferry",
        "Harbour Post",
        "2025-04-09",
    )
    assert (first.record, second.record) == ("row 2", "row 6")
    assert [skip.path.rpartition(", ")[2] for skip in skipped] == ["row 3", "row 4"]
    assert skipped[0].why == "it has no text; have its page fetched with --fetch, or give it: https://h.example/2"


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ";"), ("a.tsv", "\t")])
def test_other_marks_between_cells_are_seen(tmp_path: Path, name: str, mark: str) -> None:
    (tmp_path / name).write_text(
        mark.join(["Outlet", "Published", "Text"]) + "\n" + mark.join(["H", "2025-04-09", KILLED]), encoding="utf-8"
    )
    ((one,), _) = found_in(tmp_path / name)
    assert (one.report.outlet, str(one.report.published), one.report.text) == ("H", "2025-04-09", KILLED)


LISTS = [
    (
        "id,title,url,publish_date,media_name,language\n1,Ferry,https://h.example/1,2025-04-09,H,en\n",
        "this is a list of Media Cloud",
    ),
    (
        '"URL","MobileURL","Date","Title"\n"https://h.example/1","","2025-04-09 10:00:00","Ferry"\n',
        "this is a list of GDELT",
    ),
    ("\t".join(["1"] * 60 + ["https://h.example/1"]) + "\n", "this is a file of GDELT"),
    ("\t".join(["1"] * 4 + ["https://h.example/1"] + ["x"] * 22) + "\n", "this is a file of GDELT"),
    ("name,url\nx,https://h.example\n", "no column is called text"),
    ("name,size\nx,1\n", "its columns are not known (name, size)"),
    ("", "the file is empty"),
    ("text\n", "there is no row below the header"),
]


@pytest.mark.parametrize(("data", "why"), LISTS)
def test_tables_without_texts_are_told_apart(tmp_path: Path, data: str, why: str) -> None:
    (tmp_path / "a.csv").write_text(data, encoding="utf-8")
    received, (skipped,) = found_in(tmp_path / "a.csv")
    assert received == []
    assert why in skipped.why


def test_quotation_mark_that_is_never_closed_costs_what_it_swallows(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        f'text,outlet\n"{KILLED}",H\n"never closed,H\n' + f"{KILLED},H\n" * 400_000, encoding="utf-8"
    )
    received, skipped = found_in(tmp_path / "a.csv")
    assert received[0].report.text == KILLED
    assert skipped
