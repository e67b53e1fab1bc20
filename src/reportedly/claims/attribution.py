"""Attributions by rule: which source and which content belong to each cue of a unit.

Plain rules over a frame (the words outside quotations). They know no parts of speech, so a subject is the
noun phrase left of its cue as far as the nearest boundary, and a clause is words with something like a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import SCORES, Attribution
from reportedly.claims.chains import nest, put_outermost_first
from reportedly.claims.contents import find_content
from reportedly.claims.cues import Cue, find_cues
from reportedly.claims.frames import PRONOUNS, Frame
from reportedly.claims.learned import merge
from reportedly.claims.subjects import find_opening_subject, find_subject_left, find_subject_right
from reportedly.claims.units import Unit
from reportedly.claims.wordless import (
    attribute_according,
    attribute_citing,
    attribute_silence,
    attribute_unsourced,
)
from reportedly.records import Span

__all__ = ["SCORES", "Attribution", "find_attributions"]


def find_attributions(unit: Unit, text: str, times: Sequence[Span] = ()) -> list[Attribution]:
    """Return the attributions of one unit, in reading order; `times` are the spans of its time expressions.

    “It shook,” said Olenko. has source "Olenko", cue "said", content "It shook". A refusal ("declined to comment on the 40
    dead") is of kind silent, and what follows it is nobody's claim; these come first. Who a pronoun is, and whether the source
    denies or foresees, is not decided here; see `claims.sources` and `claims.stance`.
    """
    frame = Frame(unit.tokens, times)
    cues = find_cues(unit.tokens, _in_names(unit))
    found: list[Attribution] = []
    last_source: Span | None = None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        one = _attribute(frame, cue, last_source, following)
        if one is None or (one.kind == "unsourced" and _told_before(one, found)):
            continue
        last_source = one.source or last_source
        found.append(one)
    found = merge(unit, text, found, unit.learned)
    silent = [one for one in found if one.content and one.kind == "silent"]
    return silent + nest(put_outermost_first([one for one in found if one.content and one.kind != "silent"]))


def _told_before(one: Attribution, found: Sequence[Attribution]) -> bool:
    """Say whether the same words are told without a source already: two "reportedly" make one claim."""
    return any(other.kind == "unsourced" and other.content == one.content for other in found)


def _in_names(unit: Unit) -> list[bool]:
    """Which tokens are part of a longer name: "States" in "United States" is no cue. Both lists are in reading order."""
    marks: list[bool] = []
    waiting = 0
    for token in unit.tokens:
        while waiting < len(unit.names) and unit.names[waiting].span.end <= token.span.start:
            waiting += 1
        marks.append(waiting < len(unit.names) and unit.names[waiting].span.holds(token.span))
    return marks


def _attribute(frame: Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    if cue.kind == "according":
        return attribute_according(frame, cue)
    if cue.kind == "unsourced":
        return attribute_unsourced(frame, cue)
    if cue.kind == "citing":
        return attribute_citing(frame, cue)
    if cue.kind == "silent" and cue.form == "phrase":
        return attribute_silence(frame, cue, frame.pieces(0, cue.first - 1))
    if cue.kind == "silent" and frame.is_quote(cue.first - 1):
        # “Where are they?” asked Olenko.
        return attribute_silence(frame, cue, frame.pieces(cue.first - 1, cue.first - 1))
    return _attribute_verb(frame, cue, last_source, following)


def _attribute_verb(frame: Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    """A verb with its subject and what it says; without a subject it borrows the source of the cue before."""
    subject = find_subject_right(frame, cue) or find_subject_left(frame, cue)
    if subject is None and last_source is None and _shares_subject(frame, cue):
        subject = find_opening_subject(frame, cue)
    source = frame.span(*subject) if subject else last_source
    if source is None:
        return None
    content = find_content(frame, cue, subject, following)
    if subject is None and content.rule == "plan" and cue.form == "past":
        # "with the number expected to reach 40": nobody is said to expect it.
        return None
    if cue.kind == "silent":
        return attribute_silence(frame, cue, content.spans or frame.pieces(cue.last + 1, frame.last), source)
    if not content.spans:
        return None
    return Attribution(
        cue=frame.span(cue.first, cue.last),
        kind=cue.kind,
        lemma=cue.lemma,
        source=source,
        content=tuple(content.spans),
        rule=content.rule if subject else "borrowed source",
        direct=content.direct,
        heard_by=content.heard_by,
        frame=frame.span(subject[0], max(cue.last, subject[1])) if subject else frame.span(cue.first, cue.last),
        pronoun=subject is not None and subject[0] == subject[1] and frame.lower(subject[0]) in PRONOUNS,
    )


def _shares_subject(frame: Frame, cue: Cue) -> bool:
    """Say whether a verb shares the subject of one before: "He called them instructors and said that …"."""
    return cue.form == "participle" or frame.lower(cue.first - 1) in ("and", "but")
