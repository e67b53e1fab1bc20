"""A list is told of a few columns of each row and of the stories on a page; it must be the list that is told of everything."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

import reportedly
from benchmarks.invented import invent
from benchmarks.linking import write
from reportedly.api import TABLES
from reportedly.ledger import LedgerFile
from reportedly.pages.faceted import Faceted
from reportedly.pages.facets import FACETS, facets_of
from reportedly.pages.filters import Filters
from reportedly.pages.listed import listed
from reportedly.pages.narrowing import narrowed
from reportedly.pages.outline import Outline
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ITSELF, NOBODY
from reportedly.pages.rows import rows
from reportedly.pages.sorting import ordered, orders_of
from reportedly.pipeline import relink

FILTERS = [
    Filters(),
    Filters(own_voice=True, scale="kent"),
    Filters(first=date(2024, 11, 1)),
    Filters(last=date(2024, 10, 30)),
    Filters(about="soldiers"),
    Filters(top=3),
    Filters(about="kestrian troops"),
    Filters(about="died", own_voice=True),
    Filters(by="Bureau"),
    Filters(by="minister", about="people"),
    # What holds the words is another's answer to a question of his.
    Filters(by="Stefan", about="that"),
    Filters(by="River", about="there"),
    Filters(by="Harbour Post", own_voice=True),
    Filters(about="ÉTAT"),
    Filters(about="—"),
    Filters(by="—"),
]
NARROWING = [
    *(one for one in FILTERS if one.by or one.has_days or one.about in ("soldiers", "ÉTAT", "—")),
    Filters(by=NOBODY),
    Filters(by=ITSELF),
]
DAYS = [None, date(2024, 10, 20), date(2024, 11, 3), date(2030, 2, 1), date(2032, 3, 1)]


@pytest.fixture(scope="module", params=["demo", "corrected", "invented"])
def ledger(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[reportedly.Ledger]:
    path = tmp_path_factory.mktemp("brief") / f"{request.param}.ledger"
    if request.param != "invented":
        made = reportedly.demo(path)
        if request.param == "corrected":
            claims = [claim for claim in made.contents().claims if claim.stance == "asserted"]
            made.correct(claims[0].id, by="Ada", reject=True)
            made.correct(claims[-1].id, by="Ada", stance="denied")
        yield made
        return
    with LedgerFile.create_or_open(path) as file:
        for read in itertools.islice(invent(30), 30):
            write(file, read)
        relink(file)
    yield reportedly.open(path)


def _outline(ledger: reportedly.Ledger, day: date | None = None) -> Outline:
    return Outline(ledger.partial(day))


def _kept(ledger: reportedly.Ledger, day: date | None) -> Outline:
    """As a server has it: the rows of a day are taken from those of today, and words are kept."""
    now = Outline(ledger.partial())
    now.texts = {}
    return now if day is None else Outline(now.index.on(day), now)


@pytest.mark.parametrize("table", TABLES)
def test_a_list_is_the_same_in_brief(ledger: reportedly.Ledger, table: str) -> None:
    index, outline = ledger.index(), _outline(ledger)
    names = [name for actor in index.contents.actors[::9] for name in (actor.name, actor.name.split()[-1])]
    for filters in [*FILTERS, *(Filters(by=name) for name in names)]:
        assert list(listed(outline, table, filters)) == list(TABLES[table].find(index, filters)), filters


@pytest.mark.parametrize("day", DAYS)
def test_a_list_of_a_day_is_the_same_in_brief(ledger: reportedly.Ledger, day: date | None) -> None:
    # What was known on a day is the same for every list, and takes longest to make.
    then, outlines = as_of(ledger.index(), day), [_outline(ledger, day), _kept(ledger, day)]
    for table, filters in itertools.product(TABLES, [*FILTERS[:7], Filters(by="minister", about="people")]):
        views = list(TABLES[table].find(then, filters))
        for outline in outlines:
            assert list(listed(outline, table, filters)) == views, (table, filters, outline.now)


@pytest.mark.parametrize("table", TABLES)
def test_facets_and_orders_of_briefs_are_those_of_the_views(ledger: reportedly.Ledger, table: str) -> None:
    index, outline = ledger.index(), _outline(ledger)
    rows, found = TABLES[table].find(index, Filters()), listed(outline, table, Filters())
    whole, brief = (
        Faceted(index, rows, FACETS.get(table, ())),
        Faceted(outline, found.briefs, FACETS.get(table, ())),
    )
    assert brief.choices({}) == whole.choices({})
    for choices in whole.choices({}):
        chosen = {choices.name: choices.first[-1].value}
        assert brief.choices(chosen) == whole.choices(chosen)
        assert list(found.of(brief.narrowed(chosen))) == whole.narrowed(chosen)
    for order in orders_of(table):
        assert list(found.of(ordered(table, found.briefs, order))) == list(ordered(table, rows, order)), order


# Beside few rows also so many, as it were, that all of them are read as fast as some.
@pytest.mark.parametrize(("day", "many"), [(None, 5_000), (DAYS[2], 5_000), (None, 1), (DAYS[2], 1)])
def test_a_list_of_the_rows_that_filters_can_leave_is_the_same(
    ledger: reportedly.Ledger, day: date | None, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.pages.narrowing.MANY", many)
    then = as_of(ledger.index(), day)
    names = [actor.name.split()[-1] for actor in then.contents.actors[:: max(1, len(then.contents.actors) // 3)]]
    # With a day all is read anew for each list, so a few filters must do.
    several = [Filters(by="minister", about="people"), Filters(last=date(2024, 10, 30))] if day else NARROWING
    for table in TABLES:
        for filters in [*several, *(Filters(by=name) for name in ([] if day else names))]:
            found = listed(narrowed(_outline(ledger, day), table, filters), table, filters)
            assert list(found) == list(TABLES[table].find(then, filters)), (table, filters)


@pytest.mark.parametrize("day", [None, DAYS[2]])
@pytest.mark.parametrize("table", TABLES)
def test_a_list_of_the_rows_with_chosen_values_is_the_same(
    ledger: reportedly.Ledger, table: str, day: date | None
) -> None:
    then = as_of(ledger.index(), day)
    every = Faceted(then, TABLES[table].find(then, Filters()), facets_of(table)).choices({})
    values = [(choices.name, choice.value) for choices in every for choice in choices.first[:3]]
    asked = [Filters(chosen=(pair,)) for pair in values]
    asked += [replace(one, by="minister") for one in asked[::2]] + [replace(one, about="people") for one in asked[1::2]]
    asked += [Filters(chosen=(values[0], values[-1]), last=date(2024, 11, 2))] if len(every) > 1 else []
    for filters in asked:
        expected = list(TABLES[table].find(then, filters))
        for outline in (_kept(ledger, day), narrowed(_outline(ledger, day), table, filters)):
            assert list(listed(outline, table, filters)) == expected, filters


def test_the_days_that_stand_out_are_those_of_the_chosen_rows(ledger: reportedly.Ledger) -> None:
    index = ledger.index()
    story = next(story.id for story in index.contents.stories for row in ledger.timeline(story=story.id))
    filters = Filters(top=2, chosen=(("story", story),))
    found = listed(_outline(ledger), "timeline", filters)
    assert list(found) == list(TABLES["timeline"].find(index, filters))
    assert {index.reports[row.report.id].story for row in found} == {story}


def test_what_one_source_said_is_found_without_reading_all_claims(ledger: reportedly.Ledger) -> None:
    name = next(view.source for view in ledger.claims() if view.source_kind == "person")
    outline, filters = _outline(ledger), Filters(by=name)
    found = listed(narrowed(outline, "claims", filters), "claims", filters)
    assert 0 < len(found) <= len(outline.claims) < len(ledger.index().claims)


def test_words_that_few_claims_have_are_found_without_reading_all_claims(ledger: reportedly.Ledger) -> None:
    name = min(
        (actor.name for actor in ledger.index().contents.actors), key=lambda name: len(ledger.claims(about=name))
    )
    for table in ("claims", "figures", "questions", "sources", "forecasts"):
        outline, filters = _outline(ledger), Filters(about=name)
        found = listed(narrowed(outline, table, filters), table, filters)
        assert list(found) == list(TABLES[table].find(ledger.index(), filters))
        assert len(outline.claims) < len(ledger.index().claims)


@pytest.mark.parametrize("table", TABLES)
def test_the_first_rows_are_those_of_the_whole_list(ledger: reportedly.Ledger, table: str) -> None:
    filters = Filters(about="people") if table == "questions" else Filters()
    whole = list(TABLES[table].find(ledger.index(), filters))
    with ledger.listed(table, filters) as found:
        assert list(found.in_turn()) == whole
    for most in (1, 3, 10, 10_000):
        with reportedly.open(ledger.path).listed(table, filters) as found:
            first = found.first(most)
        assert first == whole[: len(first)]
        sizes = [len(rows([view])) for view in first]
        # A topic has a row for each answer, and is not cut.
        assert sum(sizes[:-1]) < most or not sizes
        assert sum(sizes) >= most or len(first) == len(whole)


def test_a_page_of_a_list_reads_the_stories_of_its_rows_alone(ledger: reportedly.Ledger) -> None:
    outline = _outline(ledger)
    found = listed(outline, "claims", Filters())
    assert not dict.keys(outline.index.reports)
    here = found[:1]
    story = ledger.index().reports[here[0].report.id].story
    assert {report.story for report in dict.values(outline.index.reports)} == {story}


def test_what_the_command_line_lists_is_what_the_methods_return(ledger: reportedly.Ledger) -> None:
    asked = Filters(about="people", by="m")
    fresh = reportedly.open(ledger.path)
    for table in TABLES:
        assert list(fresh.rows(table, asked)) == list(TABLES[table].find(ledger.index(), asked))
