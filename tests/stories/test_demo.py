"""The bundled story against what a careful reader would write down (demo.expected.json), entry by entry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.records import Actor, Claim, Contents, Edtf, Figure, Question, Report, Span

Entry = dict[str, Any]
Row = Claim | Figure
EXPECTED = json.loads(Path(__file__).with_name("demo.expected.json").read_text(encoding="utf-8"))


def place_name(entry: Entry) -> str:
    return f"{entry['report']} {entry.get('words', '')}".strip()


def pair_name(entry: Entry) -> str:
    sides = (entry[side] if isinstance(entry[side], str) else place_name(entry[side]) for side in "ab")
    return " | ".join([*sides, entry.get("kind") or ""]).strip(" |")


def expectations(kind: str, name: Callable[[Entry], str] = place_name) -> pytest.MarkDecorator:
    """Return a mark that runs a test once for each entry; one with `later` must fail still, for that reason."""
    return pytest.mark.parametrize(
        "entry",
        [
            pytest.param(entry, id=name(entry), marks=[pytest.mark.xfail(strict=True, reason=entry["later"])])
            if "later" in entry
            else pytest.param(entry, id=name(entry))
            for entry in EXPECTED[kind]
        ],
    )


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """Everything that the ledger of the bundled story holds."""
    ledger = reportedly.open(tmp_path_factory.mktemp("demo") / "story.ledger")
    with resources.as_file(resources.files("reportedly") / "story") as folder:
        ledger.read(folder)
    return ledger.contents()


# Finding what an entry means


def report_named(contents: Contents, name: str) -> Report:
    found = [report for report in contents.reports if report.path and Path(report.path).name == name]
    assert len(found) == 1, f"{name} is in the ledger {len(found)} times"
    return found[0]


def span_at(contents: Contents, place: Entry) -> tuple[Report, Span]:
    report = report_named(contents, place["report"])
    start = report.text.index(place["words"])
    return report, Span(start, start + len(place["words"]))


def figures_at(contents: Contents, place: Entry) -> list[Figure]:
    """Return the figures that lie in the words of an entry."""
    report, span = span_at(contents, place)
    return [figure for figure in contents.figures if figure.report == report.id and span.holds(figure.span)]


def claims_at(contents: Contents, place: Entry) -> list[Claim]:
    """Return the claims whose content holds the words of an entry, the closest fit first."""
    report, span = span_at(contents, place)
    found = [
        claim
        for claim in contents.claims
        if claim.report == report.id and any(piece.holds(span) for piece in claim.content.spans)
    ]
    return sorted(found, key=lambda claim: len(claim.content.text))


def rows_at(contents: Contents, place: Entry) -> list[Row]:
    return [*figures_at(contents, place), *claims_at(contents, place)]


def questions_at(contents: Contents, place: Entry) -> set[str]:
    """Return the ids of the questions that the figures and claims of an entry answer."""
    rows = {row.id for row in rows_at(contents, place)}
    assert rows, f"nothing was read at {place_name(place)}"
    return {question.id for question in contents.questions if rows & set(question.answers)}


def actor_of(contents: Contents, actor: str | None) -> Actor | None:
    return next((found for found in contents.actors if found.id == actor), None)


def names_of(contents: Contents, actor: str | None) -> set[str]:
    found = actor_of(contents, actor)
    return {found.name, *found.aliases} if found else set()


def places_in(value: Any) -> Iterator[Entry]:
    """Yield everything in the expectations that has a report and words."""
    if isinstance(value, dict):
        if "report" in value and "words" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from places_in(item)


# The tests, from what is read to what follows from it


def test_words_of_the_expectations_stand_exactly_once(contents: Contents) -> None:
    for place in places_in(EXPECTED):
        assert report_named(contents, place["report"]).text.count(place["words"]) == 1, place


def test_every_span_shows_its_words(contents: Contents) -> None:
    texts = {report.id: report.text for report in contents.reports}
    for row in (*contents.figures, *contents.moments):
        assert row.span.of(texts[row.report]) == row.text
    for claim in contents.claims:
        for words in (claim.content, claim.source, claim.cue):
            if words is not None and words.text is not None:
                assert " … ".join(span.of(texts[claim.report]) for span in words.spans) == words.text


@expectations("reports")
def test_report(contents: Contents, entry: Entry) -> None:
    report = report_named(contents, entry["report"])
    assert report.outlet == entry["outlet"]
    assert report.published is not None
    assert report.published_why
    if "basis" in entry:
        assert report.published_basis == entry["basis"]
    if "published" in entry:
        day = Edtf.parse(entry["published"])
        assert (report.published.earliest, report.published.latest) == (day.earliest, day.latest)
    if "within" in entry:
        widest = Edtf.parse(entry["within"])
        assert report.published.earliest is not None
        assert report.published.latest is not None
        assert widest.earliest <= report.published.earliest <= report.published.latest <= widest.latest


def test_one_report_belongs_to_another_story(contents: Contents) -> None:
    stories = {entry["report"]: report_named(contents, entry["report"]).story for entry in EXPECTED["reports"]}
    inside = {stories[entry["report"]] for entry in EXPECTED["reports"] if entry["in_story"]}
    outside = {stories[entry["report"]] for entry in EXPECTED["reports"] if not entry["in_story"]}
    assert len(inside) == 1
    assert None not in inside
    assert not inside & outside


@expectations("copies", pair_name)
def test_copy(contents: Contents, entry: Entry) -> None:
    a, b = report_named(contents, entry["a"]), report_named(contents, entry["b"])
    found = {(copy.a, copy.b): copy.kind for copy in contents.copies if {copy.a, copy.b} == {a.id, b.id}}
    assert found == ({} if entry["kind"] is None else {(a.id, b.id): entry["kind"]})


@expectations("claims")
def test_claim(contents: Contents, entry: Entry) -> None:
    stances = {entry["stance"], *entry.get("or_stance", [])}
    fitting = [claim for claim in claims_at(contents, entry) if claim.stance in stances]
    assert fitting, f"no claim with this stance; there are {[c.stance for c in claims_at(contents, entry)]}"
    sourced = [claim for claim in fitting if is_from(contents, claim, entry["source"])]
    assert sourced, f"the source is {[claim.source.text for claim in fitting]}"
    claim = sourced[0]
    assert claim.source.kind == entry["source_kind"]
    assert claim.quotation == entry.get("quotation", claim.quotation)
    relays = [names_of(contents, actor) for actor in claim.relay]
    assert len(relays) == len(entry["relay"]), f"the relays are {relays}"
    for names, relay in zip(relays, entry["relay"], strict=True):
        assert any(relay in known for known in names), f"{relay} is not among {names}"


def is_from(contents: Contents, claim: Claim, source: str | None) -> bool:
    """Say whether the words of the claim's source, or a name of its actor, hold the expected words, whatever their case."""
    if source is None:
        return claim.source.text is None
    known = [claim.source.text or "", *names_of(contents, claim.source.actor)]
    return any(source.casefold() in text.casefold() for text in known)


