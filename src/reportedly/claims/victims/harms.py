"""The words of a sentence that say that somebody was killed, wounded or shot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportedly.claims.victims.trees import Tree
from reportedly.lexicons import listed
from reportedly.records import Harm

Way = Literal["subject", "object", "nearby", "of"]
_VERBAL = ("VERB", "ADJ")
# So far up a verb hangs on what makes it unreal: "threatened to kill", "was charged with attempting to murder".
_HIGHEST = 3


@dataclass(frozen=True, slots=True)
class Harming:
    """A word of harm: what it says befell somebody, and how it finds them (see the lexicon)."""

    at: int
    state: Harm
    way: Way


def find_harms(tree: Tree) -> Iterator[Harming]:
    """Yield the words of harm in a sentence, without those that tell of what did not happen."""
    for at, word in enumerate(tree.words):
        found = _killing(tree, at, word) or _shooting(tree, at, word) or _wounding(tree, at, word)
        if found and not _is_unreal(tree, at):
            yield found


def _killing(tree: Tree, at: int, word: str) -> Harming | None:
    upos = tree.token(at).upos
    if word in listed("victims", "killed", "subject"):
        return Harming(at, "killed", "subject")
    if word in listed("victims", "killed", "object") and upos in _VERBAL:
        return Harming(at, "killed", "object")
    if word in listed("victims", "killed", "nearby"):
        return Harming(at, "killed", "nearby")
    return Harming(at, "killed", "of") if word in listed("victims", "killed", "of") and upos == "NOUN" else None


def _shooting(tree: Tree, at: int, word: str) -> Harming | None:
    upos, below = tree.token(at).upos, set(tree.below(at))
    if word in listed("victims", "shot", "object") and upos in _VERBAL:
        return Harming(at, _or_killed("shot", below | _before(tree, at)), "object")
    if word in listed("victims", "shot", "struck") and upos == "VERB" and below & listed("victims", "shot", "with"):
        return Harming(at, "shot", "object")
    if word in listed("victims", "shot", "nearby") and upos == "NOUN" and below & listed("victims", "shot", "by"):
        return Harming(at, _or_killed("shot", below | _before(tree, at)), "nearby")
    return None


def _wounding(tree: Tree, at: int, word: str) -> Harming | None:
    upos, below = tree.token(at).upos, set(tree.below(at))
    if word in listed("victims", "wounded", "object") and upos in _VERBAL:
        return Harming(at, _or_killed("wounded", below | _before(tree, at)), "object")
    if word in listed("victims", "wounded", "nearby") and upos == "NOUN":
        return Harming(at, _or_killed("wounded", below | _before(tree, at)), "nearby")
    if word == "condition" and below & listed("victims", "wounded", "condition"):
        return Harming(at, "wounded", "nearby")
    return None


def _before(tree: Tree, at: int) -> set[str]:
    """The word right before another, which an adverb of its own is, wherever the tree hangs it: "accused of fatally shooting"."""
    return {tree.words[at - 1]} if at and tree.words[at - 1].endswith("ly") else set()


def _or_killed(state: Harm, below: set[str]) -> Harm:
    return "killed" if below & listed("victims", "fatal", "words") else state


def _is_unreal(tree: Tree, at: int) -> bool:
    """Say whether it did not happen: "could have been killed", "was not hurt", "threatened to kill her"."""
    here = at
    for _ in range(_HIGHEST):
        if listed("victims", "unreal", "beside") & set(tree.below(here)):
            return True
        relation, governor = tree.token(here).relation, tree.token(here).head
        if governor == here:
            return False
        if tree.words[governor] in listed("victims", "unreal", "above"):
            return True
        if relation not in ("xcomp", "conj", "obj", "acl"):
            return False
        here = governor
    return False
