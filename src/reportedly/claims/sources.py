"""Sources: what kind of speaker some words are, and which words of them to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.claims.anaphora import Memory
from reportedly.claims.speakers import Speaker, fold, organisation_kind, split_words
from reportedly.language import find_house, find_state, singular
from reportedly.lexicons import listed
from reportedly.records import Name, Sentence, SourceKind, Span

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


@dataclass(slots=True)
class SourceReader:
    """Reads sources in reading order and remembers who spoke, so that "he" and "the minister" find their name."""

    text: str
    sentences: Sequence[Sentence]
    _memory: Memory = field(init=False)

    def __post_init__(self) -> None:
        self._memory = Memory(self.text, self.sentences)

    def read(self, span: Span, paragraph: int) -> Speaker:
        """Return who the words at `span` are, and remember them, unless nobody is known behind them."""
        speaker = self._read(span, paragraph)
        if speaker.known and not (speaker.anaphor and speaker.name == span):
            self.remember(speaker, paragraph)
        return speaker

    def remember(self, speaker: Speaker, paragraph: int) -> None:
        """Keep a speaker as one whom "he" or "the official" can mean."""
        self._memory.remember(speaker, paragraph)

    def medium_in(self, span: Span, paragraph: int) -> Span | None:
        """Return the place of the medium that some words mean: "South Korean TV channel KBS", "the agency" named before."""
        words = fold(span.of(self.text))
        if 1 < len(words) <= 3 and words[0] == "the" and words[-1] in listed("sources", "media"):
            known = self._memory.nominal_before(words[1:], paragraph)
            return known.name if known else None
        names = self._memory.names_in(span)
        houses = [name for name in names if find_house(name.text)]
        if houses:
            return houses[-1].span
        for name in reversed(names):
            before = self.text[max(span.start, name.span.start - 30) : name.span.start]
            called = any(word in listed("sources", "media") for word in fold(before)[-2:] + fold(name.text)[-1:])
            if name.kind != "nationality" and called:
                return name.span
        return None

    def _read(self, span: Span, paragraph: int) -> Speaker:
        words = split_words(span.of(self.text))
        if not words:
            return Speaker("none", "unnamed", span)
        if len(words) == 1 and words[0] in listed("sources", "pronouns_person"):
            return self._memory.person_before(span, paragraph) or Speaker("unnamed", "unnamed", span, anaphor=True)
        if len(words) == 1 and words[0] in listed("sources", "pronouns_thing"):
            return self._memory.group_before(paragraph, words[0]) or Speaker("unnamed", "unnamed", span, anaphor=True)
        names = self._memory.names_in(span)
        return self._named(span, names) or self._without_name(span, words, names, paragraph)

    def _named(self, span: Span, names: Sequence[Name]) -> Speaker | None:
        """A source with a name of its own: a person, a state, a medium or an organisation that is the head."""
        person = next((name for name in names if name.kind == "person" and self._is_head(name.span, span)), None)
        if person:
            return Speaker("person", "person", person.span, self._memory.role(person.span))
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
        if find_house(head.text) or any(word in listed("sources", "media") for word in fold(head.text)[-1:]):
            return Speaker("media", "media", head.span)
        if _state(head.text) and self._covers(head.span, whole):
            return Speaker("state", "state", head.span)
        if head.kind == "organisation" and self._opens(head.span, whole):
            return Speaker("organisation", organisation_kind(head.text), head.span)
        return None

    def _reads_as_medium(self, whole: Span, names: Sequence[Name]) -> bool:
        """Say whether a name ends as newspapers and stations are called: "The Harbour Gazette", "Radio Corin"."""
        words = fold(whole.of(self.text))
        named = (
            any(self._covers(name.span, whole) or name.span.start <= whole.start for name in names)
            or whole.of(self.text).istitle()
        )
        return (
            named
            and len(words) > 1
            and bool(set(words) & {"news", "press"} or {words[0], words[-1]} & listed("sources", "media_names"))
        )

    def _without_name(self, span: Span, words: list[str], names: Sequence[Name], paragraph: int) -> Speaker:
        """A source without a name of its own: an office, an unnamed person, an organisation, a document."""
        bare = self._bare(span)
        phrase = self._head_phrase(bare)
        noun = (fold(phrase.of(self.text)) or words)[-1]
        head = singular(noun)
        definite = words[0] in ("the", "this", "that")
        if definite and 1 < len(words) <= 3 and not names:
            known = self._memory.nominal_before(words[1:], paragraph)
            if known:
                return known
        plural = head != noun
        if head in listed("sources", "unnamed") and (head not in listed("sources", "office") or plural or not definite):
            return Speaker("unnamed", "unnamed", bare, anaphor=definite and not names)
        if head in listed("sources", "office") and not plural and words[0] not in ("a", "an", "one", "another"):
            return Speaker("person", "person", bare)
        if head in listed("sources", "organisation") or head + "s" in listed("sources", "organisation"):
            whole = self._with_field(phrase, bare)
            return Speaker("organisation", organisation_kind(whole.of(self.text)), whole)
        if head in listed("sources", "media"):
            return Speaker("media", "media", phrase)
        if head in listed("sources", "document") or words[-1] in listed("sources", "document"):
            return Speaker("document", "unnamed", phrase)
        if names and self.text[names[0].span.start].isupper() and self._covers(names[0].span, bare):
            kind: SourceKind = "person" if names[0].kind == "person" else "organisation"
            return Speaker(kind, "person" if kind == "person" else organisation_kind(names[0].text), names[0].span)
        return Speaker("unnamed", "unnamed", bare, known=False)

    def _is_head(self, name: Span, source: Span) -> bool:
        """Whether a name is the phrase's head: not a possessor ("Zelensky's office"), not behind a preposition."""
        if self.text[name.end : name.end + 2] in ("'s", "’s") or self.text[name.end : name.end + 2] in ("' ", "’ "):
            return False
        role = self._memory.title_before(name)
        start = max(source.start, min(name.start, role.start)) if role else name.start
        before = fold(self.text[source.start : start].rpartition(",")[2])
        return not any(word in _BEHIND for word in before)

    def _bare(self, span: Span) -> Span:
        """The phrase without its article and without what follows a comma or a relative pronoun."""
        words = span.of(self.text)
        cut = re.search(r",|\s(?:who|which|whose|that)\s|\s?\(", words)
        end = span.start + cut.start() if cut and cut.start() > 0 else span.end
        pair = next(
            (name for name in self._memory.names_in(span) if self.text.startswith(" and ", name.span.end)), None
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


def _state(name: str) -> bool:
    """Say whether some words are a state that can speak: its name, its capital, its seat of government."""
    found = find_state(name)
    return found is not None and found.form != "adjective"
