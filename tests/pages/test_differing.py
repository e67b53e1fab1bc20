from collections.abc import Sequence
from dataclasses import replace

from one_question import one_question

from reportedly.pages.views import Index, questions
from reportedly.records import Contents, Question

ONE = one_question([("Ada Moor", "2031-03-01", 40, "asserted")])


def _why(contents: Contents) -> str | None:
    return questions(Index(contents))[0].why_differ


def _asked(*parts: dict[str, str]) -> Contents:
    """The ledger of one question, asked again with other parts."""
    rows: Sequence[Question] = [
        replace(ONE.questions[0], id=f"q{number}", **part)  # type: ignore[arg-type]
        for number, part in enumerate(parts)
    ]
    return replace(ONE, questions=tuple(rows), topics=(replace(ONE.topics[0], questions=tuple(r.id for r in rows)),))


def test_one_question_with_one_number_needs_no_reason() -> None:
    assert _why(ONE) is None


def test_states_that_are_each_asked_once_are_named() -> None:
    assert _why(_asked({"state": "killed"}, {"state": "missing"})) == "Killed and missing are two questions, not one."


def test_states_and_places_are_named_once_each() -> None:
    rows = [{"state": state, "place": place} for state in ("killed", "missing") for place in ("Vell", "Tor")]
    assert _why(_asked(*rows)) == (
        "They answer four questions, not one: killed and missing are counted apart, and so are Vell and Tor."
    )


def test_too_many_states_are_no_list() -> None:
    states = [{"state": f"state {number}"} for number in range(8)]
    why = _why(_asked(*states, {"state": "state 1", "place": "Tor"}))
    assert why == (
        "They answer nine questions, not one: state 0, state 1, state 2, state 3, state 4 and three more are counted apart."
    )


def test_what_else_they_differ_in_is_said_where_neither_state_nor_place_does() -> None:
    assert _why(_asked({"grade": "confirmed"}, {"grade": "suspected"})) == (
        "They answer two questions, not one; they differ in how sure the count is."
    )


def test_revisions_are_told_as_one_chain_a_source() -> None:
    days = [("Ada Moor", f"2031-03-0{day}", count, "asserted") for day, count in ((1, 14), (2, 47), (3, 52))]
    assert _why(one_question(days, [(0, 1, "revises"), (1, 2, "revises")])) == (
        "Own figures were revised by Ada Moor (killed: 14 → 47 → 52)."
    )


def test_the_same_numbers_in_the_same_turn_are_told_once() -> None:
    days = [("Ada Moor", f"2031-03-0{day}", count, "asserted") for day, count in ((1, 12), (2, 12), (3, 19))]
    contents = one_question(days, [(0, 2, "revises"), (1, 2, "revises")])
    assert _why(contents) == "Own figures were revised by Ada Moor (killed: 12 → 19)."


def test_who_gave_the_later_number_is_named_where_it_is_another_voice() -> None:
    days = [("transport ministry", "2031-03-01", 23, "asserted"), ("Ada Moor", "2031-03-02", 26, "asserted")]
    assert _why(one_question(days, [(0, 1, "revises")])) == (
        "Own figures were revised by transport ministry (killed: 23 → 26 by Ada Moor)."
    )


def test_what_rises_and_what_falls_from_day_to_day_is_no_conflict() -> None:
    def two(first: float, second: float) -> Contents:
        days = [("Ada Moor", "2031-03-01", first, "asserted"), ("Ben Holt", "2031-03-02", second, "asserted")]
        return one_question(days, [(0, 1, "differs")])

    assert _why(two(14, 47)) == "Counts of killed rise from day to day; a later, higher one is no conflict."
    assert _why(two(47, 14)) == "Counts of killed fall from day to day; a later, lower one is no conflict."


def test_numbers_that_stand_against_each_other_are_no_reason() -> None:
    days = [("Ada Moor", "2031-03-01", 14, "asserted"), ("Ben Holt", "2031-03-02", 47, "asserted")]
    assert _why(one_question(days, [(0, 1, "conflicts")], "conflicting")) is None
