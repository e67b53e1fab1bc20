"""Whether a report can tell of killed or wounded at all, by its words alone."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import load
from reportedly.records import HARMS

# The tables of the lexicon of victims that say that somebody came to harm.
_TABLES = ("killed", "shot", "wounded", "fatal", "folds")
# Lists that say so only beside a word of another one: "struck" beside "bullet", "serious" beside "condition".
_BESIDE = ("struck", "condition")
_WORD = re.compile(r"[^\W\d_]+")


def may_tell_of_harm(text: str) -> bool:
    """Say whether any word stands in a text that could say that somebody was killed, wounded or shot.

    Told without reading its syntax, so that a report on a budget is not read anew: "no" is sure, and "yes" only a chance ("a shot
    at goal"). What the report tells is decided in `counting`.
    """
    folded = text.casefold()
    single, several = _phrases()
    if not single.isdisjoint(_WORD.findall(folded)):
        return True
    plain = " ".join(folded.split())
    return any(phrase in plain for phrase in several)


@cache
def _phrases() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words, and the phrases of several words, of all lists."""
    victims, conditions = load("victims"), load("conditions")
    lists = [words for name in _TABLES for key, words in victims[name].items() if key not in _BESIDE]
    lists += [words for harm in HARMS for words in conditions[harm].values()]
    phrases = {"condition"} | {phrase for words in lists for phrase in words}
    single = frozenset(phrase for phrase in phrases if _WORD.fullmatch(phrase))
    several = sorted(phrase for phrase in phrases - single if single.isdisjoint(_WORD.findall(phrase)))
    return single, tuple(several)
