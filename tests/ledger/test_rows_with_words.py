"""The file looks for words; only of rows of which it is not sure the text is brought."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from small_ledger import FIRST, a_reading, write

from reportedly.ledger import LedgerFile

FOUND = [
    ("Nine were killed there", ["killed"], [None]),  # a word after a space surely begins
    ("Nine were killed there", ["kill", "nine"], ["Nine were killed there"]),  # the first word follows none
    ("“Killed” they were", ["killed"], ["“Killed” they were"]),
    ("It was overkilled", ["killed"], ["It was overkilled"]),
    ("Nobody came", ["killed"], []),
    ("Nine were killed there", ["killed", "солдат"], ["Nine were killed there"]),  # the file looks for ASCII alone
    ("L’émigré killed nobody", ["killed", "emigre"], ["L’émigré killed nobody"]),
    ("a " + "b" * 120, ["b" * 110], ["a " + "b" * 120]),  # the file is not asked for the end of so long a word
]


@pytest.mark.parametrize(("text", "words", "expected"), FOUND)
def test_a_text_is_brought_where_its_words_have_to_be_looked_at(
    tmp_path: Path, text: str, words: list[str], expected: list[str | None]
) -> None:
    reading = a_reading(FIRST)
    claim = dataclasses.replace(reading.claims[0], content=dataclasses.replace(reading.claims[0].content, text=text))
    others = [
        dataclasses.replace(one, content=dataclasses.replace(one.content, text="-")) for one in reading.claims[1:]
    ]
    with LedgerFile.create_or_open(tmp_path / "a.ledger") as ledger:
        write(ledger, dataclasses.replace(reading, claims=(claim, *others)))
        found = ledger.perhaps_holding("claim", "content_text", words)
    assert [held for row, held in found if row == claim.id] == expected
