from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from makers import a_claim, a_figure, a_report
from one_question import one_question
from small_story import small_story

from reportedly.pages.report import write_report
from reportedly.records import Contents, Forecast, Relation, Source


class Page(HTMLParser):
    """What a browser makes of the page: its elements with attributes, and the text inside each `<p class="t …">`."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[list[str]] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "article":
            self.texts.append([])
        if tag == "p" and (dict(attrs).get("class") or "").split()[:1] == ["t"]:
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1].append(data)

    def report_texts(self) -> list[str]:
        return ["".join(text) for text in self.texts if text]


@pytest.fixture(scope="module")
def html() -> str:
    return write_report(small_story())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_texts_are_shown_character_for_character(page: Page) -> None:
    assert sorted(page.report_texts()) == sorted(report.text for report in small_story().reports)


@pytest.mark.parametrize(
    "text",
    [
        "السد انهار ليلة الأحد 🌊.\n\nقال المحافظ إن 12 قتلوا.",
        "A\r\nB  with  blanks\r\n\r\n\r\n\u00a0\u00a0C\u2028D & <i>E</i> &amp; F\n",
        "\u202eturned\u202c \u2067isolated\u2069 👩‍👩‍👧 é é",
    ],
)
def test_any_script_is_shown_character_for_character(text: str) -> None:
    assert Page(write_report(Contents(reports=(a_report(text),)))).report_texts() == [text]


def test_nothing_is_run_and_nothing_is_asked_for(html: str, page: Page) -> None:
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "base", "image", "use", "video"}
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcset", "style")]
        href = attributes.get("href")
        if href is not None:
            assert tag == "a"
            # The files of a chart stand whole in their address, to be kept and never opened as a page.
            is_file = href.startswith("data:") and "download" in attributes
            assert is_file or href.startswith(("#", "https://", "http://"))
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html


def test_hostile_names_are_words(html: str) -> None:
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert 'href="javascript:' not in html


def test_an_address_that_breaks_out_of_its_attribute_is_no_link() -> None:
    report = a_report("Words.", url='https://a.example/"onmouseover="alert(1)', title="<b>x</b>", path="a&b")
    page = Page(write_report(Contents(reports=(report,))))
    assert all("onmouseover" not in attributes for _, attributes in page.elements)
    assert not [href for _, attributes in page.elements if (href := attributes.get("href")) and "a.example" in href]


def test_every_link_has_its_place(page: Page) -> None:
    places = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    assert len(places) == len(set(places))
    links = {href[1:] for _, attributes in page.elements if (href := attributes.get("href") or "").startswith("#")}
    assert links <= set(places)


def test_an_answer_leads_to_its_sentence_and_the_sentence_to_its_claim(html: str) -> None:
    answer = re.search(r'<a class="said" href="#(t\d+)"><q dir="auto">it was <mark>not 45</mark>', html)
    assert answer
    sentence = re.search(rf'<i id="{answer[1]}"></i><a href="#(c\d+)"', html)
    assert sentence
    row = re.search(rf'<tr id="{sentence[1]}"[^>]*>(.*?)</tr>', html, re.DOTALL)
    assert row
    assert "it was not 45" in row[1]
    assert re.search(r'<a class="rel" href="#a\d+" dir="auto">How many', row[1])


def test_a_denied_figure_is_marked_and_said_to_be_denied() -> None:
    days = [("Ada Moor", "2031-03-01", 300.0, "asserted"), ("Ben Holt", "2031-03-02", 300.0, "denied")]
    page = write_report(one_question(days, [(0, 1, "denies")], "denied"))
    affirmed, denied = re.findall(r'<td class="n" dir="auto">(.*?)</td>', page)
    assert affirmed == "300"
    assert re.sub("<[^>]+>", "", denied) == "✕ 300 denied"
    assert "denied by <a" in page


def test_the_weightiest_relations_are_told_and_the_others_are_a_click_away() -> None:
    days = [(f"Voice {name}", f"2031-03-0{day}", 40.0 + day, "asserted") for day, name in enumerate("ABCDE", 1)]
    relations = [(0, 4, "conflicts"), (1, 4, "agrees"), (2, 4, "denies"), (3, 4, "agrees")]
    page = write_report(one_question(days, relations, "denied"))
    row = page[page.index("denies <a") :]
    assert row.index("denies <a") < row.index("conflicts with <a") < row.index("agrees with <a") < row.index("<details")
    assert row.partition("<details")[0].count("agrees with") == 1, "two of one kind are told together"
    assert row.partition('class="standings"')[2].partition("</dl>")[0].count("made for a test") == 4, (
        "the reason of each pair"
    )


@pytest.mark.parametrize(("outlet", "told"), [("Herald", "(“40”) in Herald"), (None, "(“40”) in “The toll”")])
def test_a_report_without_an_outlet_is_told_by_its_title_in_marks(outlet: str | None, told: str) -> None:
    said = [("Ada Moor", "2031-03-01", 40.0, "asserted"), ("Ivo Reed", "2031-03-02", 40.0, "denied")]
    story = one_question(said, [(0, 1, "denies")], "denied")
    first, second = story.reports
    assert f"denied by Ivo Reed {told}" in claims_of(
        replace(story, reports=(first, replace(second, outlet=outlet, title="The toll")))
    )


def test_another_claim_of_the_same_report_is_told_to_stand_there() -> None:
    report = a_report("The toll: Ada Moor said it was 40. Ivo Reed denied that 40 were dead.", outlet=None)
    one = a_claim(report, "Ada Moor", "it was 40")
    other = a_claim(report, "Ivo Reed", "40 were dead", stance="denied")
    relation = Relation("r", one.id, other.id, "denies", "made for a test", 1.0)
    listed = claims_of(Contents(reports=(report,), claims=(one, other), relations=(relation,)))
    assert "denied by Ivo Reed (“40 were dead”) in the same report" in listed


def claims_of(story: Contents) -> str:
    """Return the words of the page's list of claims."""
    page = write_report(story)
    return re.sub("<[^>]+>", "", page[page.index('id="claims"') : page.index('id="sources"')])


