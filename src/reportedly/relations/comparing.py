"""How the answers to one question stand to each other: repeats, agrees, conflicts, revises, denies; and its status."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from reportedly.lexicons import load
from reportedly.records import Figure, Relation, RelationKind, Status, derived_id
from reportedly.relations.amounts import compare, could_be_rejected, interval, overlap, rejects, same_amount
from reportedly.relations.answers import Answer

# Answers of this many origins are compared pair by pair; of more only neighbours in time are, so that a question with
# thousands of answers stays linear. A reader follows a dozen.
PAIRWISE = 24
# So far back an answer of one origin looks for what it repeats or revises.
LOOK_BACK = 50


def relate_amounts(answers: Sequence[Answer]) -> list[Relation]:
    """Return the relations between the answers to one amount question, given in the order of their days.

    Within an origin each answer repeats or revises the one before it. Between origins the last answers are compared;
    a figure that is denied, or that says "not close to", denies the earlier figures it names. What an origin denies is no
    answer of its own: "at least 12" is not revised by "she denied that there were 300".
    """
    by_origin: dict[tuple[str, bool], list[Answer]] = defaultdict(list)
    for answer in answers:
        by_origin[answer.origin or answer.id, is_denial(answer)].append(answer)
    found: list[Relation] = []
    for members in by_origin.values():
        found += _within_origin(members)
    lasts = sorted((members[-1] for members in by_origin.values()), key=lambda answer: answer.order)
    for number, later in enumerate(lasts):
        for earlier in lasts[:number] if len(lasts) <= PAIRWISE else lasts[max(0, number - 1) : number]:
            found += _between_origins(earlier, later)
    return _once([*found, *_denials(answers)])


def _once(relations: Sequence[Relation]) -> list[Relation]:
    """Each pair with the first relation that was found for it."""
    return list({one.id: one for one in reversed(relations)}.values())[::-1]


def status_of(answers: Sequence[Answer], relations: Sequence[Relation]) -> Status:
    """Return how a question stands, from the last answer of each origin."""
    origins = {answer.origin or answer.id for answer in answers}
    return status_from({relation.kind for relation in relations}, alone=len(origins) < 2)


def status_from(kinds: Collection[RelationKind], *, alone: bool) -> Status:
    """Return the status that the kinds of relation between answers make; without any of weight, single when `alone`."""
    if "denies" in kinds:
        return "denied"
    if "conflicts" in kinds:
        return "conflicting"
    if "revises" in kinds:
        return "revised"
    return "single" if alone else "agreed"


def related(a: Answer, b: Answer, kind: RelationKind, why: str, score: float) -> Relation:
    """Return a relation between two answers; the score is the rule's, set by hand (see `Relation`)."""
    return Relation(derived_id("relation", a.id, b.id), a.id, b.id, kind, why, score)


def _within_origin(members: Sequence[Answer]) -> list[Relation]:
    found: list[Relation] = []
    for number, later in enumerate(members[1:], start=1):
        earlier = _predecessor(members[max(0, number - LOOK_BACK) : number], later)
        if same_amount(earlier.amount, later.amount):
            same = (
                "the same report says it again"
                if earlier.report.id == later.report.id
                else "the same origin is behind both"
            )
            found.append(related(earlier, later, "repeats", f"{same}: “{later.amount.text}”", 0.9))
        elif earlier.day and later.day and earlier.day < later.day:
            why = f"the same origin said “{earlier.amount.text}” before and “{later.amount.text}” later"
            found.append(related(earlier, later, "revises", why, 0.8))
        elif earlier.report.id != later.report.id and compare(earlier.amount, later.amount)[0] == "conflicts":
            why = f"one origin is given with “{earlier.amount.text}” and “{later.amount.text}”; which came first is not known"
            found.append(related(earlier, later, "differs", why, 0.5))
    return found


def _predecessor(before: Sequence[Answer], later: Answer) -> Answer:
    """The answer that a later one of its origin repeats, else the last one of an earlier day that it can revise.

    "I said 40 last Thursday, and that was wrong: there were 31" repeats and revises the 40 of Thursday.
    """
    alike = next((one for one in reversed(before) if same_amount(one.amount, later.amount)), None)
    older = next((one for one in reversed(before) if one.day and later.day and one.day < later.day), None)
    return alike or older or before[-1]


