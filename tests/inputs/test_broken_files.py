"""Malformed files that were met, each kept in `tests/broken`: none stops a reading, and each has its outcome."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.inputs import Given, Place, find_inputs, receive
from reportedly.records import Received

BROKEN = Path(__file__).parent.parent / "broken"

FERRY = "Ferry sinks\nThe mayor of Selm, Nela Marsh, said on Wednesday that"

# What is read from each, and how many records are skipped.
OUTCOMES = [
    ("latin1.txt", ["The harbour master of Selm said on Friday that the café was closed.\n"], 0),
    ("utf16.txt", ["The pier sank."], 0),
    ("never_closes.html", ["The pier of Selm sank on Friday, the mayor said.\nNobody was hurt.\nRead"], 0),
    ("drawn_by_script.html", [], 1),
    ("entities.html", ["]>\nThe mayor said: &b;&A\ufffd"], 0),
    ("fields.jsonl", ["The pier stands, the mayor said.", "The pier stands again.", "A half \ufffd character."], 2),
    ("ledger.txt", [], 1),
    ("nul.html", ["The pier of Selm sank\ufffd on Friday, the mayor said."], 0),
    ("wide.txt", ["The pier of Selm sank, the mayor said.\n"], 0),
    ("bomb.rss", ["Pier sinks\nThe mayor of Selm said: &lol9;"], 0),
    ("cut_off.rss", ["Pier & quay\nThe pier of Selm sank, the mayor said.", "It stands <again>"], 1),
    ("twisted.atom", ["Three hurt"], 0),
    (
        "bundle.txt",
        [
            "Pier stands\nOrle Valley News\n10 April 2025 10:14 AM GMT\nCopyright 2025 Orle Valley News\nLength: 30 words\n"
            "Body\nThe pier of Selm stands, an engineer said on Thursday.\nLoad-Date: April 11, 2025"
        ],
        1,
    ),
    ("cut.mhtml", ["The pier sank, the mayor said."], 0),
    ("letters.mbox", ["The mayor of Selm said on Friday that the pier sank.\n\n"], 2),
    ("open.rtf", ["The pier of Selm sank on Friday, the mayor said.\nNobody was hurt."], 0),
    ("scanned.pdf", [], 1),
    ("torn.docx", [], 1),
    ("torn.pdf", [], 1),
    ("torn.warc", [f"{FERRY} 10 people were killed."], 2),
    ("torn.warc.gz", [f"{FERRY} 10 people were killed.", f"{FERRY} 11 people were killed."], 1),
    ("bad_sum.wacz", [], 1),
    ("cut_off.json", [], 1),
    ("half.rdf", ["Pier\nThe pier sank, the mayor said."], 1),
    ("live.html", ["Pier: live\nThe pier of Selm sank, the mayor said."], 0),
    (
        "never_ends.md",
        ["---\noutlet: Selm Gazette\npublished: 2025-04-31\ntitle\nThe pier of Selm sank, the mayor said.\n"],
        0,
    ),
    ("no_words.json", [], 1),
    ("one_page.pdf", ["The pier of Selm sank, the mayor said."], 0),
    ("open_cell.csv", ["The pier of Selm sank on Friday, the mayor said.", 'It "stands" again, an engineer said.'], 2),
    ("ragged.tsv", ["The pier of Selm sank, the mayor said.", "It stands, \ufffdan engineer\ufffd said."], 1),
    ("twisted.eml", ["The pier of Selm sank=2, the mayor said.=ZZ\n"], 0),
    ("wrong_rows.jsonl", ["The pier sank, the mayor said."], 1),
    ("wrong_types.json", ["The pier sank, the mayor said."], 2),
    ("feed.jsonl", ["The pier of Selm sank on Friday, the mayor said.", "It stands again."], 3),
]


@pytest.mark.parametrize(("name", "texts", "skipped"), OUTCOMES)
def test_broken_file_has_its_outcome(name: str, texts: list[str], skipped: int) -> None:
    found = list(receive(Place((BROKEN / name).as_posix()), Given()))
    assert [item.report.text for item in found if isinstance(item, Received)] == texts
    assert len(found) - len(texts) == skipped


def test_every_broken_file_is_listed_here() -> None:
    assert sorted(path.name for path in BROKEN.iterdir()) == sorted(name for name, _, _ in OUTCOMES)
    assert find_inputs([BROKEN.as_posix()])[1] == []