def test_a_forecast_of_an_unknown_day_says_only_where_it_stands() -> None:
    report = a_report("Ada Moor said that the dam would be rebuilt.", outlet="Herald")
    claim = a_claim(report, "Ada Moor", "the dam would be rebuilt", stance="forecast")
    page = write_report(
        Contents(
            reports=(report,),
            claims=(claim,),
            forecasts=(Forecast("f", claim.id, None, "unclear", (), "names no day"),),
        )
    )
    section = re.sub("<[^>]+>", "", page[page.index('id="forecasts"') : page.index('id="claims"')])
    assert "the dam would be rebuilt" in section
    assert "in Herald" in section
    assert "said –" not in section


@pytest.mark.parametrize(("number", "are_full"), [(8, True), (9, False)])
def test_many_questions_with_one_answer_are_one_line_each(number: int, are_full: bool) -> None:
    story = one_question([("Ada Moor", "2031-03-01", 40.0, "asserted")])
    asked = tuple(replace(story.questions[0], id=f"q{count}") for count in range(number))
    topic = replace(story.topics[0], questions=tuple(question.id for question in asked))
    page = write_report(replace(story, questions=asked, topics=(topic,)))
    section = page[page.index('id="once"') : page.index('id="claims"')]
    assert section.count('class="one"') == number
    assert ("<mark>40</mark>" in section) == are_full


def test_a_question_that_is_its_topic_is_asked_once() -> None:
    days = [("Ada Moor", "2031-03-01", 40.0, "asserted"), ("Ben Holt", "2031-03-02", 60.0, "asserted")]
    story = one_question(days, [(0, 1, "conflicts")], "conflicting")
    story = replace(story, topics=(replace(story.topics[0], text=story.questions[0].text),))
    questions = write_report(story).partition('<section id="questions"')[2].partition("<table")[0]
    assert questions.count(story.questions[0].text + "</h2>") == 1
    assert "<h3" not in questions
    assert "conflicting</b> · 2 origins in 2 reports" in questions


def test_a_relay_stands_beside_its_source(html: str) -> None:
    claims = html[html.index('id="claims"') : html.index('id="sources"')]
    assert re.search(r"→ <bdi>Corvane News Agency</bdi> → <a href=\"#r\d+\"><bdi>Harbour Post</bdi></a>", claims)


def test_the_page_gives_no_verdict(html: str) -> None:
    words = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
    assert not re.search(r"\b(true|false|verified|unverified|debunked|fake)\b", words, re.IGNORECASE)


def test_the_same_ledger_gives_the_same_bytes(html: str) -> None:
    assert write_report(small_story()) == html


def test_an_empty_ledger_is_a_page() -> None:
    assert "0 reports" in write_report(Contents())


def test_the_title_is_the_readers(html: str) -> None:
    assert "<title>The Velmora flood · Reportedly</title>" in html
    assert "<title>Dams &amp; floods · Reportedly</title>" in write_report(small_story(), "Dams & floods")


def test_overlapping_claims_of_one_place_all_have_notes() -> None:
    report = a_report("The mayor said that the colonel had said that 40 people were freed.")
    outer = a_claim(report, "The mayor", "the colonel had said that 40 people were freed")
    inner = a_claim(report, "the colonel", "40 people were freed")
    figure = a_figure(report, "40 people", 40, claim=inner.id)
    page = write_report(Contents(reports=(report,), claims=(outer, inner), figures=(figure,)))
    assert Page(page).report_texts() == [report.text]
    assert page.count('class="no"') == 2
    assert 'data-n="1 2"' in page