@expectations("no_claims")
def test_no_claim(contents: Contents, entry: Entry) -> None:
    report, span = span_at(contents, entry)
    claims = [claim for claim in contents.claims if claim.report == report.id]
    assert not [claim for claim in claims if any(span.meets(piece) for piece in claim.content.spans)]


@expectations("figures")
def test_figure(contents: Contents, entry: Entry) -> None:
    texts = {entry["text"], *entry.get("or_text", [])}
    found = [figure for figure in figures_at(contents, entry) if figure.text in texts]
    assert len(found) == 1, f"read were {[figure.text for figure in figures_at(contents, entry)]}"
    figure = found[0]
    for field in ("low", "high", "bound", "state", "scope", "stance"):
        if field in entry:
            assert getattr(figure, field) == entry[field], field
    if "place" in entry:
        assert entry["place"] in {figure.place} | names_of(contents, figure.place)
    assert figure.unit == entry.get("unit", figure.unit)
    if "part_of" in entry:
        whole = next(each for each in contents.figures if each.id == figure.part_of)
        assert whole.text == entry["part_of"]
    if "source" in entry:
        claim = next((each for each in contents.claims if each.id == figure.claim), None)
        told = claim is not None and claim.source.kind != "outlet"
        assert told == (entry["source"] is not None)
        assert claim is None or entry["source"] is None or is_from(contents, claim, entry["source"])


@expectations("moments")
def test_moment(contents: Contents, entry: Entry) -> None:
    report, span = span_at(contents, entry)
    found = [moment for moment in contents.moments if moment.report == report.id and moment.span.meets(span)]
    assert len(found) == 1, f"read were {[moment.text for moment in found]}"
    assert found[0].text in entry["text"]
    value = Edtf.parse(entry["value"])
    assert found[0].value is not None
    assert (found[0].value.earliest, found[0].value.latest) == (value.earliest, value.latest)


