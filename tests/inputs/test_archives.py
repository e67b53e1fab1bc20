"""Archives of pages come a record at a time; damage, bombs and names that lead out cost themselves."""

from __future__ import annotations

import base64
import gzip
import tracemalloc
import zlib
from pathlib import Path

import pytest
from containers import PAGE, answer, found_in, packed, three_pages, warc_record, zipped

KILLED = ["10", "11", "12"]


def killed(path: Path) -> list[str]:
    return [item.report.text.rpartition(" that ")[2].split()[0] for item in found_in(path)[0]]


def written(path: Path, records: list[bytes]) -> Path:
    path.write_bytes(b"".join(records))
    return path


@pytest.mark.parametrize("name", ["a.warc", "A.WARC.GZ"])
def test_pages_of_an_archive_are_reports_and_nothing_else_is(tmp_path: Path, name: str) -> None:
    records = three_pages()
    path = written(tmp_path / name, packed(records) if name.endswith("GZ") else records)
    received, skipped = found_in(path)
    assert (killed(path), skipped) == (KILLED, [])
    first = received[0]
    assert first.data == PAGE.format(10).encode()
    assert (first.report.url, first.report.outlet) == ("https://harbour.example/0", "Harbour Post")
    assert str(first.report.published) == "2025-04-09T16:00:00Z"
    assert first.record is not None
    assert first.record.startswith("record at byte ")
    assert first.reader is not None
    assert "warcio " in first.reader


def test_day_of_saving_is_noted_and_dates_nothing(tmp_path: Path) -> None:
    page = b"<html><body><h1>Ferry sinks</h1><p>The mayor said that 40 people were killed.</p></body></html>"
    path = written(tmp_path / "CC-NEWS-20250501.warc", [warc_record("response", "https://x.example/", answer(page))])
    ((one,), _) = found_in(path)
    assert one.candidates == ()
    assert "saved in the archive on 2025-05-01T08:00:00Z" in one.notes


def test_text_of_an_archive_is_a_report(tmp_path: Path) -> None:
    record = warc_record(
        "conversion", "https://x.example/", b"The mayor said that 40 people were killed.", "text/plain"
    )
    ((one,), skipped) = found_in(written(tmp_path / "a.warc", [record]))
    assert (one.report.text, skipped) == ("The mayor said that 40 people were killed.", [])


def test_page_that_was_sent_packed_is_unpacked(tmp_path: Path) -> None:
    sent = answer(gzip.compress(PAGE.format(10).encode()), more="Content-Encoding: gzip\r\n")
    assert killed(written(tmp_path / "a.warc", [warc_record("response", "https://x.example/", sent)])) == ["10"]


# What two libraries make of a page with one sentence; the first byte of a packed page can be any.
BROTLI = base64.b85decode(
    "8_fU!jFVjX>Xy1K)rBT@S;&Su_~C+zsABREQ9U~X_CBbEfwV;hdfP2Jw$mGyN54oCFLT%g$K^7bP8ucA%X^U9q{xPbJC3`0Z?iZ*77vGM=oG-E>A^G*q$l96"
    ";N2)#dFR(bynWFyFthQ3S}Fl7X$1"
)
ZSTANDARD = b"\x28\xb5\x2f\xfd\x20\x0d\x69\x00\x00<p>Dam.</p>\n"


@pytest.mark.parametrize(("name", "sent"), [("br", BROTLI), ("zstd", ZSTANDARD), ("BR", BROTLI)])
def test_page_in_a_packing_of_browsers_is_named_and_the_others_are_read(tmp_path: Path, name: str, sent: bytes) -> None:
    records = [
        warc_record("response", "https://x.example/", answer(sent, more=f"Content-Encoding: {name}\r\n")),
        *three_pages(),
    ]
    path = written(tmp_path / "a.warc", records)
    assert killed(path) == ["10", "11", "12"]
    ((_, why),) = [(skip.path, skip.why) for skip in found_in(path)[1]]
    assert f"packed as the server sent it ({name.lower()})" in why


