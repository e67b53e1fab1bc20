from __future__ import annotations

import pytest
from makers import a_claim, a_report
from small_story import small_story

from reportedly.pages import views
from reportedly.pages.faceted import Faceted
from reportedly.pages.facets import FACETS, Facet, day_in_facets, facets_of, names_of
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.statements import claims
from reportedly.records import Contents, Edtf, Story

WORDS = Facet("word", "Word", lambda _, row: row.split(), has_many=True)
DAYS = Facet("day", "Day", lambda _, row: row, is_day=True)
NOTHING = Index(Contents())


def counted(faceted: Faceted, chosen: dict[str, str], number: int = 0) -> list[tuple[str, int]]:
    choices = faceted.choices(chosen)[number]
    return [(choice.value, choice.count) for choice in (*choices.first, *choices.rest)]


def test_values_are_counted_the_most_frequent_first() -> None:
    assert counted(Faceted(NOTHING, ["b a", "b", "b c c"], [WORDS]), {}) == [("b", 3), ("a", 1), ("c", 1)]


def test_a_row_counts_once_for_a_value_that_it_has_twice() -> None:
    assert dict(counted(Faceted(NOTHING, ["c c", "d"], [WORDS]), {})) == {"c": 1, "d": 1}


def test_a_choice_narrows_the_rows_and_the_other_facets_but_not_its_own_values() -> None:
    length = Facet("length", "Length", lambda _, row: str(len(row)))
    faceted = Faceted(NOTHING, ["a", "b", "a bb", "c bb"], [WORDS, length])
    assert faceted.narrowed({"word": "bb"}) == ["a bb", "c bb"]
    words, lengths = faceted.choices({"word": "bb", "length": "4"})
    assert {choice.value: choice.count for choice in words.first} == {"bb": 2, "a": 1, "c": 1}
    assert [(choice.value, choice.count, choice.is_chosen) for choice in lengths.first] == [("4", 2, True)]
    assert words.chosen is not None
    assert words.chosen.value == "bb"


def test_a_facet_of_one_value_narrows_nothing_and_is_left_out() -> None:
    assert Faceted(NOTHING, ["a", "a"], [WORDS]).choices({}) == []


def test_a_value_that_no_row_has_leaves_none_and_can_be_taken_back() -> None:
    faceted = Faceted(NOTHING, ["a", "b"], [WORDS])
    assert faceted.narrowed({"word": "<x>"}) == []
    chosen = faceted.choices({"word": "<x>"})[0].chosen
    assert chosen is not None
    assert (chosen.value, chosen.count) == ("<x>", 0)


def test_rare_values_are_behind_a_click_and_the_rarest_are_counted() -> None:
    rows = [f"w{number}" for number in range(100) for _ in range(100 - number)]
    choices = Faceted(NOTHING, rows, [WORDS]).choices({})[0]
    assert [choice.value for choice in choices.first] == ["w0", "w1", "w2", "w3", "w4", "w5"]
    assert len(choices.first) + len(choices.rest) + choices.left_out == 100


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (["2031-03-02", "2031-03-01", "2031-03-02"], [("2031-03-01", 1), ("2031-03-02", 2)]),
        ([f"2031-03-{day:02}" for day in range(1, 20)], [("2031-03", 19)]),
        ([f"{year}-01-01" for year in range(2001, 2030)], [(str(year), 1) for year in range(2001, 2030)]),
        (["2031-03-02", "undated"], [("2031-03-02", 1), ("undated", 1)]),
    ],
)
def test_many_days_are_put_together(days: list[str], shown: list[tuple[str, int]]) -> None:
    faceted = Faceted(NOTHING, [*days, "9999-01-01"], [DAYS])
    assert [pair for pair in counted(faceted, {}) if pair[0][:4] != "9999"] == shown


def test_a_month_that_was_chosen_shows_its_days() -> None:
    days = [f"2031-{month:02}-{day:02}" for month in (3, 4) for day in range(1, 11)]
    faceted = Faceted(NOTHING, days, [DAYS])
    assert counted(faceted, {}) == [("2031-03", 10), ("2031-04", 10)]
    assert faceted.narrowed({"day": "2031-03"}) == days[:10]
    assert counted(faceted, {"day": "2031-03"})[:3] == [("2031-03", 10), ("2031-03-01", 1), ("2031-03-02", 1)]


def test_a_day_that_is_known_to_the_month_is_no_day() -> None:
    days = ["2031-03-04", "2031-03", "2031-03", "2031-04-09"]
    faceted = Faceted(NOTHING, days, [DAYS])
    assert counted(faceted, {}) == [("2031-03", 3), ("2031-04", 1)]
    assert counted(faceted, {"day": "2031-03"})[:2] == [("2031-03", 3), ("2031-03-04", 1)]


