"""The list of feeds in the docs is one that can be read, and every key that can be in one is explained."""

from __future__ import annotations

import re
from pathlib import Path

from reportedly.inputs.feeds.lists import _KEYS, read_list

PAGE = (Path(__file__).parent.parent.parent / "docs" / "feeds.md").read_text(encoding="utf-8")


def test_list_in_the_docs_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text(re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0], encoding="utf-8")
    found = read_list(tmp_path / "feeds.toml")
    assert [(feed.outlet, feed.every, feed.pages) for feed in found.feeds] == [
        ("The Harbour Gazette", 30.0, 20),
        (None, 5.0, 0),
    ]


def test_every_key_is_explained() -> None:
    explained = set(re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE))
    assert {key for keys in _KEYS.values() for key in keys} - {"tell", "feed"} <= explained
