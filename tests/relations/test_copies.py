import random

import pytest
from makers import a_report

from reportedly.lexicons import load
from reportedly.records import Part, Span
from reportedly.relations.copies import find_copies
from reportedly.relations.notices import notice_keys
from reportedly.relations.rewrites import SIGNS

STORY = [
    "A granary burned down in the harbour of Tessel on Sunday night, and some 4,100 tonnes of barley were lost, the harbour office said.",
    "The fire broke out shortly before midnight under the roof of the oldest hall, where electricians had been at work until Saturday.",
    "Harbourmaster Jonna Reik said that 37 firemen had fought the flames for nine hours and that two of them were treated for smoke.",
    '"We have lost the hall but not the harbour," Reik told a local station while the last of the smoke drifted over the breakwater.',
    "The insurers expect a loss of 12 million crowns, and ships with grain are being sent to Orme until the summer, she added.",
]
WIRE = a_report("\n\n".join(STORY), outlet="Skerry News Agency", published="2022-05-02")

LIGHTHOUSE = [
    "The lighthouse of Orme will be painted green in June, the council decided on Sunday by a vote of eight to three after a debate about moss.",
    "Painters from four towns have offered to do the work for nothing if they may sleep in the lamp room and keep the old brushes.",
    "It was last painted white in the year of the great storm, when the keeper and his two sisters stood on ropes for a week and ate nothing but plums.",
]


def kinds(*reports):
    return [(copy.a, copy.b, copy.kind) for copy in find_copies(reports)]


COPIES = [
    (["Granary lost in blaze", *STORY, "Read more in our weekend edition."], "identical"),
    ([*STORY[:1], STORY[1].replace("shortly before midnight", "late in the evening"), *STORY[2:4]], "near_copy"),
    (
        [
            "Bowling: Orme beat Tessel by four points in the second game of the season, and nobody was surprised by it.",
            *STORY[:2],
        ],
        "excerpt",
    ),
    (
        [
            "Barley worth a fortune went up in smoke in Tessel: 4,100 tonnes of it, if the people who run the port are right.",
            "It took 37 men nine hours to put it out, says Jonna Reik, and two swallowed too much smoke.",
            "The bill? 12 million, and Orme gets the business.",
        ],
        "rewrite",
    ),
    (
        [
            "Our cellar smelled of toast all week.",
            "The Skerry news agency reported on Monday that barley had burned in the harbour of Tessel.",
        ],
        "cites",
    ),
]


@pytest.mark.parametrize(("paragraphs", "kind"), COPIES, ids=[kind for _, kind in COPIES])
def test_copy_of_a_wire_story_is_found_with_its_kind(paragraphs, kind):
    paper = a_report("\n\n".join(paragraphs), outlet="Tessel Courier", published="2022-05-03")
    assert kinds(paper, WIRE) == [(WIRE.id, paper.id, kind)]


def test_two_papers_that_quote_one_speaker_copy_nobody():
    speech = "“We shall rebuild the old hall stone by stone, and whoever wants to carry one is welcome on Saturday morning at seven with gloves and a hat, for there are enough stones for all of us and a soup for everybody who comes, as there was after the flood.”"
    first = a_report(f"The mayor stood in the rain. {speech} Then she went home.", outlet="One", published="2022-05-03")
    second = a_report(
        f"Applause came from the quay. {speech} Nobody had brought gloves.", outlet="Two", published="2022-05-03"
    )
    assert kinds(first, second) == []


def test_passages_are_exact_words_on_both_sides():
    paper = a_report("Briefly\n\n" + STORY[1] + "\n\n" + STORY[2], outlet="Courier", published="2022-05-03")
    (copy,) = find_copies([WIRE, paper])
    assert copy.passages
    for passage in copy.passages:
        assert passage.a.of(WIRE.text).split() == passage.b.of(paper.text).split()


