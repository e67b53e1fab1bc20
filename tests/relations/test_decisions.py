"""Decisions of readers find their rows by words and place, and change what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from makers import a_claim, a_figure, a_report, a_span

from reportedly.records import (
    Claim,
    Contents,
    Correction,
    Features,
    Figure,
    Mention,
    Placed,
    Report,
    Span,
    Target,
    derived_id,
    make_correction,
    row_id,
)
from reportedly.relations import link, place_of
from reportedly.relations.decisions import concerning, decide
from reportedly.relations.moving import by_likeness, moved

FIRST = a_report(
    "Flood in Orrin. Mayor Ines Falk said 40 people were missing. Later Falk said 40 people were missing again.",
    published="2031-05-04",
)
SECOND = a_report("Flood. Rescuer Tom Ray said 55 people were missing in Orrin.", published="2031-05-05", outlet="Post")


def decided(
    kind: Any, row: Claim | Figure | Report, value: Mapping[str, Any] | None = None, second: int = 0, **fields: Any
) -> Correction:
    place = fields.pop("place", place_of(row))
    places = (place, *fields.pop("others", ()))
    target = fields.pop("target", place.kind)
    when = f"2031-06-01T10:00:{second:02d}.000Z"
    return make_correction(
        kind, Target(target, places, None, place.words), value or {}, {}, by="Ada", when=when, why="misread"
    )


def rows() -> tuple[Claim, Claim, Figure, Figure]:
    said = a_claim(FIRST, "Mayor Ines Falk", "40 people were missing", stance="denied")
    other = a_claim(SECOND, "Rescuer Tom Ray", "55 people were missing in Orrin")
    forty = a_figure(FIRST, "40 people", 40, claim=said.id, state="missing", counted="people", stance="denied")
    more = a_figure(SECOND, "55 people", 55, claim=other.id, state="missing", counted="people")
    return said, other, forty, more


def names() -> tuple[Mention, ...]:
    found = []
    later = FIRST.text.index("Falk said 40 people were missing again")
    for report, words in (
        (FIRST, "Ines Falk"),
        (FIRST, "Falk"),
        (FIRST, "Orrin"),
        (SECOND, "Tom Ray"),
        (SECOND, "Orrin"),
    ):
        span = Span(later, later + 4) if words == "Falk" else a_span(report, words)
        kind: Any = "place" if words == "Orrin" else "person"
        found.append(Mention(row_id("mention", report.id, [span]), report.id, words, span, kind))
    return tuple({mention.id: mention for mention in found}.values())


def contents() -> Contents:
    said, other, forty, more = rows()
    return Contents(reports=(FIRST, SECOND), claims=(said, other), figures=(forty, more), mentions=names())


def test_the_later_of_two_decisions_on_one_field_counts() -> None:
    said = rows()[0]
    early, late = decided("edit", said, {"stance": "asserted"}, 1), decided("edit", said, {"stance": "doubted"}, 2)
    now = decide(contents(), [early, late])
    assert {claim.stance for claim in now.read.claims if claim.id == said.id} == {"doubted"}
    assert now.corrected >= {said.id}
    assert set(now.found) == {early.id, late.id}


def test_figures_of_a_claim_have_its_new_stance_where_they_had_its_old_one() -> None:
    said, _, forty, _ = rows()
    now = decide(contents(), [decided("edit", said, {"stance": "asserted"})])
    assert next(figure.stance for figure in now.read.figures if figure.id == forty.id) == "asserted"


def test_reason_says_what_was_corrected_by_whom_and_when() -> None:
    said = rows()[0]
    change = make_correction(
        "edit", Target("claim", (place_of(said),)), {"stance": "asserted"}, {"stance": "denied"}, by="Ada",
        when="2031-06-01T10:00:00.000Z", why="misread",
    )  # fmt: skip
    why = next(claim.why for claim in decide(contents(), [change]).read.claims if claim.id == said.id)
    assert why == "made for a test; corrected by Ada on 2031-06-01: misread (stance was denied)"


def test_new_source_is_the_actor_whose_name_it_holds() -> None:
    said = rows()[0]
    start = FIRST.text.index("Falk said 40 people were missing again")
    words = Span(start, start + 4)
    now = decide(
        contents(),
        [decided("edit", said, {"source": {"text": "Falk", "spans": [[words.start, words.end]], "kind": "person"}})],
    )
    claim = next(claim for claim in now.read.claims if claim.id == said.id)
    assert (claim.source.text, claim.source.spans) == ("Falk", (words,))
    assert claim.evidence["actor"] == (words,)


def test_rejected_claim_takes_its_figures_along() -> None:
    said, _, forty, more = rows()
    now = decide(contents(), [decided("reject", said, {"rejected": True})])
    assert now.rejected == {said.id, forty.id}
    assert [figure.id for figure in now.read.figures] == [more.id]


def moved_place(row: Claim, start: int, words: str | None = None) -> Any:
    place = place_of(row)
    return type(place)(place.kind, place.report, (Span(start, start + 5),), words or place.words)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        (None, True),  # the same words, which stand alone in the report, at another place
        ("41 people were missing", False),  # other words
    ],
)
def test_words_are_found_where_they_moved_to(words: str | None, is_found: bool) -> None:
    said = rows()[0]
    change = decided("edit", said, {"stance": "asserted"}, place=moved_place(said, 1, words))
    now = decide(contents(), [change])
    assert (change.id in now.found) is is_found


def test_words_that_stand_in_two_rows_must_stand_at_their_place() -> None:
    said = rows()[0]
    again = FIRST.text.rindex("40 people were missing")
    twin = a_claim(FIRST, "Mayor Ines Falk", "40 people were missing")
    span = Span(again, again + len("40 people were missing"))
    twin = replace(twin, id=row_id("claim", FIRST.id, [span]), content=replace(twin.content, spans=(span,)))
    read = replace(contents(), claims=(said, twin))
    assert (
        decided("edit", twin, {"stance": "asserted"}).id
        in decide(read, [decided("edit", twin, {"stance": "asserted"})]).found
    )
    lost = decided("edit", said, {"stance": "asserted"}, place=moved_place(said, 1))
    assert lost.id not in decide(read, [lost]).found


@pytest.mark.parametrize(
    "value", [{"source": 7}, {"source": {"text": "Nobody here", "spans": [[0, 3]], "kind": "person"}}]
)
def test_what_cannot_be_applied_is_an_orphan_and_changes_nothing(value: dict[str, Any]) -> None:
    said = rows()[0]
    change = decided("edit", said, value)
    now = decide(contents(), [change])
    assert change.id not in now.found
    assert now.read == contents()


def test_only_what_names_a_report_of_the_story_concerns_it() -> None:
    said, other, *_ = rows()
    of = concerning([decided("edit", said, {"stance": "asserted"}), decided("edit", other, {"stance": "denied"})])
    assert [one.target.places[0].report for one in of([FIRST.id])] == [FIRST.id]
    assert of(["elsewhere"]) == []


# Questions


def asked(corrections: Sequence[Correction] = ()) -> list[tuple[str, frozenset[str]]]:
    beside = decided("edit", SECOND, {"story": FIRST.id})
    made = link(contents(), [beside, *corrections])
    return sorted((question.text, frozenset(question.answers)) for question in made.questions)


def test_answers_are_taken_out_into_a_question_in_the_readers_words() -> None:
    _, _, forty, more = rows()
    assert {len(answers) for _, answers in asked()} == {2}
    change = decided("split", more, {"text": "How many did rescuers miss?"}, target="question")
    found = dict(asked([change]))
    assert found["How many did rescuers miss?"] == {more.id}
    assert frozenset({forty.id}) in found.values()


def test_two_questions_are_taken_for_one() -> None:
    _, _, forty, more = rows()
    apart = decided("split", more, {"text": "Another?"}, 1, target="question")
    whole = decided("merge", forty, {"other": "Another?"}, 2, target="question", others=(place_of(more),))
    assert [answers for _, answers in asked([apart, whole])] == [{forty.id, more.id}]


# Stories


def a_place(report: str, story: str) -> Placed:
    return Placed(Features(report, b"", b"", b"", None, None, False), "", report, derived_id("story", story))


STORIES = [a_place("a", "a"), a_place("b", "a"), a_place("c", "c"), a_place("d", "c")]


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ({}, [{"a", "b"}, {"c", "d"}]),
        ({"b": "c"}, [{"a"}, {"b", "c", "d"}]),
        ({"b": None}, [{"a"}, {"b"}, {"c", "d"}]),
        ({"b": "c", "c": "a"}, [{"a", "b", "c"}, {"d"}]),  # what it was put beside was moved itself
        ({"b": "c", "c": "b"}, [{"a"}, {"b", "c"}, {"d"}]),  # a ring
        ({"b": None, "c": "b"}, [{"a"}, {"b", "c"}, {"d"}]),
        ({"b": "gone"}, [{"a", "b"}, {"c", "d"}]),
        ({"b": "b"}, [{"a", "b"}, {"c", "d"}]),
    ],
)
def test_reports_go_where_readers_put_them(moves: dict[str, str | None], expected: list[set[str]]) -> None:
    placed = moved(STORIES, moves)
    stories: dict[str, set[str]] = {}
    for one in placed:
        stories.setdefault(one.story, set()).add(one.features.report)
    assert sorted(stories.values(), key=min) == expected
    assert all(story == derived_id("story", min(members)) for story, members in stories.items())
    assert by_likeness(placed) == STORIES


def test_of_two_claims_with_the_same_words_the_one_that_was_meant_is_corrected() -> None:
    report = a_report("Tern Radio, citing governor Ilse Tarn, said 12 people had died.")
    passed, said = (
        a_claim(report, source, "12 people had died", id=f"{number}" * 20)
        for number, source in enumerate(("Tern Radio", "governor Ilse Tarn"))
    )
    read = Contents(reports=(report,), claims=(passed, said))
    for meant, other in ((passed, said), (said, passed)):
        place = place_of(meant, read.claims)
        made = decide(read, [decided("edit", meant, {"stance": "doubted"}, place=place)])
        assert {claim.id: claim.stance for claim in made.read.claims} == {meant.id: "doubted", other.id: "asserted"}
    # Words that stand once are known by their place alone, as they always were.
    assert place_of(said, [said]) == place_of(said)
