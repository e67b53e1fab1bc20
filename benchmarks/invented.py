"""Invented reports with what a reading of them gives, made from templates: as many as wanted, the same for the same seed.

For measuring how linking grows, without the language model. A story is an accident in a town, told by some reports over some
days: who was killed and wounded as three speakers count it, a denial, a forecast, and lines that tell nothing. Some
reports are reprints of others with a line left out. The words follow Zipf's law, so that most words are rare and a
few are in nearly every report, as in news.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from reportedly.records import (
    ActorKind,
    Claim,
    DateCandidate,
    Dating,
    Edtf,
    Figure,
    Mention,
    Moment,
    Part,
    Reading,
    Report,
    Source,
    Span,
    Stance,
    Timex,
    Words,
    report_id,
    row_id,
)

# Stories have so many reports on average, most few and some many, as in data on shootings and on one week's news.
REPORTS_A_STORY = 6
# So many of the later reports of a story are reprints.
REPRINTS = 0.3
_FIRST_DAY = date(2030, 1, 1)
SYLLABLES = (
    "or",
    "kes",
    "mar",
    "tol",
    "bre",
    "sas",
    "un",
    "pel",
    "gor",
    "han",
    "lom",
    "ost",
    "vel",
    "qua",
    "zen",
    "dra",
    "ith",
    "ul",
    "ben",
)
_DEEDS = ("flood", "fire", "landslide", "train crash", "explosion", "storm")
_OFFICES = ("mayor", "governor", "police chief", "minister", "surgeon")
_VOCABULARY = 30_000


@dataclass(slots=True)
class _Page:
    """A text that grows sentence by sentence, with the places of what was put in."""

    outlet: str
    day: date
    text: str = ""
    parts: list[Part] = field(default_factory=list)
    claims: list[tuple[Span, Span, Span, Stance, str]] = field(default_factory=list)
    figures: list[tuple[Span, int, str, int]] = field(default_factory=list)
    moments: list[tuple[Span, date]] = field(default_factory=list)
    names: list[tuple[Span, ActorKind, str | None]] = field(default_factory=list)

    def add(self, words: str) -> Span:
        """Write words and return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


@dataclass(frozen=True, slots=True)
class _Story:
    town: str
    deed: str
    day: date
    people: tuple[str, ...]
    killed: int
    reports: int


def invent(count: int, seed: int = 1) -> Iterator[Reading]:
    """Yield readings of invented reports, story by story; a smaller count gives the first of them."""
    made = story = 0
    while made < count:
        for reading in _tell(story, seed):
            if made < count:
                yield reading
            made += 1
        story += 1


def _tell(number: int, seed: int) -> Iterator[Reading]:
    draw = random.Random(f"{seed} {number}")
    story = _Story(
        _name(draw),
        draw.choice(_DEEDS),
        _FIRST_DAY + timedelta(days=draw.randrange(1500)),
        tuple(f"{_name(draw)} {_name(draw)}" for _ in range(3)),
        draw.randint(2, 60),
        min(200, 1 + int(draw.expovariate(1 / (REPORTS_A_STORY - 1)))),
    )
    before: list[_Page] = []
    for _ in range(story.reports):
        outlet, day = f"{_outlets()[draw.randrange(400)]} News", story.day + timedelta(days=int(draw.expovariate(0.5)))
        if before and draw.random() < REPRINTS:
            page = _reprint(draw.choice(before), outlet, day)
        else:
            page = _write(draw, story, outlet, day)
            before.append(page)
        yield _read(page)


def _write(draw: random.Random, story: _Story, outlet: str, day: date) -> _Page:
    page = _Page(outlet, day)
    headline = page.add(f"{story.deed.title()} in {story.town}: {_line(draw, 3)}")
    page.parts.append(Part(headline, "headline"))
    sentences = [_count, _quote, _deny, _foretell, *[_fill] * draw.randint(4, 12)]
    for write in sentences:
        page.add("\n\n")
        start = len(page.text)
        write(page, draw, story)
        page.parts.append(Part(Span(start, len(page.text)), "body"))
    return page


def _reprint(page: _Page, outlet: str, day: date) -> _Page:
    """Return a page as another outlet prints it; its last line is cut, which tells nothing."""
    last = page.parts[-1].span.start - 2
    return _Page(
        outlet,
        max(day, page.day),
        page.text[:last],
        page.parts[:-1],
        page.claims,
        page.figures,
        page.moments,
        page.names,
    )


def _count(page: _Page, draw: random.Random, story: _Story) -> None:
    killed, wounded = story.killed + draw.randint(-1, 3), story.killed * 2 + draw.randint(0, 9)
    start = len(page.text)
    page.add("At least ")
    dead = page.add(f"{killed}")
    page.add(" people were killed and ")
    hurt = page.add(f"{wounded}")
    page.add(f" were wounded when a {story.deed} struck ")
    page.names.append((page.add(story.town), "place", None))
    content = Span(start, len(page.text))
    page.add(", ")
    speaker = _speaker(page, draw, story)
    page.add(" ")
    cue = page.add("said")
    page.add(" on ")
    page.moments.append((page.add(f"{page.day:%A}"), page.day))
    page.add(".")
    page.claims.append((content, speaker, cue, "asserted", "indirect"))
    page.figures += [(dead, killed, "killed", len(page.claims) - 1), (hurt, wounded, "wounded", len(page.claims) - 1)]


