from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import speed
from reportedly.pipeline import reading as pipeline

TEXT = "The old bridge at Olmen fell on Monday, Mayor Ines Karo said.\nAt least 40 people were hurt, police said."


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_every_stage_has_its_time(tmp_path: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    pages = tmp_path / "pages.jsonl"
    rows = [{"title": f"Bridge {number}", "date": "2024-06-12", "text": TEXT} for number in range(3)] + [{"text": ""}]
    pages.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    receive = pipeline.receive
    assert speed.main([str(pages), *options]) == 0
    table = capsys.readouterr().out
    assert table.startswith("3 reports, 60 words")
    for stage in ("receiving pages", "attribution", "figures", "writing", "linking, the rest", "all together"):
        assert f"\n{stage} " in table
    assert pipeline.receive is receive


def test_time_inside_another_stage_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0, 1, 3, 7])
    monkeypatch.setattr(speed, "process_time", lambda: next(ticks))
    clock = speed.Clock()
    with clock.stage("outer"), clock.stage("inner"):
        pass
    assert dict(clock.seconds) == {"outer": 1 + 4, "inner": 2}


def test_claims_are_timed_without_what_comes_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = tmp_path / "pages.jsonl"
    pages.write_text(json.dumps({"title": "Bridge", "date": "2024-06-12", "text": TEXT}) + "\n", "utf-8")
    assert speed.main([str(pages), "--claims"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("1 reports, 20 words: ")
    assert second.endswith(" reports of 270 words a second after the language model's pass")
    assert float(second.split()[0].replace(",", "")) > 0


def test_missing_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main([str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
