"""What the lines of a report are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.inputs.parts import find_outlet, find_parts, find_title
from reportedly.records import Part

BODY = "The harbour master of Selm said on Friday that forty barges had left the port since the morning."
MORE = "Nobody was hurt, she said, and the pier will open again within two days."


def read(text: str) -> list[tuple[str, str]]:
    return [(part.kind, part.span.of(text)) for part in find_parts(text)]


def hold_together(text: str, parts: tuple[Part, ...]) -> None:
    """Every line that is not empty lies in a part; parts are sorted and do not overlap."""
    end = 0
    for part in parts:
        assert end <= part.span.start < part.span.end <= len(text)
        assert not text[end : part.span.start].strip()
        assert part.span.of(text).strip() == part.span.of(text)
        end = part.span.end
    assert not text[end:].strip()


LINES_ABOVE = [
    ("Forty barges leave Selm", "headline"),
    ("Will the pier open again? Our analysis.", "headline"),
    ("close", "boilerplate"),
    ("Home / Nation / Money / Quiz", "boilerplate"),
    ("Menu | Diet | Mind | Store", "boilerplate"),
    ("Skip to content", "boilerplate"),
    ("Subscribe now and save 40 percent", "boilerplate"),
    ("Sponsored: Ten lamps for your boat", "boilerplate"),
    ("By Jane Doe", "byline"),
    ("By the Selm Gazette's harbour correspondent", "byline"),
    ("Photo: barges (archive picture)", "caption"),
    ("A. MOORE/AFP barges lie in the harbour of Selm on May 9, 2018A. MOORE/AFP", "caption"),
    ("A crane stands idle at the pier (file photo)", "caption"),
    ("Selm Evening News, October 14, 2019", "dateline"),
    ("Published: 2019-10-14", "dateline"),
    ("Monday, 14 October 2019", "dateline"),
    ("Ten barges sank on October 14, 2019", "headline"),  # tells of a day
    ("By Monday evening the barges had gone, and nobody knew where.", "body"),
    ("Share prices of shipping lines fell on Friday, analysts said.", "body"),
    ("***", "boilerplate"),
]


@pytest.mark.parametrize(("line", "kind"), LINES_ABOVE)
def test_line_above_the_body(line: str, kind: str) -> None:
    assert read(f"{line}\n\n{BODY}\n\n{MORE}") == [(kind, line), ("body", BODY), ("body", MORE)]


def test_last_line_of_a_list_of_figures_is_no_heading() -> None:
    text = f"{BODY}\n\nBarges lost: 4\nBarges at sea: 61 %\n\n{MORE}\n\nWhat comes next\n\nThe pier opens on Sunday."
    assert [kind for kind, _ in read(text)] == ["body", "body", "body", "body", "headline", "body"]


@pytest.mark.parametrize(("line", "kind"), [("Views: 1,200", "headline"), ("Dead: 14", "body")])
def test_what_a_page_counts_of_itself_is_no_figure_of_its_story(line: str, kind: str) -> None:
    assert read(f"{line}\n\n{BODY}\n\n{MORE}")[0] == (kind, line)


LINES_BELOW = [
    ("Please enable JavaScript to watch this video", "boilerplate"),
    ("Read or Share this story: http://selm.example/a1", "boilerplate"),
    ("Stay with Radio Selm and radioselm.example for updates.", "boilerplate"),
    ("Download the Selm Voice app.", "boilerplate"),
    ("The post Forty barges leave Selm appeared first on Selm Voice.", "boilerplate"),
    ("Our evening letter has all the news of the port. Sign up here.", "boilerplate"),
    ("(Copyright 2019 Selm Gazette. All rights reserved.)", "boilerplate"),
    (f"TM and © Copyright 2019 Radio Selm. {'It may not be used again. ' * 8}All Rights Reserved.", "boilerplate"),
    ("Stay with your boats, the harbour master told the crews.", "body"),
    ("Follow the signs on the pier, said the mayor.", "body"),
    ("The Northern News Agency contributed to this report.", "byline"),
    ("The union contributed to this, and the mayor did too.", "body"),
    ("Ann Reed: 555-0147, reed@selmgazette.example", "byline"),
    ("Send tips to tips@selmpolice.example", "body"),
    ("(Reporting by Ann Reed in Selm and Paul Quill in Orlin; Writing by Kit Dale; Editing by Nora Pell)", "byline"),
    ("A tug lies at the pier. (Photo: Ann Reed / Selm Gazette)", "caption"),
    ("A tug lies at the pier. Credit: Selm Gazette", "caption"),
    ("The pier on Friday (WSEL Photo)", "caption"),
    ("A crane fell on two barges. (Published Monday, May 3, 2021)", "caption"),
    ("A crane fell on two barges. (Source: Ann Reed/WSEL)", "caption"),
    ("Two barges sank in the storm. (Source: port authority)", "body"),  # figures have sources, too
    ("He works for the Selm board (Image Rights Section).", "body"),
    ("Updated: 10/14/2019 6:53 PM", "dateline"),
    ("Mon 14 Oct 2019 08.12 CEST Last modified on Tue 15 Oct 2019 14.05 CEST", "dateline"),
    ("- News", "boilerplate"),
    ("Share this article: Facebook | Mail | Print", "boilerplate"),
    ("Sign up for our newsletter. You can unsubscribe at any time.", "boilerplate"),
    ("This page gives no legal advice. Terms. Cookies. Unsubscribe.", "boilerplate"),
    ("Privacy. Terms. Do not sell my data.", "boilerplate"),
    ("© 2019 Selm Gazette. All rights reserved.", "boilerplate"),
    ("Trending: lottery | weather | fuel prices", "boilerplate"),
    ("Additional reporting by Paul Quill and Ann Reed.", "byline"),
    ("(With agency reports)", "byline"),
    ("NPA", "byline"),
    ("- In May, the port authority reported that ten barges had been sold.", "body"),  # a list of the report's own
    ("The barges", "body"),  # in doubt, body
]


@pytest.mark.parametrize(("line", "kind"), LINES_BELOW)
def test_line_below_the_body(line: str, kind: str) -> None:
    assert read(f"Forty barges leave Selm\n{BODY}\n{line}\n")[-1] == (kind, line)


def test_credits_in_front_of_a_caption_are_apart_from_it() -> None:
    for left in ("Buy Photo", "2 of 5 |", "[1/3]", "Image 3 of 12", "The pier A. Reed / Selm Gazette"):
        caption = "Mayor Nora Velt looks at the pier on Friday. (A. Reed / Selm Gazette)"
        assert read(f"{BODY}\n\n{left} {caption}\n\n{MORE}")[1:3] == [("boilerplate", left), ("caption", caption)]


def test_times_behind_a_headline_are_apart_from_it() -> None:
    stamp = "Posted: Monday, May 3, 2021 8:32 PM EDT Updated: Tuesday, May 4, 2021 11:17 AM EDT"
    assert read(f"Forty barges leave Selm {stamp}\n\n{BODY}\n\n{MORE}")[:2] == [
        ("headline", "Forty barges leave Selm"),
        ("dateline", stamp),
    ]


def test_label_of_an_agency_is_apart_from_its_headline() -> None:
    text = f"UPDATE 2-Belmar says forty barges left\n\n{BODY}"
    assert read(text)[:2] == [("dateline", "UPDATE 2-"), ("headline", "Belmar says forty barges left")]
    assert find_title(text, find_parts(text)) == "Belmar says forty barges left"
    assert read(f"UPDATE-minded port\n\n{BODY}")[0] == ("headline", "UPDATE-minded port")


def test_town_alone_on_its_line_is_a_dateline() -> None:
    assert read(f"SELM, Belmar (NNA) -\n{BODY}") == [("dateline", "SELM, Belmar (NNA) -"), ("body", BODY)]


FILMS = "0:38 Tug sinks at the pier Pause\n2:09 Why the pier is old\n0:44 Two crews tell of the storm"


def test_films_with_their_lengths_are_left_out_and_what_happened_when_is_not() -> None:
    assert [kind for kind, _ in read(f"{FILMS}\n\n{BODY}\n\n{MORE}")] == ["boilerplate"] * 3 + ["body"] * 2
    times = "9:38 Tug sinks at the pier\n10:09 The pier is shut\n10:44 Two crews tell of the storm"
    assert "boilerplate" not in [kind for kind, _ in read(f"{BODY}\n\n{times}\n\n{MORE}")]


def test_entries_of_a_live_report_are_its_body() -> None:
    entries = "15:40 – The mayor says that 12 people are missing.\n15:10 – “We have lost the bridge,” says Olum.\n14:02 – Forty houses are under water."
    assert "boilerplate" not in [kind for kind, _ in read(f"{BODY}\n\n{entries}")]


def test_what_stands_below_the_line_of_those_who_wrote_is_left_out() -> None:
    below = "Our values: fair and fast.\n\nAnn Reed\n\nAnn Reed reports on ports. She has won two prizes."
    text = f"{BODY}\n\n(Reporting by Ann Reed; Editing by Nora Pell)\n\n{below}"
    assert [kind for kind, _ in read(text)] == ["body", "byline", "boilerplate", "boilerplate", "boilerplate"]


def test_paragraph_that_stands_there_twice_is_told_once() -> None:
    assert [kind for kind, _ in read(f"{BODY}\n\n{MORE}\n\n{BODY}\n\nIt held.")] == [
        "body",
        "body",
        "boilerplate",
        "body",
    ]


def test_teasers_that_stand_there_twice_are_of_other_stories() -> None:
    others = ["Two men robbed a bank in Orlin on Friday.", "A baker has won the prize of the town."]
    text = "\n\n".join([one for one in others for _ in range(2)] + [BODY, MORE])
    assert [kind for kind, _ in read(text)] == ["boilerplate"] * 4 + ["body"] * 2
    doubled = "\n\n".join(one for one in (BODY, MORE) for _ in range(2))
    assert [kind for kind, _ in read(doubled)] == ["body", "boilerplate"] * 2


def test_link_behind_the_last_word_makes_no_headline() -> None:
    assert read(f"Two things\n\n{BODY} Read more\n\n{MORE} Read more")[1:] == [
        ("body", f"{BODY} Read more"),
        ("body", f"{MORE} Read more"),
    ]


def test_headline_printed_twice_is_headline_both_times_and_what_is_above_is_not() -> None:
    text = f"Com Selm Online 2019\n\nWhat sank the barges?\nnews\n\nWhat sank the barges?\n\n{BODY}"
    assert [kind for kind, _ in read(text)] == ["boilerplate", "headline", "boilerplate", "headline", "body"]
    assert find_title(text, find_parts(text)) == "What sank the barges?"


def test_title_of_a_markdown_file_is_without_its_mark() -> None:
    text = f"# Forty barges leave Selm\n\n{BODY}"
    assert read(text)[0] == ("headline", "# Forty barges leave Selm")
    assert find_title(text, find_parts(text)) == "Forty barges leave Selm"


def test_heading_between_paragraphs_is_a_headline() -> None:
    text = f"Forty barges leave Selm\n{BODY}\nHow the pier was built\n{MORE}"
    assert [kind for kind, _ in read(text)] == ["headline", "body", "headline", "body"]
    assert find_title(text, find_parts(text)) == "Forty barges leave Selm"


def test_list_after_read_also_is_left_out_until_paragraphs_go_on() -> None:
    text = f"{BODY}\nRead also\n- Ten beaches to visit\nWhy did 500 miners walk out?\n{MORE}\nUp next\n- A quiz about boats"
    kinds = [kind for kind, _ in read(text)]
    assert kinds == ["body", "boilerplate", "boilerplate", "boilerplate", "body", "boilerplate", "boilerplate"]


def test_line_below_a_credit_belongs_to_the_picture() -> None:
    text = f"{BODY}\n\nNORA/Reuters A tug at workNORA/Reuters\n\nIt is unclear who owned the tug\n\n{MORE}"
    assert [kind for kind, _ in read(text)] == ["body", "caption", "caption", "body"]


def test_line_below_a_caption_with_its_credit_is_the_next_heading() -> None:
    text = f"{BODY}\n\nA tug at the pier. (Photo: Ann Reed)\n\nWho owned the tug\n\nA crane at the pier. (Photo: Ann Reed)\n\n{MORE}"
    assert [kind for kind, _ in read(text)] == ["body", "caption", "headline", "caption", "body"]


DATELINES = [
    ("PORT SELM, Belmar, Oct. 12, 2021 (Northern News Agency) — ", "Soldiers came by rail."),
    ("SELM (Northern News) — ", "Soldiers came by rail."),
    ("SELM, May 3 (NNA) - ", "Soldiers came by rail."),
    ("SELM — ", "Soldiers came by rail."),
    ("SELM, 18 October 2021. ", "The ministry again rejected this."),
    ("", "NATO — which met on Monday — said that soldiers came by rail."),
    ("", "The minister — Ann Reed — said that soldiers came by rail."),
    ("", "Soldiers — About 300 — came by rail."),
]


@pytest.mark.parametrize(("dateline", "rest"), DATELINES)
def test_dateline_is_split_from_its_paragraph(dateline: str, rest: str) -> None:
    found = read(f"Soldiers come by rail\n\n{dateline}{rest}")
    expected = [("dateline", dateline.strip())] if dateline else []
    assert found == [("headline", "Soldiers come by rail"), *expected, ("body", rest)]


def test_agency_in_brackets_is_split_from_the_last_sentence() -> None:
    assert read(f"{BODY} (Northern News)\n{MORE} (The pier is old.)") == [
        ("body", BODY),
        ("byline", "(Northern News)"),
        ("body", f"{MORE} (The pier is old.)"),
    ]


def test_paragraph_wrapped_by_hand_has_no_headings_inside() -> None:
    text = (
        "Forty barges leave Selm\n\n"
        "The harbour master of Selm said on Friday that the men of the\n"
        "Northern Front had taken forty barges out of the port since the\n"
        "Monday of last week.\n\n"
        "Nobody was hurt, she said.\n"
    )
    assert [kind for kind, _ in read(text)] == ["headline", "body", "body"]


def test_front_matter_is_boilerplate() -> None:
    text = f"---\ntitle: Barges\n---\n{BODY}"
    assert read(text) == [("boilerplate", "---\ntitle: Barges\n---"), ("body", BODY)]


OUTLETS = [
    ("Selm Evening News, October 14, 2019\n\nBarges leave\n\n", "Selm Evening News"),
    ("THE SELM GAZETTE, issue of 14 October 2019\n\n", "THE SELM GAZETTE"),
    ("Selm Gazette\nMonday, 14 October 2019\n\n", "Selm Gazette"),
    ("PORT SELM, October 14, 2019\n\n", None),  # a place
    ("Selm Gazette\n\n", None),  # no date beside it
    ("World in Brief — October 14, 2019 — Selm Gazette\n\n", "Selm Gazette"),  # the rubric first
    ("Selm Gazette\n\nForty barges leave\n\n", "Selm Gazette"),  # alone above a headline
    ("Selm Gazette\n\nPORT SELM, Monday. Two barges sank.\n\n", "Selm Gazette"),
    ("Selm FM 98.4 - the sound of the coast\n\nForty barges leave\n\n", "Selm FM"),
    ("Radio Selm, morning programme, 14 October 2019 - transcript\n\n", "Radio Selm"),
    ("Radio Selm news, 14 October 2019, 7 p.m.\n\n", "Radio Selm"),
    ("LIVE: Barges on the move\nSelm Voice live blog, Monday 14 October 2019\n\n", "Selm Voice"),
    ("The Corinthian, 14 October 2019\n\n", "The Corinthian"),
    ("REPUBLIC OF SELM\nHARBOUR AGENCY\nSituation report no. 3 - 14 October 2019\n\n", "HARBOUR AGENCY"),
    ("Telegram channel “Selm Live”\n14 October 2019, 21:14\n\n", "Selm Live"),
    ("Telegram channel warns of floods\n\n", None),
    ("World News\n\nForty barges leave\n\n", None),  # a section
    ("The Corinthian\n\nForty barges leave\n\n", None),  # may be a headline
    ("The Corinthian\n14 October 2019\n\nForty barges leave\n\n", "The Corinthian"),
    ("The Corinthian\n14 October 2019\n\n", None),  # is the headline
    ("The Corinthian\n14 October 2019\nBy Mara Selm\n\n", None),
    ("Port Selm\n14 October 2019\n\nForty barges leave\n\n", None),  # a place
    ("Radio Mast Falls on Three Selm Barges\n\nForty barges leave\n\n", None),
    ("The gazette was closed\n\n", None),
    ("Selm Harbour Board\nStatement to the press, 14 October 2019\n\n", "Selm Harbour Board"),
    ("Selm Grain Ltd.\nPress release\n\n", "Selm Grain Ltd."),
    (
        "Republic of Selm\nMinistry of Health - Epidemiological bulletin No. 4\n14 October 2019\n\n",
        "Ministry of Health",
    ),
    ("Nets Without Holes, situation report, 14 October 2019\n\n", "Nets Without Holes"),
    ("Selm Harbour Board\n\nForty barges were moved in the night\n\n", None),  # no kind of document
    ("Board issues statement\n\n", None),  # a headline
    ("", None),
]


@pytest.mark.parametrize(("head", "outlet"), OUTLETS)
def test_outlet_is_taken_from_the_first_line_where_plain(head: str, outlet: str | None) -> None:
    assert find_outlet(head + BODY) == outlet


def test_single_line_is_body() -> None:
    assert read("Forty barges leave Selm") == [("body", "Forty barges leave Selm")]


@given(st.text(st.sampled_from('ab AZ1.?!:,-—|/()"“”©\n\r\t\u2028é…’'), max_size=300))
def test_parts_hold_together_on_any_text(text: str) -> None:
    hold_together(text, find_parts(text))


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "A.",
        "A" * 9 + " ",
        "\n",
        '"',
        "- ",
        "(",
        "May ",
        "Read also\n",
        "— ",
        "a\u2028",
        "12 May 2020, ",
        "\U0001f600",
    ],
)
def test_long_hostile_lines_hold_together(piece: str) -> None:
    text = piece * 20_000 + "end"
    hold_together(text, find_parts(text))
