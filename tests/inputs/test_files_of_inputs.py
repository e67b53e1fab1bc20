"""Files that are no files, that have no end, or that change under the reader's eyes."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.inputs import Place, files, find_inputs, receive
from reportedly.inputs.files import read_lines, read_whole
from reportedly.records import Received, Skipped

LINE = '{"text": "The harbour master of Selm said that forty barges had left."}\n'


@contextmanager
def someone_writing_to(path: Path, words: bytes) -> Iterator[None]:
    """Append to a file without a pause until the block ends."""
    begun, enough = threading.Event(), threading.Event()

    def write() -> None:
        with path.open("ab", buffering=0) as file:
            while not enough.is_set():
                file.write(words)
                begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    try:
        yield
    finally:
        enough.set()
        writer.join()


def read_many_times(path: Path) -> None:
    """On a busy machine the writer may not have its turn during one reading."""
    for _ in range(500):
        read_whole(str(path))


def test_file_that_keeps_changing_is_given_up_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"Forty barges left, she said.\n" * 400_000)
    with someone_writing_to(path, b"One more.\n"), pytest.raises(InputError, match="changed while it was read, twice"):
        read_many_times(path)
    assert read_whole(str(path)).endswith(b"One more.\n")


def test_file_of_records_that_grows_for_ever_comes_to_an_end(tmp_path: Path) -> None:
    path = tmp_path / "growing.jsonl"
    path.write_text(LINE * 3 + "\n" * 300_000, encoding="utf-8")
    with someone_writing_to(path, b"\n"):
        found = list(receive(Place(str(path))))
    assert sum(isinstance(item, Received) for item in found) >= 3
    assert isinstance(found[-1], Skipped)
    assert "the file changed while it was read, and lines may be missing; read it again" in found[-1].why


@pytest.mark.parametrize("change", ["shrinks", "grows", "is written anew"])
def test_lines_before_a_change_are_good_and_the_change_is_told(tmp_path: Path, change: str) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(LINE * 5_000, encoding="utf-8")
    lines = read_lines(str(path))
    assert next(lines) == LINE.encode()
    if change == "shrinks":
        os.truncate(path, len(LINE))
    else:
        with path.open("a" if change == "grows" else "w", encoding="utf-8") as file:
            file.write("{}\n" * 3)
    after: list[bytes | None] = []
    with pytest.raises(InputError, match="changed while it was read"):
        after.extend(lines)
    assert b"{}\n" not in after


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be removed here")
def test_file_that_vanishes_while_it_is_read_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(LINE * 5_000, encoding="utf-8")
    lines = read_lines(str(path))
    next(lines)
    path.unlink()
    assert len(list(lines)) == 4_999


def test_line_that_is_too_long_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    monkeypatch.setattr(files, "_PIECE", 30)
    path = tmp_path / "feed.jsonl"
    exact = b"x" * 99 + b"\n"
    path.write_bytes(b"one\n" + b"x" * 100 + b"\n" + exact + b"y" * 1_000 + b"\nlast")
    assert list(read_lines(str(path))) == [b"one\n", None, exact, None, b"last"]
    path.write_bytes(b"y" * 1_000)
    assert list(read_lines(str(path))) == [None]


def test_hole_of_a_gigabyte_is_no_memory_and_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100_000)
    for name, why in (("a.txt", "longer than 0.1 MB; split it"), ("a.jsonl", "the record is longer than 20 MB")):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(1_000_000_000 if name == "a.txt" else 50_000_000)
        (skipped,) = receive(Place(str(path)))
        assert isinstance(skipped, Skipped)
        assert why in skipped.why


TOO_LONG = [
    ("a.txt", "Forty barges left. " * 60),
    ("a.txt", "x" * 1_001),
    ("a.html", "<p>Forty barges left.</p>" * 60),
    ("a.html", f"<p>{'x' * 1_001}</p>"),
    ("a.jsonl", '{"text": "' + "x" * 1_001 + '"}'),
    ("a.jsonl", '{"html": "<p>' + "x" * 1_001 + '"}'),
]


@pytest.mark.parametrize(("name", "words"), TOO_LONG)
def test_text_beyond_the_limit_is_skipped_and_never_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    monkeypatch.setattr(files, "MOST_CHARACTERS", 1_000)
    (tmp_path / name).write_text(words, encoding="utf-8")
    (skipped,) = receive(Place(str(tmp_path / name)))
    assert isinstance(skipped, Skipped)
    assert "more than 1,000 characters, the most for one report; split it into single reports" in skipped.why


def test_text_at_the_limit_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_CHARACTERS", 1_000)
    for name, words in (("a.txt", "é" * 1_000), ("a.html", f"<p>{'é' * 499}</p><p>{'é' * 500}</p>")):
        (tmp_path / name).write_text(words, encoding="utf-8")
        (received,) = receive(Place(str(tmp_path / name)))
        assert isinstance(received, Received)
        assert len(received.report.text) == 1_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_what_is_no_file_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        Path("device.txt").symlink_to("/dev/zero")
        names = ["device.txt", "pipe.txt", "socket.txt"]
        assert find_inputs(["."])[0] == []
        for name in (*names, "/dev/zero"):
            places, (skipped,) = find_inputs([name])
            assert places == []
            assert skipped.why == "this is a pipe or a device, not a file; save what it gives as a file"
            with pytest.raises(InputError, match=r"pipe or a device|cannot be read"):
                # Where it takes the place of a file that was found before.
                read_whole(name)
    assert [skip.path for skip in find_inputs(["."])[1]] == [f"./{name}" for name in names]
