import random
from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from madepages import a_page, fetch_from, stories_at_once, stories_of, told
from makers import a_report

from reportedly.records import Mention, Placed, Report
from reportedly.relations.placing import find_recurring, place, place_all


def placed_step_by_step(steps: Sequence[dict[str, Report]]) -> Iterator[dict[str, Placed]]:
    """Yield the places after each set of reports has taken the place of the one before."""
    places: dict[str, Placed] = {}
    for reports in steps:
        placing = place(list(places.values()), dict.fromkeys(reports, "read"), partial(fetch_from, reports))
        places |= {one.features.report: one for one in placing.placed}
        places = {report: one for report, one in places.items() if report in reports}
        yield places


@pytest.mark.parametrize("seed", range(2))
def test_places_are_a_function_of_the_set_of_reports(seed: int) -> None:
    draw = random.Random(seed)
    reports = list(told([a_page(number) for number in draw.sample(range(10_000), 125)]).values())
    # Some go again, and come back.
    sizes = [30, 70, *range(80, 100, 4), 125, *range(124, 90, -8), 64, 75, len(reports)]
    steps = [told(reports[:size]) for size in sizes]
    for reports_now, places in zip(steps, placed_step_by_step(steps), strict=True):
        assert stories_of(places) == stories_at_once(reports_now), len(reports_now)
        assert len({one.story for one in places.values()}) >= 3


def test_one_more_report_concerns_few_stories() -> None:
    reports = list(told([a_page(number) for number in range(300)]).values())
    (places,) = placed_step_by_step([told(reports[:-1])])
    readings = dict.fromkeys(told(reports), "read")
    asked: list[str] = []

    def fetch(wanted: Sequence[str]) -> list[tuple[Report, Sequence[Mention]]]:
        asked.extend(wanted)
        return fetch_from(told(reports), wanted)

    placing = place(list(places.values()), readings, fetch)
    # The new one is read, once more without its notices, and so are the few that have a sentence which is a notice now that it came.
    assert asked[0] == reports[-1].id
    assert len(set(asked)) <= 5
    assert 1 <= len(placing.stories) < 5


def test_form_of_many_sites_does_not_make_a_story() -> None:
    form = "Thank you for registering with the Orlin desk! Confirm the letter in your mailbox. "
    days = ("2031-01-05", "2031-04-09", "2031-08-21", "2031-11-30")
    told_of = (
        "A barge sank off Kessel.",
        "Bakers in Tolve struck for bread.",
        "A choir sang in Marn.",
        "Snow closed the Vaur pass.",
    )
    reports = [
        a_report(form + words, published=day, outlet=day, path=day) for day, words in zip(days, told_of, strict=True)
    ]
    assert len({one.story for one in place_all(reports, ())}) == 4
    # Two of them are not yet known to have it in common with others.
    assert len({one.story for one in place_all(reports[:2], ())}) == 1


def test_what_an_outlet_prints_twice_as_a_whole_stays_with_its_story() -> None:
    words = "A barge with 40 tons of salt sank off Kessel on Monday, and its four sailors swam ashore."
    twice = [a_report(words, outlet="Orlin Post", url=f"https://post.example/{at}") for at in ("salt", "salt?amp")]
    other = a_report(f"{words} Nobody was hurt.", outlet="Kessel Courier")
    apart = a_report("A choir from Marn sang in the Vaur theatre.", outlet="Orlin Post")
    stories = {one.features.report: one.story for one in place_all([*twice, other, apart], ())}
    assert len({stories[report.id] for report in (*twice, other)}) == 1
    assert (len(stories), len(set(stories.values()))) == (4, 2)


def test_what_recurs_over_stories_is_found() -> None:
    places = place_all([a_page(number) for number in range(60)], ())
    stories = {one.story for one in places}
    sentences = [(one.features.sentences, one.story) for one in places]
    assert find_recurring(sentences, stories)
    assert find_recurring(sentences, []) == frozenset()


def test_nothing_new_changes_nothing() -> None:
    places = list(place_all([a_page(number) for number in range(20)], ()))
    placing = place(places, {one.features.report: one.reading for one in places}, lambda wanted: [])
    assert (placing.placed, placing.stories) == ((), frozenset())


def a_list(*words: str) -> Report:
    return a_report(f"{' '.join(words)}.", published="2031-05-04")


def test_words_that_have_become_common_hold_no_story_together() -> None:
    shared = ["kedge", "sprocket", "lanyard", "thimble"]
    pair = [a_list(*shared, *(f"{name}{number}" for number in range(20))) for name in ("left", "right")]
    # So many of no concern that the others, a dozen for each word, leave the cut as it is.
    crowd = [a_list(*(f"crowd{row}x{number}" for number in range(9))) for row in range(130)]
    others = [a_list(word, *(f"{word}{row}x{number}" for number in range(9))) for word in shared for row in range(12)]
    before, after = told([*pair, *crowd]), told([*pair, *crowd, *others])
    together, apart = (stories_of(places) for places in placed_step_by_step([before, after]))
    assert apart == stories_at_once(after)
    assert [len({found[one.id][0] for one in pair}) for found in (together, apart)] == [1, 2]
