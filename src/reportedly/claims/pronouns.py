"""Pronouns: whom "he", "she", "it" and "they" mean, by who spoke in the nearest sentence and whom it was about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.memory import Memory
from reportedly.claims.nouns import could_be, is_person_noun, is_plural, kind_of_noun
from reportedly.claims.speakers import Speaker, fold, organisation_kind
from reportedly.claims.syntax import Subject
from reportedly.language import find_state
from reportedly.records import Span

# A pronoun looks back this many paragraphs for its speaker; further back a reader would not follow either.
MEMORY = 3
# And so many sentences, where a text has no paragraphs.
_SENTENCES = 10
# "It" and "they" are seldom further than the sentence before; a subject further back is more often wrong than right.
_NEAR = 3
# So many subjects of one sentence are looked at: more clauses than a sentence has that a reader can follow.
_SUBJECTS = 8


def find_person(memory: Memory, pronoun: Span, paragraph: int) -> Speaker | None:
    """Return whom "he" or "she" means: of the nearest sentence with a fitting person, who spoke in it, else its subject.

    "The foreman counted them. He said": the foreman, who has not spoken. Wrong where the talk turns first to somebody who is no subject.
    """
    for sentence in sentences_before(memory, pronoun, paragraph):
        spoke = [one for one in memory.speakers_in(sentence) if _fits_person(memory, one, pronoun)]
        found = (
            spoke[-1]
            if spoke
            else _subject_person(memory, sentence, pronoun) or _only_person(memory, sentence, pronoun)
        )
        if found:
            return replace(found, anaphor=True, known=True)
    return None


def find_group(memory: Memory, pronoun: Span, paragraph: int) -> Speaker | None:
    """Return the body, state, paper or people that "it" or "they" means: who spoke in the nearest sentence, else its subject."""
    word = _plain(pronoun.of(memory.text))
    itself = _of_itself(memory, pronoun, paragraph) if word == "it" else None
    if itself:
        return replace(itself, anaphor=True, known=True)
    for distance, sentence in enumerate(sentences_before(memory, pronoun, paragraph)):
        spoke = [one for one in memory.speakers_in(sentence) if _fits_group(memory, one, word)]
        found = spoke[-1] if spoke else _subject_group(memory, sentence, pronoun) if distance < _NEAR else None
        if found:
            return replace(found, anaphor=True, known=True)
    return None


# Between the beginning of what is told and its subject stands an article at most.
_ARTICLE = 4


def _of_itself(memory: Memory, pronoun: Span, paragraph: int) -> Speaker | None:
    """The body that speaks of itself: "Alder Music sold 60,000 records, it said". Not where another body has just spoken."""
    told = memory.told[0] if memory.told else None
    if told is None or told.end > pronoun.start or memory.is_quoted(told):
        return None
    if any(paragraph - said_in < 2 and _fits_group(memory, one, "it") for said_in, one in memory.speakers()):
        return None
    for subject in memory.syntax.subjects(memory.syntax.sentence_at(told.start)):
        if 0 <= subject.span.start - told.start <= _ARTICLE:
            found = _group(memory, subject, "it")
            return found if found and found.kind == "organisation" else None
    return None


# A name behind its noun ("the rebel movement M-19") is seldom longer.
_APPOSED = 60


def sentences_before(memory: Memory, pronoun: Span, paragraph: int) -> Iterator[int]:
    """Yield the numbers of the sentence of some words and of those before it, as far as a reader looks back."""
    last = memory.syntax.sentence_at(pronoun.start)
    for number in range(last, max(last - _SENTENCES, -1), -1):
        if paragraph - memory.sentences[number].paragraph > MEMORY:
            return
        yield number


def _plain(pronoun: str) -> str:
    """A pronoun as a subject: "he" for "his", as in "by his account"."""
    word = pronoun.casefold()
    return {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}.get(word, word)


def _subjects(memory: Memory, sentence: int, pronoun: Span) -> list[Subject]:
    """The subjects before a pronoun, those of the whole sentence first. Whom a quotation speaks of is not who speaks it."""
    before = [one for one in memory.syntax.subjects(sentence) if one.head.end <= pronoun.start][-_SUBJECTS:]
    # "Patients whose data were stolen": of whom the clause tells is not who acts in it.
    before = [one for one in before if not memory.is_told(one.head) and not _is_owned(one.span.of(memory.text))]
    return sorted(before, key=lambda one: (not one.main, -one.head.start))


def _is_owned(words: str) -> bool:
    return words.casefold().startswith("whose ")


def _subject_person(memory: Memory, sentence: int, pronoun: Span) -> Speaker | None:
    for subject in _subjects(memory, sentence, pronoun):
        person = _person(memory, subject)
        if person and _fits_person(memory, person, pronoun):
            return person
    return None


def _person(memory: Memory, subject: Subject) -> Speaker | None:
    """The person that a subject names, or describes without a name ("a dock foreman")."""
    if subject.plural:
        return None
    noun = subject.head.of(memory.text)
    for name in memory.names_in(Span(subject.span.start, subject.span.end + _APPOSED)):
        if is_owner(memory.text, name.span):
            # "Velt's deputy came": the deputy.
            continue
        if name.kind == "person" and (name.span.holds(subject.head) or _apposed(memory, subject, name.span, noun)):
            return memory.person(name)
    return Speaker("unnamed", "unnamed", subject.span) if is_person_noun(noun) and noun.islower() else None


def _apposed(memory: Memory, subject: Subject, name: Span, noun: str) -> bool:
    """Whether a name stands right behind a noun for people: "her sister Janet", "the chief, Ji-ho Baek"."""
    return is_person_noun(noun) and memory.text[subject.span.end : name.start] in (" ", ", ", "")


def _only_person(memory: Memory, sentence: int, pronoun: Span) -> Speaker | None:
    """The person of a sentence that has no fitting subject. Of two men in it a reader would not know either."""
    people = {
        name.text: memory.person(name)
        for name in memory.sentences[sentence].names
        if name.kind == "person" and name.span.end <= pronoun.start and not memory.is_told(name.span)
    }
    fitting = [
        one for one in people.values() if _fits_person(memory, one, pronoun) and not _owns(memory, sentence, one)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _owns(memory: Memory, sentence: int, person: Speaker) -> bool:
    """Whether a sentence is about what is somebody's: of "Jan's family will be there" he is not who speaks next."""
    owner = is_owner(memory.text, person.name)
    return owner and any(subject.span.holds(person.name) for subject in memory.syntax.subjects(sentence))


