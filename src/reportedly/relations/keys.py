"""What a figure counts: everything that must be the same for two figures to answer one question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.lexicons import listed, load
from reportedly.records import Grade, Scope
from reportedly.relations.answers import Answer, counted_words_of
from reportedly.relations.deeds import deed_of, is_cut
from reportedly.relations.kinds import counts_names, kind_counted
from reportedly.relations.measuredtimes import MONTHS
from reportedly.relations.portions import portion_of
from reportedly.relations.whereabouts import is_capacity, is_carried, is_in, is_population
from reportedly.relations.winners import for_whom
from reportedly.relations.wording import (
    counted_class,
    head_noun,
    is_generic,
    is_lifeless,
    measured_class,
    subject_class,
)

Mood = Literal["actual", "possible", "planned"]


@dataclass(frozen=True, slots=True)
class Key:
    """What must be the same for two figures to answer one question.

    `counted` is None for people whose state is known: "14 died" and "14 people died" count the same. `alone` keeps a number of
    which nothing is known apart from all others but its own repetitions.
    """

    counted: str | None
    actor: str | None
    place: str | None
    state: str | None
    mood: Mood
    grade: Grade | None
    scope: Scope | None
    unit: str
    part: bool
    alone: str | None = None
    extent: str | None = None
    day: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known of what is counted."""
        return self.counted is None and self.state is None and self.actor is None

    @property
    def is_measured(self) -> bool:
        """Whether it is an amount of money or the like, whose words around it tell what it is of; see `contexts`."""
        return self.unit not in ("count", "count/day", "percent", "share")

    @property
    def is_another(self) -> bool:
        """Whether the number's own words say that it is of another time than the rest, or the difference of two."""
        return self.alone is not None and self.alone.split(" ", 1)[0] in (_EARLIER, _DIFFERENCE_OF)


# What a number is kept apart by.
_EARLIER, _DIFFERENCE_OF = "earlier", "difference"


def differ(one: str | None, other: str | None) -> bool:
    """Say whether two fields of keys are both said, and not the same."""
    return one is not None and other is not None and one != other


def key_of(answer: Answer) -> Key:
    """Return what a figure counts, as far as its own words tell.

    "certified for 180 passengers" has the state "allowed", "158 people on board" the state "aboard", and "12,000 by May",
    which somebody foretells, the mood "possible". What the other figures of the story add is decided in `relations.grouping`.
    """
    figure = answer.amount
    actor = figure.actor
    if actor is None and figure.stance == "intended" and answer.claim and answer.claim.source.kind == "state":
        # What a state plans to send is its own.
        actor = answer.claim.source.actor
    state = None if figure.state == "planned" else figure.state
    if is_carried(answer):
        # "A plane with 43 people on board disappeared" counts who was in it.
        state = "aboard"
    counted = _counted(answer, known=bool(state or actor))
    if state in listed("questions", "living", "states") and is_lifeless(counted):
        # "Shot dead in a shop": what stands nearest to a number is not always what befell it.
        state = None
    # "The rebels said they had lost three men" are their own dead, not all.
    own_dead = counted in (None, "people") and _is_lost(answer) and _is_of_fighters(answer)
    counted = "soldiers" if own_dead else counted
    state = state or _unsaid_state(answer, counted, actor)
    if counted in load("questions")["same_by_state"].get(state or "", ()):
        # The dead of an outbreak are counted by their grade and not by what they were before.
        counted = None
    return Key(
        counted=counted,
        actor=actor,
        place=figure.place,
        state=state,
        mood=_mood(answer, counted),
        grade=figure.grade or _grade_after(answer),
        scope=None if figure.scope == "total" else figure.scope,
        unit=figure.unit,
        part=figure.part_of is not None,
        alone=_why_alone(answer),
        extent=_extent(answer)
        or _own_definition(answer)
        or for_whom(answer)
        or ("own dead" if own_dead else portion_of(answer, state)),
    )


def _unsaid_state(answer: Answer, counted: str | None, actor: str | None) -> str | None:
    """What is said of those counted where the figure's own words leave it out."""
    place = answer.amount.place
    if counted == "land":
        return "burnt"
    if counted == "soldiers" and place and actor and place != actor:
        # The soldiers of a state that are in another place are deployed there, whether the words say so or not.
        return "deployed"
    if is_capacity(answer):
        return "allowed"
    people = counted in (None, "people")
    if (people or counted == "soldiers" or _are_lost_guards(answer, counted)) and _is_lost(answer):
        return "killed"
    if counted in load("questions")["aboard"]["counted"] or (people and is_in(answer, "aboard")):
        return "aboard"
    if counted in (None, "people") and answer.amount.counted is None and is_population(answer):
        return "living"
    return "inside" if (people or counted == "worker") and is_in(answer, "inside") else None


