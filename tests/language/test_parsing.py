from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.language.model import find_folder, load_model
from reportedly.language.parsing import Parsed, parse
from reportedly.records import Token
from reportedly.text import paragraphs, sentences

pytestmark = pytest.mark.skipif(
    not (find_folder() / "model.onnx").is_file(), reason="the trained language model is not in this checkout"
)

REPORT = (
    "Two barges sank in the harbour of Kelder on Monday, port captain Ilmar Voss said.\n\n"
    "“Nobody was aboard,” he told the Harbour Wire. A ministry official put the loss at $1.3 million.\n\n"
    "Residents denied that the barges were empty. “They were full of grain,” said Mara Olenko, who lives there."
)
HOSTILE = [
    pytest.param("", id="nothing"),
    pytest.param("word", id="one word"),
    pytest.param(".,;:!?()[]{}—–…“”‘’«»" * 40, id="only punctuation"),
    pytest.param("“”\" ' ” “ said ”.\n\n” he said “", id="stray quotation marks"),
    pytest.param("\ud800 he said \udfff\ud800 it\udc00s", id="lone surrogates"),
    pytest.param("The ferry that left Orle at noon carried forty drivers " * 120, id="no stop"),
    pytest.param("He said. " * 400, id="many short sentences"),
]


def read(text: str) -> Parsed:
    spans = paragraphs(text)
    return parse(text, spans, [sentence for paragraph in spans for sentence in sentences(text, paragraph)])


def roots_of(tokens: list[Token]) -> list[int]:
    return [at for at, token in enumerate(tokens) if token.head == at]


def check(text: str) -> None:
    parsed = read(text)
    blocks = paragraphs(text)
    for sentence in parsed.sentences:
        tokens = sentence.tokens
        assert blocks[sentence.paragraph].holds(sentence.span)
        assert all(0 <= token.head < len(tokens) for token in tokens)
        assert [token.relation == "root" for token in tokens] == [token.head == at for at, token in enumerate(tokens)]
        assert roots_of(tokens)
    spans = [token.span for sentence in parsed.sentences for token in sentence.tokens]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= covered
    for name in parsed.names:
        assert name.text == name.span.of(text) != ""
    for one in parsed.attributed:
        assert 0 <= one.score <= 1.001
        for span in (one.cue, *one.content, *([one.source] if one.source else [])):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip() == span.of(text)


@pytest.mark.parametrize("text", [pytest.param(REPORT, id="a report"), *HOSTILE])
def test_heads_stay_in_their_sentence_and_spans_in_the_text(text: str) -> None:
    check(text)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(["said", "Voss", "“", "”", '"', "’", ",", ".", "\n\n", "It fell", "U.S.", "\u0301", "(", "—"])
    )
)
def test_spans_are_exact_whatever_the_marks(pieces: list[str]) -> None:
    check(" ".join(pieces))


def test_each_sentence_of_a_report_is_one_tree() -> None:
    found = read(REPORT).sentences
    assert [sentence.span.of(REPORT)[:6] for sentence in found] == ["Two ba", "“Nobod", "A mini", "Reside", "“They "]
    assert [sentence.paragraph for sentence in found] == [0, 1, 1, 2, 2]
    assert all(len(roots_of(sentence.tokens)) == 1 for sentence in found)


def test_tags_and_relations_are_those_of_the_model() -> None:
    labels = load_model().labels
    for token in (token for sentence in read(REPORT).sentences for token in sentence.tokens):
        assert token.upos in labels["upos"]
        assert token.tag in labels["xpos"]
        assert token.relation in labels["relations"]


def test_plain_sentence_has_its_syntax() -> None:
    text = "The two barges sank in Kelder."
    [sentence] = read(text).sentences
    tokens = sentence.tokens
    assert [(token.span.of(text), token.upos, tokens[token.head].span.of(text)) for token in tokens] == [
        ("The", "DET", "barges"),
        ("two", "NUM", "barges"),
        ("barges", "NOUN", "sank"),
        ("sank", "VERB", "sank"),
        ("in", "ADP", "Kelder"),
        ("Kelder", "PROPN", "sank"),
        (".", "PUNCT", "sank"),
    ]


SAID = [
    ("“It shook,” said Olenko.", "Olenko", "said", ["“It shook,”"]),
    ('"It shook," said Olenko.', "Olenko", "said", ['"It shook,"']),
    ("Ilmar Voss said that two barges had sunk.", "Ilmar Voss", "said", ["that two barges had sunk"]),
    ("Two barges had sunk, Ilmar Voss said.", "Ilmar Voss", "said", ["Two barges had sunk"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SAID)
def test_who_said_what_is_read(text: str, source: str, cue: str, content: list[str]) -> None:
    [one] = read(text).attributed
    assert one.source is not None
    assert (one.source.of(text), one.cue.of(text), [span.of(text) for span in one.content]) == (source, cue, content)
    assert one.score > 0.5


MARKS = ["“We left”, said Velt, “and it held”.", "“We left,” said Velt, “and it held.” Nobody came.", REPORT]


@pytest.mark.parametrize("text", MARKS)
def test_content_has_both_its_quotation_marks_and_no_comma_at_its_ends(text: str) -> None:
    contents = [span.of(text) for one in read(text).attributed for span in one.content]
    assert contents
    for content in contents:
        assert content.count("“") == content.count("”")
        assert content[0] != "," != content[-1]


def test_report_of_events_has_no_attributions() -> None:
    assert read("Two barges sank in the harbour on Monday.").attributed == []


def test_names_have_their_kinds() -> None:
    found = {(name.text, name.kind) for name in read(REPORT).names}
    assert {("Ilmar Voss", "person"), ("Kelder", "place"), ("Mara Olenko", "person")} <= found


def test_longer_sentence_than_a_window_has_a_root_in_each_part() -> None:
    [sentence] = read("and the ferry that left Orle at noon carried forty drivers " * 120).sentences
    assert len(roots_of(sentence.tokens)) > 1


def test_no_window_ends_within_a_sentence_of_a_long_paragraph() -> None:
    found = read("The ferry that left Orle at noon carried forty drivers and two crates of grain. " * 40).sentences
    assert len(found) == 40
    assert all(len(roots_of(sentence.tokens)) == 1 for sentence in found)


def test_writer_who_leaves_out_capitals_has_sentences_too() -> None:
    text = "i loved this harbour when i was little. my brother and i went there every summer. it was great."
    assert len(read(text).sentences) == 3
