"""Subjects: the words for who speaks, left or right of a cue."""

from __future__ import annotations

from reportedly.claims.forms import Cue, find_form
from reportedly.claims.frames import PRONOUNS, Frame
from reportedly.claims.particles import (
    AUXILIARIES,
    BESIDE_VERBS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    is_adverb,
    looks_like_clause,
)
from reportedly.claims.phrases import OPENERS, find_phrase_end, find_phrase_start, strip_openers
from reportedly.lexicons import listed, load

_QUOTING = listed("cues", "quoted", "verbs")
# Determiners that can speak alone: "Some say", "another said".
_ALONE = frozenset(["another", "some", "many", "several", "few", "both", "all", "others"])
_THIS = frozenset(["this", "that", "it", "these", "which", "the"])
# "About this matter", "Of the incident": more words are a subject.
_POINTER = 3
# What may stand between a subject and its verb: "has not also said".
_BEFORE_VERBS = BESIDE_VERBS | NEGATIONS
# "Said deputy regional plant manager Olenko": an occupation without an article is seldom longer.
_OCCUPATION = 6
_BEFORE_NICKNAMES = frozenset(["so-called", "self-proclaimed", "self-styled", "self-declared"])
# "The source declined to name the three men, other than to say": a subject that opens a unit is seldom longer.
_OPENING_SUBJECT = 8


