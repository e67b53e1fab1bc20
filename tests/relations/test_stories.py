import pytest
from makers import a_report, a_span

from reportedly.records import Mention, Report, row_id
from reportedly.relations.stories import find_stories, tell_story


def named(report: Report, *words: str) -> list[Mention]:
    return [
        Mention(row_id("mention", report.id, [a_span(report, name)]), report.id, name, a_span(report, name), "group")
        for name in words
    ]


FIRE = a_report(
    "A granary burned in Tessel, said harbourmaster Jonna Reik, and barley was lost.",
    published="2022-05-02",
    title="Fire in Tessel",
)
LATER = a_report(
    "Jonna Reik has found a new hall for the barley of Tessel after the granary burned.", published="2022-06-01"
)
OLD = a_report("A granary burned in Tessel, said harbourmaster Ole Brand, and barley was lost.", published="2012-05-02")
OTHER = a_report("The chess club of Orme has won again, by a point, against the students.", published="2022-05-02")
MENTIONS = [
    *named(FIRE, "Tessel", "Jonna Reik"),
    *named(LATER, "Tessel", "Jonna Reik"),
    *named(OLD, "Tessel", "Ole Brand"),
    *named(OTHER, "Orme"),
]


def test_reports_of_one_event_meet_and_others_stay_out():
    stories = find_stories([FIRE, LATER, OLD, OTHER], MENTIONS)
    assert sorted(map(sorted, (story.reports for story in stories))) == sorted(
        map(sorted, ([FIRE.id, LATER.id], [OLD.id], [OTHER.id]))
    )


def test_story_has_the_oldest_headline_and_its_days():
    story = next(story for story in find_stories([LATER, FIRE], MENTIONS) if FIRE.id in story.reports)
    assert (story.title, str(story.first), str(story.last)) == ("Fire in Tessel", "2022-05-02", "2022-06-01")


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (("From our archive", "Granary of Tessel burns", "Barley lost as Tessel granary burns"), "Granary of Tessel burns"),
        (("Fire in Tessel", "From our archive", "What barley costs"), "Fire in Tessel"),
        (("Evening news", "More news of the week", "Granary burns"), "Evening news"),  # one word says little
        ((None, "Granary burns", None), "Granary burns"),
        ((None, " ", None), None),
    ],
)  # fmt: skip
def test_headline_that_shares_words_with_no_other_names_no_story(titles: tuple[str | None, ...], title: str | None):
    days = ("2022-05-02", "2022-05-03", "2022-05-04")
    told = [a_report(f"Barley burned, {n}.", title=one, published=days[n]) for n, one in enumerate(titles)]
    assert tell_story(told).title == title
    assert tell_story(told[::-1]).title == title


def test_undated_report_may_join():
    undated = a_report(
        "Harbourmaster Jonna Reik said in Tessel that no more barley would be kept in the granary that burned."
    )
    (story,) = find_stories([FIRE, undated], [*MENTIONS, *named(undated, "Tessel", "Jonna Reik")])
    assert len(story.reports) == 2


def test_order_changes_nothing():
    assert find_stories([FIRE, LATER, OLD, OTHER], MENTIONS) == find_stories([OTHER, OLD, LATER, FIRE], MENTIONS[::-1])


def test_hundreds_of_reports_of_one_event_are_one_story():
    # What all of them share would say nothing beside the number that is each one's own.
    told = "It held {} sacks, of which few were saved from the sparks."
    reports = [a_report(f"{FIRE.text} {told.format(n)}", published="2022-05-02") for n in range(1000, 1400)]
    assert len(find_stories(reports, [])) == 1
