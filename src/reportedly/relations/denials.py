"""Which claim a denial rejects, and which claims say the same as it; together they answer a whether-question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.lexicons import load
from reportedly.records import Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import related
from reportedly.relations.wording import calls_false, is_negated, shortened, stems

# A denial must share this many telling words with the claim it rejects, and this part of the shorter of the two.
# "dismissed reports of Kestrian involvement" shares one or two words with what it means; fewer is chance.
SHARED = 2
SHARE = 0.34
# What says the same as the rejected claim shares more with it, or it only speaks of the same thing.
_SAME = 0.6
# How sure it is that a denial of "reports" without telling words means what was told last.
_TOLD_BEFORE = 0.5
# Words in more claims of a story than this part of them do not tell claims apart; in a story of a dozen claims all do.
_COMMON = 0.5
_FEW = 12
# A word of more claims than this is looked up for none, so that a long story stays linear.
_MOST = 400


@dataclass(frozen=True, slots=True)
class Whether:
    """A statement that somebody makes and somebody rejects: the answers yes and no, in the order of their days."""

    yes: tuple[Answer, ...]
    no: tuple[Answer, ...]
    relations: tuple[Relation, ...]


def find_denials(answers: Sequence[Answer], repeats: Sequence[Relation] = ()) -> list[Whether]:
    """Return the whether-questions of one story's claims: each rejected claim with what says it again and what rejects it.

    "Peskov dismissed reports of involvement" rejects the claim before it that shares most of its telling words, of equals the
    first, so that all denials of one claim meet. `repeats` are the claims of one origin that repeat one another. A rule of
    thumb; wrong where a later claim was meant.
    """
    story = _Claims(answers)
    rejected: dict[str, list[tuple[Answer, float]]] = defaultdict(list)
    for denial in answers:
        if _is_denial(denial) and (meant := story.rejected_by(denial)):
            rejected[meant[0].id].append((denial, meant[1]))
    again = _families(repeats)
    taken = {denial.id for denials in rejected.values() for denial, _ in denials} | set(rejected)
    found: list[Whether] = []
    for id_, denials in rejected.items():
        target = story.by_id[id_]
        repeated = [story.by_id[one] for one in again.get(id_, ()) if one not in taken]
        alike = [one for one in story.saying_the_same(target) if one.id not in taken and one not in repeated]
        taken.update(one.id for one in (*repeated, *alike))
        found.append(_whether(target, repeated, alike, denials))
    return found


class _Claims:
    """The claims of one story by their telling words."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.answers = answers
        self.by_id = {answer.id: answer for answer in answers}
        self.words = {answer.id: stems(answer.claim.content.text) for answer in answers if answer.claim}
        self.by_report: dict[str, list[Answer]] = defaultdict(list)
        for answer in answers:
            self.by_report[answer.report.id].append(answer)
        self.places: dict[str, list[int]] = defaultdict(list)
        for number, answer in enumerate(answers):
            for word in self.words.get(answer.id, ()):
                self.places[word].append(number)

    def rejected_by(self, denial: Answer) -> tuple[Answer, float] | None:
        """The claim that a denial means, with how sure that is."""
        best: tuple[float, Answer] | None = None
        for answer, shared, size in self._sharing(denial):
            if not _can_be_denied(answer, denial) or shared < min(SHARED, size) or shared / size < SHARE:
                continue
            score = shared / size + (0.2 if answer.report.id == denial.report.id else 0.0)
            if best is None or score > best[0]:
                best = (score, answer)
        return (best[1], round(min(1.0, best[0]), 3)) if best else self._told_before(denial)

    def _told_before(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "dismissed reports of Kestrian involvement" means when its words are all over the story: the last claim that
        somebody makes before it in its report, if it shares any of them."""
        content = denial.claim.content if denial.claim else None
        if content is None or not _names_reports().match(content.text):
            return None
        before = [
            answer
            for answer in self.by_report[denial.report.id]
            if answer.claim
            and answer.claim.content.spans[0].start < content.spans[0].start
            and _can_be_denied(answer, denial)
            and self.words[answer.id] & self.words[denial.id]
        ]
        last = max(before, key=lambda answer: answer.order[2], default=None)
        return (last, _TOLD_BEFORE) if last else None

    def saying_the_same(self, target: Answer) -> list[Answer]:
        """The claims of other origins that assert what the target asserts, in nearly its words."""
        return [
            answer
            for answer, shared, size in self._sharing(target)
            if answer.origin != target.origin
            and shared >= SHARED
            and shared / size >= _SAME
            and _asserts(answer)
            and self._numbers(answer) == self._numbers(target)
        ]

    def _numbers(self, answer: Answer) -> set[str]:
        return {word for word in self.words[answer.id] if word[0].isdigit()}

    def _sharing(self, one: Answer) -> Iterable[tuple[Answer, int, int]]:
        """Other claims that share telling words with this one: how many, and how many the shorter has."""
        shared: dict[int, int] = defaultdict(int)
        for word in self.words.get(one.id, ()):
            if len(self.places[word]) <= min(_MOST, max(_FEW, _COMMON * len(self.answers))):
                for number in self.places[word]:
                    shared[number] += 1
        for number, count in sorted(shared.items()):
            answer = self.answers[number]
            if answer.id != one.id:
                yield answer, count, min(len(self.words[answer.id]), len(self.words[one.id]))


def _is_denial(answer: Answer) -> bool:
    """Say whether a claim rejects another: by its verb ("denied"), or by its words ("the claim … is untrue")."""
    claim = answer.claim
    return claim is not None and (claim.stance == "denied" or calls_false(claim.content.text))


@cache
def _names_reports() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    return re.compile(rf"(?:the|all|any|such|these|those)?\s*(?:{said})s?\b", re.I)


def _asserts(answer: Answer) -> bool:
    claim = answer.claim
    return claim is not None and claim.stance == "asserted" and not is_negated(claim.content.text)


def _can_be_denied(answer: Answer, denial: Answer) -> bool:
    if answer.claim is None or answer.claim.stance == "doubted" or _is_denial(answer):
        return False
    if answer.claim.source.kind == "outlet" or (answer.origin == denial.origin and answer.origin is not None):
        return False
    if answer.report.id == denial.report.id:
        return True
    return answer.day is None or denial.day is None or answer.day <= denial.day


def _families(repeats: Sequence[Relation]) -> dict[str, tuple[str, ...]]:
    """For each claim the others that say it again; a chain of repetitions hangs on its first claim."""
    first: dict[str, str] = {}
    members: dict[str, list[str]] = defaultdict(list)
    for relation in repeats:
        head = first.setdefault(relation.a, relation.a)
        first.setdefault(relation.b, head)
    for id_, head in first.items():
        members[head].append(id_)
    return {id_: tuple(one for one in members[head] if one != id_) for id_, head in first.items()}


def _whether(
    target: Answer, repeated: Sequence[Answer], alike: Sequence[Answer], denials: Sequence[tuple[Answer, float]]
) -> Whether:
    relations = [related(target, denial, "denies", _why(denial), score) for denial, score in denials]
    for answer in alike:
        earlier, later = sorted((target, answer), key=lambda one: one.order)
        relations.append(related(earlier, later, "agrees", "another origin says it in nearly the same words", 0.6))
    yes = sorted([target, *repeated, *alike], key=lambda answer: answer.order)
    no = sorted((denial for denial, _ in denials), key=lambda answer: answer.order)
    return Whether((target, *(answer for answer in yes if answer is not target)), tuple(no), tuple(relations))


def _why(denial: Answer) -> str:
    said = denial.claim.cue.text if denial.claim and denial.claim.cue else "denied"
    content = denial.claim.content.text if denial.claim else ""
    return f"“{said}” rejects “{shortened(content)}”, which shares its telling words with the claim"
