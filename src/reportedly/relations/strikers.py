"""Strikes: in a story that counts who is on strike, those who "stayed away" or "are out" are counted too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.lexicons import listed, load
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key

_CLAUSE = 60
_AWAY = re.compile(
    r"\A(?:\s+[\w’'-]+){0,4}?\s+(?:(?:had|have|has)\s+)?(?:stayed? away|(?:are|were|was|is|still|now) out\b|took part|taken part|take part|joined in|(?:did not|didn’t|didn't) (?:turn up|come to work|report)|absent)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\A|\n)[^\n:.]{0,40}\b(?:absent|absentees|away|on strike|strikers|stayed home)\b[^\n:.]{0,30}:\s*\Z",
    re.IGNORECASE,
)


def count_strikers(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Give those who stay away from work the state of strikers, where the story counts strikers in so many words.

    "18,000 walked out ... 9,100 had stayed away on Monday". Voters who stay away in a story without a strike are left as they are.
    """
    if not any(key.state == "striking" for key in keys.values()):
        return
    for answer in answers:
        key = keys[answer.id]
        if key.state or key.alone or key.part or key.unit != "count" or not _may_strike(key.counted):
            continue
        text, span = answer.report.text, answer.amount.span
        if _AWAY.match(text[span.end : span.end + _CLAUSE]) or _LABEL.search(
            text[max(0, span.start - 2 * _CLAUSE) : span.start]
        ):
            counted = None if key.counted in _workers() else key.counted
            keys[answer.id] = replace(key, state="striking", counted=counted, mood="actual")
            reasons[answer.id] = f"“{answer.amount.text}” are those who are away from work"


def _may_strike(counted: str | None) -> bool:
    return counted in (None, "people") or counted in _workers() or counted in listed("counted", "groups", "people")


def _workers() -> frozenset[str]:
    return frozenset(load("questions")["same_by_state"]["striking"]) | {"people", "worker"}
