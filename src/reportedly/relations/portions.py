"""Of which of those killed, hurt or rescued a number is, where its own words say so: those identified, those who died of their wounds."""

from __future__ import annotations

import re

from reportedly.relations.answers import Answer
from reportedly.relations.wording import head_noun

# A clause is seldom longer.
_CLAUSE = 80
_STOP = re.compile(r"[.,;!?\n]")
# "18 must be presumed dead", "four are feared dead", "30 are believed to have drowned": nobody has found them yet.
_FEARED = re.compile(
    r"\A(?:\s+\w+){0,6}?\s+(?:feared|presumed|believed|thought|assumed)\s+(?:to\s+(?:have\s+(?:been\s+)?|be\s+))?(?:dead|died|killed|drowned|perished)\b",
    re.IGNORECASE,
)
# "74 were picked up by boats, 31 by helicopter"
_SHARED_OUT = re.compile(
    r"[^.;:!?\n,\d]{0,60}\bby\s+(?:[a-z]+\s+){0,2}[a-z]+(?:,|,? and)\s+[\w-]+\s+by\s", re.IGNORECASE
)
# "I carried out nine dead": what one did and saw oneself.
_OWN_HANDS = re.compile(
    r"\b(?:I|he|she)\s+(?:(?:have|had|has|himself|herself|myself)\s+){0,2}(?:carried|carried out|saw|seen|buried|washed|pulled|pulled out|dragged out)\s+(?:\w+\s+){0,2}\Z"
)
# "Twelve bodies have not yet been identified", "29 of the dead were named", "26 bodies were buried".
_SORTED = re.compile(
    r"\b(identified|unidentified|named|buried|unclaimed|claimed|repatriated|handed over|counted twice)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:has|have|had|was|were|is|are|been|be|yet|not|remain|remained|still|all|already|only|so far|,|who|of|them|the|whom|which|those|dead|bodies|victims|killed)\b|[\s,]+",
    re.IGNORECASE,
)
_OF_THE_HURT = re.compile(
    r"\s+(?:more\s+)?of\s+(?:the|those|these|its|their)\s+(?:\d+\s+|\w+ly\s+)?(?:wounded|injured|hurt|survivors|hospitali[sz]ed|rescued)\b",
    re.IGNORECASE,
)
_OF_WOUNDS = re.compile(
    r"\b(?:died|succumbed)\s+(?:of|from|to)\s+(?:their|his|her)\s+(?:\w+\s+)?(?:wounds|injuries|burns)\b", re.IGNORECASE
)
_AFTER = re.compile(r"\bafter\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_BESIDE_ONE = re.compile(r"\b(?:him|her|them|himself|herself)\s+and\s+\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.IGNORECASE)


def portion_of(answer: Answer, state: str | None) -> str | None:
    """Return of which of those whom something befell a number is, in a word or two; None where it is of all or nothing says so.

    "Twelve bodies have been identified", "seven of the wounded later died", "killing him and two others", "no survivors in the lower
    deck" are counts of their own, and none of the dead or the rescued of a whole disaster.
    """
    if state is None:
        return None
    text, span = answer.report.text, answer.amount.span
    after = _STOP.split(text[span.end : span.end + _CLAUSE], maxsplit=1)[0]
    before = text[max(0, span.start - _CLAUSE) : span.start]
    if state == "killed" and (found := _sorted(answer, after)):
        return found
    if state == "killed" and _FEARED.match(after):
        return "feared"
    if _SHARED_OUT.match(text[span.end : span.end + 2 * _CLAUSE]) and state != "killed":
        return "by some"
    if state == "killed" and _OWN_HANDS.search(before):
        return "by own count"
    if state == "killed" and (_OF_THE_HURT.match(after) or (_OF_WOUNDS.search(after) and _AFTER.search(before))):
        return "of the wounded"
    if _OTHERS.match(after) and _BESIDE_ONE.search(before):
        return "beside one"
    return (
        "in a part of it" if answer.amount.high == 0 and state == "rescued" and _is_in_a_part(answer, after) else None
    )


def _sorted(answer: Answer, after: str) -> str | None:
    """What was done with the bodies or the names of some of the dead, where nothing but small words stands between."""
    found = _SORTED.search(after)
    between = after[: found.start()] if found else ""
    if found is None or (
        head_noun(answer.amount.counted) not in (None, "body", "victim", "dead") and " of " not in between
    ):
        return None
    return found[1].casefold().removeprefix("un") if not _VERB.sub("", between) else None


# "No one survived in the lower deck", "In the fish hall no one survived": there alone.
_PLACE_BEHIND = re.compile(
    r"(?:\s+\w+)?[”\"]?\s+(?:in|on|from|inside|at|among|of)\s+(?:the|that|this|its|his|her|their|it|them|those)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"(?:\A|[.!?]\s+|\n)(?:In|On|Inside|At|Among|Of)\s+(?:the|that|this|its)\b[^.!?\n]*\Z")
# What names all of it: "no survivors on the plane".
_ALL_OF_IT = re.compile(
    r"\b(?:plane|aircraft|jet|helicopter|flight|ship|ferry|boat|vessel|bus|train|crash|wreck|wreckage|disaster|accident|sinking)\b",
    re.IGNORECASE,
)


def _is_in_a_part(answer: Answer, after: str) -> bool:
    """Say whether nobody is told to have survived in one part only."""
    behind = _PLACE_BEHIND.match(after)
    if behind:
        return _ALL_OF_IT.search(after[behind.end() :][:_NAME]) is None
    before = answer.report.text[max(0, answer.amount.span.start - 2 * _CLAUSE) : answer.amount.span.start]
    opening = _PLACE_BEFORE.search(before)
    return opening is not None and _ALL_OF_IT.search(opening[0][: 2 * _NAME]) is None


# "In the lower car deck": a place is named in so many letters.
_NAME = 24