def is_owner(text: str, name: Span) -> bool:
    """Say whether a name stands in the genitive, and what is named is somebody or something else: "Velt's"."""
    return text[name.end : name.end + 2] in ("'s", "’s", "' ", "’ ")


def _fits_person(memory: Memory, speaker: Speaker, pronoun: Span) -> bool:
    words = fold(speaker.name.of(memory.text))
    if speaker.kind not in ("person", "unnamed") or not words:
        return False
    if speaker.kind == "unnamed" and is_plural(words[-1]):
        return False
    title = fold(memory.text[max(0, speaker.name.start - 8) : speaker.name.start])[-1:]
    return could_be(_plain(pronoun.of(memory.text)), [*title, *fold(speaker.role or ""), *words[:1], *words[-1:]])


def _fits_group(memory: Memory, speaker: Speaker, pronoun: str) -> bool:
    if pronoun == "it":
        return speaker.kind in ("organisation", "state", "media", "document")
    words = fold(speaker.name.of(memory.text))
    return speaker.kind == "organisation" or (
        speaker.kind in ("unnamed", "document") and bool(words) and is_plural(_noun(words))
    )


def _noun(words: list[str]) -> str:
    """The noun of a description: "officials" of "officials in the ministry"."""
    for at, word in enumerate(words):
        if at and word in ("of", "in", "at", "for", "from", "on", "with", "near"):
            return words[at - 1]
    return words[-1]


def _subject_group(memory: Memory, sentence: int, pronoun: Span) -> Speaker | None:
    for subject in _subjects(memory, sentence, pronoun):
        group = _group(memory, subject, _plain(pronoun.of(memory.text)))
        if group:
            return group
    return None


def _group(memory: Memory, subject: Subject, pronoun: str) -> Speaker | None:
    words = fold(subject.span.of(memory.text))
    head = subject.head.of(memory.text).casefold()
    if pronoun == "they" and head == "police":
        return Speaker("organisation", "organisation", subject.span)
    if pronoun == "they" and subject.plural:
        return Speaker("unnamed", "unnamed", subject.span) if is_person_noun(head) else None
    if pronoun == "they" or subject.plural:
        return None
    kind = kind_of_noun(head, words[: words.index(head)] if head in words else ())
    for name in reversed(memory.names_in(Span(subject.span.start, subject.span.end + _APPOSED))):
        whole = name.span.end >= subject.span.end and (name.kind == "organisation" or kind == "organisation")
        beside = memory.text[subject.span.end : name.span.start].strip(" ,") in ("", "the")
        if whole and beside and name.kind in ("organisation", "other"):
            return Speaker("organisation", organisation_kind(subject.span.of(memory.text)), name.span)
    if kind == "organisation":
        return Speaker("organisation", organisation_kind(subject.span.of(memory.text)), subject.span)
    state = find_state(subject.span.of(memory.text))
    if state is not None and state.form != "adjective":
        return Speaker("state", "state", subject.span)
    if kind in ("media", "document"):
        return Speaker(
            "media" if kind == "media" else "document", "media" if kind == "media" else "unnamed", subject.span
        )
    return None
