"""Who speaks: what kind of source some words are, and which name in the report a pronoun or a title stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from reportedly.language import find_house, find_state, role_after, role_before
from reportedly.lexicons import load
from reportedly.records import ActorKind, Name, Sentence, SourceKind, Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# A pronoun looks back this many paragraphs for its speaker; further back a reader would not follow either.
_MEMORY = 3


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
    _starts: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            self._names += [(sentence.paragraph, name) for name in sentence.names]

    def read(self, span: Span, paragraph: int) -> Speaker:
        """Return who the words at `span` are, and remember them."""
        speaker = self._read(span, paragraph)
        self.spoke.append((paragraph, speaker))
        return speaker

    def _read(self, span: Span, paragraph: int) -> Speaker:
        words = [match[0].casefold() for match in _WORD.finditer(self.text, span.start, span.end)]
        if not words:
            return Speaker("none", "unnamed", span)
        if len(words) == 1 and words[0] in _all("pronouns_person"):
            return self._person_before(span, paragraph) or Speaker("unnamed", "unnamed", span, anaphor=True)
        if len(words) == 1 and words[0] in _all("pronouns_thing"):
            return self._group_before(paragraph, words[0]) or Speaker("unnamed", "unnamed", span, anaphor=True)
        names = [name for _, name in self._names if span.holds(name.span)]
        return self._named(span, names) or self._described(span, words, names, paragraph)

    def _named(self, span: Span, names: Sequence[Name]) -> Speaker | None:
        """A source with a name of its own: a person, a state, a medium or an organisation that is the head."""
        person = next((name for name in names if name.kind == "person" and self._is_head(name.span, span)), None)
        if person:
            return Speaker("person", "person", person.span, self._role(person.span, span))
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

    def _described(self, span: Span, words: list[str], names: Sequence[Name], paragraph: int) -> Speaker:
        """A source without a name of its own: an office, an unnamed person, an organisation, a document."""
        bare = self._bare(span)
        phrase = self._head_phrase(bare)
        head = _singular((_folded(phrase.of(self.text)) or words)[-1])
        definite = words[0] in ("the", "this", "that")
        if definite and len(words) <= 3 and not names:
            known = self._nominal_before(words[1:], paragraph)
            if known:
                return known
        plural = head != (_folded(phrase.of(self.text)) or words)[-1]
        if head in _all("unnamed") and (head not in _all("office") or plural or not definite):
            return Speaker("unnamed", "unnamed", bare, anaphor=definite and not names)
        if head in _all("office") and not plural and words[0] not in ("a", "an", "one", "another"):
            return Speaker("person", "person", bare)
        if head in _all("organisation") or head + "s" in _all("organisation"):
            owned = next((name.span for name in names if self.text[phrase.end : name.span.start] == " of "), None)
            whole = Span(phrase.start, owned.end) if owned else phrase
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
        for said_in, speaker in reversed(self.spoke):
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in ("person", "unnamed"):
                return _again(speaker)
        named = [name for said_in, name in self._names if name.span.end <= span.start and name.kind == "person"
                 and paragraph - said_in <= 1]  # fmt: skip
        if not named:
            return None
        return Speaker("person", "person", named[-1].span, self._role(named[-1].span, named[-1].span), anaphor=True)

    def _group_before(self, paragraph: int, pronoun: str) -> Speaker | None:
        kinds = ("organisation", "state", "media") if pronoun == "it" else ("organisation", "state", "unnamed")
        for said_in, speaker in reversed(self.spoke):
            if paragraph - said_in > _MEMORY:
                break
            if speaker.kind in kinds:
                return _again(speaker)
        return None

    def _nominal_before(self, words: Sequence[str], paragraph: int) -> Speaker | None:
        """Who "the outlet", "the minister" or "the interior ministry" is, when somebody before fits all these words."""
        head = _singular(words[-1])
        medium = head in _all("media")
        for said_in, speaker in reversed(self.spoke):
            if medium:
                if speaker.kind == "media":
                    return _again(speaker)
                continue
            described = [_singular(word) for word in _folded(speaker.name.of(self.text)) + _folded(speaker.role or "")]
            if head in described and all(_singular(word) in described for word in words):
                return _again(speaker)
            if (
                speaker.kind == "person"
                and head in ("expert", "analyst", "official", "politician", "diplomat", "commander")
                and (paragraph - said_in <= _MEMORY)
            ):
                return _again(speaker)
        if medium:
            return self._medium_before(paragraph)
        for _, name in reversed([pair for pair in self._names if pair[0] <= paragraph]):
            if name.kind == "person" and head in [
                _singular(word) for word in _folded(self._role(name.span, name.span) or "")
            ]:
                return Speaker("person", "person", name.span, self._role(name.span, name.span), anaphor=True)
            if name.kind == "organisation" and head in _folded(name.text):
                return Speaker("organisation", organisation_kind(name.text), name.span, anaphor=True)
        return None

    def _medium_before(self, paragraph: int) -> Speaker | None:
        for said_in, name in reversed(self._names):
            if said_in <= paragraph and find_house(name.text):
                return Speaker("media", "media", name.span, anaphor=True)
        return None

    def medium_in(self, span: Span) -> Span | None:
        """Return the place of the medium that some words mean: "South Korean TV channel KBS", "the agency" named before."""
        words = _folded(span.of(self.text))
        if 1 < len(words) <= 3 and words[0] == "the" and words[-1] in _all("media"):
            known = self._nominal_before(words[1:], 0)
            return known.name if known else None
        names = [name for _, name in self._names if span.holds(name.span)]
        houses = [name for name in names if find_house(name.text)]
        if houses:
            return houses[-1].span
        for name in reversed(names):
            before = self.text[max(span.start, name.span.start - 30) : name.span.start]
            called = any(word in _all("media") for word in _folded(before)[-2:] + _folded(name.text)[-1:])
            if name.kind != "nationality" and called:
                return name.span
        return None

    def _role(self, name: Span, within: Span) -> str | None:
        place = role_before(self.text, name) or role_after(self.text, name)
        return " ".join(place.of(self.text).split()) if place else None

    def _is_head(self, name: Span, source: Span) -> bool:
        """Whether a name is the phrase's head: not a possessor ("Zelensky's office"), not behind a preposition."""
        if self.text[name.end : name.end + 2] in ("'s", "’s") or self.text[name.end : name.end + 2] in ("' ", "’ "):
            return False
        role = role_before(self.text, name)
        start = max(source.start, min(name.start, role.start)) if role else name.start
        before = _folded(self.text[source.start : start].rpartition(",")[2])
        return not any(
            word
            in (
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
            )
            for word in before
        )

    def _bare(self, span: Span) -> Span:
        """The phrase without its article and without what follows a comma or a relative pronoun."""
        words = span.of(self.text)
        cut = re.search(r",|\s(?:who|which|whose|that)\s|\s?\(", words)
        end = span.start + cut.start() if cut and cut.start() > 0 else span.end
        pair = next(
            (
                name
                for _, name in self._names
                if span.holds(name.span) and self.text[name.span.end :].startswith(" and ")
            ),
            None,
        )
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
            r"\s(?:of|for|from|in|at|to|with|on|near|close to|inside|citing|familiar|speaking|based|about|within)\s",
            words,
        )
        return Span(bare.start, bare.start + cut.start()) if cut else bare

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
