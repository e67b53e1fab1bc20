"""Questions and topics in plain words: "How many Kestrian soldiers are in training in Ruvia?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.language import find_state
from reportedly.lexicons import load
from reportedly.records import Actor, Question, rate_words
from reportedly.relations.answers import Answer, counted_words_of
from reportedly.relations.askedclaims import in_quotes
from reportedly.relations.askednouns import asked_in_plural, asked_noun, can_be, names_people
from reportedly.relations.askedplaces import asked_place
from reportedly.relations.contexts import CONTEXT
from reportedly.relations.deeds import class_of_deed, deed_of
from reportedly.relations.grouping import Group
from reportedly.relations.indicators import is_indicator
from reportedly.relations.keys import Key
from reportedly.relations.measuring import measure_text
from reportedly.relations.wording import (
    counted_class,
    head_noun,
    is_collective,
    is_generic,
    names_nation,
)

OTHER = "Other figures"
# "New cases" are spoken of, but "more people killed".
_OF_CASES = frozenset([None, "infected", "confirmed", "suspected"])
# As many words on either side of a figure show what it may count.
_AROUND = 8
_STOP = re.compile(r"[.!?]+[”\"’')]*(?:\s|\Z)|\n")

Actors = Mapping[str, Actor]


def counted_words(group: Group) -> str | None:
    """Return what the answers of a question count, in their most common words and in the plural.

    Where they use different words for people ("residents", "survivors") it is "people", and "bodies" that have been
    killed are people too. None when no answer says what is counted, or none in words that can be asked for.
    """
    if is_indicator(group.key):
        return group.key.counted
    said = [words for answer in group.answers if (words := counted_words_of(answer))]
    phrases = Counter(noun for words in said if (noun := asked_noun(words)))
    telling = {phrase: number for phrase, number in phrases.items() if not _says_little(phrase)}
    if telling and not (group.key.counted is None and _differ_in_words(telling, len(group.answers))):
        return _many(group, min(telling, key=lambda phrase: (-telling[phrase], len(phrase), phrase)))
    if group.key.counted and (noun := asked_noun(group.key.counted)):
        return _many(group, noun)
    return "people" if phrases or group.key.state else None


def _differ_in_words(telling: Mapping[str, int], answers: int) -> bool:
    """Say whether people of whom more is known are called by different words, or by one that hardly any answer has."""
    return len({head_noun(phrase) for phrase in telling}) > 1 or sum(telling.values()) * _FEW < answers


# One answer in so many: "wounded: 40, among 12 comments".
_FEW = 5


def _many(group: Group, noun: str) -> str:
    return asked_in_plural(noun) if group.key.unit.startswith("count") else noun


def _says_little(phrase: str) -> bool:
    head = head_noun(phrase)
    return head is None or is_collective(head) or (is_generic(head) and not names_nation(phrase))


def amount_text(group: Group, counted: str | None, actors: Actors) -> str:
    """Return an amount question; where little is known of what is counted, with the words around the first figure."""
    key = group.key
    said = f", in {in_quotes(around(group.answers[0]))}"
    noun = _noun(counted, key.actor, actors) if counted and not (key.alone and not key.counted) else None
    deed = _deed(group)
    place = _place_and_day(key, actors, deed)
    if not key.unit.startswith("count"):
        return measure_text(key, noun, f" {_verb(key, noun)}" if key.state and noun else "", place, said)
    rate = _rate(key.unit)
    if noun is None:
        return _unnamed_text(group, said, rate)
    if _is_told_by_words(group, noun) or not can_be(key.state, noun):
        return f"How many {noun}{rate}{said}?"
    if portion := load("questions")["asked_portions"].get(key.extent or ""):
        return f"{portion.format(noun=noun, place=place, state=key.state)}?"
    grade = f"{key.grade} " if key.grade else ""
    if key.mood == "planned":
        to_be = f"to be {deed}" if deed else "planned"
        where = said if not deed and names_people(noun) and key.actor is None and len(group.answers) == 1 else ""
        return f"How many {grade}{noun} are {to_be}{place}{rate}{where}?"
    if key.mood == "possible":
        vague = key.state in _SOMEWHERE if key.state else not (deed or key.actor)
        where = said if vague and not key.place else ""
        return f"How many {grade}{noun} could {f'be {deed}' if deed else _could(key.state)}{place}{rate}{where}?"
    if key.part:
        where = "" if key.state or key.place else said
        return f"How many {noun} are among those {key.state or 'counted'}{place}{where}?"
    if deed:
        return f"How many {noun} have been {deed}{place}{rate}?"
    new = "" if key.scope != "new" else "new " if key.state in _OF_CASES else "more "
    peak = " at the peak" if key.scope == "peak" else ""
    tail = load("questions")["asks_behind"].get(key.state or "", "")
    if key.grade and key.state == "infected" and counted_class(head_noun(noun)) != "cases":
        return f"How many {new}{noun} are {key.grade} to be infected{place}{peak}{rate}?"
    where = said if key.state in _SOMEWHERE and not place else ""
    return f"How many {new}{grade}{noun} {_verb(key, noun)}{place}{peak}{rate}{tail}{where}?"


# "How many people live": where is part of the question.
_SOMEWHERE = ("living", "allowed")


def _deed(group: Group) -> str | None:
    """What is done to those counted, by most answers, where no state is known: "to cut 300 jobs", "closed twelve shops"."""
    if group.key.state not in (None, "planned") or group.key.part:
        return None
    words = load("questions")["asked_deeds"]
    of_work = words["of_work"].get(group.key.counted or "", {})
    found = Counter(
        deed
        for answer in group.answers
        if (deed := class_of_deed(answer)) and (of_work or deed_of(answer) not in words["never"])
    )
    deed, number = next(iter(found.most_common(1)), ("", 0))
    if 2 * number < len(group.answers):
        return None
    return of_work.get(deed) or (deed if deed in words["deeds"] else None)


def _unnamed_text(group: Group, said: str, rate: str) -> str:
    """The question for a number of which no words tell what it counts, or words that say little."""
    first = group.answers[0].amount
    noun = asked_noun(first.counted) if first.counted else None
    if noun:
        return f"How many {asked_in_plural(noun)}{rate}{said}?"
    return f"What does “{first.text.strip(_MARKS)}” count{said}?"


_MARKS = " .,;:!?”“\"’'"


def _rate(unit: str) -> str:
    per = rate_words(unit)
    return f" {per}" if per else ""


def _place_and_day(key: Key, actors: Actors, deed: str | None) -> str:
    """The words for where, and on which day, of a question."""
    at = actors.get(key.place) if key.place else None
    said = deed or (key.mood if key.mood == "planned" else key.state)
    place = _extent(key.extent, asked_place(at, said) if at else "")
    if key.day:
        day = date.fromisoformat(key.day)
        place += f" on {day.day} {day:%B %Y}"
    return place


def _extent(extent: str | None, place: str) -> str:
    if extent == "nationwide":
        return " in the whole country"
    if extent == "own":
        return f"{place} by a wider definition"
    if extent and extent.startswith("since"):
        return f"{place} {extent}"
    return f" {extent}{place}" if extent and extent[4:5].isupper() else place


def _is_told_by_words(group: Group, noun: str) -> bool:
    """Say whether only the words around a number tell what is asked: "two hospitals" of which nothing else is said.

    Of one number without a state even its place tells little: "two boys in Orlin" may have done or suffered anything there.
    """
    key = group.key
    if key.alone and key.alone.startswith(CONTEXT):
        return key.unit == "count"
    if key.part and key.actor is None and noun == "people" and len(group.answers) == 1:
        # "One of the five": who that one is stands around the number.
        return key.unit == "count"
    is_side = bool(key.actor) and len(group.answers) > 1
    is_scoped = key.scope is not None and bool(key.place or key.actor)
    known = key.state or key.grade or key.part or is_side or is_scoped or key.mood != "actual" or _deed(group)
    numbers = {(one.amount.low, one.amount.high) for one in group.answers}
    reports = {one.report.id for one in group.answers}
    return key.unit == "count" and not known and len(numbers) == 1 and (len(reports) == 1 or not key.place)


def _verb(key: Key, noun: str | None) -> str:
    """What is asked of those counted; of a day that is named in the past."""
    state = key.state
    if state == "infected" and key.counted == "cases":
        return "are there"
    if state == "delivered" and (names_people(noun or "") or names_nation(noun or "")):
        # Prisoners are handed over, and sacks delivered.
        return "have been handed over"
    if state == "killed" and (end := load("questions")["asked_dead"].get(head_noun(noun) or "")):
        return str(end)
    verb = str(load("questions")["asks"].get(state, state)) if state else "are there"
    if not key.day:
        since = bool(key.extent and key.extent.startswith("since")) and verb.startswith("are ")
        return verb.replace("are ", "have been ", 1).replace("have been there", "have there been") if since else verb
    then = load("questions")["asked_then"].get(state or "")
    return str(then or _WAS.sub("were", verb, count=1))


_WAS = re.compile(r"\A(?:have been|has been|are|is)\b")


def _could(state: str | None) -> str:
    return str(load("questions")["possible"].get(state, f"be {state}")) if state else "there be"


def _noun(counted: str | None, actor: str | None, actors: Actors) -> str:
    """The thing counted with the adjective of its state, unless its words name the state already."""
    noun = counted or "people"
    state = actors[actor] if actor and actor in actors else None
    if state is None or state.kind != "state" or _mentions(noun, state):
        return noun
    adjectives = [name for name in state.aliases if (found := find_state(name)) and found.form == "adjective"]
    return f"{next((name for name in adjectives if not name.endswith('s')), state.name)} {noun}"


def _mentions(noun: str, actor: Actor) -> bool:
    return any(name.casefold() in noun.casefold() for name in (actor.name, *actor.aliases))


def around(answer: Answer) -> str:
    """Return the words around a figure in its sentence, as they stand in the report."""
    text, span = answer.report.text, answer.amount.span
    before = text[max(0, span.start - 200) : span.start]
    stops = list(_STOP.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    after = text[span.end : span.end + 200]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    left, right = re.findall(r"\S+\s+|\S+$", before), re.findall(r"^\S+|\s+\S+", after)
    words = "".join([*left[-_AROUND:], answer.amount.text, *right[:_AROUND]])
    head, tail = "… " if len(left) > _AROUND else "", " …" if len(right) > _AROUND else ""
    return f"{head}{' '.join(words.split())}{tail}"


def topic_text(questions: Sequence[Question], actors: Actors) -> str:
    """Return what a topic is about: the thing counted, or its first question where nothing is.

    "People" alone tells nothing, so that people of no side are given with what is said of them: "People killed, missing
    and rescued".
    """
    amounts = [question for question in questions if question.kind == "amount"]
    if not amounts:
        return questions[0].text
    first = amounts[0]
    heads = {head_noun(question.counted) for question in amounts}
    if first.actor is None and counted_class(head_noun(first.counted)) in ("people", None):
        asked = (question.state for question in amounts)
        told = load("questions")["told_of_people"]
        states = list(dict.fromkeys(told.get(state, state) for state in asked if state in load("questions")["asks"]))[
            :3
        ]
        noun = f"{first.counted if len(heads) == 1 and first.counted else 'people'} {_listed(states)}".strip()
    else:
        noun = _noun(_usual_words(amounts), first.actor, actors)
    return noun[:1].upper() + noun[1:]


def _usual_words(questions: Sequence[Question]) -> str | None:
    """Return the words by which most questions name what the first one counts ("North Korean troops", not "DPRK troops")."""
    kind = counted_class(head_noun(questions[0].counted))
    alike = [question.counted for question in questions if counted_class(head_noun(question.counted)) == kind]
    return Counter(alike).most_common(1)[0][0]


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
