"""Which claims say that something is not so: by their verb, by their words, or by calling what was said before false."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.records import Claim
from reportedly.relations.answers import Answer
from reportedly.relations.blaming import disowns
from reportedly.relations.negations import denied_sentence, is_denied_first
from reportedly.relations.verdicts import is_verdict
from reportedly.relations.wording import calls_false, words_before


def rejects(answer: Answer) -> bool:
    """Say whether a claim says that something is not so, whatever was said of it before."""
    claim = answer.claim
    return claim is not None and claim.source.kind != "outlet" and says_not_so(answer)


def says_not_so(answer: Answer) -> bool:
    """Say whether a claim says that something is not so, a report's own voice too: "There are no talks"."""
    claim = answer.claim
    if claim is None:
        return False
    if is_denial_claim(answer):
        return True
    sentence = denied_sentence(claim.content.text) if claim.stance == "asserted" else None
    # In a report's own voice much is told beside: "44 were aboard, one of them a child who was not on the list".
    return sentence is not None and (claim.source.kind != "outlet" or is_denied_first(sentence))


def is_denial_claim(answer: Answer) -> bool:
    """Say whether a claim rejects another: by its verb ("denied"), or by its words ("the claim … is untrue")."""
    claim = answer.claim
    if claim is None or _is_refusal(claim):
        return False
    words = claim.content.text
    return claim.stance == "denied" or calls_false(words) or is_verdict_claim(claim) or _disowns(claim)


def _disowns(claim: Claim) -> bool:
    """Say whether somebody says that it was not he: "We had no part in it"."""
    return claim.stance == "asserted" and disowns(claim.content.text)


def speaks_of_report(answer: Answer) -> bool:
    """Say whether somebody speaks of what others say, right before he says that it is not so: "the reports on an alleged sale"."""
    if answer.claim is None:
        return False
    before = words_before(answer.report.text, answer.claim.content.spans[0].start, _BESIDE)
    return bool(_others_say().search(f"{before} {answer.claim.content.text[:_BESIDE]}"))


# A claim is named in the sentence before its denial, or in the same one.
_BESIDE = 200


@cache
def _others_say() -> re.Pattern[str]:
    words = load("questions")["rejecting"]
    alone = "|".join(one for one in words["said"] if one not in words["with_article"])
    return re.compile(
        rf"\b(?:{'|'.join(words['speaking'])}|(?:{alone})s|reports\s+(?:of|on|about|that|in)"
        rf"|(?:the|that|this)\s+(?:{alone}|{'|'.join(words['pointed_at'])}))\b",
        re.IGNORECASE,
    )


def contradicts_somebody(claim: Claim) -> bool:
    """Say whether what is rejected is nobody's claim in so many words, but whoever made it: "contradicted the hospital"."""
    cue = claim.cue.text.casefold().split()[-1:] if claim.cue else []
    words = claim.content.text.split()
    somebody = len(words) <= _NAME or words[0].casefold() in SOMEBODY
    return bool(cue) and cue[0].startswith(_beginnings("against_somebody")) and somebody


# "The northern harbour authority": a name is seldom longer.
_NAME = 4
# "Contradicted him within hours of his speech".
SOMEBODY = frozenset(["him", "her", "them"])


def is_verdict_claim(claim: Claim) -> bool:
    """Say whether somebody only says that what was told before is not so: "That is a lie"."""
    return claim.source.kind != "outlet" and claim.stance in ("asserted", "denied") and is_verdict(claim.content.text)


def can_be_denied(answer: Answer, denial: Answer, *, own_voice: bool = False) -> bool:
    """Say whether a claim can be what a denial means; one in its report's own voice only where nothing else is named."""
    if answer.claim is None or answer.claim.stance == "doubted" or is_denial_claim(answer):
        return False
    if answer.claim.source.kind == "outlet" and not (own_voice and _tells(answer.claim)):
        return False
    if answer.origin == denial.origin and answer.origin is not None:
        return False
    if answer.report.id == denial.report.id and denial.claim and _EARLIER.match(denial.claim.content.text):
        # "Denied our earlier report" is of another day's.
        return False
    return answer.report.id == denial.report.id or answer.can_precede(denial)


_EARLIER = re.compile(
    r"(?:our|the|its|their|an|that)\s+(?:earlier|previous|first|original)\s+(?:report|story|article)s?\W*\Z",
    re.IGNORECASE,
)


def _tells(claim: Claim) -> bool:
    """Say whether a report's own words tell what is so: not "That was wrong", nor what "we wrote" before."""
    return claim.cue is None and not is_verdict(claim.content.text)


def _is_refusal(claim: Claim) -> bool:
    """Say whether what is rejected is no claim: "rejected the ceasefire offer", "rejected the attack as a vile act"."""
    if claim.cue is None or not claim.cue.text.casefold().split()[-1].startswith(_beginnings("turning_down")):
        return False
    head = _AS.split(claim.content.text, maxsplit=1)[0]
    last = re.findall(r"[a-z]+", _BEHIND.split(head.casefold(), maxsplit=1)[0])[-1:]
    return bool(last) and last[0] in listed("questions", "refused", "nouns")


def _beginnings(kind: str) -> tuple[str, ...]:
    return tuple(load("questions")["rejecting"][kind])


_AS = re.compile(r"\s+as\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s(?:of|by|from|to|for|on|in|at|against|with|that|which|after|over|made)\s")
