"""Who speaks: what kind of source some words are, and which name in the report a pronoun or a title stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reportedly.language import find_house, find_state, role_after, role_before
from reportedly.lexicons import load
from reportedly.records import ActorKind, Name, Sentence, SourceKind, Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# A pronoun looks back this many paragraphs for its speaker; further back a reader would not follow either.
_MEMORY = 3
# "The minister" is looked for among this many speakers and names before it: all of them in a report of 3,000 words. Without an
# end the work would grow with the square of a report's length.
_RECENT = 300
_OF_THE_LAND = re.compile(
    r" of (?:the|this|that|its|their) (?:country|state|nation|region|province|district|city|town|island)\b"
)
# A name behind one of these is not the one who speaks: "the mayor of Tarn".
_BEHIND = frozenset(
    [
        "of",
        "for",
        "from",
        "in",
        "at",
        "to",
        "with",
        "who",
        "which",
        "whose",
        "near",
        "by",
        "between",
        "among",
        "on",
        "about",
        "over",
        "against",
        "under",
    ]
)
# "The expert" can be any person who spoke just before, whatever the role that was given.
_LOOSE = frozenset(["expert", "analyst", "official", "politician", "diplomat", "commander"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """What some words that name a source come to.

    `name` is the place of the words to show as the actor: a name, or a description without its article when nobody
    is named. `role` is the title beside the name. `kind` is that of the claim's source, `actor_kind` that of the actor.
    `known` is False when nothing says that the words can speak at all ("the deepening relationship").
    """

    kind: SourceKind
    actor_kind: ActorKind
    name: Span
    role: str | None = None
    anaphor: bool = False
    known: bool = True


@dataclass(slots=True)
class SourceReader:
    """Reads sources in reading order and remembers who spoke, so that "he" and "the minister" find their name."""

    text: str
    sentences: Sequence[Sentence]
    outlet: str | None = None
    spoke: list[tuple[int, Speaker]] = field(default_factory=list)
    _names: list[tuple[int, Name]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _described: dict[Speaker, frozenset[str]] = field(default_factory=dict)
    _roles: dict[Span, frozenset[str]] = field(default_factory=dict)
    _titles: dict[Span, Span | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            self._names += [(sentence.paragraph, name) for name in sentence.names]
        self._starts = [name.span.start for _, name in self._names]

    def read(self, span: Span, paragraph: int) -> Speaker:
        """Return who the words at `span` are, and remember them, unless nobody is known behind them."""
        speaker = self._read(span, paragraph)
        if speaker.known and not (speaker.anaphor and speaker.name == span):
            self.remember(speaker, paragraph)
        return speaker

    def remember(self, speaker: Speaker, paragraph: int) -> None:
        """Keep a speaker as one whom "he" or "the official" can mean."""
        self.spoke.append((paragraph, speaker))

    def _read(self, span: Span, paragraph: int) -> Speaker:
        words = [match[0].casefold() for match in _WORD.finditer(self.text, span.start, span.end)]
        if not words:
            return Speaker("none", "unnamed", span)
        if len(words) == 1 and words[0] in _all("pronouns_person"):
            return self._person_before(span, paragraph) or Speaker("unnamed", "unnamed", span, anaphor=True)
        if len(words) == 1 and words[0] in _all("pronouns_thing"):
            return self._group_before(paragraph, words[0]) or Speaker("unnamed", "unnamed", span, anaphor=True)
        names = self._names_in(span)
        return self._named(span, names) or self._without_name(span, words, names, paragraph)

    def _named(self, span: Span, names: Sequence[Name]) -> Speaker | None:
        """A source with a name of its own: a person, a state, a medium or an organisation that is the head."""
        person = next((name for name in names if name.kind == "person" and self._is_head(name.span, span)), None)
        if person:
            return Speaker("person", "person", person.span, self._role(person.span))
        whole = self._bare(span)
        if find_house(whole.of(self.text)) or self._reads_as_medium(whole, names):
            return Speaker("media", "media", whole)
        if _state(whole.of(self.text)):
            return Speaker("state", "state", whole)
        head = next((name for name in names if self._is_head(name.span, span)), None)
        if head and head.kind == "place" and self._covers(head.span, whole):
            # A place that speaks is a government, also where no lexicon knows it.
            return Speaker("state", "state", head.span)
        if head is None or (names[0] is not head and names[0].kind == "nationality"):
            return None
        if find_house(head.text) or any(word in _all("media") for word in _folded(head.text)[-1:]):
            return Speaker("media", "media", head.span)
        if _state(head.text) and self._covers(head.span, whole):
            return Speaker("state", "state", head.span)
        if head.kind == "organisation" and self._opens(head.span, whole):
            return Speaker("organisation", organisation_kind(head.text), head.span)
        return None

    def _reads_as_medium(self, whole: Span, names: Sequence[Name]) -> bool:
        """Say whether a name ends as newspapers and stations are called: "The Harbour Gazette", "Radio Corin"."""
        words = _folded(whole.of(self.text))
        named = (
            any(self._covers(name.span, whole) or name.span.start <= whole.start for name in names)
            or whole.of(self.text).istitle()
        )
        return (
            named
            and len(words) > 1
            and bool(set(words) & {"news", "press"} or {words[0], words[-1]} & _all("media_names"))
        )

    def _without_name(self, span: Span, words: list[str], names: Sequence[Name], paragraph: int) -> Speaker:
        """A source without a name of its own: an office, an unnamed person, an organisation, a document."""
        bare = self._bare(span)
        phrase = self._head_phrase(bare)
        head = _singular((_folded(phrase.of(self.text)) or words)[-1])
        definite = words[0] in ("the", "this", "that")
        if definite and 1 < len(words) <= 3 and not names:
            known = self._nominal_before(words[1:], paragraph)
            if known:
                return known
        plural = head != (_folded(phrase.of(self.text)) or words)[-1]
        if head in _all("unnamed") and (head not in _all("office") or plural or not definite):
            return Speaker("unnamed", "unnamed", bare, anaphor=definite and not names)
        if head in _all("office") and not plural and words[0] not in ("a", "an", "one", "another"):
            return Speaker("person", "person", bare)
        if head in _all("organisation") or head + "s" in _all("organisation"):
            whole = self._with_field(phrase, bare)
            return Speaker("organisation", organisation_kind(whole.of(self.text)), whole)
        if head in _all("media"):
            return Speaker("media", "media", phrase)
        if head in _all("document") or words[-1] in _all("document"):
            return Speaker("document", "unnamed", phrase)
        if names and self.text[names[0].span.start].isupper() and self._covers(names[0].span, bare):
            kind: SourceKind = "person" if names[0].kind == "person" else "organisation"
            return Speaker(kind, "person" if kind == "person" else organisation_kind(names[0].text), names[0].span)
        return Speaker("unnamed", "unnamed", bare, known=False)

    def _person_before(self, span: Span, paragraph: int) -> Speaker | None:
        """The person who spoke last; else the last person named. Wrong where the talk turns to somebody else first."""
        for said_in, speaker in self._recent_speakers():
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in ("person", "unnamed"):
                return _again(speaker)
        for said_in, name in self._names_before(bisect_left(self._starts, span.start)):
            if paragraph - said_in > 1:
                break
            if name.kind == "person":
                return Speaker("person", "person", name.span, self._role(name.span), anaphor=True)
        return None

    def _group_before(self, paragraph: int, pronoun: str) -> Speaker | None:
        kinds = ("organisation", "state", "media") if pronoun == "it" else ("organisation", "state", "unnamed")
        for said_in, speaker in self._recent_speakers():
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in kinds:
                return _again(speaker)
        return None

    def _nominal_before(self, words: Sequence[str], paragraph: int) -> Speaker | None:
        """Who "the outlet", "the minister" or "the interior ministry" is, when somebody before fits all these words."""
        head = _singular(words[-1])
        wanted = {_singular(word) for word in words}
        if head in _all("media"):
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
                return Speaker("person", "person", name.span, self._role(name.span), anaphor=True)
            if name.kind == "organisation" and head in _folded(name.text):
                return Speaker("organisation", organisation_kind(name.text), name.span, anaphor=True)
        return None

    def _medium_before(self, paragraph: int) -> Speaker | None:
        for _, name in self._names_before(self._first_after(paragraph)):
            if find_house(name.text):
                return Speaker("media", "media", name.span, anaphor=True)
        return None

    def _recent_speakers(self) -> Iterator[tuple[int, Speaker]]:
        """The last speakers, latest first, with their paragraphs."""
        return reversed(self.spoke[-_RECENT:])

    def _names_in(self, span: Span) -> list[Name]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [name for _, name in self._names[first:last] if name.span.end <= span.end]

    def _names_before(self, number: int) -> Iterator[tuple[int, Name]]:
        """The names before that of some number, latest first, with their paragraphs."""
        return reversed(self._names[max(0, number - _RECENT) : number])

    def _first_after(self, paragraph: int) -> int:
        """The number of the first name behind a paragraph."""
        return bisect_right(self._names, paragraph, key=lambda pair: pair[0])

    def _described_by(self, speaker: Speaker) -> frozenset[str]:
        """The words of a speaker's name and role, in the singular."""
        if speaker not in self._described:
            words = _folded(speaker.name.of(self.text)) + _folded(speaker.role or "")
            self._described[speaker] = frozenset(map(_singular, words))
        return self._described[speaker]

    def _role_words(self, name: Name) -> frozenset[str]:
        if name.span not in self._roles:
            words = _folded(self._role(name.span) or "")
            self._roles[name.span] = frozenset(map(_singular, words))
        return self._roles[name.span]

    def medium_in(self, span: Span, paragraph: int) -> Span | None:
        """Return the place of the medium that some words mean: "South Korean TV channel KBS", "the agency" named before."""
        words = _folded(span.of(self.text))
        if 1 < len(words) <= 3 and words[0] == "the" and words[-1] in _all("media"):
            known = self._nominal_before(words[1:], paragraph)
            return known.name if known else None
        names = self._names_in(span)
        houses = [name for name in names if find_house(name.text)]
        if houses:
            return houses[-1].span
        for name in reversed(names):
            before = self.text[max(span.start, name.span.start - 30) : name.span.start]
            called = any(word in _all("media") for word in _folded(before)[-2:] + _folded(name.text)[-1:])
            if name.kind != "nationality" and called:
                return name.span
        return None

    def _role(self, name: Span) -> str | None:
        place = self._role_before(name) or role_after(self.text, name)
        return " ".join(place.of(self.text).split()) if place else None

    def _role_before(self, name: Span) -> Span | None:
        if name not in self._titles:
            self._titles[name] = role_before(self.text, name)
        return self._titles[name]

    def _is_head(self, name: Span, source: Span) -> bool:
        """Whether a name is the phrase's head: not a possessor ("Zelensky's office"), not behind a preposition."""
        if self.text[name.end : name.end + 2] in ("'s", "’s") or self.text[name.end : name.end + 2] in ("' ", "’ "):
            return False
        role = self._role_before(name)
        start = max(source.start, min(name.start, role.start)) if role else name.start
        before = _folded(self.text[source.start : start].rpartition(",")[2])
        return not any(word in _BEHIND for word in before)

    def _bare(self, span: Span) -> Span:
        """The phrase without its article and without what follows a comma or a relative pronoun."""
        words = span.of(self.text)
        cut = re.search(r",|\s(?:who|which|whose|that)\s|\s?\(", words)
        end = span.start + cut.start() if cut and cut.start() > 0 else span.end
        pair = next((name for name in self._names_in(span) if self.text.startswith(" and ", name.span.end)), None)
        if pair and not re.search(
            r"\w", re.sub(r"^the\s", "", self.text[span.start : pair.span.start], flags=re.IGNORECASE)
        ):
            # "The United States and its ally South Korea": the first of them stands for both.
            end = min(end, pair.span.end)
        article = re.match(r"(?:the|a|an|one|another)\s+(?=\S)", self.text[span.start : end], re.IGNORECASE)
        return Span(span.start + (article.end() if article else 0), end)

    def _head_phrase(self, bare: Span) -> Span:
        """The phrase up to its first preposition: "ministry" of "ministry of defence" keeps its "of"."""
        words = bare.of(self.text)
        cut = re.search(
            r"\s(?:of|for|from|in|at|to|with|on|by|near|close to|inside|citing|familiar|speaking|based|about|within|(?:seen|obtained|reviewed|published|released|prepared|written|issued) by)\s",
            words,
        )
        return Span(bare.start, bare.start + cut.start()) if cut else bare

    def _with_field(self, phrase: Span, bare: Span) -> Span:
        """An organisation with what it is of: "ministry of transport" of "ministry of transport in Tarn".

        "Ministry of the country" adds nothing: the ministry is that of whatever land the report is about.
        """
        if not self.text.startswith(" of ", phrase.end) or phrase.end >= bare.end:
            return phrase
        if _OF_THE_LAND.match(self.text, phrase.end, bare.end):
            return phrase
        return Span(phrase.start, self._head_phrase(Span(phrase.end + 4, bare.end)).end)

    def _covers(self, name: Span, bare: Span) -> bool:
        return name.start <= bare.start and bare.end <= name.end

    def _opens(self, name: Span, bare: Span) -> bool:
        rest = self.text[name.end : bare.end].strip()
        return name.start <= bare.start and not re.match(r"\w", rest)


def _again(speaker: Speaker) -> Speaker:
    return Speaker(speaker.kind, speaker.actor_kind, speaker.name, speaker.role, anaphor=True)


def organisation_kind(name: str) -> ActorKind:
    """Return what kind of actor an organisation is, by the words of its name."""
    words = set(_folded(name))
    if words & {"army", "military", "navy", "forces", "brigade", "corps", "command", "staff", "guard"}:
        return "military"
    if words & {
        "ministry",
        "government",
        "council",
        "administration",
        "office",
        "department",
        "parliament",
        "intelligence",
        "service",
    }:
        return "government"
    if words & {"front", "movement", "rebels", "militia", "alliance"}:
        return "group"
    return "organisation"


def _state(name: str) -> bool:
    """Say whether some words are a state that can speak: its name, its capital, its seat of government."""
    found = find_state(name)
    return found is not None and found.form != "adjective"


@cache
def _all(name: str) -> frozenset[str]:
    return frozenset(load("sources")[name])


def _folded(words: str) -> list[str]:
    return [re.sub(r"['’]s$", "", match[0].casefold()) for match in _WORD.finditer(words)]


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word == "people" or word.endswith(("ss", "us", "is", "news")):
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
