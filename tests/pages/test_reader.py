"""How the reader puts a report together: which claim a click opens, what is folded, and what a moment says."""

from __future__ import annotations

import re

from makers import a_claim, a_moment, a_report, a_span

from reportedly.pages.index import Index
from reportedly.pages.listing import reports
from reportedly.pages.marked import linked, read_report, with_found
from reportedly.pages.report import write_report
from reportedly.records import Claim, Contents, Part, Report

NESTED = "The mayor said that the colonel had said that 40 people were freed on Monday."
PAGE = "News\nWeather\nSport\nShop\nDam breaks, Ada Moor said.\nTerms\nPrivacy"


def nested() -> tuple[Report, Claim, Claim]:
    report = a_report(NESTED, published="2031-03-04")
    outer = a_claim(report, "The mayor", "the colonel had said that 40 people were freed on Monday")
    return report, outer, a_claim(report, "the colonel", "40 people were freed")


def page() -> Report:
    around = tuple(
        Part(a_span(a_report(PAGE), words), "boilerplate") for words in PAGE.split("\n") if "Moor" not in words
    )
    return a_report(PAGE, parts=around)


def test_of_two_claims_on_the_same_words_a_click_opens_the_smaller() -> None:
    report, outer, inner = nested()
    index = Index(Contents(reports=(report,), claims=(outer, inner)))
    read = read_report(index, reports(index)[0], {outer.id, inner.id})
    groups = [("".join(piece.text for piece in pieces), claim) for claim, pieces in linked(read.blocks[0].segments)]
    assert ("40 people were freed", inner.id) in groups
    assert ("the colonel had said that ", outer.id) in groups
    assert "".join(words for words, _ in groups) == NESTED
    assert read.claims == (outer.id, inner.id)


def test_many_lines_around_a_report_are_folded_and_few_are_not() -> None:
    report = page()
    index = Index(Contents(reports=(report,), claims=(a_claim(report, "Ada Moor", "Dam breaks"),)))
    read = read_report(index, reports(index)[0], set())
    assert [(is_folded, len(blocks)) for is_folded, blocks in read.runs] == [(True, 4), (False, 1), (False, 2)]


def test_words_that_were_looked_for_are_not_folded_away() -> None:
    report = page()
    index = Index(Contents(reports=(report,)))
    read = with_found(read_report(index, reports(index)[0], set()), a_span(report, "Weather"))
    assert not any(is_folded for is_folded, _ in read.runs)


def test_a_moment_says_which_day_it_means() -> None:
    report, outer, inner = nested()
    moment = a_moment(report, "on Monday", "2031-03-03")
    html = write_report(Contents(reports=(report,), claims=(outer, inner), moments=(moment,)))
    assert re.search(r'<span class="m" title="3 Mar 2031"[^>]*>on Monday</span>', html)


def test_claims_of_the_one_file_can_be_shown_by_stance_without_script() -> None:
    report, outer, inner = nested()
    denied = a_claim(report, "The mayor", "said that the colonel", stance="denied")
    html = write_report(Contents(reports=(report,), claims=(outer, inner, denied)))
    assert '<input type="radio" name="stance" class="denied">' in html
    assert html.count('<tr class="denied"') + len(re.findall(r'<tr id="c\d+" class="denied">', html)) == 1
    assert "#claims:has(.pick .denied:checked) tbody tr:not(.denied)" in html
