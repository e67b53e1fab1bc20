"""Corpora in their own formats, as lines of gold answers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks import bench, corpora
from benchmarks.corpora import read_corpus, read_names, read_treebank
from benchmarks.floors import read_floors
from reportedly.errors import ReportedlyError

TREEBANK = """\
# newdoc id = d1
# newpar
# sent_id = 1
# text = We can't stay.
1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tstay\tstay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Rain fell.
1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
2.1\tfell\tfall\tVERB\tVBD\t_\t_\t_\t0:root\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = Stop!
1\tStop\tstop\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newdoc id = d2
# text = Rain.
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""


def test_treebank_has_its_text_with_words_sentences_and_heads_at_their_places() -> None:
    first, second = read_treebank(TREEBANK.split("\n"))
    text = first["text"]
    assert text == "We can't stay. Rain fell.\n\nStop!"
    assert [text[start:end] for start, end in first["sentences"]] == ["We can't stay.", "Rain fell.", "Stop!"]
    tokens = [(text[start:end], upos, head, relation) for start, end, upos, head, relation in first["tokens"]]
    assert tokens[:5] == [
        ("We", "PRON", 3, "nsubj"),
        ("ca", "AUX", 3, "aux"),
        ("n't", "PART", 3, "advmod"),
        ("stay", "VERB", 3, "root"),
        (".", "PUNCT", 3, "punct"),
    ]
    assert tokens[5:] == [
        ("Rain", "NOUN", 6, "nsubj"),
        ("fell", "VERB", 6, "root"),
        (".", "PUNCT", 6, "punct"),
        ("Stop", "VERB", 8, "root"),
        ("!", "PUNCT", 8, "punct"),
    ]
    assert (second["id"], second["text"], second["sentences"]) == ("d2", "Rain.", [[0, 5]])


def marked(*sentences: str, name: str = "a1") -> list[str]:
    """Return the lines of an article; a token's tag stands behind its slash, O is left out."""
    lines = [f"# {name}"]
    for sentence in sentences:
        for token in sentence.split():
            word, _, tag = token.rpartition("\\") if "\\" in token else (token, "", "O")
            lines.append(f"{word}\t{tag}")
        lines.append("")
    return lines


def test_names_stand_at_their_places_in_the_text_as_printed() -> None:
    lines = marked(
        "The Harbour\\B-Organization Wire\\I-Organization , of Orle\\B-Location , quoted Ilmar\\B-Person Voss\\I-Person 's aide .",
        "He left Orle\\B-Location Kelder\\B-Location on Monday\\B-Date with the Orlish\\B-NORP and $\\B-Money 5\\I-Money .",
    )
    [article] = read_names(lines)
    text = article["text"]
    assert text == (
        "The Harbour Wire, of Orle, quoted Ilmar Voss's aide. He left Orle Kelder on Monday with the Orlish and $5."
    )
    assert [(text[start:end], kind) for start, end, kind in article["names"]] == [
        ("Harbour Wire", "organisation"),
        ("Orle", "place"),
        ("Ilmar Voss", "person"),
        ("Orle", "place"),
        ("Kelder", "place"),
        ("Orlish", "nationality"),
    ]


def test_names_do_not_run_from_one_sentence_or_kind_into_the_next() -> None:
    [article] = read_names(marked("He saw Orle\\B-Location", "Kelder\\I-Location Voss\\I-Person spoke ."))
    assert [kind for *_, kind in article["names"]] == ["place", "place", "person"]


PRINTED = [
    ("“ It held , ” she said : ( all night ) .", "“It held,” she said: (all night)."),
    ('She said , " It held , " and " we left . "', 'She said, "It held," and "we left."'),
    ("Nora ’ s dam and the farmers ’ cows didn ’ t", "Nora’s dam and the farmers’ cows didn’t"),
    ("Nora 's dam does n't leak , Mr O ’ Donnell", "Nora's dam doesn't leak, Mr O’Donnell"),
    ("the anti - flood wall , $ 5 or 40 % , 11 : 00", "the anti-flood wall, $5 or 40%, 11:00"),
    ("U . S . dams ( U . N . ) and / or", "U.S. dams (U.N.) and/or"),
    ("the dam – a wall – held", "the dam – a wall – held"),
]


@pytest.mark.parametrize(("tokens", "printed"), PRINTED)
def test_blanks_stand_where_print_has_them(tokens: str, printed: str) -> None:
    [article] = read_names(marked(tokens))
    assert article["text"] == printed


def test_three_sentences_are_a_paragraph_and_a_headline_stands_alone() -> None:
    lines = marked("https://lantern.example/1 & page = 2", "Dam holds", "One .", "Two .", "Three .", "Four .")
    articles = list(read_names([*lines, *marked("Rain .", name="a2")]))
    assert [one["text"] for one in articles] == ["Dam holds\n\nOne. Two. Three.\n\nFour.", "Rain."]
    assert [one["id"] for one in articles] == ["a1", "a2"]


BROKEN = [
    ("bad.conllu", "# text = Rain\n1\tSnow\t_\tNOUN\tNN\t_\t0\troot\t_\t_\n\n"),
    ("bad.conllu", "# text = Rain\n1\tRain\n\n"),
    ("missing.tsv", None),
]


@pytest.mark.parametrize(("name", "lines"), BROKEN)
def test_broken_corpus_is_named(tmp_path: Path, name: str, lines: str | None) -> None:
    if lines is not None:
        (tmp_path / name).write_text(lines, "utf-8")
    with pytest.raises(ReportedlyError, match=name):
        list(read_corpus(tmp_path / name))


def test_command_prints_a_line_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "small.conllu").write_text(TREEBANK, "utf-8")
    monkeypatch.setattr(sys, "argv", ["corpora", str(tmp_path / "small.conllu")])
    assert corpora.main() == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["d1", "d2"]


def test_sets_in_other_formats_are_rows_of_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "syntax").mkdir()
    (tmp_path / "syntax" / "gum.dev.conllu").write_text(TREEBANK, "utf-8")
    (tmp_path / "names").mkdir()
    article = marked("The mayor of Madrid\\B-Location said that Maria\\B-Person Lopez\\I-Person had left .")
    (tmp_path / "names" / "dev.tsv").write_text("\n".join(article), "utf-8")
    floors = tmp_path / "floors.toml"
    options = ["--no-peers", "--only", "gum.dev,names", "--floors", str(floors), "--raise-floors"]
    assert bench.main([str(tmp_path), "--quiet", *options]) == 0
    table = capsys.readouterr().out
    assert "2 documents, 4 sentences, 12 words" in table
    assert "1 articles, 2 names" in table
    assert set(read_floors(floors)["syntax syntax/gum.dev"].floors) == {
        "words",
        "parts of speech",
        "heads",
        "heads with relation",
        "sentences",
    }
    assert read_floors(floors)["names names/dev"].floors["person"].value == 100
