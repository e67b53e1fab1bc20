"""Sources: what kind of speaker some words are, whom they mean, and which words of them to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.anaphora import find_bearer, find_listening, find_meant, find_several
from reportedly.claims.apposed import BEHIND, find_bodies, is_apposed_body, noun_before
from reportedly.claims.descriptions import (
    DEFINITE,
    find_bare,
    find_noun,
    is_definite,
    with_field,
    without_article,
    without_near,
)
from reportedly.claims.listeners import find_channel, without_audience
from reportedly.claims.memory import Memory, called_media
from reportedly.claims.nouns import is_person_noun, is_plural, kind_of_noun, reads_as_medium, type_of_unnamed
from reportedly.claims.pronouns import find_group, find_person
from reportedly.claims.speakers import Speaker, fold, organisation_kind, split_words
from reportedly.language import find_house, find_state
from reportedly.lexicons import listed
from reportedly.records import Name, Sentence, SourceKind, Span

# "(Reuters) - Kenya's central bank", "TARN - Police": the place and the credit of an agency where no dateline was marked.
_CREDIT = re.compile(
    r"(?:[A-Z]{2,}[^()\n]{0,120}\([A-Z][^()\n]{1,40}\)|[A-Z][A-Z .,'’]{2,40}|\([^()\n]{2,40}\))\s*(?:--|[-–—])\s*(?=\S)"
)
_INDEFINITE = frozenset(["a", "an", "one", "another", "some", "any"])
# "UNHCR" and "OCHA" are organisations; a longer word in capitals may be anything.
_LONGEST_INITIALS = 5
# Up to three words in capitals at the end of a phrase.
_TAIL = re.compile(r"(?<![^\s])[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2}$")
_APPOSED = re.compile(r",\s+(?:a|an|the|one)\s+", re.IGNORECASE)
# "The former deputy head of the union" is looked up by its words; longer descriptions are met once.
_LONGEST_TITLE = 5


@dataclass(slots=True)
class SourceReader:
    """Reads sources in reading order and remembers who spoke, so that "he" and "the minister" find their name."""

    text: str
    sentences: Sequence[Sentence]
    quoted: Sequence[Span] = ()
    memory: Memory = field(init=False)
    introduced: frozenset[str] | None = None

    def __post_init__(self) -> None:
        self.memory = Memory(self.text, self.sentences, self.quoted)

    def read(self, span: Span, paragraph: int, told: Sequence[Span] = ()) -> Speaker:
        """Return who the words at `span` are, and remember them, unless nobody is known behind them.

        In what they are `told` to have said nobody is looked for: in "Jan was late, she said" she is not Jan.
        """
        credit = _CREDIT.match(self.text, span.start, span.end)
        self.memory.told = told
        speaker = self._read(Span(credit.end(), span.end) if credit else span, paragraph)
        speaker = replace(speaker, name=without_article(self.text, speaker.name))
        if speaker.known and not (speaker.anaphor and speaker.name == span):
            self.remember(speaker, paragraph, span)
        return speaker

    def remember(self, speaker: Speaker, paragraph: int, place: Span) -> None:
        """Keep a speaker as one whom "he" or "the official" can mean."""
        self.memory.remember(speaker, paragraph, place)

    def medium_in(self, span: Span, paragraph: int) -> Span | None:
        """Return the place of the medium that some words mean: "South Korean TV channel KBS", "the agency" named before."""
        words = fold(span.of(self.text))
        if (
            1 < len(words) <= 3
            and words[0] == "the"
            and (words[-1] == "agency" or words[-1] in listed("sources", "media"))
        ):
            known = find_listening(self.memory, paragraph, span.start)
            return known.name if known else None
        span = without_audience(self.text, span)
        channel = find_channel(self.text, span)
        if channel:
            return channel
        names = self.memory.names_in(span)
        houses = [name for name in names if find_house(name.text) or self.memory.is_medium(name.text)]
        if houses:
            return houses[-1].span
        for name in reversed(names):
            before = self.text[max(span.start, name.span.start - 30) : name.span.start]
            called = any(
                word in listed("sources", "media") or word == "agency"
                for word in fold(before)[-2:] + fold(name.text)[-1:]
            )
            if name.kind != "nationality" and called:
                return name.span
        return span if self._is_titled(span) else None

    def _is_titled(self, span: Span) -> bool:
        """Say whether a listener is called as papers are, with an article of its own: "told The Meridian", not "told The Hague"."""
        first, *rest = span.of(self.text).split()[:_LONGEST_TITLE] or [""]
        titled = first == "The" and bool(rest) and all(word[:1].isupper() for word in rest)
        return titled and span.start > 0 and self.text[span.start - 2].isalpha() and not find_state(" ".join(rest))

    def _read(self, span: Span, paragraph: int) -> Speaker:
        words = split_words(span.of(self.text))
        if not words or words[0] == "let" or (len(words) == 1 and words[0] in listed("sources", "pronouns_own")):
            return Speaker("none", "unnamed", span, known=False)
        if len(words) == 1 and (words[0] in listed("sources", "pronouns_person") or words[0] in ("his", "her", "him")):
            return find_person(self.memory, span, paragraph) or Speaker("unnamed", "unnamed", span, anaphor=True)
        if len(words) == 1 and (
            words[0] in listed("sources", "pronouns_thing") or words[0] in ("its", "their", "them")
        ):
            return find_group(self.memory, span, paragraph) or Speaker("unnamed", "unnamed", span, anaphor=True)
        names = self.memory.names_in(span)
        return self._named(span, names) or self._described(span, words, names, paragraph)

    def _named(self, span: Span, names: Sequence[Name]) -> Speaker | None:
        """A source with a name of its own: a person, a state, a medium or an organisation that is the head."""
        whole = find_bare(self.text, span, list(names))
        channel = find_channel(self.text, whole)
        before = self.text[whole.start : channel.start] if channel else ""
        if channel and channel.end == whole.end and (not before or before.endswith(("'s ", "’s "))):
            return Speaker("media", "media", channel)
        if self.memory.is_medium(whole.of(self.text)):
            return Speaker("media", "media", whole)
        medium = called_media().fullmatch(self.text, whole.start, whole.end)
        if medium:
            return Speaker("media", "media", Span(*medium.span("name")))
        called = self._called(whole, names) or self._body(whole) or self._introduced(whole)
        if called:
            return called
        people = (name for name in names if name.kind == "person" and self._is_head(name.span, span))
        people = (name for name in people if not self._is_seat(name, names))
        person = next((name for name in people if not self._has_noun(name.span, whole)), None)
        if person and not (self.memory.is_surname(whole.of(self.text)) and whole != person.span):
            return self.memory.person(person)
        if self.memory.is_surname(whole.of(self.text)) and not find_house(whole.of(self.text)):
            return Speaker("person", "person", whole, self.memory.role(whole))
        return (
            self._beside_name(span, whole)
            or self._medium(whole, names)
            or self._state(span, whole, names)
            or self._capitals(span, whole)
            or self._organisation(whole, names)
        )

    def _body(self, whole: Span) -> Speaker | None:
        """An organisation by one word that no person and no place has: "Hamas", "NATO", "the U.N."."""
        words = whole.of(self.text)
        letters = words.replace(".", "")
        short = letters.isupper() and letters.isalpha() and 1 < len(letters) <= _LONGEST_INITIALS
        known = words.casefold() in listed("names", "organisations") and words[:1].isupper()
        if " " in words or find_state(words) or find_house(words) or not (short or known):
            return None
        if short and not known and self.memory.is_surname(words):
            return None
        return Speaker("organisation", organisation_kind(words), whole)

    def _introduced(self, whole: Span) -> Speaker | None:
        """A body that the report says to be one somewhere, when its name is all of a source: "the campaign group Clean Rivers"."""
        words = whole.of(self.text)
        if self.introduced is None:
            self.introduced = find_bodies(self.text, self.memory.syntax, self.memory.names())
        if words not in self.introduced or find_house(words) or reads_as_medium(words):
            return None
        return Speaker("organisation", organisation_kind(words), whole)

    def _beside_name(self, span: Span, whole: Span) -> Speaker | None:
        """The person named right before a description: "a spokeswoman for the owner" behind "Nora Velt, "."""
        if not self.text.endswith(", ", 0, span.start) or not whole.of(self.text)[:1].islower():
            return None
        name = self.memory.name_ending_at(span.start - 2)
        noun = self.memory.syntax.head_of(whole)
        if name is None or name.kind != "person" or noun is None or noun.relation != "appos":
            # "He was shot by Nora Velt, a witness said": the witness is somebody else.
            return None
        if is_plural(noun.span.of(self.text)):
            # "A bid for Velt Brothers, two people who know of it said".
            return None
        return Speaker("person", "person", name.span, " ".join(whole.of(self.text).split()))

    def _medium(self, whole: Span, names: Sequence[Name]) -> Speaker | None:
        """A house of the lexicon, or what is named as newspapers and stations are: "The Harbour Gazette", "Radio Corin"."""
        words = fold(whole.of(self.text))
        if find_house(whole.of(self.text)):
            return Speaker("media", "media", whole)
        named = (
            any(self._covers(name.span, whole) or name.span.start <= whole.start for name in names)
            or whole.of(self.text).istitle()
        )
        ends = {words[0], words[-1]} & listed("sources", "media_names") if words else set()
        other = bool(words) and kind_of_noun(words[-1], words[:-1]) not in (None, "media")
        if named and len(words) > 1 and (set(words) & {"news", "press"} or ends) and not other:
            return Speaker("media", "media", whole)
        return None

    def _state(self, span: Span, whole: Span, names: Sequence[Name]) -> Speaker | None:
        """A state by its name, capital or seat; a place that speaks is a government, also where no lexicon knows it."""
        found = find_state(whole.of(self.text))
        people = found is not None and found.form == "adjective" and span.of(self.text)[:4].casefold() == "the "
        if found is not None and (found.form != "adjective" or people):
            return Speaker("state", "state", whole)
        head = next((name for name in names if self._is_head(name.span, span)), None)
        if head and head.kind == "place" and self._covers(head.span, whole):
            return Speaker("state", "state", head.span)
        return None

    def _called(self, whole: Span, names: Sequence[Name]) -> Speaker | None:
        """A name beside the noun that says what it is: "the newspaper Vatan", "an exile group, the Kestrian League"."""
        for name in names:
            noun = noun_before(self.text, whole, name)
            kind = kind_of_noun(noun[-1], noun[:-1]) if noun else None
            if kind == "organisation" or kind == "media":
                actor = "media" if kind == "media" else organisation_kind(" ".join([*noun, name.text]))
                return Speaker(kind, actor, name.span, " ".join(noun))
            if is_apposed_body(self.text, whole, name):
                return Speaker(
                    "organisation", organisation_kind(name.text), name.span, " ".join(fold(whole.of(self.text)))
                )
        return None

    def _capitals(self, span: Span, whole: Span) -> Speaker | None:
        """A person whose name was not known as one: capitals behind a title, or before an apposition: "police chief Michael Cim"."""
        tail = _TAIL.search(self.text, whole.start, whole.end)
        if tail is None:
            return None
        before = fold(self.text[whole.start : tail.start()])
        if (
            before
            and is_person_noun(before[-1])
            and not is_plural(before[-1])
            and not BEHIND.intersection(before)
            and self.text[tail.start() - 2].islower()
        ):
            return Speaker("person", "person", Span(tail.start(), tail.end()), " ".join(before))
        apposed = _APPOSED.match(self.text, whole.end, span.end)
        if before or " " not in tail[0] or apposed is None:
            return None
        noun = fold(find_noun(self.text, self.memory.syntax, Span(apposed.end(), span.end)).of(self.text))[-1:]
        return Speaker("person", "person", whole) if noun and is_person_noun(noun[0]) else None

    def _organisation(self, whole: Span, names: Sequence[Name]) -> Speaker | None:
        head = next((name for name in names if self._is_head(name.span, whole)), None)
        if head is None or (names[0] is not head and names[0].kind == "nationality"):
            return None
        if find_house(head.text) or kind_of_noun(*_last_of(head.text)) == "media":
            return Speaker("media", "media", head.span)
        if find_state(head.text) and self._covers(head.span, whole) and find_state(head.text).form != "adjective":  # type: ignore[union-attr]
            return Speaker("state", "state", head.span)
        last, before = _last_of(head.text)
        if head.text[-len(last) :].islower() and kind_of_noun(last, before) in ("document", "unnamed", "person"):
            # "Pentagon assessment", "Tarn officials".
            return None
        if head.kind == "organisation" and self._opens(head.span, whole):
            return Speaker("organisation", organisation_kind(head.text), head.span)
        return None

    def _described(self, span: Span, words: list[str], names: Sequence[Name], paragraph: int) -> Speaker:
        """A source without a name of its own: an office, an unnamed person, an organisation, a document."""
        bare = find_bare(self.text, span, list(names))
        phrase = find_noun(self.text, self.memory.syntax, bare)
        nouns = fold(phrase.of(self.text)) or words
        several = find_several(self.memory, words, paragraph, span.start)
        if several:
            return several
        definite = is_definite(words, self.text, span)
        known = self._known_before(bare, phrase, nouns, words, paragraph) if definite else None
        known = known or (find_bearer(self.memory, nouns) if bare.start == span.start and not definite else None)
        if known:
            return known
        kind = kind_of_noun(nouns[-1], nouns[:-1])
        anaphor = words[0] in DEFINITE and not names
        if kind == "person" and words[0] not in _INDEFINITE:
            return Speaker("person", "person", bare)
        if kind in ("person", "unnamed"):
            return Speaker("unnamed", "unnamed", bare, anaphor=anaphor, standing=type_of_unnamed(nouns))
        if kind in ("organisation", "state"):
            whole = with_field(self.text, self.memory.syntax, without_near(self.text, phrase), bare)
            return Speaker(kind, organisation_kind(whole.of(self.text)), whole)
        if kind == "media":
            return Speaker("media", "media", phrase)
        if kind == "document" or words[-1] in listed("sources", "document"):
            return Speaker("document", "unnamed", phrase)
        if names and names[0].kind == "nationality" and self._covers(names[0].span, bare):
            return Speaker("unnamed", "unnamed", bare)
        if names and self.text[names[0].span.start].isupper() and self._covers(names[0].span, bare):
            other: SourceKind = "person" if names[0].kind == "person" else "organisation"
            return Speaker(other, "person" if other == "person" else organisation_kind(names[0].text), names[0].span)
        return Speaker("unnamed", "unnamed", bare, known=False)

    def _known_before(
        self, bare: Span, phrase: Span, nouns: list[str], words: list[str], paragraph: int
    ) -> Speaker | None:
        """Who a definite description means, where all of it is looked up: not "the mayor of another town"."""
        owner = words[0] in ("its", "their", "his", "her", "our")
        if owner or phrase.end != bare.end or len(nouns) > _LONGEST_TITLE:
            return None
        return find_meant(self.memory, nouns, paragraph, bare.start)

    def _is_head(self, name: Span, source: Span) -> bool:
        """Whether a name is the phrase's head: not a possessor ("Zelensky's office"), not behind a preposition."""
        if self.text[name.end : name.end + 2] in ("'s", "’s") or self.text[name.end : name.end + 2] in ("' ", "’ "):
            return False
        role = self.memory.title_before(name)
        start = max(source.start, min(name.start, role.start)) if role else name.start
        before = fold(self.text[source.start : start].rpartition(",")[2])
        return not any(word in BEHIND for word in before)

    def _is_seat(self, name: Name, names: Sequence[Name]) -> bool:
        """Whether a name says where somebody named behind it holds office, not who: "Marden" of "Marden mayor Iris Vail"."""
        behind = [other.span.start for other in names if other.kind == "person" and other.span.start > name.span.end]
        between = self.text[name.span.end : min(behind, default=name.span.end)].strip()
        titled = between.replace(" ", "").replace("-", "").isalpha() and between.islower()
        last = fold(between)[-1:]
        return titled and bool(last) and is_person_noun(last[0]) and not is_plural(last[0])

    def _has_noun(self, name: Span, whole: Span) -> bool:
        """Whether a noun behind a name is the head: "the Velt administration", "a Velt aide"."""
        rest = fold(self.text[name.end : max(name.end, whole.end)])
        behind = next((at for at, word in enumerate(rest) if word in BEHIND), len(rest))
        return behind > 0 and kind_of_noun(rest[behind - 1], rest[: behind - 1]) is not None

    def _covers(self, name: Span, bare: Span) -> bool:
        return name.start <= bare.start and bare.end <= name.end

    def _opens(self, name: Span, bare: Span) -> bool:
        rest = self.text[name.end : bare.end].strip()
        return name.start <= bare.start and not rest[:1].isalnum()


def _last_of(name: str) -> tuple[str, list[str]]:
    words = fold(name) or [""]
    return words[-1], words[:-1]
