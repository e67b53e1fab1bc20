"""Anaphora: whom "the minister", "the agency" and "the expert" mean, by who spoke and who was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.apposed import noun_beside
from reportedly.claims.descriptions import without_article
from reportedly.claims.memory import Memory, before_preposition
from reportedly.claims.nouns import also_called, could_be, is_person_noun, is_plural, kind_of_noun, reads_as_medium
from reportedly.claims.pronouns import MEMORY, sentences_before
from reportedly.claims.speakers import Speaker, fold, organisation_kind
from reportedly.language import find_house, find_state, singular
from reportedly.lexicons import listed
from reportedly.records import Name, Span

# "The state news agency" says no more than "the agency" once it is known.
_OF_NEWS = frozenset(["news", "tv", "television", "radio", "state", "daily", "weekly", "newspaper"])
# "The group" can be any organisation that was named just before, whatever the words of its name.
_ANY_BODY = frozenset(["agency", "group", "organisation", "organization", "body"])
# "The company" is one whose name does not say that it is something else: "NRV", and never "the Transport Ministry".
_FIRMS = frozenset(["company", "firm", "operator"])


def find_meant(memory: Memory, words: Sequence[str], paragraph: int, before: int) -> Speaker | None:
    """Return who "the outlet", "the minister" or "the interior ministry" is, when somebody named before fits all these words.

    `words` are without the article, `before` is where they begin. "The general" can be a "Rebel leader" named just before, but "the
    Russian president" never a Ukrainian one.
    """
    head, wanted = singular(words[-1]), frozenset(map(singular, words))
    if len(wanted - _OF_NEWS) <= 1 and (kind_of_noun(words[-1], words[:-1]) == "media" or head == "agency"):
        medium = _last_medium(memory, paragraph, before, agency=head == "agency")
        if medium or head != "agency":
            return medium
    for said_in, speaker in memory.speakers():
        near = paragraph - said_in <= MEMORY
        if speaker.name.end <= before and _is_called(memory, speaker, head, wanted, near=near):
            return replace(speaker, anaphor=True, known=True)
    names = list(memory.names_before(before))
    for loosely in (False, True):
        for said_in, name in names:
            near = paragraph - said_in <= MEMORY
            found = (
                _named_so(memory, name, head, wanted, near=near)
                or _introduced_so(memory, name, head, wanted, near=near)
                if not loosely
                else _any_body(name, head, wanted, near=near)
            )
            if found:
                return replace(found, anaphor=True)
    return _described_so(memory, head, wanted, paragraph, before)


# "The other official" may contradict the first, and "a third" is somebody new.
_ONE_OF = re.compile(
    r"(?:one|both|some|two|all) of (?:the|them|these|those)(?: (?:two|three|four|other))?(?: (?P<noun>\w+))?"
)
_OTHER = re.compile(r"the (?:first|second)(?: (?P<noun>\w+))?")


def find_several(memory: Memory, words: Sequence[str], paragraph: int, before: int) -> Speaker | None:
    """Return the unnamed people of whom "one of the officials" or "the second" is one, who spoke just before.

    Which of the two it was nobody can say; they stand for one unnamed source.
    """
    plain = " ".join(words)
    found = _ONE_OF.fullmatch(plain) or _OTHER.fullmatch(plain)
    if found is None:
        return None
    for said_in, speaker in memory.speakers():
        if paragraph - said_in > MEMORY or speaker.name.end > before or speaker.kind != "unnamed":
            continue
        heads = memory.heads(speaker)
        noun = singular(found["noun"]) if found["noun"] else None
        several = any(is_plural(word) for word in fold(speaker.name.of(memory.text))[:_HEAD])
        if several and (noun is None or noun in heads):
            return replace(speaker, anaphor=True, known=True)
    return None


# The noun for several people is among the first words of what they are called: "two people familiar with it".
_HEAD = 4


def _described_so(memory: Memory, head: str, wanted: frozenset[str], paragraph: int, before: int) -> Speaker | None:
    """Whom a sentence just before was about in more words: "the interior ministry" for "the ministry"."""
    for sentence in sentences_before(memory, Span(before, before + 1), paragraph):
        for subject in memory.syntax.subjects(sentence):
            # "A former pharmacist at the hospital" is no hospital.
            words = fold(before_preposition(subject.span.of(memory.text)))
            if subject.span.end > before or not words or words[-1] != head or not wanted < set(words):
                continue
            kind = kind_of_noun(head, words[:-1])
            if kind in ("organisation", "state", "person"):
                actor = "person" if kind == "person" else organisation_kind(subject.span.of(memory.text))
                return Speaker(kind, actor, subject.span, anaphor=True)
    return None


def find_bearer(memory: Memory, words: Sequence[str]) -> Speaker | None:
    """Return the one person of a report whose role fits, for headlines that name only the office: "Governor: 12 dead".

    "Military expert" finds the one director of an institute, when there is no other expert.
    """
    head = singular(words[-1])
    if head != words[-1] or not is_person_noun(head):
        return None
    people = [(memory.person(name), fold(name.text)[-1], _role_words(memory, name)) for name in memory.people()]
    for meant in (frozenset([head]), also_called(head)):
        found = {surname: person for person, surname, role in reversed(people) if meant & role}
        if found:
            return replace(next(iter(found.values())), anaphor=True) if len(found) == 1 else None
    return None


def _is_called(memory: Memory, speaker: Speaker, head: str, wanted: frozenset[str], *, near: bool) -> bool:
    """Whether a speaker is meant: by the words of name and role, or by others for the same thing when it spoke just before."""
    described, heads = memory.described(speaker), memory.heads(speaker)
    if speaker.kind == "person" and kind_of_noun(head) not in ("person", "unnamed"):
        return False
    if speaker.kind == "unnamed" and kind_of_noun(head) == "organisation" and not _ends_with(memory, speaker, head):
        # "A hospital manager" is no hospital.
        return False
    if wanted <= described and head in heads:
        return True
    if not near or not _belongs(wanted - {head}, described):
        return False
    if speaker.kind == "person":
        return bool(also_called(head) & heads) or (speaker.role is None and _is_loose(memory, speaker, head))
    if speaker.kind != "organisation" or speaker.name.of(memory.text).islower():
        return False
    may_be = head in _ANY_BODY or (head in _FIRMS and _may_be_firm(speaker.name.of(memory.text)))
    return may_be or bool(also_called(head, "named") & described)


def _ends_with(memory: Memory, speaker: Speaker, head: str) -> bool:
    words = fold(before_preposition(speaker.name.of(memory.text)))
    return bool(words) and singular(words[-1]) == head


def _is_loose(memory: Memory, speaker: Speaker, head: str) -> bool:
    """Whether a noun says so little that it can mean anybody without a role: "the expert", "the spokeswoman" for a woman."""
    if head not in listed("sources", "loose"):
        return False
    first = fold(speaker.name.of(memory.text))[:1]
    return all(could_be(pronoun, first) for pronoun in ("he", "she") if head in listed("genders", pronoun, "words"))


def _named_so(memory: Memory, name: Name, head: str, wanted: frozenset[str], *, near: bool) -> Speaker | None:
    if name.kind == "person":
        person = memory.person(name)
        role = memory.described(person) - frozenset(map(singular, fold(name.text)))
        heads = role & memory.heads(person)
        fits = head in heads or (near and bool(also_called(head) & heads))
        return person if fits and _belongs(wanted - {head}, role) else None
    if name.kind != "organisation" or find_house(name.text) or kind_of_noun(head) != "organisation":
        return None
    words = frozenset(map(singular, fold(name.text)))
    if wanted <= words or (near and len(wanted) == 1 and words & also_called(head, "named")):
        return Speaker("organisation", organisation_kind(name.text), name.span)
    return None


def _introduced_so(memory: Memory, name: Name, head: str, wanted: frozenset[str], *, near: bool) -> Speaker | None:
    """ "The lender": the body that was introduced as one, "Hallam & Roe, the country's oldest bank", "the lender Hallam & Roe"."""
    if not near or name.kind == "nationality" or find_house(name.text) or kind_of_noun(head) != "organisation":
        return None
    words = noun_beside(memory.text, memory.syntax, name)
    if not words or not _belongs(wanted - {head}, frozenset(map(singular, words))):
        return None
    noun = singular(words[-1])
    if noun != head and head not in also_called(noun, "named") and noun not in also_called(head, "named"):
        return None
    return Speaker("organisation", organisation_kind(name.text), name.span)


def _any_body(name: Name, head: str, wanted: frozenset[str], *, near: bool) -> Speaker | None:
    """ "The group": the organisation that was named last, whatever the words of its name."""
    may_be = head in _ANY_BODY or (head in _FIRMS and name.text.isupper() and _may_be_firm(name.text))
    if not near or len(wanted) > 1 or not may_be or name.kind != "organisation" or find_house(name.text):
        return None
    return Speaker("organisation", organisation_kind(name.text), name.span)


def _may_be_firm(name: str) -> bool:
    """Say whether no word of a name tells that it is another kind of body than a company."""
    if organisation_kind(name) != "organisation" or find_state(name):
        return False
    return all(kind_of_noun(word) != "organisation" or word in _FIRMS for word in fold(name))


def _role_words(memory: Memory, name: Name) -> frozenset[str]:
    return memory.described(memory.person(name)) - frozenset(map(singular, fold(name.text)))


def _belongs(wanted: frozenset[str], described: frozenset[str]) -> bool:
    """Whether words before the noun fit: each is said of it, or names the same state ("Ukrainian" for "of Ukraine")."""
    states = {state.name for word in described if (state := find_state(word))}
    return all(
        word in described or ((state := find_state(word)) is not None and state.name in states) for word in wanted
    )


def find_listening(memory: Memory, paragraph: int, before: int) -> Speaker | None:
    """Return the medium that "the agency" is in "told the agency": the last one, even when others have spoken since."""
    return _last_medium(memory, paragraph, before, agency=False)


def _last_medium(memory: Memory, paragraph: int, before: int, *, agency: bool) -> Speaker | None:
    """The medium that spoke or was named last. "The agency" is one only when no other organisation was named after it."""
    for said_in, speaker in memory.speakers():
        if agency and (speaker.kind == "organisation" or paragraph - said_in > MEMORY):
            return None
        if speaker.kind == "media" and speaker.name.end <= before:
            return replace(speaker, anaphor=True, known=True)
    for _, name in memory.names_before(before):
        if find_house(name.text) or (not agency and name.kind != "person" and reads_as_medium(name.text)):
            return Speaker("media", "media", without_article(memory.text, name.span), anaphor=True)
        if agency and name.kind == "organisation":
            return None
    return None
