"""Numbers of those who speak ("two officials said") and "one" as a pronoun: neither is a figure of the story."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.figures.costs import are_auxiliaries
from reportedly.claims.figures.hits import OTHER, Hit, Thing
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.lexicons import listed, load

# More than this do not speak with one voice in a report.
CHORUS = 20
_VICTIMS = frozenset({"people", "troops", "casualties", "cases"})


@cache
def _before() -> Phrases:
    return Phrases([(words, "") for words in load("counted")["speakers"]["before"]])


def speaks(tokens: Sequence[Token], thing: Thing, state: str | None) -> bool:
    """Say whether those counted are the ones who speak: "three commanders told", "according to two people"."""
    if thing.phrase is None or thing.amount.value > CHORUS or thing.amount.unit != "count":
        return False
    head = thing.phrase.head
    if head not in listed("counted", "speakers", "heads") and head_group(head) not in ("people", "troops"):
        return False
    if _before().ending(tokens, thing.amount.first):
        return True
    following = tokens[thing.end].low if thing.end < len(tokens) else ""
    if (
        head in listed("counted", "speakers", "heads")
        and state is None
        and (_low(tokens, thing.amount.first - 1) == "by" or _low(tokens, thing.amount.first - 1) == "of")
    ):
        return True
    return (
        following in listed("counted", "speakers", "verbs")
        or (following in listed("counted", "speakers", "after") and state is None)
        or _speaks_later(tokens, thing, state)
    )


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _speaks_later(tokens: Sequence[Token], thing: Thing, state: str | None) -> bool:
    """Say whether a verb of speaking follows a relative clause or an adverb: "Two nurses, who ..., said"."""
    end = min(len(tokens), thing.end + 25)
    if _low(tokens, thing.end) in (",", "who", "with", "in", "at", "from", "–", "—") and (
        state is None or (thing.phrase and thing.phrase.head in listed("counted", "speakers", "heads"))
    ):
        commas = 0
        for at in range(thing.end, end):
            commas += tokens[at].low == ","
            before = _low(tokens, at - 1)
            if (
                tokens[at].low in listed("counted", "speakers", "verbs")
                and (before == "," or commas == 0)
                and _low(tokens, at + 1) != "to"
            ):
                return commas != 1
    return _low(tokens, thing.end + 1) in listed("counted", "speakers", "verbs") and (
        _low(tokens, thing.end).endswith("ly") or _low(tokens, thing.end) in ("have", "had", "also")
    )


def is_pronoun(tokens: Sequence[Token], thing: Thing, hit: Hit | None) -> bool:
    """Say whether "one" is no number: "one of the reasons", "one analyst"; it is one in "killed one", "one person died"."""
    amount = thing.amount
    if (
        _low(tokens, amount.number) != "one"
        or amount.last - amount.number != 1
        or amount.money
        or amount.kind != "words"
        or amount.bounded
    ):
        return False
    if hit is None or (hit.state == OTHER and not _is_one_person(thing)):
        return True
    if _low(tokens, amount.first - 1) in ("the", "this", "that", "each", "every", "any", "which"):
        return True
    if hit.first >= amount.last and hit.last <= thing.end and _low(tokens, amount.last) == "of":
        # "said Orla Venn, one of the survivors": the noun alone says that they survived.
        return True
    if thing.phrase is None:
        return not _befell_one(tokens, amount.first, amount.last, hit)
    return head_group(thing.phrase.head) not in _VICTIMS and thing.phrase.first - amount.last > 1


def _befell_one(tokens: Sequence[Token], first: int, end: int, hit: Hit) -> bool:
    """Say whether a bare "one" stands beside its verb: "killed one", "one was hurt"; not "one can kill others"."""
    if hit.last <= first:
        return first - hit.last <= _NEAR
    between = [token.low for token in tokens[end : hit.first]]
    return hit.kind != "doing" and are_auxiliaries(between)


# "killed only one", "killed, they said, one"
_NEAR = 3


def _is_one_person(thing: Thing) -> bool:
    """Say whether a person stands right behind "one": "one man was shot", and not "one of those shot"."""
    phrase = thing.phrase
    return phrase is not None and head_group(phrase.head) in _VICTIMS and phrase.first == thing.amount.last