def _quote(page: _Page, draw: random.Random, story: _Story) -> None:
    page.add("“")
    content = page.add(f"We saw {_line(draw, 6)} and {_line(draw, 4)}")
    page.add(",” ")
    speaker = _speaker(page, draw, story)
    page.add(" ")
    page.claims.append((content, speaker, page.add("said"), "asserted", "direct"))
    page.add(".")


def _deny(page: _Page, draw: random.Random, story: _Story) -> None:
    speaker = _speaker(page, draw, story)
    page.add(" ")
    cue = page.add("denied")
    page.add(" that ")
    start = len(page.text)
    number = story.killed * 10
    figure = page.add(f"{number}")
    page.add(f" people were killed in {story.town}")
    page.claims.append((Span(start, len(page.text)), speaker, cue, "denied", "indirect"))
    page.figures.append((figure, number, "killed", len(page.claims) - 1))
    page.add(".")


def _foretell(page: _Page, draw: random.Random, story: _Story) -> None:
    speaker = _speaker(page, draw, story)
    page.add(" ")
    cue = page.add("said")
    page.add(" ")
    start, due = len(page.text), page.day + timedelta(days=draw.randint(2, 20))
    page.add(f"the road to {story.town} would reopen by ")
    page.moments.append((page.add(f"{due.day} {due:%B %Y}"), due))
    page.claims.append((Span(start, len(page.text)), speaker, cue, "forecast", "indirect"))
    page.add(".")


def _fill(page: _Page, draw: random.Random, story: _Story) -> None:
    page.add(f"{_line(draw, draw.randint(8, 20)).capitalize()}.")


def _speaker(page: _Page, draw: random.Random, story: _Story) -> Span:
    """Write one of the story's speakers, with an office now and then."""
    office = f"{draw.choice(_OFFICES)} " if draw.random() < 0.5 else ""
    page.add(office.capitalize())
    name = page.add(draw.choice(story.people))
    page.names.append((name, "person", office.strip() or None))
    return name


def _line(draw: random.Random, words: int) -> str:
    vocabulary, weights = _words()
    return " ".join(draw.choices(vocabulary, cum_weights=weights, k=words))


@cache
def _words() -> tuple[list[str], list[float]]:
    draw = random.Random("words")
    vocabulary = ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) for _ in range(_VOCABULARY)]
    return vocabulary, list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))


@cache
def _outlets() -> list[str]:
    draw = random.Random("outlets")
    return [_name(draw) for _ in range(400)]


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(SYLLABLES, k=3)).title()


def _read(page: _Page) -> Reading:
    """Return what the reading of a page would be."""
    sha256 = hashlib.sha256(page.text.encode()).hexdigest()
    id_, day = report_id(sha256, page.outlet, None), Edtf.day(page.day)
    title = page.parts[0].span.of(page.text)
    report = Report(
        id_,
        page.text,
        title,
        page.outlet,
        None,
        None,
        sha256,
        "en",
        day,
        "given",
        "given by the user",
        tuple(page.parts),
        None,
    )
    claims = [_claim(report, *told) for told in page.claims]
    return Reading(
        report,
        Dating(DateCandidate(day, "given", "given by the user"), ()),
        tuple(claims),
        tuple(_figure(report, span, number, state, claims[claim]) for span, number, state, claim in page.figures),
        tuple(
            Moment(
                row_id("moment", id_, [span]),
                id_,
                span.of(page.text),
                span,
                Edtf.day(when),
                Timex("DATE", when.isoformat()),
            )
            for span, when in page.moments
        ),
        (
            *(
                Mention(row_id("mention", id_, [span]), id_, span.of(page.text), span, kind, role)
                for span, kind, role in page.names
            ),
            Mention(row_id("mention", id_, []), id_, page.outlet, None, "media", None),
        ),
    )


def _claim(report: Report, content: Span, speaker: Span, cue: Span, stance: Stance, quotation: str) -> Claim:
    return Claim(
        row_id("claim", report.id, [content]),
        report.id,
        Source(speaker.of(report.text), (speaker,), "person"),
        Words.at(report.text, [cue]),
        Words.at(report.text, [content]),
        "direct" if quotation == "direct" else "indirect",
        (),
        stance,
        *(None, None, None, None, None, None),
        {"actor": (speaker,), "stance": (cue,)},
        "made from a template",
        1.0,
    )


def _figure(report: Report, span: Span, number: int, state: str, claim: Claim) -> Figure:
    return Figure(
        row_id("figure", report.id, [span]),
        report.id,
        claim.id,
        span.of(report.text),
        span,
        *(number, None if state == "killed" and claim.stance == "asserted" else number),
        "at_least" if state == "killed" and claim.stance == "asserted" else "exact",
        "count",
        *("people", None, None, state, None, None, None, None),
        claim.stance,
        None,
        {},
        "made from a template",
    )
