"""What was done to those counted, by the verb beside the number: "212 complaints were lodged", "to cut 4,200 jobs"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from reportedly.lexicons import listed, load
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.wording import head_noun, stem

# A clause is seldom longer on either side of its figure.
_CLAUSE = 90
# "300 pigs have been stolen", "Eleven observers of the party were beaten up": the participle behind them, with what it takes to get there.
_DONE = re.compile(
    r"\s+(?:\w[\w’'-]*\s+){0,6}?(?:was|were|is|are|be|been|being|has|have|had)\s+"
    r"(?:(?:now|also|already|still|since|so far|all|both|to|not|be)\s+){0,3}(?:been\s+|being\s+)?"
    r"([a-z]+(?:ed|en|ung|olen|ught|ost|old|ut|it)|go|gone)\b(\s+(?:off|out|down|up|back))?"
)
# "Operations postponed since Wednesday: 5,100" and "1,200 jobs lost in Orlin".
_BARE = re.compile(
    r"\s+(?:[^\W\d_][\w’'-]*\s+){1,3}?([a-z]+(?:ed|en|ung|olen|ught|ost|old|ut|it))\b(\s+(?:off|out|down|up|back))?(?=\s+(?:in|at|by|since|on|from|so|during|because|over)\b|[.,;:\n]|\Z)"
)
_GOES = re.compile(
    r"\s+(?:[^\W\d_][\w’'-]*\s+){0,4}?(?:will|would|are to|is to|could|may|must|to)\s+(?:be\s+)?([a-z]+)\b(\s+(?:off|out|down|up|back))?"
)
# "The commission received 212 complaints", "plans to axe about 4,200 posts".
_DOES = re.compile(
    r"\b([a-z]+)(\s+(?:off|out|down|up|back))?\s+(?:(?:about|some|around|nearly|almost|over|another|more than|at least|up to|its|the|all|a total of|further|only|just|as many as|close to)\s+){0,3}\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\A|\n)[ \t•*–-]*((?:[^\W\d_][\w’'-]*\s+){1,3}?)([a-z]+(?:ed|en|ung|olen|ught|ost|old|ut|it))\b(\s+(?:off|out|down|up|back))?[^\n:.]{0,50}:\s*\Z"
)


def deed_of(answer: Answer) -> str | None:
    """Return what was done to those counted: the stem of a participle, or the class of a verb of `lexicons/questions.toml`.

    "Were called off" and "postponed" are "cancelled", "axed" and "are to go" of jobs "cut". None where no verb tells.
    """
    text, span = answer.report.text, answer.amount.span
    after, before = (
        text[span.end : span.end + _CLAUSE].split("\n", 1)[0],
        text[max(0, span.start - _CLAUSE) : span.start],
    )
    deed = _deed_beside(before, after)
    # A doctor who is suspended is not called off.
    return "suspend" if deed and _class(deed) == "cancelled" and _counts_people(answer) else deed


def _counts_people(answer: Answer) -> bool:
    head, groups = head_noun(answer.amount.counted), load("counted")["groups"]
    return head is not None and (head in groups["people"] or head in groups["troops"])


def _deed_beside(before: str, after: str) -> str | None:
    """The deed in the words before a number or behind it."""
    label = _LABEL.search(before) if before.rstrip(" ").endswith(":") else None
    if label:
        return _named(label[2], label[3], any_verb=True)
    done = _DONE.match(after)
    if done and (named := _named(done[1], done[2], any_verb=True)):
        return named
    does = _DOES.search(before)
    if does and (named := _named(does[1], does[2], any_verb=False)):
        return named
    for found in (_BARE.match(after), _GOES.match(after)):
        if found and (named := _named(found[1], found[2], any_verb=False)):
            return named
    return None


def deeds_of(answers: Sequence[Answer]) -> dict[str, str]:
    """Return the deed of each answer that has one, by its id.

    Two verbs of one class are one deed, unless a report has both for two numbers: "300 cancelled and 40 postponed" are two.
    """
    found = {answer.id: deed for answer in answers if (deed := deed_of(answer))}
    by_report: dict[tuple[str, str], dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for answer in answers:
        if deed := found.get(answer.id):
            by_report[answer.report.id, _class(deed)][deed].add(value_of(answer.amount))
    apart = {of for (_, of), deeds in by_report.items() if len(deeds) > 1 and len(set().union(*deeds.values())) > 1}
    return {id_: deed if _class(deed) in apart else _class(deed) for id_, deed in found.items()}


def near_deeds(answers: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    """Yield pairs of answers of one deed that are near each other in size: each with the next larger one.

    "600 flights were cancelled" and "the airline scrapped 120" are of an airport and of an airline.
    """
    by_deed: dict[str, list[Answer]] = defaultdict(list)
    deeds = deeds_of(answers)
    for answer in answers:
        if answer.id in deeds:
            by_deed[deeds[answer.id]].append(answer)
    for deed, members in by_deed.items():
        members.sort(key=lambda one: (value_of(one.amount)[0] or 0.0, one.id))
        for one, other in pairwise(members):
            smaller = value_of(one.amount)[0] or 0.0
            if not is_class(deed) or not smaller or (value_of(other.amount)[0] or 0.0) <= _NEAR * smaller:
                yield one.id, other.id


# Sources seldom differ by more, and what was done adds up in steps.
_NEAR = 3.0


def is_class(deed: str) -> bool:
    """Say whether a deed is told by the lexicon, which has verbs that anybody does to some of those counted."""
    return deed in load("questions")["deeds"]["classes"] or deed in _classes()


def subject_of(answer: Answer) -> str | None:
    """Return what an amount of money or another measure is of, by the words near it: "cost", "damage", "asked".

    The nearest such word of its sentence, before it rather than behind. What is counted has its noun for that.
    """
    text, span = answer.report.text, answer.amount.span
    if answer.amount.unit in ("count", "count/day"):
        return None
    before = _SENTENCE.split(text[max(0, span.start - _CLAUSE) : span.start])[-1].casefold()
    after = _SENTENCE.split(text[span.end : span.end + _CLAUSE // 2], maxsplit=1)[0].casefold()
    found = _about().findall(before)[-1:] or _about().findall(after)[:1]
    return _abouts()[found[0]] if found else None


_SENTENCE = re.compile(r"[.!?;]\s|\n")


@cache
def _abouts() -> Mapping[str, str]:
    return {form: name for name, forms in load("questions")["about"].items() for form in forms}


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_abouts(), key=len, reverse=True))})\b")


def is_cut(answer: Answer) -> bool:
    """Say whether those counted are jobs that go, or are to go."""
    deed = deed_of(answer)
    return deed is not None and _class(deed) in ("cut", "affected")


def class_of_deed(answer: Answer) -> str | None:
    """Return the class of what was done to those counted: "cancelled" of "were called off"; None where no verb tells."""
    deed = deed_of(answer)
    return _class(deed) if deed else None


def _named(verb: str, particle: str | None, *, any_verb: bool) -> str | None:
    word = verb.casefold()
    if particle and f"{word}{particle.casefold()}" in _classes():
        return f"{word}{particle.casefold()}"
    if word in _classes():
        return word
    return stem(word) if any_verb and word not in listed("questions", "deeds", "said_of_all") else None


def _class(deed: str) -> str:
    return _classes().get(deed, deed)


@cache
def _classes() -> Mapping[str, str]:
    """The class of each form of the verbs in the lexicon."""
    return {form: name for name, forms in load("questions")["deeds"]["classes"].items() for form in forms}
