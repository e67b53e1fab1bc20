"""Retellings: units that tell whose words the unit before was: "Blake said this on Radio Corin.", "The army denies the charge."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.clauses import Clauses
from reportedly.claims.forms import Cue, find_form
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.judgements import calls_false
from reportedly.claims.media import add_media
from reportedly.claims.particles import PREPOSITIONS, begins_amount
from reportedly.claims.stance import find_stance
from reportedly.claims.subjects import find_subject_left
from reportedly.claims.units import Unit
from reportedly.records import Span

# "Nora Velt, co-founder and director of the Institute for Rivers and Lakes, told listeners of Radio Corin about this on Monday.":
# longer units tell something of their own.
_LONGEST = 36
# "Told reporters in Tarn about this": a listener is seldom longer.
_LISTENER = 5
# Words that carry an argument on.
_CONNECTIVE = re.compile(
    r"(?:thus|therefore|furthermore|moreover|hence|consequently|accordingly|in addition|additionally)\b,?\s*",
    re.IGNORECASE,
)
# A part of those whom the sentence before counts.
_PART = re.compile(r"(?:of|among|amongst|including)\s+(?:these|them|those)\b(?!\s+(?:who|which|that))", re.IGNORECASE)
_GOING_ON = ("statement", "belief", "forecast", "according")
# A full stop and a closing mark at most stand behind what was told.
_STOP = 2
_POINTERS = frozenset(["this", "opinion", "opinions", "view", "views", "thoughts", "assessment", "forecast"])
_OWNERS = frozenset(["his", "her", "their", "its"])
# "The charge", "these allegations", "this", also "as baseless".
_POINTS = re.compile(
    r"(?:(?:the|that|this|these|those|such|all|both)\s+)?(?:(?:of\s+)?(?:the|these|those)\s+)?(?P<noun>\w+)(?:\s+as\s+\w+(?:\s+\w+)?)?",
    re.IGNORECASE,
)
# "(Denied) this within the hour", "it on Monday".
_POINTS_WHEN = re.compile(
    r"(?P<noun>this|that|it|them)\s+(?:within|on|in|at|during|through|via|by|later|hours|minutes|yesterday|today|last|immediately|flatly|outright)"
    r"\b[^.,;:“”\"]{0,40}",
    re.IGNORECASE,
)
# "(It) “a lie”", "(the report) a lie".
_JUDGED = re.compile(r"\s+(?:[“\"‘'«]|an?\s)")
_THINGS = frozenset(
    [
        "charge", "charges", "allegation", "allegations", "accusation", "accusations", "claim", "claims", "report", "reports", "assertion",
        "assertions", "statement", "statements", "figure", "figures", "suggestion", "suggestions", "account", "version",
    ]
)  # fmt: skip


def find_told_before(text: str, unit: Unit, times: Sequence[Span], before: Sequence[Span]) -> Attribution | None:
    """Return whose words those `before` a unit were: "Blake said this in an interview with Radio Corin.", "She shared her opinion on Corin TV.".

    None where the unit tells something of its own. Whether "she" is who said it is not decided here; see `claims.sources`.
    """
    if not before or len(unit.tokens) > _LONGEST or not any(token.lower in _POINTERS for token in unit.tokens):
        return None
    frame = Frame(unit.tokens, times, clauses=Clauses(unit.sentences))
    if any(frame.is_quote(at) for at in range(len(frame.tokens))):
        return None
    for verb in range(1, frame.last):
        last = _object_end(frame, verb)
        if last is None or not _closes(frame, last + 1):
            continue
        subject = find_subject_left(frame, Cue(verb, verb, "say", "statement", "past"))
        if subject is None or frame.sentence_start(verb) != frame.sentence_start(0) or not _speaks(frame, *subject):
            return None
        source, whole = frame.span(*subject), frame.span(subject[0], last)
        pronoun = subject[0] == subject[1] and frame.lower(subject[0]) in PRONOUNS
        heard = _place(frame, last + 1)
        place = frame.span(verb, verb)
        told = Attribution(
            place, "statement", "say", source, tuple(before), "retelling", heard_by=heard, frame=whole, pronoun=pronoun
        )
        return add_media(text, unit.span, [told])[0]
    return None


def _place(frame: Frame, first: int) -> Span | None:
    """Where somebody spoke: "Corin TV" of "on Corin TV"."""
    end = frame.trim_end(first, frame.last)
    link = next(
        (at for at in range(end - 1, first - 1, -1) if frame.lower(at) in ("on", "with", "to", "by", "for")), None
    )
    return frame.span(link + 1, end) if link is not None else None


def _speaks(frame: Frame, first: int, last: int) -> bool:
    return names_a_speaker(frame, first, last) or frame.lower(last) in PRONOUNS


def _object_end(frame: Frame, verb: int) -> int | None:
    """The last token of what points back behind a verb of telling: "this", "reporters about this", "her opinion"."""
    form = find_form(frame.lower(verb))
    if frame.lower(verb) in ("shared", "shares", "voiced", "gave", "gives") and frame.lower(verb + 1) in _OWNERS:
        return verb + 2 if frame.lower(verb + 2) in _POINTERS - {"this"} else None
    spoke = frame.lower(verb) in ("spoke", "talked", "speaks")
    if not spoke and (form is None or form[1] != "statement" or form[2] not in ("past", "present")):
        return None
    if frame.lower(verb + 1) == "this" and not spoke:
        return verb + 1
    for at in range(verb + 1, verb + 2 + _LISTENER):
        if frame.lower(at) in ("about", "of", "on") and frame.lower(at + 1) in ("this", "it"):
            return at + 1
        if frame.lower(at) in STOPS | {",", "that"}:
            return None
    return None


def _closes(frame: Frame, at: int) -> bool:
    """Say whether nothing but a setting follows: a stop, a comma, "in an interview", "on Monday"; not "said this week"."""
    if frame.timed[at - 1]:
        return False
    word = frame.lower(at)
    return at > frame.last or word in STOPS | PREPOSITIONS | {",", "via"} or frame.timed[at]


def point_back(text: str, one: Attribution, before: Attribution | None) -> Attribution:
    """Return a denial of "the charge" or of "this" with what was claimed before as its content, else the same.

    So with a judgement: "called the report “pure fiction”" denies what was reported.
    """
    judged = bool(one.content) and calls_false(text, one.lemma, one.content[-1])
    if not (judged or one.kind in ("denial", "doubt")) or before is None or before.source in (None, one.source):
        return one
    if len(one.content) != 1 or before.kind in ("denial", "doubt", "silent", "wish") or not before.content:
        return one
    quoted = _JUDGED.search(text, one.content[0].start, one.content[0].end) if judged else None
    end = quoted.start() if quoted else one.content[0].end
    match = _POINTS.fullmatch(text, one.content[0].start, end) or _POINTS_WHEN.fullmatch(
        text, one.content[0].start, end
    )
    noun = match["noun"].casefold() if match else ""
    if noun not in _THINGS | {"this", "it", "that", "them"}:
        return one
    return replace(one, kind="denial" if judged else one.kind, content=before.content, rule="retelling")


def find_run_on(text: str, unit: Unit, before: Unit, told: Attribution | None) -> Attribution | None:
    """Return what a speaker goes on to say in the next sentence, without a cue: "Thus, the troops are unlikely to return.".

    Only in the same paragraph and where the sentence before was told to its end: behind "thus" or "furthermore" what is to come or
    uncertain, and a part of what was counted ("Of these, 19 have died"). Everything else may be the report's own voice.
    """
    if told is None or told.source is None or told.kind not in _GOING_ON or unit.paragraph != before.paragraph:
        return None
    opens = _CONNECTIVE.match(text, unit.span.start, unit.span.end)
    counts = _PART.match(text, unit.span.start, unit.span.end) is not None and any(map(begins_amount, unit.tokens))
    if not (opens or counts) or before.span.end - told.content[-1].end > _STOP:
        return None
    if any(token.quote for token in unit.tokens) or text[unit.span.start : unit.span.end].rstrip().endswith("?"):
        return None
    rest = Span(opens.end() if opens else unit.span.start, unit.span.end)
    if opens and find_stance(None, text, rest).stance == "asserted":
        return None
    return replace(told, kind="statement", content=(rest,), rule="run-on", direct=False, instead_of=None, score=None)