def _is_lost(answer: Answer) -> bool:
    """ "We have lost two men" tells of the dead."""
    start = answer.amount.span.start
    return answer.amount.counted is not None and bool(_LOST.search(answer.report.text[max(0, start - 10) : start]))


def _are_lost_guards(answer: Answer, counted: str | None) -> bool:
    """Say whether a state or an army counts those of its people whom it can lose in a fight: "Kestria lost two guards"."""
    source = answer.claim.source.kind if answer.claim else None
    return counted in load("counted")["groups"]["people"] and (
        source in ("state", "government", "military") or _is_of_fighters(answer)
    )


def _is_of_fighters(answer: Answer) -> bool:
    """Say whether those who speak bear arms: "the rebels", "the Tarn army"."""
    words = (answer.claim.source.text if answer.claim else None) or ""
    return not listed("questions", "fighting", "words").isdisjoint(words.casefold().split())


# A clause is seldom longer.
_CLAUSE = 60
_LOST = re.compile(r"\blost\s+\Z")
_GRADE_AFTER = re.compile(r"(?:\s+\w+){0,5}?\s+(?:with|among|of)(?:\s+the)?\s+(confirmed|suspected)\b", re.IGNORECASE)
# Behind "could have" stands what was, and a stop ends the clause.
_TO_COME = re.compile(r"\b(?:can|could|will|would|may|might)\b(?!\s+(?:not\s+)?have\b)[^.;!?\n]*\Z")
_HAS_CUT = re.compile(r"\b(?:has|have|had|already|so far)\b[^.!?\n]*\Z", re.IGNORECASE)
# "revised its count by 1,500"
_CHANGED_BY = re.compile(
    r"\b(?:revis|correct|rais|lower|cut|reduc|increas|chang|inflat|exaggerat|miss|miscount|overstat|understat)(?:e|es|ed|ing|s|ting)?[”\"]?\s+(?:that|it|its|the|their)\b"
    r"[^.!?\n\d]{0,30}\bby\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\s+(?:\w+\s+)?(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)


def _grade_after(answer: Answer) -> Grade | None:
    """ "Eleven of the patients with confirmed infection": the grade of those of whom a number is told."""
    after = answer.report.text[answer.amount.span.end : answer.amount.span.end + _CLAUSE]
    found = _GRADE_AFTER.match(after) if "ed" in after.casefold() else None
    if found is None:
        return None
    return "confirmed" if found[1].casefold() == "confirmed" else "suspected"


def _why_alone(answer: Answer) -> str | None:
    """What keeps a number apart from all others: it is a difference, or of another year than the rest."""
    if _is_difference(answer):
        return f"{_DIFFERENCE_OF} {answer.id}"
    text, span = answer.report.text, answer.amount.span
    after = text[span.end : span.end + _CLAUSE]
    compared = _COMPARED.search(text[max(0, span.start - _CLAUSE // 2) : span.start])
    silent = answer.amount.counted is None and answer.amount.state is None
    if silent and _OTHER.search(text[max(0, span.start - _CLAUSE) : span.start]):
        # "Until we see the other eight" is what is left of two numbers.
        return f"{_DIFFERENCE_OF} {answer.id}"
    of_then = _YEARS_AGO.match(after) or (compared and _THEN.match(after)) or _is_of_an_earlier_year(answer)
    return f"{_EARLIER} {answer.id}" if of_then else None


# "61 percent, against 68 percent five years ago", "up from 40 in 2019"
_YEARS_AGO = re.compile(r"(?:\s+[a-z]+){0,2}?\s+(?:\w+\s+)?(?:years?|decades?)\s+(?:ago|earlier|before)\b")
_COMPARED = re.compile(
    r"\b(?:against|compared (?:with|to)|(?:up|down|rose|fell|risen|fallen|increase|drop) from|than(?: the)?)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:\s+[a-z]+){0,2}?\s+(?:in (?:19|20)\d\d\b|last (?:year|time|season)|the year before|(?:in|at) the (?:last|previous) (?:election|vote|ballot|year|season))"
)


_OTHER = re.compile(r"\bthe (?:other|remaining)\s+\Z", re.IGNORECASE)
# "Its deadliest sinking since 1961, when 96 people died", "in 1961, in which 96 died"
_IN_YEAR = re.compile(r"\b(?:in|since|of)\s+((?:19|20)\d\d),?\s+(?:when|in which|where)\s+(?:\w+\s+){0,2}\Z")


def _is_of_an_earlier_year(answer: Answer) -> bool:
    """Say whether a number is told of an earlier year than that of its report: "since 1961, when 96 people died"."""
    start = answer.amount.span.start
    found = _IN_YEAR.search(answer.report.text[max(0, start - _CLAUSE) : start])
    published = answer.report.published
    return (
        found is not None
        and published is not None
        and published.latest is not None
        and int(found[1]) < published.latest.year
    )


def _is_difference(answer: Answer) -> bool:
    """ "23 more than the 180 permitted" is how far apart two numbers are and counts nothing itself."""
    after = answer.report.text[answer.amount.span.end : answer.amount.span.end + _CLAUSE]
    if "than" in after.casefold() and _DIFFERENCE.match(after) is not None:
        return True
    start = answer.amount.span.start
    return (
        answer.amount.counted is None
        and _CHANGED_BY.search(answer.report.text[max(0, start - _CLAUSE) : start]) is not None
    )


def _own_definition(answer: Answer) -> str | None:
    """Whether a report says of a count that it includes what others do not count: then it answers a question of its own."""
    end = answer.amount.span.end
    after = answer.report.text[end : end + 5 * _CLAUSE].split("\n", 1)[0].casefold()
    rejected = _REJECTED.search(after) if " not " in after else None
    included = _INCLUDED.search(after) if rejected else None
    return "own" if included and rejected and included.start() < rejected.start() else None


_INCLUDED = re.compile(r"\b(?:includ(?:es|ed|ing)|also counts?|also counted)\b")
_REJECTED = re.compile(r"\b(?:does|do|did) not (?:accept|count|include|recogni[sz]e)\b")
_STOP_BEFORE = re.compile(r"[.!?]\s|\n")
_STOP_AFTER = re.compile(r"[.!?;,]\s|\n")
# A count since a month or a year is of a longer time than the event that a report tells of.
_SINCE = re.compile(rf"\b[Ss]ince ((?:[A-Z][a-z]{{2,8}} )?\d{{4}}|{'|'.join(MONTHS)})\b")


def _extent(answer: Answer) -> str | None:
    """Whether a figure is said of a whole country or of a long time: "nationwide" or "since January" in its sentence."""
    text, span = answer.report.text, answer.amount.span
    before, after = text[max(0, span.start - 2 * _CLAUSE) : span.start], text[span.end : span.end + _CLAUSE]
    around = f"{before} {after}".casefold()
    signs = load("questions")["nationwide"]["words"]
    if "since" not in around and not any(phrase in around for phrase in signs):
        return None
    sentence = f" {_STOP_BEFORE.split(before)[-1]} {_STOP_AFTER.split(after, maxsplit=1)[0]} "
    since = _SINCE.search(sentence)
    if since:
        return f"since {since[1]}"
    return "nationwide" if any(phrase in sentence.casefold() for phrase in signs) else None


def _counted(answer: Answer, *, known: bool) -> str | None:
    """The class of the thing counted; None for people of whom more is known, and for words that say nothing."""
    head = head_noun(counted_words_of(answer))
    named = counted_class(head) if head else subject_class(answer.report.text, answer.amount.span.start)
    if answer.amount.unit not in ("count", "count/day"):
        measures: Mapping[str, str] = load("questions")["measured"]
        last = (answer.amount.counted or "").rpartition(" ")[2].casefold()
        if last in measures:
            # "Turnout was 61 percent" counts nobody who came.
            return measures[last]
        named = named if head else measured_class(answer.report.text, answer.amount.span.start)
    if (kind := kind_counted(answer, head)) is not None:
        return kind
    if named == "people" and deed_of(answer) == "employs":
        return "worker"
    if head in ("cut", "loss") and (answer.amount.counted or "").casefold().startswith("job "):
        return "job"
    if named == "people" or counts_names(answer):
        return None if known else "people"
    return None if is_generic(head) and head else named


def _are_cuts(answer: Answer) -> bool:
    words = (answer.amount.counted or "").casefold()
    return is_cut(answer) or words.endswith((" cuts", " losses", "redundancies", "layoffs"))


def _mood(answer: Answer, counted: str | None) -> Mood:
    figure = answer.amount
    if (
        counted == "job"
        and _are_cuts(answer)
        and not _HAS_CUT.search(answer.report.text[max(0, figure.span.start - _CLAUSE) : figure.span.start])
    ):
        # "Will cut", "plans to cut" and "jobs affected" of one announcement are one number; what has been cut is another.
        return "planned"
    if figure.stance == "intended":
        return "planned"
    if figure.stance == "doubted":
        # "Doubts that the army can take in thousands": what is doubted is to come as much as what is foretold.
        before = answer.report.text[max(0, figure.span.start - _CLAUSE) : figure.span.start]
        return "possible" if _TO_COME.search(before) else "actual"
    return "possible" if figure.stance in ("forecast", "conditional") else "actual"
