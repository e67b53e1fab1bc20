"""Anaphora: whom "he", "it", "the minister" and "the agency" mean, by who spoke and who was named before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.speakers import Speaker, fold, organisation_kind
from reportedly.language import find_house, role_after, role_before, singular
from reportedly.lexicons import listed
from reportedly.records import Name, Sentence, Span

# A pronoun looks back this many paragraphs for its speaker; further back a reader would not follow either.
_MEMORY = 3
# "The minister" is looked for among this many speakers and names before it: all of them in a report of 3,000 words. Without an
# end the work would grow with the square of a report's length.
_RECENT = 300
# "The expert" can be any person who spoke just before, whatever the role that was given.
_LOOSE = frozenset(["expert", "analyst", "official", "politician", "diplomat", "commander"])


@dataclass(slots=True)
class Memory:
    """What a reader of a report knows at some place: the names in it with their roles, and who spoke."""

    text: str
    sentences: Sequence[Sentence]
    _spoke: list[tuple[int, Speaker]] = field(default_factory=list)
    _names: list[tuple[int, Name]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _described: dict[Speaker, frozenset[str]] = field(default_factory=dict)
    _role_sets: dict[Span, frozenset[str]] = field(default_factory=dict)
    _titles: dict[Span, Span | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            self._names += [(sentence.paragraph, name) for name in sentence.names]
        self._starts = [name.span.start for _, name in self._names]

    def remember(self, speaker: Speaker, paragraph: int) -> None:
        """Keep a speaker as one whom "he" or "the official" can mean."""
        self._spoke.append((paragraph, speaker))

    def person_before(self, span: Span, paragraph: int) -> Speaker | None:
        """Return the person who spoke last; else the last person named. Wrong where the talk turns to somebody else first."""
        for said_in, speaker in self._recent_speakers():
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in ("person", "unnamed"):
                return _again(speaker)
        for said_in, name in self._names_before(bisect_left(self._starts, span.start)):
            if paragraph - said_in > 1:
                break
            if name.kind == "person":
                return Speaker("person", "person", name.span, self.role(name.span), anaphor=True)
        return None

    def group_before(self, paragraph: int, pronoun: str) -> Speaker | None:
        """Return the organisation or state that spoke last, for "it" and "they"."""
        kinds = ("organisation", "state", "media") if pronoun == "it" else ("organisation", "state", "unnamed")
        for said_in, speaker in self._recent_speakers():
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in kinds:
                return _again(speaker)
        return None

    def nominal_before(self, words: Sequence[str], paragraph: int) -> Speaker | None:
        """Return who "the outlet", "the minister" or "the interior ministry" is, when somebody before fits all these words."""
        head = singular(words[-1])
        wanted = {singular(word) for word in words}
        if head in listed("sources", "media"):
            spoken = (speaker for _, speaker in self._recent_speakers() if speaker.kind == "media")
            known = next(spoken, None)
            return _again(known) if known else self._medium_before(paragraph)
        for said_in, speaker in self._recent_speakers():
            if wanted <= self._described_by(speaker):
                return _again(speaker)
            if speaker.kind == "person" and head in _LOOSE and paragraph - said_in <= _MEMORY:
                return _again(speaker)
        for _, name in self._names_before(self._first_after(paragraph)):
            if name.kind == "person" and head in self._role_words(name):
                return Speaker("person", "person", name.span, self.role(name.span), anaphor=True)
            if name.kind == "organisation" and head in fold(name.text):
                return Speaker("organisation", organisation_kind(name.text), name.span, anaphor=True)
        return None

    def _medium_before(self, paragraph: int) -> Speaker | None:
        for _, name in self._names_before(self._first_after(paragraph)):
            if find_house(name.text):
                return Speaker("media", "media", name.span, anaphor=True)
        return None

    def names_in(self, span: Span) -> list[Name]:
        """Return the names inside a stretch of the report."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [name for _, name in self._names[first:last] if name.span.end <= span.end]

    def role(self, name: Span) -> str | None:
        """Return the title beside a name, before it or behind it."""
        place = self.title_before(name) or role_after(self.text, name)
        return " ".join(place.of(self.text).split()) if place else None

    def title_before(self, name: Span) -> Span | None:
        """Return the place of the title before a name: "Mayor" of "Mayor Nora Velt"."""
        if name not in self._titles:
            self._titles[name] = role_before(self.text, name)
        return self._titles[name]

    def _recent_speakers(self) -> Iterator[tuple[int, Speaker]]:
        """The last speakers, latest first, with their paragraphs."""
        return reversed(self._spoke[-_RECENT:])

    def _names_before(self, number: int) -> Iterator[tuple[int, Name]]:
        """The names before that of some number, latest first, with their paragraphs."""
        return reversed(self._names[max(0, number - _RECENT) : number])

    def _first_after(self, paragraph: int) -> int:
        """The number of the first name behind a paragraph."""
        return bisect_right(self._names, paragraph, key=lambda pair: pair[0])

    def _described_by(self, speaker: Speaker) -> frozenset[str]:
        """The words of a speaker's name and role, in the singular."""
        if speaker not in self._described:
            words = fold(speaker.name.of(self.text)) + fold(speaker.role or "")
            self._described[speaker] = frozenset(map(singular, words))
        return self._described[speaker]

    def _role_words(self, name: Name) -> frozenset[str]:
        if name.span not in self._role_sets:
            words = fold(self.role(name.span) or "")
            self._role_sets[name.span] = frozenset(map(singular, words))
        return self._role_sets[name.span]


def _again(speaker: Speaker) -> Speaker:
    return replace(speaker, anaphor=True, known=True)
