from __future__ import annotations

from itertools import product

from reportedly.pages.ranked import InBrief, Ranked

ROWS = [(day, word) for day, word in product((3, 1, 2), "cab")]


def by_day(rows: list[tuple[int, str]]) -> Ranked[tuple[int, str]]:
    return Ranked(rows, [day for day, _ in rows], sorted)


def brief(rows: list[tuple[int, str]]) -> InBrief[tuple[int, str], str]:
    return InBrief(
        rows,
        lambda some: by_day(list(some)),
        lambda some: [f"{day}{word}" for day, word in some],
        {"word": lambda some: [word for _, word in some]},
    )


def test_rows_come_by_their_steps_and_within_one_in_the_finer_order() -> None:
    assert list(by_day(ROWS)) == sorted(ROWS)
    assert [by_day(ROWS)[place] for place in range(-9, 9)] == sorted(ROWS) * 2
    for start, stop, step in product((None, 0, 2, 5, -4, 20), (None, 0, 3, 8, -1, 20), (None, 1, 2, -1)):
        assert by_day(ROWS)[start:stop:step] == sorted(ROWS)[start:stop:step], (start, stop, step)
    assert list(by_day([])) == []


def test_only_steps_that_are_looked_at_are_put_in_order() -> None:
    sorted_steps = []

    def finely(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
        sorted_steps.append(rows[0][0])
        return sorted(rows)

    rows = Ranked(ROWS, [day for day, _ in ROWS], finely)
    assert len(rows) == len(ROWS)
    assert rows[4:5] == [(2, "b")]
    assert rows[3] == (2, "a")
    assert sorted_steps == [2]


def test_rows_in_brief_are_kept_and_ranked_anew_in_the_order_of_the_list() -> None:
    rows = brief(ROWS)
    assert rows[:4] == ["1a", "1b", "1c", "2a"]
    assert rows[-1] == "3c"
    assert list(rows.kept(word != "a" for word in rows.column("word"))) == ["1b", "1c", "2b", "2c", "3b", "3c"]
    assert list(rows.ranked_by("word", {"a": 1, "b": 0, "c": 1}.__getitem__)[:4]) == ["1b", "2b", "3b", "1a"]
