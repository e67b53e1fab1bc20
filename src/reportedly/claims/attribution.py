"""Attributions by rule: which source and which content belong to each cue of a unit.

Plain rules over a frame (the words outside quotations). They know no parts of speech, so a subject is the
noun phrase left of its cue as far as the nearest boundary, and a clause is words with something like a verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.claims.absolutes import find_absolutes
from reportedly.claims.accounts import find_accounts
from reportedly.claims.admissions import as_own, find_admissions
from reportedly.claims.attributed import SCORES, Attribution
from reportedly.claims.chains import nest, put_outermost_first
from reportedly.claims.citing import Citation, attach_citations, find_citations, without
from reportedly.claims.clauses import Clauses
from reportedly.claims.contents import find_content
from reportedly.claims.cues import find_cues
from reportedly.claims.foreseen import add_foreseen
from reportedly.claims.forms import Cue
from reportedly.claims.frames import PRONOUNS, Frame, mark_held
from reportedly.claims.gapped import split_gapped
from reportedly.claims.headlines import is_headline
from reportedly.claims.introducing import find_introduced
from reportedly.claims.learned import merge
from reportedly.claims.media import add_media
from reportedly.claims.nominals import find_nominals, narrow
from reportedly.claims.particles import BESIDE_VERBS, is_adverb
from reportedly.claims.passives import cut_retold, find_passives
from reportedly.claims.quoted import attribute_heard, attribute_quoted
from reportedly.claims.rebuttals import find_rebuttals, find_unconfirmed, split_answers
from reportedly.claims.shown import find_shown
from reportedly.claims.subjects import (
    find_governing_subject,
    find_opening_subject,
    find_subject_left,
    find_subject_right,
)
from reportedly.claims.suppositions import find_suppositions
from reportedly.claims.units import Unit
from reportedly.claims.wordless import (
    attribute_according,
    attribute_silence,
    attribute_unsourced,
)
from reportedly.records import Attributed, Span

__all__ = ["SCORES", "Attribution", "find_attributions"]

# A printed sentence, with all that is quoted in it, has a dozen cues at most. What has more is a list of words, in which looking
# for each cue's speaker would take the square of its length.
MOST_CUES = 60


def find_attributions(unit: Unit, text: str, times: Sequence[Span] = ()) -> list[Attribution]:
    """Return the attributions of one unit, in reading order; `times` are the spans of its time expressions.

    “It shook,” said Olenko. has source "Olenko", cue "said", content "It shook". A refusal ("declined to comment on the 40
    dead") is of kind silent, and what follows it is nobody's claim; these come first. Who a pronoun is, and whether the source
    denies or foresees, is not decided here; see `claims.sources` and `claims.stance`.
    """
    clauses = Clauses(unit.sentences)
    whole = Frame(unit.tokens, times, clauses=clauses)
    citations = find_citations(whole)
    frame, names = _without_citations(unit, times, whole, citations)
    cues = find_cues(frame.tokens, names)
    if len(cues) > MOST_CUES:
        return []
    found = [one for one in _with_nouns(frame, _attribute_all(frame, cues)) if not _is_part(text, one)]
    learned = [one for one in unit.learned if not (_in_parenthesis(whole, citations, one) or _is_part(text, one))]
    found = merge(unit, text, found, learned, clauses)
    if is_headline(unit, text):
        found = [one for one in found if not _lacks_its_is(text, one)]
    found = [*found, *find_absolutes(frame, found)]
    found = split_gapped(frame, found, [name.span for name in unit.names if name.kind == "place"])
    found = add_foreseen(frame, found)
    found = split_answers(frame, found)
    found = attach_citations([*found, *find_introduced(frame, found)], citations, whole)
    if not found:
        return []
    found = [replace(one, kind="silent") if _is_refusal(text, one) else _without_setting(text, one) for one in found]
    found = [as_own(text, one) if one.content else one for one in found]
    silent = [one for one in found if one.content and one.kind == "silent"]
    told = add_media(text, unit.span, [one for one in found if one.content and one.kind not in ("silent", "wish")])
    return silent + nest(put_outermost_first([one for one in told if not _is_anothers(one, told)]))


# "210 suspected cases, 61 of them confirmed."
_PART = re.compile(r"(?<=, )(?:\w+\s)?[\w.,]+ of (?:them|which|whom) \w+\s?(?:[,.;)]|$)", re.MULTILINE)


def _is_part(text: str, one: Attribution | Attributed) -> bool:
    """Say whether what was taken for a speaker is a part of those counted before a comma, and the cue what is said of it."""
    part = _PART.match(text, one.source.start) if one.source else None
    return part is not None and one.source is not None and one.source.end < one.cue.start < part.end()


def _is_anothers(one: Attribution, told: Sequence[Attribution]) -> bool:
    """Say whether "reportedly" stands in what somebody says: "40 had reportedly died, the mayor said" is hers."""
    if one.kind != "unsourced":
        return False
    return any(other.source and any(span.holds(one.cue) for span in other.content) for other in told)


# "Said it could not confirm reports of a second crash": nothing is told.
_REFUSED = re.compile(
    r"(?:he|she|it|they|we|i)\s+(?:could|can|would|will|did|do|does)\s?(?:not|n['’]t)\s+(?:yet\s+|immediately\s+|independently\s+)*"
    r"(?:confirm|verify|comment|say|discuss|elaborate)\b(?!.*\sbut\s)",
    re.IGNORECASE | re.DOTALL,
)
# "16.05 Opposition leader Olenko": the time before an entry of a live report.
_STAMP = re.compile(r"\d{1,2}[.:]\d{2}(?:\s?(?:am|pm|a\.m\.|p\.m\.|GMT|UTC|CET|BST|h))?\s*[-–—:|]?\s+(?=[A-Z“\"])")
# ", in an interview with Radio Corin": where somebody speaks is not who he is.
_SETTING = re.compile(
    r",\s+(?:in\s+(?:an?|his|her|its|their|remarks|comments)|speaking|talking|writing|appearing|addressing|testifying)\s"
)


def _is_refusal(text: str, one: Attribution) -> bool:
    """Say whether a content is "No comment", "nothing", or "it could not confirm it"."""
    words = " ".join(span.of(text) for span in one.content)
    return _REFUSED.match(words) is not None or words.casefold().strip(" .,!") in (
        "no comment",
        "nothing",
        "nothing more",
    )


def _without_setting(text: str, one: Attribution) -> Attribution:
    """The same with a source that ends where it tells where somebody speaks, and begins behind the time of an entry."""
    stamp = _STAMP.match(text, one.source.start, one.source.end) if one.source else None
    if one.source and stamp:
        one = replace(one, source=Span(stamp.end(), one.source.end))
    setting = _SETTING.search(text, one.source.start, one.source.end) if one.source else None
    if one.source is None or setting is None or one.content[:1] == () or one.source.holds(one.cue):
        return one
    return replace(one, source=Span(one.source.start, setting.start()))


def _attribute_all(frame: Frame, cues: Sequence[Cue]) -> list[Attribution]:
    """What each cue tells; one without a speaker of its own has that of the cue before."""
    found: list[Attribution] = []
    last_source: Span | None = None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        one = _attribute(frame, cue, last_source, following)
        if one is None or (one.kind == "unsourced" and _told_before(one, found)):
            continue
        last_source = one.source or last_source
        found.append(_behind_told(frame, one, found))
    return found


def _behind_told(frame: Frame, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """Cut what another has told before off a content: "It held, Olenko said, and the lake is full, Velt said" is two claims."""
    if not found or one.rule != "clause" or len(one.content) != 1 or one.content[0].end > one.place.start:
        return one
    told = found[-1].frame
    whole = one.content[0]
    if told is None or not whole.holds(told) or found[-1].content[-1].end > told.start or found[-1].rule != "clause":
        return one
    behind = [
        at for at, token in enumerate(frame.tokens) if token.span.start >= told.end and token.span.end <= whole.end
    ]
    while behind and (frame.lower(behind[0]) in (",", "and", "but")):
        behind = behind[1:]
    return replace(one, content=tuple(frame.pieces(behind[0], behind[-1]))) if behind else one


def _with_nouns(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """The same with the claims that stand in nouns and behind passives."""
    nominals = [*find_nominals(frame), *find_accounts(frame), *find_admissions(frame)]
    rebuttals = find_rebuttals(frame, found)
    passives = [*find_passives(frame, found), *find_suppositions(frame)]
    # "A charge that it dismissed as absurd": what it dismissed stands before.
    found = [one for one in found if not any(one.cue.meets(other.cue) for other in rebuttals)]
    verbs = cut_retold(narrow(found, nominals), [*passives, *rebuttals, *find_unconfirmed(frame)])
    return sorted([*verbs, *_unless_told([*nominals, *passives, *rebuttals], found)], key=lambda one: one.cue)


def _without_citations(
    unit: Unit, times: Sequence[Span], whole: Frame, citations: Sequence[Citation]
) -> tuple[Frame, list[bool]]:
    """The frame without its parentheses that cite, and which of its tokens are in names."""
    # "States" in "United States" is no cue.
    names = mark_held(unit.tokens, [name.span for name in unit.names])
    if not citations:
        return whole, names
    kept, cuts = without(whole, citations)
    return Frame([unit.tokens[at] for at in kept], times, cuts, whole.clauses), [names[at] for at in kept]


def _lacks_its_is(text: str, one: Attribution) -> bool:
    """Say whether a headline leaves out an "is": "Storm expected to weaken" tells of no storm that expects."""
    cue = one.cue.of(text)
    is_past = one.kind == "forecast" and cue == cue.lower() and (cue.endswith("ed") or cue == "forecast")
    return is_past and _TO_COME.match(text, one.cue.end) is not None


_TO_COME = re.compile(r"\s+to\s+\w")


def _unless_told(nominals: Sequence[Attribution], found: Sequence[Attribution]) -> list[Attribution]:
    """Those nouns with a claim that are no cue of another rule."""
    return [one for one in nominals if not any(one.cue.meets(other.cue) for other in found)]


def _in_parenthesis(frame: Frame, citations: Sequence[Citation], one: Attributed) -> bool:
    """Say whether what the model found is told in a parenthesis that cites, or by who stands in it."""
    stretches = [frame.span(citation.first, citation.last) for citation in citations]
    return any(stretch.holds(one.cue) or (one.source and stretch.holds(one.source)) for stretch in stretches)


def _told_before(one: Attribution, found: Sequence[Attribution]) -> bool:
    """Say whether the same words are told without a source already: two "reportedly" make one claim."""
    return any(other.kind == "unsourced" and other.content == one.content for other in found)


def _attribute(frame: Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    if cue.kind == "according":
        return attribute_according(frame, cue, following)
    if cue.kind == "unsourced":
        return attribute_unsourced(frame, cue, following)
    if cue.kind == "quoted":
        return attribute_quoted(frame, cue, last_source, following)
    if cue.kind == "heard":
        return attribute_heard(frame, cue, following)
    if cue.kind == "silent" and cue.form == "phrase":
        behind = cue.lemma.endswith("comment")
        open_to = frame.pieces(cue.last + 1, frame.last) if behind else frame.pieces(0, cue.first - 1)
        return attribute_silence(frame, cue, open_to)
    if cue.kind == "silent" and frame.is_quote(cue.first - 1):
        # “Where are they?” asked Olenko.
        return attribute_silence(frame, cue, frame.pieces(cue.first - 1, cue.first - 1))
    return _attribute_verb(frame, cue, last_source, following)


def _is_compared(frame: Frame, subject: tuple[int, int]) -> bool:
    """Say whether a subject is in a comparison: "six days later than the minister had promised" tells of no promise to come."""
    words = [token.lower for token in frame.tokens[max(0, subject[0] - 2) : subject[1] + 1]]
    before = [token.lower for token in frame.tokens[max(0, subject[0] - 6) : subject[0]]]
    if before[-1:] == ["as"] and "not" in before:
        # "31 patients, and not eight as it had said, were treated": that it was eight is no more said.
        return True
    return any(word == "than" and before not in ("more", "less", "fewer", "rather") for before, word in pairwise(words))


def _is_aside(frame: Frame, cue: Cue, subject: tuple[int, int]) -> bool:
    """Say whether a writer thinks aloud: "The mayor would, one suspects, prefer none"."""
    alone = subject[0] == subject[1] and frame.lower(subject[0]) == "one"
    return alone and cue.kind == "belief" and cue.form == "present"


def _attribute_verb(frame: Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    """A verb with its subject and what it says; without a subject it borrows the source of the cue before."""
    subject = find_subject_right(frame, cue) or find_subject_left(frame, cue)
    shared = False
    if subject is None and last_source is None and _shares_subject(frame, cue):
        subject = find_opening_subject(frame, cue)
    if subject is None and last_source is None and _shares_subject(frame, cue) and not _is_joined(frame, cue):
        subject = find_governing_subject(frame, cue)
        shared = subject is not None
    source = frame.span(*subject) if subject else last_source
    if source is None or (subject is None and cue.finite and not _follows(frame, cue)):
        return None
    if subject and (_is_compared(frame, subject) or _is_aside(frame, cue, subject)):
        return None
    content = find_shown(frame, cue, subject) or find_content(frame, cue, subject, following)
    if shared and cue.finite and content.rule not in ("that-clause", "quotation"):
        # "She is out of surgery and expected to survive", "officers came and found a man": nothing is told.
        return None
    if subject is None and content.rule == "plan" and cue.form == "past":
        # "with the number expected to reach 40": nobody is said to expect it.
        return None
    if cue.kind == "silent":
        return attribute_silence(frame, cue, content.spans or frame.pieces(cue.last + 1, frame.last), source)
    if not content.spans:
        return None
    return Attribution(
        cue=frame.span(cue.first, cue.last),
        # “Come home,” she begged.: all of it is speech, whatever the verb.
        kind="statement" if cue.kind == "wish" and content.direct else cue.kind,
        lemma=cue.lemma,
        source=source,
        content=tuple(content.spans),
        rule="shared subject" if shared else content.rule if subject else "borrowed source",
        direct=content.direct,
        heard_by=content.heard_by,
        frame=_frame_of(frame, cue, subject, content.heard_by),
        pronoun=subject is not None and subject[0] == subject[1] and frame.lower(subject[0]) in PRONOUNS,
    )


def _frame_of(frame: Frame, cue: Cue, subject: tuple[int, int] | None, heard_by: Span | None) -> Span:
    """The words that tell: source, cue and listener."""
    told = (
        frame.span(min(cue.first, subject[0]), max(cue.last, subject[1]))
        if subject
        else frame.span(cue.first, cue.last)
    )
    return Span(told.start, max(told.end, heard_by.end)) if heard_by else told


def _follows(frame: Frame, cue: Cue) -> bool:
    """Say whether a finite verb can go on with the speaker of the one before: "and said", "but later denied"."""
    at = cue.first - 1
    while at > 0 and (frame.lower(at) in BESIDE_VERBS or frame.timed[at] or is_adverb(frame.tokens[at])):
        at -= 1
    return frame.lower(at) in ("and", "but", "or", "then", "nor") or frame.is_quote(at)


def _is_joined(frame: Frame, cue: Cue) -> bool:
    """Say whether a participle goes on with one before: "was accused of waving a gun and threatening to shoot"."""
    return cue.form == "participle" and frame.lower(cue.first - 1) in ("and", "or")


def _shares_subject(frame: Frame, cue: Cue) -> bool:
    """Say whether a verb shares the subject of one before: "He called them instructors and said that …"."""
    return cue.form == "participle" or frame.lower(cue.first - 1) in ("and", "but")
