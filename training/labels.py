"""What the heads of the model tell apart, in the order of their outputs."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
NAME_KINDS = ("person", "organisation", "place", "nationality", "facility", "product", "other")


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags of a sequence: O, then a first and a following tag for each kind."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


ROLE_TAGS = bio(ROLES)
NAME_TAGS = bio(NAME_KINDS)

# Universal parts of speech and relations: https://universaldependencies.org/u/
UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
)  # fmt: skip
# The Penn Treebank's tags, which tell number and tense.
XPOS = (
    "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ", "JJR", "JJS", "RB",
    "RBR", "RBS", "RP", "IN", "DT", "PDT", "CC", "CD", "TO", "EX", "WDT", "WP", "WP$", "WRB", "POS", "UH", "FW", "SYM",
    "NFP", "ADD", "GW", "LS", "AFX", "HYPH", "$", "``", "''", ",", ".", ":", "-LRB-", "-RRB-",
)  # fmt: skip
RELATIONS = (
    "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "nmod",
    "nmod:poss", "nmod:unmarked", "nmod:desc", "nummod", "amod", "det", "det:predet", "case", "mark", "aux", "aux:pass",
    "cop", "advmod", "advcl", "advcl:relcl", "ccomp", "xcomp", "acl", "acl:relcl", "appos", "compound", "compound:prt",
    "flat", "fixed", "conj", "cc", "cc:preconj", "parataxis", "punct", "expl", "discourse", "vocative", "list",
    "reparandum", "orphan", "dislocated", "goeswith", "dep",
)  # fmt: skip
# Rare relations are learnt as their general kind.
NEAREST = {"csubj:pass": "csubj", "csubj:outer": "csubj"}
