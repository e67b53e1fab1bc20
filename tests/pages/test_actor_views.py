from __future__ import annotations

from datetime import date

from small_story import small_story

from reportedly.pages.actors import actors, printed_names
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index

INDEX = Index(small_story())


def test_actors_come_with_what_they_said_and_why_they_are_one() -> None:
    found = {row.name: row for row in actors(INDEX)}
    tarn = found["Ilse Tarn"]
    assert (tarn.kind, tarn.aliases, tarn.roles, tarn.why) == ("person", ("Tarn",), ("governor",), "same name")
    assert tarn.claims == sum(claim.source.actor == tarn.id for claim in INDEX.contents.claims)
    assert tarn.mentions >= tarn.reports >= 1


def test_actors_are_found_by_name_and_day() -> None:
    assert [row.name for row in actors(INDEX, Filters(by="tarn"))] == ["Ilse Tarn"]
    assert actors(INDEX, Filters(last=date(1999, 1, 1))) == []
    assert actors(INDEX, Filters(as_of=date(1999, 1, 1))) == []


def test_printed_names_stand_exactly_where_they_are_said_to() -> None:
    for actor in actors(INDEX):
        for name in printed_names(INDEX, actor.id):
            assert all(span.of(INDEX.reports[ref.id].text) == name.name for ref, span in name.places)
