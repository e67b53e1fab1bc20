"""Which claim a denial rejects, and which claims say the same; together they answer a whether-question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import related
from reportedly.relations.wording import stems

# A denial must share this many telling words with the claim it rejects, and this part of the shorter of the two.
# "dismissed reports of Kestrian involvement" shares one or two words with what it means; fewer is chance.
SHARED = 2
SHARE = 0.34
# Words in more claims of a story than this part of them do not tell claims apart.
_COMMON = 0.5


@dataclass(frozen=True, slots=True)
class Whether:
    """A statement that somebody makes and somebody rejects: the answers yes and no, in the order of their days."""

    yes: tuple[Answer, ...]
    no: tuple[Answer, ...]
    relations: tuple[Relation, ...]


def find_denials(answers: Sequence[Answer]) -> list[Whether]:
    """Return the whether-questions of one story's claims: each rejected claim with what rejects it.

    "Peskov dismissed reports of involvement" rejects the claim before it that shares most of its telling words, of equals the
    first, so that all denials of one claim meet. A rule of thumb; wrong where a later claim was meant.
    """
    words = {answer.id: stems(answer.claim.content.text) for answer in answers if answer.claim}
    index: dict[str, list[int]] = defaultdict(list)
    for number, answer in enumerate(answers):
        for word in words[answer.id]:
            index[word].append(number)
    pairs: dict[str, list[tuple[Answer, float]]] = defaultdict(list)
    by_id = {answer.id: answer for answer in answers}
    for denial in answers:
        if denial.claim and denial.claim.stance == "denied":
            target = _target(denial, answers, words, index)
            if target:
                pairs[target[0].id].append((denial, target[1]))
    return [_whether(by_id[target], found) for target, found in pairs.items()]


def _target(
    denial: Answer, answers: Sequence[Answer], words: dict[str, frozenset[str]], index: dict[str, list[int]]
) -> tuple[Answer, float] | None:
    shared: dict[int, int] = defaultdict(int)
    for word in words[denial.id]:
        # A word in half of the claims ("troops") still counts in a small story.
        if len(index[word]) <= max(12, _COMMON * len(answers)) and len(index[word]) < 400:
            for number in index[word]:
                shared[number] += 1
    best: tuple[float, Answer] | None = None
    for number, count in sorted(shared.items()):
        answer = answers[number]
        size = min(len(words[answer.id]), len(words[denial.id]))
        if not _can_be_denied(answer, denial) or count < min(SHARED, size) or count / max(1, size) < SHARE:
            continue
        nearness = 0.2 if answer.report.id == denial.report.id else 0.0
        score = count / max(1, size) + nearness
        if best is None or score > best[0]:
            best = (score, answer)
    return (best[1], round(min(1.0, best[0]), 3)) if best else None


def _can_be_denied(answer: Answer, denial: Answer) -> bool:
    if answer.claim is None or answer.claim.stance in ("denied", "doubted") or answer.claim.source.kind == "outlet":
        return False
    if answer.origin == denial.origin and answer.origin is not None:
        return False
    if answer.report.id == denial.report.id:
        return True
    return answer.day is None or denial.day is None or answer.day <= denial.day


def _whether(target: Answer, denials: Sequence[tuple[Answer, float]]) -> Whether:
    relations = [related(target, denial, "denies", _why(target, denial), score) for denial, score in denials]
    no = sorted((denial for denial, _ in denials), key=lambda answer: answer.order)
    return Whether((target,), tuple(no), tuple(relations))


def _why(target: Answer, denial: Answer) -> str:
    said = denial.claim.cue.text if denial.claim and denial.claim.cue else "denied"
    content = denial.claim.content.text if denial.claim else ""
    return f"“{said}” rejects “{_short(content)}”, which shares its telling words with the claim"


def _short(words: str, length: int = 80) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"
