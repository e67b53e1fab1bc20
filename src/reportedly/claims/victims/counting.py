"""The toll of one report: its first numbers of killed, wounded and shot, and the persons whom it tells of one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from reportedly.claims.figures import find_figures
from reportedly.claims.reading import prepare
from reportedly.claims.victims.doers import find_dead_doer
from reportedly.claims.victims.finding import find_victims
from reportedly.claims.victims.numbers import Number, find_numbers
from reportedly.claims.victims.persons import Person, find_persons
from reportedly.lexicons import listed
from reportedly.records import HARMS, Figure, Harm, HarmNumber, Moment, Report, Sentence, Span, Toll, Victim

# Numbers within so many characters of the first one belong to one summary ("three dead; four, police now say"), of which the largest
# counts. Reports begin with their own event and come to earlier ones later. Chosen on the incidents of gva_stories/train.
_LEAD = 150
# A report that begins with one victim and comes to a number so much later speaks of others there. Chosen on the same.
_SINGLY = 1000
# A report with more numbers than that is a list of many events, of which no more are asked.
_MOST = 100
# The headline and the first sentence or two.
_OPENING = 300
# Somebody died, whom the words do not name beside it: "an arrest in a fatal shooting".
_FATAL = re.compile(
    r"\b(?:(?:fatal|deadly) (?:\w+ )?(?:shooting|stabbing|attack)|homicide|shooting death|(?<!attempted )murder)\b"
    r"(?! (?:unit|squad|detectives|division|bureau|investigators))",
    re.IGNORECASE,
)
# "Including" and whom it names stand near the number.
_AROUND = 80
# A sentence with these behind one that tells of victims comes to another event: "The previous month a boy was shot there".
_EARLIER = re.compile(
    r"\b(?:the (?:previous|prior) (?:day|week|weekend|month|year)|(?:weeks|months|years|decades) (?:ago|earlier|before)"
    r"|earlier this (?:month|year)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def count_toll(
    report: Report,
    sentences: Sequence[Sentence],
    moments: Sequence[Moment],
    changed: Mapping[str, Figure | None] | None = None,
) -> Toll:
    """Return how many a report tells to have been killed, wounded and shot, by its numbers and one by one.

    "Four people were shot, two of them fatally. John Hale, 34, died at the scene": shot 4, killed 2, one dead told of. Where "killed
    three" is told of somebody who died as well, the killer counts. The headline counts here, since it sums up, and menus and
    captions do not. `changed` are the report's figures that readers corrected, by their ids; None for a rejected one. How many it was by all
    reports is not decided here; see `relations.tolls`.
    """
    spoken = _told(report, prepare(report, sentences).sentences)
    now = changed or {}
    figures = [kept for one in find_figures(report, spoken, moments) if (kept := now.get(one.id, one)) is not None]
    starts = [sentence.span.start for sentence in spoken]
    victims = _of_this_event(report.text, spoken, starts, find_victims(report.text, spoken))
    persons = find_persons(victims, lambda place: bisect_right(starts, place))
    last = victims[0].span.start + _SINGLY if victims else len(report.text)
    everything = find_numbers(report.text, spoken, figures, victims)
    numbers = [one for one in everything if one.span.start <= last]
    chosen = {harm: number for harm in HARMS if (number := _first_number([one for one in numbers if one.harm == harm]))}
    value: dict[Harm, int | None] = {harm: chosen[harm].value if harm in chosen else None for harm in HARMS}
    evidence: dict[str, tuple[Span, ...]] = {harm: number.words for harm, number in chosen.items()}
    doer = find_dead_doer(report.text, spoken, victims)
    killed = value["killed"]
    is_deed = bool(killed) and _is_deed_told(report.text, numbers, killed or 0)
    if killed and doer and is_deed and doer.span not in evidence["killed"]:
        killed, is_deed = killed + 1, False
        evidence["killed"] = (*evidence["killed"], doer.span, doer.hit)
    named = _named("dead", [one for one in persons if one.is_dead]) | _named("hurt", persons)
    died = sum(person.is_dead for person in persons)
    if not killed and not died and (fatal := _fatal_words(report.text, spoken)):
        died, named = 1, {"hurt": (fatal,)} | named | {"dead": (fatal,)}
    return Toll(
        report=report.id,
        day=report.published.latest if report.published else None,
        killed=killed,
        wounded=value["wounded"],
        shot=value["shot"],
        dead=died,
        hurt=max(len(persons), died),
        further=tuple(HarmNumber(one.harm, one.value, one.words) for one in everything[:_MOST]),
        is_deed=is_deed,
        doer_died=doer is not None,
        evidence=evidence | named,
    )


def _of_this_event(
    text: str, sentences: Sequence[Sentence], starts: Sequence[int], victims: Sequence[Victim]
) -> list[Victim]:
    """Return the victims without those of earlier events, to which a report comes after its own."""
    found: list[Victim] = []
    is_own_told = False
    for victim in victims:
        span = sentences[bisect_right(starts, victim.span.start) - 1].span
        is_earlier = _EARLIER.search(text, span.start, span.end) is not None
        if not (is_earlier and is_own_told):
            found.append(victim)
        is_own_told = is_own_told or not is_earlier
    return found


def _fatal_words(text: str, sentences: Sequence[Sentence]) -> Span | None:
    """Return the words at a report's beginning by which somebody died of whom it tells nothing else."""
    opening = (one.span for one in sentences if one.span.start < _OPENING)
    found = (match for span in opening if (match := _FATAL.search(text, span.start, min(span.end, _OPENING))))
    return next((Span(*match.span()) for match in found), None)


def _told(report: Report, sentences: Sequence[Sentence]) -> list[Sentence]:
    captions = report.spans("caption")
    return [one for one in sentences if not any(part.holds(one.span) for part in captions)]


def _named(field: str, persons: Sequence[Person]) -> dict[str, tuple[Span, ...]]:
    return {field: tuple(person.told[0].span for person in persons)} if persons else {}


def _first_number(numbers: Sequence[Number]) -> Number | None:
    """Return the number that a report begins with; a part ("two of them") only where nothing else is counted."""
    numbers = [one for one in numbers if not one.is_bound] or numbers
    whole = [one for one in numbers if not one.is_part] or numbers
    lead = [one for one in whole if one.span.start <= whole[0].span.start + _LEAD]
    return max(lead, key=lambda one: (one.value, -one.span.start), default=None)


def _is_deed_told(text: str, numbers: Sequence[Number], killed: int) -> bool:
    return any(_is_deed(text, number) for number in numbers if number.value == killed)


def _is_deed(text: str, number: Number) -> bool:
    """Say whether a number is that of a deed, whose doer is not in it: "killed three", and not "three were killed"."""
    state = number.state
    if (
        number.harm != "killed"
        or not state
        or state.end > number.span.start
        or state.of(text).casefold() in listed("conditions", "killed", "words")
    ):
        return False
    behind = text[number.span.end : number.span.end + _AROUND].casefold().split("including")[1:]
    return not any(
        word.strip(".,;") in listed("victims", "including", "words") for part in behind for word in part.split()
    )
