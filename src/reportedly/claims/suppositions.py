"""What is supposed of somebody: "are believed to be hiding", "is thought by police to have fled", "was put at 40 by the navy"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.forms import CueKind, known_phrases
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.particles import BESIDE_VERBS, MODALS, NEGATIONS, begins_amount, is_adverb, looks_like_clause
from reportedly.claims.passives import find_agent
from reportedly.lexicons import listed
from reportedly.records import Span

# No sentence is longer; each word of the lists below looks at the words around it.
_LONGEST = 400
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re"])
_RELATIVE = frozenset(["who", "which", "that"])
# "thought by two people who saw it to have fled": whose supposition it is takes few words.
_AGENT_REACH = 10
# "was put at 61.3 per cent at midday by": between the measure and who took it stands little more than the number.
_MEASURE_REACH = 10


def find_suppositions(frame: Frame) -> list[Attribution]:
    """Return what a frame tells as supposed or measured, in the passive: of somebody's where "by" names them, else of nobody's.

    "are reported to" with nothing in between is a cue of its own, in `claims.phrasal`, and is not found here.
    """
    found: list[Attribution] = []
    if len(frame.tokens) > _LONGEST:
        return found
    supposed = listed("cues", "unsourced", "supposed")
    if not supposed.isdisjoint(frame.words):
        found += [one for at in frame.places(supposed) if (one := _supposed_at(frame, at)) is not None]
    if "by" in frame.words and not listed("cues", "measured", "participles").isdisjoint(frame.words):
        found += [one for by in frame.places(("by",)) if (one := _measured_by(frame, by)) is not None]
    return found


def is_supposition(lemma: str) -> bool:
    """Say whether words told without a source are a belief and no hearsay: "is believed to", "it is feared that"; not "is said to"."""
    return not listed("cues", "unsourced", "beliefs").isdisjoint(lemma.split())


def _supposed_at(frame: Frame, at: int) -> Attribution | None:
    agent, to = _agent_and_link(frame, at)
    first = at - 1
    while first > 0 and (frame.lower(first) in BESIDE_VERBS or is_adverb(frame.tokens[first])):
        first -= 1
    group = [frame.lower(place) for place in range(first + 1, at)]
    told = " ".join([*group[-1:], frame.lower(at), "to"]) in known_phrases() and agent is None
    # "Few valleys can be said to be safe": nobody says it. "Is not thought to" leaves open who thinks what.
    if to is None or told or not (NEGATIONS | MODALS).isdisjoint([frame.lower(first), *group]):
        return None
    content = _content(frame, first, at, to, aside=_BE.isdisjoint(group))
    if not content:
        return None
    place = frame.span(first + 1, at)
    if agent is None:
        lemma = f"{frame.lower(at)} to"
        return Attribution(place, "unsourced", lemma, None, content, "no source", frame=place)
    whole = frame.span(first + 1, agent[1])
    kind: CueKind = "belief" if frame.lower(at) in listed("cues", "unsourced", "beliefs") else "statement"
    return Attribution(place, kind, "believe", frame.span(*agent), content, "passive", frame=whole)


def _agent_and_link(frame: Frame, at: int) -> tuple[tuple[int, int] | None, int | None]:
    """Who supposes, None where nobody is named, and the "to" before what is supposed, None where none follows."""
    to = at + 1
    if frame.lower(to) == "by":
        links = (place for place in range(at + 3, min(at + _AGENT_REACH, frame.last)) if frame.lower(place) == "to")
        to = next(links, frame.last)
        agent = find_agent(frame, at + 1, to - 1)
        return agent, to if agent and _goes_on(frame, to) else None
    return None, to if _goes_on(frame, to) else None


def _goes_on(frame: Frame, to: int) -> bool:
    """Say whether "to" opens what somebody does or is: "believed to be", not "is understood to the letter"."""
    verb = to + 1
    while verb < frame.last and is_adverb(frame.tokens[verb]):
        verb += 1
    return frame.lower(to) == "to" and (frame.lower(verb) in ("be", "have") or frame.tag(verb) == "VB")


def _content(frame: Frame, first: int, verb: int, to: int, *, aside: bool) -> tuple[Span, ...]:
    """Of whom something is supposed, and what; without a form of "be" it stands between commas (", said to be in Dubai,")."""
    relative = frame.lower(first) in _RELATIVE
    if aside and (frame.lower(first) != "," or first < 1):
        return ()
    if relative or aside:
        whom = _meant(frame, first)
        end = next((place - 1 for place in range(to, frame.last + 1) if frame.lower(place) == ","), frame.last)
    else:
        whom, end = frame.pieces(_subject_start(frame, first, verb), first), frame.last
    end = next((place - 1 for place in range(to, end + 1) if _ends_clause(frame, place)), end)
    spans = [*whom, *frame.pieces(to + 1, frame.trim_end(to + 1, end))]
    return tuple(spans) if whom and len(spans) > len(whom) else ()


def _meant(frame: Frame, at: int) -> Sequence[Span]:
    """The words that a relative pronoun, or a comma before an aside, follows."""
    if frame.lower(at) in _RELATIVE:
        meant = frame.clauses.antecedent_of(frame.tokens[at].span)
        if meant is not None:
            return [meant[0]]
    last = frame.trim_end(0, at - 1)
    start = last
    while start > 0 and frame.lower(start - 1) not in STOPS | {",", ";", "—", "–"} and last - start < _AGENT_REACH:
        start -= 1
    return frame.pieces(start, last) if last >= 0 and not looks_like_clause(frame.tokens[start : last + 1]) else []


def _clause_start(frame: Frame, last: int) -> int:
    start = frame.sentence_start(last)
    for at in range(last, start, -1):
        if frame.lower(at) in (";", ":") or (frame.lower(at) in ("and", "but") and frame.lower(at - 1) == ","):
            return at + 1
    return start


def _subject_start(frame: Frame, last: int, verb: int) -> int:
    """Where the words of whom something is supposed begin: the subject by the syntax, else the clause."""
    subject = frame.clauses.subject_of(frame.tokens[verb].span)
    start = _clause_start(frame, last)
    if subject is None or subject[0].end != frame.tokens[last].span.end:
        return start
    return next((at for at in range(start, last + 1) if frame.tokens[at].span.start == subject[0].start), start)


def _ends_clause(frame: Frame, at: int) -> bool:
    if frame.lower(at) in STOPS | {";"}:
        return True
    joint = frame.lower(at) == "," and frame.lower(at + 1) in ("and", "but", "while", "though", "although")
    return (joint or frame.lower(at) == "but") and looks_like_clause(frame.tokens[at + 2 :])


def _measured_by(frame: Frame, by: int) -> Attribution | None:
    """A number that somebody gave in the passive: "was put at 40 by the navy", "is given as 12 by the coroner"."""
    link = _measure_before(frame, by)
    agent = find_agent(frame, by) if link is not None else None
    if link is None or agent is None:
        return None
    verb = link - 1
    if frame.lower(verb) in ("and", "but"):
        # "Put at 40 by the navy and at 60 by the owner": one verb for both.
        participles = listed("cues", "measured", "participles")
        earlier = (at for at in range(verb - 1, max(0, verb - _SHARED_REACH), -1) if frame.lower(at) in participles)
        verb = next(earlier, verb)
    be = verb - 1
    while be > 0 and (frame.lower(be) in BESIDE_VERBS - _BE or is_adverb(frame.tokens[be])):
        be -= 1
    if frame.lower(verb) not in listed("cues", "measured", "participles") or frame.lower(be) not in _BE:
        return None
    kind: CueKind = "statement" if frame.lower(link) == "as" else "belief"
    start = _clause_start(frame, be)
    whole = (
        frame.pieces(start, by - 1) if verb + 1 == link else [*frame.pieces(start, verb), *frame.pieces(link, by - 1)]
    )
    cue, place = frame.span(be, verb), frame.span(link if verb + 1 < link else be, agent[1])
    return Attribution(cue, kind, "put at", frame.span(*agent), tuple(whole), "passive", frame=place)


def _is_hour(frame: Frame, at: int) -> bool:
    """Say whether a number is a time of day: "was given at 4:16 p.m. by two soldiers"."""
    hour = ":" in frame.lower(at) or frame.lower(at + 1) in listed("numbers", "clock_after", "words")
    return hour or frame.timed[at]


# ", at 40 by the navy and at 60 by": a second measure stands not far behind the first.
_SHARED_REACH = 14


def _measure_before(frame: Frame, by: int) -> int | None:
    """The "at" or "as" before a number before "by", None where none stands near."""
    for link in range(by - 2, max(0, by - _MEASURE_REACH), -1):
        if frame.lower(link) in STOPS | {",", ";", "that"} or frame.is_quote(link):
            return None
        if (
            frame.lower(link) in ("at", "as")
            and begins_amount(frame.tokens[link + 1])
            and not _is_hour(frame, link + 1)
        ):
            return link
    return None
