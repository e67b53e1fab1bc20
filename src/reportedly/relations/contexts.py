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
from reportedly.relations.joining import Joined
from reportedly.relations.keys import Key
from reportedly.relations.wording import day_words, stem, stems

# A clause is seldom longer on either side of its figure.
_CLAUSE = 90
_BREAK = re.compile(r"[.!?;:]\s|\n|[“”\"]|\s[–—-]\s")
CONTEXT = "context"
# What a story of a war or an epidemic counts first of all; other numbers of them are told by their state.
_MAIN = ("soldiers", "cases", "demonstrators")


def split_contexts(answers: Sequence[Answer], keys: dict[str, Key]) -> None:
    """Part the answers of a question of which nothing is known but the noun, where their sentences speak of different things.

    "Nine children were at home" and "three children of the couple" share the noun and no more. Equal numbers stay together, and so
    do numbers whose clauses share two telling words beside the noun.
    """
    # "The damage" and "losses" of a story are one thing without more words, and so is a turnout.
    measured = frozenset([*load("questions")["measured"].values(), *load("questions")["measures"]["rates"]])
    unsaid: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        key = keys[answer.id]
        known = key.state or key.alone or key.grade or key.part or key.scope or key.extent
        if not known and key.counted not in _MAIN and key.counted not in measured:
            unsaid[key].append(answer)
    for key, members in unsaid.items():
        groups = _groups(members) if len(members) > 1 or key.is_bare else {}
        if len(groups) > 1 or key.is_bare:
            for top, ids in groups.items():
                for one in ids:
                    keys[one] = replace(key, alone=f"{CONTEXT} {top}")


def _groups(members: Sequence[Answer]) -> dict[str, list[str]]:
    joined = Joined()
    last: dict[object, str] = {}
    # "None has been sent" is said against whoever says that some were sent.
    none = {word for answer in members if not value_of(answer.amount)[0] for word in _around(answer)}
    for answer in members:
        joined.add(answer.id)
        for sign in _signs(answer, none):
            joined.join(last.setdefault(sign, answer.id), answer.id)
    return joined.groups(answer.id for answer in members)


def _signs(answer: Answer, none: Set[str]) -> Iterator[object]:
    """What an answer shares with another on the same thing: its value, or two words of its clause, or one with "none"."""
    words = _around(answer)
    yield value_of(answer.amount)
    if done := _done(answer):
        yield "done", done
    yield from words & none
    yield from combinations(sorted(words), 2)


# "300 pigs have been stolen": what was done to those counted, with what it takes to get there.
_DONE = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?(?:was|were|is|are|has|have|had)\s+(?:(?:now|also|already|still|since|so far)\s+)?(?:been\s+)?([a-z]{3,}(?:ed|en|ung|olen|ught|ost|old))\b"
)


def _done(answer: Answer) -> str | None:
    """What was done to those counted, by the participle behind them; two numbers with the same one are of one thing."""
    end = answer.amount.span.end
    found = _DONE.match(answer.report.text[end : end + _CLAUSE])
    return stem(found[1]) if found and found[1] not in _SAYS_LITTLE else None


# They are done to anything.
_SAYS_LITTLE = frozenset(
    [
        "been",
        "given",
        "taken",
        "needed",
        "used",
        "planned",
        "called",
        "said",
        "told",
        "asked",
        "expected",
        "reported",
        "believed",
        "involved",
        "listed",
        "seen",
    ]
)


def _around(answer: Answer) -> frozenset[str]:
    """The telling words of the clause around a figure, without what it counts and without days."""
    text, span = answer.report.text, answer.amount.span
    told = answer.claim.content.spans if answer.claim else ()
    # Who says it is another matter: two numbers of one speaker need not be of one thing.
    start, end = next(((one.start, one.end) for one in told if one.holds(span)), (0, len(text)))
    before = _BREAK.split(text[max(start, span.start - _CLAUSE) : span.start])[-1]
    after = _BREAK.split(text[span.end : min(end, span.end + _CLAUSE)], maxsplit=1)[0]
    counted = {stem(word) for word in re.findall(r"[^\W\d_]+", answer.amount.counted or "")}
    return frozenset(word for word in stems(f"{before} {after}") if not word.isdigit()) - counted - day_words()
