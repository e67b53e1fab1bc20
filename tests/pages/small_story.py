"""A small invented story, made by hand: five reports about a dam, with every kind of row that a page can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from makers import a_claim, a_figure, a_moment, a_report, a_span

from reportedly.records import (
    Actor,
    Chance,
    Contents,
    Copy,
    Edtf,
    Estimate,
    Event,
    EventEvidence,
    Forecast,
    Mention,
    Origin,
    Part,
    Passage,
    Question,
    Relation,
    Report,
    Source,
    Span,
    Story,
    Topic,
    Words,
)

WIRE = """Velmora dam gives way, at least 12 dead
VELMORA, March 3 (Corvane) - The dam above Velmora gave way on Sunday night. At least 12 people were killed, governor Ilse Tarn said on Monday.
About 200 people are missing, a rescue officer told Corvane.
The energy ministry expects the dam to be rebuilt by 1 June 2031.
Sign up for our newsletter"""
COPY = """Flood in the north: what we know
The dam above Velmora gave way on Sunday night. At least 12 people were killed, governor Ilse Tarn said on Monday.
About 200 people are missing, a rescue officer told Corvane."""
LATER = """Governor corrects toll of Velmora flood
“We now count 19 dead,” Tarn said on Wednesday. The opposition leader, Bram Oake, told the Herald that between 30 and 45 people had died.
Civil defence said it was not 45."""
BLOG = """مياه السد في فيلمورا 🌊🌊
يقول السكان: up to 60 people were killed, say residents 😢 of the lower town <b>today</b>.
‮siht was turned‬ around."""
FINAL = """Velmora: 21 bodies found
Rescue workers had recovered the bodies of 21 people by Friday, governor Ilse Tarn said on 7 March.
Tarn denied that the dam had been neglected."""

TARN, OFFICER, CORVANE, OAKE, CIVIL, MINISTRY, RESIDENTS = (
    Actor("actor-tarn", "Ilse Tarn", "person", ("Ilse Tarn", "Tarn"), ("governor",), "same name"),
    Actor("actor-officer", "a rescue officer", "unnamed", (), (), "told Corvane"),
    Actor("actor-corvane", "Corvane News Agency", "media", ("Corvane", "Corvane News Agency"), (), "outlet"),
    Actor("actor-oake", "Bram Oake", "person", ("Bram Oake",), ("opposition leader",), "named once"),
    Actor("actor-civil", "Civil Defence", "organisation", ("Civil defence",), (), "named once"),
    Actor("actor-ministry", "Énergie Ministry", "government", ("The energy ministry",), (), "named once"),
    Actor("actor-residents", "residents", "unnamed", (), (), "unnamed"),
)  # fmt: skip


def small_story() -> Contents:
    """Return the whole ledger of the story."""
    wire, copy, later, blog, final = reports = _reports()
    said = Edtf.parse("2031-03-03")
    rows = {
        "tarn12": _told(wire, "governor Ilse Tarn", "At least 12 people were killed", TARN, said=said),
        "tarn12copy": _told(copy, "governor Ilse Tarn", "At least 12 people were killed", TARN, said=said),
        "missing": _told(wire, "a rescue officer", "About 200 people are missing", OFFICER, source_kind="unnamed"),
        "missingcopy": _told(
            copy,
            "a rescue officer",
            "About 200 people are missing",
            OFFICER,
            source_kind="unnamed",
            relay=("actor-corvane",),
        ),
        "rebuilt": _told(
            wire,
            "The energy ministry",
            "the dam to be rebuilt by 1 June 2031",
            MINISTRY,
            source_kind="organisation",
            stance="forecast",
            chance=Chance("expects", 0.6, 0.9, "plain words"),
        ),
        "tarn19": _told(later, "Tarn", "We now count 19 dead", TARN, quotation="direct", said=Edtf.parse("2031-03-05")),
        "oake": _told(later, "The opposition leader, Bram Oake", "between 30 and 45 people had died", OAKE),
        "civil": _told(later, "Civil defence", "it was not 45", CIVIL, source_kind="organisation", stance="denied"),
        "residents": _told(blog, "residents", "up to 60 people were killed", RESIDENTS, source_kind="unnamed"),
        "tarn21": _told(
            final,
            "governor Ilse Tarn",
            "had recovered the bodies of 21 people by Friday",
            TARN,
            said=Edtf.parse("2031-03-07"),
        ),
        "neglected": _told(final, "Tarn", "the dam had been neglected", TARN, stance="denied", says="no"),
    }
    cue = a_span(wire, "said")
    rows["tarn12"] = replace(rows["tarn12"], cue=Words.at(wire.text, [cue]))
    figures = {
        "12": a_figure(wire, "At least 12 people", 12, bound="at_least", counted="people", state="killed"),
        "12copy": a_figure(copy, "At least 12 people", 12, bound="at_least", counted="people", state="killed"),
        "19": a_figure(later, "19", 19, counted="dead", state="killed"),
        "30to45": a_figure(
            later, "between 30 and 45 people", 30, 45, bound="between", counted="people", state="killed"
        ),
        "not45": a_figure(later, "not 45", 45, bound="not", counted="people", state="killed", stance="denied"),
        "60": a_figure(blog, "up to 60 people", None, 60, bound="at_most", counted="people", state="killed"),
        "21": a_figure(final, "21 people", 21, counted="people", state="killed"),
        "200": a_figure(wire, "About 200 people", 200, bound="about", counted="people", state="missing"),
        "200copy": a_figure(copy, "About 200 people", 200, bound="about", counted="people", state="missing"),
    }
    holders = {
        "12": "tarn12", "12copy": "tarn12copy", "19": "tarn19", "30to45": "oake", "not45": "civil", "60": "residents",
        "21": "tarn21", "200": "missing", "200copy": "missingcopy",
    }  # fmt: skip
    asked = {key: "question-missing" if key.startswith("200") else "question-killed" for key in figures}
    figures = {
        key: replace(figure, claim=rows[holders[key]].id, question=asked[key]) for key, figure in figures.items()
    }
    rows["neglected"] = replace(rows["neglected"], question="question-neglected")
    origins = {
        "origin-tarn": ("tarn12", "tarn12copy", "tarn19", "tarn21", "neglected"),
        "origin-officer": ("missing", "missingcopy"),
        "origin-oake": ("oake",),
        "origin-civil": ("civil",),
        "origin-residents": ("residents",),
        "origin-ministry": ("rebuilt",),
    }
    origin_rows = tuple(
        Origin(name, "speaker", None, None, tuple(rows[key].id for key in keys), "one speaker")
        for name, keys in origins.items()
    )
    origin_of = {key: name for name, keys in origins.items() for key in keys}
    rows = {key: replace(claim, origin=origin_of[key]) for key, claim in rows.items()}
    answers = tuple(figure.id for key, figure in figures.items() if asked[key] == "question-killed")
    return Contents(
        reports=tuple(sorted(reports, key=lambda report: report.id)),
        claims=tuple(sorted(rows.values(), key=lambda claim: claim.id)),
        figures=tuple(sorted(figures.values(), key=lambda figure: figure.id)),
        moments=(a_moment(wire, "on Sunday night", "2031-03-02"), a_moment(final, "by Friday", "[..2031-03-07]")),
        mentions=(
            Mention("mention-tarn", wire.id, "Ilse Tarn", a_span(wire, "Ilse Tarn"), "person", "governor", TARN.id),
        ),
        actors=tuple(sorted((TARN, OFFICER, CORVANE, OAKE, CIVIL, MINISTRY, RESIDENTS), key=lambda actor: actor.id)),
        origins=tuple(sorted(origin_rows, key=lambda origin: origin.id)),
        topics=(
            Topic("topic-dam", "Neglect of the dam", None, None, ("question-neglected",)),
            Topic(
                "topic-people",
                "People hit by the Velmora flood",
                "people",
                None,
                ("question-killed", "question-missing"),
            ),
        ),
        questions=(
            _question("question-killed", "How many people were killed?", "killed", answers, "denied", 4),
            _question(
                "question-missing",
                "How many people are missing?",
                "missing",
                (figures["200"].id, figures["200copy"].id),
                "single",
                1,
            ),
            replace(
                _question("question-neglected", "Was the dam neglected?", None, (rows["neglected"].id,), "single", 1),
                topic="topic-dam",
                kind="whether",
                counted=None,
                unit=None,
            ),
        ),
        relations=(
            Relation("relation-1", figures["12"].id, figures["12copy"].id, "repeats", "the same words", 1.0),
            Relation(
                "relation-2", figures["12"].id, figures["19"].id, "revises", "the same speaker, two days later", 0.9
            ),
            Relation(
                "relation-3", figures["30to45"].id, figures["not45"].id, "denies", "it says that it was not 45", 0.9
            ),
            Relation("relation-4", figures["19"].id, figures["30to45"].id, "conflicts", "19 is below 30", 0.8),
            Relation(
                "relation-5", figures["19"].id, figures["21"].id, "revises", "the same speaker, two days later", 0.8
            ),
            Relation(
                "relation-6",
                figures["12"].id,
                figures["200"].id,
                "differs",
                "killed and missing are counted apart",
                0.8,
            ),
        ),
        copies=(
            Copy(
                "copy-1",
                wire.id,
                copy.id,
                "near_copy",
                0.9,
                (Passage(_line(wire, "The dam above"), _line(copy, "The dam above")),),
                "41 shared words in a row",
            ),
        ),
        forecasts=(
            Forecast("forecast-1", rows["rebuilt"].id, Edtf.parse("[..2031-06-01]"), "open", (), "not yet due"),
        ),
        estimates=(
            Estimate("estimate-1", "question-killed", date(2031, 3, 3), 12, 16, 40, 2, "interval"),
            Estimate("estimate-2", "question-killed", date(2031, 3, 5), 17, 21, 38, 3, "interval"),
            Estimate("estimate-3", "question-killed", date(2031, 3, 7), 19, 21, 32, 4, "interval"),
        ),
        events=(
            Event(
                "event-1",
                Edtf.parse("2031-03-02"),
                "The dam above Velmora gave way",
                (),
                "Velmora",
                (
                    EventEvidence(copy.id, a_span(copy, "The dam above Velmora gave way on Sunday night"), None),
                    EventEvidence(wire.id, a_span(wire, "The dam above Velmora gave way on Sunday night"), None),
                ),
                ("origin-tarn",),
            ),
        ),
        stories=(
            Story(
                "story-1",
                "The Velmora flood",
                tuple(report.id for report in reports),
                date(2031, 3, 3),
                date(2031, 3, 7),
            ),
        ),
    )


def _reports() -> tuple[Report, ...]:
    return (
        _report(
            WIRE,
            "Velmora dam gives way, at least 12 dead",
            "Corvane News Agency",
            "2031-03-03T08:10:00+01:00",
            url="https://corvane.example/1",
        ),
        _report(
            COPY, "Flood in the north: what we know", "Harbour Post", "2031-03-03", url="https://harbour.example/flood"
        ),
        _report(
            LATER,
            "Governor corrects toll of Velmora flood",
            "Northgate Herald",
            "2031-03-05",
            path="cuttings/herald.txt",
        ),
        _report(BLOG, None, "<script>alert(1)</script>", None, url="javascript:alert(1)"),
        replace(
            _report(FINAL, "Velmora: 21 bodies found", "Harbour Post", "[2031-03-07..2031-03-09]"),
            published_basis="inferred",
            published_why="it says “by Friday” and names 7 March",
        ),
    )


def _report(text: str, title: str | None, outlet: str, published: str | None, **fields: str) -> Report:
    end = text.index("\n")
    parts = [Part(Span(0, end), "headline"), Part(Span(end + 1, len(text)), "body")]
    if "Sign up" in text:
        start = text.index("Sign up")
        parts = [parts[0], Part(Span(end + 1, start), "body"), Part(Span(start, len(text)), "boilerplate")]
    return a_report(text, title=title, outlet=outlet, published=published, parts=tuple(parts), **fields)


def _told(report: Report, source: str, content: str, actor: Actor, **fields: object):  # type: ignore[no-untyped-def]
    claim = a_claim(report, source, content, **fields)
    return replace(claim, source=Source(source, claim.source.spans, claim.source.kind, actor.id))


def _question(id_: str, text: str, state: str | None, answers: tuple[str, ...], status: str, origins: int) -> Question:
    names = ("origin-tarn", "origin-oake", "origin-civil", "origin-residents")
    return Question(
        id_, "topic-people", "amount", text, "people", None, None, state, None, "total", None, "count", answers,
        status, names[:origins], "the same people, killed",  # type: ignore[arg-type]
    )  # fmt: skip


def _line(report: Report, start: str) -> Span:
    begin = report.text.index(start)
    end = report.text.find("\n", begin)
    return Span(begin, end if end >= 0 else len(report.text))
