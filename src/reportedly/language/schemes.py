"""Syntax that a parser gives in another scheme, in the terms of Universal Dependencies.

spaCy's English pipelines are trained on the scheme of ClearNLP (Choi and Palmer, 2012): there "in" governs "Paris", and "is"
governs "minister". Here the words of content govern, as in the rest of the project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_RENAMED = {
    # Only the word that governs a sentence is its root; a parser that says it of another is wrong about it.
    "ROOT": "dep",
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "complm": "mark",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "hmod": "amod",
    "infmod": "acl",
    "intj": "discourse",
    "meta": "parataxis",
    "neg": "advmod",
    "nn": "compound",
    "nounmod": "nmod",
    "npadvmod": "obl:unmarked",
    "npmod": "nmod:unmarked",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "partmod": "acl",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "rcmod": "acl:relcl",
    "relcl": "acl:relcl",
    "root": "dep",
    "": "dep",
}
_PREPOSITIONS = ("prep", "agent", "dative")
_BE = frozenset(("am", "'m", "’m", "are", "'re", "’re", "is", "'s", "’s", "was", "were", "be", "been", "being"))
_CLAUSAL = ("VERB", "AUX", "ADJ", "ADV")


@dataclass(slots=True)
class Node:
    """A word of a sentence in lower case, its part of speech, the number of its head (its own for a root), and its relation."""

    word: str
    upos: str
    head: int
    relation: str


def to_universal(nodes: Sequence[Node]) -> None:
    """Change heads and relations of a sentence to those of Universal Dependencies; what is in them already stays.

    "He is in Paris" becomes "Paris" with its case "in", "He is a minister" becomes "minister" with its copula "is". The head of a later
    conjunct stays the conjunct before it.
    """
    for below, above in _pairs(nodes, ("pobj", "pcomp")):
        if nodes[below].head == above and nodes[above].relation in _PREPOSITIONS:
            _lift_object(nodes, below, above)
    for below, above in _pairs(nodes, ("attr", "acomp")):
        if nodes[below].head == above and nodes[above].word in _BE:
            _lift_predicate(nodes, below, above)
    for number, node in enumerate(nodes):
        node.relation = "root" if node.head == number else _RENAMED.get(node.relation, node.relation)


def _pairs(nodes: Sequence[Node], relations: Sequence[str]) -> list[tuple[int, int]]:
    """Return the first word with one of the relations under each head, with that head."""
    found: dict[int, int] = {}
    for number, node in enumerate(nodes):
        if node.relation in relations and node.head != number:
            found.setdefault(node.head, number)
    return [(below, above) for above, below in found.items()]


def _lift_object(nodes: Sequence[Node], below: int, above: int) -> None:
    """Let the object of a preposition take its place, and the preposition mark it."""
    is_clause, was = nodes[below].relation == "pcomp", nodes[above].relation
    _exchange(nodes, below, above)
    clausal = nodes[nodes[below].head].upos in _CLAUSAL
    if is_clause:
        nodes[below].relation = "advcl" if clausal else "acl"
    elif was == "agent":
        nodes[below].relation = "obl:agent"
    else:
        nodes[below].relation = "obl" if clausal else "nmod"
    nodes[above].relation = "mark" if is_clause else "case"


def _lift_predicate(nodes: Sequence[Node], below: int, above: int) -> None:
    """Let what somebody is said to be take the place of the copula, with all that depended on it."""
    relation = nodes[above].relation
    _exchange(nodes, below, above)
    for number, node in enumerate(nodes):
        if node.head == above and number != above:
            node.head = below
    nodes[below].relation, nodes[above].relation = relation, "cop"


def _exchange(nodes: Sequence[Node], below: int, above: int) -> None:
    nodes[below].head = below if nodes[above].head == above else nodes[above].head
    nodes[above].head = below