def test_a_year_without_a_month_counts_all_that_choosing_it_leaves() -> None:
    faceted = Faceted(NOTHING, ["2031", "2031-03", "2031-04", "2032-01"], [DAYS])
    for value, count in counted(faceted, {}):
        assert len(faceted.narrowed({"day": value})) == count


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04/2031-03-05", "2031-03-04"),
        ("2031-03-04/2031-03-20", "2031-03"),
        ("2031-03", "2031-03"),
        ("2031", "2031"),
        ("[2029-01-01..2031-05-01]", "2029"),
        ("2031-03-04/..", "2031-03-04"),
        ("2031-03/..", "2031-03"),
        (None, "undated"),
    ],
)
def test_a_date_is_counted_no_finer_than_it_is_known(date: str | None, shown: str) -> None:
    assert day_in_facets(Edtf.parse(date) if date else None) == shown


def test_names_that_differ_in_capitals_alone_are_one() -> None:
    names = Facet("who", "Who", lambda _, row: row, is_name=True)
    faceted = Faceted(NOTHING, ["Police", "police", "police", "Polder", None], [names])
    assert counted(faceted, {}) == [("police", 3), ("Polder", 1)]
    for spelling in ("police", "Police"):
        assert faceted.narrowed({"who": spelling}) == ["Police", "police", "police"]
        chosen = faceted.choices({"who": spelling})[0].chosen
        assert chosen is not None
        assert (chosen.value, chosen.count) == ("police", 3)


def test_several_names_of_a_row_are_put_into_one_spelling_each() -> None:
    names = Facet("who", "Who", lambda _, row: row, has_many=True, is_name=True)
    faceted = Faceted(NOTHING, [("Police", "Ada"), ("police",), ("police", "Police"), ()], [names])
    assert counted(faceted, {}) == [("police", 3), ("Ada", 1)]


def test_every_facet_says_what_it_leaves_and_rows_have_only_known_values() -> None:
    index = Index(small_story())
    for table, facets in FACETS.items():
        assert all(facet.told for facet in facets)
        if table == "search":
            continue
        faceted = Faceted(index, getattr(views, table)(index, Filters(own_voice=True)), facets)
        for choices, facet in ((one, each) for each in facets for one in faceted.choices({}) if one.name == each.name):
            assert not facet.known or {choice.value for choice in (*choices.first, *choices.rest)} <= {*facet.known}


def test_a_day_is_no_beginning_of_another() -> None:
    assert Faceted(NOTHING, ["2031-03-01", "20310-01-01"], [DAYS]).narrowed({"day": "2031"}) == ["2031-03-01"]


def test_every_facet_of_claims_can_be_asked_of_a_story() -> None:
    index = Index(small_story())
    rows = claims(index, Filters(own_voice=True))
    faceted = Faceted(index, rows, facets_of("claims"))
    for choices in faceted.choices({}):
        for choice in (*choices.first, *choices.rest):
            assert len(faceted.narrowed({choices.name: choice.value})) == choice.count
    assert {choices.name for choices in faceted.choices({})} >= {"source", "outlet", "stance", "kind", "day"}


def test_a_story_is_shown_by_its_title() -> None:
    stories = [Story(name, title, (), None, None) for name, title in (("s1", "Flood"), ("s2", None))]
    facet = next(facet for facet in facets_of("claims") if facet.name == "story")
    faceted = Faceted(Index(Contents(stories=tuple(stories))), ["s1", "s2"], [facet._replace(value=lambda _, row: row)])
    assert [choice.words for choice in faceted.choices({})[0].first] == ["Flood", "a story without a title"]


@pytest.mark.parametrize("value", ["<script>", "\u202ex", "", "2031-99-99"])
def test_hostile_values_are_only_values(value: str) -> None:
    report = a_report(f"{value}x said rain fell.", outlet=value or None, published="2031-03-03")
    claim = a_claim(report, f"{value}x", "rain fell", said=Edtf.parse("2031-03"))
    index = Index(Contents(reports=(report,), claims=(claim,)))
    faceted = Faceted(index, claims(index), facets_of("claims"))
    for name in names_of(facets_of("claims")):
        assert len(faceted.narrowed({name: value})) <= 1
        assert isinstance(faceted.choices({name: value}), list)


def test_names_of_facets_differ_within_a_list() -> None:
    for facets in FACETS.values():
        assert len(set(names_of(facets))) == len(facets)
