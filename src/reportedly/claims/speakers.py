"""Speakers: what some words that name a source come to, and the words by which they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records import ActorKind, SourceKind, Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Speaker:
    """What some words that name a source come to.

    `name` is the place of the words to show as the actor: a name, or a description without its article when nobody
    is named. `role` is the title beside the name. `kind` is that of the claim's source, `actor_kind` that of the actor.
    `known` is False when nothing says that the words can speak at all ("the deepening relationship"). `standing` tells from
    what an unnamed source knows it: "official", "military", "witness".
    """

    kind: SourceKind
    actor_kind: ActorKind
    name: Span
    role: str | None = None
    anaphor: bool = False
    known: bool = True
    standing: str | None = None


def organisation_kind(name: str) -> ActorKind:
    """Return what kind of actor an organisation is, by the words of its name."""
    words = set(fold(name))
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
        "regime",
        "presidency",
        "cabinet",
    }:
        return "government"
    if words & {"front", "movement", "rebels", "militia", "alliance"}:
        return "group"
    return "organisation"


def split_words(words: str) -> list[str]:
    """Return the words in lower case, without marks."""
    return [match[0].casefold() for match in _WORD.finditer(words)]


def fold(words: str) -> list[str]:
    """Return words in lower case, without their genitive: "Tarn's mayor" is "tarn", "mayor"."""
    return [word[:-2] if word.endswith(("'s", "’s")) else word for word in split_words(words)]
