import sys
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reportedly
from reportedly.errors import MissingLibraryError, ReportedlyError
from reportedly.language import load_reader, reader
from reportedly.records import Name, Sentence, Span, Token, Word
from reportedly.text import paragraphs

spacy = pytest.importorskip("spacy")
Doc = pytest.importorskip("spacy.tokens").Doc
Language = pytest.importorskip("spacy.language").Language

PATTERNS = [
    {"label": "PERSON", "pattern": "Ilze Marrow"},
    {"label": "ORG", "pattern": "the Harbour Board"},
    {"label": "GPE", "pattern": "Vasny"},
    {"label": "NORP", "pattern": "Ardovian"},
    {"label": "FAC", "pattern": "Kelm Dam"},
    {"label": "PRODUCT", "pattern": "Falke 3"},
    {"label": "EVENT", "pattern": "River Games"},
    {"label": "DATE", "pattern": "Monday"},
    {"label": "WEAPON", "pattern": "rifle"},
    {"label": "ORG", "pattern": "the quiet room"},
]
# Word, part of speech, tag, head by its place and relation, in the scheme of spaCy's English pipelines.
PARSED = {
    "Ilze": ("PROPN", "NNP", 1, "compound"),
    "Marrow": ("PROPN", "NNP", 2, "nsubj"),
    "slept": ("VERB", "VBD", 2, "ROOT"),
    "in": ("ADP", "IN", 2, "prep"),
    "Vasny": ("PROPN", "NNP", 3, "pobj"),
    ".": ("PUNCT", ".", 2, "punct"),
}


@Language.component("test_parser")
def parse(doc: Any) -> Any:
    """Say of the one sentence that this pipeline knows what a parser would."""
    for token in doc:
        if not token.is_space:
            token.pos_, token.tag_, head, token.dep_ = PARSED[token.text]
            token.head = [other for other in doc if not other.is_space][head]
    return doc


@Language.component("test_fault")
def fail(doc: Any) -> Any:
    """Be wrong about every document."""
    raise KeyError("no such vector")


def pipeline(*parts: str) -> Any:
    nlp = spacy.blank("en")
    for part in parts:
        made = nlp.add_pipe(part)
        if part == "entity_ruler":
            made.add_patterns(PATTERNS)
    return nlp


def read_with(nlp: Any, text: str) -> list[Sentence]:
    return reader(nlp)(text, paragraphs(text))


def word(text: str, start: int) -> Word:
    return Word(Span(start, start + len(text)), text)


def test_records_are_those_of_the_pipeline():
    text = " Ilze Marrow  slept\tin Vasny."
    assert read_with(pipeline("entity_ruler", "test_parser"), text) == [
        Sentence(
            Span(1, 29),
            0,
            (word("Ilze", 1), word("Marrow", 6), word("slept", 14), word("in", 20), word("Vasny", 23), word(".", 28)),
            (Name(Span(1, 12), "Ilze Marrow", "person"), Name(Span(23, 28), "Vasny", "place")),
            (
                Token(Span(1, 5), "PROPN", "NNP", 1, "compound"),
                Token(Span(6, 12), "PROPN", "NNP", 2, "nsubj"),
                Token(Span(14, 19), "VERB", "VBD", 2, "root"),
                Token(Span(20, 22), "ADP", "IN", 4, "case"),
                Token(Span(23, 28), "PROPN", "NNP", 2, "obl"),
                Token(Span(28, 29), "PUNCT", ".", 2, "punct"),
            ),
        )
    ]


