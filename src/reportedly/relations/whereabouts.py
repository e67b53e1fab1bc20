"""Where those are of whom a number is told, by the words beside it: on board, inside, at home there, or only that there is room."""

from __future__ import annotations

import re

from reportedly.lexicons import load
from reportedly.relations.answers import Answer

# A clause is seldom longer.
_CLAUSE = 60


def is_carried(answer: Answer) -> bool:
    """Say whether a figure is of those whom something carries: "a ferry with 43 people on board", "carrying 43 people"."""
    text, span = answer.report.text, answer.amount.span
    before = text[max(0, span.start - _CLAUSE) : span.start]
    if (answer.amount.counted or "").casefold().endswith(("people", "passengers")) and _CARRIER.search(before):
        return True
    return bool(_WITH.search(before) and _ABOARD.match(text[span.end : span.end + _CLAUSE]))


_WITH = re.compile(r"\b(?:with|carrying|carried)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_CARRIER = re.compile(
    r"\b(?:ferry|boat|ship|vessel|dinghy|plane|airliner|aircraft|jet|flight|helicopter|bus|coach|minibus|train|tram|lorry|truck|van)"
    r"(?:\s+[\w-]+){0,3}?\s+(?:carrying|carried)\s+(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"(?:\s+\w+){0,3}?\s+(?:on board|aboard)\b", re.IGNORECASE)


def is_population(answer: Answer) -> bool:
    """Say whether a number without a noun is how many live somewhere: "the camp's population at 81,000"."""
    start = answer.amount.span.start
    return bool(_POPULATION.search(answer.report.text[max(0, start - _CLAUSE) : start]))


_POPULATION = re.compile(r"\bpopulation\b(?:[^.!?\n]|\bapprox\.|\bca\.){0,40}\Z", re.IGNORECASE)


def is_in(answer: Answer, where: str) -> bool:
    """Say whether the words behind a figure say that those counted were on board, or inside."""
    text, end = answer.report.text, answer.amount.span.end
    after = _ASIDE.sub("", text[end : end + _CLAUSE].casefold())
    # "The number of people in the building at 260"
    before = _NUMBER_OF.search(text[max(0, answer.amount.span.start - _CLAUSE) : answer.amount.span.start])
    after = f"{before[1].casefold()}, {after}" if before else after
    signs = load("questions")[where]["after"]
    if not any(words in after for words in signs):
        return False
    clause = _PAUSE.split(after, maxsplit=1)[0]
    return any(f" {words}" in f" {clause}" for words in signs)


# "44 people, not 43, were on board"
_ASIDE = re.compile(r",\s+(?:and\s+)?not\s+\S+,")
_NUMBER_OF = re.compile(
    r"\bnumber of (?:people|workers|persons)((?:\s+[a-z]+){1,5})\s+(?:at|was|to|is)\s+\Z", re.IGNORECASE
)
_PAUSE = re.compile(r"[,.;:\n]")


_BROKEN = re.compile(r"[\d,.;:!?\n]")
_LETTERS = re.compile(r"[a-z]+")


def is_capacity(answer: Answer) -> bool:
    """ "certified for 180 passengers" says how many may be there, not how many are."""
    text, span = answer.report.text, answer.amount.span
    before, after = text[max(0, span.start - 40) : span.start].casefold(), text[span.end : span.end + 20].casefold()
    words = load("questions")["capacity"]
    # "the 180 permitted", "certified for at least 180": an article or a bound can stand between.
    last = " ".join(_LETTERS.findall(_BROKEN.split(before)[-1])[-4:])
    return any(phrase in last for phrase in words["before"]) or after.lstrip().startswith(tuple(words["after"]))
