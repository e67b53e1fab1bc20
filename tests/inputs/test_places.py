"""Names lead to places, each once, or to a sentence that says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportedly.inputs import Place, find_inputs
from reportedly.inputs.places import left_out, shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a/two.html",
        "a/one.jsonl",
        "a/deep/x.md",
        "photo.png",
        "b.json",
        "gold.json",
        ".hidden.txt",
        ".git/c.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.", encoding="utf-8")
    return tmp_path


def names(places: list[Place], folder: Path) -> list[str]:
    return [place.name.removeprefix(f"{folder.as_posix()}/") for place in places]


def test_folder_gives_its_reports_in_order_and_nothing_else(folder: Path) -> None:
    places, skipped = find_inputs([str(folder)])
    assert names(places, folder) == ["a/deep/x.md", "a/one.jsonl", "a/two.html", "b.txt"]
    assert skipped == []


PATTERNS = [
    ("*.txt", ["b.txt"]),
    ("a/*.html", ["a/two.html"]),
    ("**/*.md", ["a/deep/x.md"]),
    ("**/*", ["a/deep/x.md", "a/one.jsonl", "a/two.html", "b.txt"]),
    ("**", ["a/deep/x.md", "a/one.jsonl", "a/two.html", "b.txt"]),
    ("a/**/x.*", ["a/deep/x.md"]),
    ("**/deep/**/x.md", ["a/deep/x.md"]),
]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS)
def test_glob_gives_what_matches(folder: Path, pattern: str, expected: list[str]) -> None:
    places, skipped = find_inputs([f"{folder.as_posix()}/{pattern}"])
    assert (names(places, folder), skipped) == (expected, [])


def test_glob_from_here_has_no_dot_before_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [place.name for place in find_inputs(["**/*.txt"])[0]] == ["b.txt"]
    assert [place.name for place in find_inputs(["a/"])[0]] == ["a/deep/x.md", "a/one.jsonl", "a/two.html"]


def test_same_place_twice_is_one(folder: Path) -> None:
    address = "https://example.org/story"
    places, _ = find_inputs([f"{folder}/b.txt", f"{folder}/a/../b.txt", f"{folder}/*.txt", address, address])
    assert names(places, folder) == ["b.txt", address]


def test_file_named_by_hand_is_tried_whatever_its_ending(folder: Path) -> None:
    assert names(find_inputs([f"{folder}/gold.json"])[0], folder) == ["gold.json"]


def test_brackets_in_a_real_name_are_no_glob(tmp_path: Path) -> None:
    path = tmp_path / "report [1].txt"
    path.write_text("Some words.", encoding="utf-8")
    assert len(find_inputs([str(path)])[0]) == 1


NOWHERE = [
    ("missing.txt", "no such file"),
    ("ftp://files.example/a.txt", "only http and https addresses are fetched"),
    ("s3://bucket/a.txt", "only http and https addresses are fetched"),
    ("empty", "no file in this folder can be read"),
    ("*.pdf", "nothing that can be read matches"),
    ("", "not a file name"),
    ("a\0b", "not a file name"),
]


@pytest.mark.parametrize(("name", "why"), NOWHERE)
def test_name_that_leads_nowhere_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, why: str
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    places, skipped = find_inputs([name])
    assert places == []
    assert len(skipped) == 1
    assert why in skipped[0].why
    assert "\0" not in skipped[0].path


def test_loop_of_links_is_walked_once(folder: Path) -> None:
    try:
        (folder / "a" / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "a" / "again").symlink_to(folder / "a", target_is_directory=True)
        (folder / "dead.txt").symlink_to(folder / "gone.txt")
    except OSError:
        pytest.skip("links cannot be made here")
    for name in (str(folder), f"{folder.as_posix()}/**/*"):
        places, skipped = find_inputs([name])
        assert len(places) == 4
        assert ["leads nowhere" in skip.why for skip in skipped] == [True]


def test_links_upward_and_in_circles_lead_nowhere(folder: Path) -> None:
    try:
        (folder / "a" / "above").symlink_to(folder.parent, target_is_directory=True)
        (folder / "a" / "root").symlink_to("/", target_is_directory=True)
        (folder / "a" / "circle.txt").symlink_to(folder / "a" / "other")
        (folder / "a" / "other").symlink_to(folder / "a" / "circle.txt")
        (folder / "a" / "far").symlink_to(folder / ".git", target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    places, skipped = find_inputs([str(folder)])
    assert names(places, folder) == ["a/deep/x.md", "a/far/c.txt", "a/one.jsonl", "a/two.html", "b.txt"]
    assert [skip.why for skip in skipped] == ["this link leads in a circle; give the file itself"]


@pytest.mark.skipif(os.name == "nt", reason="paths of this length are made otherwise here")
def test_folder_deeper_than_a_path_may_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Some words.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for _ in range(20):
        Path("x" * 250).mkdir()
        monkeypatch.chdir("x" * 250)
    Path("b.txt").write_text("Lost words.", encoding="utf-8")
    places, skipped = find_inputs([str(tmp_path)])
    assert names(places, tmp_path) == ["a.txt"]
    assert [skip.why for skip in skipped] == [
        "its name, with the folders it is in, is too long; move it or give it a shorter one"
    ]


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may read everything"
)
def test_file_without_permission_is_said(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    places, skipped = find_inputs([str(folder)])
    assert len(places) == 3
    assert "permissions" in skipped[0].why


def test_line_breaks_in_names_are_escaped_in_messages() -> None:
    assert shown("two\nlines\x1b[31m") == "two\\nlines\\x1b[31m"
    assert "\n" not in find_inputs(["no\nsuch.txt"])[1][0].path


def test_files_of_other_kinds_in_a_folder_are_counted_by_their_ending(tmp_path: Path) -> None:
    for name in (
        "a.txt",
        "a.json",
        "b.html",
        "b.html.json",
        "feed.xml",
        "table.csv",
        "notes",
        "deep/more.XML",
        ".hidden.zip",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert left_out([str(tmp_path), "https://news.example/"]) == {".xml": 2, ".csv": 1, "": 1}
    assert left_out([str(tmp_path / "feed.xml")]) == {}
