import pytest
from makers import a_report

from reportedly.records import Part, Span
from reportedly.relations.citing import find_citations

SOURCE = a_report("The granary of Tessel burned down.", outlet="Radio Pellan", published="2022-05-02")


@pytest.mark.parametrize(
    ("words", "is_cited"),
    [
        ("Radio Pellan reported on Monday that the granary burned.", True),
        ("The granary burned, according to Radio Pellan.", True),
        ("“It is gone,” a fireman told Radio Pellan.", True),
        ("An interview with Radio Pellan cost the mayor her post.", True),
        ("Radio Pellan's correspondent saw the granary burn.", True),
        ("Radio Pellan apologised for its report on the granary.", True),
        ("The granary is gone, says Radio Pellan in its latest bulletin.", True),
        ("Radio Pellan, the only station on the island, has learned that the granary burned.", True),
        ("The local station Radio Pellan on Monday quoted a trader as saying that it burned.", True),
        ("That the granary burned was first reported by the private broadcaster Radio Pellan.", True),
        ("The granary burned (source: Radio Pellan).", True),
        ("Radio Pellan, whose mast fell down, is in Tessel.", False),
        ("Radio Pellan moved to a granary, a fireman said.", False),
        ("The mast of Radio Pellan fell down.", False),
        ("A radio in Pellan reported nothing.", False),
    ],
)
def test_outlet_is_cited_where_it_is_a_source(words, is_cited):
    paper = a_report(words, outlet="Courier", published="2022-05-03")
    found = [(cited.id, citing.id, span.of(citing.text)) for cited, citing, span in find_citations([paper, SOURCE])]
    assert found == ([(SOURCE.id, paper.id, "Radio Pellan")] if is_cited else [])


def test_known_short_name_cites_the_house():
    wire = a_report("The bank fell.", outlet="Associated Press", published="2022-05-02")
    paper = a_report("The bank fell, the AP reported.", outlet="Courier", published="2022-05-02")
    assert [(cited.id, span.of(paper.text)) for cited, _, span in find_citations([wire, paper])] == [(wire.id, "AP")]


def test_nothing_is_cited_from_the_future():
    paper = a_report("Radio Pellan reported a fire.", outlet="Courier", published="2022-04-01")
    assert find_citations([paper, SOURCE]) == []


def test_agency_in_the_dateline_of_an_unsigned_report_is_cited():
    dateline = "TESSEL (Skerry News Agency) —"
    text = f"{dateline} The granary burned down."
    parts = (Part(Span(0, len(dateline)), "dateline"), Part(Span(len(dateline) + 1, len(text)), "body"))
    wire = a_report(text, outlet=None, published="2022-05-02", parts=parts)
    paper = a_report("The Skerry News Agency wrote of a fire.", outlet="Courier", published="2022-05-03")
    assert [cited.id for cited, _, _ in find_citations([paper, wire])] == [wire.id]


def test_of_many_reports_the_one_that_tells_the_same_is_cited():
    others = [
        a_report(f"Nothing new from Tessel, day {day}.", outlet="Radio Pellan", published=f"2022-04-{day}")
        for day in range(20, 30)
    ]
    paper = a_report(
        "Radio Pellan reported that the granary of Tessel burned down.", outlet="Courier", published="2022-05-03"
    )
    assert [cited.id for cited, _, _ in find_citations([*others, SOURCE, paper])] == [SOURCE.id]


@pytest.mark.parametrize("words", ["Post-Courier’s", "a Radio Pellan-like", "re-Radio Pellan", "the RADIO PELLAN"])
def test_only_a_whole_name_is_a_source(words):
    paper = a_report(f"So it is, according to {words} report.", outlet="Herald", published="2022-05-03")
    assert bool(find_citations([paper, SOURCE])) == (words == "the RADIO PELLAN")


@pytest.mark.parametrize(
    ("words", "outlet", "is_cited"),
    [
        ("The granary burned, according to the Herald.", "Courier", True),
        ("The granary burned, according to Herald Square.", "Courier", False),
        ("The fireman told the Herald that it burned.", "Selm Herald", False),  # its own name
    ],
)
def test_outlet_is_cited_by_the_last_word_of_its_name(words, outlet, is_cited):
    source = a_report("The granary of Tessel burned down.", outlet="Pellan Herald", published="2022-05-02")
    paper = a_report(words, outlet=outlet, published="2022-05-03")
    assert bool(find_citations([paper, source])) == is_cited


@pytest.mark.parametrize(
    ("signed", "words", "is_cited"),
    [
        ("SNA", "The Skerry News Agency reported a fire.", True),
        ("SNA", "The Stony Night Association reported a fire.", False),
    ],
)
def test_letters_of_an_agency_stand_for_the_name_that_it_writes_out(signed, words, is_cited):
    wire = a_report(
        "The granary burned down, a fireman told the Skerry News Agency.", outlet=signed, published="2022-05-02"
    )
    paper = a_report(words, outlet="Courier", published="2022-05-03")
    assert bool(find_citations([paper, wire])) == is_cited
