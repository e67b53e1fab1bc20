"""Corrections as records: an id of their content, and which of them hold."""

from __future__ import annotations

import itertools

import pytest

from reportedly.records import (
    Correction,
    Place,
    Span,
    Target,
    correction_id,
    from_plain,
    in_force,
    make_correction,
    to_plain,
)

PLACE = Place("claim", "r1", (Span(3, 9),), "it sank")


def said(stance: str = "denied", *, second: int = 0, undoes: Correction | None = None) -> Correction:
    kind = "undo" if undoes else "edit"
    when = f"2031-05-04T10:00:{second:02d}.000Z"
    value = {} if undoes else {"stance": stance}
    return make_correction(
        kind, Target("claim", (PLACE,), None, "it sank"), value, {}, by="Ada", when=when, undoes=undoes and undoes.id
    )


def test_id_is_a_hash_of_all_the_rest() -> None:
    assert said().id == said().id == correction_id(said())
    assert len({said().id, said("doubted").id, said(second=1).id, said(undoes=said()).id}) == 4


def test_it_comes_back_from_json_as_it_was() -> None:
    assert from_plain(Correction, to_plain(said())) == said()


def test_what_is_undone_holds_no_more_and_again_when_that_is_undone() -> None:
    first = said()
    back = said(second=1, undoes=first)
    again = said(second=2, undoes=back)
    last = said(second=3, undoes=again)
    assert in_force([first]) == [first]
    assert in_force([first, back]) == []
    assert in_force([first, back, again]) == [first]
    assert in_force([first, back, again, last]) == []


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_in_whatever_order_they_come_the_same_hold_in_the_order_of_time(order: tuple[int, ...]) -> None:
    first, second = said(second=5), said("doubted", second=2)
    # A clock that went wrong: it is undone before it was made.
    all_ = [first, second, said("intended", second=9), said(second=1, undoes=first)]
    assert [one.value["stance"] for one in in_force(all_[place] for place in order)] == ["doubted", "intended"]
