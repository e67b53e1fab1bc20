"""Who said something, through whom, when and in which words: what every view shows of a claim or figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from reportedly.pages.dates import in_words, printed_in_words
from reportedly.pages.index import Index, first_start
from reportedly.pages.roles import telling_roles
from reportedly.records import Claim, DateBasis, Edtf, Figure, Report, Span

SaidFrom = Literal["stated", "printed"]

# Words long enough to be no article.
_WORD = re.compile(r"[^\W\d_]{4,}")
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+")
# Who speaks where a report names nobody: the report in its own voice.
ITSELF = "the report itself"
NOBODY = "nobody named"
# A title that stands for an outlet is cut to about this length where several names share a line.
_SHORT = 40
# Words in a `repr` are cut to about this length, so that an object stays one line of a screen.
_BRIEF = 60


@dataclass(frozen=True, slots=True)
class ReportRef:
    """A report as other rows point to it.

    `title`, `outlet`, `url` and `path` (where it was read from) are None where they are not known, `published` is None without
    any evidence of a date; `published_basis` says whether the date was given, is the page's own or was inferred.
    Printed it is its `name`.
    """

    id: str
    title: str | None
    outlet: str | None
    published: Edtf | None
    published_basis: DateBasis | None
    url: str | None
    path: str | None

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<ReportRef {in_brief(self.name)}, {self.published or 'undated'}, {self.id}>"

    @property
    def name(self) -> str:
        """The best name there is: outlet, else title, else file, else "a report without a name"."""
        return self.outlet or self.title or file_name(self.path) or "a report without a name"

    @property
    def short(self) -> str:
        """The name for a line that it shares with others: a long title is cut after a word."""
        return self.name if len(self.name) <= _SHORT else f"{self.name[:_SHORT].rsplit(' ', 1)[0].rstrip(' ,;:')} …"

    @property
    def printed(self) -> str:
        """When it was printed, in words."""
        return printed_in_words(self.published, self.published_basis)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it (`name`), what they are there (`role`), and through whom it came, nearest the outlet first (`via`).

    `printed` are the report's words for them where these share none with the name ("he", "the minister", "Kiev" for Ukraine) or name
    somebody beside them ("Kestria and its ally Tarvia").
    """

    name: str
    role: str | None
    kind: str
    via: tuple[str, ...]
    actor: str | None
    printed: str | None = None

    def chain(self, outlet: str | None) -> str:
        """Return the way the words took: "State Security Bureau → Meridian News Agency → Harbour Post"."""
        links = [self.name, *reversed(self.via)]
        return " → ".join([*links, outlet] if outlet and self.kind != "outlet" else links)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Exact words of a report and where they stand; `figure` is the part that gives the number."""

    words: str
    spans: tuple[Span, ...]
    figure: Span | None
    paragraph: int


class FoundSentence(NamedTuple):
    """A sentence that a search found: the id of its report, its place in that report's text, and its exact words."""

    report: str
    span: Span
    words: str


def in_brief(words: str | None) -> str:
    """Return words as Python writes them, on one line and cut where they are long: "'up to 8,000 soldiers …'"."""
    text = words or ""
    return repr(text if len(text) <= _BRIEF else f"{text[:_BRIEF].rsplit(maxsplit=1)[0]} …")


def file_name(path: str | None) -> str | None:
    """Return the last part of a path, None without one."""
    return path.replace("\\", "/").rpartition("/")[2] if path else None


