from pathlib import Path

import pytest
from click.testing import CliRunner

import reportedly
from reportedly.cli import app
from reportedly.pages.chances import chance_in_words

TEXT = "Nela Marsh, the mayor of Corvane, said on Wednesday that it was probable that the dam would hold.\n"


@pytest.fixture
def ledger(tmp_path: Path) -> reportedly.Ledger:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    made = reportedly.open(tmp_path / "story.ledger")
    made.read(tmp_path / "report.txt", published="2031-03-05")
    return made


@pytest.mark.parametrize(
    ("scale", "shown"),
    [
        ("icd203", "“probable” (55–80 % on ICD 203)"),
        ("phia", "“probable” (55–75 % on the PHIA yardstick)"),
        ("kent", "“probable” (63–87 % on Sherman Kent’s words)"),
    ],
)
def test_words_of_probability_are_read_on_the_scale_asked_for(ledger, scale, shown) -> None:
    [claim] = ledger.claims(scale=scale)
    assert chance_in_words(claim) == shown
    assert claim.chance_scale == scale
    printed = CliRunner().invoke(app, ["claims", str(ledger.path), "--scale", scale], env={"COLUMNS": "400"})
    assert shown in printed.output


def test_another_scale_is_wrong_usage(ledger) -> None:
    assert CliRunner().invoke(app, ["claims", str(ledger.path), "--scale", "icd"]).exit_code == 2
