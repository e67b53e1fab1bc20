"""How fast several workers and the peers are beside one worker of ours."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks import ratios

TEXT = "The old bridge at Olmen fell on Monday, Mayor Ines Karo said.\nAt least 40 people were hurt, police said."


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    made = tmp_path / "pages.jsonl"
    rows = [{"title": f"Bridge {number}", "date": "2024-06-12", "text": f"{TEXT} {number}"} for number in range(3)]
    made.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return made


def test_workers_and_the_peers_that_are_here_are_shown_as_ratios(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # dateparser is here, since htmldate needs it.
    assert ratios.main([str(pages), "--workers", "1", "2", "--peers", sys.executable, "--few", "2"]) == 0
    workers, peers = capsys.readouterr().out.split("2 reports, 42 words, one core")
    assert "3 reports, 63 words" in workers
    assert [line.split()[0] for line in workers.splitlines()[3:5]] == ["1", "2"]
    assert "\ndateparser " in peers
    assert "\nHeidelTime" not in peers


def test_a_peer_of_quotations_is_given_our_syntax() -> None:
    (line,) = ratios._lines("quotations", [TEXT])
    at = line["words"].index("said")
    assert line["words"][line["heads"].index(at)] in ("Karo", "Ines", "fell", "said")
    assert len({len(values) for key, values in line.items() if key != "id"}) == 1


def test_a_missing_file_of_texts_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ratios.main([str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
