"""Which claims stand against which: what a denial means, and what says the opposite of a "not"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reportedly.lexicons import load
from reportedly.records import Actor, Claim
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.blaming import accusations, disowns, find_accusation
from reportedly.relations.comparing import is_denial, names_number, rank
from reportedly.relations.denying import contradicts_somebody, is_denial_claim, is_verdict_claim, says_not_so
from reportedly.relations.negations import denied_sentence, names_in, says_opposite, what_is_denied
from reportedly.relations.pointing import is_bare, number_in
from reportedly.relations.wording import calls_false, is_negated, stems

# A denial must share this many telling words with the claim it rejects, and this part of the shorter of the two.
# "dismissed reports of Kestrian involvement" shares one or two words with what it means; fewer is chance.
SHARED = 2
SHARE = 0.34
# What says the same as the rejected claim shares more with it, or it only speaks of the same thing.
_SAME = 0.6
# How sure it is that a denial of "reports" without telling words means what was told last.
_TOLD_BEFORE = 0.5
_PARAGRAPHS = re.compile(r"\s*\n\s*")
# Words in more claims of a story than this part of them do not tell claims apart; in a story of a dozen claims all do.
_COMMON = 0.5
_FEW = 12
# A word of more claims than this is looked up for none, so that a long story stays linear.
_MOST = 400
# Of as many claims that share words with a denial it is asked whether they say the opposite.
_OPPOSITES = 40


class Claims:
    """The claims of one story by their telling words."""

    def __init__(self, answers: Sequence[Answer], actors: Mapping[str, Actor], amounts: Sequence[Answer] = ()) -> None:
        self.answers = answers
        self.actors = actors
        self._accusing: list[Answer] | None = None
        given, called = _numbers_of(amounts)
        self.given: dict[float, list[tuple[str, str]]] = given
        self.called: dict[str, dict[float, str]] = called
        self.named: dict[str, set[str]] = defaultdict(set)
        for id_ in {answer.speaker for answer in answers if answer.speaker in actors} - {None}:
            for word in actors[id_ or ""].name.split():
                self.named[word].add(id_ or "")
        self.by_id: dict[str, Answer] = {answer.id: answer for answer in answers}
        self.words: dict[str, frozenset[str]] = {
            answer.id: stems(_spoken_of(answer.claim.content.text)) for answer in answers if answer.claim
        }
        self.by_report: dict[str, list[Answer]] = defaultdict(list)
        for answer in answers:
            self.by_report[answer.report.id].append(answer)
        self.places: dict[str, list[int]] = defaultdict(list)
        for number, answer in enumerate(answers):
            for word in self.words.get(answer.id, ()):
                self.places[word].append(number)

    def rejected_by(self, denial: Answer) -> tuple[Answer, float] | None:
        """The claim that a denial means, with how sure that is."""
        claim = denial.claim
        if claim is None:
            return None
        if is_verdict_claim(claim):
            return self._just_before(denial) or self._accused(denial)
        if contradicts_somebody(claim):
            return self._said_by(denial)
        if claim.stance == "denied" and is_bare(claim.content.text):
            return self._named(denial) or self._just_before(denial)
        # What shares no words with the claim: whose it is, what was told in the report, who is accused.
        return (
            self._overlapping(denial)
            or self._giving(denial)
            or self._named(denial)
            or self._told_before(denial)
            or self._accused(denial)
        )

    def _overlapping(self, denial: Answer) -> tuple[Answer, float] | None:
        """The claim that shares most of its telling words with a denial, of equals the first."""
        best: tuple[float, Answer] | None = None
        for answer, shared, size in self._sharing(denial):
            if not _can_be_denied(answer, denial) or shared < min(SHARED, size) or shared / size < SHARE:
                continue
            said, meant = self._numbers(answer), self._numbers(denial)
            if said and meant and said.isdisjoint(meant):
                # "The 300 were made up" does not reject "450 people".
                continue
            if not (self.words[answer.id] & self.words[denial.id]) - self._names(answer) and size > 1:
                # Names alone show what a story is about, not what is said.
                continue
            score = shared / size + (0.2 if answer.report.id == denial.report.id else 0.0)
            if best is None or score > best[0]:
                best = (score, answer)
        return (best[1], round(min(1.0, best[0]), 3)) if best else None

    def _accused(self, denial: Answer) -> tuple[Answer, float] | None:
        """What somebody means who says that it was not he: the first statement that says it was."""
        if denial.claim is None or not (disowns(denial.claim.content.text) or is_verdict_claim(denial.claim)):
            return None
        if self._accusing is None:
            self._accusing = [one for one in accusations(self.answers) if not is_denial_claim(one)]
        found = find_accusation(denial, self._accusing, self.actors)
        return (found, _TOLD_BEFORE) if found else None

    def _giving(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "the figure of 300 is a lie" means: whose claim in its report gives the number, else who gave it last, where he gave it first."""
        numbers = (self.called.get(denial.claim.id) or _called_in(denial.claim)) if denial.claim else {}
        giving = [
            (unit != called, self.by_id[one])
            for number, called in sorted(numbers.items())
            for unit, one in self.given.get(number, ())
            if one in self.by_id and _can_be_denied(self.by_id[one], denial, own_voice=True)
        ]
        beside = [one for one in giving if one[1].report.id == denial.report.id]
        last = max((one.day for _, one in giving if one.day), default=None)
        near = beside or [one for one in giving if one[1].day == last] or giving
        found = min(near, key=lambda one: (one[0], rank(one[1])), default=None)
        if found is None:
            return None
        first = min((one for _, one in giving if one.by == found[1].by), key=rank)
        return first, _TOLD_BEFORE

    def _just_before(self, verdict: Answer) -> tuple[Answer, float] | None:
        """What "That is a lie" means: the claim that another made right before it, in its paragraph or the one before."""
        content = verdict.claim.content if verdict.claim else None
        if content is None:
            return None
        start, text = content.spans[0].start, verdict.report.text
        before = [
            (one.claim.content.spans[-1].end, one)
            for one in self.by_report[verdict.report.id]
            if one.claim
            and one.claim.content.spans[-1].end <= start
            and _can_be_denied(one, verdict, own_voice=verdict.claim is not None and verdict.claim.stance == "denied")
        ]
        end, last = max(before, key=lambda one: (one[0], one[1].order), default=(0, None))
        if last is None or len(_PARAGRAPHS.findall(text, end, start)) > 1:
            return None
        return last, _TOLD_BEFORE

    def _said_by(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "contradicted the hospital" means: what the one who is named said last, in the same report or before."""
        words = [word for word in denial.claim.content.text.split() if word.casefold() != "the"] if denial.claim else []
        actors = set.intersection(*(self.named.get(word, set()) for word in words)) if words else set()
        before = [one for one in self.answers if one.speaker in actors and _can_be_denied(one, denial)]
        last = max(before, key=lambda one: one.order, default=None)
        return (last, _TOLD_BEFORE) if last else None

    @staticmethod
    def _names(answer: Answer) -> frozenset[str]:
        return names_in(answer.claim.content.text) if answer.claim else frozenset()

    def _named(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "Captain Isko's claim is false" means: the last claim before it in its report of the one who is named."""
        content = denial.claim.content if denial.claim else None
        found = _whose_claim().search(content.text) if content else None
        if content is None or found is None:
            return None
        name = found[1] or found[2]
        actors = self.named.get(name, set())
        before = [
            one
            for one in self.by_report[denial.report.id]
            if one.claim
            and one.speaker in actors
            and one.claim.content.spans[0].start < content.spans[0].start
            and _can_be_denied(one, denial)
        ]
        last = max(before, key=_place, default=None)
        return (last, _TOLD_BEFORE) if last else None

    def _told_before(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "dismissed reports of Kestrian involvement" means when its words are all over the story: the last claim that
        somebody makes before it in its report, if it shares any of them; else the first one behind it."""
        content = denial.claim.content if denial.claim else None
        if content is None or calls_false(content.text) or not _names_reports().match(content.text):
            return None
        sharing = [
            answer
            for answer in self.by_report[denial.report.id]
            if answer.claim and _can_be_denied(answer, denial) and self.words[answer.id] & self.words[denial.id]
        ]
        at = content.spans[0].start
        before = [one for one in sharing if one.claim and one.claim.content.spans[0].start < at]
        last = max(before, key=_place, default=min(sharing, key=_place, default=None))
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

    def opposites(self, negated: Answer) -> list[Answer]:
        """The claims that say what this one says is not so."""
        sentence = denied_sentence(negated.claim.content.text) if negated.claim else None
        if sentence is None:
            return []
        near = sorted(self._sharing(negated), key=lambda one: (-one[1], one[0].order))[:_OPPOSITES]
        return [
            answer
            for answer, _, _ in near
            if answer.claim
            and answer.claim.source.kind != "outlet"
            and answer.claim.stance == "asserted"
            and not says_not_so(answer)
            and says_opposite(sentence, answer.claim.content.text)
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


def _place(answer: Answer) -> int:
    return answer.order[2]


def _numbers_of(amounts: Sequence[Answer]) -> tuple[dict[float, list[tuple[str, str]]], dict[str, dict[float, str]]]:
    """The claims that give each number, with its unit, and the numbers that each claim names only to call them wrong."""
    given: dict[float, list[tuple[str, str]]] = defaultdict(list)
    called: dict[str, dict[float, str]] = defaultdict(dict)
    for amount in amounts:
        number, unit = value_of(amount.amount)
        if amount.claim and number is not None:
            if amount.amount.bound != "not" and names_number(amount):
                called[amount.claim.id][number] = unit
            elif not is_denial(amount):
                given[number].append((unit, amount.claim.id))
    return given, called


def _called_in(claim: Claim) -> dict[float, str]:
    """The number of "the figure 41,000 is a lie", which is not read as a figure of anything."""
    number = number_in(claim.content.text) if calls_false(claim.content.text) else None
    return {} if number is None else {number: "count"}


def _asserts(answer: Answer) -> bool:
    claim = answer.claim
    return claim is not None and claim.stance == "asserted" and not is_negated(claim.content.text)


def _can_be_denied(answer: Answer, denial: Answer, *, own_voice: bool = False) -> bool:
    """Say whether a claim can be what a denial means; one in its report's own voice only where nothing else is named."""
    if answer.claim is None or answer.claim.stance == "doubted" or is_denial_claim(answer):
        return False
    if answer.claim.source.kind == "outlet" and not own_voice:
        return False
    if answer.origin == denial.origin and answer.origin is not None:
        return False
    return answer.report.id == denial.report.id or answer.can_precede(denial)


def _spoken_of(words: str) -> str:
    """What a claim speaks of: of "the story that there is a case in Orlin is an invention" the case in Orlin."""
    sentence = denied_sentence(words) if calls_false(words) else None
    return what_is_denied(sentence) if sentence else words


@cache
def _whose_claim() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    return re.compile(rf"\b([^\W\d_]+)[’']s?\s+(?:{said})\b|\b(?:{said})\s+(?:of|by)\s+(?:\w+\s+)?([A-Z][^\W\d_]+)\b")


@cache
def _names_reports() -> re.Pattern[str]:
    said = "|".join(load("questions")["rejecting"]["said"])
    return re.compile(rf"(?:the|all|any|such|these|those)?\s*(?:{said})s?\b", re.I)
