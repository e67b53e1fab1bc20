"""Pages that were saved by a program, and live blogs, whose entries each have a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from containers import found_in, parts_of

BODY = "<title>Ferry</title><h1>Ferry sinks</h1><p>The mayor said that 40 people were killed.</p>"
SAVED = [
    (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://harbour.example/ferry \n"
        " saved date: Thu May 01 2025 12:00:00 GMT+0200 (Central European Summer Time)\n-->" + BODY,
        "saved with SingleFile on 2025-05-01T12:00:00+02:00",
    ),
    (
        f"<!DOCTYPE html>\n<!-- saved from url=(0029)https://harbour.example/ferry -->\n<html>{BODY}",
        "saved with a browser",
    ),
    (
        '<html><head><meta name="savepage-url" content="https://harbour.example/ferry">'
        f'<meta name="savepage-date" content="Thu May 01 2025 12:00:00 GMT+0200 (CEST)"></head>{BODY}',
        "saved with Save Page WE on 2025-05-01T12:00:00+02:00",
    ),
]


@pytest.mark.parametrize(("markup", "note"), SAVED)
def test_saved_page_knows_where_it_was_and_its_saving_dates_nothing(tmp_path: Path, markup: str, note: str) -> None:
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    ((one,), _) = found_in(tmp_path / "a.html")
    assert one.report.url == "https://harbour.example/ferry"
    assert one.candidates == ()
    assert note in one.notes


def test_words_that_look_like_a_capture_are_not_believed(tmp_path: Path) -> None:
    markup = (
        "<html><!-- Page saved with SingleFile url: javascript:alert(1) --><body><p>The mayor said so on Friday.</p>"
    )
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    ((one,), _) = found_in(tmp_path / "a.html")
    assert one.report.url is None


def a_blog(*updates: object) -> str:
    blog = {
        "@type": "LiveBlogPosting", "headline": "Flood live", "publisher": {"name": "Harbour Post"}, "url": "https://h.example/live",
        "inLanguage": "en-GB", "liveBlogUpdate": list(updates),
    }  # fmt: skip
    return f'<html><head><script type="application/ld+json">{json.dumps(blog)}</script></head><body><h1>Flood live</h1><p>Now.</p></body></html>'


DAM = {
    "@type": "BlogPosting",
    "headline": "Dam breaks",
    "datePublished": "2025-04-09T10:00:00Z",
    "articleBody": "The dam broke, the mayor said.",
}
DEAD = {
    "@type": "BlogPosting", "headline": "Two dead", "datePublished": "2025-04-09T11:00:00Z", "url": "https://h.example/live#2",
    "articleBody": "<p>Two people were <b>killed</b>, police said.</p><p>More soon.</p>",
}  # fmt: skip


def test_entries_of_a_live_blog_are_reports_with_their_own_times(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(a_blog(DAM, DEAD, {"headline": "No words"}), encoding="utf-8")
    (first, second), (skipped,) = found_in(tmp_path / "a.html")
    assert parts_of(first) == [("headline", "Dam breaks"), ("body", "The dam broke, the mayor said.")]
    assert parts_of(second) == [
        ("headline", "Two dead"),
        ("body", "Two people were killed, police said."),
        ("body", "More soon."),
    ]
    assert (str(first.report.published), str(second.report.published)) == (
        "2025-04-09T10:00:00Z",
        "2025-04-09T11:00:00Z",
    )
    assert (first.report.outlet, first.report.url, second.report.url) == (
        "Harbour Post",
        "https://h.example/live",
        "https://h.example/live#2",
    )
    assert "an entry of the live blog “Flood live”" in first.notes
    assert skipped.path.endswith("entry 3")


def test_entries_of_a_live_blog_have_the_sites_name_where_its_data_names_nobody(tmp_path: Path) -> None:
    site = '<head><meta property="og:site_name" content="Harbour Live">'
    markup = a_blog(DAM, DEAD).replace('"publisher"', '"editor"').replace("<head>", site)
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    received, _ = found_in(tmp_path / "a.html")
    assert {one.report.outlet for one in received} == {"Harbour Live"}


def test_entries_that_are_marked_in_the_page_are_reports(tmp_path: Path) -> None:
    entry = '<div id="b{0}" itemprop="liveBlogUpdate" itemscope><time itemprop="datePublished" datetime="2025-04-09T1{0}:00:00Z">now</time><p>The dam broke {0} times, the mayor said.</p></div>'
    markup = f"<html lang=en><head><link rel=canonical href='https://h.example/live'></head><body><h1>Flood live</h1>{entry.format(1)}{entry.format(2)}</body></html>"
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    received, skipped = found_in(tmp_path / "a.html")
    assert skipped == []
    assert [one.report.url for one in received] == ["https://h.example/live#b1", "https://h.example/live#b2"]
    assert [str(one.report.published) for one in received] == ["2025-04-09T11:00:00Z", "2025-04-09T12:00:00Z"]
    assert ("body", "The dam broke 2 times, the mayor said.") in parts_of(received[1])


@pytest.mark.parametrize(
    "markup",
    [
        a_blog(DAM),
        a_blog({"headline": "x"}, {"headline": "y"}),
        a_blog(1, None),
        f"<html><body>{BODY}<p>liveBlogUpdate</p>",
    ],
)
def test_other_pages_stay_one_report(tmp_path: Path, markup: str) -> None:
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    received, skipped = found_in(tmp_path / "a.html")
    assert (len(received), skipped) == (1, [])
