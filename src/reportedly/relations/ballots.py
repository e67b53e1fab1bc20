"""Shares of the vote: "Brenn 41.2 percent, Vester 38" are the shares of two candidates, and a second round is another vote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reportedly.lexicons import listed, load
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.keys import Key
from reportedly.relations.winners import NAME, for_name, is_winner, winner_behind, winner_in_label

# A clause is seldom longer on either side of its figure.
_REACH = 160
_RATES = ("turnout",)
_STOP_BEFORE = re.compile(r"[.!?;]\s|\n|[“”\"]")
_STOP_AFTER = re.compile(r"[.!?;,]\s|\n|[“”\"]")
_SENTENCE = re.compile(r"[.!?]\s")
_BOUND = re.compile(
    r"\b(?:about|some|around|nearly|almost|just|over|under|only|more than|less than|at least|a)\s*\Z", re.IGNORECASE
)
_LAST_NAME = re.compile(rf"(?:^|[\s,(–—-])({NAME})(?:,? \([^()]{{1,30}}\))?(?:, [^,]{{1,60}},)?\s*\Z")
_ONLY_NAME = re.compile(rf"\s*(?:\d{{1,2}}[:.]\d\d\s+(?:[-–—]\s+)?)?({NAME})\s+")
_NAME = re.compile(NAME)
_HAS_WON = re.compile(
    r"\b(?:won|took|got|had|polled|received|secured|garnered|scored|obtained|gained)\s+(?:\w+\s+){0,2}\Z"
)


def count_ballots(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Give each share of the vote its candidate: "Ada Brenn won 41.2 percent, Vester 38", "Brenn: 41.2 %", "voted for Brenn".

    A turnout and the votes of a second round ("in the run-off") are apart from those of the first. A share of which nobody is
    named stays what it is. Who is meant by a name is not decided here; a surname is one candidate's in one story.
    """
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.amount.unit in ("percent", "count"):
            by_report[answer.report.id].append(answer)
    for members in by_report.values():
        if not any(one.amount.unit == "percent" for one in members) or not _is_of_election(members[0].report.text):
            continue
        before: Answer | None = None
        for answer in sorted(members, key=figure_place):
            key = keys[answer.id]
            told = key.counted == "vote" and key.unit == "percent"
            whose = None if told else _whose(answer, before if before and _is_share(keys[before.id]) else None)
            if whose:
                keys[answer.id] = replace(key, counted="vote", unit="percent", state=None, extent=whose, mood="actual")
                reasons[answer.id] = f"“{answer.amount.text}” is the share of the vote {whose}"
            elif told and _HAS_WON.search(
                answer.report.text[max(0, answer.amount.span.start - 30) : answer.amount.span.start]
            ):
                # "Won 41 percent and will meet Vester": the share is no forecast.
                keys[answer.id] = replace(key, mood="actual")
            elif key.unit == "percent" and not told and _is_turnout(answer):
                keys[answer.id] = replace(key, counted="turnout", state=None)
            if (whose or told or _is_rate(keys[answer.id])) and _is_second(answer):
                known = keys[answer.id]
                keys[answer.id] = replace(known, extent=f"{known.extent or ''} in the second round".strip())
            known = keys[answer.id]
            if _is_share(known) and _is_polled(answer):
                keys[answer.id] = replace(known, extent=f"{known.extent or ''} in polls".strip())
            before = answer


def _is_share(key: Key) -> bool:
    return key.counted == "vote" and key.unit == "percent"


def _is_rate(key: Key) -> bool:
    return key.counted in _RATES


def _whose(answer: Answer, before: Answer | None) -> str | None:
    """Whose share of the vote a number is; `before` is the share that stands before it, None where none does."""
    text, span = answer.report.text, answer.amount.span
    told = text[max(0, span.start - _REACH) : span.start]
    if answer.amount.unit == "percent" and (label := winner_in_label(told)):
        return label
    if answer.amount.counted is not None and not answer.amount.counted.startswith("voted"):
        return None
    clause = _STOP_BEFORE.split(told)[-1]
    if before and before.amount.span.end > span.start - len(clause):
        clause = text[before.amount.span.end : span.start]
        return winner_behind(text, answer) or _gapped(clause)
    if answer.amount.unit != "percent" and not (before and _near(before, answer)):
        return None
    return winner_behind(text, answer) or _governed(clause) or _alone(clause)


