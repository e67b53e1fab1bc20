import random
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import Told, shuffled, story
from makers import a_report

from benchmarks.lines import contents_of
from reportedly.claims import read_report
from reportedly.records import Contents, Reading, derived_id, field_types
from reportedly.relations import link

COURIER: Told = (
    "2024-05-08",
    "Courier",
    "At least 12 people were killed and 40 were injured in Orlin, the mayor, Ada Brenn, told the Skerry News Agency on "
    "Tuesday. Thirty people were missing, she said. She denied that 300 people had been killed.\n\n"
    "The road would reopen by Friday, Brenn said.\n",
)
HERALD: Told = (
    "2024-05-09",
    "Herald",
    "Twenty people were killed in Orlin, Jon Vester, the governor, said on Thursday. Ten people were missing, Vester said."
    "\n\nA doctor told the Herald that about 300 people had been killed.\n",
)
GAZETTE: Told = (
    "2024-05-12",
    "Gazette",
    "Fifteen people were killed in Orlin, Ada Brenn said on Sunday. The road reopened on Friday, Brenn said.\n"
    "\nSome 600 people lost their homes.\n",
)
STORY = story(COURIER, HERALD, GAZETTE)


def test_story_is_whole():
    """What the other tests here turn and shuffle has something of everything that one story can have."""
    assert len(STORY.stories) == 1
    kinds = {relation.kind for relation in STORY.relations}
    assert {"conflicts", "revises", "differs"} <= kinds
    for name in ("topics", "questions", "forecasts", "events", "origins", "actors"):
        assert getattr(STORY, name), name


@given(st.integers())
@settings(max_examples=15, deadline=None)
def test_order_of_rows_changes_nothing(seed: int):
    assert link(shuffled(STORY, seed)) == STORY


def test_linking_again_changes_nothing():
    assert link(STORY) == STORY


def test_order_of_reports_changes_nothing():
    assert story(GAZETTE, HERALD, COURIER) == STORY


def test_what_is_left_after_a_report_is_taken_away_is_what_was_never_there():
    known = {report.id for report in story(COURIER, HERALD).reports}
    left = Contents(
        reports=tuple(report for report in STORY.reports if report.id in known),
        claims=tuple(claim for claim in STORY.claims if claim.report in known),
        figures=tuple(figure for figure in STORY.figures if figure.report in known),
        moments=tuple(moment for moment in STORY.moments if moment.report in known),
        mentions=tuple(mention for mention in STORY.mentions if mention.report in known),
        relations=STORY.relations,
        questions=STORY.questions,
    )
    assert link(left) == story(COURIER, HERALD)


def test_every_reference_stands():
    claims, figures = {claim.id for claim in STORY.claims}, {figure.id for figure in STORY.figures}
    actors, origins = {actor.id for actor in STORY.actors}, {origin.id for origin in STORY.origins}
    for question in STORY.questions:
        assert set(question.answers) <= (figures if question.kind == "amount" else claims)
        assert set(question.origins) <= origins
        assert {question.actor, question.place} - {None} <= actors
        assert question.topic in {topic.id for topic in STORY.topics}
    for relation in STORY.relations:
        assert {relation.a, relation.b} <= figures or {relation.a, relation.b} <= claims
        assert relation.why
        assert 0 <= relation.score <= 1
    assert {question for question in STORY.questions for _ in question.answers} == set(STORY.questions)
    assert Counter(id_ for question in STORY.questions for id_ in question.answers).most_common(1)[0][1] == 1
    for forecast in STORY.forecasts:
        assert {forecast.claim, *forecast.settled_by} <= claims


def test_ids_depend_on_members_only():
    for question in STORY.questions:
        kind = () if question.kind == "amount" else (question.kind,)
        assert question.id == derived_id("question", *kind, min(question.answers))
    for topic in STORY.topics:
        assert topic.id == derived_id("topic", min(topic.questions))
    for relation in STORY.relations:
        assert relation.id == derived_id("relation", relation.a, relation.b)
    for one in STORY.stories:
        assert one.id == derived_id("story", min(one.reports))


