"""Numbers of which only the noun is known: "three children" here and "nine children" there are one question when the words around them agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations

from reportedly.lexicons import load
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.deeds import near_deeds
from reportedly.relations.joining import Joined
from reportedly.relations.keys import Key
from reportedly.relations.wording import day_words, stem, stems

# A clause is seldom longer on either side of its figure.
_CLAUSE = 90
_BREAK = re.compile(r"[.!?;:]\s|\n|[“”\"]|\s[–—-]\s")
CONTEXT = "context"
# What a story of a war or an epidemic counts first of all; other numbers of them are told by their state.
_MAIN = ("soldiers", "cases", "demonstrators")


def split_contexts(answers: Sequence[Answer], keys: dict[str, Key], together: Sequence[tuple[str, str]] = ()) -> None:
    """Part the answers of a question of which nothing is known but the noun, where their sentences speak of different things.

    "Nine children were at home" and "three children of the couple" share the noun and no more. Equal numbers stay together, and so
    do numbers whose clauses share two telling words beside the noun. Of `together` it is known that they count the same.
    """
    # "The damage" and "losses" of a story are one thing without more words, and so is a turnout.
    measured = frozenset([*load("questions")["measured"].values(), *load("questions")["measures"]["rates"]])
    unsaid: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        key = keys[answer.id]
        known = key.state or key.alone or key.grade or key.part or key.scope or key.extent
        if not known and key.counted not in _MAIN and key.counted not in measured:
            unsaid[key].append(answer)
    wholes = _wholes_behind(answers)
    for key, members in unsaid.items():
        groups = _groups(members, together, wholes) if len(members) > 1 or key.is_bare else {}
        if len(groups) > 1 or key.is_bare:
            for top, ids in groups.items():
                for one in ids:
                    keys[one] = replace(key, alone=f"{CONTEXT} {top}")


def _wholes_behind(answers: Sequence[Answer]) -> frozenset[str]:
    """The wholes that stand behind a part, as in "41 of the 52 hospitals were affected", where the verb is that of the 41."""
    places = {answer.id: answer.amount.span for answer in answers}
    parts = [answer.amount for answer in answers if answer.amount.part_of in places]
    return frozenset(part.part_of for part in parts if part.part_of and places[part.part_of] > part.span)


def _groups(members: Sequence[Answer], together: Sequence[tuple[str, str]], wholes: Set[str]) -> dict[str, list[str]]:
    joined = Joined()
    last: dict[object, str] = {}
    # "None has been sent" is said against whoever says that some were sent.
    none = {word for answer in members if not value_of(answer.amount)[0] for word in _around(answer)}
    by_id = {answer.id: answer for answer in members}
    for answer in members:
        joined.add(answer.id)
        for sign in _signs(answer, none):
            other = by_id[last.setdefault(sign, answer.id)]
            # Two numbers of one clause have the words around them in common, whatever they are of.
            if not (isinstance(sign, tuple) and sign[0] == "words" and _are_beside(other, answer)):
                joined.join(other.id, answer.id)
    for first, second in near_deeds([answer for answer in members if answer.id not in wholes]):
        joined.join(first, second)
    here = {answer.id for answer in members}
    for first, second in together:
        if first in here and second in here:
            joined.join(first, second)
    return joined.groups(answer.id for answer in members)


def _are_beside(one: Answer, other: Answer) -> bool:
    apart = other.amount.span.start - one.amount.span.end
    return one.id != other.id and one.report.id == other.report.id and abs(apart) < _CLAUSE


def _signs(answer: Answer, none: Set[str]) -> Iterator[object]:
    """What an answer shares with another on the same thing: its value, or two words of its clause, or one with "none"."""
    words = _around(answer)
    yield value_of(answer.amount)
    yield from words & none
    yield from (("words", pair) for pair in combinations(sorted(words), 2))


def _around(answer: Answer) -> frozenset[str]:
    """The telling words of the clause around a figure, without what it counts and without days."""
    text, span = answer.report.text, answer.amount.span
    told = answer.claim.content.spans if answer.claim else ()
    # Who says it is another matter: two numbers of one speaker need not be of one thing.
    start, end = next(((one.start, one.end) for one in told if one.holds(span)), (0, len(text)))
    before = text[max(start, span.start - _CLAUSE) : span.start]
    # The label of a line stands before its colon: "Homes without power: 18,000".
    before = before[before.rfind("\n") + 1 :] if before.endswith(": ") else _BREAK.split(before)[-1]
    after = _BREAK.split(text[span.end : min(end, span.end + _CLAUSE)], maxsplit=1)[0]
    counted = {stem(word) for word in re.findall(r"[^\W\d_]+", answer.amount.counted or "")}
    return frozenset(word for word in stems(f"{before} {after}") if not word.isdigit()) - counted - day_words()
