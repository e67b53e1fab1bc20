"""The file of feeds: what it says, and a sentence with the place for what it cannot say."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.inputs.feeds.lists import Feed, read_list
from reportedly.inputs.feeds.memory import FeedMemory, Memory, load_memory, memory_path, save_memory, write_whole

WHOLE = """
every_minutes = 30
pause_seconds = 1.5
contact = "desk@selm.example"
allow_hosts = ["wiki.selm.example", "127.0.0.1:8080"]
[tell]
webhook = "https://hooks.example/x"
atom = "news.xml"
[[feed]]
url = "https://selm.example/rss"
outlet = "Selm Gazette"
pages = true
[[feed]]
url = "https://wire.example/atom"
every_minutes = 5
"""


def test_list_says_what_is_followed_and_who_is_told(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text(WHOLE, encoding="utf-8")
    found = read_list(tmp_path / "feeds.toml")
    assert found.feeds == (
        Feed("https://selm.example/rss", 30.0, "Selm Gazette", 20),
        Feed("https://wire.example/atom", 5.0),
    )
    assert (found.pause, found.contact, found.webhook) == (1.5, "desk@selm.example", "https://hooks.example/x")
    assert found.allowed == {"wiki.selm.example", "127.0.0.1:8080"}
    assert found.atom == str(tmp_path / "news.xml")


URL = '[[feed]]\nurl = "https://a.example/"\n'
WRONG = [
    ("", "names no feed"),
    ("feed = 3", "names no feed"),
    ("[[feed]]\noutlet = 'x'", "feed 1: it has no url"),
    ("[[feed]]\nurl = 'file:///etc/passwd'", "feed 1: url: an address that begins with file"),
    (URL + "page = true", "page is not known"),
    (URL + "pages = 1", "neither true nor false"),
    (URL + "every_minutes = 0", "every_minutes is no number from 1 to 1,000,000"),
    (URL + URL, "feed 2: .* twice"),
    ("pause_seconds = true\n" + URL, "pause_seconds"),
    ("pause_seconds = nan\n" + URL, "pause_seconds"),
    ("allow_hosts = 'a'\n" + URL, "allow_hosts"),
    ("allow_hosts = ['http://a/']\n" + URL, "allow_hosts"),
    ("[tell]\nwebhook = 'x'\n" + URL, "webhook"),
    ("tell = 1\n" + URL, r"\[tell\] is no table"),
    ("a = [", "no TOML"),
    ("<rss version='2.0'></rss>", "a feed itself is for `reportedly read`"),
]


@pytest.mark.parametrize(("written", "why"), WRONG)
def test_mistake_in_a_list_is_named(tmp_path: Path, written: str, why: str) -> None:
    (tmp_path / "feeds.toml").write_text(written, encoding="utf-8")
    with pytest.raises(InputError, match=why) as error:
        read_list(tmp_path / "feeds.toml")
    assert str(error.value).startswith((tmp_path / "feeds.toml").as_posix())


def test_memory_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    path = memory_path(tmp_path / "story.ledger")
    feed = FeedMemory('"a"', "Fri, 08 Nov 2024 14:05:00 GMT", 12.5, 2, {"one": "abc"})
    memory = Memory({"https://a.example/": feed}, ("r1",), "2024-11-08", ({"id": "n1", "told": "“Café”"},))
    assert load_memory(path) == Memory()
    save_memory(path, memory)
    assert load_memory(path) == memory
    assert [one.name for one in tmp_path.iterdir()] == ["story.ledger.feeds.json"]


@pytest.mark.parametrize(
    "kept", ["", "[]", "{}", '{"version": 2}', '{"version": 1, "feeds": 3}', '{"version": 1, "feeds": {"a": 1}}']
)
def test_damaged_memory_is_named(tmp_path: Path, kept: str) -> None:
    (tmp_path / "m.json").write_text(kept, encoding="utf-8")
    with pytest.raises(InputError, match=r"m\.json"):
        load_memory(tmp_path / "m.json")


def test_what_is_no_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="this is no file"):
        write_whole(tmp_path / "folder", "x")
    assert (tmp_path / "folder").is_dir()