def test_every_copy_has_one_parent_and_order_changes_nothing():
    papers = [
        a_report("\n\n".join([f"Paper {n}", *STORY]), outlet=f"Paper {n}", published="2022-05-03") for n in range(60)
    ]
    reports = [WIRE, *papers]
    found = find_copies(reports)
    assert sorted(copy.b for copy in found) == sorted(paper.id for paper in papers)
    assert {copy.a for copy in found} == {WIRE.id}
    random.Random(3).shuffle(reports)
    assert find_copies(reports) == found


def test_rewrite_with_few_figures_is_found_by_its_names():
    wire = a_report(
        "Gunfire was heard in Tessel on Tuesday night. Mayor Jonna Reik told Radio Orme that the Harbour Guard under Captain Lukas Vendel "
        "had left the Kestrel Barracks. The League of Skerry Fishermen said that 400 guards took part. Bishop Almar Tosk called for calm.",
        outlet="Skerry News Agency",
        published="2022-05-02",
    )
    blog = a_report(
        "Is it over for Tessel? Listeners of Radio Orme heard Jonna Reik say that Lukas Vendell had marched the Harbour Guard out of Kestrel. "
        "Those Skerry people, the Fishermen, speak of 400 men. And Almar Tosk? He wants peace.",
        outlet="ClickOn",
        published="2022-05-02",
    )
    assert kinds(wire, blog) == [(wire.id, blog.id, "rewrite")]


def test_every_sign_of_a_rewrite_has_a_weight():
    assert set(load("rewrites")["weights"]) == set(SIGNS)


def test_date_that_was_inferred_keeps_no_rewrite_apart():
    undated = a_report(TURNED.format(more=""), outlet="Flash", published="2022-07-02")
    assert kinds(WIRE, undated) == []
    inferred = a_report(TURNED.format(more=""), outlet="Flash", published="2022-07-02", published_basis="inferred")
    assert kinds(WIRE, inferred) == [(WIRE.id, inferred.id, "rewrite")]


TURNED = "Midnight terror in Tessel! {more}Nine hours it took, and the bill is 12 million. For 37 men it was hell; 4,100 tonnes of barley went up. And this on day 61."


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("", ["rewrite"]),
        # Who were asked by the paper itself, and what they told it.
        ("So say Ida Brand, 61, Olaf Henn, 44, Almar Tosk, 35, Edda Lorn, 18, and Ada Pell, 52, of Kestrel. ", []),
        ("Some 812 people, 14 engines and 55 goats were there. ", ["rewrite"]),  # with what its own reporter counted
    ],
)
def test_rewrite_is_found_by_its_figures_in_any_order_where_it_has_nothing_of_its_own(more, kind):
    wire = a_report(
        "\n\n".join([*STORY, "It was the fire season's day 61."]), outlet="Skerry News Agency", published="2022-05-02"
    )
    tabloid = a_report(TURNED.format(more=more), outlet="Flash", published="2022-05-02")
    assert [found for _, _, found in kinds(wire, tabloid)] == kind


EDITED = [
    (" ".join(STORY).replace(" and ", " as well as ").replace(" that ", " "), "near_copy"),  # a word here and there
    ("\n\n".join([*STORY[:2], *STORY[3:]]), "excerpt"),  # a whole paragraph left out
    ("\n\n".join([*STORY[:3], STORY[3].split(" while ")[0], STORY[4]]), "near_copy"),  # an end cut
]


@pytest.mark.parametrize(("text", "kind"), EDITED, ids=["words changed", "paragraph left out", "end cut"])
def test_kind_of_an_edited_copy(text, kind):
    paper = a_report(text, outlet="Tessel Courier", published="2022-05-03")
    assert kinds(paper, WIRE) == [(WIRE.id, paper.id, kind)]


def test_reprint_does_not_cite_what_an_outlet_wrote_after_its_original():
    wire = a_report(
        "\n\n".join([*STORY, "It was arson, Radio Pellan reported."]),
        outlet="Skerry News Agency",
        published="2022-05-02",
    )
    radio = a_report("It was arson after all, a fireman told us.", outlet="Radio Pellan", published="2022-05-03")
    reprint = a_report(wire.text, outlet="Courier", published="2022-05-04")
    own = a_report("Who did it? Arson it was, Radio Pellan reported.", outlet="Herald", published="2022-05-04")
    assert sorted(kinds(wire, radio, reprint, own)) == sorted(
        [(wire.id, reprint.id, "identical"), (radio.id, own.id, "cites")]
    )


