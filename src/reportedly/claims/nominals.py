"""Claims in nouns: "the union's assertion that 60 pilots resigned", "a hospital statement that three had died"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.endings import find_content_end
from reportedly.claims.forms import CueKind
from reportedly.claims.frames import BREAKS, PRONOUNS, STOPS, Frame
from reportedly.claims.particles import DETERMINERS, looks_like_clause
from reportedly.claims.phrases import strip_openers
from reportedly.lexicons import listed, load
from reportedly.records import Span

_KINDS: tuple[CueKind, ...] = ("statement", "belief", "forecast", "intention", "denial", "doubt")
# "the claim by the head of the northern ports authority that": an owner is seldom longer.
_OWNER = 12
# Between the beginning of an object and its owner stands an article at most.
_OPENING = 4
# More such nouns in one sentence are a list.
_MOST_NOUNS = 40
_OWNER_ENDS = STOPS | BREAKS | {",", "that", "and", "but", "of", "by", "on", "in", "to", "for", "with", "as", "about"}
_POSSESSIVES = frozenset(["'s", "'"])


def find_nominals(frame: Frame) -> list[Attribution]:
    """Return the claims of a frame that stand in a noun with an owner and a "that".

    "X dismissed Y's report that Z" gives Y and Z; what X does with it is X's own claim. "Reports that Z" have no owner
    and are nobody's.
    """
    found: list[Attribution] = []
    if frame.words.isdisjoint(_nouns()):
        return found
    nouns = [(at, kind) for at in frame.places(_nouns()) if (kind := _kind_at(frame, at)) is not None]
    if len(nouns) > _MOST_NOUNS:
        return []
    for at, kind in nouns:
        one = _claim_at(frame, at, kind)
        if one is not None:
            found.append(one)
    return found


def _kind_at(frame: Frame, at: int) -> CueKind | None:
    """What kind of claim a noun is; None for other words, and where a verb is spelt like it."""
    kind = _nouns().get(frame.lower(at))
    if kind is None or frame.tag(at).startswith("VB"):
        return None
    named = frame.tag(at).startswith("NNP") and not frame.tokens[at].text.islower()
    return None if named else kind


@cache
def _nouns() -> dict[str, CueKind]:
    """Nouns that claim something, with the class of verbs that they go with, the first where there are several."""
    return {noun: kind for kind in reversed(_KINDS) for noun in listed("cues", "nouns", kind)}


def _claim_at(frame: Frame, at: int, kind: CueKind) -> Attribution | None:
    opener, behind = _opener(frame, at)
    owner = behind or find_possessor(frame, at) or _modifier(frame, at)
    if opener is None or owner is None or owner[0] > owner[1]:
        return None
    spans = _content(frame, opener)
    if not spans:
        return None
    source, place = frame.span(*owner), frame.span(at, at)
    pronoun = owner[0] == owner[1] and frame.lower(owner[0]) in PRONOUNS
    whole = frame.span(min(owner[0], at), max(opener, owner[1]))
    return Attribution(place, kind, "say", source, tuple(spans), "nominal", frame=whole, pronoun=pronoun)


def _opener(frame: Frame, at: int) -> tuple[int | None, tuple[int, int] | None]:
    """The "that", or the "of" before an amount, behind a noun, and the owner between them: "the claim of the rebels that"."""
    after = at + 1
    while frame.timed[after] if after < len(frame.tokens) else False:
        after += 1
    if frame.lower(after) == "that":
        # "A story that began in Tarn" tells what the story did.
        if _is_subject(frame, after):
            return None, None
        return (after, None) if looks_like_clause(frame.tokens[after + 1 :]) else (None, None)
    if frame.lower(after) == "to" and frame.lower(after + 1) == "have":
        return after, None
    if (
        frame.lower(after) == "of"
        and frame.lower(at) in listed("cues", "nouns", "amount")
        and _is_amount(frame, after + 1)
    ):
        return after, None
    if frame.lower(after) not in ("of", "by", "from"):
        return None, None
    for place in range(after + 2, min(after + _OWNER, len(frame.tokens))):
        if frame.lower(place) == "that" and looks_like_clause(frame.tokens[place + 1 :]):
            owner = strip_openers(frame, after + 1, place - 1)
            return (place, owner) if not _is_subject(frame, place) or names_a_speaker(frame, *owner) else (None, None)
        verb = frame.tag(place) in ("VBD", "VBZ", "VBP", "MD")
        if verb or frame.lower(place) in STOPS | BREAKS | {",", "that", "-", "--"} or frame.is_quote(place):
            # "In a version of this article we said that": who said it owns no version.
            break
    return None, None


def _is_subject(frame: Frame, that: int) -> bool:
    """Say whether a "that" does what its clause tells: "a story that began"."""
    return frame.tag(that) == "WDT" and frame.tag(that + 1).startswith(("VBD", "VBZ", "VBP", "MD"))


def _is_amount(frame: Frame, at: int) -> bool:
    words = load("numbers")["cardinals"]
    return any(frame.lower(place)[:1].isdigit() or frame.lower(place) in words for place in range(at, at + 4))


def find_possessor(frame: Frame, at: int) -> tuple[int, int] | None:
    """Return the owner before a noun: "the union’s", "the fishermen's latest"."""
    mark = at - 1
    while mark > max(0, at - 4) and frame.lower(mark) not in _POSSESSIVES and frame.tokens[mark].is_word:
        if frame.tag(mark) in ("DT", "VBD", "VBZ", "VBP", "MD"):
            # "The state's government contested the figure": a government's verb, and anybody's figure.
            return None
        mark -= 1
    if mark < 1 or frame.lower(mark) not in _POSSESSIVES or frame.timed[mark - 1]:
        return None
    first = mark - 1
    while first > max(0, mark - _OWNER) and not _ends_owner(frame, first - 1):
        first -= 1
    return strip_openers(frame, first, mark - 1)


def _ends_owner(frame: Frame, at: int) -> bool:
    starts = frame.lower(at + 1) in DETERMINERS
    verb = frame.tag(at).startswith(("VB", "MD", "IN", "TO", "RB", "W"))
    return starts or verb or frame.is_quote(at) or frame.lower(at) in _OWNER_ENDS


def _modifier(frame: Frame, at: int) -> tuple[int, int] | None:
    """The owner in the words before a noun: "a hospital statement that", "an army claim that"."""
    owners = listed("sources", "organisation") | listed("sources", "media") | listed("sources", "office")
    last = at - 1
    named = frame.tag(last).startswith("NNP") and frame.tokens[max(last, 0)].text[:1].isupper()
    if last < 0 or not (frame.lower(last) in owners or named):
        return None
    first = last
    while first > 0 and frame.tag(first - 1).startswith(("NN", "JJ")) and not frame.timed[first - 1]:
        first -= 1
    if frame.lower(first - 1) in ("a", "the", "an"):
        first -= 1
    return first, last


def _content(frame: Frame, opener: int) -> Sequence[Span]:
    end = find_content_end(frame, opener + 1, None)
    closed = frame.clauses.end_of(frame.tokens[opener].span)
    if closed is not None:
        end = max((at for at in range(opener, end + 1) if frame.tokens[at].span.end <= closed), default=end)
    for at in range(opener + 1, end):
        if frame.lower(at) == "," and frame.tag(at + 1) == "VBG":
            end = at - 1
            break
    keeps = frame.lower(opener) in ("to",)
    return frame.pieces(opener if keeps else opener + 1, frame.trim_end(opener, end))


def narrow(found: Sequence[Attribution], nominals: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions with what a noun in their contents claims as content: "dismissed a police report that 400 had left"."""
    return [_narrowed(one, nominals) for one in found]


def _narrowed(one: Attribution, nominals: Sequence[Attribution]) -> Attribution:
    for other in nominals:
        inside = len(one.content) == 1 and other.frame is not None and one.content[0].holds(other.frame)
        if inside and other.frame and one.content[0].end == other.content[-1].end and one.rule.endswith("noun phrase"):
            opens = other.frame.start - one.content[0].start <= _OPENING
            return replace(one, content=other.content) if opens else one
    return one
