"""Which claim a denial rejects, and which claims say the same as it; together they answer a whether-question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Actor, Relation, Status
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import PAIRWISE, rank, related
from reportedly.relations.denying import is_denial_claim, is_verdict_claim, rejects, says_not_so, speaks_of_report
from reportedly.relations.joining import Joined
from reportedly.relations.opposites import find_opposites, read_predicate
from reportedly.relations.rejecting import Claims
from reportedly.relations.takebacks import find_takebacks, gives_up, took_back
from reportedly.relations.wording import shortened


@dataclass(frozen=True, slots=True)
class Whether:
    """A statement that somebody makes and somebody rejects: the answers yes and no, in the order of their days."""

    yes: tuple[Answer, ...]
    no: tuple[Answer, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class _Link:
    """A statement and what is said against it, by a denial that names it or by saying the opposite."""

    yes: Answer
    no: Answer
    relation: Relation | None


def find_denials(
    answers: Sequence[Answer],
    repeats: Sequence[Relation] = (),
    families: Iterable[Sequence[Answer]] = (),
    actors: Mapping[str, Actor] | None = None,
    amounts: Sequence[Answer] = (),
) -> list[Whether]:
    """Return the whether-questions of one story's claims: each rejected claim with what says it again and what rejects it.

    "Peskov dismissed reports of involvement" rejects the claim before it that shares most of its telling words, of equals the
    first, so that all denials of one claim meet; "She was not overloaded" says the opposite of "The ship was overloaded".
    A denial that copies tell again is a question though the report does not say who claimed it. `repeats` are the claims
    of one origin that repeat one another, `families` those that copies tell again, `amounts` the figures of all claims. A rule of thumb; wrong where a later
    claim was meant.
    """
    opposites = list(find_opposites(answers))
    if not opposites and not any(says_not_so(answer) for answer in answers):
        return _with_takebacks([], answers, actors or {}, amounts)
    story = Claims(answers, actors or {}, amounts)
    again = _said_again(answers, repeats, families)
    links = [*_links(story), *(_Link(yes, no, None) for yes, no in opposites)]
    opposed = {no.id for _, no in opposites} - {yes.id for yes, _ in opposites}
    upheld = {yes.id for yes, _ in opposites} - opposed
    joined = Joined()
    for link in links:
        joined.join(again.top(link.yes.id), again.top(link.no.id))
    targets = {id_: story.by_id[id_] for id_ in sorted({link.yes.id for link in links})}
    taken = {again.top(id_) for link in links for id_ in (link.yes.id, link.no.id)}
    for target in targets.values():
        for one in story.saying_the_same(target):
            if again.top(one.id) not in taken:
                taken.add(again.top(one.id))
                joined.join(again.top(target.id), again.top(one.id))
    statements = again.groups(story.by_id)
    for head, members in statements.items():
        reports = {story.by_id[id_].report.id for id_ in members}
        if head not in taken and len(reports) > 1 and rejects(story.by_id[members[0]]):
            joined.add(head)
            taken.add(head)
    related_to: dict[str, list[Relation]] = defaultdict(list)
    for link in links:
        if link.relation:
            related_to[joined.top(again.top(link.yes.id))].append(link.relation)
    wholes = joined.groups(taken)
    whethers = [
        _whether([story.by_id[id_] for head in heads for id_ in statements[head]], related_to[top], opposed, upheld)
        for top, heads in wholes.items()
    ]
    return _with_takebacks(whethers, answers, actors or {}, amounts)


def _with_takebacks(
    whethers: Sequence[Whether], answers: Sequence[Answer], actors: Mapping[str, Actor], amounts: Sequence[Answer]
) -> list[Whether]:
    """The questions with what was taken back in them: the one who took it back answers the opposite since.

    Whoever says a number again does not take that back: "Four were wounded, not seven. We had counted some twice".
    """
    numbers: dict[str, set[float | None]] = defaultdict(set)
    for amount in amounts:
        if amount.claim and amount.amount.bound != "not":
            numbers[amount.claim.id].add(value_of(amount.amount)[0])
    found = list(whethers)
    place = {one.id: number for number, whether in enumerate(found) for one in (*whether.yes, *whether.no)}
    known = {one.b for whether in found for one in whether.relations if one.kind == "revises"}
    for earlier, later in find_takebacks(answers, place, actors, numbers):
        if later.id in known or numbers.get(earlier.id, set()) & numbers.get(later.id, set()):
            # "The ship was overloaded. What I said was wrong" is found already by what it says.
            continue
        number = place.get(earlier.id)
        if number is None:
            number = len(found)
            # Who takes back a denial says since that it is so: "the train had been speeding" was no, and is yes.
            found.append(Whether((), (earlier,), ()) if says_not_so(earlier) else Whether((earlier,), (), ()))
            place[earlier.id] = number
        whether = found[number]
        kept = [one for one in whether.relations if {one.a, one.b} != {earlier.id, later.id}]
        was_yes = any(one.id == earlier.id for one in whether.yes)
        yes, no = whether.yes, whether.no
        if later.id not in place:
            yes, no = (yes, (*no, later)) if was_yes else ((*yes, later), no)
            place[later.id] = number
        found[number] = Whether(yes, no, (*kept, took_back(earlier, later)))
    return found


def whether_status(whether: Whether) -> Status:
    """Return how a whether-question stands, from what each voice said last: denied only while somebody still claims it."""
    ordered = sorted([*whether.yes, *whether.no], key=rank)
    no = {answer.id for answer in whether.no}
    last = {answer.by: answer.id in no for answer in ordered}
    if len(set(last.values())) > 1:
        return "denied" if any(one.kind == "denies" for one in whether.relations) else "conflicting"
    if any(one.kind == "revises" for one in whether.relations):
        return "revised"
    return "denied" if no and not whether.yes else "agreed" if len(last) > 1 else "single"


def _said_again(answers: Sequence[Answer], repeats: Sequence[Relation], families: Iterable[Sequence[Answer]]) -> Joined:
    """Claims that are one statement, each group under its smallest id."""
    polarity = {answer.id: says_not_so(answer) for answer in answers}
    again = Joined()
    for relation in repeats:
        if polarity.get(relation.a) == polarity.get(relation.b) is not None:
            again.join(relation.a, relation.b)
    for family in families:
        for one in family[1:]:
            if polarity[family[0].id] == polarity[one.id]:
                again.join(family[0].id, one.id)
    return again


def _links(story: Claims) -> list[_Link]:
    found: list[_Link] = []
    for answer in story.answers:
        if gives_up(answer):
            # What somebody takes back is his own; `find_takebacks` looks for it.
            continue
        if is_denial_claim(answer):
            if meant := story.rejected_by(answer):
                found.append(_Link(meant[0], answer, _rejection(*meant, answer)))
            else:
                # "The jets crossed the border", said after it was denied.
                found += [_Link(other, answer, None) for other in story.saying_later(answer)]
        elif says_not_so(answer):
            found += [_Link(other, answer, _named(other, answer)) for other in story.opposites(answer)]
    return found


def _rejection(target: Answer, score: float, answer: Answer) -> Relation:
    """The relation of a claim to the denial that means it: who denies what he said himself takes it back."""
    if target.by == answer.by and answer.claim and is_verdict_claim(answer.claim):
        return took_back(target, answer)
    return related(target, answer, "denies", _why(answer), score)


def _named(said: Answer, against: Answer) -> Relation | None:
    """The relation of a statement to one that says the opposite and speaks of what was said: "We have seen the reports. There are no talks"."""
    if said.by == against.by or said.report.id == against.report.id or not said.can_precede(against):
        return None
    if not speaks_of_report(against):
        return None
    return related(said, against, "denies", "it says the opposite, beside a word for what others say", 0.6)


def _whether(
    members: Sequence[Answer], denials: Sequence[Relation], opposed: Collection[str], upheld: Collection[str]
) -> Whether:
    if any(relation.a in opposed for relation in denials) and not any(relation.a in upheld for relation in denials):
        # "The beacon was off" is what is denied, and so what is asked: "the beacon was on" answers no.
        opposed, upheld = upheld, opposed
    ordered = sorted(members, key=lambda one: one.order)
    no = {one.id for one in ordered if says_not_so(one) or one.id in opposed} | {relation.b for relation in denials}
    no -= {relation.a for relation in denials}
    no -= {one.id for one in ordered if _is_so(one) and one.id not in opposed}
    yes = tuple(one for one in ordered if one.id not in no)
    relations = list({(one.a, one.b): one for one in denials}.values())
    known = {frozenset((one.a, one.b)) for one in relations}
    relations += [one for one in _between(ordered, no) if frozenset((one.a, one.b)) not in known]
    return Whether(yes, tuple(one for one in ordered if one.id in no), tuple(relations))


def _is_so(answer: Answer) -> bool:
    """Say whether a claim says of the two opposites the first in other words: "she is not dead"."""
    if answer.claim is None or is_denial_claim(answer):
        return False
    said = read_predicate(answer.claim.content.text)
    return said is not None and said.is_so


def _between(ordered: Sequence[Answer], no: Collection[str]) -> list[Relation]:
    """Each voice against what the others say when it speaks, and against what it said itself before."""
    found: list[Relation] = []
    standing: dict[str, Answer] = {}
    window = PAIRWISE if len(ordered) <= PAIRWISE else 1
    for later in sorted(ordered, key=rank):
        before = standing.pop(later.by, None)
        if before and (before.id in no) == (later.id in no):
            standing[later.by] = before
            continue
        if before and before.day and later.day and before.day < later.day:
            found.append(related(before, later, "revises", "the same source says the opposite later", 0.7))
        for other in list(standing.values())[-window:]:
            alike = (other.id in no) == (later.id in no)
            if not alike or _numbers(other) == _numbers(later):
                found.append(_stands(other, later, alike=alike))
        standing[later.by] = later
    return found


def _numbers(answer: Answer) -> set[str]:
    """The numbers of a claim; two with different ones do not say the same."""
    return set(re.findall(r"\d[\d,.]*", answer.claim.content.text)) if answer.claim else set()


def _stands(earlier: Answer, later: Answer, *, alike: bool) -> Relation:
    if alike:
        return related(earlier, later, "agrees", "another origin says the same", 0.6)
    return related(earlier, later, "conflicts", "one says that it is so and the other that it is not", 0.7)


def _why(denial: Answer) -> str:
    said = denial.claim.cue.text if denial.claim and denial.claim.cue else "denied"
    content = denial.claim.content.text if denial.claim else ""
    return f"“{said}” rejects “{shortened(content)}”, which shares its telling words with the claim"