def _between_origins(earlier: Answer, later: Answer) -> list[Relation]:
    if earlier.origin == later.origin or is_denial(later):
        # What a denial rejects is looked for among all answers, not only the last ones.
        return []
    if is_denial(earlier):
        if not _names(earlier, later) or _can_precede(later, earlier):
            # What a number is not says nothing of other numbers; and one of the same day may be what was rejected.
            return []
        return [related(earlier, later, "conflicts", f"“{later.amount.text}” is what was rejected before", 0.8)]
    if not _can_be_compared(earlier.amount, later.amount):
        return []
    kind, why = compare(earlier.amount, later.amount)
    if kind == "conflicts" and _has_moved_on(earlier, later):
        why = f"“{later.amount.text}” was said later than “{earlier.amount.text}”, and such counts {_way(later)} from day to day"
        return [related(earlier, later, "differs", why, 0.6)]
    return [related(earlier, later, kind, why, 0.8)]


# "At least 14" and "nearly 300" can both be right and say nothing of one another; so far apart no reader calls it agreement.
_FAR = 2.0


def _can_be_compared(a: Figure, b: Figure) -> bool:
    ends = [figure.low if figure.low is not None else figure.high for figure in (a, b)]
    is_open = any(figure.low is None or figure.high is None for figure in (a, b))
    return not (is_open and overlap(a, b)) or _within(ends[0] or 0.0, ends[1] or 0.0)


def _within(one: float, other: float) -> bool:
    return max(one, other) <= _FAR * min(one, other)


def _has_moved_on(earlier: Answer, later: Answer) -> bool:
    """Say whether a later, higher count (lower for the missing) is what another day brings, and no conflict.

    Only of states that add up while a story goes on: the dead of Monday and Tuesday do, the passengers aboard do not.
    """
    if not earlier.surely_before(later) or earlier.amount.stance == "forecast":
        return False
    (low, high), (other_low, other_high) = interval(earlier.amount), interval(later.amount)
    return (other_low > high and _moves(later, "rising")) or (other_high < low and _moves(later, "falling"))


def _moves(answer: Answer, way: str) -> bool:
    return answer.amount.state in load("questions")["moving"][way]


def _way(answer: Answer) -> str:
    return "fall" if _moves(answer, "falling") else "rise"


def _denials(answers: Sequence[Answer]) -> list[Relation]:
    """What each denial among these answers rejects: one standing answer of each other origin with its number."""
    standing = [answer for answer in answers if not is_denial(answer)]
    by_low = sorted(standing, key=lambda answer: (interval(answer.amount)[0], answer.order))
    lows = [interval(answer.amount)[0] for answer in by_low]
    found: list[Relation] = []
    for denial in answers:
        if is_denial(denial):
            first, last = could_be_rejected(denial.amount)
            near = by_low[bisect_left(lows, first) : bisect_right(lows, last)][:LOOK_BACK]
            found += [_denies(target, denial) for target in _targets(near, denial)]
    return found


def is_denial(answer: Answer) -> bool:
    """Say whether a figure is named only to be rejected ("not close to 300", "denied that there were 300")."""
    return answer.amount.bound == "not" or answer.amount.stance == "denied"


def _targets(near: Sequence[Answer], denial: Answer) -> list[Answer]:
    targets: dict[str, Answer] = {}
    for answer in sorted(near, key=lambda answer: answer.order):
        if answer.origin != denial.origin and _names(denial, answer) and _can_precede(answer, denial):
            targets.setdefault(answer.origin or answer.id, answer)
    return list(targets.values())


def _names(denial: Answer, answer: Answer) -> bool:
    """Say whether a denial speaks of the number of an answer."""
    if denial.amount.bound == "not":
        return rejects(answer.amount, denial.amount)
    return denial.amount.stance == "denied" and same_amount(answer.amount, denial.amount)


def _can_precede(answer: Answer, denial: Answer) -> bool:
    """An answer in the denial's own report, or one that can have been said before it."""
    return answer.report.id == denial.report.id or answer.day is None or denial.day is None or answer.day <= denial.day


def _denies(earlier: Answer, later: Answer) -> Relation:
    if later.amount.bound == "not":
        return related(earlier, later, "denies", f"“{later.amount.text}” rejects “{earlier.amount.text}”", 0.9)
    return related(earlier, later, "denies", f"“{later.amount.text}” is named and denied", 0.8)
