"""Pages, records and names made to break a reader: each is read or refused with a sentence, quickly and without a fault."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from reportedly.inputs import Place, blocks, find_inputs, receive
from reportedly.records import Received, Skipped

STORY = "The harbour master of Selm said on Friday that forty barges had left the port since the morning."
_MANY = 100_000
# Each one letter, but the last and the first stand for ten of the one before.
_ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

# What stands before the story on a page.
PAGES = {
    "never closes": "<div><p>" * 20,
    "nested": "<div>" * _MANY,
    "nested in a line": "<b>" * _MANY,
    "nested headlines": "<h1>" * 1_000,
    "nested tables": "<table><tr><td>" * 5_000,
    "long attributes": f'<p class="{"by-" * 400_000}" style="{"a:b;" * 250_000}">',
    "many attributes": f"<p {' '.join(f'a{number}' for number in range(_MANY))}>",
    "links": '<a href="/1">x</a>\n' * 40_000,
    "elements": "<i></i>" * 50_000,
    "marks": "<" * _MANY,
    "comment in a comment": "<!-- " * _MANY + "-->",
    "entities": f"<!DOCTYPE html [<!ENTITY a 'a'>{_ENTITIES}]><p>&i;</p>",
    "linked data nested": '<script type="application/ld+json">{"@type":' + "[" * 900 + "]" * 900 + "}</script>",
    "linked data too deep": '<script type="application/ld+json">' + "[" * _MANY + "</script>",
    "linked data in numbers": f'<script type="application/ld+json">[{",".join(["{}"] * 20_000)}]</script>',
    "times of updates": '<time class="updated" datetime="2020-01-02"></time>x ' * 3_000,
    "wrong encoding stated": '<meta charset="utf-16">',
    "no such encoding": '<meta charset="utf-9000">',
    "NUL": "\0",
}


@pytest.mark.parametrize("before", PAGES.values(), ids=PAGES)
def test_story_on_a_hostile_page_is_read(tmp_path: Path, before: str) -> None:
    path = tmp_path / "page.html"
    # The last paragraph stands outside of what never closes.
    path.write_text(f"{before}<p>{STORY}</p>{'<!-- filling -->' * 100}", encoding="utf-8")
    (received,) = receive(Place(str(path)))
    assert isinstance(received, Received), received
    assert STORY in received.report.text
    assert all(part.span.of(received.report.text).strip() for part in received.report.parts)


def test_page_with_nothing_but_elements_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_MOST_ELEMENTS", 1_000)
    path = tmp_path / "page.html"
    path.write_text(f"<p>{STORY}</p>{'<i>' * 1_001}", encoding="utf-8")
    (skipped,) = receive(Place(str(path)))
    assert isinstance(skipped, Skipped)
    assert skipped.why == "the page has more than 1,000 elements; save the part you need as a file"


# Fields of a record, and what is noted of them.
FIELDS = [
    ('"id": 1' + "0" * 5_000, "1 unknown key in the record ignored: id"),
    ('"id": NaN, "no": -Infinity', "2 unknown keys in the record ignored: id, no"),
    ('"deep": ' + "[" * 500 + "]" * 500, "1 unknown key in the record ignored: deep"),
    ('"title": 7', "title in the record is no text and was ignored"),
    ('"outlet": ["A"]', "outlet in the record is no text and was ignored"),
    ('"url": {"a": "b"}', "url in the record is no text and was ignored"),
    ('"published": 1570000000', "published in the record is no text and was ignored"),
    (
        '"published": "' + "9" * 100_000 + '"',
        "published in the record is no date that can be read and was ignored: 999",
    ),
    ('"language": true', "language in the record is no text and was ignored"),
    ('"title": "' + "a" * 2_001 + '"', "title in the record is longer than 2,000 characters and was ignored"),
    ('"outlet": "A", "outlet": "B"', "more than once in the record, and the last was taken: outlet"),
    ('"\\ud800\\u001b[31m": 1', "1 unknown key in the record ignored: \\ud800\\x1b[31m"),
]


@pytest.mark.parametrize(("fields", "note"), FIELDS)
def test_wrong_field_costs_itself_and_is_noted(tmp_path: Path, fields: str, note: str) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(f'{{"text": {json.dumps(STORY)}, {fields}}}', encoding="utf-8")
    (received,) = receive(Place(str(path)))
    assert isinstance(received, Received), received
    assert received.report.text == STORY
    assert received.notes[0].startswith(note)
    assert all(words is None or words.isprintable() for words in (received.report.title, received.report.outlet))


RECORDS = [
    ('{"text": null}', "the record has no text; give it a text or an html"),
    ('{"text": ["A"]}', "the record has no text"),
    ('{"html": 7, "text": {}}', "the record has no text"),
    ('{"text": ""}', "the record has no text"),
    ("{}", "the record has no text"),
    ('"text"', 'the record is no JSON object; write {"text": "…"}'),
    ("[[]]", "the record is no JSON object"),
    ("null", "the record is no JSON object"),
    ("[" * 100_000, "the record is nested too deep to be read; write one object a line"),
    ('{"a":' * 100_000, "the record is nested too deep to be read"),
    ('{"text": "open', "the record is no JSON; write one object a line, without line breaks inside"),
    ('{"text": "A"} {"text": "B"}', "the record is no JSON"),
    ('{"html": "<script>x</script>"}', "the page has no visible text"),
]


@pytest.mark.parametrize(("record", "why"), RECORDS)
def test_bad_record_has_its_line_and_sentence_and_the_next_is_read(tmp_path: Path, record: str, why: str) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(f"\n{record}\n{json.dumps({'text': STORY})}\n", encoding="utf-8")
    skipped, received = receive(Place(path.as_posix()))
    assert isinstance(skipped, Skipped)
    assert (skipped.path, skipped.why[: len(why)]) == (f"{path.as_posix()}, line 2", why)
    assert isinstance(received, Received)
    assert received.notes == ("line 3 of feed.jsonl",)


def test_file_of_broken_lines_is_a_hundred_sentences_and_one_that_counts_the_others(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    record = json.dumps({"text": STORY})
    path.write_text("broken\n" * 150 + f"{record}\n" + "[]\n" * 5_000 + record, encoding="utf-8")
    found = list(receive(Place(path.as_posix())))
    skipped = [item for item in found if isinstance(item, Skipped)]
    assert (len(found), len(skipped)) == (103, 101)
    assert skipped[99].path.endswith("feed.jsonl, line 100")
    assert skipped[100].path.endswith("feed.jsonl, line 101")
    assert skipped[100].why.startswith(
        "this and 5,049 further lines cannot be read; of this one: the record is no JSON;"
    )


NO_RECORDS = [
    (b"SQLite format 3\0" + b"\0" * 100, "this is a database, perhaps a ledger, and no report; leave it out"),
    (b"PK\x03\x04", "this is a ZIP archive"),
    ("\ufeff{}".encode("utf-16-le"), "the file is not in UTF-8; save it as UTF-8"),
    ('{"text": "A"}'.encode("utf-16-be"), "the file is not in UTF-8"),
    ("{}\n".encode("utf-32-le"), "the file is not in UTF-8"),
]


@pytest.mark.parametrize(("data", "why"), NO_RECORDS)
def test_other_file_named_like_records_is_one_sentence(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(data + b"\nx\nx\nx")
    (skipped,) = receive(Place(str(tmp_path / "a.jsonl")))
    assert isinstance(skipped, Skipped)
    assert skipped.why.startswith(why)


NAMES = [
    "two\nlines.txt",
    "red\x1b[31m.txt",
    "bell\x07\r.txt",
    "back\u202ewards.txt",
    os.fsdecode(b"no\xff\xfeutf.txt"),
    "-rf.txt",
    "--into.txt",
    "x" * 251 + ".txt",
    "$(reboot);'\".txt",
    "a*[b]?.txt",
    " .txt",
]


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made here")
@pytest.mark.parametrize("name", NAMES)
def test_file_with_a_hostile_name_is_read_and_its_name_told_plainly(tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    except OSError:
        pytest.skip("this name cannot be made here")
    (place,), skipped = find_inputs([str(tmp_path)])
    assert skipped == []
    assert find_inputs([str(tmp_path / name)])[0] == [place]
    (received,) = receive(place)
    assert isinstance(received, Received)
    assert received.report.text == STORY
    assert received.report.path is not None
    received.report.path.encode("utf-8")
    (tmp_path / name).write_bytes(b"")
    (refused,) = receive(place)
    assert isinstance(refused, Skipped)
    assert refused.path.isprintable()
    (tmp_path / name).unlink()
    (gone,) = receive(place)
    assert isinstance(gone, Skipped)
    assert gone.why == "there is no such file, or only a link that leads nowhere; check the path"