class Printed(Protocol):
    """What other rows show of a report."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str | None: ...  # noqa: D102
    @property
    def outlet(self) -> str | None: ...  # noqa: D102
    @property
    def published(self) -> Edtf | None: ...  # noqa: D102
    @property
    def published_basis(self) -> DateBasis | None: ...  # noqa: D102
    @property
    def url(self) -> str | None: ...  # noqa: D102
    @property
    def path(self) -> str | None: ...  # noqa: D102


def report_ref(report: Printed) -> ReportRef:
    """Return what other rows show of a report."""
    return ReportRef(
        report.id,
        report.title,
        report.outlet,
        report.published,
        report.published_basis,
        report.url,
        report.path,
    )


def speaker(index: Index, report: Report, claim: Claim | None) -> Speaker:
    """Return who said a claim; a figure outside any claim is said by the report itself."""
    if claim is None or claim.source.kind == "outlet":
        actor = claim.source.actor if claim else None
        return Speaker(report.outlet or ITSELF, ITSELF if report.outlet else None, "outlet", (), actor)
    via = tuple(index.actors[actor].name for actor in claim.relay if actor in index.actors)
    name, printed = _name(index, report, claim), claim.source.text
    others = None if _share_a_word(name, printed) and not _names_another(name, printed) else printed
    return Speaker(name, _role(index, claim), claim.source.kind, via, claim.source.actor, others)


def when_said(report: Report, claim: Claim | None) -> tuple[Edtf | None, SaidFrom | None]:
    """Return the day on which it was said, and whether the report states it or only its date of print is known."""
    if claim is not None and claim.said is not None:
        return claim.said, "stated"
    return (report.published, "printed") if report.published else (None, None)


def said_in_words(
    said: Edtf | None, said_from: SaidFrom | None, basis: DateBasis | None, *, year: int | None = None
) -> str:
    """Return the day for a column: "3 Mar", "7–9 Mar (inferred)" for a print of which the date was inferred, "–" for none.

    The time of day is left out; the row itself keeps it.
    """
    if said is None:
        return "–"
    day = Edtf.day(said.earliest) if "T" in said.text and said.is_day and said.earliest else said
    return in_words(day, year=year) if said_from == "stated" else printed_in_words(day, basis, year=year)


def quoted(index: Index, report: Report, claim: Claim | None, figure: Figure | None) -> Quoted:
    """Return the words of a claim, or the sentence of a figure outside any claim."""
    place = figure.span if figure else None
    if claim is not None and (place is None or any(span.holds(place) for span in claim.content.spans)):
        spans, words = claim.content.spans, claim.content.text
    else:
        position = place.start if place else 0
        sentence = index.sentence(report, position)
        # A figure that crosses the end of a sentence is shown alone rather than cut.
        sentence = sentence if place is None or sentence.holds(place) else place
        spans, words = (sentence,), sentence.of(report.text)
    return Quoted(words, spans, place, index.paragraph(report, place.start if place else first_start(spans)))


def _name(index: Index, report: Report, claim: Claim) -> str:
    actor = index.actors.get(claim.source.actor or "")
    if actor is not None and actor.kind != "unnamed":
        return actor.name
    return _meant(index, report, claim) or claim.source.text or (actor.name if actor else NOBODY)


def _share_a_word(name: str, printed: str | None) -> bool:
    # "NBC" has no word long enough to tell it from "the".
    if name.casefold() in (printed or "").casefold():
        return True
    own, theirs = ([word.casefold() for word in _WORD.findall(words)] for words in (name, printed or ""))
    # "Zelensky" is a spelling of Zelenskyy.
    return any(one.startswith(other) or other.startswith(one) for one in own for other in theirs)


def _names_another(name: str, printed: str | None) -> bool:
    """Say whether words for a source name somebody beside the one that they are shown as: "Kestria and its ally Tarvia".

    A rule of thumb: a word with a capital behind "and" that the name does not have, but for what somebody is: "Ada Moor, founder
    and head of the Reed Group". Wrong for an office with two fields before the name.
    """
    first, joint, other = (printed or "").partition(" and ")
    _, apposed, office = first.partition(", ")
    if apposed and office[:1].islower() and not first.endswith(","):
        return False
    own = {word.casefold() for word in _WORD.findall(name)}
    if not joint or own.isdisjoint(word.casefold() for word in _WORD.findall(first)):
        return False
    beside = {word.casefold() for word in _CAPITALISED.findall(other)}
    return bool(beside) and beside.isdisjoint(own)


def _meant(index: Index, report: Report, claim: Claim) -> str | None:
    """Return the words elsewhere in the report that a source without a name stands for: "he" is "an engineer at the dam".

    The claim's evidence points at the words; a claim whose source they stand in gives the whole of them. None where the source's
    own words say as much.
    """
    places = claim.evidence.get("actor", ())
    if not places or any(span.meets(places[0]) for span in claim.source.spans):
        return None
    for other in index.claims_of.get(report.id, ()):
        if other.source.text and any(span.holds(places[0]) for span in other.source.spans):
            return other.source.text
    words = places[0].of(report.text)
    return words if words.casefold() not in (claim.source.text or "").casefold() else None


def _role(index: Index, claim: Claim) -> str | None:
    """Return the role that this report gives; one from elsewhere only where all reports agree on it."""
    actor = index.actors.get(claim.source.actor or "")
    if actor is None or actor.kind == "unnamed":
        return None
    here = [mention.role for mention in index.mentions_of.get((claim.report, actor.id), ()) if mention.role]
    if here:
        return here[0]
    roles = telling_roles(actor.roles)
    return roles[0] if len(roles) == 1 else None
