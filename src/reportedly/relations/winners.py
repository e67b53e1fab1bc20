"""Whose votes or seats a number is: each candidate's and each party's are a question of their own."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.relations.answers import Answer
from reportedly.relations.wording import head_noun

# A clause is seldom longer.
_REACH = 120
NAME = r"[A-Z][^\W\d_]+(?:[ ’'-][A-Z][^\W\d_]+){0,5}"
_NAMED = re.compile(rf"\b{NAME}")
_CLAUSES = re.compile(r"[.!?;]\s|\n|\s(?:and|while|but)\s")


def for_whom(answer: Answer) -> str | None:
    """Return whose votes or seats are counted, by the last name before the number; None for what nobody wins.

    "Brenn won 41 percent of the vote and Vester 38" are two questions: "for Brenn" and "for Vester".
    """
    if head_noun(answer.amount.counted) not in load("questions")["won"]["counted"]:
        return None
    text, span = answer.report.text, answer.amount.span
    if known := winner_in_label(text[max(0, span.start - _REACH) : span.start]) or winner_behind(text, answer):
        return known
    clause = _CLAUSES.split(text[max(0, span.start - _REACH) : span.start])[-1]
    names = [found[0] for found in _NAMED.finditer(clause) if is_winner(clause, found.start(), found[0])]
    if names:
        return for_name(names[-1])
    # "We have 45 percent" is one's own; "the challenger has 51" is somebody's who is not named here.
    return f"for {answer.by}" if _OWN.search(clause) else f"for somebody {answer.id}"


def is_winner(clause: str, start: int, name: str) -> bool:
    """Say whether a name is not that of a day or a place: "in Kei 60 percent", "in Selm's election"."""
    before = clause[:start].split()
    owns = clause[start + len(name) : start + len(name) + 2] in ("'s", "’s")
    leads = bool(before) and before[-1].casefold() in listed("questions", "won", "beside")
    return name.casefold() not in no_winners() and not leads and not owns


_OWN = re.compile(r"\b(?:we|our|us|I|my)\b", re.IGNORECASE)


def winner_in_label(before: str) -> str | None:
    """Return whose share a line of a list gives: "Ada Brenn (Greens): 41.2 %", "Yes: 53 %"; None where no name is before the colon."""
    label = _LABEL.search(before)
    if label is None:
        return None
    side = _side_of(label[1])
    if side:
        return f"for {side}"
    words = frozenset(label[1].casefold().split())
    return None if words & (no_winners() | listed("questions", "won", "never")) else for_name(label[1])


_LABEL = re.compile(rf"(?:^|\n)[ \t•*–-]*({NAME})(?: ?\([^()\n]{{1,30}}\))?(?:, [^\n:.]{{1,30}})?: *\Z")


def winner_behind(text: str, answer: Answer) -> str | None:
    """Return whose share stands before its winner: "41 percent voted for Brenn", "With 53.4 % in the run-off, Ada Brenn is president"."""
    span = answer.amount.span
    after = text[span.end : span.end + _REACH]
    side = _SIDE.match(after)
    if side:
        return f"for {_side_of(side[1])}"
    found = _FOR.match(after)
    if not found and _WITH.search(text[max(0, span.start - 10) : span.start]):
        opening = _OPENING.match(after)
        found = _LEADING.match(opening[1]) if opening else None
    return for_name(found[1]) if found and found[1].casefold() not in no_winners() else None


# "52 percent voted yes and 48 percent no"
_SIDE = re.compile(
    r"\A(?: of (?:the )?(?:votes?|voters))?(?: (?:voted|said|were|was|are|went))? (yes|no|in favour|in favor|against)(?=[,.;:!?\n)]|\s+(?:and|in|while|but)\b|\s+it\b|\Z)",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"\A(?: of (?:the )?(?:votes?|ballots?|seats?)| (?:votes?|ballots?|seats?))?(?: (?:voted|went|goes|votes|cast|were cast))? (?:for|to|behind) (?:the )?({NAME})"
)
_WITH = re.compile(r"(?:^|[.!?]\s|\n)(?:With|On|At)\s+\Z")
_OPENING = re.compile(r"\A[^.!?\n]{0,60}?, (?:the )?([A-Z].*)\Z", re.DOTALL)
_LEADING = re.compile(rf"({NAME})")


def for_name(name: str) -> str:
    """Return what tells one's votes from another's: "Ada Brenn" and "Brenn" are one; "Party" alone is anybody's."""
    last = name.split()[-1]
    return (
        f"for the {name.removeprefix('The ')}"
        if last.casefold() in listed("questions", "won", "parties")
        else f"for {last}"
    )


def _side_of(word: str) -> str | None:
    """The side of a yes or no that a word stands for."""
    side: str | None = load("questions")["won"]["sides"].get(word.casefold())
    return side


@cache
def no_winners() -> frozenset[str]:
    """Return words in capitals that win nothing: days, and what opens a sentence."""
    times = load("times")
    return (
        frozenset([*times["weekdays"], *times["months"]])
        | listed("particles", "determiners")
        | listed("questions", "won", "no_names")
    )
