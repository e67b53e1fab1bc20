"""Names that mean the same in every story: each pair here stands in two stories that know nothing of each other."""

import pytest
from makers import a_report, a_span

from reportedly.records import Actor, Mention, Report, row_id
from reportedly.relations.actors import merge_actors

Naming = tuple[str, str]


def a_mention(report: Report, words: str, kind: str) -> Mention:
    span = a_span(report, words)
    return Mention(row_id("mention", report.id, [span]) + kind, report.id, words, span, kind)


def actors_of(text: str, *named: Naming) -> dict[str, Actor]:
    """Return by the words of each mention its actor in a story of one report."""
    report = a_report(text)
    mentions = [a_mention(report, *one) for one in named]
    merged = merge_actors([report], mentions)
    by_id = {actor.id: actor for actor in merged.actors}
    return {mention.name: by_id[merged.actor_of[mention.id]] for mention in mentions}


def share_an_id(one: Naming, other: Naming) -> bool:
    here, there = actors_of(f"We heard {one[0]} there.", one), actors_of(f"Later {other[0]} was seen.", other)
    return here[one[0]].id == there[other[0]].id


SHARED = [
    (("UN", "organisation"), ("United Nations", "organisation")),
    (("WHO", "organisation"), ("World Health Organisation", "organisation")),
    (("Pentagon", "place"), ("U.S. Department of Defense", "government")),
    (("Kharkov", "place"), ("Kharkiv", "place")),
    (("Russian Defense Ministry", "government"), ("Ministry of Defence of Russia", "government")),
    (("DPRK", "state"), ("North Koreans", "state")),
    (("U.S. government", "government"), ("United States", "state")),
]
NOT_SHARED = [
    (("police", "organisation"), ("police", "organisation")),
    (("Sheriff’s Office", "government"), ("Sheriff’s Office", "government")),
    (("Russian Defense Ministry", "government"), ("Ukrainian Defense Ministry", "government")),
    (("Defence Ministry", "government"), ("Defence Ministry", "government")),
    (("Russian Defense Ministry", "government"), ("Russian Health Ministry", "government")),
    (("Kharkiv", "person"), ("Kharkiv", "place")),
]


@pytest.mark.parametrize(("one", "other"), SHARED)
def test_two_stories_share_what_both_name_in_other_words(one: Naming, other: Naming) -> None:
    assert share_an_id(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_SHARED)
def test_two_stories_do_not_share_what_each_has_its_own_of(one: Naming, other: Naming) -> None:
    assert not share_an_id(one, other)


def test_what_is_known_has_its_usual_name_and_says_why() -> None:
    actor = actors_of("Later the WHO spoke.", ("WHO", "organisation"))["WHO"]
    assert (actor.name, actor.aliases, actor.why) == (
        "World Health Organization",
        ("WHO",),
        "“WHO” is a name of World Health Organization",
    )


def test_letters_that_a_report_explains_are_what_it_says() -> None:
    named = (("Indoor Chess Club", "organisation"), ("ICC", "organisation"))
    found = actors_of("The Indoor Chess Club met. Later ICC spoke.", *named)
    assert found["ICC"].name == "Indoor Chess Club"
    assert found["ICC"].id == found["Indoor Chess Club"].id
    assert actors_of("ICC spoke.", ("ICC", "organisation"))["ICC"].name == "International Criminal Court"


def test_known_letters_are_not_the_initials_of_a_place() -> None:
    found = actors_of("Rain in Aransas Pass (AP)", ("Aransas Pass", "place"), ("AP", "media"))
    assert found["AP"].id != found["Aransas Pass"].id


TOWNS = [
    ("They came from Columbia, SC, by bus.", "SC", "South Carolina"),
    ("They came from Tulsa, OK, by bus.", "OK", "Oklahoma"),
    ("It is OK, they said.", "OK", None),
    ("We live in LA now.", "LA", None),
]


@pytest.mark.parametrize(("text", "letters", "state"), TOWNS)
def test_two_letters_are_a_state_after_a_town(text: str, letters: str, state: str | None) -> None:
    here = actors_of(text, (letters, "organisation"))[letters].id
    there = actors_of(f"Rain in {state}.", (state, "place"))[state].id if state else None
    assert (here == there) == (state is not None)


def test_georgia_is_what_the_places_beside_it_say() -> None:
    country = actors_of("Georgia and Tbilisi differ.", ("Georgia", "state"), ("Tbilisi", "place"))["Georgia"]
    state = actors_of("Snow in Georgia, and in Tennessee.", ("Georgia", "state"), ("Tennessee", "place"))["Georgia"]
    alone = actors_of("Snow in Georgia.", ("Georgia", "state"))["Georgia"]
    assert country.id == alone.id != state.id
    assert "United States" in state.why


def test_police_of_two_towns_are_not_one_for_being_called_police() -> None:
    texts = ("Orlin Police came. The police left.", "Tessel Police came. The police left.")
    reports = [a_report(text, path=text) for text in texts]
    named = [
        (a_mention(report, town, "organisation"), a_mention(report, "police", "organisation"))
        for report, town in zip(reports, ("Orlin Police", "Tessel Police"), strict=True)
    ]
    merged = merge_actors(reports, [mention for pair in named for mention in pair])
    actors = [[merged.actor_of[mention.id] for mention in pair] for pair in named]
    assert actors[0][0] == actors[0][1] != actors[1][0] == actors[1][1]
