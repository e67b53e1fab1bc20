from __future__ import annotations

from itertools import product

from reportedly.pages.ranked import Foremost, InBrief, Ranked, remembered

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


# Each with the most that its value can be, and its value.
BOUNDED = [(-(place * 7 % 50), -(place * 7 % 50) + place * 13 % 9) for place in range(400)]


def foremost(looked_up: list[tuple[int, int]]) -> Foremost[tuple[int, int]]:
    return Foremost(BOUNDED, lambda row: (row[0],), lambda row: (row[1], row), looked_up.extend)


def test_rows_come_in_the_order_of_what_has_to_be_looked_up() -> None:
    ordered = sorted(BOUNDED, key=lambda row: (row[1], row))
    assert list(foremost([])) == ordered
    for start, stop, step in product((None, 0, 2, 5, -4, 900), (None, 0, 3, 8, -1, 900), (None, 1, 2, -1)):
        assert foremost([])[start:stop:step] == ordered[start:stop:step], (start, stop, step)
    rows = foremost([])
    assert [rows[place] for place in (0, 7, 399, -1, -400)] == [ordered[place] for place in (0, 7, 399, -1, -400)]
    assert list(Foremost([], lambda row: (row,), lambda row: (row,), lambda rows: None)) == []


def test_what_cannot_come_first_is_not_looked_up() -> None:
    looked_up: list[tuple[int, int]] = []
    rows = foremost(looked_up)
    assert len(rows) == len(BOUNDED)
    assert not looked_up
    first = rows[:3]
    assert 3 <= len(looked_up) < len(BOUNDED) / 2
    assert all(row[0] >= first[-1][1] for row in BOUNDED if row not in looked_up)


def test_a_column_is_made_once_for_the_same_rows() -> None:
    made = []

    def column(rows: list[int]) -> list[int]:
        made.append(rows)
        return [row * 2 for row in rows]

    doubled, few, many = remembered(column), [1], [1, 2, 3]
    assert doubled(many) == doubled(many) == [2, 4, 6]
    assert (len(made), doubled(few), doubled(many)) == (1, [2], [2, 4, 6])
