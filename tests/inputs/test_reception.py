"""What comes through the door: reports with what is known of them, and a sentence for everything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.inputs import Given, Place, files, receive
from reportedly.records import Edtf, Received, Skipped, report_id

BODY = "The harbour master of Selm said on Friday that forty barges had left the port since the morning."
NOTHING = Given()
TEXT = f"Forty barges leave Selm\n\n{BODY}\n"


def all_from(path: Path, given: Given = NOTHING) -> list[Received | Skipped]:
    return list(receive(Place(path.as_posix()), given))


def one_from(path: Path, given: Given = NOTHING) -> Received:
    (received,) = all_from(path, given)
    assert isinstance(received, Received), received
    return received


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_text_file_is_a_report_character_for_character(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", TEXT.replace("\n", "\r\n"))
    received = one_from(path)
    report = received.report
    assert report.text == TEXT.replace("\n", "\r\n")
    assert received.data == path.read_bytes()
    assert report.id == report_id(report.sha256, None, None)
    assert (report.title, report.outlet, report.url, report.path) == (
        "Forty barges leave Selm",
        None,
        None,
        path.as_posix(),
    )
    assert (report.language, report.published, report.published_basis, report.published_why) == ("en", None, None, None)
    assert [part.kind for part in report.parts] == ["headline", "body"]
    assert (received.candidates, received.notes) == ((), ())


def test_what_the_user_gives_wins_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.txt",
        f"---\ntitle: Barges gone\noutlet: Selm Gazette\ndate: 2019-10-13\nlanguage: en-GB\n---\n{TEXT}",
    )
    written(
        tmp_path / "a.json",
        '{"outlet": "Selm Times", "url": "https://selm.example/1", "published": "2019-10-14T08:00:00Z"}',
    )
    received = one_from(path, Given(Edtf.parse("2019-10-15"), "Selm Daily"))
    report = received.report
    assert (report.title, report.outlet, report.url, report.language) == (
        "Barges gone",
        "Selm Daily",
        "https://selm.example/1",
        "en",
    )
    assert (str(report.published), report.published_basis, report.published_why) == (
        "2019-10-15",
        "given",
        "given by the user",
    )
    assert [(str(date.value), date.basis, date.why) for date in received.candidates] == [
        ("2019-10-15", "given", "given by the user"),
        ("2019-10-14T08:00:00Z", "metadata", "published in the sidecar a.json"),
        ("2019-10-13", "metadata", "published in the front matter"),
    ]
    assert one_from(path).report.outlet == "Selm Times"
    assert one_from(path).report.published_basis == "metadata"


def test_sidecar_with_the_full_name_goes_first(tmp_path: Path) -> None:
    written(tmp_path / "a.txt.json", '{"outlet": "Selm Times"}')
    written(tmp_path / "a.json", '{"outlet": "Selm Gazette", "title": "Barges"}')
    report = one_from(written(tmp_path / "a.txt", TEXT)).report
    assert (report.outlet, report.title) == ("Selm Times", "Barges")


SIDECARS = [
    ("{broken", "the sidecar a.json was ignored: it is no JSON; check its brackets"),
    ("[" * 100_000, "the sidecar a.json was ignored: it is nested too deep"),
    ("[1]", 'was ignored: it is no JSON object; write {"outlet": "…"}'),
    (" " * 1_000_001, "was ignored: the file is longer than 1 MB; keep only"),
    (b"\xff", "was ignored: it is not UTF-8"),
    (json.dumps({"title": "x" * 2_001}), "title in the sidecar a.json is longer than 2,000 characters and was ignored"),
    ('{"outlet": "A", "outlet": "B"}', "more than once in the sidecar a.json, and the last was taken: outlet"),
    ('{"published": "some day"}', "is no date that can be read and was ignored: some day"),
    ('{"published": 7}', "published in the sidecar a.json is no text and was ignored"),
    ('{"colour": "red", "size": 2}', "2 unknown keys in the sidecar a.json ignored: colour, size"),
]


@pytest.mark.parametrize(("sidecar", "note"), SIDECARS)
def test_bad_sidecar_costs_itself_and_is_noted(tmp_path: Path, sidecar: str | bytes, note: str) -> None:
    written(tmp_path / "a.json", sidecar)
    received = one_from(written(tmp_path / "a.txt", TEXT))
    assert received.report.text == TEXT
    assert len(received.notes) == 1
    assert note in received.notes[0]


def test_records_are_reports_and_a_broken_line_costs_itself(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT, "outlet": "Selm Gazette", "published": "2019-10-14", "id": 4}),
        "{broken",
        "",
        '["a list"]',
        '{"title": "no text"}',
        '{"text": "   "}',
        '{"text": 7}',
        json.dumps({"html": f"<h1>Barges</h1><p>{BODY}</p>"}),
        '{"text": "A broken \\ud800 character \\u0000 said."}',
    ]
    path = written(tmp_path / "feed.jsonl", "\n".join(lines).encode() + b'\n{"text": "\xff"}\n')
    found = all_from(path)
    skipped = {skip.path.rsplit("/", 1)[1]: skip.why for skip in found if isinstance(skip, Skipped)}
    assert sorted(skipped) == ["feed.jsonl, line 10", *(f"feed.jsonl, line {number}" for number in (2, 4, 5, 6, 7))]
    assert "no JSON;" in skipped["feed.jsonl, line 2"]
    assert "no JSON object" in skipped["feed.jsonl, line 4"]
    assert "has no text" in skipped["feed.jsonl, line 5"]
    assert "not UTF-8" in skipped["feed.jsonl, line 10"]
    first, page, odd = (item for item in found if isinstance(item, Received))
    assert (first.report.text, first.report.outlet, first.report.path) == (TEXT, "Selm Gazette", path.as_posix())
    assert first.data == lines[0].encode()
    assert first.candidates[0].why == "published in the record"
    assert first.notes == ("1 unknown key in the record ignored: id", "line 1 of feed.jsonl")
    assert page.report.text == f"Barges\n{BODY}"
    assert odd.report.text == "A broken \ufffd character \ufffd said."
    assert any("replaced" in note for note in odd.notes)


UNREADABLE = [
    ("a.txt", b"", "is empty"),
    ("a.txt", b" \n\t\n", "nothing but white space"),
    ("a.txt", b"---\ntitle: x\n---\n \n", "nothing follows the front matter"),
    ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
    ("a.txt", b"some\0bytes", "binary"),
    ("a.jsonl", b" \n", "is empty"),
    ("a.json", b"{}", ".jsonl"),
    ("a.html", b"", "is empty"),
    (
        "a.html",
        b"<html><head><title>Only a title</title></head><body><script>draw('words')</script></body></html>",
        "no visible text",
    ),
    ("a.html", b"<!-- nothing -->", "no visible text"),
    ("a.html", b"%PDF-1.4", "a PDF"),
]


@pytest.mark.parametrize(("name", "data", "why"), UNREADABLE)
def test_unreadable_file_is_skipped_with_a_reason(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (skipped,) = all_from(written(tmp_path / name, data))
    assert isinstance(skipped, Skipped)
    assert why in skipped.why
    assert skipped.path.endswith(name)


def test_file_that_is_gone_is_skipped(tmp_path: Path) -> None:
    assert [type(item) for item in all_from(tmp_path / "gone.txt")] == [Skipped]
    assert [type(item) for item in all_from(tmp_path)] == [Skipped]


def test_file_that_is_too_long_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1_000_000)
    (skipped,) = all_from(written(tmp_path / "a.txt", b"word " * 200_001))
    assert isinstance(skipped, Skipped)
    assert "longer than 1 MB; split it into single reports" in skipped.why


def test_page_is_known_by_its_first_bytes_whatever_its_name(tmp_path: Path) -> None:
    report = one_from(written(tmp_path / "saved", f"\n<!DOCTYPE html><body><p>{BODY}</p>")).report
    assert report.text == BODY


def test_unknown_encoding_is_noted(tmp_path: Path) -> None:
    received = one_from(written(tmp_path / "a.txt", f"{BODY} The café stayed open.".encode("latin-1")))
    assert received.report.text.endswith("café stayed open.")
    assert received.notes == ("encoding not stated; read as windows-1252",)


def test_name_with_a_line_break_is_escaped_in_messages(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.txt"
    try:
        written(path, b"")
    except OSError:
        pytest.skip("such names cannot be made here")
    (skipped,) = all_from(path)
    assert isinstance(skipped, Skipped)
    assert skipped.path.endswith("two\\nlines.txt")


LANGUAGES = [
    (TEXT, "en"),
    (
        "Der Hafenmeister von Selm sagte am Freitag, dass vierzig Kähne den Hafen seit dem Morgen verlassen hätten.",
        "de",
    ),
    ("De havenmeester zei op vrijdag dat veertig schuiten de haven in de ochtend hadden verlaten.", "nl"),
    ("El capitán del puerto dijo el viernes que cuarenta barcazas habían salido desde la mañana.", "es"),
    ("Мэр Корвейна заявил в среду, что погибли двенадцать человек, а ещё сорок были ранены.", "ru"),
    ("Мэр подтвердил гибель людей.", "ru"),
    ("Harbour Post, Orle Valley Shares Sink Amid Dam Fears", None),
    ("Zwölf Tote.", None),  # too few words to tell by
    ("1234 5678", None),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language_is_told_where_it_can_be(tmp_path: Path, text: str, language: str | None) -> None:
    assert one_from(written(tmp_path / "a.txt", text)).report.language == language
