"""Files that were made, or damaged, to crash a reader, to keep it busy or to fill its memory: each costs a sentence."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from pathlib import Path

import pytest
from containers import NEXIS, PAGE, answer, found_in, pdf, three_pages, warc_record, written_json, zipped

from reportedly.api.correcting import take_in
from reportedly.errors import InputError
from reportedly.inputs import files
from reportedly.inputs.feeds.lists import read_list
from reportedly.inputs.formats import drawings, exports, warcrecords

STORY = b"The mayor of Selm, Nela Marsh, said on Wednesday that forty people were killed."


def written(path: Path, data: bytes) -> Path:
    """Write a file."""
    path.write_bytes(data)
    return path


# Web archives


def test_record_without_an_address_costs_itself(tmp_path: Path) -> None:
    nameless = warc_record("response", "", answer(PAGE.encode())).replace(b"WARC-Target-URI: \r\n", b"")
    received, skipped = found_in(written(tmp_path / "a.warc", b"".join([nameless, *three_pages()])))
    assert [item.report.url for item in received] == [f"https://harbour.example/{n}" for n in range(3)]
    assert [item.why for item in skipped] == [
        "the record is damaged (its header is not whole); fetch the archive again"
    ]


def test_spaces_in_an_address_are_not_told_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = warc_record("response", "https://harbour.example/a b", answer(PAGE.encode()))
    ((one,), _) = found_in(written(tmp_path / "a.warc", page))
    assert one.report.url == "https://harbour.example/a%20b"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("header", [b"x" * 5_000_000, b"a: b\r\n" * 100_000], ids=["one line", "many lines"])
def test_header_without_an_end_costs_its_record(tmp_path: Path, header: bytes) -> None:
    broken = b"WARC/1.0\r\nWARC-Type: response\r\n" + header + b"\r\n"
    received, skipped = found_in(written(tmp_path / "a.warc", b"".join([broken, *three_pages()])))
    assert len(received) == 3
    assert all("damaged" in item.why for item in skipped)


def test_archive_that_unpacks_to_far_more_than_archives_do_is_left_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warcrecords, "_SMALL", 1_000_000)
    pages = [gzip.compress(record) for record in three_pages()]
    picture = gzip.compress(warc_record("response", "https://harbour.example/a", answer(bytes(10_000_000), kind="a/b")))
    for name, data in (
        ("a.warc.gz", b"".join([*pages, picture, *pages])),
        ("a.wacz", zipped({"archive/a.warc.gz": b"".join([*pages, picture, *pages])})),
    ):
        received, skipped = found_in(written(tmp_path / name, data))
        assert len(received) == 3
        (one,) = skipped
        assert one.why.startswith("what is packed here is far longer than pages are; the rest was left unread")


# PDFs


def drawn(content: bytes, pages: int = 1, more: str = "") -> bytes:
    """Return a PDF with what is drawn on its pages, packed."""
    packed = zlib.compress(content)
    made = pdf([["@"]] * pages)
    start, end = made.index(b"<< /Length"), made.index(b"endstream")
    old = made[start:end]
    return made.replace(
        old, b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\n" % (len(packed), more.encode(), packed)
    )


def test_page_on_which_far_too_much_is_drawn_refuses_the_file_at_once(tmp_path: Path) -> None:
    received, (skipped,) = found_in(
        written(tmp_path / "a.pdf", drawn(b"BT /F1 9 Tf " + b"(a)Tj " * 1_000_000 + b"ET", 2))
    )
    assert received == []
    assert skipped.why == "far more is drawn on its pages than a text needs; print it to a new PDF, or save it as .txt"


def test_usual_page_is_far_from_the_limit() -> None:
    allowance = drawings.allowance_for(b"x" * 500)
    for _ in range(1_000):
        allowance.spend(3_000)
    assert allowance.left > 0
    with pytest.raises(InputError, match="far more is drawn"):
        allowance.spend(2_000_000)


def test_forms_that_draw_forms_do_not_go_on_for_ever(tmp_path: Path) -> None:
    forms = []
    for number in range(10):
        content = f"/X{number + 1} Do " * 10 if number < 9 else "BT /F1 9 Tf (Forty killed.) Tj ET"
        inner = f"/XObject << /X{number + 1} {number + 4} 0 R >>" if number < 9 else ""
        forms.append(
            f"{number + 3} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << {inner} /Font << /F1 9 0 R >> >> "
            f"/Length {len(content)} >>\nstream\n{content}\nendstream\nendobj\n"
        )
    page = "/X0 Do " * 10
    # Without a table of its objects a PDF is searched for them.
    whole = (
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [20 0 R] >>\nendobj\n"
        + "".join(forms)
        + "20 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 21 0 R /Resources << /XObject << /X0 3 0 R >> >> >>\nendobj\n"
        + f"21 0 obj\n<< /Length {len(page)} >>\nstream\n{page}\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
    )
    received, skipped = found_in(written(tmp_path / "a.pdf", whole.encode()))
    assert len(received) + len(skipped) == 1


def test_letter_beyond_all_alphabets_in_rich_text_costs_the_file_a_sentence(tmp_path: Path) -> None:
    _, (skipped,) = found_in(written(tmp_path / "a.rtf", b"{\\rtf1 Forty hurt. \\u" + b"9" * 40 + b"? she said.}"))
    assert skipped.why == "the rich text is damaged; open it, and save it again as .rtf or .txt"


# Tables, JSON and TOML


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_rows_end_as_programs_of_every_system_end_them(tmp_path: Path, end: bytes) -> None:
    rows = [
        b"\xef\xbb\xbftext,outlet",
        b'"%s%sAnd so on.",Selm Gazette' % (STORY, end),
        b"Nobody was hurt.,Selm Gazette",
        b"",
    ]
    received, skipped = found_in(written(tmp_path / "a.csv", end.join(rows)))
    assert [item.report.text.splitlines()[-1] for item in received] == ["And so on.", "Nobody was hurt."]
    assert skipped == []


def test_quotation_mark_that_is_never_closed_is_told_and_makes_no_report_of_many(tmp_path: Path) -> None:
    rows = b'text,outlet\nForty hurt.,A\n"Fifty hurt.,B\nSixty hurt.,C\n'
    ((one,), (skipped,)) = found_in(written(tmp_path / "a.csv", rows))
    assert one.report.text == "Forty hurt."
    assert skipped.path.endswith("row 3")
    assert skipped.why.startswith(
        "a quotation mark is open at the end of the file, so that rows may have become one; look for"
    )


def test_line_of_a_table_that_is_too_long_is_told_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    path = written(tmp_path / "a.csv", b"text\nForty hurt.\n" + b"x" * 200 + b"\nSixty hurt.\n")
    ((one,), (skipped,)) = found_in(path)
    assert one.report.text == "Forty hurt."
    assert "and what follows was left unread" in skipped.why


def test_export_without_words_says_so(tmp_path: Path) -> None:
    chat = {"name": "a", "type": "public_channel", "messages": [{"id": 1, "type": "message", "text": ""}]}
    for value in (chat, {"articles": []}):
        received, (skipped,) = found_in(written_json(tmp_path / "a.json", value))
        assert received == []
        assert skipped.why == "there are no records with words in it; look whether the export holds what you chose"


def test_export_of_more_objects_than_fit_into_memory_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "_MOST_OBJECTS", 1_000)
    path = written(tmp_path / "a.json", json.dumps([{"text": STORY.decode()}, *[{}] * 1_000]).encode())
    _, (skipped,) = found_in(path)
    assert skipped.why.startswith("it has more than 1,000 objects or 5,000,000 values; export fewer at once")


@pytest.mark.parametrize("number", ["9" * 5_000, "9" * 400, "1e999", "nan", "-1"])
def test_number_beyond_reason_in_a_list_of_feeds_is_named(tmp_path: Path, number: str) -> None:
    path = written(tmp_path / "feeds.toml", f'pause_seconds = {number}\n[[feed]]\nurl = "https://a.example/"'.encode())
    with pytest.raises(InputError, match=r"this is no TOML|pause_seconds is no number from 0 to 1,000,000"):
        read_list(path)


def test_what_a_file_says_of_itself_breaks_no_sentence(tmp_path: Path) -> None:
    table = written(tmp_path / "a.csv", b"text,url\n,https://a.example/" + b"9" * 5_000)
    _, (skipped,) = found_in(table)
    assert len(skipped.why) < 400
    bundle = written(tmp_path / "a.txt", "\n".join(["\u202eOne two", NEXIS]).replace("April 9", "No day").encode())
    _, (skipped,) = found_in(bundle)
    assert skipped.why.isprintable()
    page = written(tmp_path / "a.html", b"<meta charset='utf-16'><p>" + STORY)
    ((one,), _) = found_in(page)
    assert all(note.isprintable() for note in one.notes)
    wrong = warc_record("response", "https://a.example/", answer(PAGE.encode(), kind="text/html; charset=x\ry"))
    ((one,), _) = found_in(written(tmp_path / "a.warc", wrong))
    assert all(note.isprintable() for note in one.notes)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_file_of_corrections_that_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    with pytest.raises(InputError, match=r"pipe\.jsonl: this is a pipe or a device, not a file"):
        take_in(tmp_path / "a.ledger", tmp_path / "pipe.jsonl")
