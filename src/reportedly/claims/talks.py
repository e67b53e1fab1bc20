"""Talks: interviews and transcripts printed with names before what is said: "HAAS: How many?", "A: About forty."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.admissions import RULE
from reportedly.claims.attributed import Attribution
from reportedly.claims.forms import tells
from reportedly.claims.units import Unit
from reportedly.lexicons import listed
from reportedly.records import Name, Span
from reportedly.text import sentences

# "BORIS ADEL, REGIONAL SECRETARY, METALWORKERS' UNION:", "Korn:", "Q:". Names are seldom longer.
_LABEL = re.compile(
    r"[“\"]?(?P<name>[A-Z][\w.'’-]*(?:\s(?:(?:de|la|von|van|der|al|bin)\s)?[A-Z][\w.'’-]*){0,4})"
    r"(?P<role>,\s[^:\n“”\"?!]{2,80}|\s\([^:()\n]{2,60}\))?\s?:(?:\s+|(?=[“\"]))(?=\S)"
)
# So few lines with a name before a colon are headlines ("Police: suspect held"), not a talk.
_FEWEST = 3
# At least every third paragraph of a talk says who speaks.
_APART = 3
_QUESTIONS, _ANSWERS = frozenset(["q", "question"]), frozenset(["a", "answer"])
# "Good morning." tells nothing.
_SHORTEST = 3
# "And the company says": a word before what somebody else says.
_OPENING = 8
_ENDS = frozenset([".", "!", "?", "…"])
_MARKS = ' \n"“”'


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next one does: the words for the speaker, the colon, and what is told, without questions.

    `speaker` is None where nobody is named: the questions of an interview printed with "Q:".
    """

    speaker: Span | None
    mark: Span
    told: tuple[Span, ...]
    asked: tuple[Span, ...]

    @property
    def attribution(self) -> Attribution:
        """The claim of a turn; of one that only asks, or whose speaker nobody knows, a silent one."""
        telling = self.speaker is not None and bool(self.told)
        return Attribution(
            cue=self.mark,
            kind="statement" if telling else "silent",
            lemma="say",
            source=self.speaker if telling else None,
            content=self.told if telling else (*self.told, *self.asked),
            rule="turn",
            direct=True,
            frame=Span(
                self.speaker.start if self.speaker and self.speaker.end <= self.mark.start else self.mark.start,
                self.mark.end,
            ),
        )


def find_turns(text: str, paragraphs: Mapping[int, Span], names: Sequence[Name] = ()) -> dict[int, Turn]:
    """Return the turns of a talk by the numbers of all paragraphs that each fills; none where a text is no talk.

    In a talk at least three paragraphs begin with a name and a colon, one of the names again, and at least one asks something or is
    a person's in capitals. "A:" is whoever is named most often before the first question.
    """
    labels = {number: match for number, span in paragraphs.items() if (match := _labelled(text, span))}
    if not _is_talk(text, paragraphs, labels, names):
        return {}
    numbers = sorted(labels)
    answering = _answering(text, labels[numbers[0]].start(), names)
    found: dict[int, Turn] = {}
    for at, number in enumerate(numbers):
        ends = numbers[at + 1] if at + 1 < len(numbers) else number + 1
        filled = [
            number,
            *(one for one in range(number + 1, ends) if one in paragraphs and _goes_on(paragraphs[one].of(text))),
        ]
        turn = _turn(text, labels[number], [paragraphs[one] for one in filled], answering)
        found.update(dict.fromkeys(filled, turn))
    return found


def _labelled(text: str, paragraph: Span) -> re.Match[str] | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or match["name"].casefold() in listed("cues", "headlines", "labels"):
        return None
    # "Velt, who was on the quay, said: “It shook.”" is a sentence.
    return None if match["role"] and any(tells(word) for word in match["role"].casefold().split()) else match


def _is_talk(
    text: str, paragraphs: Mapping[int, Span], labels: Mapping[int, re.Match[str]], names: Sequence[Name]
) -> bool:
    if len(labels) < _FEWEST:
        return False
    keys = Counter(_key(match) for match in labels.values())
    asks = any(paragraphs[number].of(text).rstrip(_MARKS).endswith("?") for number in labels)
    people = {name.span for name in names if name.kind == "person"}
    loud = any(match["name"].isupper() and Span(*match.span("name")) in people for match in labels.values())
    between = sum(1 for number in paragraphs if min(labels) <= number <= max(labels))
    spoken = sum(1 for number in labels if paragraphs[number].of(text).rstrip(_MARKS)[-1:] in _ENDS)
    if spoken * 2 <= len(labels):
        # Headlines have no stop.
        return False
    return len(keys) > 1 and max(keys.values()) > 1 and (asks or loud) and len(labels) * _APART >= between


def _key(match: re.Match[str]) -> str:
    """The name that a speaker goes by in later turns: the last one."""
    return match["name"].casefold().split()[-1]


