"""Which claims stand against which: what a denial means, and what says the opposite of a "not"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reportedly.lexicons import listed, load
from reportedly.records import Actor, Claim
from reportedly.relations.answers import Answer
from reportedly.relations.negations import denied_sentence, names_in, says_opposite, what_is_denied
from reportedly.relations.verdicts import is_verdict
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

    def __init__(self, answers: Sequence[Answer], actors: Mapping[str, Actor]) -> None:
        self.answers = answers
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
        if denial.claim and _is_verdict(denial.claim):
            return self._just_before(denial)
        if denial.claim and _contradicts_somebody(denial.claim):
            return self._said_by(denial)
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
        if best is None and (named := self._named(denial)):
            return named, _TOLD_BEFORE
        return (best[1], round(min(1.0, best[0]), 3)) if best else self._told_before(denial)

    def _just_before(self, verdict: Answer) -> tuple[Answer, float] | None:
        """What "That is a lie" means: the claim that another made right before it, in its paragraph or the one before."""
        content = verdict.claim.content if verdict.claim else None
        if content is None:
            return None
        start, text = content.spans[0].start, verdict.report.text
        before = [
            (one.claim.content.spans[-1].end, one)
            for one in self.by_report[verdict.report.id]
            if one.claim and one.claim.content.spans[-1].end <= start and _can_be_denied(one, verdict)
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

    def _named(self, denial: Answer) -> Answer | None:
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
        return max(before, key=lambda answer: answer.order[2], default=None)

    def _told_before(self, denial: Answer) -> tuple[Answer, float] | None:
        """What "dismissed reports of Kestrian involvement" means when its words are all over the story: the last claim that
        somebody makes before it in its report, if it shares any of them."""
        content = denial.claim.content if denial.claim else None
        if content is None or calls_false(content.text) or not _names_reports().match(content.text):
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
            and not rejects(answer)
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


def rejects(answer: Answer) -> bool:
    """Say whether a claim says that something is not so, whatever was said of it before."""
    claim = answer.claim
    if claim is None or claim.source.kind == "outlet":
        return False
    return is_denial_claim(answer) or (claim.stance == "asserted" and denied_sentence(claim.content.text) is not None)


def is_denial_claim(answer: Answer) -> bool:
    """Say whether a claim rejects another: by its verb ("denied"), or by its words ("the claim … is untrue")."""
    claim = answer.claim
    if claim is None or _is_refusal(claim):
        return False
    return claim.stance == "denied" or calls_false(claim.content.text) or _is_verdict(claim)


def _contradicts_somebody(claim: Claim) -> bool:
    """Say whether what is rejected is nobody's claim in so many words, but whoever made it: "contradicted the hospital"."""
    cue = claim.cue.text.casefold().split()[-1:] if claim.cue else []
    words = claim.content.text.split()
    return cue[:1] != [] and cue[0].startswith("contradict") and len(words) <= _NAME


# "The northern harbour authority": a name is seldom longer.
_NAME = 4


def _is_verdict(claim: Claim) -> bool:
    """Say whether somebody only says that what was told before is not so: "That is a lie"."""
    return claim.source.kind != "outlet" and claim.stance in ("asserted", "denied") and is_verdict(claim.content.text)


def _is_refusal(claim: Claim) -> bool:
    """Say whether what is rejected is no claim: "rejected the ceasefire offer", "rejected the attack as a vile act"."""
    if claim.cue is None or not claim.cue.text.casefold().split()[-1].startswith(("reject", "dismiss")):
        return False
    head = _AS.split(claim.content.text, maxsplit=1)[0]
    last = re.findall(r"[a-z]+", _BEHIND.split(head.casefold(), maxsplit=1)[0])[-1:]
    return bool(last) and last[0] in listed("questions", "refused", "nouns")


_AS = re.compile(r"\s+as\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s(?:of|by|from|to|for|on|in|at|against|with|that|which|after|over|made)\s")


def _asserts(answer: Answer) -> bool:
    claim = answer.claim
    return claim is not None and claim.stance == "asserted" and not is_negated(claim.content.text)


def _can_be_denied(answer: Answer, denial: Answer) -> bool:
    if answer.claim is None or answer.claim.stance == "doubted" or is_denial_claim(answer):
        return False
    if answer.claim.source.kind == "outlet" or (answer.origin == denial.origin and answer.origin is not None):
        return False
    if answer.report.id == denial.report.id:
        return True
    return answer.day is None or denial.day is None or answer.day <= denial.day


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
