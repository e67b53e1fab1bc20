"""Questions and topics in plain words: "How many Kestrian soldiers are in training in Ruvia?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.language import find_state
from reportedly.lexicons import load
from reportedly.records import Actor, Question
from reportedly.relations.answers import Answer, counted_words_of
from reportedly.relations.contexts import CONTEXT
from reportedly.relations.grouping import Group
from reportedly.relations.negations import denied_sentence, what_is_denied
from reportedly.relations.wording import (
    counted_class,
    head_noun,
    in_plural,
    is_collective,
    is_generic,
    names_nation,
    shortened,
)

OTHER = "Other figures"
# "New cases" are spoken of, but "more people killed".
_OF_CASES = frozenset([None, "infected", "confirmed", "suspected"])
# As many words on either side of a figure show what it may count.
_AROUND = 8
_STOP = re.compile(r"[.!?]+[”\"’')]*(?:\s|\Z)|\n")

_COUNTS = ("count", "count/day")

Actors = Mapping[str, Actor]


def counted_words(group: Group) -> str | None:
    """Return what the answers of a question count, in their most common words and in the plural.

    Where they use different words for people ("residents", "survivors") it is "people", and "bodies" that have been
    killed are people too. None when no answer says what is counted.
    """
    phrases = Counter(" ".join(words.split()) for answer in group.answers if (words := counted_words_of(answer)))
    telling = {phrase: number for phrase, number in phrases.items() if not _says_little(phrase)}
    if telling and not (group.key.counted is None and len({head_noun(phrase) for phrase in telling}) > 1):
        best = min(telling, key=lambda phrase: (-telling[phrase], len(phrase), phrase))
        return in_plural(best) if group.key.unit in _COUNTS else best
    if group.key.counted:
        return in_plural(group.key.counted) if group.key.unit in _COUNTS else group.key.counted
    return "people" if phrases or group.key.state else None


def _says_little(phrase: str) -> bool:
    head = head_noun(phrase)
    return head is None or is_collective(head) or (is_generic(head) and not names_nation(phrase))


def amount_text(group: Group, counted: str | None, actors: Actors) -> str:
    """Return an amount question; where nothing is known of what is counted, with the words around the first figure."""
    key = group.key
    if key.alone and not key.counted:
        verb = "counted" if key.unit in _COUNTS else "measured"
        return f"What is {verb} in “{around(group.answers[0])}”?"
    noun = _noun(counted, key.actor, actors)
    if _is_side_matter(group):
        return f"How many {noun}, in “{around(group.answers[0])}”?"
    place = _place(key.place, actors, key.state if key.mood == "actual" else key.mood)
    place = _extent(key.extent, place)
    if key.day:
        day = date.fromisoformat(key.day)
        place += f" on {day.day} {day:%B %Y}"
    if key.unit not in _COUNTS:
        return _measure_text(group, noun, place)
    a_day = " a day" if key.unit == "count/day" else ""
    grade = f"{key.grade} " if key.grade else ""
    if key.mood == "planned":
        return f"How many {grade}{noun} are planned{place}{a_day}?"
    if key.mood == "possible":
        return f"How many {grade}{noun} could {_could(key.state)}{place}{a_day}?"
    if key.part:
        return f"How many {noun} are among those {key.state or 'counted'}{place}?"
    new = "" if key.scope != "new" else "new " if key.state in _OF_CASES else "more "
    peak = " at the peak" if key.scope == "peak" else ""
    return f"How many {new}{grade}{noun} {_verb(group)}{place}{peak}{a_day}?"


def _extent(extent: str | None, place: str) -> str:
    if extent == "nationwide":
        return " in the whole country"
    if extent == "own":
        return f"{place} by a wider definition"
    if extent and extent.startswith("since"):
        return f"{place} {extent}"
    return f" {extent}{place}" if extent and extent[4:5].isupper() else place


def _is_side_matter(group: Group) -> bool:
    """Say whether only the words around a number tell what is asked: "two hospitals" without a place or a state."""
    key = group.key
    if key.alone and key.alone.startswith(CONTEXT):
        return key.unit == "count"
    known = key.state or key.place or key.actor or key.grade or key.scope or key.part
    return len(group.answers) == 1 and key.unit == "count" and not known and (key.mood == "actual" or bool(key.alone))


def _measure_text(group: Group, noun: str, place: str) -> str:
    key = group.key
    verb = f" {_verb(group)}" if key.state else ""
    said = f", in “{around(group.answers[0])}”" if key.alone and key.alone.startswith(CONTEXT) else ""
    asks = load("questions")["measures"]
    if key.unit == "percent" and (head_noun(noun) in asks["rates"] or noun in asks["rates"]):
        return (
            f"How high is the {noun}{place}, in percent{said}?" if not said else f"How high is the {noun}{place}{said}?"
        )
    the = "the " if noun in asks["with_the"] else ""
    if key.unit == "percent":
        return f"What percentage of {the}{noun}{verb}{place}{said}?"
    if key.unit == "share":
        return f"What share of {the}{noun}{verb}{place}{said}?"
    named = asks["units"].get(key.unit)
    if named:
        return f"How many {named} of {noun}{verb or ' are there'}{place}{said}?"
    return f"How much {noun}{verb}{place}, in {key.unit}{said}?"


def _verb(group: Group) -> str:
    state = group.key.state
    if state == "infected" and group.key.counted == "cases":
        return "are there"
    return str(load("questions")["asks"].get(state, state)) if state else "are there"


def _could(state: str | None) -> str:
    return str(load("questions")["possible"].get(state, f"be {state}")) if state else "there be"


def _place(place: str | None, actors: Actors, state: str | None) -> str:
    if place is None or place not in actors:
        return ""
    return f" {load('questions')['prepositions'].get(state or '', 'in')} {actors[place].name}"


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


def whether_text(content: str) -> str:
    """Return a whether-question: the words of the claim that is denied."""
    return f"Is it so: “{shortened(content, 140)}”?"


def denied_text(content: str) -> str:
    """Return a whether-question for a denial of which nobody is heard who made the claim."""
    sentence = denied_sentence(content)
    said = shortened(what_is_denied(sentence) if sentence else content, 140)
    return f"Is it so that {said[:1].lower() if said[:2].title() == said[:2] and said.split()[0] in _LOWER else said[:1]}{said[1:]}?"


# The first words of a sentence that are no names.
_LOWER = frozenset(["There", "The", "She", "He", "It", "They", "We", "Any", "A", "An"])


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
        states = list(dict.fromkeys(state for state in asked if state and state in load("questions")["asks"]))[:3]
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