def _near(before: Answer, answer: Answer) -> bool:
    """Say whether the share before stands in the same paragraph, so that a number without a sign can be one too."""
    between = answer.report.text[before.amount.span.end : answer.amount.span.start]
    return len(between) < _REACH and "\n" not in between


def _governed(clause: str) -> str | None:
    """ "Ada Brenn, the former mayor, won 41.2 percent": a name, and a verb right before the number."""
    words = _BOUND.sub("", clause).split()
    if not words or words[-1].casefold() not in listed("questions", "won", "verbs"):
        return None
    if not listed("questions", "won", "never").isdisjoint(word.strip(",").casefold() for word in words):
        return None
    names = [name for name in _NAME.finditer(clause) if is_winner(clause, name.start(), name[0])]
    return for_name(names[-1][0]) if names else None


def _alone(clause: str) -> str | None:
    """ "09:10 Brenn 50.8 percent, Vester 45.3": nothing but a name, and perhaps the time of the entry."""
    found = _ONLY_NAME.fullmatch(clause)
    return for_name(found[1]) if found and is_winner(clause, found.start(1), found[1]) else None


def _gapped(clause: str) -> str | None:
    """ ", Vester 38", "and the former mayor Peter Ondieri 14.7": nothing but a name since the share before."""
    part = re.split(r",\s(?!\()", _BOUND.sub("", clause))
    last = re.sub(r"\A\s*(?:and|while|but)?\s*", "", part[-1])
    found = _LAST_NAME.search(last)
    if (
        found
        and is_winner(last, found.start(1), found[1])
        and not set(last.casefold().split()) & listed("questions", "won", "never")
    ):
        return for_name(found[1])
    return _governed(clause)


def _is_second(answer: Answer) -> bool:
    """Say whether a share is of a second round: in its sentence or before it in its paragraph, unless that is to come."""
    text, span = answer.report.text, answer.amount.span
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - 4 * _REACH)
    end = _SENTENCE.search(text, span.end)
    stop = min(end.start() if end else len(text), span.end + _REACH)
    newline = text.find("\n", span.end)
    told = text[start : min(stop, newline) if newline >= 0 else stop].casefold()
    words = load("questions")["won"]
    for sentence in reversed(_SENTENCE.split(told)):
        places = [sentence.find(sign) for sign in words["again"] if sign in sentence]
        if places:
            before = f" {sentence[: min(places)]} "
            return not any(f" {sign} " in before for sign in words["to_come"])
    return False


def _is_polled(answer: Answer) -> bool:
    """Say whether a share is of those asked and not of those who voted: "a survey gave Brenn 45 percent"."""
    text, span = answer.report.text, answer.amount.span
    around = f"{_STOP_BEFORE.split(text[max(0, span.start - _REACH) : span.start])[-1]} {_STOP_AFTER.split(text[span.end : span.end + _REACH], maxsplit=1)[0]}"
    return bool(_POLL.search(around))


_POLL = re.compile(
    r"\b(?:surveys?|pollsters?|opinion polls?|polls? (?:by|of|for|in|gave|gives|put|puts|has|had)|respondents|of those (?:asked|polled|questioned))\b",
    re.IGNORECASE,
)


def _is_turnout(answer: Answer) -> bool:
    """ "Nearly seven million went to the polls; that is 65 % of those registered": a turnout without its name."""
    text, span = answer.report.text, answer.amount.span
    if not _OF_VOTERS.match(text[span.end : span.end + _REACH]):
        return False
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _REACH)
    around = text[start : span.end + _REACH].split("\n", 1)[0]
    return bool(_WENT.search(around))


_OF_VOTERS = re.compile(
    r"\s+of\s+(?:the\s+|all\s+|those\s+|its\s+)*(?:registered|eligible|entitled|on the (?:register|rolls)|electorate|voters?\b(?! for))",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:turned out|went to the polls|cast (?:a|their) (?:vote|ballot)s?|took part|voted|turnout)\b(?! (?:for|against))",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def _is_of_election(text: str) -> bool:
    found = frozenset(re.findall(r"[a-z]+(?:-[a-z]+)?", text[:20_000].casefold()))
    return not listed("questions", "won", "election").isdisjoint(found)