def _goes_on(words: str) -> bool:
    """Say whether a paragraph without a name goes on with what is said: not "(APPLAUSE)", no heading."""
    return words[:1] not in "([" and words.rstrip(_MARKS)[-1:] in _ENDS


def _answering(text: str, start: int, names: Sequence[Name]) -> Span | None:
    """Who gives the answers: the person of whom there is most talk before them; nobody where two are named as often."""
    before = [name for name in names if name.kind == "person" and name.span.end <= start]
    counted = Counter(name.text.split()[-1].casefold() for name in before)
    first = counted.most_common(2)
    if not first or (len(first) > 1 and first[0][1] == first[1][1]):
        return None
    called = [name for name in before if name.text.split()[-1].casefold() == first[0][0]]
    return max(called, key=lambda name: (len(name.text.split()), -name.span.start)).span


def _turn(text: str, label: re.Match[str], filled: Sequence[Span], answering: Span | None) -> Turn:
    name = label["name"].casefold()
    speaker = Span(label.start("name"), label.end("role") if label["role"] else label.end("name"))
    who = None if name in _QUESTIONS else answering if name in _ANSWERS else speaker
    colon = text.index(":", speaker.end)
    told: list[Span] = []
    asked: list[Span] = []
    for number, paragraph in enumerate(filled):
        start = label.end() if number == 0 else paragraph.start
        for piece in _pieces(text, Span(start, max(start, paragraph.end))):
            (asked if text[piece.end - 1] == "?" else told).append(piece)
    told = _joined(text, told)
    if sum(len(span.of(text).split()) for span in told) < _SHORTEST:
        told, asked = [], [*told, *asked]
    return Turn(who, Span(colon, colon + 1), tuple(told), tuple(asked))


def _pieces(text: str, span: Span) -> list[Span]:
    """The sentences of a paragraph without quotation marks around them."""
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    closes = end > start and text[end - 1] in '"”' and text.count(text[end - 1], start, end) % 2
    return sentences(text, Span(start, end - 1 if closes else end))


def _joined(text: str, pieces: Sequence[Span]) -> list[Span]:
    """Sentences that follow each other as one piece."""
    found: list[Span] = []
    for piece in pieces:
        if found and not text[found[-1].end : piece.start].strip(" ") and piece.start - found[-1].end < _SHORTEST:
            piece = Span(found.pop().start, piece.end)
        found.append(piece)
    return found


def in_turn(turn: Turn, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions of a unit in a turn as passed on by its speaker, without those that have the label for theirs."""
    told = [one for one in found if one.kind != "unsourced" and one.rule != RULE and not _is_label(turn, one)]
    if turn.speaker is None:
        return told
    return [replace(one, relay=(turn.speaker, *one.relay)) if one.source else one for one in told]


def add_turns(
    text: str, found: Sequence[tuple[Unit, list[Attribution]]], turns: Mapping[int, Turn]
) -> list[tuple[Unit, list[Attribution]]]:
    """Return the units with the claim of each turn at its beginning.

    What opens with somebody else's claim is his: "HAAS: The company says that it is less" is the company's, through her.
    """
    if not turns:
        return list(found)
    passed_on: dict[Span, list[Attribution]] = {}
    for unit, attributions in found:
        if unit.paragraph in turns:
            passed_on.setdefault(turns[unit.paragraph].mark, []).extend(attributions)
    done: list[tuple[Unit, list[Attribution]]] = []
    for unit, attributions in found:
        turn = turns.get(unit.paragraph)
        if turn is not None and unit.span.holds(turn.mark):
            own = _own(text, turn, passed_on[turn.mark])
            attributions = [own.attribution, *attributions] if own.told or own.asked else attributions
        done.append((unit, attributions))
    return done


def _own(text: str, turn: Turn, passed_on: Sequence[Attribution]) -> Turn:
    """A turn without the sentences that open with what its speaker passes on."""
    places = [
        one.frame.start
        for one in passed_on
        if one.frame and one.source and one.kind != "silent" and not _is_own(text, one.source)
    ]
    told = [one for piece in turn.told for one in sentences(text, piece)]
    own = [one for one in told if not any(0 <= place - one.start <= _OPENING for place in places)]
    return replace(turn, told=tuple(_joined(text, own)))


def _is_own(text: str, source: Span) -> bool:
    return source.of(text).casefold() in listed("sources", "pronouns_own")


def _is_label(turn: Turn, one: Attribution) -> bool:
    """Say whether an attribution has the label for its cue or its source."""
    label = Span(min(turn.speaker.start, turn.mark.start) if turn.speaker else turn.mark.start, turn.mark.end)
    labelled = turn.speaker is not None and turn.speaker.end >= turn.mark.start - 1
    return one.cue.meets(turn.mark) or (labelled and one.source is not None and one.source.meets(label))
