"""Documents and bundles: PDF, DOCX, RTF, and what news databases hand out, with every word where it stands."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from containers import FACTIVA, LEXIS, NEXIS, bundle_page, docx, found_in, parts_of, pdf, rtf, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.inputs.formats.layouts import find_articles
from reportedly.inputs.formats.pdfs import lay_out
from reportedly.records import Span

KILLED = "The mayor of Selm, Nela Marsh, said that 40 people were killed."


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


# Word processors


def test_document_is_a_report_with_its_headings(tmp_path: Path) -> None:
    paragraphs = [
        ("Ferry sinks", "Title"),
        ("By Jo Reed", ""),
        (KILLED, ""),
        ("What next", "Heading1"),
        ("A second ferry will come.", ""),
    ]
    path = written(tmp_path / "a.docx", docx(paragraphs))
    ((one,), skipped) = found_in(path)
    assert parts_of(one) == [
        ("headline", "Ferry sinks"),
        ("byline", "By Jo Reed"),
        ("body", KILLED),
        ("headline", "What next"),
        ("body", "A second ferry will come."),
    ]
    assert (one.report.title, one.candidates, skipped) == ("Ferry sinks", (), [])
    assert one.data == path.read_bytes()
    assert "the document was made on 2025-05-02T10:00:00Z" in one.notes


def test_struck_out_words_are_left_out_and_table_cells_kept(tmp_path: Path) -> None:
    more = (
        "<w:p><w:r><w:t>Forty</w:t></w:r><w:del><w:r><w:delText>one</w:delText><w:t>two</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'> were</w:t></w:r></w:ins><w:r><w:tab/><w:t>killed.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Selm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    ((one,), _) = found_in(written(tmp_path / "a.docx", docx([], more)))
    assert one.report.text == "Forty were\tkilled.\n\nSelm\n\n40"


BAD_DOCUMENTS = [
    (b"", "this is no ZIP file"),
    (b"PK\x03\x04 and then nothing", "this is no ZIP file"),
    (zipped({"a.txt": b"x"}), "no text of a document is inside"),
    (zipped({"word/document.xml": b"<w:document"}), "its markup is damaged"),
    (docx([]), "there are no words in it"),
    (zipped({"word/document.xml": b"<a>" * 100_000}), "its markup is damaged"),
    (zipped({"word/document.xml": b"a" * 21_000_000}), "is longer than 20 MB once unpacked"),
    (b'<?xml version="1.0"?>', "this is no ZIP file"),
]


@pytest.mark.parametrize(("data", "why"), BAD_DOCUMENTS)
def test_document_that_cannot_be_read_has_its_sentence(tmp_path: Path, data: bytes, why: str) -> None:
    received, (skipped,) = found_in(written(tmp_path / "a.docx", data))
    assert received == []
    assert why in skipped.why
    assert "; " in skipped.why


def test_entities_of_a_document_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret.", encoding="utf-8")
    head = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY b "{"b" * 1000}">]>'
    body = "<w:p><w:r><w:t>The mayor said so. &x;</w:t></w:r></w:p>" + "<w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p>"
    document = (
        f'{head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}</w:document>'
    )
    received, _ = found_in(written(tmp_path / "a.docx", zipped({"word/document.xml": document.encode()})))
    assert all("secret" not in one.report.text for one in received)


# PDF


def test_pdf_is_a_report_with_its_paragraphs_joined(tmp_path: Path) -> None:
    lines = [
        "Ferry sinks",
        "The mayor of Selm, Nela Marsh, said that 40 people were killed and that the govern-",
        "ment would help.",
        "Nobody is missing.",
    ]
    ((one,), skipped) = found_in(written(tmp_path / "a.pdf", pdf([lines])))
    assert skipped == []
    assert parts_of(one) == [
        ("headline", "Ferry sinks"),
        ("body", KILLED[:-1] + " and that the government would help."),
        ("body", "Nobody is missing."),
    ]


def test_sentence_goes_on_over_a_page_and_footers_stand_aside(tmp_path: Path) -> None:
    pages = [
        ["The mayor of Selm, Nela Marsh, said on Wednesday that", "Harbour Post 1"],
        ["forty people were killed when the ferry sank on its way.", "Harbour Post 2"],
        ["Nobody was missing, the coast guard of Selm said later.", "Harbour Post 3"],
    ]
    ((one,), _) = found_in(written(tmp_path / "a.pdf", pdf(pages)))
    bodies = [words for kind, words in parts_of(one) if kind == "body"]
    assert (
        bodies[0]
        == "The mayor of Selm, Nela Marsh, said on Wednesday that forty people were killed when the ferry sank on its way."
    )
    assert [words for kind, words in parts_of(one) if kind == "boilerplate"] == [
        "Harbour Post 1",
        "Harbour Post 2",
        "Harbour Post 3",
    ]
    assert any(note.startswith("3 pages; where each begins in the text: 1: 0, 2: ") for note in one.notes)


def test_letters_that_a_pdf_draws_as_one_are_two(tmp_path: Path) -> None:
    ((one,), _) = found_in(
        written(tmp_path / "a.pdf", pdf([["The of\\256ce con\\256rmed that the \\257ood killed 40."]]))
    )
    assert one.report.text == "The office confirmed that the flood killed 40."


HYPHENS = [
    (["the govern-\nment said"], "the government said"),
    (["a well-\nknown man", "the well-known man"], "a well-known man"),
    (["in 2024-\n25 they"], "in 2024- 25 they"),
    (["the Orle-\nSelm line"], "the Orle- Selm line"),
]


@pytest.mark.parametrize(("pages", "text"), HYPHENS)
def test_hyphens_at_the_ends_of_lines(pages: list[str], text: str) -> None:
    assert lay_out(pages).text.startswith(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(st.sampled_from("abcA .-\n1é\u2010"), max_size=60), max_size=4))
def test_every_word_of_a_pdf_has_its_way_back_to_the_page(pages: list[str]) -> None:
    layout = lay_out(pages)
    kept = "".join(layout.text.split()).replace("-", "").replace("\u2010", "")
    assert sorted(kept) == sorted("".join("".join(pages).split()).replace("-", "").replace("\u2010", ""))
    for piece in layout.pieces:
        words = layout.text[piece.start : piece.start + piece.length]
        assert words == layout.printed[piece.printed : piece.printed + piece.length]
        if piece.length:
            assert layout.in_print(Span(piece.start, piece.start + piece.length)).of(layout.printed) == words
            assert words in pages[layout.page_of(piece.start) - 1]
    assert all(unit.span.of(layout.text) == unit.words for unit in layout.units)


BAD_PDFS = [
    (b"", "this is no PDF"),
    (b"%PDF-1.4\n" + b"\0" * 500, "the PDF is damaged"),
    (pdf([["", ""]]), "it has no text layer"),
    (pdf([]), "it has no text layer"),
    (pdf([["Forty killed."]])[:300], "the PDF is damaged"),
    (
        pdf(
            [["x"]],
            "/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [<00> <00>] ",
        ),
        "it ",
    ),
]


@pytest.mark.parametrize(("data", "why"), BAD_PDFS)
def test_pdf_that_cannot_be_read_has_its_sentence(
    tmp_path: Path, data: bytes, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    received, (skipped,) = found_in(written(tmp_path / "a.pdf", data))
    assert received == []
    assert why in skipped.why
    assert "; " in skipped.why or ", so it" in skipped.why
    assert capfd.readouterr() == ("", "")


# Bundles of news databases

BUNDLES = [
    ("a.txt", NEXIS.encode()),
    ("nexis.docx", docx([(line, "") for line in NEXIS.splitlines()])),
    ("nexis.rtf", rtf(NEXIS)),
    ("lexis.txt", LEXIS.encode()),
    ("lexis.rtf", rtf(LEXIS)),
    ("factiva.txt", FACTIVA.encode()),
    ("factiva.docx", docx([(line, "") for line in FACTIVA.splitlines() if line])),
    ("factiva.rtf", rtf(FACTIVA)),
    ("nexis.html", bundle_page(NEXIS)),
    ("lexis.htm", bundle_page(LEXIS.replace("people\nwere", "people were"))),
    ("factiva.html", bundle_page(FACTIVA)),
]


@pytest.mark.parametrize(("name", "data"), BUNDLES)
def test_bundle_is_cut_into_its_articles(tmp_path: Path, name: str, data: bytes) -> None:
    (first, second), skipped = found_in(written(tmp_path / name, data))
    assert skipped == []
    assert (first.report.title, first.report.outlet, str(first.report.published)) == (
        "Ferry sinks",
        "Harbour Post (Selm)",
        "2025-04-09",
    )
    assert (second.report.title, second.report.outlet, str(second.report.published)) == (
        "Pier stands",
        "Orle Valley News",
        "2025-04-10",
    )
    bodies = [" ".join(words.split()) for kind, words in parts_of(first) if kind == "body"]
    assert bodies == [KILLED, "Nobody was missing, the coast guard said."]
    assert (
        next(words for kind, words in parts_of(second) if kind == "body")
        == "The pier of Selm stands, an engineer said on Thursday."
    )
    assert any("Jo Reed" in words for kind, words in parts_of(first) if kind == "byline")
    assert (first.record, second.record) == ("article 1 of 2", "article 2 of 2")
    assert first.report.id != second.report.id
    assert first.data == first.report.text.encode()


def test_bundle_of_a_pdf_is_cut_into_its_articles(tmp_path: Path) -> None:
    lines = NEXIS.replace("(", "\\(").replace(")", "\\)").splitlines()
    body = ["The council of Selm met until late in the evening to hear what had become of the"] * 60
    at = lines.index("The pier of Selm stands, an engineer said on Thursday.")
    (first, second), skipped = found_in(
        written(tmp_path / "a.pdf", pdf([lines[:at], [*lines[at : at + 1], *body, *lines[at + 1 :]]]))
    )
    assert skipped == []
    assert (first.report.title, first.report.outlet) == ("Ferry sinks", "Harbour Post (Selm)")
    assert (second.report.title, second.report.outlet) == ("Pier stands", "Orle Valley News")
    assert ("body", KILLED) in parts_of(first)


def test_article_without_a_head_costs_itself_and_is_told(tmp_path: Path) -> None:
    text = NEXIS + "Something of which nobody knows the outlet.\nMore of it.\nEnd of Document\n"
    received, (skipped,) = found_in(written(tmp_path / "a.txt", text.encode()))
    assert len(received) == 2
    assert skipped.path.endswith("a.txt, article 3 of 3")
    assert "“Something of which nobody" in skipped.why


NO_BUNDLES = [
    f"{KILLED}\nEnd of Document\n",
    "Chapter 1 of 2\n\nApril 9, 2025\n\n" + KILLED,
    "See Document 5.\n" + KILLED,
    "HD Channel\nPD 9 April 2025\n" + KILLED,
    "",
]


@pytest.mark.parametrize("text", NO_BUNDLES)
def test_other_texts_are_no_bundles(text: str) -> None:
    assert find_articles(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "End of Document\n",
        "April 9, 2025\nLength: 5 words\n",
        "1 of 2 DOCUMENTS\n",
        "Document ABCD0000020250409x1\n",
        "HD x\nPD 9 April 2025\nSN y\nLP z\n",
        "\n",
        "5 words\n9 April 2025\n",
    ],
)
def test_long_texts_are_looked_through_in_a_moment(line: str) -> None:
    began = time.process_time()
    find_articles(line * (400_000 // len(line)))
    assert time.process_time() - began < 3


# Rich text


def test_rich_text_is_a_report(tmp_path: Path) -> None:
    data = rb"{\rtf1\ansi\ansicpg1252\f0 Ferry sinks\par The mayor said that \ldblquote 40 people\rdblquote  were killed in Sm\'e9l \u8212?.\par}"
    ((one,), _) = found_in(written(tmp_path / "a.rtf", data))
    assert parts_of(one) == [
        ("headline", "Ferry sinks"),
        ("body", "The mayor said that “40 people” were killed in Smél —."),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "this is no rich text"), (b"{\\rtf1 }", "no words in it"), (b"{\\rtf1" + b"{" * 10_000, "no words")],
)
def test_rich_text_that_cannot_be_read_has_its_sentence(tmp_path: Path, data: bytes, why: str) -> None:
    received, (skipped,) = found_in(written(tmp_path / "a.rtf", data))
    assert received == []
    assert why in skipped.why
