"""The toll of one report: its first numbers of killed, wounded and shot, and the persons whom it tells of one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.claims.figures import find_figures
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.reading import prepare
from reportedly.claims.victims.finding import find_victims
from reportedly.claims.victims.persons import Person, find_persons
from reportedly.language import singular
from reportedly.lexicons import listed
from reportedly.records import Figure, Harm, Moment, Report, Sentence, Span, Toll, Victim

# Numbers within so many characters of the first one belong to one summary ("three dead; four, police now say"), of which the largest
# counts. Reports begin with their own event and come to earlier ones later. Chosen on the incidents of gva_stories/train.
_LEAD = 150
# A report that begins with one victim and comes to a number so much later speaks of others there. Chosen on the same.
_SINGLY = 1000
# "Including" and whom it names stand near the number.
_AROUND = 80


def count_toll(report: Report, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> Toll:
    """Return how many a report tells to have been killed, wounded and shot, by its numbers and one by one.

    "Four people were shot, two of them fatally. John Hale, 34, died at the scene": shot 4, killed 2, one dead told of. Where "killed
    three" is told of somebody who died as well, the killer counts. The headline counts here, since it sums up, and menus and
    captions do not. How many it was by all reports is not decided here; see `relations.tolls`.
    """
    spoken = _told(report, prepare(report, sentences).sentences)
    figures = find_figures(report, spoken, moments)
    victims = find_victims(report.text, spoken)
    starts = [sentence.span.start for sentence in spoken]
    persons = find_persons(victims, lambda place: bisect_right(starts, place))
    last = victims[0].span.start + _SINGLY if victims else len(report.text)
    figures = [one for one in figures if one.state in _HARMS and one.span.start <= last and _counts_persons(one)]
    chosen = {harm: _first_number([one for one in figures if one.state == harm]) for harm in _HARMS}
    numbers = {harm: _value(figure) if figure else None for harm, figure in chosen.items()}
    evidence = {harm: (figure.span, *figure.evidence.get("state", ())) for harm, figure in chosen.items() if figure}
    killed, doer = numbers["killed"], _dead_doer(report.text, victims)
    if killed and chosen["killed"] and (beside := _told_with(chosen["killed"], victims)):
        killed += len(beside)
        evidence["killed"] = (*evidence["killed"], *beside)
    if killed and doer and doer.span not in evidence["killed"] and _is_deed_told(report.text, figures, killed):
        killed += 1
        evidence["killed"] = (*evidence["killed"], doer.span, doer.hit)
    return Toll(
        report=report.id,
        day=report.published.latest if report.published else None,
        killed=killed,
        wounded=numbers["wounded"],
        shot=numbers["shot"],
        dead=sum(person.is_dead for person in persons),
        hurt=len(persons),
        evidence=evidence | _named("dead", [one for one in persons if one.is_dead]) | _named("hurt", persons),
    )


_HARMS: tuple[Harm, ...] = ("killed", "wounded", "shot")


def _told(report: Report, sentences: Sequence[Sentence]) -> list[Sentence]:
    captions = report.spans("caption")
    return [one for one in sentences if not any(part.holds(one.span) for part in captions)]


def _named(field: str, persons: Sequence[Person]) -> dict[str, tuple[Span, ...]]:
    return {field: tuple(person.told[0].span for person in persons)} if persons else {}


def _first_number(figures: Sequence[Figure]) -> Figure | None:
    """Return the figure that a report begins with; a part ("two of them") only where nothing else is counted."""
    whole = [one for one in figures if one.part_of is None] or figures
    lead = [one for one in whole if one.span.start <= whole[0].span.start + _LEAD]
    return max(lead, key=lambda one: (_value(one) or 0, -one.span.start), default=None)


_BESIDE = ("kin", "new", "known", "pronoun", "name")
# ", and his "
_NEXT = 12


def _told_with(figure: Figure, victims: Sequence[Victim]) -> list[Span]:
    """Return the persons of whom the same word tells: the father of "the father and two children died"."""
    state = figure.evidence.get("state", ())
    told = [one for one in victims if any(span.holds(one.hit) for span in state) and one.kind in _BESIDE]
    return sorted({one.span for one in told if 0 < figure.span.start - one.span.end <= _NEXT})


def _value(figure: Figure) -> int | None:
    number = figure.low if figure.low is not None else figure.high
    return int(number) if number is not None and number == int(number) else None


def _counts_persons(figure: Figure) -> bool:
    """Say whether a figure is a number of persons who came to harm: not of shootings, bullets or charges, nor what is only feared."""
    if figure.unit != "count" or figure.bound == "not" or figure.stance in ("denied", "forecast", "conditional"):
        return False
    # "Dozens" were killed in other years, and are no toll.
    if not _value(figure) or (figure.low and figure.high and figure.high > 2 * figure.low):
        return False
    words = (figure.counted or "").casefold().split()
    if not words:
        return True
    heads = {singular(word) for word in words}
    # "One of the victims" is one of a number that stands elsewhere.
    partitive = _value(figure) == 1 and singular(words[-1]) != words[-1]
    of_others = head_group(singular(words[-1])) in listed("victims", "nobody", "groups")
    return not (partitive or of_others or heads & listed("victims", "nobody", "heads"))


def _dead_doer(text: str, victims: Sequence[Victim]) -> Victim | None:
    """Return one who did it and died; who shot himself died where the report speaks of suicide."""
    of_suicide = "suicide" in text.casefold()
    return next(
        (one for one in victims if one.is_doer and (one.state == "killed" or (one.state == "shot" and of_suicide))),
        None,
    )


def _is_deed_told(text: str, figures: Sequence[Figure], killed: int) -> bool:
    return any(_is_deed(text, figure) for figure in figures if _value(figure) == killed)


def _is_deed(text: str, figure: Figure) -> bool:
    """Say whether a number is that of a deed, whose doer is not in it: "killed three", and not "three were killed"."""
    state = figure.evidence.get("state")
    if (
        figure.state != "killed"
        or not state
        or state[0].end > figure.span.start
        or state[0].of(text).casefold() in listed("conditions", "killed", "words")
    ):
        return False
    behind = text[figure.span.end : figure.span.end + _AROUND].casefold().split("including")[1:]
    return not any(
        word.strip(".,;") in listed("victims", "including", "words") for part in behind for word in part.split()
    )
