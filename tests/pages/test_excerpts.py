from __future__ import annotations

import html
import re
from datetime import date

import pytest
from makers import a_claim, a_report
from small_story import small_story

from reportedly.pages.excerpts import excerpt
from reportedly.pages.index import Index
from reportedly.pages.listing import reports
from reportedly.pages.marked import read_report
from reportedly.pages.report import write_report
from reportedly.records import Contents

TEXT = (
    "The market opened late. Mayor Ada Moor said the bridge would hold. Nobody crossed it. Moor said it was safe.\n\n"
    "A dog slept in the square.\n\nMoor said rain would come."
)
CLAIMS = [
    (["the bridge would hold"], "The market opened late"),
    (["it was safe"], "Nobody crossed it"),
    (["rain would come"], "A dog slept"),
]


def _plain(page: str) -> str:
    """Return the words of a page, without what a reader of the page does not see."""
    body = page.partition("</style>")[2]
    return html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]*>", "", body)))


def _cut(*contents: str) -> str:
    report = a_report(TEXT)
    claims = tuple(a_claim(report, "Ada Moor", words) for words in contents)
    index = Index(Contents(reports=(report,), claims=claims))
    read = read_report(index, reports(index)[0], {claim.id for claim in claims})
    cut = excerpt(index, read, ())
    assert cut.claims == read.claims
    return "\n".join("".join(piece.text for piece in block.segments) for block in cut.blocks)


def test_only_the_sentences_of_claims_are_kept_and_gaps_are_shown() -> None:
    assert _cut("the bridge would hold", "it was safe") == (
        "Mayor Ada Moor said the bridge would hold. … Moor said it was safe."
    )


def test_a_paragraph_without_a_claim_is_left_out() -> None:
    assert _cut("the bridge would hold", "rain would come") == (
        "Mayor Ada Moor said the bridge would hold.\nMoor said rain would come."
    )


def test_a_report_of_which_nothing_is_quoted_is_empty() -> None:
    report = a_report(TEXT)
    index = Index(Contents(reports=(report,)))
    assert excerpt(index, read_report(index, reports(index)[0], set()), ()).blocks == []


def test_a_file_to_hand_round_has_quotes_with_hash_and_link_and_not_the_reports() -> None:
    contents = small_story()
    whole, page = write_report(contents), write_report(contents, quotes_only=True)
    assert "Sign up for our newsletter" in _plain(whole)
    assert "Sign up for our newsletter" not in _plain(page)
    assert "not the reports" in _plain(page)
    for report in contents.reports:
        assert report.sha256 in page
        assert not report.url or html.escape(report.url) in page
    assert '<div class="pairs">' not in page  # passages that two reports share are whole stretches of them


def test_what_answers_no_question_stays_out_of_a_file_to_hand_round() -> None:
    contents = small_story()
    answering = {member for question in contents.questions for member in question.answers}
    answering |= {figure.claim for figure in contents.figures if figure.id in answering and figure.claim}
    silent = [
        claim.content.text for claim in contents.claims if claim.id not in answering and claim.source.kind != "outlet"
    ]
    page = _plain(write_report(contents, quotes_only=True))
    assert silent
    assert [words for words in silent if words in page and words in _plain(write_report(contents))] == []


def test_every_link_of_such_a_file_leads_somewhere() -> None:
    page = write_report(small_story(), quotes_only=True)
    assert set(re.findall('href="#([^"]+)"', page)) <= set(re.findall('id="([^"]+)"', page))


@pytest.mark.parametrize("quotes_only", [False, True])
def test_a_file_of_a_day_says_so_and_has_nothing_later(quotes_only: bool) -> None:
    page = write_report(small_story(), day=date(2031, 3, 4), quotes_only=quotes_only)
    assert "As known on 4 Mar 2031" in _plain(page)
    assert "21 bodies found" not in page
    assert "As known on" not in write_report(small_story(), quotes_only=quotes_only)


def test_the_file_tells_who_is_named() -> None:
    page = write_report(small_story())
    section = page[page.index('<section id="actors"') : page.index('<section id="copies"')]
    assert "Ilse Tarn" in section
    assert "same name" in section