def test_each_pair_has_one_relation():
    assert len({frozenset((one.a, one.b)) for one in STORY.relations}) == len(STORY.relations)


def test_rows_are_sorted_by_id():
    for name in field_types(Contents):
        rows = getattr(STORY, name)
        if rows and hasattr(rows[0], "id"):
            assert [row.id for row in rows] == sorted(row.id for row in rows), name


def test_reports_own_outlet_is_never_in_a_chain():
    names = {actor.id: actor.name for actor in STORY.actors}
    outlets = {report.id: report.outlet for report in STORY.reports}
    relays = [(outlets[claim.report], [names[one] for one in claim.relay]) for claim in STORY.claims]
    assert not [outlet for outlet, chain in relays if outlet in chain]
    assert ("Courier", ["Skerry News Agency"]) in relays


def test_source_of_what_a_report_says_itself_is_its_outlet():
    names = {actor.id: actor.name for actor in STORY.actors}
    outlets = {report.id: report.outlet for report in STORY.reports}
    own = [claim for claim in STORY.claims if claim.source.kind == "outlet"]
    assert own
    assert all(claim.source.actor and names[claim.source.actor] == outlets[claim.report] for claim in own)


def test_story_has_a_title_and_its_days():
    [one] = STORY.stories
    assert one.title == "Flood in Orlin"
    assert [str(one.first), str(one.last)] == ["2024-05-08", "2024-05-12"]
    assert {report.story for report in STORY.reports} == {one.id}


def test_nothing_links_to_nothing():
    assert link(Contents()) == Contents()


@pytest.mark.parametrize(
    "text", ["", "!?…", "\u202e" * 50, "12 12 12 12", "“" * 300, "said " * 200, "no 0 not 0 said 0."]
)
def test_strange_reports_are_linked_without_complaint(text: str):
    linked = link(contents_of([read_report(a_report(text + str(n), outlet=None)) for n in range(3)]))
    assert len(linked.reports) == 3


NAMES = ["Orlin", "Kesten", "Marvik", "Tolda", "Brevin", "Saskel", "Undra", "Pelloway", "Gorst", "Hanvik", "Lomar"]
ENDS = ["ford", "burg", "ville", "stad", "mouth", "wick", "haven", "bridge"]
HAPPENINGS = ["flood", "fire", "storm", "blast", "landslide", "crash"]


def an_invented_report(number: int) -> Told:
    """One of eight short reports on one of many events."""
    which, dice = random.Random(number // 8), random.Random(-number)
    town, event = which.choice(NAMES) + which.choice(ENDS), which.choice(HAPPENINGS)
    mayor = f"{which.choice(NAMES)} {which.choice(NAMES)}son"
    text = (
        f"{town} {event}\n\nAt least {dice.randint(10, 60)} people were killed in the {event} in {town} on Tuesday, {mayor}, "
        f"the mayor, said. {dice.randint(100, 900)} people were evacuated, {mayor} said.\n\nA police officer denied that "
        f"{dice.randint(10, 60)} people were killed in {town}. The road would reopen by Friday, she said.\n"
    )
    return f"2024-{1 + which.randrange(12):02d}-{1 + which.randrange(28):02d}", f"Outlet {number % 40}", text


def seconds_to_link(readings: list[Reading]) -> float:
    contents = contents_of(readings)
    began = time.process_time()
    linked = link(contents)
    took = time.process_time() - began
    assert len(linked.stories) < len(linked.reports)
    return took


def test_time_grows_with_the_number_of_reports_and_not_with_its_square():
    """Four times the reports take about four times as long; all against all, sixteen times."""
    told = [an_invented_report(number) for number in range(160)]
    readings = [read_report(a_report(text, published=day, outlet=outlet)) for day, outlet, text in told]
    seconds_to_link(readings[:8])  # lexicons are loaded once
    small, large = min(seconds_to_link(readings[:40]) for _ in range(2)), seconds_to_link(readings)
    assert large < 10 * small
