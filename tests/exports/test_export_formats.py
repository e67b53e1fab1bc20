"""Every format: written the same each time, valid by its own library or schema, and true to the ledger."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
import stix2
from makers import a_claim, a_report
from pages.small_story import small_story
from prov.model import ProvDocument

from reportedly.errors import ReportedlyError
from reportedly.exports import FORMATS, Choices, lines_of
from reportedly.exports.grading import grade
from reportedly.pages.index import Index
from reportedly.records import Actor, Chance, Contents, Copy, Edtf, Event, EventEvidence, Relation, Span

STORY = Index(small_story())
EMPTY = Index(Contents())
TEXT: dict[str, Any] = {"type": "string", "minLength": 1}


def written(name: Any, index: Index = STORY, **choices: Any) -> str:
    return "".join(f"{line}\n" for line in lines_of(name, index, Choices(**choices)))


def loaded(name: Any, index: Index = STORY, **choices: Any) -> Any:
    return json.loads(written(name, index, **choices))


@pytest.mark.parametrize("name", FORMATS)
def test_same_ledger_gives_the_same_bytes_in_whatever_order_its_rows_come(name: str) -> None:
    contents = small_story()
    turned = replace(
        contents, claims=contents.claims[::-1], reports=contents.reports[::-1], actors=contents.actors[::-1]
    )
    assert written(name) == written(name, Index(contents)) == written(name, Index(turned))


@pytest.mark.parametrize("name", FORMATS)
def test_empty_ledger_is_a_whole_document_without_rows(name: str) -> None:
    text = written(name, EMPTY)
    if FORMATS[name].ending in (".json", ".jsonld"):
        json.loads(text)
    elif FORMATS[name].ending == ".csv":
        assert len(text.splitlines()) == 1
    else:
        assert text == ""


@pytest.mark.parametrize("name", FORMATS)
def test_without_texts_no_whole_report_is_in_it(name: str) -> None:
    text = written(name, texts=False)
    for report in STORY.contents.reports:
        assert json.dumps(report.text, ensure_ascii=False)[1:-1] not in text
    assert "At least 12 people were killed" in text or name == "timelinejs" or FORMATS[name].ending == ".csv"


UNUSED = [
    ("prov", "scale", "phia"),
    ("timelinejs", "grades", "admiralty"),
    ("stix", "profile", "acled"),
    ("jsonl", "scale", "kent"),
]


@pytest.mark.parametrize(("name", "choice", "value"), UNUSED)
def test_choice_that_would_change_nothing_is_refused(name: Any, choice: str, value: str) -> None:
    with pytest.raises(ReportedlyError, match=f"{name} has no place for --{choice}"):
        lines_of(name, STORY, Choices(**{choice: value}))


# STIX


def test_stix_bundle_is_read_by_its_library_without_anything_custom() -> None:
    bundle = stix2.parse(written("stix"), allow_custom=False)
    kinds = [one.type for one in bundle.objects]
    assert {"identity", "extension-definition", "report", "note"} <= set(kinds)
    ids = {one.id for one in bundle.objects}
    assert len(ids) == len(kinds)
    for one in bundle.objects:
        assert set(one.get("object_refs", ())) <= ids


def test_stix_note_holds_the_exact_words_and_where_they_stand() -> None:
    for note in loaded("stix")["objects"]:
        if note["type"] == "note":
            (own,) = note["extensions"].values()
            text = STORY.reports[own["report"]].text
            assert " … ".join(text[start:end] for start, end in own["spans"]) == note["content"]


def test_stix_has_a_confidence_only_where_a_grade_was_asked_for_and_has_one() -> None:
    assert not any("confidence" in one for one in loaded("stix")["objects"])
    graded = [one for one in loaded("stix", grades="admiralty")["objects"] if one["type"] == "note"]
    grades = {next(iter(one["extensions"].values()))["admiralty"]: one.get("confidence") for one in graded}
    assert set(grades) <= {"F1", "F6"}
    assert grades["F6"] is None
    assert grades.get("F1", 90) == 90


def test_stix_report_without_a_known_day_is_no_object_but_named_by_its_notes() -> None:
    contents = small_story()
    undated = Index(replace(contents, reports=tuple(replace(report, published=None) for report in contents.reports)))
    objects = loaded("stix", undated)["objects"]
    assert not [one for one in objects if one["type"] == "report"]
    assert all(one["external_references"] for one in objects if one["type"] == "note")
    stix2.parse(
        json.dumps({"type": "bundle", "id": loaded("stix", undated)["id"], "objects": objects}), allow_custom=False
    )


# PROV


def test_prov_is_read_by_its_library_and_comes_back_whole() -> None:
    document = ProvDocument.deserialize(content=written("prov"), format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document
    told = document.get_provn()
    assert told.count("prov:Quotation") == len(STORY.contents.claims)
    assert told.count("wasAttributedTo(") == sum(
        (claim.source.actor in STORY.actors) + sum(actor in STORY.actors for actor in claim.relay)
        for claim in STORY.contents.claims
    )


# schema.org

CLAIM = {
    "type": "object",
    "required": ["@type", "@id", "text", "appearance", "reportedly:stance"],
    "properties": {
        "@type": {"const": "Claim"},
        "text": TEXT,
        "author": {
            "type": "object",
            "required": ["@type", "name"],
            "properties": {"@type": {"enum": ["Person", "Organization", "NewsMediaOrganization"]}, "name": TEXT},
        },
        "datePublished": {"type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}(T.*)?$"},
        "appearance": {
            "type": "object",
            "required": ["@type", "@id", "hasPart"],
            "properties": {"@type": {"const": "NewsArticle"}},
        },
        "firstAppearance": {"type": "object", "required": ["@type", "@id"]},
        "reviewRating": False,
    },
}


def test_claims_are_as_schema_org_has_them_and_none_is_rated() -> None:
    graph = loaded("claim")["@graph"]
    assert len(graph) == len(STORY.contents.claims)
    for claim in graph:
        jsonschema.validate(claim, CLAIM)


def test_who_denies_something_is_not_its_author() -> None:
    denied = [claim for claim in loaded("claim")["@graph"] if claim["reportedly:stance"] == "denied"]
    assert denied
    for claim in denied:
        assert "author" not in claim
        assert claim["description"].startswith("denied by ")


def test_source_of_unknown_kind_is_credited_in_its_words_and_no_author() -> None:
    unnamed = [claim for claim in loaded("claim")["@graph"] if claim.get("creditText") == "a rescue officer"]
    assert unnamed
    assert not any("author" in claim for claim in unnamed)


# FollowTheMoney

# What the entities that are written have in the schema of FollowTheMoney 4.
PROPERTIES = {
    "Article": {"fileName", "title", "publisher", "sourceUrl", "publishedAt", "language", "summary", "bodyText"},
    "Person": {"name", "alias", "position"},
    "Organization": {"name", "alias", "notes"},
    "PublicBody": {"name", "alias", "notes"},
    "Note": {"name", "description", "summary", "entity", "proof", "publisher", "sourceUrl"},
    "Event": {"name", "date", "startDate", "endDate", "summary", "location", "involved", "proof", "sourceUrl"},
}


def test_entities_have_only_properties_of_the_schema_and_point_at_each_other() -> None:
    entities = [json.loads(line) for line in written("ftm").splitlines()]
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        assert set(entity["properties"]) <= PROPERTIES[entity["schema"]]
        for name in ("proof", "entity", "involved"):
            assert set(entity["properties"].get(name, ())) <= ids
        assert all(isinstance(value, str) and value for values in entity["properties"].values() for value in values)


def test_entities_pass_through_their_own_library_unchanged() -> None:
    model = pytest.importorskip("followthemoney").model
    for line in written("ftm").splitlines():
        entity = json.loads(line)
        proxy = model.get_proxy(entity)
        kept = {name: sorted(proxy.get(name)) for name in entity["properties"]}
        assert kept == {name: sorted(values) for name, values in entity["properties"].items()}


# Web Annotation and TimelineJS

ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "body", "target"],
    "properties": {"type": {"const": "Annotation"}, "motivation": {"const": "describing"}},
}
TARGET = {
    "type": "object",
    "required": ["type", "source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "pattern": "^(https?://|urn:)"},
        "selector": {
            "type": "array",
            "prefixItems": [
                {"properties": {"type": {"const": "TextQuoteSelector"}}, "required": ["exact", "prefix", "suffix"]},
                {"properties": {"type": {"const": "TextPositionSelector"}}, "required": ["start", "end"]},
            ],
            "minItems": 2,
            "maxItems": 2,
        },
    },
}


def test_each_annotation_has_both_selectors_and_they_say_the_same_place() -> None:
    items = loaded("webannotation")["items"]
    assert len(items) == sum(len(getattr(STORY.contents, kind)) for kind in ("claims", "figures", "moments"))
    for item in items:
        jsonschema.validate(item, ANNOTATION)
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            jsonschema.validate(target, TARGET)
            quote, place = target["selector"]
            text = STORY.reports[target["reportedly:report"]].text
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])


SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "properties": {
        "start_date": {"$ref": "#/$defs/date"},
        "end_date": {"$ref": "#/$defs/date"},
        "text": {"type": "object", "required": ["headline"], "properties": {"headline": TEXT, "text": TEXT}},
        "display_date": TEXT,
        "group": TEXT,
        "unique_id": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
        "autolink": {"const": False},
    },
    "additionalProperties": False,
    "$defs": {
        "date": {
            "type": "object",
            "required": ["year"],
            "properties": {
                "year": {"type": "integer"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
            },
            "additionalProperties": False,
        }
    },
}


def test_slides_are_as_timelinejs_has_them() -> None:
    slides = loaded("timelinejs")["events"]
    assert slides
    for slide in slides:
        jsonschema.validate(slide, SLIDE)


def test_words_of_a_report_are_no_markup_on_a_slide_and_no_link_runs_a_script() -> None:
    report = a_report("<img src=x onerror=alert(1)> fell on 3 March.", outlet="<b>Post</b>", url="javascript:alert(1)")
    span = Span(0, len(report.text))
    event = Event("e", Edtf.parse("2031-03-03"), report.text, (), None, (EventEvidence(report.id, span, None),), ())
    (slide,) = loaded("timelinejs", Index(Contents(reports=(report,), events=(event,))))["events"]
    told = slide["text"]["headline"] + slide["text"]["text"]
    assert "<img" not in told
    assert "<b>" not in told
    assert "javascript" not in told


ENDS = [
    ("2031-03", (2031, 3, 1), (2031, 3, 31), "Mar 2031"),
    ("[..2031-03-07]", (2031, 3, 7), None, "7 Mar 2031 or earlier"),
    ("2031-03-03/..", (2031, 3, 3), None, "since 3 Mar 2031"),
    ("XXXX-03-03", None, None, None),
]


@pytest.mark.parametrize(("when", "first", "last", "words"), ENDS)
def test_slide_keeps_the_grain_of_its_date(when: str, first: Any, last: Any, words: str | None) -> None:
    event = Event("e", Edtf.parse(when), "It rained.", (), None, (), ())
    slides = loaded("timelinejs", Index(Contents(events=(event,))))["events"]
    if first is None:
        assert slides == []
        return
    assert tuple(slides[0]["start_date"].values()) == first
    assert tuple(slides[0].get("end_date", {}).values()) == (last or ())
    assert slides[0]["display_date"] == words


def test_place_and_unnamed_source_are_no_entities_for_followthemoney() -> None:
    actors = (Actor("p", "Velmora", "place", (), (), ""), Actor("u", "a worker", "unnamed", (), (), ""))
    assert written("ftm", Index(Contents(actors=actors))) == ""


def test_first_appearance_is_the_earliest_report_that_is_no_copy() -> None:
    words = "The dam gave way"
    reports = [
        a_report(f"{words} {number}.", outlet=f"Outlet {number}", published=f"2031-03-0{day}")
        for number, day in enumerate((4, 3, 5))
    ]
    claims = tuple(a_claim(report, None, words) for report in reports)
    pairs = [(claims[0].id, claims[2].id), (claims[1].id, claims[2].id)]
    repeats = tuple(Relation(f"r{number}", *pair, "repeats", "", 0.9) for number, pair in enumerate(pairs))
    copy = Copy("c", reports[0].id, reports[1].id, "near_copy", 1.0, (), "")
    index = Index(Contents(reports=tuple(reports), claims=claims, relations=repeats, copies=(copy,)))
    firsts = {claim["@id"]: claim.get("firstAppearance", {}).get("@id") for claim in loaded("claim", index)["@graph"]}
    # The second has the earliest date, but copies the first.
    first = f"urn:reportedly:{reports[0].id}"
    assert firsts == {
        f"urn:reportedly:{claim.id}": own for claim, own in zip(claims, (None, first, first), strict=True)
    }


AGREEING = [
    ("agrees", "asserted", "F1"),
    ("conflicts", "asserted", "F6"),
    ("agrees", "denied", "F6"),
    ("repeats", "asserted", "F6"),
]


@pytest.mark.parametrize(("kind", "stance", "graded"), AGREEING)
def test_grade_says_only_that_another_origin_agrees(kind: Any, stance: str, graded: str) -> None:
    report = a_report("The dam gave way. It did give way.")
    claim, other = a_claim(report, None, "The dam gave way", stance=stance), a_claim(report, None, "It did give way")
    relation = Relation("r", claim.id, other.id, kind, "", 0.9)
    index = Index(Contents(reports=(report,), claims=(claim, other), relations=(relation,)))
    assert grade(index, claim) == graded


SCALED = [("icd203", 0.55, 0.8), ("phia", 0.55, 0.75), ("kent", None, None)]


@pytest.mark.parametrize(("scale", "low", "high"), SCALED)
def test_words_of_probability_are_read_on_the_scale_that_was_chosen(scale: Any, low: float, high: float) -> None:
    report = a_report("The dam is likely to break.")
    claim = a_claim(report, None, "The dam is likely to break", chance=Chance("likely", 0.55, 0.8, "icd203"))
    index = Index(Contents(reports=(report,), claims=(claim,)))
    (written_claim,) = loaded("claim", index, scale=scale)["@graph"]
    chance = written_claim.get("reportedly:chance")
    assert chance == (low and {"words": "likely", "low": low, "high": high, "scale": scale})


def test_stix_comes_back_from_its_library_as_it_was() -> None:
    bundle = loaded("stix")
    again = stix2.parse(bundle, allow_custom=False).serialize()
    # Where the standard does not ask for thousandths of a second, the library leaves them out.
    first, second = (json.loads(text.replace(".000Z", "Z")) for text in (json.dumps(bundle), again))
    assert first == second


def test_stix_objects_are_newer_when_the_ledger_has_grown() -> None:
    contents = small_story()
    later = a_report("Nothing new.", published="2032-01-01")
    grown = Index(replace(contents, reports=(*contents.reports, later)))
    first, second = ({one["id"]: one for one in loaded("stix", index)["objects"]} for index in (STORY, grown))
    assert all(second[name]["modified"] > one["modified"] for name, one in first.items())
    assert all(second[name]["created"] == one["created"] for name, one in first.items())
