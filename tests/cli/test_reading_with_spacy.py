"""`reportedly read --spacy` from outside."""

from pathlib import Path

import pytest
from program import run_here

from reportedly.api import Ledger

spacy = pytest.importorskip("spacy")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("Ilze Marrow said that the quiet room was safe.\n", encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "PERSON", "pattern": "Ilze Marrow"}, {"label": "ORG", "pattern": "the quiet room"}]
    )
    nlp.to_disk(tmp_path / "pipeline")
    return tmp_path


def test_pipeline_that_is_named_reads(place: Path) -> None:
    done = run_here("read", "one.txt", "--into", "one.ledger", "--spacy", "./pipeline", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    assert {mention.name for mention in Ledger(place / "one.ledger").contents().mentions} == {
        "Ilze Marrow",
        "quiet room",
    }


def test_pipeline_that_is_not_installed_costs_one_sentence_and_makes_nothing(place: Path) -> None:
    done = run_here("read", "one.txt", "--into", "one.ledger", "--spacy", "en_core_none", cwd=place)
    assert done.returncode == 1
    assert done.stderr.startswith("en_core_none: no spaCy pipeline of this name is installed; ")
    assert done.stderr.count("\n") == 1
    assert not (place / "one.ledger").exists()