NAMES = [
    ("They met Ilze Marrow there.", [("Ilze Marrow", "person")]),
    ("They met the Harbour Board there.", [("Harbour Board", "organisation")]),
    ("An Ardovian crew came.", [("Ardovian", "nationality")]),
    ("Water left Kelm Dam.", [("Kelm Dam", "facility")]),
    ("He flew a Falke 3.", [("Falke 3", "product")]),
    ("The River Games began on Monday.", [("River Games", "other")]),
    ("He left a rifle.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_labels_become_our_kinds_and_days_and_unknown_labels_none(text, expected):
    found = [name for sentence in read_with(pipeline("entity_ruler"), text) for name in sentence.names]
    assert [(name.text, name.kind) for name in found] == expected


def test_pipeline_that_ends_no_sentences_has_ours():
    text = "Mr. Marrow came on Nov. 9. He left.\n\nNobody knew."
    found = read_with(spacy.blank("en"), text)
    assert [(sentence.span.of(text), sentence.paragraph) for sentence in found] == [
        ("Mr. Marrow came on Nov. 9.", 0),
        ("He left.", 0),
        ("Nobody knew.", 1),
    ]
    assert all(not sentence.tokens and not sentence.names and not sentence.attributed for sentence in found)


def test_pipeline_that_ends_sentences_has_its_own():
    text = "Was it “late?” asked Marrow."
    assert [sentence.span.of(text) for sentence in read_with(spacy.blank("en"), text)] == [text]
    found = read_with(pipeline("sentencizer"), text)
    assert [sentence.span.of(text) for sentence in found] == ["Was it “late?”", "asked Marrow."]


ODD = st.text(st.sampled_from("aB. \n\t\u00a0\u200d\u0301é’'s-\ud800\x00\x1c👨🇦🇧١,“\"!?"), max_size=80)


@given(st.one_of(ODD, st.text(max_size=40)))
@settings(max_examples=100, deadline=None)
def test_every_span_is_exact_in_any_text(text):
    found = read_with(ODD_PIPELINE, text)
    at = 0
    for sentence in found:
        assert at <= sentence.span.start < sentence.span.end
        at = sentence.span.end
        assert all(one.span.of(text) == one.text for one in (*sentence.words, *sentence.names))
        assert "".join(one.text for one in sentence.words) == "".join(sentence.span.of(text).split())
    assert "".join("".join(sentence.span.of(text).split()) for sentence in found) == "".join(text.split())


ODD_PIPELINE = pipeline("sentencizer", "entity_ruler")


# spaCy itself takes a million characters at most.
@pytest.mark.parametrize("text", ["a" * 1_100_000, "Vasny slept. " * 20_000, ". " * 100_000], ids=lambda text: text[:3])
def test_very_long_paragraph_is_read(text):
    begun = time.process_time()
    found = read_with(pipeline("sentencizer"), text)
    assert time.process_time() - begun < 10
    assert found[-1].span.end == len(text.rstrip())


def test_pipeline_with_a_low_limit_is_given_no_more():
    nlp = pipeline("sentencizer")
    nlp.max_length = 12
    text = "Nobody in Vasny slept. They waited for rain."
    assert "".join(sentence.span.of(text) for sentence in read_with(nlp, text)).replace(" ", "") == text.replace(
        " ", ""
    )


def test_failing_component_is_one_sentence():
    with pytest.raises(ReportedlyError, match=r"pipeline fails on this text \(KeyError: .*no such vector"):
        read_with(pipeline("test_fault"), "He left.")


def test_tokenizer_that_loses_blanks_is_refused():
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split())
    with pytest.raises(ReportedlyError, match="tokens of the spaCy pipeline are not the text"):
        read_with(nlp, "He left\n\tlate.")


def test_missing_pipeline_says_how_to_get_it():
    with pytest.raises(MissingLibraryError, match="python -m spacy download en_core_none"):
        load_reader("en_core_none")


def test_missing_spacy_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingLibraryError, match=r"pip install 'reportedly\[spacy\]'"):
        load_reader("en_core_web_sm")


def test_ledger_reads_with_a_pipeline_kept_in_a_folder(tmp_path):
    pipeline("sentencizer", "entity_ruler").to_disk(tmp_path / "vasny")
    (tmp_path / "one.txt").write_text("Ilze Marrow said that the quiet room was safe.\n", encoding="utf-8")
    ledger = reportedly.open(tmp_path / "one.ledger")
    run = ledger.read(tmp_path / "one.txt", language=load_reader(str(tmp_path / "vasny")))
    assert str(run) == "1 read, 0 known already, 0 skipped"
    assert ledger.check() == []
    assert [claim.source for claim in ledger.claims()] == ["Ilze Marrow"]
    assert {mention.name for mention in ledger.contents().mentions} == {"Ilze Marrow", "quiet room"}


def test_report_on_which_a_pipeline_fails_is_skipped_with_its_reason(tmp_path):
    (tmp_path / "one.txt").write_text("He left.", encoding="utf-8")
    run = reportedly.open(tmp_path / "one.ledger").read(tmp_path, language=reader(pipeline("test_fault")))
    (outcome,) = (one for one in run.outcomes if one.status == "skipped" and one.path.endswith("one.txt"))
    assert outcome.notes[0].startswith("the spaCy pipeline fails on this text (KeyError")
