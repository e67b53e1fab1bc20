"""How answers and claims stand to each other, in words: which relations are told first, and how each reads from its ends."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.pages.index import Index
from reportedly.pages.quoting import in_brief, when_said
from reportedly.records import Edtf, Relation, RelationKind

_LATER: dict[RelationKind, str] = {
    "repeats": "repeats",
    "agrees": "agrees with",
    "conflicts": "conflicts with",
    "revises": "revises",
    "denies": "denies",
    "differs": "of one origin with",
}
_EARLIER: dict[RelationKind, str] = _LATER | {
    "repeats": "repeated by",
    "revises": "revised by",
    "denies": "denied by",
}
_COUNTED_ON = ("is an earlier count than", "is a later count than")
# What a reader must know first.
WEIGHT: tuple[RelationKind, ...] = ("denies", "conflicts", "revises", "agrees", "differs", "repeats")


@dataclass(frozen=True, slots=True)
class RelationView:
    """How an answer stands to another one of its question: "denied by" the answer `other`, and why.

    `kind` is the relation, `words` how it reads from this answer, `other` the id of the other answer and `source` who gave it.
    `later` says that this answer is the later of the two, `own` that both are of one source. `figure` is the other answer as
    printed, None where its words would only repeat this answer ("denied by Stefan Brok", whose answer is no number of his own).
    Printed it is the sentence: "denies “about 3,000” (a colonel)".
    """

    kind: RelationKind
    words: str
    why: str
    later: bool
    other: str
    figure: str | None
    source: str
    own: bool

    @property
    def by(self) -> str:
        """The other source as it reads within a sentence: "A rescue worker" is "a rescue worker"."""
        return within_sentence(self.source)

    @property
    def is_later_count(self) -> bool:
        """Whether the two are counts of one thing on two days, and no conflict."""
        return self.words in _COUNTED_ON

    def __repr__(self) -> str:
        return f"<RelationView {in_brief(str(self))}>"

    def __str__(self) -> str:
        if self.figure is None:
            return f"{self.words} {self.by}"
        return f"{self.words} “{self.figure}”" + ("" if self.own else f" ({self.by})")


def within_sentence(name: str) -> str:
    """Return a source's name with a small article: "the ministry" and "a rescue worker", but "A. Blake"."""
    article, blank, rest = name.partition(" ")
    return f"{article.lower()}{blank}{rest}" if article in ("A", "An", "The") and rest[:1].islower() else name


def relation_in_words(index: Index, relation: Relation, end: str) -> str:
    """Return how a relation between two answers to one question reads from one of its ends: "denied by", "is a later count than"."""
    later = relation.b == end
    if relation.kind != "differs":
        return (_LATER if later else _EARLIER)[relation.kind]
    before, after = _said(index, relation.a), _said(index, relation.b)
    if before and after and before.sort_key() < after.sort_key():
        return _COUNTED_ON[later]
    return _LATER["differs"]


def is_apart(index: Index, relation: Relation) -> bool:
    """Say whether the two answer different questions; that is told of their topic, once."""
    return relation.kind == "differs" and _question_of(index, relation.a) != _question_of(index, relation.b)


def _question_of(index: Index, row: str) -> str | None:
    found = index.figures.get(row) or index.claims.get(row)
    return found.question if found else None


def _said(index: Index, row: str) -> Edtf | None:
    figure = index.figures.get(row)
    claim = index.claims.get((figure.claim or "") if figure else row)
    found = figure or claim
    report = index.reports.get(found.report) if found else None
    return when_said(report, claim)[0] if report else None