def test_page_that_an_archive_holds_unpacked_is_read_whatever_its_header_says(tmp_path: Path) -> None:
    """Crawlers that save what the browser shows keep the server's header."""
    sent = answer(PAGE.format(10).encode(), more="Content-Encoding: br\r\n")
    assert killed(written(tmp_path / "a.warc", [warc_record("response", "https://x.example/", sent)])) == ["10"]


# More than warcio unpacks at once, and little of it comes twice: damage is met when a part of it was unpacked already.
LONG = (
    PAGE.format(99) + "".join(f"<p>Line {number} of {number * number % 9973}.</p>" for number in range(20_000))
).encode()


def changed(data: bytes, at: int) -> bytes:
    broken = bytearray(data)
    broken[at] ^= 0xFF
    return bytes(broken)


def in_chunks(data: bytes) -> bytes:
    half = len(data) // 2
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (data[:half], data[half:], b""))


@pytest.mark.parametrize(
    ("packing", "more", "sent"),
    [
        ("gzip", "", changed(gzip.compress(LONG), -8)),
        ("gzip", "", changed(gzip.compress(PAGE.encode()), -8)),
        ("gzip", "Transfer-Encoding: chunked\r\n", in_chunks(changed(gzip.compress(LONG), -8))),
        ("gzip", "Transfer-Encoding: chunked\r\n", in_chunks(changed(gzip.compress(LONG), 60_000))),
        ("deflate", "", changed(zlib.compress(LONG), -2)),
    ],
)  # fmt: skip
def test_page_that_was_sent_packed_and_is_damaged_costs_itself(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], packing: str, more: str, sent: bytes
) -> None:
    """Words behind the damage were left out without a word about it, and the library printed a line of its own."""
    record = warc_record("response", "https://x.example/", answer(sent, more=f"Content-Encoding: {packing}\r\n{more}"))
    path = written(tmp_path / "a.warc", [record, *three_pages()])
    assert killed(path) == KILLED
    (skipped,) = found_in(path)[1]
    assert f"packed as the server sent it ({packing}), and damaged; " in skipped.why
    assert capfd.readouterr().err == ""


def test_packed_page_whose_server_broke_off_is_read_with_a_note(tmp_path: Path) -> None:
    sent = answer(gzip.compress(LONG)[:-20_000], more="Content-Encoding: gzip\r\n")
    ((one,), skipped) = found_in(written(tmp_path / "a.warc", [warc_record("response", "https://x.example/", sent)]))
    assert "Line 2 of 4." in one.report.text
    assert skipped == []
    assert any("its end may be missing" in note for note in one.notes)


def test_page_of_one_long_chunk_is_not_put_together_beyond_the_limit(tmp_path: Path) -> None:
    """The library took the square of a chunk's length, and unpacked a chunk at once."""
    bomb = gzip.compress(b"a" * 60_000_000)
    sent = answer(in_chunks(bomb), more="Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
    path = written(tmp_path / "a.warc", [warc_record("response", "https://x.example/", sent), *three_pages()])
    tracemalloc.start()
    assert killed(path) == KILLED
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000
    assert "longer than 20 MB" in found_in(path)[1][0].why


@pytest.mark.parametrize("at", [-8, 60_000])
def test_record_that_is_damaged_behind_its_beginning_costs_itself(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], at: int
) -> None:
    """The archive was taken to end there."""
    broken = changed(gzip.compress(warc_record("response", "https://x.example/", answer(LONG))), at)
    path = written(tmp_path / "a.warc.gz", [broken, *packed(three_pages())])
    assert killed(path) == KILLED
    (skipped,) = found_in(path)[1]
    assert "its bytes cannot be unpacked" in skipped.why
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_record_that_is_shorter_than_it_says_costs_itself(tmp_path: Path, name: str) -> None:
    """The archive was taken to end there, with all that follows."""
    records = three_pages()
    records[4] = records[4].replace(b"Content-Length: ", b"Content-Length: 9")
    path = written(tmp_path / name, packed(records) if name.endswith("gz") else records)
    assert killed(path) == ["10", "12"]
    assert "shorter than it says" in found_in(path)[1][0].why