def find_subject_right(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the first and last token of an inverted source: “…,” said NP. or CLAUSE, said NP."""
    if not cue.finite or cue.kind not in ("statement", "belief", "forecast", "intention"):
        return None
    before, first = cue.first - 1, cue.last + 1
    opens = frame.is_noun_phrase_start(first) or (frame.is_quote(before) and _names_somebody(frame, first))
    if not opens or frame.lower(first) == "it":
        return None
    inside = _comma_behind(frame, cue)
    if inside is not None:
        return first, inside - 1
    ended = (
        frame.is_quote(before)
        or (
            frame.lower(before) == ","
            and _closes_content(frame, before)
            and not frame.clauses.has_subject_before(frame.tokens[cue.first].span)
        )
        or _points_back(frame, cue)
        or (frame.lower(cue.first) == "say" and frame.lower(before) == "," and _ends_answer(frame, cue))
        or (
            before >= 0
            and (frame.lower(before) != "," or _ends_answer(frame, cue))
            and frame.clauses.has_subject_behind(frame.tokens[cue.first].span)
        )
    )
    return (first, find_phrase_end(frame, first)) if ended else None


def _ends_answer(frame: Frame, cue: Cue) -> bool:
    """Say whether nothing but some words without a verb and their speaker are a sentence, or one half of it: "No casualties, said the mayor"."""
    start = max((at + 1 for at in frame.places((";",)) if at < cue.first), default=0)
    end = next((at for at in frame.places((";",)) if at > cue.last), frame.last + 1)
    behind = range(cue.last + 1, end)
    relative = next((at for at in behind if frame.lower(at) == "who"), end)
    verbs = any(frame.tag(at).startswith(("VBD", "VBZ", "VBP", "MD")) for at in range(cue.last + 1, relative))
    return not verbs and not looks_like_clause(frame.tokens[start : cue.first])


def _comma_behind(frame: Frame, cue: Cue) -> int | None:
    """The second of the commas between which a cue and its speaker stand in what is said: "The bridge, swears the foreman, will hold"."""
    if frame.lower(cue.first - 1) != ",":
        return None
    if any(frame.lower(at) == "," for at in range(frame.sentence_start(cue.first), cue.first - 1)):
        # "Olenko, the mayor, said the dam, which he built, held".
        return None
    if looks_like_clause(frame.tokens[frame.sentence_start(cue.first) : cue.first - 1]):
        # "It rained, said the mayor, Nora Velt".
        return None
    behind = cue.last + 1
    while behind < frame.last and frame.tokens[behind].is_word and behind - cue.last <= _OCCUPATION:
        behind += 1
    goes_on = frame.lower(behind) == "," and looks_like_clause(frame.tokens[behind + 1 :])
    return behind if goes_on else None


def _points_back(frame: Frame, cue: Cue) -> bool:
    """Say whether a cue stands behind "About this": "About this stated the governor"."""
    words = [frame.lower(at) for at in range(frame.sentence_start(cue.first), cue.first)]
    return (
        1 < len(words) <= _POINTER
        and words[0] in ("about", "on", "of", "concerning", "regarding")
        and words[1] in _THIS
    )


def _closes_content(frame: Frame, comma: int) -> bool:
    """Say whether what was said ends at a comma; after "Olenko, the mayor, said" the subject stands on the left."""
    if frame.is_quote(comma - 1):
        return True
    return looks_like_clause(frame.tokens[:comma]) and not _closes_apposition(frame, comma)


def _names_somebody(frame: Frame, first: int) -> bool:
    """Say whether an occupation without an article and a name stand at `first`: “…,” said plant manager Olenko."""
    for at in range(first, min(first + _OCCUPATION, len(frame.tokens))):
        if not frame.tokens[at].is_word or frame.lower(at) in PREPOSITIONS | AUXILIARIES | {"that"}:
            return False
        if at > first and frame.tokens[at].text[:1].isupper():
            return True
    return False


def _closes_apposition(frame: Frame, comma: int) -> bool:
    """Say whether a comma before a cue closes an apposition: "Budanov, head of intelligence, said"."""
    opened = comma - 1
    while opened >= 0 and frame.lower(opened) != "," and not frame.is_quote(opened):
        opened -= 1
    if opened <= 0 or frame.lower(opened) != ",":
        return False
    inner = frame.tokens[opened + 1 : comma]
    return not looks_like_clause(inner) or inner[0].lower in ("who", "which", "whose")


def find_subject_left(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the first and last token of the source before a cue: "Olenko, the mayor, has also said"."""
    if not cue.finite and cue.kind != "silent":
        return _paper_before(frame, cue)
    last = _skip_left(frame, cue.first - 1)
    if frame.lower(last) in ("—", "–"):
        last = _before_dashes(frame, last)
    if last > 0 and frame.is_quote(last) and frame.lower(last - 1) in _BEFORE_NICKNAMES:
        # "The so-called “people's republic” said".
        return (last - 2 if frame.lower(last - 2) in DETERMINERS else last - 1), last
    if last < 0 or frame.is_quote(last) or frame.lower(last) in PREPOSITIONS:
        return None
    if frame.lower(last) in load("sources")["relative"] or (frame.lower(last) == "that" and frame.tag(last) == "WDT"):
        return _antecedent(frame, last)
    if frame.lower(last) in PRONOUNS:
        return _around_pronoun(frame, cue, last)
    apposition = frame.lower(last) == ","
    if apposition:
        last -= 1
    first, last = strip_openers(frame, find_phrase_start(frame, last, apposition=apposition), last)
    if first > last or not any(token.is_word for token in frame.tokens[first : last + 1]):
        return None
    if (
        frame.lower(first) in load("sources")["pronouns_own"]
        # "In yesterday's report we wrote": see `claims.admissions`.
        or frame.lower(last) in ("we", "i")
        or frame.lower(first) in PREPOSITIONS
        or frame.lower(last) in PREPOSITIONS
        or (frame.lower(last) in DETERMINERS and (first < last or frame.lower(last) not in _ALONE))
    ):
        return None
    return _agreed(frame, cue, first, last)


def _paper_before(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """The paper that a participle tells of: "a memo (stating that)"."""
    last = first = cue.first - 1
    if cue.form != "participle" or frame.lower(last) not in listed("sources", "document"):
        return None
    while first > 0 and frame.tag(first - 1).startswith(("NN", "JJ", "DT", "PRP$", "CD", "POS")):
        first -= 1
    return first, last


def _around_pronoun(frame: Frame, cue: Cue, at: int) -> tuple[int, int]:
    """A pronoun before a cue, or the subject that it ends: "those who saw it (said)"."""
    subject = frame.clauses.subject_of(frame.tokens[cue.last].span)
    place = frame.tokens[at].span
    done = frame.tag(at - 1).startswith(("VBD", "VBZ", "VBP")) and find_form(frame.lower(at - 1)) is None
    if done and frame.lower(at) == "it" and frame.lower(at - 2) in ("that", "who", "which"):
        # "The trust that runs it (says)": the pronoun is what the relative clause does something to.
        first = at - 2
        while first > 0 and frame.tag(first - 1).startswith(("NN", "JJ", "DT", "PRP$", "CD", "POS")):
            first -= 1
        return (first, at) if first < at - 2 else (at, at)
    if subject is None or subject[1].meets(place) or not subject[0].holds(place):
        return at, at
    first = next((number for number in range(at) if subject[0].holds(frame.tokens[number].span)), at)
    return first, at


def _agreed(frame: Frame, cue: Cue, first: int, last: int) -> tuple[int, int] | None:
    """The subject as the syntax has it, where the words before a cue are another: "the hall where they met she said".

    None where a verb is among these words and the syntax names nobody.
    """
    subject = frame.clauses.subject_of(frame.tokens[cue.last].span) or frame.clauses.subject_of(
        frame.tokens[cue.first].span
    )
    clean = not _holds_verb(frame, first, last)
    if subject is None:
        return (first, last) if clean else _behind_verb(frame, first, last)
    whole, head = subject
    if clean and frame.span(first, last).meets(head):
        return first, last
    held = [at for at in range(len(frame.tokens)) if whole.holds(frame.tokens[at].span)]
    if not held or held[-1] >= cue.first or frame.is_quote(held[-1]):
        return (first, last) if clean else _behind_verb(frame, first, last)
    if clean and _closes_clause(frame, held[-1] + 1, first):
        return first, last
    stripped = strip_openers(frame, held[0], held[-1])
    return stripped if stripped[0] <= stripped[1] else None


def _closes_clause(frame: Frame, behind: int, first: int) -> bool:
    """Say whether the subject that the syntax names has a verb of its own, and a comma before who speaks.

    In "Forty people were hurt when the wall fell, the head of the brigade said" it is not the people who said it.
    """
    if frame.lower(first - 1) != "," or frame.lower(first) not in DETERMINERS:
        return False
    between = range(behind, first - 1)
    relative = any(frame.lower(at) in ("who", "which", "whose", "that", ",") for at in between[:2])
    return not relative and any(frame.tag(at) in ("VBD", "VBZ", "VBP", "MD") for at in between)


def _behind_verb(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """The noun phrase behind the last verb among some words: "a general" in "Kyodo said a general (had told)"."""
    at = last
    while at > first and frame.tag(at - 1) not in ("VBD", "VBZ", "VBP", "MD"):
        at -= 1
    return (at, last) if frame.is_noun_phrase_start(at) else None


def _holds_verb(frame: Frame, first: int, last: int) -> bool:
    """Say whether a verb is among some words outside a relative clause."""
    for at in range(first, last + 1):
        if frame.lower(at) in ("who", "which", "that", "whose", "whom", "where"):
            return False
        if frame.tag(at) in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def _before_dashes(frame: Frame, closing: int) -> int:
    """The token before a parenthesis of dashes: "one analyst – who asked not to be named – told"."""
    at = closing - 1
    while at >= 0 and frame.lower(at) not in ("—", "–"):
        at -= 1
    return at - 1


def _skip_left(frame: Frame, at: int) -> int:
    """Step over what may stand between a subject and its verb: "has also", "on Tuesday", "later"."""
    while at >= 0:
        word = frame.lower(at)
        adverb = is_adverb(frame.tokens[at])
        if (
            frame.timed[at]
            or word in _BEFORE_VERBS
            or adverb
            or (word in ("on", "in", "late", "early", "this") and at + 1 < len(frame.tokens) and frame.timed[at + 1])
        ):
            at -= 1
        else:
            break
    return at


def _antecedent(frame: Frame, who: int) -> tuple[int, int] | None:
    """The noun phrase right before "who": "met Choe Son Hui, who reported"."""
    meant = frame.clauses.antecedent_of(frame.tokens[who].span)
    held = [at for at in range(who) if meant and meant[0].holds(frame.tokens[at].span)]
    if held and not frame.is_quote(held[-1]):
        first, last = strip_openers(frame, held[0], held[-1])
        while first < last and frame.lower(first) in PREPOSITIONS:
            first += 1
        return (first, last) if first <= last else None
    last = who - 1
    while last >= 0 and frame.lower(last) == ",":
        last -= 1
    first = find_phrase_start(frame, last)
    for at in range(last, first - 1, -1):
        if frame.lower(at) in PREPOSITIONS - {"of", "for"} or find_form(frame.lower(at)) or frame.lower(at) in _QUOTING:
            first = at + 1
            break
    return (first, last) if first <= last else None


def find_opening_subject(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the subject that opens the unit, for a cue far behind it: "The source declined …, other than to say"."""
    at = 0
    while at < cue.first and (frame.lower(at) in OPENERS or frame.lower(at) == ","):
        at += 1
    if not frame.is_noun_phrase_start(at) or frame.lower(at) in PREPOSITIONS:
        return None
    last = at
    while last + 1 < cue.first and not looks_like_clause([frame.tokens[last + 1]]) and frame.lower(last + 1) != ",":
        last += 1
    return (at, last) if last - at < _OPENING_SUBJECT else None


def find_governing_subject(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return who does what a participle goes with, for one without a speaker before it: "The judge refused bail, saying that"."""
    subject = frame.clauses.subject_of(frame.tokens[cue.first].span)
    if subject is None:
        return None
    held = [at for at in range(cue.first) if subject[0].holds(frame.tokens[at].span)]
    if not held or frame.is_quote(held[-1]):
        return None
    first, last = strip_openers(frame, held[0], held[-1])
    return (first, last) if first <= last and frame.tokens[first].is_word else None