def test_what_an_outlet_says_itself_is_told_with_its_question_and_not_again_in_the_list_of_claims() -> None:
    days = [("Ada Moor", "2031-03-01", 40.0, "asserted"), ("Ben Holt", "2031-03-02", 60.0, "asserted")]
    story = one_question(days, [(0, 1, "conflicts")], "conflicting")
    first, second = story.claims
    own = replace(first, source=Source("Paper 0", (), "outlet"))
    page = write_report(replace(story, claims=(own, second)))
    listed = page[page.index('id="claims"') : page.index('id="sources"')]
    assert "1 claim of somebody named" in listed
    assert "40 people" not in re.sub("<[^>]+>", "", listed)
    answer = re.search(r'<tr id="(a\d+)">\s*<td class="day">.*?</td>\s*<td class="n" dir="auto">40</td>', page)
    assert answer
    marked = re.findall(r'<a href="#(\w+)" class="c"><span class="f">40</span>', page)
    assert marked == [answer[1]], "its words in the report lead to the answer"
    assert set(re.findall(r'href="#(\w+)"', page)) <= set(re.findall(r'id="(\w+)"', page))


def test_a_report_with_fifteen_claims_takes_less_than_twenty_kilobytes() -> None:
    paragraph = "Officer {0} said that at least {0} people were moved to higher ground near the lower town on Monday. "
    reports, claims, figures = [], [], []
    for number in range(100):
        text = "\n".join(
            paragraph.format(100 * number + line) + "The road was closed and nobody could say when. " * 3
            for line in range(10, 25)
        )
        report = a_report(text, outlet=f"Outlet {number}", published="2031-03-03")
        reports.append(report)
        for line in range(10, 25):
            words = 100 * number + line
            claim = a_claim(
                report, f"Officer {words}", f"at least {words} people were moved to higher ground near the lower town"
            )
            claims.append(claim)
            figures.append(a_figure(report, f"at least {words} people", words, bound="at_least", claim=claim.id))
    page = write_report(Contents(reports=tuple(reports), claims=tuple(claims), figures=tuple(figures)))
    # Their texts are 3,700 bytes each, and the claims' words stand in the list once more: a claim has some 900 bytes of its own. A
    # hundred reports of news were 2.1 MB, 200 were 3.9; with attributes or words that are repeated it soon is half as much again.
    assert len(page.encode()) / 100 < 20_000


def test_control_characters_are_seen_and_not_obeyed() -> None:
    page = write_report(Contents(reports=(replace(a_report("a\x1b[31mb\x00c"), title="t\x07\x1b]0;x\x07"),)))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", page)
    assert "a␛[31mb␀c" in page


HOSTILE = [
    '"><img src=x onerror=alert(1)>',
    "</style></title><script>alert(1)</script>",
    "<!-- a --> ]]> --!>",
    "{{ 7*7 }} {% for x in y %}",
    '<meta http-equiv=refresh content="0;url=http://a.example/">',
    "' onmouseover='alert(1)",
    "\u202eturned\u202c \u2067shut in\u2069",
    "\x1b[31mred\x1b[0m \x07\x9b31m",
    "👩‍👩‍👧 \u0300\u0301",
    "قال الوزير",
    "a" * 3000,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words_wherever_they_stand(words: str) -> None:
    report = a_report(f"{words} said {words} fled 40 times.", title=words, outlet=words, url=words, path=words)
    claim = a_claim(report, words, "fled 40 times", stance="denied")
    figure = a_figure(report, "40", 40, claim=claim.id)
    page = Page(write_report(Contents(reports=(report,), claims=(claim,), figures=(figure,))))
    plain = Page(write_report(Contents(reports=(a_report("Words."),))))
    assert "".join(page.report_texts()[0]).replace("\u241b", "\x1b").replace("\u2407", "\x07").replace(
        "\ufffd", "\x9b"
    ) == (report.text)
    known = {tag for tag, _ in plain.elements} | {
        "tr",
        "td",
        "q",
        "mark",
        "i",
        "b",
        "bdi",
        "small",
        "aside",
        "span",
        "title",
    }
    known |= {"figure", "svg", "g", "path", "rect", "text", "fieldset", "legend", "label", "input"}
    assert {tag for tag, _ in page.elements} <= known | {"table", "thead", "tbody", "th", "ul", "li", "div", "a", "p"}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert [attributes.get("http-equiv") for tag, attributes in page.elements if tag == "meta"].count("refresh") == 0
