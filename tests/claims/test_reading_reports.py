"""Reading a whole report: nothing from its menus, every span exact, the same twice, in time that grows with its length."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.reading import prepare, read_sentences
from reportedly.records import Part, PartKind, Reading, Report, Span


def in_parts(*pieces: tuple[PartKind, str]) -> Report:
    """Return a report of these parts, each a paragraph of its own."""
    text = "\n\n".join(words for _, words in pieces)
    parts, at = [], 0
    for kind, words in pieces:
        parts.append(Part(Span(at, at + len(words)), kind))
        at += len(words) + 2
    return a_report(text, parts=tuple(parts), published="2031-05-14")


def shown_words(reading: Reading) -> Iterator[tuple[str | None, tuple[Span, ...]]]:
    """Return all words that a reading shows, each with the places where they are said to stand."""
    for claim in reading.claims:
        yield claim.source.text, claim.source.spans
        yield claim.content.text, claim.content.spans
        if claim.cue:
            yield claim.cue.text, claim.cue.spans
    for row in (*reading.figures, *reading.moments):
        yield row.text, (row.span,)
    for mention in reading.mentions:
        if mention.span:
            yield mention.name, (mention.span,)


def evidence_of(reading: Reading) -> list[Span]:
    rows = (*reading.claims, *reading.figures)
    return [span for row in rows for spans in row.evidence.values() for span in spans]


def assert_sound(reading: Reading) -> None:
    """Every span lies in the report and shows what it says; every id is there once; every reference leads somewhere."""
    text = reading.report.text
    for words, spans in shown_words(reading):
        assert words == (" … ".join(span.of(text) for span in spans) if spans else None)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(0 <= span.start < span.end <= len(text) for span in evidence_of(reading))
    rows = [*reading.claims, *reading.figures, *reading.moments, *reading.mentions]
    assert len({row.id for row in rows}) == len(rows)
    assert {figure.claim for figure in reading.figures} <= {None, *(claim.id for claim in reading.claims)}


SILENT: list[PartKind] = ["boilerplate", "byline", "dateline"]


@pytest.mark.parametrize("kind", SILENT)
def test_nothing_is_claimed_from(kind: PartKind) -> None:
    reading = read_report(in_parts((kind, "Nora Velt said that 40 boats sank on Monday."), ("body", "It rained.")))
    assert (reading.claims, reading.figures, reading.moments) == ((), (), ())


def test_dateline_is_cut_off_its_sentence_and_names_the_wire() -> None:
    text = "TARN (Reuters) – The dam failed, officials said."
    parts = (Part(Span(0, 14), "dateline"), Part(Span(14, len(text)), "body"))
    (claim,) = read_report(a_report(text, parts=parts)).claims
    assert claim.content.text == "The dam failed"
    assert [span.of(text) for span in claim.evidence["relay"]] == ["Reuters"]


def test_wire_that_published_the_report_is_no_relay() -> None:
    text = "TARN (Reuters) – The dam failed, officials said."
    parts = (Part(Span(0, 14), "dateline"), Part(Span(14, len(text)), "body"))
    (claim,) = read_report(a_report(text, parts=parts, outlet="Reuters")).claims
    assert "relay" not in claim.evidence


def test_agency_at_the_very_end_is_the_wire() -> None:
    text = "The dam failed, officials said. It rained. (AP)"
    assert [span.of(text) for span in read_report(a_report(text)).claims[0].evidence["relay"]] == ["AP"]


@pytest.mark.parametrize("kind", ["headline", "caption"])
def test_figures_are_left_out_of(kind: PartKind) -> None:
    reading = read_report(in_parts((kind, "Nora Velt said that 40 boats sank."), ("body", "Forty boats sank.")))
    assert [figure.text for figure in reading.figures] == ["Forty"]


def test_claims_stand_in_reading_order() -> None:
    text = "Forty boats sank. Nora Velt said that 60 boats sank. It cost 70 lives, said Bo Marr."
    starts = [claim.content.spans[0].start for claim in read_report(a_report(text)).claims]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_parts_that_overlap_hide_what_they_cover() -> None:
    text = "Menu. Nora Velt said that 40 boats sank."
    parts = (Part(Span(0, 30), "boilerplate"), Part(Span(6, len(text)), "boilerplate"), Part(Span(0, 5), "byline"))
    report = a_report(text, parts=parts)
    assert prepare(report, read_sentences(report)).sentences == ()


def test_a_sentence_too_long_to_be_one_is_read_in_pieces() -> None:
    text = "Olenko said that it rained and " * 400 + "it stopped."
    reading = read_report(a_report(text))
    assert len(reading.claims) > 350
    assert max(len(claim.content.text) for claim in reading.claims) < 2_000
    assert_sound(reading)


EMPTY = ["", " ", "\n\n", "…", "“”", "“", '"', "?", "said", "according to", ", said", "“,” said .", "– :"]


@pytest.mark.parametrize("text", EMPTY)
def test_nothing_comes_of_nothing(text: str) -> None:
    reading = read_report(a_report(text, outlet=None))
    assert (reading.claims, reading.figures) == ((), ())


WORDS = """
said says told that according to citing reportedly denied announced plans expects believes doubts refused declined comment
say put at raised the a minister Nora Velt Olenko officials Reuters BBC NBC Kyiv Oslo who which he She it they will could if
likely unlikely on in of and but 40 3,000 up to at least dead boats $5 million Monday 3 May 2031 yesterday percent not
“ ” " ' ’ ‘ « » „ , . ? ! : ; – — - ( ) … 's 😀 قال العربية é ٣ \u200b x² #
"""
MIXED = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n", "\u00a0", "\t"]), max_size=60)


@given(words=MIXED, glue=st.sampled_from([" ", "", "  "]))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_soundly_and_twice_the_same(words: list[str], glue: str) -> None:
    report = a_report(glue.join(words), published="2031-05-14")
    reading = read_report(report)
    assert_sound(reading)
    assert read_report(report) == reading


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_characters_are_read_soundly(text: str) -> None:
    assert_sound(read_report(a_report(text)))


# Speed


def an_ordinary_report(words: int) -> str:
    paragraph = (
        "The minister of town {0}, Ilze Marrow, said on Monday that {1} people had died in Tarn. “It was a hard day,” she "
        "added. Radio Corin reported that officials announced a plan to send {1} boats on 3 May. The road is open again.\n\n"
    )
    return "".join(paragraph.format(number, number + 3) for number in range(words // 41))


def test_an_ordinary_report_takes_well_under_a_second() -> None:
    read_report(a_report(an_ordinary_report(100)))  # lexicons are loaded once
    report = a_report(an_ordinary_report(5_000), published="2031-05-14")
    start = time.process_time()
    reading = read_report(report)
    assert time.process_time() - start < 2  # 0.4 on the slowest machine seen; room for a busy one
    assert len(reading.claims) > 300


# Where each sign is a word to the model, which takes its time for every word, a third of the text shows as much.
HOSTILE: list[Callable[[int], str]] = [
    lambda size: an_ordinary_report(size // 6),
    lambda size: "x" * 3 * size,
    lambda size: "“" * (size // 3),
    lambda size: "“a " * (size // 9),
    lambda size: "'a " * (size // 9),
    lambda size: "“‘" * (size // 12) + "a" + "’”" * (size // 12),
    lambda size: "said that " * (size // 10),
    lambda size: "He said that " * (size // 26),
    lambda size: "reportedly " * (size // 22),
    lambda size: "according to " * (size // 13),
    lambda size: ", citing officials " * (size // 19),
    lambda size: "one – said " * (size // 11),
    lambda size: "The minister of the north said that it rained and left on Monday, " * (size // 66),
    lambda size: "The minister said on Monday that 40 people died in the flood. " * (size // 62),
    lambda size: "“It rained,” he said. " * (size // 22),
    lambda size: "“It rained.” " * (size // 13),
    lambda size: "He said it rained. Bloomberg reported the information. " * (size // 55),
    lambda size: "“" + "It cost 40 lives but " * (size // 21) + "” said Bo Marr.",
    lambda size: "a" + " " * size + "b",
    lambda size: "." * size + "a",
    lambda size: "(ab " * (size // 8),
    lambda size: "It is believed by him to be, but " * (size // 33),
    lambda size: "was put at 4 by men and at 5 by women and " * (size // 42),
    lambda size: "He wept: “No.” " * (size // 15),
    lambda size: "her answer to “No” was: “Yes” " * (size // 30),
]


@pytest.mark.parametrize("make", HOSTILE)
def test_time_grows_no_faster_than_the_text(make: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        report = a_report(make(size), published="2031-05-14")
        start = time.process_time()
        read_report(report)
        return time.process_time() - start

    small = seconds(2_000)
    # Eight times the text: sixty-four times the time if anything took its square.
    assert seconds(16_000) < max(24 * small, 0.3)


def test_many_parts_cost_no_more_than_their_sentences() -> None:
    pieces: list[tuple[PartKind, str]] = [
        ("boilerplate", "Menu."),
        ("body", "It rained."),
        ("headline", "Rain"),
    ] * 1_500
    start = time.process_time()
    prepared = prepare(report := in_parts(*pieces), read_sentences(report))
    assert len(prepared.sentences) == 3_000
    assert time.process_time() - start < 2


def test_unnamed_source_keeps_the_chain_through_which_it_spoke() -> None:
    text = "A military source in the far east told the BBC that men had arrived. The source said it was not close to 3,000."
    report = a_report(text)
    relays = [[span.of(text) for span in claim.evidence.get("relay", ())] for claim in read_report(report).claims]
    assert relays == [["BBC"], ["BBC"]]


def test_menus_and_other_languages_cost_no_reading_of_words():
    story = "Ada Moss said the bridge was closed."
    report = in_parts(("boilerplate", "News from Orrin\nWeather in Olmen"), ("body", story), ("boilerplate", "More"))
    found = read_sentences(report)
    told = [(one.span.of(report.text), bool(one.words), one.paragraph) for one in found]
    assert told == [
        ("News from Orrin", False, 0),
        ("Weather in Olmen", False, 1),
        (story, True, 2),
        ("More", False, 3),
    ]
    assert not any(one.words for one in read_sentences(a_report(story, language="fr")))


def test_words_of_a_dateline_are_none_of_the_sentence_behind_it():
    dateline, body = (
        "CALDEN, Oct. 12, 2031 (Northern Press) —",
        "A march through Calden drew 80,000 people, the city's police said.",
    )
    text = f"{dateline} {body}"
    parts = (Part(Span(0, len(dateline)), "dateline"), Part(Span(len(dateline) + 1, len(text)), "body"))
    report = a_report(text, parts=parts, published="2031-10-12")
    sentences = read_sentences(report)
    assert [sentence.span.of(text) for sentence in sentences] == [dateline, body]
    assert {sentence.paragraph for sentence in sentences} == {0}
    [claim] = [claim for claim in read_report(report).claims if claim.source.text]
    assert claim.content.text == "A march through Calden drew 80,000 people"


def test_heading_in_quotation_marks_is_not_what_the_one_before_said() -> None:
    report = in_parts(
        ("body", "The mayor denied it. “Nobody told us before Sunday,” she said."),
        ("headline", "“We took the cat and went”"),
        ("body", "Residents said that they had an hour to pack."),
    )
    assert not any("cat" in claim.content.text for claim in read_report(report).claims)


def test_what_a_gallery_has_before_a_caption_is_in_no_name_and_no_role() -> None:
    text = "Buy Photo Mayor Nora Velt said the pier had cracks. (Photo: A. Reed)"
    parts = (Part(Span(0, 9), "boilerplate"), Part(Span(10, len(text)), "caption"))
    reading = read_report(a_report(text, parts=parts))
    assert [claim.source.text for claim in reading.claims] == ["Mayor Nora Velt"]
    assert {mention.role for mention in reading.mentions} <= {"Mayor", None}
