"""Memory: what a reader of a report knows at some place: the names in it with their roles, and who spoke in which sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reportedly.claims.speakers import Speaker, fold
from reportedly.claims.syntax import Syntax
from reportedly.language import role_after, role_before, singular
from reportedly.lexicons import listed
from reportedly.records import Name, Sentence, Span

# Speakers and names are looked for among this many before a place: all of them in a report of 3,000 words. Without an end the
# work would grow with the square of a report's length.
_RECENT = 300
_PREPOSITION = re.compile(r"\s(?:of|for|from|in|at|to|with|on|near|inside|within|close to|familiar with|behind)\s")
# Whose it is: of "bank workers' union" only "union" is what it is called by.
_OWNER = re.compile(r"^.*(?:['’]s|s['’])\s")
# What a report calls a paper it does when it first names it.
_MEDIA_REACH = 20_000


@cache
def called_media() -> re.Pattern[str]:
    """Return what finds a name behind the noun that says that it is a medium's: "the weekly Kestrel"."""
    nouns = "|".join(sorted((word for word in listed("sources", "media") if " " not in word), key=len, reverse=True))
    return re.compile(rf"\b(?:{nouns}) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}})(?<![’']s)")


def before_preposition(words: str) -> str:
    """Return a description up to its first preposition: "former pharmacist" of "former pharmacist at the hospital"."""
    return _PREPOSITION.split(words, maxsplit=1)[0]


@dataclass(slots=True)
class Memory:
    """The names of a report, and its speakers as they are remembered. `quoted` are its quotations, in reading order."""

    text: str
    sentences: Sequence[Sentence]
    quoted: Sequence[Span] = ()
    told: Sequence[Span] = ()
    """What is being attributed: whom it speaks of is not who says it."""
    syntax: Syntax = field(init=False)
    _spoke: list[tuple[int, Speaker]] = field(default_factory=list)
    _spoke_in: dict[int, list[Speaker]] = field(default_factory=dict)
    _names: list[tuple[int, Name]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _surnames: frozenset[str] = frozenset()
    _media: frozenset[str] | None = None
    _words: dict[tuple[Span, str | None], frozenset[str]] = field(default_factory=dict)
    _heads: dict[tuple[Span, str | None], frozenset[str]] = field(default_factory=dict)
    _titles: dict[Span, Span | None] = field(default_factory=dict)
    _roles: dict[Span, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.syntax = Syntax(self.sentences)
        for sentence in self.sentences:
            self._names += [(sentence.paragraph, name) for name in sentence.names]
        self._starts = [name.span.start for _, name in self._names]
        people = (fold(name.text) for _, name in self._names if name.kind == "person")
        self._surnames = frozenset(words[-1] for words in people if words)

    def remember(self, speaker: Speaker, paragraph: int, place: Span) -> None:
        """Keep a speaker as one whom "he" or "the official" can mean; `place` are the words that named the source."""
        self._spoke.append((paragraph, speaker))
        self._spoke_in.setdefault(self.syntax.sentence_at(place.start), []).append(speaker)

    def speakers(self) -> Iterator[tuple[int, Speaker]]:
        """Yield the last speakers, latest first, with their paragraphs."""
        return reversed(self._spoke[-_RECENT:])

    def speakers_in(self, sentence: int) -> Sequence[Speaker]:
        """Return who has spoken in a sentence so far."""
        return self._spoke_in.get(sentence, ())

    def names_before(self, place: int) -> Iterator[tuple[int, Name]]:
        """Yield the names that begin before a place, latest first, with their paragraphs."""
        number = bisect_left(self._starts, place)
        return reversed(self._names[max(0, number - _RECENT) : number])

    def names(self) -> Iterator[Name]:
        """Yield the first names of the report, in reading order."""
        return (name for _, name in self._names[:_RECENT])

    def people(self) -> Iterator[Name]:
        """Yield the first names of people in the report, in reading order."""
        return (name for _, name in self._names[:_RECENT] if name.kind == "person")

    def names_in(self, span: Span) -> list[Name]:
        """Return the names inside a stretch of the report."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [name for _, name in self._names[first:last] if name.span.end <= span.end]

    def name_ending_at(self, place: int) -> Name | None:
        """Return the name that ends at a place, None when none does."""
        number = bisect_left(self._starts, place) - 1
        return self._names[number][1] if number >= 0 and self._names[number][1].span.end == place else None

    def is_surname(self, words: str) -> bool:
        """Say whether somebody in the report is called so."""
        parts = fold(words)
        return len(parts) == 1 and parts[0] in self._surnames and words[:1].isupper()

    def is_medium(self, words: str) -> bool:
        """Say whether the report calls somebody of this name a paper or a station anywhere: "the weekly Kestrel"."""
        if self._media is None:
            called = called_media().finditer(self.text, 0, _MEDIA_REACH)
            self._media = frozenset(found["name"] for found in called)
        return words in self._media

    def is_told(self, place: Span) -> bool:
        """Say whether some words stand in a quotation, or in what is being attributed."""
        return any(span.holds(place) for span in self.told) or self.is_quoted(place)

    def is_quoted(self, place: Span) -> bool:
        """Say whether some words stand in a quotation."""
        at = bisect_right(self.quoted, place.start, key=lambda quote: quote.start) - 1
        return at >= 0 and self.quoted[at].holds(place)

    def person(self, name: Name) -> Speaker:
        """Return a name as a person with the role beside it."""
        return Speaker("person", "person", name.span, self.role(name.span))

    def role(self, name: Span) -> str | None:
        """Return the title beside a name, before it or behind it."""
        if name not in self._roles:
            place = self.title_before(name) or role_after(self.text, name)
            self._roles[name] = " ".join(place.of(self.text).split()) if place else None
        return self._roles[name]

    def title_before(self, name: Span) -> Span | None:
        """Return the place of the title before a name: "Mayor" of "Mayor Nora Velt"."""
        if name not in self._titles:
            number = self.syntax.sentence_at(name.start)
            since = self.sentences[number].span.start if number >= 0 else 0
            self._titles[name] = role_before(self.text, name, since)
        return self._titles[name]

    def heads(self, speaker: Speaker) -> frozenset[str]:
        """Return the words of a name and a role up to a first preposition: of "president of the company" not "company".

        Nor whose it is: of "bank workers' union" neither "bank" nor "workers".
        """
        key = (speaker.name, speaker.role)
        if key not in self._heads:
            parts = (speaker.name.of(self.text), speaker.role or "")
            words = [word for part in parts for word in fold(_OWNER.sub("", _PREPOSITION.split(part, maxsplit=1)[0]))]
            self._heads[key] = frozenset(map(singular, words))
        return self._heads[key]

    def described(self, speaker: Speaker) -> frozenset[str]:
        """Return the words of a speaker's name and role, in the singular."""
        key = (speaker.name, speaker.role)
        if key not in self._words:
            words = fold(speaker.name.of(self.text)) + fold(speaker.role or "")
            self._words[key] = frozenset(map(singular, words))
        return self._words[key]
