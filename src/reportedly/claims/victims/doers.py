"""Who did it, and died as well: recorders count them, and a number of those whom they killed does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.victims.finding import ONESELF, find_bearer, kind_of_person
from reportedly.claims.victims.harms import find_harms
from reportedly.claims.victims.persons import is_part, name_parts, sex_of
from reportedly.claims.victims.trees import Tree
from reportedly.lexicons import listed
from reportedly.records import Sentence, Span, Victim


@dataclass(frozen=True, slots=True)
class Doer:
    """Somebody told to have killed or wounded others: where, in which sentence, and how they are named."""

    span: Span
    sentence: Span
    head: str
    is_named: bool


def find_dead_doer(text: str, sentences: Sequence[Sentence], victims: Sequence[Victim]) -> Victim | None:
    """Return the first victim who did it and died: "killed three and then himself", "the gunman died", "Hale, who killed three, was shot dead".

    Who shot himself died where the report speaks of suicide. Who they are is told by the words for them, by their name, and in one
    sentence by "he".
    """
    of_suicide = "suicide" in text.casefold()
    found = next(
        (one for one in victims if one.is_doer and (one.state == "killed" or (one.state == "shot" and of_suicide))),
        None,
    )
    if found is not None:
        return found
    dead = [one for one in victims if one.state == "killed" and one.kind in ("name", "pronoun")]
    doers = list(find_doers(text, sentences)) if dead else []
    return next((one for one in dead if any(_is_same(one, doer) for doer in doers)), None)


def find_doers(text: str, sentences: Sequence[Sentence]) -> Iterator[Doer]:
    """Yield those whom some sentences tell to have killed or wounded others, in the order of the deeds; police are left out."""
    for sentence in sentences:
        if not sentence.tokens:
            continue
        tree = Tree(text, sentence)
        for harm in find_harms(tree):
            at = _doer_of(tree, harm.at) if harm.way == "object" else None
            if at is not None and not listed("victims", "persons", "police") & {tree.words[at], *tree.below(at)}:
                name = tree.name_at(at)
                yield Doer(tree.phrase(at), sentence.span, name.text if name else tree.words[at], name is not None)


def _doer_of(tree: Tree, at: int) -> int | None:
    """Return the subject of a verb that has somebody else as its object."""
    if tree.token(at).upos != "VERB" or tree.child(at, "aux:pass", "nsubj:pass") is not None:
        return None
    target = tree.child(at, "obj")
    if target is None or tree.words[target] in ONESELF:
        return None
    who = find_bearer(tree, at)
    return who if who is not None and who != target and kind_of_person(tree, who) else None


def _is_same(victim: Victim, doer: Doer) -> bool:
    if victim.kind == "name":
        return doer.is_named and is_part(name_parts(victim.head), name_parts(doer.head))
    sex = None if doer.is_named else sex_of(doer.head)
    same_sex = sex is None or sex == sex_of(victim.head)
    return same_sex and doer.sentence.holds(victim.span) and doer.span.end <= victim.span.start
