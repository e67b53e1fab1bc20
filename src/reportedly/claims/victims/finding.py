"""Finding victims: from each word of harm to the person of whom it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.claims.quantities.counted import head_group
from reportedly.claims.victims.harms import Harming, find_harms
from reportedly.claims.victims.persons import sex_of
from reportedly.claims.victims.trees import Tree
from reportedly.language import singular
from reportedly.lexicons import listed
from reportedly.records import PersonKind, Sentence, Victim

# Further up a tree what is said is said of somebody else.
_HIGHEST = 5
# Relations over which a word of harm is still said of whom its governor is said of: "was found with a wound", "hurt and taken away".
_UPWARD = frozenset(
    ["obl", "obj", "xcomp", "advcl", "conj", "acl", "acl:relcl", "nmod", "dep", "ccomp", "parataxis", "obl:unmarked", "nmod:unmarked"]
)  # fmt: skip
# How further victims hang on the first one.
_LISTED = ("conj", "list")
ONESELF = ("himself", "herself", "themselves", "itself", "self")
_KIN = listed("counting", "singles", "kin")
_NOT_ONE = listed("counting", "singles", "not_one")
_AGE = re.compile(r"(\d{1,3})[- ](?:year|month)s?[- ]old\b|, (\d{1,3})\b(?!,\d)", re.IGNORECASE)


def find_victims(text: str, sentences: Sequence[Sentence]) -> list[Victim]:
    """Return those of whom some sentences tell, one by one, that they were killed, wounded or shot, in the order of the harms.

    "John Hale, 34, was shot dead and his wife is in critical condition": John Hale killed, his wife wounded. Groups with a number are
    figures and not here, and so is nobody whom something could have befallen. Who is the same person is decided in `persons`.
    """
    found: list[Victim] = []
    for sentence in sentences:
        if sentence.tokens:
            tree = Tree(text, sentence)
            for harm in find_harms(tree):
                found += _victims_of(tree, harm)
    return found


def _victims_of(tree: Tree, harm: Harming) -> Iterator[Victim]:
    who = _find_victim(tree, harm)
    if who is None:
        return
    for at in _all_with(tree, who):
        # "Killed his children and himself"
        is_doer = tree.words[at] in ONESELF
        if is_doer:
            subject = find_bearer(tree, harm.at)
            if subject is None:
                continue
            at = subject
        kind = kind_of_person(tree, at)
        if kind is None:
            continue
        span, word = tree.phrase(at, listed_with(tree, at)[1:]), tree.words[at]
        words = span.of(tree.text)
        age = _AGE.search(words)
        name = tree.name_at(at)
        yield Victim(
            span=span,
            words=words,
            state=harm.state,
            hit=tree.token(harm.at).span,
            kind=kind,
            head=name.text if name else word,
            number=2 if kind == "pair" else 1,
            age=int(age[1] or age[2]) if age else None,
            is_doer=is_doer or word in listed("victims", "persons", "doers"),
        )


def listed_with(tree: Tree, at: int) -> list[int]:
    """Return a word for somebody and those listed behind it: "his son, his daughter, himself" are three, "John Hale, a teacher" is one."""
    found = [at]
    # Those listed behind a member may hang on it, and not on the first.
    for member in found:
        found += [one for one in tree.children[member] if _is_listed(tree, member, one) and one not in found]
    return found


def _all_with(tree: Tree, at: int) -> list[int]:
    """Return a word for somebody and all of whom the same is said: also a second object, and the family before "their children, who"."""
    relation, governor = tree.token(at).relation, tree.token(at).head
    if relation == "obj":
        objects = [one for one in tree.children[governor] if tree.token(one).relation == "obj"]
        listed_there = [one for one in objects if one == at or "," in tree.below(one)]
        return [one for each in listed_there for one in listed_with(tree, each)]
    return listed_with(tree, governor if relation == "conj" and _is_kin(tree, at) else at)


def _is_kin(tree: Tree, at: int) -> bool:
    """Say whether a noun names family of somebody: "their three youngest children"."""
    is_family = singular(tree.words[at]) in _KIN | listed("victims", "persons", "family")
    return is_family and tree.child(at, "nmod:poss") is not None


def _is_listed(tree: Tree, at: int, one: int) -> bool:
    return tree.token(one).relation in _LISTED or _is_another(tree, at, one)


def _is_another(tree: Tree, at: int, one: int) -> bool:
    """Say whether what seems to say who somebody is names somebody else: of the other sex, the doer, or family in a list."""
    if tree.token(one).relation not in ("appos", "nmod:unmarked"):
        return False
    sexes = sex_of(tree.words[at]), sex_of(tree.words[one])
    in_list = _is_kin(tree, one) and any(
        one < other for other in tree.children[at] if tree.token(other).relation in _LISTED
    )
    return (
        in_list or bool({tree.words[at], tree.words[one]} & {*ONESELF}) or (None not in sexes and sexes[0] != sexes[1])
    )


def _find_victim(tree: Tree, harm: Harming) -> int | None:
    """Return the word for whom a word of harm is said of; "himself" is the doer."""
    if harm.way == "of":
        owner = tree.child(harm.at, "nmod:poss")
        if owner is not None and tree.words[owner] not in ("his", "her", "their", "its"):
            return owner
        behind = (one for one in tree.children[harm.at] if tree.token(one).relation == "nmod")
        return next((one for one in behind if "of" in tree.below(one)), None)
    if harm.way == "object":
        return _object_of(tree, harm.at)
    return find_bearer(tree, harm.at)


def _object_of(tree: Tree, at: int) -> int | None:
    """The object of a verb, or who suffered it: "shot his wife", "was shot", "the man shot", "shot himself"."""
    passive = tree.child(at, "aux:pass", "nsubj:pass") is not None
    target = tree.child(at, "obj")
    if target is not None and not passive:
        return target
    if tree.words[at].endswith(("ing", "s")) or tree.words[at] in ("shoot", "kill", "hit", "wound"):
        return find_bearer(tree, at) if passive else None
    relation, governor = tree.token(at).relation, tree.token(at).head
    if relation == "amod":
        return governor if kind_of_person(tree, governor) else None
    # "He shot at them" tells of nobody hurt, a headline's "Man shot in Orrin" does.
    active = not passive and tree.token(at).upos == "VERB" and tree.child(at, "nsubj") is not None
    if active and tree.words[at] not in ("injured", "wounded", "hurt") and not _is_headline(tree, at):
        return None
    return find_bearer(tree, at)


def _is_headline(tree: Tree, at: int) -> bool:
    """Say whether the subject has no article, as in headlines."""
    subject = tree.child(at, "nsubj")
    return subject is not None and tree.child(subject, "det") is None and tree.token(subject).upos == "NOUN"


def find_bearer(tree: Tree, at: int) -> int | None:
    """Return whom a word is said of: its subject, else that of what it hangs on, else the noun that it describes."""
    here = at
    for _ in range(_HIGHEST):
        subject = tree.subject(here)
        relation, governor = tree.token(here).relation, tree.token(here).head
        if subject is not None:
            relative = tree.words[subject] in ("who", "that", "which") and relation.startswith("acl")
            return governor if relative else subject
        if governor == here:
            return None
        if relation in ("acl", "nmod", "acl:relcl", "amod") and kind_of_person(tree, governor):
            return governor
        if relation == "appos":
            return governor
        if relation not in _UPWARD:
            return None
        if relation == "xcomp":
            target = tree.child(governor, "obj")
            if target is not None and kind_of_person(tree, target):
                return target
        here = governor
    return None


def kind_of_person(tree: Tree, at: int) -> PersonKind | None:
    """Return how a word names one person, or a pair: by name, as somebody new ("a man"), as known; None where it names none."""
    word, token = tree.words[at], tree.token(at)
    if word in listed("victims", "persons", "pronouns"):
        return "pronoun"
    if tree.name_at(at):
        return "name"
    if token.upos == "PROPN" or (word != "old" and tree.child(at, "nummod") is not None):
        return None
    if word in listed("victims", "persons", "two"):
        return "pair"
    if listed("victims", "persons", "unborn") & set(tree.below(at)):
        return None
    before = [tree.words[one] for one in tree.children[at] if tree.token(one).relation in ("det", "nmod:poss")]
    if word in listed("victims", "persons", "others") and (word == "another" or {"a", "the"} & set(before)):
        return "other"
    if not _is_person(tree, at) or {"no", "any", "every", "each"} & set(before):
        return None
    if listed("victims", "persons", "others") & set(tree.below(at)):
        return "other"
    if {"a", "an"} & set(before):
        return "new"
    if word in _KIN and tree.child(at, "nmod:poss") is not None:
        return "kin"
    return "known" if before else "new"


def _is_person(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    if word == "old":
        return bool({"year", "month"} & set(tree.below(at)))
    return (
        word in _KIN
        or word in listed("victims", "persons", "nouns")
        or (head_group(word) in ("people", "troops") and word not in _NOT_ONE)
    )