def answered_by_all(contents: Contents, entry: Entry) -> list[Question]:
    """Return the questions that every answer of an entry belongs to."""
    shared = set.intersection(*(questions_at(contents, answer) for answer in entry["answers"]))
    return [question for question in contents.questions if question.id in shared]


@expectations("questions", lambda entry: entry["text"])
def test_question(contents: Contents, entry: Entry) -> None:
    where = {place_name(answer): sorted(questions_at(contents, answer)) for answer in entry["answers"]}
    found = [question for question in answered_by_all(contents, entry) if question.kind == entry["kind"]]
    assert found, f"the answers do not share a question of this kind: {where}"
    assert found[0].status in entry["status"]
    assert found[0].why


@expectations("apart", pair_name)
def test_apart(contents: Contents, entry: Entry) -> None:
    both = [questions_at(contents, entry[side]) for side in "ab"]
    assert not both[0] & both[1], f"they share a question, but: {entry['why']}"


@expectations("relations", pair_name)
def test_relation(contents: Contents, entry: Entry) -> None:
    a, b = ({row.id for row in rows_at(contents, entry[side])} for side in "ab")
    assert a, f"nothing was read at {place_name(entry['a'])}"
    assert b, f"nothing was read at {place_name(entry['b'])}"
    # What repeats an answer stands for it: the ministry's 52 is the same in each report that gives it.
    a, b = (repeated(contents, ids) for ids in (a, b))
    pairs = {(x, y) for x in a for y in b}
    if entry["kind"] in ("agrees", "conflicts", "differs") or same_day(contents, entry):
        pairs |= {(y, x) for x, y in pairs}
    found = {each.kind for each in contents.relations if (each.a, each.b) in pairs}
    if entry["kind"] == "repeats" and a & b:
        return
    assert entry["kind"] in found
    assert all(each.why for each in contents.relations if (each.a, each.b) in pairs)


def repeated(contents: Contents, ids: set[str]) -> set[str]:
    """Return rows with all that repeat them or that they repeat."""
    links = [(each.a, each.b) for each in contents.relations if each.kind == "repeats"]
    found, size = set(ids), 0
    while len(found) > size:
        size = len(found)
        found |= {end for pair in links if found & set(pair) for end in pair}
    return found


def same_day(contents: Contents, entry: Entry) -> bool:
    """Say whether nothing tells which of two reports came first."""
    first, second = (report_named(contents, entry[side]["report"]).published for side in "ab")
    return first is None or second is None or first.meets(second)


@expectations("origins", lambda entry: entry["statement"])
def test_origins(contents: Contents, entry: Entry) -> None:
    closest = {place_name(place): claims_at(contents, place)[:1] for place in entry["claims"]}
    assert all(closest.values()), f"no claim at {[where for where, claims in closest.items() if not claims]}"
    origins = {where: claims[0].origin for where, claims in closest.items()}
    assert None not in origins.values()
    assert len(set(origins.values())) == entry["origins"], origins


@expectations("actors", lambda entry: entry["aliases"][0])
def test_actor(contents: Contents, entry: Entry) -> None:
    known = [{actor.name, *actor.aliases} for actor in contents.actors]
    assert [names for names in known if set(entry["aliases"]) <= names], [
        names for names in known if set(entry["aliases"]) & names
    ]


@expectations("metonyms")
def test_capital_speaks_for_its_government(contents: Contents, entry: Entry) -> None:
    speakers = [actor_of(contents, claim.source.actor) for claim in claims_at(contents, entry)]
    assert entry["actor"] in {actor.name for actor in speakers if actor}


@expectations("forecasts")
def test_forecast(contents: Contents, entry: Entry) -> None:
    claims = {claim.id for claim in claims_at(contents, entry)}
    found = [forecast for forecast in contents.forecasts if forecast.claim in claims]
    assert len(found) == 1
    assert found[0].due is not None
    assert found[0].due.latest == Edtf.parse(entry["due"]).latest
    assert found[0].status == entry["status"], found[0].why
    if "settled_by" in entry:
        assert {claim.id for claim in claims_at(contents, entry["settled_by"])} & set(found[0].settled_by)


@expectations("timeline", lambda entry: f"{entry['when']} {' '.join(entry['words'])}")
def test_timeline(contents: Contents, entry: Entry) -> None:
    texts = {report.id: report.text for report in contents.reports}
    told = [
        " ".join([event.text, *(each.span.of(texts[each.report]) for each in event.evidence)])
        for event in contents.events
        if event.when.text == entry["when"]
    ]
    assert [text for text in told if all(words in text for words in entry["words"])], told
