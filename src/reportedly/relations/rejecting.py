"""Which claims stand against which: what a denial means, and what says the opposite of a "not"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reportedly.lexicons import load
from reportedly.records import Actor
from reportedly.relations.answers import Answer
from reportedly.relations.blaming import accusations, disowns, find_accusation
from reportedly.relations.comparing import rank
from reportedly.relations.denying import (
    SOMEBODY,
    can_be_denied,
    contradicts_somebody,
    is_denial_claim,
    is_verdict_claim,
    says_not_so,
)
from reportedly.relations.negations import denied_sentence, names_in, says_opposite, what_is_denied
from reportedly.relations.pointing import (
    called_in,
    is_asked,
    is_bare,
    names_reports,
    numbers_of,
    was_before,
    which_of_two,
    whose_claim,
)
from reportedly.relations.wording import calls_false, is_negated, stem, stems

# A denial must share this many telling words with the claim it rejects, and this part of the shorter of the two.
# "dismissed reports of Kestrian involvement" shares one or two words with what it means; fewer is chance.
SHARED = 2
SHARE = 0.34
# What says the same as the rejected claim shares more with it, or it only speaks of the same thing.
_SAME = 0.6
# How sure it is that a denial of "reports" without telling words means what was told last.
_TOLD_BEFORE = 0.5
_NUMBER_OF = re.compile(r"\b(?:figure|number|estimate|count|toll|total|tally)s?\b", re.IGNORECASE)
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
        given, called = numbers_of(amounts)
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
            return self._of_two(denial) or self._named(denial) or self._just_before(denial)
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
        long_ago = was_before(denial)
        for answer, shared, size in self._sharing(denial):
            if long_ago and answer.report.id == denial.report.id:
                continue
            if not can_be_denied(answer, denial) or shared < min(SHARED, size) or shared / size < SHARE:
                continue
            said, meant = self._numbers(answer), self._numbers(denial)
            if said and meant and said.isdisjoint(meant):
                # "The 300 were made up" does not reject "450 people".
                continue
            if not (self.words[answer.id] & self.words[denial.id]) - self._names(answer) and size > 1:
                # Names alone show what a story is about, not what is said.
                continue
            if self._says_it_too(answer, denial):
                continue
            score = shared / size + (0.2 if answer.report.id == denial.report.id else 0.0)
            if best is None or score > best[0]:
                best = (score, answer)
        return (best[1], round(min(1.0, best[0]), 3)) if best else None

    def _says_it_too(self, answer: Answer, denial: Answer) -> bool:
        """Say whether a claim says itself what a denial says: "There was no cover-up", beside "denied a cover-up"."""
        said = denied_sentence(answer.claim.content.text) if answer.claim and denial.claim else None
        if said is None or denial.claim is None or is_negated(denial.claim.content.text):
            return False
        return self.words[answer.id] & self.words[denial.id] <= stems(said)

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
        numbers = (self.called.get(denial.claim.id) or called_in(denial.claim)) if denial.claim else {}
        giving = [
            (unit != called, self.by_id[one])
            for number, called in sorted(numbers.items())
            for unit, one in self.given.get(number, ())
            if one in self.by_id and can_be_denied(self.by_id[one], denial, own_voice=True)
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
        if is_asked(text, start):
            # "Asked whether it could have been altered, he said that was out of the question": nobody has claimed it.
            return None
        before = [
            (one.claim.content.spans[-1].end, one)
            for one in self.by_report[verdict.report.id]
            if one.claim
            and one.claim.content.spans[-1].end <= start
            and can_be_denied(one, verdict, own_voice=verdict.claim is not None and verdict.claim.stance == "denied")
        ]
        near = [(end, one) for end, one in before if len(_PARAGRAPHS.findall(text, end, start)) <= 1]
        _, last = max(self._with_number(content.text, near), key=lambda one: (one[0], one[1].order), default=(0, None))
        return (last, _TOLD_BEFORE) if last else None

    def _with_number(self, verdict: str, told: Sequence[tuple[int, Answer]]) -> Sequence[tuple[int, Answer]]:
        """What "the figure is exaggerated" and "the estimate is alarmist" can mean: a number that somebody gives, and one that is a guess."""
        named = _NUMBER_OF.search(verdict)
        if named is None:
            return told
        given = [one for one in told if self._numbers(one[1])]
        guessed = [one for one in given if one[1].claim and one[1].claim.stance in ("estimated", "forecast")]
        spoken = [one for one in given if one[1].claim and one[1].claim.source.kind != "outlet"]
        return (guessed if named[0].casefold().startswith("estimat") else []) or spoken or given or told

    def _said_by(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "contradicted the hospital" means: what the one who is named said last, in the same report or before."""
        words = [word for word in denial.claim.content.text.split() if word.casefold() != "the"] if denial.claim else []
        if words and words[0].casefold() in SOMEBODY:
            return self._last_said(denial)
        actors = set.intersection(*(self.named.get(word, set()) for word in words)) if words else set()
        before = [one for one in self.answers if one.speaker in actors and can_be_denied(one, denial)]
        last = max(before, key=lambda one: one.order, default=None)
        return (last, _TOLD_BEFORE) if last else None

    def _last_said(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "contradicted him within hours" means: what somebody else said last before it in its report."""
        before = [
            one
            for one in self.by_report[denial.report.id]
            if one.speaker != denial.speaker and _place(one) < _place(denial) and can_be_denied(one, denial)
        ]
        last = max(before, key=lambda one: (not _supposes(one), _place(one)), default=None)
        return (last, _TOLD_BEFORE) if last else None

    def _of_two(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "the higher figure is wrong" means: the claim in its report, before it, that gives the highest number."""
        which = which_of_two(denial.claim.content.text) if denial.claim else None
        if which is None:
            return None
        beside = {one.id for one in self.by_report[denial.report.id] if _place(one) < _place(denial)}
        told = {number: one for number, each in self.given.items() for _, one in each if one in beside}
        number = (max if which == "higher" else min)(told, default=None)
        meant = self.by_id.get(told[number]) if number is not None and len(told) > 1 else None
        return (meant, _TOLD_BEFORE) if meant and can_be_denied(meant, denial) else None

    @staticmethod
    def _names(answer: Answer) -> frozenset[str]:
        return names_in(answer.claim.content.text) if answer.claim else frozenset()

    def _named(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "Captain Isko's claim is false" means: the last claim of the one who is named, before it in its report if there is one."""
        content = denial.claim.content if denial.claim else None
        found = whose_claim(content.text) if content else None
        if content is None or found is None:
            return None
        actors = self.named.get(found, set())
        said = [one for one in self.answers if one.speaker in actors and can_be_denied(one, denial)]
        beside = [one for one in said if one.report.id == denial.report.id and _place(one) < content.spans[0].start]
        # "Dismissed Tofte's words as hysteria": those words may stand in an earlier report alone.
        elsewhere = [one for one in said if one.report.id != denial.report.id]
        last = max(beside, key=_place, default=max(elsewhere, key=lambda one: one.order, default=None))
        return (last, _TOLD_BEFORE) if last else None

    def _told_before(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "dismissed reports of Kestrian involvement" means when its words are all over the story: the last claim that
        somebody makes before it in its report, if it shares any of them; else the first one behind it."""
        content = denial.claim.content if denial.claim else None
        if content is None or calls_false(content.text) or not names_reports(content.text):
            return None
        sharing = [
            answer
            for answer in self.by_report[denial.report.id]
            if answer.claim
            and can_be_denied(answer, denial)
            and self.words[answer.id] & self.words[denial.id] - _said_stems()
        ]
        at = content.spans[0].start
        before = [one for one in sharing if one.claim and one.claim.content.spans[0].start < at]
        last = max(before, key=_place, default=min(sharing, key=_place, default=None))
        return (last, _TOLD_BEFORE) if last else None

    def saying_the_same(self, target: Answer) -> list[Answer]:
        """The claims of other origins that assert what the target asserts, in nearly its words."""
        if target.claim and is_negated(target.claim.content.text):
            # "She did not raise it until the end of the call" and "She had asked for the call".
            return []
        return [
            answer
            for answer, shared, size in self._sharing(target)
            if answer.origin != target.origin
            and shared >= SHARED
            and shared / size >= _SAME
            and _asserts(answer)
            and self._numbers(answer) == self._numbers(target)
        ]

    def saying_later(self, denial: Answer) -> list[Answer]:
        """The claims that say, after a denial, what it says is not so; names alone are not what is said."""
        own = self.words.get(denial.id, frozenset()) - self._names(denial)
        return [one for one in self.saying_the_same(denial) if own & self.words[one.id] - self._names(one)]

    def opposites(self, negated: Answer) -> list[Answer]:
        """The claims that say what this one says is not so."""
        sentence = denied_sentence(negated.claim.content.text) if negated.claim else None
        if sentence is None:
            return []
        near = sorted(self._sharing(negated), key=lambda one: (-one[1], one[0].order))[:_OPPOSITES]
        numbers = self._numbers(negated)
        return [
            answer
            for answer, _, _ in near
            if answer.claim
            and answer.claim.source.kind != "outlet"
            and answer.claim.stance == "asserted"
            and not says_not_so(answer)
            # "The flight lasted 47 minutes and never came near" says nothing against "the call lasted 15".
            and not (numbers and self._numbers(answer) and numbers.isdisjoint(self._numbers(answer)))
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


@cache
def _said_stems() -> frozenset[str]:
    """The stems of "report", "claim": that two statements both have such a word says nothing."""
    return frozenset(map(stem, load("questions")["rejecting"]["said"]))


def _place(answer: Answer) -> int:
    return answer.order[2]


def _supposes(answer: Answer) -> bool:
    """Say whether a claim tells what would be, or will: "If it happened, it took seconds"."""
    return answer.claim is not None and answer.claim.stance in ("conditional", "forecast", "intended")


def _asserts(answer: Answer) -> bool:
    claim = answer.claim
    return claim is not None and claim.stance == "asserted" and not is_negated(claim.content.text)


def _spoken_of(words: str) -> str:
    """What a claim speaks of: of "the story that there is a case in Orlin is an invention" the case in Orlin."""
    sentence = denied_sentence(words) if calls_false(words) else None
    return what_is_denied(sentence) if sentence else words
