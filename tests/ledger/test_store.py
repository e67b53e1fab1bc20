"""Reports go in whole and once, and come out as they went in."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path

import pytest
from makers import a_claim, a_report
from small_ledger import FIRST, GIVEN, SECOND, a_reading, as_received, linked, make_ledger, write, write_links

from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile, check
from reportedly.records import Contents, DateCandidate, Dating, Edtf, Linked, Reading, Span, field_types

LATER = DateCandidate(Edtf.parse("2031-05-06"), "given", "given by the user")
PAGE = DateCandidate(Edtf.parse("2031-05-05"), "metadata", "the page's own date")


@pytest.fixture
def ledger(tmp_path):
    with LedgerFile.create_or_open(tmp_path / "story.ledger") as opened:
        yield opened


def test_what_was_read_comes_out_as_it_went_in(ledger):
    reading = a_reading(FIRST)
    assert write(ledger, reading)
    assert ledger.contents() == Contents(
        reports=(dataclasses.replace(reading.report, path="lantern/1.txt"),),
        claims=reading.claims,
        figures=reading.figures,
        moments=reading.moments,
        mentions=tuple(sorted(reading.mentions, key=lambda mention: mention.id)),
    )
    assert ledger.datings() == {reading.report.id: reading.dating}
    assert ledger.received(reading.report.id) == as_received(reading)
    assert list(ledger.inputs()) == [(reading.report.sha256, FIRST.encode())]
    assert ledger.known_reports() == {reading.report.id}


def test_derived_rows_come_out_as_they_went_in(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    contents = linked(ledger.contents_as_read())
    assert all(getattr(contents, name) for name in field_types(Contents))
    write_links(ledger, contents)
    assert ledger.contents() == contents


def test_ledger_is_the_same_in_whatever_order_reports_came(tmp_path):
    readings = [a_reading(FIRST), a_reading(SECOND), a_reading(FIRST, outlet="Harbour Echo")]
    found = []
    for name, order in [("a", [0, 1, 2]), ("b", [2, 1, 0])]:
        with LedgerFile.create_or_open(tmp_path / name) as ledger:
            for number in order:
                write(ledger, readings[number], path=f"{number}.txt")
            found.append((ledger.contents(), ledger.search("missing"), list(ledger.inputs())))
    assert found[0] == found[1]


def test_same_report_twice_adds_only_its_second_path(ledger):
    reading = a_reading(FIRST)
    assert write(ledger, reading, path="b.txt")
    before = ledger.contents()
    assert not write(ledger, reading, path="b.txt")
    assert ledger.contents() == before
    assert not write(ledger, reading, path="a.txt")
    assert ledger.contents().reports == (dataclasses.replace(reading.report, path="a.txt"),)
    assert len(ledger.search("missing")) == 1
    assert ledger.unread_dates() == frozenset()


def test_new_date_for_known_report_is_kept_until_it_is_read(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading, GIVEN, PAGE)
    assert not write(ledger, reading, LATER)
    assert ledger.received(reading.report.id).candidates == (GIVEN, LATER, PAGE)
    assert ledger.unread_dates() == {reading.report.id}
    ledger.replace_reading(reading)
    assert ledger.unread_dates() == frozenset()


@pytest.mark.parametrize("order", [(GIVEN, LATER), (LATER, GIVEN)])
def test_dates_stand_in_one_order_whichever_file_came_first(ledger, order):
    reading = a_reading(FIRST)
    for candidate in order:
        write(ledger, reading, candidate, PAGE)
    assert ledger.received(reading.report.id).candidates == (GIVEN, LATER, PAGE)


def test_two_reports_of_the_same_bytes_share_one_input(ledger):
    echo = a_reading(FIRST, outlet="Harbour Echo")
    write(ledger, a_reading(FIRST))
    write(ledger, echo)
    assert len(list(ledger.inputs())) == 1
    ledger.remove_report(echo.report.id)
    assert len(list(ledger.inputs())) == 1


def test_report_without_words_or_path_is_kept(ledger):
    reading = Reading(a_report(""), Dating(None, ()))
    write(ledger, reading, path=None)
    assert ledger.contents().reports == (reading.report,)
    assert check(ledger) == []


def test_dated_later_keeps_ids_and_links(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading)
    write(ledger, a_reading(SECOND))
    write_links(ledger, linked(ledger.contents_as_read()))
    dated = dataclasses.replace(
        reading,
        report=dataclasses.replace(reading.report, published=LATER.value),
        claims=(dataclasses.replace(reading.claims[0], said=LATER.value),),
        dating=Dating(LATER, ()),
    )
    ledger.replace_reading(dated)
    claim = next(claim for claim in ledger.contents().claims if claim.id == reading.claims[0].id)
    assert claim.said == LATER.value
    assert ledger.datings()[reading.report.id] == Dating(LATER, ())
    assert ledger.contents().questions
    assert not ledger.is_linked()
    assert check(ledger) == []


def test_reading_that_finds_less_takes_the_old_rows_away(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading)
    write(ledger, a_reading(SECOND))
    write_links(ledger, linked(ledger.contents_as_read()))
    ledger.replace_reading(Reading(reading.report, reading.dating))
    contents = ledger.contents()
    assert [len(contents.reports), len(contents.claims), len(contents.questions)] == [2, 1, 0]
    assert check(ledger) == []


def test_same_reading_again_leaves_ledger_linked(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading)
    write(ledger, a_reading(SECOND))
    write_links(ledger, linked(ledger.contents_as_read()))
    before = ledger.contents()
    ledger.replace_reading(reading)
    assert ledger.is_linked()
    assert ledger.contents() == before


def test_linked_means_exactly_the_reports_that_are_there(ledger):
    assert ledger.is_linked()
    write(ledger, a_reading(FIRST))
    assert not ledger.is_linked()
    write(ledger, a_reading(SECOND))
    write_links(ledger, linked(ledger.contents_as_read()))
    assert ledger.is_linked()
    write(ledger, a_reading(FIRST, outlet="Harbour Echo"))
    assert not ledger.is_linked()


def test_story_whose_links_are_not_written_yet_is_pending(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    assert ledger.pending() == {}
    contents = linked(ledger.contents_as_read())
    write_links(ledger, contents)
    assert ledger.pending() == {}
    state, placed, readings = ledger.places()
    assert ledger.write_places(placed, known=state, stories=[contents.stories[0].id])
    assert ledger.pending() == {contents.stories[0].id: sorted(readings)}
    assert not ledger.is_linked()
    assert ledger.contents().questions == ()
    assert check(ledger) == []


def test_linking_again_starts_from_what_was_read(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    read = ledger.contents_as_read()
    contents = linked(read)
    denied = tuple(dataclasses.replace(figure, state="found", stance="denied") for figure in contents.figures)
    write_links(ledger, dataclasses.replace(contents, figures=denied))
    assert ledger.contents().figures == denied
    assert ledger.contents_as_read() == read
    state, placed, _ = ledger.places()
    ledger.write_places(placed, known=state, stories=[contents.stories[0].id])
    ledger.write_actors(lambda actor, mentions, reasons: pytest.fail("nobody is named by a story any more"))
    assert ledger.contents() == read


def test_links_to_what_is_not_there_change_nothing(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    contents = linked(ledger.contents_as_read())
    with pytest.raises(LedgerError, match="names a row of actor that is not there"):
        write_links(ledger, dataclasses.replace(contents, actors=()))
    assert ledger.contents() == ledger.contents_as_read()
    write_links(ledger, contents)
    assert ledger.contents() == contents
    assert ledger.is_linked()


def test_reading_with_two_rows_of_one_id_costs_that_report_only(ledger):
    reading = a_reading(FIRST)
    with pytest.raises(LedgerError, match="nothing was changed"):
        write(ledger, dataclasses.replace(reading, claims=reading.claims * 2))
    assert ledger.contents() == Contents()
    assert write(ledger, a_reading(SECOND))


def test_removed_report_takes_all_its_rows_along(ledger):
    first, second = a_reading(FIRST), a_reading(SECOND)
    for reading in (first, second):
        write(ledger, reading)
    write_links(ledger, linked(ledger.contents_as_read()))
    ledger.remove_report(first.report.id)
    contents = ledger.contents()
    assert contents.reports == (dataclasses.replace(second.report, path="lantern/1.txt"),)
    assert contents.figures == second.figures
    assert contents.questions == ()
    assert [found[0] for found in ledger.search("missing")] == [second.report.id]
    assert [sha256 for sha256, _ in ledger.inputs()] == [second.report.sha256]
    assert check(ledger) == []


@pytest.mark.parametrize("method", ["received", "remove_report"])
def test_unknown_report_is_named(ledger, method):
    with pytest.raises(LedgerError, match=r"story\.ledger: report 0a1b is not in the ledger"):
        getattr(ledger, method)("0a1b")


def test_unknown_report_cannot_be_replaced(ledger):
    with pytest.raises(LedgerError, match="is not in the ledger"):
        ledger.replace_reading(a_reading(FIRST))


@pytest.mark.parametrize(
    "text",
    ["half \ud83d a pair of 40 people", "zero \0 and 40 people", "\u2028 40 people \x85", "🜲 40 people 👩‍👩‍👧", "'; DROP TABLE report; --40 people"],
)  # fmt: skip
def test_strange_characters_keep_every_span(ledger, text):
    report = a_report(text)
    reading = Reading(report, Dating(None, ()), (a_claim(report, "40", "people"),))
    write(ledger, reading, path=text)
    contents = ledger.contents()
    assert len(contents.reports[0].text) == len(text)
    assert contents.claims[0].content.spans[0].of(contents.reports[0].text) == "people"
    assert check(ledger) == []


def test_numbers_keep_their_full_value(ledger):
    reading = a_reading(FIRST)
    figures = (dataclasses.replace(reading.figures[0], low=0.123456789, high=1e30),)
    write(ledger, dataclasses.replace(reading, figures=figures))
    assert ledger.contents().figures == figures


def test_every_table_reads_well_in_any_sqlite_tool(tmp_path):
    path = make_ledger(tmp_path / "story.ledger")
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT source_text, content_text, chance_low, says FROM claim ORDER BY id").fetchone()
    connection.close()
    assert row == ("Mayor Ines Falk", "40 people were missing", 0.5, "yes")


SEARCHES = [
    ("missing", 2),
    ("person river", 0),
    ("rivers", 1),  # the stem counts
    ("RIVER rise", 1),
    ("40", 2),
    ("!!! 40", 2),
    ("“We will", 1),
    ("", 0),
    ("!!!", 0),
    ("missing !!!", 2),
    ('"', 0),
    ('missing"', 2),
    ("missing AND NOT river", 0),  # AND and NOT are words
    ("text:missing", 0),
    ("miss*", 2),  # no wildcard: the mark is left out and the stem is found
    ("NEAR(missing people)", 0),
    ("mis\0sing", 0),
    ("\ud800", 0),
    ("^missing", 2),
    ("(" * 1000, 0),
    ("missing " * 5000, 2),
    ("'; DROP TABLE sentence; --", 0),
]


@pytest.mark.parametrize(("words", "count"), SEARCHES)
def test_search_takes_words_as_words(ledger, words, count):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    assert len(ledger.search(words)) == count


def test_search_gives_exact_places(ledger):
    reading = a_reading(SECOND)
    write(ledger, reading)
    assert ledger.search("river") == [(reading.report.id, Span(55, 84), "The river may rise by Friday.")]
    assert SECOND[55:84] == "The river may rise by Friday."


def test_sentences_after_a_zero_character_are_found_until_their_report_is_removed(ledger):
    reading = a_reading(FIRST + "\nTwo\0 gates opened. The dam held again.\n")
    write(ledger, reading)
    assert [words for _, _, words in ledger.search("dam held")] == ["The dam held again."]
    ledger.remove_report(reading.report.id)
    assert not ledger.search("dam held")
    write(ledger, a_reading(SECOND))
    assert len(ledger.search("river")) == 1


def test_search_gives_no_more_than_asked(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    assert len(ledger.search("missing", limit=1)) == 1


def test_ledger_opened_for_reading_cannot_be_changed(tmp_path: Path):
    path = make_ledger(tmp_path / "story.ledger")
    before = path.read_bytes()
    with LedgerFile.open(path) as ledger:
        with pytest.raises(LedgerError, match="opened for reading"):
            write(ledger, a_reading(FIRST, outlet="Harbour Echo"))
        with pytest.raises(LedgerError, match="opened for reading"):
            ledger.write_stories([], {})
    assert path.read_bytes() == before


def test_places_of_reports_that_have_changed_since_are_not_written(ledger):
    write(ledger, a_reading(FIRST))
    state, placed, _ = ledger.places()
    with LedgerFile.create_or_open(ledger.path) as other:
        write(other, a_reading(SECOND))
    assert not ledger.write_places(placed, known=state, stories=[])
    state, placed, readings = ledger.places()
    assert len(readings) == 2
    assert ledger.write_places(placed, known=state, stories=[])


def test_links_of_reports_that_have_changed_since_are_not_written(ledger):
    write(ledger, a_reading(FIRST))
    write(ledger, a_reading(SECOND))
    contents = linked(ledger.contents_as_read())
    write_links(ledger, contents)
    state, placed, readings = ledger.places()
    ledger.write_places(placed, known=state, stories=[contents.stories[0].id])
    ledger.write_stories([Linked(contents, {})], readings | {contents.reports[0].id: "another reading"})
    assert ledger.contents().questions == ()
    ledger.write_stories([Linked(contents, {})], readings)
    assert ledger.contents().questions == contents.questions


def test_date_that_another_run_adds_while_a_report_is_read_again_stays_unread(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading)
    write(ledger, reading, LATER)
    known = ledger.received(reading.report.id).candidates
    write(ledger, reading, PAGE)
    ledger.replace_reading(reading, known)
    assert ledger.unread_dates() == {reading.report.id}
    ledger.replace_reading(reading)
    assert ledger.unread_dates() == frozenset()


def test_place_of_a_report_that_was_removed_meanwhile_is_not_added(ledger):
    reading = a_reading(FIRST)
    write(ledger, reading)
    assert ledger.add_place(as_received(reading, path="lantern/copy.txt"))
    ledger.remove_report(reading.report.id)
    assert not ledger.add_place(as_received(reading))
    assert ledger.known_reports() == frozenset()