def test_damaged_record_of_a_packed_archive_costs_itself(tmp_path: Path) -> None:
    records = packed(three_pages())
    broken = bytearray(records[4])
    broken[len(broken) // 2] ^= 0xFF
    path = written(tmp_path / "a.warc.gz", [*records[:4], bytes(broken), *records[5:]])
    assert killed(path) == ["10", "12"]
    ((_, why),) = [(skip.path, skip.why) for skip in found_in(path)[1]]
    assert "the record is damaged" in why
    assert "fetch the archive again" in why


def test_damaged_record_of_a_plain_archive_costs_itself(tmp_path: Path) -> None:
    records = three_pages()
    records[4] = b"XXXX" + records[4][4:]
    path = written(tmp_path / "a.warc", records)
    assert killed(path) == ["10", "12"]
    (skipped,) = found_in(path)[1]
    assert "the record is damaged" in skipped.why


def test_archive_that_is_cut_off_keeps_what_is_whole(tmp_path: Path) -> None:
    for name, records in (("a.warc", three_pages()), ("a.warc.gz", packed(three_pages()))):
        path = written(tmp_path / name, [*records[:-1], records[-1][: len(records[-1]) // 2]])
        assert killed(path) == ["10", "11"]
        assert "cut off" in found_in(path)[1][0].why


def test_archive_packed_as_one_piece_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "a.warc.gz", [gzip.compress(b"".join(three_pages()))])
    assert "packed as one piece" in found_in(path)[1][0].why


@pytest.mark.parametrize(
    "data", [b"", b"hello\n" * 50, b"\x1f\x8b\x08" * 50, b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: -5\r\n\r\n"]
)
def test_file_that_is_no_archive_has_its_sentence(tmp_path: Path, data: bytes) -> None:
    for name in ("a.warc", "a.warc.gz", "a.wacz"):
        received, skipped = found_in(written(tmp_path / name, [data]))
        assert received == []
        assert skipped
        assert all("; " in skip.why for skip in skipped)


def test_page_that_unpacks_to_a_thousand_times_its_size_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    # As much as a test can wait for; whatever the length, the reader goes no further than 20 MB.
    bomb = warc_record("response", "https://x.example/", answer(b"a" * 60_000_000))
    path = written(tmp_path / "a.warc.gz", [gzip.compress(bomb), *packed(three_pages())])
    assert path.stat().st_size < 100_000
    tracemalloc.start()
    assert killed(path) == KILLED
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000
    assert "longer than 20 MB" in found_in(path)[1][0].why


def test_only_pages_that_its_list_names_are_read_from_a_wacz(tmp_path: Path) -> None:
    moved = warc_record("response", "https://harbour.example/old", answer(b"", "301 Moved", more="Location: /2\r\n"))
    listed = b'{"format": "json-pages-1.0"}\n{"url": "https://harbour.example/1#top"}\nnonsense\n{"url": "https://harbour.example/old"}\n'
    files = {"archive/data.warc.gz": b"".join(packed([moved, *three_pages()])), "pages/pages.jsonl": listed}
    path = written(tmp_path / "a.wacz", [zipped(files)])
    assert killed(path) == ["11", "12"]
    assert found_in(path)[0][0].record.startswith("archive/data.warc.gz, record at byte ")  # type: ignore[union-attr]
    files.pop("pages/pages.jsonl")
    assert killed(written(path, [zipped(files)])) == KILLED


@pytest.mark.parametrize("name", ["../../evil.warc", "/etc/evil.warc", "C:\\evil.warc", "a\\..\\..\\evil.warc"])
def test_names_that_lead_out_of_a_wacz_are_refused(tmp_path: Path, name: str) -> None:
    data = b"".join(three_pages())
    received, (skipped,) = found_in(written(tmp_path / "a.wacz", [zipped({name: data, "archive/a.warc": data})]))
    assert len(received) == 3
    assert "leads out" in skipped.why
    assert [one.name for one in tmp_path.iterdir()] == ["a.wacz"]


def test_archive_without_pages_is_told(tmp_path: Path) -> None:
    (skipped,) = found_in(written(tmp_path / "a.warc", three_pages()[:2]))[1]
    assert "there is no page in this archive" in skipped.why
