"""The Admiralty code on claims: a letter for the source, a digit for what it says. Off unless it is asked for."""

from __future__ import annotations

from reportedly.pages.index import Index
from reportedly.records import Claim

# "Cannot be judged": whether a source was right before is nothing that reports alone can tell.
LETTER = "F"
_CONFIRMED, _UNJUDGED = "1", "6"
# What STIX 2.1, appendix A, makes of the digits; 6 has no number there.
CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}


def grade(index: Index, claim: Claim) -> str:
    """Return the letter and the digit of a claim: "F1" where another origin agrees with it and none disputes it, else "F6".

    The code has "confirmed by other sources" for the first; in a ledger it means that an independent origin says what fits it,
    and nothing about the world. Doubtful (4) and improbable (5) would be verdicts, and are never given.
    """
    ends = {claim.id, *(figure.id for figure in index.figures_in.get(claim.id, ()))}
    kinds = {relation.kind for end in sorted(ends) for relation in index.relations_of.get(end, ())}
    is_confirmed = "agrees" in kinds and not kinds & {"conflicts", "denies"} and claim.stance == "asserted"
    return LETTER + (_CONFIRMED if is_confirmed else _UNJUDGED)


def confidence(graded: str) -> int | None:
    """Return the confidence of STIX (0 to 100) for a grade; None where nothing can be judged."""
    return CONFIDENCE.get(graded[1:])