def test_round_up_of_one_day_copies_and_is_not_copied():
    other = LIGHTHOUSE[:2]
    brief = a_report("\n\n".join(other), outlet="Orme Echo", published="2022-05-02")
    wire = a_report("\n\n".join(STORY[:3]), outlet="Tessel Courier", published="2022-05-02")
    both = a_report("\n\n".join(STORY[:3] + other), outlet="Morning Round-up", published="2022-05-02")
    (found,) = find_copies([both, brief, wire])
    assert (found.b, found.a in (brief.id, wire.id)) == (both.id, True)


@pytest.mark.parametrize(
    ("paragraphs", "leads"),
    [
        (STORY[:2] + LIGHTHOUSE, True),  # the older news below is the longer part
        (STORY[:2] + LIGHTHOUSE[:1], True),
        (LIGHTHOUSE[:1] + STORY * 3, False),  # one paragraph on top of a whole story
    ],
)
def test_report_put_together_from_two_comes_from_what_it_leads_with(paragraphs, leads):
    lighthouse = a_report("\n\n".join(LIGHTHOUSE), outlet="Orme Echo", published="2022-05-01")
    story = a_report("\n\n".join(STORY * 3), outlet="Skerry News Agency", published="2022-05-02")
    both = a_report("\n\n".join(paragraphs), outlet="Courier", published="2022-05-04")
    assert [a for a, _, _ in kinds(lighthouse, story, both)] == [story.id]
    assert leads == (paragraphs[0] == STORY[0])


def test_two_papers_that_show_one_post_copy_nobody():
    post = (
        "Stay away from the quay at Tessel until the wind has turned, keep your windows shut, bring in dogs and washing and "
        "call the harbour office on its evening line if you smell burned barley in a cellar. — Port of Tessel (@PortTessel) May 2, 2022"
    )
    first = a_report(f"Smoke lies over the town.\n\n{post}", outlet="One", published="2022-05-02")
    second = a_report(f"Nobody knows how it began.\n\n{post}", outlet="Two", published="2022-05-02")
    assert kinds(first, second) == []


RELEASE = (
    "On Monday at about six officers of Tessel were called to Kestrel Lane, where a goat stood on the roof of the Harbour Office. "
    "The keeper of the goat, a painter of Orme named Lukas Vendel, brought it down by a long wooden ladder that had been lent to the crew by the Blue Strait ferry company. "
    "A window worth 340 crowns broke. Captain Ida Brand asks those who saw it to call Skerry Station."
)
BROADCAST = (
    "A goat has kept the police of Tessel busy at Kestrel Lane. Its owner Lukas Vendel, who lives in Orme, "
    "brought it down by a long wooden ladder that had been lent to the crew by the Blue Strait ferry company. One pane, 340 crowns, is lost. {more}"
)


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        (
            "Captain Ida Brand wants those who saw it, as our own Olaf Henn of Pellan Square did, to call Skerry Station.",
            ["rewrite"],
        ),
        ("Our own Olaf Henn asked Jonna Reik, Almar Tosk, Ada Pell and Ole Sund of Vardø: nobody at Pellan knew.", []),
    ],
)
def test_press_release_of_which_a_sentence_was_kept_is_rewritten(more, kind):
    police = a_report(RELEASE, outlet="Police of Tessel", published="2022-05-02")
    radio = a_report(BROADCAST.format(more=more), outlet="Radio Pellan", published="2022-05-02")
    assert [found for _, _, found in kinds(police, radio)] == kind


