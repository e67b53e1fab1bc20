"""How the answers to one question stand to each other: repeats, agrees, conflicts, revises, denies; and its status."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.records import Figure, Relation, RelationKind, Status, derived_id
from reportedly.relations.amounts import compare, could_be_rejected, interval, overlap, rejects, same_amount
from reportedly.relations.answers import Answer
from reportedly.relations.courses import has_moved_on, is_part_of_toll, order_is_unknown, way_of
from reportedly.relations.finances import is_changed_to
from reportedly.relations.wording import calls_false, can_reject_number, is_tale, is_unsaid

# Each number is compared with what every other voice says while a question has so few numbers; where it has more, with
# the one before it only, so that a question with thousands of answers stays linear. A reader follows a dozen.
PAIRWISE = 24
# So far back an answer of one origin looks for what it repeats or revises.
LOOK_BACK = 50


def relate_amounts(answers: Sequence[Answer]) -> list[Relation]:
    """Return the relations between the answers to one amount question, given in the order of their days.

    What one voice says again repeats what it said first, and another number revises the one before it. A new number is
    compared with what each other voice says then; a figure that is denied, or that says "not close to", denies the earlier
    figures it names. What a voice denies is no answer of its own: "at least 12" is not revised by "she denied that there
    were 300".
    """
    by_voice: dict[tuple[str, bool], list[Answer]] = defaultdict(list)
    ordered = _old_before_new(answers)
    number = {answer.id: number for number, answer in enumerate(ordered)}
    for answer in ordered:
        by_voice[answer.by, is_denial(answer)].append(answer)
    found: list[Relation] = []
    said: list[_Said] = []
    for members in by_voice.values():
        runs = _runs(members, number)
        found += _within_voice(runs)
        said += runs
    # Whoever doubts a number agrees with nobody that gives it.
    sure = [one for one in said if one.first.amount.stance != "doubted"]
    return _once([*found, *_between_voices(sure), *_denials(answers)])


def _old_before_new(answers: Sequence[Answer]) -> list[Answer]:
    """The answers by day; of those in one report numbers that were given on an earlier day come before new ones.

    "About 8,000 soldiers, correcting the figure of 3,000 that she had defended": the 3,000 is told again, the 8,000 stands.
    """
    since: dict[tuple[float | None, float | None], date] = {}
    for answer in answers:
        if answer.day:
            since.setdefault((answer.amount.low, answer.amount.high), answer.day)

    def is_new(answer: Answer) -> bool:
        return since.get((answer.amount.low, answer.amount.high), date.max) >= (answer.day or date.max)

    return sorted(answers, key=lambda one: (*one.order[:2], is_new(one), *one.order[2:]))


@dataclass(slots=True)
class _Said:
    """One number of one voice: its first telling, those that repeat it, and what it revised."""

    first: Answer
    again: list[Answer]
    before: list[_Said]
    number: int = 0

    @property
    def last(self) -> Answer:
        """The last time that the voice itself gives the number; a reprint does not make it new."""
        told = [self.first, *self.again]
        return max([one for one in told if not one.retells] or told, key=lambda one: one.order)

    def last_before(self, later: Answer) -> Answer:
        """The last time that the voice gives the number before a later one takes its place."""
        told = [one for one in (self.first, *self.again) if not one.retells and _is_older(one, later)]
        return max(told, key=lambda one: one.order, default=self.first)


def _runs(members: Sequence[Answer], number: Mapping[str, int]) -> list[_Said]:
    """What a voice says, in the order of its days, each number once until another one takes its place.

    "I said 40 last Thursday, and that was wrong: there were 31" repeats the 40 of Thursday.
    """
    runs: list[_Said] = []
    for later in members:
        alike = next((one for one in reversed(runs[-LOOK_BACK:]) if _is_said_again(one.first, later)), None)
        if alike:
            alike.again.append(later)
        else:
            runs.append(_Said(later, [], _before(runs[-LOOK_BACK:], later), number[later.id]))
    for run in runs:
        told = sorted([run.first, *run.again], key=rank)
        run.first, run.again = told[0], told[1:]
    return runs


def _is_said_again(earlier: Answer, later: Answer) -> bool:
    """Say whether a voice gives its number again, with the bound or without: "up to 149" and then "149"."""
    return _gives_same_number(earlier.amount, later.amount)


def _gives_same_number(one: Figure, other: Figure) -> bool:
    named = {one.low, one.high} - {None} == {other.low, other.high} - {None}
    return same_amount(one, other) or (named and overlap(one, other))


def rank(answer: Answer) -> tuple[date, date, bool, tuple[date, str, int, str]]:
    """Orders tellings of one number: the earliest first, then those of a certain day, then originals before their copies."""
    return answer.day or date.max, answer.last_day or date.max, answer.retells, answer.order


def _before(runs: Sequence[_Said], later: Answer) -> list[_Said]:
    """What a new number takes the place of: the last one of its voice, and of its own origin where the voice has more."""
    older = [one for one in reversed(runs) if _is_older(one.first, later)]
    own = next((one for one in older if one.first.origin == later.origin), None)
    last = next(iter(older), runs[-1] if runs else None)
    return [one for one in (last, own if own is not last else None) if one]


def _is_older(earlier: Answer, later: Answer) -> bool:
    return earlier.day is not None and later.day is not None and earlier.day < later.day


def _once(relations: Sequence[Relation]) -> list[Relation]:
    """Each pair with the first relation that was found for it."""
    return list({one.id: one for one in reversed(relations)}.values())[::-1]


def status_of(answers: Sequence[Answer], relations: Sequence[Relation]) -> Status:
    """Return how a question stands, from the last answer of each voice: what was revised since neither conflicts nor is denied."""
    gone = {relation.a for relation in relations if relation.kind == "revises"}
    kinds = {one.kind for one in relations if one.kind == "revises" or not gone & {one.a, one.b}}
    # Who doubts a number that another gives agrees with nobody.
    return status_from(
        kinds,
        alone=len({answer.by for answer in answers if not answer.figure or answer.figure.stance != "doubted"}) < 2,
    )


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


def _within_voice(runs: Sequence[_Said]) -> list[Relation]:
    found: list[Relation] = []
    for run in runs:
        for later in run.again:
            same = (
                "the same report says it again"
                if run.first.report.id == later.report.id
                else "the same origin is behind both"
            )
            found.append(related(run.first, later, "repeats", f"{same}: “{later.amount.text}”", 0.9))
        for before in run.before:
            found += _revises(before.last_before(run.first), run.first)
    return found


def _revises(earlier: Answer, later: Answer) -> list[Relation]:
    if _is_older(earlier, later):
        why = f"the same origin said “{earlier.amount.text}” before and “{later.amount.text}” later"
        if later.origin != earlier.origin:
            why = f"“{later.amount.text}” takes the place of “{earlier.amount.text}”, which the same side gave before"
        return [related(earlier, later, "revises", why, 0.8)]
    if earlier.report.id != later.report.id and compare(earlier.amount, later.amount)[0] == "conflicts":
        why = (
            f"one origin is given with “{earlier.amount.text}” and “{later.amount.text}”; which came first is not known"
        )
        return [related(earlier, later, "differs", why, 0.5)]
    return []


def _between_voices(said: Sequence[_Said]) -> list[Relation]:
    """Each new number against what the other voices say when it comes; one that was revised before says nothing any more."""
    found: list[Relation] = []
    standing: dict[tuple[str, bool], _Said] = {}
    changed: dict[str, Answer] = {}
    window = PAIRWISE if len(said) <= PAIRWISE else 1
    for run in sorted(said, key=lambda run: run.number):
        later = run.first
        voice = later.by, is_denial(later)
        if voice in standing and is_part_of_toll(standing[voice].first, later):
            continue
        for other in list(standing.values())[-window:]:
            told = _between_origins(other, later)
            if any(one.kind == "revises" for one in told):
                changed[other.first.id] = later
            elif other.first.id in changed and same_amount(changed[other.first.id].amount, later.amount):
                # What is known to have been changed to this is no longer said against it.
                continue
            found += told
        standing.pop(voice, None)
        standing[voice] = run
    return found


def _between_origins(said: _Said, later: Answer) -> list[Relation]:
    earlier = said.first
    if earlier.by == later.by or is_denial(later):
        # What a denial rejects is looked for among all answers, not only those that stand.
        return []
    if is_denial(earlier):
        if not _names(earlier, later) or _can_precede(later, earlier):
            # What a number is not says nothing of other numbers; and one of the same day may be what was rejected.
            return []
        return [related(earlier, later, "conflicts", f"“{later.amount.text}” is what was rejected before", 0.8)]
    if not _can_be_compared(earlier.amount, later.amount):
        return []
    kind, why = compare(earlier.amount, later.amount)
    if kind == "conflicts" and order_is_unknown(said.last, later):
        why = f"such counts {way_of(later)} from day to day, and which of “{earlier.amount.text}” and “{later.amount.text}” came first is not known"
        return [related(earlier, later, "differs", why, 0.5)]
    if kind == "conflicts" and is_changed_to(said.last, later):
        why = f"the report says that “{later.amount.text}” is what it was changed to, after “{earlier.amount.text}”"
        return [related(earlier, later, "revises", why, 0.7)]
    if has_moved_on(said.last, later):
        why = f"“{later.amount.text}” was said later than “{earlier.amount.text}”, and such counts {way_of(later)} from day to day"
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
    """Say whether a figure is named only to be rejected ("not close to 300", "denied that there were 300", "I never counted 300")."""
    return answer.amount.bound == "not" or answer.amount.stance == "denied" or names_number(answer)


def names_number(answer: Answer) -> bool:
    """Say whether a figure is what somebody else said, and called wrong: "the figure of 300 is pure fantasy", "I never counted 300"."""
    if answer.claim is None or not can_reject_number(answer.claim.content.text):
        return False
    before, after = _around(answer)
    return calls_false(f"{before}{answer.amount.text}{after}") or is_unsaid(before) or is_tale(before)


def _around(answer: Answer) -> tuple[str, str]:
    """What stands before and behind a figure in its sentence: of "There are 90. The 60 of the board are a lie" the 60 alone is rejected."""
    span, text = answer.amount.span, answer.report.text
    told = next((one for one in (answer.claim.content.spans if answer.claim else ()) if one.holds(span)), None)
    if told is None:
        return answer.claim.content.text if answer.claim else "", ""
    before = _SENTENCE_END.split(text[max(told.start, span.start - _REACH) : span.start])[-1]
    return before, _SENTENCE_END.split(text[span.end : min(told.end, span.end + _REACH)], maxsplit=1)[0]


# A sentence is seldom longer on either side of a figure.
_REACH = 400
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'A-Z])|\n")


def _targets(near: Sequence[Answer], denial: Answer) -> list[Answer]:
    targets: dict[str, Answer] = {}
    for answer in sorted(near, key=rank):
        if answer.by != denial.by and _names(denial, answer) and _can_precede(answer, denial):
            targets.setdefault(answer.by, answer)
    return list(targets.values())


def _names(denial: Answer, answer: Answer) -> bool:
    """Say whether a denial speaks of the number of an answer."""
    if denial.amount.bound == "not":
        return rejects(answer.amount, denial.amount)
    # "The figure of thirty is wrong" speaks of "at least thirty" too.
    return _gives_same_number(answer.amount, denial.amount)


def _can_precede(answer: Answer, denial: Answer) -> bool:
    """An answer in the denial's own report, or one that can have been said before it."""
    return answer.report.id == denial.report.id or answer.can_precede(denial)


def _denies(earlier: Answer, later: Answer) -> Relation:
    if later.amount.bound == "not":
        return related(earlier, later, "denies", f"“{later.amount.text}” rejects “{earlier.amount.text}”", 0.9)
    return related(earlier, later, "denies", f"“{later.amount.text}” is named and denied", 0.8)