def test_page_of_one_sentence_that_stands_in_another_is_a_copy():
    line = "Some 4,100 tonnes of barley burned in the harbour of Tessel on Sunday night, its office said."
    whole = a_report(f"{line} " + " ".join(STORY[1:]), outlet="Courier", published="2022-05-02")
    brief, other = (
        a_report(line + more, outlet="Echo", published="2022-05-03")
        for more in ("", " Lilies are out at Orme, and the ferry is late again, said its bored captain.")
    )
    assert [(a, b) for a, b, _ in kinds(whole, brief)] == [(whole.id, brief.id)]
    assert kinds(whole, other) == []


def test_short_report_of_the_same_event_is_no_rewrite_of_a_long_one():
    """Both have their figures and names from the same police; the long one has many more."""
    long = a_report(
        "\n\n".join(
            [
                *STORY,
                "At 23:40 Fire Chief Almar Tosk sent 14 engines from Orme and 9 from Pellan, under Captains Ida Brand and Lukas Vendel. "
                "Ferries to Kestrel, Vardø and Skerry waited for 6 hours with 812 passengers, Blue Strait Lines said through Olaf Henn.",
                "Hall Three was built in 1911 by Jonas Reik and held 5,600 tonnes. Its twin, Hall Four, burned 48 years ago.",
            ]
        ),
        outlet="Courier",
        published="2022-05-02",
    )
    brief = a_report(
        "Barley is gone from Tessel: 4,100 tonnes. It kept 37 men busy for nine hours, says Jonna Reik. They may lose 12 million, and Orme will load the ships.",
        outlet="Herald",
        published="2022-05-02",
    )
    assert kinds(long, brief) == []
    assert [kind for _, _, kind in kinds(WIRE, brief)] == ["rewrite"]


def test_notices_known_from_elsewhere_are_left_out():
    notice = "This material may not be published, broadcast, rewritten or redistributed without the written leave of Harbour Nine and its owners, who reserve all rights in words and pictures."
    first = a_report(f"A goat swam to Orme. {notice}", outlet="Nine", published="2022-05-02", story="goat")
    second = a_report(f"The goat of Orme is fine. {notice}", outlet="Ten", published="2022-05-03", story="goat")
    assert len(find_copies([first, second])) == 1
    known = frozenset(notice_keys(first)) & frozenset(notice_keys(second))
    assert find_copies([first, second], known) == []


def test_agency_in_the_dateline_is_who_published_a_report_without_outlet():
    dateline = "TESSEL, May 2 (Skerry News Agency) —"
    text = f"{dateline} {STORY[0]}\n\n" + "\n\n".join(STORY[1:])
    parts = (Part(Span(0, len(dateline)), "dateline"), Part(Span(len(dateline) + 1, len(text)), "body"))
    wire = a_report(text, outlet=None, published="2022-05-02", parts=parts)
    paper = a_report("\n\n".join(["More to come.", *STORY]), outlet="Courier", published="2022-05-02")
    citing = a_report(
        "Bakers are worried. The Skerry News Agency reported that barley burned.",
        outlet="Herald",
        published="2022-05-03",
    )
    assert {(a, b) for a, b, _ in kinds(paper, wire, citing)} == {(wire.id, paper.id), (wire.id, citing.id)}


def test_what_an_outlet_prints_under_every_story_is_no_copy():
    notice = (
        "Stay with Harbour Nine for more on this story, on the air at six and ten, in our letter every morning and on the screens of all ferries. "
        "This material may not be published, broadcast, rewritten or redistributed without the written leave of Harbour Nine and its owners."
    )
    news = ["A goat swam to Orme.", "The bell of Tessel is cracked.", "Nobody won the lottery."]
    reports = [
        a_report(f"{told} {notice}", outlet="Harbour Nine", published="2022-05-02", story=f"story {number}")
        for number, told in enumerate(news)
    ]
    borrowed = a_report(f"Orme has a new mayor. {notice}", outlet="Herald", published="2022-05-03", story="story 0")
    assert kinds(*reports) == []
    assert [(b, kind) for _, b, kind in kinds(*reports, borrowed)] == []


def test_nothing_to_compare_is_no_copy():
    assert find_copies([]) == []
    assert find_copies([a_report(""), a_report("…!", outlet="Two")]) == []
